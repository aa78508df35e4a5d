import { Refused } from './refused.js';
import { isSeparator, isSpace, skipSpace, trimSpaceEnd } from './space.js';

/** A flag within a logical text: offsets into that text. */
export interface LogicalFlag {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Keyword, flags and body of a logical line: offsets into its text. */
export interface Command {
  readonly keywordStart: number;
  readonly keywordEnd: number;
  readonly flags: readonly LogicalFlag[];
  readonly bodyStart: number;
  readonly bodyEnd: number;
}

export function splitCommand(text: string, start: number, end: number, escapeChar: string): Command {
  const keywordStart = skipSpace(text, start, end);
  const to = trimSpaceEnd(text, keywordStart, end);
  let at = keywordStart;
  while (at < to && !isSeparator(text.charCodeAt(at))) at++;
  const keywordEnd = at;
  while (at < to && isSeparator(text.charCodeAt(at))) at++;
  const flags: LogicalFlag[] = [];
  const bodyStart = skipSpace(text, readFlags(text, at, to, escapeChar, flags), to);
  return { keywordStart, keywordEnd, flags, bodyStart, bodyEnd: to };
}

/** Collects the flags from `start` on and returns where they end. */
function readFlags(
  text: string,
  start: number,
  end: number,
  escapeChar: string,
  flags: LogicalFlag[],
): number {
  let at = start;
  for (;;) {
    // BuildKit looks at bytes here: no whitespace outside ASCII counts before a flag
    while (at < end && text.charCodeAt(at) < 0x80 && isSpace(text.charCodeAt(at))) at++;
    if (at + 1 >= end || text.charAt(at) !== '-' || text.charAt(at + 1) !== '-') return at;
    const flag = readFlag(text, at, end, escapeChar);
    at = flag.end;
    if (flag.text === '--') return at;
    flags.push(flag);
  }
}

function readFlag(text: string, start: number, end: number, escapeChar: string): LogicalFlag {
  let out = '';
  let quote = '';
  let at = start;
  for (; at < end; at++) {
    let char = text.charAt(at);
    if (quote === '' && text.charCodeAt(at) < 0x80 && isSpace(text.charCodeAt(at))) break;
    if (quote === '' ? char === '"' || char === "'" : char === quote) {
      quote = quote === '' ? char : '';
      continue;
    }
    if (char === escapeChar) {
      if (at + 1 === end) continue;
      char = text.charAt(++at);
    }
    if (char.charCodeAt(0) < 0x80) {
      out += char;
      continue;
    }
    const bytes = utf8(text.codePointAt(at) ?? 0);
    // each byte is taken for a character, and two of them for a space
    if (quote === '' && bytes.some(byte => byte === 0x85 || byte === 0xa0)) {
      throw new Refused('a flag holds a character that BuildKit would cut in two');
    }
    out += String.fromCharCode(...bytes);
    if (bytes.length === 4) at++;
  }
  return { start, end: at, text: out };
}

function utf8(code: number): readonly number[] {
  const tail = (shift: number) => 0x80 | ((code >> shift) & 0x3f);
  if (code < 0x800) return [0xc0 | (code >> 6), tail(0)];
  if (code < 0x10000) return [0xe0 | (code >> 12), tail(6), tail(0)];
  return [0xf0 | (code >> 18), tail(12), tail(6), tail(0)];
}
