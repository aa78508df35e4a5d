import { type Act, type Call, type Ecosystem, shown, unknownOption } from './ecosystem.js';
import { nodeClosure } from './node/closure.js';
import { isNodeSteeredBy } from './node/settings.js';

/** npm-install(1), npm-ci(1). */
const INSTALLS: ReadonlySet<string> = new Set([
  ...['install', 'i', 'in', 'ins', 'inst', 'insta', 'instal', 'isnt', 'isnta', 'isntal', 'isntall', 'add'],
  ...['ci', 'clean-install', 'ic', 'install-clean', 'isntall-clean'],
]);
const CLEAN: ReadonlySet<string> = new Set(['ci', 'clean-install', 'ic', 'install-clean', 'isntall-clean']);

/** Options of an install that neither read a file of the project nor change which folder it works in. */
const HARMLESS: ReadonlySet<string> = new Set([
  ...['--production', '--only', '--omit', '--include', '--dev', '--save', '--no-save', '--no-optional', '-D'],
  ...[
    '-S',
    '--legacy-peer-deps',
    '--strict-peer-deps',
    '--force',
    '-f',
    '--no-audit',
    '--no-fund',
    '--audit',
  ],
  ...[
    '--fund',
    '--prefer-offline',
    '--prefer-online',
    '--quiet',
    '-q',
    '-s',
    '--silent',
    '-d',
    '-dd',
    '-ddd',
  ],
  ...['--loglevel', '--verbose', '--unsafe-perm', '--no-package-lock', '--package-lock', '--no-shrinkwrap'],
  ...['--no-progress', '--progress', '--ignore-scripts', '--registry', '--maxsockets', '--fetch-timeout'],
  ...[
    '--fetch-retries',
    '--no-bin-links',
    '--save-exact',
    '--save-dev',
    '--no-update-notifier',
    '--no-color',
  ],
  ...['--engine-strict', '--no-engine-strict', '--optional', '--strict-ssl', '--no-strict-ssl'],
  ...[
    '--foreground-scripts',
    '--workspaces',
    '--include-workspace-root',
    '--install-strategy',
    '--no-workspaces',
  ],
]);
const GLOBAL: ReadonlySet<string> = new Set(['-g', '--global', '--location']);
/** They write the user's settings, or clean the cache. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  ...['config set', 'set', 'cache clean', 'cache verify', 'config delete'],
]);

/** A package of the registry: no path, no archive, no address. */
const REGISTRY_NAME = /^(@[a-z0-9][\w.-]*\/)?[a-z0-9][\w.-]*(@[^/\\:$*?[\]]*)?$/i;

export function isRegistryName(name: string): boolean {
  return REGISTRY_NAME.test(name) && !/\.(tgz|tar|tar\.gz)$/.test(name);
}

/** Settings and caches of the user, not of the project. */
export function isForUser(call: Call): boolean {
  const isHarmless = call.options.every(({ name }) =>
    ['--force', '-f', '-g', '--global', '--all', '--mirror'].includes(name),
  );
  return isHarmless && call.operands.every(operand => !/^\.|^~|\.\.|file:/.test(operand));
}

function read(call: Call): Act | undefined {
  const { verb = '', operands, options } = call;
  if (ELSEWHERE.has(verb)) return isForUser(call) ? { kind: 'independent' } : undefined;
  if (!INSTALLS.has(verb)) return undefined;
  const isGlobal = options.some(({ name }) => GLOBAL.has(name));
  const unknown = unknownOption(call, isGlobal ? new Set([...HARMLESS, ...GLOBAL]) : HARMLESS);
  if (isGlobal) {
    const isPlain = operands.length > 0 && operands.every(isRegistryName) && unknown === undefined;
    return isPlain ? { kind: 'independent' } : undefined;
  }
  if (operands.length > 0) return undefined;
  if (unknown)
    return {
      kind: 'refused',
      because: `\`${shown(call)} ${unknown}\` may read or write more than the manifests`,
    };
  return installOf(call, verb);
}

function installOf({ options }: Call, verb: string): Act {
  const switched = options.find(({ name }) => name === '--ignore-scripts');
  const needsLock = CLEAN.has(verb);
  return {
    kind: 'install',
    closure: project =>
      nodeClosure(project, {
        tool: 'npm',
        locks: ['package-lock.json', 'npm-shrinkwrap.json'],
        needsLock,
        writesLock:
          !needsLock && !options.some(({ name }) => ['--no-package-lock', '--no-shrinkwrap'].includes(name)),
        runsScripts: switched === undefined || switched.value === 'false',
        // npm takes versions from a yarn.lock, and writes it.
        reads: ['yarn.lock', '.npmrc'],
        fills: [],
      }),
  };
}

export const npm: Ecosystem = {
  id: 'npm',
  tools: ['npm'],
  marks: /^package\.json$/,
  read,
  isSteeredBy: isNodeSteeredBy,
};
