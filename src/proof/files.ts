// The files that COPY brings: when the copy of the source moves behind an install, every command that now runs
// without the source must be one that reads only the manifests, and these must be there, at the same paths.
import type { BuildContext } from '../context/context.js';
import { readCall, type ToolCall } from '../shell/vocabulary.js';
import type { Event } from './machine.js';
import { fillsOf, needsOf } from './needs.js';
import { readsOf } from './reads.js';

/** A COPY or ADD of local files, read from its text. */
export interface Copy {
  readonly text: string;
  readonly flags: string;
  readonly sources: readonly string[];
  /** Absolute where WORKDIR is known; otherwise relative to it, after `@`. */
  readonly destination: string;
  /** What it does, whatever its words: two copies with the same key put the same files in the same place. */
  readonly key: string;
}

/** Reads a local COPY; undefined for one from a stage, of a URL, with a here-document or a variable source. */
export function readCopy(event: Pick<Event, 'kind' | 'text' | 'workdir'>): Copy | undefined {
  if (event.kind !== 'instruction') return undefined;
  const words = event.text.trim().split(/\s+/);
  const keyword = words.shift()?.toUpperCase();
  if (keyword !== 'COPY' && keyword !== 'ADD') return undefined;
  const flags = words.filter(word => word.startsWith('--'));
  const args = words.filter(word => !word.startsWith('--'));
  const target = args.pop();
  if (target === undefined || args.length === 0) return undefined;
  if (event.text.includes('<<') || event.text.includes('[') || event.text.includes('\n')) return undefined;
  if (flags.some(flag => flag.startsWith('--from')) || args.some(arg => /:\/\/|\$/.test(arg)))
    return undefined;
  const destination = place(event.workdir, target);
  const key = [keyword, flags.join(' '), ...args, destination].join('\u0000');
  return { text: event.text, flags: flags.join(' '), sources: args, destination, key };
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

export function under(folder: string, name: string): string {
  if (name === '') return folder;
  return folder === '/' || folder === '' ? `${folder}${name}` : `${folder}/${name}`;
}

/** What is left of a path below a folder; undefined outside. */
function below(folder: string, path: string): string | undefined {
  if (path === folder) return '';
  const prefix = folder === '/' ? '/' : `${folder}/`;
  return path.startsWith(prefix) ? path.slice(prefix.length) : undefined;
}

/** Where each source of the copy lands: a file below the destination by its base name, a folder's content in it. */
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
  if (part.flags !== whole.flags) return false;
  return landings(part).every(({ file, asFile, asFolder }) =>
    whole.sources.some(source => {
      const rest =
        source === file ? '' : below(clean(source) || '.', clean(source) === '' ? `./${file}` : file);
      if (rest === undefined) return false;
      const landed = under(whole.destination, rest);
      return landed === asFile || landed === asFolder;
    }),
  );
}

/** The state of the source while its copies have not come yet. */
export interface Waiting {
  readonly context: BuildContext;
  /** What is still to come. */
  readonly pending: readonly Copy[];
  /** What has come so far. */
  readonly seen: readonly Copy[];
}

/** Instructions that read no file of the image and run nothing while it is built. */
const INERT = /^(ENV|ARG|LABEL|EXPOSE|STOPSIGNAL|MAINTAINER|HEALTHCHECK|CMD|ENTRYPOINT|USER|WORKDIR)\s/i;

/** What runs although the source is not there yet, in words; undefined where it cannot miss it. */
export function missesSource(event: Event, waiting: Waiting): string | undefined {
  if (event.kind === 'boundary') return undefined;
  const { pending } = waiting;
  const whole = pending.map(copy => copy.text).join(', ');
  const lost = `\`${event.text.trim()}\` ran before the files of \`${whole}\` were there`;
  if (event.kind === 'instruction') return crosses(event, pending) ? undefined : lost;
  if (event.command === undefined) return /^[A-Za-z_]\w*=[\w./:-]*$/.test(event.text) ? undefined : lost;
  const call = readCall(event.command);
  if (!call || hasFileRedirection(call, event)) return lost;
  if (isIndependent(call, pending)) return undefined;
  const here = directoryOf(event);
  const needs = here === undefined ? undefined : needsOf(call);
  if (!needs || here === undefined) return lost;
  const covers = pending.every(copy => isRelated(copy.destination, here));
  const missing = waiting.context.known
    ? missingFile(call, here, waiting)
    : needs.find(oneOf => !oneOf.some(name => isBrought(waiting.seen, here, name)))?.join(' or ');
  if (missing === undefined && covers) return undefined;
  return missing ? `\`${event.text.trim()}\` does not find ${missing}` : lost;
}

