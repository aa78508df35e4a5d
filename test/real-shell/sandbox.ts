import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { LOG_VARIABLE, LOGS, quote, SHELLS, STUB, withoutOutputs } from './stub.js';

/** What the root must hold for the bodies that are run in it. */
export interface Furniture {
  /** Names of programs, and absolute paths of them. */
  readonly programs: ReadonlySet<string>;
  /** Absolute. */
  readonly directories: ReadonlySet<string>;
  /** Absolute paths of files that are read, with their texts. */
  readonly files: ReadonlyMap<string, string>;
  /** Whether the shell may write files or go round in circles: then each run gets a root of its own, and a time limit. */
  readonly writes: boolean;
}

/** One run of one build in a fresh root. */
export interface Scenario {
  /** Index into the scripts of the run. */
  readonly script: number;
  readonly cues: readonly Cue[];
}

/** The n-th call (from 1) of this command line fails. */
export interface Cue {
  readonly line: string;
  readonly nth: number;
}

/** One call of a stub. */
export interface LogEntry {
  /** As the kernel has it: a full path first. */
  readonly argv: readonly string[];
  readonly input: string;
  readonly directory: string;
  readonly limits: string;
  readonly environment: ReadonlyMap<string, string>;
  /** Whether apt has package lists; empty for all other programs. */
  readonly lists: string;
}

export interface RunLog {
  /** `stuck`: killed after some seconds, or it did not get to the end. */
  readonly outcome: 'built' | 'failed' | 'stuck';
  readonly entries: readonly LogEntry[];
  /** What the shell itself printed. */
  readonly printed: string;
  /** Files that the shell itself wrote (redirections), by path; empty unless built. */
  readonly files: ReadonlyMap<string, string>;
}

const SECONDS = 5;
const STUB_FOLDER = '/usr/bin';
const PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
const NOBODY = '65534';

/** How this machine lets us shut a process in a folder: as an own user that owns nothing, without network. */
interface Jail {
  readonly name: string;
  /** Once for a batch. */
  readonly outer: readonly string[];
  /** For each run, with `$R` for the root. */
  readonly inner: string;
  /** Run on each root before it is entered. */
  readonly prepare: string;
}

const JAILS: readonly Jail[] = [
  {
    name: 'chroot, own network and process ids',
    outer: ['unshare', '--net', '--pid', '--fork'],
    inner: `chroot --userspec=${NOBODY}:${NOBODY} "$R"`,
    prepare: '',
  },
  {
    name: 'chroot',
    outer: [],
    inner: `chroot --userspec=${NOBODY}:${NOBODY} "$R"`,
    prepare: '',
  },
  {
    name: 'user namespace',
    outer: ['unshare', '--user', '--map-root-user', '--mount', '--net', '--pid', '--fork'],
    inner: `unshare --user --map-user=${NOBODY} --map-group=${NOBODY} --root="$R"`,
    // Without the right to make device nodes, the one of the host is mounted.
    prepare: 'rm -f "$R/dev/null" && : >"$R/dev/null" && mount --bind /dev/null "$R/dev/null"',
  },
];

export interface Sandbox {
  /** How it is shut in. */
  readonly name: string;
  /** Makes a root. `scripts` are run by dash, from `/`. */
  furnish(furniture: Furniture, scripts: readonly string[]): Room;
}

/** A root that is ready; `close` removes it. */
export interface Room {
  run(scenarios: readonly Scenario[]): readonly RunLog[];
  close(): void;
}

let opened: Sandbox | { readonly missing: string } | undefined;

/** The sandbox of this process; `missing` says why there is none. Its folder goes when the process ends. */
export function openSandbox(): Sandbox | { readonly missing: string } {
  opened ??= open();
  return opened;
}

