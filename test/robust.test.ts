// What a disk, a terminal or a hand does to a run in the middle.
import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { diskFiles } from '../src/files.js';
import { cli, git, read, temporaryFolder, writeTree } from './repository.js';

const ROOT = temporaryFolder('robust');
const CLI = resolve('dist/cli.cjs');
const DOCKERFILE = 'FROM debian:12\nRUN apt-get update && apt-get install -y curl\n';
/** The commands of a shell, in a folder; `dockerslim-fix` is ours. */
const shell = (cwd: string, script: string) =>
  spawnSync('bash', ['-c', `dockerslim-fix() { "${process.execPath}" "${CLI}" "$@"; }\n${script}`], {
    cwd,
    encoding: 'utf8',
  });

/** Root may write everywhere: then somebody else does it, where the machine knows how. */
const OTHER = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
const canBeOther =
  process.platform !== 'win32' &&
  spawnSync(process.execPath, [CLI, '--version'], { ...OTHER, cwd: '/' }).status === 0;

/** The command, as a user who may not do everything. The folder becomes theirs. */
function cliAsUser(folder: string, args: readonly string[]) {
  if (OTHER.uid !== undefined) {
    for (let up = folder; up.startsWith(ROOT); up = dirname(up)) chmodSync(up, 0o755);
    chownSync(folder, OTHER.uid, OTHER.gid);
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
      chownSync(join(folder, name), OTHER.uid, OTHER.gid);
  }
  return spawnSync(process.execPath, [CLI, ...args], { ...OTHER, cwd: folder, encoding: 'utf8' });
}

describe.skipIf(!canBeOther)('what may not be written to stays, and the rest is done', () => {
  const tree = (name: string) =>
    writeTree(join(ROOT, name), { 'a/Dockerfile': DOCKERFILE, 'b/Dockerfile': DOCKERFILE });

  test.each<[string, string, number, string]>([
    ['a read-only file', 'a/Dockerfile', 0o444, 'a/Dockerfile: cannot be written: permission denied'],
    ['a read-only folder', 'a', 0o555, 'a/Dockerfile: cannot be written: permission denied'],
    ['a file that may not be read', 'a/Dockerfile', 0o000, 'a/Dockerfile: cannot be read: permission denied'],
    ['a folder that may not be read', 'a', 0o000, 'a: cannot be read: permission denied'],
  ])('%s', (name, path, mode, message) => {
    const folder = tree(name);
    chmodSync(join(folder, path), mode);
    const { status, stderr } = cliAsUser(folder, []);
    chmodSync(join(folder, path), 0o755);
    expect([status, stderr]).toEqual([2, expect.stringContaining(`error ${message}\n`)]);
    expect(read(folder, 'a/Dockerfile')).toBe(DOCKERFILE);
    expect(readdirSync(join(folder, 'a'))).toEqual(['Dockerfile']);
    expect(read(folder, 'b/Dockerfile')).not.toBe(DOCKERFILE);
  });

  test('what nothing is written to may be read-only', () => {
    const folder = tree('read');
    chmodSync(join(folder, 'a'), 0o555);
    expect(cliAsUser(folder, ['-n']).status).toBe(0);
  });

  test('a file of somebody else stays theirs', () => {
    const folder = tree('owner');
    cliAsUser(folder, ['--check']);
    if (OTHER.uid === undefined) return;
    chownSync(join(folder, 'a/Dockerfile'), 0, 0);
    chmodSync(join(folder, 'a/Dockerfile'), 0o666);
    const run = { ...OTHER, cwd: folder, encoding: 'utf8' } as const;
    const { status, stderr } = spawnSync(process.execPath, [CLI], run);
    expect([status, stderr]).toEqual([
      2,
      expect.stringContaining('error a/Dockerfile: cannot be written: not permitted\n'),
    ]);
    expect(lstatSync(join(folder, 'a/Dockerfile')).uid).toBe(0);
    expect(readdirSync(join(folder, 'a'))).toEqual(['Dockerfile']);
  });
});

