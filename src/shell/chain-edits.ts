// Writes a chain of RUNs, as `arrangeChain` has decided it, in the layout of the first.
import type { Dockerfile } from '../dockerfile/model.js';
import { contains, type Edit, type Span } from '../edit.js';
import type { RunBody } from './body.js';
import type { Link, Placement, Refusal } from './chain.js';
import type { SyntaxNode } from './parse.js';

interface Layout {
  /** Where `&&` stands; a `;` always ends its line. */
  readonly operator: 'leading' | 'trailing';
  /** Of a line that `&&` joins, and of one that `;` joins. */
  readonly indent: Readonly<Record<'&&' | ';', string>>;
}

/**
 * The edits that turn the RUNs into one: the lines of each stay as they are, comment lines between them stay where
 * they are, blank lines between them go. Refused where a comment would have to move.
 */
export function chainEdits(
  file: Dockerfile,
  links: readonly Link[],
  placements: readonly Placement[],
): { readonly edits: readonly Edit[] } | Refusal {
  const layout = layoutOf(file, links);
  const edits: Edit[] = [];
  for (const [i, link] of links.entries()) {
    const placement = placements[i];
    const next = links[i + 1];
    const nextPlacement = placements[i + 1];
    if (!placement) break;
    if (i === 0 && placement.wrap !== 'none') edits.push(...openEdits(file, link, placement));
    if (!next || !nextPlacement) {
      if (placement.wrap !== 'none') edits.push(closeEdit(link, placement));
      break;
    }
    const seam = seamEdits(file, link, placement, next, nextPlacement, layout);
    if ('refused' in seam) return seam;
    edits.push(...seam.edits);
  }
  return { edits };
}

/**
 * The layout of the first RUN whose commands stand on lines of their own; otherwise the operator in front, under the
 * first RUN's own continued lines.
 */
function layoutOf({ text }: Dockerfile, links: readonly Link[]): Layout {
  const gaps = links.flatMap(({ body }) => [...longGaps(body, text)]);
  const and = gaps.find(({ operator }) => operator === '&&');
  const list = gaps.find(({ operator }) => operator === ';');
  const indents = links
    .map(({ body }) => leastIndent(body, text))
    .filter(({ length }) => length > 0 && length <= 8);
  const fallback = indents[0] ?? '    ';
  return {
    operator: and && isTrailing(and.text) ? 'trailing' : 'leading',
    indent: {
      '&&': indentAfter(and ?? list) ?? fallback,
      ';': indentAfter(list ?? and) ?? fallback,
    },
  };
}

function isTrailing(gap: string): boolean {
  return gap.indexOf('&&') < gap.indexOf('\n');
}

function indentAfter(gap: Gap | undefined): string | undefined {
  const line = gap?.text.slice(gap.text.lastIndexOf('\n') + 1);
  return line?.slice(0, line.length - line.trimStart().length);
}

interface Gap {
  readonly operator: '&&' | ';';
  readonly text: string;
}

/** What stands between two commands of the body's own chain or list, where that is more than one line. */
function* longGaps(body: RunBody, text: string): Iterable<Gap> {
  const between = (left: SyntaxNode, right: SyntaxNode | undefined): string =>
    right
      ? text.slice(body.spanInFile(left.pos, left.end).end, body.spanInFile(right.pos, right.end).start)
      : '';
  for (const [i, statement] of body.tree.commands.entries()) {
    const { command } = statement;
    if (command.type === 'AndOr') {
      for (const [j, operator] of command.operators.entries()) {
        const left = command.commands[j];
        const gap = left && operator === '&&' ? between(left, command.commands[j + 1]) : '';
        if (gap.includes('\n')) yield { operator: '&&', text: gap };
      }
    }
    const gap = between(statement, body.tree.commands[i + 1]);
    if (gap.includes('\n')) yield { operator: ';', text: gap };
  }
}

/** The shortest indent of the instruction's continued lines; empty where it has none. */
function leastIndent({ instruction }: RunBody, text: string): string {
  const { start, end, comments } = instruction;
  let least: string | undefined;
  for (let at = text.indexOf('\n', start) + 1; at > 0 && at < end; at = text.indexOf('\n', at) + 1) {
    const line = text.slice(at, endOfLine(text, at));
    const indent = line.slice(0, line.length - line.trimStart().length);
    if (line.trim() === '' || comments.some(comment => comment.start === at + indent.length)) continue;
    if (least === undefined || indent.length < least.length) least = indent;
  }
  return least ?? '';
}

