import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isInShard, readShard } from '../src/request.js';
import { cli, git, read, temporaryFolder, writeTree } from './repository.js';

const ROOT = temporaryFolder('whole');
const DOCKERFILE = 'FROM debian:12\nRUN apt-get update && apt-get install -y curl\n';
/** A copy of everything before an install: split where the build context is known to hold what it needs. */
const PYTHON =
  'FROM python:3.12\nWORKDIR /app\nCOPY . .\nRUN pip install --no-cache-dir -r requirements.txt\n';
const MANIFEST = { 'requirements.txt': 'flask==3.0.0\n', '.dockerignore': '.venv\n.git\n', 'app.py': '' };

const changed = ({ stderr }: { readonly stderr: string }): readonly string[] =>
  [...stderr.matchAll(/^would change (.*?): /gm)].map(([, name = '']) => name);

describe('only what changed', () => {
  const folder = writeTree(join(ROOT, 'changed'), {
    'a/Dockerfile': DOCKERFILE,
    'b/Dockerfile': DOCKERFILE,
    'c/Dockerfile': DOCKERFILE,
    'größe\n/Dockerfile': DOCKERFILE,
    'gone/Dockerfile': DOCKERFILE,
  });
  git(folder, 'init', '-q');
  git(folder, 'add', '-A');
  git(folder, 'commit', '-qm', 'one');
  git(folder, 'switch', '-qc', 'topic');
  writeTree(folder, { 'a/Dockerfile': `${DOCKERFILE}# a\n`, 'größe\n/Dockerfile': `${DOCKERFILE}# b\n` });
  git(folder, 'rm', '-q', 'gone/Dockerfile');
  git(folder, 'commit', '-qam', 'two');
  git(folder, 'switch', '-q', 'main');
  writeTree(folder, { 'c/Dockerfile': `${DOCKERFILE}# on main\n` });
  git(folder, 'commit', '-qam', 'three');
  git(folder, 'switch', '-q', 'topic');

  test('--since counts from where the branch began, and takes what is not committed', () => {
    expect(changed(cli(folder, ['--check', '--since', 'main']))).toEqual([
      'a/Dockerfile',
      'größe\\n/Dockerfile',
    ]);
    writeTree(folder, { 'new/Dockerfile': DOCKERFILE });
    expect(changed(cli(folder, ['--check', '--since', 'main', 'new', 'b', 'a']))).toEqual([
      'new/Dockerfile',
      'a/Dockerfile',
    ]);
    expect(changed(cli(join(folder, 'a'), ['--check', '--since', 'main']))).toEqual(['Dockerfile']);
  });

  test('--staged takes what is staged', () => {
    expect(cli(folder, ['--check', '--staged'])).toMatchObject({
      status: 0,
      stderr: 'no Dockerfile found that is staged\n',
    });
    expect(cli(folder, ['--check', '--since', 'HEAD', 'c']).stderr).toBe(
      'no Dockerfile found that changed since HEAD\n',
    );
    writeTree(folder, { 'b/Dockerfile': `${DOCKERFILE}# staged\n` });
    git(folder, 'add', 'b/Dockerfile');
    expect(changed(cli(folder, ['--check', '--staged']))).toEqual(['b/Dockerfile']);
  });

  test.each([
    [['--since', 'nope'], 'error: git knows no commit called "nope"\n'],
    [['--since', '--output=x'], 'error: git knows no commit called "--output=x"\n'],
    [['--since', 'main', '--staged'], 'error: --since and --staged exclude each other\n'],
  ])('%j is refused', (args, stderr) => {
    expect(cli(folder, args)).toEqual({ status: 2, stdout: '', stderr });
  });

  test('outside of git it says so', () => {
    const plain = writeTree(join(ROOT, 'plain'), { Dockerfile: DOCKERFILE });
    expect(cli(plain, ['--staged'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('in no git repository'),
    });
  });
});

describe('shards', () => {
  const names = Array.from({ length: 400 }, (_, i) => `services/${i % 7}/s${i}/Dockerfile`);

  test('each file is in one, whatever else there is, and they are of about one size', () => {
    for (const count of [1, 2, 3, 8]) {
      const shards = Array.from({ length: count }, (_, i) =>
        names.filter(name => isInShard(name, { index: i + 1, count })),
      );
      expect(shards.flat().toSorted()).toEqual(names.toSorted());
      for (const { length } of shards) expect(length).toBeGreaterThan(400 / count / 2);
    }
  });

  test('all of them together do what one run does, from whatever folder', () => {
    const folder = writeTree(
      join(ROOT, 'shards'),
      Object.fromEntries(names.slice(0, 24).map(name => [name, DOCKERFILE])),
    );
    git(folder, 'init', '-q');
    const parts = [1, 2, 3].map(i => cli(folder, ['-n', '--shard', `${i}/3`]).stdout);
    const files = (patch: string) => patch.split(/^(?=diff )/m).toSorted();
    expect(files(parts.join(''))).toEqual(files(cli(folder, ['-n']).stdout));
    expect(cli(ROOT, ['-n', '--shard', '2/3', 'shards']).stdout).toBe(parts[1]);
    expect(parts.filter(part => part !== '')).toHaveLength(3);
  });

  test.each(['0/2', '3/2', '1', 'a/b', '1/0', '-1/2'])('%s is refused', text => {
    expect(() => readShard(text)).toThrow(`--shard is "${text}"; allowed: i/n`);
  });
});

describe('what a Dockerfile is built with', () => {
  const builds = (name: string, files: Readonly<Record<string, string>>) => {
    const all = { 'docker/Dockerfile': PYTHON, ...MANIFEST, ...files };
    return cli(writeTree(join(ROOT, `builds-${name}`), all), ['-n', '--only', 'split-dependency-copy']);
  };

  test('by itself, its folder', () => {
    expect(builds('none', {}).stdout).toBe('');
  });

  test.each<[string, Readonly<Record<string, string>>]>([
    [
      'compose',
      { 'compose.yaml': 'services: { a: { build: { context: ., dockerfile: docker/Dockerfile } } }' },
    ],
    [
      'compose elsewhere',
      {
        'deploy/docker-compose.prod.yml':
          'x-b: &b\n  context: ${CONTEXT:-..}\nservices:\n  a:\n    build:\n      <<: *b\n      dockerfile: docker/Dockerfile\n',
      },
    ],
    [
      'bake',
      {
        'docker-bake.hcl':
          '# ours\nvariable "DIR" { default = "docker" }\ntarget "base" { dockerfile = "${DIR}/Dockerfile" }\ntarget "a" {\n  inherits = ["base"]\n  tags = [\n    "x", # "y"\n  ]\n  args = { A = "}" }\n  context = "."\n}\n',
      },
    ],
    ['bake as JSON', { 'docker-bake.json': '{ "target": { "a": { "dockerfile": "docker/Dockerfile" } } }' }],
    [
      'a devcontainer',
      {
        'docker/devcontainer.json': '{ "build": { "dockerfile": "Dockerfile", "context": ".." }, // here\n}',
      },
    ],
    ['the configuration', { 'dockerslim-fix.config.json': '{ "context": "." }' }],
  ])('%s says the context', (name, files) => {
    expect(builds(name, files).stdout).toContain('+COPY requirements.txt ./\n');
  });

  test.each<[string, Readonly<Record<string, string>>]>([
    [
      'two contexts',
      {
        'compose.yaml':
          'services: { a: { build: { context: ., dockerfile: docker/Dockerfile } }, b: { build: docker } }',
      },
    ],
    [
      'a variable',
      { 'compose.yaml': 'services: { a: { build: { context: "${X}", dockerfile: docker/Dockerfile } } }' },
    ],
    [
      'no such folder',
      { 'compose.yaml': 'services: { a: { build: { context: gone, dockerfile: ../docker/Dockerfile } } }' },
    ],
    ['no YAML', { 'compose.yaml': '{{ template }}: [' }],
  ])('%s: nothing is taken for known', (name, files) => {
    expect(builds(name, files)).toMatchObject({ status: 0, stdout: '' });
  });

  test('a target of compose is a stage that ships', () => {
    const files = {
      Dockerfile:
        'FROM debian:12 AS dev\nRUN apt-get update && apt-get install -y curl\nFROM scratch\nCOPY --from=dev /a /a\n',
      'compose.yaml': 'services: { a: { build: { context: ., target: dev } } }',
    };
    const folder = writeTree(join(ROOT, 'target'), files);
    expect(cli(folder, ['-n']).stdout).toContain('rm -rf /var/lib/apt/lists');
    writeFileSync(join(folder, 'compose.yaml'), '');
    expect(cli(folder, ['-n']).stdout).not.toContain('rm -rf /var/lib/apt/lists');
  });
});

test('a pragma without which nothing else would change is reported on request', () => {
  const text = [
    '# dockerslim-fix ignore-file=chain-run reason=a slip',
    'FROM debian:12',
    '# dockerslim-fix ignore=clean-apt-lists',
    'RUN apt-get update && apt-get install -y curl',
    'WORKDIR /app',
    '# dockerslim-fix ignore reason=nothing to do here',
    'RUN true',
    '# dockerslim-fix ignored=clean-apt-lists',
    '# dockerslim-fix writes this file',
    '# dockerslim-fix: ignore',
    'COPY . .',
    '# dockerslim-fix ignore=clean-apt-list',
    'RUN apt-get update && apt-get install -y less',
    '',
  ].join('\n');
  const folder = writeTree(join(ROOT, 'pragmas'), { Dockerfile: text });
  expect(cli(folder, ['--check']).stderr).not.toContain('pragma is unused');
  const { stderr } = cli(folder, ['--check', '--unused-pragmas']);
  expect([...stderr.matchAll(/^skipped .*$/gm)].map(([line]) => line)).toEqual([
    'skipped Dockerfile:1: this pragma is unused: no transform is called "chain-run"',
    'skipped Dockerfile:6: this pragma is unused: without it nothing else would change',
    'skipped Dockerfile:8: this comment is no pragma; allowed: ignore, ignore-stage, ignore-file, with =<ids> or without',
    'skipped Dockerfile:10: this comment is no pragma; allowed: ignore, ignore-stage, ignore-file, with =<ids> or without',
    'skipped Dockerfile:12: this pragma is unused: no transform is called "clean-apt-list"',
  ]);
});

test('DRY_RUN=true is --dry-run, as multi-gitter has it', () => {
  const folder = writeTree(join(ROOT, 'multi-gitter'), { Dockerfile: DOCKERFILE });
  const { status, stdout } = cli(folder, [], { env: { DRY_RUN: 'true' } });
  expect([status, stdout]).toEqual([0, cli(folder, ['-n']).stdout]);
  expect(read(folder, 'Dockerfile')).toBe(DOCKERFILE);
  expect(cli(folder, [], { env: { DRY_RUN: 'false' } }).status).toBe(0);
  expect(read(folder, 'Dockerfile')).not.toBe(DOCKERFILE);
});

describe('what can go wrong', () => {
  test('no space left for a patch: said, and 2', () => {
    const folder = writeTree(join(ROOT, 'full'), { Dockerfile: DOCKERFILE });
    expect(cli(folder, ['--patch', '/dev/full'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('error: /dev/full: cannot be written: no space left\n'),
    });
  });

  test('nothing of a progress bar in a pipe, however long it takes', () => {
    const names = Array.from({ length: 1500 }, (_, i) => `d${i}/Dockerfile`);
    const folder = writeTree(join(ROOT, 'long'), Object.fromEntries(names.map(name => [name, DOCKERFILE])));
    const { stdout, stderr } = cli(folder, ['-n']);
    expect(stdout + stderr).not.toMatch(/[\x1b\r]/);
    expect(stderr.split('\n').filter(line => line.startsWith('would change'))).toHaveLength(1500);
  });
});
