import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { checkOut } from '../../src/bot/checkout.js';
import { protocolOf } from '../../src/bot/clone.js';
import type { Entry, Repository } from '../../src/bot/repository.js';
import { addressOf, checkBranch, checkRepository, type Place } from '../../src/bot/settings.js';
import { type Files, git, type Person } from './git-server.js';
import { type GithubServer, githubServer, OWNER, TOKEN } from './github-server.js';
import { bot, type Ran } from './world.js';

const BRANCH = 'dockerslim-fix/all';
const DOCKERFILE = 'FROM python:3.12\nRUN pip install flask\n';
const WANTED = 'FROM python:3.12\nRUN pip install --no-cache-dir flask\n';
const CLI = resolve('dist/cli.cjs');

let server: GithubServer;
let count = 0;
let name = '';
/** What must not come into being. */
let pwned = '';

beforeAll(async () => {
  server = await githubServer({ repositories: Array.from({ length: 60 }, (_, i) => `octo/s${i}`) });
});
afterAll(() => server.close());
beforeEach(() => {
  name = `octo/s${count++}`;
  pwned = join(server.git.root, `pwned-${count}`);
  server.calls.length = 0;
  server.intercept = () => undefined;
});

function create(files: Files): Person {
  const person = server.git.create(name, files);
  git(person.folder, 'remote', 'set-url', 'origin', `${server.url}/${name}.git`);
  return person;
}

function run(person: Person, request: Parameters<typeof bot>[2] = {}): Promise<Ran> {
  return bot(person.folder, { ...server.env, GITHUB_REPOSITORY: name }, request);
}

/** Text of the pull request, and messages of the commits. */
async function written(): Promise<{ readonly title: string; readonly body: string; readonly log: string }> {
  const { title, body } = await server.api('GET', `/repos/${name}/pulls/1`);
  const log = server.git.git(name, 'log', '--format=%B', `main..${BRANCH}`);
  return { title: String(title), body: String(body), log };
}

function touch(): string {
  return `touch '${pwned}'`;
}

describe('the token', () => {
  /** git, as the bot finds it, but its arguments are written down. */
  function spyOnGit(): { readonly path: string; readonly log: string } {
    const folder = mkdtempSync(join(server.git.root, 'spy-'));
    const log = join(folder, 'arguments');
    const real = spawnSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).stdout.trim();
    writeFileSync(join(folder, 'git'), `#!/bin/sh\nprintf '%s\\n' "$@" >> '${log}'\nexec '${real}' "$@"\n`);
    chmodSync(join(folder, 'git'), 0o755);
    return { path: `${folder}:${server.env.PATH}`, log };
  }

  test('is in no argument, no file, no output', async () => {
    const person = create({ Dockerfile: DOCKERFILE });
    const { path, log } = spyOnGit();
    // Its own: others make and remove theirs meanwhile.
    const own = mkdtempSync(join(tmpdir(), 'dockerslim-test-tmp-'));
    vi.stubEnv('TMPDIR', own);
    const { code, stdout, stderr } = await bot(person.folder, {
      ...server.env,
      PATH: path,
      GITHUB_REPOSITORY: name,
    });
    expect(code).toBe(0);
    const args = readFileSync(log, 'utf8');
    expect(args).toContain('push');
    for (const text of [args, stdout, stderr]) expect(text).not.toContain(TOKEN);
    expect(spawnSync('grep', ['-rF', TOKEN, person.folder]).status).toBe(1);
    vi.unstubAllEnvs();
    expect(readdirSync(own)).toEqual([]);
    rmSync(own, { recursive: true });
  });

  test('is not told by a server that repeats it', async () => {
    const person = create({ Dockerfile: DOCKERFILE });
    const basic = Buffer.from(`x-access-token:${TOKEN}`).toString('base64');
    server.intercept = ({ method }) =>
      method === 'POST' ? { status: 422, body: { message: `bad ${TOKEN} ${basic}\x1b[2J` } } : undefined;
    const { code, stderr } = await run(person);
    expect(code).toBe(2);
    expect(stderr).toContain('422: bad ***');
    expect(stderr).not.toContain(TOKEN);
    expect(stderr).not.toContain('\x1b');
  });

  test('in the address of a remote, it goes neither on nor out', async () => {
    const person = create({ Dockerfile: DOCKERFILE });
    const { path, log } = spyOnGit();
    const url = `${server.url}/${name}.git`.replace('//', `//somebody:${TOKEN}@`);
    git(person.folder, 'remote', 'set-url', 'origin', url);
    const { code, stderr } = await bot(person.folder, { ...server.env, PATH: path, GITHUB_REPOSITORY: name });
    expect(code).toBe(0);
    expect(stderr + readFileSync(log, 'utf8')).not.toContain(TOKEN);
    git(person.folder, 'remote', 'set-url', 'origin', url.replace(TOKEN, 'a-wrong-password'));
    const failed = await bot(person.folder, { ...server.env, GITHUB_REPOSITORY: name });
    expect(failed).toMatchObject({ code: 2, stderr: expect.stringContaining('did not take the token') });
    expect(failed.stderr).not.toContain('a-wrong-password');
  });

  test('is for its own server alone', () => {
    const place: Place = {
      kind: 'github',
      api: 'https://api.github.com',
      server: 'https://github.com',
      token: TOKEN,
      repository: undefined,
    };
    expect(addressOf('https://github.com/o/n.git', place).credentials?.token).toBe(TOKEN);
    for (const url of [
      'https://github.com.evil.example/o/n.git',
      'https://evil.example/github.com',
      'http://github.com/o/n.git',
      'https://github.com:8443/o/n.git',
      'https://x@evil.example/o/n.git',
      'git@github.com:o/n.git',
      '/srv/n.git',
    ]) {
      expect(addressOf(url, place).credentials).toBe(undefined);
    }
  });
});

