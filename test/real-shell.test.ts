import { describe, expect, test } from 'vitest';
import { fixtureFolders, fixturesOf, rewriteFixture } from './fixture.js';
import { realShell } from './laws/real-shell.js';
import { openSandbox } from './real-shell/sandbox.js';

const sandbox = openSandbox();
const missing = 'missing' in sandbox ? sandbox.missing : undefined;

/** Where no throwaway root can be had, the name of the skipped test says why. */
describe.skipIf(missing !== undefined)(
  `real shell${missing === undefined ? '' : ` (skipped: ${missing})`}`,
  () => {
    const changed = fixtureFolders()
      .flatMap(fixturesOf)
      .filter(({ want }) => want !== undefined);

    test.each(changed)('$folder/$name', { timeout: 60_000 }, fixture => {
      const text = fixture.dockerfile;
      const rewrite = (other: string) => rewriteFixture(fixture, other);
      expect(realShell.broken({ text, plan: rewrite(text), rewrite })).toBeUndefined();
    });
  },
);
