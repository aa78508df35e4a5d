import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeArchive } from './archive.js';
import { NASTY } from './samples.js';

/** `npm test` builds it first. */
const CLI = resolve('dist/cli.cjs');
const FAKE = resolve('test/measure/fake-engine.mjs');
const ROOT = mkdtempSync(join(tmpdir(), 'dockerslim-fix-measure-test-'));
afterAll(() => rmSync(ROOT, { recursive: true, force: true }));

const DOCKERFILE =
  'FROM debian:12\nRUN apt-get update && apt-get install -y curl\nCOPY . .\nCMD ["node", "index.js"]\n';

const base = { createdBy: '', files: { 'bin/sh': 'x'.repeat(900_000) } };
const none: Uint8Array = new Uint8Array();
const archives = { before: none, after: none, other: none };
beforeAll(async () => {
  const config = { Cmd: ['node', 'index.js'] };
  const lists = { 'var/lib/apt/lists/x': 'l'.repeat(400_000) };
  archives.before = await writeArchive({ config, layers: [base, { createdBy: 'RUN a', files: lists }] });
  archives.after = await writeArchive({
    config,
    layers: [base, { createdBy: 'RUN b', files: { 'usr/bin/b': '' } }],
  });
  archives.other = await writeArchive({ layers: [base] });
});

interface Setting {
  readonly programs?: readonly string[];
  readonly config?: Readonly<Record<string, unknown>>;
  readonly files?: Readonly<Record<string, string>>;
  readonly after?: keyof typeof archives;
}

let count = 0;

/** A folder with a Dockerfile, an engine that is none, and a folder for temporary files of its own. */
function setUp({ programs = ['docker'], config = {}, files = {}, after = 'after' }: Setting) {
  const root = join(ROOT, `${count++}`);
  for (const name of ['bin', 'engine', 'tmp', 'repository']) mkdirSync(join(root, name), { recursive: true });
  for (const program of programs) {
    const path = join(root, 'bin', program);
    writeFileSync(path, `#!/bin/sh\nexec '${process.execPath}' '${FAKE}' ${program} "$@"\n`);
    chmodSync(path, 0o755);
  }
  writeFileSync(join(root, 'engine/config.json'), JSON.stringify(config));
  writeFileSync(join(root, 'engine/before.tar'), archives.before);
  writeFileSync(join(root, 'engine/after.tar'), archives[after]);
  for (const [path, text] of Object.entries({ Dockerfile: DOCKERFILE, 'index.js': '1\n', ...files })) {
    const full = join(root, 'repository', path);
    mkdirSync(join(full, '..'), { recursive: true });
    writeFileSync(full, text);
  }
  return root;
}

function start(root: string, args: readonly string[]): ChildProcess {
  const env = {
    PATH: join(root, 'bin'),
    TMPDIR: join(root, 'tmp'),
    FAKE_ENGINE: join(root, 'engine'),
    // What is compiled is kept there on purpose.
    NODE_DISABLE_COMPILE_CACHE: '1',
  };
  return spawn(process.execPath, [CLI, 'measure', ...args], { cwd: join(root, 'repository'), env });
}

async function finish(child: ChildProcess) {
  const text = { stdout: '', stderr: '' };
  child.stdout?.on('data', piece => {
    text.stdout += piece;
  });
  child.stderr?.on('data', piece => {
    text.stderr += piece;
  });
  const status = await new Promise(done => child.on('close', done));
  return { status, ...text };
}

async function measure(setting: Setting, ...args: readonly string[]) {
  const root = setUp(setting);
  const result = await finish(start(root, args));
  expectNothingLeft(root);
  return { ...result, calls: callsOf(root), root };
}

function callsOf(root: string): readonly (readonly string[])[] {
  const log = join(root, 'engine/calls.jsonl');
  if (!existsSync(log)) return [];
  return readFileSync(log, 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line));
}

function expectNothingLeft(root: string): void {
  expect(readdirSync(join(root, 'engine')).filter(name => name.startsWith('image-'))).toEqual([]);
  expect(readdirSync(join(root, 'tmp'))).toEqual([]);
}

