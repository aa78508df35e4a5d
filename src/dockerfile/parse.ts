import { readImage, readProperties } from './ast.js';
import { readDirective } from './directives.js';
import { type Command, type LogicalFlag, splitCommand } from './flags.js';
import { heredocStarts, readHeredoc } from './heredoc.js';
import { imageReference } from './image.js';
import {
  advance,
  commentAt,
  type LineCursor,
  type LogicalLine,
  lineCursor,
  readLogicalLine,
  sliceLogical,
} from './lines.js';
import { spanInFile, startInFile } from './logical.js';
import type {
  Comment,
  Directive,
  Dockerfile,
  Flag,
  Heredoc,
  ImageReference,
  Instruction,
  LogicalText,
  ParseResult,
  Property,
  Stage,
} from './model.js';
import { readPragmas } from './pragmas.js';
import { Refused } from './refused.js';
import { isSpace, skipSpace, splitSeparators } from './space.js';
import { jsonStrings, nameValuePairs, quotedWords, splitPair } from './words.js';

const SHELL_KEYWORDS: ReadonlySet<string> = new Set(['RUN', 'CMD', 'ENTRYPOINT']);
const HEREDOC_KEYWORDS: ReadonlySet<string> = new Set(['RUN', 'COPY', 'ADD']);
const JSON_OR_WORDS: ReadonlySet<string> = new Set(['COPY', 'ADD', 'VOLUME']);
const ONE_TEXT: ReadonlySet<string> = new Set(['MAINTAINER', 'STOPSIGNAL', 'USER', 'WORKDIR']);

const NO_FLAGS: readonly Flag[] = [];

/** BuildKit accepts any depth and rejects all of it later. */
const MAX_ONBUILD_DEPTH = 8;

/**
 * Reads a Dockerfile as BuildKit's parser does. What that parser refuses comes back as `ok: false`, with the line
 * (from 1) and its message; an instruction that it does not know is not its business, and comes back as one.
 */
export function parseDockerfile(text: string, path: string): ParseResult {
  const cursor = lineCursor(text);
  try {
    return { ok: true, file: readFile(cursor, path) };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { ok: false, line: error.line ?? Math.max(cursor.line, 1), error: error.message };
  }
}

interface Build {
  readonly directives: Directive[];
  readonly comments: Comment[];
  readonly instructions: Instruction[];
  readonly stages: OpenStage[];
  escape: '\\' | '`';
}

interface OpenStage {
  readonly from: Instruction;
  readonly image: ImageReference;
  readonly instructions: Instruction[];
}

function readFile(cursor: LineCursor, path: string): Dockerfile {
  const { text } = cursor;
  const build: Build = { directives: [], comments: [], instructions: [], stages: [], escape: '\\' };
  let directives = true;
  while (advance(cursor)) {
    const start = skipSpace(text, cursor.start, cursor.end);
    const directive: Directive | undefined = directives
      ? readDirective(cursor, start, build.directives)
      : undefined;
    directives = directive !== undefined;
    if (directive) {
      build.directives.push(directive);
      if (directive.name === 'escape') build.escape = directive.value === '`' ? '`' : '\\';
    } else if (start === cursor.end) continue;
    else if (text.charCodeAt(start) === 0x23) build.comments.push(commentAt(cursor, start));
    else addInstruction(build, cursor, start);
  }
  if (build.instructions.length === 0) throw new Refused('file with no instructions');
  const { comments, instructions, directives: found } = build;
  const pragmas = readPragmas(found, comments, text);
  const stages = build.stages.map(closeStage);
  const head = { path, text, eol: eolOf(text), escape: build.escape, directives: found };
  return { ...head, comments, pragmas, instructions, stages };
}

function eolOf(text: string): '\n' | '\r\n' {
  const newline = text.indexOf('\n');
  return newline > 0 && text.charAt(newline - 1) === '\r' ? '\r\n' : '\n';
}

