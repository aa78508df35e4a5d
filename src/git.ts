import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UserError } from './error.js';

/** What of a repository is asked for: what changed since a commit, or what is staged. */
export type Changes = { readonly since: string } | { readonly staged: true };

/** The nearest folder at or above that holds `.git`. */
export function gitRoot(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : gitRoot(parent);
}

/**
 * Absolute paths of the files that changed, new ones included and deleted ones not. `since` counts from where the
 * current branch left that ref, and up to the files as they lie there. Throws UserError outside of git, and for a ref
 * that git does not know.
 */
export function changedFiles(folder: string, changes: Changes): ReadonlySet<string> {
  const root = gitRoot(folder);
  if (root === undefined)
    throw new UserError(`${folder} is in no git repository: nothing is known to be changed`);
  const listed =
    'since' in changes ? listSince(root, changes.since) : list(root, 'diff', '--cached', ...NAMES);
  return new Set(listed.map(path => join(root, path)));
}

const NAMES = ['--name-only', '--no-renames', '--no-ext-diff', '--diff-filter=d', '-z'];

function listSince(root: string, ref: string): readonly string[] {
  const commit = git(root, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`);
  if (commit === undefined) throw new UserError(`git knows no commit called "${ref}"`);
  // A shallow clone may not hold the commit that the two have in common.
  const base = git(root, 'merge-base', commit.trim(), 'HEAD') ?? commit;
  const untracked = list(root, 'ls-files', '--others', '--exclude-standard', '-z');
  return [...list(root, 'diff', ...NAMES, base.trim()), ...untracked];
}

function list(root: string, ...args: readonly string[]): readonly string[] {
  const output = git(root, ...args);
  if (output === undefined) throw new UserError(`git ${args[0]} failed in ${root}`);
  return output.split('\0').filter(path => path !== '');
}

/** Standard output; undefined where git fails. */
function git(root: string, ...args: readonly string[]): string | undefined {
  const { error, status, stdout } = spawnSync('git', ['-C', root, ...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  if (error) throw new UserError(`git cannot be run: ${error.message}`);
  return status === 0 ? stdout : undefined;
}
