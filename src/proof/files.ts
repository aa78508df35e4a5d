// The files that COPY brings: when the copy of the source moves behind an install, every command that now runs
// without the source must be one that reads only the manifests, and these must be there, at the same paths.
import { hasOption, readCall, type ToolCall } from '../shell/vocabulary.js';
import type { Event } from './trace.js';

/** A COPY or ADD of local files, read from its text. */
export interface Copy {
  readonly text: string;
  readonly flags: string;
  readonly sources: readonly string[];
  readonly destination: string;
}

/** Reads a local COPY; undefined for one from a stage, of a URL, in JSON form, with a here-document or a variable source. */
export function readCopy(event: Event): Copy | undefined {
  if (event.kind !== 'instruction') return undefined;
  const words = event.text.trim().split(/\s+/);
  const keyword = words.shift()?.toUpperCase();
  if (keyword !== 'COPY' && keyword !== 'ADD') return undefined;
  const flags = words.filter(word => word.startsWith('--'));
  const args = words.filter(word => !word.startsWith('--'));
  const destination = args.pop();
  if (destination === undefined || args.length === 0) return undefined;
  if (event.text.includes('<<') || event.text.includes('[') || event.text.includes('\n')) return undefined;
  if (flags.some(flag => flag.startsWith('--from')) || args.some(arg => /:\/\/|\$/.test(arg)))
    return undefined;
  return { text: event.text, flags: flags.join(' '), sources: args, destination };
}

/** Clean relative path of segments: `./a//b/` is `a/b`. A leading `/` of a source is the context's root. */
function clean(path: string): string {
  return path
    .split('/')
    .filter(part => part !== '' && part !== '.')
    .join('/');
}

/** Clean path of a destination, absolute or relative to WORKDIR. */
function place(path: string): string {
  return path.startsWith('/') ? `/${clean(path)}` : clean(path);
}

function under(folder: string, name: string): string {
  if (folder === '/') return `/${name}`;
  return [folder, name].filter(part => part !== '').join('/');
}

/** Whether the new copy brings only files that the old one brings too, each to the same path, with the same flags. */
export function isPartOf(part: Copy, whole: Copy): boolean {
  const [source, second] = whole.sources;
  if (source === undefined || second !== undefined || part.flags !== whole.flags) return false;
  const root = clean(source);
  return part.sources.every(file => {
    const path = clean(file);
    if (root !== '' && !path.startsWith(`${root}/`)) return false;
    const relative = root === '' ? path : path.slice(root.length + 1);
    const landed = under(place(whole.destination), relative);
    const name = relative.slice(relative.lastIndexOf('/') + 1);
    const destination = place(part.destination);
    return landed === under(destination, name) || landed === destination;
  });
}

/** What a dependency install reads of the source; `undefined`: more than can be told. Paths relative to its folder. */
type Needs = readonly (readonly string[])[];

const LOCKS = [
  'package-lock.json',
  'npm-shrinkwrap.json',
  'yarn.lock',
  'pnpm-lock.yaml',
  'bun.lockb',
  'bun.lock',
];

/** Each inner list: one of these must be there. Sources: the manual of each installer. */
function needsOf(call: ToolCall): Needs | undefined {
  const { tool, verb, operands } = call;
  if (!call.isReadable || hasOption(call, '--prefix', '--cwd', '-C', '--dir')) return undefined;
  if (tool === 'pip' && verb === 'install') return needsOfPip(call);
  if (operands.length > 0) return undefined;
  if (tool === 'npm' && (verb === 'ci' || verb === 'clean-install')) return [['package.json'], LOCKS];
  if (['npm', 'pnpm', 'bun'].includes(tool) && (verb === 'install' || verb === 'i'))
    return [['package.json']];
  if (tool === 'yarn' && (verb === undefined || verb === 'install')) return [['package.json']];
  return undefined;
}

function needsOfPip(call: ToolCall): Needs | undefined {
  if (hasOption(call, '-e', '--editable', '-f', '--find-links', '-t', '--target', '--prefix', '--root'))
    return undefined;
  const isName = (text: string) =>
    /^[A-Za-z0-9][\w.-]*(\[[\w,-]*\])?([=<>!~]=?.*)?$/.test(text) && !/\.(whl|zip|gz|txt)$/.test(text);
  const files = call.options.filter(o => ['-r', '--requirement', '-c', '--constraint'].includes(o.name));
  const values = files.map(option => option.value);
  const rest = call.operands.filter(word => !values.includes(word.value));
  if (!rest.every(word => isName(word.value ?? ''))) return undefined;
  return values.map(value => [clean(value ?? '')]);
}

/** Programs that read nothing of the source, whatever their arguments are, as long as these name no local file. */
const SYSTEM_INSTALLERS: Readonly<Record<string, readonly string[]>> = {
  'apt-get': ['update', 'install', 'clean', 'autoremove', 'upgrade'],
  apk: ['add', 'update', 'del', 'upgrade'],
  yum: ['install', 'clean', 'update'],
  dnf: ['install', 'clean', 'update'],
};

/** What runs although the source is not there yet, in words; undefined where it cannot miss it. */
export function missesSource(
  event: Event,
  pending: readonly Copy[],
  brought: readonly Copy[],
): string | undefined {
  const whole = pending.map(copy => copy.text).join(', ');
  const lost = `\`${event.text.trim()}\` ran before the files of \`${whole}\` were there`;
  if (event.kind === 'boundary') return undefined;
  if (event.kind === 'instruction') {
    const isNeutral = /^(ENV|ARG|LABEL|EXPOSE)\s/i.test(event.text) && !whole.includes('$');
    return isNeutral ? undefined : lost;
  }
  const call = event.command && readCall(event.command);
  if (!call || call.command.redirections.length > 0 || event.surroundings.split('\u0000')[1] !== 'in .')
    return lost;
  if (Object.hasOwn(SYSTEM_INSTALLERS, call.tool)) {
    const isNamed =
      SYSTEM_INSTALLERS[call.tool]?.includes(call.verb ?? '') &&
      call.operands.every(word => !/[/]/.test(word.text));
    return isNamed ? undefined : lost;
  }
  if (
    call.tool === 'rm' &&
    call.operands.every(word => /^(\/var\/(lib\/apt\/lists|cache\/apk)(\/|$))/.test(word.text))
  )
    return undefined;
  if ((call.tool === 'npm' || call.tool === 'yarn') && call.verb === 'cache clean') return undefined;
  const needs = needsOf(call);
  if (!needs) return lost;
  const names = new Set(brought.flatMap(copy => copy.sources.map(clean)));
  const roots = pending.map(copy => clean(copy.sources[0] ?? ''));
  const isThere = (name: string) =>
    roots.some(root => names.has(under(root, name)) || names.has(under(root, 'package*.json')));
  const missing = needs.find(oneOf => !oneOf.some(isThere));
  return missing === undefined ? undefined : `\`${event.text.trim()}\` does not find ${missing.join(' or ')}`;
}
