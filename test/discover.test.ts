import {
  type Dirent,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { discover, patchRoot } from '../src/discover.js';

const ROOT = mkdtempSync(join(tmpdir(), 'dockerslim-fix-discover-'));
afterAll(() => rmSync(ROOT, { recursive: true, force: true }));

function tree(name: string, files: readonly string[], texts: Readonly<Record<string, string>> = {}): string {
  for (const path of [...files, ...Object.keys(texts)]) {
    mkdirSync(dirname(join(ROOT, name, path)), { recursive: true });
    writeFileSync(join(ROOT, name, path), texts[path] ?? 'FROM scratch\n');
  }
  return join(ROOT, name);
}

function found(cwd: string, paths: readonly string[] = ['.'], reader?: (path: string) => Dirent[]) {
  const { files, left, unreadable } = discover(paths, cwd, reader);
  const short = (path: string): string => relative(cwd, path).replaceAll('\\', '/');
  return {
    files: files.map(short),
    left: left.map(({ path, reason }) => `${short(path)}: ${reason}`),
    unreadable: unreadable.map(({ path, reason }) => `${short(path)}: ${reason}`),
  };
}

test('the usual names, at any depth, in one order', () => {
  const yes = [
    '.devcontainer/Dockerfile',
    'Containerfile',
    'Containerfile.dev',
    'Dockerfile',
    'Dockerfile.prod',
    'a/b/c/Dockerfile',
    'api.Containerfile',
    'api.Dockerfile',
    'web.dockerfile',
  ];
  const no = [
    'Dockerfile.dockerignore',
    'api.Dockerfile.dockerignore',
    '.dockerignore',
    'docker-compose.yml',
    'MyDockerfile',
    'Dockerfiles/readme',
    'node_modules/a/Dockerfile',
    'sub/node_modules/Dockerfile',
    '.git/Dockerfile',
  ];
  const cwd = tree('names', [...no, ...yes].reverse());
  expect(found(cwd)).toEqual({ files: yes, left: [], unreadable: [] });
  expect(found(cwd, ['a', '.', 'a/b', 'Dockerfile']).files.slice(0, 3)).toEqual([
    'a/b/c/Dockerfile',
    '.devcontainer/Dockerfile',
    'Containerfile',
  ]);
});

describe('.gitignore', () => {
  test('nested, the deepest has the last word, and a folder left out stays out', () => {
    const cwd = tree(
      'ignored',
      [
        'build/Dockerfile',
        'a/build/Dockerfile',
        'a/deep/build/Dockerfile',
        'a/kept/Dockerfile.local',
        'b/Dockerfile.local',
        'c/only/Dockerfile',
        'c/x/only/Dockerfile',
        'd [x]/out/Dockerfile',
        'd [x]/in/Dockerfile',
        'Dist/Dockerfile',
      ],
      {
        '.gitignore': '# build products\n/build\n*.local\ndist\n\n',
        'a/.gitignore': 'build/\r\n!*.local\r\n',
        'c/.gitignore': '/only\n!../b\n',
        'd [x]/.gitignore': 'out\n',
        'build/.gitignore': '!*\n',
      },
    );
    expect(found(cwd).files).toEqual([
      'Dist/Dockerfile',
      'a/kept/Dockerfile.local',
      'c/x/only/Dockerfile',
      'd [x]/in/Dockerfile',
    ]);
  });

  test('that of the repository holds for a folder below it', () => {
    const cwd = tree('repository', ['sub/a/Dockerfile', 'sub/gen/Dockerfile'], {
      '.git/HEAD': '',
      '.gitignore': 'gen\n',
    });
    expect(found(cwd, ['sub']).files).toEqual(['sub/a/Dockerfile']);
    expect(found(join(cwd, 'sub')).files).toEqual(['a/Dockerfile']);
  });

  test('what is named outright is taken all the same', () => {
    const cwd = tree('outright', ['gen/Dockerfile', 'gen/x/Dockerfile', 'odd name.txt'], {
      '.gitignore': 'gen\n*.txt\n',
      'gen/.gitignore': 'x\n',
    });
    expect(found(cwd, ['odd name.txt']).files).toEqual(['odd name.txt']);
    expect(found(cwd, ['gen/Dockerfile']).files).toEqual(['gen/Dockerfile']);
    expect(found(cwd, ['gen']).files).toEqual(['gen/Dockerfile']);
    expect(found(cwd).files).toEqual([]);
  });
});

describe('what is no file', () => {
  test('links are followed inside the tree and not out of it', () => {
    tree('elsewhere', ['Dockerfile']);
    const cwd = tree('links', ['real/base.txt', 'other/Dockerfile']);
    symlinkSync('real/base.txt', join(cwd, 'Dockerfile'));
    symlinkSync('other/Dockerfile', join(cwd, 'Dockerfile.twice'));
    symlinkSync('../elsewhere/Dockerfile', join(cwd, 'Dockerfile.out'));
    symlinkSync('gone', join(cwd, 'Dockerfile.broken'));
    symlinkSync('../elsewhere', join(cwd, 'folder'));
    symlinkSync('other', join(cwd, 'Dockerfile.folder'));
    expect(found(cwd)).toEqual({
      files: ['real/base.txt', 'other/Dockerfile'],
      left: [
        'Dockerfile.broken: a broken symbolic link',
        'Dockerfile.folder: a symbolic link to what is not a regular file',
        'Dockerfile.out: a symbolic link out of the tree',
      ],
      unreadable: [],
    });
    expect(found(cwd, ['Dockerfile.out']).files).toEqual(['../elsewhere/Dockerfile']);
    expect(found(cwd, ['Dockerfile.broken']).unreadable).toEqual([
      'Dockerfile.broken: cannot be read: a broken symbolic link',
    ]);
  });

  test('a folder called Dockerfile is named, and searched', () => {
    const cwd = tree('folder', ['Dockerfile/Dockerfile']);
    expect(found(cwd)).toEqual({
      files: ['Dockerfile/Dockerfile'],
      left: ['Dockerfile: a folder, not a Dockerfile'],
      unreadable: [],
    });
    expect(found(cwd, ['Dockerfile']).left).toEqual([]);
  });

  test('a path that is not there, and a folder that cannot be read, are errors; the rest is found', () => {
    const cwd = tree('closed', ['a/Dockerfile', 'b/Dockerfile']);
    const reader = (path: string): Dirent[] => {
      if (path.endsWith('b')) throw Object.assign(new Error('no'), { code: 'EACCES' });
      return readdirSync(path, { withFileTypes: true });
    };
    expect(found(cwd, ['gone', '.'], reader)).toEqual({
      files: ['a/Dockerfile'],
      left: [],
      unreadable: ['gone: cannot be read: no such file or folder', 'b: cannot be read: permission denied'],
    });
  });
});

test('names in a patch start at the repository, else at the current folder, else at what was named', () => {
  const top = tree('roots', ['repo/.git/HEAD', 'repo/sub/Dockerfile', 'plain/x/Dockerfile']);
  expect(patchRoot(['.'], join(top, 'repo/sub'))).toBe(join(top, 'repo'));
  expect(patchRoot(['repo'], top)).toBe(join(top, 'repo'));
  expect(patchRoot(['../repo/sub/Dockerfile'], join(top, 'plain'))).toBe(join(top, 'repo'));
  expect(patchRoot(['x'], join(top, 'plain'))).toBe(join(top, 'plain'));
  expect(patchRoot(['../plain/x', '../plain/gone'], join(top, 'repo'))).toBe(join(top, 'plain'));
  expect(patchRoot(['plain', 'repo'], top)).toBe(top);
});
