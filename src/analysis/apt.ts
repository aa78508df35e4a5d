// Facts about apt along a stage chain: who else uses the package lists that a RUN downloads. Cautious: what cannot be
// read counts as a use.
import type { Instruction, Stage } from '../dockerfile/model.js';
import { APT_LISTS, type ListEvent, listEventsOf } from '../shell/apt.js';
import { soundsLikeInstaller, useOfExec } from '../shell/apt-programs.js';
import type { Command, RunBody } from '../shell/body.js';
import { remembered } from '../shell/memo.js';
import type { AndOr, SyntaxNode } from '../shell/parse.js';
import type { Facts } from './facts.js';
import { readOnce, readStageOnce } from './history.js';

/** A RUN that uses lists which it did not download, and where. */
export interface ListUser {
  readonly instruction: Instruction;
  readonly body: RunBody;
  /** The first command that needs, or may need them. */
  readonly event: ListEvent;
  /** It, and the others that no update of the RUN itself serves. */
  readonly commands: readonly Command[];
}

/** `renewed`: it downloads its own before any use. `because`: it may use them, and how; `user`: it does so for certain. */
type Reliance = 'renewed' | { readonly because: string; readonly user?: ListUser } | undefined;

/**
 * Why the package lists that a RUN leaves are needed after it: by a later instruction of its stage, or of a stage built
 * from it. Undefined where nothing needs them.
 */
export function laterListUser(facts: Facts, run: Instruction): string | undefined {
  const reliances = laterReliances(facts, run);
  return typeof reliances === 'string' ? reliances : reliances[0]?.because;
}

/** Along each branch of the stages built from it, the RUN that is the first to rely on the lists of this one. */
export type Reliances = readonly { readonly because: string; readonly user: ListUser }[];

/** Empty where nothing needs the lists; a text where what needs them, or may, is no RUN that uses them for certain. */
export function laterReliances(facts: Facts, run: Instruction): Reliances | string {
  const stage = facts.stageOf(run)?.stage;
  if (!stage) return [];
  const later = stage.instructions.slice(run.index - stage.from.index + 1);
  const copied = copierOf(facts, stage);
  if (copied) return copied;
  const triggered = hasTrigger(stage) ? relianceOnTriggers(facts, stage) : undefined;
  return triggered ?? walk(facts, stage, later);
}

const hasTrigger = remembered(({ instructions }: Stage): boolean =>
  instructions.some(({ keyword }) => keyword === 'ONBUILD'),
);

function walk(facts: Facts, stage: Stage, instructions: readonly Instruction[]): Reliances | string {
  for (const instruction of instructions) {
    const reliance = relianceOf(facts, instruction);
    if (reliance === 'renewed') return [];
    if (reliance?.user) return [{ because: reliance.because, user: reliance.user }];
    if (reliance) return reliance.because;
  }
  const found: Reliances[number][] = [];
  for (const child of facts.stages[stage.index]?.children ?? []) {
    const reliances = walk(facts, child, child.instructions);
    if (typeof reliances === 'string') return reliances;
    found.push(...reliances);
  }
  return found;
}

const relianceOnTriggers = readStageOnce((facts, stage): string | undefined => {
  for (const instruction of stage.instructions) {
    if (instruction.trigger?.keyword !== 'RUN') continue;
    const reliance = relianceOfRun(facts, instruction);
    if (typeof reliance === 'object') return reliance.because.replace('a later RUN', 'an ONBUILD RUN');
  }
  return undefined;
});

function relianceOf(facts: Facts, instruction: Instruction): Reliance {
  const { keyword, logical } = instruction;
  if (keyword === 'RUN') return mountsOverLists(instruction) ? undefined : relianceOfRun(facts, instruction);
  const isCommand = keyword === 'CMD' || keyword === 'ENTRYPOINT' || keyword === 'HEALTHCHECK';
  return isCommand && /\bapt(-get|-cache)?\b/.test(logical.text)
    ? { because: `the ${keyword} of the image calls apt, which may use the package lists` }
    : undefined;
}

