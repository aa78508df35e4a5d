import { spanInFile } from '../dockerfile/logical.js';
import type { Heredoc, Instruction, LogicalText, Segment } from '../dockerfile/model.js';
import type { Span } from '../edit.js';
import type { BodyResult, Command, RunBody, ShellWord } from './body.js';
import { remembered } from './memo.js';
import {
  type Assignment,
  type CommandNode,
  forEachChild,
  type ParsedScript,
  parseShell,
  type SyntaxNode,
  type Word,
  type WordPart,
} from './parse.js';

/**
 * Reads what the shell gets of a RUN (or of an ONBUILD RUN's inner instruction).
 * The caller has made sure that the shell is a POSIX one.
 */
export function readBody(
  instruction: Instruction,
  readScript: RunBody['readScript'] = () => undefined,
): BodyResult {
  if (instruction.keyword !== 'RUN') return { refused: `${instruction.keyword} is not a RUN` };
  if (instruction.form === 'exec') return { refused: 'exec form: no shell runs it' };
  const shell = shellText(instruction);
  if ('refused' in shell) return shell;
  const { text, kind } = shell;
  const parsed = parseShell(text.text);
  if (!parsed.ok) return { refused: `the shell text does not parse: ${parsed.error}` };
  return body(instruction, kind, text, parsed.tree, readScript);
}

/** The commands of a quoted script (`sh -c '...'`): for reading only, their spans are offsets into the text itself. */
export function commandsOfText(source: string): Pick<RunBody, 'source' | 'tree' | 'commands'> | undefined {
  const parsed = parseShell(source);
  if (!parsed.ok) return undefined;
  return { source, tree: parsed.tree, commands: collectCommands(parsed.tree, piece(source, 0)) };
}

function shellText(
  instruction: Instruction,
): { readonly text: LogicalText; readonly kind: RunBody['kind'] } | { readonly refused: string } {
  const { heredocs, logical } = instruction;
  const [only] = heredocs;
  if (!only) return { text: logical, kind: 'line' };
  if (heredocs.length === 1 && isOnlyHeredoc(logical.text)) {
    if (only.content.startsWith('#!')) return { refused: 'a script with its own interpreter (#!)' };
    return { text: join([contentOf(only)]), kind: 'script' };
  }
  return { text: join([logical, ...heredocs.flatMap(documentOf)]), kind: 'line' };
}

/** `<<EOF` and nothing else: the document is the script itself, as BuildKit decides it. */
function isOnlyHeredoc(line: string): boolean {
  return line.startsWith('<<') && !line.startsWith('<<<') && !/\s/.test(line.replace(/^<<-?\s*/, ''));
}

/** A `\r` of a CRLF checkout reads as a blank, before the backslash that continues the line. As long as the text. */
function withoutReturns(text: string): string {
  return text.replace(/(\\?)\r\n/g, (_, backslash: string) => ` ${backslash}\n`);
}

/** The document's text as the shell reads it: `<<-` drops leading tabs. */
function contentOf(heredoc: Heredoc): LogicalText {
  const { content, contentSpan, chomp } = heredoc;
  const masked = withoutReturns(content);
  if (!chomp) return piece(masked, contentSpan.start);
  const lines: LogicalText[] = [];
  let offset = 0;
  for (const line of masked.split(/(?<=\n)/)) {
    const tabs = line.length - line.replace(/^\t+/, '').length;
    lines.push(piece(line.slice(tabs), contentSpan.start + offset + tabs));
    offset += line.length;
  }
  return join(lines);
}

function documentOf(heredoc: Heredoc): LogicalText[] {
  // The line ending before the document and the one after its last line stand in the file just there.
  const { contentSpan, terminatorSpan, name } = heredoc;
  return [
    piece('\n', contentSpan.start - 1),
    piece(withoutReturns(heredoc.content), contentSpan.start),
    piece(name, terminatorSpan.end - name.length),
  ];
}

function piece(text: string, file: number): LogicalText {
  return { text, segments: text === '' ? [] : [{ logical: 0, file, length: text.length }] };
}

function join(pieces: readonly LogicalText[]): LogicalText {
  const segments: Segment[] = [];
  let text = '';
  for (const part of pieces) {
    for (const s of part.segments) segments.push({ ...s, logical: s.logical + text.length });
    text += part.text;
  }
  return { text, segments };
}

function body(
  instruction: Instruction,
  kind: RunBody['kind'],
  logical: LogicalText,
  tree: ParsedScript,
  readScript: RunBody['readScript'],
): RunBody {
  let commands: readonly Command[] | undefined;
  let comments: readonly Span[] | undefined;
  return {
    instruction,
    kind,
    source: logical.text,
    tree,
    readScript,
    get commands() {
      commands ??= collectCommands(tree, logical);
      return commands;
    },
    spanInFile: (start, end) => spanInFile(logical, start, end),
    get trailingComments() {
      comments ??= findComments(logical.text, tree);
      return comments;
    },
  };
}

