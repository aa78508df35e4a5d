// All that an install of node's package managers reads of a project.
import {
  type Closure,
  cleanPath,
  folderOf,
  isPlainPath,
  joinPath,
  type Project,
  presentIn,
  type Refusal,
} from '../ecosystem.js';
import { isMap, mapAt, readYaml } from '../yaml.js';
import { type Json, localVersions, objectAt, readJson } from './manifest.js';
import { readsOfDependencies, readsOfScripts } from './scripts.js';
import { refuseParents, refuseSettings } from './settings.js';
import { membersOf } from './workspaces.js';

export interface NodeInstall {
  readonly tool: string;
  /** By preference; the first is the usual one. */
  readonly locks: readonly string[];
  readonly needsLock: boolean;
  /** Whether it may write to the lockfiles. */
  readonly writesLock: boolean;
  readonly runsScripts: boolean;
  /** Other files of the folder that it reads where they are there; a folder ends in `/`. */
  readonly reads: readonly string[];
  /** What it makes beside `node_modules`. */
  readonly fills: readonly string[];
}

/** nodenv, nvm, asdf and volta choose the version of node by these; volta and corepack by package.json. */
const VERSIONS = ['.node-version', '.nvmrc', '.tool-versions'];

export function nodeClosure(project: Project, install: NodeInstall): Closure {
  const { here } = project;
  if (here === undefined) return { refused: `\`${install.tool}\` does not run in the folder that is copied` };
  const walk = gather(project, here, install);
  if ('refused' in walk) return walk;
  const at = (name: string): string => joinPath(here, name);
  const locks = presentIn(project, here, install.locks);
  if (install.needsLock && locks.length === 0) {
    return { refused: `there is no ${at(install.locks[0] ?? '')} in the build context` };
  }
  const settings = install.reads.map(at).filter(path => {
    return path.endsWith('/')
      ? (project.list(path.slice(0, -1))?.length ?? 0) > 0
      : project.read(path) !== undefined;
  });
  const known = [...walk.folders, ...walk.files];
  const because =
    settings.map(path => refuseSettings(project, path)).find(Boolean) ??
    locks.map(path => refuseLock(project, here, path, known)).find(Boolean) ??
    refuseParents(project, here);
  if (because) return { refused: because };
  const reads = install.runsScripts ? readsOfAll(project, here, walk.manifests, locks) : { files: [] };
  if ('refused' in reads) return reads;
  const [root = at('package.json'), ...members] = [...walk.manifests.keys()].map(f =>
    joinPath(f, 'package.json'),
  );
  const memberFiles = members.flatMap(path => presentIn(project, folderOf(path), ['.npmrc']));
  const versions = presentIn(project, here, VERSIONS);
  const files = withoutInner([
    root,
    ...locks,
    ...settings,
    ...versions,
    ...members,
    ...memberFiles,
    ...walk.files,
    ...reads.files,
  ]);
  const odd = files.find(path => !isPlainPath(path.replace(/\/$/, '')));
  if (odd !== undefined) return { refused: `the path ${odd} needs quoting` };
  const lockfiles = install.writesLock ? [...locks, ...presentIn(project, here, ['yarn.lock'])] : [];
  return {
    files,
    fills: [...walk.manifests.keys()]
      .map(folder => joinPath(folder, 'node_modules'))
      .concat(install.fills.map(at)),
    rewrites: lockfiles.filter(path => files.includes(path)),
  };
}

/** Each once, and nothing that lies in a folder which comes whole. */
function withoutInner(files: readonly string[]): readonly string[] {
  const folders = files.filter(path => path.endsWith('/'));
  return [...new Set(files)].filter(
    path => !folders.some(folder => folder !== path && path.startsWith(folder)),
  );
}

interface Walk {
  /** By folder, the one of the install first. */
  readonly manifests: ReadonlyMap<string, Json>;
  /** Archives, patches, and the folders of local packages. */
  readonly files: readonly string[];
  readonly folders: readonly string[];
}

/** Every manifest that takes part, and every file that one of them names. */
function gather(project: Project, here: string, { tool }: NodeInstall): Walk | Refusal {
  const root = readJson(project, joinPath(here, 'package.json'));
  if (typeof root === 'string') return { refused: `${joinPath(here, 'package.json')} ${root}` };
  const members = membersOf(project, here, root);
  if ('refused' in members) return members;
  const manifests = new Map<string, Json>();
  const files = new Set<string>();
  const queue = [here, ...members];
  for (let folder = queue.shift(); folder !== undefined; folder = queue.shift()) {
    if (manifests.has(folder)) continue;
    const path = joinPath(folder, 'package.json');
    const manifest = readJson(project, path);
    if (typeof manifest === 'string') return { refused: `${path} ${manifest}` };
    manifests.set(folder, manifest);
    for (const version of localVersions(manifest)) {
      const local = readLocal(project, here, folder, version);
      if ('refused' in local) return { refused: `${path} depends on '${version}', ${local.refused}` };
      for (const file of local.files) {
        files.add(file);
        const inner = file.slice(0, -1);
        if (file.endsWith('/') && project.read(joinPath(inner, 'package.json')) !== undefined)
          queue.push(inner);
      }
    }
  }
  for (const patch of patchedFiles(project, here, root, tool)) {
    if (project.read(patch) === undefined)
      return { refused: `the patch ${patch} is not in the build context` };
    files.add(patch);
  }
  const own = [...files];
  return {
    manifests,
    files: own,
    folders: [...manifests.keys()].concat(own.map(file => file.replace(/\/$/, ''))),
  };
}

