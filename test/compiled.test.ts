import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import * as nodeModule from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

/** `npm test` builds it first. */
const CLI = resolve('dist/cli.cjs');
const ROOT = mkdtempSync(join(tmpdir(), 'dockerslim-fix-compiled-'));
afterAll(() => rmSync(ROOT, { recursive: true, force: true }));

const isNodes = 'enableCompileCache' in nodeModule;
const uid = process.getuid?.();

function temporary(name: string) {
  const folder = join(ROOT, name);
  mkdirSync(folder, { recursive: true });
  return { folder, kept: join(folder, uid === undefined ? 'dockerslim-fix' : `dockerslim-fix-${uid}`) };
}

function run(temporaryFolder: string, env: NodeJS.ProcessEnv = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, '-'], {
    input: 'FROM debian:12\nRUN apt-get update && apt-get install -y curl\n',
    encoding: 'utf8',
    env: { ...process.env, TMPDIR: temporaryFolder, TEMP: temporaryFolder, TMP: temporaryFolder, ...env },
  });
  return { status, stdout, stderr };
}

describe.skipIf(isNodes)('what Node 20 compiled', () => {
  test("is kept for the next run, in a folder that is nobody else's, and the next run does the same", () => {
    const { folder, kept } = temporary('kept');
    const first = run(folder);
    expect(first.stdout).toContain('--no-install-recommends');
    const [file] = readdirSync(kept);
    const path = join(kept, file ?? '');
    const { size, mtimeMs } = statSync(path);
    expect(size).toBeGreaterThan(100_000);
    if (uid !== undefined) expect(statSync(kept).mode & 0o077).toBe(0);
    expect(run(folder)).toEqual(first);
    // It was taken as it is, and not made again.
    expect(statSync(path).mtimeMs).toBe(mtimeMs);
    expect(readdirSync(kept)).toEqual([file]);
  });

  test('does no harm where it is damaged, cut off, or of another program', () => {
    const { folder, kept } = temporary('damaged');
    const first = run(folder);
    const [file = ''] = readdirSync(kept);
    for (const damage of ['', 'x'.repeat(500_000), `${CLI.replace('cli.cjs', 'run.cjs')}\n1\n1\n`]) {
      writeFileSync(join(kept, file), damage);
      expect(run(folder)).toEqual(first);
      expect(statSync(join(kept, file)).size).toBeGreaterThan(100_000);
    }
  });

  test.skipIf(uid === undefined)('is not taken from a folder that others may write to', () => {
    const { folder, kept } = temporary('shared');
    mkdirSync(kept);
    chmodSync(kept, 0o777);
    expect(run(folder).status).toBe(0);
    expect(readdirSync(kept)).toEqual([]);
  });

  test('is not kept where that is not wanted, or not possible', () => {
    const { folder, kept } = temporary('none');
    expect(run(folder, { NODE_DISABLE_COMPILE_CACHE: '1' }).status).toBe(0);
    expect(existsSync(kept)).toBe(false);
    writeFileSync(kept, 'a file');
    expect(run(folder).stdout).toContain('--no-install-recommends');
    expect(run(join(folder, 'absent')).stdout).toContain('--no-install-recommends');
  });
});
