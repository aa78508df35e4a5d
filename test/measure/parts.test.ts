import { describe, expect, test } from 'vitest';
import { parseDockerfile } from '../../src/dockerfile/parse.js';
import { compareImages, type Measured } from '../../src/measure/compare.js';
import { filesOf, type Layer, type LayerEntry } from '../../src/measure/image.js';
import { instructionOf } from '../../src/measure/instruction.js';
import { hasRpm, isPackageDatabase, packagesOf, readRpm } from '../../src/measure/packages.js';
import { sourceFileOf } from '../../src/measure/source.js';

test.each([
  ['RUN /bin/sh -c apt-get update # buildkit', 'RUN apt-get update'],
  ['RUN |1 A=b /bin/sh -c echo $A # buildkit', 'RUN echo $A'],
  ['RUN |2 A=b c B= /bin/sh -c echo /bin/sh -c x # buildkit', 'RUN echo /bin/sh -c x'],
  ['/bin/sh -c apt-get update', 'RUN apt-get update'],
  ['|1 A=b /bin/sh -c echo $A', 'RUN echo $A'],
  ['/bin/sh -c #(nop) COPY dir:1 in /app ', 'COPY dir:1 in /app'],
  ['/bin/sh -c #(nop)  CMD ["sh"]', 'CMD ["sh"]'],
  ['COPY . . # buildkit', 'COPY . .'],
  ['RUN /bin/bash -o pipefail -c a | b # buildkit', 'RUN /bin/bash -o pipefail -c a | b'],
  ['', ''],
])('%j is %j', (createdBy, instruction) => {
  expect(instructionOf(createdBy)).toBe(instruction);
});

function filesFrom(texts: Readonly<Record<string, string>>): ReadonlyMap<string, LayerEntry> {
  return new Map(
    Object.entries(texts).map(([path, text]) => [path, { path, kind: 'file', bytes: text.length, text }]),
  );
}

describe('packages', () => {
  test('apk', () => {
    const text = 'C:Q1\nP:musl\nV:1.2.4-r2\nA:x86_64\n\nC:Q1\nP:busybox\nV:1.36-r5\n\n';
    expect(packagesOf(filesFrom({ 'lib/apk/db/installed': text }))).toEqual(
      new Map([
        ['musl', '1.2.4-r2'],
        ['busybox', '1.36-r5'],
      ]),
    );
  });

  test('distroless images have a file for each package, without a status', () => {
    const text = 'Package: tzdata\nVersion: 2024a-0\nMaintainer: a\n';
    expect(packagesOf(filesFrom({ 'var/lib/dpkg/status.d/tzdata': text }))).toEqual(
      new Map([['tzdata', '2024a-0']]),
    );
    expect(isPackageDatabase('var/lib/dpkg/status.d/tzdata.md5sums')).toBe(false);
  });

  test('one package for two architectures', () => {
    const one = (version: string) => `Package: libc6\nStatus: install ok installed\nVersion: ${version}\n\n`;
    expect(packagesOf(filesFrom({ 'var/lib/dpkg/status': one('1') + one('1') + one('2') }))).toEqual(
      new Map([['libc6', '1, 2']]),
    );
  });

  test('rpm', () => {
    expect(hasRpm(filesFrom({ 'var/lib/rpm/rpmdb.sqlite': '' }))).toBe(true);
    expect(hasRpm(filesFrom({ 'var/lib/rpm': '' }))).toBe(false);
    expect(readRpm('bash 5.1-4\ngpg-pubkey a-b\n\n')).toEqual(new Map([['bash', '5.1-4']]));
  });
});

function layer(digest: string, files: Readonly<Record<string, number>>): Layer {
  const entries = Object.entries(files).map(([path, bytes]): LayerEntry => {
    return path.endsWith('/')
      ? { path: path.slice(0, -1), kind: 'folder', bytes: 0 }
      : { path, kind: 'file', bytes };
  });
  const bytes = entries.reduce((sum, entry) => sum + entry.bytes, 0);
  return { digest, instruction: `made ${digest}`, bytes, compressed: bytes / 2, entries };
}

function measured(layers: readonly Layer[], config = {}, packages = {}): Measured {
  return { image: { layers, config }, packages: new Map(Object.entries(packages)) };
}

