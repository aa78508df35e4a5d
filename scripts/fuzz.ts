// npm run fuzz -- [--runs n] [--seed n] [--what rewrites|proof|both] [--path p]
// Generated Dockerfiles through the pipeline, and careless edits through the proof, against real shells.
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { brokenRewrite, holesIn } from '../test/real-shell/fuzz.js';
import { dockerfiles } from '../test/real-shell/generate.js';
import { openSandbox, type Sandbox } from '../test/real-shell/sandbox.js';
import { seeded } from '../test/real-shell/witness.js';

const { values: flags } = parseArgs({
  options: {
    runs: { type: 'string', default: '2000' },
    seed: { type: 'string' },
    what: { type: 'string', default: 'both' },
    path: { type: 'string' },
  },
});

function main(sandbox: Sandbox): number {
  const seed = Number(flags.seed ?? Math.floor(Math.random() * 2 ** 31));
  console.log(`seed ${seed}, ${flags.runs} runs of each, in a ${sandbox.name}`);
  const settings = {
    seed,
    numRuns: Number(flags.runs),
    ...(flags.path === undefined ? {} : { path: flags.path }),
  };
  const wanted = (what: string): boolean => flags.what === 'both' || flags.what === what;
  let failed = 0;
  const check = (name: string, find: (text: string) => string | undefined): void => {
    if (!wanted(name)) return;
    const details = fc.check(
      fc.property(dockerfiles, text => {
        const found = find(text);
        if (found !== undefined) throw new Error(found);
      }),
      settings,
    );
    console.log(`${name}: ${details.failed ? 'FAILED' : 'ok'} after ${details.numRuns} runs`);
    if (!details.failed) return;
    failed++;
    const reason = details.errorInstance instanceof Error ? details.errorInstance.message : '';
    console.log(`--path ${details.counterexamplePath}\nbefore:\n${details.counterexample?.[0]}\n${reason}`);
  };
  check('rewrites', text => brokenRewrite(text, sandbox));
  check('proof', text => holesIn(text, sandbox, 3, seeded(seed))[0]);
  return failed === 0 ? 0 : 1;
}

const sandbox = openSandbox();
if ('missing' in sandbox) throw new Error(`no sandbox here: ${sandbox.missing}`);
process.exitCode = main(sandbox);
