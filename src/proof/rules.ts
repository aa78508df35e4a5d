// What each declared effect may change, and nothing else. A rule sees two events, never the transform.
import { keptMounts } from '../dockerfile/mounts.js';
import { isScan } from '../shell/apk-scan.js';
import { readOperand } from '../shell/apt.js';
import { purgeOf } from '../shell/apt-purge.js';
import type { Command, RunBody } from '../shell/body.js';
import { isCachePath, isCleanup } from '../shell/caches/cleanups.js';
import { isKnownTarget, KEEP_DOWNLOADS } from '../shell/caches/mount-flags.js';
import { recommendsOf } from '../shell/recommends.js';
import { hasOption, optionValue, readCall, type ToolCall } from '../shell/vocabulary.js';
import type { Effect } from '../transform.js';
import { removesOwnDownloads } from './archives.js';
import type { Event } from './machine.js';
import { isImageElsewhere } from './registry.js';

/** Flags that only keep something out of the image, by tool and verb. Source: the manual page of each. */
const FLAGS: readonly {
  readonly tools: readonly string[];
  /** Absent: the tool has none, what stands there is an operand. */
  readonly verbs?: readonly string[];
  readonly flags: readonly string[];
}[] = [
  {
    tools: ['apt-get', 'apt'],
    verbs: ['install', 'build-dep', 'upgrade', 'dist-upgrade', 'full-upgrade'],
    flags: ['--no-install-recommends', '-y'],
  },
  {
    tools: ['apt-get', 'apt'],
    verbs: [
      ...[
        'reinstall',
        'dselect-upgrade',
        'satisfy',
        'remove',
        'purge',
        'autoremove',
        'auto-remove',
        'autopurge',
      ],
    ],
    flags: ['-y'],
  },
  {
    tools: ['yum', 'dnf', 'dnf5', 'microdnf', 'tdnf'],
    verbs: [
      ...['install', 'localinstall', 'groupinstall', 'reinstall', 'update', 'upgrade', 'upgrade-minimal'],
      ...[
        'update-minimal',
        'downgrade',
        'distro-sync',
        'swap',
        'remove',
        'erase',
        'autoremove',
        'groupremove',
      ],
      ...[
        'builddep',
        'debuginfo-install',
        'group install',
        'groups install',
        'module install',
        'module enable',
      ],
      ...['module reset', 'module disable', 'module switch-to', 'group remove', 'module remove'],
    ],
    flags: ['-y'],
  },
  {
    tools: ['zypper'],
    verbs: ['install', 'in', 'remove', 'rm', 'update', 'up', 'dist-upgrade', 'dup', 'patch'],
    flags: ['-y'],
  },
  {
    tools: ['yum', 'dnf', 'dnf5'],
    verbs: ['install'],
    flags: ['--setopt=install_weak_deps=False'],
  },
  { tools: ['microdnf'], verbs: ['install'], flags: ['--setopt=install_weak_deps=0'] },
  { tools: ['zypper'], verbs: ['install', 'in'], flags: ['--no-recommends'] },
  { tools: ['aptitude'], verbs: ['install'], flags: ['--without-recommends', '-y'] },
  { tools: ['apk'], verbs: ['add', 'upgrade', 'fix'], flags: ['--no-cache'] },
  { tools: ['pip'], verbs: ['install'], flags: ['--no-cache-dir'] },
  { tools: ['pipx'], verbs: ['install', 'upgrade', 'inject'], flags: ['--pip-args=--no-cache-dir'] },
  {
    tools: ['uv'],
    verbs: [
      ...['sync', 'add', 'run', 'lock', 'build', 'pip install', 'pip sync', 'pip compile'],
      ...['tool install', 'tool run', 'tool upgrade'],
    ],
    flags: ['--no-cache'],
  },
  { tools: ['gem'], verbs: ['install', 'update', 'i'], flags: ['--no-document'] },
  { tools: ['useradd'], flags: ['--no-log-init'] },
];

