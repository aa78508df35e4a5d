// Who makes, needs and destroys what. Law: no command loses a resource that it had, along the stage and every stage
// built from it.
import { isPowerless, renewsIndex } from '../analysis/alpine.js';
import type { Facts } from '../analysis/facts.js';
import type { Instruction, Stage } from '../dockerfile/model.js';
import { changesSources, type ListEvent, listEventsOf, namesSources } from '../shell/apt.js';
import { useOfExec } from '../shell/apt-programs.js';
import type { Command, RunBody } from '../shell/body.js';
import { keepsDownloads } from '../shell/caches/mount-flags.js';
import { remembered } from '../shell/memo.js';
import type { SyntaxNode } from '../shell/parse.js';
import { hasOption, readCall, type ToolCall } from '../shell/vocabulary.js';
import type { Effect } from '../transform.js';
import { brief } from './align.js';
import { lostBuildPackages } from './build-packages.js';
import { CACHE_RESOURCES } from './caches.js';
import { concernsMounts, pairedRuns } from './mounts.js';
import { lostByPurge } from './purge.js';

/** What a command does with one resource. `may-need`: a program that we do not know, and that could. */
type Use = 'makes' | 'needs' | 'may-need' | 'destroys' | undefined;

interface Resource {
  readonly name: string;
  /** Where it lies: a RUN with a mount over it works on another one. */
  readonly paths: readonly string[];
  /** Only root may empty it. */
  readonly isRoots: boolean;
  /** Who needs it makes it anew, unless it has no network: what cannot be read misses nothing. */
  isRenewed?(facts: Facts, instruction: Instruction): boolean;
  usesIn(body: RunBody, facts: Facts): ReadonlyMap<Command, Use>;
  /** Where not by its paths alone: whether a mount of the RUN lies over it, or may. */
  isMounted?(facts: Facts, instruction: Instruction): boolean;
}

function removes(call: ToolCall, paths: readonly RegExp[]): boolean {
  return (
    call.tool === 'rm' && call.operands.some(word => paths.some(path => path.test(word.value ?? word.text)))
  );
}

const USE_OF_LISTS: Readonly<Record<ListEvent['kind'], Use>> = {
  update: 'makes',
  renews: 'makes',
  uses: 'needs',
  'may-use': 'may-need',
  names: 'may-need',
  deletes: 'destroys',
};

/** apt-get(8), apt-secure(8): lists are made by `update` and read by everything that looks packages up. */
const APT_LISTS: Resource = {
  name: 'package lists of apt',
  paths: ['/var/lib/apt'],
  isRoots: true,
  usesIn: remembered(
    body => new Map(listEventsOf(body).map(({ command, kind }) => [command, USE_OF_LISTS[kind]])),
  ),
};

/**
 * apk(8): an index is fetched by `update`, `-U` or, for one command only, `--no-cache`; since Alpine 3.8 by every install
 * that finds none.
 */
const APK_INDEX: Resource = {
  name: 'package index of apk',
  paths: ['/var/cache/apk'],
  isRoots: true,
  isRenewed: (facts, instruction) => renewsIndex(facts, instruction) || isPowerless(facts, instruction),
  usesIn: (body, facts) => usesOfIndex(facts)(body),
};

const usesOfIndex = remembered((facts: Facts) =>
  remembered((body: RunBody): ReadonlyMap<Command, Use> => {
    const renews = renewsIndex(facts, body.instruction);
    const isServed = renews || isPowerless(facts, body.instruction);
    // A program or script that may call apt may as well call apk: what is known of one holds for the other.
    const unknown = new Set(
      listEventsOf(body).flatMap(event => (event.kind === 'may-use' ? [event.command] : [])),
    );
    const useOf = (command: Command): Use => {
      const call = readCall(command);
      if (call?.tool === 'apk' || call?.tool === 'rm') return useOfIndex(call, renews);
      return unknown.has(command) && !isServed ? 'may-need' : undefined;
    };
    const uses = new Map<Command, Use>();
    for (const command of body.commands) {
      const use = useOf(command);
      if (use) uses.set(command, use);
    }
    return uses;
  }),
);

const INSTALLS: readonly string[] = ['add', 'upgrade', 'fix'];
const LOOKS: readonly string[] = ['search', 'fetch', 'policy', 'list', 'dot'];

function useOfIndex(call: ToolCall, renews: boolean): Use {
  if (removes(call, [/^\/var\/cache\/apk(\/.*)?$/, /^\/var\/cache\/?\*?$/])) return 'destroys';
  if (call.tool !== 'apk') return undefined;
  if (call.verb === 'update') return hasOption(call, '--no-cache') ? undefined : 'makes';
  if (hasOption(call, '--no-cache')) return undefined;
  if (hasOption(call, '-U', '--update', '--update-cache')) return 'makes';
  const verb = call.verb ?? '';
  if (renews && INSTALLS.includes(verb) && !hasOption(call, '--no-network')) return 'makes';
  return INSTALLS.includes(verb) || LOOKS.includes(verb) ? 'needs' : undefined;
}

