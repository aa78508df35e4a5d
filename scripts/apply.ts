// npm run apply -- <folder>
// The whole folder as one repository: `git apply` takes the one patch of it, and makes of it what a run in place makes.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';

const CLI = resolve('dist/cli.cjs');

interface Ran {
  readonly status: number | null;
  readonly stderr: string;
}

/** `output`: the file that takes standard output, which may be larger than a string can be. */
function run(cwd: string, command: string, args: readonly string[], output?: string): Ran {
  const stdout = output === undefined ? 'ignore' : openSync(output, 'w');
  const { status, stderr } = spawnSync(command, args, {
    cwd,
    stdio: ['ignore', stdout, 'pipe'],
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  return { status, stderr };
}

const slim = (cwd: string, args: readonly string[], output?: string): Ran =>
  run(cwd, process.execPath, [CLI, ...args], output);

/** Every file under the folder, its repository apart. */
function contents(folder: string): ReadonlyMap<string, Buffer> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .filter(path => !relative(folder, path).startsWith('.git/'));
  return new Map(files.map(path => [relative(folder, path), readFileSync(path)]));
}

/** Names of the files that are not the same in both. */
function differing(a: ReadonlyMap<string, Buffer>, b: ReadonlyMap<string, Buffer>): readonly string[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter(path => {
    const [x, y] = [a.get(path), b.get(path)];
    return !x || !y || !x.equals(y);
  });
}

function main(folder: string): number {
  const root = mkdtempSync(join(tmpdir(), 'dockerslim-fix-apply-'));
  try {
    const [patched, inPlace, patch] = ['patched', 'in-place', 'slim.patch'].map(name => join(root, name));
    if (patched === undefined || inPlace === undefined || patch === undefined) return 1;
    for (const copy of [patched, inPlace]) {
      cpSync(folder, copy, { recursive: true, verbatimSymlinks: true });
      run(copy, 'git', ['init', '-q']);
    }
    const before = contents(patched);
    const failures: string[] = [];
    const want = (what: string, found: unknown, wanted: unknown, detail = ''): void => {
      if (found !== wanted) failures.push(`${what}: ${found}, not ${wanted} ${detail.slice(-2000)}`);
    };
    want('--check before', slim(inPlace, ['--check']).status, 1);
    want('--dry-run', slim(patched, ['--dry-run'], patch).status, 0);
    want('files that --dry-run changed', differing(before, contents(patched)).length, 0);
    const applied = run(patched, 'git', ['apply', patch]);
    want('git apply', applied.status, 0, applied.stderr);
    const written = slim(inPlace, []);
    want('in place', written.status, 0, written.stderr);
    const after = contents(inPlace);
    const others = differing(after, contents(patched));
    want('files that differ', others.length, 0, others.slice(0, 20).join('\n'));
    const again = slim(inPlace, [], join(root, 'again'));
    want('in place again', again.status, 0);
    const changed = differing(after, contents(inPlace));
    want('files that a second run changed', changed.length, 0, changed.slice(0, 20).join('\n'));
    want('--check after', slim(inPlace, ['--check']).status, 0);
    const files = differing(before, after).length;
    console.log(`${files} files changed, by a patch of ${(statSync(patch).size / 1e6).toFixed(1)} MB`);
    for (const failure of failures) console.log(failure);
    console.log(failures.length === 0 ? 'git apply makes the same of it' : `${failures.length} failures`);
    return failures.length === 0 && files > 0 ? 0 : 1;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('usage: npm run apply -- <folder>');
process.exitCode = main(resolve(folder));
