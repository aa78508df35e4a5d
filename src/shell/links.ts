import type { Span } from '../edit.js';
import type { Command, RunBody } from './body.js';
import type { Redirection, SyntaxNode } from './parse.js';
import { staticValue } from './read.js';
import { readCall, type ToolCall } from './vocabulary.js';

/** One element of a body's top-level lists, in the order in which they run. */
export interface Link {
  /** In the file. */
  readonly span: Span;
  /** What stands between it and the next element. */
  readonly operator: '&&' | '||' | ';' | '&' | undefined;
  /** The one call that it is; undefined for all that is more than a call of which every word is known. */
  readonly call: ToolCall | undefined;
  /** What is assigned for this call only. */
  readonly assignments: ReadonlyMap<string, string>;
}

/** The top-level elements of a body, each with its call where it is nothing but one. */
export function linksOf(body: RunBody): readonly Link[] {
  const links: Link[] = [];
  for (const { command, background } of body.tree.commands) {
    const nodes: readonly SyntaxNode[] = command.type === 'AndOr' ? command.commands : [command];
    const operators = command.type === 'AndOr' ? command.operators : [];
    for (const [i, node] of nodes.entries()) {
      links.push({
        span: body.spanInFile(node.pos, node.end),
        operator: operators[i] ?? (background ? '&' : ';'),
        ...readElement(body, node),
      });
    }
  }
  const last = links.at(-1);
  return last?.operator === ';' ? [...links.slice(0, -1), { ...last, operator: undefined }] : links;
}

function readElement(body: RunBody, node: SyntaxNode): Pick<Link, 'call' | 'assignments'> {
  const nothing = { call: undefined, assignments: new Map<string, string>() };
  const inside = body.commands.filter(({ node: other }) => node.pos <= other.pos && other.end <= node.end);
  const [command] = inside;
  if (!command || inside.length !== 1 || command.node !== node) return nothing;
  const assignments = readAssignments(command);
  const call = readCall(command);
  if (!assignments || !call?.isReadable || call.wrappers.length > 0) return nothing;
  return command.redirections.every(isSilencing) ? { call, assignments } : nothing;
}

function readAssignments({ assignments }: Command): ReadonlyMap<string, string> | undefined {
  const found = new Map<string, string>();
  for (const assignment of assignments) {
    const text = staticValue(assignment);
    if (text === undefined || assignment.append) return undefined;
    found.set(assignment.name, text.slice(text.indexOf('=') + 1));
  }
  return found;
}

/** `> /dev/null`, `2>&1`: it reads no file and makes none. */
function isSilencing(redirection: Redirection): boolean {
  if (redirection.type !== 'Redirect' || !redirection.target) return false;
  const target = staticValue(redirection.target);
  if (target === '/dev/null') return true;
  return redirection.operator === '>&' && (target === '1' || target === '2');
}
