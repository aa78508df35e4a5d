// `dockerslim-fix/testing`: the fixtures and laws of the built-in transforms, for a transform of one's own.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { rewrite } from '../src/pipeline.js';
import type { Plan } from '../src/plan.js';
import type { Transform } from '../src/transform.js';
import { type Fixture, notesOf, readFixture, updateFixture } from './fixture.js';
import { laws } from './laws/index.js';
import { firstDifference } from './laws/law.js';

/** One case: a text archive in a file of its own. */
export interface OwnFixture {
  /** The file's name, without `.txt`. */
  readonly name: string;
  /** What stands before the first section: why the case exists. */
  readonly title: string;
  /** Throws Error with the first thing that is wrong: the output, the notes, or a law. */
  check(): void;
}

/**
 * Every case (`*.txt`) of the folder, for the transform; sorted by name. With `UPDATE=1` in the environment the sections
 * `want` and `notes` are written first: read them before you keep them.
 */
export function fixturesOf(transform: Transform, folder: string): readonly OwnFixture[] {
  return readdirSync(folder)
    .filter(name => name.endsWith('.txt'))
    .sort()
    .map(name => ownFixture(transform, join(folder, name)));
}

function ownFixture(transform: Transform, path: string): OwnFixture {
  const read = (): Fixture => {
    const fixture = readFixture(transform.id, path);
    return { ...fixture, options: { ...fixture.options, transforms: [transform] } };
  };
  if (process.env['UPDATE'] === '1') updateFixture(read());
  const fixture = read();
  const { name, title } = fixture;
  return {
    name,
    title,
    check() {
      const broken = brokenBy(fixture);
      if (broken !== undefined) throw new Error(`${name}: ${broken}`);
    },
  };
}

function brokenBy(fixture: Fixture): string | undefined {
  const { dockerfile: text, want = text, notes, options, title } = fixture;
  if (title === '') return 'it has no title: say why the case exists';
  const again = (other: string): Plan => rewrite(other, options);
  const plan = again(text);
  const golden =
    firstDifference('the output', want, plan.after) ??
    firstDifference('the notes', notes.replaceAll('\r\n', '\n'), notesOf(fixture, plan.diagnostics));
  if (golden !== undefined) return golden;
  for (const law of laws) {
    const broken = law.broken({ text, plan, rewrite: again });
    if (broken !== undefined) return `${law.name}: ${broken}`;
  }
  return undefined;
}
