// npm run evidence -- [names] [--engine name] [--network mode] [--fresh]
// Measures the Dockerfiles of evidence/ as `dockerslim-fix measure` does, the share of each transform too, and writes
// the README's table and evidence/README.md. A Dockerfile whose base image cannot be had here is named and left out.
// What was measured is kept: a run that was interrupted goes on where it was, and --fresh begins anew.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { diskContext } from '../src/context/disk.js';
import { UserError } from '../src/error.js';
import { ENGINE_NAMES, type Engine } from '../src/measure/engine.js';
import { findEngine } from '../src/measure/engines.js';
import { type Bench, measureFile } from '../src/measure/measure.js';
import { faultsOf, type Measurement } from '../src/measure/measurement.js';
import { type LayerCache, readImage } from '../src/measure/read-image.js';
import { statusText, tail } from '../src/measure/report/numbers.js';
import { openWorkspace } from '../src/measure/workspace.js';
import { rewrite } from '../src/pipeline.js';
import type { Plan } from '../src/plan.js';
import { type Case, readCases } from '../test/builds/cases.js';
import { fillIn, whatIsMissing, writeContext } from '../test/builds/run-case.js';
import { type Served, serve } from '../test/builds/server.js';
import { type Evidence, evidencePage, evidenceTable, type Share } from './evidence-report.js';

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    engine: { type: 'string' },
    network: { type: 'string', default: 'host' },
    fresh: { type: 'boolean', default: false },
  },
});

interface Work {
  readonly engine: Engine;
  readonly served: Served;
  readonly cache: LayerCache;
  readonly signal: AbortSignal;
}

async function main(signal: AbortSignal): Promise<number> {
  const wanted = ENGINE_NAMES.find(name => name === flags.engine);
  const cases = readCases('evidence').filter(({ name }) => positionals.every(part => name.includes(part)));
  const engine = await findEngine(wanted, { network: flags.network, signal });
  const served = await serve();
  const evidence: Evidence[] = [];
  // The base images are read once for all.
  const cache: LayerCache = new Map();
  try {
    for (const one of cases) {
      const found = await examine(one, { engine, served, cache, signal });
      if (signal.aborted) return 130;
      evidence.push(found);
      console.log(`${one.name}: ${describe(found)}`);
    }
  } finally {
    served.close();
  }
  // A part of them is no evidence.
  if (positionals.length === 0) writeReports(evidence, engine.name);
  console.log(evidenceTable(evidence));
  return evidence.some(({ measurement }) => measurement && faultsOf(measurement).length > 0) ? 1 : 0;
}

function describe({ measurement, missing, shares }: Evidence): string {
  if (!measurement) return `not built, needs ${missing}`;
  const faults = faultsOf(measurement).map(fault => `; WRONG: ${fault}`);
  const parts = shares.map(({ transform, bytes }) => `${transform} ${(bytes / 1e6).toFixed(1)}`);
  const log = 'log' in measurement.outcome ? `\n${tail(measurement.outcome.log, 20)}` : '';
  return `${statusText(measurement)}; ${parts.join(', ')}${faults.join('')}${log}`;
}