describe.each(['docker', 'podman', 'buildah'])('%s', program => {
  test('builds both, compares them, builds again, and leaves nothing', async () => {
    const config = { outputs: { before: { output: 'hello' }, after: { output: 'hello' } } };
    const setting = { programs: [program], config };
    const { status, stdout, stderr, calls, root } = await measure(setting, '--run', 'node index.js');
    expect({ status, stderr }).toMatchObject({ status: 0 });
    expect(stdout).toContain('Dockerfile: 1.3 MB -> 0.9 MB (-0.4 MB, -30.8 %)');
    expect(stdout).toMatch(/rebuild .*after a change of index\.js/);
    expect(stdout).toMatch(/command .*exit 0 .*exit 0 .*does the same/);
    expect(stdout).toContain('/var/lib/apt (1 file)');
    expect(stderr).toContain('Room is needed for');
    const builds = calls.filter(call => call.includes('--file'));
    expect(builds.map(call => call.includes('--no-cache'))).toEqual([true, true, false, false]);
    expect(readFileSync(join(root, 'repository/Dockerfile'), 'utf8')).toBe(DOCKERFILE);
    expect(readFileSync(join(root, 'repository/index.js'), 'utf8')).toBe('1\n');
  });
});

test('docker without buildx builds in the classic way, podman and buildah keep what OCI has no word for', async () => {
  const classic = await measure({ config: { buildx: false } }, '--no-rebuild');
  expect(classic.calls.filter(call => call.includes('--file')).map(call => call.slice(0, 3))).toEqual([
    ['docker', 'build', '--force-rm'],
    ['docker', 'build', '--force-rm'],
  ]);
  const podman = await measure({ programs: ['podman'] }, '--no-rebuild');
  expect(podman.calls.find(call => call.includes('--file'))).toEqual(
    expect.arrayContaining(['--format', 'docker']),
  );
});

test('what was asked for reaches the engine', async () => {
  const args = ['--network', 'host', '--platform', 'linux/arm64', '--target', 'x', '--build-arg', 'A=1'];
  const { calls, status } = await measure(
    { files: { Dockerfile: DOCKERFILE.replace('debian:12', 'debian:12 AS x') } },
    ...args,
    '--build-arg',
    'B=2 3',
    '--run',
    'true',
  );
  expect(status).toBe(0);
  const wanted = [...args, '--build-arg', 'B=2 3'];
  for (const build of calls.filter(call => call.includes('--file'))) {
    expect(build).toEqual(expect.arrayContaining(wanted));
  }
  for (const run of calls.filter(call => call[1] === 'run'))
    expect(run.join(' ')).toContain('--network host');
});

test('what compose says of context, target and arguments holds, and the command line’s word comes last', async () => {
  const build = {
    context: '.',
    dockerfile: 'docker/Dockerfile',
    target: 'web',
    args: { A: 1, B: 'two', C: null },
  };
  const files = {
    '.git/HEAD': '',
    'compose.yaml': JSON.stringify({ services: { web: { build } } }),
    'docker/Dockerfile': `${DOCKERFILE.replace('debian:12', 'debian:12 AS web')}\nFROM debian:12\n`,
  };
  const { status, calls, stdout } = await measure({ files }, '--build-arg', 'B=3', 'docker');
  expect(status).toBe(0);
  expect(stdout).toContain('after a change of index.js');
  const [first = []] = calls.filter(call => call.includes('--file'));
  expect(first).toEqual(expect.arrayContaining(['--target', 'web', 'A=1', 'B=two', 'B=3']));
  expect(first.indexOf('B=two')).toBeLessThan(first.indexOf('B=3'));
  expect(first.some(arg => arg.startsWith('C'))).toBe(false);
});

test('the configuration chooses transforms, unless there shall be none', async () => {
  const files = { 'dockerslim-fix.config.json': JSON.stringify({ only: ['clean-apt-lists'] }) };
  const { stdout } = await measure({ files }, '--no-rebuild');
  expect(stdout).toMatch(/^ {2}clean-apt-lists 1$/m);
  expect((await measure({ files }, '--no-rebuild', '--no-config')).stdout).toContain(
    'no-install-recommends 1',
  );
});

