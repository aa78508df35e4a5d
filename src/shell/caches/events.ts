// What the commands of a body do with one package manager's cache.
import type { Command, RunBody } from '../body.js';
import { hasOption, readCall, type ToolCall } from '../vocabulary.js';
import { type CacheUse, type CacheUsers, type Environment, pathsOf } from './table.js';

/** `names`: the command does something of its own with the folder. */
export interface CacheEvent {
  readonly kind: CacheUse | 'names';
  readonly command: Command;
  readonly call: ToolCall | undefined;
}

const NOTHING: Environment = new Map();

/**
 * In source order; commands that have nothing to do with the cache are left out. `env` are the variables in force, which
 * may say where the cache lies.
 */
export function cacheEventsOf(
  body: RunBody,
  cache: CacheUsers,
  env: Environment = NOTHING,
): readonly CacheEvent[] {
  const paths = pathsOf(cache, env);
  const { tools, named, events } = summaryOf(body);
  if (!cache.tools.some(tool => tools.has(tool)) && !paths.some(path => named.includes(path))) return [];
  if (paths !== cache.paths) return readEvents(body, cache, paths);
  const known = events.get(cache) ?? readEvents(body, cache, paths);
  events.set(cache, known);
  return known;
}

interface Summary {
  readonly tools: ReadonlySet<string>;
  /** Every word that may name a folder. */
  readonly named: string;
  /** What was read already, for the usual places. */
  readonly events: Map<CacheUsers, readonly CacheEvent[]>;
}

const summaries = new WeakMap<RunBody, Summary>();

/** Most bodies have to do with no cache, or with one: that is told at a glance. */
function summaryOf(body: RunBody): Summary {
  let summary = summaries.get(body);
  if (!summary) {
    summary = {
      tools: new Set(body.commands.flatMap(command => readCall(command)?.tool ?? [])),
      named: body.commands.flatMap(pathTextsOf).join(' '),
      events: new Map(),
    };
    summaries.set(body, summary);
  }
  return summary;
}

function readEvents(body: RunBody, cache: CacheUsers, paths: readonly string[]): readonly CacheEvent[] {
  return body.commands.flatMap(command => {
    const call = readCall(command);
    const kind = (call && ownUse(call, cache)) ?? useByPath(command, call, cache, paths);
    return kind ? [{ kind, command, call }] : [];
  });
}

function ownUse(call: ToolCall, cache: CacheUsers): CacheUse | undefined {
  if (!cache.tools.includes(call.tool) || asksAboutItself(call)) return undefined;
  return cache.useOf(call);
}

/** `npm --version`; with a value `--version` is one of a package (`gem install`). */
function asksAboutItself(call: ToolCall): boolean {
  return (
    hasOption(call, '-h', '--help') ||
    call.options.some(({ name, value }) => name === '--version' && value === undefined)
  );
}

/** Programs that cannot miss what lies in a folder that they only look at or empty. */
const LOOKERS: ReadonlySet<string> = new Set([
  'du',
  'ls',
  'echo',
  'mkdir',
  'chmod',
  'chown',
  'stat',
  'test',
  '[',
]);

function useByPath(
  command: Command,
  call: ToolCall | undefined,
  cache: CacheUsers,
  paths: readonly string[],
): CacheEvent['kind'] | undefined {
  const texts = pathTextsOf(command);
  if (texts.length === 0) return undefined;
  const isDeletion = call?.tool === 'rm' || (call?.tool === 'find' && call.args.some(isDeleting));
  if (isDeletion) {
    const isEmptied = texts.some(text => cache.alias?.test(text) || paths.some(path => empties(text, path)));
    return isEmptied ? 'cleans' : undefined;
  }
  const isNamed = texts.some(text => paths.some(path => isAt(text, path)));
  return isNamed && !LOOKERS.has(call?.tool ?? '') ? 'names' : undefined;
}

const pathTexts = new WeakMap<Command, readonly string[]>();

/** The words and redirections that may name a folder. */
function pathTextsOf(command: Command): readonly string[] {
  let texts = pathTexts.get(command);
  if (!texts) {
    const written: readonly Written[] = [...command.words, ...command.redirections.flatMap(targetOf)];
    texts = written.filter(({ text }) => /[/$`~]/.test(text)).map(pathOf);
    pathTexts.set(command, texts);
  }
  return texts;
}

function isDeleting({ value }: Written): boolean {
  return value === '-delete' || value === 'rm';
}

type Written = { readonly text: string; readonly value?: string | undefined };

function targetOf(redirection: Command['redirections'][number]): readonly Written[] {
  return redirection.type === 'HereDoc' || !redirection.target ? [] : [redirection.target];
}

/** Which home it is, the user of the RUN decides. */
function pathOf({ text, value }: Written): string {
  return homely((value ?? text).replace(/["']/g, ''));
}

/** The path with `~` for the home that it begins with. */
export function homely(path: string): string {
  return path.replace(/^(\$HOME|\$\{HOME\}|\/root|\/home\/[^/]+|~[a-z]+)(?=\/|$)/, '~');
}

/** Whether the path is the folder, or lies in it. */
function isAt(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

/** Whether deleting what the word names deletes (most of) what lies in the folder. */
export function empties(text: string, folder: string): boolean {
  if (isAt(text, folder)) return true;
  const around = text.replace(/\/?\*?$/, '');
  if (around.length > 1 && `${folder}/`.startsWith(`${around}/`)) return true;
  // `/var/cache/{dnf,yum}`, `/var/cache/*/*`
  const wild = text.search(/[{*?[]/);
  return wild > 1 && folder.startsWith(text.slice(0, wild)) && text.slice(0, wild).length > '/var/'.length;
}
