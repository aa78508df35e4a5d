// Where the package lists that a RUN leaves can be deleted in the RUN itself.
import type { Instruction } from '../dockerfile/model.js';
import type { Edit } from '../edit.js';
import { APT_LISTS, isHousekeeping, type ListEvent, listEventsOf } from '../shell/apt.js';
import type { RunBody } from '../shell/body.js';
import { type Element, elementOf, errexitOf, insertCommandAfter } from '../shell/edits.js';
import { remembered } from '../shell/memo.js';
import type { SyntaxNode } from '../shell/parse.js';
import { callsOf, hasOption, readCall, type ToolCall } from '../shell/vocabulary.js';
import { isCertain, mountsOverLists } from './apt.js';
import type { Facts } from './facts.js';

const CLEANUP = `rm -rf ${APT_LISTS}/*`;

/**
 * The deletion of the lists in the RUN that leaves them: undefined where it leaves none, refused where no place is exact.
 * Whether anybody still needs them is another question: `laterListUser`.
 */
export function cleanupOf(
  facts: Facts,
  instruction: Instruction,
  alsoCaches = false,
): Edit | { readonly refused: string } | undefined {
  const run = instruction.trigger ?? instruction;
  if (mountsOverLists(run)) return undefined;
  const body = facts.body(instruction);
  if ('refused' in body) return mentionsUpdate(run) ? body : undefined;
  const events = listEventsOf(body);
  const updates = events.filter(({ kind }) => kind === 'update');
  const update = updates.at(0);
  if (!update)
    return quotedUpdate(body)
      ? { refused: 'the package lists are downloaded inside a quoted script' }
      : undefined;
  const last = events.findLastIndex(({ kind }) => kind === 'update');
  if (last < events.findLastIndex(({ kind }) => kind === 'deletes')) return undefined;
  if (events.some(({ kind }) => kind === 'names'))
    return { refused: `it does something of its own with ${APT_LISTS}` };
  if (instruction.trigger) return { refused: 'ONBUILD: what runs after it stands in other Dockerfiles' };
  const isSudo = updates.every(({ call }) => call?.wrappers.includes('sudo'));
  if (!isSudo && !facts.isRoot(instruction))
    return { refused: `user ${facts.before(instruction).user} cannot delete the package lists` };
  const needy = deletionThatFails(facts, instruction);
  if (needy)
    return { refused: `\`rm\` without -f fails where no list is left to delete (line ${needy.startLine})` };
  const errexit = facts.before(instruction).shell.errexit;
  const users = events.slice(events.indexOf(update));
  const sudo = isSudo ? 'sudo ' : '';
  const needsClean = alsoCaches && !body.commands.some(command => cleansArchives(readCall(command)));
  const command = `${needsClean ? `${sudo}apt-get clean && ` : ''}${sudo}${CLEANUP}`;
  return cleanupEdit(body, facts.file.text, users, command, errexit);
}

/** A RUN behind this one in which `rm` without `-f` needs the lists that a cleanup would have deleted. */
export function deletionThatFails(facts: Facts, run: Instruction): Instruction | undefined {
  const stage = facts.stageOf(run)?.stage;
  const needy = deletionsThatFail(facts).filter(({ index }) => index > run.index);
  if (!stage || needy.length === 0) return undefined;
  const stages = new Set([stage, ...facts.descendants(stage)].map(({ index }) => index));
  return needy.find(other => other.stage !== undefined && stages.has(other.stage));
}

const deletionsThatFail = remembered((facts: Facts): readonly Instruction[] =>
  facts.file.instructions.filter(instruction => {
    if (instruction.keyword !== 'RUN' || !instruction.original.includes(`${APT_LISTS}/*`)) return false;
    const body = facts.body(instruction);
    return (
      !('refused' in body) &&
      callsOf(body, 'rm').some(
        call =>
          !hasOption(call, '-f', '--force') &&
          call.operands.some(({ value }) => value === `${APT_LISTS}/*`) &&
          !hasListsOfItsOwn(body, call),
      )
    );
  }),
);

/** An update of the same RUN has run wherever the call runs: it has lists to delete, whatever was there before. */
function hasListsOfItsOwn(body: RunBody, { command }: ToolCall): boolean {
  return listEventsOf(body).some(
    event =>
      event.kind === 'update' && event.command.index < command.index && isCertain(event, body, command),
  );
}

/** A RUN that does nothing but delete lists and downloaded packages: in a layer of its own it only hides them. */
export interface LateCleanup {
  /** It calls `apt-get clean`, too. */
  readonly cleansArchives: boolean;
}

export function lateCleanupOf(facts: Facts, run: Instruction): LateCleanup | undefined {
  if (run.keyword !== 'RUN' || run.flags.length > 0 || run.comments.length > 0) return undefined;
  const body = facts.body(run);
  if ('refused' in body || body.trailingComments.length > 0) return undefined;
  const calls = body.commands.map(readCall);
  const isLate = calls.every(call => call && (cleansArchives(call) || deletesOnlyLists(call)));
  return isLate ? { cleansArchives: calls.some(cleansArchives) } : undefined;
}

