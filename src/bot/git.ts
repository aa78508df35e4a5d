import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../error.js';
import { type Clone, protocolOf } from './clone.js';
import { type Git, type GitOutput, gitIn } from './git-run.js';
import type { Commit, Entry, Identity, NewCommit, Pushed, Repository } from './repository.js';
import { type Credentials, quote } from './secrets.js';

const PROTOCOLS = ['http', 'https', 'ssh', 'git', 'file'];
const REMOTE = 'origin';
/** Where fetched commits are kept. */
const SPACE = 'refs/dockerslim-fix';

export interface GitRepositoryOptions {
  readonly url: string;
  readonly credentials: Credentials | undefined;
  /** Its objects are not fetched again. */
  readonly clone: Clone | undefined;
  /** An empty folder of our own. */
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Unix time, in seconds. */
  now(): number;
  sleep(milliseconds: number): Promise<void>;
}

/**
 * A repository reached with git: a bare one of our own, which borrows the objects of the clone and has nothing of its
 * configuration, hooks, index or work tree.
 */
export async function gitRepository(options: GitRepositoryOptions): Promise<Repository> {
  const { url, credentials, clone, home, env, now, sleep } = options;
  const protocol = protocolOf(url);
  if (!PROTOCOLS.includes(protocol) || url.startsWith('-')) {
    throw new UserError(
      `the remote speaks "${quote(protocol, [])}"; allowed: ${PROTOCOLS.join(', ')}, or a path`,
    );
  }
  const secrets = credentials ? [credentials.token] : [];
  const gitDir = join(home, 'repository');
  const bare = gitIn({ env, home, cwd: home });
  const format = clone?.objectFormat ?? 'sha1';
  check(
    await bare(['init', '--quiet', '--bare', '--template=', `--object-format=${format}`, gitDir]),
    'init',
    secrets,
  );
  const git = gitIn({ env, home, cwd: gitDir, gitDir, protocol, credentials });
  const isPartial = clone ? await isPartialClone(clone, bare) : true;
  if (clone) borrow(clone, gitDir);
  appendFileSync(join(gitDir, 'config'), configOf(url, isPartial));
  return repositoryOf({ git, secrets, isPartial, gitDir, now, sleep });
}

/** In git's own words; an extension wants the second format. */
function configOf(url: string, isPartial: boolean): string {
  const quoted = `"${url.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n')}"`;
  const remote = `[remote "${REMOTE}"]\n\turl = ${quoted}\n`;
  if (!isPartial) return remote;
  const format = `[core]\n\trepositoryFormatVersion = 1\n[extensions]\n\tpartialClone = ${REMOTE}\n`;
  return `${remote}\tpromisor = true\n\tpartialCloneFilter = blob:none\n${format}`;
}

async function isPartialClone(clone: Clone, git: Git): Promise<boolean> {
  const file = join(clone.gitDir, 'config');
  const { code } = await git(['config', '--file', file, '--get-regexp', '^remote\\..*\\.promisor$']);
  return code === 0;
}

