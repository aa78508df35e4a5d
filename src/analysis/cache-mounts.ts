// Which caches of a RUN a mount could hold, and why some cannot.
import type { Instruction } from '../dockerfile/model.js';
import { keptMounts, mountOver } from '../dockerfile/mounts.js';
import { indexEventsOf } from '../shell/apk.js';
import { listEventsOf } from '../shell/apt.js';
import type { Command, RunBody } from '../shell/body.js';
import { isCachePath, isCleanup } from '../shell/caches/cleanups.js';
import { cacheEventsOf, homely } from '../shell/caches/events.js';
import { CACHES } from '../shell/caches/index.js';
import { isKnownTarget } from '../shell/caches/mount-flags.js';
import { CACHE_MOUNTS, type CacheMount, callsWith } from '../shell/caches/mounts.js';
import { callsOf, hasOption, readCall, type ToolCall } from '../shell/vocabulary.js';
import { renewsIndex } from './alpine.js';
import { laterListUser } from './apt.js';
import { deletionThatFails } from './apt-cleanup.js';
import { BUILDERS, guardCache, mayBuild, type Sources } from './cache-guards.js';
import { cacheNeed } from './caches.js';
import type { Facts } from './facts.js';
import { mountSite } from './mount-site.js';

export interface PlannedMount {
  readonly mount: CacheMount;
  readonly calls: readonly ToolCall[];
  /** `--mount=type=cache,target=...`, one for each folder. */
  readonly flags: readonly string[];
  readonly targets: readonly string[];
}

export interface Refusal {
  readonly mount: CacheMount;
  readonly because: string;
}

/** What a mount of the RUN could hold. Caches that are mounted already, or decided by a variable, are left out. */
export function planMounts(
  facts: Facts,
  instruction: Instruction,
  body: RunBody,
  sources: Sources,
): { readonly planned: readonly PlannedMount[]; readonly refused: readonly Refusal[] } {
  const planned: PlannedMount[] = [];
  const refused: Refusal[] = [];
  for (const mount of CACHE_MOUNTS) {
    const plan = planMount(facts, instruction, body, mount, sources);
    if (!plan) continue;
    if ('refused' in plan) refused.push({ mount, because: plan.refused });
    else planned.push(plan);
  }
  return { planned, refused };
}

function planMount(
  facts: Facts,
  instruction: Instruction,
  body: RunBody,
  mount: CacheMount,
  sources: Sources,
): PlannedMount | { readonly refused: string } | undefined {
  const calls = callsWith(body, mount);
  const { env } = facts.before(instruction);
  if (calls.length === 0 || mount.decidedBy?.some(name => env.has(name))) return undefined;
  if (instruction.flags.some(({ name, value }) => name === 'network' && value === 'none')) return undefined;
  const place = mountSite(facts, instruction);
  if ('refused' in place) return place;
  const { site, owner } = place;
  const targets = mount.targets(site);
  if (targets.length === 0 || !targets.every(target => isKnownTarget(target)))
    return { refused: `where ${mount.name} keeps its cache is not known` };
  if (targets.some(target => mountOver(instruction, target))) return undefined;
  // BuildKit makes the folders above the target for root.
  const isDeep = targets.some(
    target => !target.startsWith(`${site.home}/`) || target.slice(site.home.length + 1).includes('/'),
  );
  if (owner !== '' && isDeep)
    return { refused: 'the folder above the cache would be made for root, not for the user' };
  const because =
    refuseCalls(calls, mount, site.isRoot) ??
    refuseReaders(facts, instruction, mount, targets) ??
    refuseNeeds(facts, instruction, mount) ??
    (mount.name === 'apt' ? refuseLists(facts, instruction, body) : undefined) ??
    (mount.name === 'apk' ? refuseIndex(facts, instruction, body) : undefined) ??
    refuseByGuard(facts, instruction, body, mount, calls, sources);
  if (because !== undefined) return { refused: because };
  const id = (target: string) =>
    mount.isBound
      ? `,id=${`${target}-${site.image.repository}-${site.image.tag}`.replace(/[^\w.]+/g, '-').slice(1)}`
      : '';
  const flags = targets.map(
    target =>
      `--mount=type=cache${id(target)},target=${target}${mount.isLocked ? ',sharing=locked' : ''}${owner}`,
  );
  return { mount, calls, flags, targets };
}

