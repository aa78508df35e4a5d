import { generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { git, type Person } from './git-server.js';
import { type GithubServer, githubServer, type Json, TOKEN } from './github-server.js';
import { bot, type Ran } from './world.js';

const BRANCH = 'dockerslim-fix/all';
const DOCKERFILE = 'FROM python:3.12\nRUN pip install flask\n';
const CLEAN = 'FROM scratch\nCOPY a b\n';
const APP_KEY = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  publicKeyEncoding: { type: 'pkcs1', format: 'pem' },
}).privateKey;

let server: GithubServer;
let count = 0;
let name = '';
let empty = '';

beforeAll(async () => {
  const repositories = Array.from({ length: 40 }, (_, i) => `octo/q${i}`);
  server = await githubServer({
    repositories: [...repositories, ...['a', 'b', 'c', 'd'].map(each => `acme/${each}`)],
    apps: [
      {
        app_id: 4711,
        slug: 'slim',
        name: 'Slim',
        private_key: APP_KEY,
        permissions: { contents: 'write', pull_requests: 'write', issues: 'write', metadata: 'read' },
        installations: [{ installation_id: 99, account: 'octo', repository_selection: 'all' }],
      },
    ],
  });
});
afterAll(() => server.close());
beforeEach(() => {
  name = `octo/q${count++}`;
  empty = mkdtempSync(join(tmpdir(), 'dockerslim-test-'));
  server.calls.length = 0;
  server.intercept = () => undefined;
});
afterEach(() => rmSync(empty, { recursive: true, force: true }));

function remote(person: Person): Person {
  git(person.folder, 'remote', 'set-url', 'origin', `${server.url}/${name}.git`);
  return person;
}

function run(cwd: string, request: Parameters<typeof bot>[2] = {}, env = {}): Promise<Ran> {
  return bot(cwd, { ...server.env, ...env }, { repo: name, ...request });
}

function branches(of = name): readonly string[] {
  return Object.keys(server.git.refs(of));
}

async function openPulls(of = name): Promise<readonly Json[]> {
  return Object.values(await server.api('GET', `/repos/${of}/pulls`)).map(each => ({ ...Object(each) }));
}

