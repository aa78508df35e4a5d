import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseJsonc } from '../config/jsonc.js';
import { isRecord } from '../config/validate.js';
import { readBakeHcl, readBakeJson } from './bake.js';
import { type Build, readArguments, readBuild } from './build.js';

/** What compose, bake and devcontainer files say about one Dockerfile. */
export interface BuiltAs {
  /** Absolute. With several, no one of them holds for every build. */
  readonly contexts: ReadonlySet<string>;
  readonly targets: ReadonlySet<string>;
  /** Build arguments on which all builds that give them agree. */
  readonly args: ReadonlyMap<string, string>;
}

type Read = (text: string) => readonly Build[] | Promise<readonly Build[]>;

/** The first name that fits says how the file is read. */
const KINDS: readonly (readonly [name: RegExp, read: Read])[] = [
  [
    /^(docker-)?compose([.-][\w.-]+)?\.ya?ml$/,
    async text => (await import('./compose.js')).readCompose(text),
  ],
  [/^docker-bake(\.override)?\.hcl$/, readBakeHcl],
  [/^docker-bake(\.override)?\.json$/, readBakeJson],
  [/^\.?devcontainer\.json$/, readDevcontainer],
];

/** No person wrote a longer one. */
const LARGEST = 1024 * 1024;

/** Whether a file of that name says how images are built. */
export function saysBuilds(name: string): boolean {
  return KINDS.some(([pattern]) => pattern.test(name));
}

/** The files in a folder, and in those above it up to `top`, that say how images are built. Sorted by name. */
export function buildFilesAbove(folder: string, top: string): readonly string[] {
  const parent = dirname(folder);
  const above = folder === top || parent === folder ? [] : buildFilesAbove(parent, top);
  return [
    ...namesIn(folder)
      .filter(saysBuilds)
      .sort()
      .map(name => join(folder, name)),
    ...above,
  ];
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** By the Dockerfile's absolute path. A file that cannot be read as what its name says tells nothing. */
export async function readBuilds(files: Iterable<string>): Promise<ReadonlyMap<string, BuiltAs>> {
  const found = new Map<string, Gathered>();
  for (const file of new Set(files)) {
    for (const { context, dockerfile, target, isFromFile, args = {} } of await buildsIn(file)) {
      const folder = resolve(dirname(file), context);
      if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) continue;
      const path = resolve(isFromFile ? dirname(file) : folder, dockerfile);
      const known = found.get(path) ?? { contexts: new Set(), targets: new Set(), args: new Map() };
      known.contexts.add(folder);
      if (target !== undefined) known.targets.add(target);
      for (const [name, value] of Object.entries(args))
        known.args.set(name, [...(known.args.get(name) ?? []), value]);
      found.set(path, known);
    }
  }
  return new Map([...found].map(([path, { args, ...known }]) => [path, { ...known, args: agreed(args) }]));
}

interface Gathered {
  readonly contexts: Set<string>;
  readonly targets: Set<string>;
  readonly args: Map<string, readonly string[]>;
}

function agreed(args: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, string> {
  return new Map(
    [...args].flatMap(([name, [value = '', ...others]]) =>
      others.every(other => other === value) ? [[name, value] as const] : [],
    ),
  );
}

async function buildsIn(file: string): Promise<readonly Build[]> {
  const name = file.slice(dirname(file).length + 1);
  const read = KINDS.find(([pattern]) => pattern.test(name))?.[1];
  try {
    if (!read || statSync(file).size > LARGEST) return [];
    return await read(readFileSync(file, 'utf8'));
  } catch {
    return [];
  }
}

/** Here the Dockerfile's path is relative to the file, as the context is. */
function readDevcontainer(text: string): readonly Build[] {
  const file = parseJsonc(text);
  if (!isRecord(file)) return [];
  const build = isRecord(file.build) ? file.build : {};
  const dockerfile = build.dockerfile ?? file.dockerFile;
  const read = readBuild(build.context ?? file.context, dockerfile, build.target, readArguments(build.args));
  return dockerfile === undefined || !read ? [] : [{ ...read, isFromFile: true }];
}
