// Adds a package to the list of an install, where a person would.
import type { Edit } from '../edit.js';
import { readOperand } from './apt.js';
import type { RunBody, ShellWord } from './body.js';
import { hasComment } from './edits.js';
import type { ToolCall } from './vocabulary.js';

/** At its place where the packages are sorted, else behind the one that it is for; in the list's own layout. */
export function insertPackage(
  body: RunBody,
  text: string,
  call: ToolCall,
  name: string,
  user: string | undefined,
): Edit {
  const { operands } = call;
  const texts = operands.map(({ text: operand }) => operand);
  const isSorted =
    texts.length > 1 && texts.every((operand, i) => i === 0 || (texts[i - 1] ?? '') <= operand);
  const sorted = isSorted ? texts.findLastIndex(operand => operand < name) : -1;
  const own = operands.findIndex(word => nameOf(word) === user);
  const after = sorted === -1 ? own : sorted;
  const first = operands[0];
  const separator = separatorOf(body, text, call, after);
  if (isSorted && sorted === -1 && first && !commentAbove(body, text, first)) {
    return { start: first.span.start, end: first.span.start, text: `${name}${separator}` };
  }
  const end = operands[after]?.span.end ?? operands.at(-1)?.span.end ?? call.command.span.end;
  return { start: end, end, text: `${separator}${name}` };
}

function nameOf(word: ShellWord): string | undefined {
  const read = readOperand(word);
  return 'name' in read ? read.name : undefined;
}

/** A comment line right above the word is the word's. */
function commentAbove(body: RunBody, text: string, word: ShellWord): boolean {
  return body.instruction.comments.some(
    ({ start, end }) => start < word.span.start && text.slice(end, word.span.start).trim() === '',
  );
}

/** What stands between two packages of the list around this one, comments apart; a blank where there is none. */
function separatorOf(body: RunBody, text: string, { operands, args }: ToolCall, after: number): string {
  const before = args[args.findIndex(word => word === operands[0]) - 1];
  const list = before ? [before, ...operands] : operands;
  const at = after + (before ? 1 : 0);
  for (const i of [at, at - 1, ...list.keys()]) {
    const left = list[i];
    const right = list[i + 1];
    if (!left || !right || (left === before && operands.length > 1)) continue;
    const gap = { start: left.span.end, end: right.span.start };
    const separator = text.slice(gap.start, gap.end);
    // An option may stand between two packages.
    if (!hasComment(body, gap) && separator.replace(/[\\`]/g, '').trim() === '') return separator;
  }
  return ' ';
}