function refuseCalls(calls: readonly ToolCall[], mount: CacheMount, isRoot: boolean): string | undefined {
  const other = calls.find(call => hasOption(call, ...(mount.offline ?? [])));
  if (other) return `\`${other.tool} ${other.verb ?? ''}\` decides about its cache itself`;
  if (calls.some(call => mount.isResult?.(call))) return 'what it makes lies in the folder of the cache';
  const isSwitched = calls.some(({ wrappers }) => wrappers.some(name => name !== 'time' && name !== 'env'));
  const isSystem = mount.isLocked && mount.isBound;
  if (isSwitched && !(isSystem && calls.every(({ wrappers }) => wrappers.every(name => name === 'sudo'))))
    return 'it runs as another user, or is fed by another program';
  if (isSystem && !isRoot && !isSwitched) return 'the user may not write to the cache of the system';
  const sets = calls.some(({ command }) =>
    command.assignments.some(({ name }) => /HOME|CACHE|PATH$/.test(name)),
  );
  return sets ? 'it says itself where its cache lies' : undefined;
}

/** A command that reads the folder, in this RUN or later: what lies in the mount is not in the image. */
function refuseReaders(
  facts: Facts,
  instruction: Instruction,
  mount: CacheMount,
  targets: readonly string[],
): string | undefined {
  const stage = facts.stageOf(instruction)?.stage;
  if (!stage) return undefined;
  const family = [stage, ...facts.descendants(stage)].flatMap(({ instructions }) => instructions);
  for (const other of family) {
    if (other.index < instruction.index || other.keyword !== 'RUN') continue;
    const body = facts.body(other);
    if ('refused' in body) continue;
    const where = `(line ${other.startLine})`;
    const offline = callsWith(body, mount).find(call => hasOption(call, ...(mount.offline ?? [])));
    if (offline) return `a later RUN works from the cache alone ${where}`;
    const reader = body.commands.find(command => names(command, targets) && !isCleaning(command));
    if (reader) return `a command reads the folder of the cache ${where}`;
  }
  const copier = facts.file.instructions.find(
    ({ keyword, args }) =>
      (keyword === 'COPY' || keyword === 'ADD') && args.some(arg => targets.some(t => isWithin(arg, t))),
  );
  return copier && `the cache is copied (line ${copier.startLine})`;
}

/** What keeps the cache in the image keeps it out of a mount. */
function refuseNeeds(facts: Facts, instruction: Instruction, mount: CacheMount): string | undefined {
  const own = CACHES.filter(({ tools }) => tools.some(tool => mount.tools.includes(tool)));
  return own.map(cache => cacheNeed(facts, instruction, cache)).find(because => because !== undefined);
}

