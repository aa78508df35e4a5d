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
import { nearestConfigs, noConfigs } from '../src/config/load.js';
import { discover, patchRoot, type Search } from '../src/discover.js';

const ROOT = mkdtempSync(join(tmpdir(), 'dockerslim-fix-discover-'));
afterAll(() => rmSync(ROOT, { recursive: true, force: true }));

function tree(name: string, files: readonly string[], texts: Readonly<Record<string, string>> = {}): string {
  for (const path of [...files, ...Object.keys(texts)]) {
    mkdirSync(dirname(join(ROOT, name, path)), { recursive: true });
    writeFileSync(join(ROOT, name, path), texts[path] ?? 'FROM scratch\n');
  }
  return join(ROOT, name);
}

async function found(cwd: string, paths: readonly string[] = ['.'], more: Partial<Search> = {}) {
  const search = { paths, cwd, include: [], exclude: [], configOf: noConfigs.of, ...more };
  const { files, left, unreadable, buildFiles } = await discover(search);
  const short = (path: string): string => relative(cwd, path).replaceAll('\\', '/');
  return {
    files: files.map(short),
    left: left.map(({ path, reason }) => `${short(path)}: ${reason}`),
    unreadable: unreadable.map(({ path, reason }) => `${short(path)}: ${reason}`),
    buildFiles: buildFiles.map(short),
  };
}

test('the usual names, at any depth, in one order', async () => {
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
  expect(await found(cwd)).toEqual({
    files: yes,
    left: [],
    unreadable: [],
    buildFiles: ['docker-compose.yml'],
  });
  expect((await found(cwd, ['a', '.', 'a/b', 'Dockerfile'])).files.slice(0, 3)).toEqual([
    'a/b/c/Dockerfile',
    '.devcontainer/Dockerfile',
    'Containerfile',
  ]);
});

describe('.gitignore', () => {
  test('nested, the deepest has the last word, and a folder left out stays out', async () => {
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
    expect((await found(cwd)).files).toEqual([
      'Dist/Dockerfile',
      'a/kept/Dockerfile.local',
      'c/x/only/Dockerfile',
      'd [x]/in/Dockerfile',
    ]);
  });

  test('that of the repository holds for a folder below it', async () => {
    const cwd = tree('repository', ['sub/a/Dockerfile', 'sub/gen/Dockerfile'], {
      '.git/HEAD': '',
      '.gitignore': 'gen\n',
    });
    expect((await found(cwd, ['sub'])).files).toEqual(['sub/a/Dockerfile']);
    expect((await found(join(cwd, 'sub'))).files).toEqual(['a/Dockerfile']);
  });

  test('what is named outright is taken all the same', async () => {
    const cwd = tree('outright', ['gen/Dockerfile', 'gen/x/Dockerfile', 'odd name.txt'], {
      '.gitignore': 'gen\n*.txt\n',
      'gen/.gitignore': 'x\n',
    });
    expect((await found(cwd, ['odd name.txt'])).files).toEqual(['odd name.txt']);
    expect((await found(cwd, ['gen/Dockerfile'])).files).toEqual(['gen/Dockerfile']);
    expect((await found(cwd, ['gen'])).files).toEqual(['gen/Dockerfile']);
    expect((await found(cwd)).files).toEqual([]);
  });
});

describe('what is no file', () => {
  test('links are followed inside the tree and not out of it', async () => {
    tree('elsewhere', ['Dockerfile']);
    const cwd = tree('links', ['real/base.txt', 'other/Dockerfile']);
    symlinkSync('real/base.txt', join(cwd, 'Dockerfile'));
    symlinkSync('other/Dockerfile', join(cwd, 'Dockerfile.twice'));
    symlinkSync('../elsewhere/Dockerfile', join(cwd, 'Dockerfile.out'));
    symlinkSync('gone', join(cwd, 'Dockerfile.broken'));
    symlinkSync('../elsewhere', join(cwd, 'folder'));
    symlinkSync('other', join(cwd, 'Dockerfile.folder'));
    expect(await found(cwd)).toEqual({
      files: ['real/base.txt', 'other/Dockerfile'],
      left: [
        'Dockerfile.broken: a broken symbolic link',
        'Dockerfile.folder: a symbolic link to what is not a regular file',
        'Dockerfile.out: a symbolic link out of the tree',
      ],
      unreadable: [],
      buildFiles: [],
    });
    expect((await found(cwd, ['Dockerfile.out'])).files).toEqual(['../elsewhere/Dockerfile']);
    expect((await found(cwd, ['Dockerfile.broken'])).unreadable).toEqual([
      'Dockerfile.broken: cannot be read: a broken symbolic link',
    ]);
  });

  test('a folder called Dockerfile is named, and searched', async () => {
    const cwd = tree('folder', ['Dockerfile/Dockerfile']);
    expect(await found(cwd)).toEqual({
      files: ['Dockerfile/Dockerfile'],
      left: ['Dockerfile: a folder, not a Dockerfile'],
      unreadable: [],
      buildFiles: [],
    });
    expect((await found(cwd, ['Dockerfile'])).left).toEqual([]);
  });

  test('a path that is not there, and a folder that cannot be read, are errors; the rest is found', async () => {
    const cwd = tree('closed', ['a/Dockerfile', 'b/Dockerfile']);
    const reader = (path: string): Dirent[] => {
      if (path.endsWith('b')) throw Object.assign(new Error('no'), { code: 'EACCES' });
      return readdirSync(path, { withFileTypes: true });
    };
    expect(await found(cwd, ['gone', '.'], { readFolder: reader })).toEqual({
      files: ['a/Dockerfile'],
      left: [],
      unreadable: ['gone: cannot be read: no such file or folder', 'b: cannot be read: permission denied'],
      buildFiles: [],
    });
  });
});

