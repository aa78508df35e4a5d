// A symbolic run of RUN bodies: which commands run, in which order, where, with what environment, and whether the
// build goes on. Every command succeeds unless the scenario says it fails. Words stay as written: two traces are
// equal only where the same text is run in the same state. Semantics: POSIX.1-2024, Shell Command Language, 2.8-2.15.
import type { StateBefore } from '../analysis/facts.js';
import type { Command, RunBody } from '../shell/body.js';
import { remembered } from '../shell/memo.js';
import {
  type AndOr,
  type Assignment,
  type CommandNode,
  type CompoundList,
  forEachChild as eachChild,
  type HereDoc,
  type Pipeline,
  type Redirection,
  type Statement,
  type SyntaxNode,
} from '../shell/parse.js';

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

interface Shell {
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
  /** In a pipe, in the background, in a substitution, in a loop: what fails here does not end the RUN. */
  sheltered: boolean;
  /** The last one asked for. */
  place: Place | undefined;
}

type Stop = 'exit' | 'return' | 'break' | 'continue';
interface Result {
  readonly ok: boolean;
  readonly stop?: Stop;
}
const OK: Result = { ok: true };
const FAILED: Result = { ok: false };

interface Run {
  readonly body: RunBody;
  readonly base: string;
  readonly flags: string;
  readonly ambient: StateBefore;
  readonly commands: ReadonlyMap<SyntaxNode, Command>;
  readonly fails: ReadonlySet<string>;
  readonly log: Event[];
  depth: number;
}

/** Variables that every process has, whether the file names them or not: setting one reaches what runs after. */
const AMBIENT_NAMES =
  /^(PATH|HOME|USER|LOGNAME|SHELL|PWD|OLDPWD|TERM|TZ|TMPDIR|IFS|ENV|BASH_ENV|LANG|LANGUAGE|LC_\w+|LD_\w+|HOSTNAME|DEBIAN_FRONTEND|PYTHON\w*|JAVA_\w+|GOPATH|GOROOT|NODE_\w+|http_proxy|https_proxy|no_proxy|HTTP_PROXY|HTTPS_PROXY|NO_PROXY)$/;

/** Commands that change their shell in ways that are carried along as a text. */
const TAINTING = new Set([
  '.',
  'source',
  'eval',
  'trap',
  'umask',
  'ulimit',
  'alias',
  'unalias',
  'shopt',
  'hash',
  'enable',
  'shift',
  'getopts',
  'declare',
  'typeset',
  'local',
  'readonly',
  'let',
  'pushd',
  'popd',
  'set',
  'builtin',
  'mapfile',
  'readarray',
  'complete',
  'bind',
]);
const SURE = new Set(['true', ':', 'export', 'unset', 'exit', 'return', 'break', 'continue']);

const commandsByNode = remembered(
  ({ commands }: RunBody): ReadonlyMap<SyntaxNode, Command> =>
    new Map(commands.map(command => [command.node, command])),
);

/** Runs one RUN body in a fresh shell; `site` names the instruction. Commands at the sites in `fails` fail. */
export function traceBody(
  body: RunBody,
  ambient: StateBefore,
  site: string,
  flags: string,
  fails: ReadonlySet<string>,
): Outcome {
  const commands = commandsByNode(body);
  const run: Run = { body, base: site, flags, ambient, commands, fails, log: [], depth: 0 };
  const { errexit, pipefail } = ambient.shell;
  const shell: Shell = {
    cwd: '.',
    vars: new Map(),
    options: { errexit, pipefail, nounset: false, other: '' },
    taints: [],
    functions: new Map(),
    roles: [],
    lastOk: true,
    fatal: true,
    sheltered: false,
    place: undefined,
  };
  const result = runList(run, shell, body.tree.commands, false);
  return { ok: result.ok, events: run.log };
}

