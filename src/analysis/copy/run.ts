// What of a RUN may come before the source, and where it would be cut in two.
import type { BuildContext } from '../../context/context.js';
import {
  type Build,
  type Call,
  type Ecosystem,
  type Independent,
  type Install,
  pathWithin,
} from '../../context/ecosystems/ecosystem.js';
import { ecosystems, readAct } from '../../context/ecosystems/index.js';
import { endInFile } from '../../dockerfile/logical.js';
import type { Dockerfile, Instruction } from '../../dockerfile/model.js';
import { mountOver } from '../../dockerfile/mounts.js';
import type { Span } from '../../edit.js';
import type { RunBody } from '../../shell/body.js';
import { hasComment } from '../../shell/edits.js';
import { type Link, linksOf } from '../../shell/links.js';
import { callsOf, readCall, type ToolCall } from '../../shell/vocabulary.js';
import type { Facts } from '../facts.js';
import { readOnce } from '../history.js';
import { resolveDirectory } from '../state.js';

/** What the reading of a stage goes by. */
export interface Input {
  readonly file: Dockerfile;
  readonly facts: Facts;
  readonly context: BuildContext;
}

export interface FoundCall {
  readonly act: Install | Independent;
  readonly ecosystem: Ecosystem;
  readonly assignments: ReadonlyMap<string, string>;
  /** Where it runs; undefined where that is not known. */
  readonly workdir: string | undefined;
}

/** A RUN that the source may follow instead of precede. */
export interface Crossed {
  readonly run: Instruction;
  readonly calls: readonly FoundCall[];
  readonly cut: Cut | undefined;
}

export interface Cut {
  /** What to write the COPY in place of: the operator between the installs and what reads the source. */
  readonly gap: Span;
  /** What the second part needs again of the first: `set -e`, `cd web`. */
  readonly head: readonly string[];
}

/** A call that reads the source and downloads along the way. */
export interface FoundBuild {
  readonly run: Instruction;
  readonly act: Build;
  readonly ecosystem: Ecosystem;
  readonly assignments: ReadonlyMap<string, string>;
  readonly workdir: string | undefined;
  /** What leads to the folder it runs in: `cd web`. */
  readonly head: readonly string[];
}

export type RunReading =
  | Crossed
  | { readonly build: FoundBuild; readonly because: string }
  | { readonly refused: string };

/** The shell's state between the elements of a chain. */
interface Progress {
  readonly calls: FoundCall[];
  readonly head: { readonly text: string; readonly isOption: boolean }[];
  readonly variables: Map<string, string>;
  workdir: string | undefined;
}

export interface Choice {
  /** Whether the stage is one whose layers count. */
  readonly ships: boolean;
  /** Whether an install that may read the source is taken for a build. */
  readonly asBuilds: boolean;
}

export function readRun({ file, facts }: Input, run: Instruction, choice: Choice): RunReading {
  const mount = run.flags.find(flag => flag.name === 'mount' && !isOwnMount(flag.value ?? ''));
  if (mount) return { refused: 'has a mount that may bring files of its own' };
  const body = facts.body(run);
  if ('refused' in body) return { refused: `cannot be read (${body.refused})` };
  if (body.kind === 'script' || run.heredocs.length > 0) return { refused: 'is a here-document' };
  const links = linksOf(body);
  const progress: Progress = {
    calls: [],
    head: [],
    variables: new Map(),
    workdir: facts.before(run).workdir,
  };
  for (const [i, link] of links.entries()) {
    if (isHead(file, link, progress)) continue;
    const found = link.call && actOf(link.call, link.assignments, choice);
    if (found?.act.kind === 'refused') return { refused: `is not split: ${found.act.because}` };
    if (!found || found.act.kind === 'build')
      return readRest({ file, run, body, links, at: i, choice }, progress);
    const { act, ecosystem } = found;
    const assignments = new Map([...progress.variables, ...link.assignments]);
    progress.calls.push({ act, ecosystem, assignments, workdir: progress.workdir });
  }
  if (!isClosed(file, run)) return { refused: 'ends in a continuation' };
  return { run, calls: progress.calls, cut: undefined };
}

function actOf(
  call: ToolCall,
  assignments: ReadonlyMap<string, string>,
  { asBuilds }: Choice,
): ReturnType<typeof readAct> {
  const found = readAct(asCall(call, assignments));
  const build = found?.act.kind === 'install' && asBuilds ? found.act.orBuild : undefined;
  return found && build ? { ecosystem: found.ecosystem, act: build } : found;
}