function open(): Sandbox | { readonly missing: string } {
  if (process.platform !== 'linux') return { missing: 'not Linux' };
  const shells = ['dash', 'bash'].map(findProgram);
  if (shells.some(path => path === undefined)) return { missing: 'no dash or no bash' };
  const folder = mkdtempSync(join(tmpdir(), 'real-shell-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const base = join(folder, 'base');
  makeBase(
    base,
    shells.filter(path => path !== undefined),
  );
  for (const jail of JAILS) {
    const sandbox = sandboxIn(folder, base, jail);
    if (holds(sandbox)) return sandbox;
  }
  return { missing: 'neither chroot nor user namespaces' };
}

function findProgram(name: string): string | undefined {
  return ['/bin', '/usr/bin', '/usr/local/bin'].map(dir => join(dir, name)).find(path => existsSync(path));
}

/** A command is logged, fails on cue, a shell's own writing is seen, and nothing of ours can be written. */
function holds(sandbox: Sandbox): boolean {
  const script = [
    `echo a >/dev/null; (echo gone >${SHELLS}/dash) 2>/dev/null; (echo gone >${STUB_FOLDER}/a) 2>/dev/null`,
    `echo b >/made; a 1 && a 2 | b; bash=$(${SHELLS}/bash -c 'echo $BASH'); c "$bash"`,
    `[ ! -s /dev/null ] && echo built >$${LOG_VARIABLE}/outcome`,
  ].join('\n');
  const programs = new Set(['a', 'b', 'c']);
  const furniture = { programs, directories: new Set<string>(), files: new Map(), writes: true };
  const seen = (log: RunLog | undefined) => log?.entries.map(entry => entry.argv.slice(1).join(' ')).join();
  try {
    const room = sandbox.furnish(furniture, [script]);
    const [good, bad] = room.run([
      { script: 0, cues: [] },
      { script: 0, cues: [{ line: 'a 1', nth: 1 }] },
    ]);
    room.close();
    return (
      good?.files.get('/made') === 'b\n' &&
      seen(good) === `1,2,,${SHELLS}/bash` &&
      seen(bad) === `1,${SHELLS}/bash`
    );
  } catch {
    return false;
  }
}

const FOLDERS = [
  SHELLS,
  LOGS,
  STUB_FOLDER,
  '/dev',
  '/tmp',
  '/root',
  '/etc',
  '/var/lib',
  '/usr/local',
  '/proc',
];
const LINKS = [
  ...['bin', 'sbin', 'usr/sbin', 'usr/local/bin', 'usr/local/sbin'].map(name => [name, STUB_FOLDER] as const),
  ...['dev/stdout', 'dev/stderr'].map(name => [name, '/dev/null'] as const),
] as const;

/** The part that every root shares by hard links: shells, their libraries, the stub, `/dev/null`. */
function makeBase(base: string, shells: readonly string[]): void {
  for (const folder of [SHELLS, '/dev']) makeFolder(join(base, folder));
  for (const shell of shells) {
    copyFileSync(shell, join(base, SHELLS, shell.slice(shell.lastIndexOf('/') + 1)));
    const listed = spawnSync('ldd', [shell], { encoding: 'utf8' }).stdout ?? '';
    for (const [library] of listed.matchAll(/\/\S+/g)) {
      if (!existsSync(library)) continue;
      makeFolder(join(base, dirname(library)));
      copyFileSync(library, join(base, library));
      chmodSync(join(base, library), 0o555);
    }
  }
  for (const name of ['dash', 'bash']) chmodSync(join(base, SHELLS, name), 0o555);
  // Called by this name, bash is the `sh` of the systems that have no dash.
  makeFolder(join(base, SHELLS, 'posix'));
  linkSync(join(base, SHELLS, 'bash'), join(base, SHELLS, 'posix/sh'));
  writeFileSync(join(base, SHELLS, 'stub'), STUB);
  chmodSync(join(base, SHELLS, 'stub'), 0o555);
  if (spawnSync('mknod', [join(base, 'dev/null'), 'c', '1', '3']).status !== 0) {
    writeFileSync(join(base, 'dev/null'), '');
  }
  chmodSync(join(base, 'dev/null'), 0o666);
}

/** With every folder above it; all may write in it. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path);
  chmodSync(path, 0o777);
}

function sandboxIn(folder: string, base: string, jail: Jail): Sandbox {
  const shared = filesIn(base, () => true);
  return {
    name: jail.name,
    furnish(furniture, scripts) {
      const work = mkdtempSync(join(folder, 'run-'));
      const template = join(work, 'template');
      furnish(base, shared, template, furniture, scripts);
      const own = filesIn(template, isForBodies);
      return {
        run: scenarios =>
          furniture.writes
            ? runApart(work, scenarios, furniture, jail, own)
            : runTogether(work, scenarios, jail),
        close: () => rmSync(work, { recursive: true, force: true }),
      };
    },
  };
}

/** Each in a copy of the root, for some seconds. */
function runApart(
  work: string,
  scenarios: readonly Scenario[],
  { files }: Furniture,
  jail: Jail,
  own: ReadonlySet<string>,
): readonly RunLog[] {
  // Not linked but written: the bodies may write them.
  const written = [...files].map(
    ([path, text]) => `{ printf %s ${quote(text)} >"$R"${quote(path)}; } 2>/dev/null`,
  );
  const log = `${LOGS}/0`;
  enter(
    work,
    jail,
    scenarios.map((scenario, i) =>
      [
        `R=${quote(join(work, String(i)))}; cp -al template "$R"`,
        jail.prepare,
        `umask 0; echo no >"$R${log}/lists"; printf '%s\\n' ${quote(cuesOf(scenario))} >"$R${log}/cue"`,
        ...written,
        `timeout -k 1 ${SECONDS} ${jail.inner} ${SHELLS}/dash ${LOGS}/script${scenario.script} </dev/null >/dev/null 2>&1`,
        ':',
      ].join('\n'),
    ),
    `${LOG_VARIABLE}=${log}`,
  );
  return scenarios.map((_, i) => {
    const root = join(work, String(i));
    const read = readLog(join(root, log));
    const made =
      read.outcome === 'built' ? [...filesIn(root, isForBodies)].filter(path => !own.has(path)) : [];
    const texts = new Map(made.map(path => [path, withoutOutputs(readFileSync(join(root, path), 'utf8'))]));
    rmSync(root, { recursive: true, force: true });
    return { ...read, files: texts };
  });
}

/** All in one root, which they leave as it is. */
function runTogether(work: string, scenarios: readonly Scenario[], jail: Jail): readonly RunLog[] {
  const logs = join(work, 'template', LOGS);
  const lines = scenarios.map((scenario, i) => {
    makeFolder(join(logs, String(i)));
    writeFileSync(join(logs, String(i), 'lists'), 'no\n');
    chmodSync(join(logs, String(i), 'lists'), 0o666);
    writeFileSync(join(logs, String(i), 'cue'), cuesOf(scenario));
    return `( export ${LOG_VARIABLE}=${LOGS}/${i}; . ${LOGS}/script${scenario.script} )`;
  });
  writeFileSync(join(logs, 'all'), lines.join('\n'));
  enter(work, jail, [
    `R=${quote(join(work, 'template'))}`,
    jail.prepare,
    `timeout -k 1 60 ${jail.inner} ${SHELLS}/dash ${LOGS}/all </dev/null >/dev/null 2>&1; :`,
  ]);
  const read = scenarios.map((_, i) => readLog(join(logs, String(i))));
  for (const i of scenarios.keys()) rmSync(join(logs, String(i)), { recursive: true, force: true });
  return read;
}

function enter(work: string, jail: Jail, commands: readonly string[], variables = ''): void {
  const head = `PATH=/usr/sbin:/usr/bin:/sbin:/bin; ${variables && `export ${variables};`} cd ${quote(work)} || exit 9\n`;
  const [program = 'sh', ...args] = [...jail.outer, findProgram('dash') ?? 'sh'];
  const ran = spawnSync(program, args, {
    input: head + commands.join('\n'),
    env: { PATH },
    encoding: 'utf8',
  });
  if (ran.status !== 0) throw new Error(`the sandbox broke: ${ran.stderr}`);
}

function cuesOf({ cues: [first, second] }: Scenario): string {
  return [
    `__cue1=${quote(first?.line ?? '')} __n1=${first?.nth ?? 0}`,
    `__cue2=${quote(second?.line ?? '')} __n2=${second?.nth ?? 0}`,
    '',
  ].join('\n');
}

function furnish(
  base: string,
  shared: ReadonlySet<string>,
  root: string,
  furniture: Furniture,
  scripts: readonly string[],
): void {
  for (const folder of FOLDERS) makeFolder(join(root, folder));
  for (const [name, target] of LINKS) symlinkSync(target, join(root, name));
  for (const path of shared) {
    makeFolder(dirname(join(root, path)));
    linkSync(join(base, path), join(root, path));
  }
  for (const directory of furniture.directories) attempt(() => makeFolder(join(root, directory)));
  for (const [path, text] of furniture.files) {
    attempt(() => {
      makeFolder(dirname(join(root, path)));
      if (!furniture.writes) writeFileSync(join(root, path), text, { flag: 'wx' });
    });
  }
  for (const program of furniture.programs) {
    const path = join(root, program.startsWith('/') ? program : `${STUB_FOLDER}/${program}`);
    attempt(() => {
      makeFolder(dirname(path));
      linkSync(join(base, SHELLS, 'stub'), path);
    });
  }
  makeFolder(join(root, LOGS, '0'));
  for (const [i, script] of scripts.entries()) writeFileSync(join(root, LOGS, `script${i}`), script);
}

/** A name that is a file here and a folder there: the body will find the first, in both texts. */
function attempt(action: () => void): void {
  try {
    action();
  } catch {
    // The body meets the same obstacle before and after.
  }
}

function readLog(folder: string): RunLog {
  const read = (name: string): string => {
    const path = join(folder, name);
    return existsSync(path) ? readFileSync(path, 'utf8') : '';
  };
  const word = read('outcome').trim();
  return {
    outcome: word === 'built' || word === 'failed' ? word : 'stuck',
    entries: read('order')
      .split('\n')
      .filter(pid => pid !== '')
      .map(pid => readEntry(read(`r.${pid}`))),
    printed: withoutOutputs(read('printed')),
    files: new Map(),
  };
}

/** What the shell sets on its own, and what the stub needs. */
const OWN_VARIABLES = new Set(['PWD', 'OLDPWD', 'SHLVL', '_', LOG_VARIABLE]);

function readEntry(record: string): LogEntry {
  const [count = '0', ...fields] = record.split('\0');
  const argv = fields.slice(0, Number(count) + 1);
  const [input = '', lists = '', directory = '', limits = '', exported = ''] = fields.slice(
    Number(count) + 1,
  );
  const environment = new Map<string, string>();
  for (const part of exported.trimEnd().split(/(?:^|\n)export (?=[A-Za-z_])/)) {
    const equals = part.indexOf('=');
    const name = equals < 0 ? part : part.slice(0, equals);
    if (name !== '' && !OWN_VARIABLES.has(name))
      environment.set(name, equals < 0 ? '' : part.slice(equals + 1));
  }
  return { argv, input, lists, directory: directory.trimEnd(), limits: limits.trim(), environment };
}

function isForBodies(path: string): boolean {
  return ![LOGS, SHELLS, '/dev', STUB_FOLDER].includes(path);
}

/** Regular files (and devices) below the root, from it on; folders that are not `wanted` are left out. */
function filesIn(root: string, wanted: (path: string) => boolean): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (folder: string): void => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = `${folder}/${entry.name}`;
      if (!wanted(path)) continue;
      if (entry.isDirectory()) visit(path);
      else if (entry.isFile() || entry.isCharacterDevice()) found.add(path);
    }
  };
  visit('');
  return found;
}
