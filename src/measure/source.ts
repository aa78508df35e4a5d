import type { Dockerfile, Instruction } from '../dockerfile/model.js';

/** What people edit all day, where a line break at the end means nothing. */
const SOURCE =
  /\.(?:[cm]?[jt]sx?|py|go|rs|java|kt|scala|clj|rb|php|ex|exs|c|cc|cpp|h|hpp|cs|fs|swift|pl|lua|html|css|vue|svelte)$/i;

/** Source by its name, and a list of dependencies or a configuration by what it says: edited now and then. */
const SELDOM = /(?:^|\/)(?:setup\.py|[^/]*\.config\.[^/]*|conftest\.py|[^/]*\.gradle\.kts|\.[^/]*)$/i;
const TESTS = /(?:^|\/)(?:tests?|specs?|__tests__|fixtures|docs?|examples?)\/|[._-](?:test|spec)\./i;

/**
 * The source file whose edit a person waits for: one that a COPY of the whole context or of a folder takes. The
 * shortest path among them; undefined where there is none.
 */
export function sourceFileOf(file: Dockerfile, paths: readonly string[]): string | undefined {
  const folders = file.instructions.filter(isLocalCopy).flatMap(sourcesOf);
  const candidates = paths.filter(
    path => SOURCE.test(path) && !SELDOM.test(path) && folders.some(source => covers(source, path)),
  );
  const rank = (path: string): number => (TESTS.test(path) ? 1000 : 0) + path.split('/').length;
  return candidates.toSorted((a, b) => rank(a) - rank(b) || a.length - b.length || (a < b ? -1 : 1))[0];
}

function isLocalCopy({ keyword, flags }: Instruction): boolean {
  return (keyword === 'COPY' || keyword === 'ADD') && !flags.some(({ name }) => name === 'from');
}

function sourcesOf({ args }: Instruction): readonly string[] {
  return args.slice(0, -1).map(source => source.replace(/^(?:\.?\/)+|\/+$/g, '').replace(/^\.$/, ''));
}

/** A wildcard is taken for all that begins as it does: what is chosen wrongly is only rebuilt faster. */
function covers(source: string, path: string): boolean {
  const wildcard = source.search(/[*?[]/);
  if (wildcard !== -1) return path.startsWith(source.slice(0, wildcard));
  return source === '' || path === source || path.startsWith(`${source}/`);
}
