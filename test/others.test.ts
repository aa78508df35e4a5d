import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { diskContext } from '../src/context/disk.js';
import { withIgnored } from '../src/context/dockerignore.js';
import { UserError } from '../src/error.js';
import { diskFiles } from '../src/files.js';
import { createOthers, writeTogether } from '../src/others.js';
import { rewrite } from '../src/pipeline.js';

const ROOT = mkdtempSync(join(tmpdir(), 'dockerslim-fix-others-'));
afterAll(() => rmSync(ROOT, { recursive: true, force: true }));

function folder(name: string, files: Readonly<Record<string, string>>): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(ROOT, name, path)), { recursive: true });
    writeFileSync(join(ROOT, name, path), text);
  }
  return join(ROOT, name);
}

const read = (...path: readonly string[]): string => readFileSync(join(...path), 'utf8');

describe('lines of .dockerignore', () => {
  test.each<[string | undefined, readonly string[], string | undefined]>([
    [undefined, ['node_modules'], 'node_modules\n'],
    ['', ['node_modules'], 'node_modules\n'],
    ['dist\n', ['node_modules', 'obj'], 'dist\nnode_modules\nobj\n'],
    ['dist', ['node_modules'], 'dist\nnode_modules\n'],
    ['dist\r\n', ['node_modules'], 'dist\r\nnode_modules\r\n'],
    ['node_modules\n', ['node_modules'], 'node_modules\n'],
    [undefined, [], undefined],
  ])('%j gets %j', (text, lines, after) => expect(withIgnored(text, lines)).toBe(after));
});

describe('files that are written with a Dockerfile', () => {
  test('one is made, one is changed, and its byte order mark stays', () => {
    const at = folder('both', { 'b/.dockerignore': '\uFEFFdist\r\n' });
    mkdirSync(join(at, 'a'));
    const others = [
      { path: join(at, 'a/.dockerignore'), before: undefined, after: 'node_modules\n' },
      { path: join(at, 'b/.dockerignore'), before: 'dist\r\n', after: 'dist\r\nobj\r\n' },
    ];
    writeTogether(diskFiles, others, () => {});
    expect(read(at, 'a/.dockerignore')).toBe('node_modules\n');
    expect(read(at, 'b/.dockerignore')).toBe('\uFEFFdist\r\nobj\r\n');
  });

  test('where the Dockerfile cannot be written, they are as they were', () => {
    const at = folder('back', { 'b/.dockerignore': 'dist\n' });
    const others = [
      { path: join(at, '.dockerignore'), before: undefined, after: 'node_modules\n' },
      { path: join(at, 'b/.dockerignore'), before: 'dist\n', after: 'dist\nobj\n' },
    ];
    const fail = (): never => {
      throw new UserError('cannot be written: no space left');
    };
    expect(() => writeTogether(diskFiles, others, fail)).toThrow('no space left');
    expect(existsSync(join(at, '.dockerignore'))).toBe(false);
    expect(read(at, 'b/.dockerignore')).toBe('dist\n');
  });

  test('one that was changed meanwhile is left, and so is the Dockerfile', () => {
    const at = folder('meanwhile', { '.dockerignore': 'mine\n' });
    let written = false;
    const change = { path: join(at, '.dockerignore'), before: 'dist\n', after: 'dist\nobj\n' };
    const write = (): void => {
      written = true;
    };
    expect(() => writeTogether(diskFiles, [change], write)).toThrow('was changed by someone else');
    expect([written, read(at, '.dockerignore')]).toEqual([false, 'mine\n']);
  });
});

const NODE = {
  Dockerfile: 'FROM node:22\nWORKDIR /app\nCOPY . .\nRUN npm ci\n',
  'package.json': '{ "dependencies": { "express": "4.21.0" } }',
  'package-lock.json': '{}',
};

test('what one Dockerfile has added is there for the next one', () => {
  const at = folder('next', { ...NODE, 'web.Dockerfile': NODE.Dockerfile });
  const others = createOthers();
  const plans = ['Dockerfile', 'web.Dockerfile'].map(name => {
    const context = others.over(diskContext(at, join(at, name)), at);
    return others.settle(rewrite(NODE.Dockerfile, { path: name, context }), at);
  });
  expect(plans.map(plan => plan.others)).toEqual([
    [{ path: join(at, '.dockerignore'), before: undefined, after: 'node_modules\n' }],
    undefined,
  ]);
  expect(plans.map(({ before, after }) => before === after)).toEqual([false, false]);
});

test('where nothing but the Dockerfile can be written, the copy stays', () => {
  const context = diskContext(folder('alone', NODE), join(ROOT, 'alone/Dockerfile'));
  const plan = rewrite(NODE.Dockerfile, {
    path: 'Dockerfile',
    context,
    alone: true,
    only: ['split-dependency-copy'],
  });
  expect(plan.after).toBe(NODE.Dockerfile);
  expect(plan.diagnostics.map(({ message }) => message)).toEqual([
    'it needs a line in .dockerignore, and nothing but the Dockerfile is written',
  ]);
});

test('the command line writes both, shows both, and git takes the patch of both', { timeout: 30_000 }, () => {
  const cli = new URL('../dist/cli.cjs', import.meta.url).pathname;
  if (!existsSync(cli)) return;
  const run = (at: string, ...args: readonly string[]): string =>
    execFileSync(process.execPath, [cli, ...args], {
      cwd: at,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  const files = { 'shop/Dockerfile': NODE.Dockerfile, 'shop/web.Dockerfile': NODE.Dockerfile };
  const manifests = { 'shop/package.json': NODE['package.json'], 'shop/package-lock.json': '{}' };
  const at = folder('cli', { ...files, ...manifests });
  execFileSync('git', ['init', '-q', at]);
  const only = ['--only', 'split-dependency-copy', '.'];
  const patch = run(at, '--dry-run', ...only);
  expect(patch.match(/^diff --git .*$/gm)).toEqual([
    'diff --git a/shop/.dockerignore b/shop/.dockerignore',
    'diff --git a/shop/Dockerfile b/shop/Dockerfile',
    'diff --git a/shop/web.Dockerfile b/shop/web.Dockerfile',
  ]);
  execFileSync('git', ['apply', '--check', '-'], { cwd: at, input: patch });
  run(at, ...only);
  expect(read(at, 'shop/.dockerignore')).toBe('node_modules\n');
  expect(read(at, 'shop/Dockerfile')).toBe(read(at, 'shop/web.Dockerfile'));
  expect(read(at, 'shop/Dockerfile')).toContain(
    'COPY package.json package-lock.json ./\nRUN npm ci\nCOPY . .\n',
  );
});
