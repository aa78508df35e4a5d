import { readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { gitRoot } from './git.js';

/** Whether git ignores what lies under the folder: a path with `/`, that of a folder with one at its end. */
export type Ignored = (path: string) => boolean;

/** By the rules of the folder, of those below it, and of those above it up to the repository's root. */
export function gitignored(folder: string): Ignored {
  const top = gitRoot(folder) ?? folder;
  const rulesOf = gitignoreRules(top);
  const own = slashed(relative(top, folder));
  // A folder named outright is never ignored itself.
  if (own !== '' && rulesOf(slashed(relative(top, dirname(folder)))).ignores(`${own}/`)) {
    const inner = gitignoreRules(folder);
    return path => inner(parentOf(path)).ignores(path);
  }
  return path => {
    const full = own === '' ? path : `${own}/${path}`;
    return rulesOf(parentOf(full)).ignores(full);
  };
}

interface Rules {
  readonly lines: readonly string[];
  readonly rules: Ignore;
}

/** The rules in force in a folder below `top`: its own, after those of all the folders above it. */
function gitignoreRules(top: string): (folder: string) => Ignore {
  const known = new Map<string, Rules>();
  const rulesOf = (folder: string): Rules => {
    const found = known.get(folder);
    if (found) return found;
    const above =
      folder === '' ? { lines: [], rules: ignore({ ignorecase: false }) } : rulesOf(parentOf(folder));
    const own = readGitignore(join(top, folder)).map(line => anchorRule(line, folder));
    const lines = [...above.lines, ...own];
    const made = own.length === 0 ? above : { lines, rules: ignore({ ignorecase: false }).add(lines) };
    known.set(folder, made);
    return made;
  };
  return folder => rulesOf(folder).rules;
}

function readGitignore(folder: string): readonly string[] {
  try {
    const lines = readFileSync(join(folder, '.gitignore'), 'utf8').split(/\r?\n/);
    return lines.filter(line => line.trim() !== '' && !line.startsWith('#'));
  } catch {
    return [];
  }
}

/** The rule of a folder's own `.gitignore`, as one of the top folder. */
function anchorRule(line: string, folder: string): string {
  if (folder === '') return line;
  const negation = line.startsWith('!') ? '!' : '';
  const rule = line.slice(negation.length);
  const place = /\/(?=\s*\S)/.test(rule) ? rule.replace(/^\//, '') : `**/${rule}`;
  return `${negation}/${folder.replace(/[*?[\]\\ ]/g, '\\$&')}/${place}`;
}

/** `a/b` for `a/b/c`, and for `a/b/c/`. */
function parentOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/', path.length - 2), 0));
}

function slashed(path: string): string {
  return path.split(sep).join('/');
}
