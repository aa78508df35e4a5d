// What the words of package managers and of the programs that run other programs mean. Data first, readers below.
// Sources: the manual pages named at each entry.
import type { Command, RunBody, ShellWord } from './body.js';
import { remembered } from './memo.js';

/** Options that take the next word as their value; every other word with a dash stands alone. */
interface ToolGrammar {
  readonly valued: readonly string[];
  /** The tool's short options may be written together (`-yqq`), and a valued one may carry its value (`-tstable`). */
  readonly clusters?: boolean;
  /** `npm`: any unknown `--option value`? no: only those listed take a value. Verbs of two words (`npm cache clean`). */
  readonly subverbs?: readonly string[];
}

const APT: ToolGrammar = {
  // apt-get(8)
  valued: [
    '-t',
    '--target-release',
    '--default-release',
    '-o',
    '--option',
    '-c',
    '--config-file',
    '-a',
    '--host-architecture',
    '-P',
    '--build-profiles',
    '--with-source',
    '--solver',
    '--planner',
  ],
  clusters: true,
};
const DNF: ToolGrammar = {
  // dnf(8), yum(8), microdnf(8)
  valued: [
    '-c',
    '--config',
    '-d',
    '--debuglevel',
    '-e',
    '--errorlevel',
    '-x',
    '--exclude',
    '--enablerepo',
    '--disablerepo',
    '--repo',
    '--repoid',
    '--repofrompath',
    '--releasever',
    '--installroot',
    '--setopt',
    '--arch',
    '--forcearch',
    '--downloaddir',
    '--destdir',
    '--advisory',
    '--bz',
    '--cve',
    '--comment',
    '--rpmverbosity',
    '--disableplugin',
    '--enableplugin',
    '-R',
    '--randomwait',
  ],
  subverbs: ['module', 'repository', 'group', 'groups'],
  clusters: true,
};

// composer help
const COMPOSER: ToolGrammar = {
  valued: ['-d', '--working-dir', '--prefer-install', '--apcu-autoloader-prefix'],
  subverbs: ['global'],
};
// bundle-install(1)
const BUNDLER: ToolGrammar = {
  valued: ['--path', '--without', '--with', '--jobs', '-j', '--retry', '--gemfile', '--binstubs'],
};
// conda install --help, micromamba install --help
const CONDA: ToolGrammar = {
  valued: ['-n', '--name', '-p', '--prefix', '-c', '--channel', '-f', '--file', '-r', '--root-prefix'],
  subverbs: ['env'],
};

