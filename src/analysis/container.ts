// What a RUN leaves in its container beside the layer: processes, mounted files, the directory and the shell it was
// started in. The next RUN gets all of these afresh; a command chained to it does not.
import type { Instruction } from '../dockerfile/model.js';
import type { RunBody, ShellWord } from '../shell/body.js';
import { callsOf, hasOption, type ToolCall } from '../shell/vocabulary.js';
import type { Facts } from './facts.js';
import { expand, resolveDirectory } from './state.js';

/** Programs that go on running after they have returned. */
const DAEMONS: ReadonlySet<string> = new Set([
  ...[
    'supervisord',
    'rabbitmq-server',
    'mysqld_safe',
    'dockerd',
    'containerd',
    'nginx',
    'sshd',
    'crond',
    'cron',
  ],
  ...[
    'rsyslogd',
    'syslogd',
    'memcached',
    'slapd',
    'php-fpm',
    'Xvfb',
    'vncserver',
    'start-stop-daemon',
    'squid',
  ],
  ...['dbus-daemon', 'named', 'unbound', 'httpd', 'smbd', 'nmbd', 'rpcbind', 'startup.sh', 'screen', 'tmux'],
  ...['redis-server', 'mongod', 'emulator', 'nohup'],
]);
/** Programs that start one when they are told to. */
const CONTROLLERS: ReadonlySet<string> = new Set([
  ...['service', 'rc-service', 'invoke-rc.d', 'systemctl', 'initctl', 'pg_ctl', 'pg_ctlcluster', 'apachectl'],
  ...['apache2ctl', 'catalina.sh', 'neo4j', 'adb', 'minikube', 'supervisorctl', 'rabbitmqctl', 'etcdctl'],
]);
const STARTS: ReadonlySet<string> = new Set([
  ...[
    'start',
    'restart',
    'reload',
    'graceful',
    'force-reload',
    'start-server',
    'start_app',
    'isolate',
    'run',
  ],
]);
/** Options by which a program puts itself into the background. */
const DETACHING: ReadonlySet<string> = new Set([
  ...['--daemonize', '--daemon', '--detach', '--detached', '-detached', '--fork', '--background', '-daemon'],
]);
/** Arguments with which none of the above starts anything. */
const QUIET_ARGUMENTS: ReadonlySet<string> = new Set(['--version', '-V', '-v', '--help', '-t', '-h']);
const SHELLS: ReadonlySet<string> = new Set(['sh', 'bash', 'ash', 'dash', 'su', 'runuser']);
/** Docker mounts these into every container anew (`docker run`, "Managing /etc/hosts"). */
const MOUNTED_FILES: ReadonlySet<string> = new Set(['/etc/hosts', '/etc/resolv.conf', '/etc/hostname']);
const REMOVERS: readonly string[] = ['rm', 'rmdir', 'mv', 'unlink'];
const SHELL_MOVERS: readonly string[] = [
  ...['ln', 'mv', 'cp', 'rm', 'install', 'unlink', 'dpkg-divert', 'update-alternatives', 'alternatives'],
];

/**
 * Why nothing can follow the RUN's commands in the same container as it would in the next one; undefined where
 * nothing is known to speak against it.
 */
export function whatOutlives(facts: Facts, run: Instruction, body: RunBody): string | undefined {
  const calls = callsOf(body);
  for (const call of calls) {
    const daemon = daemonOf(call);
    if (daemon !== undefined) return `it may leave a process running (\`${daemon}\`)`;
  }
  return mountedFile(body) ?? removedDirectory(facts, run, body) ?? changedUser(facts, run, calls);
}

function daemonOf(call: ToolCall): string | undefined {
  const { tool, args, program, wrappers } = call;
  const values = args.map(word => word.value ?? '');
  if (SHELLS.has(tool)) return values.map(daemonInScript).find(found => found !== undefined);
  if (wrappers.includes('nohup')) return program.text;
  // `git checkout --detach` detaches a HEAD.
  if (
    tool !== 'git' &&
    values.some(value => DETACHING.has(value) || DETACHING.has(value.split('=')[0] ?? ''))
  )
    return tool;
  const isScript = program.value?.startsWith('/etc/init.d/') ?? false;
  if (isScript || CONTROLLERS.has(tool)) {
    return args.some(({ value }) => value === undefined || STARTS.has(value)) ? tool : undefined;
  }
  return DAEMONS.has(tool) && !values.some(value => QUIET_ARGUMENTS.has(value)) ? tool : undefined;
}

