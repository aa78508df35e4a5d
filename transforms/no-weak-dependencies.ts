import { chainOf } from '../src/analysis/caches.js';
import { hasWeakDependencies } from '../src/analysis/distribution.js';
import type { Facts } from '../src/analysis/facts.js';
import type { Instruction } from '../src/dockerfile/model.js';
import type { ShellWord } from '../src/shell/body.js';
import { insertWordAfter } from '../src/shell/edits.js';
import { callsOf, type ToolCall } from '../src/shell/vocabulary.js';
import { decidesWeak, hollowWithout, installsByName, weakFlagOf } from '../src/shell/weak-dependencies.js';
import { type Change, defineTransform, type Skip } from '../src/transform.js';

export default defineTransform({
  id: 'no-weak-dependencies',
  summary: 'Install packages of Fedora, RHEL and SUSE without the ones they only recommend',
  why: `dnf, microdnf and zypper install what a package recommends. \`--setopt=install_weak_deps=False\` and
\`--no-recommends\` leave it out, and often half of the layer.

Unsafe, unlike the same for Debian: there is no complete table here of what the packages of these distributions lose, only
the names of those that are known to be hollow (\`nodejs\` without npm, \`php\` without its extensions), which are refused.
Recommendations are often a library's, and what an image misses may show only when it runs: build it, and try it.

Left alone: releases without weak dependencies (CentOS 7, Amazon Linux 2); groups and patterns; lists that cannot be read;
a call or a configuration that decides already.`,
  safety: 'unsafe',
  effects: ['adds-flag'],
  *apply({ file, facts, isIgnored }) {
    for (const instruction of file.instructions) {
      if ((instruction.trigger ?? instruction).keyword !== 'RUN' || isIgnored(instruction)) continue;
      const body = facts.body(instruction);
      if ('refused' in body) continue;
      for (const call of callsOf(body, ['dnf', 'dnf5', 'microdnf', 'yum', 'zypper'], ['install', 'in'])) {
        const result = leaveOut(facts, instruction, call);
        if (result) yield result;
      }
    }
  },
});

function leaveOut(facts: Facts, instruction: Instruction, call: ToolCall): Change | Skip | undefined {
  if (decidesWeak(call) || !installsByName(call) || !call.verbWord) return undefined;
  const at = call.command.span;
  const image = chainOf(facts, instruction)[0]?.image;
  const isKnown = image && hasWeakDependencies(image);
  if (isKnown === false) return undefined;
  if (!isKnown) return { at, because: 'it is not known here whether the release has weak dependencies' };
  if (isConfigured(facts, instruction))
    return { at, because: 'the stage decides about weak dependencies already' };
  const hollow = hollowWithout(call);
  if (hollow !== undefined) return { at, because: hollow };
  const flag = weakFlagOf(call);
  return {
    at,
    message: `${flag} leaves out what the packages only recommend: build the image, and try it`,
    edits: [insertWordAfter(flagPlace(call.verbWord, call), flag)],
  };
}

/** Behind `-y` where it directly follows the verb. */
function flagPlace(verb: ShellWord, { args }: ToolCall): ShellWord {
  const next = args[args.indexOf(verb) + 1];
  return next?.text === '-y' ? next : verb;
}

/** A dnf.conf or a zypp.conf that the stage writes: the same words as an option of a call say nothing about others. */
function isConfigured(facts: Facts, instruction: Instruction): boolean {
  return chainOf(facts, instruction)
    .flatMap(({ instructions }) => instructions)
    .some(({ index, original, heredocs }) => {
      if (index > instruction.index) return false;
      const texts = [original, ...heredocs.map(({ content }) => content)];
      return texts.some(text => /(?<!--setopt[= ])install_weak_deps|solver\.onlyRequires/.test(text));
    });
}