const PACKAGE_NAME = /^[a-z0-9][a-z0-9+.-]*$/;

function callOf(event: Event): ToolCall | undefined {
  return event.command && readCall(event.command);
}

/** Whether the event runs for its own sake: no pipe, no background, no substitution around it. */
function standsAlone(event: Event): boolean {
  return !/pipe \d|in the background|substituted/.test(event.surroundings);
}

/** Whether a declared effect allows `after[j]` to be there though it was not before. */
export function isInsertion(after: readonly Event[], j: number, effects: readonly Effect[]): boolean {
  const event = after[j];
  if (!event) return false;
  const call = callOf(event);
  if (effects.includes('removes-build-packages') && isPartOfScan(event)) return true;
  if (effects.includes('adds-cleanup') && isQuestion(event)) return true;
  if (effects.includes('purges-build-packages') && isPartOfPurge(event)) return true;
  if (!call || !standsAlone(event)) return false;
  if (effects.includes('adds-cleanup') && isCleanup(call)) return true;
  if (effects.includes('adds-mount') && keepsDownloads(event)) return true;
  if (effects.includes('removes-archives') && removesOwnDownloads(call, event, after.slice(0, j)))
    return true;
  if (effects.includes('adds-update') && isAptUpdate(call)) return isHeeded(event, after[j + 1]);
  return effects.includes('removes-build-packages') && deletesOwnVirtual(call, event, after.slice(0, j));
}

/** `$(gem env gemdir)`: what a cleanup asks to know where to look. */
function isQuestion(event: Event): boolean {
  const { command, surroundings } = event;
  const isPlain = command?.redirections.length === 0 && command.assignments.length === 0;
  return isPlain && event.text === 'gem env gemdir' && surroundings.includes('substituted');
}

/** It keeps packages that are there: nothing else of the build changes. */
function isPartOfScan({ run, command, surroundings }: Event): boolean {
  return (
    run !== undefined &&
    command !== undefined &&
    !/in the background|substituted/.test(surroundings) &&
    isScan(run, command)
  );
}

/** It saves or sets the marks of packages, or purges by them: whether that may be done is the resource law's business. */
function isPartOfPurge({ run, command, surroundings }: Event): boolean {
  if (!run || !command || /in the background|in the loop/.test(surroundings)) return false;
  return purgeOf(run)?.commands.has(command) ?? false;
}

/** It only says that apt keeps what it downloads. */
function keepsDownloads({ text }: Event): boolean {
  return KEEP_DOWNLOADS.some(known => known === text);
}

/** Commands that download what a later one of the same tool would download, and do nothing else. */
const DOWNLOADS: readonly {
  readonly tools: readonly string[];
  readonly verb: string;
  /** Verbs of the later command. */
  readonly serves: readonly string[];
  /** Of these options one is what makes it a download. */
  readonly only?: readonly string[];
}[] = [
  {
    tools: ['go'],
    verb: 'mod download',
    serves: [
      'build',
      'install',
      'test',
      'run',
      'vet',
      'get',
      'list',
      'mod tidy',
      'mod verify',
      'mod vendor',
      'generate',
    ],
  },
  { tools: ['mvn', 'mvnw'], verb: 'dependency:go-offline', serves: [] },
  { tools: ['dotnet'], verb: 'restore', serves: ['build', 'publish', 'test', 'pack', 'run'] },
  {
    tools: ['composer', 'composer.phar'],
    verb: 'install',
    serves: ['install', 'i'],
    only: ['--no-autoloader'],
  },
  { tools: ['composer', 'composer.phar'], verb: 'i', serves: ['install', 'i'], only: ['--no-autoloader'] },
  { tools: ['uv'], verb: 'sync', serves: ['sync'] },
  { tools: ['poetry'], verb: 'install', serves: ['install'], only: ['--no-root'] },
  { tools: ['poetry'], verb: 'sync', serves: ['sync'], only: ['--no-root'] },
];

