import { laterListUser } from '../src/analysis/apt.js';
import { cleanupOf, lateCleanupOf } from '../src/analysis/apt-cleanup.js';
import type { Facts } from '../src/analysis/facts.js';
import type { Instruction, Stage } from '../src/dockerfile/model.js';
import { lineRemoval } from '../src/dockerfile/removal.js';
import { APT_LISTS } from '../src/shell/apt.js';
import { type Change, defineTransform, isChange, type Skip } from '../src/transform.js';

/** Megabytes of lists that one `apt-get update` leaves in debian:12, as measured: 149 MB with them, 130 without. */
const LISTS = 19;
const MESSAGE = 'the package lists are deleted in the RUN that downloads them, before they reach its layer';

export default defineTransform({
  id: 'clean-apt-lists',
  summary: 'Delete the package lists of apt in the RUN that downloads them',
  why: `\`apt-get update\` leaves 20 to 50 MB of package lists in the layer. \`rm -rf ${APT_LISTS}/*\` removes them only where it
stands in the same RUN: in a later one it hides them and saves nothing.

Left alone, with the reason: lists that a later RUN, an \`ONBUILD RUN\` or a stage built from this one needs, or may need
(a script of the source, \`curl ... | bash\`, \`make\`); a RUN by a user other than root without \`sudo\`; a chain where no place is
exact (\`... || true\`, a function, a quoted script). A RUN with a cache mount over the lists leaves none.`,
  safety: 'safe',
  effects: ['adds-cleanup', 'removes-cleanup'],
  aliases: ['DL3009'],
  options: {
    stages: {
      description: 'Which stages to clean: those whose layers ship, or all of them.',
      values: ['shipping', 'all'],
      default: 'shipping',
    },
  },
  *apply({ facts, options, isIgnored }) {
    for (const { stage, ships } of facts.stages) {
      if (!ships && options['stages'] !== 'all') continue;
      const results = new Map<Instruction, Change | Skip>();
      for (const instruction of stage.instructions) {
        const run = instruction.trigger ?? instruction;
        const result =
          run.keyword === 'RUN' && !isIgnored(instruction) ? cleanRun(facts, instruction) : undefined;
        if (result) results.set(instruction, result);
      }
      const late = stage.instructions.filter(run => !isIgnored(run) && lateCleanupOf(facts, run));
      for (const run of late) moveLate(facts, stage, run, results);
      yield* results.values();
    }
  },
});

function cleanRun(facts: Facts, instruction: Instruction, alsoArchives = false): Change | Skip | undefined {
  const edit = cleanupOf(facts, instruction, alsoArchives);
  if (!edit) return undefined;
  const refused = laterListUser(facts, instruction) ?? ('refused' in edit ? edit.refused : undefined);
  if (refused !== undefined) return { at: instruction, because: refused };
  if ('refused' in edit) return undefined;
  const saved = facts.stageOf(instruction)?.ships ? { saves: LISTS } : {};
  return { at: instruction, message: MESSAGE, edits: [edit], ...saved };
}

/**
 * A RUN that only deletes lists and archives goes into the last one before it that is cleaned; not while it hides
 * what another RUN leaves.
 */
function moveLate(
  facts: Facts,
  stage: Stage,
  run: Instruction,
  results: Map<Instruction, Change | Skip>,
): void {
  const before = [...results].filter(([{ index }]) => index < run.index);
  const [origin, change] = before.at(-1) ?? [];
  const isHiding =
    facts.stages[stage.index]?.parent !== undefined || before.some(([, result]) => !isChange(result));
  const removal = lineRemoval(facts.file.text, run);
  if (!origin || !change || !isChange(change) || change.edits.length > 1 || isHiding || !removal) return;
  const cleaned = cleanRun(facts, origin, lateCleanupOf(facts, run)?.cleansArchives);
  if (!cleaned || !isChange(cleaned)) return;
  const message = `${MESSAGE}; line ${run.startLine}, which could only hide them, goes`;
  results.set(origin, { ...cleaned, message, edits: [...cleaned.edits, removal] });
}
