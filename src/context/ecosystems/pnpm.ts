import { type Act, type Call, type Ecosystem, joinPath, shown, unknownOption } from './ecosystem.js';
import { nodeClosure } from './node/closure.js';
import { isNodeSteeredBy } from './node/settings.js';
import { isForUser, isRegistryName } from './npm.js';

/** https://pnpm.io/cli/install, https://pnpm.io/cli/fetch */
const HARMLESS: ReadonlySet<string> = new Set([
  ...[
    '--frozen-lockfile',
    '--no-frozen-lockfile',
    '--prefer-frozen-lockfile',
    '--prod',
    '-P',
    '--production',
  ],
  ...['--dev', '-D', '--no-optional', '--offline', '--prefer-offline', '--ignore-scripts', '--reporter'],
  ...['--silent', '-s', '--loglevel', '--registry', '--shamefully-hoist', '--strict-peer-dependencies'],
  ...['--no-strict-peer-dependencies', '-r', '--recursive', '--force', '--no-lockfile', '--unsafe-perm'],
  ...[
    '--ignore-pnpmfile',
    '--aggregate-output',
    '--stream',
    '--use-stderr',
    '--color',
    '--no-color',
    '--hoist',
  ],
  ...['--store-dir', '--child-concurrency', '--network-concurrency', '--fetch-timeout', '--fetch-retries'],
]);
const GLOBAL: ReadonlySet<string> = new Set(['-g', '--global']);

function read(call: Call): Act | undefined {
  const { verb = '', operands, options } = call;
  if (['config set', 'store prune'].includes(verb))
    return isForUser(call) ? { kind: 'independent' } : undefined;
  const isGlobal = options.some(({ name }) => GLOBAL.has(name));
  if (isGlobal && ['add', 'install', 'i'].includes(verb)) {
    const rest = options.every(({ name }) => GLOBAL.has(name) || HARMLESS.has(name));
    return rest && operands.length > 0 && operands.every(isRegistryName)
      ? { kind: 'independent' }
      : undefined;
  }
  if (!['install', 'i', 'fetch'].includes(verb) || operands.length > 0) return undefined;
  const unknown = unknownOption(call, HARMLESS);
  if (unknown)
    return {
      kind: 'refused',
      because: `\`${shown(call)} ${unknown}\` may read or write more than the manifests`,
    };
  const has = (...names: readonly string[]): boolean => options.some(({ name }) => names.includes(name));
  return {
    kind: 'install',
    closure: project => {
      const here = project.here ?? '';
      const program = ['.pnpmfile.cjs', 'pnpmfile.js'].find(name => project.has(joinPath(here, name)));
      if (program !== undefined && !has('--ignore-pnpmfile')) {
        return {
          refused: `${joinPath(here, program)} is a program that every install runs, and may read the source`,
        };
      }
      return nodeClosure(project, {
        tool: 'pnpm',
        locks: ['pnpm-lock.yaml'],
        needsLock: has('--frozen-lockfile') || verb === 'fetch',
        writesLock: !has('--frozen-lockfile', '--no-lockfile') && verb !== 'fetch',
        runsScripts: !has('--ignore-scripts'),
        reads: ['pnpm-workspace.yaml', '.npmrc'],
        fills: [],
      });
    },
  };
}

export const pnpm: Ecosystem = {
  id: 'pnpm',
  tools: ['pnpm'],
  marks: /^package\.json$/,
  read,
  isSteeredBy: isNodeSteeredBy,
};
