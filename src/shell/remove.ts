import type { Edit, Span } from '../edit.js';
import type { Command, RunBody } from './body.js';
import { type Element, elementOf, errexitOf, hasComment } from './edits.js';
import type { SyntaxNode } from './parse.js';

/**
 * Takes out several commands of a body, each a list element by itself, together with the operators that join them to the
 * rest. Undefined where one stands beside `||`, in the background or in a condition, where a comment would go with it, where
 * nothing of a list would be left, or where the list's outcome hangs on it.
 */
export function removeCommands(
  body: RunBody,
  commands: readonly Command[],
  errexit: boolean,
): readonly Edit[] | undefined {
  const groups = new Map<readonly SyntaxNode[], Element[]>();
  for (const { node, ancestors } of commands) {
    const element = elementOf(node, ancestors, body.tree);
    if (!element || element.node !== node || isTested(element)) return undefined;
    groups.set(element.siblings, [...(groups.get(element.siblings) ?? []), element]);
  }
  const edits: Edit[] = [];
  for (const elements of groups.values()) {
    for (const run of consecutive(elements)) {
      const edit = removeRun(body, run, errexit);
      if (!edit) return undefined;
      edits.push(edit);
    }
  }
  return edits;
}

function isTested({ parents, before, after, siblings, index, node }: Element): boolean {
  if (before === '||' || after === '||') return true;
  const own = siblings[index];
  if (own?.type === 'Statement' && own.background) return true;
  const path = [...parents, node];
  return parents.some(
    (parent, i) =>
      parent.type === 'Function' ||
      ((parent.type === 'If' || parent.type === 'Elif' || parent.type === 'While') &&
        parent.clause === path[i + 1]),
  );
}

/** Neighbours together: between two of them an operator can only go once. */
function consecutive(elements: readonly Element[]): readonly (readonly Element[])[] {
  const runs: Element[][] = [];
  for (const element of elements.toSorted((a, b) => a.index - b.index)) {
    const last = runs.at(-1);
    if (last && last.at(-1)?.index === element.index - 1) last.push(element);
    else runs.push([element]);
  }
  return runs;
}

function removeRun(body: RunBody, run: readonly Element[], errexit: boolean): Edit | undefined {
  const first = run[0];
  const last = run.at(-1);
  if (!first || !last) return undefined;
  const { siblings, list } = first;
  const next = siblings[last.index + 1];
  const previous = siblings[first.index - 1];
  const start = siblings[first.index];
  const end = siblings[last.index];
  if (!start || !end || (previous?.type === 'Statement' && previous.background)) return undefined;
  // As the last statement it may have hidden the failure of the one before.
  if (!next && list === 'sequence' && errexitOf(body, errexit) !== 'on') return undefined;
  const from = body.spanInFile(start.pos, start.end);
  const to = body.spanInFile(end.pos, end.end);
  const behind = next && { start: from.start, end: body.spanInFile(next.pos, next.end).start };
  const ahead = previous && { start: body.spanInFile(previous.pos, previous.end).end, end: to.end };
  const between = previous && next && betweenOperators(body, previous.end, start.pos, end.end);
  // With the operator behind it, or, where a comment stands there, with the one before it. Where only the one before it
  // breaks the line, it came with that break.
  const isBreakOwn =
    previous && next && breaks(body, previous.end, start.pos) && !breaks(body, end.end, next.pos);
  const spans = isBreakOwn ? [ahead, behind] : [behind, between, ahead];
  const span = spans.find(each => each && !hasComment(body, each));
  if (!span || body.source.slice(start.pos, end.end).includes('<<')) return undefined;
  return { ...span, text: '' };
}

/** Whether a line of the file ends there: a continued one is not in the shell's text. */
function breaks(body: RunBody, start: number, end: number): boolean {
  const from = body.spanInFile(start, start).start;
  const to = body.spanInFile(end, end).start;
  return to - from > end - start || body.source.slice(start, end).includes('\n');
}

const OPERATOR = /^[\s\\]*(;|&&)/;

/** From the operator before to the one behind, where they are the same and the one before stays. */
function betweenOperators(body: RunBody, previousEnd: number, start: number, end: number): Span | undefined {
  const before = OPERATOR.exec(body.source.slice(previousEnd, start));
  const after = OPERATOR.exec(body.source.slice(end));
  if (!before || !after || before[1] !== after[1]) return undefined;
  const from = previousEnd + before[0].length;
  return { start: body.spanInFile(from - 1, from).end, end: body.spanInFile(end, end + after[0].length).end };
}
