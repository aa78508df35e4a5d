// The only module that imports the shell parser: everything else takes its tree from here.
import { forEachChild, type ParsedScript, parse, type SyntaxNode } from 'unbash';

export type {
  AndOr,
  Assignment,
  BraceGroup,
  Case,
  Command as CommandNode,
  CommandNode as ShellNode,
  CompoundList,
  For,
  HereDoc,
  If,
  ParsedScript,
  Pipeline,
  PipelineNode,
  Redirect,
  Redirected,
  Redirection,
  Statement,
  Subshell,
  SyntaxNode,
  While,
  Word,
  WordPart,
} from 'unbash';
export { forEachChild };

/** A parsed shell text, or where and why it is not one. Positions are UTF-16 offsets into `source`. */
export type ShellParse =
  | { readonly ok: true; readonly tree: ParsedScript }
  | { readonly ok: false; readonly error: string; readonly at: number };

/** Parses what a shell gets. An error anywhere, nested substitutions included, makes it not ok. */
export function parseShell(source: string): ShellParse {
  const tree = parse(source);
  const error = firstError(tree);
  return error ? { ok: false, error: error.message, at: error.pos } : { ok: true, tree };
}

function firstError(script: ParsedScript): { message: string; pos: number } | undefined {
  const own = script.errors?.[0];
  if (own) return own;
  let found: { message: string; pos: number } | undefined;
  const visit = (node: SyntaxNode): void => {
    if (found) return;
    if (node.type === 'Script') {
      const error = (node as ParsedScript).errors?.[0];
      if (error) {
        found = error;
        return;
      }
    }
    forEachChild(node, visit);
  };
  forEachChild(script, visit);
  return found;
}
