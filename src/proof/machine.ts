// The state of the shells of a symbolic run, and the log of what happens in them. Words stay as written: two events are
// equal only where the same text is run in the same state.
import type { StateBefore } from '../analysis/facts.js';
import type { Command, RunBody } from '../shell/body.js';
import type { Assignment, HereDoc, Redirection, SyntaxNode } from '../shell/parse.js';

/** One thing that happened. Two events are the same where their kinds, texts and surroundings are. */
export interface Event {
  readonly kind: 'command' | 'instruction' | 'boundary';
  /** For people. */
  readonly text: string;
  /** All state that can matter to the text: flags, directory, variables, options, redirections around it. */
  readonly surroundings: string;
  /** Where it stands: the same for each time it runs. */
  readonly site: string;
  /** Absent for instructions, boundaries and for what is opaque. */
  readonly command: Command | undefined;
  /** It cannot fail: an assignment, `true`, a definition. */
  readonly surely: boolean;
  /** Where it fails the build stops there and then: nothing else runs first. */
  readonly fatal: boolean;
  /** Where it fails all runs on as where it succeeds, in the same state: nothing looks at its status. */
  readonly idle: boolean;
  readonly run: RunBody | undefined;
  /** WORKDIR in force; undefined where the base image or a variable decides it. */
  readonly workdir: string | undefined;
}

export interface Outcome {
  readonly ok: boolean;
  readonly events: readonly Event[];
}

interface Variable {
  readonly value: string;
  readonly exported: boolean;
}

interface Options {
  readonly errexit: boolean;
  readonly pipefail: boolean;
  readonly nounset: boolean;
  /** Every other option that was set, as written. */
  readonly other: string;
}

export interface Shell {
  cwd: string;
  vars: ReadonlyMap<string, Variable>;
  options: Options;
  /** Commands that changed the shell in a way that is not modelled: all that follows carries their texts. */
  taints: readonly string[];
  functions: ReadonlyMap<string, SyntaxNode>;
  /** Redirections and pipes around. */
  roles: readonly string[];
  lastOk: boolean;
  /** The failure of what runs now is the failure of the RUN, with nothing run in between. */
  fatal: boolean;
  /** What runs now is a statement with another behind it, and nothing in the RUN asks for a status. */
  unasked: boolean;
  /** In a pipe, in the background, in a substitution, in a loop: what fails here does not end the RUN. */
  sheltered: boolean;
  /** The last one asked for. */
  place: Place | undefined;
}

export interface Run {
  readonly body: RunBody;
  readonly base: string;
  readonly flags: string;
  readonly ambient: StateBefore;
  readonly commands: ReadonlyMap<SyntaxNode, Command>;
  readonly fails: ReadonlySet<string>;
  readonly log: Event[];
  depth: number;
  /** Whether anything in the body may look at the status of a command before it. */
  readonly asksStatus: boolean;
}

/** Variables that every process has, whether the file names them or not: setting one reaches what runs after. */
const AMBIENT_NAMES =
  /^(PATH|HOME|USER|LOGNAME|SHELL|PWD|OLDPWD|TERM|TZ|TMPDIR|IFS|ENV|BASH_ENV|LANG|LANGUAGE|LC_\w+|LD_\w+|HOSTNAME|DEBIAN_FRONTEND|PYTHON\w*|JAVA_\w+|GOPATH|GOROOT|NODE_\w+|http_proxy|https_proxy|no_proxy|HTTP_PROXY|HTTPS_PROXY|NO_PROXY)$/;

/** A shell of its own whose failure is not the RUN's. */
export function sheltered(shell: Shell, role: string): Shell {
  return { ...shell, roles: [...shell.roles, role], fatal: false, sheltered: true };
}

export function changeDirectory(cwd: string, args: readonly string[]): string {
  const [to] = args;
  if (to === undefined) return '~';
  return to.startsWith('/') ? to : `${cwd} > ${to}`;
}

export function exportVariable(
  run: Run,
  shell: Shell,
  assignment: Assignment | undefined,
  text: string,
): void {
  const equals = text.indexOf('=');
  if (assignment || equals > 0) {
    setVariable(run, shell, text.slice(0, equals), text.slice(equals + 1), true);
    return;
  }
  if (text.startsWith('-')) shell.taints = [...shell.taints, `export ${text}`];
  else setVariable(run, shell, text, shell.vars.get(text)?.value ?? `(inherited ${text})`, true);
}

export function setVariable(run: Run, shell: Shell, name: string, value: string, exported: boolean): void {
  const reaches =
    exported ||
    (shell.vars.get(name)?.exported ?? false) ||
    AMBIENT_NAMES.test(name) ||
    run.ambient.env.has(name) ||
    run.ambient.args.has(name) ||
    shell.options.other.includes('a');
  // What the value refers to is fixed now: keep the state that it was made from. The flags are those of its readers.
  const made =
    value.includes('$') || value.includes('`')
      ? `${value} in ${surroundings(run, shell, value).slice(run.flags.length)}`
      : value;
  shell.vars = new Map(shell.vars).set(name, { value: made, exported: reaches });
}