/** A quoted script is not parsed: a word of it that names a daemon, or a `&`, is enough. */
function daemonInScript(script: string): string | undefined {
  if (!script.includes(' ')) return undefined;
  const words = script.split(/[\s;]+/);
  return words.find(
    word =>
      DAEMONS.has(word.slice(word.lastIndexOf('/') + 1)) ||
      STARTS.has(word) ||
      DETACHING.has(word) ||
      word.startsWith('/etc/init.d/') ||
      (word.endsWith('&') && !word.endsWith('&&')),
  );
}

function mountedFile(body: RunBody): string | undefined {
  for (const { words, redirections } of body.commands) {
    const targets = redirections.flatMap(({ type, ...rest }) =>
      type === 'Redirect' && 'target' in rest && rest.target?.type === 'Word' ? [rest.target.value] : [],
    );
    const found = [...words.map(word => word.value ?? ''), ...targets].find(
      value => MOUNTED_FILES.has(value) || value.startsWith('/dev/shm'),
    );
    if (found !== undefined) return `${found} is the container's own, not the layer's`;
  }
  return undefined;
}

/** `ln -sf bash /bin/sh`: the next RUN has another shell, and this one runs on in the old. */
export function replacesShell(facts: Facts, run: Instruction, body: RunBody): boolean {
  const shell = facts.before(run).shell.argv[0] ?? '/bin/sh';
  const name = shell.slice(shell.lastIndexOf('/') + 1);
  const paths = new Set([
    name,
    `./${name}`,
    `/bin/${name}`,
    `/usr/bin/${name}`,
    shell,
    '/bin/sh',
    '/usr/bin/sh',
  ]);
  return callsOf(body).some(({ tool, args }) => {
    if (SHELLS.has(tool)) return args.some(({ value }) => value?.split(/[\s;]+/).includes('/bin/sh'));
    if (tool === 'dpkg-reconfigure') return args.some(({ value }) => value === undefined || value === 'dash');
    return SHELL_MOVERS.includes(tool) && args.some(({ value }) => value !== undefined && paths.has(value));
  });
}

/** Removes the directory that it was started in: the next RUN would get a new one. */
function removedDirectory(facts: Facts, run: Instruction, body: RunBody): string | undefined {
  const { workdir, env } = facts.before(run);
  const changesDirectory = body.commands.some(({ words }) => words[0]?.value === 'cd');
  for (const call of callsOf(body, REMOVERS)) {
    const isRecursive = call.tool !== 'rm' || hasOption(call, '-r', '-R', '--recursive');
    const operands = call.args.filter(word => !word.text.startsWith('-'));
    const words = call.tool === 'mv' ? operands.slice(0, -1) : operands;
    if (isRecursive && words.some(word => mayBeAbove(word, workdir, env, changesDirectory))) {
      return 'it may remove the working directory';
    }
  }
  return undefined;
}

