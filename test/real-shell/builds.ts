import { posix } from 'node:path';
import type { Facts } from '../../src/analysis/facts.js';
import type { Instruction, Stage } from '../../src/dockerfile/model.js';
import type { Command, RunBody } from '../../src/shell/body.js';
import type { Furniture } from './sandbox.js';
import { LOG_VARIABLE, quote, SHELLS, USER_VARIABLE } from './stub.js';

/** What is run in place of `/bin/sh`: Debian's dash, or bash as other systems have it. */
export type PosixShell = 'dash' | 'bash';

/** One RUN, ready to run. */
export interface Step {
  readonly argv: readonly string[];
  /** `own`: argv is a program of the image, in exec form. */
  readonly shell: 'sh' | 'bash' | 'own';
  readonly directory: string;
  readonly environment: ReadonlyMap<string, string>;
  readonly user: string;
  readonly body: RunBody | undefined;
}

/** The RUNs of a stage and of those it is built on; or one ONBUILD RUN, which some other build will run. */
export interface Build {
  readonly name: string;
  readonly steps: readonly Step[];
}

/** Every stage that no other is built on, with its ancestors: together they hold all RUNs of the file. */
export function buildsOf(facts: Facts): readonly Build[] {
  const leaves = facts.stages.filter(({ children }) => children.length === 0);
  const stages = leaves.map(({ stage }) => ({
    name: `stage ${stage.index}`,
    steps: facts.chain(stage).flatMap(part => stepsOf(facts, part)),
  }));
  const triggers = facts.file.instructions.filter(({ trigger }) => trigger?.keyword === 'RUN');
  return [
    ...stages,
    ...triggers.map((instruction, i) => ({ name: `ONBUILD ${i}`, steps: [stepOf(facts, instruction)] })),
  ];
}

function stepsOf(facts: Facts, stage: Stage): readonly Step[] {
  return stage.instructions.filter(({ keyword }) => keyword === 'RUN').map(run => stepOf(facts, run));
}

function stepOf(facts: Facts, instruction: Instruction): Step {
  const { shell, workdir, env, args, user } = facts.before(instruction);
  const run = instruction.trigger ?? instruction;
  const body = facts.body(instruction);
  const environment = new Map<string, string>();
  for (const [name, value] of args) if (value !== undefined) environment.set(name, value);
  for (const [name, value] of env) {
    environment.set(name, name === 'PATH' ? value.replace(/\$PATH|\$\{PATH\}/g, PATH) : value);
  }
  const known = 'refused' in body ? undefined : body;
  return {
    argv: known
      ? [...shell.argv.slice(1), known.source]
      : run.form === 'exec'
        ? run.args
        : ['unreadable', run.logical.text],
    shell: known ? (shell.kind === 'bash' ? 'bash' : 'sh') : 'own',
    directory: workdir ?? UNKNOWN_WORKDIR,
    environment,
    user: user ?? 'root',
    body: known,
  };
}

