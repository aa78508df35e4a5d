// npm run corpus -- <folder> [--only ids] [--skip ids] [--unsafe] [--options json] [--files regex] [--diff n [--seed s]] [--laws]
//   [--strategy cache-mounts|cleanups]
// Rewrites every Dockerfile under the folder in memory, under the laws of the fixtures, and prints one table.
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { createTwoFilesPatch } from 'diff';
import type { BuildContext } from '../src/context/context.js';
import { diskContext } from '../src/context/disk.js';
import { type RewriteOptions, rewrite } from '../src/pipeline.js';
import type { Diagnostic, Plan, Status } from '../src/plan.js';
import { comments, idempotent, lineEndings, metamorphic, minimal, reparse } from '../test/laws/index.js';
import type { Law } from '../test/laws/law.js';
import { readSources, type Source } from './files.js';
import { printShares, printSplits } from './shares.js';
import { type Drift, roundTrip } from './strategies.js';

const USUAL: readonly (readonly [column: string, law: Law])[] = [
  ['not idempotent', idempotent],
  ['new syntax errors', reparse],
  ['comments lost', comments],
  ['changed outside edits', minimal],
];
const THOROUGH: readonly (readonly [column: string, law: Law])[] = [
  ['line endings', lineEndings],
  ['metamorphic', metamorphic],
];
const DRIFTS: Readonly<Record<Drift, string>> = {
  mounts: 'mounts that do not come back',
  cleanups: 'cleanups that do not come back',
  'in other words': 'cleanups of their own that come back in our words (no defect)',
  'by hand': 'mounts of their own that come back as ours, or not (no defect)',
};
/** Shown of each defect, and of the reasons of each transform. */
const EXAMPLES = 5;
const ROWS = 30;

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string' },
    skip: { type: 'string' },
    unsafe: { type: 'boolean', default: false },
    options: { type: 'string', default: '{}' },
    files: { type: 'string', default: '' },
    diff: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
    laws: { type: 'boolean', default: false },
    strategy: { type: 'string' },
  },
});

type Defects = ReadonlyMap<string, string[]>;

/** Milliseconds spent in reading the build context, which are no part of the rewrite's. */
let reading = 0;

function main(folder: string): number {
  const laws = flags.laws ? [...USUAL, ...THOROUGH] : USUAL;
  const defects: Defects = new Map(
    ['crashed', 'failed steps', ...laws.map(([name]) => name), ...Object.values(DRIFTS)].map(c => [c, []]),
  );
  const sources = readSources(folder, new RegExp(flags.files));
  const plans: Plan[] = [];
  let spent = 0;
  for (const { path, role } of sources) {
    if ('refused' in role) continue;
    const { text } = role;
    const options = optionsFor(folder, path);
    const again = (other: string): Plan => rewrite(other, options);
    try {
      const started = performance.now() - reading;
      const plan = again(text);
      spent += performance.now() - reading - started;
      plans.push(plan);
      defects.get('failed steps')?.push(...failuresOf(plan));
      for (const [column, law] of laws) {
        const broken = law.broken({ text, plan, rewrite: again });
        if (broken !== undefined) defects.get(column)?.push(`${path}: ${broken}`);
      }
      if (flags.strategy !== undefined) followStrategies(path, text, options, defects);
    } catch (error) {
      defects.get('crashed')?.push(`${path}: ${error instanceof Error ? error.stack : error}`);
    }
  }
  printTable(sources, plans, spent / 1000);
  printShares(plans);
  printSplits(plans, path => diskContext(dirname(join(folder, path)), join(folder, path)));
  const isClean = printDefects(defects);
  printDiffs(plans.filter(({ before, after }) => before !== after));
  return isClean ? 0 : 1;
}

/** There and back, whatever the strategy of the run. */
function followStrategies(path: string, text: string, options: RewriteOptions, defects: Defects): void {
  const { drifts, plans } = roundTrip(text, (from, strategy) =>
    rewrite(from, { ...options, options: { ...options.options, 'use-cache-mounts': { strategy } } }),
  );
  for (const drift of drifts) defects.get(DRIFTS[drift])?.push(path);
  defects.get('failed steps')?.push(...new Set(plans.flatMap(failuresOf)));
}

function optionsFor(folder: string, path: string): RewriteOptions {
  const { only, skip, unsafe, strategy } = flags;
  const chosen = strategy === undefined ? {} : { 'use-cache-mounts': { strategy } };
  return {
    path,
    unsafe,
    options: { ...chosen, ...JSON.parse(flags.options) },
    context: timed(diskContext(dirname(join(folder, path)), join(folder, path))),
    ...(only === undefined ? {} : { only: only.split(',') }),
    ...(skip === undefined ? {} : { skip: skip.split(',') }),
  };
}

