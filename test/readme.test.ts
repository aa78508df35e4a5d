import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { markdownTable } from '../src/catalog.js';
import { parseJsonc } from '../src/config/jsonc.js';
import { validateConfig, validateIds } from '../src/config/validate.js';
import { parseDockerfile } from '../src/dockerfile/parse.js';
import { transforms } from '../transforms/index.js';

/** A clone as a newcomer has it after `npm ci`. The commands run there, one after the other. */
const CLONE = mkdtempSync(join(tmpdir(), 'dockerslim-fix-readme-'));
const LEFT_OUT = ['node_modules', '.git', 'dist', 'coverage'];

beforeAll(() => {
  cpSync('.', CLONE, { recursive: true, filter: path => !LEFT_OUT.includes(basename(path)) });
  symlinkSync(join(process.cwd(), 'node_modules'), join(CLONE, 'node_modules'), 'junction');
  expect(shell('git init -q && git add -A').status).toBe(0);
});
afterAll(() => rmSync(CLONE, { recursive: true, force: true }));

function shell(command: string, input?: string) {
  return spawnSync(command, { cwd: CLONE, shell: true, encoding: 'utf8', input, timeout: 120_000 });
}

function readme(): string {
  return readFileSync('README.md', 'utf8').replaceAll('\r\n', '\n');
}

function blocks(language: string): readonly string[] {
  return [...readme().matchAll(/^```(\w+)\n(.*?)^```$/gms)]
    .filter(([, name]) => name === language)
    .map(([, , body = '']) => body);
}

/** What stands between the markers, or, with UPDATE=1, should. */
function generated(name: string, wanted: string): string {
  const text = readme();
  const [, head = '', body = ''] =
    new RegExp(`^(<!-- ${name}: .*? -->\\n)(.*?)^<!-- /${name} -->$`, 'ms').exec(text) ?? [];
  if (process.env.UPDATE !== '1' || body === wanted) return body;
  writeFileSync(
    'README.md',
    text.replace(head + body, () => head + wanted),
  );
  return wanted;
}

