import { UserError } from '../error.js';
import type { GroupBy } from './groups.js';
import type { Identity } from './repository.js';
import type { Credentials } from './secrets.js';

export type Environment = Readonly<Record<string, string | undefined>>;

/** `dockerslim-fix pr`, as it was typed. */
export interface BotRequest {
  readonly paths: readonly string[];
  readonly repo?: string;
  readonly org?: string;
  readonly reposFile?: string;
  readonly state: string;
  readonly summary?: string;
  /** What `measure --format json` wrote, from the current folder. */
  readonly measured?: string;
  readonly base?: string;
  readonly remote: string;
  readonly forge?: ForgeKind;
  readonly api: boolean;
  readonly groupBy: GroupBy;
  readonly branchPrefix: string;
  readonly commitPrefix: string;
  readonly author?: string;
  readonly signoff: boolean;
  readonly draft: boolean;
  readonly label: readonly string[];
  readonly assignee: readonly string[];
  readonly reviewer: readonly string[];
  readonly maxOpen: number;
  /** Seconds. */
  readonly pause: number;
  /** Minutes. */
  readonly maxWait: number;
  readonly recreate: boolean;
  readonly trust: boolean;
  readonly dryRun: boolean;
  readonly unsafe: boolean;
  readonly only?: readonly string[];
  readonly skip: readonly string[];
  readonly target?: string;
  /** Globs from the root of the repository. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** From the current folder; `false` for none at all. */
  readonly config?: string | false;
}

export const FORGES = ['github', 'gitlab', 'gitea'] as const;
export type ForgeKind = (typeof FORGES)[number];

/** Where a forge is, and who we are there. */
export interface Place {
  readonly kind: ForgeKind;
  /** Of the API, without a slash at the end. */
  readonly api: string;
  /** Of the web pages and of git, without a slash at the end. */
  readonly server: string;
  readonly token: string;
  /** `owner/name`, where the environment names one. */
  readonly repository: string | undefined;
}

const DEFAULT_API: Readonly<Record<ForgeKind, string>> = {
  github: 'https://api.github.com',
  gitlab: 'https://gitlab.com/api/v4',
  gitea: '',
};

/** What Actions, GitLab CI and Gitea's Actions set, or a person. Throws UserError where it makes no sense. */
export function placeOf(env: Environment, forge: ForgeKind | undefined): Place {
  const kind = forge ?? kindOf(env);
  const api = trimSlash(apiOf(kind, env));
  if (api === '') throw new UserError('where the API is must be said: GITEA_API_URL=https://host/api/v1');
  if (!/^https?:\/\/[^/@\s]+(\/\S*)?$/.test(api)) throw new UserError('the URL of the API is no http(s) URL');
  return {
    kind,
    api,
    server: trimSlash(serverOf(kind, env) ?? serverFrom(api)),
    token: (tokenOf(kind, env) ?? '').trim(),
    repository: kind === 'gitlab' ? env.CI_PROJECT_PATH : env.GITHUB_REPOSITORY,
  };
}

function kindOf(env: Environment): ForgeKind {
  const { GITHUB_API_URL: api = '' } = env;
  if (env.GITEA_ACTIONS || env.FORGEJO_ACTIONS || env.GITEA_API_URL || /\/api\/v1\/?$/.test(api))
    return 'gitea';
  return env.GITLAB_CI || env.CI_API_V4_URL || env.GITLAB_API_URL ? 'gitlab' : 'github';
}

function apiOf(kind: ForgeKind, env: Environment): string {
  const { GITLAB_API_URL, CI_API_V4_URL, GITEA_API_URL, GITHUB_API_URL } = env;
  const given =
    kind === 'gitlab'
      ? GITLAB_API_URL || CI_API_V4_URL
      : kind === 'gitea'
        ? GITEA_API_URL || GITHUB_API_URL
        : GITHUB_API_URL;
  return given || DEFAULT_API[kind];
}

function serverOf(kind: ForgeKind, env: Environment): string | undefined {
  return (kind === 'gitlab' ? env.CI_SERVER_URL : env.GITHUB_SERVER_URL) || undefined;
}

