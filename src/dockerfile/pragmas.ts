import type { Comment, Directive, Dockerfile, Instruction, Pragma } from './model.js';
import { isSpace, skipSpace, trimSpaceEnd } from './space.js';

const SCOPES: ReadonlyMap<string, Pragma['scope']> = new Map([
  ['ignore', 'instruction'],
  ['ignore-stage', 'stage'],
  ['ignore-file', 'file'],
]);

/** Every request to leave something alone, in file order. */
export function readPragmas(
  directives: readonly Directive[],
  comments: readonly Comment[],
  text: string,
): readonly Pragma[] {
  const pragmas: Pragma[] = [];
  for (const directive of directives) {
    const pragma = checkPragma(directive, text);
    if (pragma) pragmas.push(pragma);
  }
  for (const comment of comments) {
    const pragma = commentPragma(comment);
    if (pragma) pragmas.push(pragma);
  }
  return pragmas;
}

/** `# check=skip=A,B;error=true`: the checks to skip in the whole file. */
function checkPragma(directive: Directive, text: string): Pragma | undefined {
  if (directive.name !== 'check') return undefined;
  const skip = directive.value.split(';').find(part => part.trim().toLowerCase().startsWith('skip='));
  if (skip === undefined) return undefined;
  const ids = splitIds(skip.slice(skip.indexOf('=') + 1));
  const all = ids.length === 0 || ids.some(id => id.toLowerCase() === 'all');
  const { start, end } = directive;
  const line = text.slice(0, start).split('\n').length;
  return { start, end, line, scope: 'file', dialect: 'check', ids: all ? ['*'] : ids };
}

function commentPragma(comment: Comment): Pragma | undefined {
  const { start, end, line, text } = comment;
  // cheap first: almost no comment is one
  if (!text.includes('dockerslim-fix') && !text.includes('hadolint')) return undefined;
  const body = text.slice(skipSpace(text, 1, text.length), trimSpaceEnd(text, 1, text.length));
  const [dialect, rest] = firstWord(body);
  const at = { start, end, line };
  if (dialect === 'dockerslim-fix') return ownPragma(at, rest);
  if (dialect === 'hadolint') return hadolintPragma(at, rest);
  return undefined;
}

type At = Pick<Pragma, 'start' | 'end' | 'line'>;

function ownPragma(at: At, rest: string): Pragma | undefined {
  const word = /^[a-z-]+/.exec(rest)?.[0] ?? '';
  const scope = SCOPES.get(word);
  if (!scope) return undefined;
  const after = rest.slice(word.length);
  if (after !== '' && !after.trimStart().startsWith('=') && !isSpace(after.charCodeAt(0))) return undefined;
  const { ids, tail } = readIds(after);
  const reason = tail.startsWith('reason=') ? tail.slice('reason='.length).trim() : '';
  return {
    ...at,
    scope,
    dialect: 'dockerslim-fix',
    ids: ids.length === 0 ? ['*'] : ids,
    ...(reason === '' ? {} : { reason }),
  };
}

function hadolintPragma(at: At, rest: string): Pragma | undefined {
  const [word, more] = firstWord(rest);
  const global = word === 'global';
  const request = global ? more : rest;
  if (!request.startsWith('ignore')) return undefined;
  const { ids } = readIds(request.slice('ignore'.length));
  if (ids.length === 0) return undefined;
  return { ...at, scope: global ? 'file' : 'instruction', dialect: 'hadolint', ids };
}

/** `= a, b rest`: blanks are allowed around the sign and the commas. */
function readIds(text: string): { ids: readonly string[]; tail: string } {
  const trimmed = text.trimStart();
  if (!trimmed.startsWith('=')) return { ids: [], tail: trimmed };
  const ids: string[] = [];
  let tail = trimmed.slice(1).trimStart();
  for (;;) {
    const id = /^[^\s,=]+/.exec(tail)?.[0] ?? '';
    if (id !== '') ids.push(id);
    const after = tail.slice(id.length).trimStart();
    if (!after.startsWith(',')) return { ids, tail: after };
    tail = after.slice(1).trimStart();
  }
}

function splitIds(text: string): readonly string[] {
  return text
    .split(',')
    .map(id => id.trim())
    .filter(id => id !== '');
}

function firstWord(text: string): readonly [string, string] {
  let at = 0;
  while (at < text.length && !isSpace(text.charCodeAt(at))) at++;
  return [text.slice(0, at), text.slice(skipSpace(text, at, text.length))];
}

/** By the instruction's index. */
type Coverage = ReadonlyMap<number, readonly Pragma[]>;

const coverages = new WeakMap<Dockerfile, Coverage>();

/**
 * The pragmas that cover an instruction (or the trigger of an ONBUILD): its own, its stage's and the file's. A
 * comment inside an instruction covers that one. Otherwise `ignore` covers the instruction that follows; hadolint's
 * only with nothing but comment lines between, as hadolint itself has it. `ignore-stage` covers the stage it stands
 * in; directly above a FROM, or before the first one, it covers the stage that FROM opens.
 */
export function pragmasFor(file: Dockerfile, instruction: Instruction): readonly Pragma[] {
  if (file.pragmas.length === 0) return file.pragmas;
  const known = coverages.get(file) ?? cover(file);
  coverages.set(file, known);
  return known.get(instruction.index) ?? [];
}

function cover(file: Dockerfile): Coverage {
  const covered = new Map<number, Pragma[]>();
  const add = (index: number, pragma: Pragma) => {
    const list = covered.get(index);
    if (list) list.push(pragma);
    else covered.set(index, [pragma]);
  };
  const commentLines = new Set(file.comments.map(comment => comment.line));
  let next = 0;
  for (const pragma of file.pragmas) {
    while (next < file.instructions.length && (file.instructions[next]?.end ?? 0) <= pragma.start) next++;
    const target = file.instructions[next];
    if (pragma.scope === 'file') {
      for (const { index } of file.instructions) add(index, pragma);
    } else if (pragma.scope === 'stage') {
      for (const { index } of stageAt(file, target, pragma, commentLines)) add(index, pragma);
    } else if (target && (pragma.dialect !== 'hadolint' || touches(target, pragma, commentLines))) {
      add(target.index, pragma);
    }
  }
  return covered;
}

/** Whether the pragma stands inside the instruction, or above it with only comment lines between. */
function touches(target: Instruction, pragma: Pragma, commentLines: ReadonlySet<number>): boolean {
  for (let line = pragma.line + 1; line < target.startLine; line++) {
    if (!commentLines.has(line)) return false;
  }
  return true;
}

function stageAt(
  file: Dockerfile,
  target: Instruction | undefined,
  pragma: Pragma,
  commentLines: ReadonlySet<number>,
): readonly Instruction[] {
  const last = file.instructions.at(-1);
  const before = target ? file.instructions[target.index - 1] : last;
  const opens = target?.keyword === 'FROM' && touches(target, pragma, commentLines);
  const inside = target !== undefined && target.start <= pragma.start;
  const stage = opens || inside ? target?.stage : before?.stage;
  return file.stages[stage ?? 0]?.instructions ?? [];
}