describe('files', () => {
  const names = (...layers: readonly Layer[]): readonly string[] => [...filesOf(layers).keys()].sort();

  test('what a layer deletes is gone with all below it', () => {
    const base = layer('a', { 'opt/': 0, 'opt/x': 1, 'opt/y/': 0, 'opt/y/z': 1, optional: 1 });
    expect(names(base, layer('b', { '.wh.opt': 0 }))).toEqual(['optional']);
    expect(names(base, layer('b', { 'opt/y/.wh..wh..opq': 0, 'opt/y/new': 1 }))).toEqual([
      'opt',
      'opt/x',
      'opt/y',
      'opt/y/new',
      'optional',
    ]);
  });

  test('a deletion reaches what lies below, never its own layer', () => {
    const base = layer('a', { a: 1 });
    expect(names(base, layer('b', { a: 2, '.wh.a': 0 }))).toEqual(['a']);
  });

  test('a file in the place of a folder hides what was in it', () => {
    expect(names(layer('a', { 'opt/': 0, 'opt/x': 1 }), layer('b', { opt: 1 }))).toEqual(['opt']);
  });
});

describe('the comparison', () => {
  const base = layer('base', { 'bin/sh': 100 });
  const lists = layer('lists', { 'var/lib/apt/lists/a': 40, 'var/lib/apt/lists/b': 2, 'usr/bin/x': 1 });
  const clean = layer('clean', { 'usr/bin/x': 1, 'usr/bin/y': 3 });

  test('sizes, shared layers, and files by folder', () => {
    const { before, after, went, came, config } = compareImages(
      measured([base, lists]),
      measured([base, clean]),
    );
    expect([before.bytes, after.bytes, before.compressed]).toEqual([143, 104, 71.5]);
    expect(before.layers.map(({ shared }) => shared)).toEqual([true, false]);
    expect(went).toEqual([{ folder: '/var/lib/apt', files: 2, bytes: 42 }]);
    expect(came).toEqual([{ folder: '/usr/bin', files: 1, bytes: 3 }]);
    expect(config).toEqual([]);
  });

  test('packages that went, came and changed', () => {
    const { packages } = compareImages(
      measured([], {}, { a: '1', b: '1', c: '1' }),
      measured([], {}, { a: '1', b: '2', d: '1' }),
    );
    expect(packages).toEqual([
      { name: 'b', before: '1', after: '2' },
      { name: 'c', before: '1' },
      { name: 'd', after: '1' },
    ]);
  });

  test('configurations that say the same in other ways are equal', () => {
    const one = { User: '', Env: ['A=1'], Labels: { a: '1', b: '2' }, ExposedPorts: {}, Volumes: null };
    const two = { Env: ['A=1'], Labels: { b: '2', a: '1' } };
    expect(compareImages(measured([], one), measured([], two)).config).toEqual([]);
  });

  test.each([
    [{ User: 'app' }, {}, [{ name: 'User', before: '"app"' }]],
    [
      { Env: ['A=1', 'B=2'] },
      { Env: ['B=2', 'A=1'] },
      [{ name: 'Env', before: '["A=1","B=2"]', after: '["B=2","A=1"]' }],
    ],
    [{}, { Healthcheck: { Test: ['NONE'] } }, [{ name: 'Healthcheck', after: '{"Test":["NONE"]}' }]],
  ])('%j and %j differ', (before, after, differences) => {
    expect(compareImages(measured([], before), measured([], after)).config).toEqual(differences);
  });
});

describe('the file that is changed before the rebuild', () => {
  const choose = (dockerfile: string, ...paths: readonly string[]): string | undefined => {
    const parsed = parseDockerfile(`FROM a\n${dockerfile}`, 'Dockerfile');
    if (!parsed.ok) throw new Error(parsed.error);
    return sourceFileOf(parsed.file, paths);
  };

  test.each([
    ['COPY . .', ['package.json', 'src/index.js', 'src/a.js', 'webpack.config.js'], 'src/a.js'],
    ['COPY . .', ['tests/a.py', 'setup.py', 'app/main.py'], 'app/main.py'],
    ['COPY . .', ['tests/a.py'], 'tests/a.py'],
    ['COPY src/ /app/', ['a.js', 'src/long.js'], 'src/long.js'],
    ['COPY ./main.go .', ['a.go', 'main.go'], 'main.go'],
    ['COPY *.go .', ['a.go', 'b/c.go'], 'a.go'],
    ['COPY --from=b . .', ['a.go'], undefined],
    ['COPY requirements.txt .', ['requirements.txt', 'app.py'], undefined],
    ['RUN true', ['app.py'], undefined],
    ['COPY . .', ['README', 'data.bin'], undefined],
  ])('%s with %j: %s', (dockerfile, paths, file) => {
    expect(choose(dockerfile, ...paths)).toBe(file);
  });
});
