// What a body leaves behind in the shell that ran it, for a command that the same shell would run next.
import type { RunBody } from './body.js';
import { remembered } from './memo.js';
import {
  type Assignment,
  type CommandNode,
  forEachChild,
  type ParsedScript,
  type SyntaxNode,
  type Word,
} from './parse.js';
import { staticValue } from './read.js';

/** Shell options by their long names; `other` is any whose effect on the next command we do not follow. */
export interface ShellOptions {
  readonly errexit: boolean;
  readonly nounset: boolean;
  readonly pipefail: boolean;
  readonly xtrace: boolean;
}

export interface Leftovers {
  /** The `set` statements (or the `set -e &&`) that the body begins with: how many statements, and what they turn on. */
  readonly head: { readonly statements: number; readonly options: ShellOptions };
  /** What any `set` of the body turns on, the head included. */
  readonly options: ShellOptions;
  /** Plain variables that no program sees: they matter only to text that reads them. */
  readonly variables: ReadonlySet<string>;
  /** A subshell contains it; a noun phrase for the reader, the first one found. */
  readonly contained: string | undefined;
  /** Not even a subshell contains it. */
  readonly uncontained: string | undefined;
}

export const NO_OPTIONS: ShellOptions = { errexit: false, nounset: false, pipefail: false, xtrace: false };

const LETTERS: ReadonlyMap<string, keyof ShellOptions> = new Map([
  ['e', 'errexit'],
  ['u', 'nounset'],
  ['x', 'xtrace'],
]);
const NAMES: ReadonlyMap<string, keyof ShellOptions> = new Map([
  ['errexit', 'errexit'],
  ['nounset', 'nounset'],
  ['pipefail', 'pipefail'],
  ['xtrace', 'xtrace'],
]);
/** `-v` prints what is read, and a `-c` script is read at once; `-E` and `-T` hand traps on. */
const HARMLESS_OPTIONS: ReadonlySet<string> = new Set(['v', 'verbose', 'h', 'hashall', 'E', 'T']);

/** Builtins that change the shell itself; a subshell keeps the change in. */
const CONTAINED: Readonly<Record<string, string>> = {
  cd: 'its `cd`',
  pushd: 'its `pushd`',
  popd: 'its `popd`',
  export: 'a variable that it exports',
  readonly: 'a variable that it declares',
  declare: 'a variable that it declares',
  typeset: 'a variable that it declares',
  local: 'a variable that it declares',
  unset: 'its `unset`',
  shopt: 'its `shopt`',
  umask: 'its `umask`',
  ulimit: 'its `ulimit`',
  alias: 'its `alias`',
  unalias: 'its `unalias`',
  enable: 'its `enable`',
  hash: 'its `hash`',
  exec: 'its `exec`',
  shift: 'its `shift`',
  getopts: 'its `getopts`',
  mapfile: 'a variable that it reads',
  readarray: 'a variable that it reads',
  let: 'its `let`',
  eval: 'its `eval`',
  '.': 'the file that it sources',
  source: 'the file that it sources',
};
const UNCONTAINED: Readonly<Record<string, string>> = {
  trap: 'it sets a `trap`',
  return: 'it uses `return`',
  coproc: 'it starts a coprocess',
};
/** An assignment before one of these stays (POSIX, 2.14). */
const SPECIAL_BUILTINS: ReadonlySet<string> = new Set([
  ...['.', ':', 'break', 'continue', 'eval', 'exec', 'exit', 'export', 'readonly', 'return', 'set'],
  ...['shift', 'times', 'trap', 'unset', 'source'],
]);

interface Draft {
  options: ShellOptions;
  variables: Set<string>;
  contained: string | undefined;
  uncontained: string | undefined;
}

/**
 * Reads what the body leaves behind. `isExported` tells the names that programs see already (ENV, ARG): an
 * assignment to one of them reaches them. A name in capitals may come from the base image and counts as exported.
 */
export function leftoversOf(body: RunBody, isExported: (name: string) => boolean): Leftovers {
  const left = leftIn(body.tree);
  let { contained } = left;
  for (const name of left.variables) {
    if (isExported(name) || !isPlainName(name)) contained ??= `the variable ${name}`;
  }
  return { ...left, contained };
}

/** Without what is known of the names that programs see. */
const leftIn = remembered((tree: ParsedScript): Leftovers => {
  const draft: Draft = {
    options: NO_OPTIONS,
    variables: new Set(),
    contained: undefined,
    uncontained: undefined,
  };
  findAsync(tree, draft);
  visit(tree, draft);
  return { ...draft, head: headOf(tree) };
});

function isPlainName(name: string): boolean {
  return name === name.toLowerCase() && !name.endsWith('_proxy') && name !== 'container';
}

/** What runs beside the shell may outlive the command, inside a subshell too. */
function findAsync(node: SyntaxNode, draft: Draft): void {
  if (node.type === 'Statement' && node.background) draft.uncontained ??= 'it leaves a background job';
  if (node.type === 'Coproc') draft.uncontained ??= 'it starts a coprocess';
  if (node.type === 'ProcessSubstitution' && node.operator === '>') {
    draft.uncontained ??= 'it writes to a process substitution';
  }
  forEachChild(node, child => findAsync(child, draft));
}

