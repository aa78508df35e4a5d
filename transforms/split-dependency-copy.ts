import { expand, resolveDirectory } from '../src/analysis/state.js';
import {
  cleanPath,
  type Ecosystem,
  folderOf,
  type Independent,
  type Install,
  isSystemFolder,
  joinPath,
  pathWithin,
  projectAt,
} from '../src/context/ecosystems/ecosystem.js';
import { ecosystems, readAct } from '../src/context/ecosystems/index.js';
import { endInFile } from '../src/dockerfile/logical.js';
import type { Dockerfile, Instruction, Stage } from '../src/dockerfile/model.js';
import type { Edit, Span } from '../src/edit.js';
import { hasComment } from '../src/shell/edits.js';
import { type Link, linksOf } from '../src/shell/links.js';
import { remembered } from '../src/shell/memo.js';
import { callsOf, type ToolCall } from '../src/shell/vocabulary.js';
import { type Change, defineTransform, type Skip, type TransformInput } from '../src/transform.js';

/** A COPY of a folder, and where it goes. */
interface SourceCopy {
  readonly copy: Instruction;
  /** In the build context, '' for its root. */
  readonly folder: string;
  /** As written. */
  readonly target: string;
  /** Absolute. */
  readonly directory: string;
}

/** A RUN that the COPY may follow instead of precede. */
interface Crossed {
  readonly run: Instruction;
  readonly calls: readonly FoundCall[];
  /** What to write the COPY in place of: the operator between the installs and what reads the source. */
  readonly cut: Span | undefined;
}

interface FoundCall {
  readonly act: Install | Independent;
  readonly ecosystem: Ecosystem;
  readonly assignments: ReadonlyMap<string, string>;
}

/** What ends the way of a COPY down its stage. */
interface Stop {
  readonly at: Instruction;
  readonly because: string;
}

interface Way {
  readonly crossed: readonly Crossed[];
  readonly stop: Stop | undefined;
}

/** Instructions that a COPY changes nothing for, and that change nothing for it. */
const NEUTRAL: ReadonlySet<string> = new Set([
  ...['ENV', 'ARG', 'LABEL', 'EXPOSE', 'STOPSIGNAL', 'MAINTAINER', 'HEALTHCHECK', 'CMD', 'ENTRYPOINT'],
]);
const COPY_FLAGS: ReadonlySet<string> = new Set(['chown', 'chmod', 'link']);
/** Cutting a RUN before one of these would leave in a layer what it takes out of it, or write it twice. */
const SHRINKING: ReadonlySet<string> = new Set([
  ...[
    'rm',
    'rmdir',
    'unlink',
    'find',
    'mv',
    'chown',
    'chmod',
    'clean',
    'autoremove',
    'remove',
    'purge',
    'del',
  ],
  ...['prune', 'cache clean', 'cache purge', 'uninstall', 'store prune'],
]);

export default defineTransform({
  id: 'split-dependency-copy',
  summary: 'Install dependencies before the source is copied',
  why: `A \`COPY . .\` before \`npm ci\` or \`pip install -r requirements.txt\` makes every edit of the source install all
dependencies again. The manifests are copied first, then comes the install, then the \`COPY\` as it was.

It is done only where the build context proves that the install reads nothing but the manifests. It refuses lifecycle
scripts, workspaces, local packages, settings that name files, a \`node_modules\` that \`.dockerignore\` does not leave out
(the later \`COPY\` would overwrite what was installed), and anything between the two that may read the source.`,
  safety: 'safe',
  effects: ['splits-copy', 'splits-run'],
  *apply(input) {
    for (const stage of input.file.stages) {
      for (const copy of stage.instructions) {
        if (copy.keyword !== 'COPY' && copy.keyword !== 'ADD') continue;
        const result = split(input, stage, copy);
        if (result) yield result;
      }
    }
  },
});

type Input = Pick<TransformInput, 'file' | 'facts' | 'context'>;