const RESOURCES: readonly Resource[] = [APT_LISTS, APK_INDEX, ...CACHE_RESOURCES];

/** 0: it was destroyed. 1: whatever the base image brought. 2: a command of the file made it. */
type Level = 0 | 1 | 2;

interface Reading {
  readonly level: Level;
  /** How often the sources of packages had changed when it was made. */
  readonly sources: number;
  readonly use: Use;
  readonly text: string;
  readonly run: Instruction;
}

/** What a later command of the chain loses, in words; undefined where nothing is lost. */
export function lostResource(before: Facts, after: Facts, effects: readonly Effect[]): string | undefined {
  const touches = effects.some(effect => /^(adds|removes)-(cleanup|update|mount|flag)$/.test(effect));
  if (touches) {
    if (before.file.stages.length !== after.file.stages.length) return 'the stages differ';
    const mounts = concernsMounts(effects);
    for (const resource of RESOURCES) {
      // Where nothing makes or destroys it, all that the base image brought is there for everyone.
      if (!mounts && !touchedIn(before).has(resource) && !touchedIn(after).has(resource)) continue;
      const lost =
        lostAlongChains(resource, before, after, mounts) ??
        wrongCleanup(resource, before, after) ??
        (mounts ? lostInMounts(resource, before, after) : undefined);
      if (lost !== undefined) return lost;
    }
  }
  const lost = effects.includes('removes-build-packages') ? lostBuildPackages(before, after) : undefined;
  return lost ?? (effects.includes('purges-build-packages') ? lostByPurge(before, after) : undefined);
}

/** What some RUN of the file makes or destroys. */
const touchedIn = remembered((facts: Facts): ReadonlySet<Resource> => {
  const touched = new Set<Resource>();
  for (const instruction of facts.file.instructions) {
    if ((instruction.trigger ?? instruction).keyword !== 'RUN') continue;
    const body = facts.body(instruction);
    if ('refused' in body) continue;
    for (const resource of RESOURCES) {
      if (touched.has(resource)) continue;
      for (const use of resource.usesIn(body, facts).values())
        if (use === 'makes' || use === 'destroys') touched.add(resource);
    }
  }
  return touched;
});

const NO_RUNS: ReadonlySet<Instruction> = new Set();

/** RUNs that work in a mount on the other side: what they need is there another question. */
function mountedElsewhere(resource: Resource, here: Facts, there: Facts): ReadonlySet<Instruction> {
  const x = pairedRuns(here);
  const y = pairedRuns(there);
  if (x.length !== y.length) return NO_RUNS;
  return new Set(
    x.filter((run, i) => {
      const other = y[i];
      return other !== undefined && isMounted(resource, there, other) && !isMounted(resource, here, run);
    }),
  );
}

/** `mounts`: RUNs that a mount comes to, or goes from, are not compared, but served they must be. */
function lostAlongChains(
  resource: Resource,
  before: Facts,
  after: Facts,
  mounts: boolean,
): string | undefined {
  const silent = mounts ? mountedElsewhere(resource, before, after) : NO_RUNS;
  const served = mounts ? mountedElsewhere(resource, after, before) : NO_RUNS;
  for (const stage of before.file.stages) {
    const other = after.file.stages[stage.index];
    if (!other) return 'the stages differ';
    const x = readingsOf(resource, before, stage).filter(({ run }) => !silent.has(run));
    const y = readingsOf(resource, after, other);
    const lost =
      y.find(({ run, level }) => level === 0 && served.has(run)) ??
      firstLoss(
        x,
        y.filter(({ run }) => !served.has(run)),
      );
    if (lost && 'other' in lost)
      return `\`${brief(lost.other.text)}\` reads the ${resource.name} of other sources than before`;
    if (lost)
      return `\`${brief(lost.text)}\` ${lost.use === 'needs' ? 'loses' : 'may need, and loses,'} the ${resource.name} that it had`;
  }
  return undefined;
}

/** Users before and after in step. One that is no longer a user was allowed to be by the trace; a new one must be served. */
function firstLoss(
  before: readonly Reading[],
  after: readonly Reading[],
): Reading | { readonly other: Reading } | undefined {
  let j = 0;
  for (const reading of before) {
    let k = j;
    while (k < after.length && after[k]?.text !== reading.text) k++;
    if (k === after.length) continue;
    const counterpart = after[k];
    const unserved = after.slice(j, k).find(other => other.level === 0);
    if (unserved) return unserved;
    if (counterpart && counterpart.level < reading.level) return reading;
    const isMade = reading.level === 2 && counterpart?.level === 2;
    if (isMade && counterpart.sources !== reading.sources && reading.use === 'needs')
      return { other: reading };
    j = k + 1;
  }
  return after.slice(j).find(other => other.level === 0);
}

