import type { Edit } from '../edit.js';
import type { Instruction } from './model.js';

/**
 * Takes an instruction out with its lines, and one of two blank lines around it. Undefined where a comment stands in it,
 * or right above it and would be left to speak of something else.
 */
export function lineRemoval(text: string, { start, end, comments }: Instruction): Edit | undefined {
  const lineEnd = text.indexOf('\n', end);
  const stop = lineEnd === -1 ? text.length : lineEnd + 1;
  const above = text.slice(0, start).split('\n').at(-2)?.trim() ?? '';
  if (above.startsWith('#') || comments.length > 0) return undefined;
  const blank = above === '' ? /^[ \t]*\r?\n/.exec(text.slice(stop)) : null;
  return { start, end: stop + (blank?.[0].length ?? 0), text: '' };
}
