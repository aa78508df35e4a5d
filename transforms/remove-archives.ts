import {
  absolute,
  changesBetween,
  isOneOfSeveral,
  isUnwatched,
  type LateRemoval,
  type Leftover,
  lateRemovalOf,
  laterReader,
  leftoversIn,
  mayBeMounted,
} from '../src/analysis/archives.js';
import type { Facts } from '../src/analysis/facts.js';
import type { Instruction } from '../src/dockerfile/model.js';
import { lineRemoval } from '../src/dockerfile/removal.js';
import type { Edit } from '../src/edit.js';
import type { Command, RunBody } from '../src/shell/body.js';
import { placeBehind } from '../src/shell/place.js';
import { removeCommands } from '../src/shell/remove.js';
import { callsOf, readCall } from '../src/shell/vocabulary.js';
import { type Change, defineTransform, type Skip } from '../src/transform.js';

export default defineTransform({
  id: 'remove-archives',
  summary: 'Remove downloaded archives in the RUN that unpacks them',
  why: `\`curl -o x.tar.gz ... && tar xf x.tar.gz\` leaves the archive in the layer beside what was in it. Only a removal in the
same RUN takes it out: a later one hides it. It knows what \`curl\` and \`wget\` save, by option, redirection or URL, and what \`tar\`,
\`unzip\`, \`dpkg -i\`, \`rpm -i\` and the installs of local packages read.

By default it removes what lies in \`/tmp\` and \`/var/tmp\`, where nobody looks for it, and what the next RUN removes, whose
removal goes with it; elsewhere with \`--unsafe\`. Left alone, with the
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
  const leftovers = leftoversIn(body).filter(({ path }) => !mayBeMounted(run, path));
  const places = new Map(leftovers.map(leftover => [leftover, placeOf(facts, run, body, leftover)]));
  const moves = movesOf(facts, run, [...places.values()]);
  const groups = new Map<number, Leftover[]>();
  for (const leftover of leftovers) {
    const move = moves.find(({ paths }) => paths.includes(places.get(leftover) ?? ''));
    const because = refusal(facts, run, body, leftover, move);
    if (because !== undefined) {
      yield { at: run, because };
      continue;
    }
    // What one later command removes goes together.
    const last = move ? -1 : Math.max(...leftover.uses.map(({ index }) => index));
    groups.set(last, [...(groups.get(last) ?? []), leftover]);
  }
  for (const group of groups.values()) {
    const own = group.map(leftover => places.get(leftover) ?? '');
    yield removal(
      facts,
      run,
      body,
      text,
      group,
      own,
      moves.filter(({ paths }) => paths.some(path => own.includes(path))),
    );
  }
}

/** The later removals of nothing but what this RUN leaves behind. */
function movesOf(facts: Facts, run: Instruction, paths: readonly string[]): readonly LateRemoval[] {
  const found = new Map<Command, LateRemoval>();
  for (const path of paths) {
    const late = lateRemovalOf(facts, run, path);
    const isWhole = late && late.paths.length === readCall(late.command)?.operands.length;
    if (isWhole && late.paths.every(other => paths.includes(other))) found.set(late.command, late);
  }
  return [...found.values()];
}

function refusal(
  facts: Facts,
  run: Instruction,
  body: RunBody,
  leftover: Leftover,
  move: LateRemoval | undefined,
): string | undefined {
  const { path, download, uses, reader } = leftover;
  const inside = uses.flatMap(({ ancestors }) => ancestors.map(({ type }) => type));
  if (inside.some(type => ['For', 'While', 'Select', 'ArithmeticFor', 'Function', 'Script'].includes(type)))
    return `${path} is downloaded or unpacked in a loop or a function`;
  const isBehind = uses.some(({ ancestors }) =>
    ancestors.some(node => node.type === 'Statement' && node.background),
  );
  if (isBehind) return `${path} is downloaded or unpacked in the background`;
  if (isOneOfSeveral(leftover)) return `${path} may have come from elsewhere`;
  if (changesBetween(body, leftover)) return `${path} may be another file where it is unpacked`;
  if (download.wrappers.length > 0) return `${path} is downloaded by way of ${download.wrappers.join(' ')}`;
  if (reader) return `\`${reader.words[0]?.text ?? 'a command'}\` names ${path} after it is unpacked`;
  const later = laterReader(facts, run, path, move?.command);
  return later && `${path} may be read later: ${later}`;
}

function removal(
  facts: Facts,
  run: Instruction,
  body: RunBody,
  text: string,
  group: readonly Leftover[],
  places: readonly string[],
  moves: readonly LateRemoval[],
): Change | Skip {
  const uses = group.flatMap(leftover => leftover.uses).toSorted((a, b) => a.index - b.index);
  const command = `rm -f ${group.map(({ word }) => word.text).join(' ')}`;
  const edit = placeBehind(body, text, uses, command, {
    what: 'the archive',
    errexit: facts.before(run).shell.errexit,
  });
  if ('refused' in edit) return { at: run, because: edit.refused };
  if (group.some(leftover => changesBetween(body, leftover, edit.start)))
    return { at: run, because: 'the archive may be another file behind the commands around it' };
  const bodies = new Set(moves.map(move => move.body));
  const gone = [...bodies].map(later =>
    takeOut(
      facts,
      later,
      moves.flatMap(move => (move.body === later ? [move.command] : [])),
    ),
  );
  if (gone.includes(undefined)) return { at: run, because: 'a later removal of it cannot be taken out' };
  const isSafe = group.every((leftover, i) => {
    const path = places[i] ?? '';
    const late = lateRemovalOf(facts, run, path);
    return isScratchPath(path) || (late && isUnwatched(facts, run, body, leftover, late));
  });
  const where =
    moves.length === 0
      ? ''
      : `, and the later removal (line ${moves[0]?.body.instruction.startLine}) is void`;
  return {
    at: run,
    message: `\`${command}\` takes what was downloaded out of the layer, where it is unpacked${where}`,
    edits: [edit, ...gone.flatMap(edits => edits ?? [])],
    ...(isSafe ? {} : { safety: 'unsafe' as const }),
  };
}

/** The commands, or the RUN that does nothing else. */
function takeOut(facts: Facts, body: RunBody, commands: readonly Command[]): readonly Edit[] | undefined {
  const { instruction } = body;
  if (body.commands.length > commands.length)
    return removeCommands(body, commands, facts.before(instruction).shell.errexit);
  const line = lineRemoval(facts.file.text, instruction);
  return line && [line];
}

/** Absolute where an absolute `cd` before the download, or WORKDIR, says so. */
function placeOf(facts: Facts, run: Instruction, body: RunBody, { path, download }: Leftover): string {
  if (path.startsWith('/')) return path;
  const moves = callsOf(body, ['cd', 'pushd', 'popd']).filter(
    ({ command }) => command.index < download.command.index,
  );
  const last = moves.at(-1);
  const folder = last ? (last.args.at(-1)?.value ?? '') : (facts.before(run).workdir ?? '');
  return path.includes('$') ? path : (absolute(path, folder) ?? path);
}

function isScratchPath(path: string): boolean {
  return /^\/(var\/)?tmp\//.test(path) && !path.includes('/..');
}
