// What a stage, those under it and those built from it run and name: by that a recommended package shows that it is used.
import type { Instruction, Stage } from '../dockerfile/model.js';
import type { Command, RunBody, ShellWord } from '../shell/body.js';
import { remembered } from '../shell/memo.js';
import { readCall, type ToolCall } from '../shell/vocabulary.js';
import type { Facts } from './facts.js';

export interface Evidence {
  /** Programs that are run, by base name, and what may be one in text that another shell reads. */
  readonly programs: ReadonlySet<string>;
  /** Everything else that is written, in pieces; packages that apt is told to install or to remove are none. */
  readonly words: ReadonlySet<string>;
}

interface Gathered {
  readonly programs: Set<string>;
  readonly words: Set<string>;
}

const APT = ['apt-get', 'apt', 'aptitude', 'apt-mark'];
/** They are asked whether a program is there. */
const LOCATORS = ['which', 'type', 'hash', 'command', 'whereis'];

/** Text of a file of the build context, by its path there; undefined where there is none. */
export type ReadFile = (path: string) => string | undefined;

/** Reads every instruction of the family that the instruction's stage belongs to, and the scripts that they name. */
export function evidenceOf(facts: Facts, instruction: Instruction, read: ReadFile): Evidence {
  const stage = facts.stageOf(instruction)?.stage;
  if (!stage) return { programs: new Set(), words: new Set() };
  const known = knownEvidence(facts);
  const evidence = known.get(stage) ?? gatherFamily(facts, stage, read);
  known.set(stage, evidence);
  return evidence;
}

/** A text has one build context, and its stages one evidence each. */
const knownEvidence = remembered((_: Facts) => new Map<Stage, Evidence>());

function gatherFamily(facts: Facts, stage: Stage, read: ReadFile): Evidence {
  const gathered: Gathered = { programs: new Set(), words: new Set() };
  for (const { instructions } of [...facts.chain(stage), ...facts.descendants(stage)]) {
    for (const each of instructions) gather(facts, each, gathered);
  }
  for (const path of scriptsNamed(gathered.words)) {
    const text = read(path);
    if (text !== undefined) addText(withoutComments(text), gathered, true);
  }
  return gathered;
}

/** `./build`, `docker/setup.sh`, and `setup.sh` of `/app/setup.sh`: as a path of the context. */
function scriptsNamed(words: ReadonlySet<string>): ReadonlySet<string> {
  const paths = [...words].filter(word => /^\.\/|\.(sh|bash)$/.test(word) && !/[*?:]|\.\.\//.test(word));
  return new Set(paths.map(path => path.replace(/^(\.?\/)+/, '')));
}

/** A comment line of a script runs nothing. */
function withoutComments(text: string): string {
  return text.replace(/^[ \t]*#.*$/gm, '');
}

function gather(facts: Facts, instruction: Instruction, to: Gathered): void {
  const { keyword, original, flags, heredocs } = instruction.trigger ?? instruction;
  if (keyword === 'FROM') return;
  const body = keyword === 'RUN' ? facts.body(instruction) : undefined;
  if (!body || 'refused' in body) {
    const isScript = ['RUN', 'CMD', 'ENTRYPOINT', 'HEALTHCHECK', 'SHELL', 'ENV'].includes(keyword);
    addText(original, to, isScript);
  } else {
    for (const { value = '' } of flags) for (const part of value.split(',')) to.words.add(part);
    for (const command of body.commands) gatherCommand(command, body, to);
  }
  // A script in a document is the body itself; any other is read by somebody later.
  if (body && !('refused' in body) && body.kind === 'script') return;
  for (const { content } of heredocs) addText(content, to, true);
}

function gatherCommand(command: Command, body: RunBody, to: Gathered): void {
  const call = readCall(command);
  for (const { text } of command.assignments) addText(text, to, false);
  for (const redirection of command.redirections) {
    addText(body.source.slice(redirection.pos, redirection.end), to, false);
  }
  if (!call) {
    for (const word of command.words) addWord(word, to);
    return;
  }
  for (const name of [call.tool, ...call.wrappers]) to.programs.add(name);
  addText(call.program.value ?? call.program.text, to, true);
  for (const word of call.prefix) addWord(word, to);
  if (APT.includes(call.tool)) return;
  const isLocator = LOCATORS.includes(call.tool) || isLookup(call);
  for (const word of call.args) {
    if (isLocator) addText(word.text, to, true);
    else addWord(word, to);
  }
}

/** `command -v gpg`: command is a wrapper, and the option of it makes it none. */
function isLookup({ wrappers, prefix }: ToolCall): boolean {
  return wrappers.includes('command') && prefix.some(({ text }) => /^-[vV]$/.test(text));
}

/** A quoted text with blanks in it may be a script: `sh -c '...'`, `echo '...' > start.sh`. */
function addWord({ text, value }: ShellWord, to: Gathered): void {
  const read = value ?? text;
  addText(read, to, /\s/.test(read) || text.includes('$('));
}

function addText(text: string, to: Gathered, isScript: boolean): void {
  // `echo 'a\nb' > script`: the escapes are none of the words.
  for (const token of text.replace(/\\[nrt]/g, ' ').split(/[\s"'`$(){};|&<>=,[\]\\]+/)) {
    if (token === '') continue;
    const name = token.slice(token.lastIndexOf('/') + 1);
    for (const word of [token, token.replace(/^-+/, ''), name]) {
      to.words.add(word);
      if (isScript) to.programs.add(word);
    }
  }
}

/** Whether one of the signs is there: `~word` anywhere, `begin*`, `*end`, else a program. */
export function showsOne({ programs, words }: Evidence, signs: readonly string[]): string | undefined {
  return signs.find(sign => {
    if (sign.startsWith('~')) return words.has(sign.slice(1));
    if (sign.endsWith('*')) return some(words, word => word.startsWith(sign.slice(0, -1)));
    if (sign.startsWith('*')) return some(words, word => word.endsWith(sign.slice(1)));
    return programs.has(sign);
  });
}

function some(words: ReadonlySet<string>, test: (word: string) => boolean): boolean {
  for (const word of words) if (test(word)) return true;
  return false;
}
