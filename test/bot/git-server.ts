import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export type Files = Readonly<Record<string, string | Uint8Array | { readonly link: string }>>;

const ENV = {
  PATH: process.env.PATH ?? '',
  HOME: '/nonexistent',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@example.com',
  GIT_COMMITTER_NAME: 'Ada',
  GIT_COMMITTER_EMAIL: 'ada@example.com',
};

export function git(cwd: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync('git', args, {
    cwd,
    env: ENV,
    encoding: 'utf8',
    timeout: 20_000,
  });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  return stdout.trimEnd();
}

/** A person's clone of a repository of the server, with what they do there. */
export interface Person {
  readonly folder: string;
  /** Writes, commits and pushes; `null` deletes. Returns the commit. */
  commit(files: Files | Readonly<Record<string, null>>, branch?: string): string;
}

export interface GitHost {
  readonly root: string;
  /** A bare repository with a first commit on `main`, and a clone of it. */
  create(name: string, files: Files): Person;
  has(name: string): boolean;
  /** Of an owner's repositories. */
  names(owner: string): readonly string[];
  /** Branches and their commits. */
  refs(name: string): Readonly<Record<string, string>>;
  /** Of the bare repository. */
  git(name: string, ...args: readonly string[]): string;
  close(): void;
}

export function gitHost(): GitHost {
  const root = mkdtempSync(join(tmpdir(), 'dockerslim-fix-server-'));
  const bare = (name: string): string => join(root, `${name}.git`);
  return {
    root,
    create(name, files) {
      mkdirSync(dirname(bare(name)), { recursive: true });
      git(root, 'init', '-q', '--bare', '--initial-branch=main', bare(name));
      git(bare(name), 'config', 'http.receivepack', 'true');
      git(bare(name), 'config', 'uploadpack.allowFilter', 'true');
      git(bare(name), 'config', 'uploadpack.allowAnySHA1InWant', 'true');
      const folder = join(root, 'people', name);
      mkdirSync(dirname(folder), { recursive: true });
      git(root, 'clone', '-q', bare(name), folder);
      git(folder, 'checkout', '-q', '-b', 'main');
      const person = personIn(folder, bare(name));
      person.commit(files);
      return person;
    },
    has: name => existsSync(bare(name)),
    names: owner => readdirSync(join(root, owner)).map(each => each.replace(/\.git$/, '')),
    refs(name) {
      const lines = git(bare(name), 'for-each-ref', '--format=%(refname:short) %(objectname)', 'refs/heads');
      return Object.fromEntries(
        lines
          .split('\n')
          .filter(line => line !== '')
          .map(line => line.split(' ')),
      );
    },
    git: (name, ...args) => git(bare(name), ...args),
    close: () => rmSync(root, { recursive: true, force: true }),
  };
}

function personIn(folder: string, server: string): Person {
  return {
    folder,
    commit(files, branch = 'main') {
      if (branch !== git(folder, 'symbolic-ref', '--short', 'HEAD')) {
        git(folder, 'fetch', '-q', server, branch);
        git(folder, 'checkout', '-q', '-B', branch, 'FETCH_HEAD');
      }
      for (const [path, content] of Object.entries(files)) write(join(folder, path), content);
      git(folder, 'add', '-A');
      git(folder, 'commit', '-q', '--allow-empty', '--no-verify', '-m', 'A commit of Ada');
      git(folder, 'push', '-q', '-f', server, `HEAD:${branch}`);
      const commit = git(folder, 'rev-parse', 'HEAD');
      if (branch !== 'main') git(folder, 'checkout', '-q', 'main');
      return commit;
    },
  };
}

function write(path: string, content: Files[string] | null): void {
  rmSync(path, { recursive: true, force: true });
  if (content === null) return;
  mkdirSync(dirname(path), { recursive: true });
  if (typeof content === 'object' && 'link' in content) symlinkSync(content.link, path);
  else writeFileSync(path, content);
}

/** git's own CGI program behind a request; who does not show the token is asked for it. */
export function serveGit(
  host: GitHost,
  token: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const url = new URL(request.url ?? '', 'http://loopback');
  const given = Buffer.from(
    (request.headers.authorization ?? '').replace(/^Basic /, ''),
    'base64',
  ).toString();
  if (given.split(':')[1] !== token) {
    response.writeHead(401, { 'www-authenticate': 'Basic realm="git"' }).end();
    return;
  }
  const child = spawn('git', ['http-backend'], {
    env: {
      ...ENV,
      GIT_PROJECT_ROOT: host.root,
      GIT_HTTP_EXPORT_ALL: '1',
      PATH_INFO: decodeURIComponent(url.pathname),
      QUERY_STRING: url.search.slice(1),
      REQUEST_METHOD: request.method ?? '',
      CONTENT_TYPE: request.headers['content-type'] ?? '',
      REMOTE_USER: 'bot',
      ...(request.headers['content-length'] ? { CONTENT_LENGTH: request.headers['content-length'] } : {}),
      ...(request.headers['content-encoding']
        ? { HTTP_CONTENT_ENCODING: String(request.headers['content-encoding']) }
        : {}),
      ...(request.headers['git-protocol'] ? { GIT_PROTOCOL: String(request.headers['git-protocol']) } : {}),
    },
  });
  request.pipe(child.stdin).on('error', () => {});
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.on('close', () => {
    const output = Buffer.concat(chunks);
    const end = output.indexOf('\r\n\r\n');
    const headers = output.toString('latin1', 0, end).split('\r\n');
    const pairs = headers.map(line => [line.split(': ')[0] ?? '', line.split(': ')[1] ?? ''] as const);
    const status = pairs.find(([name]) => name === 'Status')?.[1] ?? '200';
    response.writeHead(
      Number.parseInt(status, 10),
      Object.fromEntries(pairs.filter(([name]) => name !== 'Status')),
    );
    response.end(output.subarray(end + 4));
  });
}
