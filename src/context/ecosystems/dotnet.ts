import {
  type Act,
  type Call,
  type Closure,
  cleanPath,
  type Ecosystem,
  folderOf,
  isPlainPath,
  joinPath,
  mayNameFileOf,
  type Project,
  presentIn,
} from './ecosystem.js';

const BUILDS: ReadonlySet<string> = new Set(['build', 'publish', 'test', 'pack', 'run']);
/** https://learn.microsoft.com/dotnet/core/tools/dotnet-restore: what says for which platform, or how loudly. */
const OF_RESTORE: ReadonlySet<string> = new Set(['-r', '--runtime', '-a', '--arch', '-v', '--verbosity']);
const HARMLESS: ReadonlySet<string> = new Set([
  ...OF_RESTORE,
  ...[
    '--disable-parallel',
    '--force',
    '--no-cache',
    '--no-http-cache',
    '--ignore-failed-sources',
    '--use-lock-file',
  ],
  ...[
    '--locked-mode',
    '--force-evaluate',
    '--interactive',
    '--nologo',
    '-nologo',
    '/nologo',
    '--no-dependencies',
  ],
  ...['--ucr', '--use-current-runtime', '--tl', '-tl:off'],
]);
const PROJECT = /\.(cs|fs|vb)proj$/;
const SOLUTION = /\.slnx?$/;

function read(call: Call): Act | undefined {
  const { verb = '', operands, options, program, args } = call;
  if (args.includes('--version') || args.includes('--info') || verb === 'nuget locals')
    return { kind: 'independent' };
  if (
    operands.some(word => word.startsWith('/p:') && /path|dir/i.test(word)) ||
    options.some(({ name }) => /path|dir/i.test(name))
  ) {
    return { kind: 'refused', because: `\`dotnet ${verb}\` is told where to write` };
  }
  const [named] = operands.filter(word => !word.startsWith('/'));
  if (verb === 'restore') {
    const odd = options.find(({ name }) => !HARMLESS.has(name) && !/^-p:/.test(name))?.name;
    if (odd)
      return { kind: 'refused', because: `\`dotnet restore ${odd}\` may read more than the manifests` };
    return { kind: 'install', closure: project => closure(project, named) };
  }
  if (!BUILDS.has(verb)) return undefined;
  if (options.some(({ name }) => name === '--no-restore' || name === '--no-build')) {
    return undefined;
  }
  return {
    kind: 'build',
    store: '/root/.nuget',
    download: project => {
      const needs = closure(project, verb === 'run' ? undefined : named);
      if ('refused' in needs) return needs;
      const target = named === undefined || verb === 'run' ? [] : [wordOf(args, named)];
      const chosen = options.flatMap(({ name, value }) =>
        ['-r', '--runtime', '-a', '--arch'].includes(name) && value !== undefined ? [name, value] : [],
      );
      return { ...needs, command: [program, 'restore', ...target, ...chosen].join(' '), isExact: true };
    },
  };
}

/** The word as it is written, quotes included. */
function wordOf(args: readonly string[], value: string): string {
  return args.find(word => word === value || word === `"${value}"` || word === `'${value}'`) ?? value;
}

function closure(project: Project, named: string | undefined): Closure {
  const { here } = project;
  if (here === undefined) return { refused: '`dotnet` does not run in the folder that is copied' };
  const start = startOf(project, here, named);
  if ('refused' in start) return start;
  const files = new Set<string>();
  for (const path of start.paths) {
    const because = addProject(project, path, files);
    if (because) return { refused: because };
  }
  const projects = [...files].filter(path => PROJECT.test(path));
  const shared = sharedFiles(project, [here, ...projects.map(folderOf)]);
  const odd = [...shared, ...projects]
    .map(path => refuseImports(project, path, [...shared, ...projects]))
    .find(Boolean);
  if (odd) return { refused: odd };
  return {
    files: [...shared, ...files],
    fills: projects.map(path => joinPath(folderOf(path), 'obj')),
    rewrites: projects.flatMap(path => presentIn(project, folderOf(path), ['packages.lock.json'])),
  };
}

function startOf(
  project: Project,
  here: string,
  named: string | undefined,
): { readonly paths: readonly string[] } | { readonly refused: string } {
  const at = named === undefined ? here : project.locate(named.replaceAll('\\', '/'));
  if (at === undefined) return { refused: `${named} is not in the folder that is copied` };
  const names = project.list(at);
  if (!names) {
    return project.read(at) === undefined
      ? { refused: `${at} is not in the build context` }
      : { paths: [at] };
  }
  const found = names
    .filter(name => PROJECT.test(name) || SOLUTION.test(name))
    .map(name => joinPath(at, name));
  const [only] = found;
  const rest = found.length === 1 ? only : undefined;
  return rest === undefined
    ? { refused: `there is not one project or solution in ${at === '' ? 'the folder of the build' : at}` }
    : { paths: [rest] };
}

