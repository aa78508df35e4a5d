import { createServer, type IncomingMessage } from 'node:http';
import { createEmulator, type Emulator } from 'emulate';
import { type GitHost, gitHost, serveGit } from './git-server.js';

export const TOKEN = 'ghp_TheTokenThatNobodyMaySee0123456789';
export const OWNER = 'octo';

export interface Call {
  readonly method: string;
  /** Of the API, from its root. */
  readonly path: string;
  readonly body: string;
}

export type Answer = {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
};

/** GitHub on loopback: a real git server, and the API by an emulator, mended where GitHub answers otherwise. */
export interface GithubServer {
  readonly url: string;
  readonly git: GitHost;
  readonly calls: Call[];
  /** What a call gets instead of its answer; `destroy` hangs up. */
  intercept: (call: Call) => Answer | 'destroy' | undefined | Promise<Answer | 'destroy' | undefined>;
  readonly env: Readonly<Record<string, string>>;
  /** The API as a person uses it. */
  api(method: string, path: string, body?: unknown): Promise<Json>;
  close(): Promise<void>;
}

export interface Json {
  readonly [key: string]: unknown;
}

export interface Seed {
  readonly repositories: readonly string[];
  readonly apps?: readonly object[];
}

export async function githubServer({ repositories, apps = [] }: Seed): Promise<GithubServer> {
  const emulator = await createEmulator({
    service: 'github',
    port: 0,
    seed: {
      tokens: { [TOKEN]: { login: OWNER, scopes: ['repo'] } },
      github: {
        users: [{ login: OWNER }, { login: 'grace' }],
        orgs: [{ login: 'acme', members: [{ login: OWNER, role: 'admin' }] }],
        repos: repositories.map(each => {
          const [owner, name] = each.split('/');
          return { owner, name, auto_init: true };
        }),
        apps,
      },
    },
  });
  const host = gitHost();
  const calls: Call[] = [];
  const server = createServer(async (request, response) => {
    const path = request.url ?? '';
    if (!path.startsWith('/api/v3/')) return serveGit(host, TOKEN, request, response);
    const call = {
      method: request.method ?? '',
      path: path.slice('/api/v3'.length),
      body: await text(request),
    };
    calls.push(call);
    const instead = (await self.intercept(call)) ?? (await asGithub(call, emulator, host));
    if (instead === 'destroy') return void request.socket.destroy();
    const { status, body, headers } =
      instead ?? (await forward(emulator, call, request.headers.authorization));
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(body === undefined ? '' : JSON.stringify(body));
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  const self: GithubServer = {
    url,
    git: host,
    calls,
    intercept: () => undefined,
    env: {
      PATH: process.env.PATH ?? '',
      GITHUB_API_URL: `${url}/api/v3`,
      GITHUB_SERVER_URL: url,
      GITHUB_TOKEN: TOKEN,
    },
    async api(method, path, body) {
      const answer = await forward(
        emulator,
        { method, path, body: body ? JSON.stringify(body) : '' },
        `Bearer ${TOKEN}`,
      );
      if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status}`);
      return { ...(answer.body ?? {}) };
    },
    async close() {
      server.closeAllConnections();
      await new Promise(done => server.close(done));
      await emulator.close();
      host.close();
    },
  };
  return self;
}

async function text(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

async function forward(
  emulator: Emulator,
  { method, path, body }: Call,
  authorization = '',
): Promise<Answer> {
  const response = await fetch(emulator.url + path, {
    method,
    headers: { authorization, 'content-type': 'application/json' },
    ...(body === '' ? {} : { body }),
  });
  const said = await response.text();
  const link = response.headers.get('link');
  return {
    status: response.status,
    ...(said === '' ? {} : { body: JSON.parse(said) }),
    ...(link ? { headers: { link } } : {}),
  };
}

/** It does not list the repositories of an organisation: here one comes a page. */
async function organisationPage(
  org: string,
  page: number,
  { path }: Call,
  emulator: Emulator,
  host: GitHost,
): Promise<Answer> {
  const names = host.names(org);
  const asked = { method: 'GET', path: `/repos/${org}/${names[page - 1]}`, body: '' };
  const { body } = await forward(emulator, asked, `Bearer ${TOKEN}`);
  const next = `<https://api.internal${path.replace(/&page=.*/, '')}&page=${page + 1}>; rel="next"`;
  return { status: 200, body: [body], headers: page < names.length ? { link: next } : {} };
}

/**
 * Where the emulator differs: it makes branches that are not there, takes a second pull request from the same branch
 * and one without commits, and does not close a pull request whose branch is deleted. GitHub's answers are those of
 * its documentation ("Validation failed", with the error of the field).
 */
async function asGithub(call: Call, emulator: Emulator, host: GitHost): Promise<Answer | undefined> {
  const [, org = '', page = '1'] = /^\/orgs\/([^/]+)\/repos\?.*?(?:&page=(\d+))?$/.exec(call.path) ?? [];
  if (org !== '') return organisationPage(org, Number(page), call, emulator, host);
  const [, repository = ''] = /^\/repos\/([^/]+\/[^/?]+)\/pulls/.exec(call.path) ?? [];
  if (repository === '' || !host.has(repository)) return undefined;
  const as = `Bearer ${TOKEN}`;
  const ask = (method: string, path: string, body = ''): Promise<Answer> =>
    forward(emulator, { method, path: `/repos/${repository}${path}`, body }, as);
  const refs = host.refs(repository);
  const list = (await ask('GET', '/pulls?state=open&per_page=100')).body;
  const open = (Array.isArray(list) ? list : []) as readonly {
    readonly number: number;
    readonly head: { readonly ref: string };
  }[];
  for (const { number, head } of open) {
    if (!(head.ref in refs)) await ask('PATCH', `/pulls/${number}`, '{"state":"closed"}');
  }
  if (call.method !== 'POST' || !call.path.endsWith('/pulls')) return undefined;
  const { head, base } = JSON.parse(call.body);
  const refuse = (error: object): Answer => ({
    status: 422,
    body: { message: 'Validation Failed', errors: [{ resource: 'PullRequest', ...error }] },
  });
  if (!(head in refs)) return refuse({ field: 'head', code: 'invalid' });
  if (!(base in refs)) return refuse({ field: 'base', code: 'invalid' });
  if (open.some(each => each.head.ref === head)) {
    return refuse({ code: 'custom', message: `A pull request already exists for ${OWNER}:${head}.` });
  }
  if (host.git(repository, 'rev-list', '--count', `${base}..${head}`) === '0') {
    return refuse({ code: 'custom', message: `No commits between ${base} and ${head}` });
  }
  return undefined;
}
