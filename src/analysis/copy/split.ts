// Whether the dependencies of a stage can be installed before its source is copied, and what that takes.
import { withIgnored } from '../../context/dockerignore.js';
import { type Ecosystem, isSystemFolder, pathWithin } from '../../context/ecosystems/ecosystem.js';
import { ecosystems } from '../../context/ecosystems/index.js';
import type { Instruction, Stage } from '../../dockerfile/model.js';
import { remembered } from '../../shell/memo.js';
import type { Facts } from '../facts.js';
import { historyOf } from '../history.js';
import { filesOf, isNeededWhole, type ManifestFile, refuseOverwritten } from './files.js';
import { ignoreFor } from './ignore.js';
import { type LocalCopy, readLocalCopy } from './local-copy.js';
import { installsOf, proveAll } from './needed.js';
import { refuseReread } from './reread.js';
import { type Crossed, hasPragma, type Input, installedBy, isClosed, mentionsInstall } from './run.js';
import { type View, viewOf } from './view.js';
import { type Way, walk } from './way.js';

/** What is to be done: the files first, then the installs, then the copies as they were. */
export interface Split {
  readonly stage: Stage;
  /** Where the reader is pointed to. */
  readonly at: Instruction;
  /** The copies that go behind the installs, in order. */
  readonly moved: readonly LocalCopy[];
  /** What is copied in place of each, by its instruction. */
  readonly files: ReadonlyMap<Instruction, readonly ManifestFile[]>;
  /** What the copies go behind; undefined where nothing is crossed. */
  readonly last: Instruction | undefined;
  readonly cut: Crossed['cut'];
  /** A command that is new, to be run before the copies. */
  readonly download: string | undefined;
  /** Lines that `.dockerignore` gets. */
  readonly ignore: readonly string[];
}

export interface Refused {
  readonly at: Instruction;
  readonly refused: string;
}

const COPY_FLAGS: ReadonlySet<string> = new Set(['chown', 'chmod', 'link']);

/** Undefined: no dependency install of the stage waits for the source. */
export function splitOf(input: Input, stage: Stage): Split | Refused | undefined {
  if (!stage.instructions.some(mentionsInstall)) return undefined;
  let first: Refused | undefined;
  for (const instruction of stage.instructions) {
    const isCopy = instruction.keyword === 'COPY' || instruction.keyword === 'ADD';
    const found = isCopy ? splitAt(input, stage, instruction) : undefined;
    if (found && !('refused' in found)) return found;
    first ??= found;
  }
  return first;
}

function splitAt(input: Input, stage: Stage, instruction: Instruction): Split | Refused | undefined {
  const { facts, context } = input;
  const following = stage.instructions.slice(stage.instructions.indexOf(instruction) + 1);
  if ((lastInstall(facts).get(stage.index) ?? -1) < instruction.index) return undefined;
  const refuse = (refused: string): Refused => ({ at: instruction, refused });
  const start = readLocalCopy(facts, context, instruction);
  if (!start) return undefined;
  if (!context.known)
    return isBroad(instruction) ? refuse('nothing is known of the build context') : undefined;
  if ('refused' in start) return isBroad(instruction) ? refuse(start.refused) : undefined;
  if (!start.bringsFolder) return undefined;
  const ships = facts.stageOf(instruction)?.ships ?? true;
  const way = walk(input, stage, start, { ships, asBuilds: false });
  const tools = toolsOf(way);
  if (isSplitAlready(input, instruction, tools, following)) return undefined;
  if (!isProject(input, start)) return undefined;
  if (tools.length === 0) return way.stop && refuse(way.stop.because);
  const oddity = refuseCopies(input, stage, way);
  if (oddity) return refuse(oddity);
  let plan = planOf(input, stage, way, ships);
  if (plan && 'refused' in plan && way.crossed.some(mayBuild)) {
    const other = planOf(input, stage, walk(input, stage, start, { ships, asBuilds: true }), ships);
    if (other && !('refused' in other)) plan = other;
  }
  if (!plan) return undefined;
  return 'refused' in plan ? refuse(plan.refused) : { ...plan, stage, at: instruction };
}

/** By stage, the last RUN that installs anything. */
const lastInstall = remembered((facts: Facts): ReadonlyMap<number, number> => {
  const last = new Map<number, number>();
  for (const run of facts.file.instructions) {
    if (run.stage !== undefined && installedBy(facts, run).length > 0) last.set(run.stage, run.index);
  }
  return last;
});

/** `COPY . .`, which stands for the source whether or not anything is known of it. */
function isBroad({ args }: Instruction): boolean {
  return args.length === 2 && /^(\.?\/?|\.\/.*)$/.test(args[0] ?? '');
}

function mayBuild({ calls }: Crossed): boolean {
  return calls.some(({ act }) => act.kind === 'install' && act.orBuild !== undefined);
}

