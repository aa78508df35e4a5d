// Whether the dependencies of a stage can be installed before its source is copied, and what that takes.
import { withIgnored } from '../../context/dockerignore.js';
import {
  type Ecosystem,
  isPlainPath,
  isSystemFolder,
  type Needs,
  pathWithin,
} from '../../context/ecosystems/ecosystem.js';
import { ecosystems } from '../../context/ecosystems/index.js';
import type { Instruction, Stage } from '../../dockerfile/model.js';
import { remembered } from '../../shell/memo.js';
import type { Facts } from '../facts.js';
import { ignoreFor } from './ignore.js';
import { inside, type LocalCopy, readLocalCopy } from './local-copy.js';
import { refuseReread } from './reread.js';
import {
  type Crossed,
  type FoundBuild,
  hasPragma,
  type Input,
  installedBy,
  isClosed,
  mentionsInstall,
  mountsOver,
  refuseDownload,
} from './run.js';
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

export interface ManifestFile {
  /** In the build context; a folder, whole, ends in `/`. */
  readonly from: string;
  /** Absolute; of a folder, where its content goes. */
  readonly to: string;
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

function installsOf({ calls }: Crossed): readonly Ecosystem[] {
  return calls.flatMap(({ act, ecosystem }) => (act.kind === 'install' ? [ecosystem] : []));
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
  const earlier = facts
    .chain(stage)
    .flatMap(({ instructions }) => instructions.filter(({ index }) => index < copy.index));
  const done = new Set(earlier.flatMap(run => installedBy(facts, run)));
  if (done.size === 0) return false;
  const later = tools.length > 0 ? tools : following.flatMap(run => installedBy(facts, run));
  return later.some(tool => done.has(tool));
}

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

interface Proved {
  readonly needs: Needs;
  readonly last: Instruction | undefined;
  readonly cut: Crossed['cut'];
  readonly download: string | undefined;
}

/** The RUNs from the first on whose installs are proved to need nothing but some files; refused where not even the first is. */
function proveAll(input: Input, way: Way, view: View, ships: boolean): Proved | { readonly refused: string } {
  let needs: Needs = { files: [], fills: [], rewrites: [] };
  let last: Crossed | undefined;
  let failure: string | undefined;
  for (const step of way.crossed) {
    const proved = proveRun(input, way, view, step);
    if ('refused' in proved) {
      failure = proved.refused;
      break;
    }
    needs = join(needs, proved);
    // Once past an install, past all that needs the source as little.
    if (last || installsOf(step).length > 0) last = step;
  }
  if (last && needs.files.length > 0) return { needs, last: last.run, cut: last.cut, download: undefined };
  if (failure !== undefined) return { refused: failure };
  const { stop } = way;
  if (!stop?.build) return { refused: stop?.because ?? 'the install reads no file of the build context' };
  const download = proveDownload(input, way, view, stop.build, ships);
  if ('refused' in download) return download;
  const before = input.file.instructions[stop.at.index - 1];
  const isCrossing = before !== undefined && before !== way.moved.at(-1)?.instruction;
  return {
    needs: join(needs, download),
    last: isCrossing ? before : undefined,
    cut: undefined,
    download: download.command,
  };
}

function join(a: Needs, b: Needs): Needs {
  const both = (key: keyof Needs): readonly string[] => [...new Set([...a[key], ...b[key]])];
  return { files: both('files'), fills: both('fills'), rewrites: both('rewrites') };
}

function proveRun(
  input: Input,
  way: Way,
  view: View,
  { run, calls }: Crossed,
): Needs | { readonly refused: string } {
  const over = way.moved.find(({ destination }) => mountsOver(run, destination));
  if (over) return { refused: `the RUN on line ${run.startLine} mounts over the source` };
  let needs: Needs = { files: [], fills: [], rewrites: [] };
  for (const { act, ecosystem, assignments, workdir } of calls) {
    const steering = steeringOf(input, way, run, ecosystem, assignments);
    if (steering) return { refused: steering };
    if (act.kind === 'independent') continue;
    const closure = act.closure(view.projectIn(workdir));
    if ('refused' in closure) return closure;
    needs = join(needs, closure);
  }
  return needs;
}

function proveDownload(
  input: Input,
  way: Way,
  view: View,
  build: FoundBuild,
  ships: boolean,
): (Needs & { readonly command: string }) | { readonly refused: string } {
  const { facts } = input;
  const { run, act, ecosystem, assignments, workdir, head } = build;
  const because = refuseDownload(build) ?? steeringOf(input, way, run, ecosystem, assignments);
  if (because) return { refused: because };
  const needs = act.download(view.projectIn(workdir));
  if ('refused' in needs) return needs;
  if (ships && !needs.isExact) {
    return {
      refused: `\`${needs.command}\` may leave more in the image than the build on line ${run.startLine} does`,
    };
  }
  const words = /[`"'\\#]/.test(needs.command.replace(/"[\w./-]*"/g, '')) ? undefined : needs.command;
  if (words === undefined) return { refused: 'the download would need quoting' };
  const isThere = workdir === facts.before(run).workdir;
  const lead = head.filter(text => !(isThere && text.startsWith('cd ')));
  return { ...needs, command: [...lead, words].join(' && ') };
}

/** Variables by which any program is led to files: the search path, the home folder, what is loaded into it. */
const LEADS: ReadonlySet<string> = new Set([
  ...['PATH', 'HOME', 'LD_PRELOAD', 'LD_LIBRARY_PATH', 'BASH_ENV', 'ENV', 'XDG_CONFIG_HOME'],
]);

function steeringOf(
  { facts }: Input,
  { moved }: Way,
  run: Instruction,
  ecosystem: Ecosystem,
  assignments: ReadonlyMap<string, string>,
): string | undefined {
  const { env, args } = facts.before(run);
  const variables = [...env, ...args, ...assignments];
  const found = variables.find(([name, value]) =>
    moved.some(({ destination }) => isSteering(ecosystem, name, value, destination)),
  );
  return found && `${found[0]} may lead the install on line ${run.startLine} to the source`;
}

function isSteering(
  ecosystem: Ecosystem,
  name: string,
  value: string | undefined,
  directory: string,
): boolean {
  if (!LEADS.has(name)) return ecosystem.isSteeredBy(name, value, directory);
  return (value ?? '').split(':').some(entry => {
    const isRelative =
      entry !== '' && !entry.startsWith('/') && !entry.startsWith('$') && !entry.startsWith('~');
    const isOfPackages = /(^|\/)(node_modules\/\.bin|vendor\/bin|\.venv\/bin)$/.test(entry);
    return !isOfPackages && (isRelative || pathWithin(directory, entry) !== undefined);
  });
}

/** Whether all that the copy brings is needed: a folder of manifests holds no source. */
function isNeededWhole({ context }: Input, view: View, copy: LocalCopy, files: readonly string[]): boolean {
  const wanted = files.map(path => inside(view.root, path.replace(/\/$/, '')));
  return copy.landings.every(({ from, to, isFolder }) => {
    if (
      wanted.some(
        path => path === to || (files.includes(`${pathWithin(view.root, to) ?? ''}/`) && path === to),
      )
    )
      return true;
    if (!isFolder) return false;
    if (from === '') return false;
    const names = context.list(from) ?? [];
    return names.every(
      name => wanted.includes(inside(to, name.replace(/\/$/, ''))) || /\.(txt|in|lock)$/.test(name),
    );
  });
}

/** Which files of which copies are to be brought first. Those of copies that stay are there. */
function filesOf(
  view: View,
  { staying }: Way,
  moved: readonly LocalCopy[],
  files: readonly string[],
): ReadonlyMap<Instruction, readonly ManifestFile[]> | { readonly refused: string } {
  const found = new Map<Instruction, ManifestFile[]>();
  for (const path of files) {
    const origin = view.originOf(path);
    if (!origin) return { refused: `${path} is not in the build context` };
    const isHere =
      !moved.includes(origin.copy) ||
      staying.some(copy => brings(copy, origin.from, inside(view.root, path)));
    if (isHere) continue;
    const from = path.endsWith('/') ? `${origin.from}/` : origin.from;
    if (!isPlainPath(origin.from)) return { refused: `the path ${origin.from} needs quoting` };
    const { instruction } = origin.copy;
    found.set(instruction, [
      ...(found.get(instruction) ?? []),
      { from, to: inside(view.root, path.replace(/\/$/, '')) },
    ]);
  }
  const total = new Set([...found.values()].flat().map(({ to }) => to.slice(0, to.lastIndexOf('/')))).size;
  if (total > MOST_LINES)
    return { refused: `the manifests lie in ${total} folders: a COPY for each is more than anybody reads` };
  return found;
}

const MOST_LINES = 16;

/** Whether the copy puts the file of the build context at the path. */
function brings({ landings }: LocalCopy, from: string, to: string): boolean {
  return landings.some(landing => !landing.isFolder && landing.from === from && landing.to === to);
}

/** A copy that stays where it is must not be overwritten by one that now comes after it. */
function refuseOverwritten(
  { staying, moved: all }: Way,
  view: View,
  moved: readonly LocalCopy[],
  last: Instruction | undefined,
): string | undefined {
  const others = [...staying, ...all.filter(copy => !moved.includes(copy))];
  for (const copy of others) {
    const { index, startLine } = copy.instruction;
    const isPassed =
      moved.some(({ instruction }) => instruction.index < index) && (!last || index < last.index);
    if (!isPassed) continue;
    for (const landing of copy.landings) {
      const below = pathWithin(view.root, landing.to);
      const origin = below === undefined ? undefined : view.originOf(landing.isFolder ? `${below}/` : below);
      const meets = moved.some(({ destination }) => pathWithin(destination, landing.to) !== undefined);
      if (
        meets &&
        (landing.isFolder || origin?.from !== landing.from || isElsewhere(moved, landing.to, landing.from))
      ) {
        return `line ${startLine} copies over what comes later now`;
      }
    }
  }
  return undefined;
}

/** Whether one of the copies puts another file there. */
function isElsewhere(moved: readonly LocalCopy[], to: string, from: string): boolean {
  return moved.some(({ landings }) =>
    landings.some(landing => {
      const rest = pathWithin(landing.to, to);
      return rest !== undefined && landing.isFolder && inside(`/${landing.from}`, rest) !== `/${from}`;
    }),
  );
}
