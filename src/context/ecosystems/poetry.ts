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
import { linesIn, tablesOf, valueIn } from './toml.js';

/** https://python-poetry.org/docs/cli/#install */
const HARMLESS: ReadonlySet<string> = new Set([
  ...[
    '--no-root',
    '--no-directory',
    '--no-dev',
    '--only',
    '--without',
    '--with',
    '--sync',
    '--no-interaction',
  ],
  ...['-n', '--no-ansi', '--ansi', '--extras', '-E', '--all-extras', '--all-groups', '--compile', '-q', '-v'],
  ...['-vv', '-vvv', '--quiet', '--verbose', '--no-cache', '--no-plugins', '--only-root'],
]);

function read(call: Call): Act | undefined {
  const { verb = '', operands, options } = call;
  const has = (name: string): boolean => options.some(option => option.name === name);
  if (verb === 'config') return has('--local') ? undefined : { kind: 'independent' };
  if (verb === '' && has('--version')) return { kind: 'independent' };
  if (verb === 'self add' || verb === 'self update') return { kind: 'independent' };
  if ((verb !== 'install' && verb !== 'sync') || operands.length > 0) return undefined;
  const unknown = unknownOption(call, HARMLESS);
  if (unknown || has('--only-root')) {
    return {
      kind: 'refused',
      because: `\`${shown(call)} ${unknown ?? '--only-root'}\` may read more than the manifests`,
    };
  }
  if (has('--no-root')) return { kind: 'install', closure };
  return {
    kind: 'install',
    closure: project =>
      isPackage(project) ? { refused: '`poetry install` installs the project itself too' } : closure(project),
    orBuild: {
      kind: 'build',
      store: '/root/.cache/pypoetry',
      download: project => {
        const needs = closure(project);
        if ('refused' in needs) return needs;
        return { ...needs, command: [call.program, ...call.args, '--no-root'].join(' '), isExact: true };
      },
    },
  };
}

/** https://python-poetry.org/docs/basic-usage/#operating-modes */
function isPackage(project: Project): boolean {
  const text = project.read(joinPath(project.here ?? '', 'pyproject.toml')) ?? '';
  return valueIn(tablesOf(text).get('tool.poetry'), 'package-mode') !== 'false';
}

function closure(project: Project): Closure {
  const { here } = project;
  if (here === undefined) return { refused: '`poetry` does not run in the folder that is copied' };
  const path = joinPath(here, 'pyproject.toml');
  const text = project.read(path);
  if (text === undefined) return { refused: `${path} is not in the build context` };
  const tables = tablesOf(text);
  const named = linesIn(tables, name =>
    /^tool\.poetry\..*dependencies|^dependency-groups|^project/.test(name),
  );
  const local =
    named.find(line => /[{,]\s*(path|file|develop)\s*=/.test(line) || /\bfile:/.test(line)) ??
    [...tables].find(
      ([name, lines]) => /dependencies\./.test(name) && valueIn(lines, 'path') !== undefined,
    )?.[0];
  if (local !== undefined) return { refused: `${path} names '${local}', a part of the source` };
  const lock = joinPath(here, 'poetry.lock');
  const isLocked = project.read(lock) !== undefined;
  return {
    files: [path, ...presentIn(project, here, ['poetry.lock', 'poetry.toml', '.python-version'])],
    fills: [joinPath(here, '.venv')],
    rewrites: isLocked ? [] : [lock],
  };
}

const PLAIN =
  /^POETRY_(VERSION|NO_INTERACTION|VIRTUALENVS_(CREATE|IN_PROJECT|OPTIONS_\w+)|INSTALLER_\w+|HTTP_BASIC_\w+|PYPI_TOKEN_\w+|REPOSITORIES_\w+|REQUESTS_\w+|SOLVER_\w+)$/;

/** Poetry. */
export const poetry: Ecosystem = {
  id: 'poetry',
  tools: ['poetry'],
  marks: /^pyproject\.toml$/,
  read,
  isSteeredBy: (name, value, folder) =>
    /^(POETRY_\w+|VIRTUAL_ENV|PYTHONPATH)$/.test(name) && !PLAIN.test(name) && mayNameFileOf(folder, value),
};
