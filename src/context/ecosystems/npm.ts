import {
  type Act,
  type Call,
  type Closure,
  type Ecosystem,
  folderOf,
  type Install,
  joinPath,
  mayNameFileOf,
  type Project,
  unknownOption,
} from './ecosystem.js';

type Tool = 'npm' | 'yarn';

/** npm-install(1), npm-ci(1); yarn classic: `yarn install`. */
const INSTALLS: Readonly<Record<Tool, ReadonlySet<string>>> = {
  npm: new Set([
    'install',
    'i',
    'in',
    'ins',
    'inst',
    'insta',
    'instal',
    'isnt',
    'isnta',
    'isntal',
    'isntall',
    'add',
    'ci',
    'clean-install',
    'ic',
  ]),
  yarn: new Set(['', 'install']),
};
const CLEAN_INSTALLS: ReadonlySet<string> = new Set(['ci', 'clean-install', 'ic']);

/** Options of an install that neither read a file of the project nor change which folder it works in. */
const HARMLESS: Readonly<Record<Tool, ReadonlySet<string>>> = {
  npm: new Set([
    ...[
      '--production',
      '--only',
      '--omit',
      '--include',
      '--dev',
      '--save',
      '--no-save',
      '--no-optional',
      '-D',
      '-S',
    ],
    ...[
      '--legacy-peer-deps',
      '--strict-peer-deps',
      '--force',
      '-f',
      '--no-audit',
      '--no-fund',
      '--audit',
      '--fund',
    ],
    ...[
      '--prefer-offline',
      '--prefer-online',
      '--quiet',
      '-q',
      '-s',
      '--silent',
      '-d',
      '-dd',
      '-ddd',
      '--loglevel',
    ],
    ...[
      '--verbose',
      '--unsafe-perm',
      '--no-package-lock',
      '--package-lock',
      '--no-shrinkwrap',
      '--no-progress',
    ],
    ...['--progress', '--ignore-scripts', '--registry', '--maxsockets', '--fetch-timeout', '--fetch-retries'],
    ...[
      '--no-bin-links',
      '--save-exact',
      '--save-dev',
      '--no-update-notifier',
      '--no-color',
      '--engine-strict',
    ],
    ...['--no-engine-strict', '--optional', '--strict-ssl', '--no-strict-ssl', '--foreground-scripts'],
  ]),
  yarn: new Set([
    ...[
      '--frozen-lockfile',
      '--pure-lockfile',
      '--no-lockfile',
      '--production',
      '--prod',
      '--ignore-scripts',
    ],
    ...[
      '--ignore-engines',
      '--ignore-platform',
      '--ignore-optional',
      '--non-interactive',
      '--network-timeout',
    ],
    ...['--network-concurrency', '--no-progress', '--silent', '-s', '--verbose', '--check-files', '--force'],
    ...[
      '--prefer-offline',
      '--registry',
      '--no-bin-links',
      '--no-default-rc',
      '--skip-integrity-check',
      '--no-cache',
    ],
    ...['--ignore-optional', '--no-optional', '--emoji', '--no-emoji', '--mutex', '--no-node-version-check'],
  ]),
};

/** Calls that write the user's settings or clean the cache. */
const ELSEWHERE: Readonly<Record<Tool, ReadonlySet<string>>> = {
  npm: new Set(['config set', 'set', 'cache clean', 'cache verify', 'config delete']),
  yarn: new Set(['config set', 'config delete', 'cache clean']),
};
const GLOBAL: ReadonlySet<string> = new Set(['-g', '--global', '--location']);

/** A package of the registry: no path, no archive, no address. */
const REGISTRY_NAME = /^(@[a-z0-9][\w.-]*\/)?[a-z0-9][\w.-]*(@[^/\\:$*?[\]]*)?$/i;
const ARCHIVE = /\.(tgz|tar|tar\.gz)$/;

function read(call: Call): Act | undefined {
  const tool: Tool = call.tool === 'yarn' ? 'yarn' : 'npm';
  const verb = call.verb ?? '';
  if (ELSEWHERE[tool].has(verb)) return isForUser(call) ? { kind: 'independent' } : undefined;
  if (isGlobalInstall(tool, call)) return { kind: 'independent' };
  if (!INSTALLS[tool].has(verb)) return undefined;
  if (call.operands.length > 0 || call.options.some(({ name }) => GLOBAL.has(name))) return undefined;
  // `npm` by itself prints its help.
  if (tool === 'npm' && verb === '') return undefined;
  const unknown = unknownOption(call, HARMLESS[tool]);
  const shown = [tool, verb].filter(Boolean).join(' ');
  if (unknown)
    return { kind: 'refused', because: `\`${shown} ${unknown}\` may read or write more than the manifests` };
  return installOf(tool, verb, call);
}