const relianceOfRun = readOnce((facts, run): Reliance => {
  const body = facts.body(run);
  const { form, args } = run.trigger ?? run;
  if (form === 'exec' && useOfExec(args) === undefined) return undefined;
  if ('refused' in body) {
    return { because: `a later RUN cannot be read, and may use the package lists (line ${run.startLine})` };
  }
  const events = listEventsOf(body);
  const renewal = events.findIndex(event => isRenewal(event, body));
  const relying = events
    .slice(0, renewal === -1 ? events.length : renewal)
    .filter(
      (event, i) =>
        (event.kind === 'uses' || event.kind === 'may-use') && !isServed(event, events.slice(0, i), body),
    );
  const first = relying[0] ?? events[renewal];
  const named = events.find(({ kind }) => kind === 'names');
  if (named && named.command.index < (first?.command.index ?? Number.POSITIVE_INFINITY))
    return { because: `a later RUN does something of its own with ${APT_LISTS}` };
  if (!first) return undefined;
  if (first.kind === 'update') return 'renewed';
  // What a program that we do not know does before the first sure use is done with the lists of that use.
  const rest = events.slice(events.indexOf(first));
  const use = rest.find(({ kind }) => kind === 'uses' || kind === 'update' || kind === 'deletes');
  const isUser = use?.kind === 'uses' || (!use && soundsLikeInstaller(first.call));
  const commands = relying.map(({ command }) => command);
  const user = isUser ? { instruction: run, body, event: first, commands } : undefined;
  const because =
    first.kind === 'uses'
      ? `a later RUN needs these lists (${first.what}) without its own update`
      : `a later RUN runs ${first.what}, which may use the package lists`;
  return user ? { because, user } : { because };
});

/** An update of the same RUN has run wherever the command runs: `if ...; then apt-get update && apt-get install ...`. */
function isServed(event: ListEvent, before: readonly ListEvent[], body: RunBody): boolean {
  const last = before.findLast(({ kind }) => kind === 'update' || kind === 'deletes');
  return last?.kind === 'update' && isCertain(last, body, event.command);
}

function isRenewal(event: ListEvent, body: RunBody): boolean {
  return event.kind === 'update' && isCertain(event, body);
}

/** `|| exit 1`: it forgives nothing. */
function isExit(node: SyntaxNode | undefined): boolean {
  return node?.type === 'Command' && node.name?.value === 'exit' && node.args[0]?.text !== '0';
}

/**
 * Nothing but its own failure keeps the command from running: no condition, no loop, no function, no `||` before it.
 * With `user`: wherever that command runs, this one has run before.
 */
export function isCertain({ command }: ListEvent, body: RunBody, user?: Command): boolean {
  const path: readonly SyntaxNode[] = [...command.ancestors, command.node];
  const other: readonly SyntaxNode[] = user ? [...user.ancestors, user.node] : [];
  const parting = user ? path.findIndex((node, i) => node !== other[i]) : 0;
  return path.every((node, i) => {
    const parent = path[i - 1];
    if (i < parting) return true;
    if (user && i === parting && parent?.type === 'AndOr') return leadsTo(parent, node, other[i]);
    switch (parent?.type) {
      case undefined:
      case 'Statement':
      case 'CompoundList':
      case 'Subshell':
      case 'BraceGroup':
      case 'Redirected':
      case 'Pipeline':
        return true;
      case 'AndOr': {
        const index = parent.commands.findIndex(sibling => sibling === node);
        // Within what has succeeded as a whole, everything that `&&` joins has run.
        if (path[parting - 1]?.type === 'AndOr' && user) return !parent.operators.includes('||');
        const isGuarded = !parent.commands.slice(0, index).every(isSetting) && !endsBody(body, path, i - 1);
        // Behind it a `||` would let the build go on without the lists.
        const forgiven = parent.operators.some(
          (o, n) => o === '||' && (n < index || !isExit(parent.commands[n + 1])),
        );
        return !forgiven && !isGuarded;
      }
      default:
        return false;
    }
  });
}

