import { hasOption, optionValue, type ToolCall } from '../vocabulary.js';
import { byVerb, type CacheUse, type PackageCache, words } from './table.js';

/**
 * pip(1). `--no-cache-dir` is the business of a transform of its own (pip-no-cache-dir); what it leaves, because this pip
 * may not know the flag or the RUN itself uses the cache, is deleted.
 */
const PIP: PackageCache = {
  name: 'pip',
  tools: ['pip'],
  useOf(call) {
    if (call.verb === 'cache purge') return 'cleans';
    if (call.verb !== 'install' && call.verb !== 'wheel' && call.verb !== 'download') return undefined;
    // pip takes an option by its beginning.
    if (call.options.some(({ name }) => name.startsWith('--no-ca'))) return undefined;
    return hasOption(call, '--no-index') ? undefined : 'fills';
  },
  paths: ['~/.cache/pip'],
  movedBy: ['PIP_CACHE_DIR'],
  offBy: ['PIP_NO_CACHE_DIR'],
  remedy: { kind: 'delete', folders: ['~/.cache/pip'] },
  owner: 'user',
  elsewhere: call => (hasOption(call, '--cache-dir') ? 'it says itself where its cache lies' : undefined),
};

/** https://pipx.pypa.io/stable/docs/: it runs pip, with the arguments that it is told. */
const PIPX: PackageCache = {
  name: 'pipx',
  tools: ['pipx'],
  useOf(call) {
    const { verb } = call;
    if (verb !== 'install' && verb !== 'upgrade' && verb !== 'inject') return undefined;
    return hasOption(call, '--pip-args') ? undefined : 'fills';
  },
  paths: ['~/.cache/pip'],
  offBy: ['PIP_NO_CACHE_DIR', 'PIP_CACHE_DIR'],
  remedy: { kind: 'flag', flag: '--pip-args=--no-cache-dir' },
  owner: 'user',
};

const UV_INSTALLS = new Set([
  ...['sync', 'add', 'run', 'lock', 'build', 'pip install', 'pip sync', 'pip compile'],
  ...['tool install', 'tool run', 'tool upgrade'],
]);

/** https://docs.astral.sh/uv/concepts/cache/: `--no-cache` works in a folder that is gone when the command ends. */
const UV: PackageCache = {
  name: 'uv',
  tools: ['uv'],
  useOf(call): CacheUse | undefined {
    if (call.verb === 'cache clean' || call.verb === 'cache prune') return 'cleans';
    if (hasOption(call, '--no-cache', '-n', '--no-cache-dir')) return undefined;
    if (!UV_INSTALLS.has(call.verb ?? '')) return undefined;
    return hasOption(call, '--offline') ? 'needs' : 'fills';
  },
  paths: ['~/.cache/uv'],
  offBy: ['UV_NO_CACHE', 'UV_CACHE_DIR'],
  offlineBy: ['UV_OFFLINE'],
  remedy: { kind: 'flag', flag: '--no-cache' },
  owner: 'user',
  elsewhere: call =>
    optionValue(call, '--link-mode') === 'symlink'
      ? 'it links what it installs to the cache'
      : hasOption(call, '--cache-dir')
        ? 'it says itself where its cache lies'
        : undefined,
};

/** https://python-poetry.org/docs/configuration/#cache-dir: beside the caches it holds the virtual environments. */
const POETRY: PackageCache = {
  name: 'poetry',
  tools: ['poetry'],
  useOf: byVerb({
    fills: words('install add update sync lock'),
    touches: words('remove export build publish show'),
    cleans: new Set(['cache clear']),
  }),
  paths: ['~/.cache/pypoetry', '~/.cache/pypoetry/cache', '~/.cache/pypoetry/artifacts'],
  offBy: ['POETRY_CACHE_DIR'],
  remedy: { kind: 'delete', folders: ['~/.cache/pypoetry/cache', '~/.cache/pypoetry/artifacts'] },
  owner: 'user',
};

/** https://pipenv.pypa.io/en/latest/configuration.html: PIPENV_CACHE_DIR, which it gives to its pip too. */
const PIPENV: PackageCache = {
  name: 'pipenv',
  tools: ['pipenv'],
  useOf: call =>
    byVerb({ fills: words('install sync update lock upgrade'), touches: words('uninstall run') })(call),
  paths: ['~/.cache/pipenv'],
  offBy: ['PIPENV_CACHE_DIR'],
  remedy: { kind: 'delete', folders: ['~/.cache/pipenv'] },
  owner: 'user',
};

function useOfConda(call: ToolCall): CacheUse | undefined {
  if (call.verb === 'clean') return hasOption(call, '--dry-run', '-d') ? undefined : 'cleans';
  if (hasOption(call, '--offline')) return 'needs';
  return byVerb({
    fills: new Set([...words('install create update upgrade'), 'env create', 'env update']),
    touches: words('remove uninstall'),
  })(call);
}

/** https://docs.conda.io/projects/conda/en/latest/commands/clean.html */
const CONDA: PackageCache = {
  name: 'conda',
  tools: ['conda', 'mamba'],
  useOf: useOfConda,
  alias: /\/pkgs(\/|$)/,
  offlineBy: ['CONDA_OFFLINE'],
  paths: ['/opt/conda/pkgs', '~/.conda/pkgs', '~/miniconda3/pkgs', '~/miniconda/pkgs', '~/anaconda3/pkgs'],
  movedBy: ['CONDA_PKGS_DIRS'],
  remedy: { kind: 'command', arguments: 'clean -afy' },
  owner: 'user',
};

/** https://mamba.readthedocs.io/en/latest/user_guide/micromamba.html */
const MICROMAMBA: PackageCache = {
  name: 'micromamba',
  tools: ['micromamba'],
  useOf: useOfConda,
  alias: /\/pkgs(\/|$)/,
  offlineBy: ['CONDA_OFFLINE', 'MAMBA_OFFLINE'],
  paths: ['/opt/conda/pkgs', '~/micromamba/pkgs'],
  movedBy: ['CONDA_PKGS_DIRS'],
  remedy: { kind: 'command', arguments: 'clean --all --yes' },
  owner: 'user',
};

export const PYTHON_CACHES: readonly PackageCache[] = [PIP, PIPX, UV, POETRY, PIPENV, CONDA, MICROMAMBA];
