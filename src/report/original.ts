import type { Edit } from '../edit.js';
import type { Diagnostic, Plan } from '../plan.js';

export interface Position {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units; a byte order mark has none. */
  readonly column: number;
}

/**
 * Where a diagnostic points in the file as it was read: a step sees the work of those before it. What an earlier step
 * has put in is where it was put.
 */
export function originalPosition({ before, steps }: Plan, diagnostic: Diagnostic): Position {
  const { line, column, transform } = diagnostic;
  const at = steps.findIndex(step => step.transform === transform);
  const earlier = steps.slice(0, Math.max(at, 0)).filter(step => step.before !== step.after);
  const seen = steps[at]?.before;
  if (earlier.length === 0 || seen === undefined) return { line, column };
  const offset = earlier.reduceRight(
    (place, { changes }) =>
      placeBefore(
        place,
        changes.flatMap(({ edits }) => edits),
      ),
    offsetAt(seen, { line, column }),
  );
  return positionAt(before, offset);
}

/** The offset before the edits were applied. */
function placeBefore(offset: number, edits: readonly Edit[]): number {
  let shift = 0;
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (offset < start + shift) break;
    if (offset < start + shift + text.length) return start;
    shift += text.length - (end - start);
  }
  return offset - shift;
}

export function offsetAt(text: string, { line, column }: Position): number {
  let start = text.startsWith('\uFEFF') ? 1 : 0;
  for (let n = 1; n < line; n++) start = text.indexOf('\n', start) + 1;
  return start + column - 1;
}

export function positionAt(text: string, offset: number): Position {
  let line = 1;
  let start = text.startsWith('\uFEFF') ? 1 : 0;
  for (let next = text.indexOf('\n'); next !== -1 && next < offset; next = text.indexOf('\n', next + 1)) {
    line++;
    start = next + 1;
  }
  return { line, column: Math.max(offset - start, 0) + 1 };
}
