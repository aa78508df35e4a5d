import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { factsOf } from '../src/analysis/index.js';
import { unknownContext } from '../src/context/context.js';
import { memoryContext } from '../src/context/memory.js';
import { parseDockerfile } from '../src/dockerfile/parse.js';
import { type Proof, prove } from '../src/proof/index.js';
import { EFFECTS, type Effect } from '../src/transform.js';
import { parseTxtar } from './txtar.js';

interface Pair {
  readonly title: string;
  readonly effects: readonly Effect[];
  readonly before: string;
  readonly after: string;
  /** The build context. */
  readonly files: Readonly<Record<string, string>>;
  /** Its `.dockerignore` after the rewrite. */
  readonly dockerignore: string | undefined;
}

function readPairs(folder: string): readonly Pair[] {
  const root = new URL(`./${folder}/`, import.meta.url);
  return readdirSync(root)
    .toSorted()
    .map(name => {
      const { preamble, sections } = parseTxtar(readFileSync(new URL(name, root), 'utf8'));
      const section = (wanted: string) => sections.find(s => s.name === wanted)?.body ?? '';
      const declared = /^effects: (.*)$/m.exec(preamble)?.[1]?.split(', ') ?? [];
      const effects = EFFECTS.filter(effect => declared.includes(effect));
      if (effects.length !== declared.length)
        throw new Error(`${name}: unknown effect among ${declared.join(', ')}`);
      const title = preamble.split('\n')[0] ?? name;
      const known = ['before', 'after', 'after .dockerignore'];
      const files = Object.fromEntries(
        sections.filter(({ name: own }) => !known.includes(own)).map(({ name: own, body }) => [own, body]),
      );
      const dockerignore =
        sections.find(s => s.name === 'after .dockerignore')?.body ?? files['.dockerignore'];
      return { title, effects, before: section('before'), after: section('after'), files, dockerignore };
    });
}

function proofOf({ before, after, effects, files, dockerignore }: Pair): Proof {
  const x = parseDockerfile(before, 'Dockerfile');
  const y = parseDockerfile(after, 'Dockerfile');
  if (!x.ok || !y.ok) throw new Error('a text of the pair is no Dockerfile');
  const context = Object.keys(files).length === 0 ? unknownContext : memoryContext(files);
  const changed = context.withDockerignore(dockerignore);
  return prove(factsOf(x.file, { context }), factsOf(y.file, { context: changed }), effects);
}

const wrong = readPairs('wrong-rewrites');
const right = readPairs('right-rewrites');

describe('the proof rejects a wrong rewrite', () => {
  test('there are at least 80 of them', () => expect(wrong.length).toBeGreaterThanOrEqual(80));

  test.each(wrong)('$title', pair => {
    const proof = proofOf(pair);
    expect(proof.proved).toBe(false);
    if (!proof.proved) expect(proof.difference).toMatch(/\w/);
  });
});

describe('the proof accepts a right rewrite', () => {
  test.each(right)('$title', pair => {
    expect(proofOf(pair)).toEqual({ proved: true });
  });
});

describe('the message names the smallest difference', () => {
  const differenceOf = (before: string, after: string, effects: readonly Effect[]): string => {
    const texts = { before: `FROM a\n${before}`, after: `FROM a\n${after}` };
    const proof = proofOf({ title: '', ...texts, effects, files: {}, dockerignore: undefined });
    return proof.proved ? 'proved' : proof.difference;
  };

  test('a command that only runs when another fails', () => {
    expect(differenceOf('RUN a\nRUN b || c\n', 'RUN a && b || c\n', ['merges-runs'])).toBe(
      'when `a` fails, `c` ran and did not before',
    );
  });

  test('a directory', () => {
    expect(differenceOf('RUN cd /x\nRUN b\n', 'RUN cd /x && b\n', ['merges-runs'])).toBe(
      '`b` ran in /x and before in .',
    );
  });

  test('a lost resource', () => {
    const update = 'RUN apt-get update && apt-get install -y a';
    expect(
      differenceOf(
        `${update}\nRUN apt-get install -y b\n`,
        `${update} && rm -rf /var/lib/apt/lists/*\nRUN apt-get install -y b\n`,
        ['adds-cleanup'],
      ),
    ).toBe('`apt-get install` loses the package lists of apt that it had');
  });
});