describe('kinds of clones', () => {
  const FILES = {
    'a/Dockerfile': 'FROM python:3.12\nWORKDIR /app\nCOPY . .\nRUN pip install -r requirements.txt\n',
    'a/requirements.txt': 'flask==3.0\n',
    'b/Dockerfile': DOCKERFILE,
    'b/large.bin': Buffer.alloc(100_000, 1),
  };
  const clone = (person: Person, ...args: readonly string[]): string => {
    git(empty, 'clone', '-q', ...args, `file://${server.git.root}/${name}.git`, 'clone');
    const folder = join(empty, 'clone');
    remote({ ...person, folder });
    return folder;
  };
  const expectBoth = (): void => {
    expect(server.git.git(name, 'diff', '--name-only', 'main', BRANCH).split('\n')).toEqual([
      'a/Dockerfile',
      'b/Dockerfile',
    ]);
    // The context was read: the dependency COPY is split.
    expect(server.git.git(name, 'show', `${BRANCH}:a/Dockerfile`)).toContain('COPY requirements.txt ./\n');
  };

  test.each([
    ['a full one', []],
    ['a shallow one', ['--depth=1']],
    ['a partial one without blobs', ['--filter=blob:none', '--no-checkout']],
    ['a sparse and partial one', ['--filter=blob:none', '--sparse']],
    ['a shallow, partial one', ['--depth=1', '--filter=blob:none', '--no-checkout']],
  ])('%s', async (_, args) => {
    const person = server.git.create(name, FILES);
    const folder = clone(person, ...args);
    const { code, stderr } = await run(folder);
    expect({ code, stderr }).toMatchObject({ code: 0, stderr: expect.stringContaining('opened: ') });
    expectBoth();
    person.commit({ 'c/Dockerfile': DOCKERFILE });
    expect((await run(folder)).stderr).toContain('updated: ');
    expect((await run(folder)).stderr).toContain('is up to date');
    expect(server.git.git(name, 'merge-base', 'main', BRANCH)).toBe(server.git.refs(name).main);
  });

  test('a work tree of its own, and a commit without a branch: the default branch', async () => {
    const person = remote(server.git.create(name, FILES));
    git(person.folder, 'worktree', 'add', '-q', '--detach', join(empty, 'tree'));
    const { code, stderr } = await run(join(empty, 'tree'));
    expect({ code, stderr }).toMatchObject({ code: 0, stderr: expect.stringContaining('opened: ') });
    expectBoth();
  });

  test('a folder of it: paths are meant from there', async () => {
    const person = remote(server.git.create(name, FILES));
    expect((await run(join(person.folder, 'b'), { paths: ['.'] })).code).toBe(0);
    expect(server.git.git(name, 'diff', '--name-only', 'main', BRANCH)).toBe('b/Dockerfile');
    expect(await run(person.folder, { paths: ['../x'] })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('is outside of the repository'),
    });
  });

  test('another remote', async () => {
    const person = server.git.create(name, FILES);
    git(person.folder, 'remote', 'add', 'upstream', `${server.url}/${name}.git`);
    expect((await run(person.folder, { remote: 'upstream' })).code).toBe(0);
    expect(branches()).toContain(BRANCH);
    expect(await run(person.folder, { remote: 'nowhere' })).toMatchObject({
      code: 2,
      stderr: 'error: the clone has no remote "nowhere": say --remote\n',
    });
  });

  test('none: --repo fetches what it reads, and no more', async () => {
    server.git.create(name, FILES);
    const { code, stderr } = await run(empty);
    expect({ code, stderr }).toMatchObject({ code: 0, stderr: expect.stringContaining('opened: ') });
    expectBoth();
    expect((await run(empty)).stderr).toContain('is up to date');
    expect(existsSync(join(empty, 'a'))).toBe(false);
  });

  test('in the clone of another repository of the forge, --repo means what it says', async () => {
    const other = name;
    const person = remote(server.git.create(other, FILES));
    name = `octo/q${count++}`;
    server.git.create(name, { Dockerfile: DOCKERFILE });
    expect((await run(person.folder)).code).toBe(0);
    expect(branches(other)).toEqual(['main']);
    expect(server.git.git(name, 'diff', '--name-only', 'main', BRANCH)).toBe('Dockerfile');
  });

  test('neither clone nor name: it says what it needs', async () => {
    const { code, stderr } = await bot(empty, server.env);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'error: this is no clone of a repository: run it in one, or say --repo owner/name\n',
    });
  });
});