/** Whether the call is a download that some command of before would have done by the way. */
export function isDownload(call: ToolCall, before: readonly Event[]): boolean {
  const found = DOWNLOADS.find(
    ({ tools, verb, only = [] }) =>
      tools.includes(call.tool) && verb === call.verb && (only.length === 0 || hasOption(call, ...only)),
  );
  if (!found || call.command.redirections.length > 0) return false;
  return before.some(event => {
    const other = callOf(event);
    if (other?.tool !== call.tool || other.program.text !== call.program.text) return false;
    return found.serves.length === 0 ? other.verb !== undefined : found.serves.includes(other.verb ?? '');
  });
}

/** Where the update fails the build ends, or else what it is for does not run, and would not have ended the build either. */
function isHeeded(update: Event, next: Event | undefined): boolean {
  return update.fatal || (next !== undefined && next.run === update.run && !next.fatal);
}

function isAptUpdate(call: ToolCall): boolean {
  return (
    ['apt-get', 'apt', 'aptitude'].includes(call.tool) && call.verb === 'update' && call.operands.length === 0
  );
}

/** `apk del .name`, where an `apk add --virtual .name` of the same RUN made it. `before` are the events before it. */
function deletesOwnVirtual(call: ToolCall, event: Event, before: readonly Event[]): boolean {
  if (call.tool !== 'apk' || call.verb !== 'del' || call.operands.length === 0 || !call.isReadable)
    return false;
  return call.operands.every(word =>
    before.some(earlier => {
      const add = earlier.run === event.run ? callOf(earlier) : undefined;
      return add?.tool === 'apk' && add.verb === 'add' && virtualOf(add) === word.value;
    }),
  );
}

/** The name that `apk add --virtual` gives to what it adds. */
export function virtualOf(call: ToolCall): string | undefined {
  return optionValue(call, '--virtual', '-t');
}

/** Whether a declared effect allows this event to be gone. That nothing needed it is the resource law's business. */
export function isRemoval(event: Event, effects: readonly Effect[]): boolean {
  const call = callOf(event);
  if (!call || !standsAlone(event)) return false;
  if (effects.includes('removes-cleanup') && isCleanup(call, 'forceless')) return true;
  if (effects.includes('removes-mount') && keepsDownloads(event)) return true;
  // That it is deleted elsewhere is the resource law's business.
  if (effects.includes('removes-build-packages') && call.tool === 'apk' && call.verb === 'del') return true;
  return (
    effects.includes('removes-update') &&
    ['apk', 'apt-get', 'apt'].includes(call.tool) &&
    call.verb === 'update'
  );
}

/** Whether the two commands differ only as the declared effects allow. */
export function isSameButFor(before: Event, after: Event, effects: readonly Effect[]): boolean {
  if (before.kind === 'instruction' && after.kind === 'instruction') {
    return effects.includes('changes-registry') && isImageElsewhere(before.text, after.text);
  }
  const x = callOf(before);
  const y = callOf(after);
  if (!x || !y || before.surroundings !== after.surroundings) return false;
  if (x.tool !== y.tool || x.verb !== y.verb) return false;
  if (frameOf(before) !== frameOf(after) || texts(x.prefix) !== texts(y.prefix)) return false;
  if (x.tool === 'apk' && x.verb === 'del')
    return effects.includes('removes-build-packages') && dropsOnlyOperands(x, y);
  if (x.tool === 'rm') return effects.includes('removes-cleanup') && dropsOnlyCachePaths(x, y);
  return differsByAllowedWords(x, y, effects, before, after) && (before.fatal || !answersMore(x, y));
}

/**
 * Without `-y` the call asks and, in a build, fails. Where that ended the build, one that succeeded was never asked;
 * where it did not, the call may begin to do what it never did.
 */
function answersMore(x: ToolCall, y: ToolCall): boolean {
  return hasOption(y, '-y') && !hasOption(x, '-y');
}

