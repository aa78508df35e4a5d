import { type BuildContext, unknownContext } from '../context/context.js';
import type { Dockerfile, Instruction, Stage } from '../dockerfile/model.js';
import type { BodyResult } from '../shell/body.js';
import { readBody } from '../shell/read.js';
import { callsOf } from '../shell/vocabulary.js';
import { distributionOf, FAMILY_OF_TOOL } from './distribution.js';
import type { Distribution, Facts, StageFacts, StateBefore } from './facts.js';
import { copiedText } from './scripts.js';
import { DEFAULT_SHELL, statesOf } from './state.js';

const NOTHING: StateBefore = {
  user: undefined,
  workdir: undefined,
  env: new Map(),
  args: new Map(),
  shell: DEFAULT_SHELL,
};

export interface FactsOptions {
  /** Names of the stages that ship; by default the last one. */
  readonly target?: string | readonly string[];
  /** Where scripts that are copied in can be read. */
  readonly context?: BuildContext;
}

/** Facts about a file, computed once and on demand. */
export function factsOf(file: Dockerfile, options: FactsOptions = {}): Facts {
  const { context = unknownContext } = options;
  const parents = file.stages.map(stage => parentOf(file, stage));
  const children = file.stages.map(stage => file.stages.filter((_, i) => parents[i] === stage));
  const bodies = new Map<Instruction, BodyResult>();
  let states: ReadonlyMap<Instruction, StateBefore> | undefined;
  let stages: readonly StageFacts[] | undefined;

  const before = (instruction: Instruction): StateBefore => {
    states ??= statesOf(file, stage => parents[stage.index]);
    return states.get(instruction) ?? NOTHING;
  };
  const body = (instruction: Instruction): BodyResult => {
    let found = bodies.get(instruction);
    if (!found) {
      found = readUnderShell(instruction, before(instruction), readScript);
      bodies.set(instruction, found);
    }
    return found;
  };
  const readScript = (run: Instruction, path: string): string | undefined => {
    const stage = run.stage === undefined ? undefined : file.stages[run.stage];
    const { workdir } = before(run);
    const place = path.startsWith('/') ? path : workdir && `${workdir}/${path}`.replaceAll('/./', '/');
    if (!context.known || !stage || place === undefined || /\$|\/\.\.?\//.test(place)) return undefined;
    const instructions = chain(stage).flatMap(({ instructions: own }) => own);
    return copiedText(
      instructions,
      context,
      run,
      place.replaceAll(/\/+/g, '/'),
      other => before(other).workdir,
    );
  };
  const chain = (stage: Stage): readonly Stage[] => {
    const stages = [stage];
    for (let parent = parents[stage.index]; parent; parent = parents[parent.index]) stages.push(parent);
    return stages.reverse();
  };
  // Every instruction of a stage asks for the same.
  let lastDescent: { readonly stage: Stage; readonly found: readonly Stage[] } | undefined;
  const descendants = (stage: Stage): readonly Stage[] => {
    if (lastDescent?.stage !== stage) lastDescent = { stage, found: descend(stage, children) };
    return lastDescent.found;
  };
  const facts: Facts = {
    file,
    context,
    get stages() {
      stages ??= readStages(file, parents, children, options.target, body);
      return stages;
    },
    stageOf: instruction => (instruction.stage === undefined ? undefined : facts.stages[instruction.stage]),
    before,
    body,
    chain,
    descendants,
    isRoot: instruction => isRootName(before(instruction).user),
  };
  return facts;
}

/** Each before its own children. */
function descend(stage: Stage, children: readonly (readonly Stage[])[]): readonly Stage[] {
  const found: Stage[] = [];
  const open = [...(children[stage.index] ?? [])].reverse();
  for (let next = open.pop(); next; next = open.pop()) {
    found.push(next);
    open.push(...(children[next.index] ?? []).toReversed());
  }
  return found;
}

/** `root`, `0`, with any group, or none set: the base image's user is taken for root, as the public ones have it. */
function isRootName(user: string | undefined): boolean {
  return user === undefined || /^(root|0)(:|$)/.test(user);
}

function readUnderShell(
  instruction: Instruction,
  before: StateBefore,
  readScript: (run: Instruction, path: string) => string | undefined,
): BodyResult {
  const run = instruction.trigger ?? instruction;
  if (run.form !== 'exec' && before.shell.kind === 'other') {
    return { refused: `the shell is ${before.shell.argv[0] ?? 'unknown'}, which is not a POSIX one` };
  }
  return readBody(run, path => readScript(instruction, path));
}

/** The stage of this file that FROM names: an earlier one, by name. */
function parentOf(file: Dockerfile, stage: Stage): Stage | undefined {
  const name = stage.image.text.toLowerCase();
  return file.stages.findLast(other => other.index < stage.index && other.name === name);
}

/** The stages that `COPY --from`, `ADD --from` and `RUN --mount from=` read. */
function copiedStages(file: Dockerfile): ReadonlySet<Stage> {
  const found = new Set<Stage>();
  for (const instruction of file.instructions) {
    for (const flag of (instruction.trigger ?? instruction).flags) {
      const source = sourceOf(flag.name, flag.value ?? '');
      if (source === undefined) continue;
      const stage =
        file.stages.find(s => s.name === source.toLowerCase()) ??
        (/^\d+$/.test(source) ? file.stages[Number(source)] : undefined);
      if (stage) found.add(stage);
    }
  }
  return found;
}

function sourceOf(flag: string, value: string): string | undefined {
  if (flag === 'from') return value;
  if (flag !== 'mount') return undefined;
  return value
    .split(',')
    .find(part => part.startsWith('from='))
    ?.slice('from='.length);
}

function readStages(
  file: Dockerfile,
  parents: readonly (Stage | undefined)[],
  children: readonly (readonly Stage[])[],
  target: FactsOptions['target'],
  body: (instruction: Instruction) => BodyResult,
): readonly StageFacts[] {
  const copied = copiedStages(file);
  const wanted = (typeof target === 'string' ? [target] : (target ?? [])).map(name => name.toLowerCase());
  // BuildKit takes the number of a stage for its name, too.
  const named = file.stages.filter(
    ({ name, index }) => wanted.includes(name ?? '') || wanted.includes(String(index)),
  );
  const targets = new Set(named.length > 0 ? named : file.stages.slice(-1));
  const ships: boolean[] = [];
  // From the last to the first: a stage's children come after it.
  for (const stage of file.stages.toReversed()) {
    const own = children[stage.index] ?? [];
    ships[stage.index] =
      targets.has(stage) || own.some(c => ships[c.index]) || (own.length === 0 && !copied.has(stage));
  }
  const distributions: Distribution[] = [];
  return file.stages.map(stage => {
    const parent = parents[stage.index];
    const byName = parent ? (distributions[parent.index] ?? 'unknown') : distributionOf(stage.image);
    const distribution = byName === 'unknown' ? familyByUse(stage, body) : byName;
    distributions[stage.index] = distribution;
    return {
      stage,
      parent,
      children: children[stage.index] ?? [],
      ships: ships[stage.index] ?? true,
      distribution,
    };
  });
}

/** The family whose package manager the stage uses; `unknown` for none, or for several. */
function familyByUse(stage: Stage, body: (instruction: Instruction) => BodyResult): Distribution {
  const found = new Set<Distribution>();
  for (const instruction of stage.instructions) {
    if (instruction.keyword !== 'RUN') continue;
    const read = body(instruction);
    if ('refused' in read) continue;
    for (const call of callsOf(read)) {
      if (Object.hasOwn(FAMILY_OF_TOOL, call.tool)) found.add(FAMILY_OF_TOOL[call.tool] ?? 'unknown');
    }
  }
  const [only, other] = found;
  return only !== undefined && other === undefined ? only : 'unknown';
}