/** Everything that the shell itself runs: subshells, pipelines and substitutions keep their state in. */
function visit(node: SyntaxNode, draft: Draft): void {
  switch (node.type) {
    case 'Subshell':
    case 'CommandExpansion':
    case 'ProcessSubstitution':
      return;
    case 'Pipeline':
      if (node.commands.length > 1) return;
      break;
    case 'Function':
      draft.contained ??= `the function ${node.name.text}`;
      return;
    case 'For':
    case 'Select':
      draft.variables.add(node.name.text);
      break;
    case 'ParameterExpansion':
      if (node.operation?.type === 'Default' && node.operation.operator.endsWith('=')) {
        draft.variables.add(node.parameter);
      }
      break;
    case 'ArithmeticExpansion':
    case 'ArithmeticCommand':
    case 'ArithmeticFor':
      if (mayAssign(node)) draft.contained ??= 'a variable that its arithmetic assigns';
      break;
    case 'Command':
      readCommand(node, draft);
      break;
  }
  forEachChild(node, child => visit(child, draft));
}

function mayAssign(node: SyntaxNode): boolean {
  if (node.type === 'ArithmeticFor') return true;
  const text = node.type === 'ArithmeticExpansion' ? node.text : 'body' in node ? String(node.body) : '';
  const compared = ['==', '!=', '<=', '>='].reduce((rest, operator) => rest.replaceAll(operator, ' '), text);
  return compared.includes('=') || compared.includes('++') || compared.includes('--');
}

function readCommand(node: CommandNode, draft: Draft): void {
  const words = wordsOf(node);
  const assignments = node.prefix.filter(part => part.type === 'Assignment');
  const [first] = words;
  const name = first && staticValue(first);
  if (!first || (name !== undefined && SPECIAL_BUILTINS.has(name))) {
    for (const { name: variable } of assignments) draft.variables.add(variable);
  }
  if (!first) return;
  if (name === undefined) {
    // A path never names a builtin.
    if (!first.text.includes('/')) draft.contained ??= `${first.text}, known only when it runs`;
    return;
  }
  readBuiltin(name, words.slice(1), draft);
}

function wordsOf(node: CommandNode): readonly (Word | Assignment)[] {
  const words = node.name ? [node.name, ...node.args] : [];
  let at = 0;
  while (at + 1 < words.length && isPrefix(words[at])) at++;
  return words.slice(at);
}

function isPrefix(word: Word | Assignment | undefined): boolean {
  const value = word && staticValue(word);
  return value === 'command' || value === 'builtin';
}

function readBuiltin(name: string, args: readonly (Word | Assignment)[], draft: Draft): void {
  if (name === 'set') {
    readSet(args, draft);
  } else if (name === 'read') {
    for (const arg of args) if (!arg.text.startsWith('-')) draft.variables.add(arg.text);
  } else if (name === 'printf') {
    if (args[0] && staticValue(args[0]) === '-v') draft.contained ??= 'a variable that it prints to';
  } else if (name === 'exit') {
    if (!isFailure(args[0])) draft.contained ??= 'its `exit`';
  } else if (Object.hasOwn(UNCONTAINED, name)) {
    draft.uncontained ??= UNCONTAINED[name];
  } else if (Object.hasOwn(CONTAINED, name)) {
    draft.contained ??= CONTAINED[name];
  }
}

/** `exit 1`: whatever stands after it does not run, in one shell or in two. */
function isFailure(status: Word | Assignment | undefined): boolean {
  const value = status && staticValue(status);
  return value !== undefined && /^[0-9]+$/.test(value) && Number(value) % 256 !== 0;
}

interface SetWords {
  readonly on: ShellOptions;
  /** Only options that we follow are turned on, and only harmless ones off. */
  readonly isFollowed: boolean;
}

function parseSet(args: readonly (Word | Assignment)[]): SetWords {
  const on = { ...NO_OPTIONS };
  let isFollowed = args.length > 0;
  for (let i = 0; i < args.length; i++) {
    const arg = args[i];
    const value = arg && staticValue(arg);
    const sign = value?.[0];
    if (value === undefined || (sign !== '-' && sign !== '+') || value.length < 2 || value === '--') {
      isFollowed = false;
      break;
    }
    for (const letter of value.slice(1)) {
      const long = letter === 'o' ? args[++i] : undefined;
      const key = letter === 'o' ? long && staticValue(long) : letter;
      const option = key === undefined ? undefined : (letter === 'o' ? NAMES : LETTERS).get(key);
      if (key !== undefined && HARMLESS_OPTIONS.has(key)) continue;
      if (option === undefined || (sign === '+' && option !== 'xtrace')) isFollowed = false;
      else if (sign === '-') on[option] = true;
    }
  }
  return { on, isFollowed };
}

function readSet(args: readonly (Word | Assignment)[], draft: Draft): void {
  const { on, isFollowed } = parseSet(args);
  draft.options = union(draft.options, on);
  if (!isFollowed) draft.contained ??= 'its `set`';
}

