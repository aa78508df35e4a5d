// The two strategies for caches, one after the other: what comes back of a file that goes from one to the other.
import type { Plan } from '../src/plan.js';

export const STRATEGIES = ['cache-mounts', 'cleanups'] as const;
export type Strategy = (typeof STRATEGIES)[number];

/**
 * - `mounts`, `cleanups`: the file is another one when it has been there and back;
 * - `in other words`: what the mounts took away of the file's own cleanups and flags came back in ours.
 */
export type Drift = 'mounts' | 'cleanups' | 'in other words';

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
  if (go(go(mounts, 'cleanups'), 'cache-mounts') !== mounts) drifts.push('mounts');
  const cleanups = go(text, 'cleanups');
  const mounted = go(cleanups, 'cache-mounts');
  const back = go(mounted, 'cleanups');
  if (back !== cleanups) drifts.push(go(back, 'cache-mounts') === mounted ? 'in other words' : 'cleanups');
  return { drifts, plans };
}