describe('groups', () => {
  const FILES = {
    'services/api/Dockerfile': DOCKERFILE,
    'services/web/deep/Dockerfile': DOCKERFILE,
    'tools/Dockerfile': DOCKERFILE,
    Dockerfile: DOCKERFILE,
  };

  test('by folder: each can be merged alone', async () => {
    const person = remote(server.git.create(name, FILES));
    expect((await run(person.folder, { groupBy: 'folder' })).code).toBe(0);
    expect(branches()).toEqual([
      'dockerslim-fix/root',
      'dockerslim-fix/services',
      'dockerslim-fix/tools',
      'main',
    ]);
    expect(server.git.git(name, 'diff', '--name-only', 'main', 'dockerslim-fix/services')).toBe(
      'services/api/Dockerfile\nservices/web/deep/Dockerfile',
    );
    person.commit({ 'tools/Dockerfile': CLEAN });
    const { stderr } = await run(person.folder, { groupBy: 'folder' });
    expect(branches()).toEqual(['dockerslim-fix/root', 'dockerslim-fix/services', 'main']);
    expect(stderr).toMatch(/closed: .*\/pull\/\d+ \(nothing is left to change\)/);
  });

  test('by folder, as CODEOWNERS parts them', async () => {
    const owners = '* @all\n/services/api/ @api\n/services/web/** @web # both\n';
    const person = remote(server.git.create(name, { ...FILES, '.github/CODEOWNERS': owners }));
    await run(person.folder, { groupBy: 'folder' });
    expect(branches()).toEqual([
      'dockerslim-fix/root',
      'dockerslim-fix/services--api',
      'dockerslim-fix/services--web',
      'dockerslim-fix/tools',
      'main',
    ]);
  });

  test('by transform: each from the base', async () => {
    const both = 'FROM python:3.12\nRUN pip install flask\nRUN apt-get update && apt-get install -y curl\n';
    const person = remote(server.git.create(name, { Dockerfile: both }));
    await run(person.folder, { groupBy: 'transform', only: ['pip-no-cache-dir', 'clean-apt-lists'] });
    expect(branches()).toEqual(['dockerslim-fix/clean-apt-lists', 'dockerslim-fix/pip-no-cache-dir', 'main']);
    for (const branch of branches().slice(0, 2)) {
      expect(server.git.git(name, 'rev-list', '--count', `main..${branch}`)).toBe('1');
    }
    expect((await openPulls()).map(({ title }) => title)).toContain(
      'Install Python packages without keeping the downloads in the image',
    );
  });

  test('--max-open holds the others back, until one is merged', async () => {
    const person = remote(server.git.create(name, FILES));
    const request = { groupBy: 'folder', maxOpen: 2 } as const;
    const { code, stderr } = await run(person.folder, request);
    expect(code).toBe(0);
    expect(stderr).toContain('held back: dockerslim-fix/tools (2 are open (--max-open))');
    expect(branches()).toEqual(['dockerslim-fix/root', 'dockerslim-fix/services', 'main']);
    expect((await run(person.folder, request)).stderr).toContain('held back: dockerslim-fix/tools');
    person.commit({ Dockerfile: CLEAN });
    expect((await run(person.folder, request)).stderr).toContain('opened: ');
    expect(branches()).toEqual(['dockerslim-fix/services', 'dockerslim-fix/tools', 'main']);
  });

  test('another grouping takes the place of the one before', async () => {
    const person = remote(server.git.create(name, FILES));
    await run(person.folder);
    await run(person.folder, { groupBy: 'folder' });
    expect(branches()).toEqual([
      'dockerslim-fix/root',
      'dockerslim-fix/services',
      'dockerslim-fix/tools',
      'main',
    ]);
    expect(await openPulls()).toHaveLength(3);
  });
});

test('which files and how: --include, --exclude, --config, --no-config', async () => {
  const person = remote(
    server.git.create(name, {
      'a/Dockerfile': DOCKERFILE,
      'a/image.txt': DOCKERFILE,
      'b/Dockerfile': DOCKERFILE,
      'dockerslim-fix.config.json': '{"skip":["pip-no-cache-dir","keep-caches-out"]}',
    }),
  );
  expect((await run(person.folder)).stderr).toContain('nothing to change');
  const { stdout } = await run(person.folder, {
    dryRun: true,
    config: false,
    include: ['image.txt'],
    exclude: ['b'],
  });
  expect(stdout).toMatch(/- a\/Dockerfile\n +- a\/image.txt\n/);
  expect(stdout).not.toContain('b/Dockerfile');
  writeFileSync(join(empty, 'ours.json'), '{"exclude":["a"]}');
  const ours = await run(person.folder, { dryRun: true, config: join(empty, 'ours.json') });
  expect(ours.stdout).toContain('title: Install Python packages');
  expect(ours.stdout).not.toContain('a/Dockerfile');
});

