import type { Facts } from '../src/analysis/facts.js';
import {
  packagesNamed,
  recommendsDecider,
  removesLater,
  runsAlways,
  wordsOfFamily,
} from '../src/analysis/recommends.js';
import type { BuildContext } from '../src/context/context.js';
import type { Instruction, Stage } from '../src/dockerfile/model.js';
import type { Edit } from '../src/edit.js';
import { readOperand, recommendsDecision } from '../src/shell/apt.js';
import type { RunBody, ShellWord } from '../src/shell/body.js';
import { hasComment, insertWordAfter } from '../src/shell/edits.js';
import { isRestorable, recommendsOf, signsOf, withDepends } from '../src/shell/recommends.js';
import { callsOf, hasOption, type ToolCall } from '../src/shell/vocabulary.js';
import { type Change, defineTransform, type Skip } from '../src/transform.js';

const FLAG = '--no-install-recommends';

export default defineTransform({
  id: 'no-install-recommends',
  summary: 'Install Debian packages without the ones they only recommend',
  why: `Recommended packages are often most of what \`apt-get install\` brings: a documentation viewer, an X server's libraries.
\`${FLAG}\` leaves them out, and a table says for each package what that loses. Where a package needs what it only
recommends, that one is named (\`ca-certificates\` for curl, wget and git).

Left alone, with the names: packages that the table does not know, or that are hollow without what they recommend; lists
that cannot be read (\`$PACKAGES\`, xargs); local \`.deb\` files; stages whose apt.conf decides already.`,
  safety: 'safe',
  effects: ['adds-flag', 'adds-packages'],
  aliases: ['DL3015'],
  *apply({ file, facts, context, isIgnored }) {
    // Put back once is enough for a stage and for those built from it.
    const restored = new Map<Stage, Set<string>>();
    for (const instruction of file.instructions) {
      const run = instruction.trigger ?? instruction;
      if (run.keyword !== 'RUN' || isIgnored(instruction)) continue;
      const body = facts.body(instruction);
      if ('refused' in body) {
        if (/\bapt(-get)?\b.*\binstall\b/.test(run.logical.text))
          yield { at: instruction, because: body.refused };
        continue;
      }
      for (const call of callsOf(body, ['apt-get', 'apt', 'aptitude'], 'install')) {
        if (needsNothing(call)) continue;
        const refused = refuseCall(facts, instruction, call, context);
        if (refused !== undefined) yield { at: call.command.span, because: refused };
        else yield leaveOut({ facts, instruction, body, call, text: file.text, restored });
      }
    }
  },
});

/** The flag is there, or the call installs nothing by name (`apt-get -f install`). */
function needsNothing(call: ToolCall): boolean {
  if (recommendsDecision(call) === 'without' || hasOption(call, '--only-upgrade')) return true;
  return call.operands.length === 0 && call.isReadable;
}

function refuseCall(
  facts: Facts,
  instruction: Instruction,
  call: ToolCall,
  context: BuildContext,
): string | undefined {
  if (recommendsDecision(call)) return 'the call decides about recommended packages itself';
  if (call.tool === 'aptitude') return 'aptitude resolves packages in its own way';
  if (call.wrappers.includes('xargs')) return 'what it installs comes from xargs';
  if (facts.stageOf(instruction)?.distribution !== 'debian') {
    return 'the stage is not known to be one of Debian or Ubuntu';
  }
  return recommendsDecider(facts, instruction, path => context.read(path));
}

interface Install {
  readonly facts: Facts;
  readonly instruction: Instruction;
  readonly body: RunBody;
  readonly call: ToolCall;
  readonly text: string;
  readonly restored: Map<Stage, Set<string>>;
}

function leaveOut(install: Install): Change | Skip {
  const { body, call, text } = install;
  const at = call.command.span;
  const names = readNames(call);
  if ('refused' in names) return { at, because: names.refused };
  const unknown = names.filter(name => !recommendsOf(name));
  if (unknown.length > 0) return { at, because: unknownMessage(unknown) };
  const losses = lossesOf(install, names);
  const hollow = losses.filter(({ lost }) => !isRestorable(lost));
  if (hollow.length > 0) return { at, because: `refused: ${hollow.map(describeLoss).join('; ')}` };
  const word = flagPlace(call);
  if (!word) return { at, because: 'no place for the flag is exact' };
  const restored = [...new Set(losses.map(({ lost }) => lost))];
  const users = losses.map(({ name }) => name);
  if (restored.length > 0 && removesLater(body, call, users)) {
    return {
      at,
      because: `what would be put back (${restored.join(', ')}) would outlive its user in this RUN`,
    };
  }
  remember(install, restored);
  const edits = [
    insertWordAfter(word, FLAG),
    ...restored.map(name => insertPackage(body, text, call, name, losses[0]?.name)),
  ];
  return { at, message: describeChange(losses, restored), edits };
}

interface Loss {
  readonly name: string;
  readonly lost: string;
}

function readNames(call: ToolCall): readonly string[] | { readonly refused: string } {
  const operands = new Set(call.operands);
  const opaque = call.args.find(word => word.value === undefined && !operands.has(word));
  if (opaque) return { refused: `an option is not known here: ${opaque.text}` };
  const names: string[] = [];
  for (const word of call.operands) {
    const read = readOperand(word);
    if ('refused' in read) return read;
    names.push(read.name);
  }
  return names;
}

