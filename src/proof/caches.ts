// What the proof knows of package caches: who fills one, who empties it, and who works from it alone.
import { isCacheMounted } from '../analysis/caches.js';
import type { Facts } from '../analysis/facts.js';
import type { Command, RunBody } from '../shell/body.js';
import { type CacheEvent, cacheEventsOf } from '../shell/caches/events.js';
import { CACHES, type PackageCache } from '../shell/caches/index.js';

type Use = 'makes' | 'needs' | 'may-need' | 'destroys';

const USES: Readonly<Record<CacheEvent['kind'], Use>> = {
  fills: 'makes',
  touches: 'makes',
  cleans: 'destroys',
  needs: 'needs',
  names: 'may-need',
};

const NO_USES: ReadonlyMap<Command, Use> = new Map();

export interface CacheResource {
  readonly name: string;
  readonly paths: readonly string[];
  /** Only root may empty it. */
  readonly isRoots: boolean;
  isRenewed(): boolean;
  usesIn(body: RunBody, facts: Facts): ReadonlyMap<Command, Use>;
  /** A mount lies over it, or may. */
  isMounted(facts: Facts, instruction: RunBody['instruction']): boolean;
}

/** The caches of the package managers as resources: they are filled anew by every use that has a network. */
export const CACHE_RESOURCES: readonly CacheResource[] = CACHES.map(resourceOf);

function resourceOf(cache: PackageCache): CacheResource {
  return {
    name: `cache of ${cache.name}`,
    paths: cache.paths,
    isRoots: cache.owner === 'root',
    isRenewed: () => true,
    isMounted: (facts, instruction) => isCacheMounted(facts, instruction, cache),
    usesIn(body, facts) {
      const events = cacheEventsOf(body, cache, facts.before(body.instruction).env);
      if (events.length === 0) return NO_USES;
      const run = body.instruction.trigger ?? body.instruction;
      const isOffline = run.flags.some(flag => flag.text === '--network=none');
      return new Map(
        events.map(({ command, kind }) => [
          command,
          isOffline && USES[kind] === 'makes' ? 'needs' : USES[kind],
        ]),
      );
    },
  };
}
