// The commands of a RUN in which each runs only if all before it have succeeded.
import type { RunBody } from '../shell/body.js';
import { type Element, elementOf, errexitOf } from '../shell/edits.js';
import { isStoppedByErrexit } from '../shell/errexit.js';
import type { Statement, SyntaxNode } from '../shell/parse.js';
import { readCall, type ToolCall } from '../shell/vocabulary.js';
import { buildsPossibly, consumerOf } from './apk-build.js';
import type { Facts } from './facts.js';

export interface Chain {
  readonly errexit: boolean;
  /** Where each of the installs stands. */
  readonly elements: ReadonlyMap<ToolCall, Element>;
  /** The last command of the RUN. */
  readonly last: Element;
  /** The commands behind the first install, in order; those within compound commands have been judged. */
  readonly calls: readonly ToolCall[];
}

/**
 * The chain that holds the installs and all behind them: links of one `&&` list, or statements under `set -e`; or why
 * there is none. It may stand in a branch, in braces or in a subshell: what follows these must not need the packages.
 */
export function readChain(facts: Facts, body: RunBody, adds: readonly ToolCall[]): Chain | string {
  const { errexit } = facts.before(body.instruction).shell;
  const list = listOf(body, adds);
  if (typeof list === 'string') return list;
  const { statements } = list;
  if (statements.length > 1 && errexitOf(body, errexit) !== 'on')
    return 'a `;` without `set -e` goes on after a failure';
  const links = statements.flatMap(statement => linksOf(body, statement, list.path));
  const from = links.findIndex(({ node }) => adds.some(({ command }) => command.node === node));
  const behind = links.slice(from);
  const last = behind.at(-1);
  if (from === -1 || !last) return 'it is not a link of an `&&` chain';
  const broken = statements
    .filter(statement => behind.some(({ parents }) => parents[list.path.length] === statement))
    .map(statement => whyBroken(statement, statements.length > 1))
    .find(why => why !== undefined);
  const calls = broken === undefined ? callsBehind(body, behind, adds) : broken;
  if (typeof calls === 'string') return calls;
  const elements = new Map(
    adds.flatMap(add => {
      const element = behind.find(({ node }) => node === add.command.node);
      return element ? [[add, element] as const] : [];
    }),
  );
  return elements.size === adds.length
    ? { errexit, elements, last, calls }
    : 'it is not a link of an `&&` chain';
}

/** Of the commands of the links, and of all that follows them. */
function callsBehind(
  body: RunBody,
  behind: readonly Element[],
  adds: readonly ToolCall[],
): readonly ToolCall[] | string {
  const calls: ToolCall[] = [];
  const start = behind[0]?.node.pos ?? 0;
  // The status of `yes | pecl install` is that of its last command.
  const nodes = new Set(
    behind.map(({ node }) =>
      node.type === 'Pipeline' && node.prefixes.length === 0 ? node.commands.at(-1) : node,
    ),
  );
  for (const command of body.commands) {
    if (command.node.pos < start) continue;
    const call = readCall(command);
    if (!nodes.has(command.node)) {
      const why = whyLoud(call);
      if (why !== undefined) return why;
    } else if (!call)
      return `\`${command.words[0]?.text ?? 'an assignment'}\` is not a plain link of its chain`;
    else if (!adds.includes(call)) calls.push(call);
  }
  return calls;
}

interface List {
  readonly statements: readonly Statement[];
  /** The nodes around the list, the list included. */
  readonly path: readonly SyntaxNode[];
}

const AROUND: ReadonlySet<string> = new Set([
  ...['Statement', 'AndOr', 'CompoundList', 'If', 'Elif', 'Subshell', 'BraceGroup'],
]);

/** The innermost list that all the installs are statements, or links of statements, of. */
function listOf(body: RunBody, adds: readonly ToolCall[]): List | string {
  const paths = adds.map(({ command: { ancestors } }) =>
    ancestors.slice(
      0,
      ancestors.findLastIndex(({ type }) => type === 'Statement'),
    ),
  );
  const [path = []] = paths;
  const list = path.at(-1);
  if (paths.some(other => other.at(-1) !== list)) return 'several branches of the RUN install build packages';
  const isTested = path.some(
    (node, i) => (node.type === 'If' || node.type === 'Elif') && node.clause === path[i + 1],
  );
  if (isTested || !path.every(({ type }) => AROUND.has(type))) return 'it is not a link of an `&&` chain';
  const isForgiven = path.some(node => node.type === 'AndOr' && node.operators.includes('||'));
  if (isForgiven) return 'a `||` stands in its chain';
  if (!list) return { statements: body.tree.commands, path };
  return list.type === 'CompoundList'
    ? { statements: list.commands, path }
    : 'it is not a link of an `&&` chain';
}

function linksOf(body: RunBody, statement: Statement, path: readonly SyntaxNode[]): readonly Element[] {
  const { command } = statement;
  const nodes: readonly SyntaxNode[] = command.type === 'AndOr' ? command.commands : [command];
  const around = command.type === 'AndOr' ? [...path, statement, command] : [...path, statement];
  return nodes.flatMap(node => elementOf(node, around, body.tree) ?? []);
}

function whyBroken({ command, background }: Statement, isOfMany: boolean): string | undefined {
  if (background) return 'a part of it runs in the background';
  if (command.type !== 'AndOr') return undefined;
  if (command.operators.includes('||')) return 'a `||` stands in its chain';
  return isOfMany && !isStoppedByErrexit(command) && command.operators.length > 0
    ? 'an `&&` list under `set -e` goes on after a failure'
    : undefined;
}

/** What a command within a compound one, or within a substitution, may do with the build packages. */
function whyLoud(call: ToolCall | undefined): string | undefined {
  if (!call) return 'a command within it is known only at run time';
  if (call.tool === 'apk' || consumerOf(call)) return `\`${call.tool}\` is not a plain link of its chain`;
  const builder = buildsPossibly(call);
  return builder && `${builder} may build the source itself, or use them`;
}
