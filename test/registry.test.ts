import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { EFFECTS, type Transform } from '../src/transform.js';
import { transforms } from '../transforms/index.js';
import { type Fixture, fixtureFolders, fixturesOf } from './fixture.js';

const FOLDER = new URL('../transforms/', import.meta.url);
const ids = readdirSync(FOLDER)
  .filter(name => name.endsWith('.ts') && name !== 'index.ts')
  .map(name => name.slice(0, -'.ts'.length));

/** What a transform needs at least one fixture for. */
const KINDS: readonly (readonly [kind: string, is: (fixture: Fixture) => boolean])[] = [
  ['one that rewrites', ({ want }) => want !== undefined],
  ['one that refuses: a skip, and nothing changed', f => f.want === undefined && hasNote(f, 'skip')],
  ['a mixed one: a change and a skip', f => hasNote(f, 'change') && hasNote(f, 'skip')],
];

function hasNote({ notes }: Fixture, word: string): boolean {
  return notes.split('\n').some(note => note.startsWith(`${word} `));
}

async function load(id: string): Promise<unknown> {
  const module: { readonly default?: unknown } = await import(new URL(`${id}.ts`, FOLDER).href);
  return module.default;
}

test('transforms/index.ts lists exactly the files beside it', () => {
  expect(transforms.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
});

test('every fixture folder belongs to a transform, or is "pipeline"', () => {
  expect(fixtureFolders().filter(folder => folder !== 'pipeline' && !ids.includes(folder))).toEqual([]);
});

describe.each(transforms.map(transform => [transform.id, transform] as const))('%s', (id, transform) => {
  test('is the default export of the file of its name', async () => {
    expect(await load(id)).toBe(transform);
  });

  test('declares itself', () => expect(complaints(transform)).toEqual([]));

  test('has its fixtures', () => {
    const fixtures = fixtureFolders().includes(id) ? fixturesOf(id) : [];
    const missing = KINDS.flatMap(([kind, is]) => (fixtures.some(is) ? [] : [kind]));
    expect(missing, `missing in __fixtures__/${id}/`).toEqual([]);
  });
});

function complaints({
  id,
  summary,
  why,
  effects,
  aliases = [],
  standsInFor = [],
  options = {},
}: Transform): readonly string[] {
  const names = Object.entries(options);
  return [
    /^[a-z]+(-[a-z]+)*$/.test(id) ? '' : 'the id is not kebab-case',
    /^[A-Z][^\n]*[^.\n]$/.test(summary)
      ? ''
      : 'the summary is not one line, capitalised, without a full stop',
    why.trim() === '' ? 'it has no why' : '',
    effects.length === 0 ? 'it declares no effects' : '',
    ...effects.map(effect => (EFFECTS.includes(effect) ? '' : `unknown effect: ${effect}`)),
    ...aliases.map(alias => (/^DL\d{4}$/.test(alias) ? '' : `not a hadolint code: ${alias}`)),
    ...standsInFor.map(other => (transforms.some(t => t.id === other) ? '' : `no transform: ${other}`)),
    ...names.map(([name, { values, default: value }]) =>
      values.includes(value) ? '' : `the default of ${name} is not one of its values`,
    ),
  ].filter(complaint => complaint !== '');
}
