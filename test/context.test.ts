import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { diskContext } from '../src/context/disk.js';
import { cleanPath, parseDockerignore } from '../src/context/dockerignore.js';
import { memoryContext } from '../src/context/memory.js';

const ROOT = mkdtempSync(join(tmpdir(), 'dockerslim-fix-context-'));
afterAll(() => rmSync(ROOT, { recursive: true, force: true }));

function folder(name: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  for (const [path, content] of Object.entries(files)) {
    const full = join(ROOT, name, path);
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, content);
  }
  return join(ROOT, name);
}

// Each row follows from moby's patternmatcher and ignorefile, and from no other tool's rules.
describe('.dockerignore', () => {
  test.each<[string, string, boolean, string]>([
    ['node_modules', 'node_modules', true, 'a name'],
    ['node_modules', 'node_modules/a/b.js', true, 'what is inside a folder that is left out'],
    ['node_modules', 'web/node_modules', false, 'a name is anchored at the root, as in git it is not'],
    ['**/node_modules', 'web/node_modules/x', true, 'any depth'],
    ['**/node_modules', 'node_modules', true, 'any depth, none included'],
    ['/dist', 'dist/a.js', true, 'a leading slash means nothing'],
    ['dist/', 'dist', true, 'a trailing slash means nothing'],
    ['./dist/../out', 'out/x', true, 'patterns are cleaned'],
    ['  dist  ', 'dist', true, 'blanks around a pattern'],
    ['dist\r\nout\r\n', 'out', true, 'CRLF'],
    ['\uFEFFdist', 'dist', true, 'a byte order mark'],
    ['# dist', 'dist', false, 'a comment'],
    [' # dist', '# dist', true, 'no comment unless the line begins with it'],
    ['*', 'a/b', true, 'a star takes folders, and so all inside them'],
    ['*.md', 'README.md', true, 'an extension'],
    ['*.md', 'docs/a.md', false, 'a star does not cross a slash'],
    ['**/*.md', 'docs/a.md', true, 'two stars do'],
    ['docs/**', 'docs/a/b', true, 'all inside'],
    ['docs/**', 'docs', false, 'all inside, and not the folder itself'],
    ['a/**/z', 'a/z', true, 'two stars take no folder at all'],
    ['a/**/z', 'a/b/c/z', true, 'or several'],
    ['**z', 'a/buzz', true, 'two stars before a name take any ending'],
    ['**', 'a/b', true, 'everything'],
    ['fil?', 'file', true, 'one character'],
    ['fil?', 'fil/', false, 'one character, never a slash'],
    ['file.[ch]', 'file.c', true, 'a class'],
    ['file.[ch]', 'file.x', false, 'a class, not another'],
    ['a.b', 'aXb', false, 'a dot is a dot'],
    ['a+(b)*', 'a+(b)c', true, 'no character of regular expressions has a meaning'],
    ['\\*', '*', true, 'an escaped star'],
    ['\\*', 'x', false, 'an escaped star is no star'],
    ['[', '[', false, 'what Docker rejects matches nothing'],
    ['*\n!src', 'src/a.js', false, 'brought back'],
    ['*\n!src', 'lib/a.js', true, 'brought back, and nothing else'],
    ['!src\n*', 'src/a.js', true, 'the last match wins'],
    ['*\n!src\nsrc/*.log', 'src/a.log', true, 'left out again'],
    [
      'dist\n!dist/keep',
      'dist/keep',
      false,
      'brought back inside a folder that is left out, as in git it is not',
    ],
    ['*\n! /src/', 'src/a', false, 'a negation is cleaned too'],
    ['!', 'a', false, 'a lone negation'],
    ['../secret', 'secret', false, 'above the root'],
    ['Dist', 'dist', false, 'letters count'],
  ])('%j of %j: %s (%s)', (text, path, ignored) => {
    expect(parseDockerignore(text).ignores(path)).toBe(ignored);
  });

  test('says where a negation can reach', () => {
    const rules = parseDockerignore('*\n!src/app/*.js\n');
    expect(['src', 'src/app', 'src/lib', 'docs'].map(rules.mayReturnWithin)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  test.each([
    ['', '.'],
    ['./a//b/./c/', 'a/b/c'],
    ['a/../../b', '../b'],
    ['/../a', '/a'],
    ['/', '/'],
  ])('cleans %j to %j', (path, cleaned) => expect(cleanPath(path)).toBe(cleaned));
});

const FILES = {
  '.dockerignore': 'node_modules\nlogs\n!logs/keep.txt\nsecret*\n',
  'package.json': '{}',
  'src/index.js': 'x',
  'src/lib/a.js': 'y',
  'node_modules/a/index.js': 'z',
  'logs/a.txt': 'a',
  'logs/keep.txt': 'k',
  secret: 's',
};

describe.each([
  ['memory', () => memoryContext(FILES)],
  ['disk', () => diskContext(folder('same', FILES), join(ROOT, 'same/Dockerfile'))],
])('the build context in %s', (_, make) => {
  const context = make();
  test('lists what is not left out, folders marked', () => {
    expect(context.list('')).toEqual(['.dockerignore', 'logs/', 'package.json', 'src/']);
    expect(context.list('src')).toEqual(['index.js', 'lib/']);
    expect(context.list('./src/lib/')).toEqual(['a.js']);
    expect(context.list('logs')).toEqual(['keep.txt']);
    expect(context.list('node_modules')).toBeUndefined();
    expect(context.list('none')).toBeUndefined();
    expect(context.list('package.json')).toBeUndefined();
  });
  test('reads and finds', () => {
    expect(context.read('./src/index.js')).toBe('x');
    expect(context.read('/package.json')).toBe('{}');
    expect(context.read('secret')).toBeUndefined();
    expect(context.read('src')).toBeUndefined();
    expect(context.has('src/lib')).toBe(true);
    expect(context.has('.')).toBe(true);
    expect(context.has('src/none.js')).toBe(false);
    expect(context.has('node_modules/a')).toBe(false);
    expect(context.has('../same/package.json')).toBe(false);
  });
  test('knows what would be left out, there or not', () => {
    expect(context.ignores('node_modules')).toBe(true);
    expect(context.ignores('secret.key')).toBe(true);
    expect(context.ignores('dist')).toBe(false);
    expect(context.dockerignore).toBe(FILES['.dockerignore']);
    expect(context.known).toBe(true);
  });
});

test('the ignore file beside the Dockerfile comes first', () => {
  const files = { '.dockerignore': 'a', 'prod.Dockerfile.dockerignore': 'b', a: '', b: '' };
  const root = folder('beside', files);
  for (const context of [
    memoryContext(files, 'prod.Dockerfile'),
    diskContext(root, join(root, 'prod.Dockerfile')),
  ]) {
    expect([context.has('a'), context.has('b')]).toEqual([true, false]);
  }
  expect(diskContext(root, join(root, 'Dockerfile')).has('a')).toBe(false);
});

describe('the disk', () => {
  test('nothing outside the root is read', () => {
    folder('outside', { 'secret.txt': 's' });
    const root = folder('inside', { 'a.txt': 'a', 'sub/b.txt': 'b' });
    symlinkSync('../outside/secret.txt', join(root, 'leak.txt'));
    symlinkSync('../outside', join(root, 'leak'));
    symlinkSync('sub/b.txt', join(root, 'link.txt'));
    symlinkSync('gone', join(root, 'broken'));
    const context = diskContext(root, join(root, 'Dockerfile'));
    for (const path of ['leak.txt', 'leak/secret.txt', '../outside/secret.txt', 'broken', 'leak']) {
      expect([path, context.read(path), context.has(path)]).toEqual([path, undefined, false]);
    }
    expect(context.read('../inside/a.txt')).toBeUndefined();
    expect(context.list('leak')).toBeUndefined();
    expect(context.read('link.txt')).toBe('b');
  });

  test('a link to what is left out leads nowhere', () => {
    const root = folder('link', { '.dockerignore': 'real', real: 'r' });
    symlinkSync('real', join(root, 'alias'));
    expect(diskContext(root, join(root, 'Dockerfile')).has('alias')).toBe(false);
  });

  test('what is no text, or huge, is there and cannot be read', () => {
    const root = folder('bytes', {
      binary: new Uint8Array([0xff, 0xfe, 0x00]),
      huge: 'x'.repeat(2 * 1024 * 1024 + 1),
      marked: '\uFEFF{}',
    });
    const context = diskContext(root, join(root, 'Dockerfile'));
    expect(['binary', 'huge'].map(context.has)).toEqual([true, true]);
    expect(['binary', 'huge'].map(context.read)).toEqual([undefined, undefined]);
    expect(context.read('marked')).toBe('{}');
  });

  test.skipIf(process.platform === 'win32')('a pipe is not waited for', () => {
    const root = folder('pipe', { a: '' });
    execFileSync('mkfifo', [join(root, 'package.json')]);
    expect(diskContext(root, join(root, 'Dockerfile')).read('package.json')).toBeUndefined();
  });

  test('a root that is not there holds nothing', () => {
    const context = diskContext(join(ROOT, 'gone'), join(ROOT, 'gone/Dockerfile'));
    expect([context.list(''), context.has(''), context.read('a')]).toEqual([undefined, false, undefined]);
  });
});
