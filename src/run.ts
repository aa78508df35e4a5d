import { dirname, relative, resolve, sep } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { BuiltAs } from './compose/index.js';
import type { Configs } from './config/load.js';
import { type BuildContext, unknownContext } from './context/context.js';
import type { Found, Search } from './discover.js';
import { UserError } from './error.js';
import type { Files, Sink } from './files.js';
import type { Changes } from './git.js';
import { createOthers, type Others, writeTogether } from './others.js';
import type { RewriteOptions } from './pipeline.js';
import type { Diagnostic, Plan } from './plan.js';
import { reporterFor } from './report/index.js';
import type { Reporter, ReportOptions } from './report/reporter.js';
import { createTally, isChanged, type Problem, type Tally } from './report/summary.js';
import {
  checkRequest,
  isInShard,
  isPatchWanted,
  narrowedBy,
  type Request,
  writesInPlace,
} from './request.js';
import { roleOf } from './role.js';
import { checkIds, contextOf, type FileOptions, type SettingsInput, settingsOf } from './settings.js';
import { type TargetWatch, watchTarget } from './target.js';
import type { Transform } from './transform.js';
import type { Pool } from './workers/pool.js';

export type { Request } from './request.js';

/** All that a run touches. */
export interface Io {
  readonly cwd: string;
  readonly version: string;
  /** Whether standard error, and standard output, are terminals that take colours. */
  readonly color: { readonly stderr: boolean; readonly stdout: boolean };
  readonly interrupted: AbortSignal;
  readonly files: Files;
  readonly transforms: readonly Transform[];
  stdin(): Promise<Uint8Array>;
  /** Resolves when there is room for more. */
  stdout(output: string | Uint8Array): Promise<void>;
  stderr(text: string): void;
  /** Files done, and how many there are; `undefined` at the end. */
  progress(done: number | undefined, files: number): void;
  discover(search: Search): Promise<Found>;
  /** With `named`, that configuration for every file; with `false`, none. */
  configs(named: string | false | undefined): Configs;
  /** The compose, bake and devcontainer files that may speak of a file. */
  buildFilesFor(path: string): readonly string[];
  builds(files: readonly string[]): Promise<ReadonlyMap<string, BuiltAs>>;
  changedFiles(folder: string, changes: Changes): Promise<ReadonlySet<string>>;
  patchRoot(paths: readonly string[], cwd: string): string;
  contextOf(root: string, dockerfile: string): BuildContext;
  rewrite(text: string, options: RewriteOptions): Plan;
  /** Threads beside this one; undefined where none are asked for. */
  pool?(request: Request): Pool | undefined;
  /** Hears of every plan as it is reported, its paths from the current folder. */
  planned?(plan: Plan): void;
  unusedPragmas(text: string, options: RewriteOptions, plan: Plan): Promise<readonly Diagnostic[]>;
}

interface Run {
  readonly request: Request;
  readonly io: Io;
  /** The folder that names in patches and annotations start from. */
  readonly root: string;
  readonly output: Output;
  readonly configs: Configs;
  readonly tally: Tally;
  readonly problems: Problem[];
  readonly others: Others;
  readonly target: TargetWatch;
}

/**
 * Does what the request asks for and returns the exit code: 0 done, 1 `--check` and something would change, 2 a file
 * cannot be read or written, 3 a step failed, 130 interrupted. Throws UserError where the request makes no sense.
 */
export async function run(request: Request, io: Io): Promise<number> {
  checkRequest(request);
  const isStandard = request.paths.includes('-');
  const named = isStandard ? [request.stdinFilename ?? '.'] : request.paths;
  const root = io.patchRoot(named, io.cwd);
  const output = await openOutput(request, io);
  const configs = io.configs(request.config);
  const work: Run = {
    request,
    io,
    root,
    output,
    configs,
    tally: createTally(),
    problems: [],
    others: createOthers(),
    target: watchTarget(request.target),
  };
  try {
    await (isStandard ? runStandardInput(work) : runFiles(work));
    return await finish(work);
  } catch (error) {
    output.abandon();
    throw error;
  }
}

