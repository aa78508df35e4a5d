// Where a new command goes so that it runs after some of the commands of a body have succeeded, and changes nothing else.
import type { Edit } from '../edit.js';
import type { Command, RunBody } from './body.js';
import { type Element, elementOf, errexitOf, insertCommandAfter } from './edits.js';
import type { SyntaxNode } from './parse.js';
import { readCall, type ToolCall } from './vocabulary.js';

type Refused = { readonly refused: string };

export interface Placing {
  /** What the commands have in common, as a refusal names it: `the package lists`. */
  readonly what: string;
  /** How the shell begins: SHELL ["sh", "-ec"]. */
  readonly errexit: boolean;
  /** The new command may fail: it does not follow what was allowed to fail. */
  readonly mayFail?: boolean;
  /** The new command stands better behind such a call, where it follows at once. */
  readonly isHousekeeping?: (call: ToolCall | undefined) => boolean;
}

/**
 * The insertion of `text` right behind the last of the commands (in source order, at least one), in the innermost list
 * that holds them all; or why no place is exact. `file` is the file's text.
 */
export function placeBehind(
  body: RunBody,
  file: string,
  commands: readonly Command[],
  text: string,
  { what, errexit, mayFail = false, isHousekeeping = () => false }: Placing,
): Edit | Refused {
  const element = elementAround(body, commands, what);
  if ('refused' in element) return element;
  const target = pastHousekeeping(body, element, isHousekeeping);
  const mode = errexitOf(body, errexit);
  if (body.kind === 'script' && mode !== 'on' && target.list !== 'and-or') {
    return { refused: 'a here-document without set -e: a command behind the last would hide its failure' };
  }
  if (body.source.slice(target.node.pos, target.node.end).includes('<<')) {
    return { refused: `the last use of ${what} reads a here-document` };
  }
  const next = target.siblings[target.index + 1];
  const isForgiven = target.before === '||' || (target.after === '||' && !isExit(next));
  if (mayFail && isForgiven) {
    return { refused: `the last use of ${what} may fail, and what empties it must not` };
  }
  const edit = insertCommandAfter(body, file, target, text, { errexit, behindAlternatives: true });
  return edit ?? { refused: `no place behind the last use of ${what} keeps what the chain does` };
}

function isExit(node: SyntaxNode | undefined): boolean {
  return node?.type === 'Command' && node.name?.value === 'exit' && node.args[0]?.text !== '0';
}

/** The element of the innermost list that holds all the commands, in which the last of them stands. */
function elementAround(body: RunBody, commands: readonly Command[], what: string): Element | Refused {
  const paths = commands.map(({ node, ancestors }) => [...ancestors, node]);
  const last = paths.at(-1) ?? [];
  const substitution = last.findIndex(({ type }) => type === 'Script');
  let common = last.findIndex((node, i) => paths.some(path => path[i] !== node));
  if (common === -1) common = last.length;
  if (substitution !== -1) common = Math.min(common, substitution);
  const around = last.slice(0, common);
  if (last.some(({ type }) => type === 'Function' || type === 'Coproc')) {
    return { refused: `${what} is used in a function` };
  }
  const list = around.findLastIndex((node, i) => isList(node) && i < last.length - 1);
  const found = elementIn(last, list, body);
  if (!found) return { refused: `no list of commands holds all that uses ${what}` };
  return isInCondition(found, last) ? { refused: `${what} is used in a condition` } : found;
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

function pastHousekeeping(
  body: RunBody,
  element: Element,
  isHousekeeping: (call: ToolCall | undefined) => boolean,
): Element {
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
