// npm run test:installs -- [names]
// For each case of test/installs, in plain folders: the install after only those COPYs that the rewrite puts before it,
// and the rest of the source, make the same tree as the install after all of the source. The manifest and its lockfile
// alone (`naive: fails`, `naive: differs`) do not. Needs npm, pip and the npm registry; says so where one is missing.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { diskContext } from '../src/context/disk.js';
import type { Instruction } from '../src/dockerfile/model.js';
import { parseDockerfile } from '../src/dockerfile/parse.js';
import { rewrite } from '../src/pipeline.js';
import { parseTxtar } from '../test/txtar.js';

const CASES = 'test/installs';
const wanted = process.argv.slice(2);

interface Tried {
  /** The tree that came of it; undefined where the install failed. */
  readonly tree: ReadonlyMap<string, string> | undefined;
  readonly log: string;
}

function main(): number {
  const names = readdirSync(CASES).filter(name => wanted.every(part => name.includes(part)));
  const results = names.map(name => ({
    name: name.replace(/\.txt$/, ''),
    found: examine(join(CASES, name)),
  }));
  for (const { name, found } of results)
    console.log(`${found.ok ? 'ok    ' : 'FAILED'} ${name.padEnd(22)} ${found.said}`);
  const failed = results.filter(({ found }) => !found.ok).length;
  console.log(`${results.length - failed} passed, ${failed} failed`);
  return failed === 0 && results.length > 0 ? 0 : 1;
}

function examine(path: string): { readonly ok: boolean; readonly said: string } {
  const { preamble, sections } = parseTxtar(readFileSync(path, 'utf8'));
  const naive = /^naive: (\w+)$/m.exec(preamble)?.[1] ?? 'same';
  const root = mkdtempSync(join(tmpdir(), 'dockerslim-fix-installs-'));
  try {
    const source = join(root, 'source');
    for (const { name, body } of sections) write(join(source, name), body);
    const dockerfile = readFileSync(join(source, 'Dockerfile'), 'utf8');
    if (/npm ci/.test(dockerfile)) lock(source);
    const { after } = rewrite(dockerfile, {
      context: diskContext(source, join(source, 'Dockerfile')),
      path: 'Dockerfile',
    });
    const { copies, command } = readStage(after);
    const whole = trial(root, folder => cpSync(source, folder, { recursive: true }), source, command);
    if (!whole.tree) return { ok: false, said: `the install of all fails here:\n${whole.log}` };
    const split = trial(
      root,
      folder => {
        for (const copy of copies) bring(source, folder, copy);
      },
      source,
      command,
    );
    const manifests = ['package.json', 'package-lock.json', 'requirements.txt'].filter(name =>
      existsSync(join(source, name)),
    );
    const poor = trial(
      root,
      folder => {
        for (const name of manifests) cpSync(join(source, name), join(folder, name));
      },
      source,
      command,
    );
    const difference = differenceOf(whole, split);
    const outcome = !poor.tree ? 'fails' : differenceOf(whole, poor) === undefined ? 'same' : 'differs';
    const said = `copied first: ${copies.flatMap(({ args }) => args.slice(0, -1)).join(' ')}; the manifest alone: ${outcome}`;
    if (difference !== undefined) return { ok: false, said: `${said}; ${difference}\n${split.log}` };
    const isCrossed = copies.every(({ args }) => args[0] !== '.');
    return { ok: isCrossed && outcome === naive, said };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function lock(folder: string): void {
  const { ok, log } = run('npm install --package-lock-only --ignore-scripts', folder);
  if (!ok) throw new Error(`the npm registry is needed:\n${log}`);
}

/** The COPYs in front of the install, and the install. */
function readStage(text: string): { readonly copies: readonly Instruction[]; readonly command: string } {
  const parsed = parseDockerfile(text, 'Dockerfile');
  if (!parsed.ok) throw new Error('the rewritten Dockerfile is none');
  const { instructions } = parsed.file;
  const at = instructions.findIndex(({ keyword }) => keyword === 'RUN');
  const copies = instructions.slice(0, at).filter(({ keyword }) => keyword === 'COPY');
  const install = instructions[at]?.logical.text.replace(/^RUN\s+/, '') ?? '';
  // Where caches are is the machine's business.
  return { copies, command: install.split('&&')[0]?.trim() ?? '' };
}

/** As COPY does it. */
function bring(source: string, folder: string, { args }: Instruction): void {
  const target = join(folder, args.at(-1) ?? '');
  for (const name of args.slice(0, -1)) {
    const from = join(source, name);
    const isFolder = lstatSync(from).isDirectory();
    cpSync(from, isFolder ? target : join(target, basename(name)), { recursive: true });
  }
}

/** Every trial is made at the same path: some installs write it down. */
function trial(root: string, prepare: (folder: string) => void, source: string, command: string): Tried {
  const folder = join(root, 'app');
  mkdirSync(folder);
  prepare(folder);
  const { ok, log } = run(command, folder);
  if (ok) cpSync(source, folder, { recursive: true });
  const tree = ok ? treeOf(folder) : undefined;
  renameSync(folder, join(root, `done-${readdirSync(root).length}`));
  return { tree, log };
}

function run(command: string, cwd: string): { readonly ok: boolean; readonly log: string } {
  const env = {
    ...process.env,
    PIP_TARGET: join(cwd, 'installed'),
    PIP_NO_CACHE_DIR: '1',
    PYTHONDONTWRITEBYTECODE: '1',
    PIP_NO_COMPILE: '1',
  };
  const { status, stdout, stderr, error } = spawnSync('sh', ['-c', command], { cwd, env, encoding: 'utf8' });
  return { ok: status === 0, log: error ? error.message : `${stdout}${stderr}` };
}

/** Each file with its content, each link with where it leads. What a build leaves in the source, and bytecode with its times, is no part of it. */
function treeOf(folder: string): ReadonlyMap<string, string> {
  const tree = new Map<string, string>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (/(^|\/)(build|__pycache__|[^/]*\.egg-info)(\/|$)/.test(name)) continue;
    const found = lstatSync(join(folder, name));
    if (found.isSymbolicLink()) tree.set(name, readlinkSync(join(folder, name)));
    else if (found.isFile())
      tree.set(
        name,
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
      );
  }
  return tree;
}

function differenceOf({ tree: whole }: Tried, { tree, log }: Tried): string | undefined {
  if (!whole || !tree) return `the install fails:\n${log}`;
  const name = [...new Set([...whole.keys(), ...tree.keys()])].find(
    each => whole.get(each) !== tree.get(each),
  );
  return name === undefined ? undefined : `${name} differs`;
}

process.exitCode = main();