const GRAMMARS: Readonly<Record<string, ToolGrammar>> = {
  'apt-get': APT,
  apt: APT,
  aptitude: {
    valued: [...APT.valued, '-F', '-O', '-w', '--display-format', '--sort', '--width'],
    clusters: true,
  },
  'apt-cache': APT,
  'apt-mark': { valued: ['-o', '--option', '-c', '--config-file', '-f', '--file'] },
  'add-apt-repository': {
    valued: [
      '-c',
      '--component',
      '-p',
      '--pocket',
      '-P',
      '--ppa',
      '-U',
      '--uri',
      '-S',
      '--sourceslist',
      '-k',
      '--keyserver',
    ],
  },
  dpkg: {
    valued: [
      '--root',
      '--admindir',
      '--instdir',
      '--ignore-depends',
      '--log',
      '--path-exclude',
      '--path-include',
      '--status-fd',
    ],
  },
  // apk(8), apk-add(8)
  apk: {
    valued: [
      '-X',
      '--repository',
      '-p',
      '--root',
      '--arch',
      '--keys-dir',
      '--repositories-file',
      '--cache-dir',
      '--cache-max-age',
      '--wait',
      '--progress-fd',
      '--timeout',
      '-t',
      '--virtual',
    ],
    clusters: true,
  },
  // pip(1): pip install --help
  pip: {
    valued: [
      '-r',
      '--requirement',
      '-c',
      '--constraint',
      '-e',
      '--editable',
      '-t',
      '--target',
      '--platform',
      '--python-version',
      '--implementation',
      '--abi',
      '--root',
      '--prefix',
      '--src',
      '--upgrade-strategy',
      '-C',
      '--config-settings',
      '--global-option',
      '--build-option',
      '--install-option',
      '--no-binary',
      '--only-binary',
      '--progress-bar',
      '--report',
      '--group',
      '-i',
      '--index-url',
      '--extra-index-url',
      '-f',
      '--find-links',
      '-d',
      '--dest',
      '-w',
      '--wheel-dir',
      '-b',
      '--build',
      '--python',
      '--log',
      '--keyring-provider',
      '--proxy',
      '--retries',
      '--timeout',
      '--exists-action',
      '--trusted-host',
      '--cert',
      '--client-cert',
      '--cache-dir',
      '--use-feature',
      '--use-deprecated',
    ],
    subverbs: ['cache', 'config', 'index'],
    clusters: true,
  },
  npm: {
    // npm config: options that take a value
    valued: [
      '--prefix',
      '-C',
      '--registry',
      '--cache',
      '--loglevel',
      '-w',
      '--workspace',
      '--userconfig',
      '--globalconfig',
      '--omit',
      '--include',
      '--only',
      '--tag',
      '--fetch-timeout',
      '--fetch-retries',
      '--maxsockets',
      '--install-strategy',
      '--script-shell',
      '--cpu',
      '--os',
      '--libc',
      '--before',
      '--location',
    ],
    subverbs: ['cache', 'config'],
  },
  yarn: {
    valued: [
      '--cwd',
      '--registry',
      '--network-timeout',
      '--network-concurrency',
      '--cache-folder',
      '--modules-folder',
      '--mutex',
      '--proxy',
      '--https-proxy',
      '--link-folder',
      '--global-folder',
      '--preferred-cache-folder',
      '--use-yarnrc',
      '--otp',
    ],
    subverbs: ['cache', 'config', 'global', 'workspaces', 'plugin'],
  },
  pnpm: {
    valued: [
      '-C',
      '--dir',
      '--filter',
      '-F',
      '--store-dir',
      '--registry',
      '--reporter',
      '--loglevel',
      '--virtual-store-dir',
      '--config',
    ],
    subverbs: ['store', 'config'],
  },
  bun: { valued: ['--cwd', '-c', '--config', '--registry', '--cache-dir', '--backend', '--filter'] },
  dnf: DNF,
  yum: DNF,
  microdnf: DNF,
  tdnf: DNF,
  zypper: {
    valued: [
      '-c',
      '--config',
      '-R',
      '--root',
      '--installroot',
      '-r',
      '--repo',
      '--from',
      '-t',
      '--type',
      '-x',
      '-D',
      '--reposd-dir',
      '--plus-repo',
      '-p',
      '--plus-content',
    ],
  },
  pacman: {
    valued: [
      '-b',
      '--dbpath',
      '-r',
      '--root',
      '--arch',
      '--cachedir',
      '--config',
      '--ignore',
      '--ignoregroup',
      '--overwrite',
      '--assume-installed',
    ],
  },
  gem: {
    valued: [
      '-v',
      '--version',
      '-i',
      '--install-dir',
      '-n',
      '--bindir',
      '-s',
      '--source',
      '-p',
      '--http-proxy',
      '-P',
      '--trust-policy',
      '-g',
      '--file',
      '--platform',
    ],
  },
  composer: COMPOSER,
  'composer.phar': COMPOSER,
  bundle: BUNDLER,
  bundler: BUNDLER,
  // uv help
  uv: {
    valued: [
      ...['-r', '--requirements', '--requirement', '-c', '--constraints', '--constraint', '-e', '--editable'],
      ...['-p', '--python', '-i', '--index-url', '--index', '--default-index', '--extra-index-url', '-f'],
      ...['--find-links', '--cache-dir', '--project', '--directory', '--extra', '--group', '--only-group'],
      ...[
        '--no-group',
        '--package',
        '-P',
        '--prefix',
        '--color',
        '--python-preference',
        '--target',
        '--link-mode',
        '--with',
        '--no-extra',
      ],
      ...['--config-file', '--no-install-package', '--no-binary', '--only-binary', '--python-version'],
    ],
    subverbs: ['pip', 'tool', 'python', 'cache', 'self'],
  },
  pipx: {
    valued: ['--python', '--pip-args', '--index-url', '-i', '--spec', '--suffix', '--preinstall'],
  },
  poetry: {
    valued: ['-C', '--directory', '-P', '--project', '--with', '--without', '--only', '-E', '--extras'],
    subverbs: ['cache', 'self'],
  },
  conda: CONDA,
  mamba: CONDA,
  micromamba: CONDA,
  go: {
    valued: ['-C', '-o', '-ldflags', '-tags', '-gcflags', '-mod', '-p', '-modfile'],
    subverbs: ['mod', 'work'],
  },
  cargo: {
    valued: [
      '--manifest-path',
      '--target',
      '--target-dir',
      '--features',
      '-F',
      '--root',
      '--version',
      '--git',
      '--branch',
      '--tag',
      '--rev',
      '--path',
      '-j',
      '--jobs',
      '--profile',
      '-p',
      '--package',
      '--bin',
      '--config',
      '-Z',
    ],
  },
  rm: { valued: [], clusters: true },
  // useradd(8)
  useradd: {
    valued: [
      ...[
        '-b',
        '--base-dir',
        '-c',
        '--comment',
        '-d',
        '--home-dir',
        '-e',
        '--expiredate',
        '-f',
        '--inactive',
      ],
      ...['-g', '--gid', '-G', '--groups', '-k', '--skel', '-K', '--key', '-p', '--password', '-R', '--root'],
      ...['-P', '--prefix', '-s', '--shell', '-u', '--uid', '-Z', '--selinux-user'],
    ],
    clusters: true,
  },
  // pipenv install --help
  pipenv: {
    valued: [
      ...[
        '--python',
        '-r',
        '--requirements',
        '-e',
        '--editable',
        '--pypi-mirror',
        '--categories',
        '-i',
        '--index',
      ],
    ],
  },
  // dotnet help build
  dotnet: {
    valued: [
      ...[
        '-c',
        '--configuration',
        '-o',
        '--output',
        '-r',
        '--runtime',
        '-f',
        '--framework',
        '-v',
        '--verbosity',
      ],
      ...[
        '-s',
        '--source',
        '--packages',
        '--configfile',
        '-a',
        '--arch',
        '--os',
        '--version-suffix',
        '--manifest',
      ],
      ...[
        '--project',
        '-p',
        '--artifacts-path',
        '--lock-file-path',
        '-l',
        '--logger',
        '--filter',
        '--results-directory',
      ],
    ],
    subverbs: ['nuget', 'tool'],
  },
};

