import type { LineCursor } from './lines.js';
import type { Directive } from './model.js';
import { Refused } from './refused.js';
import { skipSpace } from './space.js';

const NAMES: ReadonlySet<string> = new Set(['syntax', 'escape', 'check']);

/** Go's `\s`, which is not `unicode.IsSpace`. */
function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0c || code === 0x0d;
}

/** `name = value` of what follows the `#`, or nothing. By hand: a pattern would backtrack over long runs of blanks. */
function readPair(text: string, start: number, end: number): { name: string; value: string } | undefined {
  let at = start;
  while (at < end && /[a-zA-Z0-9]/.test(text.charAt(at))) at++;
  const name = text.slice(start, at).toLowerCase();
  if (!/^[a-z]/.test(name)) return undefined;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  if (text.charAt(at) !== '=' || at + 1 >= end) return undefined;
  let from = at + 1;
  let to = end;
  while (from < to - 1 && isBlank(text.charCodeAt(from))) from++;
  while (to > from + 1 && isBlank(text.charCodeAt(to - 1))) to--;
  return { name, value: text.slice(from, to) };
}

/**
 * The directive on the cursor's line, whose first character that is not blank is at `start`. Directives end at
 * the first line that is none: call no more once this returned nothing. Throws Refused for a repeated or bad one.
 */
export function readDirective(
  cursor: LineCursor,
  start: number,
  seen: readonly Directive[],
): Directive | undefined {
  const { text, end, line } = cursor;
  if (start >= end || text.charAt(start) !== '#') return undefined;
  const pair = readPair(text, skipSpace(text, start + 1, end), end);
  if (!pair || !NAMES.has(pair.name)) return undefined;
  if (seen.some(directive => directive.name === pair.name)) {
    throw new Refused(`only one ${pair.name} parser directive can be used`, line);
  }
  if (pair.name === 'escape' && pair.value !== '\\' && pair.value !== '`') {
    throw new Refused(`invalid escape token '${pair.value}' does not match \` or \\`, line);
  }
  return { start, end, name: pair.name, value: pair.value };
}
