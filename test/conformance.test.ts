import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Instruction } from '../src/dockerfile/model.js';
import { parseDockerfile } from '../src/dockerfile/parse.js';

/** How BuildKit's own parser read the files: `original` in full, or the first 12 digits of its SHA-1. */
const SHARED = join(import.meta.dirname, '../../shared');
const EDGE = join(SHARED, 'conformance/edge.ndjson');
const CORPUS = join(SHARED, 'corpus/dev.tar.xz');
const STRUCTURE = join(SHARED, 'corpus/structure.ndjson.gz');

interface ExpectedHeredoc {
  readonly name: string;
  readonly expand: boolean;
  readonly chomp: boolean;
  readonly content?: string;
  readonly sha1?: string;
}

interface ExpectedInstruction {
  readonly cmd: string;
  readonly start: number;
  readonly end: number;
  readonly json?: boolean;
  readonly flags?: readonly string[];
  readonly heredocs?: readonly ExpectedHeredoc[];
  readonly original?: string;
  readonly sha1?: string;
  readonly args?: readonly string[];
}

interface Expected {
  readonly file: string;
  readonly ok: boolean;
  readonly escape: string | null;
  readonly error?: string;
  readonly instructions?: readonly ExpectedInstruction[];
}

function readExpected(text: string): readonly Expected[] {
  return text
    .split('\n')
    .filter(line => line !== '')
    .map((line): Expected => JSON.parse(line));
}

function sha1(text: string): string {
  return createHash('sha1').update(text).digest('hex').slice(0, 12);
}

/** Undefined where the bytes are not UTF-8: reading them is the caller's business. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function summaryOf(instruction: Instruction) {
  const { keyword, startLine, endLine, form, flags, heredocs, original } = instruction;
  return {
    cmd: keyword.toUpperCase(),
    start: startLine,
    end: endLine,
    json: form === 'exec',
    flags: flags.map(flag => flag.text),
    heredocs: heredocs.map(({ name, expand, chomp, content }) => ({
      name,
      expand,
      chomp,
      sha1: sha1(content),
    })),
    original: sha1(original),
  };
}

function summaryOfExpected(expected: ExpectedInstruction) {
  const { cmd, start, end, json = false, flags = [], heredocs = [], original } = expected;
  return {
    cmd: cmd.toUpperCase(),
    start,
    end,
    json,
    flags,
    heredocs: heredocs.map(({ name, expand, chomp, content, sha1: hash }) => ({
      name,
      expand,
      chomp,
      sha1: content === undefined ? hash : sha1(content),
    })),
    original: original === undefined ? expected.sha1 : sha1(original),
  };
}

function reading(text: string, path: string) {
  const result = parseDockerfile(text, path);
  return result.ok
    ? { ok: true, escape: result.file.escape, instructions: result.file.instructions.map(summaryOf) }
    : { ok: false, error: result.error };
}

function expectedReading(expected: Expected) {
  const { ok, error, instructions = [] } = expected;
  return ok
    ? { ok, escape: expected.escape, instructions: instructions.map(summaryOfExpected) }
    : { ok, error };
}

/** BuildKit lists names, values and signs for ENV and LABEL, and nothing for what it does not know. */
function hasComparableArgs(expected: ExpectedInstruction): boolean {
  return !/^(env|label)$/i.test(expected.cmd) && expected.args?.join() !== '';
}

describe.skipIf(!existsSync(EDGE))('the edge cases of ../shared', () => {
  const cases = existsSync(EDGE) ? readExpected(readFileSync(EDGE, 'utf8')) : [];

  it.each(cases)('reads $file as BuildKit does', expected => {
    const text = decode(readFileSync(join(SHARED, 'conformance', expected.file))) ?? '';
    expect(reading(text, expected.file)).toEqual(expectedReading(expected));
    const result = parseDockerfile(text, expected.file);
    for (const [at, instruction] of (expected.instructions ?? []).entries()) {
      if (!result.ok || !hasComparableArgs(instruction)) continue;
      expect(result.file.instructions[at]?.args).toEqual(instruction.args);
    }
  });
});

describe.skipIf(!existsSync(CORPUS) || !existsSync(STRUCTURE))('the corpus of ../shared', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dockerslim-fix-corpus-'));
  beforeAll(() => {
    execFileSync('tar', ['xJf', CORPUS, '-C', folder]);
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is read as BuildKit reads it, every file', () => {
    const differing: string[] = [];
    let undecodable = 0;
    let compared = 0;
    for (const expected of readExpected(gunzipSync(readFileSync(STRUCTURE)).toString('utf8'))) {
      const text = decode(readFileSync(join(folder, expected.file)));
      if (text === undefined) {
        undecodable++;
        continue;
      }
      compared++;
      const ours = JSON.stringify(reading(text, expected.file));
      if (ours !== JSON.stringify(expectedReading(expected))) differing.push(expected.file);
    }
    expect(differing).toEqual([]);
    expect(undecodable).toBeLessThanOrEqual(1);
    expect(compared).toBeGreaterThan(13_000);
  }, 120_000);
});
