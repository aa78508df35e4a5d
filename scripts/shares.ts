// What the plans leave of what the transforms are after, counted in the texts before and after alone.
import { isBefore, releaseAt } from '../src/analysis/alpine.js';
import { mountsOverLists } from '../src/analysis/apt.js';
import { guardCache } from '../src/analysis/cache-guards.js';
import { isCacheMounted, variableOver } from '../src/analysis/caches.js';
import type { Facts } from '../src/analysis/facts.js';
import { factsOf } from '../src/analysis/index.js';
import type { BuildContext } from '../src/context/context.js';
import { ecosystems } from '../src/context/ecosystems/index.js';
import { mountOver } from '../src/dockerfile/mounts.js';
import { parseDockerfile } from '../src/dockerfile/parse.js';
import type { Plan } from '../src/plan.js';
import { APK_CACHE, APK_PACKAGE_CACHE, isOffline, isWithoutCache, virtualNameOf } from '../src/shell/apk.js';
import { listEventsOf, recommendsDecision } from '../src/shell/apt.js';
import type { RunBody } from '../src/shell/body.js';
import { cacheEventsOf } from '../src/shell/caches/events.js';
import { CACHES, type PackageCache } from '../src/shell/caches/index.js';
import { callsOf, hasOption, type ToolCall } from '../src/shell/vocabulary.js';

interface Share {
  readonly name: string;
  /** How many there are in one text. */
  count(facts: Facts): number;
}

/** Every RUN body that is read, of shipping stages alone where asked. */
function bodiesOf(facts: Facts, which: 'shipping' | 'all'): readonly RunBody[] {
  return facts.stages.flatMap(({ stage, ships }) =>
    ships || which === 'all'
      ? stage.instructions.flatMap(instruction => {
          if ((instruction.trigger ?? instruction).keyword !== 'RUN') return [];
          const body = facts.body(instruction);
          return 'refused' in body ? [] : [body];
        })
      : [],
  );
}

function leavesLists(body: RunBody): boolean {
  const kinds = listEventsOf(body).map(({ kind }) => kind);
  const { instruction } = body;
  return (
    kinds.lastIndexOf('update') > kinds.lastIndexOf('deletes') &&
    !mountsOverLists(instruction.trigger ?? instruction)
  );
}

function leavesCache(facts: Facts, body: RunBody, cache: PackageCache): boolean {
  const { instruction } = body;
  const events = cacheEventsOf(body, cache, facts.before(instruction).env);
  const kinds = events.map(({ kind }) => kind);
  const calls = events.flatMap(({ call, kind }) => (call && kind === 'fills' ? [call] : []));
  return (
    kinds.lastIndexOf('fills') > kinds.lastIndexOf('cleans') &&
    !isCacheMounted(facts, instruction, cache) &&
    variableOver(facts, instruction, cache) !== 'off' &&
    guardCache(cache.name, { facts, instruction, body, calls, sources: NO_SOURCES }) !== 'decided'
  );
}

/** What downloads an index and stores it where the layer keeps it; Alpine before 3.3 knows no better. */
function storingAdds(facts: Facts, body: RunBody): readonly ToolCall[] {
  const release = releaseAt(facts, body.instruction);
  if (release && isBefore(release, [3, 3])) return [];
  const run = body.instruction.trigger ?? body.instruction;
  if ([APK_CACHE, APK_PACKAGE_CACHE].some(path => mountOver(run, path))) return [];
  return callsOf(body, 'apk', 'add').filter(
    call => !isWithoutCache(call) && !isOffline(call) && !hasOption(call, '-h', '--help'),
  );
}

/** Installs of compilers that no virtual package holds, and that the RUN does not delete again. */
function stayingCompilers(body: RunBody): readonly ToolCall[] {
  const deleted = new Set(
    callsOf(body, 'apk', 'del').flatMap(({ operands }) => operands.map(({ text }) => text)),
  );
  return callsOf(body, 'apk', 'add').filter(call => {
    const name = virtualNameOf(call);
    const compilers = call.operands.filter(({ text }) => COMPILERS.has(text));
    return (
      compilers.length > 0 &&
      (name === undefined ? compilers.some(({ text }) => !deleted.has(text)) : !deleted.has(name))
    );
  });
}

