// npm run real-shell -- <folder> [--files n] [--seed s] [--failures n]
// A second witness on real files: the RUNs before and after the pipeline, run by real shells whose every command is a
// stub that logs and fails on cue, agree but for the declared effects.
import { parseArgs } from 'node:util';
import { rewrite } from '../src/pipeline.js';
import { openSandbox, type Sandbox } from '../test/real-shell/sandbox.js';
import { declaredEffects, seeded, testify } from '../test/real-shell/witness.js';
import { transforms } from '../transforms/index.js';
import { readSources } from './files.js';

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    files: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    failures: { type: 'string', default: '3' },
  },
});

function main(folder: string, sandbox: Sandbox): number {
  const random = seeded(Number(flags.seed));
  const sources = readSources(folder, /^/).flatMap(({ path, role }) =>
    'text' in role ? [{ path, text: role.text, order: random() }] : [],
  );
  const totals = { files: 0, scenarios: 0, stuck: 0, failed: 0 };
  const differences: string[] = [];
  const note = (difference: string): void => {
    differences.push(difference);
    console.error(difference);
  };
  for (const { path, text } of sources.toSorted((a, b) => a.order - b.order)) {
    if (totals.files >= Number(flags.files)) break;
    const plan = rewrite(text, { path });
    if (plan.after === text) continue;
    totals.files++;
    const shell = totals.files % 2 === 0 ? 'bash' : 'dash';
    const options = {
      sandbox,
      effects: declaredEffects(plan, transforms),
      shell,
      failures: Number(flags.failures),
      random,
    } as const;
    try {
      const { difference, scenarios, stuck } = testify(text, plan.after, options);
      totals.scenarios += scenarios;
      totals.stuck += stuck;
      if (difference !== undefined) note(`${path} (${shell}): ${difference}`);
    } catch (error) {
      totals.failed++;
      note(`${path}: ${error instanceof Error ? error.message : String(error)}`);
    }
    if (totals.files % 100 === 0) console.error(`${totals.files} files, ${differences.length} differences`);
  }
  for (const [name, value] of Object.entries(totals)) console.log(`${String(value).padStart(8)}  ${name}`);
  console.log(`${String(differences.length).padStart(8)}  differences`);
  return differences.length === 0 ? 0 : 1;
}

const [folder] = positionals;
if (folder === undefined) throw new Error('which folder?');
const sandbox = openSandbox();
if ('missing' in sandbox) throw new Error(`no sandbox here: ${sandbox.missing}`);
process.exitCode = main(folder, sandbox);
