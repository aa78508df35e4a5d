// npm run mutate -- <folder> [--runs n] [--seed n] [--longest bytes]
// Damaged files of a corpus through the whole command but the disk: no crash, no hang, nothing written that is not proved.
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { factsOf } from '../src/analysis/index.js';
import { parseDockerfile } from '../src/dockerfile/parse.js';
import { rewrite } from '../src/pipeline.js';
import type { Plan, Step } from '../src/plan.js';
import { prove } from '../src/proof/index.js';
import { roleOf } from '../src/role.js';
import { seeded } from '../test/real-shell/witness.js';
import { transforms } from '../transforms/index.js';
import { readSources } from './files.js';

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '1' },
    longest: { type: 'string', default: '3000' },
  },
});

/** Milliseconds; a file of the usual length takes one or two. */
const HANG = 10_000;
const EXAMPLES = 10;

type Random = () => number;

function pick<T>(items: readonly T[], random: Random): T | undefined {
  return items[Math.floor(random() * items.length)];
}

/** What confuses readers of Dockerfiles and of shells. */
const TOKENS: readonly string[] = [
  ...[
    '\\',
    '\\\n',
    '\n',
    '\r\n',
    '\r',
    '`',
    '"',
    "'",
    '#',
    '# ',
    ' ',
    '\t',
    '\0',
    '\uFEFF',
    '\u00A0',
    '\u0085',
  ],
  ...[
    '$',
    '${',
    '}',
    '$(',
    ')',
    '((',
    '<<EOF\n',
    'EOF\n',
    '<<-',
    '<<<',
    '<(',
    '{',
    '[',
    ']',
    '*',
    '~',
    '!',
    '\ud800',
  ],
  ...[
    '&&',
    '||',
    '|',
    ';',
    '&',
    ';;',
    '|&',
    '>',
    '2>&1',
    ' && ',
    ' ; ',
    '&& \\\n',
    'if ',
    'then ',
    'fi',
    'do ',
    'done',
  ],
  ...[
    'RUN ',
    'FROM ',
    'ONBUILD ',
    'COPY . .\n',
    'USER app\n',
    'WORKDIR /x\n',
    'SHELL ["',
    'ENV A=b\n',
    'ARG ',
    'AS ',
  ],
  ...[
    '--mount=type=cache,target=/var/lib/apt ',
    '--network=none ',
    '--from=0 ',
    '# escape=`\n',
    '# syntax=x\n',
  ],
  ...[
    'apt-get update',
    'apt-get install -y ',
    'rm -rf /var/lib/apt/lists/*',
    'apk add ',
    'pip install ',
    'set -e\n',
  ],
  ...[
    'cd /',
    'export A=b',
    'exec ',
    'exit 1',
    'eval ',
    '. ./x',
    'sudo ',
    'env ',
    'xargs ',
    "sh -c '",
    'trap ',
  ],
];

const MUTATIONS: readonly ((text: string, random: Random) => string)[] = [
  (text, random) => splice(text, at(text, random), 0, pick(TOKENS, random) ?? ''),
  (text, random) => splice(text, at(text, random), 1 + Math.floor(random() * 4), ''),
  (text, random) => splice(text, at(text, random), Math.floor(random() * 200), ''),
  (text, random) => text.slice(0, at(text, random)),
  (text, random) => splice(text, at(text, random), 1, String.fromCharCode(32 + Math.floor(random() * 95))),
  (text, random) => lines(text, all => [...all, pick(all, random) ?? '']),
  (text, random) => lines(text, all => all.filter(() => random() > 0.1)),
  (text, random) => lines(text, all => all.toSorted(() => random() - 0.5)),
  (text, random) => lines(text, all => all.flatMap(line => (random() < 0.1 ? [line, line] : [line]))),
  text => text.replaceAll('\n', '\r\n'),
  (text, random) => text.replace(/ /g, space => (random() < 0.05 ? '\\\n' : space)),
  (text, random) =>
    text.replace(/&&/g, and => (random() < 0.3 ? (pick(['||', ';', '&', '|'], random) ?? and) : and)),
];

function at(text: string, random: Random): number {
  return Math.floor(random() * (text.length + 1));
}

function splice(text: string, start: number, length: number, insert: string): string {
  return text.slice(0, start) + insert + text.slice(start + length);
}

function lines(text: string, change: (all: readonly string[]) => readonly string[]): string {
  return change(text.split('\n')).join('\n');
}

function mutate(text: string, random: Random): string {
  let mutated = text;
  for (let left = 1 + Math.floor(random() * 4); left > 0; left--) {
    mutated = pick(MUTATIONS, random)?.(mutated, random) ?? mutated;
  }
  return mutated;
}

/** What is wrong with what became of the text. */
function defectIn(text: string): string | undefined {
  const role = roleOf('Dockerfile', new TextEncoder().encode(text));
  if ('refused' in role) return undefined;
  const started = performance.now();
  const plan = rewrite(role.text, { path: 'Dockerfile' });
  const spent = performance.now() - started;
  if (spent > HANG) return `it took ${Math.round(spent)} ms`;
  const crash = plan.diagnostics.find(({ message }) => message.startsWith('it crashed'));
  if (crash) return `${crash.transform}: ${crash.message}`;
  return unproved(plan);
}

/** Every step that changed something, proved once more from its two texts. */
function unproved({ steps }: Plan): string | undefined {
  for (const step of steps) {
    if (step.before === step.after) continue;
    const difference = differenceIn(step);
    if (difference !== undefined) return `${step.transform}: ${difference}`;
  }
  return undefined;
}

function differenceIn({ transform, before, after }: Step): string | undefined {
  const x = parseDockerfile(before, 'Dockerfile');
  const y = parseDockerfile(after, 'Dockerfile');
  if (!x.ok || !y.ok) return 'a text of the step is no Dockerfile';
  const effects = transforms.find(({ id }) => id === transform)?.effects ?? [];
  const proof = prove(factsOf(x.file), factsOf(y.file), effects);
  return proof.proved ? undefined : proof.difference;
}

function main(folder: string): number {
  const texts = readSources(folder, /^/).flatMap(({ role }) =>
    'text' in role && role.text.length <= Number(flags.longest) ? [role.text] : [],
  );
  const random = seeded(Number(flags.seed));
  const started = performance.now();
  let defects = 0;
  const runs = Number(flags.runs);
  for (let i = 1; i <= runs && defects < EXAMPLES; i++) {
    const text = mutate(pick(texts, random) ?? '', random);
    const defect = attempt(() => defectIn(text));
    if (defect !== undefined) {
      defects++;
      console.log(`run ${i}: ${defect}\n${JSON.stringify(text)}`);
    }
    if (i % 50_000 === 0)
      console.log(`${i} runs, ${Math.round((1000 * i) / (performance.now() - started))} a second`);
  }
  console.log(`${runs} runs, seed ${flags.seed}: ${defects} defects`);
  return defects === 0 ? 0 : 1;
}

function attempt(act: () => string | undefined): string | undefined {
  try {
    return act();
  } catch (error) {
    return `it threw: ${error instanceof Error ? error.stack : String(error)}`;
  }
}

const [folder] = positionals;
if (folder === undefined) throw new Error('usage: npm run mutate -- <folder> [--runs n] [--seed n]');
process.exitCode = main(folder);
