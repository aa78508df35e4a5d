import type { BuildContext } from './context.js';
import { cleanPath, parseDockerignore } from './dockerignore.js';

/**
 * A build context from texts by path. `.dockerignore` among them applies, or `<dockerfile>.dockerignore` before it.
 */
export function memoryContext(
  files: Readonly<Record<string, string>>,
  dockerfile = 'Dockerfile',
): BuildContext {
  const all = new Map(Object.entries(files).map(([path, text]) => [cleanPath(path), text]));
  const own = `${dockerfile}.dockerignore`;
  const ignorePath = all.has(own) ? own : '.dockerignore';
  return contextOver(all, ignorePath, all.get(ignorePath));
}

function contextOver(
  all: ReadonlyMap<string, string>,
  ignorePath: string,
  dockerignore: string | undefined,
): BuildContext {
  const { ignores } = parseDockerignore(dockerignore ?? '');
  const visible = filesOf(new Map([...all].filter(([path]) => !ignores(path))));
  return {
    ...visible,
    dockerignore,
    ignorePath,
    withDockerignore: text => contextOver(all, ignorePath, text),
    unfiltered: filesOf(all),
    ignores: path => ignores(find(path)),
    known: true,
  };
}

function find(path: string): string {
  return cleanPath(path).replace(/^(\/|\.$)/, '');
}

function filesOf(texts: ReadonlyMap<string, string>): Pick<BuildContext, 'read' | 'has' | 'list'> {
  const folders = new Map<string, Set<string>>([['', new Set()]]);
  for (const path of texts.keys()) addToFolders(folders, path);
  return {
    read: path => texts.get(find(path)),
    has: path => texts.has(find(path)) || folders.has(find(path)),
    list: path => {
      const names = folders.get(find(path));
      return names && [...names].sort();
    },
  };
}

function addToFolders(folders: Map<string, Set<string>>, path: string): void {
  const parts = path.split('/');
  parts.forEach((part, depth) => {
    const folder = parts.slice(0, depth).join('/');
    const names = folders.get(folder) ?? new Set();
    folders.set(folder, names.add(depth === parts.length - 1 ? part : `${part}/`));
  });
}