describe('a killed run', () => {
  test('between push and pull request: the next one opens it, with no other commit', async () => {
    const person = create({ Dockerfile: DOCKERFILE });
    const child = spawn(process.execPath, [CLI, 'pr', '--pause', '0'], {
      cwd: person.folder,
      env: { ...server.env, GITHUB_REPOSITORY: name },
      stdio: 'ignore',
    });
    const ended = new Promise(done => child.on('exit', (_, signal) => done(signal)));
    server.intercept = ({ method, path }) => {
      if (method !== 'POST' || !path.endsWith('/pulls')) return undefined;
      child.kill('SIGKILL');
      return 'destroy';
    };
    expect(await ended).toBe('SIGKILL');
    server.intercept = () => undefined;
    const pushed = server.git.refs(name)[BRANCH];
    expect(pushed).toMatch(/^[0-9a-f]{40}$/);
    expect(await server.api('GET', `/repos/${name}/pulls?state=all`)).toEqual({});
    const { code, stderr } = await run(person);
    expect({ code, stderr }).toMatchObject({ code: 0, stderr: expect.stringContaining('opened: ') });
    expect(server.git.refs(name)[BRANCH]).toBe(pushed);
    expect(await server.api('GET', `/repos/${name}/pulls/1`)).toMatchObject({ state: 'open' });
  });
});

