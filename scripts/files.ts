import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Role, roleOf } from '../src/role.js';

/** A file named like a Dockerfile, and what its bytes turned out to be. */
export interface Source {
  readonly path: string;
  readonly role: Role;
}

const NAME = /^((Dockerfile|Containerfile)([._-].*)?|.*\.(dockerfile|containerfile))$/i;

/** Every file named like a Dockerfile, ignored ones too: a corpus is what lies there. Sorted by path. */
export function readSources(folder: string, only: RegExp): readonly Source[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && NAME.test(entry.name))
    .map(entry => relative(folder, join(entry.parentPath, entry.name)))
    .filter(path => only.test(path))
    .sort()
    .map(path => ({ path, role: roleOf(path, readFileSync(join(folder, path))) }));
}

export function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
}