function borrow({ gitDir }: Clone, own: string): void {
  const objects = join(gitDir, 'objects');
  if (/[\n"]|^#/.test(objects)) throw new UserError('the path of the clone holds a newline or a quote');
  mkdirSync(join(own, 'objects/info'), { recursive: true });
  writeFileSync(join(own, 'objects/info/alternates'), `${objects}\n`);
  const shallow = join(gitDir, 'shallow');
  if (existsSync(shallow)) writeFileSync(join(own, 'shallow'), readFileSync(shallow));
}

interface Work {
  readonly git: Git;
  readonly secrets: readonly string[];
  readonly isPartial: boolean;
  readonly gitDir: string;
  now(): number;
  sleep(milliseconds: number): Promise<void>;
}

function repositoryOf(work: Work): Repository {
  const { git, secrets, gitDir } = work;
  const run = async (args: readonly string[], input?: string | Uint8Array): Promise<Buffer> =>
    check(await git(args, input), args[0] ?? '', secrets);
  const remote = async (args: readonly string[]): Promise<GitOutput> => persistent(work, args);
  const list = async (patterns: readonly string[]): Promise<string> =>
    check(await remote(['ls-remote', ...patterns]), 'ls-remote', secrets).toString();
  return {
    isLocal: true,
    async defaultBranch() {
      const [, branch] =
        /^ref: refs\/heads\/(\S+)\tHEAD$/m.exec(await list(['--symref', REMOTE, 'HEAD'])) ?? [];
      if (branch === undefined) throw new UserError('the server names no default branch: say --base');
      return branch;
    },
    async heads(base, prefix) {
      const text = await list([REMOTE, `refs/heads/${base}`, `refs/heads/${prefix}*`]);
      const found = [...text.matchAll(/^([0-9a-f]+)\trefs\/heads\/(.+)$/gm)];
      return new Map(
        found.flatMap(([, id = '', name = '']) =>
          name === base || name.startsWith(prefix) ? [[name, id] as const] : [],
        ),
      );
    },
    async load(branch, head, depth) {
      const ref = `${SPACE}/heads/${branch}`;
      const has = await git(['cat-file', '-e', `${head}^{commit}`]);
      if (has.code !== 0 || depth > 1) {
        const filter = work.isPartial ? ['--filter=blob:none'] : [];
        const spec = `+refs/heads/${branch}:${ref}`;
        const fetch = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--no-recurse-submodules'];
        check(await remote([...fetch, ...filter, `--depth=${depth}`, REMOTE, spec]), 'fetch', secrets);
      }
      check(await git(['cat-file', '-e', `${head}^{commit}`]), 'fetch', secrets);
      await run(['update-ref', ref, head]);
    },
    tree: async commit => readTree(await run(['ls-tree', '-r', '-z', '--full-tree', commit])),
    read: blobs => readBlobs(work, [...new Set(blobs)]),
    async history(commit, depth) {
      const format = '%H%n%T%n%P%n%ae%n%ce%n%B';
      const args = [
        'log',
        '-z',
        '--first-parent',
        `--max-count=${depth}`,
        `--format=tformat:${format}`,
        commit,
      ];
      return readLog((await run([...args, '--'])).toString());
    },
    async commit(base, commits, by) {
      const ref = `${SPACE}/new/${counter++}`;
      await run(
        ['fast-import', '--quiet', '--done', '--date-format=raw'],
        importStream(ref, base, commits, by, work.now()),
      );
      const [head = '', tree = ''] = (await run(['rev-parse', ref, `${ref}^{tree}`])).toString().split('\n');
      return { head, tree };
    },
    push: (branch, commit, expected) => push(work, branch, commit, expected ?? ''),
    remove: (branch, expected) => push(work, branch, '', expected),
    close: () => rmSync(gitDir, { recursive: true, force: true }),
  };
}

let counter = 0;

const TRIES = 3;
const TRANSIENT =
  /returned error: (5\d\d|429)|could not resolve host|timed out|connection (reset|refused|was aborted)|early EOF|hung up|unexpected disconnect/i;

/** A server that is not there for a moment is asked again. */
async function persistent({ git, sleep }: Work, args: readonly string[]): Promise<GitOutput> {
  for (let n = 1; ; n++) {
    const output = await git(args);
    if (output.code === 0 || n === TRIES || !TRANSIENT.test(output.stderr)) return output;
    await sleep(500 * 2 ** n);
  }
}

function check({ code, stdout, stderr }: GitOutput, what: string, secrets: readonly string[]): Buffer {
  if (code === 0) return stdout;
  throw new UserError(`git ${what}: ${explain(stderr, secrets)}`);
}

const HINTS: readonly (readonly [RegExp, string])[] = [
  [/could not read (Username|Password)|terminal prompts disabled/i, 'the server wants a token, and got none'],
  [/Authentication failed|returned error: 401/i, 'the server did not take the token'],
  [/returned error: 403|denied to/i, 'the token may not do that: it needs to write contents'],
  [/repository .*not found|returned error: 404/i, 'no such repository, or none that the token may see'],
];

function explain(stderr: string, secrets: readonly string[]): string {
  const lines = stderr.split('\n').filter(line => !/^(warning|hint):/.test(line));
  const said = quote(lines.join('\n'), secrets) || 'it failed';
  const hint = HINTS.find(([pattern]) => pattern.test(stderr))?.[1];
  return hint === undefined ? said : `${hint} (${said})`;
}

function readTree(output: Buffer): readonly Entry[] {
  const entries: Entry[] = [];
  for (let start = 0; start < output.length; ) {
    const end = output.indexOf(0, start);
    const tab = output.indexOf(0x09, start);
    const [mode = '', , id = ''] = output.toString('latin1', start, tab).split(' ');
    const path = decode(output.subarray(tab + 1, end));
    // A name that is not UTF-8 cannot be told from another one.
    if (path !== undefined) entries.push({ path, mode, id });
    start = end + 1;
  }
  return entries;
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

async function readBlobs(
  { git, isPartial, secrets }: Work,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  if (ids.length === 0) return new Map();
  const input = `${ids.join('\n')}\n`;
  if (isPartial) {
    // In one request, as git itself does it; what it leaves out comes one by one.
    const fetch = [
      'fetch',
      REMOTE,
      '--quiet',
      '--no-tags',
      '--no-write-fetch-head',
      '--no-recurse-submodules',
    ];
    await git(['-c', 'fetch.negotiationAlgorithm=noop', ...fetch, '--filter=blob:none', '--stdin'], input);
  }
  const output = check(await git(['cat-file', '--batch'], input), 'cat-file', secrets);
  const blobs = new Map<string, Uint8Array>();
  for (let at = 0; at < output.length; ) {
    const end = output.indexOf(0x0a, at);
    const [id = '', type, size = ''] = output.toString('latin1', at, end).split(' ');
    if (type !== 'blob')
      throw new UserError(`git cat-file: ${quote(`${id} is ${type ?? 'missing'}`, secrets)}`);
    const start = end + 1;
    blobs.set(id, output.subarray(start, start + Number(size)));
    at = start + Number(size) + 1;
  }
  return blobs;
}

function readLog(output: string): readonly Commit[] {
  return output
    .split('\0')
    .filter(text => text !== '')
    .map(text => {
      const [id = '', tree = '', parents = '', author = '', committer = '', ...message] = text.split('\n');
      return {
        id,
        tree,
        parents: parents.split(' ').filter(parent => parent !== ''),
        author,
        committer,
        message: message.join('\n'),
      };
    });
}

/** The language of `git fast-import`: it writes objects, and runs nothing. */
function importStream(
  ref: string,
  base: string,
  commits: readonly NewCommit[],
  { name, email }: Identity,
  now: number,
): Uint8Array {
  const clean = (text: string): string => text.replace(/[<>\n\0]/g, '');
  const parts: (string | Uint8Array)[] = ['feature done\n'];
  for (const [i, { message, files }] of commits.entries()) {
    parts.push(`commit ${ref}\ncommitter ${clean(name)} <${clean(email)}> ${now} +0000\n`, ...data(message));
    if (i === 0) parts.push(`from ${base}\n`);
    for (const { path, mode, bytes } of files) {
      parts.push(`M ${mode} inline ${quotePath(path)}\n`, ...data(bytes));
    }
  }
  parts.push('done\n');
  return Buffer.concat(parts.map(part => Buffer.from(part)));
}

function data(content: string | Uint8Array): readonly (string | Uint8Array)[] {
  const bytes = Buffer.from(content);
  return [`data ${bytes.length}\n`, bytes, '\n'];
}

function quotePath(path: string): string {
  return `"${path.replace(/["\\]/g, '\\$&').replaceAll('\n', '\\n')}"`;
}

async function push(work: Work, branch: string, commit: string, expected: string): Promise<Pushed> {
  const ref = `refs/heads/${branch}`;
  const lease = `--force-with-lease=${ref}:${expected}`;
  const args = ['push', '--porcelain', '--no-verify', '--no-follow-tags', lease, REMOTE, `${commit}:${ref}`];
  const output = await persistent(work, args);
  if (output.code === 0) return 'done';
  const line =
    output.stdout
      .toString()
      .split('\n')
      .find(each => each.startsWith('!')) ?? '';
  if (RACE.test(line)) return 'moved';
  const what = commit === '' ? 'deleting' : 'pushing';
  throw new UserError(`${what} ${branch}: ${explain(`${line.slice(1)}\n${output.stderr}`, work.secrets)}`);
}

/** Another run was faster: seen here, or by the server. */
const RACE =
  /\[rejected\].*stale info|\[remote rejected\].*(cannot lock ref|failed to update ref|already exists|incorrect old value|remote ref does not exist|reference broken)/i;
