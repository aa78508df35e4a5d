// APK=<path of apk> npm run test:apk [-- --keep]
// Runs rewritten RUNs with a real apk: in a root of its own, with packages made here, a program that was linked against a
// library starts after the build packages are gone, and does not where nobody kept the library. Exit 1 where it is
// otherwise, 2 where it cannot be tried; 0, saying what is missing, where this machine has no apk.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseDockerfile } from '../src/dockerfile/parse.js';
import { UserError } from '../src/error.js';
import { rewrite } from '../src/pipeline.js';
import type { Package } from './apk/package.js';
import { inRoot, makeRoot, type Result, run, which } from './apk/root.js';

const HOW = `needs apk: set APK to its path. Debian has no package of it; its source makes one:
  git clone --branch v2.14.10 https://gitlab.alpinelinux.org/alpine/apk-tools && make -C apk-tools LUA=no
  APK=$PWD/apk-tools/src/apk npm run test:apk`;

/** A module of Python with the library that it loads, of which the table of twins knows, or does not. */
interface Case {
  readonly title: string;
  readonly module: string;
  readonly library: string;
  readonly headers: string;
  /** The message says so. */
  readonly way: 'table' | 'scan';
}

const CASES: readonly Case[] = [
  {
    title: 'the twin of the table stays',
    module: 'psycopg2',
    library: 'libpq',
    headers: 'postgresql-dev',
    way: 'table',
  },
  { title: 'what scanelf finds stays', module: 'h5py', library: 'hdf5', headers: 'hdf5-dev', way: 'scan' },
];

const { values: flags } = parseArgs({ options: { keep: { type: 'boolean', default: false } } });

function compile(folder: string, source: string, args: readonly string[]): void {
  const file = join(folder, 'source.c');
  writeFileSync(file, source);
  const { code, output } = run('cc', [file, ...args]);
  if (code !== 0) throw new UserError(`cc: ${output}`);
}

/** The library, and a program that calls it. */
function build(
  folder: string,
  { library }: Case,
): { readonly library: Uint8Array; readonly program: Uint8Array } {
  const name = `${library}.so.5`;
  const shared = join(folder, name);
  compile(folder, 'int answer(void) { return 42; }', [
    '-shared',
    '-fPIC',
    `-Wl,-soname,${name}`,
    '-o',
    shared,
  ]);
  const program = join(folder, 'program');
  compile(folder, 'int answer(void); int main(void) { return answer() == 42 ? 0 : 1; }', [
    shared,
    '-o',
    program,
  ]);
  return { library: readFileSync(shared), program: readFileSync(program) };
}

function packagesOf({ library, headers }: Case, bytes: Uint8Array): readonly Package[] {
  const so = `${library}.so.5`;
  return [
    ...['libgcc', 'libgomp', 'libatomic', 'musl-dev'].map(name => ({ name })),
    {
      name: 'gcc',
      depends: ['libgcc', 'libgomp', 'libatomic'],
      entries: [{ path: 'usr/bin/gcc', content: '#!/bin/sh\n' }],
    },
    { name: library, provides: [`so:${so}=5`], entries: [{ path: `usr/lib/${so}`, content: bytes }] },
    { name: headers, depends: [library], entries: [{ path: `usr/lib/${library}.so`, link: so }] },
  ];
}

/** In place of pip: it needs the compiler and the headers, and leaves the program that was linked before. */
const PIP = `#!/bin/sh
set -e
test -x /usr/bin/gcc || { echo "there is no compiler"; exit 1; }
test -e /usr/lib/$(cat /opt/library).so || { echo "there is nothing to link against"; exit 1; }
mkdir -p /usr/local/lib/python3.12/site-packages
cp /opt/program /usr/local/lib/python3.12/site-packages/module.so
`;

const PROGRAM = '/usr/local/lib/python3.12/site-packages/module.so';