/** Programs under several names, by the base name. */
const ALIASES: Readonly<Record<string, string>> = {
  pip2: 'pip',
  pip3: 'pip',
  yarnpkg: 'yarn',
  bundler: 'bundle',
};

interface WrapperGrammar {
  readonly valued: readonly string[];
  /** How many words of its own come before the command. */
  readonly operands?: number;
  /** The rest of the command's arguments comes from standard input. */
  readonly feedsArguments?: true;
}

/** Programs that run the command that follows their own options: sudo(8), env(1), xargs(1), ... */
const WRAPPERS: Readonly<Record<string, WrapperGrammar>> = {
  sudo: {
    valued: [
      '-u',
      '--user',
      '-g',
      '--group',
      '-h',
      '--host',
      '-p',
      '--prompt',
      '-C',
      '-r',
      '-t',
      '-T',
      '-D',
      '--chdir',
    ],
  },
  doas: { valued: ['-u', '-C'] },
  env: { valued: ['-u', '--unset', '-C', '--chdir'] },
  eatmydata: { valued: [] },
  exec: { valued: ['-a'] },
  command: { valued: [] },
  nice: { valued: ['-n', '--adjustment'] },
  ionice: { valued: ['-c', '-n'] },
  nohup: { valued: [] },
  time: { valued: ['-f', '-o'] },
  timeout: { valued: ['-s', '--signal', '-k', '--kill-after'], operands: 1 },
  stdbuf: { valued: ['-i', '-o', '-e'] },
  gosu: { valued: [], operands: 1 },
  'su-exec': { valued: [], operands: 1 },
  xargs: {
    valued: ['-n', '-I', '-L', '-P', '-s', '-d', '-a', '-E', '--max-args', '--arg-file', '--delimiter'],
    feedsArguments: true,
  },
};

