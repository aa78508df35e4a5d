import { joinPath, type Project, type Refusal } from '../ecosystem.js';
import { isMap, listAt, readYaml } from '../yaml.js';
import { isObject, isStrings, type Json } from './manifest.js';

/** The folders of the workspace's members, sorted; none where the manifest has no workspaces. */
export function membersOf(project: Project, here: string, manifest: Json): readonly string[] | Refusal {
  const path = joinPath(here, 'pnpm-workspace.yaml');
  const text = project.read(path);
  const patterns = text === undefined ? patternsOf(manifest) : patternsOfPnpm(text);
  if (!patterns) {
    return {
      refused: `the workspaces of ${text === undefined ? joinPath(here, 'package.json') : path} cannot be read`,
    };
  }
  const found = new Set<string>();
  for (const pattern of patterns) {
    const segments = segmentsOf(pattern);
    if (!segments) return { refused: `the workspace pattern '${pattern}' is not understood` };
    const matches = expand(project, here, segments);
    if (!matches) return { refused: 'the files of the build context are not known' };
    for (const folder of matches) {
      if (pattern.startsWith('!')) found.delete(folder);
      else if (folder !== here) found.add(folder);
    }
  }
  return [...found].filter(folder => project.read(joinPath(folder, 'package.json')) !== undefined).sort();
}

function patternsOf({ workspaces }: Json): readonly string[] | undefined {
  if (workspaces === undefined) return [];
  if (isStrings(workspaces)) return workspaces;
  if (!isObject(workspaces)) return undefined;
  const { packages = [] } = workspaces;
  return isStrings(packages) ? packages : undefined;
}

/** pnpm-workspace.yaml: without `packages` it only holds settings. */
function patternsOfPnpm(text: string): readonly string[] | undefined {
  const yaml = readYaml(text);
  if (!isMap(yaml)) return undefined;
  return Object.hasOwn(yaml, 'packages') ? listAt(yaml, 'packages') : [];
}

/** `packages/*`, `apps/**`, `tools/cli`, `./web/`: whole names and stars. */
function segmentsOf(pattern: string): readonly string[] | undefined {
  const parts = pattern
    .replace(/^!/, '')
    .split('/')
    .filter(part => part !== '' && part !== '.');
  return parts.every(part => /^[\w.@*-]+$/.test(part) && part !== '..' && !/\*\*./.test(part))
    ? parts
    : undefined;
}

function expand(
  project: Project,
  folder: string,
  segments: readonly string[],
): readonly string[] | undefined {
  const [segment, ...rest] = segments;
  if (segment === undefined) return [folder];
  const names = project.list(folder);
  if (!names) return folder === '' ? undefined : [];
  const folders = names.filter(name => name.endsWith('/') && !/^(node_modules|\.git)\/$/.test(name));
  const inner = folders.map(name => joinPath(folder, name.slice(0, -1)));
  if (segment === '**') {
    const own = expand(project, folder, rest) ?? [];
    return [...own, ...inner.flatMap(path => expand(project, path, segments) ?? [])];
  }
  const matches = new RegExp(`^${segment.replace(/[.+]/g, '\\$&').replace(/\*/g, '.*')}$`);
  return inner
    .filter(path => matches.test(path.slice(folder === '' ? 0 : folder.length + 1)))
    .flatMap(path => expand(project, path, rest) ?? []);
}
