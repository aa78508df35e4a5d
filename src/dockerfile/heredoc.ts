import { advance, type LineCursor } from './lines.js';
import type { Heredoc } from './model.js';
import { Refused } from './refused.js';
import { isSpace } from './space.js';

/** BuildKit's word splitting always escapes with a backslash here, whatever the file's directive says. */
const ESCAPE = '\\';
const MAX_DEPTH = 500;

/** The text is no words for BuildKit: an open quote, a substitution that it does not know. */
class BadWords extends Error {
  override readonly name = 'BadWords';
}

interface Lexer {
  readonly text: string;
  readonly rawQuotes: boolean;
  rawEscapes: boolean;
  at: number;
  depth: number;
  readonly words: string[];
  /** The word being built. A `${x:-...}` throws away what stands before it: BuildKit shares one buffer. */
  word: string;
}

function splitWords(text: string, rawQuotes: boolean, rawEscapes: boolean): readonly string[] {
  const at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const lexer: Lexer = { text, rawQuotes, rawEscapes, at, depth: 0, words: [], word: '' };
  while (lexer.at < text.length) readTop(lexer);
  endWord(lexer);
  return lexer.words;
}

function endWord(lexer: Lexer): void {
  if (lexer.word !== '') lexer.words.push(lexer.word);
  lexer.word = '';
}

function readTop(lexer: Lexer): void {
  const { text } = lexer;
  const char = text.charAt(lexer.at);
  if (char === '$') {
    // a substitution's own blanks end words too
    for (const unit of readDollar(lexer)) {
      if (isSpace(unit.charCodeAt(0))) endWord(lexer);
      else lexer.word += unit;
    }
  } else if (isSpace(text.charCodeAt(lexer.at))) {
    lexer.at++;
    endWord(lexer);
  } else {
    const piece = readPiece(lexer);
    lexer.word += piece;
  }
}

/** A quoted string, `<<` with its blanks, an escaped character, or a run of plain ones. */
function readPiece(lexer: Lexer): string {
  const { text } = lexer;
  const char = text.charAt(lexer.at);
  if (char === "'") return readSingleQuoted(lexer);
  if (char === '"') return readDoubleQuoted(lexer);
  if (char === '<') return readArrows(lexer);
  if (char === ESCAPE) {
    const next = text.codePointAt(++lexer.at);
    const escaped = next === undefined ? '' : String.fromCodePoint(next);
    lexer.at += escaped.length;
    return lexer.rawEscapes ? char + escaped : escaped;
  }
  const start = lexer.at++;
  while (lexer.at < text.length && isPlain(text.charCodeAt(lexer.at))) lexer.at++;
  return text.slice(start, lexer.at);
}

/** Nothing that the lexer treats specially, `}` and `/` included, at which a substitution may end. */
function isPlain(code: number): boolean {
  return !isSpace(code) && !`"$'/<\\}`.includes(String.fromCharCode(code));
}

function readArrows(lexer: Lexer): string {
  const { text } = lexer;
  const start = lexer.at++;
  if (text.charAt(lexer.at) !== '<') return '<';
  lexer.at++;
  while (lexer.at < text.length && '\t\r '.includes(text.charAt(lexer.at))) lexer.at++;
  return text.slice(start, lexer.at);
}

function readSingleQuoted(lexer: Lexer): string {
  const start = lexer.at;
  const close = lexer.text.indexOf("'", start + 1);
  if (close < 0) throw new BadWords('unexpected end of statement while looking for matching single-quote');
  lexer.at = close + 1;
  return lexer.rawQuotes ? lexer.text.slice(start, close + 1) : lexer.text.slice(start + 1, close);
}

function readDoubleQuoted(lexer: Lexer): string {
  const { text } = lexer;
  const quote = lexer.rawQuotes ? '"' : '';
  let out = quote;
  lexer.at++;
  while (lexer.at < text.length) {
    const char = text.charAt(lexer.at);
    if (char === '$') {
      out += readDollar(lexer);
      continue;
    }
    lexer.at++;
    if (char === '"') return out + quote;
    const next = text.charAt(lexer.at);
    if (char === ESCAPE && lexer.rawEscapes) out += char;
    if (char === ESCAPE && next !== '' && `"$${ESCAPE}`.includes(next)) {
      out += next;
      lexer.at++;
    } else if (char !== ESCAPE || next !== '') out += char;
  }
  throw new BadWords('unexpected end of statement while looking for matching double-quote');
}

