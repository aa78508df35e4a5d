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
  shown,
  unknownOption,
} from './ecosystem.js';

/** https://bundler.io/man/bundle-install.1.html */
const HARMLESS: ReadonlySet<string> = new Set([
  ...[
    '--jobs',
    '-j',
    '--retry',
    '--without',
    '--with',
    '--deployment',
    '--frozen',
    '--quiet',
    '--local',
    '--clean',
  ],
  ...[
    '--no-cache',
    '--system',
    '--full-index',
    '--force',
    '--redownload',
    '--verbose',
    '--no-color',
    '--path',
  ],
  ...['--prefer-local', '--no-prune'],
]);
/** Options that take a value also where they are glued to it: `-j4`. */
const JOBS = /^-j\d+$/;

function read(call: Call): Act | undefined {
  const { verb = '', operands } = call;
  if (verb === 'config' || verb === 'config set' || verb === 'config unset') return readConfig(call);
  if (verb === 'version' || verb === 'env' || verb === '--version') return { kind: 'independent' };
  if (!['', 'install', 'i'].includes(verb) || operands.length > 0) return undefined;
  const options = call.options.filter(({ name }) => !JOBS.test(name));
  const unknown = unknownOption({ ...call, options }, HARMLESS);
  if (unknown)
    return { kind: 'refused', because: `\`${shown(call)} ${unknown}\` may read more than the manifests` };
  const path = options.find(({ name }) => name === '--path')?.value;
  const isFrozen = options.some(({ name }) => name === '--deployment' || name === '--frozen');
  const fills = [...(path === undefined ? [] : [path]), ...(isFrozen ? ['vendor/bundle'] : [])];
  return { kind: 'install', closure: project => closure(project, isFrozen, fills) };
}

/** bundle-config(1): without `--global` it may write `.bundle/config` of the folder it runs in. */
function readConfig({ operands, options }: Call): Act {
  const words = operands.filter(word => word !== 'set' && word !== 'unset');
  const [key = '', value = ''] = words;
  const path = key === 'path' ? [value] : key === 'deployment' ? ['vendor/bundle'] : [];
  if (['gemfile', 'local', 'cache_path', 'bin'].some(odd => key === odd || key.startsWith(`${odd}.`))) {
    return { kind: 'refused', because: `\`bundle config ${key}\` may lead to a file of the source` };
  }
  const isGlobal = options.some(({ name }) => name === '--global');
  return {
    kind: 'install',
    closure: ({ here = '' }) => ({
      files: [],
      fills: [...(isGlobal ? [] : [joinPath(here, '.bundle')]), ...inside(here, path)],
      rewrites: [],
    }),
  };
}

function inside(here: string, paths: readonly string[]): readonly string[] {
  return paths
    .filter(path => path !== '' && !/^[/~$]/.test(path))
    .flatMap(path => cleanPath(joinPath(here, path)) ?? []);
}

function closure(project: Project, isFrozen: boolean, fills: readonly string[]): Closure {
  const { here } = project;
  if (here === undefined) return { refused: '`bundle` does not run in the folder that is copied' };
  const files = new Set<string>();
  const because = addGemfile(project, joinPath(here, 'Gemfile'), files);
  if (because) return { refused: because };
  const lock = joinPath(here, 'Gemfile.lock');
  const text = project.read(lock);
  if (isFrozen && text === undefined) return { refused: `there is no ${lock} in the build context` };
  const local = /^PATH\s+remote:\s*(\S+)/m.exec(text ?? '')?.[1];
  if (local !== undefined && !files.has(`${cleanPath(joinPath(here, local)) ?? ''}/`)) {
    return { refused: `${lock} takes a gem from '${local}', a part of the source` };
  }
  const cache = joinPath(here, 'vendor/cache');
  return {
    files: [
      ...[...files].slice(0, 1),
      ...presentIn(project, here, ['Gemfile.lock', '.ruby-version', '.tool-versions', '.bundle/config']),
      ...[...files]
        .slice(1)
        .filter(path => !path.endsWith('.ruby-version') && !path.endsWith('.tool-versions')),
      ...(project.list(cache) ? [`${cache}/`] : []),
    ],
    fills: inside(here, fills),
    rewrites: isFrozen || text === undefined ? [] : [lock],
  };
}

/** What a Gemfile, which is a program, may do beside naming gems of a server. */
const ODD =
  /\b(gemspec|require|require_relative|load|eval|instance_eval|File|Dir|IO|Pathname|Kernel|open|system|exec|spawn|plugin|local)\b|`|%x/;

/** Adds the Gemfile and what it includes; returns why not. */
function addGemfile(project: Project, path: string, files: Set<string>): string | undefined {
  const text = project.read(path);
  if (text === undefined) return `${path} is not in the build context`;
  files.add(path);
  for (const raw of text.split(/\r?\n/)) {
    const line = raw.replace(/(^|\s)#.*$/, '').trim();
    const because = readLine(project, path, line, files);
    if (because) return because;
  }
  return undefined;
}

function readLine(project: Project, path: string, line: string, files: Set<string>): string | undefined {
  const folder = folderOf(path);
  const included = /^eval_gemfile\s*\(?\s*["']([\w./-]+)["']\)?$/.exec(line)?.[1];
  if (included !== undefined) {
    const inner = cleanPath(joinPath(folder, included));
    return inner === undefined ? `${path} includes ${included}` : addGemfile(project, inner, files);
  }
  const version =
    /^ruby\s*\(?\s*file:\s*["']([\w./-]+)["']\)?$/.exec(line)?.[1] ??
    /^ruby\s*\(?\s*["']?#?\{?File\.read\(["'](\.ruby-version)["']\)(\.\w+)?\}?["']?\)?$/.exec(line)?.[1];
  if (version !== undefined) {
    files.add(joinPath(folder, version));
    return undefined;
  }
  const local = /(?:\bpath:|:path\s*=>|^path)\s*\(?\s*["']([^"']+)["']/.exec(line)?.[1];
  if (local !== undefined) {
    const inner = local.startsWith('/') ? undefined : cleanPath(joinPath(folder, local));
    if (!inner || inner === folder || !isPlainPath(inner) || !project.list(inner)) {
      return `${path} takes a gem from '${local}', a part of the source`;
    }
    files.add(`${inner}/`);
    return undefined;
  }
  const bare = line.replace(/(["'])(?:(?!\1).)*\1/g, '""');
  const odd = ODD.exec(bare)?.[0];
  return odd === undefined ? undefined : `${path} has '${line}', by which it may read the source`;
}

const PLAIN =
  /^BUNDLE_(JOBS|RETRY|WITHOUT|WITH|DEPLOYMENT|FROZEN|SILENCE_ROOT_WARNING|VERSION|FORCE_RUBY_PLATFORM|CLEAN|NO_CACHE|DISABLE_\w+|GEMS__\w+|RUBYGEMS__\w+|SSL_\w+|TIMEOUT|BUILD__\w+)$/;

/** Bundler. */
export const bundler: Ecosystem = {
  id: 'bundler',
  tools: ['bundle', 'bundler'],
  marks: /^Gemfile$/,
  read,
  isSteeredBy: (name, value, folder) =>
    (/^BUNDLE_\w+$/.test(name) && !PLAIN.test(name) && mayNameFileOf(folder, value)) ||
    (/^(RUBYOPT|RUBYLIB)$/.test(name) && value !== ''),
};
