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

/** Bytes of memory for each character of source are many: what is kept is kept small. */
const KEPT_CHARACTERS = 200_000;

const known = new Map<string, ShellParse>();
let characters = 0;

/**
 * Parses what a shell gets. An error anywhere, nested substitutions included, makes it not ok. One text has one tree,
 * while it is kept: most bodies come back unchanged after every transform.
 */
export function parseShell(source: string): ShellParse {
  const found = known.get(source);
  if (found) return found;
  const tree = parse(source);
  const error = firstError(tree, source);
  const result: ShellParse = error ? { ok: false, error: error.message, at: error.pos } : { ok: true, tree };
  keep(source, result);
  return result;
}

function keep(source: string, result: ShellParse): void {
  if (source.length > KEPT_CHARACTERS) return;
  if (characters + source.length > KEPT_CHARACTERS) {
    known.clear();
    characters = 0;
  }
  characters += source.length;
  known.set(source, result);
}

function firstError(script: ParsedScript, source: string): { message: string; pos: number } | undefined {
  const own = script.errors?.[0];
  // No script stands within another without one of these.
  if (own || !/[(`]|\$\{[\s|]/.test(source)) return own;
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