/** `$name` and `${...}` as they stand: no variable has a value here. */
function readDollar(lexer: Lexer): string {
  const { text } = lexer;
  lexer.at++;
  if (text.charAt(lexer.at) !== '{') return `$${readName(lexer)}`;
  lexer.at++;
  if (lexer.at >= text.length) throw new BadWords("syntax error: missing '}'");
  if ('{}:'.includes(text.charAt(lexer.at))) throw new BadWords('syntax error: bad substitution');
  const name = readName(lexer);
  let operator = text.charAt(lexer.at++);
  if (operator === '}') return `\${${name}}`;
  if (operator === '/') return readReplacement(lexer, name);
  const colon = operator === ':';
  if (colon) {
    const code = text.codePointAt(lexer.at);
    operator = code === undefined ? '' : String.fromCodePoint(code);
    lexer.at += operator.length;
  }
  const raw = operator === '#' || operator === '%';
  if ((!colon && !(operator !== '' && '+-?#%'.includes(operator))) || (colon && raw)) {
    throw new BadWords(`unsupported modifier (${colon ? ':' : ''}${operator}) in substitution`);
  }
  const word = readUntil(lexer, '}', raw);
  return `\${${name}${colon ? ':' : ''}${operator}${word}}`;
}

function readReplacement(lexer: Lexer, name: string): string {
  if (lexer.text.charAt(lexer.at) === '/') lexer.at++;
  const pattern = readUntil(lexer, '/', true);
  const replacement = readUntil(lexer, '}', true);
  return `\${${name}/${pattern}/${replacement}}`;
}

function readUntil(lexer: Lexer, stop: string, rawEscapes: boolean): string {
  const outer = lexer.rawEscapes;
  if (++lexer.depth > MAX_DEPTH) throw new Refused('substitutions are nested too deeply');
  lexer.rawEscapes = rawEscapes;
  lexer.word = '';
  let out = '';
  while (lexer.text.charAt(lexer.at) !== stop) {
    if (lexer.at >= lexer.text.length) {
      throw new BadWords(`unexpected end of statement while looking for matching ${stop}`);
    }
    out += lexer.text.charAt(lexer.at) === '$' ? readDollar(lexer) : readPiece(lexer);
  }
  lexer.at++;
  lexer.word = '';
  lexer.rawEscapes = outer;
  lexer.depth--;
  return out;
}

function readName(lexer: Lexer): string {
  const { text } = lexer;
  const start = lexer.at;
  const first = text.charAt(start);
  const digits = /^\p{Nd}/u.test(text.slice(start, start + 2));
  if (!digits && first !== '' && '@*#?-$!'.includes(first)) {
    lexer.at++;
    return first;
  }
  const pattern = digits ? /\p{Nd}*/uy : /[\p{L}\p{Nd}_]*/uy;
  pattern.lastIndex = start;
  pattern.test(text);
  lexer.at = pattern.lastIndex;
  return text.slice(start, lexer.at);
}

/** What a line promises to be followed by. */
export interface HeredocStart {
  readonly name: string;
  readonly expand: boolean;
  readonly chomp: boolean;
}

/** The here-documents that a logical line starts, in order. Throws Refused where BuildKit refuses the line. */
export function heredocStarts(line: string): readonly HeredocStart[] {
  const starts: HeredocStart[] = [];
  try {
    for (const word of wordsOf(line)) {
      const start = heredocStart(word);
      if (start) starts.push(start);
    }
  } catch (error) {
    throw error instanceof BadWords ? new Refused(error.message) : error;
  }
  return starts;
}

/** A line that is no words for BuildKit starts no here-document. */
function wordsOf(line: string): readonly string[] {
  try {
    return splitWords(line, true, true);
  } catch (error) {
    if (error instanceof BadWords) return [];
    throw error;
  }
}

function heredocStart(word: string): HeredocStart | undefined {
  const arrows = /^[0-9]*<<-?/.exec(word)?.[0];
  const rest = word.slice(arrows?.length ?? 0).replace(/^[\t\n\f\r ]+/, '');
  if (arrows === undefined || rest === '' || rest.includes('<')) return undefined;
  const [name, more] = splitWords(rest, false, false);
  if (name === undefined || more !== undefined) return undefined;
  const raw = splitWords(rest, true, false);
  if (raw.length !== 1) {
    throw new Refused(`internal lexing of heredoc produced inconsistent results: ${rest}`);
  }
  return { name, expand: quotes(name) === quotes(raw[0] ?? ''), chomp: arrows.endsWith('-') };
}

function quotes(text: string): number {
  return text.split(/['"]/).length - 1;
}

/** Reads one here-document's lines; the cursor ends on its terminator. Throws Refused where there is none. */
export function readHeredoc(cursor: LineCursor, start: HeredocStart): Heredoc {
  const { text } = cursor;
  const from = cursor.next;
  while (advance(cursor)) {
    let at = cursor.start;
    while (start.chomp && at < cursor.end && text.charCodeAt(at) === 0x09) at++;
    if (cursor.end - at !== start.name.length || !text.startsWith(start.name, at)) continue;
    const contentSpan = { start: from, end: cursor.start };
    const terminatorSpan = { start: cursor.start, end: cursor.end };
    return { ...start, content: text.slice(from, cursor.start), contentSpan, terminatorSpan };
  }
  throw new Refused('unterminated heredoc');
}
