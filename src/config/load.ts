import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { UserError } from '../error.js';
import { reasonOf } from '../files.js';
import type { Transform } from '../transform.js';
import { importModule } from './import.js';
import { parseJsonc } from './jsonc.js';
import { readTransform } from './own-transform.js';
import type { Config, OwnTransform, Settings } from './types.js';
import { isRecord, validateConfig, validateIds } from './validate.js';

/** A configuration as it holds for the files below it. */
export interface Loaded {
  /** Absolute. */
  readonly file: string;
  /** The folder that globs start from. */
  readonly folder: string;
  /** What it extends first, itself last. Paths in them are absolute. */
  readonly layers: readonly Config[];
  /** The built-in transforms and its own, in the order to run. */
  readonly transforms: readonly Transform[];
}

export type ConfigOf = (folder: string) => Promise<Loaded | undefined>;

export interface Configs {
  readonly of: ConfigOf;
  /** Transforms of the users' own, of all configurations that were found so far. */
  own(): readonly Transform[];
}

const STEM = 'dockerslim-fix.config';
export const CONFIG_NAMES = ['js', 'mjs', 'cjs', 'json', 'jsonc'].map(suffix => `${STEM}.${suffix}`);
/** In a package.json. */
const KEY = 'dockerslim-fix';

/** Whether a folder with these names in it may hold a configuration. */
export function mayHoldConfig(name: string): boolean {
  return name === 'package.json' || name.startsWith(STEM);
}

interface World {
  readonly cwd: string;
  readonly builtIn: readonly Transform[];
  /** Of strangers' configurations: nothing outside of this folder is read, and no program is loaded. */
  readonly confined?: string;
}

/** No configuration at all. */
export const noConfigs: Configs = { of: async () => undefined, own: () => [] };

/**
 * The nearest configuration at or above a folder, up to the root of its git repository; each is read once. Throws
 * UserError where one is wrong.
 */
export function nearestConfigs(world: World): Configs {
  const known = new Map<string, Promise<Loaded | undefined>>();
  const all: Loaded[] = [];
  const search = async (folder: string): Promise<Loaded | undefined> => {
    const file = configIn(folder, world);
    if (file !== undefined) {
      const loaded = await loadConfig(file, folder, world);
      all.push(loaded);
      return loaded;
    }
    const parent = dirname(folder);
    return parent === folder || existsSync(join(folder, '.git')) ? undefined : find(parent);
  };
  const find: ConfigOf = folder => {
    const found = known.get(folder) ?? search(folder);
    known.set(folder, found);
    return found;
  };
  return { of: find, own: () => ownOf(all, world) };
}

/** The configuration named outright; its globs start at the current folder. */
export function namedConfig(path: string, world: World): Configs {
  const all: Loaded[] = [];
  const load = async (): Promise<Loaded> => {
    const loaded = all[0] ?? (await loadConfig(resolve(world.cwd, path), world.cwd, world));
    all[0] = loaded;
    return loaded;
  };
  return { of: load, own: () => ownOf(all, world) };
}

function ownOf(all: readonly Loaded[], { builtIn }: World): readonly Transform[] {
  const own = all.flatMap(({ transforms }) => transforms).filter(each => !builtIn.includes(each));
  return own.filter(({ id }, i) => own.findIndex(other => other.id === id) === i);
}

function configIn(folder: string, world: World): string | undefined {
  const files = CONFIG_NAMES.map(name => join(folder, name)).filter(path => existsSync(path));
  const own = join(folder, 'package.json');
  if (existsSync(own) && packageConfig(own, world) !== undefined) files.push(own);
  if (files.length > 1) {
    throw new UserError(
      `two configurations in one folder: ${files.map(f => nameOf(f, world)).join(' and ')}`,
    );
  }
  return files[0];
}

/** A package.json that is none is no matter of ours. */
function packageConfig(path: string, world: World): unknown {
  try {
    const text = readText(path, world);
    const value: unknown = text.includes(`"${KEY}"`) ? JSON.parse(text) : undefined;
    return isRecord(value) ? value[KEY] : undefined;
  } catch {
    return undefined;
  }
}

