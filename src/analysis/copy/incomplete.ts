// An install that was put before the COPY of the source by hand, and does not get all that it reads.
import { type Ecosystem, pathWithin } from '../../context/ecosystems/ecosystem.js';
import type { Instruction, Stage } from '../../dockerfile/model.js';
import { inside, type Landing, readLocalCopy } from './local-copy.js';
import { type Input, mentionsInstall, readRun } from './run.js';
import { viewOf } from './view.js';

export interface Incomplete {
  readonly run: Instruction;
  /** In the build context; a folder ends in `/`. */
  readonly missing: readonly string[];
}

const CHOICE = { ships: true, asBuilds: false };

/** What the build context has, an install of the stage reads, and no COPY before it brings. */
export function incompleteIn(input: Input, stage: Stage): readonly Incomplete[] {
  const { facts, context } = input;
  if (!context.known || !stage.instructions.some(mentionsInstall)) return [];
  const chain = facts.chain(stage).flatMap(({ instructions }) => instructions);
  const landings: Landing[] = [];
  const found: Incomplete[] = [];
  for (const instruction of chain) {
    const copy = readLocalCopy(facts, context, instruction);
    // From there on anything may be there.
    if (copy && 'refused' in copy) return found;
    landings.push(...(copy?.landings ?? []));
    if (instruction.keyword !== 'RUN' || !stage.instructions.includes(instruction)) continue;
    const missing = missingIn(input, instruction, landings);
    if (missing.length > 0) found.push({ run: instruction, missing });
  }
  return found;
}

function missingIn(input: Input, run: Instruction, landings: readonly Landing[]): readonly string[] {
  const reading = readRun(input, run, CHOICE);
  if (!('calls' in reading)) return [];
  const all = reading.calls.flatMap(({ act, ecosystem, workdir }) => {
    const source = workdir === undefined ? undefined : sourceOf(ecosystem, workdir, landings);
    if (act.kind !== 'install' || workdir === undefined || source === undefined) return [];
    // As if all of the folder had been copied: what would the install read of it?
    const landing = { from: source, to: workdir, isFolder: true };
    const whole = { instruction: run, landings: [landing], destination: workdir, bringsFolder: true };
    const needs = act.closure(viewOf(input.context, [whole], workdir).projectIn(workdir));
    if ('refused' in needs) return [];
    return needs.files
      .filter(file => !isBrought(inside(workdir, file), landings))
      .map(file => (source === '' ? file : `${source}/${file}`));
  });
  return [...new Set(all)];
}

/** The folder of the build context that the manifest in the working directory is from; undefined where more came along. */
function sourceOf({ marks }: Ecosystem, workdir: string, landings: readonly Landing[]): string | undefined {
  if (landings.some(({ to, isFolder }) => isFolder && pathWithin(to, workdir) !== undefined))
    return undefined;
  const manifest = landings.find(({ to }) => marks.test(pathWithin(workdir, to) ?? '/'));
  return manifest?.from.replace(/(^|\/)[^/]*$/, '');
}

function isBrought(path: string, landings: readonly Landing[]): boolean {
  const isFolder = path.endsWith('/');
  const plain = isFolder ? path.slice(0, -1) : path;
  return landings.some(
    landing =>
      landing.to === plain ||
      (landing.isFolder && pathWithin(landing.to, plain) !== undefined) ||
      // A part of a folder is what somebody chose.
      (isFolder && pathWithin(plain, landing.to) !== undefined),
  );
}