describe('a file system that takes nothing', () => {
  const small = join(ROOT, 'small');
  mkdirSync(small);
  const mount = (...args: readonly string[]) => spawnSync('mount', [...args, small]).status === 0;
  const mountSmall = () => mount('-t', 'tmpfs', '-o', 'size=64k', 'tmpfs');
  const unmount = () => spawnSync('umount', [small]).status === 0;
  const isMounted = mountSmall() && unmount();
  beforeAll(() => void (isMounted && mountSmall()));
  afterAll(() => void (isMounted && unmount()));
  const long = `${DOCKERFILE}${'# a long comment\n'.repeat(1200)}`;

  test.skipIf(!isMounted)('no space left: what fits is done, the rest stays, nothing is beside it', () => {
    writeTree(small, { 'a/Dockerfile': long, 'b/Dockerfile': DOCKERFILE, 'c/fill': 'x'.repeat(20_000) });
    const { status, stderr } = cli(small, []);
    expect([status, stderr]).toEqual([
      2,
      expect.stringContaining('error a/Dockerfile: cannot be written: no space left\n'),
    ]);
    expect(read(small, 'a/Dockerfile')).toBe(long);
    expect(read(small, 'b/Dockerfile')).not.toBe(DOCKERFILE);
    for (const name of ['a', 'b']) expect(readdirSync(join(small, name))).toEqual(['Dockerfile']);
    expect(stderr).toContain('1 of 1 Dockerfile rewritten');
  });

  test.skipIf(!isMounted)(
    'no space left for the patch: none is there, and the files are as they were',
    () => {
      writeTree(small, { 'c/fill': 'x'.repeat(24_000) });
      const files = Object.fromEntries(
        Array.from({ length: 200 }, (_, i) => [`d${i}/Dockerfile`, DOCKERFILE]),
      );
      const folder = writeTree(join(ROOT, 'patch'), files);
      const { status, stderr } = cli(folder, ['--patch', join(small, 'slim.patch')]);
      expect([status, stderr]).toEqual([2, expect.stringContaining('cannot be written: no space left\n')]);
      expect(readdirSync(small)).not.toContain('slim.patch');
      expect(readdirSync(small).filter(name => name.endsWith('.tmp'))).toEqual([]);
      expect(read(folder, 'd0/Dockerfile')).toBe(DOCKERFILE);
    },
  );

  test.skipIf(!isMounted)('a read-only file system', () => {
    writeTree(small, { 'c/fill': '', 'e/Dockerfile': DOCKERFILE });
    if (!mount('-o', 'remount,ro')) return;
    expect(cli(small, ['e'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('error e/Dockerfile: cannot be written: a read-only file system\n'),
    });
    expect(readdirSync(join(small, 'e'))).toEqual(['Dockerfile']);
  });
});

describe.skipIf(!existsSync('/dev/full'))('standard output that takes nothing', () => {
  const folder = writeTree(join(ROOT, 'output'), { Dockerfile: DOCKERFILE });

  test.each([
    '-n',
    '--check --format json',
    '-n --format sarif',
    'list',
  ])('%s > /dev/full: said, and 2', args => {
    const { status, stderr } = shell(folder, `dockerslim-fix ${args} > /dev/full`);
    expect([status, stderr]).toEqual([
      2,
      expect.stringContaining('error: standard output: cannot be written: no space left\n'),
    ]);
    expect(stderr).not.toMatch(/^ +at /m);
  });

  test('standard error that takes nothing: the work is done, the code is right', () => {
    expect(shell(folder, 'dockerslim-fix --check 2> /dev/full').status).toBe(1);
    expect(shell(folder, 'dockerslim-fix 2> /dev/full').status).toBe(0);
    expect(read(folder, 'Dockerfile')).not.toBe(DOCKERFILE);
  });
});

test('a reader that goes away ends a diff, and leaves no file unwritten', () => {
  const names = Array.from({ length: 300 }, (_, i) => `d${i}/Dockerfile`);
  const folder = writeTree(join(ROOT, 'pipe'), Object.fromEntries(names.map(name => [name, DOCKERFILE])));
  const codes = (command: string) =>
    shell(folder, `${command} 2>err | head -c 1 >/dev/null; echo \${PIPESTATUS[0]}`).stdout.trim();
  expect(codes('dockerslim-fix -n')).toBe('0');
  expect(read(folder, 'err')).not.toMatch(/EPIPE|^ +at /m);
  expect(codes('dockerslim-fix --check --format json')).toBe('1');
  expect(codes('dockerslim-fix --format json')).toBe('0');
  for (const name of names) expect(read(folder, name)).toContain('rm -rf /var/lib/apt/lists');
});

describe('links', () => {
  test('a linked .dockerignore stays a link, and what it names is changed', () => {
    const folder = writeTree(join(ROOT, 'linked'), {
      'app/Dockerfile': 'FROM node:22\nWORKDIR /app\nCOPY . .\nRUN npm ci\n',
      'app/package.json': '{ "name": "a", "version": "1.0.0" }',
      'app/package-lock.json':
        '{ "name": "a", "version": "1.0.0", "lockfileVersion": 3, "packages": { "": { "name": "a" } } }',
      'app/index.js': '',
      'app/shared.dockerignore': '.git\n',
    });
    symlinkSync('shared.dockerignore', join(folder, 'app/.dockerignore'));
    const { status } = cli(folder, []);
    expect(status).toBe(0);
    expect(read(folder, 'app/Dockerfile')).toContain('COPY package.json package-lock.json');
    expect(lstatSync(join(folder, 'app/.dockerignore')).isSymbolicLink()).toBe(true);
    expect(read(folder, 'app/shared.dockerignore')).toContain('node_modules');
  });

  test('a link is replaced in what it names, whatever the folder it is in', () => {
    const folder = writeTree(join(ROOT, 'replaced'), { 'there/file': 'old', 'here/x': '' });
    symlinkSync('../there/file', join(folder, 'here/file'));
    const bytes = (text: string) => new TextEncoder().encode(text);
    diskFiles.replace(join(folder, 'here/file'), bytes('old'), bytes('new'));
    expect(lstatSync(join(folder, 'here/file')).isSymbolicLink()).toBe(true);
    expect(read(folder, 'there/file')).toBe('new');
    expect([readdirSync(join(folder, 'here')), readdirSync(join(folder, 'there'))]).toEqual([
      ['file', 'x'],
      ['file'],
    ]);
  });
});

test('two links to one Dockerfile: it is rewritten once', () => {
  const folder = writeTree(join(ROOT, 'once'), { 'a/Dockerfile': DOCKERFILE });
  symlinkSync('a/Dockerfile', join(folder, 'Dockerfile'));
  symlinkSync('a/Dockerfile', join(folder, 'Dockerfile.b'));
  symlinkSync('..', join(folder, 'a/up'));
  expect(cli(folder, []).stderr).toContain('1 of 1 Dockerfile rewritten');
  expect(lstatSync(join(folder, 'Dockerfile')).isSymbolicLink()).toBe(true);
});

test('a file that is changed while it is rewritten stays as it was left: 2, and the rest is done', () => {
  const folder = writeTree(join(ROOT, 'meanwhile'), {
    'a/Dockerfile': DOCKERFILE,
    'b/Dockerfile': DOCKERFILE,
    'dockerslim-fix.config.json': '{ "transforms": ["./hand.js"] }',
    'package.json': '{ "type": "module" }',
    'hand.js': `import { appendFileSync } from 'node:fs';
export default { id: 'hand', summary: 'A hand', why: 'x', safety: 'safe', effects: [], *apply({ file }) {
  if (file.path === 'a/Dockerfile') appendFileSync('a/Dockerfile', '# mine\\n');
} };`,
  });
  const { status, stderr } = cli(folder, []);
  expect([status, stderr]).toEqual([
    2,
    expect.stringContaining('error a/Dockerfile: was changed by someone else meanwhile'),
  ]);
  expect(read(folder, 'a/Dockerfile')).toBe(`${DOCKERFILE}# mine\n`);
  expect(read(folder, 'b/Dockerfile')).not.toBe(DOCKERFILE);
});

describe('a run that is cut short', () => {
  const names = Array.from({ length: 600 }, (_, i) => `d${i}/Dockerfile`);

  /** Sends the signal as soon as the first file is reported. */
  async function cut(name: string, args: readonly string[], signal: NodeJS.Signals) {
    const folder = writeTree(join(ROOT, name), Object.fromEntries(names.map(each => [each, DOCKERFILE])));
    const child = spawn(process.execPath, [CLI, ...args], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let stderr = '';
    child.stderr.on('data', chunk => {
      if (stderr === '') child.kill(signal);
      stderr += chunk;
    });
    const code = await new Promise<number | null>(done => child.on('close', done));
    const done = names.filter(each => read(folder, each) !== DOCKERFILE);
    return { folder, code, stderr, done };
  }

  test.each([
    'SIGINT',
    'SIGTERM',
  ] as const)('%s: what was done, and nothing else, is reported', async signal => {
    const { folder, code, stderr, done } = await cut(signal, [], signal);
    const reported = [...stderr.matchAll(/^rewritten (\S+): /gm)].map(([, name]) => name);
    expect(done.toSorted()).toEqual(reported.toSorted());
    expect([code, stderr]).toEqual([
      130,
      expect.stringMatching(/\ninterrupted: the other files are as they were\n$/),
    ]);
    expect(stderr).toContain(`\n${done.length} of ${done.length} Dockerfile`);
    expect(done.length).toBeLessThan(names.length);
    for (const name of names) {
      expect([DOCKERFILE, read(folder, done[0] ?? '')]).toContain(read(folder, name));
      expect(readdirSync(join(folder, dirname(name)))).toEqual(['Dockerfile']);
    }
  });

  test('SIGINT: a patch that would be of some files only is not there', async () => {
    const { folder, code, stderr } = await cut('patch-cut', ['--patch', 'slim.patch'], 'SIGINT');
    expect([code, stderr]).toEqual([130, expect.stringContaining(', and slim.patch is not written\n')]);
    expect(readdirSync(folder).filter(name => name.includes('patch'))).toEqual([]);
  });

  test('SIGKILL: every file is old or new, and the next run does the rest', async () => {
    const { folder, done } = await cut('killed', [], 'SIGKILL');
    const rewritten = read(folder, done[0] ?? names[0] ?? '');
    for (const name of names) expect([DOCKERFILE, rewritten]).toContain(read(folder, name));
    expect(cli(folder, []).stderr).toMatch(
      new RegExp(`^${600 - done.length} of 600 Dockerfiles rewritten`, 'm'),
    );
  });
});

describe('names', () => {
  test('as long as a name can be', () => {
    const name = `${'x'.repeat(244)}.Dockerfile`;
    const folder = writeTree(join(ROOT, 'long'), { [name]: DOCKERFILE });
    expect(cli(folder, []).status).toBe(0);
    expect(readdirSync(folder)).toEqual([name]);
    expect(read(folder, name)).not.toBe(DOCKERFILE);
  });

  test('with a new line: one line in each report, and git takes the diff', () => {
    const folder = writeTree(join(ROOT, 'lines'), { 'a\nerror b/Dockerfile': DOCKERFILE });
    git(folder, 'init', '-q');
    const { stdout, stderr } = cli(folder, ['-n']);
    expect(stderr).toContain('would change a\\nerror b/Dockerfile: ');
    expect(spawnSync('git', ['apply', '--check', '-'], { cwd: folder, input: stdout }).status).toBe(0);
    const annotations = cli(folder, ['--check', '--format', 'github']).stdout.trimEnd().split('\n');
    for (const line of annotations) expect(line).toMatch(/^::(warning|notice)/);
    expect(JSON.parse(cli(folder, ['--check', '--format', 'json']).stdout).files[0].path).toBe(
      'a\nerror b/Dockerfile',
    );
  });

  test.skipIf(process.platform !== 'linux')('that are not UTF-8: said, and the rest is done', () => {
    const folder = writeTree(join(ROOT, 'latin'), { 'b/Dockerfile': DOCKERFILE });
    const latin = (path: string) => Buffer.from(join(folder, path), 'latin1');
    mkdirSync(latin('caf\xe9'));
    writeFileSync(latin('caf\xe9/Dockerfile'), DOCKERFILE);
    writeFileSync(latin('b/Dockerfile.\xe9'), DOCKERFILE);
    const { status, stderr } = cli(folder, []);
    expect(status).toBe(0);
    expect(stderr).toContain('skipped caf\uFFFD:1: a name that is not UTF-8: it is not searched\n');
    expect(stderr).toContain(
      'skipped b/Dockerfile.\uFFFD:1: a name that is not UTF-8: it cannot be opened\n',
    );
    expect(stderr).toContain('rewritten b/Dockerfile: ');
    expect(readFileSync(latin('caf\xe9/Dockerfile'), 'utf8')).toBe(DOCKERFILE);
    expect(shell(folder, "cd caf$'\\xe9' && dockerslim-fix")).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^error \.: cannot be read: a name that is not UTF-8$/m),
    });
  });

  test.skipIf(process.platform === 'win32')(
    'a thousand folders in one another, and more than a path can name',
    () => {
      const folder = writeTree(join(ROOT, 'deep'), {
        [`${'d/'.repeat(1000)}Dockerfile`]: DOCKERFILE,
        'a/Dockerfile': DOCKERFILE,
        ...Object.fromEntries(
          Array.from({ length: 20 }, (_, i) => [`${'d/'.repeat(i * 50)}.gitignore`, `/x${i}\n*.tmp\n`]),
        ),
      });
      git(folder, 'init', '-q');
      const one = cli(folder, []);
      expect([one.status, one.stderr]).toEqual([0, expect.stringContaining('2 of 2 Dockerfiles rewritten')]);
      const made = shell(
        folder,
        `mkdir e && cd e && for i in {1..60}; do mkdir ${'x'.repeat(100)} && cd ${'x'.repeat(100)}; done`,
      );
      expect(made.stderr).toBe('');
      writeTree(folder, { 'f/Dockerfile': DOCKERFILE });
      const { status, stderr } = cli(folder, []);
      shell(folder, 'rm -rf e');
      expect([status, stderr]).toEqual([
        2,
        expect.stringMatching(/^error e\/x.*: cannot be read: the path is too long$/m),
      ]);
      expect(read(folder, 'f/Dockerfile')).not.toBe(DOCKERFILE);
    },
  );
});

