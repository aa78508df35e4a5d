import {
  type Act,
  type Call,
  type Closure,
  type Ecosystem,
  joinPath,
  type Project,
  shown,
  unknownOption,
} from './ecosystem.js';
import { nodeClosure } from './node/closure.js';
import { readJson } from './node/manifest.js';
import { isNodeSteeredBy } from './node/settings.js';
import { isForUser, isRegistryName } from './npm.js';
import { isMap, readYaml } from './yaml.js';

/** https://classic.yarnpkg.com/docs/cli/install, https://yarnpkg.com/cli/install */
const HARMLESS: ReadonlySet<string> = new Set([
  ...['--frozen-lockfile', '--pure-lockfile', '--no-lockfile', '--production', '--prod', '--ignore-scripts'],
  ...['--ignore-engines', '--ignore-platform', '--ignore-optional', '--non-interactive', '--network-timeout'],
  ...['--network-concurrency', '--no-progress', '--silent', '-s', '--verbose', '--check-files', '--force'],
  ...['--prefer-offline', '--registry', '--no-bin-links', '--no-default-rc', '--skip-integrity-check'],
  ...['--no-cache', '--no-optional', '--emoji', '--no-emoji', '--mutex', '--no-node-version-check'],
  ...['--immutable', '--immutable-cache', '--check-cache', '--inline-builds', '--mode', '--all', '-A'],
]);
const FROZEN: ReadonlySet<string> = new Set(['--frozen-lockfile', '--immutable']);
const ELSEWHERE: ReadonlySet<string> = new Set(['config set', 'config delete', 'cache clean']);

function read(call: Call): Act | undefined {
  const { verb = '', operands, options } = call;
  if (ELSEWHERE.has(verb)) return isForUser(call) ? { kind: 'independent' } : undefined;
  const unknown = unknownOption(call, HARMLESS);
  if (verb === 'global add') {
    const isPlain = operands.length > 0 && operands.every(isRegistryName) && unknown === undefined;
    return isPlain ? { kind: 'independent' } : undefined;
  }
  if (verb === 'set version' || (verb === 'set' && operands[0] === 'version')) {
    return { kind: 'refused', because: '`yarn set version` writes settings that the COPY would put back' };
  }
  if (!['', 'install', 'workspaces focus'].includes(verb) || operands.length > 0) return undefined;
  if (unknown === '--version' || unknown === '-v' || unknown === '--help') return { kind: 'independent' };
  if (unknown)
    return {
      kind: 'refused',
      because: `\`${shown(call)} ${unknown}\` may read or write more than the manifests`,
    };
  const has = (...names: readonly string[]): boolean => options.some(({ name }) => names.includes(name));
  const needsLock = options.some(({ name }) => FROZEN.has(name));
  return {
    kind: 'install',
    closure: project =>
      closure(
        project,
        needsLock,
        !needsLock && !has('--pure-lockfile', '--no-lockfile'),
        !has('--ignore-scripts'),
      ),
  };
}

/** Which yarn it is may be decided by the image: what either of them reads is brought. */
function closure(project: Project, needsLock: boolean, writesLock: boolean, runsScripts: boolean): Closure {
  const here = project.here ?? '';
  const settings = project.read(joinPath(here, '.yarnrc.yml'));
  const yaml = readYaml(settings ?? '');
  const linker = isMap(yaml) ? yaml.nodeLinker : undefined;
  const plugs = isBerry(project, here) && linker !== 'node-modules' && linker !== 'pnpm';
  const pnp = plugs ? ['.pnp.cjs', '.pnp.loader.mjs'] : [];
  const brought = pnp.find(name => project.has(joinPath(here, name)));
  if (brought !== undefined) {
    return { refused: `${brought} is in the build context, and the install may write another one` };
  }
  const berry =
    settings === undefined ? [] : ['.yarn/install-state.gz', ...(plugs ? ['.yarn/unplugged'] : [])];
  return nodeClosure(project, {
    tool: 'yarn',
    locks: ['yarn.lock'],
    needsLock,
    writesLock,
    runsScripts,
    reads: [
      ...['.npmrc', '.yarnrc', '.yarnclean', '.yarnrc.yml', '.yarn/releases/', '.yarn/plugins/'],
      ...['.yarn/patches/', '.yarn/cache/', '.yarn/offline-mirror/'],
    ],
    fills: [...pnp, ...berry],
  });
}

function isBerry(project: Project, here: string): boolean {
  const manifest = readJson(project, joinPath(here, 'package.json'));
  const manager = typeof manifest === 'string' ? undefined : manifest.packageManager;
  return (
    (typeof manager === 'string' && /^yarn@[2-9]/.test(manager)) ||
    (project.read(joinPath(here, 'yarn.lock')) ?? '').includes('\n__metadata:') ||
    (project.read(joinPath(here, '.yarnrc.yml')) ?? '').includes('yarnPath')
  );
}

/** yarn classic and yarn Berry. */
export const yarn: Ecosystem = {
  id: 'yarn',
  tools: ['yarn'],
  marks: /^package\.json$/,
  read,
  isSteeredBy: isNodeSteeredBy,
};
