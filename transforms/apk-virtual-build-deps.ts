import { type BuildPlan, planBuildPackages, quotedBuild } from '../src/analysis/apk-virtual.js';
import { buildPackageEdits } from '../src/analysis/apk-virtual-edits.js';
import { packageName } from '../src/shell/apk-words.js';
import type { Transform } from '../src/transform.js';

const apkVirtualBuildDeps: Transform = {
  id: 'apk-virtual-build-deps',
  summary: 'Remove the packages that only build, in the RUN that uses them',
  why: `A compiler and the headers of libraries are often the largest part of an Alpine image, and after \`pip install\`,
\`npm ci\` or \`docker-php-ext-install\` nobody calls them again. Where they are installed and used in one RUN, they
become the virtual package \`.build-deps\`, which \`apk del\` takes away at the end of that RUN; one that is there already
and is never deleted gets its \`apk del\`, and one that a later RUN deletes, from sight alone, is deleted where it was used. The shared libraries that the compiled modules load stay: for each build package
a table says which these are (\`postgresql-dev\`: \`libpq\`), and where it does not know, the RUN looks for them as Docker's
official images do (\`scanelf --needed\` over the folder that it installs to) and keeps them as \`.run-deps\`.

It refuses by name where anything may build again: in a later RUN, in a stage built from this one, in the ENTRYPOINT or
CMD. A RUN that compiles the source itself is left alone, since it would install the compiler anew at every edit; so is a
stage that does not ship, where nothing would be gained.`,
  safety: 'safe',
  effects: ['removes-build-packages', 'adds-packages'],
  *apply({ file, facts, context, isIgnored }) {
    for (const instruction of file.instructions) {
      if (instruction.keyword !== 'RUN' || !facts.stageOf(instruction)?.ships || isIgnored(instruction))
        continue;
      const quoted = quotedBuild(facts, instruction);
      if (quoted) yield { at: quoted.at, because: 'what it installs to build stands in a quoted script' };
      const body = facts.body(instruction);
      if ('refused' in body) continue;
      const plan = planBuildPackages(facts, context, body);
      if (!plan) continue;
      if ('refused' in plan) {
        yield { at: plan.at.command.span, because: plan.refused };
        continue;
      }
      const at = plan.splits[0]?.add.command.span ?? instruction;
      const edits = buildPackageEdits(body, file, plan);
      if (typeof edits === 'string') yield { at, because: edits };
      else yield { at, message: messageOf(plan), edits };
    }
  },
};

export default apkVirtualBuildDeps;

function messageOf({ splits, scan }: BuildPlan): string {
  const names = splits.flatMap(({ build }) => build.map(packageName)).join(', ');
  const runtime = splits.flatMap(split => split.runtime);
  const byTable = runtime.length > 0 ? `; by table, what it built loads ${runtime.join(', ')}` : '';
  const byScan =
    scan === undefined
      ? ''
      : `; scanelf finds ${byTable === '' ? 'what it built loads' : 'the rest'} in ${scan}`;
  const lines = new Set(splits.flatMap(({ later }) => (later ? [later.body.instruction.startLine] : [])));
  const byMove =
    lines.size === 0 ? '' : `; line ${[...lines].join(' and ')} did so, which took nothing out of this layer`;
  const tools = splits.flatMap(({ isNamed, kept }) => (isNamed ? kept.map(({ text }) => text) : []));
  const byName = tools.length === 0 ? '' : `; ${tools.join(', ')} ${tools.length > 1 ? 'stay' : 'stays'}`;
  return `the RUN deletes what it needs only to build (${names})${byName}${byTable}${byScan}${byMove}`;
}