test('the first engine that answers is taken, or the one that is named', async () => {
  const both = ['docker', 'podman'];
  expect((await measure({ programs: both }, '--no-rebuild')).stdout).toContain('docker 1.2.3');
  const named = await measure({ programs: both }, '--no-rebuild', '--engine', 'podman');
  expect(named.stdout).toContain('podman 1.2.3');
  expect(named.calls.some(([program]) => program === 'docker')).toBe(false);
});

test('without an engine, each says why', async () => {
  const none = await measure({ programs: [] });
  expect(none).toMatchObject({ status: 2, stdout: '' });
  expect(none.stderr).toMatch(
    /^error: no image engine answers \(docker: not on PATH; podman: not on PATH; buildah: /,
  );
  const down = await measure({ config: { down: true } }, '--engine', 'docker');
  expect(down.stderr).toBe('error: no image engine answers (docker: Cannot connect to the daemon)\n');
});

test('what was broken before is told and is nobody’s fault', async () => {
  const { status, stdout, calls } = await measure({ config: { failWhen: 'apt-get' } });
  expect(status).toBe(0);
  expect(stdout).toContain('Dockerfile: was broken before');
  expect(stdout).toContain('ERROR: apt-get');
  expect(calls.filter(call => call.includes('--file'))).toHaveLength(1);
});

test('what only the rewrite breaks is the loudest line, and exit 1', async () => {
  const { status, stdout } = await measure({ config: { failWhen: '--no-install-recommends' } });
  expect(status).toBe(1);
  expect(stdout).toContain('Dockerfile: BROKEN BY THE REWRITE');
  expect(stdout).toContain('ERROR: --no-install-recommends');
  expect(stdout).toMatch(/1 BROKEN BY THE REWRITE; docker 1\.2\.3\n$/);
});

test('another configuration, or another output, is exit 1', async () => {
  const other = await measure({ after: 'other' }, '--no-rebuild');
  expect(other.status).toBe(1);
  expect(other.stdout).toContain('WRONG: the configuration differs: Cmd');
  expect(other.stdout).toContain('Cmd: ["node","index.js"] -> not set');
  const config = { outputs: { before: { output: 'one' }, after: { output: 'two' } } };
  const output = await measure({ config }, '--no-rebuild', '--run', 'x');
  expect(output.status).toBe(1);
  expect(output.stdout).toMatch(/WRONG: the command does not do the same\n.*\bone\n.*\btwo\n/s);
});

test('a command that neither image can run says nothing of the rewrite', async () => {
  const failing = { code: 127, error: 'exec: "sh": executable file not found in $PATH' };
  const both = { outputs: { before: failing, after: failing } };
  const { status, stdout } = await measure({ config: both }, '--no-rebuild', '--run', 'x');
  expect(status).toBe(0);
  expect(stdout).toMatch(/command .*not started .*not started .*could not be run/);
  expect(stdout).toContain('executable file not found');
  const after = await measure({ config: { outputs: { after: failing } } }, '--no-rebuild', '--run', 'x');
  expect(after.status).toBe(1);
});

test('where the engine’s own start fails, the build is tried again', async () => {
  const { status, calls } = await measure({ config: { flakes: true } }, '--no-rebuild');
  expect(status).toBe(0);
  expect(calls.filter(call => call.includes('--file'))).toHaveLength(3);
});

test('what cannot be rewritten, or need not be, is told and not built', async () => {
  const files = {
    'a/Dockerfile': 'FROM debian:12\n',
    'b/Dockerfile': 'FROM {{ x }}\n',
    Dockerfile: 'FROM a\nENV b\n',
  };
  const { status, stdout, calls } = await measure({ files });
  expect(status).toBe(0);
  expect(stdout).toContain('a/Dockerfile: nothing would change');
  expect(stdout).toMatch(/b\/Dockerfile: left alone: .*template/);
  expect(stdout).toMatch(/^Dockerfile: left alone: /m);
  expect(calls.some(call => call.includes('--file'))).toBe(false);
});

test('the context is what the engine would be sent, and a Dockerfile’s own .dockerignore goes with it', async () => {
  const files = {
    'app.Dockerfile': DOCKERFILE,
    'app.Dockerfile.dockerignore': 'index.js\n',
    'src/main.py': 'x = 1\n',
  };
  const { stdout, calls } = await measure({ files }, 'app.Dockerfile');
  expect(stdout).toContain('after a change of src/main.py');
  const [build = []] = calls.filter(call => call.includes('--file'));
  expect(build[build.indexOf('--file') + 1]).toMatch(/\/before\/app\.Dockerfile$/);
});

test('every format has the name, as a name', async () => {
  const files = { [NASTY.replaceAll('/', '-')]: DOCKERFILE };
  const [path = ''] = Object.keys(files);
  const root = setUp({ files });
  for (const format of ['text', 'json', 'markdown', 'html']) {
    const { status, stdout } = await finish(start(root, ['--no-rebuild', '--format', format, path]));
    expect(status).toBe(0);
    expect(stdout).toContain('onerror');
    if (format === 'json') expect(JSON.parse(stdout).files[0].path).toBe(path);
    if (format === 'html') expect(stdout).not.toContain('<img');
  }
});

test('report and logs go where they are asked to', async () => {
  const { stdout, root } = await measure({}, '--output', 'r.html', '--format', 'html', '--logs', 'logs/x');
  expect(stdout).toBe('');
  expect(readFileSync(join(root, 'repository/r.html'), 'utf8')).toContain('</html>');
  const names = ['after.again', 'after', 'before.again', 'before'].map(name => `Dockerfile.${name}.log`);
  expect(readdirSync(join(root, 'repository/logs/x')).sort()).toEqual(names.sort());
  const bad = await measure({}, '--no-rebuild', '--output', 'no/such/folder');
  expect(bad).toMatchObject({ status: 2 });
  expect(bad.stderr).toContain('error: no/such/folder: cannot be written');
});

test.each([
  [['--engine', 'lxc'], /Allowed choices are docker, podman, buildah/],
  [['--bogus'], /unknown option '--bogus'/],
  [['--only', 'nope'], /no transform is called "nope"/],
  [['gone'], /error gone: cannot be read: no such file or folder/],
])('bad usage, %j', async (args, message) => {
  const { status, stderr } = await measure({}, ...args);
  expect(status).toBe(2);
  expect(stderr).toMatch(message);
});

test.each([
  'SIGINT',
  'SIGTERM',
] satisfies readonly NodeJS.Signals[])('%s ends the build and leaves nothing', async signal => {
  const root = setUp({ config: { hang: true } });
  const child = start(root, []);
  const finished = finish(child);
  while (!callsOf(root).some(call => call.includes('--file')))
    await new Promise(done => setTimeout(done, 20));
  child.kill(signal);
  const { status, stdout } = await finished;
  expect(status).toBe(130);
  expect(stdout).toContain('Dockerfile: interrupted');
  expectNothingLeft(root);
  expect(callsOf(root).at(-1)?.[1]).toBe('rmi');
});

test('what the README measures is measured', async () => {
  const readme = readFileSync('README.md', 'utf8');
  const [, block = ''] = /^```text\n(npx dockerslim-fix measure.*?)^```/ms.exec(readme) ?? [];
  const shown = [...block.matchAll(/^npx dockerslim-fix measure (.*?)(?: +#.*)?$/gm)].map(([, args]) => args);
  const mentioned = [...readme.matchAll(/`dockerslim-fix measure (--[^`]*)`/g)].map(([, args]) => args);
  expect([shown.length, mentioned.length]).toEqual([3, 1]);
  for (const line of [...shown, ...mentioned]) {
    const args = [...(line ?? '').matchAll(/'([^']*)'|\S+/g)].map(([word, quoted]) => quoted ?? word);
    const config = { outputs: { before: { output: '1.0' }, after: { output: '1.0' } } };
    const measured = await measure({ config, files: { 'api/Dockerfile': DOCKERFILE } }, ...args);
    expect(measured).toMatchObject({ status: 0 });
    const file = args[args.indexOf('--output') + 1];
    const said = args.includes('--output')
      ? readFileSync(join(measured.root, 'repository', file ?? ''), 'utf8')
      : measured.stdout;
    expect(said).toMatch(/api\/Dockerfile/);
  }
});
