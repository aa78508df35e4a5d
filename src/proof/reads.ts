// Which files of a project an install reads because other files name them: the proof's own reading of manifests.
import type { ToolCall } from '../shell/vocabulary.js';
import { type Files, installerOf, needsOf } from './needs.js';

const OF_TOOL: Readonly<Record<string, RegExp>> = {
  npm: /^(pnpm|bun|\.yarn|\.pnpm)/,
  yarn: /^(pnpm|bun|\.pnpm|package-lock|npm-shrink)/,
  pnpm: /^(bun|\.yarn|yarn|package-lock|npm-shrink)/,
  bun: /^(\.yarn|\.pnpm|npm-shrink|pnpm-workspace)/,
};

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
