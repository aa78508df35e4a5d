import type { Facts } from '../src/analysis/facts.js';
import { expand } from '../src/analysis/state.js';
import type { Instruction } from '../src/dockerfile/model.js';
import { insertWordAfter } from '../src/shell/edits.js';
import { callsOf, hasOption, type ToolCall } from '../src/shell/vocabulary.js';
import { type Change, defineTransform, type Skip } from '../src/transform.js';

const FLAG = '--no-log-init';
/** /var/log/lastlog holds 292 bytes for every UID up to the highest: 28 MB here, and gigabytes soon behind it. */
const LARGE = 100_000;

export default defineTransform({
  id: 'no-log-init',
  summary: 'Add users with a large UID without the log files that grow with it',
  why: `\`useradd\` enters a new user into \`/var/log/lastlog\` and \`/var/log/faillog\`, at an offset that grows with the UID. The
files are sparse, but a layer holds them in full: a UID of 1,000,000,000 makes gigabytes. \`${FLAG}\` leaves the user out of
both.

Left alone: UIDs below 100,000; one that only the build knows.`,
  safety: 'safe',
  effects: ['adds-flag'],
  aliases: ['DL3046'],
  *apply({ file, facts, isIgnored }) {
    for (const instruction of file.instructions) {
      if ((instruction.trigger ?? instruction).keyword !== 'RUN' || isIgnored(instruction)) continue;
      const body = facts.body(instruction);
      if ('refused' in body) {
        if (mentionsLargeUid(instruction)) yield { at: instruction, because: body.refused };
        continue;
      }
      for (const call of callsOf(body, 'useradd')) {
        const result = leaveOut(facts, instruction, call);
        if (result) yield result;
      }
    }
  },
});

function leaveOut(facts: Facts, instruction: Instruction, call: ToolCall): Change | Skip | undefined {
  if (hasOption(call, '-l', FLAG)) return undefined;
  const uid = uidOf(facts, instruction, call);
  if (uid === undefined || uid < LARGE) return undefined;
  const at = call.command.span;
  if (call.wrappers.includes('xargs')) return { at, because: 'its arguments come from xargs' };
  return {
    at,
    message: `with ${FLAG} the UID ${uid} makes no log files that grow with it`,
    edits: [insertWordAfter(call.program, FLAG)],
  };
}

/** The UID as it is written, or as the variables of the file have it by default. */
function uidOf(facts: Facts, instruction: Instruction, call: ToolCall): number | undefined {
  const option = call.options.find(({ name }) => name === '-u' || name === '--uid');
  if (!option) return undefined;
  const next = call.args[call.args.indexOf(option.word) + 1];
  const text = option.value ?? next?.text.replaceAll('"', '') ?? '';
  const { env, args } = facts.before(instruction);
  const known = new Map(
    [...args].flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
  );
  const value = expand(text, new Map([...known, ...env]));
  return /^\d+$/.test(value) ? Number(value) : undefined;
}

function mentionsLargeUid({ logical, trigger }: Instruction): boolean {
  return /\buseradd\b[^;&|]*(-u|--uid)[ =]?\d{6,}/.test((trigger ?? { logical }).logical.text);
}
