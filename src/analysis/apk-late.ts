// A virtual package that a later RUN deletes: the layers below keep it, and only the sight of it goes.
import type { Instruction } from '../dockerfile/model.js';
import { virtualNameOf } from '../shell/apk.js';
import { isBuildWord, packageName } from '../shell/apk-words.js';
import type { RunBody } from '../shell/body.js';
import { callsOf, type ToolCall } from '../shell/vocabulary.js';
import type { Facts } from './facts.js';

export interface LaterDeletion {
  readonly body: RunBody;
  readonly call: ToolCall;
}

/** The calls that delete the package of the name after the RUN, in its stage or in one built from it. */
export function laterDeletions(
  facts: Facts,
  run: Instruction,
  name: string | undefined,
): readonly LaterDeletion[] {
  const stage = facts.stageOf(run)?.stage;
  if (!stage || name === undefined) return [];
  return [stage, ...facts.descendants(stage)]
    .flatMap(({ instructions }) => instructions)
    .flatMap(instruction => {
      const body = instruction.index > run.index && instruction.keyword === 'RUN' && facts.body(instruction);
      if (!body || 'refused' in body) return [];
      return callsOf(body, 'apk', 'del')
        .filter(({ operands }) => operands.some(word => packageName(word) === name))
        .map(call => ({ body, call }));
    });
}

/** Why the deletion cannot move into the RUN that adds; undefined where it can. */
export function whyNotMoved(
  facts: Facts,
  instruction: Instruction,
  add: ToolCall,
  all: readonly LaterDeletion[],
): string | undefined {
  const [first, second] = all;
  if (!first) return undefined;
  const { body, call } = first;
  const where = `line ${body.instruction.startLine}`;
  if (second || facts.stageOf(body.instruction) !== facts.stageOf(instruction))
    return `${virtualNameOf(add)} is deleted more than once, or in a stage built from this one (${where})`;
  const isPlain =
    call.wrappers.length === 0 &&
    call.isReadable &&
    call.command.redirections.length + call.command.assignments.length === 0 &&
    call.command.ancestors.every(
      node => node.type === 'Statement' || (node.type === 'AndOr' && !node.operators.includes('||')),
    );
  if (!isPlain) return `what deletes ${virtualNameOf(add)} (${where}) is not a plain link of its chain`;
  const other = add.operands.find(word => !isBuildWord(word));
  return (
    other &&
    `the virtual package ${virtualNameOf(add)} holds ${other.text}, which is no build package, until ${where}`
  );
}
