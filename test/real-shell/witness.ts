import { spawnSync } from 'node:child_process';
import { factsOf } from '../../src/analysis/index.js';
import { parseDockerfile } from '../../src/dockerfile/parse.js';
import type { Plan } from '../../src/plan.js';
import { EFFECTS, type Effect, type Transform } from '../../src/transform.js';
import {
  type Build,
  buildsOf,
  concurrentPrograms,
  furnitureFor,
  inheritedBy,
  type PosixShell,
  scriptOf,
} from './builds.js';
import { type Allowance, type Comparison, compareLogs, cueFor, lineOf } from './compare.js';
import type { Cue, RunLog, Sandbox, Scenario } from './sandbox.js';

export interface WitnessOptions {
  readonly sandbox: Sandbox;
  readonly effects: readonly Effect[];
  /** What runs the bodies for `/bin/sh`; dash by default. */
  readonly shell?: PosixShell;
  /** How many calls are made to fail, alone and then in pairs; 8 by default. */
  readonly failures?: number;
  /** Numbers in [0, 1) that choose which, where there are more. */
  readonly random?: () => number;
}

export interface Testimony {
  /** What differs, in words. */
  readonly difference: string | undefined;
  /** Pairs of runs that were compared. */
  readonly scenarios: number;
  /** Scenarios that came to no end, in either text: they say nothing. */
  readonly stuck: number;
}

/**
 * Runs every build of the two texts with real shells: all succeeds, then single calls fail, then pairs. Throws where a
 * text is no Dockerfile.
 */
export function testify(before: string, after: string, options: WitnessOptions): Testimony {
  const x = buildsIn(before);
  const y = buildsIn(after);
  let scenarios = 0;
  let stuck = 0;
  if (x.length !== y.length) return { difference: 'there are more or fewer stages', scenarios, stuck };
  for (const [i, build] of x.entries()) {
    const other = y[i];
    if (!other || sameSteps(build, other)) continue;
    const found = testifyFor(build, other, options);
    scenarios += found.scenarios;
    stuck += found.stuck;
    if (found.difference !== undefined) {
      return { difference: `${build.name}: ${found.difference}`, scenarios, stuck };
    }
  }
  return { difference: undefined, scenarios, stuck };
}

/** The effects that the transforms of the applied steps declare. */
export function declaredEffects(plan: Plan, transforms: readonly Transform[]): readonly Effect[] {
  const applied = new Set(plan.steps.filter(step => step.before !== step.after).map(step => step.transform));
  const declared = transforms.filter(({ id }) => applied.has(id)).flatMap(({ effects }) => effects);
  return EFFECTS.filter(effect => declared.includes(effect));
}

function buildsIn(text: string): readonly Build[] {
  const parsed = parseDockerfile(text, 'Dockerfile');
  if (!parsed.ok) throw new Error(`not a Dockerfile, line ${parsed.line}: ${parsed.error}`);
  return buildsOf(factsOf(parsed.file));
}

function sameSteps(a: Build, b: Build): boolean {
  const text = (build: Build) => scriptOf(build, 'dash', new Map());
  return text(a) === text(b);
}

const NOTHING_SAID: Testimony = { difference: undefined, scenarios: 0, stuck: 0 };

/** A body that this shell cannot read fails as a whole: joined or not, the build never succeeds. */
function isReadable(shell: PosixShell, builds: readonly Build[]): boolean {
  const steps = builds.flatMap(build => build.steps.filter(({ body }) => body));
  return (['sh', 'bash'] as const).every(kind => {
    const text = steps.filter(step => step.shell === kind).flatMap(({ body }) => body?.source ?? []);
    const program = kind === 'bash' ? 'bash' : shell;
    return text.length === 0 || spawnSync(program, ['-n', '-c', text.join('\n')]).status === 0;
  });
}

interface Failing {
  readonly before: readonly Cue[];
  readonly after: readonly Cue[];
}

