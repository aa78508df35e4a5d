import { dirname, relative, resolve, sep } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { type BuildContext, unknownContext } from './context/context.js';
import type { Found } from './discover.js';
import { UserError } from './error.js';
import type { Files } from './files.js';
import type { RewriteOptions } from './pipeline.js';
import type { Plan } from './plan.js';
import { jsonReport } from './report/json.js';
import { isChanged, type Problem, type Results } from './report/summary.js';
import { textReport } from './report/text.js';
import { roleOf } from './role.js';
import type { Transform } from './transform.js';

/** What the command line asks for. */
export interface Request {
  /** `-` alone: standard input to standard output. */
  readonly paths: readonly string[];
  readonly stdinFilename?: string;
  readonly dryRun: boolean;
  readonly patch?: string;
  readonly check: boolean;
  readonly format: 'text' | 'json';
  readonly verbose: boolean;
  readonly unsafe: boolean;
  readonly only?: readonly string[];
  readonly skip: readonly string[];
  readonly target?: string;
}

/** All that a run touches. */
export interface Io {
  readonly cwd: string;
  readonly color: boolean;
  readonly interrupted: AbortSignal;
  readonly files: Files;
  readonly transforms: readonly Transform[];
  stdin(): Promise<Uint8Array>;
  stdout(output: string | Uint8Array): void;
  stderr(text: string): void;
  discover(paths: readonly string[], cwd: string): Promise<Found>;
  patchRoot(paths: readonly string[], cwd: string): Promise<string>;
  contextOf(root: string, dockerfile: string): BuildContext;
  rewrite(text: string, options: RewriteOptions): Plan;
}

interface Run {
  readonly request: Request;
  readonly io: Io;
  /** The file's part of the patch; empty where no patch is asked for. */
  readonly patchOf: (path: string, plan: Plan) => string;
}

/**
 * Does what the request asks for and returns the exit code: 0 done, 1 `--check` and something would change, 2 a file
 * cannot be read or written, 3 a step failed, 130 interrupted. Throws UserError where the request makes no sense.
 */
export async function run(request: Request, io: Io): Promise<number> {
  checkRequest(request, io.transforms);
  const work: Run = { request, io, patchOf: await patcherFor(request, io) };
  return request.paths.includes('-') ? runStandardInput(work) : runFiles(work);
}

/** The differ is loaded only where it is needed: editors start this program at every save. */
async function patcherFor(request: Request, io: Io): Promise<Run['patchOf']> {
  if (!isPatchWanted(request)) return () => '';
  const { patchOf } = await import('./report/patch.js');
  const { paths, stdinFilename = '.' } = request;
  const root = await io.patchRoot(paths.includes('-') ? [stdinFilename] : paths, io.cwd);
  return (path, { before, after }) => patchOf(nameFrom(root, path), before, after);
}

function isPatchWanted({ dryRun, patch }: Request): boolean {
  return dryRun || patch !== undefined;
}

function writesInPlace(request: Request): boolean {
  return !(request.check || isPatchWanted(request));
}

function checkRequest({ paths, stdinFilename, only = [], skip }: Request, known: readonly Transform[]): void {
  const ids = known.map(({ id }) => id);
  const wrong = [...only, ...skip].find(id => !ids.includes(id));
  if (wrong !== undefined)
    throw new UserError(`no transform is called "${wrong}"; there are: ${ids.join(', ')}`);
  const standard = paths.includes('-');
  if (standard && paths.length > 1) throw new UserError('"-" is standard input and stands alone');
  if (!standard && stdinFilename !== undefined) throw new UserError('--stdin-filename goes with "-"');
}

async function runFiles(work: Run): Promise<number> {
  const { request, io } = work;
  const found = await io.discover(request.paths, io.cwd);
  const plans: Plan[] = found.left.map(({ path, reason }) => refused(nameFrom(io.cwd, path), 1, reason));
  const problems: Problem[] = found.unreadable.map(({ path, reason }) => {
    return { path: nameFrom(io.cwd, path), message: reason };
  });
  const patches: string[] = [];
  for (const path of found.files) {
    // A signal is heard only between two turns of the event loop.
    await setImmediate();
    if (io.interrupted.aborted) break;
    try {
      const plan = rewriteFile(path, work);
      patches.push(work.patchOf(path, plan));
      plans.push(plan);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      problems.push({ path: nameFrom(io.cwd, path), message: error.message });
    }
  }
  return deliver({ plans, problems }, patches.join(''), work);
}

function rewriteFile(path: string, { request, io }: Run): Plan {
  const bytes = io.files.read(path);
  const context = (): BuildContext => io.contextOf(dirname(path), path);
  const plan = rewriteBytes(bytes, nameFrom(io.cwd, path), context, request, io);
  if (isChanged(plan) && writesInPlace(request)) {
    io.files.replace(path, bytes, new TextEncoder().encode(plan.after));
  }
  return plan;
}

function rewriteBytes(
  bytes: Uint8Array,
  path: string,
  context: () => BuildContext,
  { only, skip, unsafe, target }: Request,
  { rewrite, transforms }: Io,
): Plan {
  const role = roleOf(path, bytes);
  if ('refused' in role) return refused(path, role.line, role.refused);
  const chosen = { ...(only ? { only } : {}), ...(target === undefined ? {} : { target }), skip, unsafe };
  try {
    return rewrite(role.text, { path, context: context(), transforms, ...chosen });
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

async function runStandardInput(work: Run): Promise<number> {
  const { request, io } = work;
  const { stdinFilename } = request;
  const path = resolve(io.cwd, stdinFilename ?? 'Dockerfile');
  const bytes = await io.stdin();
  const context = (): BuildContext =>
    stdinFilename === undefined ? unknownContext : io.contextOf(dirname(path), path);
  const plan = rewriteBytes(bytes, nameFrom(io.cwd, path), context, request, io);
  if (writesInPlace(request) && request.format === 'text') {
    io.stdout(isChanged(plan) ? plan.after : bytes);
  }
  return deliver({ plans: [plan], problems: [] }, work.patchOf(path, plan), work);
}

function deliver(results: Results, patch: string, { request, io }: Run): number {
  const { dryRun, check, format, verbose } = request;
  if (request.patch !== undefined) writePatch(resolve(io.cwd, request.patch), patch, request.patch, io);
  if (format === 'json') io.stdout(jsonReport(results));
  else if (dryRun && request.patch === undefined) io.stdout(patch);
  const written = writesInPlace(request);
  const brief = request.paths.includes('-') && !verbose;
  io.stderr(textReport(results, { written, verbose, brief, color: io.color }));
  if (io.interrupted.aborted) {
    io.stderr('interrupted: the other files are as they were\n');
    return 130;
  }
  if (results.plans.some(({ diagnostics }) => diagnostics.some(({ status }) => status === 'failed')))
    return 3;
  if (results.problems.length > 0) return 2;
  return check && results.plans.some(isChanged) ? 1 : 0;
}

function writePatch(path: string, patch: string, named: string, { files }: Io): void {
  try {
    files.write(path, patch);
  } catch (error) {
    throw error instanceof UserError ? new UserError(`${named}: ${error.message}`) : error;
  }
}

function nameFrom(folder: string, path: string): string {
  return relative(folder, path).split(sep).join('/') || '.';
}
