// Which folder each package manager keeps its downloads in, so that a mount can hold them from one build to the next.
// Sources: https://docs.docker.com/build/cache/optimize/#use-cache-mounts and the manual of each.

import type { RunBody } from '../body.js';
import { callsOf, hasOption, type ToolCall } from '../vocabulary.js';
import { words } from './table.js';

/** What the place of a cache hangs on. */
export interface MountSite {
  readonly env: ReadonlyMap<string, string>;
  /** Of the user who runs it: `/root`. */
  readonly home: string;
  readonly isRoot: boolean;
  /** The base image: `library/node`, its last part `node`, and `22-slim`. */
  readonly image: { readonly repository: string; readonly name: string; readonly tag: string };
}

export interface CacheMount {
  /** The first part of its id. */
  readonly name: string;
  readonly tools: readonly string[];
  /** Whether the call works with the cache, or would without a flag of `against`. */
  readonly uses: (call: ToolCall) => boolean;
  /** Absolute; none where the place is not known. */
  readonly targets: (site: MountSite) => readonly string[];
  /** Two builds at once would spoil it. */
  readonly isLocked?: true;
  /** What was built on one distribution does not fit another. */
  readonly isBound?: true;
  /** Every later use in the stage needs it too: what it holds is read again. */
  readonly isRead?: true;
  /** What it makes lies in the cache itself, and is missing where the mount is empty again. */
  readonly isResult?: (call: ToolCall) => boolean;
  /** Flags that keep the cache empty, and what takes their place: nothing, or another flag. */
  readonly against?: Readonly<Record<string, string>>;
  /** Options that leave the call with the cache alone, or without it. */
  readonly offline?: readonly string[];
  /** Variables that decide about the cache in a way that is not modelled here. */
  readonly decidedBy?: readonly string[];
}

const verbs = (text: string): ((call: ToolCall) => boolean) => {
  const known = words(text);
  return ({ verb }) => verb !== undefined && known.has(verb);
};

const at = (path: string) => (): readonly string[] => [path];
const below =
  (path: string) =>
  ({ home }: MountSite): readonly string[] => [`${home}/${path}`];

/** The folder that a variable names, or else the usual one. */
const moved =
  (names: readonly string[], path: string) =>
  ({ env, home }: MountSite): readonly string[] => {
    const value = names.map(name => env.get(name)).find(known => known !== undefined);
    if (value === undefined) return [`${home}/${path}`];
    return value.startsWith('/') && !value.includes('$') ? [value.replace(/\/+$/, '')] : [];
  };

const RPM_VERBS = `install update upgrade reinstall groupinstall localinstall builddep makecache distro-sync swap`;

function dnfFolder({ image }: MountSite): readonly string[] {
  if (/^(centos|amazonlinux|oraclelinux)$/.test(image.name) && /^(centos)?[672](\D|$)/.test(image.tag)) {
    return image.tag.startsWith('2023') ? ['/var/cache/dnf'] : ['/var/cache/yum'];
  }
  const isDnf5 = image.name === 'fedora' && !(Number.parseInt(image.tag, 10) < 41);
  return [isDnf5 ? '/var/cache/libdnf5' : '/var/cache/dnf'];
}

const isOfficialGo = ({ image, env }: MountSite) => image.name === 'golang' || env.has('GOPATH');

