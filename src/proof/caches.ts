// What the proof knows of package caches: which commands do nothing but empty one, and who works from one alone.
import type { RunBody } from '../shell/body.js';
import { type CacheEvent, cacheEventsOf } from '../shell/caches/events.js';
import { CACHES, type PackageCache } from '../shell/caches/index.js';
import type { ToolCall } from '../shell/vocabulary.js';

/** Commands that empty a cache and do nothing else, word by word. Source: the manual page of each. */
const CLEANING_WORDS: Readonly<Record<string, readonly string[]>> = {
  yum: ['clean all'],
  dnf: ['clean all'],
  dnf5: ['clean all'],
  'dnf-3': ['clean all'],
  microdnf: ['clean all'],
  tdnf: ['clean all'],
  zypper: ['clean --all'],
};

/** Folders that hold caches and indexes only: what a declared cleanup may delete. */
const CACHE_PATHS = [
  /^\/var\/lib\/apt\/lists(\/\*?)?$/,
  /^\/var\/cache\/apk(\/\*?)?$/,
  /^\/var\/cache\/pacman\/pkg(\/\*?)?$/,
];

export function isCachePath(path: string): boolean {
  return CACHE_PATHS.some(pattern => pattern.test(path));
}

/** `yum clean all` and its like, by itself or under sudo, whatever comes of what it prints. */
export function isCleaningCall(call: ToolCall): boolean {
  if (call.wrappers.some(wrapper => wrapper !== 'sudo') || call.command.redirections.length > 0) return false;
  const known = Object.hasOwn(CLEANING_WORDS, call.tool) ? CLEANING_WORDS[call.tool] : undefined;
  return known?.includes(call.args.map(word => word.text).join(' ')) ?? false;
}

type Use = 'makes' | 'needs' | 'may-need' | 'destroys';

const USES: Readonly<Record<CacheEvent['kind'], Use>> = {
  fills: 'makes',
  touches: 'makes',
  cleans: 'destroys',
  needs: 'needs',
  names: 'may-need',
};

export interface CacheResource {
  readonly name: string;
  readonly paths: readonly string[];
  /** Only root may empty it. */
  readonly isRoots: boolean;
  readonly isRenewed: true;
  usesIn(body: RunBody): ReadonlyMap<RunBody['commands'][number], Use>;
}

/** The caches of the package managers as resources: they are filled anew by every use that has a network. */
export const CACHE_RESOURCES: readonly CacheResource[] = CACHES.map(resourceOf);

function resourceOf(cache: PackageCache): CacheResource {
  return {
    name: `cache of ${cache.name}`,
    paths: cache.paths,
    isRoots: cache.owner === 'root',
    isRenewed: true,
    usesIn(body) {
      const run = body.instruction.trigger ?? body.instruction;
      const isOffline = run.flags.some(flag => flag.text === '--network=none');
      return new Map(
        cacheEventsOf(body, cache).map(({ command, kind }) => [
          command,
          isOffline && USES[kind] === 'makes' ? 'needs' : USES[kind],
        ]),
      );
    },
  };
}