test('a signal while it waits for the forge: it ends, and takes its branch away again', async () => {
  const person = create({ Dockerfile: DOCKERFILE });
  const child = spawn(process.execPath, [CLI, 'pr', '--pause', '0'], {
    cwd: person.folder,
    env: { ...server.env, GITHUB_REPOSITORY: name },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const said: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => {
    said.push(chunk.toString());
    // Once: a second signal ends the command where it stands.
    if (!child.killed && said.join('').includes('wants a rest of 50 s')) child.kill('SIGINT');
  });
  server.intercept = ({ method, path }) =>
    method === 'POST' && path.endsWith('/pulls')
      ? { status: 429, headers: { 'retry-after': '50' } }
      : undefined;
  const code = await new Promise(done => child.on('close', done));
  expect(said.join('')).toContain(`interrupted; its branch ${BRANCH} was deleted again`);
  expect(code).toBe(130);
  expect(Object.keys(server.git.refs(name))).toEqual(['main']);
});

describe('the name of a repository or a branch', () => {
  test.each([
    '../../etc',
    'a',
    'a/',
    '/a',
    'a/b/../c',
    'a/b c',
    'a/$(id)',
    "a/b';id",
    'a/b\n',
    'a/..',
    '@a/b',
  ])('%j is refused', named => {
    expect(() => checkRepository(named)).toThrow('is no repository');
  });

  test.each([
    '-x',
    'a..b',
    'a b',
    'a\nb',
    'a:b',
    '--upload-pack=x',
    'a.lock',
    '/a',
    'a/',
    'a//b',
    '@{x}',
    'a~1',
  ])('%j is no branch', named => {
    expect(() => checkBranch(named, '--base')).toThrow('does not take for a branch');
  });

  test.each([
    ['ext::sh -c id', 'ext'],
    ['fd::17', 'fd'],
    ['https://a/b', 'https'],
    ['git@host:a/b', 'ssh'],
    ['./a:b', 'file'],
    ['/a', 'file'],
  ])('%j speaks %s', (url, protocol) => {
    expect(protocolOf(url)).toBe(protocol);
  });

  test('a remote that runs a program runs none', async () => {
    const person = create({ Dockerfile: DOCKERFILE });
    git(person.folder, 'config', 'remote.origin.url', `ext::sh -c "${touch()}"`);
    const { code, stderr } = await run(person);
    expect({ code, stderr }).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('the remote speaks "ext"'),
    });
    expect(existsSync(pwned)).toBe(false);
  });
});

describe('a path', () => {
  const PATHS = [
    'a`<img src=x onerror=alert(1)>@octo/Dockerfile',
    '@octo Fixes #1/Dockerfile',
    '[skip ci] ![x](evil.example)/Dockerfile',
    '$(touch pwned)/`id`/Dockerfile',
    'quote"back\\slash/Dockerfile',
    'new\nline\n\nCo-authored-by: Eve <eve@evil.example>/Dockerfile',
    '-->/Dockerfile',
    '</details>\u202e/Dockerfile',
    '--output=x/Dockerfile',
    'größe/Dockerfile',
  ];

  test('is text in the pull request and in the commits, and its file is rewritten', async () => {
    const person = create(Object.fromEntries(PATHS.map(path => [path, DOCKERFILE])));
    const { code, stderr } = await run(person);
    expect(code).toBe(0);
    const rewritten = PATHS.filter(
      path => server.git.git(name, 'show', `${BRANCH}:${path}`) === WANTED.trim(),
    );
    // A backslash parts folders on some disks: such a file is not touched. A newline is for whoever looks for files.
    const sure = PATHS.filter(path => !/[\\\n]/.test(path));
    expect(rewritten).toEqual(expect.arrayContaining(sure));
    expect(rewritten.some(path => path.includes('\\'))).toBe(false);
    const { title, body, log } = await written();
    expect(title).toMatch(/^Install Python packages without keeping the downloads in the image in \d files$/);
    const outside = body.replace(/(`+)(?!`).*?[^`]\1(?!`)/gs, '');
    for (const text of [outside, log]) {
      expect(text).not.toMatch(/@\w|#\d|<img|\]\(|\[skip|^Co-authored|\u202e|eve@/im);
    }
    expect(body.match(/-->/g)).toHaveLength(2);
    expect(body).toContain('**`größe/Dockerfile`**');
    expect(log.match(/^[\w-]+: /gm)).toEqual(['Generated-by: ']);
    expect(stderr).not.toMatch(/[\x00-\x09\x0b-\x1f\u202e]/);
  });

  test('that leaves the folder, or enters .git, is not written', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dockerslim-fix-checkout-'));
    const inner = join(folder, 'inner');
    mkdirSync(inner);
    const bad = [
      '../x',
      'a/../../x',
      '/x',
      '.git/hooks/pre-commit',
      '.GIT/config',
      'a/.git/config',
      '.git./x',
      'git~1/x',
      '.g\u200cit/x',
      'a//b',
      'a/./b',
      'a\0b',
      'a\\..\\..\\x',
    ];
    const links = [
      ['out', '../..'],
      ['away', '/etc'],
      ['in', 'good'],
      ['first', 'in/../../..'],
      ['git', '.git/config'],
    ];
    const entries: Entry[] = [
      ...bad.map(path => ({ path, mode: '100644', id: 'x' })),
      { path: 'good/Dockerfile', mode: '100644', id: 'FROM x\n' },
      // Both a link and a folder of that name: git makes no such tree, a stranger does.
      { path: 'twice', mode: '120000', id: '../outside' },
      { path: 'twice/Dockerfile', mode: '100644', id: 'FROM evil\n' },
      ...links.map(([path = '', id = '']) => ({ path, mode: '120000', id })),
    ];
    const { folder: root } = await checkOut(fake, entries, { folder: inner, trust: false });
    expect(readdirSync(folder)).toEqual(['inner']);
    expect(readdirSync(root, { recursive: true }).map(String).sort()).toEqual([
      '.git',
      'good',
      'good/Dockerfile',
      'in',
      'in/Dockerfile',
      'twice',
      'twice/Dockerfile',
    ]);
    expect(lstatSync(join(root, 'twice')).isDirectory()).toBe(true);
    expect(readFileSync(join(root, 'good/Dockerfile'), 'utf8')).toBe('FROM x\n');
    rmSync(folder, { recursive: true });
  });
});

