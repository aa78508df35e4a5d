import { expect, test } from 'vitest';
import { roundTrip } from '../scripts/strategies.js';
import { rewrite } from '../src/pipeline.js';
import { fixtureFolders, fixturesOf } from './fixture.js';

/** Mounts that somebody wrote need not be ours: with them a file may take two steps. */
const fixtures = fixtureFolders()
  .flatMap(folder => fixturesOf(folder))
  .filter(({ dockerfile }) => !dockerfile.includes('type=cache'));

test('a file that goes from one strategy to the other comes back', () => {
  const lost = fixtures.flatMap(({ dockerfile, options, folder, name }) => {
    const { context } = options;
    const { drifts, plans } = roundTrip(dockerfile, (text, strategy) =>
      rewrite(text, {
        path: name,
        ...(context ? { context } : {}),
        options: { 'use-cache-mounts': { strategy } },
      }),
    );
    const failed = plans.flatMap(({ diagnostics }) =>
      diagnostics.filter(({ status }) => status === 'failed'),
    );
    const wrong = [
      ...drifts.filter(drift => drift === 'mounts' || drift === 'cleanups'),
      ...new Set(failed.map(({ transform, message }) => `${transform}: ${message}`)),
    ];
    return wrong.map(what => `${folder}/${name}: ${what}`);
  });
  expect(lost).toEqual([]);
}, 60_000);

test('each strategy is a state that its own result stays in', () => {
  const moving = fixtures.flatMap(({ dockerfile, options, folder, name }) =>
    (['cache-mounts', 'cleanups'] as const).flatMap(strategy => {
      const go = (text: string) =>
        rewrite(text, {
          path: name,
          ...(options.context ? { context: options.context } : {}),
          options: { 'use-cache-mounts': { strategy } },
        });
      const { after } = go(dockerfile);
      const changed = go(after).steps.find(({ changes }) => changes.length > 0);
      return changed ? [`${folder}/${name} (${strategy}): ${changed.transform}`] : [];
    }),
  );
  expect(moving).toEqual([]);
}, 60_000);
