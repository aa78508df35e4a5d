import { type Dirent, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Options } from 'fast-glob';
import { buildFilesAbove, saysBuilds } from './compose/index.js';
import { type Matcher, matcherOf } from './config/glob.js';
import { type ConfigOf, type Loaded, mayHoldConfig } from './config/load.js';
import { reasonOf } from './files.js';
import { gitRoot } from './git.js';
import { gitignored, type Ignored } from './gitignore.js';

export interface Search {
  readonly paths: readonly string[];
  readonly cwd: string;
  /** Globs from the current folder: more files than the usual names, and fewer. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly configOf: ConfigOf;
  readonly readFolder?: (path: string) => Dirent[];
}

export interface Found {
  /** Absolute paths, each once; links resolved, sorted within what each argument names. */
  readonly files: readonly string[];
  /** Absolute paths of what has the name of a Dockerfile and is none that can be rewritten. */
  readonly left: readonly { readonly path: string; readonly reason: string }[];
  /** What the user named, or what lies below it, and cannot be read: an error. */
  readonly unreadable: readonly { readonly path: string; readonly reason: string }[];
  /** Compose, bake and devcontainer files among what was searched, and in the folders above it. */
  readonly buildFiles: readonly string[];
}

const NAME = /^((Dockerfile|Containerfile)(\..*)?|.*\.([Dd]ockerfile|[Cc]ontainerfile))$/;
const OTHER_NAME = /\.(dockerignore|containerignore)$/;
const NEVER = ['node_modules', '.git'];

type Result = { readonly [K in keyof Found]: Found[K][number][] };

/** Every Dockerfile under the paths. A file named outright is taken whatever its name, and links to it are followed. */
export async function discover(search: Search): Promise<Found> {
  const result: Result = { files: [], left: [], unreadable: [], buildFiles: [] };
  for (const named of search.paths) {
    const path = resolve(search.cwd, named);
    try {
      const isFolder = statSync(path).isDirectory();
      const folder = isFolder ? path : dirname(path);
      result.buildFiles.push(...buildFilesFor(join(folder, 'Dockerfile')));
      // A wrong configuration stops everything before anything is written.
      await search.configOf(folder);
      if (isFolder) await walk(path, result, search);
      else result.files.push(realPath(path));
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error;
      const reason = whyUnreadable(path, error);
      result.unreadable.push({ path, reason: `cannot be read: ${reason}` });
    }
  }
  return { ...result, files: [...new Set(result.files)], buildFiles: [...new Set(result.buildFiles)].sort() };
}

function whyUnreadable(path: string, error: Error): string {
  if (isLink(path)) return 'a broken symbolic link';
  // The current folder may be the one: no program of Node's can name what is in it.
  return path.includes('\uFFFD') ? 'a name that is not UTF-8' : reasonOf(error);
}

/** The compose, bake and devcontainer files beside a file and above it, up to the root of its repository. */
export function buildFilesFor(path: string): readonly string[] {
  const folder = dirname(path);
  return buildFilesAbove(folder, gitRoot(folder) ?? folder);
}

