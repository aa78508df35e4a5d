import { describe, expect, test } from 'vitest';
import { factsOf } from '../src/analysis/index.js';
import { parseDockerfile } from '../src/dockerfile/parse.js';
import type { RunBody } from '../src/shell/body.js';
import { isIndifferentToErrexit, isStoppedByErrexit } from '../src/shell/errexit.js';
import { assignedFrom, type Leftovers, leftoversOf, mayRead, readsOf } from '../src/shell/state.js';

function bodyOf(shell: string): RunBody {
  const parsed = parseDockerfile(`FROM debian:12\nRUN ${shell}\n`, 'Dockerfile');
  const run = parsed.ok ? parsed.file.instructions[1] : undefined;
  if (!parsed.ok || !run) throw new Error(`not a RUN: ${shell}`);
  const body = factsOf(parsed.file).body(run);
  if ('refused' in body) throw new Error(body.refused);
  return body;
}

const leftovers = (shell: string): Leftovers => leftoversOf(bodyOf(shell), name => name === 'known');

describe('what a subshell contains', () => {
  test.each([
    ['cd /x && a', 'its `cd`'],
    ['a && { cd /x; b; }', 'its `cd`'],
    ['if a; then cd /x; fi', 'its `cd`'],
    ['command cd /x', 'its `cd`'],
    ['export A=1', 'a variable that it exports'],
    ['A=1; a', 'the variable A'],
    ['known=1; a', 'the variable known'],
    ['https_proxy=x; a', 'the variable https_proxy'],
    ['A=1 . ./x', 'the file that it sources'],
    ['A=1 :', 'the variable A'],
    ['for A in 1 2; do a; done', 'the variable A'],
    ['a; exit 0', 'its `exit`'],
    ['a || exit $code', 'its `exit`'],
    ['umask 077', 'its `umask`'],
    ['f() { a; }; f', 'the function f'],
    ['set -o noglob; a', 'its `set`'],
    ['set -- a b', 'its `set`'],
    ['set +e; a', 'its `set`'],
    ['$program a', '$program, known only when it runs'],
    ['a $((n++))', 'a variable that its arithmetic assigns'],
    ['exec a', 'its `exec`'],
    ['eval "$(a)"', 'its `eval`'],
  ])('%s', (shell, contained) => expect(leftovers(shell).contained).toBe(contained));
});

describe('what leaves nothing behind', () => {
  test.each([
    'a && b || c',
    '(cd /x && a)',
    'cd /x | a',
    'a "$(cd /x && pwd)"',
    'A=1 a',
    'name=1; a $name',
    'a | while read line; do b; done',
    'for name in 1 2; do a; done',
    'set -x; a',
    'set -euo pipefail; a',
    'a || exit 1',
    '"$HOME/bin/a" b',
    'command -v a',
    'a $((n == 1))',
  ])('%s', shell => {
    expect(leftovers(shell).contained).toBeUndefined();
    expect(leftovers(shell).uncontained).toBeUndefined();
  });
});

describe('what nothing contains', () => {
  test.each(['a & b', '(a &)', 'a "$(b &)"', 'trap a EXIT', 'return 1', 'a > >(b)'])('%s', shell =>
    expect(leftovers(shell).uncontained).toBeDefined());
});

test('plain variables are named', () => {
  const names = leftovers('a=1; read b c; for d in 1; do x; done; y ${e:=1}').variables;
  expect([...names].toSorted()).toEqual(['a', 'b', 'c', 'd', 'e']);
});

describe('the options that a body begins with', () => {
  test.each([
    ['set -e; a', 1, { errexit: true }],
    ['set -x; set -eu; a', 2, { errexit: true, nounset: true, xtrace: true }],
    ['set -e -o pipefail; a', 1, { errexit: true, pipefail: true }],
    ['set -e && a && b', 0, { errexit: true }],
    ['set -e && a; b', 0, {}],
    ['a; set -e; b', 0, {}],
    ['set -ef; a', 0, {}],
  ])('%s', (shell, statements, on) => {
    const { head } = leftovers(shell);
    expect(head.statements).toBe(statements);
    expect(Object.entries(head.options).filter(([, isOn]) => isOn)).toEqual(
      expect.arrayContaining(Object.entries(on)),
    );
    expect(Object.values(head.options).filter(Boolean)).toHaveLength(Object.keys(on).length);
  });

  test('and those that come later', () => {
    expect(leftovers('a; set -e; b').options.errexit).toBe(true);
    expect(leftovers('set -ef; a').options.errexit).toBe(true);
  });
});

describe('whether a text reads a variable of an earlier command', () => {
  test.each([
    ['a $name', true],
    ['a "${name:-x}"', true],
    ["a '$name'", false],
    ['a $names', false],
    ['a "$(b $name)"', true],
    ['a $((name + 1))', true],
    ['a `b \\`c $name\\``', true],
    ['name=1; a $name', false],
    ['a $name; name=1', true],
    ['name=1 && a $name', false],
    ['b && name=1; a $name', true],
    ['name="$name x"; a', true],
    ['name+=x; a', true],
    ['for name in 1; do a $name; done', true],
    ['export name', true],
    ['eval a', true],
    ['. ./x', true],
    ['a ${!other}', true],
    ['a name', false],
  ])('%s: %s', (shell, expected) => expect(mayRead(bodyOf(shell), 'name')).toBe(expected));

  test('the place from which the value is its own', () => {
    expect(assignedFrom(bodyOf('a; name=1; b'), 'name')).toBe('a; name=1'.length);
    expect(assignedFrom(bodyOf('a || name=1; b'), 'name')).toBe(Number.POSITIVE_INFINITY);
  });

  test('a default guards against set -u', () => {
    const { reads } = readsOf(bodyOf('a $x ${y-1} ${z}'));
    expect(reads.map(({ name, isGuarded }) => [name, isGuarded])).toEqual([
      ['x', false],
      ['y', true],
      ['z', false],
    ]);
  });
});

describe('whether set -e makes a difference', () => {
  test.each([
    ['a && b || c', true],
    ['a | b', true],
    ['! a', true],
    ['if a; then b; fi', true],
    ['x=1; a', true],
    ['a || true; b', true],
    ['a; b', false],
    ['(a; b)', false],
    ['c "$(a; b)"', false],
    ['x=$(a); b', false],
    ['for i in 1 2; do a; done', false],
    ['if a; then b; c; fi', false],
    ['. ./x && a', false],
  ])('%s: %s to it', (shell, expected) => expect(isIndifferentToErrexit(bodyOf(shell).tree)).toBe(expected));
});

describe('whether set -e stops the shell whenever it fails', () => {
  test.each([
    ['a', true],
    ['a | b', true],
    ['a || b', true],
    ['a && b || c', true],
    ['(a && b)', true],
    ['if a; then b; fi', true],
    ['for i in 1 2; do a; done', true],
    ['case x in y) a;; esac', true],
    ['a && b', false],
    ['a || b && c', false],
    ['! a', false],
    ['{ a && b; }', false],
    ['if a; then b && c; fi', false],
    ['for i in 1 2; do a && b; done', false],
  ])('%s: %s', (shell, expected) =>
    expect(isStoppedByErrexit(bodyOf(shell).tree.commands.at(-1)?.command)).toBe(expected));
});