/** Its blobs are their own names. */
const fake: Repository = {
  isLocal: true,
  defaultBranch: async () => 'main',
  heads: async () => new Map(),
  load: async () => {},
  tree: async () => [],
  read: async ids => new Map(ids.map(id => [id, Buffer.from(id)])),
  history: async () => [],
  commit: async () => ({ head: '', tree: '' }),
  push: async () => 'done',
  remove: async () => 'done',
  close: () => {},
};

test('what a Dockerfile says is text in the pull request', async () => {
  const evil = '@octo`**x**`[y](https://evil.example)<!--';
  const person = create({
    Dockerfile: `FROM debian:12 AS ${'a'}\nRUN apt-get update && apt-get install -y curl "${evil}"\nRUN pip install flask\nRUN pip wheel \`echo @${OWNER}\` && pip install x\n`,
  });
  expect((await run(person)).code).toBe(0);
  const { body } = await written();
  const outside = body.replace(/(`+)(?!`).*?[^`]\1(?!`)/gs, '');
  expect(outside).not.toMatch(/@\w|\]\(|\*\*x\*\*/);
  expect(body.match(/<!--/g)).toHaveLength(1);
});

describe('what a repository or a clone would have run', () => {
  test('attributes and filters: nothing runs, no byte is converted', async () => {
    const crlf = DOCKERFILE.replaceAll('\n', '\r\n');
    const person = create({ Dockerfile: crlf, 'b/Dockerfile': `# $Id$\n${DOCKERFILE}` });
    for (const key of ['clean', 'smudge', 'process']) {
      git(person.folder, 'config', `filter.evil.${key}`, `sh -c "${touch()}"`);
    }
    server.git.git(name, 'config', 'x.y', 'z');
    person.commit({ x: 'y' });
    rmSync(pwned, { force: true });
    const attributes =
      '* filter=evil text=auto eol=lf ident diff=evil merge=evil working-tree-encoding=UTF-16\n';
    writeFileSync(join(person.folder, '.git/info/attributes'), attributes);
    const blob = spawnSync('git', ['hash-object', '-w', '--stdin'], {
      cwd: person.folder,
      input: attributes,
      encoding: 'utf8',
    });
    expect(blob.status).toBe(0);
    const { code } = await run(person);
    expect(code).toBe(0);
    expect(existsSync(pwned)).toBe(false);
    expect(server.git.git(name, 'show', `${BRANCH}:Dockerfile`)).toBe(
      WANTED.replaceAll('\n', '\r\n').trimEnd(),
    );
    expect(server.git.git(name, 'show', `${BRANCH}:b/Dockerfile`)).toContain('# $Id$\n');
  });

  test('attributes of the tree itself', async () => {
    const person = create({
      '.gitattributes': '* filter=evil eol=crlf text ident\n',
      Dockerfile: DOCKERFILE,
    });
    git(person.folder, 'config', 'filter.evil.clean', `sh -c "${touch()}; cat"`);
    git(person.folder, 'config', 'filter.evil.required', 'true');
    expect((await run(person)).code).toBe(0);
    expect(existsSync(pwned)).toBe(false);
    expect(server.git.git(name, 'show', `${BRANCH}:Dockerfile`)).toBe(WANTED.trim());
  });

  test('hooks', async () => {
    const person = create({ Dockerfile: DOCKERFILE });
    const hooks = join(person.folder, '.git/hooks');
    mkdirSync(hooks, { recursive: true });
    for (const hook of [
      'pre-push',
      'pre-commit',
      'post-checkout',
      'post-index-change',
      'reference-transaction',
      'commit-msg',
      'pre-auto-gc',
    ]) {
      writeFileSync(join(hooks, hook), `#!/bin/sh\n${touch()}\n`, { mode: 0o755 });
    }
    git(person.folder, 'config', 'core.hooksPath', hooks);
    expect((await run(person)).code).toBe(0);
    expect(existsSync(pwned)).toBe(false);
  });

  test('the configuration of the clone', async () => {
    const person = create({ Dockerfile: DOCKERFILE });
    const program = join(person.folder, '..', 'evil.sh');
    writeFileSync(program, `#!/bin/sh\n${touch()}\n`, { mode: 0o755 });
    const settings = {
      'core.fsmonitor': program,
      'core.sshCommand': program,
      'core.askPass': program,
      'core.pager': program,
      'core.editor': program,
      'core.gitProxy': program,
      'core.alternateRefsCommand': program,
      'credential.helper': `!${program}`,
      'gpg.program': program,
      'commit.gpgSign': 'true',
      'diff.external': program,
      'alias.push': `!${program}`,
      'remote.origin.uploadpack': program,
      'remote.origin.receivepack': program,
      'remote.origin.vcs': 'evil',
      'remote.origin.proxy': 'http://127.0.0.1:9',
      'http.proxy': 'http://127.0.0.1:9',
      'url.http://127.0.0.1:9/.insteadOf': server.url,
      'include.path': '/nonexistent/evil',
    };
    for (const [key, value] of Object.entries(settings)) git(person.folder, 'config', key, value);
    const { code, stderr } = await run(person);
    expect({ code, stderr }).toMatchObject({ code: 0, stderr: expect.stringContaining('opened: ') });
    expect(existsSync(pwned)).toBe(false);
  });

  test('submodules are not entered', async () => {
    const person = create({
      Dockerfile: DOCKERFILE,
      '.gitmodules': `[submodule "x"]\n\tpath = x\n\turl = ext::sh -c "${touch()}"\n\tupdate = !${touch()}\n`,
    });
    const head = git(person.folder, 'rev-parse', 'HEAD');
    git(person.folder, 'update-index', '--add', '--cacheinfo', `160000,${head},x`);
    git(person.folder, 'commit', '-q', '-m', 'submodule');
    git(person.folder, 'push', '-q', `${server.git.root}/${name}.git`, 'HEAD:main');
    expect((await run(person)).code).toBe(0);
    expect(existsSync(pwned)).toBe(false);
    expect(server.git.git(name, 'ls-tree', BRANCH, 'x')).toContain(`160000 commit ${head}`);
  });

  describe('a configuration', () => {
    const evil = (): string =>
      `import { writeFileSync } from 'node:fs';\nwriteFileSync(${JSON.stringify(pwned)}, '');\nexport default { skip: ['chain-runs'] };\n`;

    test.each([
      ['that is a program', 'b/dockerslim-fix.config.mjs', undefined],
      ['that names a module', 'b/dockerslim-fix.config.json', '{"transforms":["./evil.mjs"]}'],
      ['that extends a program', 'b/dockerslim-fix.config.json', '{"extends":"./evil.mjs"}'],
      [
        'that extends what is outside',
        'b/package.json',
        '{"dockerslim-fix":{"extends":"../../../../../../x.json"}}',
      ],
      ['that extends a path of this machine', 'b/dockerslim-fix.config.json', '{"extends":"/etc/x.json"}'],
    ])('%s: nothing is loaded, it is said, and nothing is sent', async (_, path, content) => {
      const person = create({ 'b/Dockerfile': DOCKERFILE, 'b/evil.mjs': evil(), [path]: content ?? evil() });
      const { code, stderr } = await run(person);
      expect({ code, stderr }).toMatchObject({
        code: 2,
        stderr: expect.stringMatching(/is loaded only with --trust|leads out of the repository/),
      });
      expect(existsSync(pwned)).toBe(false);
      expect(Object.keys(server.git.refs(name))).toEqual(['main']);
    });

    test('that is data is kept to, with what it extends', async () => {
      const person = create({
        Dockerfile: DOCKERFILE,
        'b/Dockerfile': DOCKERFILE,
        'b/dockerslim-fix.config.json': '{"extends":"../base.json"}',
        'base.json': '{"extends":["./base/more.jsonc"]}',
        'base/more.jsonc': '{"skip":["pip-no-cache-dir","keep-caches-out"],} // ours\n',
      });
      expect((await run(person)).code).toBe(0);
      expect(server.git.git(name, 'diff', '--name-only', 'main', BRANCH)).toBe('Dockerfile');
    });

    test('that is a program is loaded with --trust', async () => {
      const person = create({ Dockerfile: DOCKERFILE, 'dockerslim-fix.config.mjs': evil() });
      expect((await run(person, { trust: true })).code).toBe(0);
      expect(existsSync(pwned)).toBe(true);
    });

    test('a context outside is not looked at', async () => {
      const person = create({
        Dockerfile: 'FROM python:3.12\nWORKDIR /app\nCOPY . .\nRUN pip install -r requirements.txt\n',
        'compose.yaml':
          'services:\n  a:\n    build:\n      context: ../../..\n      dockerfile: files/Dockerfile\n',
        'dockerslim-fix.config.json': '{"context":"../../../../../.."}',
      });
      await run(person);
      expect(server.git.git(name, 'show', `${BRANCH}:Dockerfile`)).toContain(
        'COPY . .\nRUN pip install --no-cache-dir',
      );
    });
  });
});