function isForUser(call: Call): boolean {
  const isHarmless = call.options.every(({ name }) =>
    ['--force', '-f', '-g', '--global', '--all'].includes(name),
  );
  return isHarmless && call.operands.every(operand => !/^\.|^~|\.\.|file:/.test(operand));
}

function isGlobalInstall(tool: Tool, call: Call): boolean {
  const { verb = '', operands, options } = call;
  const isGlobal =
    tool === 'npm'
      ? INSTALLS.npm.has(verb) && options.some(({ name }) => name === '-g' || name === '--global')
      : verb === 'global add';
  if (!isGlobal || operands.length === 0) return false;
  const rest = options.every(({ name }) => GLOBAL.has(name) || HARMLESS[tool].has(name));
  return rest && operands.every(name => REGISTRY_NAME.test(name) && !ARCHIVE.test(name));
}

function installOf(tool: Tool, verb: string, call: Call): Install {
  const switched = call.options.find(({ name }) => name === '--ignore-scripts');
  const runsScripts = switched === undefined || switched.value === 'false';
  const needsLock = CLEAN_INSTALLS.has(verb) || call.options.some(({ name }) => name === '--frozen-lockfile');
  const keepsLock =
    needsLock ||
    call.options.some(({ name }) =>
      ['--pure-lockfile', '--no-lockfile', '--no-package-lock', '--no-shrinkwrap'].includes(name),
    );
  return {
    kind: 'install',
    fills: ['node_modules'],
    rewrites: keepsLock ? [] : [...LOCKS[tool], 'yarn.lock'],
    closure: project => {
      const { here } = project;
      if (here === undefined) return { refused: `\`${tool}\` does not run in the folder that is copied` };
      const because = tool === 'yarn' ? refuseBerry(project, here) : undefined;
      return because ? { refused: because } : closureOf(tool, project, here, needsLock, runsScripts);
    },
  };
}

const LOCKS: Readonly<Record<Tool, readonly string[]>> = {
  npm: ['package-lock.json', 'npm-shrinkwrap.json'],
  yarn: ['yarn.lock'],
};
// npm takes versions from a yarn.lock, and writes it; nodenv and asdf choose the version of node by the last two.
const SETTINGS: Readonly<Record<Tool, readonly string[]>> = {
  npm: ['yarn.lock', '.npmrc', '.node-version', '.tool-versions'],
  yarn: ['.npmrc', '.yarnrc', '.yarnclean', '.node-version', '.tool-versions'],
};

function closureOf(
  tool: Tool,
  project: Project,
  here: string,
  needsLock: boolean,
  runsScripts: boolean,
): Closure {
  const at = (name: string): string => joinPath(here, name);
  const manifest = readManifest(project.read(at('package.json')));
  if (typeof manifest === 'string') return { refused: `${at('package.json')} ${manifest}` };
  const locks = LOCKS[tool].filter(name => project.read(at(name)) !== undefined);
  if (needsLock && locks.length === 0)
    return { refused: `there is no ${at(LOCKS[tool][0] ?? '')} in the build context` };
  const settings = SETTINGS[tool].filter(name => project.read(at(name)) !== undefined);
  const because =
    refuseManifest(manifest, at('package.json')) ??
    (runsScripts ? refuseScripts(project, here, manifest, locks) : undefined) ??
    locks.map(name => refuseLock(project.read(at(name)) ?? '', at(name))).find(Boolean) ??
    settings.map(name => refuseSettings(project.read(at(name)) ?? '', name)).find(Boolean) ??
    refuseParents(project, here);
  if (because) return { refused: because };
  return { files: ['package.json', ...locks, ...settings].map(at) };
}

type Json = { readonly [key: string]: unknown };

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function objectAt(manifest: Json, key: string): Json {
  const value = manifest[key];
  return isObject(value) ? value : {};
}

