import type { FileChange, Plan } from '../plan.js';
import type { Safety } from '../transform.js';
import type { Problem, Summary } from './summary.js';

/** One file of a run. Plans are not kept: a report is written while the run goes on. */
export interface Reported {
  readonly plan: Plan;
  /** Its path from the repository's root, with `/`; the plan's own is from the current folder. */
  readonly name: string;
  /** What changes along with it, its paths from the repository's root too. */
  readonly others: readonly FileChange[];
}

/** What a report says of a transform. */
export interface Rule {
  readonly id: string;
  readonly summary: string;
  readonly why: string;
  readonly safety: Safety;
}

/** What is known before the first file. */
export interface ReportOptions {
  /** Whether the files were written, or only would be. */
  readonly written: boolean;
  /** Every diagnostic, and not only their number. */
  readonly verbose: boolean;
  /** Only what went wrong and what was left alone as a whole. */
  readonly brief: boolean;
  readonly color: boolean;
  /** What the files had to be beside Dockerfiles, for people: ` that is staged`; else empty. */
  readonly narrowed: string;
  readonly version: string;
}

export interface Ending {
  readonly summary: Summary;
  readonly problems: readonly Problem[];
  /** Every transform that could have run. */
  readonly rules: readonly Rule[];
}

/** Pieces of one report, in order: the start, one for each file, the end. */
export interface Reporter {
  readonly start: string;
  file(reported: Reported): string;
  end(ending: Ending): string;
}
