// The words that empty one cache behind one call, as that call would have them.
import type { Instruction } from '../dockerfile/model.js';
import { SWITCHES } from '../shell/caches/cleanups.js';
import { cacheEventsOf } from '../shell/caches/events.js';
import type { PackageCache } from '../shell/caches/index.js';
import type { ToolCall } from '../shell/vocabulary.js';
import { chainOf, variableOver } from './caches.js';
import type { Facts } from './facts.js';

export type Cleanup = { readonly text: string } | { readonly refused: string };

/** Behind the call, in its shell. */
export function cleanupFor(
  facts: Facts,
  instruction: Instruction,
  cache: PackageCache,
  call: ToolCall,
): Cleanup {
  const { remedy } = cache;
  const { wrappers } = call;
  if (wrappers.includes('exec')) return { refused: 'nothing runs behind exec' };
  const isSwitched = wrappers.some(wrapper => SWITCHES.includes(wrapper));
  const prefix = isSwitched ? `${call.prefix.map(({ text }) => text).join(' ')} ` : '';
  const moved = variableOver(facts, instruction, cache) === 'moved';
  if (remedy.kind === 'command') {
    const knows = remedy.runners?.includes(call.tool) ?? true;
    const isOfRun = moved && setsOwn(call);
    if (isOfRun) return { refused: 'it says itself where its cache lies' };
    const program = knows ? call.program.text : cache.name;
    return { text: `${prefix}${program} ${argumentsFor(facts, instruction, cache, remedy.arguments)}` };
  }
  if (remedy.kind !== 'delete') return { refused: 'nothing empties it' };
  if (moved) return { refused: `a variable says where the cache of ${cache.name} lies` };
  const isOfHome = remedy.folders.some(folder => folder.includes('~') || folder.includes('HOME'));
  if (isSwitched && isOfHome) return { refused: 'its cache lies in the home of another user' };
  const folders = [...remedy.folders, ...moreFolders(facts, instruction, cache)];
  return { text: `${prefix}rm -rf ${folders.join(' ')}` };
}

/** `npm_config_cache=/tmp/x npm ci`: for the one call alone. */
function setsOwn({ command, prefix }: ToolCall): boolean {
  return command.assignments.length > 0 || prefix.some(({ text }) => text.includes('='));
}

/** conda learned to clean with `-f` (the packages it has unpacked, which it links) in 4.6. */
const OLD_CONDA = /(mini|ana)conda[23]?(:|-)(v?[123]\.|4\.[0-6](\D|$)|5\.)/i;

function argumentsFor(facts: Facts, instruction: Instruction, cache: PackageCache, usual: string): string {
  if (cache.name === 'go' && isFilledBefore(facts, instruction, cache)) return 'clean -cache';
  if (cache.name !== 'conda') return usual;
  const isOld = chainOf(facts, instruction)
    .flatMap(({ instructions }) => instructions)
    .some(({ original }) => OLD_CONDA.test(original));
  return isOld ? 'clean -ay' : usual;
}

/** What an earlier RUN has downloaded lies in its layer: to delete it here would save nothing. */
function isFilledBefore(facts: Facts, instruction: Instruction, cache: PackageCache): boolean {
  return chainOf(facts, instruction)
    .flatMap(({ instructions }) => instructions)
    .some(other => {
      if (other.index >= instruction.index || other.keyword !== 'RUN') return false;
      const body = facts.body(other);
      return !('refused' in body) && cacheEventsOf(body, cache).some(({ kind }) => kind === 'fills');
    });
}

/** In the official image every gem is kept as it was downloaded, below GEM_HOME (docker-library/ruby). */
function moreFolders(facts: Facts, instruction: Instruction, cache: PackageCache): readonly string[] {
  if (cache.name !== 'bundle') return [];
  const chain = chainOf(facts, instruction);
  const { env } = facts.before(instruction);
  const isOfficial = /^((docker\.io\/)?library\/)?ruby$/.test(chain[0]?.image.repository ?? '');
  const isMoved =
    ['BUNDLE_PATH', 'GEM_HOME', 'BUNDLE_DEPLOYMENT'].some(name => env.has(name)) ||
    chain
      .flatMap(({ instructions }) => instructions)
      .some(({ original }) =>
        /bundle config|--path|--deployment|BUNDLE_PATH|GEM_HOME|gem pristine/.test(original),
      );
  return isOfficial && !isMoved ? ['/usr/local/bundle/cache'] : [];
}
