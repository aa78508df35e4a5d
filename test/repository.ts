import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll } from 'vitest';

/** `npm test` builds it first. */
const CLI = resolve('dist/cli.cjs');

export type Contents = Readonly<Record<string, string | Uint8Array>>;

/** Makes folders that go when the tests of the file are over. */
export function temporaryFolder(name: string): string {
  const root = mkdtempSync(join(tmpdir(), `dockerslim-fix-${name}-`));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  return root;
}

export function writeTree(folder: string, files: Contents): string {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** Runs git there; fails the test where git fails. */
export function git(folder: string, ...args: readonly string[]): string {
  const identity = ['-c', 'user.name=a', '-c', 'user.email=a@b', '-c', 'init.defaultBranch=main'];
  const { status, stdout, stderr } = spawnSync('git', ['-C', folder, ...identity, ...args], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  return stdout;
}

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** The built command, as a user runs it. */
export function cli(cwd: string, args: readonly string[], { input = '', env = {} }: RunOptions = {}): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    cwd,
    input,
    encoding: 'utf8',
    env: { ...process.env, ...env },
    maxBuffer: 2 ** 28,
  });
  return { status, stdout, stderr };
}

export function read(folder: string, path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}
