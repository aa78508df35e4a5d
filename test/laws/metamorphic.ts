import type { Dockerfile } from '../../src/dockerfile/model.js';
import { parseDockerfile } from '../../src/dockerfile/parse.js';
import { applyEdits, type Edit } from '../../src/edit.js';
import { firstDifference, type Law } from './law.js';

type Insertion = (file: Dockerfile) => readonly Edit[];

/** An unrelated stage in front, or a LABEL between stages, changes nothing else. */
export const metamorphic: Law = {
  name: 'metamorphic',
  broken({ text, plan, rewrite }) {
    for (const [name, insertion] of INSERTIONS) {
      const inserted = insert(text, insertion);
      if (inserted === undefined || inserted === text) continue;
      const want = insert(plan.after, insertion);
      if (want === undefined) return `${name}: the result does not take it`;
      const difference = firstDifference(name, want, rewrite(inserted).after);
      if (difference) return difference;
    }
    return undefined;
  },
};

const INSERTIONS: readonly (readonly [name: string, insertion: Insertion])[] = [
  ['an unrelated stage in front', stageInFront],
  ['a LABEL between stages', labelBetween],
];

function insert(text: string, insertion: Insertion): string | undefined {
  const parsed = parseDockerfile(text, 'Dockerfile');
  return parsed.ok ? applyEdits(text, insertion(parsed.file)) : undefined;
}

/** Before the first FROM; nowhere where stages are counted or a pragma stands above it. */
function stageInFront({ text, eol, instructions, stages, pragmas }: Dockerfile): readonly Edit[] {
  const first = stages[0];
  if (!first || countsStages(instructions)) return [];
  if (pragmas.some(pragma => pragma.start < first.from.start)) return [];
  const at = text.lastIndexOf('\n', first.from.start - 1) + 1 || (text.startsWith('\uFEFF') ? 1 : 0);
  return [{ start: at, end: at, text: `FROM scratch AS unrelated-stage${eol}` }];
}

/** `COPY --from=0`, `RUN --mount=from=0`, an argument that may hold a number. */
function countsStages(instructions: Dockerfile['instructions']): boolean {
  return instructions.some(instruction =>
    (instruction.trigger ?? instruction).flags.some(({ text }) => /from=["']?[\d$]/.test(text)),
  );
}

function labelBetween({ eol, stages }: Dockerfile): readonly Edit[] {
  return stages.slice(0, -1).map(({ instructions, from }) => {
    const at = (instructions.at(-1) ?? from).end;
    return { start: at, end: at, text: `${eol}LABEL unrelated="yes"` };
  });
}