export function union(a: ShellOptions, b: ShellOptions): ShellOptions {
  return {
    errexit: a.errexit || b.errexit,
    nounset: a.nounset || b.nounset,
    pipefail: a.pipefail || b.pipefail,
    xtrace: a.xtrace || b.xtrace,
  };
}

/** The words of a `set` that is a whole statement or link, undefined for anything else. */
function setWords(node: SyntaxNode | undefined): SetWords | undefined {
  if (node?.type !== 'Command' || node.prefix.length > 0) return undefined;
  const [name, ...args] = wordsOf(node);
  return name && staticValue(name) === 'set' ? parseSet(args) : undefined;
}

function headOf(tree: ParsedScript): Leftovers['head'] {
  let options = NO_OPTIONS;
  let statements = 0;
  for (const statement of tree.commands) {
    const words = setWords(statement.command);
    if (!words?.isFollowed) break;
    options = union(options, words.on);
    statements++;
  }
  const link = statements === 0 ? firstLink(tree) : undefined;
  return { statements, options: link?.isFollowed ? link.on : options };
}

function firstLink({ commands: statements }: ParsedScript): SetWords | undefined {
  const [statement, other] = statements;
  if (other || statement?.command.type !== 'AndOr') return undefined;
  const { commands, operators } = statement.command;
  return operators.every(operator => operator === '&&') ? setWords(commands[0]) : undefined;
}

/** One place where the text reads a variable. */
export interface VariableRead {
  /** `x`, `1`, `@`, `$`, `?`, ... */
  readonly name: string;
  /** Offset into the body's source of the expansion (or of the outermost substitution that hides it). */
  readonly at: number;
  /** `${x-default}` and its kin: no failure under `set -u`. */
  readonly isGuarded: boolean;
}

/** `any`: it may read others too (`eval`, sourced files, `${!x}`). */
export interface VariableReads {
  readonly reads: readonly VariableRead[];
  readonly any: boolean;
}

/** Every variable that the text reads, substitutions included. */
export function readsOf({ tree }: RunBody): VariableReads {
  return readsIn(tree);
}

const readsIn = remembered((tree: ParsedScript): VariableReads => {
  const reads: VariableRead[] = [];
  let any = false;
  const look = (node: SyntaxNode, hidden: number | undefined): void => {
    const at = hidden ?? node.pos;
    const read = (name: string, isGuarded = false): void => {
      reads.push({ name, at, isGuarded });
    };
    if (node.type === 'SimpleExpansion') read(node.text.slice(1));
    else if (node.type === 'ParameterExpansion') {
      if (node.prefix === '!') any = true;
      read(node.parameter, node.operation?.type === 'Default');
    } else if (node.type === 'ArithmeticWord' && isName(node.value)) read(node.value);
    else if (node.type === 'ArithmeticCommand' || node.type === 'ArithmeticFor') any = true;
    else if (node.type === 'Assignment' && node.append) read(node.name);
    else if (node.type === 'Command') any ||= readByName(node, read);
    // Positions in a substitution of escaped backquotes are not ours.
    const owner = node.type === 'CommandExpansion' && node.script?.source !== undefined ? at : hidden;
    forEachChild(node, child => look(child, owner));
  };
  look(tree, undefined);
  return { reads, any };
});

const NAME_READERS: ReadonlySet<string> = new Set([
  ...['export', 'readonly', 'declare', 'typeset', 'local', 'let', 'test', '[', 'unset'],
]);

function isName(text: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(text);
}

/** Commands that read variables by their bare names. True where they may read any. */
function readByName(node: CommandNode, read: (name: string, isGuarded: boolean) => void): boolean {
  const [first, ...args] = wordsOf(node);
  if (!first) return false;
  const name = staticValue(first);
  if (name === undefined) return !first.text.includes('/');
  if (name === 'eval' || name === '.' || name === 'source') return true;
  if (name === 'set') return args.length === 0;
  if (NAME_READERS.has(name)) for (const arg of args) if (arg.type === 'Word') read(arg.text, true);
  return false;
}

/** Where the body has surely assigned the variable, as an offset into its source: reads from there on are its own. */
export function assignedFrom(body: RunBody, name: string): number {
  const { commands } = body.tree;
  for (const { command, background } of commands) {
    if (background) continue;
    const isChain =
      command.type === 'AndOr' && commands.length === 1 && command.operators.every(each => each === '&&');
    for (const node of isChain ? command.commands : [command]) {
      if (node.type !== 'Command' || node.name) continue;
      const found = node.prefix.find(part => part.type === 'Assignment' && part.name === name);
      if (found?.type === 'Assignment' && !found.append && !found.index) return found.end;
    }
  }
  return Number.POSITIVE_INFINITY;
}

/** Whether the text may see a value that an earlier command of the same shell left in the variable. */
export function mayRead(body: RunBody, name: string): boolean {
  const { reads, any } = readsOf(body);
  if (any) return true;
  const own = assignedFrom(body, name);
  return reads.some(read => read.name === name && read.at < own);
}
