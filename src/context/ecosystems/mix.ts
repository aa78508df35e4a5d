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

/** https://hexdocs.pm/mix/Mix.Tasks.Deps.Get.html, Mix.Tasks.Deps.Compile */
const HARMLESS: ReadonlySet<string> = new Set([
  '--only',
  '--check-locked',
  '--force',
  '--no-archives-check',
  '--skip-umbrella-children',
]);
const ENVIRONMENTS: ReadonlySet<string> = new Set(['prod', 'dev', 'test']);

function read(call: Call): Act | undefined {
  const { verb = '', operands, options } = call;
  if (verb === 'local.hex' || verb === 'local.rebar') return { kind: 'independent' };
  if (verb !== 'deps.get' && verb !== 'deps.compile') return undefined;
  // What `--only` takes stands among the operands.
  const hasOnly = options.some(({ name }) => name === '--only');
  const isPlain = operands.every(word => hasOnly && (ENVIRONMENTS.has(word) || word === '$MIX_ENV'));
  const unknown = unknownOption(call, HARMLESS);
  if (unknown || !isPlain) {
    return {
      kind: 'refused',
      because: `\`${shown(call)} ${unknown ?? operands[0]}\` may read more than the manifests`,
    };
  }
  const keepsLock = verb === 'deps.compile' || options.some(({ name }) => name === '--check-locked');
  return { kind: 'install', closure: project => closure(project, verb, keepsLock) };
}

/** What a `mix.exs`, which is a program, may read beside what it says. */
const ODD =
  /\b(File|Path|Code|System\.(cmd|shell)|path:|apps_path|in_umbrella|import_file|__DIR__|compile:|compilers|aliases:.*deps)/;

function closure(project: Project, verb: string, keepsLock: boolean): Closure {
  const { here } = project;
  if (here === undefined) return { refused: '`mix` does not run in the folder that is copied' };
  const path = joinPath(here, 'mix.exs');
  const text = project.read(path);
  if (text === undefined) return { refused: `${path} is not in the build context` };
  const odd = ODD.exec(text)?.[0];
  if (odd !== undefined) return { refused: `${path} has '${odd}', by which it may read the source` };
  if (/"deps\.(get|compile)"/.test(text)) return { refused: `${path} has an alias for \`${verb}\`` };
  const lock = joinPath(here, 'mix.lock');
  const config = joinPath(here, 'config');
  return {
    files: [
      path,
      ...presentIn(project, here, ['mix.lock', '.tool-versions']),
      ...(project.list(config) ? [`${config}/`] : []),
    ],
    fills: [joinPath(here, 'deps'), ...(verb === 'deps.compile' ? [joinPath(here, '_build')] : [])],
    rewrites: keepsLock || project.read(lock) === undefined ? [] : [lock],
  };
}

/** Mix. */
export const mix: Ecosystem = {
  id: 'mix',
  tools: ['mix'],
  marks: /^mix\.exs$/,
  read,
  isSteeredBy: (name, value, folder) =>
    /^(MIX_\w+|HEX_\w+|ERL_\w+)$/.test(name) &&
    !/^(MIX_ENV|HEX_HTTP_TIMEOUT)$/.test(name) &&
    mayNameFileOf(folder, value),
};
