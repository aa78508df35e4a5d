import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';

/** The action beside a command that prints what it is given. */
const ACTION = mkdtempSync(join(tmpdir(), 'dockerslim-test-action-'));
for (const folder of ['scripts', 'dist']) mkdirSync(join(ACTION, folder));
cpSync('scripts/action.mjs', join(ACTION, 'scripts/action.mjs'));
writeFileSync(join(ACTION, 'dist/cli.cjs'), 'console.log(JSON.stringify(process.argv.slice(2)))\n');
writeFileSync(join(ACTION, 'package.json'), '{"type":"module"}\n');
afterAll(() => rmSync(ACTION, { recursive: true, force: true }));

const action = parse(readFileSync('action.yml', 'utf8'));
const names: readonly string[] = Object.keys(action.inputs);
const run = action.runs.steps.find((step: { readonly id?: string }) => step.id === 'run');

function step(inputs: Readonly<Record<string, string>>) {
  const env = Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [
      `INPUT_${name.toUpperCase().replaceAll('-', '_')}`,
      value,
    ]),
  );
  const { stdout, stderr } = spawnSync('bash', ['-c', run.run], {
    env: { PATH: process.env.PATH, GITHUB_ACTION_PATH: ACTION, ...env },
    encoding: 'utf8',
  });
  return stdout === '' ? stderr : JSON.parse(stdout);
}

describe('action.yml', () => {
  test('has the options of the command as inputs, and hands each on', () => {
    const { stdout } = spawnSync(process.execPath, ['dist/cli.cjs', 'pr', '--help'], { encoding: 'utf8' });
    const options = [...stdout.matchAll(/^ {2}(?:-\w, )?--(?!help|no-)([\w-]+)/gm)].map(([, name]) => name);
    expect(names.filter(name => name !== 'token' && name !== 'paths').sort()).toEqual(options.sort());
    for (const name of names.filter(each => each !== 'token')) {
      expect(run.env[`INPUT_${name.toUpperCase().replaceAll('-', '_')}`]).toBe(`\${{ inputs.${name} }}`);
    }
    expect(run.env.GITHUB_TOKEN).toBe(`\${{ inputs.token }}`);
  });

  test('no input is a part of a script', () => {
    for (const { run: script = '' } of action.runs.steps) expect(script).not.toContain(`\${{`);
  });

  test('defaults are no options', () => {
    const defaults = Object.fromEntries(names.map(name => [name, action.inputs[name].default]));
    const { token: _, ...inputs } = defaults;
    expect(step(inputs)).toEqual(['pr', '--', '.']);
  });

  test('what is given is given on, and nothing of it is an option of its own', () => {
    const inputs = {
      'group-by': 'folder',
      draft: 'true',
      signoff: 'false',
      base: '--trust',
      paths: 'a b\n\n--trust\n',
    };
    const [command, ...rest] = step(inputs);
    const [options, paths] = [rest.slice(0, rest.indexOf('--')), rest.slice(rest.indexOf('--') + 1)];
    // In whatever order the shell hands the environment on.
    expect([command, options.sort(), paths]).toEqual([
      'pr',
      ['--base=--trust', '--draft', '--group-by=folder'],
      ['a b', '--trust'],
    ]);
    expect(step({ label: '$(id)`id`;"\'' })).toEqual(['pr', '--label=$(id)`id`;"\'', '--']);
    expect(step({ trust: 'yes' })).toContain('trust: true or false is wanted');
  });
});

test('the workflows and templates are YAML, and use what is there', () => {
  const own = parse(readFileSync('.github/workflows/dockerslim-fix.yml', 'utf8'));
  const { uses, with: inputs } = own.jobs.pr.steps.at(-1);
  expect(uses).toBe('./');
  expect(Object.keys(inputs).filter(name => !names.includes(name))).toEqual([]);
  const gitlab = parse(readFileSync('templates/gitlab-ci.yml', 'utf8'));
  expect(gitlab['dockerslim-fix'].script.at(-1)).toContain('dockerslim-fix pr --base "$CI_DEFAULT_BRANCH"');
  const { bin } = JSON.parse(readFileSync('package.json', 'utf8'));
  for (const { entry, language } of parse(readFileSync('.pre-commit-hooks.yaml', 'utf8'))) {
    expect([Object.keys(bin).includes(entry.split(' ')[0]), language]).toEqual([true, 'node']);
  }
});

test('the README shows a workflow in under ten lines', () => {
  const [, text = ''] = /```yaml\n(.*?)```/s.exec(readFileSync('README.md', 'utf8')) ?? [];
  expect(text.trim().split('\n').length).toBeLessThan(10);
  const { permissions, jobs } = parse(text);
  expect(permissions).toEqual({ contents: 'write', 'pull-requests': 'write' });
  expect(jobs.slim.steps.at(-1).uses).toMatch(/\/dockerslim-fix@/);
});
