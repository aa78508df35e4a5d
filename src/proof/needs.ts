// What dependency installs read of a project, and what they make in it: the proof's own table, from the manual of each
// installer. It knows less than the transforms: what it does not know it takes for missing.
import { hasOption, type ToolCall } from '../shell/vocabulary.js';

/** Each inner list: one of these must be there. Relative to the folder of the install. */
type Needs = readonly (readonly string[])[];

/** The files of the image, by absolute path. */
export interface Files {
  read(path: string): string | undefined;
  list(folder: string): readonly string[] | undefined;
}

interface Installer {
  readonly tools: readonly string[];
  /** '' for no verb at all. */
  readonly verbs: readonly string[];
  readonly needs: Needs;
  /** Names that it reads where they are there; a folder, whole, ends in `/`. */
  readonly reads: readonly string[];
  /** What it makes in the folder. */
  readonly fills: readonly string[];
  /** The verb only with one of these options. */
  readonly only?: readonly string[];
}

const NODE_READS = [
  ...['package.json', 'package-lock.json', 'npm-shrinkwrap.json', 'yarn.lock', 'pnpm-lock.yaml', 'bun.lock'],
  ...['bun.lockb', '.npmrc', '.yarnrc', '.yarnrc.yml', '.yarn/releases/', '.yarn/plugins/', '.yarn/patches/'],
  ...['pnpm-workspace.yaml', '.pnpmfile.cjs', 'bunfig.toml', 'binding.gyp'],
];

const LOCKS = [
  'package-lock.json',
  'npm-shrinkwrap.json',
  'yarn.lock',
  'pnpm-lock.yaml',
  'bun.lockb',
  'bun.lock',
];

const CLEAN = ['ci', 'clean-install', 'ic', 'install-clean', 'isntall-clean'];

const INSTALLERS: readonly Installer[] = [
  {
    tools: ['npm', 'bun'],
    verbs: CLEAN,
    needs: [['package.json'], LOCKS],
    reads: NODE_READS,
    fills: ['node_modules'],
  },
  {
    tools: ['npm', 'yarn', 'pnpm', 'bun'],
    verbs: [
      ...[
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
      ],
      ...['fetch', 'workspaces focus'],
    ],
    needs: [['package.json']],
    reads: NODE_READS,
    fills: ['node_modules'],
  },
  { tools: ['yarn'], verbs: [''], needs: [['package.json']], reads: NODE_READS, fills: ['node_modules'] },
  {
    tools: ['go'],
    verbs: ['mod download'],
    needs: [['go.mod']],
    reads: ['go.mod', 'go.sum', 'go.work', 'go.work.sum'],
    fills: [],
  },
  {
    tools: ['mvn', 'mvnw'],
    verbs: ['dependency:go-offline', 'dependency:resolve', 'dependency:resolve-plugins'],
    needs: [['pom.xml']],
    reads: ['pom.xml', '.mvn/'],
    fills: [],
  },
  {
    tools: ['dotnet'],
    verbs: ['restore'],
    needs: [],
    reads: [
      ...['NuGet.Config', 'NuGet.config', 'nuget.config', 'global.json', 'Directory.Build.props'],
      ...['Directory.Build.targets', 'Directory.Packages.props', 'packages.lock.json'],
    ],
    fills: ['obj'],
  },
  {
    tools: ['composer', 'composer.phar'],
    verbs: ['install', 'i'],
    needs: [['composer.json']],
    reads: ['composer.json', 'composer.lock', 'auth.json'],
    fills: ['vendor'],
    only: ['--no-autoloader'],
  },
  {
    tools: ['bundle', 'bundler'],
    verbs: ['', 'install', 'i'],
    needs: [['Gemfile']],
    reads: ['Gemfile', 'Gemfile.lock', '.ruby-version', '.bundle/config', 'vendor/cache/'],
    fills: [],
  },
  { tools: ['bundle', 'bundler'], verbs: ['config'], needs: [], reads: [], fills: [] },
  {
    tools: ['poetry'],
    verbs: ['install', 'sync'],
    needs: [['pyproject.toml']],
    reads: ['pyproject.toml', 'poetry.lock', 'poetry.toml'],
    fills: ['.venv'],
    only: ['--no-root'],
  },
  {
    tools: ['uv'],
    verbs: ['sync'],
    needs: [['pyproject.toml']],
    reads: ['pyproject.toml', 'uv.lock', 'uv.toml', '.python-version'],
    fills: ['.venv'],
  },
  {
    tools: ['pipenv'],
    verbs: ['install', 'sync'],
    needs: [['Pipfile']],
    reads: ['Pipfile', 'Pipfile.lock'],
    fills: [],
  },
  {
    tools: ['mix'],
    verbs: ['deps.get', 'deps.compile'],
    needs: [['mix.exs']],
    reads: ['mix.exs', 'mix.lock', 'config/'],
    fills: ['deps'],
  },
];

