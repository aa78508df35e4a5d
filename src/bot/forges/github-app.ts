import { createSign } from 'node:crypto';
import { UserError } from '../../error.js';
import { type ApiOptions, createApi, numberIn, textIn } from './http.js';

/** A GitHub App: it acts by tokens of an hour, one for each repository it is installed in. */
export interface App {
  readonly id: string;
  /** PEM. */
  readonly privateKey: string;
}

/** Seconds. GitHub takes no more than ten minutes, and clocks differ. */
const LIFETIME = 540;
const DRIFT = 60;

/** A token of the App's installation in a repository, for that repository alone. */
export async function installationToken(
  { id, privateKey }: App,
  repository: string,
  options: Omit<ApiOptions, 'headers'> & { readonly headers: Readonly<Record<string, string>> },
): Promise<string> {
  const seconds = Math.floor(options.wire.now() / 1000);
  const jwt = signed({ iat: seconds - DRIFT, exp: seconds + LIFETIME, iss: id }, privateKey);
  const api = createApi({
    ...options,
    headers: { ...options.headers, authorization: `Bearer ${jwt}` },
    secrets: [...options.secrets, jwt],
  });
  const [owner = '', name = ''] = repository.split('/');
  const path = `/repos/${encodeURIComponent(owner)}/${encodeURIComponent(name)}/installation`;
  const installation = numberIn(await api.call('GET', path), 'id');
  const answer = await api.call('POST', `/app/installations/${installation}/access_tokens`, {
    repositories: [name],
    permissions: { contents: 'write', pull_requests: 'write', issues: 'write' },
  });
  return textIn(answer, 'token');
}

function signed(claims: Readonly<Record<string, string | number>>, privateKey: string): string {
  const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const text = `${encode({ alg: 'RS256', typ: 'JWT' })}.${encode(claims)}`;
  try {
    return `${text}.${createSign('RSA-SHA256').update(text).sign(privateKey).toString('base64url')}`;
  } catch {
    // What OpenSSL says of a key may quote it.
    throw new UserError('the private key of the GitHub App is no PEM key');
  }
}