const TEST_COMMAND = 'npm ci && npm test';
const commands = blocks('sh').flatMap(block =>
  block
    .split('\n')
    .map(line => line.replace(/\s+# .*$/, ''))
    .filter(line => line !== ''),
);

test('the commands begin with the build, and end with the tests', () => {
  expect(commands[0]).toBe('npm ci && npm run build');
  expect(commands.at(-1)).toBe(TEST_COMMAND);
  expect(readFileSync('.ci/run', 'utf8')).toContain(`(${TEST_COMMAND})`);
});

// `npm ci` is how the packages came here, and the tests are running.
test.each(commands.filter(command => command !== TEST_COMMAND))('%s', command => {
  const { status, stderr } = shell(command.replace(/^npm ci && /, ''));
  expect({ status, stderr }).toMatchObject({ status: command.includes('--check .') ? 1 : 0 });
});

test('the commands did what is said of them', () => {
  expect(existsSync(join(CLONE, 'dist/cli.cjs'))).toBe(true);
  const patch = readFileSync(join(CLONE, 'slim.patch'), 'utf8');
  // The last command but a few rewrote in place: the diff is in the file already.
  expect(shell('git apply --check --reverse -', patch).status).toBe(0);
});

/** A block whose first line is a comment with a path is that file; the others are scripts. */
function fileOf(block: string): readonly [path: string, text: string] | undefined {
  const [, path = '', text = ''] = /^(?:\/\/|#) (\S+\/\S+)\n(.*)$/s.exec(block) ?? [];
  return path === '' ? undefined : [path, text];
}

test.each(blocks('js').filter(block => !fileOf(block)))('the script runs: %s', block => {
  const script = join(CLONE, 'library.mjs');
  writeFileSync(script, block);
  expect(shell('node library.mjs')).toMatchObject({ status: 0, stderr: '' });
});

test('a transform of your own: its tests pass, and it runs behind the built-in ones', () => {
  const folder = join(CLONE, 'node-project');
  for (const block of [...blocks('js'), ...blocks('text')]) {
    const [path, text] = fileOf(block) ?? [];
    if (path === undefined || text === undefined) continue;
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const here = (command: string) => spawnSync(command, { cwd: folder, shell: true, encoding: 'utf8' });
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(
    join(folder, 'dockerslim-fix.config.json'),
    '{ "transforms": ["./codemods/our-mirror.js"], "include": ["*.df"] }',
  );
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(CLONE, join(folder, 'node_modules/dockerslim-fix'), 'junction');
  const tested = here('node --test codemods/our-mirror.test.js');
  expect(tested.stdout).toMatch(/^# pass 1$/m);
  const dockerfile = 'FROM debian:12\nRUN apt-get update\nRUN apt-get install -y git\n';
  writeFileSync(join(folder, 'a.df'), dockerfile);
  const { status, stdout, stderr } = here('node node_modules/dockerslim-fix/dist/cli.cjs --dry-run .');
  expect({ status, stderr }).toMatchObject({ status: 0, stderr: expect.stringMatching(/our-mirror 1$/m) });
  expect(stdout).toContain('+FROM mirror.example.com/library/debian:12\n');
  expect(stdout).toContain('rm -rf /var/lib/apt/lists');
  // A fixture that says something else is seen, and so is an effect that is not declared.
  const fixture = join(folder, 'codemods/fixtures/stages-stay.txt');
  writeFileSync(fixture, readFileSync(fixture, 'utf8').replace('change 1:6', 'change 1:7'));
  expect(here('node --test codemods/our-mirror.test.js').status).toBe(1);
  const codemod = join(folder, 'codemods/our-mirror.js');
  writeFileSync(codemod, readFileSync(codemod, 'utf8').replace("'changes-registry'", "'adds-flag'"));
  const dishonest = here('node node_modules/dockerslim-fix/dist/cli.cjs --dry-run .');
  expect(dishonest.status).toBe(3);
  expect(dishonest.stdout).not.toContain('mirror.example.com');
});

/** What the block runs, `npx` being the clone's command. */
function runsOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(runsOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'run' && typeof inner === 'string'
      ? [inner.replace(/\bnpx (--yes )?dockerslim-fix\b/, 'node ../dist/cli.cjs')]
      : runsOf(inner),
  );
}

/** A repository in the clone, of Dockerfiles that all would change. */
function manyFiles(name: string): string {
  const folder = join(CLONE, name);
  for (let i = 0; i < 12; i++) {
    mkdirSync(join(folder, `s${i}`), { recursive: true });
    writeFileSync(
      join(folder, `s${i}/Dockerfile`),
      'FROM debian:12\nRUN apt-get update && apt-get install -y curl\n',
    );
  }
  spawnSync('git', ['init', '-q', folder]);
  return folder;
}

test('the matrix of a workflow: its jobs annotate every file once', () => {
  const block = blocks('yaml').find(text => text.includes('matrix')) ?? '';
  const [command = ''] = runsOf(parse(block));
  const shards: readonly number[] = parse(block).jobs.slim.strategy.matrix.shard;
  const folder = manyFiles('matrix');
  const annotated = shards.flatMap(shard => {
    const line = command.replace(/\$\{\{ *matrix\.shard *\}\}/, String(shard));
    const { status, stdout } = spawnSync(line, { cwd: folder, shell: true, encoding: 'utf8' });
    const files = [...stdout.matchAll(/^::warning file=([^,]*),/gm)].map(([, file = '']) => file);
    expect(status).toBe(files.length > 0 ? 1 : 0);
    return [...new Set(files)];
  });
  expect(annotated.toSorted()).toEqual(Array.from({ length: 12 }, (_, i) => `s${i}/Dockerfile`).toSorted());
});

test('the step of a batch change, and the script of multi-gitter: 0 after writing, nothing written in a dry run', () => {
  const batch = blocks('yaml').flatMap(block =>
    block.includes('changesetTemplate') ? runsOf(parse(block)) : [],
  );
  const gitter = blocks('console')
    .flatMap(block => [...block.matchAll(/^\$ multi-gitter run '([^']*)'/gm)])
    .flatMap(([, run]) => runsOf({ run }));
  expect([batch.length, gitter.length]).toEqual([1, 1]);
  for (const [i, command] of [...batch, ...gitter].entries()) {
    const folder = manyFiles(`batch-${i}`);
    const run = (env: Readonly<Record<string, string>>) =>
      spawnSync(command, { cwd: folder, shell: true, encoding: 'utf8', env: { ...process.env, ...env } });
    const before = readFileSync(join(folder, 's0/Dockerfile'), 'utf8');
    const dry = run({ DRY_RUN: 'true' });
    expect([dry.status, dry.stdout]).toEqual([0, expect.stringContaining('rm -rf /var/lib/apt/lists')]);
    expect(readFileSync(join(folder, 's0/Dockerfile'), 'utf8')).toBe(before);
    expect(run({}).status).toBe(0);
    expect(readFileSync(join(folder, 's0/Dockerfile'), 'utf8')).not.toBe(before);
    expect(run({})).toMatchObject({ status: 0, stdout: '' });
  }
});

test.each(blocks('jsonc'))('the configuration is one: %s', block => {
  const config = validateConfig(parseJsonc(block), 'README.md');
  expect(() => validateIds(config, transforms, 'README.md')).not.toThrow();
});

test.each(blocks('dockerfile'))('the pragmas are read: %s', block => {
  const parsed = parseDockerfile(block, 'Dockerfile');
  expect(parsed).toMatchObject({ ok: true });
  if (!parsed.ok) return;
  expect(parsed.file.pragmas.map(({ scope }) => scope)).toEqual(['file', 'instruction', 'stage']);
});

test('the example is what the tool prints', () => {
  cpSync('example', join(CLONE, 'example'), { recursive: true });
  const { stdout } = shell('node dist/cli.cjs --dry-run example');
  expect(generated('example', `\`\`\`diff\n${stdout}\`\`\`\n`)).toBe(`\`\`\`diff\n${stdout}\`\`\`\n`);
  expect(stdout).not.toBe('');
});

test('the table is that of the transforms', () => {
  const table = `${markdownTable(transforms)}\n`;
  expect(generated('transforms', table)).toBe(table);
});
