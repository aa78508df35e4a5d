// What the proof knows of package caches: which commands do nothing but empty one, and who works from one alone.
import { isCacheMounted } from '../analysis/caches.js';
import type { Facts } from '../analysis/facts.js';
import type { RunBody, ShellWord } from '../shell/body.js';
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
  conda: ['clean -afy', 'clean -ay'],
  mamba: ['clean -afy', 'clean -ay'],
  micromamba: ['clean --all --yes'],
  npm: ['cache clean --force'],
  yarn: ['cache clean'],
  pnpm: ['store prune'],
  composer: ['clear-cache'],
  'composer.phar': ['clear-cache'],
  go: ['clean -cache -modcache', 'clean -cache'],
};
/** Programs that run what follows as somebody else. */
const SWITCHES = ['sudo', 'doas', 'gosu', 'su-exec', 'runuser'];

/** Folders that hold caches and indexes only: what a declared cleanup may delete. */
const CACHE_PATHS = [
  /^\/var\/lib\/apt\/lists(\/\*?)?$/,
  /^\/var\/cache\/apk(\/\*?)?$/,
  /^\/var\/cache\/pacman\/pkg(\/\*?)?$/,
  /^\/tmp\/(pear|downloaded_packages)$/,
  /^\/usr\/local\/bundle\/cache$/,
  /^~\/\.cache\/(pip|pypoetry\/cache|pypoetry\/artifacts|pipenv|luarocks)$/,
  /^~\/\.(bun\/install\/cache|bundle\/cache|cpanm|cpan\/build|cpan\/sources|hex\/packages)$/,
];
/** As they stand in the text: the shell expands them. */
const CACHE_WORDS = ['"${CARGO_HOME:-$HOME/.cargo}/registry"', '"${CARGO_HOME:-$HOME/.cargo}/git"'];

export function isCachePath({ text, value }: ShellWord): boolean {
  return value === undefined
    ? CACHE_WORDS.includes(text)
    : CACHE_PATHS.some(pattern => pattern.test(value)) && (text === value || !text.includes('~'));
}

/** `yum clean all` and its like, by itself or as who ran what it cleans up behind. */
export function isCleaningCall(call: ToolCall): boolean {
  if (call.wrappers.some(wrapper => !SWITCHES.includes(wrapper)) || call.command.redirections.length > 0)
    return false;
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
  usesIn(body: RunBody, facts: Facts): ReadonlyMap<RunBody['commands'][number], Use>;
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
    isRenewed: true,
    isMounted: (facts, instruction) => isCacheMounted(facts, instruction, cache),
    usesIn(body, facts) {
      const run = body.instruction.trigger ?? body.instruction;
      const isOffline = run.flags.some(flag => flag.text === '--network=none');
      return new Map(
        cacheEventsOf(body, cache, facts.before(body.instruction).env).map(({ command, kind }) => [
          command,
          isOffline && USES[kind] === 'makes' ? 'needs' : USES[kind],
        ]),
      );
    },
  };
}
