import type { Law } from './law.js';

/**
 * What changed is covered by the effects that the transform declares: the pipeline proves each step, and a step that
 * it had to drop is a transform that said less than it did.
 */
export const honest: Law = {
  name: 'honest',
  broken({ plan }) {
    const failed = plan.diagnostics.find(({ status }) => status === 'failed');
    if (failed) return `${failed.transform}, line ${failed.line}: ${failed.message}`;
    return undefined;
  },
};