/** Where the statement starts in the file. */
function startOf({ body }: Link, statement: number): number {
  const node = body.tree.commands[statement];
  return node ? body.spanInFile(node.pos, node.end).start : body.instruction.body.start;
}

function opening(text: string, at: number, { wrap }: Placement): string {
  if (wrap === 'none') return '';
  if (wrap === 'braces') return '{ ';
  // `((` begins arithmetic.
  return text[at] === '(' ? '( ' : '(';
}

function openEdits({ text }: Dockerfile, link: Link, placement: Placement): readonly Edit[] {
  const at = startOf(link, placement.from);
  return [{ start: at, end: at, text: opening(text, at, placement) }];
}

interface Tail {
  /** File offset behind the last command. */
  readonly command: number;
  /** File offset behind a `;` that follows it; equal where none does. */
  readonly end: number;
}

function tailOf({ body }: Link): Tail {
  const last = body.tree.commands.at(-1);
  const { length } = body.source;
  return {
    command: last ? body.spanInFile(last.pos, last.end).end : body.instruction.body.end,
    end: body.spanInFile(length - 1, length).end,
  };
}

function closing({ wrap }: Placement, { command, end }: Tail): string {
  if (wrap === 'none') return '';
  if (wrap === 'subshell') return ')';
  return end > command ? ' }' : '; }';
}

function closeEdit(link: Link, placement: Placement): Edit {
  const tail = tailOf(link);
  return { start: tail.end, end: tail.end, text: closing(placement, tail) };
}

/** From the end of one body to the beginning of the next. */
function seamEdits(
  file: Dockerfile,
  left: Link,
  placement: Placement,
  right: Link,
  nextPlacement: Placement,
  layout: Layout,
): { readonly edits: readonly Edit[] } | Refusal {
  const { text } = file;
  const tail = tailOf(left);
  const hasTail = tail.end > tail.command;
  // `a; && b` is an error: the `;` goes, unless a `}` or `)` or the next command wants it.
  const from = placement.wrap === 'none' && placement.join === '&&' ? tail.command : tail.end;
  const lineEnd = endOfLine(text, from);
  const start = startOf(right, 0);
  const line = text.lastIndexOf('\n', right.body.instruction.start) + 1;
  if (!['', ';'].includes(text.slice(from, lineEnd).trim()) || line <= lineEnd) {
    return { refused: 'the RUN before it ends in an unusual way' };
  }
  const comments = startingIn(file.comments, { start: lineEnd, end: start });
  if (comments.some(comment => contains({ start: line, end: start }, comment))) {
    return { refused: 'a comment stands between RUN and its command' };
  }
  const isSequence = placement.join === ';';
  const isTrailing = layout.operator === 'trailing';
  const needsSemicolon = isSequence && !(hasTail && placement.wrap === 'none');
  const operator = isSequence ? (needsSemicolon ? ';' : '') : isTrailing ? ' &&' : '';
  return {
    edits: [
      { start: from, end: lineEnd, text: `${closing(placement, tail)}${operator} ${file.escape}` },
      ...blankLines(text, comments, { start: lineEnd, end: line }),
      {
        start: line,
        end: start,
        text: `${layout.indent[placement.join ?? '&&']}${isSequence || isTrailing ? '' : '&& '}${opening(text, start, nextPlacement)}`,
      },
    ],
  };
}

function endOfLine(text: string, from: number): number {
  const newline = text.indexOf('\n', from);
  if (newline === -1) return text.length;
  return newline > from && text[newline - 1] === '\r' ? newline - 1 : newline;
}

/** Of spans in the order of the file, those that start in this one. */
function startingIn(spans: readonly Span[], { start, end }: Span): readonly Span[] {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const found: Span[] = [];
  for (let span = spans[low]; span && span.start < end; span = spans[++low]) found.push(span);
  return found;
}

/** Takes the blank lines out between the end of one line and the start of another. */
function blankLines(text: string, comments: readonly Span[], { start, end }: Span): readonly Edit[] {
  const edits: Edit[] = [];
  for (let at = text.indexOf('\n', start) + 1; at > 0 && at < end; ) {
    const next = text.indexOf('\n', at) + 1;
    const line = { start: at, end: next };
    if (!comments.some(comment => contains(line, comment))) edits.push({ ...line, text: '' });
    at = next;
  }
  return edits;
}
