// Commands that empty a cache and do nothing else, word by word: what may be put behind a call, and what may be taken
// away where the cache is mounted.
import type { ShellWord } from '../body.js';
import { hasOption, type ToolCall } from '../vocabulary.js';

/** By program: its arguments. Source: the manual page of each. */
const CLEANING_WORDS: Readonly<Record<string, readonly string[]>> = {
  'apt-get': ['clean', 'autoclean', '-y clean', 'clean -y', 'autoclean -y', 'dist-clean', 'distclean'],
  apt: ['clean', 'autoclean'],
  yum: ['clean all', '-y clean all', 'clean all -y'],
  dnf: ['clean all', '-y clean all', 'clean all -y'],
  dnf5: ['clean all'],
  'dnf-3': ['clean all'],
  microdnf: ['clean all', '-y clean all'],
  tdnf: ['clean all', '-y clean all'],
  zypper: ['clean --all', 'clean -a', 'clean', '--non-interactive clean', '--non-interactive clean --all'],
  conda: [
    'clean -afy',
    'clean -ay',
    'clean --all --yes',
    'clean -y --all',
    'clean --all -y',
    'clean --all -f -y',
  ],
  mamba: ['clean -afy', 'clean -ay', 'clean --all -f -y', 'clean --all --yes'],
  micromamba: ['clean --all --yes', 'clean -afy'],
  npm: ['cache clean --force', 'cache clean', 'cache clean -f', 'cache clear --force', 'cache clear'],
  yarn: ['cache clean', 'cache clean --all'],
  pnpm: ['store prune'],
  composer: ['clear-cache', 'clearcache', 'clear-cache --no-interaction'],
  'composer.phar': ['clear-cache'],
  go: ['clean -cache -modcache', 'clean -cache', 'clean -modcache', 'clean -modcache -cache'],
  pip: ['cache purge'],
  uv: ['cache clean', 'cache prune'],
};

/** Programs that run what follows as somebody else. */
export const SWITCHES: readonly string[] = ['sudo', 'doas', 'gosu', 'su-exec', 'runuser'];

const HOME = '(~|/root|/home/[^/*]+)';
/** Folders that hold caches and indexes only. */
const CACHE_PATHS = [
  /^\/var\/lib\/apt\/lists(\/\*?)?$/,
  /^\/var\/cache\/apt\/(archives(\/\*?)?|\*)$/,
  /^\/var\/cache\/apk(\/\*?)?$/,
  /^\/var\/cache\/(yum|dnf|tdnf|zypp)(\/\*?)?$/,
  /^\/var\/cache\/pacman\/pkg(\/\*?)?$/,
  /^\/tmp\/(pear|downloaded_packages)$/,
  /^\/usr\/local\/bundle\/cache$/,
  /^\/opt\/conda\/pkgs(\/\*)?$/,
  new RegExp(
    `^${HOME}/\\.cache/(pip|uv|yarn|pypoetry/cache|pypoetry/artifacts|pipenv|luarocks|go-build)(/\\*)?$`,
  ),
  new RegExp(`^${HOME}/\\.(npm|bun/install/cache|bundle/cache|composer/cache)(/\\*)?$`),
  new RegExp(`^${HOME}/\\.(cpanm|cpan/build|cpan/sources|hex/packages|cargo/registry|cargo/git)$`),
];
/** gem(1), `environment`: the folder that gems are installed in; what is generated from them lies below. */
export const GEM_DOCUMENTS = '"$(gem env gemdir)/doc"';
/** As they stand in the text: the shell expands them. */
const CACHE_WORDS = [
  GEM_DOCUMENTS,
  '"${CARGO_HOME:-$HOME/.cargo}/registry"',
  '"${CARGO_HOME:-$HOME/.cargo}/git"',
];

/** Whether the word names a folder of a cache, or all that is in it. A quoted `~` is no home. */
export function isCachePath({ text, value }: ShellWord): boolean {
  if (value === undefined) return CACHE_WORDS.includes(text);
  return CACHE_PATHS.some(pattern => pattern.test(value)) && (text === value || !text.includes('~'));
}

/**
 * `rm -rf` of cache paths and of nothing else, or a package manager's own command for it. `forceless`: also an `rm` without
 * `-f`, which fails where nothing is there.
 */
export function isCleanup(call: ToolCall, forceless: 'forceless' | '' = ''): boolean {
  if (call.wrappers.some(wrapper => !SWITCHES.includes(wrapper)) || call.command.redirections.length > 0)
    return false;
  const known = Object.hasOwn(CLEANING_WORDS, call.tool) ? CLEANING_WORDS[call.tool] : undefined;
  if (known?.includes(call.args.map(word => word.text).join(' '))) return true;
  if (call.tool !== 'rm') return false;
  const isForced = hasOption(call, '-f', '--force');
  if (!isForced && (forceless === '' || !call.isReadable)) return false;
  return call.operands.length > 0 && call.operands.every(isCachePath);
}
