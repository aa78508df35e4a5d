import { type Act, type Call, type Ecosystem, unknownOption } from './ecosystem.js';

/** What each package manager of a system may be asked without reading the project. */
const VERBS: Readonly<Record<string, readonly string[]>> = {
  'apt-get': [
    'update',
    'install',
    'upgrade',
    'dist-upgrade',
    'clean',
    'autoclean',
    'autoremove',
    'remove',
    'purge',
  ],
  apt: ['update', 'install', 'upgrade', 'full-upgrade', 'clean', 'autoremove', 'remove', 'purge'],
  apk: ['update', 'add', 'upgrade', 'del'],
  dnf: ['install', 'update', 'upgrade', 'makecache', 'clean', 'remove'],
  microdnf: ['install', 'update', 'upgrade', 'makecache', 'clean', 'remove'],
  yum: ['install', 'update', 'upgrade', 'makecache', 'clean', 'remove'],
  corepack: ['enable'],
  gem: ['install', 'update'],
  'docker-php-ext-install': [],
  'docker-php-ext-enable': [],
  pecl: ['install'],
  a2enmod: [],
};
/** Tools of which the first word is no verb. */
const VERBLESS: ReadonlySet<string> = new Set(['docker-php-ext-install', 'docker-php-ext-enable', 'a2enmod']);

const HARMLESS: ReadonlySet<string> = new Set([
  ...[
    '-y',
    '--yes',
    '--assume-yes',
    '-q',
    '-qq',
    '--quiet',
    '--no-install-recommends',
    '--fix-missing',
    '-f',
  ],
  ...[
    '--allow-unauthenticated',
    '--force-yes',
    '--allow-downgrades',
    '--auto-remove',
    '--purge',
    '-t',
    '-U',
    '-u',
  ],
  ...[
    '--no-cache',
    '--update',
    '--update-cache',
    '--virtual',
    '--upgrade',
    '--available',
    '--no-progress',
    '-l',
  ],
  ...[
    '--nodocs',
    '--setopt',
    '--allowerasing',
    '--enablerepo',
    '--disablerepo',
    '--best',
    '--no-install-suggests',
  ],
]);

const OF_GEM: ReadonlySet<string> = new Set([
  ...[
    '--no-document',
    '--no-doc',
    '--no-rdoc',
    '--no-ri',
    '-N',
    '-v',
    '--version',
    '--system',
    '--quiet',
    '--force',
  ],
]);

/** A package's name, with a version or an architecture: no path, no archive, nothing that the shell would match with files. */
const PACKAGE = /^\.?[a-z0-9][\w.+-]*(:[a-z0-9]+)?(@[\w-]+)?([=~<>]+[\w.+:~-]+)?$/i;
const ARCHIVE = /\.(deb|apk|rpm|gem)$/;

/** Where package managers keep what they have downloaded: no source is ever there. */
const CACHE =
  /^(\/var\/lib\/apt\/lists|\/var\/cache\/(apt|apk|yum|dnf)|\/usr\/local\/share\/\.cache|(\/root|~)\/\.(npm|cache|yarn))(\/[\w*.-]+)*\/?$/;

function read(call: Call): Act | undefined {
  if (isBuiltin(call) || isCacheRemoval(call)) return { kind: 'independent' };
  const verbs = Object.hasOwn(VERBS, call.tool) ? VERBS[call.tool] : undefined;
  if (!call.verb || !verbs) return undefined;
  if (VERBLESS.has(call.tool)) {
    return call.args.every(word => /^([\w.]+|-j\d*)$/.test(word)) ? { kind: 'independent' } : undefined;
  }
  if (!verbs.includes(call.verb)) return undefined;
  if (unknownOption(call, call.tool === 'gem' ? OF_GEM : HARMLESS) !== undefined) return undefined;
  const isPlain = call.operands.every(name => PACKAGE.test(name) && !ARCHIVE.test(name));
  return isPlain ? { kind: 'independent' } : undefined;
}

/** `set -eux`, `true`: they touch no file. */
function isBuiltin({ tool, verb, operands, options }: Call): boolean {
  if (tool === 'true' || tool === ':') return true;
  if (tool !== 'set' || operands.length > 0) return false;
  return verb === undefined ? options.length > 0 : ['pipefail', 'errexit', 'xtrace'].includes(verb);
}

function isCacheRemoval({ tool, operands, options }: Call): boolean {
  if (tool !== 'rm' || operands.length === 0) return false;
  return options.every(({ name }) => name === '-r' || name === '-f') && operands.every(isCache);
}

function isCache(path: string): boolean {
  return CACHE.test(path) && !path.includes('..');
}

/** Packages of the system: never a reason to have the source there. */
export const system: Ecosystem = {
  id: 'system',
  tools: [...Object.keys(VERBS), 'rm', 'set', 'true', ':'],
  marks: /^$/,
  read,
  isSteeredBy: () => false,
};