/** How things stand at the end of a stage. */
interface State {
  readonly level: Level;
  /** How often the sources of packages have changed. */
  readonly changes: number;
  /** How often they had when the resource was made. */
  readonly sources: number;
}

interface ReadStage {
  /** Of its own instructions. */
  readonly readings: readonly Reading[];
  readonly end: State;
}

const AT_THE_BASE: State = { level: 1, changes: 0, sources: 0 };

const knownStages = remembered((_: Facts) => new Map<Resource, Map<Stage, ReadStage>>());

/** Each user along the stage's chain, and whether the resource is there when it runs. */
function readingsOf(resource: Resource, facts: Facts, stage: Stage): readonly Reading[] {
  const known = knownStages(facts);
  const stages = known.get(resource) ?? new Map<Stage, ReadStage>();
  known.set(resource, stages);
  let state = AT_THE_BASE;
  return facts.chain(stage).flatMap(part => {
    const read = stages.get(part) ?? readStage(resource, facts, part, state);
    stages.set(part, read);
    state = read.end;
    return read.readings;
  });
}

function readStage(resource: Resource, facts: Facts, stage: Stage, start: State): ReadStage {
  const readings: Reading[] = [];
  let { level, changes, sources } = start;
  for (const instruction of stage.instructions) {
    const run = instruction.trigger ?? instruction;
    if (run.keyword !== 'RUN' && namesSources(run.args.at(-1) ?? '')) changes++;
    if (run.keyword !== 'RUN') continue;
    const body = facts.body(instruction);
    if (keepsDownloads(body)) continue;
    if (isMounted(resource, facts, instruction)) {
      // Its lists are others, its sources are not.
      if (!('refused' in body)) changes += body.commands.filter(changesSources).length;
      continue;
    }
    if ('refused' in body) {
      const isHarmless = resource.isRenewed?.(facts, instruction)
        ? !run.flags.some(flag => flag.text === '--network=none')
        : run.form === 'exec' && useOfExec(run.args) === undefined;
      if (!isHarmless)
        readings.push({ level, sources, use: 'may-need', text: run.original, run: instruction });
      continue;
    }
    const uses = resource.usesIn(body, facts);
    let made: Command | undefined;
    for (const command of body.commands) {
      const use = uses.get(command);
      if (changesSources(command)) changes++;
      if (use === 'makes') {
        sources = changes;
        made = command;
        if (isCertain(command)) level = 2;
        continue;
      }
      if (use && (use !== 'destroys' || needsContent(command)))
        readings.push({
          level: made && isCertain(made, command) ? 2 : level,
          sources,
          use: use === 'destroys' ? 'needs' : use,
          text: wordsOf(body.source.slice(command.node.pos, command.node.end)),
          run: instruction,
        });
      if (use !== 'destroys') continue;
      level = 0;
      made = undefined;
    }
  }
  return { readings, end: { level, changes, sources } };
}

/** Without `-f` `rm` fails where its pattern finds nothing. */
function needsContent(command: Command): boolean {
  const call = readCall(command);
  if (call?.tool !== 'rm' || hasOption(call, '-f', '--force')) return false;
  return call.operands.some(word => word.text.endsWith('*'));
}

/** `|| exit 1` forgives nothing. */
function isExit(node: SyntaxNode | undefined): boolean {
  return node?.type === 'Command' && node.name?.value === 'exit' && node.args[0]?.text !== '0';
}

/**
 * Whether nothing but a failure before it, which ends the build, keeps the command from running. With `user`: whether it
 * has run wherever that one runs.
 */
function isCertain({ node, ancestors }: Command, user?: Command): boolean {
  const others = user ? [...user.ancestors, user.node] : [];
  const path = [...ancestors, node];
  const shared = user ? path.findIndex((inner, i) => inner !== others[i]) : 0;
  return path.every((inner, i) => {
    const outer = ancestors[i - 1];
    if (i < shared) return true;
    // Before it a `||` may skip it, behind it one lets the build go on though it failed.
    if (outer?.type === 'AndOr') {
      const at = outer.commands.findIndex(command => command.pos === inner.pos);
      const until = user && i === shared ? outer.commands.findIndex(c => c === others[i]) : -1;
      if (until !== -1) {
        // `x && this && y && user`: the user runs only once this has succeeded.
        const isSkipped = outer.operators[at - 1] === '||' || outer.operators.slice(at, until).includes('||');
        if (at > until || isSkipped) return false;
      }
      const forgives = (n: number) => n < at || !isExit(outer.commands[n + 1]);
      if (until === -1 && outer.operators.some((operator, n) => operator === '||' && forgives(n)))
        return false;
    }
    return !['If', 'Elif', 'Case', 'CaseItem', 'While', 'For', 'Function', 'Script'].includes(inner.type);
  });
}

