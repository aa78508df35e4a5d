import { readCall } from '../shell/vocabulary.js';
import type { Effect } from '../transform.js';
import { type Copy, isPartOf, missesSource, readCopy } from './files.js';
import { concernsMounts, withoutMounts } from './mounts.js';
import { isInsertion, isRemoval, isSameButFor, splitOfInstall } from './rules.js';
import type { Event, Outcome } from './trace.js';

/** Which sites of the text before and after are the same command: what fails before must fail after. */
export type SitePairs = Map<string, Set<string>>;

/**
 * Walks two traces side by side. Returns the first difference that no declared effect covers, in words; undefined
 * where there is none. Adds what it matched to `pairs`.
 */
export function compareTraces(
  before: Outcome,
  after: Outcome,
  effects: readonly Effect[],
  pairs: SitePairs,
): string | undefined {
  const seen = concernsMounts(effects) ? withoutMounts : (event: Event) => event;
  const b = before.events.map(seen);
  const a = after.events.map(seen);
  const moves = effects.includes('splits-copy') ? movesOf(b, a) : undefined;
  const removed = new Set<Event>();
  const inserted = new Set<Event>();
  let replaced: Event | undefined;
  let scanned = 0;
  let i = 0;
  let j = 0;
  while (i < b.length || j < a.length) {
    const x = b[i];
    const y = a[j];
    const moved = moves?.step(x, y);
    if (moved) {
      if (moved === 'before') i++;
      else j++;
      continue;
    }
    const missed = y && moves?.misses(y);
    if (missed) return missed;
    if (x && y && isSame(x, y)) {
      pair(pairs, x, y);
      i++;
      j++;
    } else if (x && y && isSameButFor(x, y, effects)) {
      pair(pairs, x, y);
      i++;
      j++;
    } else if (y && isInsertion(a, j, effects)) {
      inserted.add(y);
      j++;
    } else if (y?.kind === 'boundary' && isMadeOf(y, a, inserted)) {
      j++;
    } else if (x && isRemoval(x, effects)) {
      removed.add(x);
      i++;
    } else if (x?.kind === 'boundary' && isMadeOf(x, b, removed)) {
      i++;
    } else if (x?.kind === 'boundary' && effects.includes('merges-runs') && mayJoin(x)) {
      for (; scanned < i && !replaced; scanned++) if (isShellReplacer(b[scanned])) replaced = b[scanned];
      if (replaced && i < b.length - 1) return `the shell that \`${brief(replaced.text)}\` replaced runs on`;
      i++;
    } else if (y?.kind === 'boundary' && effects.includes('splits-run') && mayJoin(y)) {
      j++;
    } else {
      const parts = x ? splitOfInstall(x, a, j, effects) : 0;
      if (!x || parts === 0) return difference(x, y);
      for (const part of a.slice(j, j + parts)) pair(pairs, x, part);
      i++;
      j += parts;
    }
  }
  if (after.ok && moves?.isPending()) return 'the files of a COPY never came';
  if (before.ok !== after.ok)
    return before.ok
      ? 'the build stopped, and it did not before'
      : 'the build went on, and it did not before';
  return undefined;
}

/** Copies that were moved behind what does not need them: the declared move, and the state while it lasts. */
interface Moves {
  /** Consumes one event of a move; tells of which side. */
  step(x: Event | undefined, y: Event | undefined): 'before' | 'after' | undefined;
  /** What the event misses, while the source is not there. */
  misses(y: Event): string | undefined;
  isPending(): boolean;
}

