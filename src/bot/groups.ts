import { hashOf } from './hash.js';
import { type OwnersRule, ownerOf } from './owners.js';

/** What one pull request is about. */
export type GroupBy = 'repository' | 'folder' | 'transform';

export interface Group {
  /** What follows the prefix in the branch's name. */
  readonly name: string;
  /** In the title; empty for the whole repository. */
  readonly scope: string;
}

export const WHOLE: Group = { name: 'all', scope: '' };

/** The group of one transform. */
export function transformGroup(id: string): Group {
  return { name: id, scope: '' };
}

/**
 * The group of a file by its folder, and by nothing else that may come and go: what its CODEOWNERS rule names, else
 * the folder below the root. So no pull request asks two teams.
 */
export function folderGroup(path: string, rules: readonly OwnersRule[]): Group {
  const rule = ownerOf(path, rules);
  const folders = path.split('/').slice(0, -1);
  const named = rule ? literalFolders(rule.pattern) : [];
  const isBelow = named.length > 0 && named.every((name, i) => folders[i] === name);
  const scope = (isBelow ? named : folders.slice(0, 1)).join('/') || '.';
  return { name: branchPart(scope, rule && !isOfFolder(rule.pattern, isBelow) ? rule.pattern : ''), scope };
}

/** The folders that a pattern names before its first wildcard. */
function literalFolders(pattern: string): readonly string[] {
  const parts = pattern.replace(/^\//, '').split('/');
  const wild = parts.findIndex(part => /[*?[\\]/.test(part));
  return parts.slice(0, wild === -1 ? parts.length - 1 : wild);
}

/** Whether the rule is of all that is in the folder, so that the folder alone names the group. */
function isOfFolder(pattern: string, isBelow: boolean): boolean {
  return pattern === '*' || (isBelow && /\/\*{0,2}$/.test(pattern));
}

/** A valid part of a branch's name, another one for every scope; flat, since `a` and `a/b` cannot both be branches. */
function branchPart(scope: string, pattern: string): string {
  if (scope === '.' && pattern === '') return 'root';
  const segments = scope.split('/');
  const isPlain = segments.every(part => /^[A-Za-z0-9]+([._-][A-Za-z0-9]+)*$/.test(part));
  const name = segments.join('--');
  if (isPlain && pattern === '' && !/^root$|\.lock$/.test(name)) return name;
  const slug = scope.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  return `${slug.slice(0, 60) || 'folder'}.${hashOf(`${scope}\n${pattern}`, 8)}`;
}
