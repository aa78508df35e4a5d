import { type PurgePlan, planPurge, quotedInstall } from '../src/analysis/apt-purge.js';
import type { Dockerfile } from '../src/dockerfile/model.js';
import type { Edit } from '../src/edit.js';
import { purgeCommands, SAVE_MARKS } from '../src/shell/apt-purge.js';
import type { RunBody } from '../src/shell/body.js';
import { indentOf, insertCommandAfter } from '../src/shell/edits.js';
import { insertCommandBefore } from '../src/shell/prepend.js';
import { defineTransform } from '../src/transform.js';

export default defineTransform({
  id: 'apt-purge-build-deps',
  summary: 'Purge the Debian packages that only build, in the RUN that uses them',
  why: `A compiler and the headers of libraries are often most of what an image of Debian adds to its base, and after
\`pip install\`, \`gem install\` or \`docker-php-ext-install\` nobody calls them again. Where they are installed and used in one
RUN, they are purged at its end as Docker's official images do it: the marks of what was there before are saved, what the
RUN installs to build loses its mark, every package with a library that the files in /usr/local (and wherever else the RUN
installs to) load gets one, by \`ldd\`, and \`apt-get purge --auto-remove\` takes the rest. All other packages of the RUN stay.

Unsafe, since \`ldd\` does not see what a program loads by name or starts: build the image, and try it. Packages whose
libraries are known to be loaded so are refused by name (\`libmagic-dev\`, \`libcairo2-dev\`), as is everything where something
may build again: a later RUN, a stage built from this one, the ENTRYPOINT or CMD; a RUN that compiles the source itself,
which would install the compiler anew at every edit; a stage that does not ship, where nothing would be gained; a base
image that has the compilers already.`,
  safety: 'unsafe',
  effects: ['purges-build-packages'],
  *apply({ file, facts, context, isIgnored }) {
    for (const instruction of file.instructions) {
      if (instruction.keyword !== 'RUN' || !facts.stageOf(instruction)?.ships || isIgnored(instruction))
        continue;
      const quoted = quotedInstall(facts, instruction);
      if (quoted) yield { at: quoted.at, because: 'what it installs to build stands in a quoted script' };
      const body = facts.body(instruction);
      if ('refused' in body) continue;
      const plan = planPurge(facts, context, body);
      if (!plan) continue;
      if ('refused' in plan) {
        yield { at: plan.at.command.span, because: plan.refused };
        continue;
      }
      const at = plan.adds[0]?.command.span ?? instruction;
      const edits = purgeEdits(body, file, plan);
      if (typeof edits === 'string') yield { at, because: edits };
      else yield { at, message: messageOf(plan), edits };
    }
  },
});

function messageOf({ packages, folders }: PurgePlan): string {
  return `the RUN purges what it needs only to build (${packages.join(', ')}) and what came with it; ldd finds what stays for ${folders.join(' and ')}: build the image, and try it`;
}

function purgeEdits(body: RunBody, file: Dockerfile, plan: PurgePlan): readonly Edit[] | string {
  const { text, eol } = file;
  const { chain, adds } = plan;
  const commands = adds.map(({ command }) => command);
  const save = insertCommandBefore(body, text, commands, SAVE_MARKS, chain.errexit);
  if (!save) return 'it stands where no command can be added';
  const edits: Edit[] = [save];
  const line = (rest: string) => ` ${file.escape}${eol}${indentOf(body, text)}${rest}`;
  for (const command of purgeCommands(plan)) {
    const edit = insertCommandAfter(body, text, chain.last, command, { errexit: chain.errexit });
    if (!edit) return 'no place at the end of the RUN keeps what the chain does';
    const isInline = edit.text === ` && ${command}`;
    const own = isInline && body.kind === 'line' ? line(`&& ${command}`) : edit.text;
    // The scan: one program a line.
    const isLong = body.kind === 'line' && command.split(' | ').length > 2;
    edits.push({ ...edit, text: isLong ? own.replaceAll(' | ', line('    | ')) : own });
  }
  return edits;
}
