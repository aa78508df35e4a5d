import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseTxtar } from '../txtar.js';

/**
 * One Dockerfile to build before and after, in one text archive: the title, then maybe a line `needs: npm`, then the
 * sections. `check` is a shell command that both images run: same exit code (0) and same output. `after` is one that must
 * succeed in the rewritten image, and is not asked of the other. All others are the build context. `https://files.test` and `http://index.test` stand for what ./server.ts serves; the context
 * holds its authority as `test-ca.crt`.
 */
export interface Case {
  readonly name: string;
  readonly title: string;
  /** What it needs beyond an engine, its base images and Debian's packages. */
  readonly needs: readonly string[];
  readonly check: string;
  readonly after: string | undefined;
  readonly files: Readonly<Record<string, string>>;
}

export function readCases(folder = 'test/builds'): readonly Case[] {
  const names = readdirSync(folder).filter(name => name.endsWith('.txt'));
  return names.sort().map(name => readCase(join(folder, name)));
}

function readCase(path: string): Case {
  const { preamble, sections } = parseTxtar(readFileSync(path, 'utf8'));
  const lines = preamble.split('\n').filter(line => line !== '');
  const needs = lines.find(line => line.startsWith('needs: '))?.slice('needs: '.length) ?? '';
  const check = sections.find(({ name }) => name === 'check')?.body;
  if (check === undefined) throw new Error(`${path} has no section "check"`);
  const after = sections.find(({ name }) => name === 'after')?.body;
  const files = sections.flatMap(({ name, body }) =>
    name === 'check' || name === 'after' ? [] : [[name, body] as const],
  );
  return {
    name: basename(path, '.txt'),
    title: lines.filter(line => !line.startsWith('needs: ')).join(' '),
    needs: needs.split(', ').filter(need => need !== ''),
    check,
    after,
    files: Object.fromEntries(files),
  };
}