function timed(context: BuildContext): BuildContext {
  const time = <T>(read: () => T): T => {
    const started = performance.now();
    const result = read();
    reading += performance.now() - started;
    return result;
  };
  return {
    known: context.known,
    read: path => time(() => context.read(path)),
    has: path => time(() => context.has(path)),
    list: folder => time(() => context.list(folder)),
    ignores: path => time(() => context.ignores(path)),
    get dockerignore() {
      return time(() => context.dockerignore);
    },
    ignorePath: context.ignorePath,
    withDockerignore: text => timed(context.withDockerignore(text)),
    unfiltered: context.unfiltered,
  };
}

function failuresOf({ diagnostics }: Plan): readonly string[] {
  return diagnostics.flatMap(({ path, line, transform, status, message }) =>
    status === 'failed' ? [`${path}:${line} ${transform}: ${message}`] : [],
  );
}

function printTable(sources: readonly Source[], plans: readonly Plan[], seconds: number): void {
  const rows: (readonly [string, string | number])[] = [
    ['files read', sources.length],
    ['left alone unread', sources.filter(({ role }) => 'refused' in role).length],
    ['changed', plans.filter(({ before, after }) => before !== after).length],
    ['seconds (rewrite only)', seconds.toFixed(1)],
    ['files/s', Math.round(plans.length / seconds)],
  ];
  for (const [name, value] of rows) console.log(`${String(value).padStart(8)}  ${name}`);
  console.log('\nleft alone unread');
  printGroups(sources.flatMap(({ role }) => ('refused' in role ? [role.refused] : [])));
  const diagnostics = plans.flatMap(plan => plan.diagnostics);
  const transforms = new Set([
    'parse',
    ...plans.flatMap(({ steps }) => steps.map(({ transform }) => transform)),
  ]);
  for (const id of transforms)
    printTransform(
      id,
      diagnostics.filter(({ transform }) => transform === id),
    );
}

/** Its messages by how often, with names and numbers taken out so that equal reasons meet. */
function printTransform(id: string, diagnostics: readonly Diagnostic[]): void {
  const count = (wanted: Status): number => diagnostics.filter(({ status }) => status === wanted).length;
  console.log(
    `\n${id}: ${count('applied')} changes, ${count('skipped')} skips, ${count('withheld')} withheld`,
  );
  printGroups(diagnostics.map(({ status, message }) => `${status.padEnd(9)} ${normalise(message)}`));
}

/** By how often, with the share of all of them. */
function printGroups(lines: readonly string[]): void {
  const groups = new Map<string, number>();
  for (const line of lines) groups.set(line, (groups.get(line) ?? 0) + 1);
  const sorted = [...groups].sort((a, b) => b[1] - a[1]);
  const share = (n: number): string => `${((100 * n) / lines.length).toFixed(1).padStart(5)} %`;
  for (const [line, n] of sorted.slice(0, ROWS)) console.log(`${String(n).padStart(8)} ${share(n)}  ${line}`);
  const rest = sorted.slice(ROWS);
  const total = rest.reduce((sum, [, n]) => sum + n, 0);
  if (rest.length > 0)
    console.log(`${String(total).padStart(8)} ${share(total)}  ... of ${rest.length} more kinds`);
}

function normalise(message: string): string {
  return (
    message
      .replace(/`[^`]*`/g, '`_`')
      .replace(/"[^"]*"/g, '"_"')
      .replace(/(?<!\w)'[^']*'(?!\w)/g, "'_'")
      .replace(/`_`(, `_`)+/g, '`_`...')
      .replace(/"_"(, "_")+/g, '"_"...')
      // What is named is of one call: whether anything is, tells it from the others.
      .replace(/^(recommended packages are left out); .*/, '$1; what is needed of them is named')
      .replace(/\S*\$\S*/g, '$_')
      .replace(/\S*\/\S*/g, '_/_')
      .replace(/(.+?)(?:; \1)+/g, '$1...')
      .replace(/\d+/g, 'N')
  );
}

function printDefects(defects: Defects): boolean {
  console.log('\ndefects');
  for (const [column, found] of defects) {
    console.log(`${String(found.length).padStart(8)}  ${column}`);
    for (const example of found.slice(0, EXAMPLES)) console.log(`            ${example}`);
  }
  return [...defects].every(([column, found]) => found.length === 0 || column.endsWith('(no defect)'));
}

function printDiffs(changed: readonly Plan[]): void {
  const random = generator(Number(flags.seed));
  const left = [...changed];
  for (let n = Number(flags.diff); n > 0 && left.length > 0; n--) {
    for (const { path, before, after } of left.splice(Math.floor(random() * left.length), 1)) {
      console.log(`\n${createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after)}`);
    }
  }
}

/** The same numbers in [0, 1) for the same seed (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const [folder] = positionals;
if (folder === undefined) throw new Error('usage: npm run corpus -- <folder> [options]');
process.exitCode = main(folder);
