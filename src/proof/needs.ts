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
const OF_TOOL: Readonly<Record<string, RegExp>> = {
  npm: /^(pnpm|bun|\.yarn|\.pnpm)/,
  yarn: /^(pnpm|bun|\.pnpm|package-lock|npm-shrink)/,
  pnpm: /^(bun|\.yarn|yarn|package-lock|npm-shrink)/,
  bun: /^(\.yarn|\.pnpm|npm-shrink|pnpm-workspace)/,
};
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

function installerOf(call: ToolCall): Installer | undefined {
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

/** All that the install reads and that is there, by absolute path: what it names, and what that names in turn. */
export function readsOf(call: ToolCall, here: string, files: Files): readonly string[] {
  const names = (needsOf(call) ?? []).flat().concat(installerOf(call)?.reads ?? []);
  const skipped = OF_TOOL[call.tool];
  const found = new Set<string>();
  const queue = names
    .filter(name => !skipped?.test(name))
    .map(name => (name.startsWith('/') ? name : at(here, name)));
  if (call.tool === 'dotnet' && call.operands.length === 0) {
    queue.push(
      ...(files.list(here) ?? [])
        .filter(name => /\.((cs|fs|vb)proj|slnx?)$/.test(name))
        .map(name => at(here, name)),
    );
  }
  for (let path = queue.shift(); path !== undefined && found.size < 2000; path = queue.shift()) {
    if (path.endsWith('/')) {
      queue.push(...(files.list(path.slice(0, -1)) ?? []).map(name => `${path}${name}`));
      continue;
    }
    const text = files.read(path);
    const isThere =
      text !== undefined ||
      (files.list(path.slice(0, path.lastIndexOf('/')) || '/') ?? []).includes(
        path.slice(path.lastIndexOf('/') + 1),
      );
    if (!isThere || found.has(path)) continue;
    found.add(path);
    const folder = path.slice(0, path.lastIndexOf('/'));
    if (text !== undefined)
      queue.push(...namedIn(path, text, files, folder).map(name => resolve(folder, name)));
  }
  return [...found];
}

function at(folder: string, name: string): string {
  return folder === '/' ? `/${name}` : `${folder}/${name}`;
}

/** A relative path from a folder, its `/` at the end kept. */
function resolve(folder: string, name: string): string {
  const parts: string[] = [];
  for (const part of `${folder}/${name}`.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  const root = folder.startsWith('/') ? '/' : '';
  return `${root}${parts.join('/')}${name.endsWith('/') ? '/' : ''}`;
}

/** What a manifest names of the project, from its own folder. */
function namedIn(path: string, text: string, files: Files, folder: string): readonly string[] {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (name === 'package.json') return namedInPackage(text, files, folder);
  if (name === 'pnpm-workspace.yaml') {
    const globs = [...text.matchAll(/^\s*-\s*["']?([\w.@*/-]+)["']?\s*$/gm)].map(([, glob = '']) => glob);
    const patches = [...text.matchAll(/:\s*["']?([\w./@-]+\.patch)["']?\s*$/gm)].map(
      ([, patch = '']) => patch,
    );
    return [...globs.flatMap(glob => membersOf(glob, files, folder)), ...patches];
  }
  if (/\.(txt|in)$/.test(name)) {
    return [...text.matchAll(/^\s*(?:-r|-c|--requirement|--constraint)[\s=]*(\S+)/gm)]
      .map(([, file = '']) => file)
      .concat(
        [...text.matchAll(/^\s*(?:file:)?(\.\/[\w./-]+)/gm)].map(([, file = '']) =>
          withSlash(files, folder, file),
        ),
      );
  }
  if (name === 'go.mod')
    return [...text.matchAll(/=>\s*(\.{1,2}\/\S*)/g)].map(([, folder = '']) => `${folder}/go.mod`);
  if (name === 'go.work') {
    return [...text.matchAll(/^\s*(?:use\s+)?(\.{0,2}\/?[\w./-]+)\s*$/gm)].flatMap(([, inner = '']) => [
      `${inner}/go.mod`,
      `${inner}/go.sum`,
    ]);
  }
  if (name === 'pom.xml')
    return [...text.matchAll(/<module>\s*(.*?)\s*<\/module>/g)].map(([, inner = '']) => `${inner}/pom.xml`);
  if (/\.(cs|fs|vb)proj$/.test(name))
    return [...text.matchAll(/<ProjectReference\s[^>]*Include\s*=\s*"([^"]+)"/g)].map(([, inner = '']) =>
      inner.replaceAll('\\', '/'),
    );
  if (name.endsWith('.sln'))
    return [...text.matchAll(/"([^"]+\.(?:cs|fs|vb)proj)"/g)].map(([, inner = '']) =>
      inner.replaceAll('\\', '/'),
    );
  if (name === 'Gemfile') {
    const local = [...text.matchAll(/(?:path:|:path\s*=>)\s*["']([^"']+)["']/g)].map(([, inner = '']) =>
      withSlash(files, folder, inner),
    );
    return local.concat(
      [...text.matchAll(/(?:eval_gemfile|ruby\s*\(?\s*file:)\s*\(?\s*["']([^"']+)["']/g)].map(
        ([, inner = '']) => inner,
      ),
    );
  }
  return [];
}

function withSlash(files: Files, folder: string, name: string): string {
  return files.list(resolve(folder, name.replace(/\/$/, ''))) ? `${name.replace(/\/$/, '')}/` : name;
}

/** Members of the workspace, local packages, patches, and whatever files the install scripts name. */
function namedInPackage(text: string, files: Files, folder: string): readonly string[] {
  let manifest: unknown;
  try {
    manifest = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return [];
  }
  const globs = stringsIn(valueAt(manifest, 'workspaces'));
  const versions = [
    'dependencies',
    'devDependencies',
    'optionalDependencies',
    'peerDependencies',
    'resolutions',
    'overrides',
  ].flatMap(key => stringsIn(valueAt(manifest, key)));
  const local = versions.flatMap(version => {
    const [, named] = /^(?:file|link|portal):(?:\/\/)?(.+)$/.exec(version) ?? [];
    const [, patch] = /^patch:.*#(?:~\/|\.\/)?([^:]+)/.exec(version) ?? [];
    return named !== undefined ? [withSlash(files, folder, named)] : patch !== undefined ? [patch] : [];
  });
  const patched = [
    valueAt(manifest, 'patchedDependencies'),
    valueAt(valueAt(manifest, 'pnpm'), 'patchedDependencies'),
  ].flatMap(stringsIn);
  const scripts = valueAt(manifest, 'scripts');
  const lifecycle = [
    'preinstall',
    'install',
    'postinstall',
    'prepublish',
    'preprepare',
    'prepare',
    'postprepare',
  ];
  const words = lifecycle
    .flatMap(key => stringsIn(valueAt(scripts, key)))
    .flatMap(script => script.split(/[\s;&|'"=]+/));
  const named = words.filter(word => /^[\w.][\w./-]*\.\w+$/.test(word));
  const folders = words.includes('patch-package') ? ['patches/'] : [];
  const prisma = words.includes('prisma') || /"@prisma\/client"/.test(text) ? ['prisma/'] : [];
  const without = globs
    .filter(glob => glob.startsWith('!'))
    .flatMap(glob => membersOf(glob.slice(1), files, folder));
  const members = globs
    .flatMap(glob => membersOf(glob, files, folder))
    .filter(path => !without.includes(path));
  return [...members, ...local, ...patched, ...named, ...folders, ...prisma];
}

function valueAt(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? Object.entries(value).find(([name]) => name === key)?.[1]
    : undefined;
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

/** `packages/*` as the manifests of the folders that are there. */
function membersOf(glob: string, files: Files, folder: string): readonly string[] {
  if (glob.startsWith('!')) return [];
  let found: readonly string[] = [''];
  for (const part of glob.split('/').filter(name => name !== '' && name !== '.')) {
    found = found.flatMap(path => {
      if (!part.includes('*')) return [`${path}${part}/`];
      const names = foldersIn(files, resolve(folder, path.replace(/\/$/, '') || '.'));
      if (part === '**') return [path, ...names.flatMap(name => [`${path}${name}/`])];
      const own = new RegExp(`^${part.replace(/[.+]/g, '\\$&').replace(/\*/g, '.*')}$`);
      return names.filter(name => own.test(name)).map(name => `${path}${name}/`);
    });
  }
  return found.map(path => `${path}package.json`);
}

function foldersIn(files: Files, folder: string): readonly string[] {
  const names = files.list(folder) ?? [];
  return names.filter(name => name.endsWith('/') && name !== 'node_modules/').map(name => name.slice(0, -1));
}
