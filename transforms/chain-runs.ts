import { replacesShell, staleProgram, whatOutlives } from '../src/analysis/container.js';
import type { Instruction, Stage } from '../src/dockerfile/model.js';
import type { Span } from '../src/edit.js';
import type { RunBody } from '../src/shell/body.js';
import { isCleanup } from '../src/shell/caches/cleanups.js';
import { keepsDownloads } from '../src/shell/caches/mount-flags.js';
import { arrangeChain, type Link } from '../src/shell/chain.js';
import { chainEdits } from '../src/shell/chain-edits.js';
import { remembered } from '../src/shell/memo.js';
import { leftoversOf } from '../src/shell/state.js';
import { callsOf, readCall } from '../src/shell/vocabulary.js';
import { type Change, defineTransform, type Skip, type TransformInput } from '../src/transform.js';

type Input = TransformInput<Readonly<Record<string, string | boolean>>>;

/** A RUN that may stand in a chain, or why it may not. */
type Candidate =
  | { readonly run: Instruction; readonly link: Link }
  | { readonly run: Instruction; readonly refused: string };

interface Member {
  readonly run: Instruction;
  readonly link: Link;
}

/** The kernel takes at most 128 KiB in one argument, and the whole chain is one. */
const MAX_BYTES = 100_000;
/** Nobody reads a longer one; the longest of 13,000 public Dockerfiles is of 99. */
const MAX_LINKS = 100;

export default defineTransform({
  id: 'chain-runs',
  summary: 'Chain adjacent RUN instructions into one layer',
  why: `Each RUN makes a layer, and what one layer holds the next cannot take back: a file removed in a later RUN is still
shipped. Chained, the commands make one layer, with what is left at its end.

Every RUN starts in its WORKDIR, in a fresh shell. A \`cd\`, a variable, an option or a sourced file of one that could
reach the next is kept in a subshell \`( ... )\`, or the RUNs stay apart. \`a; b\` and \`a || b\` are braced. A body under
\`set -e\` is continued with \`;\`, because the shell ignores \`-e\` to the left of \`&&\`. RUNs with different flags, in
exec form, with here-documents, or with a pragma between them stay apart, and so does what follows a RUN that may leave
a process running, replaces the shell, or removes its working directory.`,
  safety: 'safe',
  effects: ['merges-runs'],
  aliases: ['DL3059'],
  options: {
    stages: {
      description: 'Chain in the stages whose layers are shipped, or in all',
      values: ['shipping', 'all'],
      default: 'shipping',
    },
    scope: {
      description:
        'Chain all adjacent RUNs, or only those that use the same package manager or change the same files',
      values: ['all', 'related'],
      default: 'all',
    },
  },
  *apply(input) {
    const found = input.file.stages.flatMap(stage => [...chainStage(input, stage)]);
    yield* found.toSorted((a, b) => a.at.start - b.at.start);
  },
});

function* chainStage(input: Input, stage: Stage): Iterable<Change | Skip> {
  const { facts, options } = input;
  let group: readonly Member[] = [];
  let previous: Candidate | undefined;
  const ships = options['stages'] === 'all' || (facts.stages[stage.index]?.ships ?? true);
  for (const run of stage.instructions) {
    if (run.keyword !== 'RUN') {
      yield* finish(input, group);
      group = [];
      previous = undefined;
      continue;
    }
    if (previous && !ships) {
      yield { at: spanOf(run), because: 'this stage is only copied from: its layers are not in the image' };
      return;
    }
    const candidate = readCandidate(input, run);
    const boundary = previous && boundaryBetween(input, group, previous, candidate);
    if (boundary !== undefined) {
      if (boundary !== '') yield { at: spanOf(run), because: boundary };
      yield* finish(input, group);
      group = [];
    }
    if ('link' in candidate) group = [...group, candidate];
    previous = candidate;
  }
  yield* finish(input, group);
}

