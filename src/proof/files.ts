// The files that COPY brings: when the copy of the source moves behind an install, every command that now runs
// without the source must be one that reads only the manifests, and these must be there, at the same paths.
import { hasOption, readCall, type ToolCall } from '../shell/vocabulary.js';
import type { Event } from './trace.js';

/** A COPY or ADD of local files, read from its text. */
export interface Copy {
  readonly text: string;
  readonly flags: string;
  readonly sources: readonly string[];
  /** Absolute where WORKDIR is known; otherwise relative to it, after `@`. */
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
  return {
    text: event.text,
    flags: flags.join(' '),
    sources: args,
    destination: place(event.workdir, destination),
  };
}

/** Clean relative path of segments: `./a//b/` is `a/b`. A leading `/` of a source is the context's root. */
function clean(path: string): string {
  return path
    .split('/')
    .filter(part => part !== '' && part !== '.')
    .join('/');
}

/** Clean path of a destination. */
function place(workdir: string | undefined, path: string): string {
  return path.startsWith('/') ? `/${clean(path)}` : under(workdir ?? '@', clean(path));
}

function under(folder: string, name: string): string {
  if (name === '') return folder;
  return folder === '/' || folder === '' ? `${folder}${name}` : `${folder}/${name}`;
}

/** Where each file of the copy lands, the way Docker places it: below the destination, by its base name. */
function landings(
  part: Copy,
): readonly { readonly file: string; readonly asFile: string; readonly asFolder: string }[] {
  return part.sources.map(source => {
    const file = clean(source);
    const name = file.slice(file.lastIndexOf('/') + 1);
    return { file, asFile: under(part.destination, name), asFolder: part.destination };
  });
}

/** Whether the new copy brings only files that the old one brings too, each to the same path, with the same flags. */
export function isPartOf(part: Copy, whole: Copy): boolean {
  const [source, second] = whole.sources;
  if (source === undefined || second !== undefined || part.flags !== whole.flags) return false;
  const root = clean(source);
  return landings(part).every(({ file, asFile, asFolder }) => {
    if (root !== '' && !file.startsWith(`${root}/`)) return false;
    const landed = under(whole.destination, root === '' ? file : file.slice(root.length + 1));
    return landed === asFile || landed === asFolder;
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
  const isGlobal =
    tool === 'npm' && ['install', 'i', 'add'].includes(verb ?? '') && hasOption(call, '-g', '--global');
  if (isGlobal)
    return operands.every(
      word => /^@?[a-z0-9][\w./-]*(@[\w.^~-]+)?$/i.test(word.text) && !/^\.|\.tgz$/.test(word.text),
    )
      ? []
      : undefined;
  if (operands.length > 0) return undefined;
  if (tool === 'npm' && ['ci', 'clean-install', 'ic'].includes(verb ?? '')) return [['package.json'], LOCKS];
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
  return values.map(value => [value?.startsWith('/') ? `/${clean(value)}` : clean(value ?? '')]);
}

/** Programs that read nothing of the source, as long as their operands name no file. Sources: their manual pages. */
const SYSTEM_INSTALLERS: Readonly<Record<string, readonly string[]>> = {
  'apt-get': [
    'update',
    'install',
    'upgrade',
    'dist-upgrade',
    'clean',
    'autoclean',
    'autoremove',
    'remove',
    'purge',
  ],
  apt: ['update', 'install', 'upgrade', 'full-upgrade', 'clean', 'autoremove', 'remove', 'purge'],
  apk: ['add', 'update', 'del', 'upgrade'],
  yum: ['install', 'clean', 'update', 'upgrade', 'makecache', 'remove'],
  dnf: ['install', 'clean', 'update', 'upgrade', 'makecache', 'remove'],
  microdnf: ['install', 'clean', 'update', 'upgrade', 'makecache', 'remove'],
  corepack: ['enable'],
  npm: ['cache clean'],
  yarn: ['cache clean'],
};

/** Instructions that read no file of the image and run nothing while it is built. */
const INERT = /^(ENV|ARG|LABEL|EXPOSE|STOPSIGNAL|MAINTAINER|HEALTHCHECK|CMD|ENTRYPOINT)\s/i;

/** What runs although the source is not there yet, in words; undefined where it cannot miss it. */
export function missesSource(
  event: Event,
  pending: readonly Copy[],
  brought: readonly Copy[],
): string | undefined {
  if (event.kind === 'boundary') return undefined;
  const whole = pending.map(copy => copy.text).join(', ');
  const lost = `\`${event.text.trim()}\` ran before the files of \`${whole}\` were there`;
  if (event.kind === 'instruction') return crosses(event, pending) ? undefined : lost;
  const call = event.command && readCall(event.command);
  if (!call || call.command.redirections.length > 0 || event.surroundings.split('\u0000')[1] !== 'in .')
    return lost;
  if (isIndependent(call, pending)) return undefined;
  const needs = needsOf(call);
  if (!needs) return lost;
  const here = event.workdir ?? '@';
  const there = new Set(brought.flatMap(copy => landings(copy).flatMap(l => [l.asFile, l.asFolder])));
  const covers = pending.every(copy => copy.destination === here || here.startsWith(`${copy.destination}/`));
  const isThere = (name: string) =>
    there.has(name.startsWith('/') ? name : under(here, name)) ||
    (name.startsWith('package') && there.has(under(here, 'package*.json')));
  const missing = needs.find(oneOf => !oneOf.some(isThere));
  if (missing === undefined && covers) return undefined;
  return missing ? `\`${event.text.trim()}\` does not find ${missing.join(' or ')}` : lost;
}

function crosses(event: Event, pending: readonly Copy[]): boolean {
  if (/^WORKDIR\s/i.test(event.text))
    return pending.every(copy => /\s\/\S*\s*$/.test(copy.text) && !copy.text.includes('$'));
  if (!INERT.test(event.text)) return false;
  return !/^(ENV|ARG)/i.test(event.text) || pending.every(copy => !copy.text.includes('$'));
}

function isIndependent(call: ToolCall, pending: readonly Copy[]): boolean {
  if (['set', 'true', ':'].includes(call.tool)) return true;
  if (call.tool === 'rm') return call.operands.every(word => isElsewhere(word.value, pending));
  if (
    Object.hasOwn(SYSTEM_INSTALLERS, call.tool) &&
    SYSTEM_INSTALLERS[call.tool]?.includes(call.verb ?? '')
  ) {
    return call.operands.every(word => !word.text.includes('/') && !/\.(deb|apk|rpm)$/.test(word.text));
  }
  return false;
}

/** An absolute path (or one below the home) that neither holds the copied files nor lies among them. */
function isElsewhere(path: string | undefined, pending: readonly Copy[]): boolean {
  if (path === undefined || path.includes('..')) return false;
  if (/^(\/root|~)\/\.(npm|cache|yarn)(\/|$)/.test(path)) return true;
  const literal = path.replace(/\*.*$/, '').replace(/\/+$/, '');
  if (!literal.startsWith('/')) return false;
  return pending.every(
    ({ destination: d }) =>
      d.startsWith('/') &&
      d !== '/' &&
      d !== literal &&
      !d.startsWith(`${literal}/`) &&
      !literal.startsWith(`${d}/`),
  );
}
