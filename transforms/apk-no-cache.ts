import { mentionsApkAdd } from '../src/analysis/apk.js';
import { type IndexPlan, planIndexes } from '../src/analysis/apk-plan.js';
import type { Instruction } from '../src/dockerfile/model.js';
import type { Change, Skip, Transform } from '../src/transform.js';

const apkNoCache: Transform = {
  id: 'apk-no-cache',
  summary: 'Install Alpine packages without leaving their index in the image',
  why: `\`apk add\` downloads an index of every package of the distribution (about 2 MB) and leaves it in
\`/var/cache/apk\`. With \`--no-cache\` it reads the index without storing it. An \`apk update\` before it and an
\`rm -rf /var/cache/apk/*\` behind it are then void, and go with the same change.

It leaves alone: a RUN with a cache mounted over \`/var/cache/apk\`; a stage that keeps packages in \`/etc/apk/cache\`;
installs without network; Alpine before 3.3, whose apk does not know the flag. An \`apk update\` stays where something
else may use the index: \`apk search\` and its like, and before Alpine 3.8, whose apk does not fetch a missing index by
itself, any other apk command and any script that we cannot read. A RUN that does nothing but \`apk update\` is never
deleted.`,
  safety: 'safe',
  effects: ['adds-flag', 'removes-update', 'removes-cleanup'],
  aliases: ['DL3019'],
  *apply({ file, facts, isIgnored }) {
    for (const instruction of file.instructions) {
      const body = (instruction.trigger ?? instruction).keyword === 'RUN' && facts.body(instruction);
      if (body && 'refused' in body && mentionsApkAdd(instruction))
        yield { at: instruction, because: body.refused };
    }
    const groups = new Map<Instruction, IndexPlan[]>();
    for (const plan of planIndexes(facts, isIgnored)) {
      groups.set(plan.group, [...(groups.get(plan.group) ?? []), plan]);
    }
    for (const plans of groups.values()) yield* resultsOf(plans);
  },
};

export default apkNoCache;

function* resultsOf(plans: readonly IndexPlan[]): Iterable<Change | Skip> {
  const edits = plans.flatMap(plan => plan.edits);
  const [first] = plans.filter(plan => plan.edits.length > 0);
  if (first) {
    const { flagged, run } = first;
    const at = flagged[0]?.command.span ?? run.events[0]?.command.span ?? run.instruction;
    yield { at, message: messageOf(plans), edits };
  }
  for (const { call, because } of plans.flatMap(({ refusals }) => refusals))
    yield { at: call.command.span, because };
}

function messageOf(plans: readonly IndexPlan[]): string {
  const gone = [
    ...(plans.some(({ dropsUpdate }) => dropsUpdate) ? ['`apk update`'] : []),
    ...(plans.some(({ dropsCleanup }) => dropsCleanup) ? ['the cleanup of its cache'] : []),
  ];
  const verbs = [...new Set(plans.flatMap(({ flagged }) => flagged.map(({ verb }) => `\`apk ${verb}\``)))];
  if (verbs.length === 0)
    return '`apk add --no-cache` fetches its own index: the one of `apk update` only stays in the image';
  const end = gone.length === 0 ? '' : `, which makes ${gone.join(' and ')} void`;
  return `${verbs.join(' and ')} with --no-cache ${verbs.length === 1 ? 'stores' : 'store'} no index in the image${end}`;
}
