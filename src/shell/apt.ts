// What the commands of a body do with apt's package lists (/var/lib/apt/lists). Data first, readers below.
import { functionNamesAround, programUse, runsScripts } from './apt-programs.js';
import type { Command, RunBody, ShellWord } from './body.js';
import { remembered } from './memo.js';
import { optionValue, readCall, type ToolCall } from './vocabulary.js';

export const APT_LISTS = '/var/lib/apt/lists';

/**
 * - `update`: downloads the lists;
 * - `renews`: downloads them for its own use, and may leave them behind (add-apt-repository);
 * - `uses`: cannot do without them;
 * - `may-use`: a program or a script that we do not know;
 * - `deletes`: removes them;
 * - `names`: names the folder and does something else with it.
 */
export interface ListEvent {
  readonly kind: 'update' | 'renews' | 'uses' | 'may-use' | 'deletes' | 'names';
  readonly command: Command;
  readonly call: ToolCall | undefined;
  /** As a message names it: `apt-get install`, `./setup.sh`. */
  readonly what: string;
}

/** Verbs of apt-get(8) and apt(8) that work from what is installed alone. */
const LISTLESS_VERBS = new Set([
  'clean',
  'autoclean',
  'auto-clean',
  'autoremove',
  'auto-remove',
  'autopurge',
  'remove',
  'purge',
  'help',
  'moo',
]);

/** apt-get(8), since 2.7: `clean`, and the lists go too. */
const DELETING_VERBS = new Set(['distclean', 'dist-clean']);

/** They update the lists themselves before they install: their own documentation says so. */
const RENEWING_PROGRAMS = new Set(['add-apt-repository', 'apt-add-repository', 'install-php-extensions']);

const LIST_READERS = new Set([
  'apt-cache',
  'apt-file',
  'aptitude',
  'apt-fast',
  'nala',
  'mk-build-deps',
  'gdebi',
  'rosdep',
]);

/** In source order; commands that have nothing to do with the lists are left out. */
export const listEventsOf = remembered((body: RunBody): readonly ListEvent[] => {
  const functions = new Set(body.commands.flatMap(functionNamesAround));
  return body.commands.flatMap(command => {
    const event = eventOf(body, command);
    // What a function of the body does stands in the body.
    return event && !(event.kind === 'may-use' && functions.has(event.what)) ? [event] : [];
  });
});

function eventOf(body: RunBody, command: Command): ListEvent | undefined {
  const call = readCall(command);
  const event = (kind: ListEvent['kind'], what: string): ListEvent => ({ kind, command, call, what });
  const lists = listsMention(command);
  if (lists) return event(call?.tool === 'rm' ? lists : isPlainLook(call) ? 'may-use' : 'names', APT_LISTS);
  const kind = (call && useOfApt(call)) ?? programUse(body, command, call);
  return kind && kind !== 'none' ? event(kind, whatOf(command, call)) : undefined;
}

function isPlainLook(call: ToolCall | undefined): boolean {
  return call?.tool === 'ls' || call?.tool === 'du';
}

/** Whether a word, an assignment or a redirection names the lists: all of them (`deletes` under rm), or some. */
function listsMention({ words: own, redirections, assignments }: Command): 'deletes' | 'names' | undefined {
  let found: 'deletes' | 'names' | undefined;
  for (const word of own) {
    const text = word.value ?? word.text;
    if (/^\/var\/lib\/apt\/lists(\/|\/\*|\/\*\.\*|\/\*_\*|\/\{[^}]*\*[^}]*\})?$/.test(text)) return 'deletes';
    if (/^\/var\/lib\/(apt\/?|apt\/\*|\*|\{[^}]*\bapt\b[^}]*\}\/?\*?)$/.test(text)) return 'deletes';
    if (text.includes('/var/lib/apt') || text.includes('apt/lists')) found = 'names';
  }
  const others = [...assignments.map(a => a.text), ...redirections.map(targetOf)];
  return found ?? (others.some(text => text.includes('/var/lib/apt')) ? 'names' : undefined);
}

function targetOf(redirection: Command['redirections'][number]): string {
  return redirection.type === 'HereDoc' ? '' : (redirection.target?.text ?? '');
}

function whatOf({ words }: Command, call: ToolCall | undefined): string {
  if (!call) return words[0]?.text ?? '';
  const { tool, verb, program, args } = call;
  if (isApt(tool)) return verb ? `${tool} ${verb}` : tool;
  const name = program.value ?? program.text;
  const script = args.find(word => !(word.value ?? word.text).startsWith('-'));
  return runsScripts(tool) ? `${name} ${script?.text.slice(0, 40) ?? ''}`.trim() : name;
}