describe('a Dockerfile of 50 MB', () => {
  const MB = 1_000_000;
  const filled = (line: string, bytes: number) => line.repeat(Math.ceil(bytes / line.length));
  const peak = join(ROOT, 'peak.cjs');
  writeFileSync(peak, "process.on('exit', () => console.log(process.resourceUsage().maxRSS));\n");
  /** Standard output is the peak of memory, in kB. */
  const measured = (folder: string) =>
    spawnSync(process.execPath, ['--require', peak, CLI], {
      cwd: folder,
      encoding: 'utf8',
      timeout: 240_000,
    });

  test('of comments is rewritten, in less than a gigabyte', () => {
    const folder = writeTree(join(ROOT, 'comments'), {
      Dockerfile: `FROM debian:12\n${filled(`# ${'x'.repeat(97)}\n`, 50 * MB)}RUN apt-get update && apt-get install -y curl\n`,
    });
    const { status, stdout, stderr } = measured(folder);
    expect([status, stderr]).toEqual([0, expect.stringContaining('1 of 1 Dockerfile rewritten')]);
    expect(Number(stdout) / 1024).toBeLessThan(1000);
    expect(read(folder, 'Dockerfile').slice(-60)).toContain('rm -rf /var/lib/apt/lists');
  });

  test.each([
    'RUN apt-get update\n',
    'FROM a\n',
    'COPY . .\nRUN npm ci\n',
    `RUN a \\\n${' && b \\\n'.repeat(100)} && c\n`,
  ])('of %j is left alone, and at once', line => {
    const folder = writeTree(join(ROOT, `instructions-${line.length}`), {
      Dockerfile: `FROM debian:12\n${filled(line, 50 * MB)}`,
      'b/Dockerfile': DOCKERFILE,
    });
    const { status, stdout, stderr } = measured(folder);
    expect([status, stderr]).toEqual([
      0,
      expect.stringContaining('skipped Dockerfile:1: too large: more than 1.5 MB of instructions\n'),
    ]);
    expect(stderr).toContain('rewritten b/Dockerfile');
    expect(Number(stdout) / 1024).toBeLessThan(600);
  });

  test('more than that is no Dockerfile: 2, and the rest is done', () => {
    const folder = writeTree(join(ROOT, 'huge'), { 'b/Dockerfile': DOCKERFILE });
    writeFileSync(join(folder, 'Dockerfile'), Buffer.alloc(70 * MB, '#'));
    const { status, stderr } = cli(folder, []);
    expect([status, stderr]).toEqual([
      2,
      expect.stringContaining('error Dockerfile: cannot be read: 70000000 bytes are no Dockerfile\n'),
    ]);
    expect(stderr).toContain('rewritten b/Dockerfile');
  });
});
