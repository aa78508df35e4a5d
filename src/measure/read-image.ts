import { once } from 'node:events';
import { posix } from 'node:path';
import { createGzip } from 'node:zlib';
import { Parser, type ReadEntry } from 'tar';
import { UserError } from '../error.js';
import type { Engine } from './engine.js';
import type { Image, ImageConfig, Layer, LayerEntry } from './image.js';
import { instructionOf } from './instruction.js';
import { isPackageDatabase } from './packages.js';

/** What one layer's archive holds. */
type Contents = Omit<Layer, 'digest' | 'instruction'>;

/** Layers read before, by their name in the archive; only names that are digests of what they name. */
export type LayerCache = Map<string, Contents>;

/** Fed with the bytes of an archive, it gives the image once they are all there. */
export interface ImageReader {
  write(bytes: Uint8Array): Promise<void>;
  /** Throws UserError where the archive is none of `docker save`. */
  end(): Promise<Image>;
}

/** The image as the engine writes it. Throws UserError where it cannot. */
export async function readImage(engine: Engine, image: string, cache: LayerCache): Promise<Image> {
  const reader = openImageReader(cache);
  await engine.save(image, bytes => reader.write(bytes));
  return reader.end();
}

/**
 * Reads the archive that `docker save` and its kin write (a `manifest.json` that names a configuration and layers, in
 * any order) as it streams: nothing of it is kept on disk.
 */
export function openImageReader(cache: LayerCache): ImageReader {
  const archive: Archive = { texts: new Map(), layers: new Map(), links: new Map() };
  let working = Promise.resolve();
  let failure: unknown;
  const parser = openParser(entry => {
    working = working
      .then(() => readMember(entry, archive, cache))
      .catch(error => {
        failure ??= error;
      })
      .finally(() => entry.resume());
  });
  return {
    write: async bytes => {
      if (!parser.write(Buffer.from(bytes))) await once(parser, 'drain');
    },
    end: async () => {
      parser.end();
      await working;
      if (failure) throw failure;
      return assemble(archive);
    },
  };
}

interface Archive {
  /** By name: what is JSON. */
  readonly texts: Map<string, unknown>;
  readonly layers: Map<string, Contents>;
  /** Older engines write a layer once and link to it. */
  readonly links: Map<string, string>;
}

function openParser(onReadEntry: (entry: ReadEntry) => void): Parser {
  return new Parser({ onReadEntry, strict: false, maxDecompressionRatio: Number.POSITIVE_INFINITY });
}

async function readMember(entry: ReadEntry, archive: Archive, cache: LayerCache): Promise<void> {
  const { path: name, type, linkpath = '' } = entry;
  const known = cache.get(name);
  if (type === 'SymbolicLink') archive.links.set(name, posix.join(posix.dirname(name), linkpath));
  else if (type === 'Link') archive.links.set(name, linkpath);
  else if (known) archive.layers.set(name, known);
  else if (isFile(type)) {
    const read = await readBlob(entry);
    if ('json' in read) {
      archive.texts.set(name, read.json);
      return;
    }
    archive.layers.set(name, read);
    if (name.startsWith('blobs/sha256/')) cache.set(name, read);
  }
}

function isFile(type: string): boolean {
  return type === 'File' || type === 'OldFile' || type === 'ContiguousFile';
}

/** No configuration is larger. */
const LARGEST_JSON = 16 * 1024 * 1024;

/** A member is a layer or a JSON text; which of them, only its first byte says. */
async function readBlob(member: ReadEntry): Promise<Contents | { readonly json: unknown }> {
  const texts: Uint8Array[] = [];
  let layer: LayerReader | undefined;
  for await (const bytes of member) {
    if (layer) await layer.write(bytes);
    else if (texts.length > 0 || (member.size < LARGEST_JSON && isJsonStart(bytes[0]))) texts.push(bytes);
    else {
      layer = openLayerReader(member.size, bytes);
      await layer.write(bytes);
    }
  }
  if (layer) return layer.end();
  const text = Buffer.concat(texts).toString('utf8');
  return text.trim() === '' ? { json: undefined } : { json: JSON.parse(text) };
}

