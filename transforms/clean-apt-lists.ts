import { laterListUser } from '../src/analysis/apt.js';
import { cleanupOf } from '../src/analysis/apt-cleanup.js';
import { APT_LISTS } from '../src/shell/apt.js';
import { defineTransform } from '../src/transform.js';

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
  effects: ['adds-cleanup'],
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
      for (const instruction of stage.instructions) {
        const run = instruction.trigger ?? instruction;
        if (run.keyword !== 'RUN' || isIgnored(instruction)) continue;
        const edit = cleanupOf(facts, instruction);
        if (!edit) continue;
        const refused = laterListUser(facts, instruction) ?? ('refused' in edit ? edit.refused : undefined);
        if (refused !== undefined) yield { at: instruction, because: refused };
        else if (!('refused' in edit)) yield { at: instruction, message: MESSAGE, edits: [edit] };
      }
    }
  },
});