describe('without git', () => {
  /** A repository that only the API knows: the emulator keeps objects of its own. */
  async function create(files: Readonly<Record<string, string>>, parent = true): Promise<string> {
    const root = `/repos/${name}/git`;
    const head = await server.api('GET', `${root}/ref/heads/main`);
    const tree = Object.entries(files).map(([path, content]) => ({
      path,
      mode: '100644',
      type: 'blob',
      content,
    }));
    const made = await server.api('POST', `${root}/trees`, { tree });
    const commit = await server.api('POST', `${root}/commits`, {
      message: 'A commit of Ada',
      tree: made.sha,
      parents: parent ? [Object(head.object).sha] : [],
    });
    await server.api('PATCH', `${root}/refs/heads/main`, { sha: commit.sha, force: true });
    return String(commit.sha);
  }

  const file = async (ref: string, path: string): Promise<string> => {
    const found = await server.api('GET', `/repos/${name}/contents/${path}?ref=${ref}`);
    return Buffer.from(String(found.content), 'base64').toString();
  };

  test('first run, second run, moved base, nothing left', async () => {
    const files = {
      'a/Dockerfile': 'FROM python:3.12\nWORKDIR /app\nCOPY . .\nRUN pip install -r requirements.txt\n',
      'a/requirements.txt': 'flask\n',
    };
    await create(files);
    const { code, stderr } = await run(empty, { api: true });
    expect({ code, stderr }).toMatchObject({ code: 0, stderr: expect.stringContaining('opened: ') });
    expect(await file(BRANCH, 'a/Dockerfile')).toContain(
      'COPY requirements.txt ./\nRUN pip install --no-cache-dir',
    );
    expect(await file(BRANCH, 'a/requirements.txt')).toBe('flask\n');
    expect(await openPulls()).toMatchObject([{ title: 'Slim a/Dockerfile', head: { ref: BRANCH } }]);
    server.calls.length = 0;
    expect((await run(empty, { api: true })).stderr).toContain('is up to date');
    expect(server.calls.filter(({ method, path }) => method === 'PATCH' || path.endsWith('/refs'))).toEqual(
      [],
    );
    const base = await create({ ...files, 'b/Dockerfile': DOCKERFILE });
    expect((await run(empty, { api: true })).stderr).toContain('updated: ');
    const commits = await server.api('GET', `/repos/${name}/commits?sha=${BRANCH}&per_page=10`);
    expect(Object.values(commits).map(each => Object(each).sha)).toContain(base);
    await create({ 'a/Dockerfile': CLEAN });
    expect((await run(empty, { api: true })).stderr).toContain('closed: ');
    expect(await openPulls()).toEqual([]);
    const refs = await server.api('GET', `/repos/${name}/git/matching-refs/heads/dockerslim-fix`);
    expect(refs).toEqual({});
  });

  test('a dry run makes nothing on the server', async () => {
    await create({ Dockerfile: DOCKERFILE });
    const { stdout } = await run(empty, { api: true, dryRun: true });
    expect(stdout).toContain(`branch: ${BRANCH} (into main)`);
    expect(server.calls.filter(({ method }) => method !== 'GET')).toEqual([]);
  });

  test('is for a repository that is named', async () => {
    expect(await bot(empty, server.env, { api: true })).toMatchObject({ code: 2 });
  });
});

test('a GitHub App acts by a token of its own', async () => {
  await server.api('GET', `/repos/${name}`);
  const { GITHUB_TOKEN: _, ...env } = server.env;
  const app = { DOCKERSLIM_FIX_APP_ID: '4711', DOCKERSLIM_FIX_APP_PRIVATE_KEY: APP_KEY };
  const { code, stderr } = await bot(empty, { ...env, ...app }, { repo: name, api: true });
  expect({ code, stderr }).toMatchObject({ code: 0, stderr: expect.stringContaining('nothing to change') });
  expect(server.calls.map(({ method, path }) => `${method} ${path}`).slice(0, 2)).toEqual([
    `GET /repos/${name}/installation`,
    'POST /app/installations/99/access_tokens',
  ]);
  const broken = { ...app, DOCKERSLIM_FIX_APP_PRIVATE_KEY: 'no key' };
  expect(await bot(empty, { ...env, ...broken }, { repo: name, api: true })).toEqual({
    code: 2,
    stdout: '',
    stderr: 'error: the private key of the GitHub App is no PEM key\n',
    slept: [],
  });
});