/** The path itself, unless the file is a link: what is above it is called what the user calls it. */
function realPath(path: string): string {
  return isLink(path) ? realpathSync(path) : path;
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

/** Which paths the command line and the configuration add, and leave out; absolute, that of a folder without its `/`. */
interface Choice {
  readonly includes: Matcher;
  readonly excludes: Matcher;
}

function choiceFor({ cwd, include, exclude }: Search, config: Loaded | undefined): Choice {
  const layers = config?.layers ?? [];
  const under = (folder: string, globs: readonly string[]): Matcher => {
    const matches = matcherOf(globs);
    return path => globs.length > 0 && matches(slashed(relative(folder, path)));
  };
  const either = (globs: readonly string[], key: 'include' | 'exclude'): Matcher => {
    const own = under(cwd, globs);
    const configured = under(
      config?.folder ?? cwd,
      layers.flatMap(layer => layer[key] ?? []),
    );
    return path => own(path) || configured(path);
  };
  return { includes: either(include, 'include'), excludes: either(exclude, 'exclude') };
}

/** What holds in a folder that is to be searched; one object for all that have nothing of their own. */
interface Folder {
  readonly config: Loaded | undefined;
  readonly choice: Choice;
}

/** fast-glob walks; what `.gitignore` and the configuration leave out is decided where each folder is read. */
async function walk(top: string, result: Result, search: Search): Promise<void> {
  const isIgnored = gitignored(top);
  const first = await search.configOf(top);
  const folders = new Map([[top, { config: first, choice: choiceFor(search, first) }]]);
  const found: Entry[] = [];
  const read = async (path: string): Promise<Dirent[]> => {
    const known = folders.get(resolve(path));
    folders.delete(resolve(path));
    if (!known) return [];
    const entries = readEntries(path, result, search);
    const folder = entries.some(({ name }) => mayHoldConfig(name))
      ? await refresh(path, known, search)
      : known;
    const below = slashed(relative(top, resolve(path)));
    const prefix = below === '' ? '' : `${below}/`;
    return entries.filter(entry => visit({ top, prefix, entry, folder, isIgnored, found, folders, result }));
  };
  // Loaded only here: editors start this program with one file at every save.
  const { glob } = await import('fast-glob');
  await glob('**', {
    cwd: top,
    dot: true,
    // Of folders, which are all that `read` gives it, it makes no list.
    onlyFiles: true,
    followSymbolicLinks: false,
    // One folder after the other, so that what is reported comes in one order.
    concurrency: 1,
    fs: { readdir: readdirBy(read) },
  });
  found.sort((a, b) => (a.path < b.path ? -1 : 1));
  for (const entry of found) add(top, entry, result);
}

type FileSystem = NonNullable<Options['fs']>;
type Done = (error: NodeJS.ErrnoException | null, entries: Dirent[]) => void;

/** As fast-glob asks for it: a folder that cannot be read is reported, a configuration in it that is wrong ends all. */
function readdirBy(read: (path: string) => Promise<Dirent[]>): NonNullable<FileSystem['readdir']> {
  return (path: string, _: unknown, done?: Done): void => {
    if (!done) throw new Error('entries without their types are not to be had');
    read(path).then(
      entries => done(null, entries),
      (error: unknown) => done(error instanceof Error ? error : new Error(String(error)), []),
    );
  };
}

/** With the configuration that is in the folder itself, if there is one. */
async function refresh(path: string, folder: Folder, search: Search): Promise<Folder> {
  const config = await search.configOf(path);
  return config === folder.config ? folder : { ...folder, config, choice: choiceFor(search, config) };
}

interface Entry {
  /** From where the search began, with `/`. */
  readonly path: string;
  readonly kind: 'file' | 'link' | 'folder' | 'other';
}

interface Visit {
  readonly top: string;
  /** Of the folder: its path from there, with `/` at its end unless it is that. */
  readonly prefix: string;
  readonly entry: Dirent;
  readonly folder: Folder;
  readonly isIgnored: Ignored;
  readonly found: Entry[];
  /** By their paths, those that are to be read. */
  readonly folders: Map<string, Folder>;
  readonly result: Result;
}

/** Records what the entry is to the search; true for a folder that is to be searched, too. */
function visit({ top, prefix, entry: dirent, folder, isIgnored, found, folders, result }: Visit): boolean {
  const { name } = dirent;
  const path = prefix + name;
  const full = join(top, path);
  const isFolder = dirent.isDirectory();
  const isNamed = isDockerfileName(name) || (!isFolder && folder.choice.includes(full));
  if (!isFolder && !isNamed && !saysBuilds(name)) return false;
  if (NEVER.includes(name) || isIgnored(isFolder ? `${path}/` : path) || folder.choice.excludes(full))
    return false;
  if (isGarbled(full)) {
    const what = isFolder ? 'is not searched' : 'cannot be opened';
    result.left.push({ path: full, reason: `a name that is not UTF-8: it ${what}` });
    return false;
  }
  if (isNamed) found.push({ path, kind: kindOf(dirent) });
  else if (!isFolder) result.buildFiles.push(full);
  if (isFolder) folders.set(full, folder);
  return isFolder;
}

function kindOf(dirent: Dirent): Entry['kind'] {
  if (dirent.isFile()) return 'file';
  if (dirent.isSymbolicLink()) return 'link';
  return dirent.isDirectory() ? 'folder' : 'other';
}

function isDockerfileName(name: string): boolean {
  return NAME.test(name) && !OTHER_NAME.test(name);
}

/** Bytes that are not UTF-8 come as U+FFFD, and no such file is there. */
function isGarbled(path: string): boolean {
  return path.includes('\uFFFD') && lstatSync(path, { throwIfNoEntry: false }) === undefined;
}

function readEntries(path: string, result: Result, { readFolder = readFolderOf }: Search): readonly Dirent[] {
  try {
    return readFolder(path);
  } catch (error) {
    result.unreadable.push({ path, reason: `cannot be read: ${reasonOf(error)}` });
    return [];
  }
}

function readFolderOf(path: string): Dirent[] {
  return readdirSync(path, { withFileTypes: true });
}

function add(top: string, { path, kind }: Entry, result: Result): void {
  const full = join(top, path);
  if (kind === 'file') result.files.push(full);
  else if (kind === 'link') addLink(top, full, result);
  else {
    const reason = kind === 'folder' ? 'a folder, not a Dockerfile' : 'not a regular file';
    result.left.push({ path: full, reason });
  }
}

function addLink(folder: string, path: string, result: Result): void {
  let target: string;
  try {
    target = realpathSync(path);
  } catch (error) {
    const isLoop = error instanceof Error && 'code' in error && error.code === 'ELOOP';
    result.left.push({ path, reason: isLoop ? 'symbolic links in a circle' : 'a broken symbolic link' });
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

function slashed(path: string): string {
  return path.split(sep).join('/');
}