test('names in a patch start at the repository, else at the current folder, else at what was named', async () => {
  const top = tree('roots', ['repo/.git/HEAD', 'repo/sub/Dockerfile', 'plain/x/Dockerfile']);
  expect(patchRoot(['.'], join(top, 'repo/sub'))).toBe(join(top, 'repo'));
  expect(patchRoot(['repo'], top)).toBe(join(top, 'repo'));
  expect(patchRoot(['../repo/sub/Dockerfile'], join(top, 'plain'))).toBe(join(top, 'repo'));
  expect(patchRoot(['x'], join(top, 'plain'))).toBe(join(top, 'plain'));
  expect(patchRoot(['../plain/x', '../plain/gone'], join(top, 'repo'))).toBe(join(top, 'plain'));
  expect(patchRoot(['plain', 'repo'], top)).toBe(top);
});

describe('more and fewer files than the usual names', () => {
  test('--include and --exclude, from the current folder', async () => {
    const cwd = tree('globs', [
      'a/Dockerfile',
      'a/b/Dockerfile',
      'a/api.build',
      'ci/Dockerfile',
      'x/api.build',
    ]);
    expect((await found(cwd, ['.'], { include: ['a/*.build'], exclude: ['ci/'] })).files).toEqual([
      'a/Dockerfile',
      'a/api.build',
      'a/b/Dockerfile',
    ]);
    expect((await found(cwd, ['.'], { include: ['*.build'], exclude: ['Dockerfile'] })).files).toEqual([
      'a/api.build',
      'x/api.build',
    ]);
    expect((await found(cwd, ['a'], { exclude: ['a/b'] })).files).toEqual(['a/Dockerfile']);
    // What is named outright is taken.
    expect((await found(cwd, ['ci/Dockerfile'], { exclude: ['ci/'] })).files).toEqual(['ci/Dockerfile']);
  });

  test('those of the nearest configuration, from its folder', async () => {
    const cwd = tree(
      'configured',
      ['Dockerfile', 'test/Dockerfile', 'sub/test/Dockerfile', 'sub/api.build'],
      {
        'dockerslim-fix.config.json': '{ "exclude": ["test/"] }',
        'sub/dockerslim-fix.config.json': '{ "include": ["*.build"] }',
      },
    );
    const configOf = nearestConfigs({ cwd, builtIn: [] }).of;
    expect((await found(cwd, ['.'], { configOf })).files).toEqual([
      'Dockerfile',
      'sub/api.build',
      'sub/test/Dockerfile',
    ]);
  });

  test('a wrong configuration stops the search', async () => {
    const cwd = tree('wrong', ['a/Dockerfile'], { 'a/dockerslim-fix.config.json': '{ "nope": 1 }' });
    const configOf = nearestConfigs({ cwd, builtIn: [] }).of;
    await expect(found(cwd, ['.'], { configOf })).rejects.toThrow(
      'a/dockerslim-fix.config.json: "nope" is no key',
    );
  });
});

describe('what is odd', () => {
  test('a folder that git ignores is not searched at all', async () => {
    const cwd = tree('pruned', ['out/deep/Dockerfile', 'Dockerfile'], { '.gitignore': 'out/\n' });
    const read: string[] = [];
    const readFolder = (path: string): Dirent[] => {
      read.push(relative(cwd, path));
      return readdirSync(path, { withFileTypes: true });
    };
    expect((await found(cwd, ['.'], { readFolder })).files).toEqual(['Dockerfile']);
    expect(read).toEqual(['']);
  });

  test('names with new lines, and names that are not UTF-8', async () => {
    const cwd = tree('names', ['odd/a\nb/Dockerfile']);
    const latin = Buffer.concat([Buffer.from(`${cwd}/odd/caf`), Buffer.from([0xe9])]);
    mkdirSync(latin);
    writeFileSync(Buffer.concat([latin, Buffer.from('/Dockerfile')]), 'FROM scratch\n');
    writeFileSync(Buffer.concat([Buffer.from(`${cwd}/odd/Dockerfile.`), Buffer.from([0xff])]), '');
    expect(await found(cwd, ['odd'])).toMatchObject({
      files: ['odd/a\nb/Dockerfile'],
      left: [
        'odd/Dockerfile.\uFFFD: a name that is not UTF-8: it cannot be opened',
        'odd/caf\uFFFD: a name that is not UTF-8: it is not searched',
      ],
    });
  });

  test('links in a circle', async () => {
    const cwd = tree('circle', ['a/Dockerfile']);
    symlinkSync('..', join(cwd, 'a/up'));
    symlinkSync('Dockerfile.b', join(cwd, 'Dockerfile.a'));
    symlinkSync('Dockerfile.a', join(cwd, 'Dockerfile.b'));
    const { files, left } = await found(cwd);
    expect(files).toEqual(['a/Dockerfile']);
    expect(left).toEqual([
      'Dockerfile.a: symbolic links in a circle',
      'Dockerfile.b: symbolic links in a circle',
    ]);
  });

  test('a thousand folders in one another', async () => {
    const cwd = tree('deep', [`${'d/'.repeat(1000)}Dockerfile`]);
    expect((await found(cwd)).files).toEqual([`${'d/'.repeat(1000)}Dockerfile`]);
  });
});