async function loadConfig(file: string, folder: string, world: World): Promise<Loaded> {
  const layers = await readLayers(file, world, []);
  const own = await Promise.all(
    layers.flatMap(({ transforms = [] }) => transforms).map(each => loadTransform(each, world)),
  );
  const placed = (run: OwnTransform['run']): readonly Transform[] =>
    own.flatMap(each => (each.run === run ? [each.transform] : []));
  const transforms = [...placed('before'), ...world.builtIn, ...placed('after')];
  const name = nameOf(file, world);
  const twice = transforms.find(({ id }, i) => transforms.findIndex(other => other.id === id) !== i);
  if (twice) throw new UserError(`${name}: two transforms are called "${twice.id}"`);
  for (const layer of layers) validateIds(layer, transforms, name);
  return { file, folder, layers, transforms };
}

async function loadTransform(
  named: string | OwnTransform,
  world: World,
): Promise<{ readonly run: OwnTransform['run']; readonly transform: Transform }> {
  const { module, run } = typeof named === 'string' ? { module: named, run: 'after' as const } : named;
  return { run, transform: readTransform(await importDefault(module, world), nameOf(module, world)) };
}

/** What the file extends, base first, then the file itself. */
async function readLayers(file: string, world: World, above: readonly string[]): Promise<readonly Config[]> {
  if (world.confined !== undefined && !file.startsWith(world.confined + sep)) {
    throw new UserError(`${nameOf(above.at(-1) ?? file, world)}: "extends" leads out of the repository`);
  }
  if (above.includes(file)) {
    throw new UserError(`${nameOf(file, world)}: "extends" leads back to itself; allowed: no circle`);
  }
  const config = absolute(validateConfig(await readValue(file, world), nameOf(file, world)), file, world);
  const bases = typeof config.extends === 'string' ? [config.extends] : (config.extends ?? []);
  const layers: Config[] = [];
  for (const base of bases) layers.push(...(await readLayers(base, world, [...above, file])));
  return [...layers, config];
}

async function readValue(file: string, world: World): Promise<unknown> {
  if (/\.[cm]?js$/.test(file)) return importDefault(file, world);
  if (file.endsWith(`${sep}package.json`)) return packageConfig(file, world);
  const text = readText(file, world);
  try {
    return parseJsonc(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw new UserError(syntaxMessage(error, text, nameOf(file, world)));
    throw error;
  }
}

/** With the line and the column, where the engine gives a position, or says that it is the end. */
function syntaxMessage({ message }: SyntaxError, text: string, name: string): string {
  const [, what = message, position] = /^(.*?) in JSON at position (\d+)/s.exec(message) ?? [];
  if (position === undefined && !message.includes('end of JSON')) return `${name}: no JSON: ${message}`;
  const before = text.slice(0, position === undefined ? text.length : Number(position)).split('\n');
  return `${name}:${before.length}:${(before.at(-1) ?? '').length + 1}: no JSON: ${what}`;
}

function readText(file: string, world: World): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UserError(`${nameOf(file, world)}: cannot be read: ${reasonOf(error)}`);
  }
}

async function importDefault(file: string, world: World): Promise<unknown> {
  if (world.confined !== undefined) {
    throw new UserError(`${nameOf(file, world)}: is a program, which is loaded only with --trust`);
  }
  try {
    const loaded = await importModule(pathToFileURL(file).href);
    return isRecord(loaded) ? loaded.default : undefined;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(`${nameOf(file, world)}: cannot be loaded: ${reason}`);
  }
}

/** Its paths, as those of the file that they stand in. */
function absolute(config: Config, file: string, world: World): Config {
  const folder = dirname(file);
  const path = (named: string): string => resolve(folder, named);
  const settled = <T extends Settings>(settings: T): T =>
    settings.context === undefined ? settings : { ...settings, context: path(settings.context) };
  const { extends: bases = [], transforms = [], overrides = [] } = config;
  return {
    ...settled(config),
    extends: [bases].flat().map(base => resolveBase(base, file, world)),
    transforms: transforms.map(each =>
      typeof each === 'string' ? path(each) : { ...each, module: path(each.module) },
    ),
    overrides: overrides.map(settled),
  };
}

function resolveBase(base: string, file: string, world: World): string {
  if (/^(\.{0,2}[/\\]|[A-Za-z]:)/.test(base)) return resolve(dirname(file), base);
  try {
    return createRequire(file).resolve(base);
  } catch {
    const hint = existsSync(resolve(dirname(file), base)) ? ` (did you mean "./${base}"?)` : '';
    throw new UserError(
      `${nameOf(file, world)}: "extends" is ${JSON.stringify(base)}, which is not installed; allowed: a path that begins with "./", or a package${hint}`,
    );
  }
}

function nameOf(file: string, { cwd }: World): string {
  return relative(cwd, file).split(sep).join('/');
}