function addInstruction(build: Build, cursor: LineCursor, start: number): void {
  const line = readLogicalLine(cursor, start, build.escape);
  try {
    const instruction = readInstruction(build, cursor, line);
    build.instructions.push(instruction);
    for (const comment of line.comments) build.comments.push(comment);
    if (instruction.keyword === 'FROM') build.stages.push(openStage(instruction, build.escape));
    else build.stages.at(-1)?.instructions.push(instruction);
  } catch (error) {
    if (error instanceof Refused && error.line === undefined)
      throw new Refused(error.message, line.startLine);
    throw error;
  }
}

function openStage(from: Instruction, escapeChar: string): OpenStage {
  const platform = from.flags.find(flag => flag.name === 'platform')?.value;
  const image = imageReference(from.args[0] ?? '', readImage(from.logical.text, escapeChar), platform);
  return { from, image, instructions: [from] };
}

function closeStage(open: OpenStage, index: number): Stage {
  const { from, image, instructions } = open;
  const [, as, name] = from.args;
  return {
    start: from.start,
    end: instructions.at(-1)?.end ?? from.end,
    index,
    ...(as?.toUpperCase() === 'AS' && name !== undefined ? { name: name.toLowerCase() } : {}),
    from,
    image,
    instructions,
  };
}

/** One command of a logical line, read before the here-documents that follow. Offsets are in the line's text. */
interface Draft extends Command {
  /** Of what `original` keeps, blanks at its ends included. */
  readonly start: number;
  readonly end: number;
  readonly keyword: string;
  readonly logical: LogicalText;
  readonly content: Content;
  readonly trigger: Draft | undefined;
}

function readInstruction(build: Build, cursor: LineCursor, line: LogicalLine): Instruction {
  const text = line.text.text;
  const draft = readDraft(line.text, 0, text.length, build.escape, 0);
  const inner = draft.trigger ?? draft;
  const mayHave = HEREDOC_KEYWORDS.has(inner.keyword) && inner.content.form !== 'exec';
  const starts = mayHave && text.includes('<<') ? heredocStarts(text) : [];
  const heredocs = starts.map(start => readHeredoc(cursor, start));
  const open = build.stages.length - 1;
  const stage = draft.keyword === 'FROM' ? open + 1 : open;
  const end = heredocs.length > 0 ? cursor.end : line.end;
  const instruction = finish(draft, line, {
    index: build.instructions.length,
    heredocs,
    stage,
    end,
    endLine: cursor.line,
  });
  // an escape character alone may stand on the lines before the keyword
  return instruction.start === line.start ? instruction : { ...instruction, start: line.start };
}

/** Reads `from..to` of the logical text: all of it, or what follows ONBUILD. */
function readDraft(whole: LogicalText, from: number, to: number, escapeChar: string, depth: number): Draft {
  const command = splitCommand(whole.text, from, to, escapeChar);
  const { keywordStart, keywordEnd, bodyStart, bodyEnd } = command;
  const keyword = keywordOf(whole.text.slice(keywordStart, keywordEnd));
  const logical = sliceLogical(whole, bodyStart, bodyEnd);
  const content = readContent(keyword, logical.text, escapeChar);
  const nested = keyword === 'ONBUILD' && bodyStart < bodyEnd;
  if (nested && depth >= MAX_ONBUILD_DEPTH) throw new Refused('ONBUILD is nested too deeply');
  const trigger = nested ? readDraft(whole, bodyStart, bodyEnd, escapeChar, depth + 1) : undefined;
  return { start: from, end: to, ...command, keyword, logical, content, trigger };
}

interface Around {
  readonly index: number;
  readonly heredocs: readonly Heredoc[];
  /** Negative before the first FROM. */
  readonly stage: number;
  readonly end: number;
  readonly endLine: number;
}

type Unfinished = Omit<Instruction, 'stage' | 'trigger'> & { stage?: number; trigger?: Instruction };

