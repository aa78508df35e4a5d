import { posix } from 'node:path';
import type { Effect } from '../../src/transform.js';
import { isCache, isCleanup } from './caches.js';
import type { Cue, LogEntry, RunLog } from './sandbox.js';
import { USER_VARIABLE } from './stub.js';

/**
 * Two logs side by side, but for what the declared effects may add or drop. It shares nothing with `src/proof`: it is
 * the second witness, and sees what a shell made of the words, not the words.
 */
export interface Comparison {
  /** In words; undefined where the logs agree. */
  readonly difference: string | undefined;
  /** Positions of the same call in the two logs. */
  readonly pairs: readonly (readonly [before: number, after: number])[];
}

export interface Allowance {
  readonly effects: ReadonlySet<Effect>;
  /** Programs whose place in the log is not fixed. */
  readonly concurrent: ReadonlySet<string>;
  /** Two that run at once may read from one pipe, and one may fetch the lists while the other asks for them. */
  readonly isLoose?: boolean;
  /** Process ids, times and random numbers stand in the words. */
  readonly masksNumbers: boolean;
}

export function compareLogs(before: RunLog, after: RunLog, allowance: Allowance): Comparison {
  const split = (log: RunLog) => {
    const places = [...log.entries.keys()];
    const isFree = (i: number) => allowance.concurrent.has(nameOf(log.entries[i]));
    return { fixed: places.filter(i => !isFree(i)), free: places.filter(isFree) };
  };
  const x = split(before);
  const y = split(after);
  const loose = matchUnordered(
    x.free.flatMap(i => before.entries[i] ?? []),
    y.free.flatMap(i => after.entries[i] ?? []),
    { ...allowance, isLoose: true },
  );
  const { pairs: found, difference } = align(
    x.fixed.flatMap(i => before.entries[i] ?? []),
    y.fixed.flatMap(i => after.entries[i] ?? []),
    allowance,
  );
  const pairs = found.map(([i, j]) => [x.fixed[i] ?? 0, y.fixed[j] ?? 0] as const);
  return {
    pairs,
    difference:
      difference ??
      outcomes(before, after) ??
      loose ??
      differenceInPrint(before, after, allowance) ??
      differenceInFiles(before, after, allowance),
  };
}

function outcomes(before: RunLog, after: RunLog): string | undefined {
  if (before.outcome === after.outcome) return undefined;
  return `the build ${after.outcome === 'built' ? 'succeeds' : 'fails'}, and before it ${before.outcome}`;
}

function differenceInPrint(before: RunLog, after: RunLog, allowance: Allowance): string | undefined {
  if (allowance.concurrent.size > 0 || allowance.masksNumbers || before.printed === after.printed)
    return undefined;
  return `the shell printed ${show(after.printed)}, and before ${show(before.printed)}`;
}

/** What tells apt to keep its downloads where a mount holds them. */
const KEEP_CACHE = '/etc/apt/apt.conf.d/keep-cache';

function differenceInFiles(before: RunLog, after: RunLog, { effects }: Allowance): string | undefined {
  if (before.outcome !== 'built') return undefined;
  const isMounting = effects.has('adds-mount') || effects.has('removes-mount');
  for (const path of new Set([...before.files.keys(), ...after.files.keys()])) {
    if (isMounting && path === KEEP_CACHE) continue;
    const x = before.files.get(path);
    const y = after.files.get(path);
    if (x !== y) return `the shell wrote ${show(y)} to ${path}, and before ${show(x)}`;
  }
  return undefined;
}