/** The object, or what is wrong with it. */
function readManifest(text: string | undefined): Json | string {
  if (text === undefined) return 'is not in the build context';
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return isObject(value) ? value : 'is not an object';
  } catch {
    return 'is not valid JSON';
  }
}

const DEPENDENCIES = [
  'dependencies',
  'devDependencies',
  'optionalDependencies',
  'peerDependencies',
  'overrides',
  'resolutions',
];
/** npm-package-arg: what is taken for a folder or an archive beside the manifest. */
const LOCAL =
  /^(file|link|portal|workspace|patch|exec):|^(\.{1,2}|~)?\/|^\.{1,2}$|^[a-z]:[\\/]|\.(tgz|tar|tar\.gz)$/i;

function refuseManifest(manifest: Json, path: string): string | undefined {
  const { workspaces } = manifest;
  if (workspaces !== undefined && !(Array.isArray(workspaces) && workspaces.length === 0)) {
    return `${path} has workspaces: every member's manifest is needed too`;
  }
  for (const key of DEPENDENCIES) {
    const local = localIn(manifest[key]);
    if (local) return `${path} depends on '${local}', a part of the source`;
  }
  return undefined;
}

/** The first address of a local folder or archive in a tree of versions. */
function localIn(value: unknown): string | undefined {
  if (typeof value === 'string') return LOCAL.test(value) && !/^(https?|git)/.test(value) ? value : undefined;
  if (!isObject(value)) return undefined;
  for (const inner of Object.values(value)) {
    const found = localIn(inner);
    if (found) return found;
  }
  return undefined;
}

/** npm-scripts(7): what an install runs, in any version of npm or yarn classic. */
const LIFECYCLE = [
  ...['preinstall', 'install', 'postinstall', 'prepublish', 'preprepare', 'prepare', 'postprepare'],
  ...['predependencies', 'dependencies', 'postdependencies', 'preshrinkwrap', 'shrinkwrap', 'postshrinkwrap'],
];
/** Packages whose own install script reads the project that they are installed into, and what it reads. */
const CURIOUS: Readonly<Record<string, string>> = {
  '@prisma/client': 'the Prisma schema',
  '@prisma/photon': 'the Prisma schema',
  blitz: 'the Blitz project',
  'semantic-ui': 'semantic.json',
  'fomantic-ui': 'semantic.json',
};
const PUPPETEER_CONFIG = /^(\.puppeteerrc(\..+)?|puppeteer\.config\..+)$/;

function refuseScripts(
  project: Project,
  here: string,
  manifest: Json,
  locks: readonly string[],
): string | undefined {
  const path = joinPath(here, 'package.json');
  const scripts = objectAt(manifest, 'scripts');
  const script = LIFECYCLE.find(name => typeof scripts[name] === 'string' && scripts[name] !== '');
  if (script) return `${path} runs \`${script}\` ('${String(scripts[script])}'), which may read the source`;
  if (manifest.msw !== undefined) return `${path} has \`msw\` write a file into the source`;
  const names = project.list(here);
  if (!names) return 'the files of the build context are not known';
  const gyp = names.find(name => name.endsWith('.gyp'));
  if (gyp) return `${gyp} makes the install compile the source`;
  const config = names.find(name => PUPPETEER_CONFIG.test(name));
  if (config) return `${config} is read by the install script of puppeteer`;
  const texts = locks.map(lock => project.read(joinPath(here, lock)) ?? '');
  const direct = DEPENDENCIES.flatMap(key => Object.keys(objectAt(manifest, key)));
  const curious = Object.keys(CURIOUS).find(
    name => direct.includes(name) || texts.some(text => isNamedIn(text, name)),
  );
  return curious === undefined ? undefined : `${curious} reads ${CURIOUS[curious]} when it is installed`;
}

/** Whether a lockfile of npm or yarn has the package. */
function isNamedIn(lock: string, name: string): boolean {
  return [`"node_modules/${name}"`, `/node_modules/${name}"`, `"${name}": {`, `"${name}@`, `\n${name}@`].some(
    text => lock.includes(text),
  );
}

function refuseLock(text: string, path: string): string | undefined {
  return /"link":\s*true|"(resolved|version)":\s*"(file|link):|^\s+resolved "?file:|@(file|link):/m.test(text)
    ? `${path} resolves a package to a part of the source`
    : undefined;
}

