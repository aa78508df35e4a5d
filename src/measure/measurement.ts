import type { Comparison } from './compare.js';
import type { CommandResult } from './engine.js';

/** What became of one Dockerfile, built as it was and as it would be. */
export interface Measurement {
  /** For people, with `/`. */
  readonly path: string;
  /** The two texts; equal where nothing would change. */
  readonly before: string;
  readonly after: string;
  /** Number of changes by transform, in their order. */
  readonly changes: Readonly<Record<string, number>>;
  readonly outcome: Outcome;
}

export type Outcome =
  | { readonly status: 'unchanged' }
  /** Not a Dockerfile that can be rewritten, or one whose rewrite failed. */
  | { readonly status: 'left'; readonly because: string }
  | { readonly status: 'broken-before'; readonly log: string }
  /** The one that must not be. */
  | { readonly status: 'broken-after'; readonly log: string }
  | { readonly status: 'interrupted' }
  /** The builds could not be made or read: nothing is known. */
  | { readonly status: 'failed'; readonly because: string }
  | MeasuredOutcome;

export interface MeasuredOutcome {
  readonly status: 'measured';
  /** Of the two builds, without a cache. */
  readonly seconds: Pair<number>;
  readonly comparison: Comparison;
  readonly rebuild: Rebuild;
  readonly run?: RunComparison;
}

export interface Pair<T> {
  readonly before: T;
  readonly after: T;
}

/** One source file is changed, and both are built again with the cache. */
export type Rebuild =
  | { readonly status: 'done'; readonly file: string; readonly seconds: Pair<number> }
  | { readonly status: 'none'; readonly because: string }
  | {
      readonly status: 'failed';
      readonly file: string;
      readonly side: 'before' | 'after';
      readonly log: string;
    };

/** What one command does in both images. */
export interface RunComparison {
  readonly command: string;
  readonly before: CommandResult;
  readonly after: CommandResult;
  /** Both were run to their end, with equal exit codes and output. */
  readonly same: boolean;
}

export interface Report {
  /** Program and version. */
  readonly engine: string;
  readonly measurements: readonly Measurement[];
}

/** What is wrong with the rewrite, each in a few words; empty where it may be merged. */
export function faultsOf({ outcome }: Measurement): readonly string[] {
  if (outcome.status === 'broken-after') return ['it builds before and not after'];
  if (outcome.status !== 'measured') return [];
  const { comparison, rebuild, run } = outcome;
  const faults: string[] = [];
  if (comparison.config.length > 0) {
    faults.push(`the configuration differs: ${comparison.config.map(({ name }) => name).join(', ')}`);
  }
  // What the image before cannot do either says nothing of the rewrite.
  if (run?.before.started && !run.same) faults.push('the command does not do the same');
  if (rebuild.status === 'failed' && rebuild.side === 'after') faults.push('it does not build again');
  return faults;
}
