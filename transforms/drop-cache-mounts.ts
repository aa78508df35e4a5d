import { isIndexShared, neededMounts } from '../src/analysis/cache-mounts.js';
import type { Facts } from '../src/analysis/facts.js';
import type { Dockerfile, Flag, Instruction } from '../src/dockerfile/model.js';
import { type KeptMount, keptMounts } from '../src/dockerfile/mounts.js';
import type { Edit } from '../src/edit.js';
import { APK_CACHE } from '../src/shell/apk.js';
import { isPlainCacheMount, keepsDownloads } from '../src/shell/caches/mount-flags.js';
import { callsOf } from '../src/shell/vocabulary.js';
import { type Change, defineTransform } from '../src/transform.js';

export default defineTransform({
  id: 'drop-cache-mounts',
  summary: 'Hold no downloads of package managers in cache mounts any more',
  why: `The way back from \`use-cache-mounts\`, by the same option: with \`strategy\` \`cleanups\` every mount that holds nothing but the
cache of a package manager goes, and the RUN that kept apt's downloads for them. It comes first, so that the others find the
file as one that never had mounts: they chain its RUNs, and keep the caches out.

Left alone, with the reason: a mount that a RUN reads without filling it first, because another RUN or build did; mounts over
other folders, or with something in them from elsewhere (\`from=\`).`,
  safety: 'safe',
  effects: ['removes-mount'],
  optionsOf: 'use-cache-mounts',
  *apply({ file, facts, options, isIgnored }) {
    if (options['strategy'] !== 'cleanups') return;
    const needed = neededMounts(facts);
    let keepsApt = false;
    for (const instruction of file.instructions) {
      if (instruction.keyword !== 'RUN') continue;
      const mounts = keptMounts(instruction).filter(isPlainCacheMount);
      const kept = mounts.find(({ target }) => needed.has(target));
      if (kept || isIgnored(instruction)) {
        keepsApt ||= mounts.some(({ target }) => target.startsWith('/var/cache/apt'));
        if (kept && !isIgnored(instruction))
          yield {
            at: instruction,
            because: `${kept.target} is read from the mount, not filled by who reads it`,
          };
        continue;
      }
      if (mounts.length > 0) yield dropMounts(file, facts, instruction, mounts);
    }
    if (keepsApt) return;
    for (const instruction of file.instructions) {
      const own = isIgnored(instruction) ? undefined : removeKeepDownloads(file, facts, instruction);
      if (own) yield own;
    }
  },
});

function dropMounts(
  file: Dockerfile,
  facts: Facts,
  instruction: Instruction,
  mounts: readonly KeptMount[],
): Change {
  const flags = mounts.map(({ flag }) => flag);
  return {
    at: instruction,
    message: 'downloads are no longer held in a cache mount',
    edits: [...removeFlags(file, instruction, flags), ...fetchNoIndex(facts, instruction, mounts)],
  };
}

/**
 * Each flag with what parts it from what follows it; with what stands before it where another flag does, or where the body
 * begins on a line of its own, which stays one.
 */
function removeFlags(
  { text }: Dockerfile,
  { keywordSpan, flags: all, end }: Instruction,
  flags: readonly Flag[],
): readonly Edit[] {
  const before = (at: number) =>
    /(?:[ \t]|[\\`][ \t]*\r?\n)*$/.exec(text.slice(keywordSpan.end, at))?.[0].length ?? 0;
  const behind = (at: number) => /^(?:[ \t]|[\\`][ \t]*\r?\n)*/.exec(text.slice(at, end))?.[0].length ?? 0;
  const isContinued = /^[ \t]*[\\`][ \t]*\r?\n/.test(text.slice(keywordSpan.end, end));
  const isCommented = flags.some(flag => text[flag.end + behind(flag.end)] === '#');
  const kept = all.find(flag => !flags.includes(flag));
  return flags.map(flag =>
    isContinued || isCommented || (kept && kept.start < flag.start)
      ? { start: flag.start - before(flag.start), end: flag.end, text: '' }
      : { start: flag.start, end: flag.end + behind(flag.end), text: '' },
  );
}

/** `apk add --update-cache` fetched the index into the mount: with `--no-cache` it leaves none in the image. */
function fetchNoIndex(facts: Facts, instruction: Instruction, mounts: readonly KeptMount[]): readonly Edit[] {
  const body = facts.body(instruction);
  if ('refused' in body || !mounts.some(({ target }) => target.replace(/\/+$/, '') === APK_CACHE)) return [];
  const renewing = callsOf(body, 'apk', ['add', 'upgrade']).flatMap(({ options }) =>
    options.flatMap(({ name, word }) => (name === '--update-cache' ? [word.span] : [])),
  );
  return isIndexShared(facts, body) ? [] : renewing.map(span => ({ ...span, text: '--no-cache' }));
}

function removeKeepDownloads(file: Dockerfile, facts: Facts, instruction: Instruction): Change | undefined {
  if (
    instruction.keyword !== 'RUN' ||
    instruction.comments.length > 0 ||
    !keepsDownloads(facts.body(instruction))
  )
    return undefined;
  const next = file.text.indexOf('\n', instruction.end);
  const end = next === -1 ? file.text.length : next + 1;
  return {
    at: instruction,
    message: 'the downloads of apt are not kept',
    edits: [{ start: instruction.start, end, text: '' }],
  };
}
