import type { Span } from '../edit.js';
import type { LogicalText, Segment } from './model.js';

/** The index of the segment that holds the logical offset; the last one for the end of the text. */
function segmentAt(segments: readonly Segment[], offset: number): Segment | undefined {
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const segment = segments[middle];
    if (segment && segment.logical <= offset) low = middle;
    else high = middle - 1;
  }
  return segments[low];
}

/** File offset of the character at a logical offset. */
export function startInFile(logical: LogicalText, offset: number): number {
  const segment = segmentAt(logical.segments, offset);
  return segment ? segment.file + (offset - segment.logical) : 0;
}

/** File offset just after the character that ends at a logical offset: never jumps over a continuation. */
export function endInFile(logical: LogicalText, offset: number): number {
  return offset === 0 ? startInFile(logical, 0) : startInFile(logical, offset - 1) + 1;
}

/** The file's span for a logical one. Where continuations lie within, they are within the span too. */
export function spanInFile(logical: LogicalText, start: number, end: number): Span {
  const segment = segmentAt(logical.segments, start);
  const from = segment ? segment.file + (start - segment.logical) : 0;
  // Words seldom stand on two lines.
  if (segment && end > start && end <= segment.logical + segment.length) {
    return { start: from, end: from + (end - start) };
  }
  return { start: from, end: end > start ? endInFile(logical, end) : from };
}
