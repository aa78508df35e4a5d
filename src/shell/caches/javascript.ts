import { hasOption, type ToolCall } from '../vocabulary.js';
import { byVerb, type PackageCache, words } from './table.js';

function namesItsCache(...options: readonly string[]): (call: ToolCall) => string | undefined {
  return call => (hasOption(call, ...options) ? 'it says itself where its cache lies' : undefined);
}

const NPM_INSTALLS = words(`
  install i in ins inst insta instal isnt isnta isntal add ci clean-install ic install-clean isntall-clean
  update up upgrade udpate install-test it install-ci-test cit clean-install-test sit
`);

/** npm-cache(7), npm-config(7): `cache`. `npm cache clean` asks for --force since npm 5; older ones take it too. */
const NPM: PackageCache = {
  name: 'npm',
  tools: ['npm'],
  useOf: byVerb(
    {
      fills: NPM_INSTALLS,
      touches: words('link ln dedupe ddp audit exec x pack'),
      cleans: new Set(['cache clean', 'cache clear', 'cache rm']),
    },
    ['--offline'],
  ),
  paths: ['~/.npm'],
  alias: /npm config get cache|npm_config_cache/i,
  movedBy: ['npm_config_cache', 'NPM_CONFIG_CACHE'],
  offlineBy: ['npm_config_offline', 'NPM_CONFIG_OFFLINE'],
  remedy: { kind: 'command', arguments: 'cache clean --force' },
  owner: 'user',
  elsewhere: namesItsCache('--cache'),
};

const YARN_INSTALLS = new Set(['install', 'add', 'upgrade', 'up', 'global add', 'global upgrade', 'import']);

/**
 * https://classic.yarnpkg.com/en/docs/cli/cache: Yarn 1 only. Yarn 2 and later (Berry) run from the cache where they
 * use Plug'n'Play.
 */
const YARN: PackageCache = {
  name: 'yarn',
  tools: ['yarn'],
  useOf(call) {
    const { verb, verbWord } = call;
    if (verb === 'cache clean') return 'cleans';
    if (hasOption(call, '--offline')) return 'needs';
    if (verb === undefined)
      return verbWord === undefined && !hasOption(call, '-v', '-V') ? 'fills' : undefined;
    if (YARN_INSTALLS.has(verb)) return 'fills';
    return verb === 'remove' || verb === 'global remove' || verb === 'create' ? 'touches' : undefined;
  },
  paths: ['~/.cache/yarn', '/usr/local/share/.cache/yarn', '~/.yarn/berry/cache'],
  alias: /yarn cache dir|YARN_CACHE_FOLDER/,
  movedBy: ['YARN_CACHE_FOLDER', 'yarn_cache_folder'],
  remedy: { kind: 'command', arguments: 'cache clean' },
  owner: 'user',
  elsewhere: namesItsCache('--cache-folder', '--preferred-cache-folder'),
};

/** https://pnpm.io/cli/store: `prune` removes what no project refers to; the rest is linked, not copied. */
const PNPM: PackageCache = {
  name: 'pnpm',
  tools: ['pnpm'],
  useOf: byVerb(
    {
      fills: words('install i add update up upgrade dlx import'),
      touches: words('remove rm uninstall un prune deploy rebuild'),
      cleans: new Set(['store prune']),
    },
    ['--offline'],
  ),
  paths: ['~/.local/share/pnpm/store', '~/.pnpm-store', '/pnpm/store', '~/.cache/pnpm'],
  movedBy: ['npm_config_store_dir', 'NPM_CONFIG_STORE_DIR', 'pnpm_config_store_dir'],
  remedy: { kind: 'command', arguments: 'store prune' },
  owner: 'user',
  elsewhere: namesItsCache('--store-dir', '--store'),
};

/** https://bun.com/docs/install/cache: packages are linked or copied from it into node_modules. */
const BUN: PackageCache = {
  name: 'bun',
  tools: ['bun'],
  useOf: call =>
    call.verb === 'pm' && call.operands.some(({ value }) => value === 'cache')
      ? 'cleans'
      : byVerb({ fills: words('install i add a update x'), touches: words('remove rm') })(call),
  paths: ['~/.bun/install/cache'],
  movedBy: ['BUN_INSTALL_CACHE_DIR'],
  remedy: { kind: 'delete', folders: ['~/.bun/install/cache'] },
  owner: 'user',
  elsewhere: call =>
    hasOption(call, '--cache-dir')
      ? 'it says itself where its cache lies'
      : call.options.some(({ name, value }) => name === '--backend' && value === 'symlink')
        ? 'it links what it installs to the cache'
        : undefined,
};

export const JAVASCRIPT_CACHES: readonly PackageCache[] = [NPM, YARN, PNPM, BUN];
