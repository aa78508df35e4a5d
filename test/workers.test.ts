import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { rewrite } from '../src/pipeline.js';
import { packPlan, unpackPlan } from '../src/workers/job.js';
import { createPool } from '../src/workers/pool.js';

/** `npm test` builds it first. */
const CLI = resolve('dist/cli.cjs');
const WORKER = resolve('dist/worker.cjs');
const ROOT = mkdtempSync(join(tmpdir(), 'dockerslim-fix-workers-'));
afterAll(() => rmSync(ROOT, { recursive: true, force: true }));

const SOURCE = `FROM node:20\nWORKDIR /app\nCOPY . .\nRUN npm ci\nRUN apt-get update && apt-get install -y curl\nRUN touch a\nRUN sh -c "x`;

function tree(name: string): string {
  const files: Record<string, string> = {};
  for (let i = 0; i < 12; i++) {
    // Two Dockerfiles share a context whose .dockerignore the first of them changes.
    for (const file of ['Dockerfile', 'Dockerfile.debug'])
      files[`s${i}/${file}`] = `${SOURCE.replace('touch a', `touch ${file}`)}${i % 3 === 0 ? '' : '"'}\n`;
    files[`s${i}/package.json`] = '{"name":"a","version":"1.0.0","dependencies":{"ms":"2.1.3"}}';
    files[`s${i}/package-lock.json`] = JSON.stringify({
      name: 'a',
      lockfileVersion: 3,
      packages: { '': { name: 'a', dependencies: { ms: '2.1.3' } }, 'node_modules/ms': { version: '2.1.3' } },
    });
  }
  files['bad/Dockerfile'] = '\0';
  files['own/Dockerfile'] = 'FROM debian:12\nRUN a\nRUN b\n';
  files['own/dockerslim-fix.config.json'] = '{ "skip": ["chain-runs"] }';
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(ROOT, name, path)), { recursive: true });
    writeFileSync(join(ROOT, name, path), text);
  }
  return join(ROOT, name);
}

function contents(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    name => name.includes('.') || name.endsWith('Dockerfile'),
  );
  return Object.fromEntries(names.map(name => [name, readFileSync(join(folder, name), 'utf8')]));
}

function cli(cwd: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { cwd, encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('threads', () => {
  test('find what one finds, in its order, and write the same files', () => {
    const one = tree('one');
    const two = join(ROOT, 'two');
    cpSync(one, two, { recursive: true });
    for (const args of [['--check', '--verbose'], ['-n'], ['-n', '--format', 'json'], []]) {
      const alone = cli(one, '--jobs', '1', ...args);
      expect(cli(two, '--jobs', '3', ...args)).toEqual(alone);
      expect(alone.stdout + alone.stderr).toContain('Dockerfile');
    }
    expect(contents(two)).toEqual(contents(one));
    expect(contents(one)['s1/.dockerignore']).toContain('node_modules');
  });

  test('a number of them that is none is said', () => {
    const { status, stderr } = cli(ROOT, '--jobs', 'all');
    expect(stderr).toContain('--jobs is "all"; allowed: 1 to 999');
    expect(status).toBe(2);
  });

  test('leave a job whose thread is gone to somebody else', async () => {
    const pool = createPool(WORKER, 1);
    const job = { file: '/a', text: SOURCE, contextRoot: undefined, options: { path: 'a' } };
    const done = await pool.plan(job);
    expect(done).toEqual(await pool.plan(job));
    expect(done?.before).toBe(SOURCE);
    const left = pool.plan(job);
    pool.close();
    expect(await left).toBeUndefined();
    expect(await pool.plan(job)).toBeUndefined();
  });

  test('say whose fault it is', async () => {
    const pool = createPool(WORKER, 1);
    const options = { path: 'a', only: ['none-such'] };
    const job = { file: '/a', text: 'FROM a\n', contextRoot: undefined, options };
    await expect(pool.plan(job)).rejects.toThrow('no transform is called "none-such"');
    await expect(pool.plan(job)).rejects.toHaveProperty('name', 'UserError');
    pool.close();
  });
});

test('a plan comes out as it went in', () => {
  const plan = rewrite(`${SOURCE}"\n`, { path: 'a/Dockerfile' });
  expect(plan.steps.filter(({ before, after }) => before !== after).length).toBeGreaterThan(1);
  const plain = ({
    at: { start, end },
    ...rest
  }: {
    readonly at: { readonly start: number; readonly end: number };
  }) => ({
    ...rest,
    at: { start, end },
  });
  const steps = plan.steps.map(step => ({
    ...step,
    changes: step.changes.map(plain),
    skips: step.skips.map(plain),
  }));
  expect(unpackPlan(structuredClone(packPlan(plan)))).toEqual({ ...plan, steps });
});
