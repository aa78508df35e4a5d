import { type Dirent, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { BuildContext } from './context.js';
import { cleanPath, type Dockerignore, parseDockerignore } from './dockerignore.js';

/** No manifest is larger; a lockfile of this size is not worth reading for what a Dockerfile needs of it. */
const LARGEST = 2 * 1024 * 1024;

/**
 * The files under `root`, read when asked for and kept. `dockerfilePath` only tells which `.dockerignore` applies:
 * `<its name>.dockerignore` beside it comes before the one of the root. Nothing outside the root is read, through
 * whatever link.
 */
export function diskContext(root: string, dockerfilePath: string): BuildContext {
  const own = `${dockerfilePath}.dockerignore`;
  const beside = readText(own);
  const tree = diskTree(root);
  return beside === undefined
    ? contextOver(tree, '.dockerignore', tree.read('.dockerignore'))
    : contextOver(tree, relative(root, own).replaceAll(sep, '/'), beside);
}

function contextOver(tree: DiskTree, ignorePath: string, dockerignore: string | undefined): BuildContext {
  const rules = parseDockerignore(dockerignore ?? '');
  const survives = (path: string): boolean =>
    path === '' || !rules.ignores(path) || holdsSurvivor(tree, rules, path);
  // A link is followed by COPY, and what it names may itself be left out.
  const sees = (path: string): string | undefined => {
    const real = survives(path) ? tree.resolve(path) : undefined;
    return real !== undefined && survives(real) ? real : undefined;
  };
  const find = (path: string): string => cleanPath(path).replace(/^(\/|\.$)/, '');
  return {
    read: path => {
      const real = sees(find(path));
      return real === undefined ? undefined : tree.read(real);
    },
    has: path => sees(find(path)) !== undefined,
    list: path => {
      const folder = find(path);
      if (sees(folder) === undefined) return undefined;
      const prefix = folder === '' ? '' : `${folder}/`;
      return tree.list(folder)?.filter(name => survives(`${prefix}${name.replace(/\/$/, '')}`));
    },
    dockerignore,
    ignorePath,
    withDockerignore: text => contextOver(tree, ignorePath, text),
    unfiltered: { read: path => tree.read(find(path)), list: path => tree.list(find(path)) },
    ignores: path => rules.ignores(find(path)),
    known: true,
  };
}

interface DiskTree {
  /** Where the path leads, relative to the root; undefined where that is nothing, or outside. */
  resolve(path: string): string | undefined;
  read(path: string): string | undefined;
  list(folder: string): readonly string[] | undefined;
}

function diskTree(root: string): DiskTree {
  const realRoot = attempt(() => realpathSync(root)) ?? root;
  const resolve = remember(path => {
    if (path === '..' || path.startsWith('../')) return undefined;
    const real = attempt(() => relative(realRoot, realpathSync(join(realRoot, path))).replaceAll(sep, '/'));
    return real === undefined || real === '..' || real.startsWith('../') || /^[A-Za-z]:/.test(real)
      ? undefined
      : real;
  });
  return {
    resolve,
    read: remember(path => {
      const real = resolve(path);
      return real === undefined ? undefined : readText(join(realRoot, real));
    }),
    list: remember(folder => {
      const real = resolve(folder);
      if (real === undefined) return undefined;
      const entries = attempt(() => readdirSync(join(realRoot, real), { withFileTypes: true }));
      return entries?.map(nameOf).sort();
    }),
  };
}

function nameOf(entry: Dirent): string {
  return entry.isDirectory() ? `${entry.name}/` : entry.name;
}

/** Whether a `!` pattern keeps something inside a folder that is left out. */
function holdsSurvivor(tree: DiskTree, rules: Dockerignore, folder: string): boolean {
  if (!rules.mayReturnWithin(folder)) return false;
  return (tree.list(folder) ?? []).some(name => {
    const path = `${folder}/${name.replace(/\/$/, '')}`;
    return !rules.ignores(path) || (name.endsWith('/') && holdsSurvivor(tree, rules, path));
  });
}

function readText(path: string): string | undefined {
  return attempt(() => {
    const found = statSync(path);
    if (!found.isFile() || found.size > LARGEST) return undefined;
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  });
}

/** What cannot be read is not there: a transform then refuses by itself. */
function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}

function remember<T>(compute: (path: string) => T): (path: string) => T {
  const known = new Map<string, { readonly value: T }>();
  return path => {
    const found = known.get(path) ?? { value: compute(path) };
    known.set(path, found);
    return found.value;
  };
}
