import { isCertain, type ListUser, laterReliances, type Reliances } from '../src/analysis/apt.js';
import { cleanupOf } from '../src/analysis/apt-cleanup.js';
import { isOnlyUpdate, lastUpdateIsIdle, pairEdit, updateOf } from '../src/analysis/apt-pairs.js';
import type { Facts } from '../src/analysis/facts.js';
import type { Instruction } from '../src/dockerfile/model.js';
import { lineRemoval } from '../src/dockerfile/removal.js';
import type { Edit } from '../src/edit.js';
import { listEventsOf } from '../src/shell/apt.js';
import type { RunBody } from '../src/shell/body.js';
import { removeCommand } from '../src/shell/edits.js';
import { type Change, defineTransform, type Skip } from '../src/transform.js';

export default defineTransform({
  id: 'pair-apt-update',
  summary: 'Give each RUN that installs its own `apt-get update`',
  why: `An install that uses the package lists of an earlier RUN keeps those lists in a layer, 20 to 50 MB of them; and when
the layer comes from the build cache, the lists are old, and name packages that are no longer there. With its own
\`apt-get update\` each RUN can delete its lists (\`clean-apt-lists\`). A \`RUN apt-get update\` that is left with nobody to
serve goes.

Left alone, with the reason: lists that a program may use which we do not know; sources of packages that change between the
update and the install, so that an update there would fetch something else; an update that may fail unseen; a user other
than root without \`sudo\`; lists that could not be deleted anyway.`,
  safety: 'safe',
  effects: ['adds-update', 'removes-update'],
  aliases: ['DL3009'],
  options: {
    stages: {
      description: 'The lists of which stages: those whose layers ship, or all of them.',
      values: ['shipping', 'all'],
      default: 'shipping',
    },
  },
  *apply({ file, facts, options, isIgnored }) {
    const paired = new Set<Instruction>();
    const results: (Change | Skip)[] = [];
    // The last one first: who has an update of its own by then needs none for the sake of those before it.
    for (const instruction of file.instructions.toReversed()) {
      if (instruction.keyword !== 'RUN' || isIgnored(instruction)) continue;
      if (!facts.stageOf(instruction)?.ships && options['stages'] !== 'all') continue;
      const body = facts.body(instruction);
      if ('refused' in body || !listEventsOf(body).some(({ kind }) => kind === 'update')) continue;
      const result = pair({ facts, instruction, body, text: file.text, paired, isIgnored });
      if (result) results.push(result);
    }
    yield* results.toReversed();
  },
});

interface Origin {
  readonly facts: Facts;
  readonly instruction: Instruction;
  readonly body: RunBody;
  readonly text: string;
  /** RUNs that have an update of their own since an earlier Change. */
  readonly paired: Set<Instruction>;
  readonly isIgnored: (instruction: Instruction) => boolean;
}

/** All users of one RUN's lists at once: while one of them is left, the lists have to stay. */
function pair(origin: Origin): Change | Skip | undefined {
  const { facts, instruction, body } = origin;
  const cleanup = cleanupOf(facts, instruction);
  const first = cleanup && laterReliances(facts, instruction);
  if (!first || typeof first === 'string') return undefined;
  const skip = (because: string): Skip => ({ at: instruction, because });
  const isServing = !lastUpdateIsIdle(body);
  if (first.length === 0 && (isServing || !isRenewedLater(facts, instruction))) return undefined;
  const update = first.length === 0 ? '' : updateOf(body);
  if (typeof update !== 'string') return skip(update.refused);
  const removal = isServing ? undefined : removalOf(origin);
  if (removal && 'refused' in removal) return skip(removal.refused);
  if (isServing && 'refused' in cleanup) return skip(`nothing is gained: ${cleanup.refused}`);
  const pairs: Pairs = { users: [], edits: removal ? [removal] : [] };
  const refused = addUsers(origin, first, update, pairs);
  if (refused !== undefined) return skip(refused);
  for (const user of pairs.users) origin.paired.add(user.instruction);
  if (pairs.edits.length === 0) return undefined;
  return { at: instruction, message: describe(pairs.users, update), edits: pairs.edits };
}

interface Pairs {
  readonly users: ListUser[];
  readonly edits: Edit[];
}

/** For each user an update of its own, and one for each who would then live on that one's lists; or why one cannot have it. */
function addUsers(origin: Origin, reliances: Reliances, update: string, pairs: Pairs): string | undefined {
  const { facts, body, paired, isIgnored } = origin;
  for (const { user } of reliances) {
    const { instruction } = user;
    const isNew = !paired.has(instruction) && !pairs.users.some(other => other.instruction === instruction);
    if (isNew) {
      if (isIgnored(instruction)) return `line ${instruction.startLine} is to be left alone`;
      const edit = pairEdit(facts, body, user, update);
      if ('refused' in edit) return edit.refused;
      pairs.users.push(user);
      pairs.edits.push(edit);
    } else if (isCertain(user.event, user.body)) continue;
    // Lists that stay in the layer of the user instead would be no gain.
    const next = laterReliances(facts, instruction);
    const refused = typeof next === 'string' ? next : addUsers(origin, next, update, pairs);
    if (refused !== undefined) return refused;
  }
  return undefined;
}

/** The whole RUN where it does nothing else. */
function removalOf({ facts, instruction, body, text }: Origin): Edit | { readonly refused: string } {
  if (isOnlyUpdate(instruction, body))
    return (
      lineRemoval(text, instruction) ?? {
        refused: 'the update would serve nobody, but a comment belongs to it',
      }
    );
  const command = listEventsOf(body).findLast(({ kind }) => kind === 'update')?.command;
  const edit = command && removeCommand(body, command, facts.before(instruction).shell.errexit);
  return edit ?? { refused: 'the update would serve nobody, but no edit that takes it out is exact' };
}

function describe(users: readonly ListUser[], update: string): string {
  if (users.length === 0) return 'the lists that it downloads are downloaded again before anything uses them';
  const lines = users.map(({ instruction }) => instruction.startLine);
  const what = users[0]?.event.what ?? '';
  const who =
    lines.length === 1
      ? `${what} (line ${lines[0]}) gets its own`
      : `${what} and others (lines ${lines.slice(0, -1).join(', ')} and ${lines.at(-1)}) get their own`;
  return `${who} ${update}: these package lists need not stay in the image`;
}

/** Along the stage, or in one that is built from it. */
function isRenewedLater(facts: Facts, run: Instruction): boolean {
  const stage = facts.stageOf(run)?.stage;
  if (!stage) return false;
  const family = [stage, ...facts.descendants(stage)].flatMap(({ instructions }) => instructions);
  return family.some(other => {
    const body = other.index > run.index && other.keyword === 'RUN' ? facts.body(other) : undefined;
    return body && !('refused' in body) && listEventsOf(body).some(({ kind }) => kind === 'update');
  });
}