/** Where the reports and the diff go. */
interface Output {
  readonly people: Reporter;
  readonly machine: Reporter | undefined;
  /** `before` undefined: the file is new. */
  diff(name: string, change: { readonly before: string | undefined; readonly after: string }): Promise<void>;
  close(): void;
  abandon(): void;
}

async function openOutput(request: Request, io: Io): Promise<Output> {
  const { format, verbose, patch, dryRun, paths } = request;
  const written = writesInPlace(request);
  const options: ReportOptions = {
    written,
    verbose,
    brief: paths.includes('-') && !verbose,
    color: io.color.stderr,
    narrowed: narrowedBy(request),
    version: io.version,
  };
  const people = await reporterFor('text', options);
  const machine = format === 'text' ? undefined : await reporterFor(format, options);
  const sink = patch === undefined ? undefined : openPatch(resolve(io.cwd, patch), patch, io);
  // The differ is loaded only where it is needed: editors start this program at every save.
  const { patchOf, colored } = isPatchWanted(request) ? await import('./report/patch.js') : noPatch;
  if (machine) await io.stdout(machine.start);
  return {
    people,
    machine,
    async diff(name, { before, after }) {
      if (before === after) return;
      const text = patchOf(name, before, after);
      if (sink) sink.append(text);
      else if (dryRun && !machine) await io.stdout(io.color.stdout ? colored(text) : text);
    },
    close: () => sink?.close(),
    abandon: () => sink?.abandon(),
  };
}

const noPatch = { patchOf: () => '', colored: (text: string) => text };

function openPatch(path: string, named: string, { files }: Io): Sink {
  const say = <T>(action: () => T): T => {
    try {
      return action();
    } catch (error) {
      throw error instanceof UserError ? new UserError(`${named}: ${error.message}`) : error;
    }
  };
  const sink = say(() => files.create(path));
  return {
    append: text => say(() => sink.append(text)),
    close: () => say(() => sink.close()),
    abandon: () => sink.abandon(),
  };
}

async function runFiles(work: Run): Promise<void> {
  const { request, io, configs, problems } = work;
  const { paths, include, exclude } = request;
  const configOf = configs.of;
  const found = await io.discover({ paths, cwd: io.cwd, include, exclude, configOf });
  checkIds(request, [...io.transforms, ...configs.own()]);
  const isChosen = await chooser(work);
  const files = found.files.filter(isChosen);
  for (const { path, reason } of found.left.filter(({ path }) => isChosen(path))) {
    await report(work, path, refused(nameFrom(io.cwd, path), 1, reason));
  }
  for (const { path, reason } of found.unreadable) {
    problems.push({ path: nameFrom(io.cwd, path), message: reason });
  }
  const builds = await io.builds(found.buildFiles);
  const settings: SettingsInput = { request, transforms: io.transforms, configOf, builds };
  const pool = io.pool?.(request);
  try {
    await runAhead(work, files, settings, pool);
  } finally {
    pool?.close();
  }
  io.progress(undefined, files.length);
}

/** One file after the other is reported and written; those that come next may be under way. */
async function runAhead(
  work: Run,
  files: readonly string[],
  settings: SettingsInput,
  pool: Pool | undefined,
): Promise<void> {
  const { io } = work;
  const under: Promise<Started | Problem>[] = [];
  for (const [done, path] of files.entries()) {
    // A signal is heard only between two turns of the event loop.
    await setImmediate();
    if (io.interrupted.aborted) break;
    io.progress(done, files.length);
    const next = files.slice(done + under.length, done + 1 + (pool?.ahead ?? 0));
    for (const each of next) {
      const starting = startFile(work, each, settings, pool);
      // A bug is heard where its turn has come.
      starting.catch(() => {});
      under.push(starting);
    }
    const started = await under.shift();
    if (started) await runFile(work, path, started);
  }
}

