// What the commands of a body do with one package manager's cache.
import type { Command, RunBody } from '../body.js';
import { remembered } from '../memo.js';
import type { CommandNode, ParsedScript } from '../parse.js';
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
  const paths = placesOf(cache, env);
  const summary = summaryOf(body);
  if (paths !== cache.paths) return concerns(summary, cache, paths) ? readEvents(body, cache, paths) : [];
  let isConcerned = summary.concerned.get(cache);
  if (isConcerned === undefined) {
    isConcerned = concerns(summary, cache, paths);
    summary.concerned.set(cache, isConcerned);
  }
  if (!isConcerned) return NO_EVENTS;
  const events = knownEvents(body);
  const known = events.get(cache) ?? readEvents(body, cache, paths);
  events.set(cache, known);
  return known;
}

const NO_EVENTS: readonly CacheEvent[] = [];

function placesOf(cache: CacheUsers, env: Environment): readonly string[] {
  if (env.size === 0) return cache.paths;
  const places = knownPlaces(env);
  let paths = places.get(cache);
  if (!paths) {
    paths = pathsOf(cache, env);
    places.set(cache, paths);
  }
  return paths;
}

const knownPlaces = remembered((_: Environment) => new Map<CacheUsers, readonly string[]>());

interface Summary {
  readonly tools: ReadonlySet<string>;
  /** Every word that may name a folder. */
  readonly named: string;
  /** What was asked already, for the usual places. */
  readonly concerned: Map<CacheUsers, boolean>;
}

const summaries = new WeakMap<ParsedScript, Summary>();

/** Most bodies have to do with no cache, or with one: that is told at a glance, and for a text once. */
function summaryOf({ tree, commands }: RunBody): Summary {
  let summary = summaries.get(tree);
  if (!summary) {
    summary = {
      tools: new Set(commands.flatMap(command => readCall(command)?.tool ?? [])),
      named: commands.flatMap(pathTextsOf).join(' '),
      concerned: new Map(),
    };
    summaries.set(tree, summary);
  }
  return summary;
}

function concerns({ tools, named }: Summary, cache: CacheUsers, paths: readonly string[]): boolean {
  return cache.tools.some(tool => tools.has(tool)) || paths.some(path => named.includes(path));
}

const knownEvents = remembered((_: RunBody) => new Map<CacheUsers, readonly CacheEvent[]>());

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

const pathTexts = new WeakMap<CommandNode, readonly string[]>();

/** The words and redirections that may name a folder. */
function pathTextsOf({ node, words, redirections }: Command): readonly string[] {
  let texts = pathTexts.get(node);
  if (!texts) {
    const named = words.filter(mayNameFolder).map(pathOf);
    const targets = redirections.length === 0 ? [] : redirections.flatMap(targetOf).filter(mayNameFolder);
    texts = targets.length === 0 ? named : [...named, ...targets.map(pathOf)];
    pathTexts.set(node, texts);
  }
  return texts;
}

function mayNameFolder({ text }: Written): boolean {
  return /[/$`~]/.test(text);
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
