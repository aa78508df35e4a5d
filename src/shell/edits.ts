// Small edit builders: each makes the smallest edit at a boundary of the syntax tree, in the layout of the chain.
import { contains, type Edit, type Span } from '../edit.js';
import type { Command, RunBody, ShellWord } from './body.js';
import { isIndifferentToErrexit, isStoppedByErrexit } from './errexit.js';
import type { AndOr, ParsedScript, Statement, SyntaxNode } from './parse.js';

/** A command, pipeline or compound in a list, with its neighbours: what one can insert after, or take out. */
export interface Element {
  /** The node itself: a Command, Pipeline or compound command. */
  readonly node: SyntaxNode;
  /** `and-or`: it stands between `&&` and `||`; `sequence`: it is a statement of its own. */
  readonly list: 'and-or' | 'sequence';
  readonly siblings: readonly SyntaxNode[];
  readonly index: number;
  /** The operators before and after it: `&&`, `||`, or `;` (also for a newline) in a sequence; undefined at the ends. */
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** The nodes around the list, outermost first. */
  readonly parents: readonly SyntaxNode[];
}

/**
 * The list element that a node of the tree is (part of): itself, or the pipeline it stands in. Without the tree, a
 * statement of the top level has no siblings.
 */
export function elementOf(
  node: SyntaxNode,
  ancestors: readonly SyntaxNode[],
  tree?: ParsedScript,
): Element | undefined {
  let element: SyntaxNode = node;
  for (let i = ancestors.length - 1; i >= 0; i--) {
    const parent = ancestors[i];
    if (!parent) return undefined;
    if (parent.type === 'Pipeline' || parent.type === 'Redirected') {
      element = parent;
      continue;
    }
    const parents = ancestors.slice(0, i);
    if (parent.type === 'AndOr') return inAndOr(parent, element, parents);
    if (parent.type === 'Statement') return inSequence(parent, element, parents, tree);
    return undefined;
  }
  return undefined;
}

function inAndOr(list: AndOr, node: SyntaxNode, parents: readonly SyntaxNode[]): Element | undefined {
  const index = list.commands.findIndex(command => command === node);
  if (index === -1) return undefined;
  const { commands: siblings, operators } = list;
  return {
    node,
    list: 'and-or',
    siblings,
    index,
    before: operators[index - 1],
    after: operators[index],
    parents: [...parents, list],
  };
}

function inSequence(
  statement: Statement,
  node: SyntaxNode,
  parents: readonly SyntaxNode[],
  tree: ParsedScript | undefined,
): Element {
  const list = parents.at(-1) ?? tree;
  const siblings = list?.type === 'CompoundList' || list?.type === 'Script' ? list.commands : [statement];
  const index = siblings.findIndex(sibling => sibling === statement);
  return {
    node,
    list: 'sequence',
    siblings,
    index,
    before: index > 0 ? ';' : undefined,
    after: index >= 0 && index < siblings.length - 1 ? ';' : undefined,
    parents: [...parents, statement],
  };
}

/** Inserts ` text` right after a word. */
export function insertWordAfter(word: ShellWord, text: string): Edit {
  return { start: word.span.end, end: word.span.end, text: ` ${text}` };
}

/**
 * Takes a word out, with the blanks (and continuation) before it. Undefined where a comment line stands in between.
 */
