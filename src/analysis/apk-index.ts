// Which calls of apk in a stage chain can do without a stored index, and what becomes void with it.
import type { Instruction, Stage } from '../dockerfile/model.js';
import { mountOver } from '../dockerfile/mounts.js';
import {
  APK_CACHE,
  APK_PACKAGE_CACHE,
  cleanedCaches,
  type IndexEvent,
  indexEventsOf,
  isOffline,
  isWithoutCache,
  updateWordOf,
} from '../shell/apk.js';
import type { Command, RunBody } from '../shell/body.js';
import { remembered } from '../shell/memo.js';
import { callsOf, hasOption, type ToolCall } from '../shell/vocabulary.js';
import { isPowerless, renewsIndex } from './alpine.js';
import { cacheNeed } from './apk.js';
import type { Facts } from './facts.js';
import { historyOf } from './history.js';

/** A place, and why it stays as it is. */
export interface Refusal {
  readonly call: ToolCall;
  readonly because: string;
}

/** What one RUN does with the index, and which of its calls are to get the flag. */
export interface IndexRun {
  readonly instruction: Instruction;
  readonly body: RunBody;
  readonly events: readonly IndexEvent[];
  readonly targets: readonly ToolCall[];
  readonly refusals: readonly Refusal[];
  /** apk fetches a missing index by itself. */
  readonly renews: boolean;
  /** What it runs cannot install anything. */
  readonly isPowerless: boolean;
}

/** `mayGo`: commands that fail where the cache is empty, and that will be taken out. */
export function readIndexRun(
  facts: Facts,
  instruction: Instruction,
  body: RunBody,
  isIgnored: boolean,
  mayGo: ReadonlySet<Command>,
): IndexRun {
  const events = indexEventsOf(body);
  const renews = renewsIndex(facts, instruction);
  const run: IndexRun = {
    instruction,
    body,
    events,
    renews,
    isPowerless: isPowerless(facts, instruction),
    targets: [],
    refusals: [],
  };
  const targets = events.flatMap(({ call }) => (call && needsFlag(facts, call, run) ? [call] : []));
  const [first] = targets;
  if (!first || isIgnored) return run;
  const because = cacheNeed(facts, instruction, body, targets, mayGo);
  return because === undefined ? { ...run, targets } : { ...run, refusals: [{ call: first, because }] };
}

/** `apk upgrade` without an index of the RUN's own may have done nothing so far. */
function needsFlag(facts: Facts, call: ToolCall, { events, renews, instruction }: IndexRun): boolean {
  if (call.tool !== 'apk' || isWithoutCache(call) || isOffline(call)) return false;
  if (call.verb === 'add') return !hasOption(call, '-h', '--help');
  if (call.verb !== 'upgrade') return false;
  const { index } = call.command;
  return (
    renews ||
    updateWordOf(call) !== undefined ||
    events.some(event => event.command.index < index && fetches(event)) ||
    earlierFetches(facts, instruction).length > 0
  );
}

const earlierFetches = historyOf((facts, run) => {
  const body = (run.trigger ?? run).keyword === 'RUN' ? facts.body(run) : undefined;
  return body && !('refused' in body) && indexEventsOf(body).some(fetches) ? [run] : [];
});

function fetches({ use, call }: Pick<IndexEvent, 'use' | 'call'>): boolean {
  return use === 'updates' || (call !== undefined && updateWordOf(call) !== undefined);
}

/** The index that a call leaves may be used by something else: then the call stays as it is. */
export function keepUsedIndexes(facts: Facts, run: IndexRun, runs: readonly IndexRun[]): IndexRun {
  const refusals: Refusal[] = [];
  const targets = run.targets.filter(call => {
    const update = updateWordOf(call);
    // A plain install renews the index where apk does that at all: there every other install does so, too.
    const users: Users = update ? 'all' : 'readers';
    // Whoever uses the index of an `apk update` before the call keeps that one.
    const isSpare =
      !update &&
      run.events.some(({ use, command }) => use === 'updates' && command.index < call.command.index);
    const user = isSpare
      ? undefined
      : (readerBehind(run, call, users) ?? laterReader(facts, run, runs, users));
    const kept = update ? `\`${update.text}\`` : 'the index';
    if (user) refusals.push({ call, because: `${kept} stays: ${user}` });
    return !user;
  });
  return { ...run, targets, refusals: [...run.refusals, ...refusals] };
}

