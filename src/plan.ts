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

/** Another file that changes together with the Dockerfile. */
export interface FileChange {
  /** From the root of the build context, with `/`. */
  readonly path: string;
  /** Undefined: there is none yet. */
  readonly before: string | undefined;
  readonly after: string;
}

export interface Plan {
  readonly path: string;
  readonly before: string;
  readonly after: string;
  /** Written together with the Dockerfile, or not at all; absent where there is none. */
  readonly others?: readonly FileChange[];
  readonly steps: readonly Step[];
  readonly diagnostics: readonly Diagnostic[];
}
