import {
  type Dirent,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import fastGlob from 'fast-glob';
import ignore, { type Ignore } from 'ignore';
import { reasonOf } from './files.js';

export interface Found {
  /** Absolute paths, each once; links resolved, sorted within what each argument names. */
  readonly files: readonly string[];
  /** Absolute paths of what has the name of a Dockerfile and is none that can be rewritten. */
  readonly left: readonly { readonly path: string; readonly reason: string }[];
  /** What the user named, or what lies below it, and cannot be read: an error. */
  readonly unreadable: readonly { readonly path: string; readonly reason: string }[];
}

const NAMES = [
  '**/{Dockerfile,Containerfile}',
  '**/{Dockerfile,Containerfile}.*',
  '**/*.{Dockerfile,dockerfile,Containerfile,containerfile}',
];
const NEVER = ['**/node_modules/**', '**/.git/**', '**/*.dockerignore', '**/*.containerignore'];

type Result = { readonly [K in keyof Found]: Found[K][number][] };
type ReadFolder = (path: string) => Dirent[];

/** Every Dockerfile under the paths. A file named outright is taken whatever its name, and links to it are followed. */
export function discover(
  paths: readonly string[],
  cwd: string,
  readFolder: ReadFolder = path => readdirSync(path, { withFileTypes: true }),
): Found {
  const result: Result = { files: [], left: [], unreadable: [] };
  for (const named of paths) {
    const path = resolve(cwd, named);
    try {
      if (statSync(path).isDirectory()) walk(path, result, readFolder);
      else result.files.push(realPath(path));
    } catch (error) {
      const reason = isLink(path) ? 'a broken symbolic link' : reasonOf(error);
      result.unreadable.push({ path, reason: `cannot be read: ${reason}` });
    }
  }
  return { ...result, files: [...new Set(result.files)] };
}

/** The path itself, unless the file is a link: what is above it is called what the user calls it. */
function realPath(path: string): string {
  return isLink(path) ? realpathSync(path) : path;
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

function walk(folder: string, result: Result, readFolder: ReadFolder): void {
  const isIgnored = gitignored(folder);
  const entries = fastGlob.sync(NAMES, {
    cwd: folder,
    ignore: NEVER,
    dot: true,
    followSymbolicLinks: false,
    onlyFiles: false,
    objectMode: true,
    suppressErrors: true,
    fs: { readdirSync: reportingReader(result, readFolder) },
  });
  const sorted = entries.sort((a, b) => (a.path < b.path ? -1 : 1));
  for (const { path, dirent } of sorted) {
    if (isIgnored(path)) continue;
    const full = join(folder, ...path.split('/'));
    if (dirent.isFile()) result.files.push(full);
    else if (dirent.isSymbolicLink()) addLink(folder, full, result);
    else {
      const reason = dirent.isDirectory() ? 'a folder, not a Dockerfile' : 'not a regular file';
      result.left.push({ path: full, reason });
    }
  }
}

interface FolderReader {
  (path: string, options: { readonly withFileTypes: true }): Dirent[];
  (path: string): string[];
}

/** fast-glob stops at the first folder it cannot read, or says nothing: neither will do. */
function reportingReader(result: Result, readFolder: ReadFolder): FolderReader {
  function read(path: string, options: { readonly withFileTypes: true }): Dirent[];
  function read(path: string): string[];
  function read(path: string, options?: { readonly withFileTypes: true }): Dirent[] | string[] {
    try {
      const entries = readFolder(path);
      return options ? entries : entries.map(({ name }) => name);
    } catch (error) {
      result.unreadable.push({ path: resolve(path), reason: `cannot be read: ${reasonOf(error)}` });
      throw error;
    }
  }
  return read;
}

function addLink(folder: string, path: string, result: Result): void {
  let target: string;
  try {
    target = realpathSync(path);
  } catch {
    result.left.push({ path, reason: 'a broken symbolic link' });
    return;
  }
  const inside = relative(realpathSync(folder), target);
  if (inside.startsWith('..') || resolve(inside) === inside) {
    result.left.push({ path, reason: 'a symbolic link out of the tree' });
  } else if (!statSync(target).isFile()) {
    result.left.push({ path, reason: 'a symbolic link to what is not a regular file' });
  } else {
    result.files.push(join(folder, inside));
  }
}

/** The nearest folder at or above that holds `.git`. */
function gitRoot(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : gitRoot(parent);
}

/**
 * The folder that the names in a patch start from: the root of the git repository around all that the user named,
 * since `git apply` reads `diff --git` names from there; else the current folder, or what was named outside of it.
 */
export function patchRoot(paths: readonly string[], cwd: string): string {
  const folders = paths.map(named => {
    const path = resolve(cwd, named);
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() ? path : dirname(path);
  });
  const common = folders.reduce(commonFolder, folders[0] ?? cwd);
  return gitRoot(common) ?? (commonFolder(common, cwd) === cwd ? cwd : common);
}

function commonFolder(a: string, b: string): string {
  if (b === a || b.startsWith(a.endsWith(sep) ? a : a + sep)) return a;
  const parent = dirname(a);
  return parent === a ? a : commonFolder(parent, b);
}

/** Whether git ignores a file under the folder (its path with `/`). A folder named outright is never ignored itself. */
function gitignored(folder: string): (path: string) => boolean {
  const top = gitRoot(folder) ?? folder;
  const rulesOf = gitignoreRules(top);
  const own = slashed(relative(top, folder));
  if (own !== '' && rulesOf(slashed(relative(top, dirname(folder)))).ignores(`${own}/`)) {
    const inner = gitignoreRules(folder);
    return path => inner(parentOf(path)).ignores(path);
  }
  return path => {
    const full = own === '' ? path : `${own}/${path}`;
    return rulesOf(parentOf(full)).ignores(full);
  };
}

/** The rules in force in a folder below `top`: its own, after those of all the folders above it. */
function gitignoreRules(top: string): (folder: string) => Ignore {
  const texts = new Map<string, { readonly lines: readonly string[]; readonly rules: Ignore }>();
  const rulesOf = (folder: string): { readonly lines: readonly string[]; readonly rules: Ignore } => {
    const known = texts.get(folder);
    if (known) return known;
    const above =
      folder === '' ? { lines: [], rules: ignore({ ignorecase: false }) } : rulesOf(parentOf(folder));
    const own = readGitignore(join(top, folder)).map(line => anchorRule(line, folder));
    const lines = [...above.lines, ...own];
    const rules = own.length === 0 ? above.rules : ignore({ ignorecase: false }).add(lines);
    const made = { lines, rules };
    texts.set(folder, made);
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

function parentOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}

function slashed(path: string): string {
  return path.split(sep).join('/');
}
