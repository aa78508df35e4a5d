import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { UserError } from '../error.js';
import { reasonOf } from '../files.js';

/** What became of one repository, in words. */
export interface Done {
  readonly status: 'done' | 'failed';
  /** `opened https://...`, or why not. */
  readonly results: readonly string[];
}

/** How far a run over many repositories has come: kept on disk after each of them. */
export interface State {
  /** Those that are done, and need not be done again in this round. */
  isDone(repository: string): boolean;
  record(repository: string, done: Done): void;
  /** All of the round, in the order they came. */
  all(): ReadonlyMap<string, Done>;
  /** The next run starts from the beginning. */
  finish(): void;
}

const FORMAT = 1;

interface Stored {
  readonly format: number;
  readonly finished: boolean;
  readonly repositories: Readonly<Record<string, Done>>;
}

/** Goes on where an interrupted run stopped; after a finished one it starts anew. Throws UserError. */
export function openState(path: string): State {
  const stored = readStored(path);
  const known = new Map(stored.finished ? [] : Object.entries(stored.repositories));
  const save = (finished: boolean): void => {
    const text = JSON.stringify(
      { format: FORMAT, finished, repositories: Object.fromEntries(known) },
      null,
      1,
    );
    told(path, 'written', () => {
      writeFileSync(`${path}.tmp`, `${text}\n`);
      renameSync(`${path}.tmp`, path);
    });
  };
  return {
    isDone: repository => known.get(repository)?.status === 'done',
    record(repository, done) {
      known.set(repository, done);
      save(false);
    },
    all: () => known,
    finish: () => save(true),
  };
}

function readStored(path: string): Stored {
  if (!existsSync(path)) return { format: FORMAT, finished: true, repositories: {} };
  const text = told(path, 'read', () => readFileSync(path, 'utf8'));
  try {
    const value: unknown = JSON.parse(text);
    if (isStored(value)) return value;
  } catch {
    // Said below.
  }
  throw new UserError(`${path} is no state of this tool: delete it, or name another with --state`);
}

function isStored(value: unknown): value is Stored {
  if (typeof value !== 'object' || value === null) return false;
  const { format, finished, repositories } = { format: 0, finished: '', repositories: null, ...value };
  return (
    format === FORMAT &&
    typeof finished === 'boolean' &&
    typeof repositories === 'object' &&
    repositories !== null &&
    Object.values(repositories).every(isDone)
  );
}

function isDone(value: unknown): value is Done {
  if (typeof value !== 'object' || value === null) return false;
  const { status, results } = { status: '', results: '', ...value };
  return (status === 'done' || status === 'failed') && Array.isArray(results);
}

/** `owner/name`, one a line; what follows `#` is a comment. */
export function readRepositories(path: string): readonly string[] {
  const text = told(path, 'read', () => readFileSync(path, 'utf8'));
  const names = text.split(/\r?\n/).map(line => line.replace(/#.*$/, '').trim());
  return [...new Set(names.filter(name => name !== ''))];
}

/** Adds to a file, or makes it. */
export function appendTo(path: string, text: string): void {
  told(path, 'written', () => writeFileSync(path, text, { flag: 'a' }));
}

export function writeTo(path: string, text: string): void {
  told(path, 'written', () => writeFileSync(path, text));
}

function told<T>(path: string, what: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw new UserError(`${path}: cannot be ${what}: ${reasonOf(error)}`);
  }
}
