import type { Comment, LogicalText, Segment } from './model.js';
import { Refused } from './refused.js';
import { skipSpace } from './space.js';

/** BuildKit's line buffer: a longer physical line is refused. In UTF-8 bytes, newline excluded. */
const MAX_LINE_BYTES = 65535;

/** A walk over the physical lines; `\n` alone ends one. All offsets are in the file. */
export interface LineCursor {
  readonly text: string;
  /** Of the current line, from 1; 0 before the first. */
  line: number;
  start: number;
  /** Line ending excluded, with every `\r` before it. */
  end: number;
  /** Where the next line starts. */
  next: number;
}

export function lineCursor(text: string): LineCursor {
  return { text, line: 0, start: 0, end: 0, next: 0 };
}

/** Moves to the next line; false at the end of the file. Throws Refused for a line longer than BuildKit takes. */
export function advance(cursor: LineCursor): boolean {
  const { text } = cursor;
  const start = cursor.next;
  if (start >= text.length) return false;
  const newline = text.indexOf('\n', start);
  let end = newline < 0 ? text.length : newline;
  cursor.line++;
  if (isTooLong(text, start, end)) {
    throw new Refused(`dockerfile line greater than max allowed size of ${MAX_LINE_BYTES}`, cursor.line);
  }
  cursor.next = newline < 0 ? text.length : newline + 1;
  while (end > start && text.charCodeAt(end - 1) === 0x0d) end--;
  cursor.start = start === 0 && text.charCodeAt(0) === 0xfeff ? 1 : start;
  cursor.end = Math.max(end, cursor.start);
  return true;
}

function isTooLong(text: string, start: number, end: number): boolean {
  if ((end - start) * 3 <= MAX_LINE_BYTES) return false;
  let bytes = 0;
  for (let at = start; at < end && bytes <= MAX_LINE_BYTES; at++) {
    const code = text.charCodeAt(at);
    // each half of a surrogate pair is two of the pair's four bytes
    bytes += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 2 : 3;
  }
  return bytes > MAX_LINE_BYTES;
}

/** The escape character's offset where the line goes on, else -1. One that is itself escaped does not count. */
function continuationAt(text: string, start: number, end: number, escapeChar: number): number {
  let at = end;
  while (at > start && (text.charCodeAt(at - 1) === 0x20 || text.charCodeAt(at - 1) === 0x09)) at--;
  at--;
  if (at < start || text.charCodeAt(at) !== escapeChar) return -1;
  return at > start && text.charCodeAt(at - 1) === escapeChar ? -1 : at;
}

export interface LogicalLine {
  readonly text: LogicalText;
  readonly comments: readonly Comment[];
  /** First character of the first line that is not blank. */
  readonly start: number;
  /** End of the last physical line, comment lines at the end of the file included. */
  readonly end: number;
  readonly startLine: number;
  readonly endLine: number;
}

/** Reads the instruction that starts at `start` on the cursor's line; the cursor ends on its last line. */
export function readLogicalLine(cursor: LineCursor, start: number, escapeChar: string): LogicalLine {
  const { text, line: startLine } = cursor;
  const token = escapeChar.charCodeAt(0);
  const segments: Segment[] = [];
  const pieces: string[] = [];
  const comments: Comment[] = [];
  let length = 0;
  const add = (from: number): boolean => {
    const cut = continuationAt(text, from, cursor.end, token);
    const to = cut < 0 ? cursor.end : cut;
    if (to > from) {
      segments.push({ logical: length, file: from, length: to - from });
      pieces.push(text.slice(from, to));
      length += to - from;
    }
    return cut >= 0;
  };
  let continued = add(start);
  while (continued && advance(cursor)) {
    const first = skipSpace(text, cursor.start, cursor.end);
    if (first === cursor.end) continue;
    if (text.charCodeAt(first) === 0x23) comments.push(commentAt(cursor, first));
    else continued = add(cursor.start);
  }
  const logical = { text: pieces.length === 1 ? (pieces[0] ?? '') : pieces.join(''), segments };
  return { text: logical, comments, start, end: cursor.end, startLine, endLine: cursor.line };
}

export function commentAt(cursor: LineCursor, start: number): Comment {
  return { start, end: cursor.end, text: cursor.text.slice(start, cursor.end), line: cursor.line };
}

/** The part `start..end` of a logical text, with its own segments. */
export function sliceLogical(logical: LogicalText, start: number, end: number): LogicalText {
  if (start >= end) return { text: '', segments: [] };
  if (start === 0 && end === logical.text.length) return logical;
  const segments: Segment[] = [];
  for (const segment of logical.segments) {
    const from = Math.max(start, segment.logical);
    const to = Math.min(end, segment.logical + segment.length);
    if (from >= to) continue;
    segments.push({
      logical: from - start,
      file: segment.file + (from - segment.logical),
      length: to - from,
    });
  }
  return { text: logical.text.slice(start, end), segments };
}
