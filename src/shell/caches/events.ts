// What the commands of a body do with one package manager's cache.
import type { Command, RunBody } from '../body.js';
import { hasOption, readCall, type ToolCall } from '../vocabulary.js';
import type { CacheUse, PackageCache } from './table.js';

/** `names`: the command does something of its own with the folder. */
export interface CacheEvent {
  readonly kind: CacheUse | 'names';
  readonly command: Command;
  readonly call: ToolCall | undefined;
}

/** In source order; commands that have nothing to do with the cache are left out. */
export function cacheEventsOf(body: RunBody, cache: PackageCache): readonly CacheEvent[] {
  return body.commands.flatMap(command => {
    const call = readCall(command);
    const kind = (call && ownUse(call, cache)) ?? useByPath(command, call, cache);
    return kind ? [{ kind, command, call }] : [];
  });
}

function ownUse(call: ToolCall, cache: PackageCache): CacheUse | undefined {
  if (!cache.tools.includes(call.tool) || hasOption(call, '-h', '--help', '--version')) return undefined;
  return cache.useOf(call);
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
  cache: PackageCache,
): CacheEvent['kind'] | undefined {
  const texts = [...command.words, ...command.redirections.flatMap(targetOf)].map(word => pathOf(word));
  if (call?.tool === 'rm') {
    return texts.some(text => cache.paths.some(path => empties(text, path))) ? 'cleans' : undefined;
  }
  if (call?.tool === 'find') {
    const isDeletion = call.args.some(({ value }) => value === '-delete' || value === 'rm');
    if (isDeletion && texts.some(text => cache.paths.some(path => isAt(text, path)))) return 'cleans';
  }
  const isNamed = texts.some(text => cache.paths.some(path => isAt(text, path)));
  return isNamed && !LOOKERS.has(call?.tool ?? '') ? 'names' : undefined;
}

type Written = { readonly text: string; readonly value?: string | undefined };

function targetOf(redirection: Command['redirections'][number]): readonly Written[] {
  return redirection.type === 'HereDoc' || !redirection.target ? [] : [redirection.target];
}

/** `$HOME`, `${HOME}` and the home of root are `~` here: which home it is, the user of the RUN decides. */
function pathOf({ text, value }: Written): string {
  const path = (value ?? text).replace(/["']/g, '');
  return path.replace(/^(\$HOME|\$\{HOME\}|\/root|\/home\/[^/]+)(?=\/|$)/, '~');
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
