// Scripts that stand quoted in a RUN: `sh -c 'apk add gcc'`, and the same in exec form. They are read, and never edited.
import type { Instruction } from '../dockerfile/model.js';
import type { Span } from '../edit.js';
import { commandsOfText } from '../shell/read.js';
import { callsOf, readCall, type ToolCall } from '../shell/vocabulary.js';
import type { Facts } from './facts.js';

const SHELLS: ReadonlySet<string> = new Set(['sh', 'ash', 'dash', 'bash']);

export interface QuotedCall {
  /** Of what runs the script. */
  readonly at: Span;
  readonly call: ToolCall;
}

/** The calls of all scripts that the RUN quotes; none of one that cannot be parsed. */
export function quotedCalls(facts: Facts, run: Instruction): readonly QuotedCall[] {
  const body = facts.body(run);
  if ('refused' in body) {
    const [program = '', ...args] = run.form === 'exec' ? run.args : [];
    return SHELLS.has(program.slice(program.lastIndexOf('/') + 1)) ? callsIn(scriptOf(args), run) : [];
  }
  return callsOf(body, [...SHELLS]).flatMap(({ args, command }) =>
    callsIn(scriptOf(args.map(({ text, value }) => value ?? withoutQuotes(text))), command.span),
  );
}

/** Behind `-c`, alone or last of a cluster. */
function scriptOf(args: readonly string[]): string | undefined {
  const at = args.findIndex(arg => /^-[a-z]*c$/.test(arg));
  return at === -1 ? undefined : args[at + 1];
}

/** `"apk add $X"`: what the variables hold is not known, the commands are. */
function withoutQuotes(text: string): string {
  return /^".*"$/s.test(text) ? text.slice(1, -1) : text;
}

function callsIn(script: string | undefined, at: Span): readonly QuotedCall[] {
  const commands = script === undefined ? [] : (commandsOfText(script)?.commands ?? []);
  return commands.flatMap(command => {
    const call = readCall(command);
    return call ? [{ at, call }] : [];
  });
}
