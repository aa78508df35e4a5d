import MagicString from 'magic-string';

/** Half-open range of UTF-16 offsets into the text of one file. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Replaces the text under the span; an empty span inserts. */
export interface Edit extends Span {
  readonly text: string;
}

/** Two edits of one transform touch the same bytes: a bug of the transform, never of the input. */
export class OverlappingEdits extends Error {
  override readonly name = 'OverlappingEdits';
}

/** Whether the half-open spans share at least one character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Shrinks an edit to what really differs: it shares no prefix or suffix with the text it replaces. */
export function minimalEdit(text: string, edit: Edit): Edit {
  let { start, end } = edit;
  let from = 0;
  let to = edit.text.length;
  while (start < end && from < to && text[start] === edit.text[from]) {
    start++;
    from++;
  }
  while (start < end && from < to && text[end - 1] === edit.text[to - 1]) {
    end--;
    to--;
  }
  return { start, end, text: edit.text.slice(from, to) };
}

/**
 * Applies the edits to the text; every byte outside them stays as it was. Several insertions at one offset
 * are applied in the order given. Throws OverlappingEdits where two edits claim the same characters.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const sorted = edits
    .map((edit, order) => ({ edit, order }))
    .sort((a, b) => a.edit.start - b.edit.start || a.edit.end - b.edit.end || a.order - b.order);
  const out = new MagicString(text);
  let last: Edit | undefined;
  for (const { edit } of sorted) {
    if (edit.start > edit.end || edit.end > text.length) {
      throw new RangeError(`an edit lies outside the file: ${edit.start}..${edit.end} of ${text.length}`);
    }
    if (last && edit.start < last.end) {
      throw new OverlappingEdits(`edits overlap: ${last.start}..${last.end} and ${edit.start}..${edit.end}`);
    }
    if (edit.start === edit.end) out.appendLeft(edit.start, edit.text);
    else if (edit.text === '') out.remove(edit.start, edit.end);
    else out.update(edit.start, edit.end, edit.text);
    last = edit;
  }
  return out.toString();
}
