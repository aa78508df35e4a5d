// Facts about apk along a stage chain: who needs the index and the packages that it leaves in its caches.
import type { Instruction } from '../dockerfile/model.js';
import { mountOver } from '../dockerfile/mounts.js';
import { APK_CACHE, APK_PACKAGE_CACHE, isHarmlessToEmptyCache, namesPath } from '../shell/apk.js';
import type { Command, RunBody } from '../shell/body.js';
import { remembered } from '../shell/memo.js';
import { hasOption, readCall, type ToolCall } from '../shell/vocabulary.js';
import { isBefore, releaseAt } from './alpine.js';
import type { Facts } from './facts.js';
import { futureOf, readStageOnce } from './history.js';

/**
 * Why none of the apk calls of a RUN may be told to leave its cache alone; undefined where all may. `mayGo`: commands that
 * fail where the cache is empty, and that will be taken out.
 */
export function cacheNeed(
  facts: Facts,
  instruction: Instruction,
  body: RunBody,
  calls: readonly ToolCall[],
  mayGo: ReadonlySet<Command>,
): string | undefined {
  const run = instruction.trigger ?? instruction;
  const mounted = [APK_CACHE, APK_PACKAGE_CACHE].find(path => mountOver(run, path));
  if (mounted !== undefined)
    return `a mount over ${mounted} keeps what apk downloads out of the image already`;
  const isOffline = run.flags.some(({ name, value }) => name === 'network' && value === 'none');
  if (isOffline) return 'it runs without network, and needs the index that is there';
  if (calls.some(call => hasOption(call, '--cache-dir'))) return 'it names a cache folder of its own';
  const stage = facts.stageOf(instruction)?.stage;
  if (!stage) return undefined;
  return (
    oldAlpine(facts, instruction) ??
    packageCacheKeeper(facts, stage) ??
    cacheReader(facts, instruction, body, mayGo)
  );
}

/** apk learned `--no-cache` with Alpine 3.3. */
function oldAlpine(facts: Facts, run: Instruction): string | undefined {
  const release = releaseAt(facts, run);
  return release && isBefore(release, [3, 3])
    ? `the apk of Alpine ${release.join('.')} has no --no-cache`
    : undefined;
}

/** An instruction of the stage chain that sets up apk's own package cache. */
const packageCacheKeeper = readStageOnce((facts, stage): string | undefined => {
  for (const instruction of facts.chain(stage).flatMap(({ instructions }) => instructions)) {
    if (!instruction.original.includes('apk') || !keepsPackages(facts, instruction)) continue;
    return `the stage keeps apk's packages in ${APK_PACKAGE_CACHE} (line ${instruction.startLine})`;
  }
  return undefined;
});

function keepsPackages(facts: Facts, instruction: Instruction): boolean {
  const mentions = instruction.original.includes(APK_PACKAGE_CACHE);
  if ((instruction.trigger ?? instruction).keyword !== 'RUN') return mentions;
  const body = facts.body(instruction);
  if ('refused' in body) return mentions;
  return body.commands.some(command => {
    const tool = readCall(command)?.tool;
    return tool === 'setup-apkcache' || (tool !== 'rm' && namesPath(command, APK_PACKAGE_CACHE));
  });
}

/** Who would miss what apk leaves in its cache. */
function cacheReader(
  facts: Facts,
  run: Instruction,
  own: RunBody,
  mayGo: ReadonlySet<Command>,
): string | undefined {
  for (const instruction of [...namingCache(run), ...laterNamings(facts, run)]) {
    const body = instruction === run ? own : facts.body(instruction);
    const where = `(line ${instruction.startLine})`;
    if ('refused' in body) return `${instruction.keyword} names ${APK_CACHE} ${where}`;
    const reader = body.commands.find(
      command => namesPath(command, APK_CACHE) && !isHarmlessToEmptyCache(command) && !mayGo.has(command),
    );
    if (reader)
      return `\`${readCall(reader)?.tool ?? 'a command'}\` needs what apk leaves in ${APK_CACHE} ${where}`;
  }
  const copier = cacheCopier(facts);
  return copier ? `another stage copies ${APK_CACHE} (line ${copier.startLine})` : undefined;
}

function namingCache(instruction: Instruction): readonly Instruction[] {
  return instruction.original.includes(APK_CACHE) && !instruction.flags.some(isMountOfCache)
    ? [instruction]
    : [];
}

const laterNamings = futureOf((_, instruction) => namingCache(instruction));

const cacheCopier = remembered((facts: Facts) =>
  facts.file.instructions.find(
    ({ keyword, flags, original }) =>
      keyword === 'COPY' && flags.some(flag => flag.name === 'from') && original.includes(APK_CACHE),
  ),
);

function isMountOfCache({ name, value = '' }: Instruction['flags'][number]): boolean {
  return name === 'mount' && value.includes(APK_CACHE);
}

/** Whether the text of a RUN that we cannot read speaks of installing with apk. */
export function mentionsApkAdd(instruction: Instruction): boolean {
  const { args, logical, form } = instruction.trigger ?? instruction;
  const words = form === 'exec' ? args : logical.text.split(/\s+/);
  return words.some((word, i) => word === 'apk' && words.slice(i + 1, i + 4).includes('add'));
}