/** A command's text less the flags that a declared effect may have added. */
function wordsOf(text: string): string {
  return text
    .split(' ')
    .filter(word => !/^(--no-install-recommends|--no-cache|--no-cache-dir|-y)$/.test(word))
    .slice(0, 2)
    .join(' ');
}

/**
 * A mount may be empty when the RUN starts: what the RUN needs it makes itself first. One that does not lives on what
 * another build or RUN has left there, and loses it where its mount comes or goes; where it goes, the RUN may also have
 * made in it what it does not make without it.
 */
function lostInMounts(resource: Resource, before: Facts, after: Facts): string | undefined {
  const x = pairedRuns(before);
  const y = pairedRuns(after);
  if (x.length !== y.length) return 'the RUNs differ';
  for (const [i, run] of x.entries()) {
    const other = y[i];
    if (!other) continue;
    const was = isMounted(resource, before, run);
    const is = isMounted(resource, after, other);
    if (!was && !is) continue;
    const needed = was ? unservedIn(resource, before, run, NEEDS) : undefined;
    const needs = unservedIn(resource, after, other, NEEDS);
    const lost = was === is && needed === needs ? undefined : (needed ?? needs);
    if (lost !== undefined) return `\`${brief(lost)}\` needs the ${resource.name} that lies in a mount`;
    const missed = was && !is ? unservedIn(resource, after, other, MAY_NEED) : undefined;
    if (missed !== undefined && missed !== unservedIn(resource, before, run, MAY_NEED))
      return `\`${brief(missed)}\` may need the ${resource.name} that was made in a mount`;
  }
  return undefined;
}

const NEEDS: readonly Use[] = ['needs'];
const MAY_NEED: readonly Use[] = ['needs', 'may-need'];

/** The first command of the RUN that needs what no command before it has made. */
function unservedIn(
  resource: Resource,
  facts: Facts,
  instruction: Instruction,
  kinds: readonly Use[],
): string | undefined {
  const body = facts.body(instruction);
  if ('refused' in body) return undefined;
  const uses = resource.usesIn(body, facts);
  const own = body.commands.filter(command => uses.has(command));
  const made = own.findIndex(command => uses.get(command) === 'makes' && isCertain(command));
  const needed = own.findIndex(command => kinds.includes(uses.get(command)));
  if (needed === -1 || (made !== -1 && made < needed)) return undefined;
  return wordsOf(body.source.slice(own[needed]?.node.pos, own[needed]?.node.end));
}

function isMounted(resource: Resource, facts: Facts, instruction: Instruction): boolean {
  return (
    resource.isMounted?.(facts, instruction) ??
    isMountedOver(instruction.trigger ?? instruction, resource.paths)
  );
}

function isMountedOver(run: Instruction, paths: readonly string[]): boolean {
  return run.flags.some(
    flag =>
      flag.name === 'mount' &&
      /type=(cache|tmpfs)/.test(flag.text) &&
      paths.some(path => isTarget(flag.text, path)),
  );
}

function isTarget(mount: string, path: string): boolean {
  const target = /(?:target|dst|destination)=([^,]*)/.exec(mount)?.[1]?.replace(/\/+$/, '');
  return (
    target !== undefined &&
    (target === path || target.startsWith(`${path}/`) || path.startsWith(`${target}/`))
  );
}

/** A cleanup that is new must not empty a cache mount, and must be run by who may delete. */
function wrongCleanup(resource: Resource, before: Facts, after: Facts): string | undefined {
  const count = (facts: Facts, wrong: (instruction: Instruction, call: ToolCall) => boolean): number => {
    let found = 0;
    for (const instruction of facts.file.instructions) {
      if ((instruction.trigger ?? instruction).keyword !== 'RUN') continue;
      const body = facts.body(instruction);
      if ('refused' in body) continue;
      const uses = resource.usesIn(body, facts);
      for (const command of body.commands) {
        const call = readCall(command);
        if (call && uses.get(command) === 'destroys' && wrong(instruction, call)) found++;
      }
    }
    return found;
  };
  const inMount = (facts: Facts) => (instruction: Instruction) => isMounted(resource, facts, instruction);
  if (count(after, inMount(after)) > count(before, inMount(before)))
    return `a cleanup empties the cache mounted over ${resource.paths[0]}`;
  const denied = (facts: Facts) => (instruction: Instruction, call: ToolCall) =>
    resource.isRoots && !facts.isRoot(instruction) && !call.wrappers.includes('sudo');
  if (count(after, denied(after)) > count(before, denied(before)))
    return `a cleanup of ${resource.paths[0]} runs as a user who may not delete there`;
  return undefined;
}
