// How far down its stage a COPY of the source could go: as far as nothing reads the source.
import type { Instruction, Stage } from '../../dockerfile/model.js';
import { type LocalCopy, overlap, readLocalCopy } from './local-copy.js';
import { type Choice, type Crossed, type FoundBuild, type Input, readRun } from './run.js';

/** What ends the way. */
export interface Stop {
  readonly at: Instruction;
  readonly because: string;
  /** Where it is a build whose downloads could be had before. */
  readonly build?: FoundBuild;
}

export interface Way {
  readonly crossed: readonly Crossed[];
  /** The copy that the way began with, and those that would go with it, in order. */
  readonly moved: readonly LocalCopy[];
  /** Every other copy of the build context in the stage, up to the end of the way. */
  readonly staying: readonly LocalCopy[];
  readonly stop: Stop | undefined;
}

/** Instructions that a COPY changes nothing for, and that change nothing for it. */
const NEUTRAL: ReadonlySet<string> = new Set([
  ...['LABEL', 'EXPOSE', 'STOPSIGNAL', 'MAINTAINER', 'HEALTHCHECK', 'CMD', 'ENTRYPOINT', 'USER', 'WORKDIR'],
  ...['VOLUME'],
]);

export function walk(input: Input, stage: Stage, start: LocalCopy, choice: Choice): Way {
  const { facts, context } = input;
  const crossed: Crossed[] = [];
  const moved = [start];
  const staying = copiesBefore(input, stage, start.instruction);
  const end = (stop: Stop | undefined): Way => ({ crossed, moved, staying, stop });
  for (const instruction of stage.instructions.slice(stage.instructions.indexOf(start.instruction) + 1)) {
    const { keyword, startLine } = instruction;
    const stopAt = (because: string): Way => end({ at: instruction, because });
    if (NEUTRAL.has(keyword)) {
      if (keyword !== 'VOLUME') continue;
      return stopAt(`VOLUME on line ${startLine} stands before the install`);
    }
    if (keyword === 'ENV' || keyword === 'ARG') {
      if (moved.every(({ instruction: copy }) => !copy.original.includes('$'))) continue;
      return stopAt(`${keyword} on line ${startLine} may change what the COPY means`);
    }
    if (keyword === 'COPY' || keyword === 'ADD') {
      const copy = readLocalCopy(facts, context, instruction);
      const because = copy === undefined ? refuseForeign(input, instruction, moved) : refuseLocal(copy);
      if (because) return stopAt(`${keyword} on line ${startLine} ${because}`);
      if (!copy || 'refused' in copy) continue;
      if (copy.bringsFolder && !isSystem(copy)) moved.push(copy);
      else staying.push(copy);
      continue;
    }
    if (keyword !== 'RUN') return stopAt(`${keyword} on line ${startLine} stands before the install`);
    const read = readRun(input, instruction, choice);
    if ('refused' in read) return stopAt(`the RUN on line ${startLine} ${read.refused}`);
    if ('build' in read) {
      return end({
        at: instruction,
        because: `the RUN on line ${startLine} ${read.because}`,
        build: read.build,
      });
    }
    crossed.push(read);
    if (read.cut) break;
  }
  return end(undefined);
}

function isSystem({ destination }: LocalCopy): boolean {
  return /^\/(bin|boot|dev|etc|lib|lib32|lib64|proc|run|sbin|sys)(\/|$)/.test(destination);
}

function refuseLocal(copy: ReturnType<typeof readLocalCopy>): string | undefined {
  return copy && 'refused' in copy ? `stands before the install: ${copy.refused}` : undefined;
}

/** A copy of another stage, of an address, of a here-document: it stays, where it does not touch what moves. */
function refuseForeign(
  { facts }: Input,
  instruction: Instruction,
  moved: readonly LocalCopy[],
): string | undefined {
  const { workdir } = facts.before(instruction);
  const target = instruction.args.at(-1) ?? '';
  const place = target.startsWith('/') ? target : workdir && `${workdir}/${target}`;
  const isApart =
    place !== undefined &&
    !/\$|\.\./.test(place) &&
    moved.every(
      ({ destination }) =>
        !overlap(destination, place.replace(/(?<=.)\/+$/, '').replace(/\/\.(?=\/|$)/g, '') || '/'),
    );
  return isApart ? undefined : 'stands before the install';
}

function copiesBefore({ facts, context }: Input, stage: Stage, start: Instruction): LocalCopy[] {
  return stage.instructions.flatMap(instruction => {
    const copy = instruction.index < start.index ? readLocalCopy(facts, context, instruction) : undefined;
    return copy && !('refused' in copy) ? [copy] : [];
  });
}