export function setOptions(shell: Shell, args: readonly string[], text: string): void {
  let options = shell.options;
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? '';
    const on = arg.startsWith('-');
    if (!/^[-+][a-zA-Z]+$/.test(arg)) {
      shell.taints = [...shell.taints, text];
      break;
    }
    for (const letter of arg.slice(1)) {
      if (letter === 'o') options = setOption(options, args[++i] ?? '', on);
      else
        options = setOption(
          options,
          { e: 'errexit', u: 'nounset', x: 'xtrace', v: 'verbose' }[letter] ?? letter,
          on,
        );
    }
  }
  shell.options = options;
}

function setOption(options: Options, name: string, on: boolean): Options {
  if (name === 'errexit' || name === 'pipefail' || name === 'nounset') return { ...options, [name]: on };
  // They only print what runs.
  if (name === 'xtrace' || name === 'verbose') return options;
  return { ...options, other: `${options.other}${on ? '-' : '+'}${name}` };
}

export function event(
  run: Run,
  shell: Shell,
  node: SyntaxNode,
  text: string,
  surely: boolean,
  tested = true,
  changesShell = true,
): boolean {
  const site = `${run.base}:${node.pos}`;
  const around = surroundings(run, shell, text);
  run.log.push({
    kind: 'command',
    text,
    surroundings: around,
    site,
    command: run.commands.get(node),
    surely,
    fatal: shell.fatal || (shell.options.errexit && !tested && !shell.sheltered),
    idle: shell.unasked && !shell.options.errexit && !changesShell,
    run: run.body,
    workdir: run.ambient.workdir,
  });
  return surely || !run.fails.has(site);
}

/** All of the shell's state that can matter to a command of this text. */
function surroundings(run: Run, shell: Shell, text: string): string {
  let around = placeOf(run, shell);
  if (shell.vars.size > 0) around += variablesFor(shell.vars, text);
  if (shell.options.nounset && text.includes('$')) around += '\u0000set -u';
  if (READS_STATUS.test(text)) around += shell.lastOk ? '\u0000after a success' : '\u0000after a failure';
  return around;
}

/** What is sourced or evaluated starts with the status of the command before it. */
const READS_STATUS = /\$\{?\?|PIPESTATUS|^(\.|source|eval)\s/;

/** What matters to every text, and what it was made from: for one command after the other it is the same. */
interface Place {
  readonly cwd: string;
  readonly roles: readonly string[];
  readonly taints: readonly string[];
  readonly options: Options;
  readonly text: string;
}

function placeOf({ flags }: Run, shell: Shell): string {
  const { place: last, cwd, roles, taints, options } = shell;
  if (last?.cwd === cwd && last.roles === roles && last.taints === taints && last.options === options)
    return last.text;
  const text = [flags, `in ${cwd}`, ...roles, ...taints, options.other].join('\u0000');
  shell.place = { cwd, roles, taints, options, text };
  return text;
}

function variablesFor(vars: Shell['vars'], text: string): string {
  const readsAll = READS_ALL.test(text);
  let seen = '';
  for (const [name, { value, exported }] of vars) {
    if (exported || readsAll || mentions(text, name))
      seen += `\u0000${exported ? 'export ' : ''}${name}=${value}`;
  }
  return seen;
}

const READS_ALL = /^(eval|source|\.)\s|^(set|export -p|declare( -p)?|typeset( -p)?)$/;

/** Without a `$` a variable is read in arithmetic, in `[[`, by -v, and by what takes names as arguments. */
const READS_BARE = /\(\(|\[\[| -v |^(export|unset|read|printenv|readonly)\b/;

/** Whether the text may read the variable: more than that would be harmless. */
function mentions(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    const before = text[at - 1];
    if (isNameCharacter(before) || isNameCharacter(text[at + name.length])) continue;
    if (before === '$' || before === '{' || before === '#' || before === '!' || before === '[') return true;
    if (READS_BARE.test(text)) return true;
  }
  return false;
}

function isNameCharacter(character: string | undefined): boolean {
  return character !== undefined && /\w/.test(character);
}

export function redirectText(run: Run, redirect: Redirection): string {
  if (redirect.type === 'HereDoc') return hereDocText(redirect);
  return textOf(run, redirect.pos, redirect.end);
}

function hereDocText(redirect: HereDoc): string {
  return `${redirect.operator}${redirect.delimiter?.text ?? ''}\n${redirect.body.text}`;
}

export function textOf(run: Run, start: number, end: number): string {
  return run.body.source.slice(start, end);
}