/** The base image's: not `/`, so that `cd /` is seen. */
const UNKNOWN_WORKDIR = '/workdir-of-the-base';
const PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/** Variables that the bodies read and neither they nor the file set: the base image may have them. */
export function inheritedBy(builds: readonly Build[]): ReadonlyMap<string, string> {
  const sources = builds.flatMap(({ steps }) => steps.flatMap(({ body }) => body?.source ?? []));
  const text = sources.join('\n');
  const read = [...text.matchAll(/\$\{?([A-Za-z_]\w*)/g)].map(match => match[1] ?? '');
  const names = new Set(read.filter(name => !SHELL_VARIABLES.has(name)));
  for (const [assigned] of text.matchAll(/\w+(?=\+?=)|(?<=\b(for|unset|getopts)\s+)\w+/g))
    names.delete(assigned);
  for (const [words] of text.matchAll(/\b(read|mapfile|unset|local|export)\b[^;|&\n]*/g)) {
    for (const word of words.split(/\s+/)) names.delete(word);
  }
  // Two words, to tell `$X` from `"$X"`; but one where it is a path.
  const isPath = (name: string) =>
    new RegExp(`(cd|source|\\.) "?\\$\\{?${name}\\b|\\$\\{?${name}\\}?/`).test(text);
  return new Map([...names].map(name => [name, isPath(name) ? `base-${name}` : `base-${name},2 words`]));
}

const SHELL_VARIABLES = new Set(
  'PATH HOME PWD OLDPWD IFS PPID RANDOM LINENO SECONDS UID EUID BASH BASHPID SHELLOPTS BASHOPTS OPTARG OPTIND _ REPLY'.split(
    ' ',
  ),
);

/** A dash script that runs the steps, each in a fresh shell, until one fails. */
export function scriptOf(
  { steps }: Build,
  posixShell: PosixShell,
  inherited: ReadonlyMap<string, string>,
): string {
  const parts = steps.map(step => {
    const exports = [...new Map([...inherited, ...step.environment])]
      .filter(([name]) => /^[A-Za-z_]\w*$/.test(name))
      .map(([name, value]) => `export ${name}=${quote(value)}`);
    const program =
      step.shell === 'own'
        ? []
        : [
            step.shell === 'bash'
              ? `${SHELLS}/bash`
              : posixShell === 'dash'
                ? `${SHELLS}/dash`
                : `${SHELLS}/posix/sh`,
          ];
    const line = [...program, ...step.argv].map(quote).join(' ');
    // Everything that the step leaves running holds descriptor 9: the substitution ends when all have ended.
    return [
      's=$({ (',
      `export PATH=${PATH} HOME=/root ${USER_VARIABLE}=${quote(step.user)}`,
      ...exports,
      `cd ${quote(step.directory)} && exec ${line}`,
      `) </dev/null >>$${LOG_VARIABLE}/printed 2>/dev/null; echo $?; } 9>&1)`,
      `[ "$s" = 0 ] || { echo failed >$${LOG_VARIABLE}/outcome; exit 0; }`,
    ].join('\n');
  });
  const limits = `umask 022; ulimit -c 0; ulimit -t 4; ulimit -f 4096; ulimit -v 4000000; ulimit -u 400`;
  return [limits, ...parts, `echo built >$${LOG_VARIABLE}/outcome`, ''].join('\n');
}

/** Names that all bodies need: programs, folders that they go to or write in, files that they read. */
export function furnitureFor(builds: readonly Build[], inherited: ReadonlyMap<string, string>): Furniture {
  const programs = new Set<string>(['sh', 'bash', 'unreadable']);
  const directories = new Set<string>();
  const relative = new Set<string>();
  const files = new Map<string, string>();
  const relativePrograms = new Set<string>();
  const addDirectory = (path: string): void => {
    if (path.startsWith('/')) directories.add(posix.normalize(path));
    else relative.add(path);
  };
  for (const step of builds.flatMap(({ steps }) => steps)) {
    directories.add(step.directory);
    if (step.shell === 'own' && step.argv[0] !== undefined) programs.add(step.argv[0]);
    for (const command of step.body?.commands ?? []) {
      const need = needsOf(command, new Map([...inherited, ...step.environment]));
      for (const path of need.directories) addDirectory(path);
      for (const path of need.files) files.set(posix.resolve(step.directory, path), sourced(path));
      for (const name of need.quoted) programs.add(name);
      if (need.program === undefined) continue;
      if (need.program.includes('/') && !need.program.startsWith('/')) relativePrograms.add(need.program);
      else programs.add(need.program);
    }
  }
  const writes = builds.some(({ steps }) => steps.some(({ body }) => body !== undefined && mayWrite(body)));
  nest(directories, relative);
  for (const directory of directories) {
    for (const program of relativePrograms) programs.add(posix.join(directory, program));
  }
  return { programs, directories, files, writes };
}

/** Redirections into files, loops without end, and texts that are not parsed here. */
function mayWrite({ commands, source }: RunBody): boolean {
  if (/>[|>&]?\s*(?!\/dev\/null)[^&\s]/.test(source)) return true;
  return commands.some(
    ({ words, ancestors }) =>
      ['eval', 'trap', '.', 'source'].includes(words[0]?.value ?? '') ||
      ancestors.some(({ type }) => type === 'While' || type === 'Function' || type === 'ArithmeticFor'),
  );
}

const MOST_DIRECTORIES = 100;

/** `cd a && cd b`: relative names below all others, twice. */
function nest(directories: Set<string>, relative: ReadonlySet<string>): void {
  for (let round = 0; round < 2; round++) {
    for (const directory of [...directories]) {
      for (const path of relative) {
        if (directories.size < MOST_DIRECTORIES) directories.add(posix.join(directory, path));
      }
    }
  }
}

interface Needs {
  readonly program: string | undefined;
  readonly directories: readonly string[];
  readonly files: readonly string[];
  /** What may be programs in the text that `trap` and `eval` are given. */
  readonly quoted: readonly string[];
}

const BUILTIN = new Set(
  `. : [ alias bg break case cd command continue echo eval exec exit export false fc fg getopts hash jobs kill printf pwd
  read readonly return set shift test times trap true type ulimit umask unalias unset wait local source declare typeset
  let shopt pushd popd dirs builtin enable help history logout mapfile readarray caller compgen complete disown suspend`.split(
    /\s+/,
  ),
);

function needsOf(command: Command, environment: ReadonlyMap<string, string>): Needs {
  const words = command.words.map(word => word.value ?? expanded(word.text, environment));
  const at =
    words[0] === 'exec' || words[0] === 'command'
      ? words.findIndex((w, i) => i > 0 && !w?.startsWith('-'))
      : 0;
  const name = words[at];
  const operands = words
    .slice(at + 1)
    .filter(word => word !== undefined)
    .filter(word => !word.startsWith('-'));
  const redirected = command.redirections.flatMap(redirection => {
    if (redirection.type !== 'Redirect' || !redirection.target) return [];
    return [{ operator: redirection.operator, path: redirection.target.value }];
  });
  const isRead = name === '.' || name === 'source';
  return {
    program: name === undefined || name === '' || BUILTIN.has(name) ? undefined : name,
    directories: [
      ...(name === 'cd' || name === 'pushd' || name === 'mkdir' ? operands : []),
      ...redirected.filter(({ path }) => path.includes('/')).map(({ path }) => posix.dirname(path)),
    ].filter(isPlain),
    quoted:
      name === 'trap' || name === 'eval'
        ? operands
            .flatMap(text => text.split(/[\s;&|]+/))
            .filter(word => /^[a-z][\w.-]*$/.test(word) && !BUILTIN.has(word))
        : [],
    files: [
      ...(isRead ? operands.slice(0, 1) : []),
      ...redirected.filter(({ operator }) => operator === '<').map(({ path }) => path),
    ].filter(path => isPlain(path) && !path.startsWith('/dev/')),
  };
}

/** Simple references to what ENV and ARG say. */
function expanded(text: string, environment: ReadonlyMap<string, string>): string | undefined {
  let known = true;
  const value = text
    .replace(/^"(.*)"$/s, '$1')
    .replace(/\$(?:\{(\w+)\}|(\w+))/g, (_, braced?: string, bare?: string) => {
      const found = environment.get(braced ?? bare ?? '');
      known &&= found !== undefined;
      return found ?? '';
    });
  return known && isPlain(value) ? value : undefined;
}

function isPlain(path: string): boolean {
  return path !== '' && path.length < 200 && !/[$`*?"'\\\s\0]/.test(path) && !path.includes('..');
}

/** A file that is sourced leaves a trace in the environment; that it is read as input does no harm. */
function sourced(path: string): string {
  return `export READ_${path.replace(/\W/g, '_')}=1\n`;
}

/** The scan for what built files load: its calls only read, in whatever order, and its last one is found by its words. */
function isInScan({ ancestors }: Command, source: string): boolean {
  const pipeline = ancestors.findLast(({ type }) => type === 'Pipeline');
  const text = pipeline ? source.slice(pipeline.pos, pipeline.end) : '';
  return text.startsWith('scanelf --needed ') && text.endsWith('--no-network --virtual .run-deps');
}

/**
 * Programs whose turn is not fixed: in the background, in `<( )`, or in a pipeline of a body with redirections, which
 * may let go of the pipe.
 */
export function concurrentPrograms(builds: readonly Build[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { body } of builds.flatMap(({ steps }) => steps)) {
    if (!body) continue;
    const redirects = /[<>]/.test(body.source.replace(/2>\s*[^\s;|&]+|[12]?>&[12]/g, ''));
    const concurrent = body.commands.filter(
      command => isConcurrent(command, redirects) && !isInScan(command, body.source),
    );
    if (concurrent.length === 0) continue;
    // What functions, `trap` and `eval` call may be called anywhere.
    const isHidden = ({ words, ancestors }: Command): boolean =>
      ['trap', 'eval'].includes(words[0]?.value ?? '') || ancestors.some(({ type }) => type === 'Function');
    const hides = body.commands.some(isHidden);
    for (const { words } of hides ? body.commands : concurrent) {
      for (const word of hides || RUNNERS.has(words[0]?.value ?? '') ? words : words.slice(0, 1)) {
        for (const name of (word.value ?? '').split(/\s+/)) names.add(posix.basename(name));
      }
    }
  }
  return names;
}

/** Builtins that run the program behind them. */
const RUNNERS = new Set(['exec', 'command']);

function isConcurrent({ ancestors, node }: Command, redirects: boolean): boolean {
  return [...ancestors, node].some(ancestor => {
    if (ancestor.type === 'Statement') return ancestor.background === true;
    if (ancestor.type === 'Pipeline') return redirects && ancestor.commands.length > 1;
    return ancestor.type === 'ProcessSubstitution' || ancestor.type === 'Coproc';
  });
}
