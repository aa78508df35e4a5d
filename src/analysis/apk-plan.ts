// The edits that take the index of apk out of an image: flags, and the commands that become void with them.
import type { Instruction } from '../dockerfile/model.js';
import type { Edit } from '../edit.js';
import { cleanedCaches, isForcelessCleanup, isOffline, isPlainUpdate, updateWordOf } from '../shell/apk.js';
import type { Command, RunBody } from '../shell/body.js';
import { insertWordAfter, removeCommand, removeWord } from '../shell/edits.js';
import { removeCommands } from '../shell/remove.js';
import { leftoversOf } from '../shell/state.js';
import { callsOf, type ToolCall } from '../shell/vocabulary.js';
import {
  cleansUp,
  earlierRuns,
  type IndexRun,
  isFlagged,
  keepUsedIndexes,
  laterReader,
  type Refusal,
  readerBehind,
  readIndexRun,
} from './apk-index.js';
import type { Facts } from './facts.js';

/** What is to be done in one RUN. No edits: nothing. */
export interface IndexPlan {
  readonly run: IndexRun;
  readonly flagged: readonly ToolCall[];
  readonly dropsUpdate: boolean;
  readonly dropsCleanup: boolean;
  readonly edits: readonly Edit[];
  readonly refusals: readonly Refusal[];
  /** Whether the RUN leaves an index in the image, once the edits are made. */
  readonly leavesIndex: boolean;
  /** Plans with the same key are made together or not at all: what they empty, a later `rm` needs. */
  readonly group: Instruction;
}

type Ignores = (instruction: Instruction) => boolean;

/** For every RUN of the file that can be read, in order; none where nothing calls apk. */
export function planIndexes(facts: Facts, isIgnored: Ignores): readonly IndexPlan[] {
  if (!facts.file.text.includes('apk')) return [];
  let kept: ReadonlySet<Command> = new Set();
  for (;;) {
    const cleanups = forcelessCleanups(facts, isIgnored).filter(({ command }) => !kept.has(command));
    const plans = planWith(facts, isIgnored, cleanups);
    const failing = cleanups.filter(cleanup => !canGo(facts, cleanup, plans));
    if (failing.length === 0)
      return withCleanups(facts, plans, cleanups).map(plan => joinRemovals(facts, plan));
    kept = new Set([...kept, ...failing.map(({ command }) => command)]);
  }
}

/** An `rm` that fails where the cache is empty, and how to take it out. */
interface Cleanup {
  readonly instruction: Instruction;
  readonly command: Command;
  readonly edits: readonly Edit[];
}

function forcelessCleanups(facts: Facts, isIgnored: Ignores): readonly Cleanup[] {
  return runBodies(facts).flatMap(body => {
    const { instruction } = body;
    if (isIgnored(instruction)) return [];
    return callsOf(body, 'rm').flatMap(call => {
      const edits = isForcelessCleanup(call) ? cleanupEdits(facts, body, call) : [];
      return edits.length > 0 ? [{ instruction, command: call.command, edits }] : [];
    });
  });
}

function runBodies(facts: Facts): readonly RunBody[] {
  return facts.file.instructions.flatMap(instruction => {
    const body = (instruction.trigger ?? instruction).keyword === 'RUN' && facts.body(instruction);
    return body && !('refused' in body) ? [body] : [];
  });
}

function planWith(facts: Facts, isIgnored: Ignores, cleanups: readonly Cleanup[]): readonly IndexPlan[] {
  const mayGo = new Set(cleanups.map(({ command }) => command));
  const runs = runBodies(facts).map(body =>
    readIndexRun(facts, body.instruction, body, isIgnored(body.instruction), mayGo),
  );
  const plans: IndexPlan[] = [];
  const leaving = new Set<Instruction>();
  for (const read of runs) {
    const run = keepUsedIndexes(facts, read, runs);
    const { instruction } = run;
    const inherits = leaving.size > 0 && earlierRuns(facts, instruction).some(other => leaving.has(other));
    const plan = planRun(facts, run, runs, inherits, mayGo);
    if (plan.leavesIndex) leaving.add(instruction);
    plans.push(plan);
  }
  return plans;
}

