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
import { readPipInstall } from './pip.js';
import { linesIn, tablesOf, valueIn } from './toml.js';

/** https://docs.astral.sh/uv/reference/cli/#uv-sync */
const HARMLESS: ReadonlySet<string> = new Set([
  ...['--frozen', '--locked', '--no-dev', '--dev', '--only-dev', '--no-install-project', '--no-editable'],
  ...['--no-install-workspace', '--no-cache', '-n', '--group', '--no-group', '--only-group', '--all-groups'],
  ...['--no-default-groups', '--extra', '--all-extras', '--no-extra', '--python', '-p', '--compile-bytecode'],
  ...['--link-mode', '--quiet', '-q', '--verbose', '-v', '--no-progress', '--index', '--default-index'],
  ...['--index-url', '--extra-index-url', '--no-managed-python', '--no-python-downloads', '--upgrade', '-U'],
  ...['--reinstall', '--inexact', '--native-tls', '--python-preference', '--color', '--offline'],
]);

function read(call: Call): Act | undefined {
  const { verb = '', operands } = call;
  if (verb === 'pip install') return readPipInstall(call);
  if (verb === 'python install' || verb === 'cache clean') return { kind: 'independent' };
  if (verb !== 'sync' || operands.length > 0) return undefined;
  const unknown = unknownOption(call, HARMLESS);
  if (unknown)
    return { kind: 'refused', because: `\`${shown(call)} ${unknown}\` may read more than the manifests` };
  const has = (...names: readonly string[]): boolean => call.options.some(({ name }) => names.includes(name));
  const isFrozen = has('--frozen', '--locked');
  if (has('--no-install-project', '--no-install-workspace')) {
    return { kind: 'install', closure: project => closure(project, isFrozen) };
  }
  return {
    kind: 'install',
    closure: project =>
      isPackage(project)
        ? { refused: '`uv sync` installs the project itself too' }
        : closure(project, isFrozen),
    orBuild: {
      kind: 'build',
      store: '/root/.cache/uv',
      download: project => {
        const needs = closure(project, isFrozen);
        if ('refused' in needs) return needs;
        return {
          ...needs,
          command: [call.program, ...call.args, '--no-install-project'].join(' '),
          isExact: true,
        };
      },
    },
  };
}

function tablesAt(project: Project): ReadonlyMap<string, readonly string[]> {
  return tablesOf(project.read(joinPath(project.here ?? '', 'pyproject.toml')) ?? '');
}

/** https://docs.astral.sh/uv/concepts/projects/config/#build-systems: without one the project itself is not installed. */
function isPackage(project: Project): boolean {
  const tables = tablesAt(project);
  const chosen = valueIn(tables.get('tool.uv'), 'package');
  return chosen === undefined ? tables.has('build-system') : chosen !== 'false';
}

function closure(project: Project, isFrozen: boolean): Closure {
  const { here } = project;
  if (here === undefined) return { refused: '`uv` does not run in the folder that is copied' };
  const path = joinPath(here, 'pyproject.toml');
  const text = project.read(path);
  if (text === undefined) return { refused: `${path} is not in the build context` };
  const tables = tablesAt(project);
  if (tables.has('tool.uv.workspace'))
    return { refused: `${path} has a workspace: every member is needed too` };
  const sources = linesIn(tables, name => /^tool\.uv\.sources/.test(name));
  const local =
    sources.find(line => /\b(path|workspace)\s*=/.test(line)) ?? /["'@][^"']*file:[^"']*/.exec(text)?.[0];
  if (local !== undefined) return { refused: `${path} names '${local}', a part of the source` };
  const odd = linesIn(tables, name => name === 'tool.uv' || name.startsWith('tool.uv.')).find(line =>
    /^(find-links|cache-dir|build-constraint|extra-build|constraint-dependencies-file)/.test(line),
  );
  if (odd !== undefined) return { refused: `${path} has '${odd}', which may lead to the source` };
  const lock = joinPath(here, 'uv.lock');
  const hasLock = project.read(lock) !== undefined;
  if (isFrozen && !hasLock) return { refused: `there is no ${lock} in the build context` };
  return {
    files: [path, ...presentIn(project, here, ['uv.lock', 'uv.toml', '.python-version'])],
    fills: [joinPath(here, '.venv')],
    rewrites: isFrozen || !hasLock ? [] : [lock],
  };
}

const PLAIN =
  /^UV_(NO_CACHE|COMPILE_BYTECODE|LINK_MODE|SYSTEM_PYTHON|PYTHON_DOWNLOADS|PYTHON_PREFERENCE|FROZEN|LOCKED|INDEX_URL|DEFAULT_INDEX|EXTRA_INDEX_URL|HTTP_TIMEOUT|NO_PROGRESS|NO_DEV|VERSION|PYTHON|TOOL_BIN_DIR|CONCURRENT_\w+|NATIVE_TLS|NO_MANAGED_PYTHON)$/;

/** uv. */
export const uv: Ecosystem = {
  id: 'uv',
  tools: ['uv'],
  marks: /^(pyproject\.toml|requirements.*\.txt)$/,
  read,
  isSteeredBy: (name, value, folder) =>
    /^(UV_\w+|VIRTUAL_ENV|PYTHONPATH)$/.test(name) && !PLAIN.test(name) && mayNameFileOf(folder, value),
};
