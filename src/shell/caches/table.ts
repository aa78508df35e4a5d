// One entry for each cache that a package manager leaves behind: who fills it, where it lies, what keeps it out of the
// image. Each entry names its source.
import type { ToolCall } from '../vocabulary.js';

export interface PackageCache {
  /** As messages name it: `yum`, `npm`. */
  readonly name: string;
  /** Programs that work with it, by base name as the vocabulary has them. */
  readonly tools: readonly string[];
  /** What a call of one of the tools does with it; undefined: nothing. */
  readonly useOf: (call: ToolCall) => CacheUse | undefined;
  /** Where it lies, absolute or below `~`; the first place is where it usually does. */
  readonly paths: readonly string[];
  /** Where it lies in its official image, which says so by a variable: a mount there holds it. */
  readonly mountedAt?: string;
  /** How else people name the folder that they delete: `$CONDA_DIR/pkgs`. `~` stands for a home. */
  readonly alias?: RegExp;
  /** Variables that name another place for the first path, in order of precedence. */
  readonly movedBy?: readonly string[];
  /** Variables that keep it out, or put it where somebody wants it. */
  readonly offBy?: readonly string[];
  /** Variables that leave the tool without network: it needs what is there. */
  readonly offlineBy?: readonly string[];
  readonly remedy: Remedy;
  /** Whose it is: what lies in the system's folders only root can delete. */
  readonly owner: 'root' | 'user';
  /** Why the call's cache is not where the remedy would look. */
  readonly elsewhere?: (call: ToolCall) => string | undefined;
}

/** What tells who works with a cache, and where it lies. */
export type CacheUsers = Pick<PackageCache, 'name' | 'tools' | 'useOf' | 'paths' | 'alias' | 'movedBy'>;

/**
 * - `fills`: it leaves downloads there;
 * - `touches`: it may renew what lies there, though nobody would call it for that;
 * - `cleans`: it empties it;
 * - `needs`: it works from it alone, without network.
 */
export type CacheUse = 'fills' | 'touches' | 'cleans' | 'needs';

export type Remedy =
  /** A command of the program itself, by the arguments that follow its name. `runners`: the tools that know it. */
  | { readonly kind: 'command'; readonly arguments: string; readonly runners?: readonly string[] }
  /** The folders to delete, in the words of `paths`; `/*` behind one keeps the folder. */
  | { readonly kind: 'delete'; readonly folders: readonly string[] }
  /** A flag of the call itself, behind its verb. */
  | { readonly kind: 'flag'; readonly flag: string };

/** Values of variables, as far as the file tells them. */
export type Environment = ReadonlyMap<string, string>;

/** The words of a text. */
export function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

/** Where the cache lies under these variables. */
export function pathsOf(cache: CacheUsers, env: Environment): readonly string[] {
  const moved = cache.movedBy?.map(name => env.get(name)).find(value => value !== undefined);
  const home = env.get('XDG_CACHE_HOME')?.replace(/\/+$/, '');
  if (moved === undefined && home === undefined) return cache.paths;
  const paths = cache.paths.map((path, i) => (i === 0 ? moved?.replace(/\/+$/, '') : undefined) ?? path);
  return paths.map(path =>
    (home === undefined ? path : path.replace(/^~\/\.cache(?=\/)/, home)).replace(/^\/root(?=\/)/, '~'),
  );
}

/** `npm install`, `npm i`, ...: a use by verb. */
export function byVerb(
  uses: Readonly<Partial<Record<CacheUse, ReadonlySet<string>>>>,
  offline: readonly string[] = [],
): (call: ToolCall) => CacheUse | undefined {
  return ({ verb = '', options }) => {
    if (uses.cleans?.has(verb)) return 'cleans';
    if (options.some(({ name }) => offline.includes(name))) return 'needs';
    if (uses.fills?.has(verb)) return 'fills';
    return uses.touches?.has(verb) ? 'touches' : undefined;
  };
}
