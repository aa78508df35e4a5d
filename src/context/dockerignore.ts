/** The patterns of one `.dockerignore`, as moby's patternmatcher reads them. */
export interface Dockerignore {
  /** Whether the path, relative to the context's root, is left out by itself or through a folder above it. */
  ignores(path: string): boolean;
  /** False where no `!` pattern can bring back anything inside the folder. */
  mayReturnWithin(folder: string): boolean;
}

interface Pattern {
  readonly negated: boolean;
  /** What every path begins with that it matches. */
  readonly prefix: string;
  readonly matches: (path: string) => boolean;
}

/**
 * Docker's rules, which are not git's: every pattern is anchored at the context's root, the last match wins, and
 * what a folder's pattern leaves out can come back. A pattern that Docker rejects matches nothing.
 * https://github.com/moby/patternmatcher (patternmatcher.go, ignorefile/ignorefile.go)
 */
export function parseDockerignore(text: string): Dockerignore {
  const patterns = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .flatMap(readPattern);
  return {
    mayReturnWithin: folder =>
      patterns.some(
        ({ negated, prefix }) =>
          negated && (prefix.startsWith(`${folder}/`) || `${folder}/`.startsWith(prefix)),
      ),
    ignores(path) {
      const parts = cleanPath(path).split('/');
      const candidates = parts.map((_, i) => parts.slice(0, i + 1).join('/')).reverse();
      let ignored = false;
      for (const { negated, matches } of patterns) {
        if (negated === ignored && candidates.some(matches)) ignored = !negated;
      }
      return ignored;
    },
  };
}

/** The text with lines of its own at the end, written as it writes them; those that it has already are not added. */
export function withIgnored(text: string | undefined, lines: readonly string[]): string | undefined {
  const known = new Set((text ?? '').split(/\r?\n/).map(line => line.trim()));
  const added = lines.filter(line => !known.has(line));
  if (added.length === 0) return text;
  const eol = text?.includes('\r\n') ? '\r\n' : '\n';
  const open = text === undefined || text === '' || text.endsWith('\n') ? '' : eol;
  return `${text ?? ''}${open}${added.join(eol)}${eol}`;
}

function readPattern(line: string): readonly Pattern[] {
  if (line.startsWith('#')) return [];
  const trimmed = line.trim();
  const negated = trimmed.startsWith('!');
  const written = (negated ? trimmed.slice(1) : trimmed).trim();
  if (written === '') return [];
  const cleaned = cleanPath(written);
  const pattern = cleaned.length > 1 ? cleaned.replace(/^\//, '') : cleaned;
  return [{ negated, prefix: pattern.replace(/[*?[\]\\].*$/s, ''), matches: matcherOf(pattern) }];
}

/** As Go's `filepath.Clean`: no `.`, no `//`, no trailing `/`, and `..` resolved where it can be. */
export function cleanPath(path: string): string {
  const rooted = path.startsWith('/');
  const kept: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') kept.push(part);
    else if (kept.length > 0 && kept.at(-1) !== '..') kept.pop();
    else if (!rooted) kept.push(part);
  }
  return (rooted ? '/' : '') + kept.join('/') || '.';
}

/** Moby compares the simple shapes as strings, and these differ from its expressions: `**foo` also takes `a/barfoo`. */
function matcherOf(pattern: string): (path: string) => boolean {
  const fixed = (text: string): boolean => !/[*?[\]\\]/.test(text);
  if (fixed(pattern)) return path => path === pattern;
  if (pattern.startsWith('**') && fixed(pattern.slice(2))) {
    const suffix = pattern.slice(2);
    return path => path.endsWith(suffix) || (suffix.startsWith('/') && path === suffix.slice(1));
  }
  if (pattern.endsWith('**') && fixed(pattern.slice(0, -2))) {
    const prefix = pattern.slice(0, -2);
    return path => path.startsWith(prefix);
  }
  const expression = expressionOf(pattern);
  return path => expression?.test(path) ?? false;
}

function expressionOf(pattern: string): RegExp | undefined {
  const chars = [...pattern];
  let source = '';
  for (let i = 0; i < chars.length; i++) {
    const char = chars[i] ?? '';
    if (char === '*' && chars[i + 1] === '*') {
      i += chars[i + 2] === '/' ? 2 : 1;
      source += i + 1 >= chars.length ? '.*' : '(.*/)?';
    } else if (char === '*') source += '[^/]*';
    else if (char === '?') source += '[^/]';
    else if (char === '\\') source += `\\${chars[++i] ?? '\\'}`;
    else source += '.+()|{}$'.includes(char) ? `\\${char}` : char;
  }
  try {
    return new RegExp(`^${source}$`, 's');
  } catch {
    return undefined;
  }
}
