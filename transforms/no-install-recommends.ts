import type { ReadFile } from '../src/analysis/evidence.js';
import type { Facts } from '../src/analysis/facts.js';
import type { Loss, Restored } from '../src/analysis/recommends.js';
import { lossesOf, recommendsDecider, removesLater, restoredSoFar } from '../src/analysis/recommends.js';
import type { Instruction } from '../src/dockerfile/model.js';
import { readOperand, recommendsDecision } from '../src/shell/apt.js';
import type { RunBody, ShellWord } from '../src/shell/body.js';
import { insertWordAfter } from '../src/shell/edits.js';
import { insertPackage } from '../src/shell/package-list.js';
import { recommendsOf } from '../src/shell/recommends.js';
import { callsOf, hasOption, type ToolCall } from '../src/shell/vocabulary.js';
import { type Change, defineTransform, type Skip } from '../src/transform.js';

const FLAG = '--no-install-recommends';
/** aptitude(8) has its own word for it. */
const FLAG_OF_APTITUDE = '--without-recommends';
/** With more to put back than this, and than half of what is named, what is left out is hardly worth the list. */
const MOST_RESTORED = 4;

export default defineTransform({
  id: 'no-install-recommends',
  summary: 'Install Debian packages without the ones they only recommend',
  why: `Recommended packages are often most of what \`apt-get install\` brings: a documentation viewer, an X server's libraries.
\`${FLAG}\` leaves them out, and a table says for each package what that loses. What a package is hollow without is named
instead (\`ca-certificates\` for curl, \`libc6-dev\` for gcc, \`build-essential\` for python3-pip), and so is what the stage
shows that it uses (\`openssh-client\` for \`git clone git@...\`, \`dirmngr\` for \`gpg --recv-keys\`).

Left alone, with the names: packages that the table does not know, or that hold together only by what they recommend;
lists that cannot be read (\`$PACKAGES\`, xargs); local \`.deb\` files; stages whose apt.conf decides already.`,
  safety: 'safe',
  effects: ['adds-flag', 'adds-packages'],
  aliases: ['DL3015'],
  *apply({ file, facts, context, isIgnored }) {
    const restored = restoredSoFar();
    const read = (path: string): string | undefined => context.read(path);
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
        const refused = refuseCall(facts, instruction, call, read);
        if (refused !== undefined) yield { at: call.command.span, because: refused };
        else yield leaveOut({ facts, instruction, body, call, text: file.text, restored, read });
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
  read: ReadFile,
): string | undefined {
  if (recommendsDecision(call)) return 'the call decides about recommended packages itself';
  if (call.wrappers.includes('xargs')) return 'what it installs comes from xargs';
  if (facts.stageOf(instruction)?.distribution !== 'debian') {
    return 'the stage is not known to be one of Debian or Ubuntu';
  }
  return recommendsDecider(facts, instruction, read);
}

interface Install {
  readonly facts: Facts;
  readonly instruction: Instruction;
  readonly body: RunBody;
  readonly call: ToolCall;
  readonly text: string;
  readonly restored: Restored;
  readonly read: ReadFile;
}

function leaveOut(install: Install): Change | Skip {
  const { body, call, text, restored } = install;
  const at = call.command.span;
  const names = readNames(call);
  if ('refused' in names) return { at, because: names.refused };
  const unknown = names.filter(name => !recommendsOf(name, 'unknown'));
  if (unknown.length > 0) return { at, because: unknownMessage(unknown) };
  const hollow = names.filter(name => recommendsOf(name, 'unknown')?.isHollow);
  if (hollow.length > 0) return { at, because: hollowMessage(hollow) };
  const losses = lossesOf(install, names);
  const word = flagPlace(call);
  const refused = refuseLosses(losses, install) ?? (word ? undefined : 'no place for the flag is exact');
  if (refused !== undefined || !word) return { at, because: refused ?? '' };
  restored.add(install, losses);
  const flag = call.tool === 'aptitude' ? FLAG_OF_APTITUDE : FLAG;
  const edits = [
    insertWordAfter(word, flag),
    ...losses.map(({ lost, user }) => insertPackage(body, text, call, lost, user)),
  ];
  return { at, message: describeChange(losses), edits };
}

function refuseLosses(losses: readonly Loss[], { body, call }: Install): string | undefined {
  const hollow = losses.filter(loss => loss.refused !== undefined);
  if (hollow.length > 0) return `refused: ${hollow.map(describeLoss).join('; ')}`;
  const names = losses.map(({ lost }) => lost);
  if (names.length > Math.max(MOST_RESTORED, call.operands.length / 2)) {
    return `refused: too much would have to be put back by name: ${names.join(', ')}`;
  }
  const users = losses.map(({ user }) => user);
  return names.length > 0 && removesLater(body, call, users)
    ? `what would be put back (${names.join(', ')}) would outlive its user in this RUN`
    : undefined;
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

function hollowMessage(hollow: readonly string[]): string {
  const list = hollow.map(name => `"${name}"`).join(', ');
  return `refused: ${list} ${hollow.length > 1 ? 'hold' : 'holds'} together only by what ${hollow.length > 1 ? 'they recommend' : 'it recommends'}`;
}

function describeLoss({ user, lost, shownBy, refused }: Loss): string {
  const need = shownBy === undefined ? `"${user}" needs "${lost}"` : `"${lost}" is used here (${shownBy})`;
  return shownBy === undefined
    ? `${need}, which it only recommends, and ${refused}`
    : `${need} and comes because "${user}" recommends it, and ${refused}`;
}

function describeChange(losses: readonly Loss[]): string {
  const plain = 'recommended packages are left out';
  if (losses.length === 0) return plain;
  const reasons = losses.map(({ lost, user, shownBy }) =>
    shownBy === undefined
      ? `${lost}, which ${user} needs, is named`
      : `${lost}, which came with ${user} and is used here (${shownBy}), is named`,
  );
  return `${plain}; ${reasons.join('; ')}`;
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