export interface ToolOption {
  /** With its dashes: `-y`, `--no-cache`. Of a cluster such as `-yqq` there is one for each letter. */
  readonly name: string;
  /** The value's word, or the part after `=`; undefined where it has none or it is not static. */
  readonly value: string | undefined;
  readonly word: ShellWord;
}

/** One call of a program, whatever runs it. */
export interface ToolCall {
  readonly command: Command;
  /** Base name, aliases resolved: `apt-get`, `pip` (also for `python3 -m pip`). */
  readonly tool: string;
  readonly program: ShellWord;
  /** The words before the program: `sudo -E`, `env A=b`. */
  readonly prefix: readonly ShellWord[];
  /** Base names of the wrapping programs, outermost first. */
  readonly wrappers: readonly string[];
  /** The first operand of a tool with verbs; two words joined by a blank for `npm cache clean`. */
  readonly verb: string | undefined;
  readonly verbWord: ShellWord | undefined;
  readonly options: readonly ToolOption[];
  /** What comes after the verb and is no option (nor an option's value). */
  readonly operands: readonly ShellWord[];
  /** Every word after the program. */
  readonly args: readonly ShellWord[];
  /** Whether all its arguments can be read here: no variable among them, none from xargs. */
  readonly isReadable: boolean;
}

/** Every command of the body that names its program, in source order. */
export function callsOf(
  body: RunBody,
  tools?: string | readonly string[],
  verbs?: string | readonly string[],
): readonly ToolCall[] {
  const wanted = typeof tools === 'string' ? [tools] : tools;
  const wantedVerbs = typeof verbs === 'string' ? [verbs] : verbs;
  const calls = allCalls(body);
  if (!wanted && !wantedVerbs) return calls;
  return calls.filter(
    ({ tool, verb }) =>
      (!wanted || wanted.includes(tool)) &&
      (!wantedVerbs || (verb !== undefined && wantedVerbs.includes(verb))),
  );
}

const allCalls = remembered((body: RunBody): readonly ToolCall[] =>
  body.commands.flatMap(command => readCall(command) ?? []),
);

/** What a command calls, wrappers looked through; undefined where its name is known only at run time. */
export const readCall = remembered(resolve);

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function resolve(command: Command): ToolCall | undefined {
  const { words } = command;
  const wrappers: string[] = [];
  let at = 0;
  let feeds = false;
  for (;;) {
    const word = words[at];
    if (word?.value === undefined) return undefined;
    const name = baseName(word.value);
    const wrapper = Object.hasOwn(WRAPPERS, name) ? WRAPPERS[name] : undefined;
    const next = wrapper ? afterWrapper(words, at + 1, wrapper) : undefined;
    if (!wrapper || next === undefined || next >= words.length) break;
    wrappers.push(name);
    feeds ||= wrapper.feedsArguments ?? false;
    at = next;
  }
  const program = words[at];
  if (program?.value === undefined) return undefined;
  const module = moduleOf(program.value, words, at);
  const tool = module ? module.tool : toolName(program.value);
  const args = words.slice(module ? module.next : at + 1);
  return {
    command,
    program,
    prefix: words.slice(0, at),
    wrappers,
    tool,
    args,
    ...readArguments(tool, args, feeds),
  };
}

function toolName(path: string): string {
  const name = baseName(path);
  if (Object.hasOwn(ALIASES, name)) return ALIASES[name] ?? name;
  return /^pip[23](\.\d+)?$/.test(name) ? 'pip' : name;
}