function isRelated(destination: string, here: string): boolean {
  return (
    below(destination, here) !== undefined || below(here, destination) !== undefined || destination === '@'
  );
}

function hasFileRedirection({ command }: ToolCall, { run }: Event): boolean {
  return command.redirections.some(
    r => !/^\d?>&?\s*(\/dev\/null|1|2)$/.test(run?.source.slice(r.pos, r.end) ?? ''),
  );
}

/** Where the command runs: absolute, or after `@` where no WORKDIR is known. */
function directoryOf({ surroundings, workdir }: Event): string | undefined {
  const [, where = ''] = surroundings.split('\u0000');
  let at = workdir ?? '@';
  for (const step of where.replace(/^in /, '').split(' > ')) {
    if (step === '.' || step === '') continue;
    if (/[$~*]|\.\./.test(step)) return undefined;
    at = step.startsWith('/') ? `/${clean(step)}` : under(at, clean(step));
  }
  return at;
}

/** Whether the event is a `cd` to a folder that a copy among those before it, of the same stage, has made. */
export function isCopied(event: Event, earlier: readonly Event[]): boolean {
  const call = event.command && readCall(event.command);
  const target = call?.tool === 'cd' ? call.verbWord?.value : undefined;
  if (target === undefined || /[$~*]|\.\.|^-/.test(target)) return false;
  const start = directoryOf(event);
  const folder = target.startsWith('/') ? `/${clean(target)}` : start && under(start, clean(target));
  if (folder === undefined) return false;
  return copiesOfStage(earlier).some(copy => below(folder, copy.destination) !== undefined);
}

/** The local copies since the last FROM. */
export function copiesOfStage(events: readonly Event[]): readonly Copy[] {
  const from = events.findLastIndex(({ kind, text }) => kind === 'instruction' && /^FROM\s/i.test(text));
  return events.slice(from + 1).flatMap(event => readCopy(event) ?? []);
}

function isBrought(seen: readonly Copy[], here: string, name: string): boolean {
  const there = new Set(seen.flatMap(copy => landings(copy).flatMap(l => [l.asFile, l.asFolder])));
  return (
    there.has(name.startsWith('/') ? name : under(here, name)) ||
    (name.startsWith('package') && there.has(under(here, 'package*.json')))
  );
}

/** The first file that the command reads, that the pending copies brought before, and that is not there now. */
function missingFile(call: ToolCall, here: string, { context, pending, seen }: Waiting): string | undefined {
  const had = (path: string): string | undefined => contextPath(context, pending, path);
  const isThere = (path: string): boolean => contextPath(context, seen, path) !== undefined;
  const reads = readsOf(call, here, {
    read: path => {
      const from = had(path) ?? contextPath(context, seen, path);
      return from === undefined ? undefined : context.read(from);
    },
    list: path => {
      const from = had(path) ?? contextPath(context, seen, path);
      return from === undefined ? undefined : context.list(from);
    },
  });
  const lost = reads.find(path => had(path) !== undefined && !isThere(path));
  const missing = needsOf(call)?.find(
    oneOf => !oneOf.some(name => isThere(name.startsWith('/') ? name : under(here, name))),
  );
  return lost ?? missing?.join(' or ');
}

/** The file of the build context that one of the copies puts at a path of the image. */
function contextPath(context: BuildContext, copies: readonly Copy[], path: string): string | undefined {
  for (const { sources, destination } of copies) {
    for (const source of sources) {
      const from = clean(source);
      const rest = below(destination, path);
      if (rest === undefined) continue;
      const isFolder = from === '' || context.list(from) !== undefined;
      const name = path.slice(path.lastIndexOf('/') + 1);
      const folder = from.slice(0, Math.max(from.lastIndexOf('/') + 1, 0));
      const found = isFolder
        ? under(from, rest)
        : /[*?]/.test(from)
          ? matches(from, folder + name) && rest === name && folder + name
          : (rest === '' || (rest === name && from.endsWith(name))) && from;
      if (typeof found === 'string' && (found === '' || context.has(found))) return found;
    }
  }
  return undefined;
}

function matches(pattern: string, path: string): boolean {
  return new RegExp(
    `^${pattern.replace(/[.+]/g, '\\$&').replace(/\*/g, '[^/]*').replace(/\?/g, '[^/]')}$`,
  ).test(path);
}

