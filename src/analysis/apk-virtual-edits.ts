// The edits that give build packages a name of their own, and take them away at the end of their RUN.
import type { Dockerfile } from '../dockerfile/model.js';
import { lineRemoval } from '../dockerfile/removal.js';
import type { Edit } from '../edit.js';
import { scanFor } from '../shell/apk-scan.js';
import type { RunBody, ShellWord } from '../shell/body.js';
import {
  type Element,
  errexitOf,
  hasComment,
  insertCommandAfter,
  insertWordAfter,
  removeCommand,
  removeWord,
  separatorAt,
  statementGap,
} from '../shell/edits.js';
import type { ToolCall } from '../shell/vocabulary.js';
import type { Chain } from './apk-chain.js';
import type { BuildPlan, Split } from './apk-virtual.js';

/** A string says why no edit fits. */
export function buildPackageEdits(
  body: RunBody,
  file: Dockerfile,
  plan: BuildPlan,
): readonly Edit[] | string {
  const { text, eol } = file;
  const { chain, splits, scan } = plan;
  const moved = movedDeletions(file, splits);
  if (typeof moved === 'string') return moved;
  const edits: Edit[] = [...moved];
  for (const split of splits) {
    const element = chain.elements.get(split.add);
    const own =
      element &&
      (split.isNamed ? keepTwins(body, text, element, split) : splitAdd(body, text, chain, element, split));
    if (!own) return 'it stands where no command can be added';
    if (typeof own === 'string') return own;
    edits.push(...own);
  }
  const names = splits.map(({ name }) => name).join(' ');
  const commands = [...(scan === undefined ? [] : [scanFor(scan)]), `apk del ${names}`];
  for (const command of commands) {
    const edit = insertCommandAfter(body, text, chain.last, command, { errexit: chain.errexit });
    if (!edit) return 'no place at the end of the RUN keeps what the chain does';
    // A line with a scan in it is too long for anything else.
    const isLong = scan !== undefined && body.kind === 'line' && edit.text.startsWith(' && ');
    edits.push(isLong ? { ...edit, text: ` ${file.escape}${eol}   ${edit.text}` } : edit);
  }
  return edits;
}

/** Takes what is deleted here out of the later RUNs that delete it, and a RUN that does nothing else. */
function movedDeletions(file: Dockerfile, splits: readonly Split[]): readonly Edit[] | string {
  const names = new Set(splits.flatMap(({ name, later }) => (later ? [name] : [])));
  const edits: Edit[] = [];
  const done = new Set<ToolCall>();
  for (const { name, later } of splits) {
    if (!later || done.has(later.call)) continue;
    const { body, call } = later;
    done.add(call);
    const own = call.operands.filter(word => names.has(word.value ?? ''));
    const found =
      own.length < call.operands.length
        ? own.map(word => removeWord(body, file.text, word))
        : [
            body.commands.length === 1
              ? lineRemoval(file.text, body.instruction)
              : removeCommand(body, call.command, errexitOf(body) === 'on'),
          ];
    const kept = found.flatMap(edit => edit ?? []);
    if (kept.length < found.length)
      return `what deletes ${name} stands where it cannot be taken out (line ${body.instruction.startLine})`;
    edits.push(...kept);
  }
  return edits;
}

/** What separates a command in front of the element from it. */
function gapAt(body: RunBody, text: string, element: Element): string {
  return element.list === 'sequence' && element.siblings.length > 1
    ? statementGap(body, text, element)
    : separatorAt(body, text, element);
}

/** A virtual package holds them already: what they leave behind, and what does not build, is added in front. */
function keepTwins(
  body: RunBody,
  text: string,
  element: Element,
  { add, kept, runtime }: Split,
): readonly Edit[] | string {
  if (kept.length + runtime.length === 0) return [];
  const removals = kept.flatMap(word => removeWord(body, text, word) ?? []);
  if (removals.length < kept.length) return 'a comment stands among its packages';
  const virtual = new Set(add.options.filter(({ name }) => name === '--virtual' || name === '-t'));
  const named = new Set([...virtual].flatMap(({ word, value }) => valuedWords(add, word, value)));
  const words = [
    ...optionsOf(add).filter(word => !named.has(word)),
    ...kept,
    ...runtime.map(name => ({ text: name })),
  ];
  const { start } = add.command.span;
  const front = `${words.map(word => word.text).join(' ')}${gapAt(body, text, element)}`;
  return [...removals, { start, end: start, text: front }];
}

/** The word of an option, and the next one where that is its value. */
function valuedWords({ args }: ToolCall, word: ShellWord, value: string | undefined): readonly ShellWord[] {
  const next = args[args.indexOf(word) + 1];
  return next && value !== undefined && next.value === value && !word.text.includes('=')
    ? [word, next]
    : [word];
}

function optionsOf({ command, operands }: ToolCall): readonly ShellWord[] {
  return command.words.filter(word => !operands.includes(word));
}

/** The shorter of the two lists moves to a command of its own; the longer one keeps its lines. */
function splitAdd(
  body: RunBody,
  text: string,
  { errexit }: Chain,
  element: Element,
  { add, name, build, kept, runtime }: Split,
): readonly Edit[] | string {
  const isBuildMoved = build.length < kept.length;
  const moved = isBuildMoved ? build : kept;
  const removals = moved.flatMap(word => removeWord(body, text, word) ?? []);
  if (removals.length < moved.length) return 'a comment stands among its packages';
  const options = optionsOf(add).map(word => word.text);
  const edits: Edit[] = [...removals];
  if (isBuildMoved) {
    const own = [...options, '--virtual', name, ...build.map(word => word.text)].join(' ');
    const inserted = insertCommandAfter(body, text, element, own, { errexit });
    const end = kept.at(-1);
    if (!inserted || !end) return 'it stands where no command can be added';
    const before = gapBefore(body, text, add, end);
    const added = runtime.map(twin => before + twin).join('');
    if (added !== '') edits.push({ start: end.span.end, end: end.span.end, text: added });
    return [...edits, inserted];
  }
  const staying = [...kept.map(word => word.text), ...runtime];
  const { start } = add.command.span;
  if (staying.length > 0)
    edits.push({
      start,
      end: start,
      text: `${[...options, ...staying].join(' ')}${gapAt(body, text, element)}`,
    });
  const flag = add.args.findLast(word => !add.operands.includes(word)) ?? add.program;
  return [...edits, insertWordAfter(flag, `--virtual ${name}`)];
}

/** What separates the word from the one before it, where words stand on lines of their own; a blank otherwise. */
function gapBefore(body: RunBody, text: string, { command }: ToolCall, word: ShellWord): string {
  const previous = command.words[command.words.indexOf(word) - 1];
  const gap = { start: previous?.span.end ?? word.span.start, end: word.span.start };
  const between = text.slice(gap.start, gap.end);
  return between.includes('\n') && !hasComment(body, gap) ? between : ' ';
}