function cleansArchives(call: ToolCall | undefined): boolean {
  return (call?.tool === 'apt-get' || call?.tool === 'apt') && call.verb === 'clean';
}

function deletesOnlyLists(call: ToolCall): boolean {
  const paths = call.operands.map(({ value }) => value ?? '');
  return (
    call.tool === 'rm' &&
    paths.length > 0 &&
    paths.every(path => /^\/var\/lib\/apt\/lists(\/\*?)?$/.test(path))
  );
}

function mentionsUpdate({ logical, heredocs }: Instruction): boolean {
  return [logical.text, ...heredocs.map(({ content }) => content)].some(saysUpdate);
}

/** A hint for a reader of the Skip, no more: nothing is edited for it. */
function saysUpdate(text: string): boolean {
  return /\bapt(-get)?\b[^;&|]*\bupdate\b/.test(text);
}

/** `sh -c 'apt-get update ...'` */
function quotedUpdate(body: RunBody): boolean {
  return body.commands.some(({ words }) => words.some(({ text }) => /\s/.test(text) && saysUpdate(text)));
}

/** The insertion right behind the last of the commands that have to do with the lists. */
function cleanupEdit(
  body: RunBody,
  text: string,
  events: readonly ListEvent[],
  command: string,
  errexit: boolean,
): Edit | { readonly refused: string } {
  const element = elementAround(body, events);
  if ('refused' in element) return element;
  const target = pastHousekeeping(body, element);
  const mode = errexitOf(body, errexit);
  if (body.kind === 'script' && mode !== 'on' && target.list !== 'and-or') {
    return { refused: 'a here-document without set -e: a command behind the last would hide its failure' };
  }
  if (body.source.slice(target.node.pos, target.node.end).includes('<<')) {
    return { refused: 'the last use of the package lists reads a here-document' };
  }
  const edit = insertCommandAfter(body, text, target, command, {
    errexit,
    behindAlternatives: true,
  });
  return edit ?? { refused: 'no place behind the last use of the package lists keeps what the chain does' };
}

/** The element of the innermost list that holds all the events, in which the last of them stands. */
function elementAround(body: RunBody, events: readonly ListEvent[]): Element | { readonly refused: string } {
  const paths = events.map(({ command }) => [...command.ancestors, command.node]);
  const last = paths.at(-1) ?? [];
  const substitution = last.findIndex(({ type }) => type === 'Script');
  let common = last.findIndex((node, i) => paths.some(path => path[i] !== node));
  if (common === -1) common = last.length;
  if (substitution !== -1) common = Math.min(common, substitution);
  const around = last.slice(0, common);
  if (last.some(({ type }) => type === 'Function' || type === 'Coproc')) {
    return { refused: 'the package lists are used in a function' };
  }
  const list = around.findLastIndex((node, i) => isList(node) && i < last.length - 1);
  const found = elementIn(last, list, body);
  if (!found) return { refused: 'no list of commands holds all that uses the package lists' };
  return isInCondition(found, last) ? { refused: 'the package lists are used in a condition' } : found;
}

function isList({ type }: SyntaxNode): boolean {
  return type === 'AndOr' || type === 'CompoundList';
}

/** `list` is the index in the path of an AndOr or a CompoundList; -1 is the top level. */
function elementIn(path: readonly SyntaxNode[], list: number, body: RunBody): Element | undefined {
  const own = path[list];
  // In a sequence, the element of the and-or list that the statement is.
  const statement = own?.type === 'AndOr' ? undefined : list + 1;
  const first = statement === undefined ? list + 1 : list + 2;
  const at = statement !== undefined && path[first]?.type === 'AndOr' ? first + 1 : first;
  const node = path[at];
  return node && elementOf(node, path.slice(0, at), body.tree);
}

function isInCondition({ node }: Element, path: readonly SyntaxNode[]): boolean {
  const inside = path.slice(0, path.indexOf(node) + 1);
  return inside.some((parent, i) => {
    const isTest = parent.type === 'If' || parent.type === 'Elif' || parent.type === 'While';
    return isTest && inside[i + 1] === parent.clause;
  });
}

/** `apt-get clean` and its like, where they follow at once: the cleanup stands better behind them. */
function pastHousekeeping(body: RunBody, element: Element): Element {
  let current = element;
  for (;;) {
    const next = current.siblings[current.index + 1];
    const node = next?.type === 'Statement' ? next.command : next;
    const command = body.commands.find(other => other.node === node);
    const isNext = current.after === '&&' || (current.list === 'sequence' && current.after === ';');
    if (!isNext || !command || !isHousekeeping(readCall(command))) return current;
    const moved = elementOf(command.node, command.ancestors, body.tree);
    if (!moved || moved.after === '||') return current;
    current = moved;
  }
}
