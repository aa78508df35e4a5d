import type { BuildContext } from '../context.js';

/** One call of a program of which every word is known. */
export interface Call {
  /** Base name, aliases resolved: `npm`, `pip`. */
  readonly tool: string;
  readonly verb: string | undefined;
  readonly options: readonly CallOption[];
  readonly operands: readonly string[];
  /** The program as it is written: `./mvnw`, `python3 -m pip`. */
  readonly program: string;
  /** Every word after the program, as it is written. */
  readonly args: readonly string[];
  /** What is assigned for this call only. */
  readonly assignments: ReadonlyMap<string, string>;
}

export interface CallOption {
  /** With its dashes. */
  readonly name: string;
  readonly value: string | undefined;
}

/** What a call has to do with the project's files. No Act at all: it may read any of them. */
export type Act =
  | Independent
  /** It installs what the project depends on, but needs more than we can tell. */
  | { readonly kind: 'refused'; readonly because: string }
  | Install
  | Build;

/** A call that reads none of the project's files. */
export interface Independent {
  readonly kind: 'independent';
}

/** A call that installs what the project depends on. */
export interface Install {
  readonly kind: 'install';
  /** All that it reads of the project. */
  closure(project: Project): Closure;
  /** Where it reads the source too, its downloads may be had before. */
  readonly orBuild?: Build;
}

/** A call that reads the source, and downloads what the project depends on along the way. */
export interface Build {
  readonly kind: 'build';
  /** Where the downloads go unless told otherwise: a cache mounted there keeps them already. */
  readonly store: string;
  /** The command that does the downloading alone, and all that it reads; refused where there is none. */
  download(project: Project): Download;
}

/** Paths from the copied folder. */
export interface Needs {
  /** All that is read, in the order in which a person would name it; a folder, whole, ends in `/`. */
  readonly files: readonly string[];
  /** Files and folders that are made in the project: a COPY after it must not bring others. */
  readonly fills: readonly string[];
  /** Those of the files that may be written to: a COPY after it puts them back. */
  readonly rewrites: readonly string[];
}

export interface Refusal {
  readonly refused: string;
}

export type Closure = Needs | Refusal;

export type Download =
  | (Needs & {
      readonly command: string;
      /** Whether it leaves nothing in the image that the build itself would not leave there. */
      readonly isExact: boolean;
    })
  | Refusal;

/** The copied folder as a command sees it. Paths are relative to the folder; what is ignored is not there. */
export interface Project {
  read(path: string): string | undefined;
  /** Whether a file or a folder is there, readable or not. */
  has(path: string): boolean;
  list(folder: string): readonly string[] | undefined;
  /** The folder that the command runs in, '' for the copied one itself; undefined where it runs elsewhere. */
  readonly here: string | undefined;
  /** A path as the command writes it, from the copied folder; undefined where it leads elsewhere. */
  locate(path: string): string | undefined;
  /** The words of every command of a shell script; undefined where they cannot all be read. */
  wordsOf(script: string): readonly (readonly string[])[] | undefined;
}

/** One family of package managers: what their calls read. All of it is data and predicates over data. */
export interface Ecosystem {
  readonly id: string;
  readonly tools: readonly string[];
  /** The names of files that make a folder one of its projects. */
  readonly marks: RegExp;
  /** Undefined: the call may read any file. */
  read(call: Call): Act | undefined;
  /** Whether a variable of the environment may lead the tools to a file of the project. */
  isSteeredBy(name: string, value: string | undefined, folder: string): boolean;
}

/** Which call of which program. */
export function shown({ tool, verb }: Call): string {
  return verb ? `${tool} ${verb}` : tool;
}

/** Those of the names that are files of the folder, each as a path. */
export function presentIn(project: Project, folder: string, names: readonly string[]): readonly string[] {
  return names.map(name => joinPath(folder, name)).filter(path => isFile(project, path));
}

