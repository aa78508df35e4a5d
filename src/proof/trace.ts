// A symbolic run of RUN bodies: which commands run, in which order, where, with what environment, and whether the
// build goes on. Every command succeeds unless the scenario says it fails. Words stay as written: two traces are
// equal only where the same text is run in the same state. Semantics: POSIX.1-2024, Shell Command Language, 2.8-2.15.
import type { StateBefore } from '../analysis/facts.js';
import type { Command, RunBody } from '../shell/body.js';
import { remembered } from '../shell/memo.js';
import {
  type AndOr,
  type CommandNode,
  type CompoundList,
  forEachChild as eachChild,
  type Pipeline,
  type Redirection,
  type Statement,
  type SyntaxNode,
} from '../shell/parse.js';
import {
  changeDirectory,
  event,
  exportVariable,
  type Outcome,
  type Run,
  redirectText,
  type Shell,
  setOptions,
  setVariable,
  sheltered,
  textOf,
} from './machine.js';

type Stop = 'exit' | 'return' | 'break' | 'continue';

interface Result {
  readonly ok: boolean;
  readonly stop?: Stop;
}

const OK: Result = { ok: true };

const FAILED: Result = { ok: false };

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

/** Names that `afterCommand` knows by themselves. */
const CHANGES_SHELL = new Set(['cd', 'chdir', 'export', 'unset', 'read', 'exec', ...SURE, ...TAINTING]);

/** What may act on the status of the command before it, wherever it stands. */
const ASKS_STATUS = /\$\{?\?|PIPESTATUS|\b(exit|return|trap|eval|source)\b|(^|[\s;&|(])\.\s/;

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
  const asksStatus = ASKS_STATUS.test(body.source);
  const run: Run = { body, base: site, flags, ambient, commands, fails, log: [], depth: 0, asksStatus };
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
    unasked: false,
    sheltered: false,
    place: undefined,
  };
  const result = runList(run, shell, body.tree.commands, false);
  return { ok: result.ok, events: run.log };
}

function runList(run: Run, shell: Shell, statements: readonly Statement[], tested: boolean): Result {
  let result = OK;
  const { fatal, unasked } = shell;
  const last = statements.at(-1);
  for (const statement of statements) {
    shell.fatal = fatal && statement === last;
    shell.unasked = statement !== last && statement.command.type === 'Command' && !run.asksStatus;
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
  shell.unasked = unasked;
  return result;
}

function inBackground(run: Run, shell: Shell, statement: Statement): void {
  runNode(run, sheltered(shell, 'in the background'), statement.command, true);
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
  const changesShell = body !== undefined || CHANGES_SHELL.has(name);
  const ok = event(run, shell, node, text, surely || body !== undefined, tested, changesShell);
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