function testifyFor(before: Build, after: Build, options: WitnessOptions): Testimony {
  const { sandbox, shell = 'dash', failures = 8, random = Math.random } = options;
  const inherited = inheritedBy([before, after]);
  const furniture = furnitureFor([before, after], inherited);
  const scripts = [scriptOf(before, shell, inherited), scriptOf(after, shell, inherited)];
  const allowance = allowanceFor(before, after, options.effects);
  if (!isReadable(shell, [before, after])) return NOTHING_SAID;
  const room = sandbox.furnish(furniture, scripts);
  let scenarios = 0;
  let stuck = 0;
  const run = (failing: readonly Failing[]): readonly Tried[] => {
    if (failing.length === 0) return [];
    const batch = failing.flatMap((f): Scenario[] => [
      { script: 0, cues: f.before },
      { script: 1, cues: f.after },
    ]);
    const logs = room.run(batch);
    scenarios += failing.length;
    return failing.flatMap((f, i) => {
      const x = logs[2 * i];
      const y = logs[2 * i + 1];
      if (!x || !y) return [];
      if (x.outcome === 'stuck' && y.outcome === 'stuck') {
        stuck++;
        return [];
      }
      return [{ failing: f, x, y, comparison: compareLogs(x, y, allowance) }];
    });
  };
  const conclude = (tried: readonly Tried[]): string | undefined => {
    const wrong = tried.find(({ comparison }) => comparison.difference !== undefined);
    return (
      wrong &&
      (wrong.failing.before.length === 0 ? '' : `when ${names(wrong.failing)} fail, `) +
        wrong.comparison.difference
    );
  };
  try {
    let tried = run([{ before: [], after: [] }]);
    let difference = conclude(tried);
    for (let depth = 1; depth <= 2 && difference === undefined && tried.length > 0; depth++) {
      tried = run(choose(tried.flatMap(onwards), failures, random));
      difference = conclude(tried);
    }
    return { difference, scenarios, stuck };
  } finally {
    room.close();
  }
}

interface Tried {
  readonly failing: Failing;
  readonly x: RunLog;
  readonly y: RunLog;
  readonly comparison: Comparison;
}

function names({ before }: Failing): string {
  return before.map(({ line, nth }) => `\`${line.trimEnd()}\`${nth > 1 ? ` (${nth})` : ''}`).join(' and ');
}

/** The same scenario, and one more call fails: one that was run, after those that failed already. */
function onwards({ failing, x, y, comparison }: Tried): readonly Failing[] {
  const last = failing.before.at(-1);
  const from = last ? x.entries.findLastIndex(entry => lineOf(entry) === last.line.trimEnd()) : -1;
  return comparison.pairs.flatMap(([i, j]) => {
    const before = cueFor(x, i);
    const after = cueFor(y, j);
    if (i <= from || !before || !after || callsLike(x, i) !== callsLike(y, j)) return [];
    return [{ before: [...failing.before, before], after: [...failing.after, after] }];
  });
}

/** How often the log has this line. Where a call like it was added, it is not certain which of them it is. */
function callsLike({ entries }: RunLog, place: number): number {
  const entry = entries[place];
  return entry ? entries.filter(other => lineOf(other) === lineOf(entry)).length : 0;
}

/** At most `most` of them, by chance. */
export function choose<T>(all: readonly T[], most: number, random: () => number): readonly T[] {
  const left = [...all];
  while (left.length > most) left.splice(Math.floor(random() * left.length), 1);
  return left;
}

const VARYING = /\$\$|\$!|\bRANDOM\b|\bPPID\b|\bLINENO\b|\bSECONDS\b|BASHPID|EPOCH/;

function allowanceFor(before: Build, after: Build, effects: readonly Effect[]): Allowance {
  const bodies = [before, after].flatMap(({ steps }) => steps.map(({ argv }) => argv.at(-1) ?? ''));
  return {
    effects: new Set(effects),
    concurrent: concurrentPrograms([before, after]),
    masksNumbers: bodies.some(text => VARYING.test(text)),
  };
}

/** The same numbers in [0, 1) for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