/** Whether a file is asked for: of this shard, and changed where only changed ones are. */
async function chooser({ request, io, root }: Run): Promise<(path: string) => boolean> {
  const { paths, since, staged, shard } = request;
  const changes: Changes | undefined =
    since !== undefined ? { since } : staged ? { staged: true } : undefined;
  const changed = new Set<string>();
  for (const folder of changes ? foldersOf(paths, io.cwd) : []) {
    for (const path of changes ? await io.changedFiles(folder, changes) : []) changed.add(path);
  }
  return path => (!changes || changed.has(path)) && (!shard || isInShard(nameFrom(root, path), shard));
}

/** A file that was read; `rewritten` where another thread is at it, which may leave it to this one. */
interface Started {
  readonly bytes: Uint8Array;
  readonly options: FileOptions;
  readonly rewritten: Promise<Plan | undefined> | undefined;
}

/** What the user can mend is a problem. */
async function startFile(
  work: Run,
  path: string,
  settings: SettingsInput,
  pool: Pool | undefined,
): Promise<Started | Problem> {
  const { request, io } = work;
  const name = nameFrom(io.cwd, path);
  try {
    const options = await settingsOf(path, settings);
    const bytes = io.files.read(path);
    const { contextRoot, transforms, ...chosen } = options;
    // What a configuration brings of its own cannot be sent.
    const isOurs = transforms === io.transforms && !request.unusedPragmas;
    const role = pool && isOurs ? roleOf(name, bytes) : undefined;
    if (!pool || !role || 'refused' in role) return { bytes, options, rewritten: undefined };
    const job = { file: path, text: role.text, contextRoot, options: { ...chosen, path: name } };
    const rewritten = pool.plan(job);
    // It is heard where its turn has come.
    rewritten.catch(() => {});
    return { bytes, options, rewritten };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { path: name, message: error.message };
  }
}

async function runFile(work: Run, path: string, started: Started | Problem): Promise<void> {
  const plan = 'message' in started ? started : await planFile(work, path, started);
  if ('message' in plan) work.problems.push(plan);
  else await report(work, path, plan);
}

async function planFile(work: Run, path: string, started: Started): Promise<Plan | Problem> {
  const { request, io, others } = work;
  const { bytes, options } = started;
  const name = nameFrom(io.cwd, path);
  const root = options.contextRoot ?? dirname(path);
  try {
    const context = (): BuildContext => others.over(contextOf(options, path, io.contextOf), root);
    // What another thread has read of the build context does not hold any more.
    const rewritten = others.hasChanged(root) ? undefined : started.rewritten;
    const found = await rewriteBytes(bytes, name, context, { ...options, rewritten }, work);
    const plan = others.settle(found, root);
    if (isChanged(plan) && writesInPlace(request)) {
      const writeDockerfile = (): void => io.files.replace(path, bytes, new TextEncoder().encode(plan.after));
      writeTogether(io.files, plan.others ?? [], writeDockerfile);
    }
    return named(plan, io.cwd);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { path: name, message: error.message };
  }
}

/** With the paths of the other files from the current folder, as its own is. */
function named(plan: Plan, cwd: string): Plan {
  if (!plan.others) return plan;
  return { ...plan, others: plan.others.map(other => ({ ...other, path: nameFrom(cwd, other.path) })) };
}

async function report({ io, root, output, tally }: Run, path: string, plan: Plan): Promise<void> {
  const others = (plan.others ?? []).map(other => ({
    ...other,
    path: nameFrom(root, resolve(io.cwd, other.path)),
  }));
  const reported = { plan, name: nameFrom(root, path), others };
  tally.add(plan);
  io.planned?.(plan);
  for (const other of others) await output.diff(other.path, other);
  await output.diff(reported.name, plan);
  if (output.machine) await io.stdout(output.machine.file(reported));
  const text = output.people.file(reported);
  if (text !== '') io.stderr(text);
}