export function removeWord(body: RunBody, text: string, word: ShellWord): Edit | undefined {
  const before = text.slice(body.instruction.start, word.span.start);
  const gap = /(?:[ \t]|[\\`][ \t]*\r?\n)*$/.exec(before)?.[0] ?? '';
  const start = word.span.start - gap.length;
  // A line that ends without a continuation, in the middle of a command, is a comment or a blank one.
  return text[start - 1] === '\n' ? undefined : { start, end: word.span.end, text: '' };
}

/** Whether a comment lies within, Docker's or the shell's. */
export function hasComment(body: RunBody, span: Span): boolean {
  const isWithin = (comment: Span) => comment.start < span.end && span.start < comment.end;
  return (
    body.instruction.comments.some(isWithin) ||
    body.trailingComments.some(({ start, end }) => isWithin(body.spanInFile(start, end)))
  );
}

/**
 * The text that separates commands of this chain, as a person wrote it: the one after or before the element, with
 * comment lines left out, or one made to fit where the element has no neighbour. `text` is the file's.
 */
export function separatorAt(body: RunBody, text: string, element: Element): string {
  const own = body.spanInFile(element.node.pos, element.node.end);
  const isLong = text.slice(own.start, own.end).includes('\n');
  const found = neighbourSeparator(body, text, element);
  const breaks = found?.includes('\n') ?? false;
  if (found !== undefined && (breaks || !isLong)) return found;
  return isLong ? ownLine(body, text, own) : ' && ';
}

function neighbourSeparator(body: RunBody, text: string, element: Element): string | undefined {
  if (element.list !== 'and-or') return undefined;
  const { siblings, index } = element;
  for (const [left, right, operator] of [
    [siblings[index], siblings[index + 1], element.after],
    [siblings[index - 1], siblings[index], element.before],
  ] as const) {
    if (!left || !right || operator !== '&&') continue;
    const gap = {
      start: body.spanInFile(left.pos, left.end).end,
      end: body.spanInFile(right.pos, right.end).start,
    };
    const clean = withoutComments(body, text, gap);
    if (clean !== undefined) return clean;
  }
  return undefined;
}

/** What stands between this element and the one before it, or else behind it, where that is `&&`; ` && ` by default. */
export function separatorBefore(body: RunBody, text: string, element: Element): string {
  const { siblings, index, before, after } = element;
  const previous = siblings[index - 1];
  const inner = { ...element, index: index - 1, after: before, before: undefined };
  const own = previous && neighbourSeparator(body, text, inner);
  if (own !== undefined) return own;
  return (
    (after === '&&' ? neighbourSeparator(body, text, { ...element, before: undefined }) : undefined) ?? ' && '
  );
}

/** What stands between the statements of this list, `;` included: a new line in a script. */
export function statementGap(body: RunBody, text: string, element: Element): string {
  const { siblings, index, node } = element;
  const [left, right] =
    index > 0 ? [siblings[index - 1], siblings[index]] : [siblings[index], siblings[index + 1]];
  const { start } = body.spanInFile(node.pos, node.end);
  if (body.kind === 'script') {
    const lineStart = text.lastIndexOf('\n', start - 1) + 1;
    const indent = text.slice(lineStart, start);
    return indent.trim() === '' ? `${text[lineStart - 2] === '\r' ? '\r\n' : '\n'}${indent}` : '; ';
  }
  if (!left || !right) return '; ';
  const gap = {
    start: body.spanInFile(left.pos, left.end).end,
    end: body.spanInFile(right.pos, right.end).start,
  };
  const semicolon = semicolonIn(body, text, gap);
  if (semicolon === undefined) return '; ';
  return `;${withoutComments(body, text, { start: semicolon + 1, end: gap.end }) ?? ' '}`;
}

/** The gap's text less its comment and blank lines. */
function withoutComments(body: RunBody, text: string, gap: Span): string | undefined {
  const lines = text.slice(gap.start, gap.end).split('\n');
  let offset = gap.start;
  const kept: string[] = [];
  for (const [i, line] of lines.entries()) {
    const start = offset;
    offset += line.length + 1;
    const isInner = i > 0 && i < lines.length - 1;
    const span = { start, end: start + line.length };
    const isComment = body.instruction.comments.some(comment => contains(span, comment));
    if (isInner && (isComment || line.trim() === '')) continue;
    if (isComment) return undefined;
    kept.push(line);
  }
  const joined = kept.join('\n');
  // A shell comment (`&& # why`) hides in the gap of a script.
  return joined.includes('#') ? undefined : joined;
}

/** ` \`, a new line, the indent of the chain, `&& `. */
function ownLine(body: RunBody, text: string, own: Span): string {
  const eol = text.slice(own.start, own.end).includes('\r\n') ? '\r\n' : '\n';
  if (body.kind === 'script') return ' && ';
  return ` ${continuationOf(body, text)}${eol}${indentOf(body, text)}&& `;
}

/** The escape character that continues a line of this instruction. */
export function continuationOf(body: RunBody, text: string): string {
  const { start, end } = body.instruction;
  const match = /([\\`])[ \t]*\r?\n/.exec(text.slice(start, end));
  return match?.[1] ?? '\\';
}

/** The indent of the instruction's continued lines: of the first one that is no comment; four blanks by default. */
export function indentOf(body: RunBody, text: string): string {
  const { start, end, comments } = body.instruction;
  let at = text.indexOf('\n', start);
  while (at !== -1 && at < end) {
    const lineStart = at + 1;
    const indent = /^[ \t]*/.exec(text.slice(lineStart, lineStart + 200))?.[0] ?? '';
    const isComment = comments.some(comment => comment.start === lineStart + indent.length);
    if (!isComment && lineStart < end) return indent;
    at = text.indexOf('\n', lineStart);
  }
  return '    ';
}

/**
 * Adds a command that runs when the element has succeeded: ` && command` right behind it, in the chain's layout.
 * Undefined where that would change what the chain does: behind or before `||`, in the background, piped into.
 * Under `set -e` the last command of a list must stay the last, or its failure is ignored: there the command becomes a
 * statement of its own, and where none fits, undefined. `errexit` says how the shell begins (SHELL ["sh", "-ec"]).
 */
export function insertCommandAfter(
  body: RunBody,
  text: string,
  element: Element,
  command: string,
  {
    errexit = false,
    behindAlternatives = false,
  }: { readonly errexit?: boolean; readonly behindAlternatives?: boolean } = {},
): Edit | undefined {
  if (element.before === '||' || element.after === '||') {
    return behindAlternatives ? insertBehindAlternatives(body, text, element, command, errexit) : undefined;
  }
  const statement = element.parents.findLast(node => node.type === 'Statement');
  if (statement?.type !== 'Statement' || statement.background) return undefined;
  if (element.node.type === 'Pipeline' && element.node.prefixes.length > 0) return undefined;
  const at = body.spanInFile(element.node.pos, element.node.end).end;
  const isInside = element.list === 'and-or' && element.after !== undefined;
  const mode = errexitOf(body, errexit, element.parents);
  // The last statement may get another behind it only if its failure ends the shell; otherwise it would be forgotten.
  const isPlainEnd =
    mode === 'on' &&
    element.list === 'sequence' &&
    element.parents.length === 1 &&
    isStoppedByErrexit(element.node);
  const needsStatement = mode !== 'off' && !isInside && (!endsBody(body, element) || isPlainEnd);
  if (needsStatement) return insertStatementAfter(body, text, element, command);
  // `a && { set -e; b; c; }`: with a command behind it the group is no longer the last, and its `-e` is void.
  if (mode !== 'off' && !isInside && !isIndifferentToErrexit(element.node)) return undefined;
  return { start: at, end: at, text: `${separatorAt(body, text, element)}${command}` };
}

/**
 * `a || b` and then the command, whichever of the two succeeded: `&&` and `||` bind alike, from the left. Before
 * `|| exit 1` it stands in front; behind a last `|| true` it is a statement of its own, which reads better.
 */
function insertBehindAlternatives(
  body: RunBody,
  text: string,
  element: Element,
  command: string,
  errexit: boolean,
): Edit | undefined {
  const list = element.parents.at(-1);
  if (list?.type !== 'AndOr') return undefined;
  const { operators, commands } = list;
  const next = commands[element.index + 1];
  if (element.before !== '||' && isLeaving(next)) {
    const { end } = body.spanInFile(element.node.pos, element.node.end);
    return { start: end, end, text: ` && ${command}` };
  }
  let index = element.index;
  while (operators[index] === '||') index++;
  const node = commands[index];
  if (!node) return undefined;
  const last = { ...element, node, index, before: undefined, after: operators[index] };
  if (last.after !== undefined || !isForgiving(node))
    return insertCommandAfter(body, text, last, command, { errexit });
  const statement = element.parents.findLast(({ type }) => type === 'Statement');
  if (statement?.type !== 'Statement' || statement.background || body.kind === 'script') return undefined;
  const { end } = body.spanInFile(node.pos, node.end);
  return { start: end, end, text: `; ${command}` };
}

/** `exit 1`, `false`: what stands behind it never runs. */
function isLeaving(node: SyntaxNode | undefined): boolean {
  if (node?.type !== 'Command') return false;
  return node.name?.value === 'false' || (node.name?.value === 'exit' && node.args[0]?.text !== '0');
}

/** `true`, `:`: the list never fails. */
function isForgiving(node: SyntaxNode): boolean {
  return node.type === 'Command' && (node.name?.value === 'true' || node.name?.value === ':');
}

/**
 * Whether a failing command ends the shell: `maybe` where `set -e` or `set +e` stands anywhere but at the beginning. With
 * `place`, the nodes around one: what is set in a subshell that does not hold it is of no account there.
 */
export function errexitOf(
  body: RunBody,
  initially = false,
  place?: readonly SyntaxNode[],
): 'on' | 'off' | 'maybe' {
  let mode: 'on' | 'off' | 'maybe' = initially ? 'on' : 'off';
  for (const { words, node, ancestors } of body.commands) {
    if (words[0]?.value !== 'set') continue;
    if (place && ancestors.some(outer => outer.type === 'Subshell' && !place.includes(outer))) continue;
    const letters = words.slice(1).map(({ value = 'e' }) => value);
    if (!letters.some(value => /^[-+][A-Za-z]*e|^errexit$/.test(value))) continue;
    const isFirst = body.tree.commands[0]?.command;
    const turnsOn = letters.every(value => !value.startsWith('+'));
    const opens =
      isFirst === node ||
      (isFirst?.type === 'AndOr' && isFirst.commands[0] === node && ancestors.length === 2);
    if (!turnsOn || !opens) return 'maybe';
    mode = 'on';
  }
  return mode;
}

/** Nothing runs after the element, and its status is the body's. */
export function endsBody(body: RunBody, element: Element): boolean {
  if (element.list === 'and-or' && element.after !== undefined) return false;
  const path = [...element.parents, element.node];
  return element.parents.every((node, i) => {
    const parent = path[i - 1];
    switch (node.type) {
      case 'Statement': {
        const list = parent ?? body.tree;
        return (list.type === 'Script' || list.type === 'CompoundList') && list.commands.at(-1) === node;
      }
      case 'AndOr':
      case 'Pipeline':
        return node.commands.at(-1) === path[i + 1];
      case 'If':
      case 'Elif':
        return node.clause !== path[i + 1];
      case 'CompoundList':
      case 'Subshell':
      case 'BraceGroup':
      case 'Redirected':
      case 'Case':
      case 'CaseItem':
        return true;
      default:
        return false;
    }
  });
}

/** Adds a statement behind the one that the element ends; undefined where that would change the status of a list. */
function insertStatementAfter(
  body: RunBody,
  text: string,
  element: Element,
  command: string,
): Edit | undefined {
  const last = element.parents.findLastIndex(node => node.type === 'Statement');
  const statement = element.parents[last];
  const list = element.parents[last - 1] ?? body.tree;
  if (!statement || (list.type !== 'Script' && list.type !== 'CompoundList')) return undefined;
  const next = list.commands[list.commands.findIndex(sibling => sibling === statement) + 1];
  if (!next && list.type !== 'Script') return undefined;
  const { start, end: at } = body.spanInFile(element.node.pos, element.node.end);
  if (body.kind === 'script') return insertLineAfter(body, text, { start, end: at }, statement, command);
  const previous = list.commands[list.commands.findIndex(sibling => sibling === statement) - 1];
  const gap = next
    ? { start: at, end: body.spanInFile(next.pos, next.end).start }
    : { start: previous ? body.spanInFile(previous.pos, previous.end).end : start, end: start };
  const semicolon = semicolonIn(body, text, gap);
  if (semicolon === undefined) return { start: at, end: at, text: `; ${command}` };
  const blank = withoutComments(body, text, { start: semicolon + 1, end: gap.end }) ?? ' ';
  return next
    ? { start: semicolon + 1, end: semicolon + 1, text: `${blank}${command};` }
    : { start: at, end: at, text: `;${blank}${command}` };
}

/** File offset of the `;` between two statements; undefined where a newline or `&` parts them. */
function semicolonIn(body: RunBody, text: string, gap: Span): number | undefined {
  for (let at = text.indexOf(';', gap.start); at !== -1 && at < gap.end; at = text.indexOf(';', at + 1)) {
    if (!hasComment(body, { start: at, end: at + 1 })) return at;
  }
  return undefined;
}

/** A line of its own in a script, behind the line (and its comment) that ends there. */
function insertLineAfter(
  body: RunBody,
  text: string,
  own: Span,
  statement: SyntaxNode,
  command: string,
): Edit | undefined {
  if (body.source.slice(statement.pos, statement.end).includes('<<')) return undefined;
  const newline = text.indexOf('\n', own.end);
  const rest = text.slice(own.end, newline).trim();
  if (rest !== '' && !rest.startsWith('#')) return { start: own.end, end: own.end, text: `; ${command}` };
  const lineEnd = text[newline - 1] === '\r' ? newline - 1 : newline;
  const first = body.spanInFile(statement.pos, statement.end).start;
  const lineStart = text.lastIndexOf('\n', first - 1) + 1;
  const indent = /^[ \t]*/.exec(text.slice(lineStart, first))?.[0] ?? '';
  return { start: lineEnd, end: lineEnd, text: `${text.slice(lineEnd, newline + 1)}${indent}${command}` };
}

/**
 * Takes an element out with one operator: the one behind it, or before it for the last. Undefined where it is alone,
 * beside `||` or in the background, or where a comment or a here-document would go with it.
 */
export function removeElement(body: RunBody, element: Element): Edit | undefined {
  const { siblings, index, before, after } = element;
  const own = siblings[index];
  const next = siblings[index + 1];
  const previous = siblings[index - 1];
  if (!own || before === '||' || after === '||') return undefined;
  if ([previous, own].some(node => node?.type === 'Statement' && node.background)) return undefined;
  const ownSpan = body.spanInFile(own.pos, own.end);
  let span: Span;
  if (next) span = { start: ownSpan.start, end: body.spanInFile(next.pos, next.end).start };
  else if (previous) span = { start: body.spanInFile(previous.pos, previous.end).end, end: ownSpan.end };
  else return undefined;
  return hasComment(body, span) || body.source.slice(own.pos, own.end).includes('<<')
    ? undefined
    : { ...span, text: '' };
}

/**
 * Takes out a command that is a list element by itself, where the list's outcome does not hang on it: as the last
 * statement it may hide the failure of the one before, unless `errexit` stops the shell there.
 */
export function removeCommand(body: RunBody, command: Command, errexit: boolean): Edit | undefined {
  const { node, ancestors } = command;
  const element = elementOf(node, ancestors, body.tree);
  if (!element || element.node !== node) return undefined;
  const isLastStatement = element.list === 'sequence' && element.after === undefined;
  return isLastStatement && !(errexit && isStopBefore(element)) ? undefined : removeElement(body, element);
}

function isStopBefore({ siblings, index, parents }: Element): boolean {
  const previous = siblings[index - 1];
  return parents.length === 1 && previous?.type === 'Statement' && isStoppedByErrexit(previous.command);
}

/** Whether the node is a direct element of the body's top level: it runs exactly once, unless one before it fails. */
export function isTopLevel(element: Element): boolean {
  return element.parents.every(parent => parent.type === 'Statement' || parent.type === 'AndOr');
}