function runList(run: Run, shell: Shell, statements: readonly Statement[], tested: boolean): Result {
  let result = OK;
  const { fatal } = shell;
  const last = statements.at(-1);
  for (const statement of statements) {
    shell.fatal = fatal && statement === last;
    if (statement.background) {
      inBackground(run, shell, statement);
      result = OK;
    } else {
      result = runNode(run, shell, statement.command, tested);
    }
    shell.lastOk = result.ok;
    if (result.stop) break;
  }
  shell.fatal = fatal;
  return result;
}

function inBackground(run: Run, shell: Shell, statement: Statement): void {
  runNode(run, sheltered(shell, 'in the background'), statement.command, true);
}

/** A shell of its own whose failure is not the RUN's. */
function sheltered(shell: Shell, role: string): Shell {
  return { ...shell, roles: [...shell.roles, role], fatal: false, sheltered: true };
}

/** `tested`: the shell looks at the status itself, so that `-e` does not apply (POSIX 2.15, set -e). */
function runNode(run: Run, shell: Shell, node: SyntaxNode, tested: boolean): Result {
  if (run.depth > 200) return opaque(run, shell, node);
  run.depth++;
  const result = runKind(run, shell, node, tested);
  run.depth--;
  return result;
}

function runKind(run: Run, shell: Shell, node: SyntaxNode, tested: boolean): Result {
  switch (node.type) {
    case 'Statement':
      return runList(run, shell, [node], tested);
    case 'AndOr':
      return runAndOr(run, shell, node, tested);
    case 'Pipeline':
      return runPipeline(run, shell, node, tested);
    case 'Command':
      return errexit(shell, runCommand(run, shell, node, tested), tested);
    case 'Subshell':
      return errexit(shell, inSubshell(run, shell, node.body, tested), tested);
    case 'BraceGroup':
      return runList(run, shell, node.body.commands, tested);
    case 'CompoundList':
      return runList(run, shell, node.commands, tested);
    case 'Redirected':
      return runRedirected(run, shell, node.command, node.redirects, tested);
    case 'If':
      return runIf(run, shell, [node, ...node.elif], node.else, tested);
    case 'For':
      return runLoop(
        run,
        shell,
        node,
        textOf(run, node.pos, node.body.pos),
        node.name.text,
        node.body,
        tested,
      );
    case 'While':
      return runWhile(run, shell, node.clause, node.body, node.kind === 'until', tested);
    case 'Case':
      return runCase(run, shell, node, tested);
    case 'Function':
      event(run, shell, node, textOf(run, node.pos, node.end), true);
      shell.functions = new Map(shell.functions).set(node.name.text, node.body);
      return OK;
    case 'TestCommand': {
      substitutions(run, shell, node, true);
      return errexit(shell, { ok: event(run, shell, node, textOf(run, node.pos, node.end), false) }, tested);
    }
    default:
      return errexit(shell, opaque(run, shell, node), tested);
  }
}

/** Runs what is looked at by something else before it can end the RUN: a condition, a loop, a negation. */
function unsettled(shell: Shell, what: () => Result): Result {
  const { fatal, sheltered: outer } = shell;
  shell.fatal = false;
  shell.sheltered = true;
  const result = what();
  shell.fatal = fatal;
  shell.sheltered = outer;
  return result;
}

/** Not understood: it is one event with its whole text, after which everything may have changed. */
function opaque(run: Run, shell: Shell, node: SyntaxNode): Result {
  const text = textOf(run, node.pos, node.end);
  const ok = event(run, shell, node, text, false);
  shell.taints = [...shell.taints, text];
  return { ok };
}

function errexit(shell: Shell, result: Result, tested: boolean): Result {
  if (result.ok || result.stop || tested || !shell.options.errexit) return result;
  return { ok: false, stop: 'exit' };
}

function runAndOr(run: Run, shell: Shell, node: AndOr, tested: boolean): Result {
  let result = OK;
  const { fatal } = shell;
  const lastOr = node.operators.lastIndexOf('||');
  for (const [i, command] of node.commands.entries()) {
    const operator = node.operators[i - 1];
    if (operator === '&&' && !result.ok) continue;
    if (operator === '||' && result.ok) continue;
    const isLast = i === node.commands.length - 1;
    shell.fatal = fatal && i > lastOr;
    result = runNode(run, shell, command, isLast ? tested : true);
    shell.lastOk = result.ok;
    if (result.stop) break;
  }
  shell.fatal = fatal;
  return result;
}

