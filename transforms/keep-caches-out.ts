import { guardCache } from '../src/analysis/cache-guards.js';
import { cleanupFor } from '../src/analysis/cache-remedy.js';
import { cacheNeed, isCacheMounted, variableOver } from '../src/analysis/caches.js';
import type { Facts } from '../src/analysis/facts.js';
import type { BuildContext } from '../src/context/context.js';
import type { Instruction } from '../src/dockerfile/model.js';
import type { RunBody } from '../src/shell/body.js';
import { type CacheEvent, cacheEventsOf } from '../src/shell/caches/events.js';
import { CACHES, type PackageCache } from '../src/shell/caches/index.js';
import { insertWordAfter } from '../src/shell/edits.js';
import { placeBehind } from '../src/shell/place.js';
import type { ToolCall } from '../src/shell/vocabulary.js';
import { type Change, defineTransform, type Skip } from '../src/transform.js';

export default defineTransform({
  id: 'keep-caches-out',
  summary: 'Keep the caches of package managers out of the image, in the RUN that fills them',
  why: `Package managers keep what they download: \`dnf install\` leaves 100 MB and more in \`/var/cache\`, \`npm ci\` every archive
in \`~/.npm\`. In an image nobody reads them again. What empties a cache works only in the RUN that filled it: in a later
one it hides the files and saves nothing. Where a flag keeps the cache out (\`uv --no-cache\`, \`gem install --no-document\`)
it is the flag; a RubyGems that may be too old for it has its documentation deleted.

It knows yum, dnf, microdnf, tdnf, zypper, pacman, pip (what \`pip-no-cache-dir\` leaves), pipx, uv, Poetry, Pipenv, conda, mamba, micromamba, npm, Yarn 1, pnpm, Bun,
gem, Bundler, Composer, PECL, Go, Cargo, littler, cpan, cpanm, LuaRocks and Hex. Never Maven, Gradle, NuGet, renv or Yarn 2 and
later, whose cache is what they run from.

Left alone, with the reason: a RUN that a cache is mounted into; a cache that something needs later (\`--offline\`,
\`--network=none\`, a COPY of it, a later build); a RUN by a user who may not delete it; a chain where no place is exact
(a function, a quoted script). Stages that only build get the flags alone.`,
  safety: 'safe',
  effects: ['adds-cleanup', 'adds-flag'],
  aliases: ['DL3032', 'DL3036', 'DL3040', 'DL3042', 'DL3060'],
  standsInFor: ['pip-no-cache-dir'],
  options: {
    stages: {
      description: 'Which stages to clean: those whose layers ship, or all of them.',
      values: ['shipping', 'all'],
      default: 'shipping',
    },
  },
  *apply({ file, facts, context, options, isIgnored }) {
    for (const { stage, ships } of facts.stages) {
      const isCleaned = ships || options['stages'] === 'all';
      for (const instruction of stage.instructions) {
        if ((instruction.trigger ?? instruction).keyword !== 'RUN' || isIgnored(instruction)) continue;
        const body = facts.body(instruction);
        for (const cache of CACHES) {
          if (cache.remedy.kind !== 'flag' && !isCleaned) continue;
          const result =
            'refused' in body
              ? mentionsInstall(instruction, cache, body.refused)
              : keepOut({ facts, context, instruction, body, cache, isCleaned, text: file.text });
          if (result) yield result;
        }
      }
    }
  },
});

interface Work {
  readonly facts: Facts;
  readonly context: BuildContext;
  readonly instruction: Instruction;
  readonly body: RunBody;
  readonly cache: PackageCache;
  /** Whether commands are added, or flags alone. */
  readonly isCleaned: boolean;
  readonly text: string;
}

/** What keeps one cache of one RUN out, or why it stays; undefined where the RUN leaves none. */
function keepOut(work: Work): Change | Skip | undefined {
  const { facts, context, instruction, body, cache } = work;
  const events = cacheEventsOf(body, cache, facts.before(instruction).env);
  const lastFill = events.findLastIndex(({ kind }) => kind === 'fills');
  if (lastFill === -1 || events.findLastIndex(({ kind }) => kind === 'cleans') > lastFill) return undefined;
  if (isCacheMounted(facts, instruction, cache) || variableOver(facts, instruction, cache) === 'off')
    return undefined;
  const uses = usesToClean(events);
  const calls = uses.flatMap(({ call }) => (call ? [call] : []));
  const last = calls.at(-1);
  if (!last) return undefined;
  const guarded = guardCache(cache.name, { facts, instruction, body, calls, sources: context });
  if (guarded === 'decided') return undefined;
  const instead = work.isCleaned ? guarded?.instead : undefined;
  const because =
    refusal(facts, instruction, cache, calls) ??
    (instead ? undefined : guarded?.because) ??
    cacheNeed(facts, instruction, cache);
  if (because !== undefined) return { at: instruction, because };
  if (instead) return addCleanup({ ...work, cache: { ...cache, remedy: instead } }, calls, last);
  return cache.remedy.kind === 'flag' ? addFlag(cache.remedy.flag, calls) : addCleanup(work, calls, last);
}

function addFlag(flag: string, calls: readonly ToolCall[]): Change | Skip | undefined {
  const [first] = calls;
  if (!first) return undefined;
  return {
    at: first.command.span,
    message: `\`${first.tool} ${first.verb}\` with ${flag} leaves nothing behind that nobody asked for`,
    edits: calls.map(call => insertWordAfter(call.verbWord ?? call.program, flag)),
  };
}

function addCleanup(work: Work, calls: readonly ToolCall[], last: ToolCall): Change | Skip {
  const { facts, instruction, body, cache, text } = work;
  const cleanup = cleanupFor(facts, instruction, cache, last);
  if ('refused' in cleanup) return { at: instruction, because: cleanup.refused };
  const edit = placeBehind(
    body,
    text,
    calls.map(({ command }) => command),
    cleanup.text,
    {
      what: `the cache of ${last.tool}`,
      errexit: facts.before(instruction).shell.errexit,
      // A program that is not there would be asked for its folder in vain.
      mayFail: cache.remedy.kind === 'command' || cleanup.text.includes('$('),
    },
  );
  if ('refused' in edit) return { at: instruction, because: edit.refused };
  return {
    at: instruction,
    message: `\`${cleanup.text}\` empties the cache of ${last.tool} in the RUN that fills it`,
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
  calls: readonly ToolCall[],
): string | undefined {
  const elsewhere = calls.map(call => cache.elsewhere?.(call)).find(because => because !== undefined);
  if (elsewhere !== undefined) return elsewhere;
  const isSudo = calls.every(({ wrappers }) => wrappers.includes('sudo'));
  return cache.owner === 'root' && !isSudo && !facts.isRoot(instruction)
    ? `user ${facts.before(instruction).user} cannot empty the cache of ${calls[0]?.tool ?? cache.name}`
    : undefined;
}

/** A RUN that we cannot read, and that speaks of installing. */
function mentionsInstall(instruction: Instruction, cache: PackageCache, because: string): Skip | undefined {
  const { args, logical, form } = instruction.trigger ?? instruction;
  const words = form === 'exec' ? args : logical.text.split(/\s+/);
  const isTool = (word: string) => cache.tools.includes(word.slice(word.lastIndexOf('/') + 1));
  const isMentioned = words.some(
    (word, i) => isTool(word) && words.slice(i + 1, i + 4).some(next => next === 'install' || next === 'ci'),
  );
  return isMentioned ? { at: instruction, because } : undefined;
}
