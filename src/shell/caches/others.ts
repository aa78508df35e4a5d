import { hasOption, type ToolCall } from '../vocabulary.js';
import { byVerb, type CacheUse, type PackageCache, words } from './table.js';

/** gem(1): documentation is built for every gem unless told not to; the flag is of RubyGems 2.0. */
const GEM: PackageCache = {
  name: 'gem',
  tools: ['gem'],
  useOf(call) {
    if (call.verb !== 'install' && call.verb !== 'update' && call.verb !== 'i') return undefined;
    const decides = hasOption(
      call,
      '-N',
      '--no-document',
      '--document',
      '--no-ri',
      '--no-rdoc',
      '--ri',
      '--rdoc',
    );
    return decides || hasOption(call, '--local', '-l', '--explain') ? undefined : 'fills';
  },
  paths: [],
  alias: /gem env(ironment)? gemdir\)?\/doc|\/gems\/[^/]+\/doc(\/|$)/,
  remedy: { kind: 'flag', flag: '--no-document' },
  owner: 'user',
};

/** bundle-config(1), `user_home`: the index of each source. The gems themselves are kept below the bundle's path. */
const BUNDLER: PackageCache = {
  name: 'bundle',
  tools: ['bundle', 'bundler'],
  useOf(call) {
    const { verb, verbWord } = call;
    if (hasOption(call, '--local')) return 'needs';
    if (verb === undefined) return verbWord === undefined && call.args.length === 0 ? 'fills' : undefined;
    return byVerb({ fills: words('install update add'), touches: words('lock outdated') })(call);
  },
  paths: ['~/.bundle/cache'],
  alias: /\.bundle(\/|$)|BUNDLE_USER/,
  movedBy: ['BUNDLE_USER_CACHE'],
  remedy: { kind: 'delete', folders: ['~/.bundle/cache'] },
  owner: 'user',
};

/** https://getcomposer.org/doc/03-cli.md#clear-cache-clearcache-cc */
const COMPOSER: PackageCache = {
  name: 'composer',
  tools: ['composer', 'composer.phar'],
  useOf(call) {
    const { verb = '' } = call;
    if (verb === 'clear-cache' || verb === 'clearcache' || verb === 'cc') return 'cleans';
    if (hasOption(call, '--no-cache')) return undefined;
    return byVerb({
      fills: new Set([
        ...words('install i update u upgrade require r create-project'),
        ...['global install', 'global require', 'global update'],
      ]),
      touches: words('remove show outdated'),
    })(call);
  },
  paths: ['~/.composer/cache', '~/.cache/composer'],
  mountedAt: '/tmp/cache',
  alias: /\.composer(\/|$)|COMPOSER_(HOME|CACHE_DIR)/,
  movedBy: ['COMPOSER_CACHE_DIR'],
  offlineBy: ['COMPOSER_DISABLE_NETWORK'],
  remedy: { kind: 'command', arguments: 'clear-cache' },
  owner: 'user',
};

/** pear(1), `config-show`: cache_dir, download_dir and temp_dir lie below /tmp/pear. */
const PECL: PackageCache = {
  name: 'pecl',
  tools: ['pecl', 'pear'],
  useOf: byVerb({ fills: words('install upgrade upgrade-all'), touches: words('bundle search remote-info') }),
  paths: ['/tmp/pear'],
  remedy: { kind: 'delete', folders: ['/tmp/pear'] },
  owner: 'user',
};

const GO_BUILDS = words('build install get test run vet generate list tool mod work fix doc');

/** `go help cache`, `go help clean`: -cache of Go 1.10, -modcache of Go 1.11. */
const GO: PackageCache = {
  name: 'go',
  tools: ['go'],
  useOf(call) {
    const verb = call.verb?.split(' ')[0] ?? '';
    if (verb === 'clean') return hasOption(call, '-cache', '-modcache') ? 'cleans' : undefined;
    return GO_BUILDS.has(verb) ? 'fills' : undefined;
  },
  paths: ['~/.cache/go-build', '/go/pkg/mod', '~/go/pkg/mod'],
  alias: /(go-build|pkg\/mod|GOCACHE|GOMODCACHE|\/go)(\/\*?)?$/,
  offlineBy: ['GOPROXY'],
  movedBy: ['GOCACHE'],
  remedy: { kind: 'command', arguments: 'clean -cache -modcache' },
  owner: 'user',
};