/** `readers`: only those that never fetch an index by themselves, in any release. */
export type Users = 'all' | 'readers';

/** What stands behind the call in its RUN and may use the index that the call leaves. */
export function readerBehind(run: IndexRun, { command }: ToolCall, users: Users): string | undefined {
  const user = run.events.find(event => event.command.index > command.index && isUser(event, run, users));
  return user && `\`${user.what}\` may use the index`;
}

/** Whether the event may need an index that something before it has left. */
function isUser({ use, call }: IndexEvent, run: IndexRun, users: Users): boolean {
  if (use === 'updates') return false;
  if (use === 'reads') return true;
  if (call && isOffline(call)) return true;
  if (run.renews || users === 'readers') return false;
  if (use === 'may-read') return !run.isPowerless;
  return !call || !(isFlagged(call, run.targets) || updateWordOf(call) !== undefined);
}

export function isFlagged(call: ToolCall, targets: readonly ToolCall[]): boolean {
  return isWithoutCache(call) || targets.includes(call);
}

/** Whether the RUN empties the cache after its last use of the index. */
export function cleansUp({ body, events }: IndexRun): boolean {
  const last = Math.max(-1, ...events.map(({ command }) => command.index));
  return callsOf(body, 'rm').some(call => call.command.index > last && cleanedCaches(call).length > 0);
}

/** Who may use, after the RUN, the index that it leaves. */
export function laterReader(
  facts: Facts,
  earlier: IndexRun,
  runs: readonly IndexRun[],
  users: Users,
): string | undefined {
  const run = earlier.instruction;
  const stage = cleansUp(earlier) ? undefined : facts.stageOf(run)?.stage;
  const later = stage?.instructions.filter(({ index }) => index > run.index);
  return stage && later && readerIn(facts, stage, later, runs, users);
}

const runsByInstruction = remembered(
  (runs: readonly IndexRun[]) => new Map(runs.map(run => [run.instruction, run])),
);

function readerIn(
  facts: Facts,
  stage: Stage,
  instructions: readonly Instruction[],
  runs: readonly IndexRun[],
  users: Users,
): string | undefined {
  for (const instruction of instructions) {
    const where = `(line ${instruction.startLine})`;
    const { keyword, logical } = instruction.trigger ?? instruction;
    // What a mount holds instead is not what an earlier RUN left.
    if ([APK_CACHE, APK_PACKAGE_CACHE].some(path => mountOver(instruction, path))) continue;
    const run = runsByInstruction(runs).get(instruction);
    const isUnread = keyword === 'RUN' && !run && users === 'all' && !isHarmless(facts, instruction);
    if (isUnread) return `a later RUN cannot be read, and may use the index ${where}`;
    if (['CMD', 'ENTRYPOINT', 'HEALTHCHECK'].includes(keyword) && logical.text.includes('apk ')) {
      return `the ${keyword} of the image calls apk ${where}`;
    }
    const reader = run?.events.find(event => isUser(event, run, users) && !hasOwnIndex(event, run));
    if (reader) return `\`${reader.what}\` may use the index later ${where}`;
  }
  const children = facts.stages[stage.index]?.children ?? [];
  return children
    .map(child => readerIn(facts, child, child.instructions, runs, users))
    .find(found => found !== undefined);
}

/** A command before it in its chain fetches an index, and keeps doing so, since this one may use it. */
function hasOwnIndex({ command }: IndexEvent, { events }: IndexRun): boolean {
  const list = command.ancestors.at(-1);
  if (list?.type !== 'AndOr' || list.operators.includes('||')) return false;
  return events.some(({ use, call, command: earlier }) => {
    const isMade = fetches({ use, call }) && !(call && isWithoutCache(call));
    return isMade && earlier.index < command.index && earlier.ancestors.at(-1) === list;
  });
}

/** Whatever it runs, it misses no index that an earlier RUN has left. */
function isHarmless(facts: Facts, instruction: Instruction): boolean {
  return renewsIndex(facts, instruction) || isPowerless(facts, instruction);
}

/** The RUNs of the stage chain before the instruction, base first. */
export function earlierRuns(facts: Facts, instruction: Instruction): readonly Instruction[] {
  const stage = facts.stageOf(instruction)?.stage;
  if (!stage) return [];
  return facts
    .chain(stage)
    .flatMap(({ instructions }) => instructions)
    .filter(other => other.index < instruction.index && (other.trigger ?? other).keyword === 'RUN');
}
