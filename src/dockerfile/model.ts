import type { Span } from '../edit.js';

/** One file as BuildKit reads it. All offsets are UTF-16 offsets into `text`; lines count from 1. */
export interface Dockerfile {
  readonly path: string;
  readonly text: string;
  /** The line ending of the first line; what edits use for the lines they add. */
  readonly eol: '\n' | '\r\n';
  readonly escape: '\\' | '`';
  readonly directives: readonly Directive[];
  /** Every whole-line comment in file order, between instructions and inside their continuations. */
  readonly comments: readonly Comment[];
  /** Requests to leave something alone, written as comments. */
  readonly pragmas: readonly Pragma[];
  /** Every instruction in file order, the ARGs before the first FROM included. */
  readonly instructions: readonly Instruction[];
  readonly stages: readonly Stage[];
}

/** A parser directive (`# syntax=`, `# escape=`, `# check=`) at the top of the file. */
export interface Directive extends Span {
  readonly name: string;
  readonly value: string;
}

/** A whole-line comment: from its `#` to the end of the line, line ending excluded. */
export interface Comment extends Span {
  readonly text: string;
  readonly line: number;
}

/** `ignore` covers the instruction that follows, `ignore-stage` the stage it stands in, `ignore-file` the file. */
export interface Pragma extends Span {
  readonly scope: 'instruction' | 'stage' | 'file';
  readonly dialect: 'dockerslim-fix' | 'hadolint' | 'check';
  /** Transform ids, hadolint codes or check names; `*` where none is named. */
  readonly ids: readonly string[];
  readonly reason?: string;
  readonly line: number;
}

export interface Stage extends Span {
  readonly index: number;
  /** The name after AS, lower-cased as BuildKit compares it. */
  readonly name?: string;
  readonly from: Instruction;
  readonly image: ImageReference;
  /** FROM included. */
  readonly instructions: readonly Instruction[];
}

/** What FROM names, as written: arguments are not expanded. */
export interface ImageReference {
  readonly text: string;
  /** Registry and repository without tag and digest: `docker.io/library/python`. */
  readonly repository: string;
  /** The last part of the repository: `python`. */
  readonly name: string;
  readonly tag?: string;
  readonly digest?: string;
  readonly platform?: string;
  /** Whether a `$` stands anywhere in the text. */
  readonly hasVariable: boolean;
}

/**
 * - `shell`: RUN, CMD, ENTRYPOINT and the like whose body a shell interprets;
 * - `exec`: the body is a JSON array of strings;
 * - `heredoc`: at least one here-document follows the instruction's line;
 * - `plain`: every other.
 */
export type Form = 'shell' | 'exec' | 'heredoc' | 'plain';

/** From the first character of the keyword to the end of its last line, here-documents included, line ending excluded. */
export interface Instruction extends Span {
  readonly index: number;
  /** Upper case. */
  readonly keyword: string;
  readonly keywordSpan: Span;
  readonly flags: readonly Flag[];
  /** From the first character after keyword and flags to the end of the (continued) line; no here-document text. */
  readonly body: Span;
  readonly form: Form;
  /** The body as BuildKit hands it on: comment lines, blank lines and continuations taken out, ends trimmed. */
  readonly logical: LogicalText;
  /** The whole instruction's logical text, from the keyword, as BuildKit's `Node.Original`. */
  readonly original: string;
  /** Exec form: the strings of the array. COPY, ADD, FROM, ...: the words of the body. Shell form: the one text. */
  readonly args: readonly string[];
  /** For ENV, ARG and LABEL: names and values, quotes removed. */
  readonly properties: readonly Property[];
  readonly heredocs: readonly Heredoc[];
  /** Whole-line comments inside the instruction. */
  readonly comments: readonly Comment[];
  /** The stage it stands in; absent before the first FROM. */
  readonly stage?: number;
  readonly startLine: number;
  readonly endLine: number;
  /** ONBUILD: the instruction to run later, with offsets of this file. */
  readonly trigger?: Instruction;
}

export interface Flag extends Span {
  /** Without the dashes. */
  readonly name: string;
  readonly value?: string;
  /** As BuildKit keeps it, quotes removed: `--chown=a b`. */
  readonly text: string;
}

export interface Property {
  readonly name: string;
  /** Quotes and escapes resolved; absent for `ARG NAME`. */
  readonly value?: string;
}

export interface Heredoc {
  readonly name: string;
  /** No part of the delimiter was quoted: variables expand. */
  readonly expand: boolean;
  /** `<<-`: leading tabs are dropped. */
  readonly chomp: boolean;
  /** The text between the lines, last line ending included. */
  readonly content: string;
  readonly contentSpan: Span;
  /** The line that ends it, line ending excluded. */
  readonly terminatorSpan: Span;
}

/** A text put together from pieces of the file, and the way back. */
export interface LogicalText {
  readonly text: string;
  /** In order; every character of `text` lies in exactly one segment, and no segment is empty. */
  readonly segments: readonly Segment[];
}

export interface Segment {
  readonly logical: number;
  readonly file: number;
  readonly length: number;
}

export type ParseResult =
  | { readonly ok: true; readonly file: Dockerfile }
  /** Docker would refuse the file, or our two readings of it differ. */
  | { readonly ok: false; readonly line: number; readonly error: string };
