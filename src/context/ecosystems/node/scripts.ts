// What the lifecycle scripts of a project read when its dependencies are installed.
import { cleanPath, folderOf, isPlainPath, joinPath, type Project, type Refusal } from '../ecosystem.js';
import { directNames, type Json, objectAt, stringAt } from './manifest.js';

/** npm-scripts(7): what an install runs, in any version of npm, yarn, pnpm or bun. */
const LIFECYCLE = [
  ...['preinstall', 'install', 'postinstall', 'prepublish', 'preprepare', 'prepare', 'postprepare'],
  ...['predependencies', 'dependencies', 'postdependencies', 'preshrinkwrap', 'shrinkwrap', 'postshrinkwrap'],
  ...['pnpm:devPreinstall'],
];

export type Reads = { readonly files: readonly string[] } | Refusal;
const NOTHING: Reads = { files: [] };

/** What the install scripts of the manifest in the folder read. */
export function readsOfScripts(project: Project, folder: string, manifest: Json): Reads {
  const scripts = objectAt(manifest, 'scripts');
  const path = joinPath(folder, 'package.json');
  const files: string[] = [];
  for (const name of LIFECYCLE) {
    const script = stringAt(scripts, name);
    if (!script) continue;
    const reads = readsOfScript(project, folder, manifest, script, 0);
    if ('refused' in reads) {
      return { refused: `${path} runs \`${name}\` ('${script}'), ${reads.refused}` };
    }
    files.push(...reads.files);
  }
  return { files };
}

const MAY_READ = 'which may read the source';

function readsOfScript(
  project: Project,
  folder: string,
  manifest: Json,
  script: string,
  depth: number,
): Reads {
  const commands = project.wordsOf(script);
  if (!commands || depth > 5) return { refused: MAY_READ };
  const files: string[] = [];
  for (const words of commands) {
    const reads = readsOfCommand(project, folder, manifest, withoutRunner(words), depth);
    if ('refused' in reads) return reads;
    files.push(...reads.files);
  }
  return { files };
}

/** `npx --no-install husky`: the program is the point. */
function withoutRunner(words: readonly string[]): readonly string[] {
  const [runner, ...rest] = words;
  if (runner !== 'npx' && runner !== 'pnpx' && runner !== 'bunx') return words;
  const at = rest.findIndex(word => !['-y', '--yes', '--no-install', '--no', '--'].includes(word));
  return rest.slice(Math.max(at, 0));
}

/** Programs that look at nothing of the project: their documentation says what they do. */
const INDIFFERENT: ReadonlySet<string> = new Set([
  ...[
    'true',
    ':',
    'echo',
    'exit',
    'is-ci',
    'ci-info',
    'only-allow',
    'check-node-version',
    'opencollective-postinstall',
  ],
  ...['opencollective', 'ngcc', 'skip-ci', 'in-publish', 'not-in-publish', 'in-install', 'not-in-install'],
]);

function readsOfCommand(
  project: Project,
  folder: string,
  manifest: Json,
  [program = '', ...args]: readonly string[],
  depth: number,
): Reads {
  if (INDIFFERENT.has(program)) return NOTHING;
  switch (program) {
    case 'husky':
    case 'simple-git-hooks':
    case 'lefthook':
      // They look for the repository; where there is none, with the source or without, they do the same.
      return project.has(joinPath(folder, '.git'))
        ? { refused: `and \`${program}\` looks for .git, which .dockerignore does not leave out` }
        : program === 'husky'
          ? NOTHING
          : { refused: MAY_READ };
    case 'patch-package':
      return readsOfPatchPackage(project, folder, args);
    case 'prisma':
      return args[0] === 'generate'
        ? readsOfPrisma(project, folder, manifest, args.slice(1))
        : { refused: MAY_READ };
    case 'node':
      return readsOfNode(project, folder, args);
    case 'npm':
    case 'yarn':
    case 'pnpm':
    case 'bun':
      return readsOfRun(project, folder, manifest, args, depth);
    default:
      return { refused: MAY_READ };
  }
}