/** What a version that is no one of the registry names: a folder, an archive, a patch. */
function readLocal(
  project: Project,
  here: string,
  folder: string,
  version: string,
): { readonly files: readonly string[] } | Refusal {
  if (version.startsWith('workspace:')) return { files: [] };
  if (version.startsWith('exec:')) return { refused: 'a program of the source' };
  if (version.startsWith('patch:')) return readPatch(project, here, folder, version);
  const name = version.replace(/^(file|link|portal):/, '').replace(/^\/\//, '');
  const path = /^[/~]|^[a-z]:/i.test(name) ? undefined : cleanPath(joinPath(folder, decodeURI(name)));
  if (path === undefined) return { refused: 'which is outside of the copied folder' };
  if (path === folder || here === path || here.startsWith(`${path}/`) || path === '') {
    return { refused: 'a folder around the install' };
  }
  if (project.list(path)) return { files: [`${path}/`] };
  return project.has(path) ? { files: [path] } : { refused: 'which is not in the build context' };
}

/** https://yarnpkg.com/protocol/patch: `patch:name@npm%3A1.0.0#./.yarn/patches/name.patch`, `~/` for the project. */
function readPatch(
  project: Project,
  here: string,
  folder: string,
  version: string,
): { readonly files: readonly string[] } | Refusal {
  const [, sources = ''] = /#([^:]*)(::.*)?$/.exec(version) ?? [];
  const files: string[] = [];
  for (const source of sources.split('&').filter(part => !/^(optional!)?builtin<.*>$/.test(part))) {
    const name = source.replace(/^optional!/, '');
    const path = name.startsWith('~/') ? joinPath(here, name.slice(2)) : cleanPath(joinPath(folder, name));
    if (!path || project.read(path) === undefined)
      return { refused: 'a patch that is not in the build context' };
    files.push(path);
  }
  return { files };
}

/** pnpm and bun: `patchedDependencies`, of package.json or of pnpm-workspace.yaml. */
function patchedFiles(project: Project, here: string, root: Json, tool: string): readonly string[] {
  if (tool !== 'pnpm' && tool !== 'bun') return [];
  const inManifest = [
    objectAt(objectAt(root, 'pnpm'), 'patchedDependencies'),
    objectAt(root, 'patchedDependencies'),
  ];
  const yaml = readYaml(project.read(joinPath(here, 'pnpm-workspace.yaml')) ?? '');
  const inYaml = isMap(yaml) ? mapAt(yaml, 'patchedDependencies') : {};
  return [...inManifest, inYaml]
    .flatMap(patches => Object.values(patches))
    .flatMap(path => (typeof path === 'string' ? [joinPath(here, path)] : []));
}

function readsOfAll(
  project: Project,
  here: string,
  manifests: ReadonlyMap<string, Json>,
  locks: readonly string[],
): { readonly files: readonly string[] } | Refusal {
  const files: string[] = [];
  for (const [folder, manifest] of manifests) {
    const scripts = readsOfScripts(project, folder, manifest);
    if ('refused' in scripts) return scripts;
    const own = readsOfDependencies(project, folder, manifest, folder === here ? locks : []);
    if ('refused' in own) return own;
    files.push(...scripts.files, ...own.files);
  }
  return { files };
}

/** A lockfile that resolves a package to a part of the source which no manifest names. */
function refuseLock(
  project: Project,
  here: string,
  path: string,
  known: readonly string[],
): string | undefined {
  const text = project.read(path) ?? '';
  const named = [
    ...text.matchAll(/(?<![\w.])(?:file|link|portal):(?!\/\/)([^"'\s),#:@]+)/g),
    ...text.matchAll(/"resolved":\s*"(?![a-z+]+:)([^"]+)",\s*"link":\s*true/g),
  ].map(([, name = '']) => name);
  const odd = named.find(name => {
    const inner = cleanPath(joinPath(here, name));
    // Of a member's own dependency the path may be written from the member.
    return (
      inner === undefined ||
      !known.some(
        folder => folder === inner || folder.endsWith(`/${cleanPath(name.replace(/^(\.\.?\/)+/, ''))}`),
      )
    );
  });
  return odd === undefined ? undefined : `${path} resolves a package to '${odd}', a part of the source`;
}