/** A command wherever its text stands. */
interface PlacelessCommand extends Omit<Command, 'span' | 'words'> {
  readonly words: readonly PlacelessWord[];
}

interface PlacelessWord extends Omit<ShellWord, 'span'> {
  readonly node: Word | Assignment;
}

/** A text has one tree: what does not depend on where it stands is read once for it. */
const placelessCommands = remembered((tree: ParsedScript): readonly PlacelessCommand[] => {
  const commands: PlacelessCommand[] = [];
  const visit = (node: SyntaxNode, ancestors: readonly SyntaxNode[], substituted: boolean): void => {
    if (node.type === 'Word' && !mayExpand(node.text)) return;
    if (node.type === 'Command') commands.push(readCommand(node, ancestors, substituted, commands.length));
    // A substitution of escaped backquotes owns its text; positions in it are not ours.
    if (node.type === 'Script' && node.source !== undefined) return;
    const inner = [...ancestors, node];
    const isSubstituted = substituted || node.type === 'Script';
    forEachChild(node, child => visit(child, inner, isSubstituted));
  };
  for (const statement of tree.commands) visit(statement, [], false);
  return commands;
});

function collectCommands(tree: ParsedScript, logical: LogicalText): readonly Command[] {
  return placelessCommands(tree).map(command => ({
    node: command.node,
    span: spanInFile(logical, command.node.pos, command.node.end),
    words: command.words.map(({ node, text, value }) => ({
      text,
      value,
      span: spanInFile(logical, node.pos, node.end),
    })),
    assignments: command.assignments,
    redirections: command.redirections,
    ancestors: command.ancestors,
    substituted: command.substituted,
    index: command.index,
  }));
}

function readCommand(
  node: CommandNode,
  ancestors: readonly SyntaxNode[],
  substituted: boolean,
  index: number,
): PlacelessCommand {
  const words: PlacelessWord[] = [];
  if (node.name) words.push(readWord(node.name));
  for (const part of node.suffix) {
    if (part.type === 'Word' || part.type === 'Assignment') words.push(readWord(part));
  }
  return {
    node,
    words,
    assignments: node.prefix.filter(part => part.type === 'Assignment'),
    redirections: node.redirects,
    ancestors,
    substituted,
    index,
  };
}

function readWord(node: Word | Assignment): PlacelessWord {
  return { node, text: node.text, value: staticValue(node) };
}

function mayExpand(text: string): boolean {
  return /[$`{]|[<>]\(/.test(text);
}

/** What the shell makes of the word, or undefined where that is known only at run time. Globs stay as written. */
export function staticValue(word: Word | Assignment): string | undefined {
  if (word.type === 'Assignment')
    return mayExpand(word.text) || /["'\\]/.test(word.text) ? undefined : word.text;
  if (mayExpand(word.text) && (word.parts ?? []).some(expands)) return undefined;
  return word.value;
}

function expands(part: WordPart): boolean {
  switch (part.type) {
    case 'Literal':
    case 'Glob':
    case 'SingleQuoted':
    case 'AnsiCQuoted':
      return false;
    case 'DoubleQuoted':
      return part.parts.some(expands);
    default:
      return true;
  }
}

/** Where a `#` begins a shell comment: outside every word, at the start of a token. Ends before the newline. */
function findComments(source: string, tree: ParsedScript): readonly Span[] {
  if (!source.includes('#')) return [];
  const tokens: Span[] = [];
  const visit = (node: SyntaxNode): void => {
    if (
      ['Word', 'Assignment', 'HereDocBody', 'ArithmeticCommand', 'TestCommand', 'Redirect'].includes(
        node.type,
      )
    ) {
      tokens.push({ start: node.pos, end: node.end });
      return;
    }
    forEachChild(node, visit);
  };
  forEachChild(tree, visit);
  tokens.sort((a, b) => a.start - b.start);
  const comments: Span[] = [];
  let next = 0;
  for (let at = source.indexOf('#'); at !== -1; at = source.indexOf('#', at)) {
    while (next < tokens.length && (tokens[next]?.end ?? 0) <= at) next++;
    const token = tokens[next];
    if (token && token.start <= at) {
      at = token.end;
      continue;
    }
    const newline = source.indexOf('\n', at);
    const end = newline === -1 ? source.length : newline;
    comments.push({ start: at, end });
    at = end;
  }
  return comments;
}
