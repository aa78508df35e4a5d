import type { Change, Skip } from './transform.js';

/** `withheld`: it would be applied with `--unsafe`. `failed`: the transform threw, or its step was not proved. */
export type Status = 'applied' | 'withheld' | 'skipped' | 'failed';

export interface Diagnostic {
  readonly path: string;
  /** From 1, in the text that the transform saw. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  /** A transform's id, or `parse` where the file as a whole is left alone. */
  readonly transform: string;
  readonly status: Status;
  readonly message: string;
}

/** One transform over one file. Texts are equal where it changed nothing. */
export interface Step {
  readonly transform: string;
  readonly before: string;
  readonly after: string;
  readonly changes: readonly Change[];
  readonly skips: readonly Skip[];
}

export interface Plan {
  readonly path: string;
  readonly before: string;
  readonly after: string;
  readonly steps: readonly Step[];
  readonly diagnostics: readonly Diagnostic[];
}
