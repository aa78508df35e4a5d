import { cacheNeed, earlierRuns, mentionsApkAdd } from '../src/analysis/apk.js';
import type { Facts } from '../src/analysis/facts.js';
import type { Instruction, Stage } from '../src/dockerfile/model.js';
import { mountOver } from '../src/dockerfile/mounts.js';
import type { Edit } from '../src/edit.js';
import {
  APK_CACHE,
  APK_PACKAGE_CACHE,
  cleanedCaches,
  type IndexEvent,
  indexEventsOf,
  isPlainUpdate,
  isWithoutCache,
  updateWordOf,
} from '../src/shell/apk.js';
import type { RunBody } from '../src/shell/body.js';
import { insertWordAfter, removeCommand, removeWord } from '../src/shell/edits.js';
import { leftoversOf } from '../src/shell/state.js';
import { callsOf, hasOption, type ToolCall } from '../src/shell/vocabulary.js';
import type { Change, Skip, Transform } from '../src/transform.js';

const apkNoCache: Transform = {
  id: 'apk-no-cache',
  summary: 'Install Alpine packages without leaving their index in the image',
  why: `\`apk add\` downloads an index of every package of the distribution (about 2 MB) and leaves it in
\`/var/cache/apk\`. With \`--no-cache\` it reads the index without storing it. An \`apk update\` before it and an
\`rm -rf /var/cache/apk/*\` behind it are then void, and go with the same change.

It leaves alone: a RUN with a cache mounted over \`/var/cache/apk\`; a stage that keeps packages in \`/etc/apk/cache\`;
installs without network; Alpine before 3.3, whose apk does not know the flag. An \`apk update\` stays where something
else may use the index: another apk command, a script that we cannot read. A RUN that does nothing but \`apk update\`
is never deleted.`,
  safety: 'safe',
  effects: ['adds-flag', 'removes-update', 'removes-cleanup'],
  aliases: ['DL3019'],
  *apply({ file, facts, isIgnored }) {
    const runs: ApkRun[] = [];
    for (const instruction of file.instructions) {
      if ((instruction.trigger ?? instruction).keyword !== 'RUN') continue;
      const body = facts.body(instruction);
      if (!('refused' in body)) runs.push(readRun(facts, instruction, body, isIgnored(instruction)));
      else if (mentionsApkAdd(instruction)) yield { at: instruction, because: body.refused };
    }
    const plans = new Map<Instruction, Plan>();
    for (const read of runs) {
      const run = keepUsedIndexes(facts, read, runs);
      const plan = planRun(file.text, facts, run, runs, plans);
      plans.set(run.instruction, plan);
      yield* plan.results;
    }
  },
};

export default apkNoCache;

interface ApkRun {
  readonly instruction: Instruction;
  readonly body: RunBody;
  readonly events: readonly IndexEvent[];
  /** The calls that are to get the flag. */
  readonly targets: readonly ToolCall[];
  readonly skips: readonly Skip[];
}

function readRun(facts: Facts, instruction: Instruction, body: RunBody, isIgnored: boolean): ApkRun {
  const events = indexEventsOf(body);
  const run = { instruction, body, events, targets: [], skips: [] };
  const targets = events.flatMap(({ call }) => (call && needsFlag(call, events) ? [call] : []));
  const [first] = targets;
  if (!first || isIgnored) return run;
  const because = cacheNeed(facts, instruction, body, targets);
  return because === undefined
    ? { ...run, targets }
    : { ...run, skips: [{ at: first.command.span, because }] };
}

/** `apk upgrade` without an index of the RUN's own may have done nothing so far. */
function needsFlag(call: ToolCall, events: readonly IndexEvent[]): boolean {
  if (call.tool !== 'apk' || isWithoutCache(call)) return false;
  if (call.verb === 'add') return !hasOption(call, '-h', '--help');
  if (call.verb !== 'upgrade') return false;
  const { index } = call.command;
  return (
    updateWordOf(call) !== undefined ||
    events.some(({ use, command }) => use === 'updates' && command.index < index)
  );
}