function readsOfRun(
  project: Project,
  folder: string,
  manifest: Json,
  args: readonly string[],
  depth: number,
): Reads {
  const [name = '', ...rest] = args[0] === 'run' || args[0] === 'run-script' ? args.slice(1) : args;
  const scripts = objectAt(manifest, 'scripts');
  const script = stringAt(scripts, name);
  const isHooked =
    stringAt(scripts, `pre${name}`) !== undefined || stringAt(scripts, `post${name}`) !== undefined;
  if (script === undefined || isHooked || rest.length > 0) return { refused: MAY_READ };
  return readsOfScript(project, folder, manifest, script, depth + 1);
}

/** https://github.com/ds300/patch-package: the folder `patches`, or the one of `--patch-dir`. */
function readsOfPatchPackage(project: Project, folder: string, args: readonly string[]): Reads {
  const at = args.indexOf('--patch-dir');
  const named = at === -1 ? 'patches' : args[at + 1];
  const rest = at === -1 ? args : args.toSpliced(at, 2);
  const isPlain = rest.every(word => ['--error-on-fail', '--error-on-warn', '--use-yarn'].includes(word));
  const path = named === undefined ? undefined : cleanPath(named);
  if (!isPlain || !path) return { refused: MAY_READ };
  const patches = joinPath(folder, path);
  return project.list(patches) ? { files: [`${patches}/`] } : NOTHING;
}

/** https://www.prisma.io/docs/orm/reference/prisma-cli-reference#generate: the schema, its folder, and `.env`. */
export function readsOfPrisma(
  project: Project,
  folder: string,
  manifest: Json,
  args: readonly string[] = [],
): Reads {
  const config = (project.list(folder) ?? []).find(name => /^prisma\.config\.|^\.config\/$/.test(name));
  if (config !== undefined) return { refused: `and Prisma is configured by ${config}` };
  const option = args.find(word => word.startsWith('--schema'));
  const given =
    option === undefined
      ? stringAt(objectAt(manifest, 'prisma'), 'schema')
      : (option.split('=')[1] ?? args[args.indexOf(option) + 1]);
  const isPlain = args.every(
    word => word === option || word === given || /^--(no-\w+|no-engine)$/.test(word),
  );
  if (!isPlain) return { refused: MAY_READ };
  const named = given === undefined ? undefined : cleanPath(given);
  if (given !== undefined && named === undefined) return { refused: MAY_READ };
  const candidates =
    named === undefined ? ['prisma/schema.prisma', 'schema.prisma', 'prisma/schema'] : [named];
  const files = candidates
    .map(path => joinPath(folder, path))
    .flatMap(path =>
      project.list(path) ? [`${path}/`] : project.read(path) !== undefined ? [schemaOf(path)] : [],
    );
  const env = ['.env', 'prisma/.env'].map(path => joinPath(folder, path)).filter(path => project.has(path));
  return {
    files: [
      ...files,
      ...env.filter(path => !files.some(file => file.endsWith('/') && path.startsWith(file))),
    ],
  };
}

/** A schema in a folder of its own may be more than one file. */
function schemaOf(path: string): string {
  return path.endsWith('prisma/schema.prisma') ? `${folderOf(path)}/` : path;
}

/** `node scripts/setup.js`: the file, and what it loads by a relative path; nothing that may read others. */
function readsOfNode(project: Project, folder: string, args: readonly string[]): Reads {
  const [script = '', ...rest] = args;
  const path = cleanPath(joinPath(folder, script));
  if (script.startsWith('-') || script.startsWith('/') || !path || rest.some(word => word.includes('/'))) {
    return { refused: MAY_READ };
  }
  const files = new Set<string>();
  const because = addModule(project, path, files);
  return because === undefined ? { files: [...files] } : { refused: `and ${because}` };
}

