import type { Plan } from '../../src/plan.js';

/** A text, what became of it, and the way to have others rewritten under the same options. */
export interface Subject {
  readonly text: string;
  readonly plan: Plan;
  rewrite(text: string): Plan;
}

/** Holds for every fixture and for every file of a corpus. */
export interface Law {
  readonly name: string;
  /** What is wrong; undefined where the law holds, or says nothing about this text. */
  broken(subject: Subject): string | undefined;
}

/** Names the first line where two texts part. */
export function firstDifference(what: string, want: string, got: string): string | undefined {
  if (want === got) return undefined;
  const wanted = want.split('\n');
  const gotten = got.split('\n');
  const i = wanted.findIndex((line, n) => line !== gotten[n]);
  const line = i === -1 ? wanted.length : i;
  const show = (text: string | undefined): string => (text === undefined ? 'no line' : JSON.stringify(text));
  return `${what}, line ${line + 1}: want ${show(wanted[line])}, got ${show(gotten[line])}`;
}
