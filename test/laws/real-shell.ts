import { transforms } from '../../transforms/index.js';
import { openSandbox } from '../real-shell/sandbox.js';
import { declaredEffects, seeded, testify } from '../real-shell/witness.js';
import type { Law } from './law.js';

/** Before and after, run by a real shell whose every command is a stub that fails on cue, log the same. */
export const realShell: Law = {
  name: 'real shell',
  broken({ text, plan }) {
    const sandbox = openSandbox();
    if (plan.after === text || 'missing' in sandbox) return undefined;
    const effects = declaredEffects(plan, transforms);
    for (const shell of ['dash', 'bash'] as const) {
      const options = { sandbox, effects, shell, failures: 4, random: seeded(1) };
      const { difference } = testify(text, plan.after, options);
      if (difference !== undefined) return `under ${shell}, ${difference}`;
    }
    return undefined;
  },
};
