// The package as it is published, unpacked in a folder that knows nothing of this one.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { temporaryFolder, writeTree } from './repository.js';

const ROOT = temporaryFolder('package');
const HOME = join(ROOT, 'user');
const PACKAGE = join(HOME, 'node_modules/dockerslim-fix');
const DOCKERFILE = 'FROM debian:12\nRUN apt-get update && apt-get install -y curl\n';

const here = (command: string, args: readonly string[]) =>
  spawnSync(command, args, { cwd: HOME, encoding: 'utf8', env: { ...process.env, NODE_PATH: '' } });
const slim = (...args: readonly string[]) => here(process.execPath, [join(PACKAGE, 'dist/cli.cjs'), ...args]);

beforeAll(() => {
  mkdirSync(PACKAGE, { recursive: true });
  // The build is there: `npm test` makes it first.
  const pack = ['pack', '--ignore-scripts', '--silent', '--pack-destination', ROOT];
  const packed = spawnSync('npm', pack, { encoding: 'utf8', shell: process.platform === 'win32' });
  const archive = join(ROOT, packed.stdout.trim());
  expect(existsSync(archive)).toBe(true);
  // From its folder: an archive called `C:\...` is another machine to some a tar.
  const { status } = spawnSync('tar', ['-xzf', packed.stdout.trim(), '-C', PACKAGE, '--strip-components=1'], {
    cwd: ROOT,
  });
  expect(status).toBe(0);
  writeTree(HOME, {
    'package.json': '{ "type": "module", "private": true }',
    Dockerfile: `FROM registry.example/base\n${DOCKERFILE}`,
    'codemods/label.js': `import { defineTransform } from 'dockerslim-fix';
export default defineTransform({
  id: 'our-mirror', summary: 'Use our mirror', why: 'It is near.', safety: 'safe', effects: ['changes-registry'],
  *apply({ facts }) {
    for (const { stage } of facts.stages) {
      if (stage.image.text !== 'debian:12') continue;
      const { start } = stage.from.body;
      yield { at: { start, end: start + 9 }, message: 'ours', edits: [{ start, end: start, text: 'mirror.example/library/' }] };
    }
  },
});
`,
    'codemods/label.test.js': `import { test } from 'node:test';
import { fixturesOf } from 'dockerslim-fix/testing';
import ours from './label.js';
for (const { title, check } of fixturesOf(ours, 'codemods/fixtures')) test(title, check);
`,
    'codemods/fixtures/one.txt':
      'It comes from the mirror.\n\n-- Dockerfile --\nFROM debian:12\n-- want --\nFROM mirror.example/library/debian:12\n-- notes --\nchange 1:6 ours\n',
  });
}, 60_000);

test('needs nothing that it does not bring', () => {
  expect(slim('--check')).toMatchObject({ status: 1, stdout: '' });
  for (const format of ['json', 'sarif', 'github', 'markdown'])
    expect(slim('-n', '--format', format).status).toBe(0);
  expect(slim('-n', '--verbose').stdout).toContain('+RUN apt-get update');
  expect(slim('list').stdout).toContain('clean-apt-lists');
  expect(slim('pr', '--help').status).toBe(0);
  expect(slim('measure', '--help').status).toBe(0);
});

test.each([
  ['after', '["./codemods/label.js"]'],
  ['before', '[{ "module": "./codemods/label.js", "run": "before" }]'],
])('a transform of its user runs %s the others, and its fixtures under the same laws', (_, list) => {
  writeFileSync(join(HOME, 'dockerslim-fix.config.json'), `{ "transforms": ${list} }`);
  const { status, stdout, stderr } = slim('-n');
  expect([status, stderr]).toEqual([0, expect.stringContaining('our-mirror 1')]);
  expect(stdout).toContain('+FROM mirror.example/library/debian:12\n');
  expect(stdout).toContain('rm -rf /var/lib/apt/lists');
  const tested = here(process.execPath, ['--test', 'codemods/label.test.js']);
  expect(tested.stdout).toMatch(/^# pass 1$/m);
});

test('its types are those of a configuration, a transform and a plan', () => {
  const types = join(HOME, 'node_modules/@types');
  mkdirSync(types, { recursive: true });
  symlinkSync(resolve('node_modules/@types/node'), join(types, 'node'), 'junction');
  const check = (text: string) => {
    writeFileSync(join(HOME, 'types.ts'), text);
    const options = '--noEmit --strict --skipLibCheck --target es2022 --module nodenext --types node';
    return here(process.execPath, [
      resolve('node_modules/typescript/bin/tsc'),
      ...options.split(' '),
      'types.ts',
    ]);
  };
  const right = `import { defineConfig, defineTransform, rewrite, type Plan } from 'dockerslim-fix';
import { fixturesOf } from 'dockerslim-fix/testing';
defineConfig({ skip: ['chain-runs'], overrides: [{ files: ['a'], unsafe: true }] });
const plan: Plan = rewrite('FROM a', { path: 'Dockerfile' });
export const text: string = plan.after;
fixturesOf(defineTransform({ id: 'a', summary: 'A', why: '', safety: 'safe', effects: [], apply: () => [] }), 'x');
`;
  expect(check(right)).toMatchObject({ status: 0, stdout: '' });
  const wrong = check(right.replace("skip: ['chain-runs']", 'skipp: true'));
  expect([wrong.status, wrong.stdout]).toEqual([expect.any(Number), expect.stringContaining('skipp')]);
  expect(wrong.status).not.toBe(0);
});

test('its schemas are where the README says', () => {
  const { exports } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8'));
  for (const name of ['./config.schema.json', './report.schema.json'])
    expect(JSON.parse(readFileSync(join(PACKAGE, exports[name]), 'utf8')).$schema).toContain('draft-07');
});