function mayBeAbove(
  word: ShellWord,
  workdir: string | undefined,
  env: ReadonlyMap<string, string>,
  changesDirectory: boolean,
): boolean {
  const path = expand(word.value ?? word.text, env).replaceAll('"', '');
  const isAbsolute = path.startsWith('/');
  const wild = path.search(/[*?[{]/);
  if (!isAbsolute && !path.startsWith('$')) {
    const isUpward = path === '.' || path.startsWith('..') || path.startsWith('./..');
    if (!changesDirectory) return isUpward && path !== '../*';
    if (isUpward || path.startsWith('*')) return true;
    return workdir?.split('/').includes(path.replace(/^\.\//, '').replace(/\/+$/, '')) ?? false;
  }
  if (workdir === undefined || workdir === '/' || path.includes('$')) return false;
  if (wild !== -1)
    return `${workdir}/`.startsWith(path.slice(0, wild)) && workdir !== path.slice(0, wild - 1);
  const clean = resolveDirectory(undefined, path);
  return clean !== undefined && clean !== '/' && `${workdir}/`.startsWith(`${clean}/`);
}

/** Docker reads the user's home and groups when it starts a RUN. */
function changedUser(facts: Facts, run: Instruction, calls: readonly ToolCall[]): string | undefined {
  const changes = calls.find(
    ({ tool, args }) =>
      (tool === 'usermod' || tool === 'groupmod') &&
      (!facts.isRoot(run) ||
        args.some(({ value }) => value === 'root' || value === '-d' || value === '--home')),
  );
  return changes && 'it may change the home or the groups of the user it runs as';
}

/** The package managers that install themselves, and the official images that have them where they end up. */
const SELF_UPGRADING: Readonly<Record<string, readonly string[]>> = {
  pip: ['python'],
  npm: ['node'],
  yarn: ['node'],
  pnpm: ['node'],
  gem: ['ruby'],
  bundle: ['ruby'],
  composer: ['composer'],
};
const INSTALLS: ReadonlySet<string> = new Set(['install', 'i', 'add', 'global add', 'update', 'self-update']);
/** Programs that install what was built beside them, by their verb `install`. */
const BUILDERS: ReadonlySet<string> = new Set(['make', 'gmake', 'ninja', 'cmake', 'meson', 'scons']);

/**
 * A program that the later RUN runs, and that the earlier ones have run and then put elsewhere in PATH too: a shell
 * remembers where it found a program, and would run the old one (`pip install --upgrade pip` on Debian).
 */
export function staleProgram(
  facts: Facts,
  run: Instruction,
  earlier: readonly RunBody[],
  later: RunBody,
): string | undefined {
  const image = imageNameOf(facts, run);
  const names = new Set(callsOf(later).flatMap(call => searchedName(call) ?? []));
  const seen = new Set<string>();
  for (const body of earlier) {
    for (const call of callsOf(body)) {
      const name = searchedName(call);
      if (name !== undefined && names.has(name)) seen.add(name);
      for (const program of seen) if (mayReplace(body, call, program, image)) return program;
    }
  }
  return undefined;
}

/** Never looked up; and `install`, which is every other program's verb. */
const BUILTINS: ReadonlySet<string> = new Set([
  ...['echo', 'cd', 'test', '[', 'printf', 'pwd', 'true', 'false', 'set', 'export', 'source', '.', 'install'],
]);

/** The name that the shell itself looks up in PATH: not one that `sudo` or `xargs` looks up. */
function searchedName({ wrappers, prefix, program }: ToolCall): string | undefined {
  const name = (wrappers.length > 0 ? prefix[0] : program)?.value;
  return name === undefined || name.includes('/') || BUILTINS.has(name) ? undefined : name;
}

function mayReplace(body: RunBody, call: ToolCall, program: string, image: string): boolean {
  const { tool, verb, operands, args } = call;
  if (args.some(({ value }) => value !== undefined && isProgramPath(value, program))) return true;
  if (BUILDERS.has(tool) && args.some(({ value }) => value === 'install' || value === '--install')) {
    return program !== tool && namesSource(body, program);
  }
  const own = SELF_UPGRADING[tool];
  if (!own || own.includes(image) || verb === undefined || !INSTALLS.has(verb)) return false;
  const isSelf =
    verb === 'self-update' ||
    hasOption(call, '--system') ||
    operands.some(({ value }) => value !== undefined && packageName(value) === tool);
  return isSelf && (program === tool || toolNames(tool).has(program));
}

function toolNames(tool: string): ReadonlySet<string> {
  return tool === 'pip' ? new Set(['pip2', 'pip3']) : tool === 'npm' ? new Set(['npx']) : new Set();
}

/** `/usr/local/bin/yarn`. */
function isProgramPath(path: string, program: string): boolean {
  return path.endsWith(`bin/${program}`) && path.startsWith('/');
}

const ARCHIVE_SUFFIX = /\.(git|tar(\.\w+)?|tgz|zip)$/;

/** Whether a word of the body is about the program: an archive, a directory or a repository of its name. */
function namesSource(body: RunBody, program: string): boolean {
  return body.commands.some(({ words }) =>
    words.slice(1).some(({ value = '' }) =>
      value
        .replace(ARCHIVE_SUFFIX, '')
        .split(/[^A-Za-z0-9+]+/)
        .includes(program),
    ),
  );
}

/** `pip==21.0`, `npm@latest`. */
function packageName(word: string): string {
  return /^[A-Za-z0-9_.-]*/.exec(word)?.[0] ?? word;
}

function imageNameOf(facts: Facts, run: Instruction): string {
  const stage = facts.stageOf(run)?.stage;
  return (stage && facts.chain(stage)[0]?.image.name) ?? '';
}