/** `python3 -m pip`, flags of the interpreter between them allowed. */
function moduleOf(
  program: string,
  words: readonly ShellWord[],
  at: number,
): { tool: string; next: number } | undefined {
  if (!/^(python|pypy)[0-9.]*$/.test(baseName(program))) return undefined;
  for (let i = at + 1; i < words.length; i++) {
    const value = words[i]?.value;
    if (value === undefined || !value.startsWith('-')) return undefined;
    if (value === '-m') {
      const name = words[i + 1]?.value;
      return name === undefined ? undefined : { tool: toolName(name), next: i + 2 };
    }
  }
  return undefined;
}

/** Index of the first word that is neither an option of the wrapper, nor a value of one, nor an assignment. */
function afterWrapper(
  words: readonly ShellWord[],
  from: number,
  wrapper: WrapperGrammar,
): number | undefined {
  let operands = wrapper.operands ?? 0;
  for (let i = from; i < words.length; i++) {
    const word = words[i];
    if (!word) return undefined;
    const value = word.value ?? word.text;
    if (value === '--') return i + 1 + operands;
    if (value.startsWith('-')) {
      if (wrapper.valued.includes(value)) i++;
      continue;
    }
    if (/^[A-Za-z_][A-Za-z0-9_]*=/.test(word.text)) continue;
    if (operands > 0) {
      operands--;
      continue;
    }
    return i;
  }
  return undefined;
}

function readArguments(
  tool: string,
  args: readonly ShellWord[],
  feeds: boolean,
): Pick<ToolCall, 'verb' | 'verbWord' | 'options' | 'operands' | 'isReadable'> {
  const grammar: ToolGrammar = (Object.hasOwn(GRAMMARS, tool) ? GRAMMARS[tool] : undefined) ?? { valued: [] };
  const hasVerb = tool !== 'rm';
  const options: ToolOption[] = [];
  const operands: ShellWord[] = [];
  let verb: string | undefined;
  let verbWord: ShellWord | undefined;
  let ended = false;
  for (let i = 0; i < args.length; i++) {
    const word = args[i];
    if (!word) break;
    const value = word.value;
    if (!ended && value === '--') {
      ended = true;
    } else if (!ended && (value ?? word.text).startsWith('-') && (value ?? word.text).length > 1) {
      i += readOption(word, args[i + 1], grammar, options);
    } else if (hasVerb && verbWord === undefined) {
      verbWord = word;
      verb = value;
    } else if (
      verb !== undefined &&
      grammar.subverbs?.includes(verb) &&
      operands.length === 0 &&
      value !== undefined
    ) {
      verb = `${verb} ${value}`;
      verbWord = word;
    } else {
      operands.push(word);
    }
  }
  const isReadable = !feeds && args.every(word => word.value !== undefined);
  return { verb, verbWord, options, operands, isReadable };
}

/** Adds the word's options; returns 1 where the next word is the value of one. */
function readOption(
  word: ShellWord,
  next: ShellWord | undefined,
  grammar: ToolGrammar,
  options: ToolOption[],
): 0 | 1 {
  const text = word.value ?? word.text;
  const equals = text.indexOf('=');
  if (equals > 0 && text.startsWith('--')) {
    options.push({
      name: text.slice(0, equals),
      value: word.value === undefined ? undefined : text.slice(equals + 1),
      word,
    });
    return 0;
  }
  if (grammar.valued.includes(text)) {
    options.push({ name: text, value: next?.value, word });
    return 1;
  }
  if (text.startsWith('--') || !grammar.clusters || text.length === 2) {
    options.push({ name: text, value: undefined, word });
    return 0;
  }
  for (let i = 1; i < text.length; i++) {
    const name = `-${text[i]}`;
    if (!grammar.valued.includes(name)) {
      options.push({ name, value: undefined, word });
      continue;
    }
    const rest = text.slice(i + 1);
    options.push({ name, value: rest === '' ? next?.value : rest, word });
    return rest === '' ? 1 : 0;
  }
  return 0;
}

/** Whether the call has one of the options, alone or in a cluster. */
export function hasOption(call: ToolCall, ...names: readonly string[]): boolean {
  return call.options.some(option => names.includes(option.name));
}

/** The value of the first of the options that is given with a readable one. */
export function optionValue(call: ToolCall, ...names: readonly string[]): string | undefined {
  return call.options.find(option => names.includes(option.name) && option.value !== undefined)?.value;
}