/** `apk add --update` leaves an index, and something else may use it: then the call stays as it is. */
function keepUsedIndexes(facts: Facts, run: ApkRun, runs: readonly ApkRun[]): ApkRun {
  const skips: Skip[] = [];
  const targets = run.targets.filter(call => {
    const update = updateWordOf(call);
    const user = update && (nextReader(run, call) ?? laterReader(facts, run, runs));
    if (user) skips.push({ at: call.command.span, because: `\`${update.text}\` stays: ${user}` });
    return !user;
  });
  return { ...run, targets, skips: [...run.skips, ...skips] };
}

function nextReader(run: ApkRun, { command }: ToolCall): string | undefined {
  const user = run.events.find(event => event.command.index > command.index && !isServed(event, run));
  return user && `\`${user.what}\` may use the index`;
}

interface Plan {
  readonly results: readonly (Change | Skip)[];
  /** Whether the RUN leaves an index in the image, once the edits are made. */
  readonly leavesIndex: boolean;
}

function planRun(
  text: string,
  facts: Facts,
  run: ApkRun,
  runs: readonly ApkRun[],
  plans: ReadonlyMap<Instruction, Plan>,
): Plan {
  const { events, instruction } = run;
  const updates = planUpdates(facts, run, runs);
  // Beside an index that stays, an upgrade gains nothing from the flag.
  const targets = updates.isGone ? run.targets : run.targets.filter(({ verb }) => verb === 'add');
  const leavesIndex =
    !updates.isGone ||
    events.some(({ use, call }) => use === 'installs' && call && !isFlagged(call, targets));
  const isClean = cleansUp(run);
  const left = leavesIndex && !isClean;
  if (targets.length === 0 && (updates.edits.length === 0 || isClean)) {
    return { results: [...run.skips, ...updates.skips], leavesIndex: left };
  }
  const inherits = earlierRuns(facts, instruction).some(earlier => plans.get(earlier)?.leavesIndex);
  const isVoid = !leavesIndex && !inherits && events.every(({ use }) => use !== 'may-read');
  const cleanups = isVoid ? planCleanups(text, facts, run) : [];
  const change: Change = {
    at: targets[0]?.command.span ?? events[0]?.command.span ?? instruction,
    message: messageOf(targets, updates.edits.length > 0, cleanups.length > 0),
    edits: [...targets.map(flagEdit), ...updates.edits, ...cleanups],
  };
  return { results: [change, ...updates.skips], leavesIndex: left };
}

/** `--update` fetches the index as `--no-cache` does: one takes the place of the other. */
function flagEdit(call: ToolCall): Edit {
  const update = updateWordOf(call);
  if (update) return { ...update.span, text: '--no-cache' };
  return insertWordAfter(call.verbWord ?? call.program, '--no-cache');
}

interface Updates {
  readonly edits: readonly Edit[];
  readonly skips: readonly Skip[];
  /** None is left. */
  readonly isGone: boolean;
}

/** The `apk update`s before the first install: all of them go, or none. */
function planUpdates(facts: Facts, run: ApkRun, runs: readonly ApkRun[]): Updates {
  const { body, events } = run;
  const updates = events.filter(({ use }) => use === 'updates');
  const [first] = updates;
  if (!first) return { edits: [], skips: [], isGone: true };
  const isUsed = events.some(event => event.use === 'installs' && event.command.index > first.command.index);
  const stay = (because: string): Updates => {
    const at = first.command.span;
    const skips =
      isUsed && run.skips.length === 0 ? [{ at, because: `\`apk update\` stays: ${because}` }] : [];
    return { edits: [], skips, isGone: false };
  };
  if (!first.call || !isUsed || run.skips.length > 0) return stay('no install of this RUN takes its place');
  if (!updates.every(({ call }) => call && isPlainUpdate(call))) return stay('it has options of its own');
  const user = nextReader(run, first.call) ?? laterReader(facts, run, runs);
  if (user !== undefined) return stay(user);
  const errexit = hasErrexit(facts, run);
  const edits = updates.flatMap(({ command }) => removeCommand(body, command, errexit) ?? []);
  return edits.length === updates.length
    ? { edits, skips: [], isGone: true }
    : stay('it stands where it cannot be taken out');
}