function names({ words, redirections }: Command, targets: readonly string[]): boolean {
  const texts = [
    ...words.map(({ text, value }) => value ?? text),
    ...redirections.map(r => (r.type === 'HereDoc' ? '' : (r.target?.text ?? ''))),
  ];
  return texts.some(text => targets.some(target => isWithin(text.replace(/["']/g, ''), target)));
}

function isWithin(text: string, folder: string): boolean {
  const path = homely(text);
  const target = homely(folder);
  return path === target || path.startsWith(`${target}/`);
}

function isCleaning(command: Command): boolean {
  const call = readCall(command);
  return (
    call !== undefined &&
    (isCleanup(call, 'forceless') || (call.tool === 'rm' && call.operands.some(isCachePath)))
  );
}

/** A new mount is empty: the RUN's own update comes first, and nobody behind it lives on what it downloads. */
function refuseLists(facts: Facts, instruction: Instruction, body: RunBody): string | undefined {
  const [first] = listEventsOf(body).filter(({ kind }) => kind !== 'deletes');
  if (first?.kind === 'may-use')
    return `before its update it runs ${first.what}, which would find the lists of another build`;
  if (first?.kind !== 'update' || !isUnconditional(first.command))
    return 'it installs from package lists that an earlier RUN downloaded';
  const needy = deletionThatFails(facts, instruction);
  if (needy) return `\`rm\` without -f fails where no list is left to delete (line ${needy.startLine})`;
  return laterListUser(facts, instruction);
}

/**
 * Whether something of the RUN may work from an index that an install before it has fetched and stored: without it, it
 * would miss one.
 */
export function isIndexShared(facts: Facts, body: RunBody): boolean {
  const renews = renewsIndex(facts, body.instruction);
  const events = indexEventsOf(body);
  const updated = events.findIndex(({ use, command }) => use === 'updates' && isUnconditional(command));
  return (updated === -1 ? events : events.slice(0, updated)).some(({ use, call }) => {
    if (use === 'updates' || use === 'reads') return use === 'reads';
    return !renews && !(call?.tool === 'apk' && hasOption(call, '--no-cache', '--update-cache'));
  });
}

/** The same for the index of apk: `apk update`, `-U` or `--no-cache`, which becomes one. */
function refuseIndex(facts: Facts, instruction: Instruction, body: RunBody): string | undefined {
  const isFlagged = callsOf(body, 'apk').some(call => hasOption(call, '--no-cache'));
  if (isFlagged && isIndexShared(facts, body)) return 'something else of the RUN may read the index';
  if (readsOldIndex(body)) return 'it installs from an index that an earlier RUN downloaded';
  const leaves = indexEventsOf(body).some(({ use, call }) => use === 'updates' || (call && isRenewing(call)));
  const stage = facts.stageOf(instruction)?.stage;
  if (!leaves || !stage) return undefined;
  const reader = [stage, ...facts.descendants(stage)]
    .flatMap(({ instructions }) => instructions)
    .find(other => {
      if (other.index <= instruction.index || other.keyword !== 'RUN') return false;
      const later = facts.body(other);
      return 'refused' in later || readsOldIndex(later);
    });
  return reader && `a later RUN may need its index (line ${reader.startLine})`;
}

function isRenewing(call: ToolCall): boolean {
  return call.tool === 'apk' && hasOption(call, '-U', '--update', '--update-cache');
}

/** Something works from an index that the RUN has not downloaded before it. */
function readsOldIndex(body: RunBody): boolean {
  for (const { use, call, command } of indexEventsOf(body)) {
    const isFlagged = call?.tool === 'apk' && hasOption(call, '--no-cache');
    if (use !== 'updates' && !isFlagged && !(call && isRenewing(call))) return true;
    if (isUnconditional(command) && !isFlagged) return false;
  }
  return false;
}

/** Nothing but a failure before it keeps the command from running, and its own failure is not forgiven. */
function isUnconditional({ ancestors, node }: Command): boolean {
  const path = [...ancestors, node];
  return ancestors.every((outer, i) => {
    if (outer.type === 'AndOr') return !outer.operators.includes('||');
    return (
      ['Statement', 'CompoundList', 'Subshell', 'BraceGroup', 'Redirected'].includes(outer.type) &&
      path[i + 1]
    );
  });
}

/** Yarn 2 and later, and what builds at run time. */
function refuseByGuard(
  facts: Facts,
  instruction: Instruction,
  body: RunBody,
  mount: CacheMount,
  calls: readonly ToolCall[],
  sources: Sources,
): string | undefined {
  if (mount.name === 'yarn') {
    const guarded = guardCache('yarn', { facts, instruction, body, calls, sources });
    return typeof guarded === 'object' ? guarded.because : undefined;
  }
  return mount.isRead ? refuseRuntime(facts, instruction, mount) : undefined;
}

/** What was downloaded into the mount is missing in a later RUN without it, and when the image's command builds. */
function refuseRuntime(facts: Facts, instruction: Instruction, mount: CacheMount): string | undefined {
  const own = facts.stageOf(instruction);
  const later = own?.stage.instructions.filter(({ index }) => index > instruction.index) ?? [];
  const builder = later.find(other => {
    const body = other.keyword === 'RUN' ? facts.body(other) : undefined;
    const isMounted = body && !('refused' in body) && callsWith(body, mount).length > 0;
    return !isMounted && mayBuild(facts, other, BUILDERS);
  });
  if (builder) return `a later RUN may build from it, without the mount (line ${builder.startLine})`;
  if (!own?.ships) return undefined;
  const family = [own.stage, ...facts.descendants(own.stage)].flatMap(({ instructions }) => instructions);
  const commands = family.filter(({ keyword }) => keyword === 'CMD' || keyword === 'ENTRYPOINT');
  if (commands.length === 0) return 'the image has no command of its own: it may be there to build';
  const isBuilder = commands.some(({ logical }) =>
    [...mount.tools, 'make', 'sh', 'bash', 'air'].some(tool =>
      new RegExp(`\\b${tool}\\b`).test(logical.text),
    ),
  );
  return isBuilder ? 'the command of the image may build from the cache' : undefined;
}

/** Targets of mounts that some RUN of the file reads without filling them first: what another RUN or build left there. */
export function neededMounts(facts: Facts): ReadonlySet<string> {
  const needed = new Set<string>();
  for (const instruction of facts.file.instructions) {
    const mounts = instruction.keyword === 'RUN' ? keptMounts(instruction) : [];
    if (mounts.length === 0) continue;
    const body = facts.body(instruction);
    const isOffline = instruction.flags.some(({ name, value }) => name === 'network' && value === 'none');
    const readsAny = 'refused' in body || isOffline || readsBeforeFilling(body);
    if (readsAny) for (const { target } of mounts) needed.add(target);
  }
  return needed;
}

function readsBeforeFilling(body: RunBody): boolean {
  const lists = listEventsOf(body).filter(({ kind }) => kind !== 'deletes');
  if (lists[0]?.kind === 'uses') return true;
  return CACHES.some(cache =>
    cacheEventsOf(body, cache).some(({ kind }) => kind === 'needs' || kind === 'names'),
  );
}
