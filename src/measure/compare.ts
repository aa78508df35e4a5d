import {
  filesOf,
  type Image,
  type ImageConfig,
  type Layer,
  type LayerEntry,
  type Packages,
} from './image.js';

/** One image, in numbers. */
export interface Side {
  readonly bytes: number;
  readonly compressed: number;
  /** Number of packages that dpkg, apk and rpm have installed. */
  readonly packages: number;
  readonly layers: readonly LayerSummary[];
}

export interface LayerSummary {
  readonly instruction: string;
  readonly bytes: number;
  readonly compressed: number;
  /** Both images have this very layer. */
  readonly shared: boolean;
}

/** What lies in one folder of one image and not of the other. */
export interface FolderDifference {
  readonly folder: string;
  readonly files: number;
  readonly bytes: number;
}

export interface PackageDifference {
  readonly name: string;
  /** Absent: it was not there. */
  readonly before?: string;
  readonly after?: string;
}

export interface ConfigDifference {
  readonly name: string;
  /** As JSON; absent where it is not set. */
  readonly before?: string;
  readonly after?: string;
}

export interface Comparison {
  readonly before: Side;
  readonly after: Side;
  /** Largest first. */
  readonly went: readonly FolderDifference[];
  readonly came: readonly FolderDifference[];
  readonly packages: readonly PackageDifference[];
  /** Empty, or the rewrite is wrong. */
  readonly config: readonly ConfigDifference[];
}

/** An image and the packages in it, which only rpm itself can list where it is rpm that installed them. */
export interface Measured {
  readonly image: Image;
  readonly packages: Packages;
}

export function compareImages(before: Measured, after: Measured): Comparison {
  const [was, is] = [filesOf(before.image.layers), filesOf(after.image.layers)];
  return {
    before: sideOf(before, after.image),
    after: sideOf(after, before.image),
    went: foldersOf(was, is),
    came: foldersOf(is, was),
    packages: comparePackages(before.packages, after.packages),
    config: compareConfig(before.image.config, after.image.config),
  };
}

function sideOf({ image: { layers }, packages }: Measured, other: Image): Side {
  const shared = new Set(other.layers.map(({ digest }) => digest));
  return {
    bytes: sum(layers, ({ bytes }) => bytes),
    compressed: sum(layers, ({ compressed }) => compressed),
    packages: packages.size,
    layers: layers.map(({ instruction, bytes, compressed, digest }: Layer) => {
      return { instruction, bytes, compressed, shared: shared.has(digest) };
    }),
  };
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}

type Files = ReadonlyMap<string, LayerEntry>;

/** Deeper than this, folders are added up: `usr/share/doc`, `var/lib/apt`. */
const DEPTH = 3;

function foldersOf(here: Files, there: Files): readonly FolderDifference[] {
  const folders = new Map<string, FolderDifference>();
  for (const { path, kind, bytes } of here.values()) {
    if (kind === 'folder' || there.has(path)) continue;
    const folder = `/${path.split('/').slice(0, -1).slice(0, DEPTH).join('/')}`;
    const known = folders.get(folder) ?? { folder, files: 0, bytes: 0 };
    folders.set(folder, { folder, files: known.files + 1, bytes: known.bytes + bytes });
  }
  return [...folders.values()].sort((a, b) => b.bytes - a.bytes || compareText(a.folder, b.folder));
}

function comparePackages(before: Packages, after: Packages): readonly PackageDifference[] {
  const names = [...new Set([...before.keys(), ...after.keys()])].sort(compareText);
  return names
    .map(name => difference(name, before.get(name), after.get(name)))
    .filter(({ before: was, after: is }) => was !== is);
}

function difference(name: string, before: string | undefined, after: string | undefined): PackageDifference {
  return { name, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
}

function compareConfig(before: ImageConfig, after: ImageConfig): readonly ConfigDifference[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names
    .map(name => difference(name, settingText(before[name]), settingText(after[name])))
    .filter(({ before: was, after: is }) => was !== is);
}

/** Engines write what is not set as nothing, as an empty text or as an empty list. */
function settingText(value: unknown): string | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  const text = JSON.stringify(sorted(value));
  return text === '[]' || text === '{}' ? undefined : text;
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => compareText(a, b)));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
