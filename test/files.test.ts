import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { diskFiles } from '../src/files.js';

const ROOT = mkdtempSync(join(tmpdir(), 'dockerslim-fix-files-'));
afterAll(() => rmSync(ROOT, { recursive: true, force: true }));

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function file(name: string, text: string): string {
  const folder = join(ROOT, name);
  mkdirSync(folder);
  writeFileSync(join(folder, 'Dockerfile'), text);
  return join(folder, 'Dockerfile');
}

test('replaces a file as a whole, its mode kept, nothing left beside it', () => {
  const path = file('mode', 'old');
  chmodSync(path, 0o751);
  const { ino, uid, gid } = statSync(path);
  diskFiles.replace(path, bytes('old'), bytes('new'));
  const after = statSync(path);
  expect(readFileSync(path, 'utf8')).toBe('new');
  expect([after.mode & 0o7777, after.uid, after.gid]).toEqual([0o751, uid, gid]);
  expect(after.ino).not.toBe(ino);
  expect(readdirSync(join(path, '..'))).toEqual(['Dockerfile']);
});

test('a file that somebody changed meanwhile stays as they left it', () => {
  const path = file('changed', 'theirs');
  expect(() => diskFiles.replace(path, bytes('old'), bytes('new'))).toThrow(/changed by someone else/);
  expect(readFileSync(path, 'utf8')).toBe('theirs');
  expect(readdirSync(join(path, '..'))).toEqual(['Dockerfile']);
});

test('a file that went meanwhile is not made again', () => {
  const path = file('gone', 'old');
  rmSync(path);
  expect(() => diskFiles.replace(path, bytes('old'), bytes('new'))).toThrow(/no such file/);
  expect(readdirSync(join(path, '..'))).toEqual([]);
});

test.skipIf(process.getuid?.() === 0)('a read-only file is not written to, whoever owns the folder', () => {
  const path = file('read-only', 'old');
  chmodSync(path, 0o444);
  expect(() => diskFiles.replace(path, bytes('old'), bytes('new'))).toThrow(/permission denied/);
});

test('what is no file says so', () => {
  mkdirSync(join(ROOT, 'Dockerfile'));
  symlinkSync('nowhere', join(ROOT, 'broken'));
  expect(() => diskFiles.read(join(ROOT, 'Dockerfile'))).toThrow('cannot be read: not a regular file');
  expect(() => diskFiles.read(join(ROOT, 'none'))).toThrow('cannot be read: no such file or folder');
  expect(() => diskFiles.read(join(ROOT, 'broken'))).toThrow('cannot be read: no such file or folder');
  expect(lstatSync(join(ROOT, 'broken')).isSymbolicLink()).toBe(true);
});