test('symbolic links lead nowhere: nothing outside is read or written', async () => {
  const outside = join(server.git.root, `outside-${count}`);
  mkdirSync(outside);
  writeFileSync(join(outside, 'Dockerfile'), DOCKERFILE);
  writeFileSync(join(outside, 'requirements.txt'), 'secret-package\n');
  const person = create({
    Dockerfile: { link: join(outside, 'Dockerfile') },
    'up/Dockerfile': { link: '../../../../../../../../../../etc/passwd' },
    'ctx/requirements.txt': { link: join(outside, 'requirements.txt') },
    'ctx/Dockerfile': 'FROM python:3.12\nWORKDIR /app\nCOPY . .\nRUN pip install -r requirements.txt\n',
    folder: { link: outside },
    'inside/Dockerfile.prod': { link: '../real/Dockerfile' },
    'real/Dockerfile': DOCKERFILE,
  });
  const { code } = await run(person);
  expect(code).toBe(0);
  expect(readFileSync(join(outside, 'Dockerfile'), 'utf8')).toBe(DOCKERFILE);
  expect(server.git.git(name, 'diff', '--name-only', 'main', BRANCH).split('\n')).toEqual([
    'ctx/Dockerfile',
    'real/Dockerfile',
  ]);
  // A link stays a link.
  expect(server.git.git(name, 'ls-tree', BRANCH, 'inside/Dockerfile.prod')).toContain('120000');
  // What the install reads is not known: the COPY is not split.
  expect(server.git.git(name, 'show', `${BRANCH}:ctx/Dockerfile`)).toContain(
    'COPY . .\nRUN pip install --no-cache-dir',
  );
  const { body } = await written();
  expect(body).not.toContain('secret-package');
});
