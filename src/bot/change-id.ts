import type { FileChange } from '../plan.js';
import { patchOf } from '../report/patch.js';
import { hashOf } from './hash.js';

const DIGITS = 10;
/** `diff --git`, `---` and `+++`. */
const HEADER_LINES = 3;

/**
 * What is proposed for a file, told again when the rest of the file has changed: its path, and the lines that go and
 * come.
 */
export function changeIdOf({ path, before, after }: FileChange): string {
  const lines = patchOf(path, before, after).split('\n').slice(HEADER_LINES);
  const changed = lines.filter(line => line.startsWith('+') || line.startsWith('-'));
  return hashOf([path, ...changed].join('\n'), DIGITS);
}