/** `set -e`, `cd web`, `export CI=true`: they touch no file, and what follows runs under them. */
function isHead({ text }: Dockerfile, { call, span }: Link, progress: Progress): boolean {
  const [operand] = call?.operands ?? [];
  const written = text.slice(span.start, span.end);
  if (call?.tool === 'cd' && call.options.length === 0 && operand === undefined) {
    const path = call.verbWord?.value ?? '';
    if (path === '' || path === '-' || path.startsWith('~')) return false;
    progress.workdir = resolveDirectory(progress.workdir, path);
    progress.head.push({ text: written, isOption: false });
    return true;
  }
  if (call?.tool === 'export' && call.options.length === 0) {
    const names = call.args.map(({ value = '' }) => /^([A-Za-z_]\w*)=(.*)$/.exec(value));
    if (names.some(name => name === null)) return false;
    for (const name of names) progress.variables.set(name?.[1] ?? '', name?.[2] ?? '');
    progress.head.push({ text: written, isOption: false });
    return true;
  }
  const act = call?.tool === 'set' ? readAct(asCall(call))?.act : undefined;
  if (act?.kind !== 'independent') return false;
  progress.head.push({ text: written, isOption: true });
  return true;
}

interface Rest {
  readonly file: Dockerfile;
  readonly run: Instruction;
  readonly body: RunBody;
  readonly links: readonly Link[];
  /** The first element that may read the source. */
  readonly at: number;
  readonly choice: Choice;
}

function readRest(rest: Rest, progress: Progress): RunReading {
  const { run, body, links, at, choice } = rest;
  const { calls } = progress;
  const call = callAt(body, links[at]);
  const name = call ? `\`${call.tool}\`` : 'what cannot be read here';
  const because = `runs ${name} before the install: it may need the source`;
  if (calls.some(({ act }) => act.kind === 'install')) return cutAt(rest, progress);
  const act = call && call.wrappers.length === 0 ? actOf(call, assignmentsOf(call), choice) : undefined;
  if (act?.act.kind === 'refused') return { refused: `is not split: ${act.act.because}` };
  if (act?.act.kind !== 'build') return { refused: because };
  if (calls.length > 0)
    return { refused: `does more before \`${call?.tool}\` than a download could wait for` };
  const head = progress.head.filter(({ isOption }) => !isOption).map(({ text }) => text);
  const assignments = new Map([...progress.variables, ...assignmentsOf(call)]);
  const { ecosystem } = act;
  return { build: { run, act: act.act, ecosystem, assignments, workdir: progress.workdir, head }, because };
}

/** The one call that an element is, its words known or not. */
function callAt(body: RunBody, link: Link | undefined): ToolCall | undefined {
  if (!link) return undefined;
  const own = body.commands.filter(({ span }) => link.span.start <= span.start && span.end <= link.span.end);
  const [first] = own;
  return first?.span.start === link.span.start && first.span.end === link.span.end
    ? readCall(first)
    : undefined;
}

function assignmentsOf(call: ToolCall | undefined): ReadonlyMap<string, string> {
  const texts = call?.command.assignments.map(({ text }) => text) ?? [];
  return new Map(texts.map(text => [text.slice(0, text.indexOf('=')), text.slice(text.indexOf('=') + 1)]));
}

function cutAt({ file, run, body, links, at, choice }: Rest, { calls, head }: Progress): RunReading {
  const [left, right] = [links[at - 1], links[at]];
  if (!left || !right) return { refused: 'does more than the install' };
  const gap = { start: left.span.end, end: right.span.start };
  const because = refuseCut(file, run, links, at, choice.ships);
  if (because) return { refused: because };
  if (hasComment(body, gap)) return { refused: 'has a comment where it would be cut in two' };
  return { run, calls, cut: { gap, head: head.map(({ text }) => text) } };
}

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

