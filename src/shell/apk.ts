// What the commands of a body do with apk's index and cache (/var/cache/apk). Source: apk(8), apk-add(8), apk-cache(5).
import { listEventsOf } from './apt.js';
import type { Command, RunBody, ShellWord } from './body.js';
import { remembered } from './memo.js';
import { hasOption, optionValue, readCall, type ToolCall } from './vocabulary.js';

export const APK_CACHE = '/var/cache/apk';

/** apk keeps every package that it downloads here, if the folder (or the link) is there. */
export const APK_PACKAGE_CACHE = '/etc/apk/cache';

/**
 * - `updates`: downloads the index and leaves it behind;
 * - `installs`: works from the index, and can fetch one for itself with `--no-cache`;
 * - `reads`: works from the index that is there;
 * - `may-read`: a program or a script that we do not know, and which may call apk.
 */
export type IndexUse = 'updates' | 'installs' | 'reads' | 'may-read';

const INSTALLING_VERBS: ReadonlySet<string> = new Set(['add', 'upgrade', 'fix']);
/** They work from what is installed alone. */
const INDEXLESS_VERBS: ReadonlySet<string> = new Set(['del', 'audit', 'verify', 'index', 'version', 'info']);

/** What a call of apk does with the index; undefined for what has nothing to do with it. */
export function indexUseOf(call: ToolCall): Exclude<IndexUse, 'may-read'> | undefined {
  const { tool, verb, verbWord } = call;
  if (tool !== 'apk') return undefined;
  if (verb === undefined) return verbWord ? 'reads' : undefined;
  if (verb === 'update') return 'updates';
  if (INSTALLING_VERBS.has(verb)) return 'installs';
  // `apk info` looks into the index for packages that are not installed: their names cannot be told apart.
  if (verb === 'info' && call.operands.length > 0 && !hasOption(call, '-e', '--installed')) return 'reads';
  return INDEXLESS_VERBS.has(verb) ? undefined : 'reads';
}

export interface IndexEvent {
  readonly use: IndexUse;
  readonly command: Command;
  readonly call: ToolCall | undefined;
  /** As a message names it: `apk search`, `./setup.sh`. */
  readonly what: string;
}

/** Every command that has, or may have, to do with the index, in source order. */
export const indexEventsOf = remembered((body: RunBody): readonly IndexEvent[] => {
  const unknown = new Map(
    listEventsOf(body).flatMap(({ kind, command, what }) =>
      kind === 'may-use' ? [[command, what] as const] : [],
    ),
  );
  return body.commands.flatMap((command): readonly IndexEvent[] => {
    const call = readCall(command);
    if (call?.tool === 'apk') {
      const use = indexUseOf(call);
      return use ? [{ use, command, call, what: call.verb === undefined ? 'apk' : `apk ${call.verb}` }] : [];
    }
    const what = unknown.get(command);
    return what === undefined ? [] : [{ use: 'may-read', command, call, what }];
  });
});

/** It works from the index that is there, and stores none. */
export function isOffline(call: ToolCall): boolean {
  return hasOption(call, '--no-network');
}

export function isWithoutCache(call: ToolCall): boolean {
  return hasOption(call, '--no-cache');
}

const UPDATE_WORDS: ReadonlySet<string> = new Set(['-U', '--update', '--update-cache']);

/** The word that does nothing but update the index before the install: `--no-cache` can take its place. */
export function updateWordOf(call: ToolCall): ShellWord | undefined {
  return call.options.find(({ word }) => UPDATE_WORDS.has(word.text))?.word;
}

const PLAIN_OPTIONS: ReadonlySet<string> = new Set([
  '-q',
  '--quiet',
  '-v',
  '--verbose',
  '--no-progress',
  '-f',
  '-U',
]);

/** `apk update` and nothing besides: no repository of its own, no other root, no redirection. */
export function isPlainUpdate({ command, verb, options, operands, wrappers }: ToolCall): boolean {
  return (
    verb === 'update' &&
    operands.length === 0 &&
    command.redirections.length === 0 &&
    command.assignments.length === 0 &&
    wrappers.every(name => name === 'sudo') &&
    options.every(({ name }) => PLAIN_OPTIONS.has(name))
  );
}

/** The `apk update`s of a body whose every install fetches its own index (`--no-cache`): nobody works from theirs. */
export function voidUpdates(body: RunBody): readonly Command[] {
  const events = indexEventsOf(body);
  const updates = events.flatMap(({ use, call }) => (use === 'updates' && call ? [call] : []));
  const others = events.filter(({ use }) => use !== 'updates');
  const areServed =
    others.length > 0 && others.every(({ use, call }) => use === 'installs' && call && isWithoutCache(call));
  return areServed && updates.every(isPlainUpdate) ? updates.map(({ command }) => command) : [];
}

/** The folder itself, or all that is in it. */
export function isWholeApkCache(word: ShellWord): boolean {
  return [APK_CACHE, `${APK_CACHE}/`, `${APK_CACHE}/*`].includes(word.value ?? '');
}

/** `rm -rf` of all that is in the cache, and maybe of other things: the operands that name the cache. */
export function cleanedCaches(call: ToolCall): readonly ShellWord[] {
  return call.tool === 'rm' ? call.operands.filter(isWholeApkCache) : [];
}

/** `rm` of the cache that fails where nothing is in it: without `-f` a pattern must find something. */
export function isForcelessCleanup(call: ToolCall): boolean {
  return (
    call.isReadable &&
    !hasOption(call, '-f', '--force') &&
    cleanedCaches(call).some(({ value }) => value?.endsWith('*'))
  );
}

const FOLDER_TOOLS: ReadonlySet<string> = new Set([
  'rm',
  'find',
  'ls',
  'du',
  'mkdir',
  'chmod',
  'chown',
  'test',
  '[',
]);

/** It names the cache, and does as well where the folder is empty: `rm` without `-f` fails on a pattern then. */
export function isHarmlessToEmptyCache(command: Command): boolean {
  const call = readCall(command);
  if (!call) return false;
  if (call.tool === 'rm' && hasOption(call, '-f', '--force')) return true;
  const named = call.args.filter(({ text }) => text.includes(APK_CACHE));
  const isFolder = ({ value }: ShellWord) => value === APK_CACHE || value === `${APK_CACHE}/`;
  return FOLDER_TOOLS.has(call.tool) && named.length > 0 && named.every(isFolder);
}

/** Whether a word, a redirection or an assignment of the command has the path in it. */
export function namesPath({ words, redirections, assignments }: Command, path: string): boolean {
  return (
    words.some(({ text, value }) => (value ?? text).includes(path)) ||
    assignments.some(({ text }) => text.includes(path)) ||
    redirections.some(redirection =>
      (redirection.type === 'HereDoc' ? redirection.body.text : (redirection.target?.text ?? '')).includes(
        path,
      ),
    )
  );
}

/** The name that `apk add --virtual` gives to what it adds. */
export function virtualNameOf(call: ToolCall): string | undefined {
  return optionValue(call, '--virtual', '-t');
}
