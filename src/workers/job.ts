// What passes between the threads: a file to rewrite, and what is to be done with it.

import type { RewriteOptions } from '../pipeline.js';
import type { Diagnostic, FileChange, Plan, Step } from '../plan.js';

/** One Dockerfile; the transforms are the built-in ones. */
export interface Job {
  /** Absolute: its `.dockerignore` may lie beside it. */
  readonly file: string;
  readonly text: string;
  /** Absolute; undefined where nothing is known of the build context. */
  readonly contextRoot: string | undefined;
  readonly options: Omit<RewriteOptions, 'context' | 'transforms' | 'prove'>;
}

/** A plan in which every text stands once: most steps change nothing, and what is sent is copied. */
export interface PackedPlan {
  readonly path: string;
  readonly texts: readonly string[];
  readonly others: readonly FileChange[] | undefined;
  readonly steps: readonly PackedStep[];
  readonly diagnostics: readonly Diagnostic[];
}

interface PackedStep extends Omit<Step, 'before' | 'after'> {
  /** Indexes of its texts. */
  readonly before: number;
  readonly after: number;
}

/** Of the file as a whole, the first text is the one before, the last the one after. */
export function packPlan({ path, before, after, others, steps, diagnostics }: Plan): PackedPlan {
  const texts = [before];
  const indexOf = (text: string): number => (texts.at(-1) === text ? texts.length - 1 : texts.push(text) - 1);
  const packed = steps.map(
    (step): PackedStep => ({
      transform: step.transform,
      before: indexOf(step.before),
      after: indexOf(step.after),
      changes: step.changes.map(change => ({ ...change, at: spanOf(change.at) })),
      skips: step.skips.map(skip => ({ ...skip, at: spanOf(skip.at) })),
    }),
  );
  indexOf(after);
  return { path, texts, others, steps: packed, diagnostics };
}

/** Whatever has a span, an instruction with all that hangs on it among them. */
function spanOf({ start, end }: { readonly start: number; readonly end: number }) {
  return { start, end };
}

export function unpackPlan({ path, texts, others, steps, diagnostics }: PackedPlan): Plan {
  const textAt = (index: number): string => texts[index] ?? '';
  return {
    path,
    before: textAt(0),
    after: textAt(texts.length - 1),
    ...(others ? { others } : {}),
    steps: steps.map(step => ({ ...step, before: textAt(step.before), after: textAt(step.after) })),
    diagnostics,
  };
}