function unknownMessage(unknown: readonly string[]): string {
  const list = unknown.map(name => `"${name}"`).join(', ');
  return `refused: ${list} ${unknown.length > 1 ? 'are' : 'is'} not in the table of packages known to be safe without recommended ones`;
}

/** What the packages lose that the stage needs, and that nothing here or before installs by name. */
function lossesOf(install: Install, names: readonly string[]): readonly Loss[] {
  const { facts, instruction, call, restored: before } = install;
  const stage = facts.stageOf(instruction)?.stage;
  const earlier = stage ? facts.chain(stage).flatMap(s => [...(before.get(s) ?? [])]) : [];
  const named = packagesNamed(facts, instruction, call);
  const there = [...named.installed, ...earlier].filter(name => !named.isRemoved(name));
  const present = withDepends([...there, ...names]);
  let words: ReadonlySet<string> | undefined;
  const isUsed = (lost: string): boolean => {
    words ??= wordsOfFamily(facts, instruction);
    return showsUse(words, lost);
  };
  const losses: Loss[] = [];
  for (const name of names) {
    const { needs, drops } = recommendsOf(name) ?? { needs: [], drops: [] };
    const missed = [...needs, ...drops.filter(isUsed)];
    for (const lost of missed) if (!present.has(lost)) losses.push({ name, lost });
  }
  const restored = withDepends(losses.map(({ lost }) => lost).filter(isRestorable));
  return losses.filter(({ lost }) => isRestorable(lost) || !restored.has(lost));
}

/** What a condition guards may not be there for the next call. */
function remember({ facts, instruction, call, restored }: Install, names: readonly string[]): void {
  const stage = facts.stageOf(instruction)?.stage;
  if (!stage || instruction.trigger || !runsAlways(call.command)) return;
  restored.set(stage, new Set([...(restored.get(stage) ?? []), ...names]));
}

function showsUse(words: ReadonlySet<string>, lost: string): boolean {
  return signsOf(lost).some(sign =>
    sign.endsWith('@') ? [...words].some(word => word.startsWith(sign)) : words.has(sign),
  );
}

function describeLoss({ name, lost }: Loss): string {
  return `"${name}" needs "${lost}", which it only recommends`;
}

function describeChange(losses: readonly Loss[], restored: readonly string[]): string {
  const plain = 'recommended packages are left out';
  if (restored.length === 0) return plain;
  const users = [...new Set(losses.map(({ name }) => name))].join(' and ');
  return `${plain}; ${restored.join(', ')}, which ${users} only recommended, is named`;
}

/** Behind `-y` and `-q` where they directly follow the verb, else behind the verb. */
function flagPlace({ verbWord, args }: ToolCall): ShellWord | undefined {
  if (!verbWord) return undefined;
  let place = verbWord;
  for (const word of args.slice(args.indexOf(verbWord) + 1)) {
    if (!/^(-[yq]+|--yes|--assume-yes|--quiet)$/.test(word.text)) break;
    place = word;
  }
  return place;
}

/** At its place where the packages are sorted, else behind the one that it is for; in the list's own layout. */
function insertPackage(
  body: RunBody,
  text: string,
  call: ToolCall,
  name: string,
  user: string | undefined,
): Edit {
  const { operands } = call;
  const texts = operands.map(({ text: operand }) => operand);
  const isSorted =
    texts.length > 1 && texts.every((operand, i) => i === 0 || (texts[i - 1] ?? '') <= operand);
  const sorted = isSorted ? texts.findLastIndex(operand => operand < name) : -1;
  const own = operands.findIndex(word => nameOf(word) === user);
  const after = sorted === -1 ? own : sorted;
  const first = operands[0];
  const separator = separatorOf(body, text, call, after);
  if (isSorted && sorted === -1 && first && !commentAbove(body, text, first)) {
    return { start: first.span.start, end: first.span.start, text: `${name}${separator}` };
  }
  const end = operands[after]?.span.end ?? operands.at(-1)?.span.end ?? call.command.span.end;
  return { start: end, end, text: `${separator}${name}` };
}

function nameOf(word: ShellWord): string | undefined {
  const read = readOperand(word);
  return 'name' in read ? read.name : undefined;
}

/** A comment line right above the word is the word's. */
function commentAbove(body: RunBody, text: string, word: ShellWord): boolean {
  return body.instruction.comments.some(
    ({ start, end }) => start < word.span.start && text.slice(end, word.span.start).trim() === '',
  );
}

/** What stands between two packages of the list around this one, comments apart; a blank where there is none. */
function separatorOf(body: RunBody, text: string, { operands, args }: ToolCall, after: number): string {
  const before = args[args.findIndex(word => word === operands[0]) - 1];
  const list = before ? [before, ...operands] : operands;
  const at = after + (before ? 1 : 0);
  for (const i of [at, at - 1, ...list.keys()]) {
    const left = list[i];
    const right = list[i + 1];
    if (!left || !right || (left === before && operands.length > 1)) continue;
    const gap = { start: left.span.end, end: right.span.start };
    if (!hasComment(body, gap)) return text.slice(gap.start, gap.end);
  }
  return ' ';
}
