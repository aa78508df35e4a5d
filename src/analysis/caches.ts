// Facts about package caches along a stage chain: whether what a RUN leaves in one is needed after it, or is not in the
// layer anyway.
import type { Instruction, Stage } from '../dockerfile/model.js';
import { mountOver } from '../dockerfile/mounts.js';
import { cacheEventsOf } from '../shell/caches/events.js';
import type { PackageCache } from '../shell/caches/index.js';
import type { Facts } from './facts.js';

/** Whether a mount of the RUN lies over the cache: what it leaves there is not in the layer. */
export function isCacheMounted(instruction: Instruction, cache: PackageCache): boolean {
  const run = instruction.trigger ?? instruction;
  return cache.paths.some(path => mountOver(run, path) !== undefined);
}

/** Why the cache is needed by the RUN itself or after it; undefined where nothing needs it. */
export function cacheNeed(facts: Facts, instruction: Instruction, cache: PackageCache): string | undefined {
  if (isOffline(instruction)) return 'it runs without network, and may need the cache that is there';
  const stage = facts.stageOf(instruction)?.stage;
  if (!stage) return undefined;
  const later = [stage, ...facts.descendants(stage)]
    .flatMap(({ instructions }) => instructions)
    .filter(({ index }) => index >= instruction.index);
  for (const other of later) {
    const because = needOf(facts, other, cache, other === instruction);
    if (because !== undefined) return because;
  }
  return copierOf(facts, cache);
}

function needOf(
  facts: Facts,
  instruction: Instruction,
  cache: PackageCache,
  isOwn: boolean,
): string | undefined {
  const run = instruction.trigger ?? instruction;
  if (run.keyword !== 'RUN' || isCacheMounted(instruction, cache)) return undefined;
  const where = `(line ${instruction.startLine})`;
  const body = facts.body(instruction);
  if ('refused' in body) {
    return isOffline(instruction)
      ? `a later RUN without network may need the cache of ${cache.name} ${where}`
      : undefined;
  }
  const events = cacheEventsOf(body, cache);
  const needs = events.find(({ kind }) => kind === 'needs');
  if (needs) return `${isOwn ? 'it' : 'a later RUN'} works from the cache of ${cache.name} alone ${where}`;
  if (events.some(({ kind }) => kind === 'fills') && isOffline(instruction))
    return `a later RUN without network needs the cache of ${cache.name} ${where}`;
  const names = events.some(({ kind }) => kind === 'names');
  return names
    ? `${isOwn ? 'it' : 'a later RUN'} does something of its own with the cache of ${cache.name} ${where}`
    : undefined;
}

function isOffline(instruction: Instruction): boolean {
  return (instruction.trigger ?? instruction).flags.some(
    ({ name, value }) => name === 'network' && value === 'none',
  );
}

/** A stage or a context that is copied into, or out of, the cache's folder. */
function copierOf(facts: Facts, cache: PackageCache): string | undefined {
  const copier = facts.file.instructions.find(instruction => {
    const { keyword, args } = instruction.trigger ?? instruction;
    return (keyword === 'COPY' || keyword === 'ADD') && args.some(arg => cache.paths.some(p => isIn(arg, p)));
  });
  return copier && `the cache of ${cache.name} is copied (line ${copier.startLine})`;
}

function isIn(arg: string, path: string): boolean {
  const clean = arg.replace(/^(\/root|\/home\/[^/]+|\$HOME|\$\{HOME\})(?=\/)/, '~');
  return clean === path || clean.startsWith(`${path}/`);
}

/** The stages that the instruction's stage is made of, that one last. */
export function chainOf(facts: Facts, instruction: Instruction): readonly Stage[] {
  const stage = facts.stageOf(instruction)?.stage;
  return stage ? facts.chain(stage) : [];
}
