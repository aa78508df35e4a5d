import type { Plan, Status } from '../plan.js';

/** A file that could not be read or written. */
export interface Problem {
  readonly path: string;
  readonly message: string;
}

export interface Results {
  readonly plans: readonly Plan[];
  readonly problems: readonly Problem[];
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
}

export function isChanged({ before, after }: Plan): boolean {
  return before !== after;
}

export function changesOf(plans: readonly Plan[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { transform, changes } of plans.flatMap(({ steps }) => steps)) {
    if (changes.length > 0) counts[transform] = (counts[transform] ?? 0) + changes.length;
  }
  return counts;
}

export function summaryOf(plans: readonly Plan[]): Summary {
  const diagnostics = plans.flatMap(plan => plan.diagnostics);
  const count = (wanted: Status): number => diagnostics.filter(({ status }) => status === wanted).length;
  const leftAlone = diagnostics.filter(({ transform }) => transform === 'parse').length;
  return {
    files: plans.length,
    changed: plans.filter(isChanged).length,
    changes: changesOf(plans),
    leftAlone,
    skipped: count('skipped') - leftAlone,
    withheld: count('withheld'),
    failed: count('failed'),
  };
}
