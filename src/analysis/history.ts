// What the instructions before one say, along its stage chain, and those behind it. Every instruction of a file may ask:
// each is read once.
import type { Instruction, Stage } from '../dockerfile/model.js';
import { remembered } from '../shell/memo.js';
import type { Facts } from './facts.js';

/** What `read` finds in an instruction, found once for a file. */
export function readOnce<T>(
  read: (facts: Facts, instruction: Instruction) => T,
): (facts: Facts, instruction: Instruction) => T {
  const knownOf = remembered((_: Facts) => new Map<Instruction, { readonly value: T }>());
  return (facts, instruction) => {
    const known = knownOf(facts);
    const found = known.get(instruction) ?? { value: read(facts, instruction) };
    known.set(instruction, found);
    return found.value;
  };
}

/** What `read` finds in a stage, found once for a file. */
export function readStageOnce<T>(read: (facts: Facts, stage: Stage) => T): (facts: Facts, stage: Stage) => T {
  const knownOf = remembered((_: Facts) => new Map<Stage, { readonly value: T }>());
  return (facts, stage) => {
    const known = knownOf(facts);
    const found = known.get(stage) ?? { value: read(facts, stage) };
    known.set(stage, found);
    return found.value;
  };
}

export type History<T> = (facts: Facts, instruction: Instruction) => readonly T[];

/** `read` tells what one instruction adds; the history of another is what those before it add, base first. */
export function historyOf<T>(read: (facts: Facts, instruction: Instruction) => readonly T[]): History<T> {
  const entriesOf = entriesBy(read);
  return (facts, instruction) => {
    const stage = facts.stageOf(instruction)?.stage;
    if (!stage) return [];
    const values: T[] = [];
    for (const part of facts.chain(stage)) {
      for (const { value, index } of entriesOf(facts, part)) {
        if (index >= instruction.index) break;
        values.push(value);
      }
    }
    return values;
  };
}

/**
 * As `historyOf`, of what comes behind the instruction: in its stage, then in those built from it. An iterable: who looks
 * for the first of many need not see the others.
 */
export function futureOf<T>(
  read: (facts: Facts, instruction: Instruction) => readonly T[],
): (facts: Facts, instruction: Instruction) => Iterable<T> {
  const entriesOf = entriesBy(read);
  return function* (facts, instruction) {
    const stage = facts.stageOf(instruction)?.stage;
    if (!stage) return;
    const own = entriesOf(facts, stage);
    for (let i = firstBehind(own, instruction.index); i < own.length; i++) {
      const entry = own[i];
      if (entry) yield entry.value;
    }
    for (const heir of facts.descendants(stage)) for (const { value } of entriesOf(facts, heir)) yield value;
  };
}

/** The place of the first entry of a later instruction. */
function firstBehind<T>(entries: readonly Entry<T>[], index: number): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle]?.index ?? 0) <= index) low = middle + 1;
    else high = middle;
  }
  return low;
}

function entriesBy<T>(
  read: (facts: Facts, instruction: Instruction) => readonly T[],
): (facts: Facts, stage: Stage) => readonly Entry<T>[] {
  return readStageOnce((facts, stage) =>
    stage.instructions.flatMap(instruction =>
      read(facts, instruction).map(value => ({ value, index: instruction.index })),
    ),
  );
}

interface Entry<T> {
  readonly value: T;
  /** Of the instruction that adds it. */
  readonly index: number;
}
