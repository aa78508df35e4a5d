// The effect `removes-archives`: a file that the same RUN has downloaded is removed there, and nobody names it afterwards.
import type { Facts } from '../analysis/facts.js';
import type { Instruction } from '../dockerfile/model.js';
import { keptMounts } from '../dockerfile/mounts.js';
import { downloadsOf, mayName, textOf, textsOf } from '../shell/archives.js';
import type { Command, RunBody } from '../shell/body.js';
import { readCall, type ToolCall } from '../shell/vocabulary.js';
import type { Event } from './machine.js';

/**
 * Whether the event is `rm -f` of nothing but files that a curl or wget before it, in the same shell text, has written:
 * under the same name, in the same directory, with the same values of the variables in it. `before` are the events before.
 */
export function removesOwnDownloads(call: ToolCall, event: Event, before: readonly Event[]): boolean {
  const names = namesRemoved(call);
  if (
    !names ||
    call.wrappers.length > 0 ||
    event.text.includes('>') ||
    /in the loop/.test(event.surroundings)
  )
    return false;
  const own = before.filter(({ run }) => run !== undefined && run === event.run);
  return names.every(
    name =>
      own.some(earlier => writes(earlier, name) && stateOf(earlier, name) === stateOf(event, name)) &&
      // What is still running may not have read it yet.
      !own.some(
        ({ surroundings, text }) => surroundings.includes('in the background') && mayName(text, name),
      ),
  );
}