const MOVES_AWAY = [
  '--prefix',
  '--cwd',
  '-C',
  '--dir',
  '-d',
  '--working-dir',
  '--directory',
  '--project',
  '--gemfile',
  '-f',
  '--file',
];

export function installerOf(call: ToolCall): Installer | undefined {
  const found = INSTALLERS.find(
    ({ tools, verbs, only = [] }) =>
      tools.includes(call.tool) &&
      verbs.includes(call.verb ?? '') &&
      (only.length === 0 || hasOption(call, ...only)),
  );
  if (!found || !call.isReadable || isMovedAway(call)) return undefined;
  const allowed = call.tool === 'dotnet' ? 1 : call.verb === 'config' ? 3 : call.tool === 'mix' ? 1 : 0;
  return call.operands.filter(word => !word.text.startsWith('/p:')).length <= allowed ? found : undefined;
}

function isMovedAway(call: ToolCall): boolean {
  // `-f` is --force, `-d` is --dev or a verbosity, with some.
  const harmless = ['npm', 'bun', 'yarn', 'pnpm'].includes(call.tool)
    ? ['-f', '-d']
    : call.tool === 'pipenv'
      ? ['-d']
      : [];
  return hasOption(call, ...MOVES_AWAY.filter(name => !harmless.includes(name)));
}

/** What must be there for the install; undefined for what is none that is known here. */
export function needsOf(call: ToolCall): Needs | undefined {
  if (call.tool === 'pip' || (call.tool === 'uv' && call.verb === 'pip install')) return needsOfPip(call);
  const installer = installerOf(call);
  if (installer?.tools.includes('dotnet') && call.operands[0]) return [[clean(call.operands[0].value ?? '')]];
  return installer?.needs;
}

/** What the call makes in its folder. */
export function fillsOf(call: ToolCall): readonly string[] {
  return installerOf(call)?.fills ?? [];
}

/** Tools whose install makes a folder of the name. */
export function toolsThatFill(name: string): readonly string[] {
  const extra =
    name === 'bundle' || name === '.bundle' ? ['bundle', 'bundler'] : name === '_build' ? ['mix'] : [];
  const yarn = /^(\.pnp\.(cjs|loader\.mjs)|install-state\.gz|unplugged)$/.test(name) ? ['yarn'] : [];
  const pipenv = name === '.venv' ? ['pipenv'] : [];
  const own = INSTALLERS.flatMap(({ fills, tools }) => (fills.includes(name) ? tools : []));
  return [...own, ...extra, ...yarn, ...pipenv];
}

function clean(path: string): string {
  return (
    (path.startsWith('/') ? '/' : '') +
    path
      .split('/')
      .filter(part => part !== '' && part !== '.')
      .join('/')
  );
}

function needsOfPip(call: ToolCall): Needs | undefined {
  if (call.verb !== 'install' && call.verb !== 'pip install') return undefined;
  if (!call.isReadable) return undefined;
  if (hasOption(call, '-e', '--editable', '-f', '--find-links', '-t', '--target', '--prefix', '--root'))
    return undefined;
  const isName = (text: string): boolean =>
    (/^[A-Za-z0-9][\w.-]*(\[[\w,-]*\])?([=<>!~]=?.*)?$/.test(text) && !/\.(whl|zip|gz|txt)$/.test(text)) ||
    /^(git\+)?https?:\/\//.test(text);
  const files = call.options.filter(o =>
    ['-r', '--requirement', '--requirements', '-c', '--constraint'].includes(o.name),
  );
  const values = files.map(option => option.value);
  const rest = call.operands.filter(word => !values.includes(word.value));
  if (!rest.every(word => isName(word.value ?? ''))) return undefined;
  return values.filter(value => !/^https?:\/\//.test(value ?? '')).map(value => [clean(value ?? '')]);
}
