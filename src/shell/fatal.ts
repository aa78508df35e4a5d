import type { Command, RunBody } from './body.js';
import { errexitOf } from './edits.js';
import type { SyntaxNode } from './parse.js';

/**
 * Whether the command's failure ends the body at once, with a failure: no `|| true` forgives it, nothing runs behind it
 * with a status of its own. `errexit` says how the shell begins. Errs on the side of no.
 */
export function isFatal(body: RunBody, { node, ancestors, substituted }: Command, errexit: boolean): boolean {
  if (substituted) return false;
  const path: readonly SyntaxNode[] = [...ancestors, node];
  // `-e` overlooks what fails anywhere but at the end of an and-or list.
  let isSeen = errexitOf(body, errexit) === 'on';
  for (let i = path.length - 2; i >= -1; i--) {
    const child = path[i + 1];
    const parent = path[i] ?? body.tree;
    switch (parent.type) {
      case 'AndOr': {
        const at = parent.commands.findIndex(sibling => sibling === child);
        if (parent.operators.slice(at).includes('||')) return false;
        isSeen &&= at === parent.commands.length - 1;
        break;
      }
      case 'Pipeline':
        if (parent.prefixes.length > 0 || parent.commands.length > 1) return false;
        break;
      case 'Statement':
        if (parent.background) return false;
        break;
      case 'CompoundList':
      case 'Script':
        if (!isSeen && parent.commands.at(-1) !== child) return false;
        break;
      case 'If':
      case 'Elif':
        if (parent.clause === child) return false;
        break;
      case 'Subshell':
      case 'BraceGroup':
      case 'Redirected':
        break;
      default:
        return false;
    }
  }
  return true;
}
