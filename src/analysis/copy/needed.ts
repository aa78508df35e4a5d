// What the installs before the source are proved to need of it, and a download of its own where they are builds.
import { type Ecosystem, type Needs, pathWithin } from '../../context/ecosystems/ecosystem.js';
import type { Instruction } from '../../dockerfile/model.js';
import { type Crossed, type FoundBuild, type Input, mountsOver, refuseDownload } from './run.js';
import type { View } from './view.js';
import type { Way } from './way.js';

export function installsOf({ calls }: Crossed): readonly Ecosystem[] {
  return calls.flatMap(({ act, ecosystem }) => (act.kind === 'install' ? [ecosystem] : []));
}

interface Proved {
  readonly needs: Needs;
  readonly last: Instruction | undefined;
  readonly cut: Crossed['cut'];
  readonly download: string | undefined;
}

/** The RUNs from the first on whose installs are proved to need nothing but some files; refused where not even the first is. */
export function proveAll(
  input: Input,
  way: Way,
  view: View,
  ships: boolean,
): Proved | { readonly refused: string } {
  let needs: Needs = { files: [], fills: [], rewrites: [] };
  let last: Crossed | undefined;
  let failure: string | undefined;
  for (const step of way.crossed) {
    const proved = proveRun(input, way, view, step);
    if ('refused' in proved) {
      failure = proved.refused;
      break;
    }
    needs = join(needs, proved);
    // Once past an install, past all that needs the source as little.
    if (last || installsOf(step).length > 0) last = step;
  }
  if (last && needs.files.length > 0) return { needs, last: last.run, cut: last.cut, download: undefined };
  if (failure !== undefined) return { refused: failure };
  const { stop } = way;
  if (!stop?.build) return { refused: stop?.because ?? 'the install reads no file of the build context' };
  const download = proveDownload(input, way, view, stop.build, ships);
  if ('refused' in download) return download;
  const before = input.file.instructions[stop.at.index - 1];
  const isCrossing = before !== undefined && before !== way.moved.at(-1)?.instruction;
  return {
    needs: join(needs, download),
    last: isCrossing ? before : undefined,
    cut: undefined,
    download: download.command,
  };
}

function join(a: Needs, b: Needs): Needs {
  const both = (key: keyof Needs): readonly string[] => [...new Set([...a[key], ...b[key]])];
  return { files: both('files'), fills: both('fills'), rewrites: both('rewrites') };
}

function proveRun(
  input: Input,
  way: Way,
  view: View,
  { run, calls }: Crossed,
): Needs | { readonly refused: string } {
  const over = way.moved.find(({ destination }) => mountsOver(run, destination));
  if (over) return { refused: `the RUN on line ${run.startLine} mounts over the source` };
  let needs: Needs = { files: [], fills: [], rewrites: [] };
  for (const { act, ecosystem, assignments, workdir } of calls) {
    const steering = steeringOf(input, way, run, ecosystem, assignments);
    if (steering) return { refused: steering };
    if (act.kind === 'independent') continue;
    const closure = act.closure(view.projectIn(workdir));
    if ('refused' in closure) return closure;
    needs = join(needs, closure);
  }
  return needs;
}

function proveDownload(
  input: Input,
  way: Way,
  view: View,
  build: FoundBuild,
  ships: boolean,
): (Needs & { readonly command: string }) | { readonly refused: string } {
  const { facts } = input;
  const { run, act, ecosystem, assignments, workdir, head } = build;
  const because = refuseDownload(build) ?? steeringOf(input, way, run, ecosystem, assignments);
  if (because) return { refused: because };
  const needs = act.download(view.projectIn(workdir));
  if ('refused' in needs) return needs;
  if (ships && !needs.isExact) {
    return {
      refused: `\`${needs.command}\` may leave more in the image than the build on line ${run.startLine} does`,
    };
  }
  const words = /[`"'\\#]/.test(needs.command.replace(/"[\w./-]*"/g, '')) ? undefined : needs.command;
  if (words === undefined) return { refused: 'the download would need quoting' };
  const isThere = workdir === facts.before(run).workdir;
  const lead = head.filter(text => !(isThere && text.startsWith('cd ')));
  return { ...needs, command: [...lead, words].join(' && ') };
}

/** Variables by which any program is led to files: the search path, the home folder, what is loaded into it. */
const LEADS: ReadonlySet<string> = new Set([
  ...['PATH', 'HOME', 'LD_PRELOAD', 'LD_LIBRARY_PATH', 'BASH_ENV', 'ENV', 'XDG_CONFIG_HOME'],
]);

function steeringOf(
  { facts }: Input,
  { moved }: Way,
  run: Instruction,
  ecosystem: Ecosystem,
  assignments: ReadonlyMap<string, string>,
): string | undefined {
  const { env, args } = facts.before(run);
  const variables = [...env, ...args, ...assignments];
  const found = variables.find(([name, value]) =>
    moved.some(({ destination }) => isSteering(ecosystem, name, value, destination)),
  );
  return found && `${found[0]} may lead the install on line ${run.startLine} to the source`;
}

function isSteering(
  ecosystem: Ecosystem,
  name: string,
  value: string | undefined,
  directory: string,
): boolean {
  if (!LEADS.has(name)) return ecosystem.isSteeredBy(name, value, directory);
  return (value ?? '').split(':').some(entry => {
    const isRelative =
      entry !== '' && !entry.startsWith('/') && !entry.startsWith('$') && !entry.startsWith('~');
    const isOfPackages = /(^|\/)(node_modules\/\.bin|vendor\/bin|\.venv\/bin)$/.test(entry);
    return !isOfPackages && (isRelative || pathWithin(directory, entry) !== undefined);
  });
}
