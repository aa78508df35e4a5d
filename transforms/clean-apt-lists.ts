import { laterListUser, mountsOverLists } from '../src/analysis/apt.js';
import type { Facts } from '../src/analysis/facts.js';
import type { Instruction } from '../src/dockerfile/model.js';
import type { Edit } from '../src/edit.js';
import { APT_LISTS, isHousekeeping, type ListEvent, listEventsOf } from '../src/shell/apt.js';
import type { RunBody } from '../src/shell/body.js';
import { type Element, elementOf, errexitOf, insertCommandAfter } from '../src/shell/edits.js';
import type { SyntaxNode } from '../src/shell/parse.js';
import { readCall } from '../src/shell/vocabulary.js';
import { type Change, defineTransform, type Skip } from '../src/transform.js';

const CLEANUP = `rm -rf ${APT_LISTS}/*`;
const MESSAGE = 'the package lists are deleted in the RUN that downloads them, before they reach its layer';

export default defineTransform({
  id: 'clean-apt-lists',
  summary: 'Delete the package lists of apt in the RUN that downloads them',
  why: `\`apt-get update\` leaves 20 to 50 MB of package lists in the layer. \`rm -rf ${APT_LISTS}/*\` removes them only where it
stands in the same RUN: in a later one it hides them and saves nothing.

Left alone, with the reason: lists that a later RUN, an \`ONBUILD RUN\` or a stage built from this one needs, or may need
(a script of the source, \`curl ... | bash\`, \`make\`); a RUN by a user other than root without \`sudo\`; a chain where no place is
exact (\`... || true\`, a function, a quoted script). A RUN with a cache mount over the lists leaves none.`,
  safety: 'safe',
  effects: ['adds-cleanup'],
  aliases: ['DL3009'],
  options: {
    stages: {
      description: 'Which stages to clean: those whose layers ship, or all of them.',
      values: ['shipping', 'all'],
      default: 'shipping',
    },
  },
  *apply({ file, facts, options, isIgnored }) {
    for (const { stage, ships } of facts.stages) {
      if (!ships && options['stages'] !== 'all') continue;
      for (const instruction of stage.instructions) {
        const run = instruction.trigger ?? instruction;
        if (run.keyword !== 'RUN' || isIgnored(instruction)) continue;
        const result = cleanRun(facts, instruction, file.text);
        if (result) yield result;
      }
    }
  },
});

/** The cleanup of one RUN, or why not; undefined where it leaves no lists. */
function cleanRun(facts: Facts, instruction: Instruction, text: string): Change | Skip | undefined {
  const run = instruction.trigger ?? instruction;
  const skip = (because: string): Skip => ({ at: instruction, because });
  if (mountsOverLists(run)) return undefined;
  const body = facts.body(instruction);
  if ('refused' in body) return mentionsUpdate(run) ? skip(body.refused) : undefined;
  const events = listEventsOf(body);
  const updates = events.filter(({ kind }) => kind === 'update');
  const update = updates.at(0);
  if (!update)
    return quotedUpdate(body) ? skip('the package lists are downloaded inside a quoted script') : undefined;
  const last = events.findLastIndex(({ kind }) => kind === 'update');
  const isDeleted = last < events.findLastIndex(({ kind }) => kind === 'deletes');
  if (isDeleted) return undefined;
  if (events.some(({ kind }) => kind === 'names'))
    return skip(`it does something of its own with ${APT_LISTS}`);
  if (instruction.trigger) return skip('ONBUILD: what runs after it stands in other Dockerfiles');
  const user = laterListUser(facts, instruction);
  if (user !== undefined) return skip(user);
  const isSudo = updates.every(({ call }) => call?.wrappers.includes('sudo'));
  if (!isSudo && !facts.isRoot(instruction)) {
    return skip(`user ${facts.before(instruction).user} cannot delete the package lists`);
  }
  const errexit = facts.before(instruction).shell.errexit;
  const edit = cleanupEdit(body, text, events.slice(events.indexOf(update)), isSudo ? 'sudo ' : '', errexit);
  return 'refused' in edit ? skip(edit.refused) : { at: instruction, message: MESSAGE, edits: [edit] };
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
  prefix: string,
  errexit: boolean,
): Edit | { readonly refused: string } {
  const element = elementAround(body, events);
  if ('refused' in element) return element;
  const target = pastHousekeeping(body, element);
  const mode = errexitOf(body, errexit);
  if (body.kind === 'script' && mode !== 'on' && target.list !== 'and-or') {
    return { refused: 'a here-document without set -e: a command behind the last would hide its failure' };
  }
  if (target.before === '||' || target.after === '||') {
    return { refused: 'the last use of the package lists stands beside ||' };
  }
  if (body.source.slice(target.node.pos, target.node.end).includes('<<')) {
    return { refused: 'the last use of the package lists reads a here-document' };
  }
  const edit = insertCommandAfter(body, text, target, prefix + CLEANUP, { errexit });
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