function isApt(tool: string): boolean {
  return tool === 'apt-get' || tool === 'apt' || tool === 'aptitude';
}

/** What a call of apt or of its kin does; undefined for any other program. */
function useOfApt(call: ToolCall): ListEvent['kind'] | 'none' | undefined {
  const { tool, verb, verbWord } = call;
  if (RENEWING_PROGRAMS.has(tool)) return 'renews';
  if (tool === 'rosdep') return verb === 'install' ? 'uses' : 'none';
  if (!isApt(tool)) return LIST_READERS.has(tool) ? 'uses' : undefined;
  if (verb === 'update') return isPartialUpdate(call) ? 'uses' : 'update';
  if (verb !== undefined && DELETING_VERBS.has(verb)) return 'deletes';
  if (verb === undefined) return verbWord ? 'may-use' : 'none';
  return LISTLESS_VERBS.has(verb) ? 'none' : 'uses';
}

/** `-o Dir::Etc::sourcelist=...`: of some sources only, the other lists stay as they are. */
function isPartialUpdate(call: ToolCall): boolean {
  return call.options.some(({ word, value }) =>
    `${word.text} ${value ?? ''}`.toLowerCase().includes('dir::'),
  );
}

/** `apt-get clean`, `autoremove`, `purge`, ...: what people write just before they delete the lists. */
export function isHousekeeping(call: ToolCall | undefined): boolean {
  if (call?.tool === 'apt-mark') return true;
  if (call?.tool !== 'apt-get' && call?.tool !== 'apt' && call?.tool !== 'aptitude') return false;
  return call.verb !== undefined && LISTLESS_VERBS.has(call.verb);
}

/** It adds, removes or replaces a source of packages: what an update fetches is something else from there on. */
export const changesSources = remembered(({ words: own, redirections, assignments }: Command): boolean => {
  const texts = [...own, ...assignments].map(({ text }) => text);
  return (
    [...texts, ...redirections.map(targetOf)].some(namesSources) ||
    ['add-apt-repository', 'apt-add-repository', 'extrepo'].includes(
      own.find(w => w.text !== 'sudo')?.value ?? '',
    ) ||
    texts.some(
      text =>
        text.includes('.deb') &&
        /(^|\/)[^/]*(release|repo|apt-config|-prod|apt-source)[^/]*\.deb["']?$/.test(text),
    )
  );
});

/** sources.list(5), preferences and options: all of /etc/apt but the keys. */
export function namesSources(path: string): boolean {
  return path.includes('/etc') && /\/etc\/apt(?!\/(trusted|keyrings|auth))|^["']?\/etc\/?["']?$/.test(path);
}

/** The package an operand of install names: without `=version`, `/release` and `:architecture`. */
export type Operand = { readonly name: string } | { readonly refused: string };

export function readOperand(word: ShellWord): Operand {
  const text = (word.value ?? word.text).replace(/^["']/, '');
  if (/^\.{0,2}\/|\.deb$/.test(text)) return { refused: `it installs a local package, ${word.text}` };
  const name = /^[^=/:]*/.exec(text)?.[0] ?? '';
  if (word.value === undefined && (name === text || /[$`"']/.test(name))) {
    return { refused: `what it installs is not known here: ${word.text}` };
  }
  if (!/^[a-z0-9][a-z0-9.+-]*$/.test(name))
    return { refused: `"${word.text}" is not the name of one package` };
  return { name };
}

/** Whether the call decides about recommended packages, one way or the other; `without` is the one we would add. */
export function recommendsDecision(call: ToolCall): 'without' | 'other' | undefined {
  for (const { name, word, value } of call.options) {
    const text = `${word.text} ${value ?? ''}`.toLowerCase();
    if (name === '--no-install-recommends' && value === undefined) return 'without';
    // aptitude(8)
    if (call.tool === 'aptitude' && ['-R', '--without-recommends'].includes(name)) return 'without';
    if (call.tool === 'aptitude' && ['-r', '--with-recommends'].includes(name)) return 'other';
    if (text.includes('install-recommends')) return isOff(text) ? 'without' : 'other';
  }
  return optionValue(call, '-c', '--config-file') === undefined ? undefined : 'other';
}

/** `-o APT::Install-Recommends=false`. */
function isOff(text: string): boolean {
  return /apt::install-recommends=["']?(0|false|no|off)\b/.test(text);
}