/** The RUN in a new root, and then whether the compiler is gone and the program starts. */
function tryRun(
  site: Case,
  apk: string,
  scanelf: string | undefined,
  script: string,
): Record<'run' | 'gone' | 'starts', Result> {
  const folder = mkdtempSync(join(tmpdir(), 'dockerslim-fix-apk-'));
  const root = join(folder, 'root');
  try {
    mkdirSync(join(root, 'usr/local/bin'), { recursive: true });
    mkdirSync(join(root, 'opt'), { recursive: true });
    const built = build(folder, site);
    makeRoot(root, apk, scanelf, packagesOf(site, built.library));
    writeFileSync(join(root, 'usr/local/bin/pip'), PIP, { mode: 0o755 });
    writeFileSync(join(root, 'opt/library'), site.library);
    writeFileSync(join(root, 'opt/program'), built.program, { mode: 0o755 });
    return {
      run: inRoot(root, script),
      gone: inRoot(root, 'test ! -e /usr/bin/gcc'),
      starts: inRoot(root, PROGRAM),
    };
  } finally {
    if (flags.keep) console.log(`kept: ${folder}`);
    else rmSync(folder, { recursive: true, force: true });
  }
}

function main(): number {
  const apk = process.env.APK ?? which('apk');
  if (apk === undefined) {
    console.log(`${HOW}\n0 passed, 0 failed, ${CASES.length} skipped`);
    return 0;
  }
  const version = run(apk, ['--version'], { LD_LIBRARY_PATH: dirname(apk) });
  if (version.code !== 0) throw new UserError(`${apk} does not run: ${version.output}`);
  console.log(version.output.trim());
  const scanelf = process.env.SCANELF ?? which('scanelf');
  const count = { passed: 0, failed: 0, skipped: 0 };
  for (const site of CASES) {
    if (site.way === 'scan' && scanelf === undefined) {
      console.log(`skipped: ${site.title}: needs scanelf (pax-utils)`);
      count.skipped++;
      continue;
    }
    const wrong = wrongIn(site, apk, scanelf);
    console.log(wrong === undefined ? `passed: ${site.title}` : `FAILED: ${site.title}: ${wrong}`);
    if (wrong === undefined) count.passed++;
    else count.failed++;
  }
  console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
  return count.failed === 0 ? 0 : 1;
}

/** What the shell gets of the RUN of a text. */
function runOf(text: string): string {
  const parsed = parseDockerfile(text, 'Dockerfile');
  const run = parsed.ok ? parsed.file.instructions.find(({ keyword }) => keyword === 'RUN') : undefined;
  if (!run) throw new UserError('the rewritten text has no RUN');
  return run.logical.text.trim();
}

/** What is not as it should be, of the three ways to run the RUN; undefined where all is. */
function wrongIn(site: Case, apk: string, scanelf: string | undefined): string | undefined {
  const { module, headers, way } = site;
  const own = `apk add --no-cache gcc musl-dev ${headers} && pip install ${module}`;
  const plan = rewrite(`FROM python:3.12-alpine\nRUN ${own}\n`, {
    path: 'Dockerfile',
    only: ['apk-virtual-build-deps'],
  });
  const script = runOf(plan.after);
  const naive = `apk add --no-cache --virtual .build-deps gcc musl-dev ${headers} && pip install ${module} && apk del .build-deps`;
  if (script === own) return 'it is not rewritten';
  if (script.includes('scanelf') !== (way === 'scan')) return `it is rewritten in another way: ${script}`;
  const before = tryRun(site, apk, scanelf, own);
  if (before.run.code !== 0) return `the RUN fails as it is: ${before.run.output}`;
  if (before.gone.code === 0 || before.starts.code !== 0)
    return 'the RUN leaves no compiler, or nothing that starts';
  const after = tryRun(site, apk, scanelf, script);
  if (after.run.code !== 0) return `the rewritten RUN fails: ${after.run.output}`;
  if (after.gone.code !== 0) return `the compiler is still there: ${after.run.output}`;
  if (after.starts.code !== 0)
    return `the program does not start: ${after.starts.output}\n${after.run.output}`;
  const lost = tryRun(site, apk, scanelf, naive);
  if (lost.run.code !== 0) return `the naive RUN fails: ${lost.run.output}`;
  return lost.starts.code === 0 ? 'the program starts though its library is gone' : undefined;
}

try {
  process.exitCode = main();
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