/** The plans of what the `rm` clears away after, its own RUN included. */
function plansBefore(
  facts: Facts,
  { instruction }: Cleanup,
  plans: readonly IndexPlan[],
): readonly IndexPlan[] {
  const runs = new Set([...earlierRuns(facts, instruction), instruction]);
  return plans.filter(({ run }) => runs.has(run.instruction));
}

/**
 * It goes where its own RUN leaves nothing for it: what earlier RUNs have left is in their layers, whoever deletes it.
 * Where nothing changes before it, it stays and nobody minds.
 */
function canGo(facts: Facts, cleanup: Cleanup, plans: readonly IndexPlan[]): boolean {
  const own = plans.find(({ run }) => run.instruction === cleanup.instruction);
  const isVoid = own && !own.leavesIndex && own.run.events.every(({ use }) => use !== 'may-read');
  return isVoid || plansBefore(facts, cleanup, plans).every(({ edits }) => edits.length === 0);
}

function withCleanups(
  facts: Facts,
  plans: readonly IndexPlan[],
  cleanups: readonly Cleanup[],
): readonly IndexPlan[] {
  let joined = plans;
  for (const cleanup of cleanups) {
    const before = plansBefore(facts, cleanup, joined).filter(({ edits }) => edits.length > 0);
    const groups = new Set(before.map(({ group }) => group));
    const [group] = groups;
    if (!group) continue;
    joined = joined.map(plan => {
      const isOwn = plan.run.instruction === cleanup.instruction;
      if (!isOwn && !groups.has(plan.group)) return plan;
      return isOwn
        ? { ...plan, group, dropsCleanup: true, edits: [...plan.edits, ...cleanup.edits] }
        : { ...plan, group };
    });
  }
  return joined;
}

function planRun(
  facts: Facts,
  run: IndexRun,
  runs: readonly IndexRun[],
  inherits: boolean,
  mayGo: ReadonlySet<Command>,
): IndexPlan {
  const { events, instruction } = run;
  const updates = planUpdates(facts, run, runs);
  // Beside an index that stays, an upgrade gains nothing from the flag.
  const flagged = updates.isGone ? run.targets : run.targets.filter(({ verb }) => verb === 'add');
  const leaves = !updates.isGone || events.some(event => leavesIndex(event, flagged));
  const isClean = cleansUp(run);
  const base = {
    run,
    group: instruction,
    refusals: [...run.refusals, ...updates.refusals],
    leavesIndex: leaves && !isClean,
  };
  if (flagged.length === 0 && (updates.edits.length === 0 || isClean))
    return { ...base, flagged: [], dropsUpdate: false, dropsCleanup: false, edits: [] };
  const isVoid = !leaves && !inherits && events.every(({ use }) => use !== 'may-read');
  const cleanups = isVoid ? planCleanups(facts, run.body, mayGo) : [];
  return {
    ...base,
    flagged,
    dropsUpdate: updates.edits.length > 0,
    dropsCleanup: cleanups.length > 0,
    edits: [...flagged.map(flagEdit), ...updates.edits, ...cleanups],
  };
}

function leavesIndex({ use, call }: IndexRun['events'][number], flagged: readonly ToolCall[]): boolean {
  return use === 'installs' && call !== undefined && !isFlagged(call, flagged) && !isOffline(call);
}

/** `--update` fetches the index as `--no-cache` does: one takes the place of the other. */
function flagEdit(call: ToolCall): Edit {
  const update = updateWordOf(call);
  if (update) return { ...update.span, text: '--no-cache' };
  return insertWordAfter(call.verbWord ?? call.program, '--no-cache');
}

