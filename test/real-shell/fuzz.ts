import { factsOf } from '../../src/analysis/index.js';
import { parseDockerfile } from '../../src/dockerfile/parse.js';
import { rewrite } from '../../src/pipeline.js';
import type { Plan } from '../../src/plan.js';
import { prove } from '../../src/proof/index.js';
import type { Effect } from '../../src/transform.js';
import { transforms } from '../../transforms/index.js';
import { comments, idempotent, reparse } from '../laws/index.js';
import type { PosixShell } from './builds.js';
import { mutations } from './mutate.js';
import type { Sandbox } from './sandbox.js';
import { choose, declaredEffects, seeded, testify } from './witness.js';

const SHELLS: readonly PosixShell[] = ['dash', 'bash'];
/** Of the edits of one text, as many are put to the proof. */
const MOST_EDITS = 150;

/** What is wrong with what the pipeline makes of the text; undefined where nothing is. */
export function brokenRewrite(text: string, sandbox: Sandbox): string | undefined {
  if (!parseDockerfile(text, 'Dockerfile').ok) return undefined;
  const again = (other: string): Plan => rewrite(other, { path: 'Dockerfile', prove });
  const plan = again(text);
  const crashed = plan.diagnostics.find(
    ({ status, message }) => status === 'failed' && message.includes('crashed'),
  );
  if (crashed) return `${crashed.transform}: ${crashed.message}`;
  for (const law of [reparse, idempotent, comments]) {
    const broken = law.broken({ text, plan, rewrite: again });
    if (broken !== undefined) return `${law.name}: ${broken}\nafter:\n${plan.after}`;
  }
  if (plan.after === text) return undefined;
  const effects = declaredEffects(plan, transforms);
  const difference = differenceSeen(text, plan.after, effects, sandbox);
  return difference && `${difference}\nsteps: ${declaredBy(plan)}\nafter:\n${plan.after}`;
}

function declaredBy({ steps }: Plan): string {
  return steps
    .filter(({ before, after }) => before !== after)
    .map(({ transform }) => transform)
    .join(', ');
}

function differenceSeen(
  before: string,
  after: string,
  effects: readonly Effect[],
  sandbox: Sandbox,
  shells: readonly PosixShell[] = SHELLS,
): string | undefined {
  for (const shell of shells) {
    const options = { sandbox, effects, shell, failures: 5, random: seeded(1) };
    const { difference } = testify(before, after, options);
    if (difference !== undefined) return `under ${shell}, ${difference}`;
  }
  return undefined;
}

/** Sets of effects that a transform may well declare. */
const DECLARED: readonly (readonly Effect[])[] = [
  ['merges-runs'],
  ['adds-cleanup', 'adds-update', 'adds-flag', 'merges-runs'],
];

/**
 * Careless edits of the text that the proof lets pass and a shell does not: holes in the proof. At most `most` of the
 * edits that are proved are run.
 */
export function holesIn(
  text: string,
  sandbox: Sandbox,
  most: number,
  random: () => number,
): readonly string[] {
  const parsed = parseDockerfile(text, 'Dockerfile');
  if (!parsed.ok) return [];
  const facts = factsOf(parsed.file);
  const edited = choose(mutations(text), MOST_EDITS, random);
  const proved = edited.flatMap(after => {
    const other = parseDockerfile(after, 'Dockerfile');
    if (!other.ok) return [];
    const otherFacts = factsOf(other.file);
    // As the pipeline does: what a shell cannot read is dropped before the proof.
    const isBroken = other.file.instructions.some(i => {
      const body = otherFacts.body(i);
      return (i.trigger ?? i).keyword === 'RUN' && 'refused' in body && body.refused.includes('parse');
    });
    if (isBroken) return [];
    const effects = DECLARED.find(set => prove(facts, otherFacts, set).proved);
    return effects ? [{ after, effects }] : [];
  });
  return choose(proved, most, random).flatMap(({ after, effects }) => {
    const shells = SHELLS.slice(random() < 0.5 ? 0 : 1).slice(0, 1);
    const difference = differenceSeen(text, after, effects, sandbox, shells);
    return difference === undefined
      ? []
      : [`${difference}\neffects: ${effects.join(', ')}\nafter:\n${after}`];
  });
}
