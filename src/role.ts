/** What a file found by its name turns out to be: a Dockerfile to read, or something else, with the reason. */
export type Role =
  | { readonly text: string }
  /** Lines count from 1. */
  | { readonly line: number; readonly refused: string };

/** Docker reads no longer line: Go's bufio.MaxScanTokenSize, less one. */
const LONGEST_LINE = 65_535;
/** Bytes that are no comments. What people and programs write is far from it, and memory grows with it (about 400 times). */
const MOST = 1_500_000;
const TEMPLATE_NAME = /\.(template|tmpl|tpl|gotmpl|j2|jinja2?|erb|ejs|hbs|mustache|in)$/i;
/** A line that only a template engine can make sense of. */
const TEMPLATE_LINE = /^\s*(\{\{|\{%|<%|\}\})|\{\{\s*$/;
/** Not `sed s/%%X%%/.../`, which fills in another file. */
const PLACEHOLDER = /(?<!s[/|#~@,!])%%[A-Z][A-Z0-9_-]*%%|<%[=#-]?\s.*%>/;
/** Here a value stands as written; in a shell, `'{{.Id}}'` is what docker, go and others take as a format. */
const PLAIN_INSTRUCTION = /^\s*(FROM|ENV|ARG|COPY|ADD|WORKDIR|USER|EXPOSE|VOLUME)\s/i;

/** The text keeps its byte order mark and line endings: what is written back are the same bytes. */
export function roleOf(path: string, bytes: Uint8Array): Role {
  if (bytes.length === 0) return { line: 1, refused: 'the file is empty' };
  if (bytes.includes(0)) return { line: 1, refused: 'not a text file: it holds a NUL byte' };
  const text = decode(bytes);
  if (text === undefined) return { line: 1, refused: 'not a text file: it is not UTF-8' };
  const line = longLine(bytes);
  if (line !== undefined) {
    return { line, refused: `Docker rejects it: a line longer than ${LONGEST_LINE} bytes` };
  }
  if (bytes.length > MOST && instructionBytes(bytes) > MOST) {
    return { line: 1, refused: `too large: more than ${MOST / 1e6} MB of instructions` };
  }
  return templateRole(path, text) ?? { text };
}

function instructionBytes(bytes: Uint8Array): number {
  let sum = 0;
  for (let start = 0; start < bytes.length; ) {
    const next = bytes.indexOf(0x0a, start);
    const end = next === -1 ? bytes.length : next + 1;
    if (!isComment(bytes, start)) sum += end - start;
    start = end;
  }
  return sum;
}

function isComment(bytes: Uint8Array, start: number): boolean {
  let at = start;
  while (bytes[at] === 0x20 || bytes[at] === 0x09) at++;
  return bytes[at] === 0x23;
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function longLine(bytes: Uint8Array): number | undefined {
  if (bytes.length <= LONGEST_LINE) return undefined;
  for (let start = 0, line = 1; start < bytes.length; line++) {
    const next = bytes.indexOf(0x0a, start);
    const end = next === -1 ? bytes.length : next;
    if (end - start > LONGEST_LINE) return line;
    start = end + 1;
  }
  return undefined;
}

function templateRole(path: string, text: string): Role | undefined {
  if (TEMPLATE_NAME.test(path)) return { line: 1, refused: 'a template, by its name' };
  if (!/\{\{|\{%|<%|%%/.test(text)) return undefined;
  const at = text.split('\n').findIndex(isTemplateLine);
  return at === -1
    ? undefined
    : { line: at + 1, refused: 'a template: it holds placeholders to be filled in' };
}

function isTemplateLine(line: string): boolean {
  if (line.trimStart().startsWith('#')) return false;
  if (TEMPLATE_LINE.test(line) || PLACEHOLDER.test(line)) return true;
  const open = line.search(/\{\{[^{}]*\}\}/);
  if (open === -1) return false;
  return PLAIN_INSTRUCTION.test(line) || !isQuoted(line.slice(0, open).replace(/\\./g, ''));
}

/** Whether what follows stands in quotes: an odd number of either kind comes before it on the line. */
function isQuoted(before: string): boolean {
  return before.split("'").length % 2 === 0 || before.split('"').length % 2 === 0;
}
