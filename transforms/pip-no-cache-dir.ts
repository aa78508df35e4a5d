import type { Facts } from '../src/analysis/facts.js';
import { cleansPipCacheAfter, decidesPipCache, oldPip, pipCacheNeed } from '../src/analysis/pip.js';
import type { Instruction } from '../src/dockerfile/model.js';
import type { RunBody } from '../src/shell/body.js';
import { insertWordAfter } from '../src/shell/edits.js';
import { callsOf, hasOption, type ToolCall } from '../src/shell/vocabulary.js';
import type { Change, Skip, Transform } from '../src/transform.js';

const FLAG = '--no-cache-dir';

const pipNoCacheDir: Transform = {
  id: 'pip-no-cache-dir',
  summary: 'Install Python packages without keeping the downloads in the image',
  why: `pip keeps every archive that it downloads, and every wheel that it builds, in \`~/.cache/pip\`. In an image nobody
reads them again. With \`--no-cache-dir\` they are not kept.

It leaves alone: a RUN with a cache mounted there; a RUN that cleans the cache itself; \`PIP_NO_CACHE_DIR\`,
\`PIP_CACHE_DIR\`, \`--cache-dir\` and a pip.conf, which decide already; \`pip download\` and \`pip wheel\` beside the install,
and a cache that another stage copies, which need it; a pip of before version 6, which does not know the flag.`,
  safety: 'safe',
  effects: ['adds-flag'],
  aliases: ['DL3042'],
  *apply({ file, facts, isIgnored }) {
    for (const instruction of file.instructions) {
      if ((instruction.trigger ?? instruction).keyword !== 'RUN' || isIgnored(instruction)) continue;
      const body = facts.body(instruction);
      if (!('refused' in body)) yield* rewriteRun(facts, instruction, body);
      else if (mentionsPipInstall(instruction)) yield { at: instruction, because: body.refused };
    }
  },
};

export default pipNoCacheDir;

function* rewriteRun(facts: Facts, instruction: Instruction, body: RunBody): Iterable<Change | Skip> {
  const calls = callsOf(body, 'pip', 'install').filter(call => isOpen(facts, instruction, call));
  const [first] = calls;
  if (!first || decidesPipCache(facts, instruction, body)) return;
  const need = pipCacheNeed(facts, instruction, body);
  if (need !== undefined) {
    yield { at: first.command.span, because: need };
    return;
  }
  const targets: ToolCall[] = [];
  for (const call of calls) {
    if (cleansPipCacheAfter(body, call)) continue;
    const because = call.command.substituted ? 'its output is read' : oldPip(facts, instruction, call);
    if (because === undefined) targets.push(call);
    else yield { at: call.command.span, because };
  }
  const [target] = targets;
  if (!target) return;
  yield {
    at: target.command.span,
    message: `\`pip install\` with ${FLAG} keeps no downloads in the image`,
    edits: targets.map(call => insertWordAfter(call.verbWord ?? call.program, FLAG)),
  };
}

/** Nothing among its own words decides about the cache. */
function isOpen(facts: Facts, instruction: Instruction, call: ToolCall): boolean {
  // pip takes an option by its beginning: `--no-cache` is `--no-cache-dir`.
  const decides = call.options.some(({ name }) => name.startsWith('--no-ca') || name.startsWith('--cac'));
  return (
    !decides &&
    !hasOption(call, '-h', '--help', '--version', '--download') &&
    !hidesFlag(facts, instruction, call)
  );
}

/** A variable of the file, among the words, holds an option about the cache. */
function hidesFlag(facts: Facts, instruction: Instruction, { args }: ToolCall): boolean {
  const { env, args: buildArgs } = facts.before(instruction);
  return [...env, ...buildArgs].some(
    ([name, value]) =>
      value?.includes('cache-dir') && args.some(({ text }) => text.includes('$') && text.includes(name)),
  );
}

/** Whether the text of a RUN that we cannot read speaks of installing with pip. */
function mentionsPipInstall(instruction: Instruction): boolean {
  const { args, logical, form } = instruction.trigger ?? instruction;
  const words = form === 'exec' ? args : logical.text.split(/\s+/);
  const isPip = (word: string) => word === 'pip' || word === 'pip3' || word.endsWith('/pip');
  return words.some((word, i) => isPip(word) && words[i + 1] === 'install') && !words.includes(FLAG);
}
