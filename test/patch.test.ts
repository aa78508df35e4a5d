import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { patchOf } from '../src/report/patch.js';

const ROOT = mkdtempSync(join(tmpdir(), 'dockerslim-fix-patch-'));
beforeAll(() => void execFileSync('git', ['init', '-q', ROOT]));
afterAll(() => rmSync(ROOT, { recursive: true, force: true }));

const LONG = Array.from({ length: 30 }, (_, i) => `RUN ${i}\n`).join('');

/** Applies the patch with the real git, in the folder, and gives back what the file then holds. */
function applied(name: string, before: string, after: string, folder = ''): string {
  const path = join(ROOT, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, before);
  const { status, stderr } = spawnSync('git', ['-c', 'core.autocrlf=false', 'apply', '-'], {
    cwd: join(ROOT, folder),
    input: patchOf(name, before, after),
    encoding: 'utf8',
  });
  expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
  return readFileSync(path, 'utf8');
}

describe('git apply takes', () => {
  test.each([
    ['one line', 'a\nb\nc\n', 'a\nB\nc\n'],
    ['two hunks', LONG, LONG.replace('RUN 2\n', '').replace('RUN 28\n', 'RUN 28\nRUN x\n')],
    ['a missing last newline', 'a\nb', 'a\nB'],
    ['a last newline that comes', 'a\nb', 'a\nb\n'],
    ['a last newline that goes', 'a\nb\n', 'a\nb'],
    ['a missing last newline far from the change', `x\n${LONG}end`, `y\n${LONG}end`],
    ['CRLF', 'a\r\nb\r\nc\r\n', 'a\r\nB\r\nc\r\n'],
    ['CRLF without the last', 'a\r\nb\r\nc', 'a\r\nB\r\nc'],
    ['mixed line endings', 'a\r\nb\nc\r\n', 'a\r\nB\nc\r\n'],
    ['a byte order mark', '\uFEFFa\nb\n', '\uFEFFa\nB\n'],
    ['a change of the first line with one', '\uFEFFa\nb\n', '\uFEFFA\nb\n'],
    ['a lone carriage return', 'a\rb\nc\n', 'a\rb\nC\n'],
    ['lines that look like a diff', '--- a\n+++ b\n@@ x\n\\ y\nz\n', '--- a\n+++ b\n@@ x\n\\ y\nZ\n'],
    ['separators of Unicode', 'a\u2028b\u0085c\fd\ne\n', 'a\u2028b\u0085c\fd\nE\n'],
    ['blank lines', '\n\n\na\n\n', '\n\nb\n\n\n'],
  ])('%s', (_, before, after) => expect(applied('Dockerfile', before, after)).toBe(after));

  test.each([
    'a/b/Dockerfile',
    'with blank/Docker file',
    'trailing /Dockerfile ',
    'quote"and\\slash/Dockerfile',
    'größe/Dockerfile',
    'größe mit blank/日本 Dockerfile',
    'tab\there/Dockerfile',
    'line\nbreak/Dockerfile',
    '-n/Dockerfile',
    'b/b/ b/Dockerfile',
  ])('the name %j', name => expect(applied(name, 'a\nb\n', 'a\nc\n')).toBe('a\nc\n'));

  test('names from the root, in a folder below it', () => {
    expect(applied('deep/er/Dockerfile', 'a\nb\n', 'a\nc\n', 'deep')).toBe('a\nc\n');
  });
});

test('nothing where nothing differs', () => expect(patchOf('a', 'b', 'b')).toBe(''));

test('a file that is new, changed once more, beside another one', () => {
  const folder = join(ROOT, 'several');
  mkdirSync(folder);
  writeFileSync(join(folder, 'Dockerfile'), 'FROM a\n');
  const input = [
    patchOf('several/.dockerignore', undefined, 'node_modules\n'),
    patchOf('several/Dockerfile', 'FROM a\n', 'FROM b\n'),
    patchOf('several/.dockerignore', 'node_modules\n', 'node_modules\nweb/obj\n'),
  ].join('');
  execFileSync('git', ['apply', '-'], { cwd: ROOT, input });
  expect(readFileSync(join(folder, '.dockerignore'), 'utf8')).toBe('node_modules\nweb/obj\n');
  expect(readFileSync(join(folder, 'Dockerfile'), 'utf8')).toBe('FROM b\n');
});