function runPipeline(run: Run, shell: Shell, node: Pipeline, tested: boolean): Result {
  const negated = node.prefixes.filter(prefix => prefix.type === 'Negation').length % 2 === 1;
  const [only, second] = node.commands;
  if (only && !second) {
    const runOnly = () => runNode(run, shell, only, tested || negated);
    const inner = negated ? unsettled(shell, runOnly) : runOnly();
    return negated && (!inner.stop || leavesLoop(inner)) ? { ...inner, ok: !inner.ok } : inner;
  }
  let all = true;
  let last = true;
  for (const [i, command] of node.commands.entries()) {
    const role = `pipe ${i + 1} of ${node.commands.length} ${node.operators.join(' ')}`;
    const inner = runNode(run, sheltered(shell, role), command, tested || negated);
    last = inner.ok;
    all &&= inner.ok;
  }
  const ok = shell.options.pipefail ? all : last;
  return errexit(shell, { ok: negated ? !ok : ok }, tested || negated);
}

function inSubshell(run: Run, shell: Shell, body: CompoundList, tested: boolean): Result {
  // What `-e` ends in there is the subshell: that ends the RUN only where the subshell's own failure does.
  const ends = shell.fatal || (shell.options.errexit && !tested && !shell.sheltered);
  return { ok: runList(run, { ...shell, sheltered: !ends }, body.commands, tested).ok };
}

function runRedirected(
  run: Run,
  shell: Shell,
  node: SyntaxNode,
  redirects: readonly Redirection[],
  tested: boolean,
): Result {
  const outer = shell.roles;
  shell.roles = [...outer, ...redirects.map(redirect => redirectText(run, redirect))];
  const result = runNode(run, shell, node, tested);
  shell.roles = outer;
  return result;
}

interface Branch {
  readonly clause: CompoundList;
  readonly then: CompoundList;
}

function runIf(
  run: Run,
  shell: Shell,
  branches: readonly Branch[],
  otherwise: CompoundList | undefined,
  tested: boolean,
): Result {
  for (const branch of branches) {
    const clause = unsettled(shell, () => runList(run, shell, branch.clause.commands, true));
    if (clause.stop) return clause;
    if (clause.ok) return runList(run, shell, branch.then.commands, tested);
  }
  return otherwise ? runList(run, shell, otherwise.commands, tested) : OK;
}

/** Two rounds stand for all: the second sees what the first left behind. */
function runLoop(
  run: Run,
  shell: Shell,
  node: SyntaxNode,
  head: string,
  name: string,
  body: CompoundList,
  tested: boolean,
): Result {
  event(run, shell, node, head, true);
  setVariable(run, shell, name, head, false);
  const first = inLoop(run, shell, head, body, tested);
  return first.stop && first.stop !== 'continue'
    ? endLoop(first)
    : endLoop(inLoop(run, shell, head, body, tested));
}

/** How often the round is run is part of what surrounds its commands. */
function inLoop(run: Run, shell: Shell, head: string, body: CompoundList, tested: boolean): Result {
  const outer = shell.roles;
  // A round that fails does not fail the loop, unless `-e` ends it there.
  const stops = shell.options.errexit && !tested ? ', which stops at a failure' : '';
  shell.roles = [...outer, `in the loop ${head}${stops}`];
  const result = unsettled(shell, () => runList(run, shell, body.commands, tested));
  shell.roles = outer;
  return result;
}

function leavesLoop({ stop }: Result): boolean {
  return stop === 'break' || stop === 'continue';
}

function endLoop(result: Result): Result {
  return leavesLoop(result) ? { ok: result.ok } : result;
}

