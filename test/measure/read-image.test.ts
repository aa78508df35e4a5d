import { describe, expect, test } from 'vitest';
import { filesOf } from '../../src/measure/image.js';
import { packagesOf } from '../../src/measure/packages.js';
import { type LayerCache, openImageReader } from '../../src/measure/read-image.js';
import { type Layout, type WrittenImage, writeArchive } from './archive.js';

async function read(bytes: Uint8Array, piece = 10_000, cache: LayerCache = new Map()) {
  const reader = openImageReader(cache);
  for (let at = 0; at < bytes.length; at += piece) await reader.write(bytes.subarray(at, at + piece));
  return reader.end();
}

const STATUS = `Package: libc6
Status: install ok installed
Version: 2.36-9

Package: gone
Status: deinstall ok config-files
Version: 1
`;

const IMAGE: WrittenImage = {
  config: { User: 'app', Cmd: ['sh'], Env: ['A=1'], Labels: null, Image: 'sha256:1' },
  layers: [
    {
      createdBy: '/bin/sh -c #(nop) ADD file:1 in / ',
      files: {
        'bin/sh': 'x'.repeat(3000),
        'etc/passwd': 'root',
        'opt/kept/a': '1',
        'opt/kept/b': '22',
        'var/lib/dpkg/status': STATUS.replace('2.36-9', '2.36-1'),
      },
    },
    {
      createdBy: 'RUN /bin/sh -c apt-get update # buildkit',
      files: { 'var/lib/apt/lists/a_Packages': 'p'.repeat(70_000), 'var/lib/dpkg/status': STATUS },
    },
    {
      createdBy: 'RUN |1 A=b c /bin/sh -c rm -rf /var/lib/apt/lists/* # buildkit',
      files: {
        'var/lib/apt/lists/.wh.a_Packages': '',
        'etc/.wh.passwd': '',
        'opt/.wh.kept': '',
        'bin/link/': '',
        'bin/.wh..wh..opq': '',
      },
    },
  ],
};

describe.each(['blobs', 'folders', 'links'] satisfies readonly Layout[])('an archive with %s', layout => {
  test('its layers, sizes, instructions, files and packages', async () => {
    const image = await read(await writeArchive(IMAGE, layout));
    expect(image.config).toEqual({ Cmd: ['sh'], Env: ['A=1'], User: 'app' });
    expect(image.layers.map(({ instruction, bytes }) => [instruction, bytes])).toEqual([
      ['ADD file:1 in /', 3007 + STATUS.length],
      ['RUN apt-get update', 70_000 + STATUS.length],
      ['RUN rm -rf /var/lib/apt/lists/*', 0],
    ]);
    const files = filesOf(image.layers);
    expect([...files.values()].flatMap(({ path, kind }) => (kind === 'file' ? [path] : [])).sort()).toEqual([
      'var/lib/dpkg/status',
    ]);
    expect(packagesOf(files)).toEqual(new Map([['libc6', '2.36-9']]));
  });
});

test('it does not matter how the pieces are cut', async () => {
  const bytes = await writeArchive(IMAGE);
  const whole = await read(bytes, bytes.length);
  for (const piece of [511, 512, 4096]) expect(await read(bytes, piece)).toEqual(whole);
});

test('a layer that is compressed already is measured as it is', async () => {
  const image: WrittenImage = {
    layers: [{ createdBy: 'COPY a /', files: { a: 'a'.repeat(200_000) }, gzip: true }],
  };
  const [packed] = (await read(await writeArchive(image))).layers;
  const plain = { layers: image.layers.map(layer => ({ ...layer, gzip: false })) };
  const [counted] = (await read(await writeArchive(plain))).layers;
  expect(packed?.bytes).toBe(200_000);
  expect(packed?.entries).toEqual(counted?.entries);
  expect(packed?.compressed).toBeLessThan(2000);
  expect(Math.abs((packed?.compressed ?? 0) - (counted?.compressed ?? 0))).toBeLessThan(100);
});

test('a layer is read once, and only where its name is its digest', async () => {
  const cache: LayerCache = new Map();
  const first = await read(await writeArchive(IMAGE), 10_000, cache);
  expect(cache.size).toBe(3);
  const again = await read(await writeArchive(IMAGE), 10_000, cache);
  expect(again).toEqual(first);
  expect(again.layers[0]?.entries).toBe(first.layers[0]?.entries);
  const other: LayerCache = new Map();
  await read(await writeArchive(IMAGE, 'folders'), 10_000, other);
  expect(other.size).toBe(0);
});

test.each([
  ['nothing', Buffer.alloc(0)],
  ['no archive', Buffer.from('Error response from daemon: No such image\n')],
  ['an empty archive', Buffer.alloc(10_240)],
])('%s is told', async (_, bytes) => {
  await expect(read(bytes)).rejects.toThrow('an archive without a manifest');
});

test('an archive that stops in the middle is told', async () => {
  const bytes = await writeArchive(IMAGE);
  await expect(read(bytes.subarray(0, bytes.length / 2))).rejects.toThrow(/an archive without|JSON/);
});
