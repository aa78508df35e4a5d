import { describe, expect, test } from 'vitest';
import { memoryContext } from '../src/context/memory.js';
import { rewrite } from '../src/pipeline.js';
import { readCases } from './builds/cases.js';

// `npm run test:builds` builds them; here they are only kept in a state to be built.
describe.each(readCases())('$name', ({ title, files, check }) => {
  test(title, () => {
    const path = 'Dockerfile';
    const context = memoryContext(files);
    const plan = rewrite(files[path] ?? '', { path, context });
    expect(plan.diagnostics.filter(({ status }) => status === 'failed')).toEqual([]);
    expect(plan.diagnostics.filter(({ transform }) => transform === 'parse')).toEqual([]);
    expect(rewrite(plan.after, { path, context }).after).toBe(plan.after);
    expect(check).not.toBe('');
  });
});
