import picomatch from 'picomatch';

/** Whether a path (relative, with `/`) is among those that the globs name. */
export type Matcher = (path: string) => boolean;

/**
 * Globs as picomatch knows them. One without a slash is of the file's name, in whatever folder; one that ends in a
 * slash is of all that is in that folder, and one that begins with a slash or `./` starts, as every other with a slash
 * in it, at the top.
 */
export function matcherOf(globs: readonly string[]): Matcher {
  if (globs.length === 0) return () => false;
  const tests = globs.map(glob => picomatch(patternOf(glob), { dot: true, basename: !glob.includes('/') }));
  return path => tests.some(test => test(path));
}

function patternOf(glob: string): string {
  const top = glob.replace(/^\.?\//, '');
  if (!top.endsWith('/')) return top;
  return top.slice(0, -1).includes('/') || glob !== top ? `${top}**` : `**/${top}**`;
}
