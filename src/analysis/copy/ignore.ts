// The overwrite trap: what an install has filled must not be overwritten by the COPY that now comes after it.
import type { BuildContext } from '../../context/context.js';
import { withIgnored } from '../../context/dockerignore.js';
import {
  type Ecosystem,
  folderOf,
  isPlainPath,
  joinPath,
  pathWithin,
} from '../../context/ecosystems/ecosystem.js';
import type { Instruction, Stage } from '../../dockerfile/model.js';
import { inside, type LocalCopy, readLocalCopy } from './local-copy.js';
import { type Input, installedBy } from './run.js';
import type { View } from './view.js';

export interface Filled {
  readonly stage: Stage;
  readonly view: View;
  readonly moved: readonly LocalCopy[];
  /** From the view's root. */
  readonly fills: readonly string[];
  readonly tools: readonly Ecosystem[];
}

export type Ignore = { readonly lines: readonly string[] } | { readonly refused: string };

/** The lines that `.dockerignore` gets so that none of the copies brings what is filled; mostly none. */
export function ignoreFor(input: Input, filled: Filled): Ignore {
  const { context } = input;
  const paths = broughtPaths(filled).filter(path => !isLeftOut(context, path));
  if (paths.length === 0) return { lines: [] };
  const lines = linesFor(paths);
  const changed = context.withDockerignore(withIgnored(context.dockerignore, lines));
  const odd = paths.find(path => !isPlainPath(path) || !isLeftOut(changed, path));
  if (odd !== undefined) {
    return {
      refused: `a pattern of ${context.ignorePath} with \`!\` brings a part of ${odd} back, over what is installed`,
    };
  }
  const [copy] = filled.moved;
  const because =
    paths.map(path => refuseMeant(context, path)).find(Boolean) ??
    refuseOthers(input, filled, paths) ??
    refuseNeighbours(input, filled.tools, paths);
  if (!because) return { lines };
  const keyword = copy?.instruction.keyword ?? 'COPY';
  return {
    refused: `${paths[0]} is not in ${context.ignorePath}: the ${keyword} after the install would overwrite what was installed, and ${because}`,
  };
}

/** The paths in the build context of all that a copy would bring over what is filled. */
function broughtPaths({ view, moved, fills }: Filled): readonly string[] {
  const found = new Set<string>();
  for (const fill of fills) {
    for (const { from, to, isFolder } of moved.flatMap(({ landings }) => landings)) {
      const rest = pathWithin(to, inside(view.root, fill));
      if (isFolder && rest !== undefined && rest !== '') found.add(joinPath(from, rest));
    }
  }
  return [...found];
}

/** Whether .dockerignore leaves out the path and all in it: a `!` pattern may bring a part of it back. */
function isLeftOut(context: BuildContext, path: string): boolean {
  return ['', '/a', '/a/package.json', '/a/index.js', '/.bin/a', '/@a/a/a.js'].every(inner =>
    context.ignores(`${path}${inner}`),
  );
}

/** Folders that lie in every project of a workspace or a solution. */
const EVERYWHERE: ReadonlySet<string> = new Set(['node_modules', 'obj']);

function linesFor(paths: readonly string[]): readonly string[] {
  const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
  return [
    ...new Set(
      paths.map(path => {
        const name = nameOf(path);
        const isOne = paths.filter(other => nameOf(other) === name).length === 1;
        return isOne || !EVERYWHERE.has(name) ? path : `**/${name}`;
      }),
    ),
  ];
}

/** Whether somebody wants the path in the image: it is under version control, or a `!` pattern brings it back. */
function refuseMeant(context: BuildContext, path: string): string | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const lines = (context.dockerignore ?? '').split(/\r?\n/).map(line => line.trim());
  if (lines.some(line => line.startsWith('!') && line.includes(name))) {
    return `a pattern with \`!\` brings it back`;
  }
  if (!context.has(path)) return undefined;
  for (let folder = folderOf(path); ; folder = folderOf(folder)) {
    const rules = context.unfiltered.read(joinPath(folder, '.gitignore')) ?? '';
    if (rules.split(/\r?\n/).some(line => !/^[#!]/.test(line) && line.includes(name))) return undefined;
    if (folder === '') return 'it is there, and no .gitignore says that it is not meant to be';
  }
}

/** Whether another instruction of the file brings the path, and wants it. */
function refuseOthers(
  { file, facts, context }: Input,
  filled: Filled,
  paths: readonly string[],
): string | undefined {
  const { moved, tools } = filled;
  const installs = (stage: Stage): boolean =>
    facts
      .chain(stage)
      .some(({ instructions }) =>
        instructions.some(
          instruction =>
            installedBy(facts, instruction).some(tool => tools.includes(tool)) ||
            bringsInstalled(instruction, paths),
        ),
      );
  for (const instruction of file.instructions) {
    if (moved.some(copy => copy.instruction === instruction)) continue;
    const stage = instruction.stage === undefined ? undefined : file.stages[instruction.stage];
    if (stage && touches(facts, context, instruction, paths) && !installs(stage)) {
      return `line ${instruction.startLine} brings it too`;
    }
    if (instruction.flags.some(({ value = '' }) => isBindOf(value, paths))) {
      return `line ${instruction.startLine} mounts it`;
    }
  }
  return undefined;
}

function touches(
  facts: Input['facts'],
  context: BuildContext,
  instruction: Instruction,
  paths: readonly string[],
): boolean {
  const copy = readLocalCopy(facts, context, instruction);
  if (!copy) return false;
  if ('refused' in copy) return true;
  return copy.landings.some(({ from }) =>
    paths.some(
      path => pathWithin(path, from) !== undefined || from === '' || pathWithin(from, path) !== undefined,
    ),
  );
}

/** `COPY --from=build /app/node_modules ./node_modules`. */
function bringsInstalled({ flags, original }: Instruction, paths: readonly string[]): boolean {
  if (!flags.some(({ name }) => name === 'from')) return false;
  return paths.some(path => original.includes(path.slice(path.lastIndexOf('/') + 1)));
}

function isBindOf(value: string, paths: readonly string[]): boolean {
  return !/type=(cache|secret|ssh|tmpfs)|from=/.test(value) && paths.some(path => value.includes(path));
}

const DOCKERFILE = /^(Dockerfile|Containerfile)(\..+)?$|\.(dockerfile|containerfile)$/i;

/** Whether another Dockerfile that has the same `.dockerignore` may want what is left out now. */
function refuseNeighbours(
  { file, context }: Input,
  tools: readonly Ecosystem[],
  paths: readonly string[],
): string | undefined {
  if (!/(^|\/)\.dockerignore$/.test(context.ignorePath)) return undefined;
  const own = file.path.slice(file.path.replaceAll('\\', '/').lastIndexOf('/') + 1);
  for (const name of context.unfiltered.list('') ?? []) {
    if (name === own || !DOCKERFILE.test(name) || name.endsWith('.dockerignore')) continue;
    const text = context.unfiltered.read(name) ?? '';
    const copies = text
      .split('\n')
      .filter(line => /^\s*(COPY|ADD)\s/i.test(line) && !line.includes('--from'));
    const wants = copies.some(line => paths.some(path => line.includes(path)));
    const installs = tools.some(tool =>
      tool.tools.some(program => text.includes(`${program} `) || text.includes(`${program}\n`)),
    );
    if (wants || (copies.length > 0 && !installs))
      return `${name}, which has the same ${context.ignorePath}, may want it`;
  }
  return undefined;
}
