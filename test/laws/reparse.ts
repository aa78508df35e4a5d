import { factsOf } from '../../src/analysis/index.js';
import type { Dockerfile } from '../../src/dockerfile/model.js';
import { parseDockerfile } from '../../src/dockerfile/parse.js';
import type { Law } from './law.js';

/** No new Dockerfile or shell syntax error. */
export const reparse: Law = {
  name: 'reparse',
  broken({ text, plan }) {
    const before = parseDockerfile(text, plan.path);
    const after = parseDockerfile(plan.after, plan.path);
    if (!before.ok) return plan.after === text ? undefined : 'a file that does not parse was changed';
    if (!after.ok) return `the result does not parse, line ${after.line}: ${after.error}`;
    const known = new Set(shellErrors(before.file));
    const fresh = shellErrors(after.file).find(error => !known.has(error));
    return fresh && `new shell syntax error: ${fresh}`;
  },
};

function shellErrors(file: Dockerfile): readonly string[] {
  const facts = factsOf(file);
  return file.instructions.flatMap(instruction => {
    const run = instruction.trigger ?? instruction;
    if (run.keyword !== 'RUN') return [];
    const body = facts.body(instruction);
    return 'refused' in body ? [`${body.refused}: ${run.logical.text}`] : [];
  });
}
