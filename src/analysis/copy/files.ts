// Which files are copied first, and whether that leaves every file that is copied later as it was.
import { isPlainPath, pathWithin } from '../../context/ecosystems/ecosystem.js';
import type { Instruction } from '../../dockerfile/model.js';
import { inside, type LocalCopy } from './local-copy.js';
import type { Input } from './run.js';
import type { View } from './view.js';
import type { Way } from './way.js';

export interface ManifestFile {
  /** In the build context; a folder, whole, ends in `/`. */
  readonly from: string;
  /** Absolute; of a folder, where its content goes. */
  readonly to: string;
}

/** Whether all that the copy brings is needed: a folder of manifests holds no source. */
export function isNeededWhole(
  { context }: Input,
  view: View,
  copy: LocalCopy,
  files: readonly string[],
): boolean {
  const wanted = files.map(path => inside(view.root, path.replace(/\/$/, '')));
  return copy.landings.every(({ from, to, isFolder }) => {
    if (
      wanted.some(
        path => path === to || (files.includes(`${pathWithin(view.root, to) ?? ''}/`) && path === to),
      )
    )
      return true;
    if (!isFolder) return false;
    if (from === '') return false;
    const names = context.list(from) ?? [];
    return names.every(
      name => wanted.includes(inside(to, name.replace(/\/$/, ''))) || /\.(txt|in|lock)$/.test(name),
    );
  });
}

/** Which files of which copies are to be brought first. Those of copies that stay are there. */
export function filesOf(
  view: View,
  { staying }: Way,
  moved: readonly LocalCopy[],
  files: readonly string[],
): ReadonlyMap<Instruction, readonly ManifestFile[]> | { readonly refused: string } {
  const found = new Map<Instruction, ManifestFile[]>();
  for (const path of files) {
    const origin = view.originOf(path);
    if (!origin) return { refused: `${path} is not in the build context` };
    const isHere =
      !moved.includes(origin.copy) ||
      staying.some(copy => brings(copy, origin.from, inside(view.root, path)));
    if (isHere) continue;
    const from = path.endsWith('/') ? `${origin.from}/` : origin.from;
    if (!isPlainPath(origin.from)) return { refused: `the path ${origin.from} needs quoting` };
    const { instruction } = origin.copy;
    found.set(instruction, [
      ...(found.get(instruction) ?? []),
      { from, to: inside(view.root, path.replace(/\/$/, '')) },
    ]);
  }
  const total = new Set([...found.values()].flat().map(({ to }) => to.slice(0, to.lastIndexOf('/')))).size;
  if (total > MOST_LINES)
    return { refused: `the manifests lie in ${total} folders: a COPY for each is more than anybody reads` };
  return found;
}

const MOST_LINES = 16;

/** Whether the copy puts the file of the build context at the path. */
function brings({ landings }: LocalCopy, from: string, to: string): boolean {
  return landings.some(landing => !landing.isFolder && landing.from === from && landing.to === to);
}

/** A copy that stays where it is must not be overwritten by one that now comes after it. */
export function refuseOverwritten(
  { staying, moved: all }: Way,
  view: View,
  moved: readonly LocalCopy[],
  last: Instruction | undefined,
): string | undefined {
  const others = [...staying, ...all.filter(copy => !moved.includes(copy))];
  for (const copy of others) {
    const { index, startLine } = copy.instruction;
    const isPassed =
      moved.some(({ instruction }) => instruction.index < index) && (!last || index < last.index);
    if (!isPassed) continue;
    for (const landing of copy.landings) {
      const below = pathWithin(view.root, landing.to);
      const origin = below === undefined ? undefined : view.originOf(landing.isFolder ? `${below}/` : below);
      const meets = moved.some(({ destination }) => pathWithin(destination, landing.to) !== undefined);
      if (
        meets &&
        (landing.isFolder || origin?.from !== landing.from || isElsewhere(moved, landing.to, landing.from))
      ) {
        return `line ${startLine} copies over what comes later now`;
      }
    }
  }
  return undefined;
}

/** Whether one of the copies puts another file there. */
function isElsewhere(moved: readonly LocalCopy[], to: string, from: string): boolean {
  return moved.some(({ landings }) =>
    landings.some(landing => {
      const rest = pathWithin(landing.to, to);
      return rest !== undefined && landing.isFolder && inside(`/${landing.from}`, rest) !== `/${from}`;
    }),
  );
}
