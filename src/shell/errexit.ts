// What `set -e` does to a text. POSIX: the shell ignores it in every command of an and-or list but the last, in the
// conditions of `if` and `while`, and after `!`.
import { type CommandNode, forEachChild, type Statement, type SyntaxNode } from './parse.js';
import { staticValue } from './read.js';

/** Whether the node does the same under `set -e` as without it. Errs on the side of no. */
export function isIndifferentToErrexit(node: SyntaxNode): boolean {
  if (
    node.type === 'For' ||
    node.type === 'ArithmeticFor' ||
    node.type === 'While' ||
    node.type === 'Select'
  ) {
    return false;
  }
  // A function and a sourced text have lists of their own that are not seen from here.
  if (node.type === 'Function' || (node.type === 'Command' && runsText(node))) return false;
  if (node.type === 'Script' || node.type === 'CompoundList') {
    if (!node.commands.slice(0, -1).every(cannotFail)) return false;
  }
  let isIndifferent = true;
  forEachChild(node, child => {
    isIndifferent &&= isIndifferentToErrexit(child);
  });
  return isIndifferent;
}

function runsText({ name }: CommandNode): boolean {
  const value = name && staticValue(name);
  return value === 'eval' || value === '.' || value === 'source';
}

/** Assignments without substitutions, `set`, `:`, and what ends in `|| true`. */
function cannotFail({ command, background }: Statement): boolean {
  if (background) return true;
  if (command.type === 'AndOr') {
    return command.operators.at(-1) === '||' && isTrue(command.commands.at(-1));
  }
  if (command.type !== 'Command') return false;
  if (isTrue(command)) return true;
  const name = command.name && staticValue(command.name);
  if (command.redirects.length > 0 || (command.name && name !== 'set' && name !== 'export')) return false;
  const assigned = [...command.prefix, ...command.args];
  return !assigned.some(hasSubstitution);
}

function isTrue(node: SyntaxNode | undefined): boolean {
  if (node?.type !== 'Command' || node.redirects.length > 0 || !node.name) return false;
  const name = staticValue(node.name);
  return (name === 'true' || name === ':') && node.args.length === 0;
}

function hasSubstitution(node: SyntaxNode): boolean {
  if (node.type === 'CommandExpansion' || node.type === 'ArithmeticExpansion') return true;
  if (node.type === 'ParameterExpansion' && node.operation) return true;
  let found = false;
  forEachChild(node, child => {
    found ||= hasSubstitution(child);
  });
  return found;
}

/** Whether `set -e` stops the shell every time the node fails: no `x && y` whose failing `x` it overlooks. */
export function isStoppedByErrexit(node: SyntaxNode | undefined): boolean {
  switch (node?.type) {
    case 'Command':
    case 'Subshell':
    case 'TestCommand':
      return true;
    case 'Pipeline':
      return node.prefixes.every(prefix => prefix.type !== 'Negation');
    case 'AndOr':
      return node.operators.at(-1) === '||' && isStoppedByErrexit(node.commands.at(-1));
    case 'BraceGroup':
    case 'For':
    case 'While':
      return isStoppedByErrexit(node.body.commands.at(-1)?.command);
    case 'If':
      return [node.then, ...node.elif.map(branch => branch.then), ...(node.else ? [node.else] : [])].every(
        branch => isStoppedByErrexit(branch.commands.at(-1)?.command),
      );
    case 'Case':
      return node.items.every(
        item => item.body.commands.length === 0 || isStoppedByErrexit(item.body.commands.at(-1)?.command),
      );
    default:
      return false;
  }
}
