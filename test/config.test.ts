import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { initialConfig } from '../src/config/init.js';
import { configSchema } from '../src/config/json-schema.js';
import { parseJsonc } from '../src/config/jsonc.js';
import { CONFIG } from '../src/config/schema.js';
import { settle } from '../src/config/settle.js';
import { nearest, validateConfig, validateIds } from '../src/config/validate.js';
import { defineConfig } from '../src/index.js';
import { transforms } from '../transforms/index.js';
import { cli, git, read, temporaryFolder, writeTree } from './repository.js';

const ROOT = temporaryFolder('config');
const FILE = 'dockerslim-fix.config.json';
const DOCKERFILE = 'FROM debian:12\nRUN apt-get update && apt-get install -y curl\n';
const matchesSchema = new Ajv({ strict: true, allowUnionTypes: true }).compile(configSchema(transforms));

function validate(config: unknown): void {
  validateIds(validateConfig(config, FILE), transforms, FILE);
}

describe('what is wrong is named: file, key, found, allowed', () => {
  test.each<[unknown, string]>([
    [[], `${FILE}: is []; allowed: an object`],
    [
      { onyl: [] },
      `${FILE}: "onyl" is no key; allowed: $schema, extends, include, exclude, only, skip, unsafe, target, context, options, transforms, overrides (did you mean "only"?)`,
    ],
    [{ only: 'chain-runs' }, `${FILE}: "only" is "chain-runs"; allowed: a list of transform ids`],
    [{ skip: [7] }, `${FILE}: "skip[0]" is 7; allowed: the id of a transform`],
    [{ unsafe: 'yes' }, `${FILE}: "unsafe" is "yes"; allowed: true or false, or a list of transform ids`],
    [{ target: {} }, `${FILE}: "target" is {}; allowed: a string, or a list`],
    [{ overrides: [{ skip: [] }] }, `${FILE}: "overrides[0].files" is missing; allowed: a list of strings`],
    [
      { overrides: [{ files: ['a'], extends: 'b' }] },
      `${FILE}: "overrides[0].extends" is no key; allowed: files, only, skip, unsafe, target, context, options`,
    ],
    [
      { transforms: [{ module: './a.js', run: 'first' }] },
      `${FILE}: "transforms[0].run" is "first"; allowed: "before" or "after"`,
    ],
    [
      { options: { 'clean-apt-lists': { stages: 3 } } },
      `${FILE}: "options.clean-apt-lists.stages" is 3; allowed: a string or a boolean`,
    ],
    [
      { options: { 'clean-apt-lists': { stages: 'some' } } },
      `${FILE}: "options.clean-apt-lists.stages" is "some"; allowed: "shipping" or "all"`,
    ],
    [
      { options: { 'clean-apt-lists': { stage: 'all' } } },
      `${FILE}: "options.clean-apt-lists.stage" is no key; allowed: stages (did you mean "stages"?)`,
    ],
  ])('%j', (config, message) => {
    expect(() => validate(config)).toThrow(message);
    expect(matchesSchema(config)).toBe(false);
  });

  test.each<[unknown, RegExp]>([
    [{ only: ['chain-run'] }, /"only" is "chain-run"; allowed: .*\(did you mean "chain-runs"\?\)$/],
    [
      { overrides: [{ files: ['a'], skip: ['nope'] }] },
      /"overrides\[0\]\.skip" is "nope"; allowed: .*chain-runs/,
    ],
    [{ options: { nope: {} } }, /"options\.nope" is no key; allowed: .*chain-runs/],
  ])('an id that nobody has: %j', (config, message) => {
    expect(() => validate(config)).toThrow(message);
  });

  test('names that are near are proposed, others are not', () => {
    expect(nearest('tagret', ['target', 'options'])).toBe('target');
    expect(nearest('xyz', ['target', 'options'])).toBeUndefined();
  });
});

describe('the schema, the validation and the file of init come from one source', () => {
  test.each(Object.entries(CONFIG))('the example of %s is right for all three', (key, { example }) => {
    const config = { [key]: example };
    expect(() => validate(config)).not.toThrow();
    expect(matchesSchema(config)).toBe(true);
    expect(initialConfig()).toContain(`// "${key}": `);
  });

  test('the file of init is empty, and with its lines no longer comments, right', () => {
    expect(parseJsonc(initialConfig())).toEqual({});
    const all = parseJsonc(initialConfig().replaceAll('// "', '"'));
    expect(Object.keys(typeof all === 'object' && all ? all : {})).toEqual(Object.keys(CONFIG));
    expect(() => validate(all)).not.toThrow();
    expect(matchesSchema(all)).toBe(true);
  });

  test('the shipped schema is the generated one', () => {
    expect(JSON.parse(read('.', 'dist/config.schema.json'))).toEqual(
      JSON.parse(JSON.stringify(configSchema(transforms))),
    );
  });
});

