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
import { callsOf, readCall, type ToolCall } from '../shell/vocabulary.js';
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

/** Whether the download is one of several ways to the file: it stands in a branch that not every reader stands in. */
export function isOneOfSeveral({ download, uses }: Leftover): boolean {
  const branches = download.command.ancestors.filter(({ type }) => ['If', 'Elif', 'Case'].includes(type));
  return branches.some(branch => uses.some(({ ancestors }) => !ancestors.includes(branch)));
}

/**
 * Whether the directory, or a variable in the name, may be another one where the archive is unpacked, or at `place` (an
 * offset of the file), where it is removed.
 */
export function changesBetween(body: RunBody, { path, uses }: Leftover, place = 0): boolean {
  const indices = uses.map(({ index }) => index);
  const from = Math.min(...indices);
  const behind = body.commands.filter(({ node }) => body.spanInFile(node.pos, node.end).end <= place);
  const to = Math.max(...indices, ...behind.map(({ index }) => index + 1));
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

/** A removal, in a later RUN of the stage, of the very file: it hides what lies in the layer of the download. */
export interface LateRemoval {
  readonly body: RunBody;
  readonly command: Command;
  /** All that it removes, absolute. */
  readonly paths: readonly string[];
}

const ALWAYS: readonly string[] = ['Statement', 'AndOr', 'BraceGroup', 'CompoundList'];

/** `path` is absolute. Only what runs whenever its RUN does, by the same name, and before any COPY over it. */
export function lateRemovalOf(facts: Facts, run: Instruction, path: string): LateRemoval | undefined {
  if (!path.startsWith('/') || path.includes('$')) return undefined;
  const stage = facts.stageOf(run)?.stage;
  for (const other of stage?.instructions ?? []) {
    if (other.index <= run.index) continue;
    if (bringsInto(facts, other, path)) return undefined;
    const body = other.keyword === 'RUN' ? facts.body(other) : undefined;
    if (!body || 'refused' in body) continue;
    for (const call of callsOf(body, 'rm')) {
      const paths = pathsRemoved(facts, body, call);
      if (paths?.includes(path)) return { body, command: call.command, paths };
    }
  }
  return undefined;
}

/** A COPY or ADD to the file, or to a folder around it. */
function bringsInto(facts: Facts, instruction: Instruction, path: string): boolean {
  const { keyword, args } = instruction;
  if (keyword !== 'COPY' && keyword !== 'ADD') return false;
  const target = absolute(args.at(-1) ?? '', facts.before(instruction).workdir);
  if (target === undefined || target.includes('$')) return true;
  const folder = target.replace(/\/+\.?$/, '');
  return folder === path || path.startsWith(`${folder}/`);
}

function pathsRemoved(facts: Facts, body: RunBody, call: ToolCall): readonly string[] | undefined {
  const { command, options, operands, wrappers } = call;
  const isPlain =
    wrappers.length === 0 &&
    command.redirections.length === 0 &&
    command.ancestors.every(({ type }) => ALWAYS.includes(type)) &&
    command.ancestors.every(node => node.type !== 'AndOr' || !node.operators.includes('||')) &&
    options.every(({ name }) => ['-f', '-r', '-R', '-v', '--force', '--recursive'].includes(name));
  const isMoving = callsOf(body, ['cd', 'pushd', 'popd']).some(move => move.command.index < command.index);
  if (!isPlain) return undefined;
  const { workdir } = facts.before(body.instruction);
  return operands.flatMap(word => {
    const text = textOf(word);
    return /[*?[\]`$~{]/.test(text) || (isMoving && !text.startsWith('/'))
      ? []
      : (absolute(text, workdir) ?? []);
  });
}

/** Of a plain path below a folder that is known. */
export function absolute(path: string, folder: string | undefined): string | undefined {
  if (path.startsWith('/')) return path;
  if (!folder?.startsWith('/') || path.startsWith('..')) return undefined;
  return `${folder.replace(/\/+$/, '')}/${path.replace(/^(\.\/)+/, '')}`;
}

/** They run no program that could look for a file by itself. */
const QUIET: readonly string[] = [
  ...[
    'cd',
    'rm',
    'mv',
    'ln',
    'mkdir',
    'rmdir',
    'chmod',
    'chown',
    'true',
    'set',
    'curl',
    'wget',
    'tar',
    'unzip',
  ],
  ...LOOKERS,
];

/** Whether nothing between the last use of the file and its late removal runs a program that could read it unnamed. */
export function isUnwatched(
  facts: Facts,
  run: Instruction,
  body: RunBody,
  leftover: Leftover,
  late: LateRemoval,
): boolean {
  const last = Math.max(...leftover.uses.map(({ index }) => index));
  const own = body.commands.filter(({ index }) => index > last);
  const there = late.body.commands.filter(({ index }) => index < late.command.index);
  const between = facts
    .stageOf(run)
    ?.stage.instructions.some(
      ({ keyword, index }) => keyword === 'RUN' && index > run.index && index < late.body.instruction.index,
    );
  return (
    between === false && [...own, ...there].every(command => QUIET.includes(readCall(command)?.tool ?? ''))
  );
}

/** Who may read the file behind the RUN, in words; undefined where nobody names it. `moved`: a removal that will go. */
export function laterReader(
  facts: Facts,
  run: Instruction,
  path: string,
  moved: Command | undefined,
): string | undefined {
  const stage = facts.stageOf(run)?.stage;
  if (!stage) return undefined;
  const inherited = [stage, ...facts.descendants(stage)].flatMap(({ instructions }) => instructions);
  const copiers = facts.file.instructions.filter(({ flags }) =>
    flags.some(({ name, value = '' }) => name === 'from' || (name === 'mount' && value.includes('from='))),
  );
  const later = new Set([...inherited, ...copiers]);
  for (const other of later) {
    if (other.index <= run.index || !namesFile(facts, other, path, moved)) continue;
    return `line ${other.startLine} names ${baseOf(path)}`;
  }
  return undefined;
}

/** A deletion that does not mind is no reader. */
function namesFile(
  facts: Facts,
  instruction: Instruction,
  path: string,
  moved: Command | undefined,
): boolean {
  const { original, heredocs, keyword } = instruction.trigger ?? instruction;
  const texts = [original, ...heredocs.map(({ content }) => content)];
  if (!texts.some(text => mayName(text, path))) return false;
  const body = keyword === 'RUN' ? facts.body(instruction) : undefined;
  if (!body || 'refused' in body) return true;
  return body.commands.some(command => {
    const call = readCall(command);
    const isForced =
      call?.tool === 'rm' && call.options.some(({ name }) => name === '-f' || name === '--force');
    return !isForced && command !== moved && textsOf(command).some(text => mayName(text, path));
  });
}

/** Whether the file may lie in a mount of the RUN: it is not in the layer then. */
export function mayBeMounted(run: Instruction, path: string): boolean {
  return keptMounts(run).some(
    ({ target }) =>
      !path.startsWith('/') || path.startsWith(`${target.replace(/\/+$/, '')}/`) || target.includes('$'),
  );
}
