// An update of its own for a RUN that uses the package lists of another one: whether it can be had, and where it goes.
import type { Instruction } from '../dockerfile/model.js';
import type { Edit } from '../edit.js';
import { changesSources, listEventsOf, namesSources } from '../shell/apt.js';
import type { Command, RunBody } from '../shell/body.js';
import { insertCommandBefore } from '../shell/prepend.js';
import type { ToolCall } from '../shell/vocabulary.js';
import { isHeeded, type ListUser, mountsOverLists } from './apt.js';
import type { Facts } from './facts.js';
import { historyOf } from './history.js';

export interface Refused {
  readonly refused: string;
}

/**
 * The words of the last update of a RUN, to be said again elsewhere, without `sudo`. Refused where it may not run, or
 * fail unseen, and where its words mean something only there.
 */
export function updateOf(body: RunBody): string | Refused {
  const event = listEventsOf(body).findLast(({ kind }) => kind === 'update');
  const call = event?.call;
  if (!event || !call) return { refused: 'it downloads no package lists' };
  if (!isHeeded(event)) return { refused: 'the update may fail unseen' };
  const isPlain = event.command.redirections.length === 0 && event.command.assignments.length === 0;
  if (!isPlain || !call.isReadable || call.wrappers.some(name => name !== 'sudo'))
    return { refused: `the update cannot be repeated word by word elsewhere: ${event.what}` };
  return [call.program, ...call.args].map(({ text }) => text).join(' ');
}

/** The update in front of what uses the lists; refused where no place is exact, or it would bring other lists. */
export function pairEdit(facts: Facts, origin: RunBody, user: ListUser, update: string): Edit | Refused {
  const { instruction, body, event, commands } = user;
  const line = instruction.startLine;
  const changed = sourcesChangedBetween(facts, origin, user);
  if (changed)
    return { refused: `the sources of packages change before line ${line} (line ${changed.startLine})` };
  if (
    instruction.flags.some(({ name, value }) => name === 'network' && value !== 'default' && value !== 'host')
  )
    return { refused: `line ${line} runs without the network` };
  const isSudo = event.call?.wrappers.includes('sudo') ?? false;
  if (!isSudo && !facts.isRoot(instruction))
    return {
      refused: `user ${facts.before(instruction).user} cannot update the package lists (line ${line})`,
    };
  const { errexit } = facts.before(instruction).shell;
  const command = `${isSudo ? sudoOf(event.call) : ''}${update}`;
  const edit = insertCommandBefore(body, facts.file.text, commands, command, errexit);
  return edit ?? { refused: `no place in front of ${event.what} is exact (line ${line})` };
}

/** `sudo -E` as the user of the lists says it; anything else that it says is its own. */
function sudoOf(call: ToolCall | undefined): string {
  const words = call?.prefix.map(({ text }) => text) ?? [];
  return words[words.indexOf('sudo') + 1] === '-E' ? 'sudo -E ' : 'sudo ';
}

/** The instruction, from the update on, after which an update would fetch what the first did not. */
function sourcesChangedBetween(facts: Facts, origin: RunBody, user: ListUser): Instruction | undefined {
  const stage = facts.stageOf(user.instruction)?.stage;
  if (!stage) return user.instruction;
  const own = changesIn(facts, user.instruction).map(change => ({
    ...change,
    instruction: user.instruction,
  }));
  const last = lastUpdate(origin);
  return [...earlierChanges(facts, user.instruction), ...own].find(({ instruction, command }) => {
    if (instruction.index < origin.instruction.index) return false;
    if (!command) return true;
    const { index } = command;
    return (
      (instruction !== origin.instruction || index > last) &&
      (instruction !== user.instruction || index < user.event.command.index)
    );
  })?.instruction;
}

/** What may change the sources of packages; without a command, the instruction as a whole. */
interface SourceChange {
  readonly command: Command | undefined;
}

const earlierChanges = historyOf((facts, instruction) =>
  changesIn(facts, instruction).map(change => ({ ...change, instruction })),
);

function changesIn(facts: Facts, instruction: Instruction): readonly SourceChange[] {
  const whole: readonly SourceChange[] = [{ command: undefined }];
  const { keyword, args } = instruction;
  if (keyword === 'COPY' || keyword === 'ADD') return mayBringSources(args) ? whole : [];
  if (keyword !== 'RUN') return [];
  const body = facts.body(instruction);
  return 'refused' in body ? whole : body.commands.filter(changesSources).map(command => ({ command }));
}

/** Into /etc/apt, or a folder that is laid over the root. */
function mayBringSources(args: readonly string[]): boolean {
  const target = args.at(-1) ?? '';
  return namesSources(target) || (target === '/' && args.slice(0, -1).some(path => !/\.\w+$/.test(path)));
}

function lastUpdate(body: RunBody): number {
  return listEventsOf(body).findLast(({ kind }) => kind === 'update')?.command.index ?? -1;
}

/** Nothing of the RUN itself uses what its last update downloads: it is there for later ones. */
export function lastUpdateIsIdle(body: RunBody): boolean {
  return listEventsOf(body).at(-1)?.kind === 'update';
}

/** `RUN apt-get update` and no more: once every later install has its own, it downloads lists for nobody. */
export function isOnlyUpdate(run: Instruction, body: RunBody): boolean {
  if (run.flags.length > 0 || run.heredocs.length > 0 || mountsOverLists(run)) return false;
  return (
    body.trailingComments.length === 0 &&
    listEventsOf(body).length === body.commands.filter(({ words }) => words[0]?.value !== 'set').length &&
    listEventsOf(body).every(({ kind, command }) => kind === 'update' && command.redirections.length === 0)
  );
}
