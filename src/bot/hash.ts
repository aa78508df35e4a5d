import { createHash } from 'node:crypto';

/** The beginning of a SHA-256, in hexadecimal digits. */
export function hashOf(text: string, digits: number): string {
  return createHash('sha256').update(text).digest('hex').slice(0, digits);
}
