// npm run bench -- <folder>: files a second, and start-up beside `node -e 0`. Ratios hold across machines.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { parseDockerfile } from '../src/dockerfile/parse.js';
import { rewrite } from '../src/pipeline.js';
import { median, readSources } from './files.js';

const ROUNDS = 5;
const STARTS = 15;

function milliseconds(act: () => void): number {
  const started = performance.now();
  act();
  return performance.now() - started;
}

function start(...args: readonly string[]): number {
  return milliseconds(() => {
    const { status, stderr } = spawnSync(process.execPath, args, {
      input: 'FROM scratch\n',
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`);
  });
}

function main(folder: string): void {
  if (!existsSync('dist/cli.cjs')) throw new Error('no dist/cli.cjs: npm run build comes first');
  const sources = readSources(folder, /^/).flatMap(({ path, role }) =>
    'text' in role ? [{ path, text: role.text }] : [],
  );
  const parsing: number[] = [];
  const rewriting: number[] = [];
  const unproved: number[] = [];
  const prove = () => ({ proved: true }) as const;
  for (let round = 0; round < ROUNDS; round++) {
    parsing.push(milliseconds(() => sources.map(({ path, text }) => parseDockerfile(text, path))));
    rewriting.push(milliseconds(() => sources.map(({ path, text }) => rewrite(text, { path }))));
    unproved.push(milliseconds(() => sources.map(({ path, text }) => rewrite(text, { path, prove }))));
  }
  const bare: number[] = [];
  const version: number[] = [];
  const pipe: number[] = [];
  for (let i = 0; i < STARTS; i++) {
    bare.push(start('-e', '0'));
    version.push(start('dist/cli.cjs', '--version'));
    pipe.push(start('dist/cli.cjs', '-'));
  }
  const node = median(bare);
  const each = median(rewriting) / sources.length;
  const rows: readonly (readonly [name: string, value: string])[] = [
    ['files', String(sources.length)],
    ['files/s, rewrite on one core', (1000 / each).toFixed(0)],
    ['files in the time of `node -e 0`', (node / each).toFixed(0)],
    ['rewrite / parse alone', (median(rewriting) / median(parsing)).toFixed(2)],
    ['rewrite / rewrite without the proof', (median(rewriting) / median(unproved)).toFixed(2)],
    ['`node -e 0`, ms', node.toFixed(0)],
    ['`dockerslim-fix --version` / `node -e 0`', (median(version) / node).toFixed(2)],
    ['`dockerslim-fix -`, one line / `node -e 0`', (median(pipe) / node).toFixed(2)],
  ];
  for (const [name, value] of rows) console.log(`${value.padStart(8)}  ${name}`);
}

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('usage: npm run bench -- <folder>');
main(folder);