/** The operands of `rm -f a b`; undefined for anything else: a folder, a pattern, another option. */
function namesRemoved({ tool, args }: ToolCall): readonly string[] | undefined {
  if (tool !== 'rm' || args[0]?.text !== '-f') return undefined;
  const names = args.slice(1).map(word => textOf(word).replace(/^\.\//, ''));
  return names.length > 0 && names.every(name => !/^-|[*?[`~]|\$\(|\/$/.test(name)) ? names : undefined;
}

/**
 * Whether the event is an `rm` of nothing but files that a new removal before it, in the same stage, has taken already; no COPY
 * since then can have brought one of them again. `done` are the events of after so far.
 */
export function isMovedRemoval(event: Event, done: readonly Event[], inserted: ReadonlySet<Event>): boolean {
  const call = event.command && readCall(event.command);
  if (call?.tool !== 'rm' || call.wrappers.length > 0 || /[<>]/.test(event.text)) return false;
  if (/pipe \d|in the background|substituted|in the loop/.test(event.surroundings)) return false;
  if (!call.options.every(({ word }) => /^(-[frRv]+|--force|--recursive)$/.test(word.text))) return false;
  const paths = call.operands.map(word => pathAt(event, textOf(word)));
  return (
    paths.length > 0 &&
    paths.every(path => {
      const at = done.findIndex(other => inserted.has(other) && removes(other, event, path));
      return at !== -1 && !done.slice(at).some(other => bringsInto(other, path ?? ''));
    })
  );
}

function removes(other: Event, event: Event, path: string | undefined): boolean {
  const call = other.command && readCall(other.command);
  const isSameStage = other.run?.instruction.stage === event.run?.instruction.stage;
  const names = (call && namesRemoved(call)) ?? [];
  return path !== undefined && isSameStage && names.some(name => pathAt(other, name) === path);
}

/** Absolute; undefined where that hangs on anything but a directory that is known. */
function pathAt({ surroundings, workdir }: Event, name: string): string | undefined {
  if (/[*?[\]`$~{}'"\\]|(^|\/)\.\.(\/|$)/.test(name)) return undefined;
  if (name.startsWith('/')) return name;
  const moved = surroundings
    .split('\u0000')
    .find(part => part.startsWith('in '))
    ?.slice('in '.length);
  const folder = moved === '.' ? workdir : moved;
  if (!folder?.startsWith('/') || /[ $]/.test(folder)) return undefined;
  return `${folder.replace(/\/+$/, '')}/${name.replace(/^(\.\/)+/, '')}`;
}

/** A COPY or ADD of anything to the file, or to a folder around it. */
function bringsInto({ kind, text, workdir }: Event, path: string): boolean {
  if (kind !== 'instruction' || !/^(COPY|ADD)\s/i.test(text)) return false;
  const target = (text.trim().split(/\s+/).at(-1) ?? '').replace(/["\],]/g, '');
  if (target === '' || target.includes('$') || (!target.startsWith('/') && workdir === undefined))
    return true;
  const folder = (target.startsWith('/') ? target : `${workdir}/${target}`).replace(/(\/+\.?)+$/, '');
  return folder.includes('..') || folder === path || path.startsWith(`${folder}/`);
}

function writes({ command }: Event, name: string): boolean {
  const call = command && readCall(command);
  return (
    call !== undefined && call.wrappers.length === 0 && downloadsOf(call).some(path => isSame(path, name))
  );
}

/** `./a` is `a`, and `${A}` is `$A`. */
function isSame(a: string, b: string): boolean {
  const plain = (path: string): string => path.replace(/^\.\//, '').replace(/\$\{(\w+)\}/g, '$$$1');
  return plain(a) === plain(b);
}

/** The directory, unless the name is absolute, and what the shell has made of each variable in it. */
function stateOf({ surroundings, run, command }: Event, name: string): string {
  const parts = surroundings.split('\u0000');
  const variables = [...name.matchAll(/\$\{?(\w+)/g)].map(([, variable]) => variable ?? '');
  const values = variables.map(variable => `${variable} ${assigned(run, command, variable)}`);
  return [name.startsWith('/') ? '' : parts.find(part => part.startsWith('in ')), ...values].join('\u0000');
}

/** How many commands before this one may have set the variable. */
function assigned(run: RunBody | undefined, command: Command | undefined, variable: string): number {
  if (!run || !command) return Number.NaN;
  return run.commands.filter(
    ({ index, assignments, words }) =>
      index < command.index &&
      (assignments.some(({ name }) => name === variable) ||
        words.some(({ text }) => text === variable || text.startsWith(`${variable}=`)) ||
        ['eval', 'source', '.'].includes(words[0]?.value ?? '')),
  ).length;
}

/** Who names, behind a new removal, what it removed; undefined where nobody does. */
export function lostArchive(before: Facts, after: Facts): string | undefined {
  const known = removalsIn(before).map(({ text }) => text);
  for (const { run, body, command, text, names } of removalsIn(after)) {
    const at = known.indexOf(text);
    if (at !== -1) known.splice(at, 1);
    else {
      for (const name of names) {
        const lost = loss(after, run, body, command, name);
        if (lost !== undefined) return lost;
      }
    }
  }
  return undefined;
}

interface Removal {
  readonly run: Instruction;
  readonly body: RunBody;
  readonly command: Command;
  readonly text: string;
  readonly names: readonly string[];
}

function removalsIn(facts: Facts): readonly Removal[] {
  return facts.file.instructions.flatMap(run => {
    const body = run.keyword === 'RUN' ? facts.body(run) : undefined;
    if (!body || 'refused' in body) return [];
    return body.commands.flatMap(command => {
      const call = readCall(command);
      const names = call && namesRemoved(call);
      return names ? [{ run, body, command, names, text: placeIn(body, command) }] : [];
    });
  });
}

/** Its words and those of the commands before it: a removal that moved is another one. */
function placeIn({ commands }: RunBody, command: Command): string {
  return commands
    .filter(
      ({ index, words }) => index === command.index || (index < command.index && words[0]?.value !== 'rm'),
    )
    .map(({ words }) => words.map(textOf).join(' '))
    .join('\n');
}

function loss(
  facts: Facts,
  run: Instruction,
  body: RunBody,
  command: Command,
  name: string,
): string | undefined {
  const lost = (text: string): string =>
    `\`${text.replaceAll(/\s+/g, ' ').slice(0, 80)}\` may read ${name}, which is removed before it`;
  if (keptMounts(run).some(({ target }) => !name.startsWith('/') || name.startsWith(target)))
    return `${name} may lie in a mount`;
  const own = body.commands.find(other => other.index > command.index && reads(other, name));
  if (own) return lost(body.source.slice(own.node.pos, own.node.end));
  const stage = facts.stageOf(run)?.stage;
  const inherited = stage
    ? [stage, ...facts.descendants(stage)].flatMap(({ instructions }) => instructions)
    : [];
  const isCopy = ({ flags }: Instruction): boolean => flags.some(({ text }) => /from=/.test(text));
  const later = [...inherited, ...facts.file.instructions.filter(isCopy)];
  const reader = later.find(other => other.index > run.index && isReader(facts, other, name));
  return reader && lost(reader.original);
}

function isReader(facts: Facts, instruction: Instruction, name: string): boolean {
  const { original, heredocs, keyword } = instruction.trigger ?? instruction;
  if (![original, ...heredocs.map(({ content }) => content)].some(text => mayName(text, name))) return false;
  const body = keyword === 'RUN' ? facts.body(instruction) : undefined;
  return !body || 'refused' in body || body.commands.some(command => reads(command, name));
}

/** `rm -f` of what is gone already does nothing. */
function reads(command: Command, name: string): boolean {
  const call = readCall(command);
  const isForced = call?.tool === 'rm' && call.options.some(option => /^(-f|--force)$/.test(option.name));
  return !isForced && textsOf(command).some(text => mayName(text, name));
}
