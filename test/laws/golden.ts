import { expect } from 'vitest';
import type { Plan } from '../../src/plan.js';
import { type Fixture, notesOf } from '../fixture.js';

/** The output is `want`, and the notes are the notes, to the byte. */
export function expectGolden(fixture: Fixture, { after, others = [], diagnostics }: Plan): void {
  expect(after).toBe(fixture.want ?? fixture.dockerfile);
  expect(others.map(other => other.after)).toEqual(
    fixture.wantIgnore === undefined ? [] : [fixture.wantIgnore],
  );
  expect(notesOf(fixture, diagnostics)).toBe(fixture.notes.replaceAll('\r\n', '\n'));
}