/** Undefined: no dependency install depends on this COPY. */
function split(input: Input, stage: Stage, copy: Instruction): Change | Skip | undefined {
  const source = copy.args[0];
  if (source === undefined || !isFolderCopy(copy, source) || lastInstall(stage) <= copy.index)
    return undefined;
  const following = stage.instructions.slice(stage.instructions.indexOf(copy) + 1);
  const way = walk(input, copy, following);
  const installs = way.crossed.flatMap(installsOf);
  if (installs.length === 0 && !(way.stop && following.some(run => installsAnything(input, run))))
    return undefined;
  if (isSplitAlready(input, copy, installs)) return undefined;
  const refuse = (because: string): Skip => ({ at: copy, because });
  const { context } = input;
  if (!context.known) return refuse('nothing is known of the build context');
  const folder = cleanPath(source);
  const names = folder === undefined ? undefined : context.list(folder);
  if (folder === undefined || !names) {
    return folder === '' ? refuse('the files of the build context are not known') : undefined;
  }
  if (folder !== '' && !ecosystems.some(({ marks }) => names.some(name => marks.test(name))))
    return undefined;
  if (installs.length === 0) return way.stop && refuse(way.stop.because);
  const oddity = refuseCopy(input, stage, copy);
  if (oddity) return refuse(oddity);
  const located = locate(input, copy, folder);
  if ('refused' in located) return refuse(located.refused);
  const proved = proveAll(input, located, way.crossed);
  if ('refused' in proved) return refuse(proved.refused);
  if (folder !== '' && names.every(name => isManifest(proved.files, name))) return undefined;
  const rewritten = rereads(input, stage, proved);
  if (rewritten) return refuse(rewritten);
  return {
    at: copy,
    message:
      'dependencies are installed before the source is copied: an edit of the source no longer reinstalls them',
    edits: editsFor(input.file, located, proved.files, proved.last),
  };
}

function installsOf({ calls }: Crossed): readonly FoundCall[] {
  return calls.filter(({ act }) => act.kind === 'install');
}

function mentionsInstall({ keyword, original }: Instruction): boolean {
  return (
    keyword === 'RUN' &&
    ecosystems.some(({ tools, id }) => id !== 'system' && tools.some(t => original.includes(t)))
  );
}

/** The index of the last RUN that mentions an install; -1 where none does. */
const lastInstall = remembered(
  ({ instructions }: Stage): number => instructions.findLast(mentionsInstall)?.index ?? -1,
);

