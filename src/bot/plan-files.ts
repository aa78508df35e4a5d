import type { Plan } from '../plan.js';

/** What a plan does to one file. */
export interface FileChange {
  /** From the repository's root, with `/`. */
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

export interface StepFiles {
  readonly transform: string;
  readonly files: readonly FileChange[];
}

/** The files that a plan changes. */
export function filesOf({ path, before, after }: Plan): readonly FileChange[] {
  return before === after ? [] : [{ path, before, after }];
}

/** The same, transform by transform, in the order they ran; those that changed nothing are not there. */
export function stepFilesOf({ path, steps }: Plan): readonly StepFiles[] {
  return steps
    .filter(({ before, after }) => before !== after)
    .map(({ transform, before, after }) => ({ transform, files: [{ path, before, after }] }));
}