function show(text: string | undefined): string {
  return text === undefined ? 'nothing' : JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}...` : text);
}

/** As the stub matches its cues. */
export function lineOf({ argv }: LogEntry): string {
  return [posix.basename(argv[0] ?? ''), ...argv.slice(1)].join(' ').trimEnd();
}

/** What makes exactly this call of the log fail. */
export function cueFor({ entries }: RunLog, place: number): Cue | undefined {
  const entry = entries[place];
  if (!entry) return undefined;
  const raw = [posix.basename(entry.argv[0] ?? ''), entry.argv.slice(1).join(' ')].join(' ');
  const nth = entries.slice(0, place + 1).filter(other => lineOf(other) === lineOf(entry)).length;
  return { line: raw, nth };
}

/** Calls that have no order: each has its counterpart somewhere. */
function matchUnordered(
  before: readonly LogEntry[],
  after: readonly LogEntry[],
  allowance: Allowance,
): string | undefined {
  const left = [...after];
  for (const x of before) {
    const same = left.findIndex(y => isSame(x, y, allowance));
    if (same !== -1) left.splice(same, 1);
    else if (!mayVanish(x, after, allowance.effects)) return describe(x, undefined, allowance);
  }
  const extra = left.find(y => !mayAppear(y, after, allowance.effects));
  return extra && describe(undefined, extra, allowance);
}

function nameOf(entry: LogEntry | undefined): string {
  return posix.basename(entry?.argv[0] ?? '');
}

function align(before: readonly LogEntry[], after: readonly LogEntry[], allowance: Allowance): Comparison {
  const pairs: (readonly [number, number])[] = [];
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    const x = before[i];
    const y = after[j];
    if (x && y && isSame(x, y, allowance)) {
      pairs.push([i++, j++]);
    } else if (y && mayAppear(y, after.slice(0, j), allowance.effects)) {
      j++;
    } else if (x && mayVanish(x, after.slice(0, j), allowance.effects)) {
      i++;
    } else {
      const parts = x ? partsOf(x, after.slice(j, j + 2), allowance) : 0;
      if (parts === 0) return { pairs, difference: describe(x, y, allowance) };
      pairs.push([i++, j]);
      j += parts;
    }
  }
  return { pairs, difference: undefined };
}

function isSame(x: LogEntry, y: LogEntry, allowance: Allowance): boolean {
  if (stateOf(x, allowance) !== stateOf(y, allowance)) return false;
  if (!allowance.isLoose && hasLost(x, y)) return false;
  const a = mask(x.argv, allowance);
  const b = mask(y.argv, allowance);
  if (a.length === b.length && a.every((word, i) => word === b[i])) return true;
  return differsAsDeclared(a, b, allowance.effects);
}

/** The lists of apt that it had. To fetch them needs none, nor does what works from the installed packages alone. */
function hasLost(x: LogEntry, y: LogEntry): boolean {
  return (
    x.lists === 'yes' && y.lists !== 'yes' && !isUpdate(y.argv) && !y.argv.some(word => LISTLESS.has(word))
  );
}

const LISTLESS = new Set(['clean', 'autoclean', 'autoremove', 'remove', 'purge']);

/** All but the words. */
function stateOf(entry: LogEntry, { concurrent, masksNumbers, isLoose = false }: Allowance): string {
  const environment = [...entry.environment].map(([name, value]) => `${name}=${value}`).sort();
  // What comes through a pipe from several at once comes in any order.
  const input = concurrent.size > 0 ? entry.input.split('\n').sort().join('\n') : entry.input;
  const state = [entry.directory, entry.limits, isLoose ? '' : input, ...environment].join('\n');
  return masksNumbers ? state.replace(/\d+/g, 'N') : state;
}

function mask(argv: readonly string[], { masksNumbers }: Allowance): readonly string[] {
  return masksNumbers ? argv.map(word => word.replace(/\d+/g, 'N')) : argv;
}

/** Flags that a transform of ours may add, by program; and a verb that must stand before or after. */
const FLAGS: Readonly<Record<string, readonly string[]>> = {
  'apt-get': ['--no-install-recommends', '-y'],
  apt: ['--no-install-recommends', '-y'],
  aptitude: ['--without-recommends', '-y'],
  apk: ['--no-cache'],
  pip: ['--no-cache-dir'],
  pip2: ['--no-cache-dir'],
  pip3: ['--no-cache-dir'],
  python: ['--no-cache-dir'],
  python3: ['--no-cache-dir'],
  gem: ['--no-document'],
  yum: ['-y', '--setopt=install_weak_deps=False'],
  dnf: ['-y', '--setopt=install_weak_deps=False', '--nodocs'],
  microdnf: ['-y', '--setopt=install_weak_deps=0', '--nodocs'],
  tdnf: ['-y'],
  zypper: ['-y', '-n', '--non-interactive', '--no-recommends'],
  pacman: ['--noconfirm'],
  useradd: ['--no-log-init'],
  composer: ['--no-cache'],
  pipx: ['--pip-args=--no-cache-dir'],
  uv: ['--no-cache'],
};
const PREFIXES = new Set(['sudo', 'env', 'time', 'nice', 'eatmydata', 'command', 'timeout', 'xargs']);
const ADDERS = new Set([
  ...['install', 'add', 'upgrade', 'dist-upgrade', 'full-upgrade', 'build-dep', 'fix', 'in', 'update', 'up'],
  ...[
    'localinstall',
    'reinstall',
    'groupinstall',
    'remove',
    'purge',
    'autoremove',
    'autopurge',
    'erase',
    'rm',
    'enable',
    'sync',
  ],
]);

/** Name and words of what is run in the end: `sudo -E apt-get install` is apt-get. */
function calledProgram(argv: readonly string[]): string {
  const name = posix.basename(argv[0] ?? '');
  if (!PREFIXES.has(name)) return name;
  const inner = argv.slice(1).find(word => Object.hasOwn(FLAGS, posix.basename(word)) || word === 'rm');
  return posix.basename(inner ?? name);
}

/** `after` holds the words of `before` in their order, and more that are declared. */
function differsAsDeclared(
  before: readonly string[],
  after: readonly string[],
  effects: ReadonlySet<Effect>,
): boolean {
  const program = calledProgram(after);
  if (program !== calledProgram(before)) return false;
  if (program === 'rm') return effects.has('removes-cleanup') && losesOnlyCaches(before, after);
  if (isApkDel(after) && effects.has('removes-build-packages'))
    return isApkDel(before) && after.every(word => before.includes(word));
  const isAdder = program === 'useradd' || after.some(word => ADDERS.has(word));
  // `pip3.12` is pip.
  const flags =
    effects.has('adds-flag') && isAdder ? (FLAGS[program.replace(/^(pip|python)[\d.]+$/, '$1')] ?? []) : [];
  const addsPackages = effects.has('adds-packages') && isAdder && program.startsWith('ap');
  const end = after.includes('--') ? after.indexOf('--') : after.length;
  // apk(8): an index that was fetched into a mount, and is fetched for one call without it.
  const isUnmounted = effects.has('removes-mount') && program === 'apk';
  const isGone = (word: string | undefined): boolean =>
    (isUnmounted && word === '--update-cache') ||
    isVoidUpdate(program, word, effects) ||
    (effects.has('removes-flag') && isCacheFlag(program, word));
  let i = 0;
  for (const [at, word] of after.entries()) {
    while (i < before.length && before[i] !== word && isGone(before[i])) i++;
    if (before[i] === word) i++;
    // apk(8): without the flag that fetches the index for one call, one that fetches it for all.
    else if (effects.has('removes-flag') && program === 'apk' && word === '--update-cache') continue;
    else if (isUnmounted && word === '--no-cache' && before.includes('--update-cache')) continue;
    else if (!(at < end && flags.includes(word)) && !(addsPackages && /^[a-z0-9][a-z0-9+.-]*$/.test(word)))
      return false;
  }
  while (i < before.length && isGone(before[i])) i++;
  return i === before.length;
}

/** What keeps a cache out, where a mount holds it. */
function isCacheFlag(program: string, word: string | undefined): boolean {
  return (FLAGS[program.replace(/^(pip|python)[\d.]+$/, '$1')] ?? []).some(
    flag => flag === word && flag.includes('cache'),
  );
}

/** Debian's images delete what apt downloads; where a mount holds it, they are told not to. */
function isDockerClean(argv: readonly string[]): boolean {
  return argv.slice(1).join(' ') === '-f /etc/apt/apt.conf.d/docker-clean' && nameOfWords(argv) === 'rm';
}

function nameOfWords(argv: readonly string[]): string {
  return posix.basename(argv[0] ?? '');
}

function isVoidUpdate(program: string, word: string | undefined, effects: ReadonlySet<Effect>): boolean {
  return (
    program === 'apk' &&
    effects.has('removes-update') &&
    ['-U', '--update', '--update-cache'].includes(word ?? '')
  );
}

function losesOnlyCaches(before: readonly string[], after: readonly string[]): boolean {
  const kept = before.filter(word => !isCache(word));
  return kept.join('\0') === after.filter(word => !isCache(word)).join('\0');
}

function isUpdate(argv: readonly string[]): boolean {
  const program = calledProgram(argv);
  return (program === 'apt-get' || program === 'apt' || program === 'apk') && argv.includes('update');
}

function mayAppear({ argv }: LogEntry, earlier: readonly LogEntry[], effects: ReadonlySet<Effect>): boolean {
  if (effects.has('adds-cleanup') && (isCleanup(argv) || isDeletionOfDocuments(argv, earlier))) return true;
  if (effects.has('adds-update') && isUpdate(argv)) return true;
  if (effects.has('adds-mount') && isDockerClean(argv)) return true;
  if (effects.has('removes-archives') && isRemovalOfUnpacked(argv, earlier)) return true;
  if (effects.has('adds-download') && isDownload(argv)) return true;
  if (effects.has('purges-build-packages') && isPurgeCall(argv, earlier)) return true;
  if (!effects.has('removes-build-packages')) return false;
  if (isScanCall(argv)) return true;
  if (calledProgram(argv) !== 'apk' || !argv.includes('del')) return false;
  const made = earlier.filter(isApkAdd).flatMap(add => add.argv.filter((_, i) => isVirtual(add.argv[i - 1])));
  return packagesAfter(argv, 'del').every(name => made.includes(name));
}

const GEM_FOLDER = 'gem env gemdir';

/** `rm -rf "$(gem env gemdir)/doc"`, and what it asks for first. */
function isDeletionOfDocuments(argv: readonly string[], earlier: readonly LogEntry[]): boolean {
  const line = [nameOfWords(argv), ...argv.slice(1)].join(' ');
  const last = earlier.at(-1);
  return (
    line === GEM_FOLDER ||
    (/^rm -rf [^ ]*\/doc$/.test(line) && last !== undefined && lineOf(last) === GEM_FOLDER)
  );
}

/** Words that together make a call one that only downloads. */
const DOWNLOADS: readonly (readonly string[])[] = [
  ['go', 'mod', 'download'],
  ['mvn', 'dependency:go-offline'],
  ['dotnet', 'restore'],
  ['composer', 'install', '--no-scripts', '--no-autoloader'],
  ['poetry', 'install', '--no-root'],
  ['uv', 'sync', '--no-install-project'],
];

function isDownload(argv: readonly string[]): boolean {
  return DOWNLOADS.some(([program, ...words]) => {
    return calledProgram(argv) === program && words.every(word => argv.includes(word));
  });
}

/** The calls of the scan in the Dockerfiles of the official images: all read, and the last keeps what is there. */
function isScanCall(argv: readonly string[]): boolean {
  const line = [nameOfWords(argv), ...argv.slice(1)].join(' ');
  return SCAN_CALLS.has(line) || /^scanelf --needed --nobanner --format %n#p --recursive \/\S+$/.test(line);
}

const SCAN_CALLS = new Set([
  ...['tr , \\n', 'sed s/^/so:/', 'sort -u', 'xargs -r apk info --installed'],
  'xargs -r apk add --no-network --virtual .run-deps',
]);

const PURGE_CALLS = new Set([
  ...['apt-mark showmanual', 'xargs -r apt-mark manual', 'sort -u', 'xargs -r realpath'],
  ...['sed s|^/usr||;s|^|*|', 'xargs -r dpkg-query --search', 'awk sub(":$", "", $1) { print $1 }'],
  'awk $2 == "=>" && $3 ~ "^/" { print $3 }',
]);

/** The marks of before are asked for, those of what an earlier call has installed go, and what is used gets one. */
function isPurgeCall(argv: readonly string[], earlier: readonly LogEntry[]): boolean {
  const line = [nameOfWords(argv), ...argv.slice(1)].join(' ');
  if (PURGE_CALLS.has(line) || /^find( \/\S+)+ -type f .* -exec ldd \{\} ;$/.test(line)) return true;
  const calls = earlier.map(entry => lineOf(entry));
  if (/^apt-get purge -y --auto-remove( -o APT::AutoRemove::RecommendsImportant=false)?$/.test(line))
    return calls.includes('apt-mark showmanual') && calls.some(call => call.startsWith('apt-mark auto '));
  if (!line.startsWith('apt-mark auto ')) return false;
  const installed = earlier.flatMap(entry => (entry.argv.includes('install') ? entry.argv : []));
  const isOwn = (name: string) => installed.some(word => word.replace(/[=/:].*/, '') === name);
  return argv.slice(2).every(isOwn);
}

/** `rm -f x.tgz`, where an earlier program was given x.tgz. */
function isRemovalOfUnpacked(argv: readonly string[], earlier: readonly LogEntry[]): boolean {
  if (nameOfWords(argv) !== 'rm' || argv[1] !== '-f' || argv.length < 3) return false;
  return argv.slice(2).every(name => earlier.some(entry => entry.argv.slice(1).includes(name)));
}

/** `rm a.tgz /opt/b.tgz`, where `rm -f` has deleted both already: a.tgz was given by its name in another folder. */
function isDoneEarlier(argv: readonly string[], earlier: readonly LogEntry[]): boolean {
  const operands = argv.slice(1).filter(word => !word.startsWith('-'));
  const removals = earlier.filter(entry => nameOfWords(entry.argv) === 'rm' && entry.argv[1] === '-f');
  const gone = removals.flatMap(entry =>
    entry.argv.slice(2).map(word => posix.resolve(entry.directory, word)),
  );
  const names = operands.map(word => posix.basename(word));
  return (
    nameOfWords(argv) === 'rm' &&
    operands.length > 0 &&
    names.every(name => gone.some(path => posix.basename(path) === name))
  );
}

function isApkDel(argv: readonly string[]): boolean {
  return calledProgram(argv) === 'apk' && argv.includes('del');
}

function isVirtual(flag: string | undefined): boolean {
  return flag === '--virtual' || flag === '-t';
}

/** `earlier`: what has run after the rewrite by then. */
function mayVanish({ argv }: LogEntry, earlier: readonly LogEntry[], effects: ReadonlySet<Effect>): boolean {
  if (effects.has('removes-cleanup') && (isCleanup(argv) || isRemovalOfIndex(argv))) return true;
  // In a mount that is empty it would find nothing, with or without force.
  if (effects.has('adds-mount') && effects.has('removes-cleanup') && isCleanup(argv, 'forceless'))
    return true;
  if (effects.has('removes-archives') && isDoneEarlier(argv, earlier)) return true;
  if (effects.has('removes-mount') && isDockerClean(argv)) return true;
  // It moves to another RUN; what it deletes is no business of a stub.
  if (effects.has('removes-build-packages') && isApkDel(argv)) return true;
  return effects.has('removes-update') && isUpdate(argv);
}

/** Without `-f`, of the index of apk alone: it would find nothing. */
function isRemovalOfIndex(argv: readonly string[]): boolean {
  const operands = argv.slice(1).filter(word => !word.startsWith('-'));
  const isIndex = (word: string) => word === '/var/cache/apk/*';
  return nameOfWords(argv) === 'rm' && operands.length > 0 && operands.every(isIndex);
}

/** One `apk add` became two: how many of the next calls together add what it added. */
function partsOf(x: LogEntry, next: readonly LogEntry[], allowance: Allowance): number {
  if (!allowance.effects.has('removes-build-packages') || !isApkAdd(x)) return 0;
  const wanted = new Set(packagesOf(x));
  for (const [n, y] of next.entries()) {
    if (!isApkAdd(y) || stateOf(x, allowance) !== stateOf(y, allowance)) return 0;
    for (const name of packagesOf(y)) wanted.delete(name);
    if (wanted.size === 0) return n + 1;
  }
  // The first of the two failed, and the second was never run.
  return next.length === 1 ? 1 : 0;
}

function isApkAdd({ argv }: LogEntry): boolean {
  return calledProgram(argv) === 'apk' && argv.includes('add');
}

function packagesOf({ argv }: LogEntry): readonly string[] {
  return packagesAfter(argv, 'add');
}

function packagesAfter(argv: readonly string[], verb: string): readonly string[] {
  return argv.filter((word, i) => i > argv.indexOf(verb) && !word.startsWith('-') && !isVirtual(argv[i - 1]));
}

function describe(x: LogEntry | undefined, y: LogEntry | undefined, allowance: Allowance): string {
  if (!x) return `\`${y ? lineOf(y) : ''}\` ran and did not before`;
  if (!y) return `\`${lineOf(x)}\` ran before and not after`;
  if (lineOf(x) !== lineOf(y)) return `\`${lineOf(y)}\` ran where \`${lineOf(x)}\` ran before`;
  if (hasLost(x, y)) return `\`${lineOf(x)}\` has lost its package lists`;
  const state = (entry: LogEntry) => stateOf(entry, allowance).replaceAll(`${USER_VARIABLE}=`, 'user ');
  return `\`${lineOf(x)}\` ran otherwise: ${JSON.stringify(state(y))}, and before ${JSON.stringify(state(x))}`;
}
