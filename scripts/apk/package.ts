// Packages of apk 2: a control archive and a data archive, each a gzip stream, one behind the other. Source: apk-package(5).
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

/** An entry of a package: a file with its content, a symbolic link, or a folder, whose path ends in a slash. */
export interface Entry {
  /** Without a slash in front. */
  readonly path: string;
  readonly content?: Uint8Array | string;
  readonly link?: string;
}

export interface Package {
  readonly name: string;
  readonly depends?: readonly string[];
  readonly provides?: readonly string[];
  readonly entries?: readonly Entry[];
}

const BLOCK = 512;

/** The bytes of `<name>-1-r0.apk`, unsigned. */
export function packageBytes(
  { name, depends = [], provides = [], entries = [] }: Package,
  arch: string,
): Uint8Array {
  const folders = new Set(entries.flatMap(({ path }) => foldersOf(path)));
  const all = [...[...folders].map(path => ({ path })), ...entries];
  const data = gzipSync(
    Buffer.concat([...all.flatMap(entry => [checksumOf(entry), tarEntry(entry)]), Buffer.alloc(2 * BLOCK)]),
  );
  const info = [
    `pkgname = ${name}`,
    'pkgver = 1-r0',
    `pkgdesc = ${name} of a test`,
    'url = https://example.com',
    `arch = ${arch}`,
    'size = 1',
    'license = MIT',
    `datahash = ${createHash('sha256').update(data).digest('hex')}`,
    ...depends.map(other => `depend = ${other}`),
    ...provides.map(other => `provides = ${other}`),
  ];
  // The control archive ends without the two empty blocks: the data archive goes on.
  const control = gzipSync(tarEntry({ path: '.PKGINFO', content: `${info.join('\n')}\n` }));
  return Buffer.concat([control, data]);
}

/** `usr/lib/x` is in `usr/` and in `usr/lib/`. */
function foldersOf(path: string): readonly string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, i) => `${parts.slice(0, i + 1).join('/')}/`);
}

/** A header of ustar and the content, padded to blocks. */
function tarEntry({ path, content = '', link }: Entry, type = typeOf(path, link)): Buffer {
  const body = Buffer.from(content);
  const header = Buffer.alloc(BLOCK);
  const octal = (value: number, width: number): string => `${value.toString(8).padStart(width - 1, '0')}\0`;
  header.write(path, 0);
  header.write(octal(0o755, 8), 100);
  header.write(octal(0, 8), 108);
  header.write(octal(0, 8), 116);
  header.write(octal(body.length, 12), 124);
  header.write(octal(0, 12), 136);
  header.write(' '.repeat(8), 148);
  header.write(type, 156);
  header.write(link ?? '', 157);
  header.write('ustar\x0000', 257);
  header.write('root', 265);
  header.write('root', 297);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  const padding = Buffer.alloc((BLOCK - (body.length % BLOCK)) % BLOCK);
  return Buffer.concat([header, body, padding]);
}

/** A header of pax that says what the content, or the target of the link, adds up to. */
function checksumOf({ path, content = '', link }: Entry): Buffer {
  if (path.endsWith('/')) return Buffer.alloc(0);
  const sum = createHash('sha1')
    .update(link ?? content)
    .digest('hex');
  const record = ` APK-TOOLS.checksum.SHA1=${sum}\n`;
  const length = record.length + 2;
  return tarEntry({ path, content: `${length}${record}` }, 'x');
}

function typeOf(path: string, link: string | undefined): string {
  if (link !== undefined) return '2';
  return path.endsWith('/') ? '5' : '0';
}
