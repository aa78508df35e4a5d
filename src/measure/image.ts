/** What an image says of itself; equal before and after, or the rewrite is wrong. By its name in the OCI configuration. */
export type ImageConfig = Readonly<Record<string, unknown>>;

export interface Layer {
  /** The digest of its uncompressed archive: equal layers have equal ones. */
  readonly digest: string;
  /** The instruction that made it, as a person wrote it, where the engine has kept it. */
  readonly instruction: string;
  /** Bytes of its files. */
  readonly bytes: number;
  /** Bytes as a registry keeps and sends it (gzip). */
  readonly compressed: number;
  readonly entries: readonly LayerEntry[];
}

export interface LayerEntry {
  /** Without a slash at either end. */
  readonly path: string;
  readonly kind: 'file' | 'folder' | 'other';
  readonly bytes: number;
  /** The text of a package database; of no other file. */
  readonly text?: string;
}

export interface Image {
  readonly config: ImageConfig;
  /** From the base upwards. */
  readonly layers: readonly Layer[];
}

/** By name: the version, or several where an image holds several. */
export type Packages = ReadonlyMap<string, string>;

const HIDDEN = '.wh.';
const OPAQUE = '.wh..wh..opq';

/** The files that a container sees, by path: what an upper layer deletes or covers is gone. */
export function filesOf(layers: readonly Layer[]): ReadonlyMap<string, LayerEntry> {
  const files = new Map<string, LayerEntry>();
  for (const { entries } of layers) {
    for (const { path } of entries) hide(path, files);
    for (const entry of entries) {
      if (baseName(entry.path).startsWith(HIDDEN)) continue;
      if (entry.kind !== 'folder' && files.get(entry.path)?.kind === 'folder') removeBelow(entry.path, files);
      files.set(entry.path, entry);
    }
  }
  return files;
}

function hide(path: string, files: Map<string, LayerEntry>): void {
  const name = baseName(path);
  if (!name.startsWith(HIDDEN)) return;
  const folder = path.slice(0, -name.length);
  if (name === OPAQUE) {
    removeBelow(folder.slice(0, -1), files);
    return;
  }
  const hidden = folder + name.slice(HIDDEN.length);
  if (files.get(hidden)?.kind === 'folder') removeBelow(hidden, files);
  files.delete(hidden);
}

function removeBelow(folder: string, files: Map<string, LayerEntry>): void {
  for (const path of files.keys()) if (path.startsWith(`${folder}/`)) files.delete(path);
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
