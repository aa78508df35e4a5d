import { type Act, type Call, type Ecosystem, shown, unknownOption } from './ecosystem.js';
import { nodeClosure } from './node/closure.js';
import { isNodeSteeredBy } from './node/settings.js';
import { isRegistryName } from './npm.js';

/** https://bun.sh/docs/cli/install */
const HARMLESS: ReadonlySet<string> = new Set([
  ...[
    '--frozen-lockfile',
    '--production',
    '-p',
    '--no-save',
    '--ignore-scripts',
    '--no-progress',
    '--verbose',
  ],
  ...['--silent', '--no-cache', '--force', '-f', '--omit', '--registry', '--no-summary', '--no-verify'],
  ...['--backend', '--network-concurrency', '--concurrent-scripts', '--save-text-lockfile', '--linker'],
]);
const GLOBAL: ReadonlySet<string> = new Set(['-g', '--global']);

function read(call: Call): Act | undefined {
  const { verb = '', operands, options } = call;
  if (!['install', 'i', 'ci', 'add'].includes(verb)) return undefined;
  if (options.some(({ name }) => GLOBAL.has(name))) {
    const rest = options.every(({ name }) => GLOBAL.has(name) || HARMLESS.has(name));
    return rest && operands.length > 0 && operands.every(isRegistryName)
      ? { kind: 'independent' }
      : undefined;
  }
  if (operands.length > 0 || verb === 'add') return undefined;
  const unknown = unknownOption(call, HARMLESS);
  if (unknown)
    return {
      kind: 'refused',
      because: `\`${shown(call)} ${unknown}\` may read or write more than the manifests`,
    };
  const has = (...names: readonly string[]): boolean => options.some(({ name }) => names.includes(name));
  const needsLock = verb === 'ci' || has('--frozen-lockfile');
  return {
    kind: 'install',
    closure: project =>
      nodeClosure(project, {
        tool: 'bun',
        locks: ['bun.lock', 'bun.lockb'],
        needsLock,
        writesLock: !needsLock && !has('--no-save', '--production', '-p'),
        runsScripts: !has('--ignore-scripts'),
        // Where it has no lockfile of its own it takes over the ones of others.
        reads: ['package-lock.json', 'yarn.lock', 'pnpm-lock.yaml', '.npmrc', 'bunfig.toml'],
        fills: [],
      }),
  };
}

export const bun: Ecosystem = {
  id: 'bun',
  tools: ['bun'],
  marks: /^package\.json$/,
  read,
  isSteeredBy: isNodeSteeredBy,
};
