// From what apt leaves out to what is missed: the rules first, then what the metadata alone can say.
import { INSTEAD, STANDS_FOR } from './older.js';
import { type Kind, RULES } from './rules.js';
import { SIGNS } from './signs.js';

/** One line of resolve.py. */
export interface Resolved {
  readonly name: string;
  readonly kb: number;
  readonly dropped: Readonly<Record<string, Dropped>>;
  readonly brings: readonly string[];
}

export interface Dropped {
  readonly kb: number;
  readonly by: readonly string[];
  readonly direct: boolean;
  readonly section: string;
  readonly commands: readonly string[];
}

/** What a package loses, over all releases that have it. */
export interface Losses {
  readonly name: string;
  readonly needs: ReadonlySet<string>;
  readonly uses: ReadonlySet<string>;
  readonly brings: ReadonlySet<string>;
  /** Of `needs`, those that no rule decides: said of this very package, and of no other version of it. */
  readonly unsure: ReadonlySet<string>;
  /** The largest of the releases: all that is left out. */
  readonly kb: number;
  readonly why: ReadonlyMap<string, string>;
}

const IDLE_SECTIONS = new Set([
  'doc',
  'localization',
  'debug',
  'introspection',
  'gnome',
  'kde',
  'xfce',
  'kernel',
])
  .add('games')
  .add('otherosfs');
/** Bindings of another language beside the headers of a library. */
const BINDINGS = new Set(['java', 'perl', 'python', 'ruby', 'php', 'ocaml', 'cli-mono', 'javascript']);

const LIBRARIES = new Set(['libs', 'oldlibs']);

const compiled = new Map<string, RegExp>();

export function matches(glob: string, name: string): boolean {
  let pattern = compiled.get(glob);
  if (!pattern) {
    const text = glob.replace(/[.+]/g, '\\$&').replaceAll('*', '.*').replaceAll('#', '\\d+(\\.\\d+)*');
    pattern = new RegExp(`^(${text})$`);
    compiled.set(glob, pattern);
  }
  return pattern.test(name);
}

const isOneOf = (globs: readonly string[], name: string): boolean => globs.some(glob => matches(glob, name));

/** `gcc-12` beside `gcc`, `python3.11` beside `python3`: the plain name brings the versioned one. */
function hasPlainTwin(name: string, dropped: Resolved['dropped']): boolean {
  const plain = name.replace(/-?\d+(\.\d+)*(?=-|$)/, '');
  return [plain, name.replace(/\.\d+(?=-|$)/, '')].some(
    twin => twin !== name && Object.hasOwn(dropped, twin),
  );
}

export function kindOf(
  named: string,
  lost: string,
  dropped: Resolved['dropped'],
  isEverywhere: (name: string) => boolean,
): { readonly kind: Kind; readonly why: string; readonly isReviewed?: false } {
  const info = dropped[lost];
  const rule = RULES.find(r => isOneOf(r.lost, lost) && (!r.of || isOneOf(r.of, named)));
  if (rule) return rule;
  if (!info || IDLE_SECTIONS.has(info.section)) return { kind: 'idle', why: `section ${info?.section}` };
  if (hasPlainTwin(lost, dropped)) return { kind: 'idle', why: 'the plain name brings it' };
  if (!info.direct) return { kind: 'idle', why: 'for a package that was not named' };
  if (info.commands.length > 0) return { kind: 'use', why: 'its programs' };
  if (named.endsWith('-dev') && BINDINGS.has(info.section)) return { kind: 'idle', why: 'another language' };
  if (LIBRARIES.has(info.section) && /\d/.test(lost) && !isEverywhere(lost)) {
    return { kind: 'idle', why: 'a library of one release, loaded where a feature asks for it' };
  }
  return {
    kind: 'needed',
    why: 'the named package recommends it itself, and no rule says what for',
    isReviewed: false,
  };
}

/** Merges the releases. Sorted by name. `isEverywhere`: whether every release has the package. */
export function lossesOf(
  releases: readonly ReadonlyMap<string, Resolved>[],
  isEverywhere: (name: string) => boolean,
): readonly Losses[] {
  const names = new Set(releases.flatMap(release => [...release.keys()]));
  return [...names].sort().map(name => {
    const needs = new Set<string>();
    const uses = new Set<string>();
    let brings: Set<string> | undefined;
    const unsure = new Set<string>();
    const why = new Map<string, string>();
    let kb = 0;
    for (const release of releases) {
      const found = release.get(name);
      if (!found) continue;
      for (const lost of Object.keys(found.dropped)) {
        const decided = kindOf(name, lost, found.dropped, isEverywhere);
        if (decided.kind !== 'idle') (decided.kind === 'needed' ? needs : uses).add(INSTEAD[lost] ?? lost);
        if (decided.isReviewed === false) unsure.add(lost);
        why.set(lost, `${decided.kind}: ${decided.why}`);
      }
      // Only what every release brings is sure to come.
      brings = new Set(found.brings.filter(brought => brings?.has(brought) ?? true));
      kb = Math.max(
        kb,
        Object.values(found.dropped).reduce((sum, lost) => sum + lost.kb, 0),
      );
    }
    for (const lost of needs) uses.delete(lost);
    for (const [glob, others] of Object.entries(STANDS_FOR)) {
      if ([name, ...(brings ?? [])].some(one => matches(glob, one)))
        for (const other of others) brings?.add(other);
    }
    return { name, needs, uses, brings: brings ?? new Set(), unsure, kb, why };
  });
}

/** `x86_64-linux-gnu-gcc`, `gcc-12`: what people type is the plain name. */
function isTyped(command: string): boolean {
  return !/^x86_64|-\d+(\.\d+)*$|\.\d/.test(command) && /^[a-zA-Z0-9][\w.+-]*$/.test(command);
}

/** What shows a use of each package that may be missed. */
export function signsOf(
  releases: readonly ReadonlyMap<string, Resolved>[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const signs = new Map<string, Set<string>>(
    Object.entries(SIGNS).map(([name, own]) => [name, new Set(own)]),
  );
  for (const release of releases) {
    for (const { dropped } of release.values()) {
      for (const [lost, { commands }] of Object.entries(dropped)) {
        const own = signs.get(lost) ?? new Set(reviewedSigns(lost));
        for (const command of commands) if (isTyped(command)) own.add(command);
        signs.set(lost, own);
      }
    }
  }
  return signs;
}

function reviewedSigns(lost: string): readonly string[] {
  return Object.entries(SIGNS).flatMap(([glob, signs]) => (matches(glob, lost) ? signs : []));
}
