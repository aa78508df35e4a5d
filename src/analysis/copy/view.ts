// A folder of the image as the COPYs of a stage have filled it from the build context.
import type { BuildContext } from '../../context/context.js';
import { joinPath, type Project, pathWithin, projectAt } from '../../context/ecosystems/ecosystem.js';
import { commandsOfText } from '../../shell/read.js';
import { inside, type Landing, type LocalCopy } from './local-copy.js';

export interface View {
  /** Absolute: the paths of a project start from there. */
  readonly root: string;
  /** The project as a command sees it that runs in the folder. */
  projectIn(workdir: string | undefined): Project;
  /** The copy that has brought a file (or a folder, with its `/`), and the file's path in the build context. */
  originOf(path: string): Origin | undefined;
}

export interface Origin {
  readonly copy: LocalCopy;
  readonly from: string;
}

/** What the copies, in their order, have put under the root. */
export function viewOf(context: BuildContext, copies: readonly LocalCopy[], root: string): View {
  const newestFirst = copies.flatMap(copy => copy.landings.map(landing => ({ copy, landing }))).toReversed();
  const landings = newestFirst.map(({ landing }) => landing);
  const first = <T>(path: string, find: (from: string) => T | undefined): T | undefined => {
    for (const landing of landings) {
      const from = sourceOf(landing, inside(root, path));
      const found = from === undefined ? undefined : find(from);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const files: Pick<BuildContext, 'read' | 'has' | 'list'> = {
    read: path => first(path, from => context.read(from)),
    has: path => first(path, from => context.has(from) || undefined) ?? false,
    list: folder => listIn(context, landings, inside(root, folder)),
  };
  return {
    root,
    projectIn: workdir => projectAt(files, { source: '', target: root, workdir }, wordsOf),
    originOf(path) {
      const isFolder = path.endsWith('/');
      for (const { copy, landing } of newestFirst) {
        const from = sourceOf(landing, inside(root, path.replace(/\/$/, '')));
        if (from === undefined) continue;
        if (isFolder ? context.list(from) !== undefined : context.has(from)) return { copy, from };
      }
      return undefined;
    },
  };
}

/** The path in the build context of what the landing puts at a path of the image. */
function sourceOf({ from, to, isFolder }: Landing, path: string): string | undefined {
  const rest = pathWithin(to, path);
  return rest === undefined || (!isFolder && rest !== '') ? undefined : joinPath(from, rest);
}

function listIn(
  context: BuildContext,
  landings: readonly Landing[],
  folder: string,
): readonly string[] | undefined {
  const found = new Set<string>();
  let isKnown = false;
  for (const landing of landings) {
    const below = pathWithin(folder, landing.to);
    if (below !== undefined && below !== '') {
      isKnown = true;
      const [name = '', ...rest] = below.split('/');
      found.add(rest.length > 0 || landing.isFolder ? `${name}/` : name);
    }
    const from = landing.isFolder ? sourceOf(landing, folder) : undefined;
    const names = from === undefined ? undefined : context.list(from);
    isKnown ||= names !== undefined;
    for (const name of names ?? []) found.add(name);
  }
  return isKnown ? [...found].sort() : undefined;
}

/** Every command of a script, in its static words. */
function wordsOf(script: string): readonly (readonly string[])[] | undefined {
  const read = commandsOfText(script);
  if (!read) return undefined;
  const all: (readonly string[])[] = [];
  for (const { words, redirections } of read.commands) {
    const values = words.map(({ value }) => value);
    const known = values.filter(value => value !== undefined);
    const isSilent = redirections.every(
      r => r.type === 'Redirect' && /^(\/dev\/null|1|2)$/.test(r.target?.text ?? ''),
    );
    if (known.length !== values.length || !isSilent) return undefined;
    all.push(known);
  }
  return all;
}