test('JSON may have comments and trailing commas, and strings stay as they are', () => {
  expect(parseJsonc('\uFEFF{ // a\n "b": ["/* c */", "d//", ",]", "\\"//"], /* e\n */ }')).toEqual({
    b: ['/* c */', 'd//', ',]', '"//'],
  });
  expect(() => parseJsonc('{ "a": }')).toThrow(SyntaxError);
});

test('later settings win; what is left out, and options, add up', () => {
  const base = defineConfig({ skip: ['a'], only: ['x'], options: { t: { one: '1', two: '2' } } });
  const own = defineConfig({
    skip: ['b'],
    only: ['y'],
    options: { t: { two: '3' } },
    overrides: [
      { files: ['*.dev'], skip: ['c'], unsafe: true },
      { files: ['sub/**'], target: 'final', only: ['z'] },
    ],
  });
  expect(settle([base, own], 'Dockerfile')).toEqual({
    skip: ['a', 'b'],
    only: ['y'],
    options: { t: { one: '1', two: '3' } },
  });
  expect(settle([base, own], 'sub/deep/Dockerfile.dev')).toMatchObject({
    skip: ['a', 'b', 'c'],
    only: ['z'],
    unsafe: true,
    target: 'final',
  });
});

describe('the nearest file up', () => {
  const CLEANED = /rm -rf \/var\/lib\/apt\/lists/;

  test('holds for the folders below it, and ends at the repository', () => {
    const folder = writeTree(`${ROOT}/nearest`, {
      'dockerslim-fix.config.json': '{ "nope": 1 }',
      'repo/Dockerfile': DOCKERFILE,
      'repo/a/Dockerfile': DOCKERFILE,
      'repo/a/package.json': JSON.stringify({ 'dockerslim-fix': { skip: ['clean-apt-lists'] } }),
      'repo/a/deep/Dockerfile': DOCKERFILE,
      'repo/b/dockerslim-fix.config.mjs': "export default { only: ['no-install-recommends'] };",
      'repo/b/Dockerfile': DOCKERFILE,
    });
    git(folder, 'init', '-q', 'repo');
    expect(cli(`${folder}/repo`, [])).toMatchObject({ status: 0 });
    expect(read(folder, 'repo/Dockerfile')).toMatch(CLEANED);
    for (const path of ['repo/a/Dockerfile', 'repo/a/deep/Dockerfile', 'repo/b/Dockerfile']) {
      expect(read(folder, path)).toContain('--no-install-recommends');
      expect(read(folder, path)).not.toMatch(CLEANED);
    }
    // From where it is not in a repository, the one above holds, and it is wrong.
    expect(cli(folder, [])).toEqual({
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(/^error: dockerslim-fix\.config\.json: "nope" is no key; allowed: /),
    });
    expect(cli(folder, ['--no-config', '--check']).status).toBe(1);
  });

  test('extends others, and its overrides and globs are its own', () => {
    const folder = writeTree(`${ROOT}/extends`, {
      'shared/base.jsonc':
        '{ "skip": ["clean-apt-lists"], // ours\n "overrides": [{ "files": ["**/Dockerfile.test"], "only": [] }] }',
      'node_modules/our-config/index.js': 'module.exports = { skip: ["no-install-recommends"] };',
      'node_modules/our-config/package.json': '{ "name": "our-config", "main": "index.js" }',
      'app/dockerslim-fix.config.json':
        '{ "extends": ["../shared/base.jsonc", "our-config"], "overrides": [{ "files": ["x/"], "only": ["chain-runs"] }] }',
      'app/Dockerfile': `${DOCKERFILE}RUN true\n`,
      'app/Dockerfile.test': `${DOCKERFILE}RUN true\n`,
    });
    const { stderr } = cli(folder, ['--check']);
    expect(stderr).toContain('would change app/Dockerfile: chain-runs 1\n');
    expect(stderr).toContain('1 of 2 Dockerfiles would change');
  });

  test('a circle, a missing base, two in one folder, a script that throws: each is said', () => {
    const cases: readonly (readonly [string, Readonly<Record<string, string>>, RegExp])[] = [
      [
        'circle',
        { [FILE]: '{ "extends": "./b.json" }', 'b.json': `{ "extends": "./${FILE}" }` },
        /"extends" leads back to itself/,
      ],
      ['missing', { [FILE]: '{ "extends": "./b.json" }' }, /^error: b\.json: cannot be read: no such file/],
      [
        'package',
        { [FILE]: '{ "extends": "b.json" }', 'b.json': '{}' },
        /not installed; allowed: .*did you mean "\.\/b\.json"/,
      ],
      ['two', { [FILE]: '{}', 'dockerslim-fix.config.js': '' }, /two configurations in one folder: /],
      [
        'throws',
        { 'dockerslim-fix.config.mjs': 'throw new Error("no");' },
        /dockerslim-fix\.config\.mjs: cannot be loaded: no$/m,
      ],
      [
        'function',
        { 'dockerslim-fix.config.mjs': 'export default () => 3' },
        /^error: dockerslim-fix\.config\.mjs: is a function; allowed: an object/,
      ],
      ['syntax', { [FILE]: '{ "only" }' }, /^error: dockerslim-fix\.config\.json:1:10: no JSON: /],
    ];
    for (const [name, files, message] of cases) {
      const folder = writeTree(`${ROOT}/wrong-${name}`, { Dockerfile: DOCKERFILE, ...files });
      const { status, stderr } = cli(folder, []);
      expect(stderr).toMatch(message);
      expect(status).toBe(2);
      expect(read(folder, 'Dockerfile')).toBe(DOCKERFILE);
    }
  });

  test('--config names another, whose globs start at the current folder', () => {
    const folder = writeTree(`${ROOT}/named`, {
      Dockerfile: DOCKERFILE,
      'sub/Dockerfile': DOCKERFILE,
      'ci/slim.json': '{ "overrides": [{ "files": ["sub/"], "only": [] }] }',
    });
    expect(cli(folder, ['--config', 'ci/slim.json', '--check']).stderr).toContain(
      '1 of 2 Dockerfiles would change',
    );
    expect(cli(folder, ['--config', 'none.json'])).toMatchObject({
      status: 2,
      stderr: 'error: none.json: cannot be read: no such file or folder\n',
    });
  });

  test('the command line comes before it', () => {
    const folder = writeTree(`${ROOT}/before`, {
      Dockerfile: DOCKERFILE,
      [FILE]: '{ "only": ["clean-apt-lists"] }',
    });
    expect(cli(folder, ['--check', '--only', 'no-install-recommends']).stderr).toContain(
      'no-install-recommends 1\n',
    );
    expect(cli(folder, ['--check', '--skip', 'clean-apt-lists']).status).toBe(0);
  });

  test('standard input is governed by the file that it stands for', () => {
    const folder = writeTree(`${ROOT}/stdin`, { [`sub/${FILE}`]: '{ "only": [] }' });
    const options = { input: DOCKERFILE };
    expect(cli(folder, ['-', '--stdin-filename', 'sub/Dockerfile'], options).stdout).toBe(DOCKERFILE);
    expect(cli(folder, ['-', '--stdin-filename', 'Dockerfile'], options).stdout).not.toBe(DOCKERFILE);
  });
});

test('init writes a file that changes nothing, and does not write over one', () => {
  const folder = writeTree(`${ROOT}/init`, { Dockerfile: DOCKERFILE });
  const before = cli(folder, ['-n']).stdout;
  expect(cli(folder, ['init'])).toEqual({
    status: 0,
    stdout: '',
    stderr: 'written: dockerslim-fix.config.jsonc\n',
  });
  expect(cli(folder, ['-n']).stdout).toBe(before);
  expect(cli(folder, ['init'])).toMatchObject({
    status: 2,
    stderr: 'error: there is a dockerslim-fix.config.jsonc already\n',
  });
});

test.each([
  ['{ "unsafe": true,\n  "skip": [\n', ':3:1: no JSON: '],
  ['{\n  "unsafe": true\n  "skip": []\n}', ':3:3: no JSON: '],
  ['{ "a": }', ': no JSON: '],
])('what is no JSON is said with its place: %j', (text, message) => {
  const cwd = writeTree(join(ROOT, `no-json-${text.length}`), { 'dockerslim-fix.config.json': text });
  expect(cli(cwd, []).stderr).toContain(`error: dockerslim-fix.config.json${message}`);
});