async function rewriteBytes(
  bytes: Uint8Array,
  path: string,
  context: () => BuildContext,
  {
    contextRoot: _,
    rewritten,
    ...chosen
  }: FileOptions & Pick<RewriteOptions, 'alone'> & Partial<Pick<Started, 'rewritten'>>,
  { request, io, target }: Run,
): Promise<Plan> {
  const role = roleOf(path, bytes);
  if ('refused' in role) return refused(path, role.line, role.refused);
  target.see(role.text);
  try {
    const ready = await rewritten;
    if (ready) return ready;
    const options = { ...chosen, path, context: context() };
    const plan = io.rewrite(role.text, options);
    if (!request.unusedPragmas) return plan;
    const unused = await io.unusedPragmas(role.text, options, plan);
    return { ...plan, diagnostics: [...plan.diagnostics, ...unused] };
  } catch (error) {
    if (error instanceof UserError) throw error;
    return crashed(path, role.text, error);
  }
}

function refused(path: string, line: number, message: string): Plan {
  const left = { path, line, column: 1, transform: 'parse', status: 'skipped', message } as const;
  return { path, before: '', after: '', steps: [], diagnostics: [left] };
}

/** Nothing of the file is kept: what came out cannot be trusted. */
function crashed(path: string, text: string, error: unknown): Plan {
  const cause = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const message = `it crashed; please report this, with the Dockerfile: ${cause}`;
  const failed = { path, line: 1, column: 1, transform: 'rewrite', status: 'failed', message } as const;
  return { path, before: text, after: text, steps: [], diagnostics: [failed] };
}

async function runStandardInput(work: Run): Promise<void> {
  const { request, io, configs } = work;
  const { stdinFilename } = request;
  const path = resolve(io.cwd, stdinFilename ?? 'Dockerfile');
  await configs.of(dirname(path));
  const transforms = io.transforms;
  checkIds(request, [...transforms, ...configs.own()]);
  const builds = await io.builds(io.buildFilesFor(path));
  const options = await settingsOf(path, { request, transforms, configOf: configs.of, builds });
  const bytes = await io.stdin();
  const context = (): BuildContext =>
    stdinFilename === undefined ? unknownContext : contextOf(options, path, io.contextOf);
  const plan = await rewriteBytes(bytes, nameFrom(io.cwd, path), context, { ...options, alone: true }, work);
  if (writesInPlace(request) && request.format === 'text') {
    await io.stdout(isChanged(plan) ? plan.after : bytes);
  }
  await report(work, path, plan);
}

async function finish(work: Run): Promise<number> {
  const { request, io, output, tally, problems, configs } = work;
  const ending = { summary: tally.summary(), problems, rules: [...io.transforms, ...configs.own()] };
  if (output.machine) await io.stdout(output.machine.end(ending));
  const isInterrupted = io.interrupted.aborted;
  // A part of the patch would look like all of it.
  if (isInterrupted) output.abandon();
  else output.close();
  io.stderr(output.people.end(ending) + work.target.warning());
  const { failed, changed } = ending.summary;
  if (isInterrupted) {
    const patch = request.patch === undefined ? '' : `, and ${request.patch} is not written`;
    io.stderr(`interrupted: the other files are as they were${patch}\n`);
    return 130;
  }
  if (failed > 0) return 3;
  if (problems.length > 0) return 2;
  return request.check && changed > 0 ? 1 : 0;
}

function foldersOf(paths: readonly string[], cwd: string): readonly string[] {
  return [...new Set(paths.map(path => resolve(cwd, path)))];
}

function nameFrom(folder: string, path: string): string {
  return relative(folder, path).split(sep).join('/') || '.';
}
