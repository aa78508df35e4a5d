import type { FileChange, Plan } from '../plan.js';

export interface StepFiles {
  readonly transform: string;
  readonly files: readonly FileChange[];
}

/** The files that a plan changes, their paths from the repository's root; its Dockerfile first. */
export function filesOf({ path, before, after, others = [] }: Plan): readonly FileChange[] {
  return before === after ? [] : [{ path, before, after }, ...others];
}

/** The same, transform by transform, in the order they ran; those that changed nothing are not there. */
export function stepFilesOf({ path, steps, others = [] }: Plan): readonly StepFiles[] {
  // The first commit that needs what changes along with the Dockerfile has all of it.
  const first = steps.find(({ changes }) => changes.some(({ ignore = [] }) => ignore.length > 0));
  return steps
    .filter(({ before, after }) => before !== after)
    .map(step => {
      const { transform, before, after } = step;
      return { transform, files: [{ path, before, after }, ...(step === first ? others : [])] };
    });
}
