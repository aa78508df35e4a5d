import { cacheNeed, isCacheMounted } from '../src/analysis/caches.js';
import type { Facts } from '../src/analysis/facts.js';
import type { Instruction } from '../src/dockerfile/model.js';
import type { RunBody } from '../src/shell/body.js';
import { type CacheEvent, cacheEventsOf } from '../src/shell/caches/events.js';
import { CACHES, type PackageCache } from '../src/shell/caches/index.js';
import { placeBehind } from '../src/shell/place.js';
import { type Change, defineTransform, type Skip } from '../src/transform.js';

export default defineTransform({
  id: 'keep-caches-out',
  summary: 'Empty the caches of package managers in the RUN that fills them',
  why: `Package managers keep what they download, and the lists of what there is: \`dnf install\` leaves 100 MB and more in
\`/var/cache\`. In an image nobody reads them again. What empties a cache works only in the RUN that filled it: in a later
one it hides the files and saves nothing.

Left alone, with the reason: a RUN that a cache is mounted into; a cache that something needs later (\`--cacheonly\`,
\`--network=none\`, a COPY of it); a RUN by a user who may not delete it; a chain where no place is exact
(\`... || true\`, a function, a quoted script). Stages that only build are left as they are.`,
  safety: 'safe',
  effects: ['adds-cleanup'],
  aliases: ['DL3032', 'DL3036', 'DL3040'],
  options: {
    stages: {
      description: 'Which stages to clean: those whose layers ship, or all of them.',
      values: ['shipping', 'all'],
      default: 'shipping',
    },
  },
  *apply({ file, facts, options, isIgnored }) {
    for (const { stage, ships } of facts.stages) {
      if (!ships && options['stages'] !== 'all') continue;
      for (const instruction of stage.instructions) {
        if ((instruction.trigger ?? instruction).keyword !== 'RUN' || isIgnored(instruction)) continue;
        const body = facts.body(instruction);
        for (const cache of CACHES) {
          const result =
            'refused' in body
              ? mentionsInstall(instruction, cache, body.refused)
              : cleanRun(facts, instruction, body, cache, file.text);
          if (result) yield result;
        }
      }
    }
  },
});

/** What empties one cache in one RUN, or why it is left; undefined where the RUN leaves none. */
function cleanRun(
  facts: Facts,
  instruction: Instruction,
  body: RunBody,
  cache: PackageCache,
  text: string,
): Change | Skip | undefined {
  const events = cacheEventsOf(body, cache);
  const lastFill = events.findLastIndex(({ kind }) => kind === 'fills');
  if (lastFill === -1 || events.findLastIndex(({ kind }) => kind === 'cleans') > lastFill) return undefined;
  if (isCacheMounted(instruction, cache)) return undefined;
  const uses = usesToClean(events);
  const last = uses.at(-1);
  const because = (last && refusal(facts, instruction, cache, uses)) ?? cacheNeed(facts, instruction, cache);
  if (!last?.call || because !== undefined)
    return { at: instruction, because: because ?? 'it cannot be read' };
  const cleanup = cache.cleanup(last.call);
  const prefix = last.call.wrappers.includes('sudo') ? 'sudo ' : '';
  const edit = placeBehind(
    body,
    text,
    uses.map(({ command }) => command),
    prefix + cleanup,
    {
      what: `the cache of ${last.call.tool}`,
      errexit: facts.before(instruction).shell.errexit,
      mayFail: !cleanup.startsWith('rm -rf '),
    },
  );
  if ('refused' in edit) return { at: instruction, because: edit.refused };
  return {
    at: instruction,
    message: `\`${prefix}${cleanup}\` empties the cache of ${last.call.tool} in the RUN that fills it`,
    edits: [edit],
  };
}

/** The uses behind the last cleanup, from the first one that fills the cache. */
function usesToClean(events: readonly CacheEvent[]): readonly CacheEvent[] {
  const cleaned = events.findLastIndex(({ kind }) => kind === 'cleans');
  const open = events.slice(cleaned + 1).filter(({ kind }) => kind === 'fills' || kind === 'touches');
  return open.slice(open.findIndex(({ kind }) => kind === 'fills'));
}

function refusal(
  facts: Facts,
  instruction: Instruction,
  cache: PackageCache,
  uses: readonly CacheEvent[],
): string | undefined {
  for (const { call } of uses) {
    const elsewhere = call && cache.elsewhere?.(call);
    if (elsewhere !== undefined) return elsewhere;
  }
  const isSudo = uses.every(({ call }) => call?.wrappers.includes('sudo'));
  if (cache.owner === 'root' && !isSudo && !facts.isRoot(instruction)) {
    return `user ${facts.before(instruction).user} cannot empty the cache of ${uses[0]?.call?.tool ?? cache.name}`;
  }
  return undefined;
}

/** A RUN that we cannot read, and that speaks of installing. */
function mentionsInstall(instruction: Instruction, cache: PackageCache, because: string): Skip | undefined {
  const { args, logical, form } = instruction.trigger ?? instruction;
  const words = form === 'exec' ? args : logical.text.split(/\s+/);
  const isTool = (word: string) => cache.tools.includes(word.slice(word.lastIndexOf('/') + 1));
  const isMentioned = words.some(
    (word, i) => isTool(word) && words.slice(i + 1, i + 4).some(next => next === 'install' || next === 'in'),
  );
  return isMentioned ? { at: instruction, because } : undefined;
}