/** Whether a file is there, text or not. */
export function isFile(project: Project, path: string): boolean {
  return project.read(path) !== undefined || (project.has(path) && project.list(path) === undefined);
}

/** All files under the folder, at most 5,000, folders that hold dependencies left out; undefined where it is not known. */
export function filesUnder(project: Project, folder: string): readonly string[] | undefined {
  const names = project.list(folder);
  if (!names) return undefined;
  const found: string[] = [];
  const queue = [folder];
  for (let next = queue.shift(); next !== undefined && found.length < 5000; next = queue.shift()) {
    for (const name of project.list(next) ?? []) {
      const path = joinPath(next, name);
      if (!name.endsWith('/')) found.push(path);
      else if (!/^(node_modules|\.git)\/$/.test(name)) queue.push(path.slice(0, -1));
    }
  }
  return found;
}

export interface ProjectPlace {
  /** The copied folder in the build context, '' for its root. */
  readonly source: string;
  /** Where it is copied to: absolute. */
  readonly target: string;
  /** Where the command runs: absolute; undefined where it is not known. */
  readonly workdir: string | undefined;
}

export function projectAt(
  context: Pick<BuildContext, 'read' | 'has' | 'list'>,
  { source, target, workdir }: ProjectPlace,
  wordsOf: Project['wordsOf'] = () => undefined,
): Project {
  const inContext = (path: string): string => joinPath(source, path);
  return {
    read: path => context.read(inContext(path)),
    has: path => context.has(inContext(path)),
    list: folder => context.list(inContext(folder)),
    here: workdir === undefined ? undefined : pathWithin(target, workdir),
    locate: path => {
      const absolute = path.startsWith('/') ? path : workdir === undefined ? undefined : `${workdir}/${path}`;
      const clean = absolute === undefined ? undefined : cleanPath(absolute);
      return clean === undefined ? undefined : pathWithin(target, `/${clean}`);
    },
    wordsOf,
  };
}

/** The path without `.`, `..` and empty parts, relative; undefined where it leaves the root. */
export function cleanPath(path: string): string | undefined {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}

export function joinPath(folder: string, path: string): string {
  return folder === '' ? path : path === '' ? folder : `${folder}/${path}`;
}

/** The folder of a relative path, '' for none. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}

/** What is left of an absolute path under an absolute folder; '' for the folder itself, undefined outside. */
export function pathWithin(folder: string, path: string): string | undefined {
  if (path === folder) return '';
  const prefix = folder.endsWith('/') ? folder : `${folder}/`;
  return path.startsWith(prefix) ? path.slice(prefix.length) : undefined;
}

/** Whether a setting may name a file of the folder: neither a switch, nor a number, nor an address, nor a path elsewhere. */
export function mayNameFileOf(folder: string, value: string | undefined): boolean {
  if (value === undefined) return true;
  if (/^(|true|false|on|off|yes|no|\d+|[a-z+]+:\/\/\S+)$/i.test(value) && !value.startsWith('file:')) {
    return false;
  }
  return !value.startsWith('/') || value.includes('..') || pathWithin(folder, value) !== undefined;
}

/** Folders of the system, or somebody's home: what is copied there may steer any program. */
export function isSystemFolder(path: string): boolean {
  if (path === '/' || path === '/root' || /^\/home\/[^/]+$/.test(path)) return true;
  if (/^\/(bin|boot|dev|etc|lib|lib32|lib64|proc|run|sbin|sys)(\/|$)/.test(path)) return true;
  return /^\/usr(\/local)?(\/(bin|etc|include|lib|lib64|libexec|sbin|share)(\/.*)?)?$/.test(path);
}

/** The names of the options that are not among those known to be harmless. */
export function unknownOption(call: Call, harmless: ReadonlySet<string>): string | undefined {
  return call.options.find(({ name }) => !harmless.has(name))?.name;
}

/** Whether a path can stand in a COPY as it is. */
export function isPlainPath(path: string): boolean {
  return /^[\w.@+-]+(\/[\w.@+-]+)*$/.test(path);
}
