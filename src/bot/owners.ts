import ignore from 'ignore';

/** Where forges look for it; the first one counts. */
export const OWNERS_FILES = ['.github/CODEOWNERS', '.gitlab/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'];

/** A line of a CODEOWNERS file. */
export interface OwnersRule {
  readonly pattern: string;
  readonly owners: readonly string[];
  /** Whether the path (with `/`) is the rule's. */
  matches(path: string): boolean;
}

/** The rules of a CODEOWNERS file, in their order: the last that matches a file counts. */
export function readOwners(text: string): readonly OwnersRule[] {
  const rules: OwnersRule[] = [];
  for (const line of text.split(/\r?\n/)) {
    const [pattern = '', ...owners] = wordsOf(line);
    // `[Section]` and `^[Section]` are GitLab's.
    if (pattern === '' || pattern.startsWith('[') || pattern.startsWith('^[')) continue;
    const rule = patternRule(pattern);
    if (rule) rules.push({ pattern, owners, matches: rule });
  }
  return rules;
}

export function ownerOf(path: string, rules: readonly OwnersRule[]): OwnersRule | undefined {
  return rules.findLast(rule => rule.matches(path));
}

function wordsOf(line: string): readonly string[] {
  const words: string[] = [];
  for (const [word] of line.matchAll(/(?:\\.|[^\s\\])+/g)) {
    if (word.startsWith('#')) break;
    words.push(word);
  }
  return words;
}

/** Patterns are those of .gitignore, without `!`. */
function patternRule(pattern: string): OwnersRule['matches'] | undefined {
  if (pattern.startsWith('!')) return undefined;
  const rules = ignore({ ignorecase: false }).add(pattern);
  return path => ignore.isPathValid(path) && rules.ignores(path);
}
