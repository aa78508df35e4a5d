import { firstDifference, type Law } from './law.js';

/** Running on the output changes nothing and yields no Change at all. */
export const idempotent: Law = {
  name: 'idempotent',
  broken({ plan, rewrite }) {
    const again = rewrite(plan.after);
    const changed = again.steps.find(({ changes }) => changes.length > 0);
    if (changed) return `${changed.transform} changes its own result: ${changed.changes[0]?.message}`;
    return firstDifference('second run', plan.after, again.after);
  },
};
