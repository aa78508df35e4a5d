// The two strategies for caches, one after the other: what comes back of a file that goes from one to the other.
import type { Plan } from '../src/plan.js';

export const STRATEGIES = ['cache-mounts', 'cleanups'] as const;
export type Strategy = (typeof STRATEGIES)[number];

/**
 * - `mounts`, `cleanups`: the file is another one when it has been there and back;
 * - `in other words`: what the mounts took away of the file's own cleanups and flags came back in ours;
 * - `by hand`: mounts that somebody wrote went, and came back as ours or not at all.
 */
export type Drift = 'mounts' | 'cleanups' | 'in other words' | 'by hand';

const HAND_WRITTEN = /--mount=\S*type=cache/;

export interface RoundTrip {
  readonly drifts: readonly Drift[];
  readonly plans: readonly Plan[];
}

/** Takes the file to mounts, back and there again; and the other way round. */
export function roundTrip(text: string, rewrite: (text: string, strategy: Strategy) => Plan): RoundTrip {
  const plans: Plan[] = [];
  const go = (from: string, strategy: Strategy): string => {
    const plan = rewrite(from, strategy);
    plans.push(plan);
    return plan.after;
  };
  const drifts: Drift[] = [];
  const mounts = go(text, 'cache-mounts');
  const again = go(go(mounts, 'cleanups'), 'cache-mounts');
  if (again !== mounts) {
    const isOurs = !HAND_WRITTEN.test(text) || go(go(again, 'cleanups'), 'cache-mounts') !== again;
    drifts.push(isOurs ? 'mounts' : 'by hand');
  }
  const cleanups = go(text, 'cleanups');
  const mounted = go(cleanups, 'cache-mounts');
  const back = go(mounted, 'cleanups');
  if (back !== cleanups) drifts.push(go(back, 'cache-mounts') === mounted ? 'in other words' : 'cleanups');
  return { drifts, plans };
}
