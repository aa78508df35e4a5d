import type { Act, Call, Ecosystem } from './ecosystem.js';
import { npm } from './npm.js';
import { pip } from './pip.js';
import { system } from './system.js';

/** All that is known of what reads a project's files, and what does not. */
export const ecosystems: readonly Ecosystem[] = [npm, pip, system];

/** What a call has to do with the project's files, and by which ecosystem; undefined where it may read any of them. */
export function readAct(call: Call): { readonly ecosystem: Ecosystem; readonly act: Act } | undefined {
  const ecosystem = ecosystems.find(({ tools }) => tools.includes(call.tool));
  const act = ecosystem?.read(call);
  return ecosystem && act ? { ecosystem, act } : undefined;
}
