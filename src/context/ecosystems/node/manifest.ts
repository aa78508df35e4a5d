import type { Project } from '../ecosystem.js';

export type Json = { readonly [key: string]: unknown };

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function objectAt(json: Json, key: string): Json {
  const value = json[key];
  return isObject(value) ? value : {};
}

export function stringAt(json: Json, key: string): string | undefined {
  const value = json[key];
  return typeof value === 'string' ? value : undefined;
}

export function isStrings(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(item => typeof item === 'string');
}

/** The object that a file holds, or what is wrong with it, in words that follow its name. */
export function readJson(project: Project, path: string): Json | string {
  const text = project.read(path);
  if (text === undefined) return 'is not in the build context';
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return isObject(value) ? value : 'is not an object';
  } catch {
    return 'is not valid JSON';
  }
}

/** package.json(5): where other packages are named. */
export const DEPENDENCIES = [
  ...['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies', 'overrides'],
  ...['resolutions', 'pnpm', 'catalog', 'catalogs'],
];

/** npm-package-arg: what is taken for a folder or an archive beside the manifest. */
const LOCAL =
  /^(file|link|portal|workspace|patch|exec):|^(\.{1,2}|~)?\/|^\.{1,2}$|^[a-z]:[\\/]|\.(tgz|tar|tar\.gz)$/i;

/** Every version that names something of the project instead of the registry. */
export function localVersions(manifest: Json): readonly string[] {
  return DEPENDENCIES.flatMap(key => [...strings(manifest[key])]).filter(
    text => LOCAL.test(text) && !/^(https?|git)/.test(text),
  );
}

function* strings(value: unknown): Iterable<string> {
  if (typeof value === 'string') yield value;
  else if (isObject(value)) for (const inner of Object.values(value)) yield* strings(inner);
}

/** The names of all packages that the manifest asks for. */
export function directNames(manifest: Json): readonly string[] {
  return DEPENDENCIES.flatMap(key => Object.keys(objectAt(manifest, key)));
}
