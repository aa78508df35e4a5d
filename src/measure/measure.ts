import type { BuildContext } from '../context/context.js';
import type { Dockerfile } from '../dockerfile/model.js';
import { parseDockerfile } from '../dockerfile/parse.js';
import { UserError } from '../error.js';
import type { Plan } from '../plan.js';
import { changesOf, isChanged } from '../report/summary.js';
import { compareImages, type Measured } from './compare.js';
import type { BuildResult, CommandResult, Engine } from './engine.js';
import { filesOf } from './image.js';
import type { Measurement, Outcome, Rebuild, RunComparison } from './measurement.js';
import { hasRpm, packagesOf, RPM_QUERY, readRpm } from './packages.js';
import { type LayerCache, readImage } from './read-image.js';
import { sourceFileOf } from './source.js';
import { openWorkspace, type Workspace } from './workspace.js';

/** A Dockerfile and what would become of it. */
export interface Subject {
  readonly plan: Plan;
  /** Absolute paths. */
  readonly file: string;
  readonly contextRoot: string;
  readonly context: BuildContext;
  /** The stage to build, the last one where absent. */
  readonly target?: string | undefined;
  /** `NAME=value`; of several of one name the last holds. */
  readonly buildArgs: readonly string[];
}

export interface MeasureOptions {
  readonly platform?: string | undefined;
  /** A command to run in both images. */
  readonly run?: string | undefined;
  /** The file to change before the rebuild, relative to the context; found by itself where absent. */
  readonly touch?: string | undefined;
  readonly rebuild: boolean;
}

/** What a measurement works with. */
export interface Bench {
  readonly engine: Engine;
  /** Layers that both images have are read once. */
  readonly cache: LayerCache;
  readonly signal: AbortSignal;
  /** What is being done now. */
  readonly progress: (text: string) => void;
  /** The log of each build as it comes. */
  readonly onLog: (text: string) => void;
  /** Where logs go as a whole: the name says which. */
  readonly keepLog: (name: string, log: string) => void;
}

/**
 * Builds one Dockerfile as it was and as it would be, and compares the images. Images and files are removed before it
 * returns or throws.
 */
export async function measureFile(
  subject: Subject,
  options: MeasureOptions,
  bench: Bench,
): Promise<Measurement> {
  const { plan, file: dockerfile, contextRoot, context } = subject;
  const { path, before, after, diagnostics } = plan;
  const measurement = { path, before, after, changes: changesOf(plan) };
  const parsed = parseDockerfile(before, path);
  const left = diagnostics.find(({ transform, status }) => transform === 'parse' || status === 'failed');
  if (!isChanged(plan) || !parsed.ok) {
    const outcome = left ? ({ status: 'left', because: left.message } as const) : UNCHANGED;
    return { ...measurement, outcome };
  }
  try {
    const workspace = openWorkspace({
      dockerfile,
      contextRoot,
      context,
      before,
      after,
      ignoreAfter: plan.others?.[0]?.after,
    });
    return {
      ...measurement,
      outcome: await measureIn({ subject, file: parsed.file, options, bench, workspace }),
    };
  } catch (error) {
    if (bench.signal.aborted) return { ...measurement, outcome: INTERRUPTED };
    if (!(error instanceof UserError)) throw error;
    return { ...measurement, outcome: { status: 'failed', because: error.message } };
  }
}

async function measureIn(start: Omit<Work, 'tags'>): Promise<Outcome> {
  const { workspace, bench } = start;
  const id = `dockerslim-fix-measure:${workspace.root.replace(/.*-/, '').toLowerCase()}`;
  const tags = {
    before: `${id}-before`,
    after: `${id}-after`,
    again: { before: `${id}-before-again`, after: `${id}-after-again` },
  };
  const known = new Set(await bench.engine.nameless());
  try {
    return await measureWork({ ...start, tags });
  } finally {
    bench.progress('removing what was built');
    workspace.remove();
    await bench.engine.remove([tags.before, tags.after, tags.again.before, tags.again.after]);
    await bench.engine.removeNameless((await bench.engine.nameless()).filter(id => !known.has(id)));
  }
}

const UNCHANGED: Outcome = { status: 'unchanged' };
const INTERRUPTED: Outcome = { status: 'interrupted' };

