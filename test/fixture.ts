import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unknownContext } from '../src/context/context.js';
import { memoryContext } from '../src/context/memory.js';
import { type RewriteOptions, rewrite, type TransformOptions } from '../src/pipeline.js';
import type { Diagnostic, Plan, Status } from '../src/plan.js';
import { transforms } from '../transforms/index.js';
import { type Archive, formatTxtar, parseTxtar } from './txtar.js';

/**
 * One case, in one text archive. What stands before its first section is the title, and maybe a line
 * `options: {...}`: `unsafe`, `only`, `skip` and `target` as in RewriteOptions, `"context": "unknown"`, and the options
 * of the folder's transform (in the folder `pipeline`: by transform id).
 */
export interface Fixture {
  readonly path: string;
  readonly folder: string;
  readonly name: string;
  readonly title: string;
  readonly options: RewriteOptions;
  readonly dockerfile: string;
  /** Absent: it must not change. */
  readonly want: string | undefined;
  /** What `.dockerignore` is to be; absent where it is not to change. */
  readonly wantIgnore: string | undefined;
  readonly notes: string;
  readonly archive: Archive;
}

/** Sections that are no files of the build context. */
const OUTCOMES: ReadonlySet<string> = new Set(['want', 'want .dockerignore', 'notes']);
const ROOT = fileURLToPath(new URL('../__fixtures__/', import.meta.url));

export function fixtureFolders(): readonly string[] {
  return readdirSync(ROOT, { withFileTypes: true }).flatMap(entry =>
    entry.isDirectory() ? [entry.name] : [],
  );
}

export function fixturesOf(folder: string): readonly Fixture[] {
  return readdirSync(join(ROOT, folder))
    .filter(name => name.endsWith('.txt'))
    .map(name => readFixture(folder, join(ROOT, folder, name)));
}

export function readFixture(folder: string, path: string): Fixture {
  const archive = parseTxtar(readFileSync(path, 'utf8'));
  const bodies = new Map(archive.sections.map(({ name, body }) => [name, body]));
  const dockerfile = bodies.get('Dockerfile');
  if (dockerfile === undefined) throw new Error(`${path} has no section "Dockerfile"`);
  const lines = archive.preamble.split(/\r?\n/);
  const json = lines.find(line => line.startsWith('options:'))?.slice('options:'.length) ?? '{}';
  const files = [...bodies].filter(([name]) => !OUTCOMES.has(name));
  return {
    path,
    folder,
    name: basename(path, '.txt'),
    title: lines
      .filter(line => line !== '' && !line.startsWith('options:'))
      .join(' ')
      .trim(),
    options: readOptions(folder, JSON.parse(json), Object.fromEntries(files)),
    dockerfile,
    want: bodies.get('want'),
    wantIgnore: bodies.get('want .dockerignore'),
    notes: bodies.get('notes') ?? '',
    archive,
  };
}

function readOptions(folder: string, json: unknown, files: Record<string, string>): RewriteOptions {
  if (!isRecord(json)) throw new Error('the options are not an object');
  const { unsafe, only, skip, target, context, ...rest } = json;
  const chosen = only ?? (folder === 'pipeline' ? undefined : [folder]);
  const owner = transforms.find(({ id }) => id === folder)?.optionsOf ?? folder;
  const options = folder === 'pipeline' ? rest : Object.keys(rest).length > 0 ? { [owner]: rest } : {};
  return {
    path: 'Dockerfile',
    context: context === 'unknown' ? unknownContext : memoryContext(files),
    unsafe: unsafe === true,
    ...(isStrings(chosen) ? { only: chosen } : {}),
    ...(isStrings(skip) ? { skip } : {}),
    ...(typeof target === 'string' ? { target } : {}),
    options: Object.fromEntries(
      Object.entries(options).map(([id, values]) => [id, transformOptions(values)]),
    ),
  };
}

function transformOptions(json: unknown): TransformOptions {
  const options: Record<string, string | boolean> = {};
  for (const [name, value] of Object.entries(isRecord(json) ? json : {})) {
    if (typeof value !== 'string' && typeof value !== 'boolean') throw new Error(`option ${name}: ${value}`);
    options[name] = value;
  }
  return options;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isStrings(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(item => typeof item === 'string');
}

export function rewriteFixture(fixture: Fixture, text: string): Plan {
  return rewrite(text, fixture.options);
}

const WORDS: Readonly<Record<Status, string>> = {
  applied: 'change',
  withheld: 'withheld',
  skipped: 'skip',
  failed: 'failed',
};

/** One line for each diagnostic; it names the transform where more than the folder's own may run. */
export function notesOf(fixture: Fixture, diagnostics: readonly Diagnostic[]): string {
  return diagnostics
    .map(({ line, column, transform, status, message }) => {
      const name = transform === fixture.folder ? '' : `${transform}: `;
      return `${WORDS[status]} ${line}:${column} ${name}${message}\n`;
    })
    .join('');
}

/** Rewrites `want` and `notes` of the file; all else stays. */
export function updateFixture(fixture: Fixture): void {
  const { before, after, others = [], diagnostics } = rewriteFixture(fixture, fixture.dockerfile);
  const { preamble, sections } = fixture.archive;
  const notes = notesOf(fixture, diagnostics);
  const written = formatTxtar({
    preamble,
    sections: [
      ...sections.filter(({ name }) => !OUTCOMES.has(name)),
      ...(after === before ? [] : [{ name: 'want', body: after }]),
      ...others.map(other => ({ name: 'want .dockerignore', body: other.after })),
      ...(notes === '' ? [] : [{ name: 'notes', body: notes }]),
    ],
  });
  if (written !== formatTxtar(fixture.archive)) writeFileSync(fixture.path, written);
}