/** What a copy that comes after an install brings over what that has made, in words. */
export function overwrites(
  copy: Copy,
  installs: readonly Event[],
  context: BuildContext,
): string | undefined {
  if (!context.known) return undefined;
  for (const event of installs) {
    const call = event.command && readCall(event.command);
    const here = directoryOf(event);
    if (!call || here === undefined) continue;
    for (const name of fillsOf(call)) {
      const rest = below(copy.destination, under(here, name));
      const brought = copy.sources.find(source => {
        const path = under(clean(source), rest ?? '');
        return rest !== undefined && rest !== '' && !context.ignores(path);
      });
      if (brought !== undefined)
        return `\`${copy.text.trim()}\` may bring another ${name} over what \`${event.text.trim()}\` has made`;
    }
  }
  return undefined;
}

function crosses(event: Event, pending: readonly Copy[]): boolean {
  const isCopy = /^(COPY|ADD)\s/i.test(event.text);
  if (isCopy) {
    const copy = readCopy(event);
    if (copy && pending.every(whole => isPartOf(copy, whole))) return true;
    const target = event.text.trim().split(/\s+/).at(-1) ?? '';
    const destination = place(event.workdir, target.replace(/["'\],]/g, ''));
    return (
      /^[/@][\w./@+-]*$/.test(destination) &&
      pending.every(
        whole =>
          below(whole.destination, destination) === undefined &&
          below(destination, whole.destination) === undefined,
      )
    );
  }
  if (!INERT.test(event.text)) return false;
  return !/^(ENV|ARG)/i.test(event.text) || pending.every(copy => !copy.text.includes('$'));
}

/** Programs that read nothing of the source, as long as their operands name no file. Sources: their manual pages. */
const SYSTEM_INSTALLERS: Readonly<Record<string, readonly string[]>> = {
  'apt-get': [
    ...[
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
  ],
  apt: ['update', 'install', 'upgrade', 'full-upgrade', 'clean', 'autoremove', 'remove', 'purge'],
  apk: ['add', 'update', 'del', 'upgrade'],
  yum: ['install', 'clean', 'update', 'upgrade', 'makecache', 'remove'],
  dnf: ['install', 'clean', 'update', 'upgrade', 'makecache', 'remove'],
  microdnf: ['install', 'clean', 'update', 'upgrade', 'makecache', 'remove'],
  corepack: ['enable'],
  npm: ['cache clean', 'cache verify', 'config set', 'set', 'config delete'],
  yarn: ['cache clean', 'global add', 'config set', 'config delete'],
  pnpm: ['store prune', 'config set'],
  pip: ['check', 'list', 'freeze', 'cache purge', 'config set'],
  gem: ['install', 'update'],
  go: ['version', 'env', 'clean'],
  dotnet: ['nuget locals'],
  composer: ['self-update', 'clear-cache', 'global require'],
  poetry: ['config', 'self add', 'self update'],
  uv: ['python install', 'cache clean'],
  mix: ['local.hex', 'local.rebar'],
  pecl: ['install'],
};
const VERBLESS: ReadonlySet<string> = new Set(['docker-php-ext-install', 'docker-php-ext-enable', 'a2enmod']);

function isIndependent(call: ToolCall, pending: readonly Copy[]): boolean {
  const { tool, operands, options, args } = call;
  // Where they lead is part of the surroundings of all that follows.
  if (['set', 'true', ':', 'cd', 'export'].includes(tool)) return true;
  if (tool === 'rm') return operands.every(word => isElsewhere(word.value, pending));
  const isPlain = operands.every(word => isPackage(word.text));
  if (VERBLESS.has(tool)) return args.every(word => /^[\w.-]+$/.test(word.text));
  if (args.length > 0 && args.every(word => ['--version', '-v', '-V', '--info'].includes(word.text)))
    return true;
  const isGlobal = options.some(({ name }) => name === '-g' || name === '--global');
  if (isGlobal && ['npm', 'pnpm', 'bun'].includes(tool)) return operands.length > 0 && isPlain;
  if (['go', 'cargo'].includes(tool) && call.verb === 'install') {
    return operands.length > 0 && operands.every(word => /^[\w./-]+@[\w.-]+$/.test(word.text));
  }
  const verbs = Object.hasOwn(SYSTEM_INSTALLERS, tool) ? SYSTEM_INSTALLERS[tool] : undefined;
  if (!verbs?.includes(call.verb ?? '') || options.some(({ name }) => name === '--local')) return false;
  return isPlain || call.verb === 'config' || call.verb?.startsWith('config ') === true;
}

/** The name of a package, of a scope perhaps; no path, no archive. */
function isPackage(text: string): boolean {
  return (
    /^(@[\w.-]+\/)?[^/]*$/.test(text) &&
    !/\.(deb|apk|rpm|gem|tgz|zip|whl)$/.test(text) &&
    !text.startsWith('.')
  );
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
