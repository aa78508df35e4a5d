import { spawn } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../error.js';
import type { Credentials } from './secrets.js';

export interface GitOutput {
  readonly code: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** Runs git; whatever its exit code, it is the caller's to judge. Throws UserError where there is no git. */
export type Git = (args: readonly string[], input?: string | Uint8Array) => Promise<GitOutput>;

/** What git takes from the environment: where programs, proxies, certificates and keys are, and nothing about itself. */
const PASSED = [
  'PATH',
  'SYSTEMROOT',
  'TMPDIR',
  'TEMP',
  'TMP',
  'SSH_AUTH_SOCK',
  'GIT_SSH_COMMAND',
  'GIT_SSL_CAINFO',
  'GIT_SSL_CAPATH',
  'SSL_CERT_FILE',
  'SSL_CERT_DIR',
  'HTTP_PROXY',
  'HTTPS_PROXY',
  'ALL_PROXY',
  'NO_PROXY',
  'http_proxy',
  'https_proxy',
  'all_proxy',
  'no_proxy',
];

/**
 * Whatever a repository's own files or configuration ask for is not done: no hook, no file system monitor, no
 * submodule, no attribute of the system. Filters are programs that a configuration names, and no configuration but the
 * one of our own making is read.
 */
const SETTINGS = [
  'core.hooksPath=/dev/null',
  'core.fsmonitor=false',
  'core.attributesFile=/dev/null',
  'core.excludesFile=/dev/null',
  'core.askPass=',
  'core.pager=cat',
  'credential.helper=',
  'submodule.recurse=false',
  'fetch.recurseSubmodules=false',
  'push.recurseSubmodules=no',
  'gc.auto=0',
  'maintenance.auto=false',
  'transfer.advertiseSID=false',
  'log.showSignature=false',
  'advice.detachedHead=false',
  'http.lowSpeedLimit=1000',
  'http.lowSpeedTime=60',
].flatMap(setting => ['-c', setting]);

export interface GitWorld {
  /** The environment of this program. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** A folder of our own: git's home, and the place of the helper that hands out the token. */
  readonly home: string;
  readonly cwd: string;
  readonly gitDir?: string;
  /** The one protocol that may be spoken. */
  readonly protocol?: string;
  readonly credentials?: Credentials | undefined;
}

/** The answers to git's questions, taken from the environment: a token is in no argument and in no file. */
const ASKPASS = `#!/bin/sh
case "$1" in
  "Username for '$DOCKERSLIM_FIX_ORIGIN': ") printf '%s\\n' "$DOCKERSLIM_FIX_USER" ;;
  "Password for '$DOCKERSLIM_FIX_ORIGIN_USER': ") printf '%s\\n' "$DOCKERSLIM_FIX_TOKEN" ;;
  *) exit 1 ;;
esac
`;

export function gitIn(world: GitWorld): Git {
  const env = environment(world);
  return (args, input) => runGit([...SETTINGS, ...args], world.cwd, env, input);
}

function environment({ env, home, gitDir, protocol, credentials }: GitWorld): Record<string, string> {
  const passed: Record<string, string> = {};
  for (const name of PASSED) {
    const value = env[name];
    if (value !== undefined) passed[name] = value;
  }
  return {
    ...passed,
    LC_ALL: 'C',
    HOME: home,
    XDG_CONFIG_HOME: home,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_ATTR_NOSYSTEM: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    GIT_ALLOW_PROTOCOL: protocol ?? 'none',
    ...(gitDir === undefined ? {} : { GIT_DIR: gitDir }),
    ...askpass(home, credentials),
  };
}

function askpass(home: string, credentials: Credentials | undefined): Record<string, string> {
  if (!credentials) return {};
  const { user, token, origin } = credentials;
  const script = join(home, 'askpass');
  writeFileSync(script, ASKPASS);
  chmodSync(script, 0o700);
  const url = new URL(origin);
  return {
    GIT_ASKPASS: script,
    DOCKERSLIM_FIX_ORIGIN: origin,
    DOCKERSLIM_FIX_ORIGIN_USER: `${url.protocol}//${encodeURIComponent(user)}@${url.host}`,
    DOCKERSLIM_FIX_USER: user,
    DOCKERSLIM_FIX_TOKEN: token,
  };
}

function runGit(
  args: readonly string[],
  cwd: string,
  env: Record<string, string>,
  input: string | Uint8Array = '',
): Promise<GitOutput> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', args, { cwd, env, stdio: ['pipe', 'pipe', 'pipe'] });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', error => reject(new UserError(`git cannot be run: ${error.message}`)));
    child.on('close', code =>
      resolve({
        code: code ?? -1,
        stdout: Buffer.concat(out),
        stderr: Buffer.concat(err).toString(),
      }),
    );
    // It ends before it has read all where it fails: its exit code says so.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}