function runWhile(
  run: Run,
  shell: Shell,
  clause: CompoundList,
  body: CompoundList,
  until: boolean,
  tested: boolean,
): Result {
  let result = OK;
  for (let round = 0; round < 2; round++) {
    const test = unsettled(shell, () => runList(run, shell, clause.commands, true));
    if (test.stop) return endLoop(test);
    if (test.ok === until) return result;
    result = inLoop(run, shell, textOf(run, clause.pos, clause.end), body, tested);
    if (result.stop && result.stop !== 'continue') return endLoop(result);
  }
  return endLoop(result);
}

/** The first branch, unless the scenario names another: each branch is a site of its own. */
function runCase(
  run: Run,
  shell: Shell,
  node: SyntaxNode & { readonly type: 'Case' },
  tested: boolean,
): Result {
  const head = `case ${node.word.text} in ${node.items.map(item => item.pattern.map(p => p.text).join('|')).join(' ')}`;
  substitutions(run, shell, node.word, true);
  for (const [i, item] of node.items.entries()) {
    // "Fails": this pattern does not match, and the next one is tried.
    const matches = unsettled(shell, () => ({ ok: event(run, shell, item, `${head} (${i + 1})`, false) })).ok;
    if (matches) return item.body.commands.length > 0 ? runList(run, shell, item.body.commands, tested) : OK;
  }
  return OK;
}

/** What does not change from one run of a command to the next. */
interface CommandText {
  readonly name: string;
  readonly text: string;
  readonly surely: boolean;
}

const commandTexts = new WeakMap<CommandNode, CommandText>();

function commandText(run: Run, node: CommandNode): CommandText {
  const known = commandTexts.get(node);
  if (known) return known;
  const name = node.name?.value ?? '';
  const words = [
    ...node.prefix.filter(part => part.type === 'Assignment'),
    ...(node.name ? [node.name] : []),
    ...node.args,
  ];
  const redirects = node.redirects.map(redirect => redirectText(run, redirect));
  const text = [...words.map(word => word.text), ...redirects].join(' ');
  const read = { name, text, surely: cannotFail(name, node) };
  commandTexts.set(node, read);
  return read;
}

function cannotFail(name: string, node: CommandNode): boolean {
  if (name !== 'set') return SURE.has(name);
  const isKnown = node.args.every(arg => /^[-+][euvxo]+$|^(pipefail|errexit|nounset|xtrace)$/.test(arg.text));
  return isKnown && node.args.length > 0;
}

function runCommand(run: Run, shell: Shell, node: CommandNode, tested: boolean): Result {
  const substituted = substitutions(run, shell, node, tested);
  if (!node.name) return assign(run, shell, node, substituted);
  const { name, text, surely } = commandText(run, node);
  const body = shell.functions.get(name);
  const ok = event(run, shell, node, text, surely || body !== undefined, tested);
  if (body) return callFunction(run, shell, body, tested);
  if (name === 'false' || !ok) return FAILED;
  return afterCommand(run, shell, node, name, text);
}

function callFunction(run: Run, shell: Shell, body: SyntaxNode, tested: boolean): Result {
  const result = unsettled(shell, () => runNode(run, shell, body, tested));
  return result.stop === 'return' ? { ok: result.ok } : result;
}

/** What a command that succeeded did to its shell. */
function afterCommand(run: Run, shell: Shell, node: CommandNode, name: string, text: string): Result {
  switch (name) {
    case 'cd':
    case 'chdir':
      shell.cwd = changeDirectory(
        shell.cwd,
        valuesOf(node).filter(arg => arg !== '-P' && arg !== '-L' && arg !== '--'),
      );
      return OK;
    case 'export':
      for (const arg of node.args)
        exportVariable(run, shell, arg.type === 'Assignment' ? arg : undefined, arg.text);
      return OK;
    case 'unset':
      for (const arg of valuesOf(node)) setVariable(run, shell, arg, '(unset)', true);
      return OK;
    case 'read':
      for (const arg of valuesOf(node)) if (!arg.startsWith('-')) setVariable(run, shell, arg, text, false);
      return OK;
    case 'set':
      setOptions(shell, valuesOf(node), text);
      return OK;
    case 'exit':
    case 'return':
      return { ok: exitStatus(valuesOf(node)[0], shell.lastOk), stop: name };
    case 'break':
    case 'continue':
      return { ok: true, stop: name };
    case 'exec':
      if (node.args.length > 0) return { ok: true, stop: 'exit' };
      shell.taints = [...shell.taints, text];
      return OK;
    default:
      if (TAINTING.has(name)) shell.taints = [...shell.taints, text];
      return OK;
  }
}

