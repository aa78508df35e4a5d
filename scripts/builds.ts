// npm run test:builds -- [names] [--engine docker|podman|buildah] [--network mode] [--keep]
// Builds every case of test/builds with a real engine, as it is and as the command line rewrites it, runs its check in
// both images, and prints their sizes. Exit 1 where the rewrite breaks a build or changes what the image does; a case
// that this machine cannot build is skipped, and says what it needs.
import { parseArgs } from 'node:util';
import { UserError } from '../src/error.js';
import { ENGINE_NAMES } from '../src/measure/engine.js';
import { findEngine } from '../src/measure/engines.js';
import { readCases } from '../test/builds/cases.js';
import { type Outcome, runCase } from '../test/builds/run-case.js';
import { serve } from '../test/builds/server.js';

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    engine: { type: 'string' },
    network: { type: 'string', default: 'host' },
    keep: { type: 'boolean', default: false },
  },
});

async function main(signal: AbortSignal): Promise<number> {
  const cases = readCases().filter(({ name }) => positionals.every(part => name.includes(part)));
  if (cases.length === 0) throw new UserError(`no case is called like "${positionals.join(' ')}"`);
  const wanted = ENGINE_NAMES.find(name => name === flags.engine);
  if (flags.engine !== undefined && wanted === undefined) {
    throw new UserError(`--engine is one of: ${ENGINE_NAMES.join(', ')}`);
  }
  let engine: Awaited<ReturnType<typeof findEngine>>;
  try {
    engine = await findEngine(wanted, { network: flags.network, signal });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    console.log(`needs an image engine: ${error.message}`);
    console.log(`0 passed, 0 failed, ${cases.length} skipped`);
    return 0;
  }
  console.log(`${engine.name}, network ${flags.network}`);
  const served = await serve();
  const outcomes: Outcome[] = [];
  try {
    for (const one of cases) {
      if (signal.aborted) break;
      const outcome = await runCase(one, { engine, served, keep: flags.keep });
      if (signal.aborted) break;
      outcomes.push(outcome);
      console.log(describe(one.name, outcome));
    }
  } finally {
    served.close();
  }
  return conclude(outcomes, signal.aborted);
}

function describe(name: string, outcome: Outcome): string {
  if (outcome.status === 'skipped') return `SKIP  ${name}: needs ${outcome.needs}`;
  if (outcome.status === 'failed') return `FAIL  ${name}: ${outcome.why}\n${indent(outcome.log)}`;
  const { before, after, seconds, changes } = outcome;
  const saved = before - after;
  const sizes = `${megabytes(before)} -> ${megabytes(after)} MB`.padStart(20);
  // A few bytes more are no minus.
  const share = `${(Math.round((1000 * saved) / before) / 10 || 0).toFixed(1)} %`.padStart(7);
  const times = seconds.map(value => `${value.toFixed(0)} s`).join(' -> ');
  return `ok    ${name.padEnd(52)} ${sizes} ${share}  ${times.padStart(13)}  ${changes || 'unchanged'}`;
}

function conclude(outcomes: readonly Outcome[], interrupted: boolean): number {
  const count = (wanted: Outcome['status']): number =>
    outcomes.filter(({ status }) => status === wanted).length;
  const built = outcomes.flatMap(outcome => (outcome.status === 'passed' ? [outcome] : []));
  const sum = (of: (outcome: (typeof built)[number]) => number): number =>
    built.reduce((total, outcome) => total + of(outcome), 0);
  const [before, after] = [sum(one => one.before), sum(one => one.after)];
  if (before > 0) {
    const share = (100 * (before - after)) / before;
    console.log(`in all ${megabytes(before)} -> ${megabytes(after)} MB, ${share.toFixed(1)} % less`);
  }
  const [passed, failed, skipped] = [count('passed'), count('failed'), count('skipped')];
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  if (interrupted) return 130;
  return failed > 0 ? 1 : 0;
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}

function indent(text: string): string {
  return text.trimEnd().replace(/^/gm, '      ');
}

const controller = new AbortController();
process.once('SIGINT', () => controller.abort()).once('SIGTERM', () => controller.abort());
try {
  process.exitCode = await main(controller.signal);
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  console.error(`error: ${error.message}`);
  process.exitCode = 2;
}