function movesOf(before: readonly Event[], after: readonly Event[]): Moves {
  const known = new Set(before.map(event => event.text));
  const pending: Copy[] = [];
  const brought: Copy[] = [];
  // Where the build stops before it, a copy that moved never comes: all that it does is then not done.
  const comesLater = (text: string, from: Event | undefined) => {
    const at = from ? after.indexOf(from) : after.length;
    return after.findIndex((event, i) => i > at && event.text === text);
  };
  return {
    step(x, y) {
      const newCopy = y && !known.has(y.text) ? readCopy(y) : undefined;
      if (newCopy) {
        const wholes = before.flatMap(event => readCopy(event) ?? []);
        if (!wholes.some(whole => isPartOf(newCopy, whole))) return undefined;
        brought.push(newCopy);
        return 'after';
      }
      const arrived = y ? pending.findIndex(copy => copy.text === y.text) : -1;
      if (arrived !== -1) {
        pending.splice(arrived, 1);
        return 'after';
      }
      const copy = x && x.text !== y?.text ? readCopy(x) : undefined;
      if (
        copy &&
        brought.some(part => isPartOf(part, copy)) &&
        (comesLater(copy.text, y) !== -1 || !after.some(e => e.text === copy.text))
      ) {
        pending.push(copy);
        return 'before';
      }
      return undefined;
    },
    isPending: () => pending.length > 0,
    misses: y => (pending.length > 0 ? missesSource(y, pending, brought) : undefined),
  };
}

function isSame(x: Event, y: Event): boolean {
  return x.kind === y.kind && x.text === y.text && x.surroundings === y.surroundings;
}

/** All that the RUN does was allowed to come or go: so may the RUN. */
function isMadeOf(boundary: Event, side: readonly Event[], allowed: ReadonlySet<Event>): boolean {
  if (allowed.size === 0) return false;
  const site = boundary.site.replace(/end$/, '');
  const own = side.filter(event => event !== boundary && event.site.startsWith(site));
  return own.length > 0 && own.every(event => allowed.has(event)) && !boundary.text.startsWith('ONBUILD');
}

/** A tmpfs is empty in every RUN that mounts it; an ONBUILD is run by itself. */
function mayJoin(boundary: Event): boolean {
  return !/type=tmpfs|^ONBUILD/.test(boundary.text);
}

/** Whether the next RUN gets another `/bin/sh` than this one had. */
function isShellReplacer(event: Event | undefined): boolean {
  const call = event?.command && readCall(event.command);
  if (!call) return false;
  if (call.tool === 'dpkg-reconfigure')
    return call.args.some(word => word.text === 'dash' || word.text === 'bash');
  if (!['ln', 'mv', 'cp', 'rm', 'install', 'update-alternatives', 'dpkg-divert'].includes(call.tool))
    return false;
  return call.args.some(word => /^(\/usr)?\/bin\/sh$/.test(word.value ?? ''));
}

function pair(pairs: SitePairs, x: Event, y: Event): void {
  const known = pairs.get(x.site);
  if (known) known.add(y.site);
  else pairs.set(x.site, new Set([y.site]));
}

function difference(x: Event | undefined, y: Event | undefined): string {
  if (x && y && x.kind === 'command' && y.kind === 'command' && x.text === y.text) {
    return `\`${brief(x.text)}\` ran ${describe(y.surroundings)} and before ${describe(x.surroundings)}`;
  }
  if (x?.kind === 'boundary' || y?.kind === 'boundary') {
    const other = x?.kind === 'boundary' ? y : x;
    if (!other) return 'the commands are not divided into RUNs as before';
    const when = x?.kind === 'boundary' ? 'and not before' : 'before and not after';
    return `\`${brief(other.text)}\` ran in this RUN ${when}`;
  }
  if (!x) return `\`${brief(y?.text ?? '')}\` ran and did not before`;
  if (!y) return `\`${brief(x.text)}\` ran before and not after`;
  return `\`${brief(y.text)}\` ran where \`${brief(x.text)}\` ran before`;
}

function describe(surroundings: string): string {
  return surroundings
    .split('\u0000')
    .filter(part => part !== '')
    .join(', ');
}

function brief(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > 80 ? `${line.slice(0, 77)}...` : line;
}

export { brief };
