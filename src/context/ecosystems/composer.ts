import {
  type Act,
  type Call,
  type Closure,
  type Ecosystem,
  joinPath,
  mayNameFileOf,
  type Project,
  presentIn,
  shown,
  unknownOption,
} from './ecosystem.js';
import { type Json, objectAt, readJson, stringAt } from './node/manifest.js';

/** https://getcomposer.org/doc/03-cli.md#install-i */
const HARMLESS: ReadonlySet<string> = new Set([
  ...[
    '--no-dev',
    '--dev',
    '--no-scripts',
    '--no-autoloader',
    '--no-interaction',
    '-n',
    '--no-progress',
    '-q',
  ],
  ...[
    '--prefer-dist',
    '--prefer-source',
    '--prefer-install',
    '--ignore-platform-reqs',
    '--ignore-platform-req',
  ],
  ...['--optimize-autoloader', '-o', '--classmap-authoritative', '-a', '--apcu-autoloader', '--no-plugins'],
  ...['--no-suggest', '--ansi', '--no-ansi', '--quiet', '-v', '-vv', '-vvv', '--verbose', '--profile'],
  ...['--no-cache', '--download-only', '--audit', '--no-audit', '--no-security-blocking'],
]);
const USER_VERBS: ReadonlySet<string> = new Set([
  ...['global require', 'self-update', 'selfupdate', 'clear-cache', 'clearcache', 'cc', 'diagnose'],
]);

function read(call: Call): Act | undefined {
  const { verb = '', operands, options } = call;
  if (USER_VERBS.has(verb) || (verb === '' && options.some(({ name }) => /^(--version|-V)$/.test(name)))) {
    return { kind: 'independent' };
  }
  if (verb === 'update' || verb === 'u' || verb === 'require') {
    return {
      kind: 'refused',
      because: `\`${shown(call)}\` writes composer.lock, which the COPY would put back`,
    };
  }
  if ((verb !== 'install' && verb !== 'i') || operands.length > 0) return undefined;
  const unknown = unknownOption(call, HARMLESS);
  if (unknown)
    return { kind: 'refused', because: `\`${shown(call)} ${unknown}\` may read more than the manifests` };
  const has = (...names: readonly string[]): boolean => options.some(({ name }) => names.includes(name));
  const plugins = !has('--no-plugins');
  if (has('--no-scripts') && has('--no-autoloader')) {
    return { kind: 'install', closure: project => closure(project, plugins) };
  }
  // The autoloader is made of the source, and scripts may read it: what is downloaded is all that can come first.
  return {
    kind: 'build',
    store: '/root/.composer',
    download: project => {
      const needs = closure(project, plugins);
      if ('refused' in needs) return needs;
      const more = ['--no-scripts', '--no-autoloader'].filter(name => !has(name));
      const kept = call.args.filter(word => !OF_THE_AUTOLOADER.has(word));
      return { ...needs, command: [call.program, ...kept, ...more].join(' '), isExact: true };
    },
  };
}

const OF_THE_AUTOLOADER: ReadonlySet<string> = new Set([
  ...['--optimize-autoloader', '-o', '--classmap-authoritative', '-a', '--apcu-autoloader'],
]);

/** Plugins that look at nothing but what is installed. */
const PLAIN_PLUGINS: ReadonlySet<string> = new Set([
  ...['pestphp/pest-plugin', 'php-http/discovery', 'dealerdirect/phpcodesniffer-composer-installer'],
  ...['phpstan/extension-installer', 'bamarni/composer-bin-plugin', 'composer/package-versions-deprecated'],
  ...[
    'ocramius/package-versions',
    'kylekatarnls/update-helper',
    'infection/extension-installer',
    'symfony/runtime',
  ],
  ...[
    'phpro/grumphp',
    'ergebnis/composer-normalize',
    'hirak/prestissimo',
    'cweagans/composer-configurable-plugin',
  ],
]);

function closure(project: Project, plugins: boolean): Closure {
  const { here } = project;
  if (here === undefined) return { refused: '`composer` does not run in the folder that is copied' };
  const path = joinPath(here, 'composer.json');
  const manifest = readJson(project, path);
  if (typeof manifest === 'string') return { refused: `${path} ${manifest}` };
  const because = refuseManifest(manifest, plugins);
  if (because) return { refused: `${path} ${because}` };
  const lock = joinPath(here, 'composer.lock');
  const text = project.read(lock);
  if (text !== undefined && /"type":\s*"(path|artifact)"/.test(text)) {
    return { refused: `${lock} takes a package from the source` };
  }
  const odd = plugins && text !== undefined ? oddPluginIn(text) : undefined;
  if (odd !== undefined) return { refused: `${lock} has the plugin ${odd}, which may read the source` };
  const vendor = stringAt(objectAt(manifest, 'config'), 'vendor-dir') ?? 'vendor';
  return {
    files: [path, ...presentIn(project, here, ['composer.lock', 'auth.json'])],
    fills: [joinPath(here, vendor.replace(/\/$/, ''))],
    rewrites: [],
  };
}

function refuseManifest(manifest: Json, plugins: boolean): string | undefined {
  const { repositories = [] } = manifest;
  const listed: readonly unknown[] = Array.isArray(repositories)
    ? repositories
    : Object.values(Object(repositories));
  if (/"type":"(path|artifact)"|"url":"(\.|\/|file:)/.test(JSON.stringify(listed)))
    return 'takes packages from the source';
  const config = objectAt(manifest, 'config');
  const vendor = stringAt(config, 'vendor-dir') ?? 'vendor';
  if (!/^\w[\w.-]*\/?$/.test(vendor)) return `installs into '${vendor}'`;
  if (stringAt(config, 'bin-dir') !== undefined) return 'links programs into its own `bin-dir`';
  const extra = objectAt(manifest, 'extra');
  const key = ['installer-paths', 'patches', 'patches-file', 'merge-plugin', 'drupal-scaffold'].find(
    name => name in extra,
  );
  if (key !== undefined) return `has \`extra.${key}\`, which reads or writes the source`;
  const allowed = Object.entries(objectAt(config, 'allow-plugins')).filter(([, value]) => value === true);
  const odd = plugins ? allowed.find(([name]) => !PLAIN_PLUGINS.has(name))?.[0] : undefined;
  return odd === undefined ? undefined : `allows the plugin ${odd}, which may read the source`;
}

function oddPluginIn(lock: string): string | undefined {
  let last: string | undefined;
  for (const [, name, type] of lock.matchAll(/"name":\s*"([^"]+\/[^"]+)"|"type":\s*"([\w-]+)"/g)) {
    if (name !== undefined) last = name;
    else if (type === 'composer-plugin' && last !== undefined && !PLAIN_PLUGINS.has(last)) return last;
  }
  return undefined;
}

const PLAIN =
  /^COMPOSER_(ALLOW_SUPERUSER|NO_INTERACTION|MEMORY_LIMIT|PROCESS_TIMEOUT|VERSION|NO_DEV|DISABLE_XDEBUG_WARN|MAX_PARALLEL_HTTP|AUTH|FUND|NO_AUDIT|AUDIT_ABANDONED|CACHE_DIR|ROOT_VERSION|IPRESOLVE)$/;

/** Composer. */
export const composer: Ecosystem = {
  id: 'composer',
  tools: ['composer', 'composer.phar'],
  marks: /^composer\.json$/,
  read,
  isSteeredBy: (name, value, folder) =>
    /^(COMPOSER\w*|PHP_INI_SCAN_DIR|PHPRC)$/.test(name) && !PLAIN.test(name) && mayNameFileOf(folder, value),
};
