import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer, type RequestListener, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { tmpdir } from 'node:os';
import { basename, join, normalize } from 'node:path';

/**
 * What the builds fetch, on loopback: files and a git repository over https, under a certificate authority of its own
 * (an image trusts it once ca-certificates is installed beside it), and a package index for pip over http.
 */
export interface Served {
  /** `https://localhost:<port>`: `/files/*` and the git repository `/repository.git`. */
  readonly https: string;
  /** `http://localhost:<port>`: the package index `/simple`. */
  readonly http: string;
  /** PEM; belongs into /usr/local/share/ca-certificates of an image. */
  readonly authority: string;
  close(): void;
}

/** Of this repository, in which every script runs. */
const SOURCES = 'test/builds/served';

/** Throws where openssl, git or tar is missing. */
export async function serve(sources = SOURCES): Promise<Served> {
  const root = mkdtempSync(join(tmpdir(), 'dockerslim-fix-served-'));
  try {
    return await serveFrom(sources, root);
  } catch (error) {
    rmSync(root, { recursive: true, force: true });
    throw error;
  }
}

async function serveFrom(sources: string, root: string): Promise<Served> {
  const { authority, key, certificate } = makeCertificates(root);
  const site = join(root, 'site');
  cpSync(join(sources, 'files'), join(site, 'files'), { recursive: true });
  makeRepository(join(sources, 'repository'), root, join(site, 'repository.git'));
  makeIndex(join(sources, 'python'), join(site, 'simple'));
  const answer = answerFrom(site);
  const secure = createHttpsServer({ key, cert: certificate }, answer);
  const plain = createHttpServer(answer);
  return {
    https: `https://localhost:${await listen(secure)}`,
    http: `http://localhost:${await listen(plain)}`,
    authority,
    close: () => {
      for (const server of [secure, plain]) server.close().closeAllConnections();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

function makeCertificates(root: string) {
  const openssl = (...args: readonly string[]) =>
    execFileSync('openssl', args, { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] });
  const read = (name: string): string => readFileSync(join(root, name), 'utf8');
  const fresh = ['-newkey', 'rsa:2048', '-nodes'];
  openssl(
    'req',
    '-x509',
    ...fresh,
    '-days',
    '7',
    '-subj',
    '/CN=dockerslim-fix tests',
    '-keyout',
    'ca.key',
    '-out',
    'ca.crt',
  );
  openssl('req', ...fresh, '-subj', '/CN=localhost', '-keyout', 'server.key', '-out', 'server.csr');
  writeFileSync(join(root, 'names'), 'subjectAltName=DNS:localhost,IP:127.0.0.1\n');
  const signing = ['-CA', 'ca.crt', '-CAkey', 'ca.key', '-CAcreateserial', '-extfile', 'names', '-days', '7'];
  openssl('x509', '-req', '-in', 'server.csr', ...signing, '-out', 'server.crt');
  return { authority: read('ca.crt'), key: read('server.key'), certificate: read('server.crt') };
}

/** Bare, with what git's "dumb" protocol reads: plain files will do. */
function makeRepository(source: string, root: string, bare: string): void {
  const work = join(root, 'work');
  cpSync(source, work, { recursive: true });
  const git = (cwd: string, ...args: readonly string[]) =>
    execFileSync('git', args, { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
  git(work, 'init', '-q', '-b', 'main');
  git(work, 'add', '.');
  git(work, '-c', 'user.name=tests', '-c', 'user.email=tests@localhost', 'commit', '-q', '-m', 'One');
  git(root, 'clone', '-q', '--bare', work, bare);
  git(bare, 'update-server-info');
}

/** PEP 503: a folder for each project, with its source distribution. */
function makeIndex(sources: string, site: string): void {
  for (const name of readdirSync(sources)) {
    const folder = join(site, name.replace(/-[^-]*$/, ''));
    mkdirSync(folder, { recursive: true });
    execFileSync('tar', ['-C', sources, '-czf', join(folder, `${name}.tar.gz`), name]);
  }
}

function answerFrom(site: string): RequestListener {
  return ({ url = '/' }, response) => {
    const path = normalize(new URL(url, 'http://localhost').pathname);
    try {
      if (path.endsWith('/')) response.setHeader('content-type', 'text/html').end(listing(join(site, path)));
      else response.end(readFileSync(join(site, path)));
    } catch {
      response.writeHead(404).end();
    }
  };
}

function listing(folder: string): string {
  const links = readdirSync(folder).map(name => `<a href="${basename(name)}">${basename(name)}</a>`);
  return `<!DOCTYPE html><title>index</title>${links.join('')}`;
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}