/** Assignments and redirections of the command: what is not a word of it. */
function frameOf(event: Event): string {
  const command = event.command;
  if (!command) return '';
  const source = event.run?.source ?? '';
  const redirections = command.redirections.map(r =>
    r.type === 'HereDoc' ? `${source.slice(r.pos, r.end)}\n${r.body.text}` : source.slice(r.pos, r.end),
  );
  return [...command.assignments.map(a => a.text), ...redirections].join('\u0000');
}

function texts(words: readonly { readonly text: string }[]): string {
  return words.map(word => word.text).join('\u0000');
}

/** That these are deleted elsewhere is the resource law's business. */
function dropsOnlyOperands(x: ToolCall, y: ToolCall): boolean {
  const kept = x.args.filter(
    word => !x.operands.includes(word) || y.args.some(({ text }) => text === word.text),
  );
  return y.operands.length > 0 && texts(kept) === texts(y.args);
}

function dropsOnlyCachePaths(x: ToolCall, y: ToolCall): boolean {
  let i = 0;
  for (const word of x.args) {
    if (word.text === y.args[i]?.text) i++;
    else if (!isCachePath(word)) return false;
  }
  return y.operands.length > 0 && i === y.args.length;
}

/** Walks both argument lists: a word more must be an allowed flag or package, a word less a void `--update`. */
function differsByAllowedWords(
  x: ToolCall,
  y: ToolCall,
  effects: readonly Effect[],
  before: Event,
  after: Event,
): boolean {
  const mayDrop = effects.includes('removes-flag') && isMounted(x.tool, after);
  const mayKeepOut =
    effects.includes('removes-mount') && isMounted(x.tool, before) && !isMounted(x.tool, after);
  const isVoid = (i: number) => isVoidUpdate(x, i, y, effects) || (mayDrop && isFlagAgainstCache(x, i));
  const flags = FLAGS.flatMap(entry =>
    entry.tools.includes(y.tool) && (entry.verbs?.includes(y.verb ?? '') ?? true) ? entry.flags : [],
  );
  let i = 0;
  for (const word of y.args) {
    while (i < x.args.length && x.args[i]?.text !== word.text && isVoid(i)) i++;
    if (x.args[i]?.text === word.text) {
      i++;
      continue;
    }
    // Both fetch the index: the one into the mount that was there, the other nowhere.
    if (
      mayKeepOut &&
      x.tool === 'apk' &&
      word.text === '--no-cache' &&
      x.args[i]?.text === '--update-cache'
    ) {
      i++;
      continue;
    }
    const isFlag =
      effects.includes('adds-flag') &&
      flags.includes(word.text) &&
      y.options.some(option => option.word === word) &&
      !x.options.some(option => option.name === word.text || option.word.text === word.text);
    const isUpdate =
      mayDrop && x.tool === 'apk' && word.text === '--update-cache' && hasOption(x, '--no-cache');
    const isPackage =
      effects.includes('adds-packages') && y.operands.includes(word) && mayAddPackage(x, word.text);
    if (!isFlag && !isUpdate && !isPackage) return false;
  }
  while (i < x.args.length && isVoid(i)) i++;
  return i === x.args.length;
}

/**
 * By name comes only what came before without one: for apt, what a package of this very command recommends, itself or
 * through what it depends on.
 */
function mayAddPackage(x: ToolCall, added: string): boolean {
  if (!PACKAGE_NAME.test(added)) return false;
  if (!['apt-get', 'apt', 'aptitude'].includes(x.tool)) return true;
  return x.operands.some(word => {
    const read = readOperand(word);
    if ('refused' in read) return false;
    return (['unknown', 'modern'] as const).some(release => {
      const lost = recommendsOf(read.name, release);
      return lost !== undefined && [...lost.needs, ...lost.drops].includes(added);
    });
  });
}

