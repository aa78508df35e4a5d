import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { markdownTable } from '../src/catalog.js';
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
  expect(existsSync(join(CLONE, 'dist/cli.js'))).toBe(true);
  const patch = readFileSync(join(CLONE, 'slim.patch'), 'utf8');
  // The last command but a few rewrote in place: the diff is in the file already.
  expect(shell('git apply --check --reverse -', patch).status).toBe(0);
});

test.each(blocks('js'))('the library runs: %s', block => {
  const script = join(CLONE, 'library.mjs');
  writeFileSync(script, block);
  expect(shell('node library.mjs')).toMatchObject({ status: 0, stderr: '' });
});

test('the example is what the tool prints', () => {
  cpSync('example', join(CLONE, 'example'), { recursive: true });
  const { stdout } = shell('node dist/cli.js --dry-run example');
  expect(generated('example', `\`\`\`diff\n${stdout}\`\`\`\n`)).toBe(`\`\`\`diff\n${stdout}\`\`\`\n`);
  expect(stdout).not.toBe('');
});

test('the table is that of the transforms', () => {
  const table = `${markdownTable(transforms)}\n`;
  expect(generated('transforms', table)).toBe(table);
});
