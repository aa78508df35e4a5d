/** What of HCL a bake file needs: blocks with labels, and attributes that are strings or lists of them. */
export interface Block {
  readonly type: string;
  readonly labels: readonly string[];
  readonly attributes: Readonly<Record<string, string | readonly string[]>>;
}

interface Token {
  readonly kind: 'word' | 'string' | 'sign' | 'end';
  readonly text: string;
}

const TOKEN =
  /[^\S\n]+|#[^\n]*|\/\/[^\n]*|\/\*[\s\S]*?\*\/|<<-?(\w+)\n[\s\S]*?\n[^\S\n]*\1(?=\n|$)|"((?:[^"\\\n]|\\.)*)"|([\w.-]+)|([\s\S])/y;

/** The top-level blocks. An attribute that is no literal (a call, an operation) is left out. */
export function readHcl(text: string): readonly Block[] {
  const tokens = tokensOf(text.replaceAll('\r\n', '\n'));
  const blocks: Block[] = [];
  let i = 0;
  while (i < tokens.length) {
    const type = tokens[i++];
    if (type?.kind !== 'word') continue;
    const labels: string[] = [];
    while (tokens[i]?.kind === 'string') labels.push(tokens[i++]?.text ?? '');
    if (tokens[i]?.text !== '{') continue;
    const end = closing(tokens, i);
    blocks.push({ type: type.text, labels, attributes: attributesOf(tokens.slice(i + 1, end)) });
    i = end + 1;
  }
  return blocks;
}

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const [, , string, word, sign] of text.matchAll(new RegExp(TOKEN, 'gy'))) {
    if (string !== undefined) tokens.push({ kind: 'string', text: string.replace(/\\(["\\])/g, '$1') });
    else if (word !== undefined) tokens.push({ kind: 'word', text: word });
    else if (sign !== undefined) tokens.push({ kind: sign === '\n' ? 'end' : 'sign', text: sign });
  }
  return tokens;
}

/** Where the bracket at `open` is closed. */
function closing(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let i = open; i < tokens.length; i++) {
    const { kind, text } = tokens[i] ?? { kind: 'end', text: '' };
    if (kind === 'sign' && '{[('.includes(text)) depth++;
    if (kind === 'sign' && '}])'.includes(text) && --depth === 0) return i;
  }
  return tokens.length;
}

function attributesOf(tokens: readonly Token[]): Block['attributes'] {
  const attributes: Record<string, string | readonly string[]> = {};
  let i = 0;
  while (i < tokens.length) {
    const name = tokens[i];
    const isAttribute = (name?.kind === 'word' || name?.kind === 'string') && tokens[i + 1]?.text === '=';
    const start = isAttribute ? i + 2 : i;
    const end = lineEnd(tokens, start);
    const value = isAttribute ? literal(tokens.slice(start, end)) : undefined;
    if (name && value !== undefined) attributes[name.text] = value;
    i = end + 1;
  }
  return attributes;
}

/** The end of the line, outside of brackets. */
function lineEnd(tokens: readonly Token[], start: number): number {
  let i = start;
  while (i < tokens.length && tokens[i]?.kind !== 'end') {
    const { kind, text } = tokens[i] ?? { kind: 'end', text: '' };
    i = kind === 'sign' && '{[('.includes(text) ? closing(tokens, i) + 1 : i + 1;
  }
  return i;
}

function literal(tokens: readonly Token[]): string | readonly string[] | undefined {
  const [first, ...rest] = tokens;
  if (first?.kind === 'string' && rest.length === 0) return first.text;
  if (first?.text !== '[' || rest.at(-1)?.text !== ']') return undefined;
  const items = rest.slice(0, -1).filter(({ kind, text }) => kind !== 'end' && text !== ',');
  return items.every(({ kind }) => kind === 'string') ? items.map(({ text }) => text) : undefined;
}