/** Flags that keep a cache empty: over a mount of it, by the end of its target, they say nothing else. */
const FLAGS_AGAINST: Readonly<Record<string, { readonly flag: string; readonly target: RegExp }>> = {
  pip: { flag: '--no-cache-dir', target: /\/pip$/ },
  uv: { flag: '--no-cache', target: /\/uv$/ },
  composer: { flag: '--no-cache', target: /(composer|\/tmp)\/cache$/ },
  apk: { flag: '--no-cache', target: /\/apk$/ },
};

function flagAgainst(tool: string): (typeof FLAGS_AGAINST)[string] | undefined {
  return Object.hasOwn(FLAGS_AGAINST, tool) ? FLAGS_AGAINST[tool] : undefined;
}

function isFlagAgainstCache(x: ToolCall, i: number): boolean {
  const word = x.args[i];
  return word?.text === flagAgainst(x.tool)?.flag && x.options.some(option => option.word === word);
}

/** Whether a cache mount of the RUN is the tool's. */
function isMounted(tool: string, { run }: Event): boolean {
  const end = flagAgainst(tool)?.target;
  if (!end || !run) return false;
  return keptMounts(run.instruction).some(
    ({ type, target }) => type === 'cache' && isKnownTarget(target) && end.test(target.replace(/\/+$/, '')),
  );
}

/** `apk add --update` fetches the index, as `--no-cache` does. */
function isVoidUpdate(x: ToolCall, i: number, y: ToolCall, effects: readonly Effect[]): boolean {
  if (!effects.includes('removes-update') || x.tool !== 'apk' || !hasOption(y, '--no-cache')) return false;
  return ['-U', '--update', '--update-cache'].includes(x.args[i]?.text ?? '');
}

/** `set -u` is nothing to a command without variables. */
function isAmidTheSame(before: Event, after: Event): boolean {
  if (before.surroundings === after.surroundings) return true;
  return !after.text.includes('$') && before.surroundings.replace('\u0000set -u', '') === after.surroundings;
}

/**
 * How many events of `after`, from `j`, together install what the one before installed: one `apk add` became an
 * `apk add` of what stays and one `--virtual` of what goes. 0 where they do not.
 */
export function splitOfInstall(
  before: Event,
  after: readonly Event[],
  j: number,
  effects: readonly Effect[],
): number {
  if (!effects.includes('removes-build-packages')) return 0;
  const x = callOf(before);
  if (x?.tool !== 'apk' || x.verb !== 'add' || x.wrappers.length > 0) return 0;
  const wanted = new Set(x.operands.map(word => word.text));
  const virtual = virtualOf(x);
  let isNamed = virtual === undefined;
  for (let n = 1; n <= 2; n++) {
    const event = after[j + n - 1];
    // The first part failed, and the build stopped there.
    if (!event) return n - 1;
    const y = callOf(event);
    if (y?.tool !== 'apk' || y.verb !== 'add' || !isAmidTheSame(before, event)) return 0;
    if (y.wrappers.length > 0 || frameOf(before) !== frameOf(event)) return 0;
    const isKept = (name: string) => hasOption(y, name) || ['--virtual', '-t'].includes(name);
    if (!x.options.every(option => isKept(option.name)) && !effects.includes('removes-update')) return 0;
    isNamed ||= virtualOf(y) === virtual;
    for (const word of y.operands) {
      const isNew = effects.includes('adds-packages') && mayJoinAdd(x, word.text);
      if (!wanted.delete(word.text) && !isNew) return 0;
    }
    if (wanted.size === 0) return isNamed ? n : 0;
  }
  return 0;
}

/** A plain name, or one of the repository that another package of the same call is pinned to. */
function mayJoinAdd(x: ToolCall, added: string): boolean {
  const at = added.indexOf('@');
  if (at === -1) return PACKAGE_NAME.test(added);
  return (
    PACKAGE_NAME.test(added.slice(0, at)) && x.operands.some(({ text }) => text.endsWith(added.slice(at)))
  );
}

export type { Command, RunBody };
