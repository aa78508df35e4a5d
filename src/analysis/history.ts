// What the instructions before one say, along its stage chain. Every instruction of a file may ask: each is read once.
import type { Instruction, Stage } from '../dockerfile/model.js';
import { remembered } from '../shell/memo.js';
import type { Facts } from './facts.js';

export type History<T> = (facts: Facts, instruction: Instruction) => readonly T[];

/** `read` tells what one instruction adds; the history of another is what those before it add, base first. */
export function historyOf<T>(read: (facts: Facts, instruction: Instruction) => readonly T[]): History<T> {
  const knownStages = remembered((_: Facts) => new Map<Stage, readonly Entry<T>[]>());
  const entriesOf = (facts: Facts, stage: Stage): readonly Entry<T>[] => {
    const stages = knownStages(facts);
    const known = stages.get(stage);
    if (known) return known;
    const entries = stage.instructions.flatMap(instruction =>
      read(facts, instruction).map(value => ({ value, index: instruction.index })),
    );
    stages.set(stage, entries);
    return entries;
  };
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

interface Entry<T> {
  readonly value: T;
  /** Of the instruction that adds it. */
  readonly index: number;
}
