import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { transforms } from '../../transforms/index.js';
import { readBuilds } from '../compose/index.js';
import { namedConfig, nearestConfigs, noConfigs } from '../config/load.js';
import type { BuildContext } from '../context/context.js';
import { diskContext } from '../context/disk.js';
import { discover, type Found } from '../discover.js';
import { UserError } from '../error.js';
import { diskFiles } from '../files.js';
import { rewrite } from '../pipeline.js';
import type { Plan } from '../plan.js';
import { isChanged } from '../report/summary.js';
import { roleOf } from '../role.js';
import { checkIds, type FileOptions, type SettingsInput, settingsOf } from '../settings.js';
import type { EngineName } from './engine.js';
import { findEngine } from './engines.js';
import { type Bench, type MeasureOptions, measureFile, type Subject } from './measure.js';
import { faultsOf, type Measurement, type Report } from './measurement.js';
import { openProgress } from './progress.js';
import { htmlReport } from './report/html.js';
import { jsonReport } from './report/json.js';
import { markdownReport } from './report/markdown.js';
import { plural } from './report/numbers.js';
import { textReport } from './report/text.js';

/** What the command line asks for. Paths are as the user wrote them. */
export interface MeasureRequest extends MeasureOptions {
  readonly paths: readonly string[];
  readonly engine?: EngineName;
  readonly network?: string;
  readonly context?: string;
  readonly target?: string;
  readonly buildArgs: readonly string[];
  readonly unsafe: boolean;
  readonly only?: readonly string[];
  readonly skip: readonly string[];
  /** The configuration; `false` for none at all. */
  readonly config?: string | false;
  readonly format: keyof typeof REPORTS;
  readonly output?: string;
  readonly logs?: string;
}

const REPORTS = { text: textReport, json: jsonReport, markdown: markdownReport, html: htmlReport } as const;

/**
 * Measures every Dockerfile under the paths and writes the report. The exit code: 0 all that built before builds after
 * and does the same, 1 one does not, 2 something cannot be read, 130 interrupted. Throws UserError for bad usage and
 * where no engine answers.
 */
export async function runMeasure(request: MeasureRequest): Promise<number> {
  const controller = new AbortController();
  const stop = (): void => controller.abort();
  process.on('SIGINT', stop).on('SIGTERM', stop);
  const { signal } = controller;
  const { found, settings } = await search(request);
  const engine = await findEngine(request.engine, { network: request.network, signal });
  const subjects: Subject[] = [];
  for (const file of found.files) subjects.push(await readSubject(file, request, settings));
  const write = (text: string): void => void process.stderr.write(text);
  for (const { path, reason } of found.unreadable) write(`error ${nameOf(path)}: ${reason}\n`);
  write(announcement(subjects.filter(({ plan }) => isChanged(plan)).length, engine.name));
  const measurements: Measurement[] = [];
  const cache: Bench['cache'] = new Map();
  for (const [i, subject] of subjects.entries()) {
    if (signal.aborted) break;
    const progress = openProgress(write, process.stderr.isTTY ? process.stderr.columns : undefined);
    const lead = `[${i + 1}/${subjects.length}] ${subject.plan.path}: `;
    const bench: Bench = {
      engine,
      cache,
      signal,
      progress: text => progress.step(lead + text),
      onLog: text => progress.log(text),
      keepLog: (name, log) => keepLog(request.logs, name, log),
    };
    measurements.push(await measureFile(subject, request, bench));
    progress.end();
  }
  deliver({ engine: engine.name, measurements }, request);
  return codeOf(measurements, found.unreadable.length > 0, signal.aborted);
}

function announcement(count: number, engine: string): string {
  if (count === 0) return `${engine}: nothing would change, nothing is built\n`;
  return (
    `${engine}: ${plural(count, 'Dockerfile')} to build before and after, one at a time. Room is needed for up to four ` +
    'images of one Dockerfile and a copy of its build context; both are removed after each, the engine keeps its build cache.\n'
  );
}

function codeOf(measurements: readonly Measurement[], unreadable: boolean, interrupted: boolean): number {
  if (interrupted) return 130;
  if (measurements.some(measurement => faultsOf(measurement).length > 0)) return 1;
  return unreadable || measurements.some(({ outcome }) => outcome.status === 'failed') ? 2 : 0;
}

/** The files, and what configurations, compose and bake files say of them, as the main command finds them. */
async function search(request: MeasureRequest): Promise<{ found: Found; settings: SettingsInput }> {
  const world = { cwd: process.cwd(), builtIn: transforms };
  const { config, paths } = request;
  const configs =
    config === false ? noConfigs : config === undefined ? nearestConfigs(world) : namedConfig(config, world);
  const found = await discover({ paths, cwd: world.cwd, include: [], exclude: [], configOf: configs.of });
  checkIds(request, [...transforms, ...configs.own()]);
  const builds = await readBuilds(found.buildFiles);
  return { found, settings: { request, transforms, configOf: configs.of, builds } };
}

async function readSubject(file: string, request: MeasureRequest, settings: SettingsInput): Promise<Subject> {
  const options = await settingsOf(file, settings);
  // Where several builds have several, the folder is as good as any.
  const contextRoot =
    request.context === undefined ? (options.contextRoot ?? dirname(file)) : resolve(request.context);
  const context = diskContext(contextRoot, file);
  const args = [...(settings.builds.get(file)?.args ?? [])].map(([name, value]) => `${name}=${value}`);
  const { target = [] } = options;
  const targets = typeof target === 'string' ? [target] : target;
  return {
    plan: planFor(file, context, options),
    ...{ file, contextRoot, context },
    target: targets.length === 1 ? targets[0] : undefined,
    buildArgs: [...args, ...request.buildArgs],
  };
}

function planFor(file: string, context: BuildContext, { contextRoot: _, ...options }: FileOptions): Plan {
  const path = nameOf(file);
  const left = (line: number, message: string): Plan => {
    const diagnostic = { path, line, column: 1, transform: 'parse', status: 'skipped', message } as const;
    return { path, before: '', after: '', steps: [], diagnostics: [diagnostic] };
  };
  try {
    const role = roleOf(path, diskFiles.read(file));
    if ('refused' in role) return left(role.line, role.refused);
    return rewrite(role.text, { ...options, path, context });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return left(1, error.message);
  }
}

function nameOf(path: string): string {
  return relative(process.cwd(), path).split(sep).join('/') || '.';
}

function keepLog(folder: string | undefined, name: string, log: string): void {
  if (folder === undefined) return;
  written(folder, () => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${name.replace(/[^\w.-]+/g, '_')}.log`), log);
  });
}

function deliver(report: Report, { format, output }: MeasureRequest): void {
  const text = REPORTS[format](report);
  if (output === undefined) process.stdout.write(text);
  else written(output, () => writeFileSync(output, text));
}

function written(name: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    throw new UserError(
      `${name}: cannot be written: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
