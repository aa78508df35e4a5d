// Builds dist/: the command (one file), the library entry, and its types.
import { spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = new URL('../', import.meta.url);
const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));

/** The first fixture of each transform that rewrites something: `explain` shows it. */
function readExamples() {
  const folders = readdirSync(new URL('__fixtures__/', root), { withFileTypes: true });
  const found = folders.filter(entry => entry.isDirectory()).map(({ name }) => [name, readExample(name)]);
  return Object.fromEntries(found.filter(([, example]) => example));
}

function readExample(id) {
  const folder = new URL(`__fixtures__/${id}/`, root);
  for (const name of readdirSync(folder).sort()) {
    const [preamble, ...rest] = readFileSync(new URL(name, folder), 'utf8').split(/^-- (.+?) --\r?\n/m);
    const section = wanted => {
      const at = rest.findIndex((text, i) => i % 2 === 0 && text.split(' (')[0] === wanted);
      return at === -1 ? undefined : rest[at + 1];
    };
    const [before, after] = [section('Dockerfile'), section('want')];
    const lines = preamble.split(/\r?\n/).filter(line => line !== '' && !line.startsWith('options:'));
    if (before && after) return { title: lines.join(' '), before, after };
  }
  return undefined;
}

const shared = {
  bundle: true,
  format: 'esm',
  target: 'node20',
  logLevel: 'warning',
  absWorkingDir: fileURLToPath(root),
};

rmSync(new URL('dist/', root), { recursive: true, force: true });
// CommonJS, which Node starts faster, in several files: what `--version` needs, what a run needs, and what only some
// commands or some repositories need.
const command = {
  ...shared,
  format: 'cjs',
  platform: 'node',
  mainFields: ['module', 'main'],
  minify: true,
  define: { VERSION: JSON.stringify(version), EXAMPLES: JSON.stringify(readExamples()) },
};
/** By bundle: what it exports, under the names m0, m1, ... */
const deferred = { 'run.cjs': [], 'more.cjs': [] };
/** What is loaded at its first use, by the name of its bundle: how it is imported, and what of it. */
const LATE = {
  yaml: { imported: /^yaml$/, entry: 'yaml', names: ['parse'] },
  import: { imported: /^\.\/import\.js$/, entry: './src/config/import.ts', names: ['importModule'] },
};
const defer = { name: 'defer', setup: deferImports };
const late = { name: 'late', setup: loadLate };
await build({
  ...command,
  entryPoints: ['src/cli.ts'],
  outfile: 'dist/cli.cjs',
  banner: { js: '#!/usr/bin/env node' },
  plugins: [defer],
});
await build({
  ...command,
  entryPoints: ['src/workers/worker.ts'],
  outfile: 'dist/worker.cjs',
  plugins: [defer],
});
for (const [bundle, paths] of Object.entries(deferred)) {
  await build({
    ...command,
    stdin: {
      contents: paths.map((path, i) => `exports.m${i} = () => require(${JSON.stringify(path)});`).join('\n'),
      resolveDir: shared.absWorkingDir,
    },
    outfile: `dist/${bundle}`,
    plugins: [late],
  });
}
for (const [name, { entry }] of Object.entries(LATE)) {
  await build({ ...command, entryPoints: [entry], outfile: `dist/${name}.cjs` });
}
chmodSync(new URL('dist/cli.cjs', root), 0o755);

/** What the command imports when it is needed is left to another file; each of them holds all that it needs itself. */
function deferImports({ onResolve, onLoad, resolve }) {
  onResolve({ filter: /^\./ }, async ({ kind, path, resolveDir, pluginData }) => {
    if (kind !== 'dynamic-import' || pluginData === 'deferred') return undefined;
    const found = await resolve(path, { kind, resolveDir, pluginData: 'deferred' });
    return { path: found.path, namespace: 'deferred' };
  });
  onLoad({ filter: /./, namespace: 'deferred' }, ({ path }) => {
    const bundle = /\/src\/(bot|measure)\//.test(path) ? 'more.cjs' : 'run.cjs';
    const paths = deferred[bundle];
    if (!paths.includes(path)) paths.push(path);
    return {
      contents: `const { requireCompiled } = require('./src/compiled.ts');
module.exports = requireCompiled(require('node:path').join(__dirname, '${bundle}'), require).m${paths.indexOf(path)}();`,
      resolveDir: shared.absWorkingDir,
    };
  });
}

function loadLate({ onResolve, onLoad }) {
  for (const [name, { imported }] of Object.entries(LATE))
    onResolve({ filter: imported }, () => ({ path: name, namespace: 'late' }));
  onResolve({ filter: /\.cjs$/, namespace: 'late' }, ({ path }) => ({ path, external: true }));
  onLoad({ filter: /./, namespace: 'late' }, ({ path }) => {
    const load = name => `enumerable: true, get: () => require('./${path}.cjs').${name}`;
    const { names } = LATE[path];
    return { contents: names.map(n => `Object.defineProperty(exports, '${n}', { ${load(n)} });`).join('\n') };
  });
}

// The library runs in a browser too: nothing of Node, and its parsers inside.
await build({
  ...shared,
  entryPoints: ['src/index.ts'],
  outfile: 'dist/index.js',
  platform: 'neutral',
  mainFields: ['module', 'main'],
});
// For tests: Node's, and whatever the library is left out.
await build({
  ...shared,
  entryPoints: ['test/testing.ts'],
  outfile: 'dist/testing.js',
  platform: 'node',
  mainFields: ['module', 'main'],
  banner: {
    js: "import{createRequire as _createRequire}from'node:module';const require=_createRequire(import.meta.url);",
  },
});
runNode('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json');
runNode('scripts/run-ts.mjs', 'scripts/schemas.ts');

function runNode(...args) {
  const { status } = spawnSync(process.execPath, args, { cwd: fileURLToPath(root), stdio: 'inherit' });
  if (status !== 0) process.exitCode = status ?? 1;
}
