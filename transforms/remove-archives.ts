import {
  changesBetween,
  type Leftover,
  laterReader,
  leftoversIn,
  mayBeMounted,
} from '../src/analysis/archives.js';
import type { Facts } from '../src/analysis/facts.js';
import type { Instruction } from '../src/dockerfile/model.js';
import type { RunBody } from '../src/shell/body.js';
import { placeBehind } from '../src/shell/place.js';
import { callsOf } from '../src/shell/vocabulary.js';
import { type Change, defineTransform, type Skip } from '../src/transform.js';

export default defineTransform({
  id: 'remove-archives',
  summary: 'Remove downloaded archives in the RUN that unpacks them',
  why: `\`curl -o x.tar.gz ... && tar xf x.tar.gz\` leaves the archive in the layer beside what was in it. Only a removal in the
same RUN takes it out: a later one hides it. It knows what \`curl\` and \`wget\` save, by option, redirection or URL, and what \`tar\`,
\`unzip\`, \`dpkg -i\`, \`rpm -i\` and the installs of local packages read.

By default it removes what lies in \`/tmp\` and \`/var/tmp\`, where nobody looks for it; elsewhere with \`--unsafe\`. Left alone, with the
reason: a file that a later command, instruction or stage names, or may mean by a pattern; one that a loop or a function
downloads; what another user downloads (\`sudo\`). What the RUN removes or moves itself is not touched.`,
  safety: 'safe',
  effects: ['removes-archives'],
  options: {
    stages: {
      description: 'Which stages to clean: those whose layers ship, or all of them.',
      values: ['shipping', 'all'],
      default: 'shipping',
    },
  },
  *apply({ file, facts, options, isIgnored }) {
    for (const { stage, ships } of facts.stages) {
      if (!ships && options['stages'] !== 'all') continue;
      for (const run of stage.instructions) {
        if (run.keyword !== 'RUN' || isIgnored(run)) continue;
        const body = facts.body(run);
        if (!('refused' in body)) yield* cleanRun(facts, run, body, file.text);
      }
    }
  },
});

function* cleanRun(facts: Facts, run: Instruction, body: RunBody, text: string): Iterable<Change | Skip> {
  const groups = new Map<number, Leftover[]>();
  for (const leftover of leftoversIn(body)) {
    if (mayBeMounted(run, leftover.path)) continue;
    const because = refusal(facts, run, body, leftover);
    if (because !== undefined) {
      yield { at: run, because };
      continue;
    }
    const last = Math.max(...leftover.uses.map(({ index }) => index));
    groups.set(last, [...(groups.get(last) ?? []), leftover]);
  }
  for (const group of groups.values()) yield removal(facts, run, body, text, group);
}

function refusal(facts: Facts, run: Instruction, body: RunBody, leftover: Leftover): string | undefined {
  const { path, download, uses, reader } = leftover;
  const inside = uses.flatMap(({ ancestors }) => ancestors.map(({ type }) => type));
  if (inside.some(type => ['For', 'While', 'Select', 'ArithmeticFor', 'Function', 'Script'].includes(type)))
    return `${path} is downloaded or unpacked in a loop or a function`;
  const isBehind = uses.some(({ ancestors }) =>
    ancestors.some(node => node.type === 'Statement' && node.background),
  );
  if (isBehind) return `${path} is downloaded or unpacked in the background`;
  if (changesBetween(body, leftover)) return `${path} may be another file where it is unpacked`;
  if (download.wrappers.length > 0) return `${path} is downloaded by way of ${download.wrappers.join(' ')}`;
  if (reader) return `\`${reader.words[0]?.text ?? 'a command'}\` names ${path} after it is unpacked`;
  const later = laterReader(facts, run, path);
  return later && `${path} may be read later: ${later}`;
}

function removal(
  facts: Facts,
  run: Instruction,
  body: RunBody,
  text: string,
  group: readonly Leftover[],
): Change | Skip {
  const uses = group.flatMap(leftover => leftover.uses).toSorted((a, b) => a.index - b.index);
  const command = `rm -f ${group.map(({ word }) => word.text).join(' ')}`;
  const edit = placeBehind(body, text, uses, command, {
    what: 'the archive',
    errexit: facts.before(run).shell.errexit,
  });
  if ('refused' in edit) return { at: run, because: edit.refused };
  const isScratch = group.every(leftover => isScratchPath(placeOf(facts, run, body, leftover)));
  return {
    at: run,
    message: `\`${command}\` takes what was downloaded out of the layer, where it is unpacked`,
    edits: [edit],
    ...(isScratch ? {} : { safety: 'unsafe' as const }),
  };
}

/** Absolute where an absolute `cd` before the download, or WORKDIR, says so. */
function placeOf(facts: Facts, run: Instruction, body: RunBody, { path, download }: Leftover): string {
  if (path.startsWith('/')) return path;
  const moves = callsOf(body, ['cd', 'pushd', 'popd']).filter(
    ({ command }) => command.index < download.command.index,
  );
  const last = moves.at(-1);
  const folder = last ? (last.args.at(-1)?.value ?? '') : (facts.before(run).workdir ?? '');
  return path.includes('$') ? path : `${folder}/${path}`;
}

function isScratchPath(path: string): boolean {
  return /^\/(var\/)?tmp\//.test(path) && !path.includes('/..');
}
