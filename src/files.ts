import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  type Stats,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { UserError } from './error.js';

/** What `run` does to files. Every failure is a UserError whose message begins where the file's name ends. */
export interface Files {
  read(path: string): Uint8Array;
  /** Atomic; mode and owner stay. Fails where the file no longer holds `before`, or may not be written. */
  replace(path: string, before: Uint8Array, after: Uint8Array): void;
  /** Writes a file that is ours to make. It is there when it is closed, whole; what is not closed was never there. */
  create(path: string): Sink;
  /** Takes back what `create` made. */
  remove(path: string): void;
}

export interface Sink {
  append(text: string): void;
  close(): void;
  abandon(): void;
}

/** Nothing that a person wrote is larger. */
const LARGEST = 64 * 1024 * 1024;

export const diskFiles: Files = { read, replace, create, remove: removeQuietly };

function read(path: string): Uint8Array {
  const found = told('cannot be read', () => statSync(path));
  if (!found.isFile()) throw new UserError('cannot be read: not a regular file');
  if (found.size > LARGEST) throw new UserError(`cannot be read: ${found.size} bytes are no Dockerfile`);
  return told('cannot be read', () => readFileSync(path));
}

function create(path: string): Sink {
  const found = statSync(path, { throwIfNoEntry: false });
  // A pipe, `/dev/stdout`: there is nothing to be put in its place.
  const isSpecial = found !== undefined && !found.isFile();
  const written = isSpecial ? path : temporaryFor(path);
  const file = told('cannot be written', () => openSync(written, isSpecial ? 'w' : 'wx'));
  let isOpen = true;
  const abandon = (): void => {
    if (!isOpen) return;
    isOpen = false;
    closeSync(file);
    if (!isSpecial) removeQuietly(written);
  };
  const attempt = (action: () => void): void => {
    try {
      told('cannot be written', action);
    } catch (error) {
      abandon();
      throw error;
    }
  };
  return {
    append: text => attempt(() => writeFileSync(file, text)),
    close() {
      if (!isSpecial) attempt(() => renameSync(written, found ? realpathSync(path) : path));
      isOpen = false;
      closeSync(file);
    },
    abandon,
  };
}

function temporaryFor(path: string): string {
  // Cut, since a name may be as long as names can be.
  const name = basename(path).slice(0, 40);
  return join(dirname(path), `.${name}.${Math.random().toString(36).slice(2)}.tmp`);
}

function replace(named: string, before: Uint8Array, after: Uint8Array): void {
  // A link stays one: what it names is replaced.
  const [path, found] = told('cannot be written', () => {
    const real = realpathSync(named);
    accessSync(real, constants.W_OK);
    return [real, statSync(real)] as const;
  });
  const temporary = temporaryFor(path);
  try {
    told('cannot be written', () => fill(temporary, found, after));
    if (Buffer.compare(read(path), before) !== 0) {
      throw new UserError('was changed by someone else meanwhile and is left as it is; run again');
    }
    told('cannot be written', () => renameSync(temporary, path));
  } catch (error) {
    removeQuietly(temporary);
    throw error;
  }
}

function fill(temporary: string, { mode, uid, gid }: Stats, bytes: Uint8Array): void {
  const file = openSync(temporary, 'wx', 0o600);
  try {
    writeFileSync(file, bytes);
    const own = fstatSync(file);
    if (own.uid !== uid || own.gid !== gid) fchownSync(file, uid, gid);
    fchmodSync(file, mode & 0o7777);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function removeQuietly(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // It was never made.
  }
}

function told<T>(what: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw new UserError(`${what}: ${reasonOf(error)}`);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'not permitted',
  ENOENT: 'no such file or folder',
  EISDIR: 'it is a folder',
  ELOOP: 'symbolic links in a circle',
  EROFS: 'a read-only file system',
  ENOSPC: 'no space left',
  EDQUOT: 'no space left',
  ENAMETOOLONG: 'the path is too long',
};

/** A system error in a person's words. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return REASONS[code] ?? error.message;
}