interface Updates {
  readonly edits: readonly Edit[];
  readonly refusals: readonly Refusal[];
  /** None is left. */
  readonly isGone: boolean;
}

/** The `apk update`s before the first install: all of them go, or none. */
function planUpdates(facts: Facts, run: IndexRun, runs: readonly IndexRun[]): Updates {
  const { body, events } = run;
  const updates = events.filter(({ use }) => use === 'updates');
  const [first] = updates;
  if (!first) return { edits: [], refusals: [], isGone: true };
  const isUsed = events.some(event => event.use === 'installs' && event.command.index > first.command.index);
  const { call } = first;
  const stay = (because: string): Updates => ({
    edits: [],
    refusals:
      call && isUsed && run.refusals.length === 0
        ? [{ call, because: `\`apk update\` stays: ${because}` }]
        : [],
    isGone: false,
  });
  if (!call || !isUsed || run.refusals.length > 0) return stay('no install of this RUN takes its place');
  if (!updates.every(update => update.call && isPlainUpdate(update.call)))
    return stay('it has options of its own');
  const user = readerBehind(run, call, 'all') ?? laterReader(facts, run, runs, 'all');
  if (user !== undefined) return stay(user);
  const errexit = hasErrexit(facts, body);
  const edits = updates.flatMap(({ command }) => removeCommand(body, command, errexit) ?? []);
  return edits.length === updates.length
    ? { edits, refusals: [], isGone: true }
    : stay('it stands where it cannot be taken out');
}

/**
 * Each command is taken out with an operator beside it; of neighbours at the end of a list, the operator between them
 * would go twice. Where nothing of the list would be left, the RUN stays as it is.
 */
function joinRemovals(facts: Facts, plan: IndexPlan): IndexPlan {
  const { body } = plan.run;
  const sorted = plan.edits.toSorted((a, b) => a.start - b.start);
  if (!sorted.some((edit, i) => edit.start < (sorted[i - 1]?.end ?? 0))) return plan;
  const errexit = hasErrexit(facts, body);
  const removals = body.commands.flatMap(command => {
    const own = removeCommand(body, command, errexit);
    const edit = own && plan.edits.find(each => each.text === '' && isSameSpan(each, own));
    return edit ? [{ command, edit }] : [];
  });
  const joined = removeCommands(
    body,
    removals.map(({ command }) => command),
    errexit,
  );
  if (!joined) return { ...plan, flagged: [], dropsUpdate: false, dropsCleanup: false, edits: [] };
  const others = plan.edits.filter(each => removals.every(({ edit }) => edit !== each));
  return { ...plan, edits: [...others, ...joined] };
}

function isSameSpan(a: Edit, b: Edit): boolean {
  return a.start === b.start && a.end === b.end;
}

/** What empties a cache in which nothing is left. */
function planCleanups(facts: Facts, body: RunBody, mayGo: ReadonlySet<Command>): readonly Edit[] {
  return callsOf(body, 'rm').flatMap(call =>
    mayGo.has(call.command) || !call.isReadable ? [] : cleanupEdits(facts, body, call),
  );
}

/** Takes the cache out of what the `rm` deletes, and the `rm` with it where it deletes nothing else. */
function cleanupEdits(facts: Facts, body: RunBody, call: ToolCall): readonly Edit[] {
  const { command, operands, wrappers } = call;
  const caches = cleanedCaches(call);
  const isPlain = command.redirections.length === 0 && wrappers.every(name => name === 'sudo');
  if (caches.length === 0 || !isPlain) return [];
  if (caches.length === operands.length) {
    const edit = removeCommand(body, command, hasErrexit(facts, body));
    return edit ? [edit] : [];
  }
  const words = caches.flatMap(word => removeWord(body, facts.file.text, word) ?? []);
  return words.length === caches.length ? words : [];
}

function hasErrexit(facts: Facts, body: RunBody): boolean {
  return facts.before(body.instruction).shell.errexit || leftoversOf(body, () => true).head.options.errexit;
}
