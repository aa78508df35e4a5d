// npm run bench -- <folder> [--sample n] [--memory]
// Ratios, which hold across machines: start-up, throughput beside other tools, growth with the size of a file; with
// --memory what 10,000 and 100,000 files take, too. All in one run; the table is in Markdown, for the README.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { formatDockerfileContents } from '@reteps/dockerfmt';
import { format, validate } from 'dockerfile-utils';
import { parseDockerfile } from '../src/dockerfile/parse.js';
import { rewrite } from '../src/pipeline.js';
import { median, readSources } from './files.js';

const CLI = 'dist/cli.cjs';
const ROUNDS = 5;
const STARTS = 21;

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: { sample: { type: 'string', default: '1' }, memory: { type: 'boolean', default: false } },
});

interface File {
  readonly path: string;
  /** On disk. */
  readonly full: string;
  readonly text: string;
}

type Row = readonly [what: string, value: string];

async function milliseconds(act: () => unknown): Promise<number> {
  const started = performance.now();
  await act();
  return performance.now() - started;
}

/** The shortest of the rounds: what else the machine does only adds. */
async function shortest(act: () => unknown, rounds = ROUNDS): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < rounds; i++) times.push(await milliseconds(act));
  return Math.min(...times);
}

function run(...args: readonly string[]): string {
  // A line for each of 100,000 files.
  const options = { input: 'FROM scratch\n', encoding: 'utf8', maxBuffer: 2 ** 28 } as const;
  const { status, stderr } = spawnSync(process.execPath, args, options);
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr.slice(-1000)}`);
  return stderr;
}

async function startUp(): Promise<readonly Row[]> {
  const commands = {
    node: ['-e', '0'],
    version: [CLI, '--version'],
    line: [CLI, '-'],
    file: [CLI, '-n', 'example/Dockerfile'],
  };
  const times = new Map(Object.keys(commands).map(name => [name, [] as number[]]));
  for (let i = 0; i < STARTS; i++) {
    for (const [name, args] of Object.entries(commands)) {
      times.get(name)?.push(await milliseconds(() => run(...args)));
    }
  }
  const beside = (name: string): string =>
    (median(times.get(name) ?? []) / median(times.get('node') ?? [])).toFixed(2);
  return [
    ['`dockerslim-fix --version` / `node -e 0`', beside('version')],
    ['`dockerslim-fix -` on one line / `node -e 0`', beside('line')],
    ['`dockerslim-fix -n` on a file with five changes / `node -e 0`', beside('file')],
  ];
}

async function throughput(files: readonly File[]): Promise<readonly Row[]> {
  const prove = () => ({ proved: true }) as const;
  const each = async (act: (file: File) => unknown, some = files, rounds = ROUNDS): Promise<number> =>
    (await shortest(async () => {
      for (const file of some) await act(file);
    }, rounds)) / some.length;
  const own = await each(({ path, text }) => rewrite(text, { path }));
  const fewer = files.filter((_, i) => i % Math.ceil(files.length / 300) === 0);
  const ownOfFewer = await each(({ path, text }) => rewrite(text, { path }), fewer);
  const others: readonly (readonly [string, number, number])[] = [
    ['reading the files alone', await each(({ full }) => readFileSync(full)), own],
    ['parsing them alone', await each(({ path, text }) => parseDockerfile(text, path)), own],
    ['without the proof', await each(({ path, text }) => rewrite(text, { path, prove })), own],
    [
      'dockerfile-utils: format and validate',
      await each(({ text }) => [format(text, { tabSize: 4, insertSpaces: true }), validate(text)]),
      own,
    ],
    [
      'dockerfmt: format',
      await each(({ text }) => attempt(() => formatDockerfileContents(text, FMT)), fewer, 1),
      ownOfFewer,
    ],
  ];
  return [
    ['files', String(files.length)],
    ['files a second on one core, proof on', (1000 / own).toFixed(0)],
    ...others.map(([name, time, ours]): Row => [`rewrite / ${name}`, (ours / time).toFixed(2)]),
  ];
}

const FMT = { indent: 4, trailingNewline: true, spaceRedirects: false };

/** It gives up on some files, and prints pages about it: its time counts all the same. */
async function attempt(act: () => Promise<unknown>): Promise<void> {
  const { log, warn } = console;
  console.log = () => {};
  console.warn = () => {};
  try {
    await act();
  } catch {
    // The next file is another one.
  } finally {
    console.log = log;
    console.warn = warn;
  }
}

/** By how much the time grows each time the size doubles: 2 is linear. */
async function growth(): Promise<readonly Row[]> {
  const times = async (build: (size: number) => string, sizes: readonly number[]): Promise<string> => {
    const found: number[] = [];
    for (const size of sizes) {
      const text = build(size);
      found.push(await shortest(() => rewrite(text, { path: 'Dockerfile' }), 3));
    }
    const factors = found.slice(1).map((time, i) => (time / (found[i] ?? time)).toFixed(2));
    return `${factors.join(', ')} (${(found.at(-1) ?? 0).toFixed(0)} ms at the end)`;
  };
  return [
    [
      'growth of the time when the instructions double, up to 20,000',
      await times(manyInstructions, [2500, 5000, 10_000, 20_000]),
    ],
    [
      'growth of the time when one RUN doubles, up to 1 MB',
      await times(longRun, [131_072, 262_144, 524_288, 1_048_576]),
    ],
  ];
}

function manyInstructions(count: number): string {
  const lines = Array.from({ length: count }, (_, i) => {
    if (i % 4 === 0) return `RUN apt-get update && apt-get install -y curl git${i}`;
    return i % 4 === 1 ? `COPY a${i} /b${i}` : i % 4 === 2 ? `ENV A${i}=b` : `RUN mkdir /d${i}`;
  });
  return `FROM debian:12\n${lines.join('\n')}\n`;
}

function longRun(bytes: number): string {
  const link = (i: number): string => `    && echo line-${i} >> /etc/a.conf \\\n`;
  const links: string[] = [];
  for (let size = 0, i = 0; size < bytes; size += link(i++).length) links.push(link(i));
  return `FROM debian:12\nRUN apt-get update && apt-get install -y curl \\\n${links.join('')}    && pip install flask\n`;
}

const PEAK =
  "data:text/javascript,process.on('exit',()=>process.stderr.write('peak '+process.resourceUsage().maxRSS))";

function memory(): readonly Row[] {
  const peaks = [10_000, 100_000].map(count => {
    const folder = mkdtempSync(join(tmpdir(), 'dockerslim-fix-bench-'));
    try {
      for (let i = 0; i < count; i++) {
        mkdirSync(join(folder, `g${i % 100}/d${i}`), { recursive: true });
        writeFileSync(
          join(folder, `g${i % 100}/d${i}/Dockerfile`),
          `FROM debian:12\nRUN apt-get update\nRUN apt-get install -y curl\n`,
        );
      }
      return (
        Number(
          /peak (\d+)$/.exec(
            run('--import', PEAK, CLI, '-n', '--patch', join(folder, 'all.patch'), folder),
          )?.[1],
        ) / 1024
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
  const [few = 0, many = 0] = peaks;
  return [
    ['memory at 10,000 files, MB', few.toFixed(0)],
    ['memory at 100,000 files / at 10,000', (many / few).toFixed(2)],
  ];
}

async function main(folder: string): Promise<void> {
  if (!existsSync(CLI)) throw new Error(`no ${CLI}: npm run build comes first`);
  const files = readSources(folder, /^/)
    .filter((_, i) => i % Number(flags.sample) === 0)
    .flatMap(({ path, role }) =>
      'text' in role ? [{ path, full: join(folder, path), text: role.text }] : [],
    );
  const rows = [
    ...(await startUp()),
    ...(await throughput(files)),
    ...(await growth()),
    ...(flags.memory ? memory() : []),
  ];
  console.log(
    ['| measured | |', '| --- | --- |', ...rows.map(([what, value]) => `| ${what} | ${value} |`)].join('\n'),
  );
}

const [folder] = positionals;
if (folder === undefined) throw new Error('usage: npm run bench -- <folder> [--sample n] [--memory]');
await main(folder);