/** One source, which can be a folder: no file of another stage, no address, no pattern, no quotes. */
function isFolderCopy({ form, args, flags, heredocs, body }: Instruction, source: string): boolean {
  if (form !== 'plain' || args.length !== 2 || heredocs.length > 0) return false;
  if (flags.some(({ name }) => name === 'from')) return false;
  return body.end > body.start && /^[\w./@+-]+$/.test(source) && !args.some(arg => /["']/.test(arg));
}

/** Whether the RUN, read or not, installs what a project depends on. */
function installsAnything({ facts }: Input, run: Instruction): boolean {
  return installedBy(facts, run).length > 0;
}

function installedBy(facts: Input['facts'], run: Instruction): readonly Ecosystem[] {
  if (run.keyword !== 'RUN' || !mentionsInstall(run)) return [];
  const body = facts.body(run);
  if ('refused' in body) return [];
  return callsOf(body).flatMap(call => {
    const found = readAct(asCall(call));
    return found && found.act.kind !== 'independent' ? [found.ecosystem] : [];
  });
}

function asCall({ tool, verb, options, operands }: ToolCall): Parameters<typeof readAct>[0] {
  return { tool, verb, options, operands: operands.map(({ value, text }) => value ?? text) };
}

/** An earlier RUN, of this stage or one that it is built on, has installed with the same tools: this is a second round. */
function isSplitAlready({ facts }: Input, copy: Instruction, installs: readonly FoundCall[]): boolean {
  const stage = facts.stageOf(copy)?.stage;
  if (!stage) return false;
  const earlier = facts
    .chain(stage)
    .flatMap(({ instructions }) => instructions.filter(i => i.index < copy.index));
  const done = new Set(earlier.flatMap(run => installedBy(facts, run)));
  return done.size > 0 && (installs.length === 0 || installs.some(({ ecosystem }) => done.has(ecosystem)));
}

/** Goes down the stage as far as nothing reads the source. */
function walk(input: Input, copy: Instruction, following: readonly Instruction[]): Way {
  const crossed: Crossed[] = [];
  const stopAt = (at: Instruction, because: string): Way => ({ crossed, stop: { at, because } });
  for (const instruction of following) {
    const { keyword, startLine } = instruction;
    if (NEUTRAL.has(keyword)) {
      const isInCopy = copy.original.includes('$') && (keyword === 'ENV' || keyword === 'ARG');
      if (isInCopy)
        return stopAt(instruction, `${keyword} on line ${startLine} may change what the COPY means`);
      continue;
    }
    if (keyword === 'WORKDIR' && copy.args[1]?.startsWith('/')) continue;
    if (keyword !== 'RUN')
      return stopAt(instruction, `${keyword} on line ${startLine} stands before the install`);
    const read = readRun(input, instruction);
    if ('refused' in read) return stopAt(instruction, `the RUN on line ${startLine} ${read.refused}`);
    crossed.push(read);
    if (read.cut) break;
  }
  return { crossed, stop: undefined };
}

/** What of a RUN may come before the source. */
function readRun({ file, facts }: Input, run: Instruction): Crossed | { readonly refused: string } {
  const mount = run.flags.find(flag => flag.name === 'mount' && !isOwnMount(flag.value ?? ''));
  if (mount) return { refused: 'has a mount that may bring files of its own' };
  const body = facts.body(run);
  if ('refused' in body) return { refused: `cannot be read (${body.refused})` };
  if (body.kind === 'script' || run.heredocs.length > 0) return { refused: 'is a here-document' };
  const links = linksOf(body);
  const calls: FoundCall[] = [];
  for (const { call, assignments } of links) {
    const found = call && readAct(asCall(call));
    if (!found) break;
    if (found.act.kind === 'refused') return { refused: `is not split: ${found.act.because}` };
    calls.push({ act: found.act, ecosystem: found.ecosystem, assignments });
  }
  if (calls.length === links.length) {
    return isClosed(file, run) ? { run, calls, cut: undefined } : { refused: 'ends in a continuation' };
  }
  if (calls.every(({ act }) => act.kind === 'independent')) {
    const name = links[calls.length]?.call?.tool;
    return {
      refused: `runs ${name ? `\`${name}\`` : 'what cannot be read here'} before the install: it may need the source`,
    };
  }
  const gap = gapAfter(links, calls.length);
  const because = gap ? refuseCut(file, run, links, calls.length) : 'does more than the install';
  if (!gap || because) return { refused: because ?? 'does more than the install' };
  return hasComment(body, gap)
    ? { refused: 'has a comment where it would be cut in two' }
    : { run, calls, cut: gap };
}

/** A mount that holds nothing of the source: a cache, a secret, a socket, empty memory. */
function isOwnMount(value: string): boolean {
  const parts = value.split(',').map(part => part.trim());
  if (!parts.some(part => /^type=(cache|secret|ssh|tmpfs)$/.test(part))) return false;
  return parts.every(part => !/^(from|source|src)=/.test(part)) && parts.every(isOwnTarget);
}

function isOwnTarget(part: string): boolean {
  const target = targetOf(part);
  return target === undefined || isSystemFolder(folderOf(target)) || /^\/(root|var|tmp)\//.test(target);
}

function targetOf(part: string): string | undefined {
  return /^\s*(?:target|dst|destination)=(.*)$/.exec(part)?.[1]?.trim();
}

/** Whether a mount of the RUN hides a part of the folder that is copied. */
function mountsOver(run: Instruction, directory: string): boolean {
  const parts = run.flags.flatMap(({ name, value = '' }) => (name === 'mount' ? value.split(',') : []));
  return parts.some(part => {
    const target = targetOf(part);
    return target !== undefined && (target.includes('..') || pathWithin(directory, target) !== undefined);
  });
}

function gapAfter(links: readonly Link[], read: number): Span | undefined {
  const [left, right] = [links[read - 1], links[read]];
  return left && right ? { start: left.span.end, end: right.span.start } : undefined;
}

/** Why the RUN cannot become two at this element. */
function refuseCut(
  file: Dockerfile,
  run: Instruction,
  links: readonly Link[],
  at: number,
): string | undefined {
  if (links.slice(0, -1).some(({ operator }) => operator !== '&&') || links.at(-1)?.operator !== undefined) {
    return 'is more than a chain of `&&`, and cannot be cut in two';
  }
  if (run.flags.length > 0) return 'has flags, and cannot be cut in two';
  if (hasPragma(file, run)) return 'has a pragma above it, and cannot be cut in two';
  const rest = links.slice(at);
  if (links.slice(0, at).some(({ call }) => call?.tool === 'set'))
    return 'sets shell options for both of its parts';
  for (const { call } of rest) {
    if (!call) return 'does more after the install than can be read here';
    if (SHRINKING.has(call.tool) || (call.verb !== undefined && SHRINKING.has(call.verb))) {
      return `removes files after the install (\`${[call.tool, call.verb].filter(Boolean).join(' ')}\`): cut in two, its layer would keep them`;
    }
    const act = readAct(asCall(call))?.act;
    if (act && act.kind !== 'independent') return 'installs dependencies twice';
  }
  return undefined;
}

/** Whether an instruction can follow on the next line: no continuation is left open. */
function isClosed(file: Dockerfile, { start, end, logical }: Instruction): boolean {
  return endInFile(logical, logical.text.length) === start + file.text.slice(start, end).trimEnd().length;
}

function hasPragma({ pragmas, instructions }: Dockerfile, { index, startLine }: Instruction): boolean {
  const previous = instructions[index - 1]?.endLine ?? 0;
  return pragmas.some(({ scope, line }) => scope === 'instruction' && line > previous && line < startLine);
}

/** What keeps this COPY where it is, whatever follows. */
function refuseCopy({ file, context }: Input, stage: Stage, copy: Instruction): string | undefined {
  const flag = copy.flags.find(({ name }) => !COPY_FLAGS.has(name));
  if (flag) return `${copy.keyword} has the flag --${flag.name}`;
  if (copy.startLine !== copy.endLine || !isClosed(file, copy))
    return `${copy.keyword} is written over several lines`;
  if (hasPragma(file, copy)) return `a pragma stands above the ${copy.keyword}`;
  const earlier = stage.instructions.find(
    other =>
      other.index < copy.index &&
      (other.keyword === 'COPY' || other.keyword === 'ADD') &&
      bringsFolder(other, context),
  );
  return (
    earlier &&
    `line ${earlier.startLine} copies a folder of the source before: its edits would still reinstall all`
  );
}

function bringsFolder({ args, flags }: Instruction, context: Input['context']): boolean {
  if (flags.some(({ name }) => name === 'from')) return false;
  return args.slice(0, -1).some(source => {
    const folder = cleanPath(source);
    return folder === undefined || /[*?[$]/.test(source) || context.list(folder) !== undefined;
  });
}

function locate(
  { facts }: Input,
  copy: Instruction,
  folder: string,
): SourceCopy | { readonly refused: string } {
  const target = copy.args[1] ?? '';
  const { workdir, env } = facts.before(copy);
  const directory = resolveDirectory(workdir, expand(target, env));
  if (directory === undefined) {
    return {
      refused: `where '${target}' leads is not known: ${target.includes('$') ? 'it is a variable' : 'no WORKDIR is known'}`,
    };
  }
  if (isSystemFolder(directory)) return { refused: `${directory} is no folder of the project alone` };
  return { copy, folder, target, directory };
}

interface Proved {
  readonly files: readonly string[];
  /** Those of them that an install may write to. */
  readonly rewritten: readonly string[];
  readonly last: Crossed;
}

/** The RUNs from the first on whose installs are proved to need nothing but the files; refused where not even the first is. */
function proveAll(
  input: Input,
  source: SourceCopy,
  crossed: readonly Crossed[],
): Proved | { readonly refused: string } {
  const files = new Set<string>();
  const rewritten: string[] = [];
  let last: Crossed | undefined;
  for (const step of crossed) {
    const proved = prove(input, source, step);
    if ('refused' in proved) {
      if (last) break;
      return proved;
    }
    for (const file of proved.files) files.add(file);
    rewritten.push(...proved.rewritten);
    // Once past an install, past all that needs the source as little.
    if (last || installsOf(step).length > 0) last = step;
  }
  if (!last || files.size === 0) return { refused: 'the install reads no file of the build context' };
  return { files: [...files], rewritten, last };
}

function prove(
  { facts, context }: Input,
  { copy, folder, directory }: SourceCopy,
  { run, calls }: Crossed,
): Omit<Proved, 'last'> | { readonly refused: string } {
  const { workdir, env, args } = facts.before(run);
  const project = projectAt(context, { source: folder, target: directory, workdir });
  const files: string[] = [];
  const rewritten: string[] = [];
  if (mountsOver(run, directory))
    return { refused: `the RUN on line ${run.startLine} mounts over the source` };
  for (const { act, ecosystem, assignments } of calls) {
    const variables = [...env, ...args, ...assignments];
    const steering = variables.find(([name, value]) => isSteering(ecosystem, name, value, directory));
    if (steering)
      return { refused: `${steering[0]} may lead the install on line ${run.startLine} to the source` };
    if (act.kind === 'independent') continue;
    const closure = act.closure(project);
    if ('refused' in closure) return closure;
    const overwritten = act.fills.find(
      name => !isLeftOut(context, joinPath(joinPath(folder, project.here ?? ''), name)),
    );
    if (overwritten !== undefined) {
      const brought = `${copy.keyword} after the install would overwrite what was installed`;
      return { refused: `${overwritten} is not in .dockerignore: the ${brought}` };
    }
    files.push(...closure.files);
    rewritten.push(
      ...closure.files.filter(file => act.rewrites.includes(file.slice(file.lastIndexOf('/') + 1))),
    );
  }
  return { files, rewritten };
}

/** Variables by which any program is led to files: the search path, the home folder, what is loaded into it. */
const LEADS: ReadonlySet<string> = new Set([
  ...['PATH', 'HOME', 'LD_PRELOAD', 'LD_LIBRARY_PATH', 'BASH_ENV', 'ENV', 'XDG_CONFIG_HOME'],
]);

function isSteering(
  ecosystem: Ecosystem,
  name: string,
  value: string | undefined,
  directory: string,
): boolean {
  if (!LEADS.has(name)) return ecosystem.isSteeredBy(name, value, directory);
  return (value ?? '').split(':').some(entry => {
    const isRelative =
      entry !== '' && !entry.startsWith('/') && !entry.startsWith('$') && !entry.startsWith('~');
    return !entry.endsWith('node_modules/.bin') && (isRelative || pathWithin(directory, entry) !== undefined);
  });
}

/** Whether .dockerignore leaves out the folder and all in it: a `!` pattern may bring a part of it back. */
function isLeftOut(context: Input['context'], folder: string): boolean {
  return ['', '/a', '/a/package.json', '/a/index.js', '/.bin/a', '/@a/a/a.js'].every(path =>
    context.ignores(`${folder}${path}`),
  );
}

function editsFor(
  file: Dockerfile,
  source: SourceCopy,
  files: readonly string[],
  last: Crossed,
): readonly Edit[] {
  const { copy } = source;
  const { text, eol, instructions } = file;
  const indent = indentOf(text, copy);
  const next = instructions[copy.index + 1];
  const isSpaced = /\n[ \t]*\r?\n/.test(text.slice(copy.end, next?.start ?? copy.end));
  const gap = `${isSpaced ? `${eol}${eol}` : eol}${indent}`;
  const moved = text.slice(copy.start, copy.end).trimEnd();
  const { run, cut } = last;
  const keyword = text.slice(run.keywordSpan.start, run.keywordSpan.end);
  const at = run.start + text.slice(run.start, run.end).trimEnd().length;
  return [
    { start: copy.start, end: copy.end, text: copyLines(text, source, files).join(`${eol}${indent}`) },
    cut
      ? { ...cut, text: `${gap}${moved}${isSpaced ? `${eol}${eol}` : eol}${indentOf(text, run)}${keyword} ` }
      : { start: at, end: at, text: `${gap}${moved}` },
  ];
}

/** A file of the closure, or one like it: a folder of nothing else holds no source. */
function isManifest(files: readonly string[], name: string): boolean {
  return files.includes(name) || /\.(txt|in|lock)$/.test(name);
}

/**
 * Why a lockfile that the install may rewrite matters later: the COPY after the install puts the old one back, where
 * until now a later install found the new one.
 */
function rereads({ file, facts }: Input, stage: Stage, { rewritten, last }: Proved): string | undefined {
  if (rewritten.length === 0) return undefined;
  const heirs = [stage, ...facts.descendants(stage)];
  const names = heirs.flatMap(({ index, name }) => [String(index), name ?? '']);
  const copies = ({ instructions }: Stage): boolean =>
    instructions.some(({ flags }) =>
      flags.some(flag => flag.name === 'from' && names.includes(flag.value?.toLowerCase() ?? '-')),
    );
  const readers = file.stages.filter(other => heirs.includes(other) || copies(other));
  const later = readers
    .flatMap(({ instructions }) => instructions)
    .find(
      other => other.index > last.run.index && (installedBy(facts, other).length > 0 || prunes(facts, other)),
    );
  return (
    later && `${rewritten[0]} may be rewritten by the install, and line ${later.startLine} reads it again`
  );
}

function prunes(facts: Input['facts'], run: Instruction): boolean {
  const body = run.keyword === 'RUN' && mentionsInstall(run) ? facts.body(run) : undefined;
  return (
    body !== undefined &&
    !('refused' in body) &&
    callsOf(body, undefined, ['prune', 'dedupe', 'shrinkwrap']).length > 0
  );
}

/** What stands before the instruction on its line. */
function indentOf(text: string, { start }: Instruction): string {
  return text.slice(text.lastIndexOf('\n', start - 1) + 1, start).replace('\uFEFF', '');
}

/** One COPY for the files of each folder, in the words of the original one. */
function copyLines(
  text: string,
  { copy, folder, target }: SourceCopy,
  files: readonly string[],
): readonly string[] {
  const written = text.slice(copy.keywordSpan.start, copy.keywordSpan.end);
  const keyword = written === written.toLowerCase() ? 'copy' : 'COPY';
  const flags = copy.flags.map(({ start, end }) => `${text.slice(start, end)} `).join('');
  const folders = new Set(files.map(folderOf));
  const base = target === '.' ? './' : target.endsWith('/') ? target : `${target}/`;
  const blank = text.slice(copy.keywordSpan.end, copy.flags[0]?.start ?? copy.body.start);
  return [...folders].map(inner => {
    const own = files.filter(file => folderOf(file) === inner);
    const sources = own.map(file => joinPath(folder, file)).join(' ');
    return `${keyword}${blank}${flags}${sources} ${base}${inner === '' ? '' : `${inner}/`}`;
  });
}
