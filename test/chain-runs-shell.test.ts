// The merged RUN against the RUNs it came from, under real shells: every command is a stub that logs its name, its
// words, its directory, its umask and what is exported, and one of them at a time fails.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { factsOf } from '../src/analysis/index.js';
import { parseDockerfile } from '../src/dockerfile/parse.js';
import { rewrite } from '../src/pipeline.js';
import chainRuns from '../transforms/chain-runs.js';

/** `%1` is a command of its own in each RUN. */
const BODIES: readonly string[] = [
  '%1',
  '%1 word',
  '%1;',
  '%1 && %2',
  '%1 && %2;',
  '%1; %2',
  '%1; %2;',
  '%1 || %2',
  '%1 && %2 || %3',
  '%1 || %2 && %3',
  '%1 || %2; %3',
  '%1; %2 && %3',
  '%1; %2 || true',
  '! %1',
  '! %1 && %2',
  '%1 | %2',
  '%1 | %2 && %3',
  '%1; %2 | %3',
  '(%1; %2)',
  '(%1) && %2',
  '( (%1); %2 )',
  '{ %1; %2; }',
  '{ %1 || %2; } && %3',
  'if %1; then %2; fi',
  'if %1; then %2; %3; else %4; fi',
  'if %1; then %2 && %3; fi',
  'for i in 1 2; do %1 $i; done',
  'for i in 1 2; do %1 $i; %2; done',
  'for i in 1 2; do %1 $i || %2; done; %3 $i',
  'case x in x) %1; %2;; esac',
  'while %1; do %2; break; done',
  'cd x && %1',
  'cd x; %1',
  '%1 && cd x && %2',
  '%1 && { cd x; %2; }',
  'cd x && %1 && cd .. && %2',
  '(cd x && %1) && %2',
  'x=1; %1 $x',
  'x=1 && %1 $x',
  '%1 "x$x"',
  '%1 ${x:-none}',
  '%1 ${x:=set}',
  'FOO=1; %1 $FOO',
  'export FOO=1; %1',
  'export FOO=1 && %1 && %2',
  'export FOO',
  'FOO=2 %1; %2 $FOO',
  'unset FOO; %1',
  'umask 077; %1',
  'umask 077 && %1',
  'set -e; %1; %2',
  'set -e; %1; %2;',
  'set -ex; %1 && %2; %3',
  'set -ex; %1; %2 && %3',
  'set -ex; %1; %2 || %3',
  'set -ex; %1; for i in 1 2; do %2; done',
  'set -ex; %1; if %2; then %3; %4; fi',
  'set -ex && %1 && %2',
  'set -e && %1; %2',
  'set -eu; %1; %2',
  'set -e; x=1; %1 $x; %2',
  'set -e; cd x; %1; %2',
  'set -e; export FOO=3; %1; %2',
  'set -e; %1; (%2; %3)',
  'set -e; x="$(%1)"; %2 "$x"',
  'set -x; %1',
  'set -u; %1 ${x:-y}',
  '%1; set -e; %2; %3',
  'x="$(%1; %2)"; %3 "$x"',
  '%1 $(%2)',
  '%1 `%2`',
  'exit 0; %1',
  '%1 || exit 0',
  '%1 || exit 1',
  '%1; exit 3',
  'set -e; %1 || exit 0; %2',
  'f() { %1; %2; }; f',
  'eval "%1"; %2',
  '. ./lib.sh && %1 $sourced',
  'exec %1',
  '%1 > /dev/null',
  '{ %1; %2; } > /dev/null',
  '%1 # a note',
  'cd x # && %1',
  'true',
  'exec 3>&1; %1',
  'set -- p q; %1 "$@"',
  '%1 "$@"',
  'readonly r=1; %1 $r',
  '%1; echo $? > /dev/null; %2',
];

/** Whoever reads a pipe logs after whoever writes it. */
const PRELUDE = `log() { __n=$1; shift; if [ -p /dev/stdin ]; then while read -r __l; do :; done; fi
 { printf '%s <%s> %s ' "$__n" "$*" "\${PWD##*/}"; umask; export -p; } >>"$LOG"
[ "$__n" != "$FAIL" ]; }`;

interface Case {
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly fails: string;
  readonly shell: string;
}

const SHELLS: Readonly<Record<string, readonly string[]>> = {
  dash: ['/bin/sh', '-c'],
  bash: ['/bin/bash', '-c'],
  'dash -e': ['/bin/sh', '-ec'],
  'bash -e -o pipefail': ['/bin/bash', '-eo', 'pipefail', '-c'],
};