async function examine(one: Case, work: Work): Promise<Evidence> {
  const { name, title } = one;
  const missing = await whatIsMissing(one, work.engine);
  if (missing !== undefined) return { name, title, missing, shares: [] };
  const folder = mkdtempSync(join(tmpdir(), 'dockerslim-fix-evidence-'));
  try {
    writeContext(folder, one, work.served);
    const file = join(folder, 'Dockerfile');
    const context = diskContext(folder, file);
    const plan = rewrite(readFileSync(file, 'utf8'), { path: name, context });
    const kept = keptFile(one, plan, work.engine);
    if (!flags.fresh && existsSync(kept)) return readKept(kept);
    const subject = { plan, file, contextRoot: folder, context, buildArgs: [] };
    const options = { rebuild: true, run: fillIn(one.check, work.served) };
    const measurement = await measureFile(subject, options, benchOf(work));
    const isMeasured = measurement.outcome.status === 'measured';
    const shares = isMeasured ? await sharesOf(plan, folder, measurement, work) : [];
    const evidence: Evidence = { name, title, measurement, shares };
    if (isMeasured && !work.signal.aborted) writeFileSync(kept, JSON.stringify(evidence));
    return evidence;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const KEPT = 'node_modules/.cache/dockerslim-fix/evidence';

/** Another Dockerfile, another rewrite or another engine is another measurement. */
function keptFile({ name, files, check }: Case, { after }: Plan, engine: Engine): string {
  mkdirSync(KEPT, { recursive: true });
  const what = JSON.stringify([files, check, after.replaceAll(/localhost:\d+/g, ''), engine.name]);
  return join(KEPT, `${name}-${createHash('sha256').update(what).digest('hex').slice(0, 16)}.json`);
}

function readKept(path: string): Evidence {
  const evidence: Evidence = JSON.parse(readFileSync(path, 'utf8'));
  return evidence;
}

function benchOf({ engine, cache, signal }: Work): Bench {
  const silent = (): void => {};
  return { engine, cache, signal, progress: silent, onLog: silent, keepLog: silent };
}

/** What each transform saved: the image after it against the image before it. */
async function sharesOf(
  { path, steps }: Plan,
  folder: string,
  { outcome }: Measurement,
  work: Work,
): Promise<readonly Share[]> {
  if (outcome.status !== 'measured') return [];
  const { before, after } = outcome.comparison;
  const changed = steps.filter(step => step.before !== step.after);
  // These move what is there, for the next to work on: what they save or cost alone is nothing.
  const moving = ['split-dependency-copy', 'pair-apt-update'];
  const shares: Share[] = [];
  let bytes = before.bytes;
  for (const [i, step] of changed.entries()) {
    const last = i === changed.length - 1;
    const next = last
      ? after.bytes
      : moving.includes(step.transform)
        ? bytes
        : await sizeOfText(step.after, path, folder, work);
    shares.push({ transform: step.transform, bytes: bytes - next, whole: before.bytes });
    bytes = next;
  }
  return shares;
}

async function sizeOfText(text: string, path: string, folder: string, work: Work): Promise<number> {
  const dockerfile = join(folder, 'Dockerfile');
  const context = diskContext(folder, dockerfile);
  const workspace = openWorkspace({ dockerfile, contextRoot: folder, context, before: text, after: text });
  const tag = `dockerslim-fix-evidence:${path}-step`;
  try {
    const request = {
      dockerfile: workspace.dockerfiles.after,
      context: workspace.context,
      tag,
      noCache: false,
    };
    const { ok, log } = await work.engine.build(request);
    if (!ok) throw new UserError(`${path} does not build between two transforms:\n${text}\n${tail(log, 20)}`);
    const { layers } = await readImage(work.engine, tag, work.cache);
    return layers.reduce((sum, layer) => sum + layer.bytes, 0);
  } finally {
    await work.engine.remove([tag]);
    workspace.remove();
  }
}

function writeReports(evidence: readonly Evidence[], engine: string): void {
  writeFileSync('evidence/README.md', evidencePage(evidence, engine));
  const readme = readFileSync('README.md', 'utf8');
  const place = /(<!-- evidence: .*? -->\n).*?(<!-- \/evidence -->)/s;
  if (!place.test(readme)) throw new Error('README.md has no place for the evidence');
  writeFileSync(
    'README.md',
    readme.replace(place, (_, head, foot) => `${head}${evidenceTable(evidence)}\n${foot}`),
  );
}

const controller = new AbortController();
process.on('SIGINT', () => controller.abort()).on('SIGTERM', () => controller.abort());
try {
  process.exitCode = await main(controller.signal);
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  console.error(`error: ${error.message}`);
  process.exitCode = 2;
}
