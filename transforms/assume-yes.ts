import { chainOf } from '../src/analysis/caches.js';
import type { Facts } from '../src/analysis/facts.js';
import type { Instruction } from '../src/dockerfile/model.js';
import { ASKING_TOOLS, answersInGeneral, asksInVain } from '../src/shell/assent.js';
import type { RunBody } from '../src/shell/body.js';
import { insertWordAfter } from '../src/shell/edits.js';
import { isFatal } from '../src/shell/fatal.js';
import { callsOf, type ToolCall } from '../src/shell/vocabulary.js';
import { type Change, defineTransform, type Skip } from '../src/transform.js';

export default defineTransform({
  id: 'assume-yes',
  summary: 'Answer yes where a package manager asks and nobody is there to answer',
  why: `\`apt-get install\` without \`-y\` asks before it brings more than what was named, reads the end of its input, and gives
up: the build works only as long as nothing else is needed. The same goes for yum, dnf, microdnf, tdnf and zypper.

Left alone: what is answered already (\`-y\`, \`-qq\`, \`yes |\`, a here-string, \`APT::Get::Assume-Yes\`, \`assumeyes=1\`), and a
call whose failure the chain forgives (\`... || true\`, \`... ;\`): so far it may have done nothing.`,
  safety: 'safe',
  effects: ['adds-flag'],
  aliases: ['DL3014', 'DL3030', 'DL3034', 'DL3038'],
  *apply({ file, facts, isIgnored }) {
    for (const instruction of file.instructions) {
      if ((instruction.trigger ?? instruction).keyword !== 'RUN' || isIgnored(instruction)) continue;
      const body = facts.body(instruction);
      if ('refused' in body) continue;
      for (const call of callsOf(body, ASKING_TOOLS)) {
        const result = answer(facts, instruction, body, call);
        if (result) yield result;
      }
    }
  },
});

function answer(
  facts: Facts,
  instruction: Instruction,
  body: RunBody,
  call: ToolCall,
): Change | Skip | undefined {
  if (
    !asksInVain(call) ||
    mayHoldFlag(facts, instruction, call) ||
    isConfigured(facts, instruction, call.tool)
  )
    return undefined;
  const at = call.command.span;
  const what = `\`${call.tool} ${call.verb}\``;
  if (!isFatal(body, call.command, facts.before(instruction).shell.errexit)) {
    return {
      at,
      because: `${what} asks, but its failure does not end the build: it may never have done its work so far`,
    };
  }
  return {
    at,
    message: `${what} asks before it goes on, and a build has nobody to answer: -y does`,
    edits: [insertWordAfter(call.verbWord ?? call.program, '-y')],
  };
}

/** A variable among the words whose value, or else whose name, is that of options. */
function mayHoldFlag(facts: Facts, instruction: Instruction, { args }: ToolCall): boolean {
  const { env, args: buildArgs } = facts.before(instruction);
  return args.some(({ text, value }) => {
    if (value !== undefined || !text.includes('$')) return false;
    if (/opt|flag|arg|yes/i.test(text)) return true;
    return [...env, ...buildArgs].some(
      ([name, content]) => text.includes(name) && /(^|\s)-+(y|yes|assume|n|non)/.test(content ?? ''),
    );
  });
}

/** A configuration that the stage writes or copies in answers already, or may. */
function isConfigured(facts: Facts, instruction: Instruction, tool: string): boolean {
  const earlier = chainOf(facts, instruction).flatMap(({ instructions }) => instructions);
  return earlier.some(({ index, original, heredocs, trigger }) => {
    if (index > instruction.index) return false;
    const documents = (trigger ?? { heredocs }).heredocs.map(({ content }) => content);
    return [original, ...documents].some(text => answersInGeneral(tool, withoutOptions(text)));
  });
}

/** `--assume-yes` of another call says nothing about this one. */
function withoutOptions(text: string): string {
  return text.replaceAll(/--assume-?yes/g, '');
}
