// As much of YAML as settings of package managers are written in: block maps and lists of plain or quoted scalars.

export type Yaml = string | readonly Yaml[] | { readonly [key: string]: Yaml };

interface Line {
  readonly indent: number;
  readonly text: string;
}

class Unreadable extends Error {}

/** The value of the text; undefined where it uses more of YAML than is read here. */
export function readYaml(text: string): Yaml | undefined {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map(line => ({ indent: line.length - line.trimStart().length, text: withoutComment(line.trim()) }))
    .filter(line => line.text !== '' && line.text !== '---');
  try {
    if (lines.length === 0) return {};
    const rest = [...lines];
    const value = readBlock(rest, rest[0]?.indent ?? 0);
    return rest.length === 0 ? value : undefined;
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

/** A map's value; an empty map where the key is absent or holds something else. */
export function mapAt(value: Yaml | undefined, key: string): { readonly [key: string]: Yaml } {
  const inner = isMap(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  return isMap(inner) ? inner : {};
}

/** The scalars of a list; undefined where the key holds no such list. */
export function listAt(value: Yaml | undefined, key: string): readonly string[] | undefined {
  const inner = isMap(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  if (!Array.isArray(inner)) return undefined;
  const items: string[] = [];
  for (const item of inner) {
    if (typeof item !== 'string') return undefined;
    items.push(item);
  }
  return items;
}

export function isMap(value: Yaml | undefined): value is { readonly [key: string]: Yaml } {
  return typeof value === 'object' && !Array.isArray(value);
}

function withoutComment(line: string): string {
  if (line.startsWith('#')) return '';
  return line.replace(/^((?:"[^"]*"|'[^']*'|[^"'])*?)\s+#.*$/, '$1').trimEnd();
}

function readBlock(lines: Line[], indent: number): Yaml {
  return isItem(lines[0]?.text ?? '') ? readList(lines, indent) : readMap(lines, indent);
}

function isItem(text: string): boolean {
  return text === '-' || text.startsWith('- ');
}

function readList(lines: Line[], indent: number): Yaml {
  const items: Yaml[] = [];
  for (let line = lines[0]; line && line.indent === indent && isItem(line.text); line = lines[0]) {
    lines.shift();
    const rest = line.text.slice(1).trim();
    if (rest === '') items.push(readInner(lines, indent));
    else if (keyOf(rest) === undefined) items.push(scalar(rest));
    else {
      const inner = indent + (line.text.length - rest.length);
      lines.unshift({ indent: inner, text: rest });
      items.push(readMap(lines, inner));
    }
  }
  return items;
}

function readMap(lines: Line[], indent: number): Yaml {
  const map: Record<string, Yaml> = {};
  for (let line = lines[0]; line && line.indent === indent && !isItem(line.text); line = lines[0]) {
    lines.shift();
    const key = keyOf(line.text);
    if (!key) throw new Unreadable();
    map[key.name] = key.rest === '' ? readInner(lines, indent, true) : scalar(key.rest);
  }
  if ((lines[0]?.indent ?? -1) > indent) throw new Unreadable();
  return map;
}

/** What is indented below; a list may stand at the level of its key. */
function readInner(lines: Line[], indent: number, ofMap = false): Yaml {
  const [next] = lines;
  if (next && (next.indent > indent || (ofMap && next.indent === indent && isItem(next.text)))) {
    return readBlock(lines, next.indent);
  }
  return '';
}

function keyOf(text: string): { readonly name: string; readonly rest: string } | undefined {
  const [, double, single, plain, rest = ''] =
    /^(?:"([^"\\]*)"|'([^']*)'|([^\s"'[\]{}&*!|>%@`#-][^:#]*?|-[^\s:]+))\s*:(?:\s+(.*))?$/.exec(text) ?? [];
  const name = double ?? single ?? plain;
  return name === undefined ? undefined : { name, rest: rest.trim() };
}

function scalar(text: string): Yaml {
  if (text === '[]') return [];
  if (text === '{}') return {};
  const quoted = /^"([^"\\]*)"$/.exec(text)?.[1] ?? /^'([^']*)'$/.exec(text)?.[1];
  if (quoted !== undefined) return quoted;
  const flow = /^\[([^[\]{}]*)\]$/.exec(text)?.[1];
  if (flow !== undefined) return flow.split(',').map(item => scalar(item.trim()));
  if (/^["'[\]{}&*!|>%@`]/.test(text)) throw new Unreadable();
  return text;
}
