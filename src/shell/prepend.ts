// A command in front of another, where the other runs only once the first has succeeded.
import type { Edit } from '../edit.js';
import type { Command, RunBody } from './body.js';
import { type Element, elementOf, errexitOf, separatorBefore, statementGap } from './edits.js';
import type { AndOr, SyntaxNode } from './parse.js';

/** What runs as often as it likes, or decides what runs: a command goes in front of the whole of it. */
const OUTER = new Set<SyntaxNode['type']>(['Script', 'For', 'While', 'Select', 'ArithmeticFor']);

/**
 * Puts a command right in front of the first of some others, so that it runs before each of them: in front of the loop,
 * the condition or the pipeline that they are part of. It becomes `command && ...`, or a statement of its own where
 * `set -e` is to end the shell when it fails. Undefined where no such place is exact: behind `||`, in a function, in the
 * background. `errexit` says how the shell begins.
 */
export function insertCommandBefore(
  body: RunBody,
  text: string,
  users: readonly Command[],
  command: string,
  errexit: boolean,
): Edit | undefined {
  const path = commonPath(users);
  if (!path) return undefined;
  if (path.some(({ type }) => type === 'Function' || type === 'Coproc')) return undefined;
  let element = elementAt(body, path);
  const mode = modeAt(body, path, errexit);
  // `a && new && b`: `set -e` overlooks what fails before the last one of a list.
  if (
    mode !== 'off' &&
    element &&
    element.index > 0 &&
    element.after === undefined &&
    element.list === 'and-or'
  )
    element = elementAt(body, element.parents);
  if (!element || element.before === '||') return undefined;
  const statement = element.parents.findLast(node => node.type === 'Statement');
  if (statement?.type !== 'Statement' || statement.background) return undefined;
  const { start } = body.spanInFile(element.node.pos, element.node.end);
  const isStatement = element.list === 'sequence' && mode !== 'off';
  if (isStatement && mode === 'maybe') return undefined;
  const separator = isStatement ? statementGap(body, text, element) : separatorBefore(body, text, element);
  return { start, end: start, text: `${command}${separator}` };
}

/** `off` too where no `set -e` stands before the place: what comes later has not been run yet. */
function modeAt(body: RunBody, path: readonly SyntaxNode[], errexit: boolean): 'on' | 'off' | 'maybe' {
  const mode = errexitOf(body, errexit);
  const start = path.at(-1)?.pos ?? 0;
  const isSet = body.commands.some(({ words, node }) => words[0]?.value === 'set' && node.pos < start);
  return mode === 'maybe' && !errexit && !isSet ? 'off' : mode;
}

/** From the outermost node to the one of the first command that all the others stand in, or behind in the same list. */
function commonPath([first, ...others]: readonly Command[]): readonly SyntaxNode[] | undefined {
  if (!first) return undefined;
  const path = [...first.ancestors, first.node];
  let end = path.length;
  for (const other of others) {
    const theirs = [...other.ancestors, other.node];
    const parting = path.findIndex((node, i) => node !== theirs[i]);
    if (parting === -1) continue;
    const list = path[parting - 1];
    if (list?.type === 'AndOr' && mayMiss(list, path[parting], theirs[parting])) return undefined;
    end = Math.min(end, list?.type === 'AndOr' ? parting + 1 : elementEnd(path, parting));
  }
  return path.slice(0, end);
}

/** A `||` lets the later one run though the earlier one did not. */
function mayMiss(
  { commands, operators }: AndOr,
  x: SyntaxNode | undefined,
  y: SyntaxNode | undefined,
): boolean {
  const from = commands.findIndex(command => command === x);
  const to = commands.findIndex(command => command === y);
  return operators.slice(from, to).includes('||');
}

/** Of statements in one list, the command of the earlier one; of branches, what they are branches of. */
function elementEnd(path: readonly SyntaxNode[], parting: number): number {
  const list = path[parting - 1];
  if (list === undefined || list.type === 'CompoundList') return parting + 2;
  let end = parting;
  while (['CompoundList', 'CaseItem', 'Elif'].includes(path[end - 1]?.type ?? '')) end--;
  return end;
}

/** The list element that the last node of the path is part of, or that the outermost loop around it is. */
function elementAt(body: RunBody, path: readonly SyntaxNode[]): Element | undefined {
  const outer = path.findIndex((node, i) => OUTER.has(node.type) || isClause(node, path[i + 1]));
  const at = outer === -1 ? path.length - 1 : outer;
  const node = path[at];
  // A substitution is part of a word of a command.
  const own =
    node?.type === 'Script' ? path.findLastIndex((other, i) => i < at && other.type === 'Command') : at;
  const found = path[own];
  return found && elementOf(found, path.slice(0, own), body.tree);
}

function isClause(node: SyntaxNode, inner: SyntaxNode | undefined): boolean {
  return (node.type === 'If' || node.type === 'Elif') && node.clause === inner;
}
