import type { BuildContext } from '../context/context.js';
import { readCall, type ToolCall } from '../shell/vocabulary.js';
import type { Effect } from '../transform.js';
import { isMovedRemoval } from './archives.js';
import { type Copy, copiesOfStage, isPartOf, missesSource, overwrites, readCopy } from './files.js';
import type { Event, Outcome } from './machine.js';
import { concernsMounts, withoutMounts } from './mounts.js';
import { isDownload, isInsertion, isRemoval, isSameButFor, splitOfInstall } from './rules.js';

/** Which sites of the text before and after are the same command: what fails before must fail after. */
export type SitePairs = Map<string, Set<string>>;

/** What a proof of moved copies goes by. */
export interface Moving {
  /** With the `.dockerignore` of after. */
  readonly context: BuildContext;
  /** All copies of the stretch after, whether or not the build gets to them. */
  readonly planned: readonly Copy[];
}

/**
 * Walks two traces side by side. Returns the first difference that no declared effect covers, in words; undefined
 * where there is none. Adds what it matched to `pairs`.
 */
export function compareTraces(
  before: Outcome,
  after: Outcome,
  effects: readonly Effect[],
  pairs: SitePairs,
  moving?: Moving,
): string | undefined {
  const mounts = concernsMounts(effects);
  const b = mounts ? before.events.map(withoutMounts) : before.events;
  const a = mounts ? after.events.map(withoutMounts) : after.events;
  const moves = effects.includes('splits-copy') && moving ? movesOf(b, a, moving) : undefined;
  const removed = new Set<Event>();
  const inserted = new Set<Event>();
  let replaced: Event | undefined;
  let scanned = 0;
  let i = 0;
  let j = 0;
  while (i < b.length || j < a.length) {
    const x = b[i];
    const y = a[j];
    const moved = moves?.step(x, y, j);
    if (moved) {
      if (moved === 'before') i++;
      else j++;
      continue;
    }
    const missed = y && moves?.misses(y, j);
    if (missed) return missed;
    if (y && moves?.isOfDownload(y, x, effects)) {
      j++;
    } else if (x && y && isSame(x, y)) {
      pair(pairs, x, y);
      i++;
      j++;
    } else if (x && y && isSameButFor(x, y, effects)) {
      pair(pairs, x, y);
      i++;
      j++;
    } else if (y && (isInsertion(a, j, effects) || moves?.isHead(y, effects))) {
      inserted.add(y);
      j++;
    } else if (y?.kind === 'boundary' && isMadeOf(y, a, inserted)) {
      j++;
    } else if (
      x &&
      (isRemoval(x, effects) ||
        (effects.includes('removes-archives') && isMovedRemoval(x, a.slice(0, j), inserted)))
    ) {
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
  /** Consumes one event of a move; tells of which side. `at` is the place of `y`. */
  step(x: Event | undefined, y: Event | undefined, at: number): 'before' | 'after' | undefined;
  /** What the event, the nth of after, misses while the source is not there, or what a copy that comes overwrites. */
  misses(y: Event, at: number): string | undefined;
  /** Whether it is of a new RUN that only downloads what a later command of the stage of `x` would have downloaded. */
  isOfDownload(y: Event, x: Event | undefined, effects: readonly Effect[]): boolean;
  /** Whether it leads the second half of a RUN to where the first was. */
  isHead(y: Event, effects: readonly Effect[]): boolean;
  isPending(): boolean;
}

/** What they do is part of the surroundings of all that follows. */
const HEADS: ReadonlySet<string> = new Set(['cd', 'set', 'export']);

function movesOf(before: readonly Event[], after: readonly Event[], { context, planned }: Moving): Moves {
  const known = new Set(before.map(event => event.text));
  const wholes = before.flatMap(event => readCopy(event) ?? []);
  const plannedKeys = new Set(planned.map(copy => copy.key));
  const pending: Copy[] = [];
  const meanwhile: Event[] = [];
  // Where the build stops before it, a copy that moved never comes: all that it does is then not done.
  const lastOf = new Map(after.map((event, i) => [readCopy(event)?.key, i]));
  const comesLater = (key: string, at: number): boolean => (lastOf.get(key) ?? Number.POSITIVE_INFINITY) > at;
  return {
    step(x, y, at) {
      const arriving = y && readCopy(y);
      const arrived = arriving ? pending.findIndex(copy => copy.key === arriving.key) : -1;
      if (arrived !== -1) {
        pending.splice(arrived, 1);
        return 'after';
      }
      if (arriving && !wholes.some(whole => whole.key === arriving.key)) {
        // What it is a part of comes yet: whatever changes the part in between, the whole had it unchanged.
        const rest = [...pending, ...copiesToCome(before, x)];
        return rest.some(whole => isPartOf(arriving, whole)) ? 'after' : undefined;
      }
      const copy = x && readCopy(x);
      if (copy && copy.key !== arriving?.key && plannedKeys.has(copy.key) && comesLater(copy.key, at)) {
        pending.push(copy);
        return 'before';
      }
      return undefined;
    },
    isPending: () => pending.length > 0,
    misses(y, at) {
      if (pending.length === 0) return undefined;
      const arriving = readCopy(y);
      if (arriving && pending.some(({ key }) => key === arriving.key))
        return overwrites(arriving, meanwhile, context);
      meanwhile.push(y);
      return missesSource(y, { context, pending, seen: copiesOfStage(after.slice(0, at)) });
    },
    isOfDownload(y, x, effects) {
      const run = y.run && effects.includes('adds-download') && pending.length > 0 ? y.run : undefined;
      if (!run || y.kind !== 'command' || !y.fatal) return false;
      const calls = run.commands.map(readCall);
      const last = calls.at(-1);
      const own = stageAround(before, x);
      // What another stage runs is that stage's.
      const isOld = last !== undefined && own.some(({ text }) => text === textOf(last));
      if (!last || last.wrappers.length > 0 || isOld || !isDownload(last, own)) return false;
      return (
        calls.slice(0, -1).every(call => call && HEADS.has(call.tool)) &&
        (y.command === last.command || known.has(y.text))
      );
    },
    isHead(y, effects) {
      const call = y.command && readCall(y.command);
      return (
        effects.includes('splits-run') &&
        call !== undefined &&
        HEADS.has(call.tool) &&
        known.has(y.text) &&
        (y.fatal || y.surely)
      );
    },
  };
}

function textOf({ command }: ToolCall): string {
  return [...command.assignments, ...command.words].map(({ text }) => text).join(' ');
}

const isFrom = ({ kind, text }: Event): boolean => kind === 'instruction' && /^FROM\s/i.test(text);

/** The events of the stage that the event is of; of the last one at the end of all. */
function stageAround(events: readonly Event[], event: Event | undefined): readonly Event[] {
  const at = event ? events.indexOf(event) : events.length;
  const start = events.slice(0, at).findLastIndex(isFrom);
  const end = events.slice(at).findIndex(isFrom);
  return events.slice(start + 1, end === -1 ? events.length : at + end);
}

/** The local copies from the event on, in its stage. */
function copiesToCome(events: readonly Event[], from: Event | undefined): readonly Copy[] {
  const rest = from ? events.slice(events.indexOf(from)) : [];
  const end = rest.findIndex(isFrom);
  return rest.slice(0, end === -1 ? rest.length : end).flatMap(event => readCopy(event) ?? []);
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