/** Settings that say where packages come from, and how they are fetched. */
const PLAIN_SETTING =
  /^(\/\/.*:(_auth|_authToken|_password|username|email|always-auth)|@[^:]+:registry|registry|_auth|_authToken|email|always-auth|strict-ssl|save-exact|save-prefix|save|package-lock|shrinkwrap|legacy-peer-deps|strict-peer-deps|engine-strict|audit|audit-level|fund|loglevel|progress|color|unsafe-perm|update-notifier|fetch-\w+|fetch-retry-\w+|fetch-retries|maxsockets|production|optional|omit|include|prefer-offline|ignore-scripts|force|access|message|tag-version-prefix|sign-git-tag|sign-git-commit|lockfile-version|auto-install-peers|shamefully-hoist|public-hoist-pattern|strict-peer-dependencies|node-linker|hoist|enable-pre-post-scripts|resolution-mode|sharp_\w+|sass_binary_site|puppeteer_\w+|electron_mirror|phantomjs_cdnurl|network-timeout|network-concurrency|lastUpdateCheck|disable-self-update-check|child-concurrency|ignore-engines|version-[\w-]+|--install\.(frozen-lockfile|ignore-engines|pure-lockfile|network-timeout|non-interactive))$/i;

function refuseSettings(text: string, name: string): string | undefined {
  if (name !== '.npmrc' && name !== '.yarnrc') return undefined;
  for (const line of text.replace(/^\uFEFF/, '').split(/\r?\n/)) {
    if (/^\s*([;#].*)?$/.test(line)) continue;
    const separator = name === '.npmrc' ? /\s*=/ : /\s+/;
    const key = (line.trim().split(separator)[0] ?? '').replace(/^"(.*)"$/, '$1').replace(/\[\]$/, '');
    if (!PLAIN_SETTING.test(key)) return `${name} sets ${key}, which may lead to a file of the source`;
  }
  return undefined;
}

/** Folders between the copied one and the one that the install runs in: settings and workspaces are looked for there. */
function refuseParents(project: Project, here: string): string | undefined {
  for (let folder = here; folder !== ''; ) {
    folder = folderOf(folder);
    const name = ['package.json', '.npmrc', '.yarnrc', '.yarnrc.yml'].find(
      file => project.read(joinPath(folder, file)) !== undefined,
    );
    if (name) return `${joinPath(folder, name)} stands above the folder of the install`;
  }
  return undefined;
}

function refuseBerry(project: Project, here: string): string | undefined {
  const manifest = readManifest(project.read(joinPath(here, 'package.json')));
  const manager = typeof manifest === 'string' ? undefined : manifest.packageManager;
  const isBerry =
    project.read(joinPath(here, '.yarnrc.yml')) !== undefined ||
    (typeof manager === 'string' && !manager.startsWith('yarn@1')) ||
    (project.read(joinPath(here, 'yarn.lock')) ?? '').includes('\n__metadata:');
  return isBerry ? 'the install is not one of yarn classic (1.x)' : undefined;
}

/** Variables of npm and yarn whose value is never a file. */
const PLAIN_VARIABLE =
  /^(npm_config_(registry|loglevel|production|fund|audit|update_notifier|unsafe_perm|color|progress|legacy_peer_deps|ignore_scripts|maxsockets|omit|include|strict_ssl|package_lock|save|fetch_\w+|prefer_offline|audit_level|_auth\w*|always_auth|yes|python_mirror|sharp_\w+|build_from_source|optional|only|force)|yarn_(version|registry|network_timeout|production|npm_registry_server|enable_\w+))$/i;

function isSteeredBy(name: string, value: string | undefined, folder: string): boolean {
  if (/^node_options$/i.test(name)) {
    return !/^(\s*--(max[-_]old[-_]space[-_]size=\d+|max-http-header-size=\d+|openssl-legacy-provider|no-\w[\w-]*|dns-result-order=\w+))*\s*$/.test(
      value ?? '$',
    );
  }
  return (
    /^(npm_config_\w+|yarn_\w+)$/i.test(name) && !PLAIN_VARIABLE.test(name) && mayNameFileOf(folder, value)
  );
}

/** npm and yarn classic. */
export const npm: Ecosystem = {
  id: 'npm',
  tools: ['npm', 'yarn'],
  marks: /^package\.json$/,
  read,
  isSteeredBy,
};