function isJsonStart(byte: number | undefined): boolean {
  return byte === 0x7b || byte === 0x5b;
}

interface LayerReader {
  write(bytes: Buffer): Promise<void>;
  end(): Promise<Contents>;
}

/** Without compression a tar's first bytes are a name; with it, gzip's or Zstandard's number. */
function isCompressed(bytes: Uint8Array): boolean {
  return (bytes[0] === 0x1f && bytes[1] === 0x8b) || (bytes[0] === 0x28 && bytes[1] === 0xb5);
}

function openLayerReader(size: number, start: Uint8Array): LayerReader {
  const entries: LayerEntry[] = [];
  const parser = openParser(entry => readEntry(entry, entries));
  const counter = isCompressed(start) ? undefined : openCompressionCounter();
  return {
    write: async bytes => {
      parser.write(bytes);
      await counter?.write(bytes);
    },
    end: async () => {
      parser.end();
      const bytes = entries.reduce((sum, entry) => sum + entry.bytes, 0);
      return { bytes, compressed: counter ? await counter.end() : size, entries };
    },
  };
}

/** What gzip makes of the bytes, as a registry would keep them; only counted. */
function openCompressionCounter() {
  const gzip = createGzip();
  let count = 0;
  gzip.on('data', (bytes: Uint8Array) => {
    count += bytes.length;
  });
  return {
    write: async (bytes: Buffer): Promise<void> => {
      if (!gzip.write(bytes)) await once(gzip, 'drain');
    },
    end: async (): Promise<number> => {
      gzip.end();
      await once(gzip, 'end');
      return count;
    },
  };
}

function readEntry(entry: ReadEntry, entries: LayerEntry[]): void {
  const path = entry.path.replace(/^(\.?\/)+|\/+$/g, '');
  const file = isFile(entry.type);
  const kind = file ? 'file' : entry.type === 'Directory' ? 'folder' : 'other';
  const found = { path, kind, bytes: file ? entry.size : 0 } as const;
  if (path === '' || path === '.') {
    entry.resume();
  } else if (!file || !isPackageDatabase(path)) {
    entries.push(found);
    entry.resume();
  } else {
    const index = entries.push(found) - 1;
    const parts: Uint8Array[] = [];
    entry.on('data', bytes => parts.push(bytes));
    entry.on('end', () => {
      entries[index] = { ...found, text: Buffer.concat(parts).toString('utf8') };
    });
  }
}

function assemble({ texts, layers, links }: Archive): Image {
  const manifest = array(texts.get('manifest.json')).map(record)[0] ?? {};
  const config = record(texts.get(String(manifest.Config)));
  const digests = array(record(config.rootfs).diff_ids);
  const names = array(manifest.Layers).map(String);
  const instructions = array(config.history)
    .map(record)
    .filter(({ empty_layer: empty }) => empty !== true)
    .map(({ created_by: createdBy }) => instructionOf(typeof createdBy === 'string' ? createdBy : ''));
  if (names.length === 0 || digests.length !== names.length) {
    throw new UserError('the engine wrote an archive without a manifest of its layers');
  }
  return {
    config: configOf(config.config),
    layers: names.map((name, i): Layer => {
      const contents = layers.get(name) ?? layers.get(links.get(name) ?? '');
      if (!contents) throw new UserError(`the engine wrote an archive without its layer ${name}`);
      return { digest: String(digests[i]), instruction: instructions[i] ?? '', ...contents };
    }),
  };
}

/** What a container is started with, in one order. */
const CONFIGURED = [
  'Entrypoint',
  'Cmd',
  'Env',
  'User',
  'WorkingDir',
  'ExposedPorts',
  'Volumes',
  'Labels',
  'Healthcheck',
  'StopSignal',
  'Shell',
  'OnBuild',
];

function configOf(value: unknown): ImageConfig {
  const config = record(value);
  return Object.fromEntries(
    CONFIGURED.map(name => [name, config[name]]).filter(([, item]) => item !== undefined && item !== null),
  );
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function array(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