/** `https://api.github.com` is of `https://github.com`; elsewhere the API is a folder of the server. */
function serverFrom(api: string): string {
  const { protocol, host } = new URL(api);
  return `${protocol}//${host.replace(/^api\.(?=github\.com$|[^.]+\.ghe\.com$)/, '')}`;
}

function tokenOf(kind: ForgeKind, env: Environment): string | undefined {
  if (kind === 'gitlab') return env.GITLAB_TOKEN;
  if (kind === 'gitea') return env.GITEA_TOKEN || env.GITHUB_TOKEN;
  return env.GITHUB_TOKEN || env.GH_TOKEN;
}

function trimSlash(url: string): string {
  return url.replace(/\/+$/, '');
}

/** Who the forges want to see before the token. */
const GIT_USER: Readonly<Record<ForgeKind, string>> = {
  github: 'x-access-token',
  gitlab: 'oauth2',
  gitea: 'oauth2',
};

/** An address without what is secret in it, and what to say when its server asks who we are. */
export interface Address {
  readonly url: string;
  readonly credentials: Credentials | undefined;
}

/**
 * The token is for the forge's own server alone: a remote elsewhere gets what its own address holds, or nothing.
 */
export function addressOf(url: string, { kind, token, server, api }: Place): Address {
  if (!/^https?:\/\//i.test(url)) return { url, credentials: undefined };
  const parsed = new URL(url);
  const { username, password, origin } = parsed;
  parsed.username = '';
  parsed.password = '';
  const clean = parsed.href;
  if (password !== '') {
    const held = { user: decodeURIComponent(username), token: decodeURIComponent(password), origin };
    return { url: clean, credentials: held };
  }
  const isForges = [server, api].some(own => isSameServer(new URL(own), parsed));
  if (token === '' || !isForges) return { url: clean, credentials: undefined };
  return { url: clean, credentials: { user: GIT_USER[kind], token, origin } };
}

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** A server for tests stands on this machine, its API and its git on ports of their own. */
function isSameServer(own: URL, other: URL): boolean {
  if (LOOPBACK.test(own.hostname) && LOOPBACK.test(other.hostname)) return true;
  return own.protocol === other.protocol && own.host === other.host;
}

/** `owner/name`, on GitLab with groups before it; throws UserError where it is anything else. */
export function checkRepository(name: string): string {
  const parts = name.replace(/\.git$/, '').split('/');
  const isName =
    parts.length >= 2 && parts.every(part => /^[\p{L}\p{N}_.-]+$/u.test(part) && !/^\.+$/.test(part));
  if (!isName) throw new UserError(`${JSON.stringify(name)} is no repository: owner/name is wanted`);
  return parts.join('/');
}

/** Whether git takes it as the name of a branch, and the command line not as an option. */
export function checkBranch(name: string, what: string): string {
  const isValid =
    /^[^\x00-\x20\x7f~^:?*[\\]+$/.test(name) &&
    !/^[-/.]|\.\.|@\{|\/\/|\/\.|\.lock(\/|$)|[/.]$/.test(name) &&
    name !== '@';
  if (!isValid)
    throw new UserError(`${what} is ${JSON.stringify(name)}, which git does not take for a branch`);
  return name;
}

const NOBODY: Identity = { name: 'dockerslim-fix', email: 'dockerslim-fix@noreply.invalid' };
/** GitHub's own bot; anything else on its address would be some person's account. */
const ACTIONS: Identity = {
  name: 'github-actions[bot]',
  email: '41898282+github-actions[bot]@users.noreply.github.com',
};

/** Who commits: as told, `Name <email>`. */
export function identityOf(author: string | undefined, env: Environment, kind: ForgeKind): Identity {
  if (author === undefined) return kind === 'github' && env.GITHUB_ACTIONS === 'true' ? ACTIONS : NOBODY;
  const [, name, email] = /^\s*([^<>\n]+?)\s*<([^<>\s]+@[^<>\s]+)>\s*$/.exec(author) ?? [];
  if (name === undefined || email === undefined) {
    throw new UserError(`--author is ${JSON.stringify(author)}; allowed: Name <address>`);
  }
  return { name, email };
}