let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'chain-runs-'));
  mkdirSync(join(root, 'work', 'x'), { recursive: true });
  writeFileSync(join(root, 'work', 'lib.sh'), 'sourced=1\n');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** The same numbers every time. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

function sourcesOf(text: string): readonly string[] {
  const parsed = parseDockerfile(text, 'Dockerfile');
  if (!parsed.ok) throw new Error(parsed.error);
  const facts = factsOf(parsed.file);
  return parsed.file.instructions.flatMap(run => {
    if (run.keyword !== 'RUN') return [];
    const body = facts.body(run);
    if ('refused' in body) throw new Error(`${body.refused}: ${run.original}`);
    return [body.source];
  });
}

/** Undefined where nothing was chained. */
function caseOf(templates: readonly string[], shell: string, random: () => number): Case | undefined {
  const bodies = templates.map((template, i) => template.replaceAll('%', 'abc'.charAt(i)));
  const argv = JSON.stringify(SHELLS[shell]);
  const text = ['FROM debian:12', `SHELL ${argv}`, ...bodies.map(body => `RUN ${body}`), ''].join('\n');
  // The transform alone is on trial, not the proof that would drop its mistakes.
  const plan = rewrite(text, {
    path: 'Dockerfile',
    transforms: [chainRuns],
    prove: () => ({ proved: true }),
  });
  if (plan.after === text) return undefined;
  const names = [...bodies.join(' ').matchAll(/\b[abc]\d\b/g)].map(([name]) => name);
  const fails = names[Math.floor(random() * (names.length + 1))] ?? '';
  return { before: sourcesOf(text), after: sourcesOf(plan.after), fails, shell };
}

function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/** A script that runs the bodies as builds would, each in a shell of its own, up to the first that fails. */
function scriptOf(cases: readonly Case[], side: 'before' | 'after'): string {
  const runs = cases.map(({ shell, fails, [side]: bodies }) => {
    const [program = '', ...options] = shell.split(' ');
    const commands = bodies.map(body => {
      const names = new Set([...body.matchAll(/\b[abc]\d\b/g)].map(([name]) => name));
      const stubs = [...names].map(name => `${name}() { log ${name} "$@"; }`);
      // `exec` needs a program.
      const text = [PRELUDE, ...stubs, body.replaceAll(/exec [abc]\d/g, 'exec true')].join('\n');
      return `${[program, ...options].join(' ')} -c ${quote(text)} >/dev/null 2>&1`;
    });
    return `FAIL=${fails}; export FAIL; echo == >>"$LOG"; { ${commands.join(' && ')}; } && echo built >>"$LOG"`;
  });
  return ['cd work; umask 022', ...runs].join('\n');
}

function run(cases: readonly Case[], side: 'before' | 'after'): readonly string[] {
  const script = join(root, `${side}.sh`);
  const log = join(root, 'log');
  writeFileSync(script, scriptOf(cases, side));
  writeFileSync(log, '');
  spawnSync('dash', [script], {
    cwd: root,
    env: { PATH: '/usr/bin:/bin', LOG: log },
    stdio: 'ignore',
    timeout: 20_000,
  });
  return readFileSync(log, 'utf8').split('==\n').slice(1);
}

function expectSame(cases: readonly Case[]): void {
  const before = run(cases, 'before');
  const after = run(cases, 'after');
  expect(before.length).toBe(cases.length);
  const wrong = cases.flatMap((each, i) =>
    before[i] === after[i] ? [] : [{ ...each, log: [before[i], after[i]] }],
  );
  expect(wrong.slice(0, 5)).toEqual([]);
}

const present = ['dash', 'bash'].filter(name => spawnSync(name, ['-c', ':']).status === 0);
const shells = Object.keys(SHELLS).filter(name => present.includes(name.split(' ')[0] ?? ''));

describe.skipIf(!present.includes('dash'))('chained RUNs do what they did apart', () => {
  test.each(shells)('every pair, under %s', { timeout: 60_000 }, shell => {
    const random = sequence(7);
    const cases = BODIES.flatMap(a =>
      BODIES.flatMap(b => (random() < 0.035 ? (caseOf([a, b], shell, random) ?? []) : [])),
    );
    expect(cases.length).toBeGreaterThan(100);
    expectSame(cases);
  });

  test.each(shells)('three in a row, under %s', { timeout: 60_000 }, shell => {
    const random = sequence(11);
    const pick = () => BODIES[Math.floor(random() * BODIES.length)] ?? '%1';
    const cases = Array.from({ length: 150 }).flatMap(
      () => caseOf([pick(), pick(), pick()], shell, random) ?? [],
    );
    expect(cases.length).toBeGreaterThan(100);
    expectSame(cases);
  });
});
