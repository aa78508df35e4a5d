import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { memoryContext } from '../src/context/memory.js';
import { rewrite } from '../src/pipeline.js';
import { readCases } from './builds/cases.js';

// `npm run test:builds` and `npm run evidence` build them; here they are only kept in a state to be built.
describe.each([...readCases(), ...readCases('evidence')])('$name', ({ title, files, check }) => {
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

test('the README shows the evidence of its page', () => {
  const readme = readFileSync('README.md', 'utf8');
  const [, table = ''] = /<!-- evidence: .*? -->\n(.*?)<!-- \/evidence -->/s.exec(readme) ?? [];
  expect(readFileSync('evidence/README.md', 'utf8')).toContain(table.trim());
});
