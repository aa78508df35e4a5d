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
import { linesIn, tablesOf } from './toml.js';

/** https://pipenv.pypa.io/en/latest/commands.html */
const HARMLESS: ReadonlySet<string> = new Set([
  ...['--system', '--deploy', '--dev', '-d', '--ignore-pipfile', '--skip-lock', '--keep-outdated', '--clear'],
  ...[
    '--verbose',
    '-v',
    '--quiet',
    '-q',
    '--python',
    '--three',
    '--pypi-mirror',
    '--categories',
    '--extra-pip-args',
  ],
]);
const FROZEN: ReadonlySet<string> = new Set(['--deploy', '--ignore-pipfile']);

function read(call: Call): Act | undefined {
  const { verb = '', operands, options } = call;
  if (!['install', 'sync'].includes(verb) || operands.length > 0) return undefined;
  const unknown = unknownOption(call, HARMLESS);
  if (unknown)
    return { kind: 'refused', because: `\`${shown(call)} ${unknown}\` may read more than the manifests` };
  const isFrozen = verb === 'sync' || options.some(({ name }) => FROZEN.has(name));
  const isSystem = options.some(({ name }) => name === '--system');
  return { kind: 'install', closure: project => closure(project, isFrozen, isSystem) };
}

function closure(project: Project, isFrozen: boolean, isSystem: boolean): Closure {
  const { here } = project;
  if (here === undefined) return { refused: '`pipenv` does not run in the folder that is copied' };
  const path = joinPath(here, 'Pipfile');
  const lock = joinPath(here, 'Pipfile.lock');
  const text = project.read(path);
  if (text === undefined) return { refused: `${path} is not in the build context` };
  const hasLock = project.read(lock) !== undefined;
  if (isFrozen && !hasLock) return { refused: `there is no ${lock} in the build context` };
  const packages = linesIn(
    tablesOf(text),
    name => !['source', 'requires', 'scripts', 'pipenv'].includes(name),
  );
  const local = packages.find(line => /\b(path|file|editable)\s*=/.test(line) && !/\bgit\s*=/.test(line));
  if (local !== undefined) return { refused: `${path} names '${local}', a part of the source` };
  if (/"(path|file)":\s*"(?!https?:)/.test(project.read(lock) ?? '')) {
    return { refused: `${lock} names a part of the source` };
  }
  return {
    files: [path, ...presentIn(project, here, ['Pipfile.lock', '.python-version'])],
    fills: isSystem ? [] : [joinPath(here, '.venv')],
    rewrites: isFrozen || !hasLock ? [] : [lock],
  };
}

const PLAIN =
  /^PIPENV_(VENV_IN_PROJECT|IGNORE_VIRTUALENVS|NOSPIN|YES|QUIET|VERBOSE|TIMEOUT|MAX_RETRIES|HIDE_EMOJIS|VERSION|CACHE_DIR|DONT_LOAD_ENV)$/;

/** Pipenv. */
export const pipenv: Ecosystem = {
  id: 'pipenv',
  tools: ['pipenv'],
  marks: /^Pipfile$/,
  read,
  isSteeredBy: (name, value, folder) =>
    /^(PIPENV_\w+|WORKON_HOME|VIRTUAL_ENV|PYTHONPATH)$/.test(name) &&
    !PLAIN.test(name) &&
    mayNameFileOf(folder, value),
};