function readCandidate({ file, facts, isIgnored }: Input, run: Instruction): Candidate {
  if (isIgnored(run)) return { run, refused: 'a pragma asks to leave it alone' };
  if (run.form === 'heredoc') return { run, refused: 'it has a here-document' };
  const body = facts.body(run);
  if ('refused' in body) return { run, refused: body.refused };
  if (body.tree.commands.length === 0) return { run, refused: 'it has no command' };
  if (keepsDownloads(body)) return { run, refused: 'it keeps the downloads of apt for the mounts behind it' };
  if (replacesShell(facts, run, body)) return { run, refused: 'it replaces the shell' };
  const mount = freshMount(run);
  if (mount !== undefined) return { run, refused: `its ${mount} mount is fresh in every RUN` };
  const { env, args, shell } = facts.before(run);
  const startup = startupFile(shell.argv, env);
  if (startup !== undefined) return { run, refused: `its shell reads ${startup} first` };
  const isExported = (name: string): boolean => env.has(name) || args.has(name);
  return {
    run,
    link: { body, leftovers: leftoversOf(body, isExported), lines: () => linesOf(file.text, run, body) },
  };
}

/** From where the flags end. A line that does nothing but empty a cache comes and goes, and is not counted. */
function linesOf(text: string, { body: { start, end } }: Instruction, body: RunBody): number {
  const lineAt = (offset: number): number => text.slice(start, offset).split('\n').length;
  const placed = body.commands.map(command => {
    const span = body.spanInFile(command.node.pos, command.node.end);
    return { command, from: lineAt(span.start), to: lineAt(span.end) };
  });
  const uncounted = placed.filter(own => {
    const call = readCall(own.command);
    if (!call || !isCleanup(call, 'forceless')) return false;
    return !placed.some(other => other !== own && other.from <= own.to && own.from <= other.to);
  });
  return lineAt(end) - uncounted.reduce((sum, { from, to }) => sum + to - from + 1, 0);
}

/** What a body writes there is gone, or not there yet, in the next RUN. */
function freshMount({ flags }: Instruction): string | undefined {
  for (const { name, value = '' } of flags) {
    if (name !== 'mount') continue;
    const parts = value.split(',');
    if (parts.includes('type=tmpfs')) return 'tmpfs';
    const isBind = !parts.some(part => part.startsWith('type=')) || parts.includes('type=bind');
    if (isBind && parts.some(part => /^(rw|readwrite)(=true)?$/.test(part))) return 'writable bind';
  }
  return undefined;
}

/** A file that the shell runs before the body, and that the RUN before may have changed. */
function startupFile(argv: readonly string[], env: ReadonlyMap<string, string>): string | undefined {
  const isLogin = argv.slice(1).some(arg => arg === '--login' || /^-[a-z]*[li]/.test(arg));
  if (isLogin) return 'its profile';
  return env.has('BASH_ENV') && argv[0]?.endsWith('bash') ? '$BASH_ENV' : undefined;
}

/** Why the chain ends before the candidate: the empty text where nobody asked for more; undefined where it goes on. */
function boundaryBetween(
  input: Input,
  group: readonly Member[],
  previous: Candidate,
  next: Candidate,
): string | undefined {
  const { file, facts, options } = input;
  if ('refused' in next) return next.refused;
  if ('refused' in previous) return `the RUN before it is left alone: ${previous.refused}`;
  const pragma = file.pragmas.find(({ start, end }) => start >= previous.run.end && end <= next.run.start);
  if (pragma) return 'a pragma for this instruction stands before it';
  if (!haveSameFlags(previous.run, next.run)) return 'its flags differ from those of the RUN before it';
  if (options['scope'] === 'related' && !areRelated(previous.link.body, next.link.body)) return '';
  const outlives = whatOutlives(facts, previous.run, previous.link.body);
  if (outlives !== undefined) return `the RUN before it cannot be followed: ${outlives}`;
  const bodies = group.map(({ link }) => link.body);
  const stale = staleProgram(facts, next.run, bodies, next.link.body);
  if (stale !== undefined)
    return `an earlier RUN may replace ${stale}, and its shell would still run the old one`;
  const links = [...group, next].map(({ link }) => link);
  if (links.length > MAX_LINKS)
    return `the chain would be of more than ${MAX_LINKS} RUNs, which nobody reads`;
  if (bytesOf(links) > MAX_BYTES) return 'the chain would be too long for one argument';
  const placements = arrangeChain(links, facts.before(next.run).shell);
  if ('refused' in placements) return placements.refused;
  const layout = chainEdits(file, links, placements);
  return 'refused' in layout ? layout.refused : undefined;
}

