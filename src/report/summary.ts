import type { Diagnostic, Plan, Status } from '../plan.js';

/** A file that could not be read or written. */
export interface Problem {
  readonly path: string;
  readonly message: string;
}

/** A reason for leaving places alone, and how many. */
export interface Refusal {
  readonly transform: string;
  /** As it was given; where several differ only in names and numbers, with `…` for these. */
  readonly reason: string;
  readonly count: number;
}

export interface Summary {
  readonly files: number;
  readonly changed: number;
  /** Changes by transform, in the order they run. */
  readonly changes: Readonly<Record<string, number>>;
  /** Files that are left alone as a whole. */
  readonly leftAlone: number;
  /** Places that a transform refused. */
  readonly skipped: number;
  readonly withheld: number;
  readonly failed: number;
  /** Why places were refused, most frequent first. */
  readonly refusals: readonly Refusal[];
  /** Megabytes (10^6 bytes) that the images lose, as far as the data knows, and the changes that it is known of. */
  readonly estimate: { readonly megabytes: number; readonly changes: number };
}

/** Adds up plans without keeping them. */
export interface Tally {
  add(plan: Plan): void;
  summary(): Summary;
}

/** What a diagnostic is of: `parse` is of the file as a whole, `pragma` of a comment. */
export function isOfTransform({ transform }: Diagnostic): boolean {
  return transform !== 'parse' && transform !== 'pragma';
}

export function isChanged({ before, after }: Plan): boolean {
  return before !== after;
}

export function changesOf({ steps }: Plan): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { transform, changes } of steps) {
    if (changes.length > 0) counts[transform] = (counts[transform] ?? 0) + changes.length;
  }
  return counts;
}

export function estimateOf({ steps }: Plan): Summary['estimate'] {
  const known = steps.flatMap(({ changes }) => changes).flatMap(({ saves }) => saves ?? []);
  return { megabytes: known.reduce((sum, saved) => sum + saved, 0), changes: known.length };
}

interface Group {
  readonly transform: string;
  readonly reason: string;
  isOne: boolean;
  count: number;
}

export function createTally(): Tally {
  const changes = new Map<string, number>();
  const groups = new Map<string, Group>();
  const estimate = { megabytes: 0, changes: 0 };
  const counts: Record<Status | 'files' | 'changed' | 'leftAlone', number> = {
    files: 0,
    changed: 0,
    leftAlone: 0,
    applied: 0,
    withheld: 0,
    skipped: 0,
    failed: 0,
  };
  return {
    add(plan) {
      counts.files++;
      if (isChanged(plan)) counts.changed++;
      for (const [id, count] of Object.entries(changesOf(plan))) {
        changes.set(id, (changes.get(id) ?? 0) + count);
      }
      const { megabytes, changes: known } = estimateOf(plan);
      estimate.megabytes += megabytes;
      estimate.changes += known;
      for (const diagnostic of plan.diagnostics) {
        if (diagnostic.transform === 'parse') counts.leftAlone++;
        if (!isOfTransform(diagnostic)) continue;
        counts[diagnostic.status]++;
        if (diagnostic.status === 'skipped') group(groups, diagnostic);
      }
    },
    summary() {
      const { applied: _, ...rest } = counts;
      return {
        ...rest,
        changes: Object.fromEntries(changes),
        refusals: sorted(groups),
        estimate: { ...estimate },
      };
    },
  };
}

function group(groups: Map<string, Group>, { transform, message }: Diagnostic): void {
  const key = `${transform}: ${withoutNames(message)}`;
  const known = groups.get(key);
  if (!known) {
    groups.set(key, { transform, reason: message, isOne: true, count: 1 });
    return;
  }
  known.count++;
  if (known.reason !== message) known.isOne = false;
}

function sorted(groups: ReadonlyMap<string, Group>): readonly Refusal[] {
  return [...groups.values()]
    .map(({ transform, reason, isOne, count }) => ({
      transform,
      reason: isOne ? reason : withoutNames(reason),
      count,
    }))
    .sort(
      (a, b) => b.count - a.count || (`${a.transform}${a.reason}` < `${b.transform}${b.reason}` ? -1 : 1),
    );
}

/** So that reasons meet which differ only in what they name. */
function withoutNames(message: string): string {
  return message
    .replace(/"[^"]*"(, "[^"]*")*/g, '"…"')
    .replace(/`[^`]*`/g, '`…`')
    .replace(/\d+/g, '…');
}
