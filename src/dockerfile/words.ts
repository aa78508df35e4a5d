import { Refused } from './refused.js';
import { isSpace, skipSpace } from './space.js';

/** The words of ENV, LABEL and ARG as written, quotes and escapes kept; an unclosed quote runs to the end. */
export function quotedWords(text: string, escapeChar: string): readonly string[] {
  const words: string[] = [];
  let at = 0;
  for (;;) {
    at = skipSpace(text, at, text.length);
    if (at >= text.length) return words;
    const start = at;
    at = wordEnd(text, start, escapeChar);
    // BuildKit drops an escape character that ends the text
    const word = text.slice(start, at > text.length ? text.length - 1 : at);
    if (word !== '') words.push(word);
  }
}

/** Where the word ends; one past the text's end where its last character is an escape character. */
function wordEnd(text: string, start: number, escapeChar: string): number {
  let quote = '';
  let at = start;
  for (; at < text.length; at++) {
    const char = text.charAt(at);
    if (quote === '' && isSpace(text.charCodeAt(at))) return at;
    if (quote === '' ? char === '"' || char === "'" : char === quote) quote = quote === '' ? char : '';
    else if (char === escapeChar && quote !== "'") at++;
  }
  return at;
}

/** A name and its value as written. */
export interface RawPair {
  readonly name: string;
  readonly value?: string;
}

/** ENV and LABEL: `name=value ...`, or the old `name value`. Throws Refused where BuildKit does. */
export function nameValuePairs(text: string, keyword: string, escapeChar: string): readonly RawPair[] {
  const words = quotedWords(text, escapeChar);
  const first = words[0];
  if (first === undefined) return [];
  if (!first.includes('=')) {
    const gap = /[\t\v\f\r ]+/.exec(text);
    if (!gap) throw new Refused(`${keyword} must have two arguments`);
    return [{ name: text.slice(0, gap.index), value: text.slice(gap.index + gap[0].length) }];
  }
  return words.map(word => {
    const pair = splitPair(word);
    if (pair.value === undefined) {
      throw new Refused(
        `Syntax error - can't find = in ${JSON.stringify(word)}. Must be of the form: name=value`,
      );
    }
    return pair;
  });
}

/** At the first `=`. */
export function splitPair(word: string): RawPair {
  const at = word.indexOf('=');
  return at < 0 ? { name: word } : { name: word.slice(0, at), value: word.slice(at + 1) };
}

/** Quotes and escapes resolved; `$` and what it names stay. A text with an unclosed quote comes back as it is. */
export function unquote(raw: string, escapeChar: string): string {
  if (!raw.includes('"') && !raw.includes("'") && !raw.includes(escapeChar)) return raw;
  let out = '';
  let quote = '';
  for (let at = 0; at < raw.length; at++) {
    const char = raw.charAt(at);
    const next = raw.charAt(at + 1);
    if (char === '$' && next === '{' && quote !== "'") {
      const close = raw.indexOf('}', at);
      out += raw.slice(at, close < 0 ? raw.length : close + 1);
      at = close < 0 ? raw.length : close;
    } else if (char === quote) quote = '';
    else if (quote === '' && (char === '"' || char === "'")) quote = char;
    else if (char === escapeChar && quote !== "'") {
      const escapes = quote === '' || next === '"' || next === '$' || next === escapeChar;
      out += escapes || next === '' ? next : char + next;
      at++;
    } else out += char;
  }
  return quote === '' ? out : raw;
}

/** The strings of a JSON array, or nothing where the text is none. Throws Refused for one that holds anything else. */
export function jsonStrings(text: string): readonly string[] | undefined {
  if (!text.startsWith('[') || !text.endsWith(']')) return undefined;
  const value = parseJson(text);
  if (!Array.isArray(value)) return undefined;
  const strings: string[] = [];
  for (const item of value) {
    if (typeof item !== 'string') {
      throw new Refused('when using JSON array syntax, arrays must be comprised of strings only');
    }
    strings.push(item);
  }
  return strings;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
