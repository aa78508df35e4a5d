// Facts about package caches along a stage chain: whether what a RUN leaves in one is needed after it, or is not in the
// layer anyway.
import type { Instruction, Stage } from '../dockerfile/model.js';
import { keptMounts } from '../dockerfile/mounts.js';
import { cacheEventsOf, homely } from '../shell/caches/events.js';
import { type PackageCache, pathsOf } from '../shell/caches/index.js';
import { remembered } from '../shell/memo.js';
import type { Facts } from './facts.js';
import { futureOf } from './history.js';

/** Whether a mount of the RUN lies over the cache, or may: what it leaves there is not in the layer. */
export function isCacheMounted(facts: Facts, instruction: Instruction, cache: PackageCache): boolean {
  const paths = pathsOf(cache, facts.before(instruction).env);
  return keptMounts(instruction.trigger ?? instruction).some(({ target }) => {
    const folder = homely(target.replace(/\/+$/, ''));
    if (folder.includes('$') || folder === cache.mountedAt || folder.split(/[^a-z]+/).includes(cache.name))
      return true;
    return paths.some(path => isWithin(path, folder) || isWithin(folder, path));
  });
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

/** Why the cache is needed by the RUN itself or after it; undefined where nothing needs it. */
export function cacheNeed(facts: Facts, instruction: Instruction, cache: PackageCache): string | undefined {
  if (isOffline(instruction)) return 'it runs without network, and may need the cache that is there';
  const { env } = facts.before(instruction);
  const variable = cache.offlineBy?.find(name => keepsOffline(name, env.get(name)));
  if (variable) return `${variable} keeps it from the network`;
  if (!facts.stageOf(instruction)) return undefined;
  const own = needOf(facts, instruction, cache, true);
  if (own !== undefined) return own;
  for (const because of laterNeeds(cache)(facts, instruction)) return because;
  return copierOf(facts, cache);
}

const laterNeeds = remembered((cache: PackageCache) =>
  futureOf((facts, other) => {
    const because = needOf(facts, other, cache, false);
    return because === undefined ? [] : [because];
  }),
);

function needOf(
  facts: Facts,
  instruction: Instruction,
  cache: PackageCache,
  isOwn: boolean,
): string | undefined {
  const run = instruction.trigger ?? instruction;
  const where = `(line ${instruction.startLine})`;
  const variable =
    run.keyword === 'ENV' && run.properties.find(({ name }) => cache.offlineBy?.includes(name));
  if (variable) return `${variable.name} keeps it from the network later ${where}`;
  if (run.keyword !== 'RUN' || isCacheMounted(facts, instruction, cache)) return undefined;
  const body = facts.body(instruction);
  if ('refused' in body) {
    return isOffline(instruction)
      ? `a later RUN without network may need the cache of ${cache.name} ${where}`
      : undefined;
  }
  const events = cacheEventsOf(body, cache, facts.before(instruction).env);
  const needs = events.find(({ kind }) => kind === 'needs');
  if (needs) return `${isOwn ? 'it' : 'a later RUN'} works from the cache of ${cache.name} alone ${where}`;
  if (events.some(({ kind }) => kind === 'fills') && isOffline(instruction))
    return `a later RUN without network needs the cache of ${cache.name} ${where}`;
  const names = events.some(({ kind }) => kind === 'names');
  return names
    ? `${isOwn ? 'it' : 'a later RUN'} does something of its own with the cache of ${cache.name} ${where}`
    : undefined;
}

/** GOPROXY is off by a word; the others are switches. */
function keepsOffline(name: string, value: string | undefined): boolean {
  if (value === undefined) return false;
  return name === 'GOPROXY' ? value === 'off' : !/^(0|false|no|off|)$/i.test(value);
}

function isOffline(instruction: Instruction): boolean {
  return (instruction.trigger ?? instruction).flags.some(
    ({ name, value }) => name === 'network' && value === 'none',
  );
}

/** A stage or a context that is copied into, or out of, the cache's folder. */
function copierOf(facts: Facts, cache: PackageCache): string | undefined {
  const known = knownCopiers(facts);
  if (!known.has(cache)) known.set(cache, findCopier(facts, cache));
  return known.get(cache);
}

const knownCopiers = remembered((_: Facts) => new Map<PackageCache, string | undefined>());

function findCopier(facts: Facts, cache: PackageCache): string | undefined {
  const copier = facts.file.instructions.find(instruction => {
    const { keyword, args } = instruction.trigger ?? instruction;
    if (keyword !== 'COPY' && keyword !== 'ADD') return false;
    const paths = pathsOf(cache, facts.before(instruction).env);
    return args.some(arg => paths.some(path => isWithin(homely(arg), path)));
  });
  return copier && `the cache of ${cache.name} is copied (line ${copier.startLine})`;
}

/** Whether a variable that is in force, or that the RUN sets, keeps the cache out or somewhere else. */
export function variableOver(
  facts: Facts,
  instruction: Instruction,
  cache: PackageCache,
): 'off' | 'moved' | undefined {
  const { env, args } = facts.before(instruction);
  if (cache.offBy?.some(name => env.has(name) || args.has(name))) return 'off';
  const body = facts.body(instruction);
  const names = [...(cache.offBy ?? []), ...(cache.movedBy ?? []), 'HOME', 'XDG_CACHE_HOME'];
  const isSet =
    !('refused' in body) &&
    body.commands.some(({ words, assignments }) =>
      [...words, ...assignments].some(({ text }) => names.some(name => text.startsWith(`${name}=`))),
    );
  if (isSet) return 'moved';
  const isOfXdg = env.has('XDG_CACHE_HOME') && cache.paths.some(path => path.startsWith('~/.cache/'));
  return isOfXdg || cache.movedBy?.some(name => env.has(name)) ? 'moved' : undefined;
}

/** The stages that the instruction's stage is made of, that one last. */
export function chainOf(facts: Facts, instruction: Instruction): readonly Stage[] {
  const stage = facts.stageOf(instruction)?.stage;
  return stage ? facts.chain(stage) : [];
}
