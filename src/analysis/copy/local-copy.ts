// What a COPY or ADD of the build context brings, and where it lands.
import type { BuildContext } from '../../context/context.js';
import { cleanPath, joinPath, pathWithin } from '../../context/ecosystems/ecosystem.js';
import type { Instruction } from '../../dockerfile/model.js';
import { remembered } from '../../shell/memo.js';
import type { Facts } from '../facts.js';
import { readOnce } from '../history.js';
import { expand, resolveDirectory } from '../state.js';

export interface Landing {
  /** In the build context, '' for its root. */
  readonly from: string;
  /** Absolute. Of a folder, what is in it lands there. */
  readonly to: string;
  readonly isFolder: boolean;
}

export interface LocalCopy {
  readonly instruction: Instruction;
  readonly landings: readonly Landing[];
  /** Absolute. */
  readonly destination: string;
  readonly bringsFolder: boolean;
}

export type LocalCopyResult = LocalCopy | { readonly refused: string };

/** Undefined for what is no COPY or ADD of the build context alone. */
export function readLocalCopy(
  facts: Facts,
  context: BuildContext,
  instruction: Instruction,
): LocalCopyResult | undefined {
  return knownCopies(context)(facts, instruction);
}

const knownCopies = remembered((context: BuildContext) =>
  readOnce((facts, instruction) => findLocalCopy(facts, context, instruction)),
);

function findLocalCopy(
  facts: Facts,
  context: BuildContext,
  instruction: Instruction,
): LocalCopyResult | undefined {
  const { keyword, flags, heredocs, args } = instruction;
  if (keyword !== 'COPY' && keyword !== 'ADD') return undefined;
  if (flags.some(({ name }) => name === 'from')) return undefined;
  const sources = args.slice(0, -1);
  if (heredocs.length > 0 || sources.length === 0 || sources.some(isRemote)) return undefined;
  const target = args.at(-1) ?? '';
  const { workdir, env } = facts.before(instruction);
  const destination = resolveDirectory(workdir, expand(target, env));
  if (destination === undefined) {
    const why = target.includes('$') ? 'it is a variable' : 'no WORKDIR is known';
    return { refused: `where '${target}' leads is not known: ${why}` };
  }
  const found = sources.map(source => findSources(context, expand(source, env)));
  const unknown = sources.find((_, i) => found[i] === undefined);
  if (unknown !== undefined) return { refused: `what '${unknown}' names is not known` };
  const paths = found.flatMap(own => own ?? []);
  const isInto =
    /(^|\/)\.{0,2}$/.test(target) || paths.length > 1 || sources.length > 1 || destination === workdir;
  const landings = paths.map((from): Landing => {
    if (isFolderOf(context, from)) return { from, to: destination, isFolder: true };
    const name = from.slice(from.lastIndexOf('/') + 1);
    return { from, to: isInto ? inside(destination, name) : destination, isFolder: false };
  });
  return { instruction, landings, destination, bringsFolder: landings.some(({ isFolder }) => isFolder) };
}

function isRemote(source: string): boolean {
  return /:\/\/|^git@/.test(source);
}

function isFolderOf(context: BuildContext, path: string): boolean {
  return path === '' || context.list(path) !== undefined;
}

export function inside(folder: string, path: string): string {
  if (path === '') return folder;
  return folder === '/' ? `/${path}` : `${folder}/${path}`;
}

/** The paths that one source names; undefined where that is not known. */
function findSources(context: BuildContext, source: string): readonly string[] | undefined {
  if (/["'$[\\]/.test(source)) return undefined;
  const path = cleanPath(source);
  if (path === undefined) return undefined;
  if (!/[*?]/.test(path)) return [path];
  let folders: readonly string[] = [''];
  for (const segment of path.split('/')) {
    const matches = new RegExp(
      `^${segment
        .replace(/[.+^${}()|]/g, '\\$&')
        .replace(/\*/g, '[^/]*')
        .replace(/\?/g, '[^/]')}$`,
    );
    folders = folders.flatMap(folder =>
      (context.list(folder) ?? [])
        .map(name => name.replace(/\/$/, ''))
        .filter(name => matches.test(name))
        .map(name => joinPath(folder, name)),
    );
  }
  return folders;
}

/** Whether one of the folders lies in the other. */
export function overlap(a: string, b: string): boolean {
  return pathWithin(a, b) !== undefined || pathWithin(b, a) !== undefined;
}
