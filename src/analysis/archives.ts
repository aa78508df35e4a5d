// Archives that a RUN downloads and unpacks, and who may read one afterwards.
import type { Instruction } from '../dockerfile/model.js';
import { keptMounts } from '../dockerfile/mounts.js';
import {
  baseOf,
  downloadsOf,
  foldersOf,
  mayDelete,
  mayName,
  textOf,
  textsOf,
  unpackedBy,
} from '../shell/archives.js';
import type { Command, RunBody, ShellWord } from '../shell/body.js';
import { readCall, type ToolCall } from '../shell/vocabulary.js';
import type { Facts } from './facts.js';

/** One archive that the RUN leaves behind. */
export interface Leftover {
  /** As its unpacking names it. */
  readonly word: ShellWord;
  readonly path: string;
  readonly download: ToolCall;
  /** The commands from the download to the last one that reads it. */
  readonly uses: readonly Command[];
  /** The one that reads it after it was unpacked, and may do anything with it. */
  readonly reader: Command | undefined;
}

/** They only look at a file. */
const LOOKERS: readonly string[] = [
  ...['sha256sum', 'sha1sum', 'sha512sum', 'md5sum', 'shasum', 'gpg', 'echo', 'ls', 'file', 'stat', 'du'],
];

/** In source order; what the body deletes or moves itself is none. */
export function leftoversIn(body: RunBody): readonly Leftover[] {
  const calls = body.commands.flatMap(command => readCall(command) ?? []);
  const folders = foldersOf(body);
  const found = new Map<string, Leftover>();
  for (const download of calls) {
    for (const path of downloadsOf(download)) {
      const leftover = leftoverOf(body, calls, download, path, folders);
      if (leftover) found.set(path, leftover);
    }
  }
  return [...found.values()];
}

function leftoverOf(
  body: RunBody,
  calls: readonly ToolCall[],
  download: ToolCall,
  path: string,
  folders: readonly string[],
): Leftover | undefined {
  const { index } = download.command;
  const after = calls.filter(({ command }) => command.index > index);
  const unpacking = after.findLast(call => wordsFor(call, path).length > 0);
  const word = unpacking && wordsFor(unpacking, path)[0];
  if (!unpacking || !word || after.some(call => mayDelete(call, path, folders))) return undefined;
  const naming = body.commands.filter(
    command => command.index >= index && textsOf(command).some(text => mayName(text, path)),
  );
  const isLast = (command: Command): boolean =>
    command.index <= unpacking.command.index || LOOKERS.includes(readCall(command)?.tool ?? '');
  return {
    word,
    path,
    download,
    uses: [download.command, ...naming.filter(isLast)],
    reader: naming.find(command => !isLast(command)),
  };
}

function wordsFor(call: ToolCall, path: string): readonly ShellWord[] {
  const same = (text: string): string => text.replace(/^\.\//, '').replace(/\$\{(\w+)\}/g, '$$$1');
  return unpackedBy(call).filter(word => same(textOf(word)) === same(path));
}

/** Whether the directory, or a variable in the name, may be another one where the archive is unpacked. */
export function changesBetween(body: RunBody, { path, uses }: Leftover): boolean {
  const indices = uses.map(({ index }) => index);
  const from = Math.min(...indices);
  const to = Math.max(...indices);
  const variables = [...path.matchAll(/\$\{?(\w+)/g)].map(([, variable]) => variable ?? '');
  return body.commands.some(({ index, words, assignments }) => {
    if (index <= from || index >= to) return false;
    const program = words[0]?.value ?? '';
    if (['cd', 'pushd', 'popd', 'chroot'].includes(program)) return !path.startsWith('/');
    return (
      (['eval', 'source', '.'].includes(program) && variables.length > 0) ||
      assignments.some(({ name }) => variables.includes(name)) ||
      words.some(({ text }) => variables.some(name => text === name || text.startsWith(`${name}=`)))
    );
  });
}

/** Who may read the file behind the RUN, in words; undefined where nobody names it. */
export function laterReader(facts: Facts, run: Instruction, path: string): string | undefined {
  const stage = facts.stageOf(run)?.stage;
  if (!stage) return undefined;
  const inherited = [stage, ...facts.descendants(stage)].flatMap(({ instructions }) => instructions);
  const copiers = facts.file.instructions.filter(({ flags }) =>
    flags.some(({ name, value = '' }) => name === 'from' || (name === 'mount' && value.includes('from='))),
  );
  const later = new Set([...inherited, ...copiers]);
  for (const other of later) {
    if (other.index <= run.index || !namesFile(facts, other, path)) continue;
    return `line ${other.startLine} names ${baseOf(path)}`;
  }
  return undefined;
}

/** A deletion that does not mind is no reader. */
function namesFile(facts: Facts, instruction: Instruction, path: string): boolean {
  const { original, heredocs, keyword } = instruction.trigger ?? instruction;
  const texts = [original, ...heredocs.map(({ content }) => content)];
  if (!texts.some(text => mayName(text, path))) return false;
  const body = keyword === 'RUN' ? facts.body(instruction) : undefined;
  if (!body || 'refused' in body) return true;
  return body.commands.some(command => {
    const call = readCall(command);
    const isForced =
      call?.tool === 'rm' && call.options.some(({ name }) => name === '-f' || name === '--force');
    return !isForced && textsOf(command).some(text => mayName(text, path));
  });
}

/** Whether the file may lie in a mount of the RUN: it is not in the layer then. */
export function mayBeMounted(run: Instruction, path: string): boolean {
  return keptMounts(run).some(
    ({ target }) =>
      !path.startsWith('/') || path.startsWith(`${target.replace(/\/+$/, '')}/`) || target.includes('$'),
  );
}