/** What reads files that its text does not name, or runs other programs. */
const READS_MORE =
  /\b(fs|child_process|cluster|worker_threads|__dirname|__filename|import\.meta|createRequire|eval|Function|readFile\w*|readdir\w*|exec\w*|spawn\w*|fork|glob\w*|cwd|chdir|argv|Bun|Deno|execa|shelljs|zx|rimraf|cpx?|ncp|mkdirp|dotenv)\b/;

/** Adds the module and what it loads; returns why that cannot be told. */
function addModule(project: Project, path: string, files: Set<string>): string | undefined {
  const candidates = [path, `${path}.js`, `${path}.cjs`, `${path}.mjs`, `${path}.json`, `${path}/index.js`];
  const found = candidates.find(name => project.read(name) !== undefined);
  if (found === undefined || !isPlainPath(found)) return `${path} is not in the build context`;
  if (files.has(found)) return undefined;
  files.add(found);
  if (found.endsWith('.json')) return undefined;
  const text = project.read(found) ?? '';
  const more = READS_MORE.exec(text)?.[0];
  if (more !== undefined) return `${found} has \`${more}\`, by which it may read other files`;
  for (const [call, name = ''] of text.matchAll(/\b(?:require|import)\s*\(\s*([^)]*)\)/g)) {
    if (!/^(["'])[^"'`]*\1\s*$/.test(name)) return `${found} loads what cannot be read here (\`${call}\`)`;
  }
  for (const [, , name = ''] of text.matchAll(
    /\b(?:require\s*\(|import\s*\(|from|import)\s*(["'])([^"'\n]+)\1/g,
  )) {
    if (!name.startsWith('.')) continue;
    const inner = cleanPath(joinPath(folderOf(found), name));
    if (inner === undefined) return `${found} loads ${name}, outside of the copied folder`;
    const because = addModule(project, inner, files);
    if (because) return because;
  }
  return undefined;
}

/** Packages whose own install script reads the project that they are installed into, and what it reads. */
const CURIOUS: Readonly<Record<string, string>> = {
  '@prisma/photon': 'the Prisma schema',
  blitz: 'the Blitz project',
  'semantic-ui': 'semantic.json',
  'fomantic-ui': 'semantic.json',
};
const PUPPETEER_CONFIG = /^(\.puppeteerrc(\..+)?|puppeteer\.config\..+|\.config\/)$/;

/** What the scripts of the dependencies read of the project that they are installed into. */
export function readsOfDependencies(
  project: Project,
  folder: string,
  manifest: Json,
  locks: readonly string[],
): Reads {
  if (manifest.msw !== undefined) {
    return { refused: `${joinPath(folder, 'package.json')} has \`msw\` write a file into the source` };
  }
  const names = project.list(folder);
  if (!names) return { refused: 'the files of the build context are not known' };
  const gyp = names.find(name => name.endsWith('.gyp'));
  if (gyp) return { refused: `${gyp} makes the install compile the source` };
  const texts = locks.map(lock => project.read(lock) ?? '');
  const direct = new Set(directNames(manifest));
  const isThere = (name: string): boolean => direct.has(name) || texts.some(text => isNamedIn(text, name));
  const config = names.find(name => PUPPETEER_CONFIG.test(name));
  if (config && isThere('puppeteer'))
    return { refused: `${config} is read by the install script of puppeteer` };
  const curious = Object.keys(CURIOUS).find(isThere);
  if (curious !== undefined) return { refused: `${curious} reads ${CURIOUS[curious]} when it is installed` };
  if (!isThere('@prisma/client')) return NOTHING;
  const reads = readsOfPrisma(project, folder, manifest);
  return 'refused' in reads
    ? { refused: `@prisma/client generates its code when it is installed, ${reads.refused}` }
    : reads;
}

/** Whether a lockfile of npm, yarn, pnpm or bun has the package. */
function isNamedIn(lock: string, name: string): boolean {
  return [
    ...[`"node_modules/${name}"`, `/node_modules/${name}"`, `"${name}": {`, `"${name}": [`, `"${name}@`],
    ...[`\n${name}@`, `/${name}@`, `/${name}/`, `'${name}@`, ` ${name}@`],
  ].some(text => lock.includes(text));
}