function valuesOf(node: CommandNode): readonly string[] {
  return node.args.map(arg => (arg.type === 'Word' ? arg.value : arg.text));
}

function exitStatus(arg: string | undefined, lastOk: boolean): boolean {
  if (arg === undefined || !/^\d+$/.test(arg)) return lastOk;
  return Number(arg) % 256 === 0;
}

function changeDirectory(cwd: string, args: readonly string[]): string {
  const [to] = args;
  if (to === undefined) return '~';
  return to.startsWith('/') ? to : `${cwd} > ${to}`;
}

function exportVariable(run: Run, shell: Shell, assignment: Assignment | undefined, text: string): void {
  const equals = text.indexOf('=');
  if (assignment || equals > 0) {
    setVariable(run, shell, text.slice(0, equals), text.slice(equals + 1), true);
    return;
  }
  if (text.startsWith('-')) shell.taints = [...shell.taints, `export ${text}`];
  else setVariable(run, shell, text, shell.vars.get(text)?.value ?? `(inherited ${text})`, true);
}

function setVariable(run: Run, shell: Shell, name: string, value: string, exported: boolean): void {
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

function setOptions(shell: Shell, args: readonly string[], text: string): void {
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

/** An assignment without a command: it succeeds, or has the status of the last substitution in it. */
function assign(run: Run, shell: Shell, node: CommandNode, substituted: Result | undefined): Result {
  const text = textOf(run, node.pos, node.end);
  event(run, shell, node, text, true);
  for (const part of node.prefix) {
    if (part.type === 'Assignment')
      setVariable(run, shell, part.name, textOf(run, part.pos + part.name.length, part.end), false);
  }
  return substituted && !substituted.ok ? FAILED : OK;
}

type Scripts = readonly { readonly commands: readonly Statement[] }[];

const scriptsOf = new WeakMap<SyntaxNode, Scripts>();

/** Runs the substitutions inside a node's words, each in a subshell; the result of the last. */
function substitutions(run: Run, shell: Shell, node: SyntaxNode, tested: boolean): Result | undefined {
  let scripts = scriptsOf.get(node);
  if (!scripts) {
    scripts = /[`(]/.test(textOf(run, node.pos, node.end)) ? [...scriptsIn(node)] : [];
    scriptsOf.set(node, scripts);
  }
  let result: Result | undefined;
  for (const script of scripts) {
    const inner = sheltered(shell, 'substituted');
    // In dash -e holds in a substitution, in bash it does not: either way both texts are run alike.
    result = { ok: runList(run, inner, script.commands, tested).ok };
  }
  return result;
}

function* scriptsIn(node: SyntaxNode): Iterable<Scripts[number]> {
  const children: SyntaxNode[] = [];
  eachChild(node, child => children.push(child));
  for (const child of children) {
    if (child.type === 'Script') {
      if (child.source === undefined) yield child;
    } else yield* scriptsIn(child);
  }
}

function event(
  run: Run,
  shell: Shell,
  node: SyntaxNode,
  text: string,
  surely: boolean,
  tested = true,
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
  if (text.includes('$?')) around += shell.lastOk ? '\u0000after a success' : '\u0000after a failure';
  return around;
}

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

function redirectText(run: Run, redirect: Redirection): string {
  if (redirect.type === 'HereDoc') return hereDocText(redirect);
  return textOf(run, redirect.pos, redirect.end);
}

function hereDocText(redirect: HereDoc): string {
  return `${redirect.operator}${redirect.delimiter?.text ?? ''}\n${redirect.body.text}`;
}

function textOf(run: Run, start: number, end: number): string {
  return run.body.source.slice(start, end);
}
