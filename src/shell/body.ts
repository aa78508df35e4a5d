import type { Instruction } from '../dockerfile/model.js';
import type { Span } from '../edit.js';
import type { Assignment, CommandNode, ParsedScript, Redirection, SyntaxNode } from './parse.js';

/** One word of a command. `value` is what the shell makes of it, known only where nothing in it expands. */
export interface ShellWord {
  /** As written, quotes included. */
  readonly text: string;
  readonly value: string | undefined;
  /** In the file. */
  readonly span: Span;
}

/** One simple command, wherever it stands in the body. */
export interface Command {
  readonly node: CommandNode;
  /** In the file: from the first prefix (assignment) to the last word or redirection. */
  readonly span: Span;
  /** Name and arguments; assignments before the name and redirections are not words. */
  readonly words: readonly ShellWord[];
  readonly assignments: readonly Assignment[];
  readonly redirections: readonly Redirection[];
  /** The syntax nodes around it, outermost first, the Script excluded. */
  readonly ancestors: readonly SyntaxNode[];
  /** Inside `$( )`, backquotes or `<( )`. */
  readonly substituted: boolean;
  /** Position among `body.commands`. */
  readonly index: number;
}

/** What the shell gets of one RUN, parsed. */
export interface RunBody {
  readonly instruction: Instruction;
  /** `line`: the RUN's own line(s), here-documents appended. `script`: `RUN <<EOF`, where the document is the script. */
  readonly kind: 'line' | 'script';
  /** Exactly the text that the shell gets. */
  readonly source: string;
  readonly tree: ParsedScript;
  /** In source order. */
  readonly commands: readonly Command[];
  /** The text of the script that lies at a path when the RUN runs, where the build context tells; undefined elsewhere. */
  readScript(path: string): string | undefined;
  /** The file's span for one of `source`. */
  spanInFile(start: number, end: number): Span;
  /** A `#` comment that the shell itself drops (`RUN a # note`), as spans of `source`. */
  readonly trailingComments: readonly Span[];
}

export type BodyResult = RunBody | { readonly refused: string };
