import { createHash } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { create } from 'tar';

/** An image as a test writes it down. Paths that end in `/` are folders. */
export interface WrittenImage {
  readonly config?: Readonly<Record<string, unknown>>;
  readonly layers: readonly WrittenLayer[];
}

export interface WrittenLayer {
  readonly createdBy: string;
  readonly files: Readonly<Record<string, string>>;
  readonly gzip?: boolean;
}

/**
 * - `blobs`: Docker 25 and later, an OCI layout beside the manifest;
 * - `folders`: Docker before that, a folder for each layer;
 * - `links`: podman and buildah, the layers beside links to them.
 */
export type Layout = 'blobs' | 'folders' | 'links';

/** The archive that `docker save` would write, as bytes. */
export async function writeArchive({ config = {}, layers }: WrittenImage, layout: Layout = 'blobs') {
  const root = mkdtempSync(join(tmpdir(), 'dockerslim-fix-archive-'));
  try {
    const archive = join(root, 'archive');
    const names: string[] = [];
    const digests: string[] = [];
    for (const [i, layer] of layers.entries()) {
      const { bytes, digest } = await layerArchive(join(root, `layer${i}`), layer);
      const hash = digest.slice('sha256:'.length);
      const name = { blobs: `blobs/sha256/${hash}`, folders: `${hash}/layer.tar`, links: `${hash}.tar` }[
        layout
      ];
      write(archive, name, bytes);
      if (layout === 'links') {
        mkdirSync(join(archive, `id${i}`));
        symlinkSync(`../${name}`, join(archive, `id${i}/layer.tar`));
      }
      names.push(layout === 'links' ? `id${i}/layer.tar` : name);
      digests.push(digest);
    }
    const history = layers.map(({ createdBy }) => ({ created_by: createdBy }));
    const empty = { created_by: 'CMD ["sh"]', empty_layer: true };
    const document = { config, history: [...history, empty], rootfs: { type: 'layers', diff_ids: digests } };
    write(archive, 'config.json', JSON.stringify(document));
    write(
      archive,
      'manifest.json',
      JSON.stringify([{ Config: 'config.json', RepoTags: ['x:y'], Layers: names }]),
    );
    return await packed(archive, false);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

async function layerArchive(folder: string, { files, gzip = false }: WrittenLayer) {
  mkdirSync(folder);
  for (const [path, content] of Object.entries(files)) write(folder, path, content);
  const plain = await packed(folder, false);
  const digest = `sha256:${createHash('sha256').update(plain).digest('hex')}`;
  return { digest, bytes: gzip ? await packed(folder, true) : plain };
}

function write(folder: string, path: string, content: string | Uint8Array): void {
  const full = join(folder, path);
  if (path.endsWith('/')) {
    mkdirSync(full, { recursive: true });
    return;
  }
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, content);
}

async function packed(folder: string, gzip: boolean): Promise<Buffer> {
  const file = `${folder}.packed`;
  await create({ cwd: folder, file, gzip, portable: true, mtime: new Date(0) }, readdirSync(folder));
  return readFileSync(file);
}
