import { Arg, DockerfileParser, Env, From, type Instruction, Label } from 'dockerfile-ast';
import { type ImageParts, splitImage } from './image.js';
import type { Property } from './model.js';
import { Refused } from './refused.js';
import { splitSeparators } from './space.js';
import { type RawPair, unquote } from './words.js';

/**
 * The one place that knows dockerfile-ast. It reads single instructions, already joined to one line, and must
 * agree with what we made of the words ourselves; where the two differ the file is refused, not guessed at. What
 * it is known to read otherwise than BuildKit is not asked of it.
 */

/** Its cost grows faster than the text. */
const MAX_LENGTH = 1024;
const CACHE_SIZE = 4096;

/** The same FROM and ENV lines come again and again, in one repository and after every transform. */
function remember<T>(read: (text: string, escapeChar: string) => T): (text: string, escapeChar: string) => T {
  const known = new Map<string, T>();
  return (text, escapeChar) => {
    const key = escapeChar + text;
    const found = known.get(key);
    if (found !== undefined) return found;
    const value = read(text, escapeChar);
    if (known.size >= CACHE_SIZE) known.clear();
    known.set(key, value);
    return value;
  };
}

function readOne(line: string, escapeChar: string): Instruction {
  const source = escapeChar === '\\' ? line : `# escape=${escapeChar}\n${line}`;
  const [only, more] = DockerfileParser.parse(source).getInstructions();
  if (only === undefined || more !== undefined) throw differ(line);
  return only;
}

function differ(line: string): Refused {
  const shown = line.length > 60 ? `${line.slice(0, 60)}...` : line;
  return new Refused(`the two readings of this file differ at: ${shown}`);
}

/** Control characters (it ends lines at `\r`), blanks that it does not know, an escape character anywhere. */
function isPlainText(text: string, escapeChar: string): boolean {
  return text.length <= MAX_LENGTH && !text.includes(escapeChar) && !/[^\P{C}\p{Cf}]|[^\P{Z} ]/u.test(text);
}

/** It looks for separators inside `${...}` too, drops `#`, and takes a port for a tag in texts that name no image. */
function isPlainImage(body: string): boolean {
  if (/\$\{|[#"']|<<|^--/.test(body)) return false;
  const at = body.indexOf('@');
  const before = at < 0 ? body : body.slice(0, at);
  const slash = before.indexOf('/');
  const colon = before.indexOf(':', Math.max(slash, 0));
  if (slash >= 0 && colon >= 0 && before.includes('/', colon)) return false;
  if (at < 0) return true;
  return !/[/@]/.test(body.slice(at + 1)) && before.indexOf(':') === before.lastIndexOf(':');
}

/** What FROM names, in its parts. `body` is FROM's, without its flags. */
export const readImage = remember((body: string, escapeChar: string): ImageParts => {
  const words = splitSeparators(body);
  const own = splitImage(words[0] ?? '');
  const known = body !== '' && isPlainText(body, escapeChar) && isPlainImage(body);
  if (!known) return own;
  const from = readOne(`FROM ${body}`, escapeChar);
  if (!(from instanceof From) || from.getImage() !== words[0]) throw differ(`FROM ${body}`);
  const tag = from.getImageTag();
  const digest = from.getImageDigest();
  const stage = words[1]?.toUpperCase() === 'AS' ? (words[2] ?? null) : null;
  if (tag !== (own.tag ?? null) || digest !== (own.digest ?? null) || from.getBuildStage() !== stage) {
    throw differ(`FROM ${body}`);
  }
  return own;
});

/** Whether it takes the pair as BuildKit does: quotes, if any, around the whole name or value. */
function isPlainPair({ name, value }: RawPair): boolean {
  return (
    !/["'#$]/.test(name) &&
    name !== '' &&
    (value === undefined || /^(?:[^"'#$]*|"[^"$]*"|'[^'$]*')$/.test(value))
  );
}

/** Names and values of ENV, ARG or LABEL; `pairs` are the same as written. */
export function readProperties(
  keyword: string,
  body: string,
  pairs: readonly RawPair[],
  escapeChar: string,
): readonly Property[] {
  const own = pairs.map(({ name, value }): Property => {
    const plainName = unquote(name, escapeChar);
    return value === undefined ? { name: plainName } : { name: plainName, value: unquote(value, escapeChar) };
  });
  if (pairs.length === 0 || !isPlainText(body, escapeChar) || !pairs.every(isPlainPair)) return own;
  if (body.startsWith('--') || body.includes('<<')) return own;
  // to it, a first word without `=` makes ARG the old form of ENV
  if (keyword === 'ARG' && pairs.length > 1 && pairs[0]?.value === undefined) return own;
  const line = `${keyword} ${body}`;
  const read = astProperties(line, escapeChar);
  const same = read.every(({ name, value }, at) => own[at]?.name === name && own[at]?.value === value);
  if (read.length !== own.length || !same) throw differ(line);
  return read;
}

const astProperties = remember((line: string, escapeChar: string): readonly Property[] => {
  const instruction = readOne(line, escapeChar);
  if (!(instruction instanceof Env || instruction instanceof Arg || instruction instanceof Label)) {
    throw differ(line);
  }
  return instruction.getProperties().map(property => {
    const name = property.getName();
    const value = property.getValue();
    return value === null ? { name } : { name, value };
  });
});
