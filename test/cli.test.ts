import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { transforms } from '../transforms/index.js';

/** `npm test` builds it first. */
const CLI = resolve('dist/cli.cjs');
const ROOT = mkdtempSync(join(tmpdir(), 'dockerslim-fix-cli-'));
afterAll(() => rmSync(ROOT, { recursive: true, force: true }));

const DOCKERFILE = readFileSync('example/Dockerfile', 'utf8');
const REQUIREMENTS = readFileSync('example/requirements.txt', 'utf8');

function repository(name: string, files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = join(ROOT, name);
  const all = { 'a b/Dockerfile': DOCKERFILE, 'a b/requirements.txt': REQUIREMENTS, ...files };
  for (const [path, content] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  spawnSync('git', ['init', '-q', folder]);
  return folder;
}

function cli(cwd: string, args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    cwd,
    input,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

function contents(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    names
      .filter(entry => entry.isFile() && !entry.parentPath.includes('.git'))
      .map(entry => join(entry.parentPath, entry.name))
      .map(path => [path, readFileSync(path, 'latin1')]),
  );
}

describe('the main job', () => {
  test('the diff applies, the rewrite writes the same bytes, and there is nothing left to do', () => {
    const folder = repository('job', {
      'crlf/Dockerfile': `\uFEFF${DOCKERFILE.replaceAll('\n', '\r\n')}`,
      'crlf/requirements.txt': REQUIREMENTS,
      'größe/Dockerfile': DOCKERFILE.trimEnd(),
      'größe/requirements.txt': REQUIREMENTS,
    });
    const before = contents(folder);
    expect(cli(folder, ['--check'])).toMatchObject({ status: 1, stdout: '' });
    const { status, stdout } = cli(folder, ['--dry-run']);
    expect(status).toBe(0);
    expect(contents(folder)).toEqual(before);
    // From without, the names are the same: they start at the repository.
    expect(cli(ROOT, ['-n', folder]).stdout).toBe(stdout);
    expect(cli(join(folder, 'a b'), ['-n', '..']).stdout).toBe(stdout);

    const patched = join(ROOT, 'patched');
    cpSync(folder, patched, { recursive: true });
    expect(spawnSync('git', ['apply', '--check', '-'], { cwd: patched, input: stdout }).status).toBe(0);
    expect(spawnSync('git', ['apply', '-'], { cwd: patched, input: stdout }).status).toBe(0);

    expect(cli(folder, [])).toMatchObject({ status: 0, stdout: '' });
    const after = contents(folder);
    expect(Object.values(after)).toEqual(Object.values(contents(patched)));
    expect(Object.keys(after)).toEqual(Object.keys(before));
    expect(after).not.toEqual(before);
    expect(cli(folder, [])).toMatchObject({ status: 0, stdout: '' });
    expect(contents(folder)).toEqual(after);
    expect(cli(folder, ['--check'])).toMatchObject({ status: 0, stdout: '' });
    expect(cli(folder, ['-n'])).toMatchObject({ status: 0, stdout: '' });
  });

  test('standard input gives what the file would get', () => {
    const folder = repository('standard');
    const { status, stdout, stderr } = cli(folder, ['-', '--stdin-filename', 'a b/Dockerfile'], DOCKERFILE);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    cli(folder, []);
    expect(stdout).toBe(readFileSync(join(folder, 'a b/Dockerfile'), 'utf8'));
    expect(stdout).not.toBe(DOCKERFILE);
  });

  test('--only and --skip choose', () => {
    const folder = repository('chosen');
    const ids = transforms.map(({ id }) => id);
    expect(cli(folder, ['--check', '--skip', ids.join(',')]).status).toBe(0);
    expect(cli(folder, ['--check', '--only', 'split-dependency-copy']).stderr).toMatch(
      /1 of 1 Dockerfile would change: split-dependency-copy 1\n/,
    );
    const { status, stderr } = cli(folder, ['--only', 'split-dependency-copy,nope']);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: `error: no transform is called "nope"; there are: ${ids.join(', ')}\n`,
    });
  });
});