/** Why the RUN cannot become two at this element. */
function refuseCut(
  file: Dockerfile,
  run: Instruction,
  links: readonly Link[],
  at: number,
  ships: boolean,
): string | undefined {
  if (links.slice(0, -1).some(({ operator }) => operator !== '&&') || links.at(-1)?.operator !== undefined) {
    return 'is more than a chain of `&&`, and cannot be cut in two';
  }
  if (run.flags.some(({ name, value = '' }) => name === 'mount' && value.includes('type=tmpfs'))) {
    return 'shares a tmpfs among its commands, and cannot be cut in two';
  }
  if (hasPragma(file, run)) return 'has a pragma above it, and cannot be cut in two';
  for (const { call } of links.slice(at)) {
    if (!call) {
      if (ships) return 'does more after the install than can be read here';
      continue;
    }
    if (ships && (SHRINKING.has(call.tool) || (call.verb !== undefined && SHRINKING.has(call.verb)))) {
      return `removes files after the install (\`${[call.tool, call.verb].filter(Boolean).join(' ')}\`): cut in two, its layer would keep them`;
    }
    const act = readAct(asCall(call))?.act;
    if (act?.kind === 'install' || act?.kind === 'refused') return 'installs dependencies twice';
  }
  return undefined;
}

/** Whether an instruction can follow on the next line: no continuation is left open. */
export function isClosed(file: Dockerfile, { start, end, logical }: Instruction): boolean {
  return endInFile(logical, logical.text.length) === start + file.text.slice(start, end).trimEnd().length;
}

export function hasPragma({ pragmas, instructions }: Dockerfile, { index, startLine }: Instruction): boolean {
  const previous = instructions[index - 1]?.endLine ?? 0;
  return pragmas.some(({ scope, line }) => scope === 'instruction' && line > previous && line < startLine);
}

/** A mount that holds nothing of the source: a cache, a secret, a socket, empty memory. */
function isOwnMount(value: string): boolean {
  const parts = value.split(',').map(part => part.trim());
  if (!parts.some(part => /^type=(cache|secret|ssh|tmpfs)$/.test(part))) return false;
  return parts.every(part => !/^(from|source|src)=/.test(part));
}

function targetOf(part: string): string | undefined {
  return /^\s*(?:target|dst|destination)=(.*)$/.exec(part)?.[1]?.trim();
}

/** Whether a mount of the RUN hides a part of the folder that is copied. */
export function mountsOver(run: Instruction, directory: string): boolean {
  const parts = run.flags.flatMap(({ name, value = '' }) => (name === 'mount' ? value.split(',') : []));
  return parts.some(part => {
    const target = targetOf(part);
    if (target === undefined) return false;
    if (pathWithin(directory, target) !== undefined || target.includes('..')) return true;
    return !target.startsWith('/') && !/^(\$\{?HOME\}?|~)\//.test(target);
  });
}

/** Why the download of a build cannot be had in a RUN of its own. */
export function refuseDownload({ run, act }: FoundBuild): string | undefined {
  const flag = run.flags.find(({ name }) => name !== 'mount');
  if (flag) return `the RUN on line ${run.startLine} has the flag --${flag.name}, and so would the download`;
  const cache = mountOver(run, act.store) ?? run.flags.find(({ value = '' }) => STORES.test(value));
  if (cache) return `a mount on line ${run.startLine} keeps the downloads already`;
  const other = run.flags.find(({ value = '' }) => !value.includes('type=cache'));
  return other && `the RUN on line ${run.startLine} has a mount that the download may need too`;
}

const STORES =
  /(target|dst|destination)=[^,]*(pkg\/mod|\.m2|\.nuget|\.cache\/(uv|pypoetry)|\.composer|composer\/cache)/;

export function asCall(
  { tool, verb, options, operands, program, args }: ToolCall,
  assignments: ReadonlyMap<string, string> = new Map(),
): Call {
  return {
    tool,
    verb,
    options,
    operands: operands.map(({ value, text }) => value ?? text),
    program: program.text,
    args: args.map(({ text }) => text),
    assignments,
  };
}

/** The ecosystems whose dependencies the RUN, read or not, installs. */
export const installedBy = readOnce((facts: Facts, run): readonly Ecosystem[] => {
  if (run.keyword !== 'RUN' || !mentionsInstall(run)) return [];
  const body = facts.body(run);
  if ('refused' in body) return [];
  return callsOf(body).flatMap(call => {
    const found = readAct(asCall(call));
    return found && found.act.kind !== 'independent' ? [found.ecosystem] : [];
  });
});

export function mentionsInstall({ keyword, original }: Instruction): boolean {
  return (
    keyword === 'RUN' &&
    ecosystems.some(({ tools, id }) => id !== 'system' && tools.some(tool => original.includes(tool)))
  );
}