/** Whether the folder, if it is a part of the build context, holds a manifest; its root is always worth a word. */
function isProject({ context }: Input, { landings }: LocalCopy): boolean {
  return landings.some(({ from, isFolder }) => {
    if (!isFolder) return false;
    const names = context.list(from) ?? [];
    return from === '' || ecosystems.some(({ marks }) => names.some(name => marks.test(name)));
  });
}

/** An earlier RUN, of this stage or one that it is built on, has installed with the same tools: this is a second round. */
function isSplitAlready(
  { facts }: Input,
  copy: Instruction,
  tools: readonly Ecosystem[],
  following: readonly Instruction[],
): boolean {
  const stage = facts.stageOf(copy)?.stage;
  if (!stage) return false;
  const done = new Set(earlierInstalls(facts, copy));
  if (done.size === 0) return false;
  const later = tools.length > 0 ? tools : following.flatMap(run => installedBy(facts, run));
  return later.some(tool => done.has(tool));
}

const earlierInstalls = historyOf(installedBy);

/** What keeps the copies where they are, whatever follows. */
function refuseCopies({ file, facts, context }: Input, stage: Stage, { moved }: Way): string | undefined {
  for (const { instruction: copy, destination } of moved) {
    const flag = copy.flags.find(({ name }) => !COPY_FLAGS.has(name));
    if (flag) return `${copy.keyword} has the flag --${flag.name}`;
    if (copy.startLine !== copy.endLine || !isClosed(file, copy)) {
      return `${copy.keyword} is written over several lines`;
    }
    if (hasPragma(file, copy)) return `a pragma stands above the ${copy.keyword}`;
    if (isSystemFolder(destination)) return `${destination} is no folder of the project alone`;
  }
  const [first] = moved;
  const earlier = stage.instructions.find(other => {
    const copy =
      other.index < (first?.instruction.index ?? 0) ? readLocalCopy(facts, context, other) : undefined;
    return copy && ('refused' in copy || (copy.bringsFolder && !isSystemFolder(copy.destination)));
  });
  return (
    earlier &&
    `line ${earlier.startLine} copies a folder of the source before: its edits would still reinstall all`
  );
}

type Plan = Omit<Split, 'stage' | 'at'>;

/** What the installs of the way need, brought together; undefined where that is all that is copied. */
function planOf(
  input: Input,
  stage: Stage,
  way: Way,
  ships: boolean,
): Plan | { readonly refused: string } | undefined {
  const view = viewAlong(input, way);
  const proved = proveAll(input, way, view, ships);
  if ('refused' in proved) return proved;
  const { needs, last, cut, download } = proved;
  const moved = way.moved.filter(copy => !isNeededWhole(input, view, copy, needs.files));
  if (moved.length === 0) return undefined;
  const behind = moved.filter(({ instruction }) => last === undefined || instruction.index < last.index);
  if (behind.length === 0) return undefined;
  const files = filesOf(view, way, behind, needs.files);
  if ('refused' in files) return files;
  const because =
    refuseOverwritten(way, view, behind, last) ??
    (download === undefined ? refuseReread(input, stage, needs.rewrites, last) : undefined);
  if (because) return { refused: because };
  const ignore = ignoreFor(input, {
    stage,
    view,
    moved: behind,
    fills: needs.fills,
    tools: toolsOf(way),
  });
  if ('refused' in ignore) return ignore;
  const changed = input.context.withDockerignore(withIgnored(input.context.dockerignore, ignore.lines));
  const hidden = [...files.values()].flat().find(({ from }) => !changed.has(from.replace(/\/$/, '')));
  if (hidden) return { refused: `${hidden.from} would be left out together with what the install fills` };
  return { moved: behind, files, last, cut, download, ignore: ignore.lines };
}

function toolsOf({ crossed, stop }: Way): readonly Ecosystem[] {
  return [...crossed.flatMap(installsOf), ...(stop?.build ? [stop.build.ecosystem] : [])];
}

/** The view starts at the deepest folder that holds all that is copied and every place where an install runs. */
function viewAlong(input: Input, { crossed, moved, staying, stop }: Way): View {
  const copies = [...staying, ...moved].toSorted((a, b) => a.instruction.index - b.instruction.index);
  const places = [
    ...moved.map(({ destination }) => destination),
    ...crossed.flatMap(({ calls }) =>
      calls.flatMap(({ act, workdir }) => (act.kind === 'install' ? (workdir ?? []) : [])),
    ),
    ...(stop?.build?.workdir === undefined ? [] : [stop.build.workdir]),
  ];
  return viewOf(input.context, copies, places.reduce(commonFolder));
}

function commonFolder(a: string, b: string): string {
  if (pathWithin(a, b) !== undefined) return a;
  return commonFolder(a.slice(0, a.lastIndexOf('/')) || '/', b);
}