/** Adds the project, or those of the solution, and all that it references; returns why not. */
function addProject(project: Project, path: string, files: Set<string>): string | undefined {
  if (files.has(path)) return undefined;
  if (!isPlainPath(path)) return `the path ${path} needs quoting`;
  const text = project.read(path);
  if (text === undefined) return `${path} is not in the build context`;
  files.add(path);
  for (const lock of presentIn(project, folderOf(path), ['packages.lock.json'])) files.add(lock);
  const named = SOLUTION.test(path) ? projectsOf(text) : referencesOf(text);
  for (const name of named) {
    const inner = name.includes('$')
      ? undefined
      : cleanPath(joinPath(folderOf(path), name.replaceAll('\\', '/')));
    if (inner === undefined) return `${path} references ${name}, which cannot be told`;
    const because = addProject(project, inner, files);
    if (because) return because;
  }
  return undefined;
}

function projectsOf(solution: string): readonly string[] {
  return [...solution.matchAll(/"([^"]+\.(?:cs|fs|vb)proj)"/g)].map(([, name = '']) => name);
}

function referencesOf(text: string): readonly string[] {
  return [...text.matchAll(/<ProjectReference\s[^>]*Include\s*=\s*"([^"]+)"/g)].flatMap(([, names = '']) =>
    names.split(';'),
  );
}

/** What MSBuild and NuGet look for in the folder and in all folders above it. */
const SHARED = [
  ...['NuGet.Config', 'NuGet.config', 'nuget.config', 'global.json', 'Directory.Build.props'],
  ...[
    'Directory.Build.targets',
    'Directory.Packages.props',
    'Directory.Build.rsp',
    'Directory.Solution.props',
  ],
];

function sharedFiles(project: Project, folders: readonly string[]): readonly string[] {
  const above = new Set<string>();
  for (const folder of folders) {
    for (let at = folder; at !== ''; at = folderOf(at)) above.add(at);
    above.add('');
  }
  return [...above].sort().flatMap(folder => presentIn(project, folder, SHARED));
}

/** Imports, packages and intermediate folders in the source. */
function refuseImports(project: Project, path: string, known: readonly string[]): string | undefined {
  const text = (project.read(path) ?? '').replace(/<!--[\s\S]*?-->/g, '');
  for (const [, name = ''] of text.matchAll(/<Import\s[^>]*Project\s*=\s*"([^"]+)"/g)) {
    const inner = cleanPath(joinPath(folderOf(path), name.replaceAll('\\', '/')));
    if (/Sdk="/.test(text) && /^(Sdk\.(props|targets))$/.test(name)) continue;
    if (inner === undefined || !known.includes(inner))
      return `${path} imports ${name}, which may be a part of the source`;
  }
  if (
    /<(BaseIntermediateOutputPath|MSBuildProjectExtensionsPath|ArtifactsPath|UseArtifactsOutput|RestoreSources|RestoreAdditionalProjectSources)\b/.test(
      text,
    )
  ) {
    return `${path} moves the files of the restore`;
  }
  const local = /config$/i.test(path)
    ? /<add\s[^>]*value\s*=\s*"(?![a-z]+:\/\/|%)([^"]*[./\\][^"]*)"/i.exec(text)?.[1]
    : undefined;
  return local === undefined || /^\d/.test(local)
    ? undefined
    : `${path} takes packages from '${local}', a part of the source`;
}

const PLAIN =
  /^(DOTNET_\w+|NUGET_XMLDOC_MODE|NUGET_CERT_REVOCATION_MODE|ASPNETCORE_\w+|ASPNET_VERSION|NUGET_FALLBACK_PACKAGES)$/;

/** .NET. */
export const dotnet: Ecosystem = {
  id: 'dotnet',
  tools: ['dotnet'],
  marks: /\.((cs|fs|vb)proj|slnx?)$/,
  read,
  isSteeredBy: (name, value, folder) =>
    (/^(NUGET_\w+|MSBUILD\w*|Directory\w+|RestoreSources)$/i.test(name) && !PLAIN.test(name)) ||
    (name === 'NUGET_PACKAGES' && mayNameFileOf(folder, value)),
};