function isFlagged(call: ToolCall, targets: readonly ToolCall[]): boolean {
  return isWithoutCache(call) || targets.includes(call);
}

/** It fetches an index for itself. */
function isServed({ use, call }: IndexEvent, { targets }: ApkRun): boolean {
  if (use === 'updates') return true;
  if (use !== 'installs' || !call) return false;
  return isFlagged(call, targets) || updateWordOf(call) !== undefined;
}

/** Whether the RUN empties the cache after its last use of the index. */
function cleansUp({ body, events }: ApkRun): boolean {
  const last = Math.max(-1, ...events.map(({ command }) => command.index));
  return callsOf(body, 'rm').some(call => call.command.index > last && cleanedCaches(call).length > 0);
}

/** Who may use, after the RUN, the index that it leaves. */
function laterReader(facts: Facts, earlier: ApkRun, runs: readonly ApkRun[]): string | undefined {
  const run = earlier.instruction;
  const stage = cleansUp(earlier) ? undefined : facts.stageOf(run)?.stage;
  return (
    stage &&
    readerIn(
      facts,
      stage,
      stage.instructions.filter(({ index }) => index > run.index),
      runs,
    )
  );
}

function readerIn(
  facts: Facts,
  stage: Stage,
  instructions: readonly Instruction[],
  runs: readonly ApkRun[],
): string | undefined {
  for (const instruction of instructions) {
    const where = `(line ${instruction.startLine})`;
    const { keyword, logical } = instruction.trigger ?? instruction;
    // What a mount holds instead is not what an earlier RUN left.
    if ([APK_CACHE, APK_PACKAGE_CACHE].some(path => mountOver(instruction, path))) continue;
    const run = runs.find(other => other.instruction === instruction);
    if (keyword === 'RUN' && !run) return `a later RUN cannot be read, and may use the index ${where}`;
    if (['CMD', 'ENTRYPOINT', 'HEALTHCHECK'].includes(keyword) && logical.text.includes('apk ')) {
      return `the ${keyword} of the image calls apk ${where}`;
    }
    const reader = run?.events.find(event => !isServed(event, run));
    if (reader) return `\`${reader.what}\` may use the index later ${where}`;
  }
  const children = facts.stages[stage.index]?.children ?? [];
  return children
    .map(child => readerIn(facts, child, child.instructions, runs))
    .find(found => found !== undefined);
}

/** What empties a cache in which nothing is left. */
function planCleanups(text: string, facts: Facts, run: ApkRun): readonly Edit[] {
  const { body } = run;
  const errexit = hasErrexit(facts, run);
  return callsOf(body, 'rm').flatMap(call => {
    const { command, operands, wrappers } = call;
    const caches = cleanedCaches(call);
    const isPlain = command.redirections.length === 0 && wrappers.every(name => name === 'sudo');
    if (caches.length === 0 || !isPlain || !call.isReadable) return [];
    if (caches.length === operands.length) return removeCommand(body, command, errexit) ?? [];
    const words = caches.flatMap(word => removeWord(body, text, word) ?? []);
    return words.length === caches.length ? words : [];
  });
}

function hasErrexit(facts: Facts, { instruction, body }: ApkRun): boolean {
  return facts.before(instruction).shell.errexit || leftoversOf(body, () => true).head.options.errexit;
}

function messageOf(targets: readonly ToolCall[], dropsUpdate: boolean, dropsCleanup: boolean): string {
  const gone = [
    ...(dropsUpdate ? ['`apk update`'] : []),
    ...(dropsCleanup ? ['the cleanup of its cache'] : []),
  ];
  const verbs = [...new Set(targets.map(({ verb }) => `\`apk ${verb}\``))];
  const names = verbs.join(' and ');
  const isOne = verbs.length === 1;
  if (targets.length === 0)
    return '`apk add --no-cache` fetches its own index: the one of `apk update` only stays in the image';
  const end = gone.length === 0 ? '' : `, which makes ${gone.join(' and ')} void`;
  return `${names} with --no-cache ${isOne ? 'stores' : 'store'} no index in the image${end}`;
}
