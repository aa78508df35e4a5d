// What apt installs less with --no-install-recommends, by package, and what of it is missed. The facts are in the table,
// which `npm run recommends` makes. A name that neither the table knows nor a package of another version of it, is
// not known, and not harmless.
import { ALIASES, LOST, PROFILES } from './recommends-table.js';

export interface Recommends {
  /** Recommended packages that it is hollow without. */
  readonly needs: readonly string[];
  /** Lost as well, and missed only by a build that uses them: `signsOf` says what shows it. */
  readonly drops: readonly string[];
  /** It needs so much of what it recommends that there is nothing to gain. */
  readonly isHollow: boolean;
}

interface Entry extends Recommends {
  /** What it brings by Depends, of all that is lost somewhere. */
  readonly brings: readonly string[];
}

interface LostPackage {
  /** A bit for each release of RELEASES, and one for all that are older. */
  readonly releases: number;
  readonly signs: readonly string[];
}

interface Table {
  readonly lost: ReadonlyMap<string, LostPackage>;
  /** By name; under `~` and the name without versions, what any package of that name loses. */
  readonly entries: { get(name: string): Entry | undefined };
  readonly aliases: ReadonlyMap<string, string>;
}

/** Debian releases of the table, oldest first. */
export const RELEASES = ['bullseye', 'bookworm', 'trixie'] as const;
/** The bit of all that are older. */
const OLDER = 1 << RELEASES.length;

/**
 * A release of the table; `modern` for Ubuntu of their time; `older` for all before them down to Debian 8 and Ubuntu 14.04,
 * and `unknown` for any of all these.
 */
export type Release = (typeof RELEASES)[number] | 'modern' | 'older' | 'unknown';

let decoded: Table | undefined;

/** Read at the first question: most files install nothing. */
function table(): Table {
  decoded ??= decode();
  return decoded;
}

const lines = (text: string): readonly string[] => text.trim().split('\n');

function decode(): Table {
  const lost = new Map<string, LostPackage>();
  for (const line of lines(LOST)) {
    const [name = '', releases = '', ...signs] = line.split(' ');
    lost.set(name, { releases: Number(releases), signs });
  }
  const names = [...lost.keys()];
  const named = (numbers: string): readonly string[] =>
    numbers === '' ? [] : numbers.split(' ').flatMap(number => names[Number.parseInt(number, 36)] ?? []);
  const read = (profile: string): Entry => {
    const [needs = '', drops = '', brings = ''] = profile.split(',');
    const isHollow = needs === '!';
    return { needs: isHollow ? [] : named(needs), drops: named(drops), brings: named(brings), isHollow };
  };
  const profiles = new Map<string, string>();
  for (const line of lines(PROFILES)) {
    const colon = line.indexOf(':');
    const profile = line.slice(0, colon);
    for (const name of line.slice(colon + 1).split(' ')) profiles.set(name, profile);
  }
  const entries = {
    get(name: string): Entry | undefined {
      const profile = profiles.get(name);
      return profile === undefined ? undefined : read(profile);
    },
  };
  const aliases = new Map(lines(ALIASES).map(line => [line.split(' ')[0] ?? '', line.split(' ')[1] ?? '']));
  return { lost, entries, aliases };
}

/**
 * The name without versions: `php7.2-gd` and `php8.2-gd` are both `php-gd`, `libicu55` is `libicu`; a module of Python 2
 * is taken for that of Python 3, which the archive made of it.
 */
export function kinOf(name: string): string {
  const modern = name.replace(/^python-(?!(dev|pip|all|minimal|setuptools|virtualenv)\b)/, 'python3-');
  const prefix = /^(python3|lib32|lib64|libx32)/.exec(modern)?.[0] ?? '';
  const rest = modern
    .slice(prefix.length)
    .replace(/(\d)t64\b/, '$1')
    .replace(/\d+(\.\d+)*/g, '')
    .replace(/-+/g, '-');
  return prefix + rest.replace(/-$/, '');
}

/** Names that were asked for: the packages of one file are asked for at each of its installs. */
const KEPT_NAMES = 20_000;
type KnownEntries = Map<string, { readonly entry: Entry | undefined }>;

const knownEntries: Readonly<Record<'older' | 'later', KnownEntries>> = {
  older: new Map(),
  later: new Map(),
};

function entryOf(name: string, release: Release = 'modern'): Entry | undefined {
  const isOlder = release === 'older' || release === 'unknown';
  const known = isOlder ? knownEntries.older : knownEntries.later;
  const found = known.get(name) ?? { entry: findEntry(name, isOlder) };
  if (known.size >= KEPT_NAMES) known.clear();
  known.set(name, found);
  return found.entry;
}

/** `~php-gd`: what any package of that name loses, of whatever version; `gnupg@`: of releases before those of the table. */
function findEntry(name: string, isOlder: boolean): Entry | undefined {
  // `nano-` removes it.
  if (name.endsWith('-')) return undefined;
  const { entries, aliases } = table();
  const real = aliases.get(name) ?? name;
  const older = isOlder ? entries.get(`${real}@`) : undefined;
  const own = older ?? entries.get(name) ?? entries.get(real);
  if (own) return own;
  const kin = entries.get(`~${kinOf(real)}`) ?? entries.get(kinOf(real));
  // What a module of Python 3 needs has another name for Python 2.
  const isForeign = real.startsWith('python-') && (kin?.needs.length ?? 0) > 0;
  return isForeign ? undefined : kin;
}

/** Whether the table speaks of the package at all. */
export function isKnown(name: string): boolean {
  const { lost, aliases } = table();
  return lost.has(name) || aliases.has(name) || entryOf(name, 'older') !== undefined;
}

/** What the package loses in the release; undefined where the table does not know it. */
export function recommendsOf(name: string, release: Release): Recommends | undefined {
  return entryOf(name, release);
}

/**
 * What shows a use of a package that may be missed: a program that is run, `~word` for a word anywhere, `begin*` and
 * `*end` for one that begins or ends so.
 */
export function signsOf(name: string): readonly string[] {
  return table().lost.get(name)?.signs ?? [];
}

/** The packages and all that they bring by Depends, as far as the table knows. */
export function withDepends(names: Iterable<string>, release: Release): ReadonlySet<string> {
  const all = new Set<string>();
  for (const name of names) {
    all.add(name);
    const alias = table().aliases.get(name);
    if (alias !== undefined) all.add(alias);
    for (const brought of entryOf(name, release)?.brings ?? []) all.add(brought);
  }
  return all;
}

/** Whether a package may be added by name where it was recommended before: that the release has it. */
export function isRestorable(name: string, release: Release): boolean {
  const releases = table().lost.get(name)?.releases ?? 0;
  const bits = bitsOf(release);
  return (releases & bits) === bits;
}

/** Whether the release had the package at all: what came after it is not lost there. */
export function isInRelease(name: string, release: Release): boolean {
  const releases = table().lost.get(name)?.releases ?? 0;
  // What a release before those of the table had, the first of them mostly has.
  if (release === 'older') return (releases & (OLDER | 1)) !== 0;
  return release === 'unknown' || release === 'modern' || isRestorable(name, release);
}

function bitsOf(release: Release): number {
  if (release === 'modern') return OLDER - 1;
  if (release === 'older' || release === 'unknown') return 2 * OLDER - 1;
  return 1 << RELEASES.indexOf(release);
}