/** Its failure is not forgiven, wherever it runs: no `||` behind it, no loop, no condition that it is. */
export function isHeeded({ command }: ListEvent): boolean {
  const path: readonly SyntaxNode[] = [...command.ancestors, command.node];
  return path.every((node, i) => {
    const parent = path[i - 1];
    if (parent?.type === 'Statement') return !parent.background;
    if (parent?.type === 'If' || parent?.type === 'Elif') return parent.clause !== node;
    if (parent?.type !== 'AndOr')
      return !['For', 'While', 'Select', 'Function', 'Script', 'Coproc'].includes(node.type);
    const index = parent.commands.findIndex(sibling => sibling === node);
    return parent.operators.every((o, n) => o === '&&' || (n >= index && isExit(parent.commands[n + 1])));
  });
}

/** `x && node && y && user`: the user runs only once the node has succeeded, whatever stands before it. */
function leadsTo({ commands, operators }: AndOr, node: SyntaxNode, user: SyntaxNode | undefined): boolean {
  const to = commands.findIndex(sibling => sibling === user);
  const from = commands.findIndex(sibling => sibling === node);
  return from < to && operators[from - 1] !== '||' && !operators.slice(from, to).includes('||');
}

/** The list is the last of the body: whoever skips the update skips all that follows it. */
function endsBody(body: RunBody, path: readonly SyntaxNode[], index: number): boolean {
  return path[index - 1] === body.tree.commands.at(-1) && index === 1;
}

/** `set -ex`, `export A=b`, `cd x`, `echo x`: nobody writes them as a condition. */
function isSetting(node: SyntaxNode): boolean {
  return node.type === 'Command' && ['set', 'export', 'cd', 'echo', undefined].includes(node.name?.value);
}

/** A stage that takes the whole file system of this one, or its lists. */
const copierOf = readStageOnce((facts, stage): string | undefined => {
  const copies = copiesBetweenStages(facts);
  if (copies.length === 0) return undefined;
  const names = new Set([stage, ...facts.descendants(stage)].flatMap(s => [String(s.index), s.name ?? '']));
  names.delete('');
  for (const { from, args, startLine } of copies) {
    if (!names.has(from)) continue;
    const takes = args.slice(0, -1).some(path => coversLists(path));
    if (takes) return `another stage copies the package lists, or a folder around them (line ${startLine})`;
  }
  return undefined;
});

const copiesBetweenStages = remembered((facts: Facts) =>
  facts.file.instructions.flatMap(instruction => {
    const { keyword, flags, args, startLine } = instruction.trigger ?? instruction;
    const from = flags.find(({ name }) => name === 'from')?.value?.toLowerCase();
    return keyword === 'COPY' && from !== undefined ? [{ from, args, startLine }] : [];
  }),
);

/** `/`, `/var`, `/var/lib/apt`, what lies in the lists, and patterns that may match one of these. */
function coversLists(path: string): boolean {
  const clean = `/${path.replace(/^\/+/, '').replace(/\/+$/, '')}`;
  if (clean === '/' || clean === '/.' || clean === '/*' || clean.includes('$')) return true;
  return `${APT_LISTS}/`.startsWith(`${clean}/`) || clean.startsWith(APT_LISTS) || clean.startsWith('/var/*');
}

/** A mount of the RUN lies over the package lists: what the RUN leaves there is not in the layer. */
export function mountsOverLists(run: Instruction): boolean {
  return run.flags.some(({ name, value = '' }) => {
    if (name !== 'mount') return false;
    const target = value
      .split(',')
      .map(part => part.split('='))
      .find(([key]) => key === 'target' || key === 'dst' || key === 'destination')?.[1];
    return (
      target !== undefined &&
      (target.includes('$') || `${APT_LISTS}/`.startsWith(`${target.replace(/\/+$/, '')}/`))
    );
  });
}