function finish(draft: Draft, line: LogicalLine, around: Around): Instruction {
  const { keyword, logical, content, bodyStart, bodyEnd } = draft;
  const { text: whole, end } = line;
  const keywordSpan =
    keyword === ''
      ? { start: line.start, end: line.start }
      : spanInFile(whole, draft.keywordStart, draft.keywordEnd);
  // filled in afterwards, not spread together: a third of the parser's time otherwise
  const instruction: Unfinished = {
    start: keywordSpan.start,
    end: around.end,
    index: around.index,
    keyword,
    keywordSpan,
    flags: draft.flags.length === 0 ? NO_FLAGS : draft.flags.map(flag => flagInFile(flag, whole)),
    body: { start: bodyStart === bodyEnd ? end : startInFile(whole, bodyStart), end },
    form: around.heredocs.length > 0 ? 'heredoc' : content.form,
    logical,
    original: whole.text.slice(draft.start, draft.end),
    args: content.args,
    properties: content.properties,
    heredocs: around.heredocs,
    comments: line.comments,
    startLine: line.startLine,
    endLine: around.endLine,
  };
  if (around.stage >= 0) instruction.stage = around.stage;
  if (draft.trigger) instruction.trigger = finish(draft.trigger, line, around);
  return instruction;
}

/** Outside ASCII nothing is a keyword, though upper-casing could make one of it: `uſer`. */
function keywordOf(word: string): string {
  return /^[\x21-\x7e]*$/.test(word) ? word.toUpperCase() : word;
}

function flagInFile({ start, end, text }: LogicalFlag, whole: LogicalText): Flag {
  const { name, value } = splitPair(text.slice(2));
  const span = spanInFile(whole, start, end);
  return { start: span.start, end: span.end, name, text, ...(value === undefined ? {} : { value }) };
}

type Content = Pick<Instruction, 'form' | 'args' | 'properties'>;

function plain(args: readonly string[], properties: readonly Property[] = []): Content {
  return { form: 'plain', args, properties };
}

/** What the body says, by the grammar of its keyword. Throws Refused where BuildKit's parser does. */
function readContent(keyword: string, body: string, escapeChar: string): Content {
  if (SHELL_KEYWORDS.has(keyword)) return shellOrExec(body, []);
  if (keyword === 'HEALTHCHECK') return readHealthcheck(body);
  if (keyword === 'ENV' || keyword === 'LABEL') {
    const pairs = nameValuePairs(body, keyword, escapeChar);
    return plain(quotedWords(body, escapeChar), readProperties(keyword, body, pairs, escapeChar));
  }
  if (keyword === 'ARG') {
    const words = quotedWords(body, escapeChar);
    return plain(words, readProperties(keyword, body, words.map(splitPair), escapeChar));
  }
  if (keyword === 'ONBUILD') return plain([]);
  if (ONE_TEXT.has(keyword)) return plain(body === '' ? [] : [body]);
  if (keyword === 'SHELL' || JSON_OR_WORDS.has(keyword)) {
    const strings = jsonStrings(body);
    if (strings) return { form: 'exec', args: strings, properties: [] };
    if (keyword === 'SHELL') return plain(body === '' ? [] : [body]);
  }
  return plain(splitSeparators(body));
}

function shellOrExec(body: string, before: readonly string[]): Content {
  const strings = jsonStrings(body);
  if (strings) return { form: 'exec', args: [...before, ...strings], properties: [] };
  return { form: 'shell', args: body === '' ? before : [...before, body], properties: [] };
}

function readHealthcheck(body: string): Content {
  let at = 0;
  while (at < body.length && !isSpace(body.charCodeAt(at))) at++;
  if (at === 0) return plain([]);
  const type = body.slice(0, at);
  const content = shellOrExec(body.slice(skipSpace(body, at, body.length)), [type]);
  return content.form === 'shell' && type.toUpperCase() !== 'CMD' ? { ...content, form: 'plain' } : content;
}