describe('many repositories', () => {
  const list = (): string => join(empty, 'repositories');
  const state = (): string => join(empty, 'state.json');
  const summary = (): string => join(empty, 'summary.md');
  const request = () => ({ reposFile: list(), state: state(), summary: summary() });
  const many = (more = {}, io = {}): Promise<Ran> => bot(empty, server.env, { ...request(), ...more }, io);

  function create(...names: readonly string[]): readonly string[] {
    const made = names.map(() => `octo/q${count++}`);
    for (const each of made) server.git.create(each, { Dockerfile: DOCKERFILE });
    writeFileSync(list(), `# ours\n${made.join('\n')}\n`);
    return made;
  }

  test('each once, and a summary of all', async () => {
    const [first = '', second = ''] = create('a', 'b');
    writeFileSync(list(), `${first}\n${second} # twice\n${second}\nocto/there-is-no-such\n`);
    const { code, stderr } = await many();
    expect(code).toBe(2);
    expect(stderr).toContain('octo/there-is-no-such: failed: git ls-remote: ');
    for (const each of [first, second]) expect(await openPulls(each)).toHaveLength(1);
    const text = readFileSync(summary(), 'utf8');
    expect(text).toContain('3 repositories, 1 failed.');
    expect(text).toMatch(new RegExp(`\\| \`${first}\` \\| done \\| opened: <http://.*/pull/1> \\|`));
    expect(text).not.toContain(TOKEN);
  });

  test('an interrupted run goes on where it stopped', async () => {
    const made = create('a', 'b', 'c');
    const controller = new AbortController();
    let opened = 0;
    server.intercept = ({ method, path }) => {
      if (method === 'POST' && path.endsWith('/labels') && ++opened === 2) controller.abort();
      return undefined;
    };
    const first = await many({}, { interrupted: controller.signal });
    expect(first).toMatchObject({
      code: 130,
      stderr: expect.stringContaining('interrupted: run again, and it goes on'),
    });
    expect(await openPulls(made[2])).toEqual([]);
    server.intercept = () => undefined;
    server.calls.length = 0;
    expect((await many()).code).toBe(0);
    // Nothing was asked of those that were done.
    expect(server.calls.filter(({ path }) => !path.startsWith(`/repos/${made[2]}/`))).toEqual([]);
    for (const each of made) expect(await openPulls(each)).toHaveLength(1);
    // That round is over: the next run looks at all of them.
    expect((await many()).stderr.match(/is up to date/g)).toHaveLength(3);
  });

  test('a broken state is not written over', async () => {
    create('a');
    writeFileSync(state(), '{"half');
    expect(await many()).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('is no state of this tool'),
    });
    expect(readFileSync(state(), 'utf8')).toBe('{"half');
  });

  test('an organisation: all that is not archived', async () => {
    for (const each of ['acme/a', 'acme/b', 'acme/c']) server.git.create(each, { Dockerfile: DOCKERFILE });
    server.git.create('acme/d', { Dockerfile: CLEAN });
    await server.api('PATCH', '/repos/acme/c', { archived: true });
    const { code, stderr } = await bot(empty, server.env, { org: 'acme', state: state() });
    expect({ code, stderr }).toMatchObject({ code: 0, stderr: expect.stringContaining('acme/d: 0 of 1') });
    expect(branches('acme/a')).toContain(BRANCH);
    expect(branches('acme/c')).toEqual(['main']);
  });
});

test('what a job shows and hands on', async () => {
  const person = remote(server.git.create(name, { Dockerfile: DOCKERFILE }));
  const files = { GITHUB_OUTPUT: join(empty, 'output'), GITHUB_STEP_SUMMARY: join(empty, 'summary') };
  expect((await run(person.folder, {}, files)).code).toBe(0);
  const output = readFileSync(files.GITHUB_OUTPUT, 'utf8');
  expect(output).toMatch(
    /^changed=1\npull-request-url=http:\/\/.*\/pull\/1\npull-request-number=1\nresults=\[\{.*\}\]\n$/,
  );
  expect(readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8')).toMatch(
    /^\*\*dockerslim-fix\*\*: 1 of 1 Dockerfile of `octo/,
  );
});