const PHPIZE = ['$PHPIZE_DEPS', '${PHPIZE_DEPS}'];
const COMPILERS: ReadonlySet<string> = new Set([
  ...['gcc', 'g++', 'build-base', 'alpine-sdk', 'clang', 'make', 'cargo', 'rust', 'gfortran', ...PHPIZE],
]);

const NO_SOURCES = { read: () => undefined, has: () => false };

const SHARES: readonly Share[] = [
  {
    name: 'RUNs of shipping stages that leave package lists of apt',
    count: facts => bodiesOf(facts, 'shipping').filter(leavesLists).length,
  },
  {
    name: 'apt installs without --no-install-recommends',
    count: facts =>
      bodiesOf(facts, 'all')
        .flatMap(body => callsOf(body, ['apt-get', 'apt'], 'install'))
        .filter(call => call.args.length > 1 && !recommendsDecision(call)).length,
  },
  {
    name: 'apk adds without --no-cache',
    count: facts => bodiesOf(facts, 'all').flatMap(body => storingAdds(facts, body)).length,
  },
  {
    name: 'apk adds of compilers that stay in shipping stages',
    count: facts => bodiesOf(facts, 'shipping').flatMap(stayingCompilers).length,
  },
  ...CACHES.map(cache => ({
    name: `RUNs of shipping stages that leave a cache of ${cache.name}`,
    count: (facts: Facts) =>
      bodiesOf(facts, 'shipping').filter(body => leavesCache(facts, body, cache)).length,
  })),
];

function read(text: string, path: string): Facts | undefined {
  const parsed = parseDockerfile(text, path);
  return parsed.ok ? factsOf(parsed.file) : undefined;
}

const SPLIT = 'split-dependency-copy';
/** How deep below the root of the build context a manifest is looked for. */
const DEPTH = 2;

/**
 * Prints how many of the Dockerfiles that copy the source before an install, and have a manifest in their build context,
 * are split; and why not the others.
 */
export function printSplits(plans: readonly Plan[], contextOf: (path: string) => BuildContext): void {
  const reasons = new Map<string, number>();
  let split = 0;
  for (const { path, steps, diagnostics } of plans) {
    if (steps.some(step => step.transform === SPLIT && step.before !== step.after)) {
      split++;
      continue;
    }
    // The other one is of a stage that is split already.
    const left = diagnostics.find(d => d.transform === SPLIT && !d.message.startsWith('what it installs'));
    if (!left || !hasManifest(contextOf(path), '', DEPTH)) continue;
    const reason = left.message.replace(/\d+/g, 'N').replace(/'[^']*'|\$\S+/g, '_');
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  }
  const all = split + [...reasons.values()].reduce((sum, count) => sum + count, 0);
  if (all === 0) return;
  const share = ((100 * split) / all).toFixed(1);
  console.log(
    `\n${split} of ${all} Dockerfiles that copy the source before an install are split (${share} %)`,
  );
  for (const [reason, count] of [...reasons].sort((a, b) => b[1] - a[1])) {
    console.log(`${String(count).padStart(8)}  ${reason}`);
  }
}

function hasManifest(context: BuildContext, folder: string, depth: number): boolean {
  const names = context.list(folder) ?? [];
  return names.some(name =>
    name.endsWith('/')
      ? depth > 0 &&
        hasManifest(context, `${folder === '' ? '' : `${folder}/`}${name.slice(0, -1)}`, depth - 1)
      : ecosystems.some(({ marks }) => marks.test(name)),
  );
}

/** Prints, for each share, how many there were and how many of them are left. */
export function printShares(plans: readonly Plan[]): void {
  const counts = SHARES.map(() => ({ before: 0, after: 0 }));
  for (const { path, before, after, steps } of plans) {
    if (steps.length === 0) continue;
    const was = read(before, path);
    const is = before === after ? was : read(after, path);
    if (!was || !is) continue;
    for (const [i, { count }] of SHARES.entries()) {
      const sum = counts[i];
      if (!sum) continue;
      sum.before += count(was);
      sum.after += count(is);
    }
  }
  console.log('\nbefore    after');
  for (const [i, { name }] of SHARES.entries()) {
    const { before = 0, after = 0 } = counts[i] ?? {};
    const share = before === 0 ? '' : ` (${((100 * (before - after)) / before).toFixed(1)} % gone)`;
    console.log(`${String(before).padStart(8)} ${String(after).padStart(8)}  ${name}${share}`);
  }
}
