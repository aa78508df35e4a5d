import { structuredPatch } from 'diff';

/**
 * A unified diff of one file, as `git apply` and `patch -p1` take it; empty where nothing differs. The name is
 * relative to the repository's root, with `/`. `before` is undefined for a file that is new.
 */
export function patchOf(name: string, before: string | undefined, after: string): string {
  if (before === after) return '';
  const { hunks } = structuredPatch('', '', before ?? '', after, undefined, undefined, { context: 3 });
  const lines = [
    `diff --git ${quotePath(`a/${name}`)} ${quotePath(`b/${name}`)}`,
    ...(before === undefined ? ['new file mode 100644'] : []),
    `--- ${before === undefined ? '/dev/null' : headerPath(`a/${name}`)}`,
    `+++ ${headerPath(`b/${name}`)}`,
  ];
  for (const { oldStart, oldLines, newStart, newLines, lines: body } of hunks) {
    lines.push(`@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`, ...body);
  }
  return `${lines.join('\n')}\n`;
}

/** With a blank in it, the name ends at a tab: what comes after is where other tools write a date. */
function headerPath(path: string): string {
  const quoted = quotePath(path);
  return quoted === path && path.includes(' ') ? `${path}\t` : quoted;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\x07': '\\a',
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\v': '\\v',
  '\f': '\\f',
  '\r': '\\r',
  '"': '\\"',
  '\\': '\\\\',
};

/** As git does: a name with a control character, a quote, a backslash or what is not ASCII is a C string. */
function quotePath(path: string): string {
  if (/^[ !#-[\]-~]*$/.test(path)) return path;
  const escaped = Array.from(new TextEncoder().encode(path), byte => {
    const char = String.fromCharCode(byte);
    if (ESCAPES[char] !== undefined) return ESCAPES[char];
    return byte < 0x20 || byte > 0x7e ? `\\${byte.toString(8).padStart(3, '0')}` : char;
  });
  return `"${escaped.join('')}"`;
}

/** For a terminal, in git's colours. */
export function colored(patch: string): string {
  return patch.replace(/^(\+\+\+|---|diff|@@|[+-])?(.*)$/gm, (line: string, sign: string | undefined) => {
    const color = sign === undefined ? undefined : COLORS[sign];
    return color === undefined || line === '' ? line : `\x1b[${color}m${line}\x1b[0m`;
  });
}

const COLORS: Readonly<Record<string, number>> = { '+++': 1, '---': 1, diff: 1, '@@': 36, '+': 32, '-': 31 };