test('what is no Dockerfile is named and not touched, and the rest is done', () => {
  const folder = repository('odd', {
    'rejected/Dockerfile': 'FROM a\nENV b\n',
    'template/Dockerfile': 'FROM {{ image }}\n',
    'empty/Dockerfile': '',
    'binary/Dockerfile': new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 0xff]),
    'latin/Dockerfile': new Uint8Array([0x46, 0x52, 0x4f, 0x4d, 0x20, 0xe9]),
    'long/Dockerfile': `FROM a\nRUN ${'x '.repeat(5_000_000)}`,
    'folder/Dockerfile/x': '',
  });
  symlinkSync('gone', join(folder, 'Dockerfile.broken'));
  const before = contents(folder);
  const { status, stdout, stderr } = cli(folder, []);
  expect([status, stdout]).toEqual([0, '']);
  for (const name of ['rejected', 'template', 'empty', 'binary', 'latin', 'long', 'folder']) {
    expect(stderr).toMatch(new RegExp(`^skipped ${name}/Dockerfile:\\d+: .+$`, 'm'));
  }
  expect(stderr).toContain('skipped Dockerfile.broken:1: a broken symbolic link\n');
  const changed = Object.entries(contents(folder)).filter(([path, text]) => before[path] !== text);
  expect(changed.map(([path]) => path)).toEqual([join(folder, 'a b/Dockerfile')]);
});

test.skipIf(process.getuid?.() === 0)('a file that cannot be read: 2, and the rest is done', () => {
  const folder = repository('closed', { Dockerfile: 'FROM a\n' });
  spawnSync('chmod', ['000', join(folder, 'Dockerfile')]);
  const { status, stderr } = cli(folder, []);
  expect(status).toBe(2);
  expect(stderr).toContain('error Dockerfile: cannot be read: permission denied\n');
  expect(stderr).toContain('rewritten a b/Dockerfile');
});

test.each([
  [['gone'], /^error gone: cannot be read: no such file or folder$/m],
  [['--bogus'], /^error: unknown option '--bogus'$/m],
  [['--format', 'xml'], /Allowed choices are text, json/],
  [['--patch', 'no/such/folder/x'], /^error: no\/such\/folder\/x: cannot be written/m],
  [['-', 'a'], /stands alone/],
  [['explain'], /missing required argument/],
  [['explain', 'nope'], /^error: no transform is called "nope"; there are: /m],
  [['list', 'more'], /too many arguments/],
])('bad usage, %j: 2, one message, nothing on standard output', (args, message) => {
  const { status, stdout, stderr } = cli(ROOT, args);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(message);
  expect(stderr).not.toMatch(/^ +at /m);
});

test('--help, --version, list and explain answer on standard output', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(cli(ROOT, ['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
  const help = cli(ROOT, ['--help']);
  expect([help.status, help.stderr]).toEqual([0, '']);
  expect(help.stdout).toContain('Usage: dockerslim-fix');
  const listed = cli(ROOT, ['list']).stdout.trim().split('\n');
  expect(listed.map(line => line.split(' ')[0])).toEqual(transforms.map(({ id }) => id));
});

test.each(transforms.map(({ id, summary, why }) => [id, summary, why]))('explain %s', (id, summary, why) => {
  const { status, stdout } = cli(ROOT, ['explain', id]);
  expect(status).toBe(0);
  for (const part of [summary, why.trim(), '\nBefore\n\n    FROM', '\nAfter\n\n    FROM']) {
    expect(stdout).toContain(part);
  }
});

test('no colour where nobody sees it, and none with NO_COLOR', () => {
  expect(cli(repository('colour'), ['-n']).stderr).not.toContain('\x1b');
});

test('an interrupt leaves every file old or new, and nothing beside them', async () => {
  const names = Array.from({ length: 400 }, (_, i) => `d${i}/Dockerfile`);
  const folder = repository(
    'interrupt',
    Object.fromEntries(
      names.flatMap(name => [
        [name, DOCKERFILE],
        [join(dirname(name), 'requirements.txt'), REQUIREMENTS],
      ]),
    ),
  );
  const child = spawn(process.execPath, [CLI], { cwd: folder, stdio: 'ignore' });
  const path = join(folder, 'd0/Dockerfile');
  while (child.exitCode === null && readFileSync(path, 'utf8') === DOCKERFILE) {
    await new Promise(done => setTimeout(done, 2));
  }
  child.kill('SIGINT');
  const code = await new Promise(done => child.on('exit', done));
  const rewritten = readFileSync(path, 'utf8');
  expect([0, 130]).toContain(code);
  for (const name of names) {
    expect([DOCKERFILE, rewritten]).toContain(readFileSync(join(folder, name), 'utf8'));
    expect(readdirSync(join(folder, dirname(name)))).toEqual(['Dockerfile', 'requirements.txt']);
  }
});
