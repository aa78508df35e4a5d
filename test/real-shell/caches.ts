// What the witness takes for a cleanup: written from the documentation of the programs, not from the table in src.
import { posix } from 'node:path';

/** Folders that hold downloads, indexes and archives only. */
const CACHES = [
  /^\/var\/lib\/apt\/lists(\/.*)?$/,
  /^\/var\/cache\/(apk|yum|dnf|tdnf|zypp|libdnf5|pacman\/pkg|apt(\/archives)?)(\/.*)?$/,
  /^(~|\/root|\/home\/\w+)\/\.(cache\/.+|npm(\/_cacache)?|bundle\/cache|composer\/cache|cargo\/(registry|git))$/,
  /^(~|\/root|\/home\/\w+)\/\.(cpanm|cpan\/(build|sources)|hex\/packages|bun\/install\/cache|yarn\/.*cache)$/,
  /^\/usr\/local\/(bundle\/cache|cargo\/(registry|git)|share\/\.cache(\/yarn)?)$/,
  // The witness fills a variable that it knows nothing of with its name.
  /^base-CARGO_HOME,2 words\/(registry|git)$/,
  /^\/(tmp\/(pear|downloaded_packages)|opt\/conda\/pkgs|go\/pkg\/mod)$/,
];

const COMMANDS = [
  /^(apt-get|apt) (auto)?clean$/,
  /^(npm|yarn|pnpm|bun) (cache clean|store prune|pm cache rm)( --force)?$/,
  /^(yum|dnf|microdnf|tdnf|zypper) (-\S+ )*clean( -a| --all| all)?( -\S+)*$/,
  /^(composer|composer\.phar) clear-?cache$/,
  /^(conda|mamba|micromamba) clean (-afy|--all --yes|-a -y|-ay)$/,
  /^go clean( -cache| -modcache)+$/,
];
const NAMES =
  /^(rm|apt-get|apt|npm|yarn|pnpm|bun|dnf|microdnf|tdnf|zypper|yum|composer|composer\.phar|conda|mamba|micromamba|go)$/;

export function isCache(path: string): boolean {
  return CACHES.some(pattern => pattern.test(path));
}

/** `rm -rf` of caches and nothing else, or the program's own way to empty them; under sudo and its kin, too. */
export function isCleanup(argv: readonly string[], force?: 'forceless'): boolean {
  const at = /^(sudo|gosu|su-exec|env)$/.test(posix.basename(argv[0] ?? ''))
    ? argv.findIndex(word => NAMES.test(posix.basename(word)))
    : 0;
  const [program = '', ...words] = argv.slice(Math.max(at, 0));
  if (posix.basename(program) !== 'rm') {
    return COMMANDS.some(pattern => pattern.test([posix.basename(program), ...words].join(' ')));
  }
  const operands = words.filter(word => !word.startsWith('-'));
  const isForced = words.some(word => /^-[a-zA-Z]*f|^--force$/.test(word));
  return (isForced || force === 'forceless') && operands.length > 0 && operands.every(isCache);
}