/** https://doc.rust-lang.org/cargo/guide/cargo-home.html */
const CARGO: PackageCache = {
  name: 'cargo',
  tools: ['cargo'],
  useOf(call) {
    if (hasOption(call, '--offline', '--frozen')) return 'needs';
    return byVerb({
      fills: words(
        'install build b fetch test t run r check c bench doc d update chef vendor clippy add rustc tree',
      ),
    })(call);
  },
  alias: /(CARGO_HOME\}?|\.cargo\}?|\/cargo)(\/(\*|registry.*|git.*)?)?$/,
  offlineBy: ['CARGO_NET_OFFLINE'],
  paths: ['~/.cargo/registry', '/usr/local/cargo/registry', '~/.cargo/git', '/usr/local/cargo/git'],
  remedy: {
    kind: 'delete',
    folders: ['"${CARGO_HOME:-$HOME/.cargo}/registry"', '"${CARGO_HOME:-$HOME/.cargo}/git"'],
  },
  owner: 'user',
};

/**
 * https://github.com/eddelbuettel/littler: scripts of `r` download to /tmp itself. `R -e 'install.packages(...)'` and
 * Rscript download to a folder of their session, which R deletes when it ends; renv links its libraries to its cache.
 */
const LITTLER: PackageCache = {
  name: 'install2.r',
  tools: ['install.r', 'install2.r', 'installGithub.r', 'installBioc.r', 'update.r'],
  useOf: (): CacheUse => 'fills',
  paths: ['/tmp/downloaded_packages'],
  remedy: { kind: 'delete', folders: ['/tmp/downloaded_packages'] },
  owner: 'user',
};

/** cpanm(1), PERL_CPANM_HOME. */
const CPANM: PackageCache = {
  name: 'cpanm',
  tools: ['cpanm'],
  useOf: call => (call.args.length > 0 && !hasOption(call, '--info', '-V', '--look') ? 'fills' : undefined),
  paths: ['~/.cpanm'],
  movedBy: ['PERL_CPANM_HOME'],
  remedy: { kind: 'delete', folders: ['~/.cpanm'] },
  owner: 'user',
};

/** CPAN(3), build_dir and keep_source_where; the configuration lies beside them. */
const CPAN: PackageCache = {
  name: 'cpan',
  tools: ['cpan', 'perl'],
  useOf({ tool, args }) {
    if (tool === 'perl') return args.some(({ value }) => value === '-MCPAN') ? 'fills' : undefined;
    return args.length > 0 ? 'fills' : undefined;
  },
  paths: ['~/.cpan', '~/.cpan/build', '~/.cpan/sources'],
  remedy: { kind: 'delete', folders: ['~/.cpan/build', '~/.cpan/sources'] },
  owner: 'user',
};

/** https://github.com/luarocks/luarocks/wiki/Config-file-format: local_cache. */
const LUAROCKS: PackageCache = {
  name: 'luarocks',
  tools: ['luarocks'],
  useOf: byVerb({ fills: words('install build make'), touches: words('search download unpack') }),
  paths: ['~/.cache/luarocks'],
  remedy: { kind: 'delete', folders: ['~/.cache/luarocks'] },
  owner: 'user',
};

/** https://hex.pm/docs/usage, HEX_HOME: what is unpacked lies in deps. */
const HEX: PackageCache = {
  name: 'mix',
  tools: ['mix'],
  useOf(call: ToolCall) {
    const names = [call.verb, ...call.operands.map(({ value }) => value)];
    if (call.verb === 'do')
      return names.some(name => /^deps\.(get|update),?$/.test(name ?? '')) ? 'fills' : undefined;
    return byVerb({ fills: new Set(['deps.get', 'deps.update']), touches: new Set(['deps.unlock']) })(call);
  },
  paths: ['~/.hex/packages'],
  offBy: ['HEX_HOME'],
  offlineBy: ['HEX_OFFLINE'],
  remedy: { kind: 'delete', folders: ['~/.hex/packages'] },
  owner: 'user',
};

export const OTHER_CACHES: readonly PackageCache[] = [
  ...[GEM, BUNDLER, COMPOSER, PECL, GO, CARGO, LITTLER, CPANM, CPAN, LUAROCKS, HEX],
];