interface Work {
  readonly subject: Subject;
  readonly file: Dockerfile;
  readonly options: MeasureOptions;
  readonly bench: Bench;
  readonly workspace: Workspace;
  readonly tags: Tags & { readonly again: Tags };
}

interface Tags {
  readonly before: string;
  readonly after: string;
}

type Side = 'before' | 'after';

async function measureWork(work: Work): Promise<Outcome> {
  const { bench, options, tags } = work;
  const { signal, progress } = bench;
  await provideBases(work);
  const before = await build(work, 'before', tags.before, true);
  if (signal.aborted) return INTERRUPTED;
  if (!before.ok) return { status: 'broken-before', log: before.log };
  const after = await build(work, 'after', tags.after, true);
  if (signal.aborted) return INTERRUPTED;
  if (!after.ok) return { status: 'broken-after', log: after.log };
  progress('reading the images');
  const was = await readMeasured(tags.before, bench);
  const is = await readMeasured(tags.after, bench);
  const run = options.run === undefined ? undefined : await compareRuns(options.run, work);
  const rebuild = await rebuildBoth(work);
  if (signal.aborted) return INTERRUPTED;
  return {
    status: 'measured',
    seconds: { before: before.seconds, after: after.seconds },
    comparison: compareImages(was, is),
    rebuild,
    ...(run ? { run } : {}),
  };
}

/** Fetching them is no part of either build's time; where it fails, the build says why. */
async function provideBases({ file, bench }: Work): Promise<void> {
  const own = new Set(file.stages.flatMap(({ name }) => name ?? []));
  for (const { image } of file.stages) {
    const { text, hasVariable } = image;
    if (hasVariable || own.has(text.toLowerCase()) || text === 'scratch' || bench.signal.aborted) continue;
    bench.progress(`looking for ${text}`);
    await bench.engine.provide(text);
  }
}

async function build(work: Work, side: Side, tag: string, noCache: boolean): Promise<BuildResult> {
  const { workspace, options, bench, file, subject } = work;
  const { target, buildArgs } = subject;
  const { platform } = options;
  bench.progress(`building ${noCache ? `as it ${side === 'before' ? 'was' : 'would be'}` : `${side} again`}`);
  const result = await bench.engine.build({
    dockerfile: workspace.dockerfiles[side],
    context: workspace.context,
    ...{ tag, noCache, target, platform, buildArgs },
    onOutput: bench.onLog,
  });
  bench.keepLog(`${file.path}.${side}${noCache ? '' : '.again'}`, result.log);
  return result;
}

async function readMeasured(tag: string, { engine, cache }: Bench): Promise<Measured> {
  const image = await readImage(engine, tag, cache);
  const files = filesOf(image.layers);
  const packages = packagesOf(files);
  if (!hasRpm(files)) return { image, packages };
  const { code, output } = await engine.run(tag, RPM_QUERY);
  return { image, packages: code === 0 ? new Map([...packages, ...readRpm(output)]) : packages };
}

async function compareRuns(command: string, { bench, tags }: Work): Promise<RunComparison> {
  bench.progress('running the command in both');
  const before = await bench.engine.run(tags.before, command);
  const after = await bench.engine.run(tags.after, command);
  const isWhole = ({ started, timedOut }: CommandResult): boolean => started && !timedOut;
  const same =
    isWhole(before) && isWhole(after) && before.code === after.code && before.output === after.output;
  return { command, before, after, same };
}

async function rebuildBoth(work: Work): Promise<Rebuild> {
  const { options, workspace, file: dockerfile, tags } = work;
  if (!options.rebuild) return { status: 'none', because: 'not asked for' };
  const file = options.touch ?? sourceFileOf(dockerfile, workspace.files);
  if (file === undefined) return { status: 'none', because: 'no source file that COPY takes' };
  if (!workspace.files.includes(file))
    return { status: 'none', because: `${file} is not in the build context` };
  workspace.touch(file);
  const before = await build(work, 'before', tags.again.before, false);
  if (!before.ok) return { status: 'failed', file, side: 'before', log: before.log };
  const after = await build(work, 'after', tags.again.after, false);
  if (!after.ok) return { status: 'failed', file, side: 'after', log: after.log };
  return { status: 'done', file, seconds: { before: before.seconds, after: after.seconds } };
}
