import { UserError } from './error.js';

export const FORMATS = ['text', 'json', 'sarif', 'github', 'markdown'] as const;
export type Format = (typeof FORMATS)[number];

/** What the command line asks for. */
export interface Request {
  /** `-` alone: standard input to standard output. */
  readonly paths: readonly string[];
  readonly stdinFilename?: string;
  readonly dryRun: boolean;
  readonly patch?: string;
  readonly check: boolean;
  readonly format: Format;
  readonly verbose: boolean;
  readonly unsafe: boolean;
  readonly only?: readonly string[];
  readonly skip: readonly string[];
  readonly target?: string;
  /** Globs from the current folder. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** Only what changed since that git ref. */
  readonly since?: string;
  /** Only what is staged in git. */
  readonly staged: boolean;
  /** The configuration; `false` for none at all. */
  readonly config?: string | false;
  readonly shard?: Shard;
  /** Report the pragmas that change nothing. */
  readonly unusedPragmas: boolean;
  /** Threads that rewrite beside the one that reads, writes and reports; by default that one does all. */
  readonly jobs?: number;
}

/** One of `count` parts of the files, from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** Throws UserError where the request makes no sense. */
export function checkRequest({ paths, stdinFilename, since, staged }: Request): void {
  const isStandard = paths.includes('-');
  if (isStandard && paths.length > 1) throw new UserError('"-" is standard input and stands alone');
  if (!isStandard && stdinFilename !== undefined) throw new UserError('--stdin-filename goes with "-"');
  if (since !== undefined && staged) throw new UserError('--since and --staged exclude each other');
}

/** Reads `i/n`. */
export function readShard(text: string): Shard {
  const [, index = 0, count = 0] = (/^(\d{1,9})\/(\d{1,9})$/.exec(text) ?? []).map(Number);
  if (index < 1 || index > count) throw new UserError(`--shard is "${text}"; allowed: i/n, from 1/n to n/n`);
  return { index, count };
}

/** Reads a number of threads. */
export function readJobs(text: string): number {
  if (!/^[1-9]\d{0,2}$/.test(text)) throw new UserError(`--jobs is "${text}"; allowed: 1 to 999`);
  return Number(text);
}

/** Whether a file (its path from the repository's root, with `/`) is in the part: by its path alone, stable as others come and go. */
export function isInShard(path: string, { index, count }: Shard): boolean {
  return hash(path) % count === index - 1;
}

/** FNV-1a over UTF-16 units, then mixed: paths that differ in their last letters spread too. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x45d9f3b);
  return (h ^ (h >>> 16)) >>> 0;
}

/** How a request for only some of the files is called behind the word for them; empty where all are asked for. */
export function narrowedBy({ since, staged, shard }: Request): string {
  const changed = since !== undefined ? ` that changed since ${since}` : staged ? ' that is staged' : '';
  return `${changed}${shard ? ` in shard ${shard.index}/${shard.count}` : ''}`;
}

export function isPatchWanted({ dryRun, patch }: Request): boolean {
  return dryRun || patch !== undefined;
}

export function writesInPlace(request: Request): boolean {
  return !(request.check || isPatchWanted(request));
}
