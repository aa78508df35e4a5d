// Which file of the build context lies at a path of the image when a RUN runs: scripts can be read, not only guessed at.
import type { BuildContext } from '../context/context.js';
import type { Instruction } from '../dockerfile/model.js';

/**
 * The text of the file of the build context that the last COPY or ADD before `run` has put at `path` (absolute);
 * undefined where that is not known. `chain` are the instructions of the stage and of those it is built on, in order;
 * `workdirOf` tells the WORKDIR in force before one of them.
 */
export function copiedText(
  chain: readonly Instruction[],
  context: BuildContext,
  run: Instruction,
  path: string,
  workdirOf: (instruction: Instruction) => string | undefined,
): string | undefined {
  for (const copy of chain.toReversed()) {
    if (copy.index >= run.index || (copy.keyword !== 'COPY' && copy.keyword !== 'ADD')) continue;
    const found = landingText(copy, context, path, workdirOf(copy));
    if (found !== 'elsewhere') return found;
  }
  return undefined;
}

/** `elsewhere`: the copy does not touch the path; undefined: it may, with what cannot be read. */
function landingText(
  copy: Instruction,
  context: BuildContext,
  path: string,
  workdir: string | undefined,
): string | 'elsewhere' | undefined {
  const target = copy.args.at(-1) ?? '';
  const destination = target.startsWith('/') ? target : workdir && `${workdir}/${target}`;
  if (destination === undefined || destination.includes('$')) return undefined;
  const folder = clean(destination);
  const name = path.slice(path.lastIndexOf('/') + 1);
  const isInside = folder === '' || path === `/${folder}` || path.startsWith(`/${folder}/`);
  if (!isInside) return 'elsewhere';
  const isLocal =
    copy.heredocs.length === 0 && !copy.flags.some(flag => flag.name === 'from' || flag.name === 'exclude');
  if (!isLocal) return undefined;
  const rest = path === `/${folder}` ? '' : path.slice(folder === '' ? 1 : folder.length + 2);
  for (const source of copy.args.slice(0, -1).toReversed()) {
    if (/[*?[$]|:\/\//.test(source)) return undefined;
    const own = clean(source);
    const file = context.read(own);
    const isOwn = own.slice(own.lastIndexOf('/') + 1) === name;
    if (file !== undefined) {
      if (rest === '' || (isOwn && rest === name)) return file;
      continue;
    }
    const inner = context.read(own === '' ? rest : `${own}/${rest}`);
    if (inner !== undefined) return inner;
  }
  return 'elsewhere';
}

/** `./a//b/` is `a/b`; `.` and `/` are the empty path. */
function clean(path: string): string {
  return path
    .split('/')
    .filter(part => part !== '' && part !== '.')
    .join('/');
}
