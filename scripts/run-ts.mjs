// Bundles a TypeScript script and runs it: node scripts/run-ts.mjs <script.ts> [arguments...]
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const [script, ...args] = process.argv.slice(2);
const name = script.replace(/^.*\//, '').replace(/\.ts$/, '.mjs');
// Under node_modules, so that the bundle finds the packages that it leaves out.
const outfile = fileURLToPath(new URL(`../node_modules/.cache/dockerslim-fix/${name}`, import.meta.url));
await build({
  entryPoints: [script],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
});
process.argv = [process.argv[0], outfile, ...args];
await import(pathToFileURL(outfile).href);