function haveSameFlags(a: Instruction, b: Instruction): boolean {
  return a.flags.length === b.flags.length && a.flags.every((flag, i) => flag.text === b.flags[i]?.text);
}

const encoder = new TextEncoder();
const bytesIn = remembered(({ source }: RunBody): number => encoder.encode(source).length);

function bytesOf(links: readonly Link[]): number {
  return links.reduce((sum, { body }) => sum + bytesIn(body) + ' && {  }'.length, 0);
}

const PACKAGE_MANAGERS: Readonly<Record<string, string>> = {
  'apt-get': 'apt',
  apt: 'apt',
  aptitude: 'apt',
  'apt-key': 'apt',
  'add-apt-repository': 'apt',
  dpkg: 'apt',
  apk: 'apk',
  yum: 'rpm',
  dnf: 'rpm',
  microdnf: 'rpm',
  tdnf: 'rpm',
  rpm: 'rpm',
  zypper: 'zypper',
  pacman: 'pacman',
  pip: 'pip',
  npm: 'npm',
  npx: 'npm',
  yarn: 'npm',
  pnpm: 'npm',
  gem: 'gem',
  bundle: 'gem',
  composer: 'composer',
  conda: 'conda',
  mamba: 'conda',
  go: 'go',
  cargo: 'cargo',
};
/** Programs that take away or rewrite what is there: a layer later, both versions are shipped. */
const CHANGERS: readonly string[] = [
  ...['rm', 'rmdir', 'mv', 'chown', 'chmod', 'chgrp', 'sed', 'strip', 'find', 'truncate', 'shred', 'unlink'],
];

/** They use one package manager, or the second changes a path that the first names. */
function areRelated(a: RunBody, b: RunBody): boolean {
  const managers = managersOf(a);
  if (managersOf(b).some(manager => managers.includes(manager))) return true;
  const named = a.commands.flatMap(({ words }) => words.map(word => word.value ?? word.text));
  return callsOf(b, CHANGERS).some(({ args }) =>
    args.some(({ value = '' }) => {
      const path = value.replace(/\/?\*.*$/, '');
      if (path.startsWith('-') || !/[/.]/.test(path) || path === '/') return false;
      return named.some(word => word.includes(path) || isInside(path, word));
    }),
  );
}

function isInside(path: string, folder: string): boolean {
  return folder.startsWith('/') && folder.length > 1 && path.startsWith(`${folder.replace(/\/$/, '')}/`);
}

function managersOf(body: RunBody): readonly string[] {
  return callsOf(body, Object.keys(PACKAGE_MANAGERS)).map(({ tool }) => PACKAGE_MANAGERS[tool] ?? tool);
}

function* finish({ file, facts }: Input, group: readonly Member[]): Iterable<Change> {
  const [first, second] = group;
  if (!first || !second) return;
  const links = group.map(({ link }) => link);
  const placements = arrangeChain(links, facts.before(first.run).shell);
  if ('refused' in placements) return;
  const layout = chainEdits(file, links, placements);
  if ('refused' in layout) return;
  yield {
    at: spanOf(first.run),
    message: `chained ${group.length} RUNs: one layer instead of ${group.length}`,
    edits: layout.edits,
  };
}

function spanOf({ start, end }: Instruction): Span {
  return { start, end };
}