export const CACHE_MOUNTS: readonly CacheMount[] = [
  {
    name: 'apt',
    tools: ['apt-get', 'apt'],
    uses: verbs('update install upgrade dist-upgrade full-upgrade build-dep'),
    targets: () => ['/var/cache/apt', '/var/lib/apt'],
    isLocked: true,
    isBound: true,
    decidedBy: ['APT_CONFIG'],
  },
  {
    name: 'apk',
    tools: ['apk'],
    uses: verbs('add upgrade update'),
    targets: at('/var/cache/apk'),
    isLocked: true,
    isBound: true,
    against: { '--no-cache': '--update-cache' },
    offline: ['--no-network', '--cache-dir', '--root', '-p'],
  },
  {
    name: 'dnf',
    tools: ['dnf', 'yum', 'dnf5'],
    uses: verbs(RPM_VERBS),
    targets: dnfFolder,
    isLocked: true,
    isBound: true,
    offline: ['-C', '--cacheonly', '--installroot', '-c', '--config'],
  },
  {
    name: 'tdnf',
    tools: ['tdnf'],
    uses: verbs(RPM_VERBS),
    targets: at('/var/cache/tdnf'),
    isLocked: true,
    isBound: true,
    offline: ['-C', '--cacheonly', '--installroot', '-c', '--config'],
  },
  {
    name: 'zypper',
    tools: ['zypper'],
    uses: verbs('install in update up dist-upgrade dup patch refresh ref'),
    targets: at('/var/cache/zypp'),
    isLocked: true,
    isBound: true,
    offline: ['--root', '-R', '--installroot', '--cache-dir', '-C'],
  },
  {
    name: 'pacman',
    tools: ['pacman'],
    uses: ({ args }) => args.some(({ value = '' }) => /^-S(?!\w*[cslig])/.test(value)),
    targets: at('/var/cache/pacman/pkg'),
    isLocked: true,
    isBound: true,
    offline: ['--root', '-r', '--cachedir'],
  },
  {
    name: 'pip',
    tools: ['pip'],
    uses: verbs('install wheel download'),
    targets: below('.cache/pip'),
    isBound: true,
    against: { '--no-cache-dir': '' },
    offline: ['--no-index', '--cache-dir'],
    decidedBy: ['PIP_NO_CACHE_DIR', 'PIP_CACHE_DIR', 'XDG_CACHE_HOME'],
  },
  {
    name: 'uv',
    tools: ['uv'],
    uses: ({ verb = '' }) => /^(sync|add|run|build|(pip|tool) (install|sync|run|upgrade))$/.test(verb),
    targets: below('.cache/uv'),
    isBound: true,
    against: { '--no-cache': '' },
    offline: ['--offline', '--cache-dir', '--link-mode', '-n'],
    decidedBy: ['UV_NO_CACHE', 'UV_CACHE_DIR', 'UV_LINK_MODE', 'UV_OFFLINE', 'XDG_CACHE_HOME'],
  },
  {
    name: 'poetry',
    tools: ['poetry'],
    uses: verbs('install add update sync'),
    targets: ({ home }) => [`${home}/.cache/pypoetry/cache`, `${home}/.cache/pypoetry/artifacts`],
    isBound: true,
    decidedBy: ['POETRY_CACHE_DIR', 'XDG_CACHE_HOME'],
  },
  {
    name: 'pipenv',
    tools: ['pipenv'],
    uses: verbs('install sync update'),
    targets: below('.cache/pipenv'),
    isBound: true,
    decidedBy: ['PIPENV_CACHE_DIR', 'XDG_CACHE_HOME'],
  },
  {
    name: 'conda',
    tools: ['conda', 'mamba'],
    uses: ({ verb = '' }) => /^(install|create|update|env (create|update))$/.test(verb),
    targets: ({ image }) =>
      /^(mini|ana)conda3?$|^miniforge3$|^mambaforge$/.test(image.name) ? ['/opt/conda/pkgs'] : [],
    isLocked: true,
    isBound: true,
    offline: ['--offline'],
    decidedBy: ['CONDA_PKGS_DIRS', 'CONDA_OFFLINE'],
  },
  {
    name: 'npm',
    tools: ['npm'],
    uses: verbs('install i ci add update clean-install'),
    targets: moved(['npm_config_cache', 'NPM_CONFIG_CACHE'], '.npm'),
    offline: ['--offline', '--cache'],
    decidedBy: ['npm_config_offline', 'NPM_CONFIG_OFFLINE'],
  },
  {
    name: 'yarn',
    tools: ['yarn'],
    uses: ({ verb, verbWord, options }) =>
      verb === undefined
        ? verbWord === undefined && !options.some(({ name }) => /^(-v|-V|--version)$/.test(name))
        : /^(install|add|global add|upgrade)$/.test(verb),
    targets: site =>
      site.isRoot && !site.env.has('YARN_CACHE_FOLDER')
        ? ['/usr/local/share/.cache/yarn']
        : moved(['YARN_CACHE_FOLDER'], '.cache/yarn')(site),
    isLocked: true,
    offline: ['--offline', '--cache-folder'],
    decidedBy: ['XDG_CACHE_HOME', 'YARN_ENABLE_GLOBAL_CACHE'],
  },
  {
    name: 'pnpm',
    tools: ['pnpm'],
    uses: verbs('install i add update fetch'),
    targets: ({ env, home }) => {
      const own = env.get('PNPM_HOME');
      if (own === undefined) return [`${home}/.local/share/pnpm/store`];
      return own.startsWith('/') && !own.includes('$') ? [`${own}/store`] : [];
    },
    offline: ['--offline', '--store-dir', '--frozen-store'],
    decidedBy: ['npm_config_store_dir', 'NPM_CONFIG_STORE_DIR', 'XDG_DATA_HOME'],
  },
  {
    name: 'bun',
    tools: ['bun'],
    uses: verbs('install i add update'),
    targets: moved(['BUN_INSTALL_CACHE_DIR'], '.bun/install/cache'),
    offline: ['--cache-dir', '--backend', '--no-cache'],
    decidedBy: ['BUN_INSTALL', 'XDG_CACHE_HOME'],
  },
  {
    name: 'bundle',
    tools: ['bundle', 'bundler'],
    uses: verbs('install update'),
    targets: ({ home, image, env }) =>
      image.name === 'ruby' && !env.has('GEM_HOME') && !env.has('BUNDLE_PATH')
        ? [`${home}/.bundle/cache`, '/usr/local/bundle/cache']
        : [`${home}/.bundle/cache`],
    isBound: true,
    offline: ['--local', '--path', '--deployment'],
    decidedBy: ['BUNDLE_USER_CACHE', 'BUNDLE_USER_HOME'],
  },
  {
    name: 'composer',
    tools: ['composer', 'composer.phar'],
    uses: ({ verb = '' }) => /^(global )?(install|update|require|create-project)$/.test(verb),
    targets: site =>
      site.image.name === 'composer'
        ? ['/tmp/cache']
        : moved(['COMPOSER_CACHE_DIR'], '.composer/cache')(site),
    against: { '--no-cache': '' },
    decidedBy: ['COMPOSER_HOME', 'COMPOSER_DISABLE_NETWORK', 'XDG_CACHE_HOME', 'XDG_CONFIG_HOME'],
  },
  {
    name: 'go',
    tools: ['go'],
    uses: ({ verb = '' }) => /^(build|install|test|run|vet|generate|get|list|mod \w+)$/.test(verb),
    targets: site => {
      if (!isOfficialGo(site)) return [];
      const [path = ''] = moved(['GOPATH'], '')({ ...site, env: new Map([['GOPATH', '/go'], ...site.env]) });
      const [build = ''] = moved(['GOCACHE'], '.cache/go-build')(site);
      const [modules = ''] = moved(
        ['GOMODCACHE'],
        '',
      )({
        ...site,
        env: new Map([['GOMODCACHE', `${path}/pkg/mod`], ...site.env]),
      });
      return path && build && modules ? [modules, build] : [];
    },
    isRead: true,
    decidedBy: ['XDG_CACHE_HOME', 'GOFLAGS'],
  },
  {
    name: 'cargo',
    tools: ['cargo'],
    uses: ({ verb = '' }) => /^(build|install|test|run|fetch|check|chef|bench|doc|rustc|clippy)$/.test(verb),
    targets: ({ env, image }) => {
      const home = env.get('CARGO_HOME') ?? (image.name === 'rust' ? '/usr/local/cargo' : undefined);
      return home?.startsWith('/') && !home.includes('$') ? [`${home}/registry`, `${home}/git`] : [];
    },
    isRead: true,
    offline: ['--offline', '--frozen'],
    decidedBy: ['CARGO_NET_OFFLINE'],
  },
  {
    name: 'maven',
    tools: ['mvn', 'mvnw'],
    uses: ({ args }) => args.length > 0,
    targets: below('.m2/repository'),
    isResult: ({ args }) => args.some(({ value = '' }) => /^(install|deploy)$|:install/.test(value)),
    isLocked: true,
    isRead: true,
    offline: ['-o', '--offline', '-s', '--settings', '-gs'],
    decidedBy: ['MAVEN_OPTS', 'MAVEN_CONFIG', 'MAVEN_ARGS'],
  },
  {
    name: 'gradle',
    tools: ['gradle', 'gradlew'],
    uses: ({ args }) => args.length > 0,
    targets: site =>
      site.image.name === 'gradle'
        ? ['/home/gradle/.gradle/caches']
        : moved(['GRADLE_USER_HOME'], '.gradle')(site).map(path => `${path}/caches`),
    isLocked: true,
    isRead: true,
    offline: ['--offline', '-g', '--gradle-user-home', '--project-cache-dir'],
  },
];

/** The calls of a body that work with the cache. */
export function callsWith(body: RunBody, mount: CacheMount): readonly ToolCall[] {
  return callsOf(body, mount.tools).filter(call => mount.uses(call) && !hasOption(call, '-h', '--help'));
}
