import { describe, expect, test } from 'vitest';
import { fixtureFolders, fixturesOf, rewriteFixture, updateFixture } from './fixture.js';
import { expectGolden } from './laws/golden.js';
import { laws } from './laws/index.js';

const UPDATE = process.env.UPDATE === '1';

for (const folder of fixtureFolders()) {
  if (UPDATE) for (const fixture of fixturesOf(folder)) updateFixture(fixture);
  for (const fixture of fixturesOf(folder)) {
    describe(`${folder}/${fixture.name}: ${fixture.title}`, () => {
      const plan = rewriteFixture(fixture, fixture.dockerfile);
      const rewrite = (text: string) => rewriteFixture(fixture, text);
      test('golden', () => expectGolden(fixture, plan));
      test.each(laws)('$name', law => {
        expect(law.broken({ text: fixture.dockerfile, plan, rewrite })).toBeUndefined();
      });
    });
  }
}

test('every fixture says why it exists', () => {
  const silent = fixtureFolders().flatMap(folder => fixturesOf(folder).filter(({ title }) => title === ''));
  expect(silent.map(({ path }) => path)).toEqual([]);
});
