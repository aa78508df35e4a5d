import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { parseDockerfile } from '../../src/dockerfile/parse.js';
import type { BuildResult, CommandResult, Engine } from '../../src/measure/engine.js';
import { readImage } from '../../src/measure/read-image.js';
import type { Case } from './cases.js';
import type { Served } from './server.js';

export type Outcome =
  | { readonly status: 'skipped'; readonly needs: string }
  | { readonly status: 'failed'; readonly why: string; readonly log: string }
  | {
      readonly status: 'passed';
      /** Bytes. */
      readonly before: number;
      readonly after: number;
      /** Of the two builds. */
      readonly seconds: readonly [number, number];
      /** Number of changes by transform, for people; empty where nothing changed. */
      readonly changes: string;
    };

export interface Bench {
  readonly engine: Engine;
  readonly served: Served;
  /** Leave images and folders behind. */
  readonly keep: boolean;
}

const CLI = resolve('dist/cli.cjs');
const LINES_OF_LOG = 25;

/** Builds the case as it is and as the command line rewrites it, and runs its check in both images. */
export async function runCase(one: Case, bench: Bench): Promise<Outcome> {
  const missing = await whatIsMissing(one, bench.engine);
  if (missing !== undefined) return { status: 'skipped', needs: missing };
  const root = mkdtempSync(join(tmpdir(), 'dockerslim-fix-build-'));
  const tag = basename(root).toLowerCase();
  const tags = [`${tag}:before`, `${tag}:after`] as const;
  try {
    return await compare(one, root, tags, bench);
  } finally {
    if (!bench.keep) {
      rmSync(root, { recursive: true, force: true });
      await bench.engine.remove(tags);
    }
  }
}

/** What this machine lacks for it; undefined where nothing. */
export async function whatIsMissing({ files, needs }: Case, engine: Engine): Promise<string | undefined> {
  for (const image of imagesOf(files.Dockerfile ?? '')) {
    if (!(await engine.provide(image))) return `the image ${image}`;
  }
  if (needs.includes('npm') && !(await isReachable('https://registry.npmjs.org/is-number'))) {
    return 'the npm registry';
  }
  return undefined;
}

function imagesOf(text: string): ReadonlySet<string> {
  const parsed = parseDockerfile(text, 'Dockerfile');
  if (!parsed.ok) throw new Error(`line ${parsed.line}: ${parsed.error}`);
  const { stages } = parsed.file;
  const own = new Set(stages.flatMap(({ name }) => name ?? []));
  return new Set(
    stages.map(({ image }) => image.text).filter(image => !own.has(image) && image !== 'scratch'),
  );
}

async function isReachable(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(10_000) })).ok;
  } catch {
    return false;
  }
}

async function compare(
  one: Case,
  root: string,
  tags: readonly [string, string],
  bench: Bench,
): Promise<Outcome> {
  const [before, after] = [join(root, 'before'), join(root, 'after')];
  writeContext(before, one, bench.served);
  cpSync(before, after, { recursive: true });
  const rewritten = spawnSync(process.execPath, [CLI, '--format', 'json', after], { encoding: 'utf8' });
  if (rewritten.status !== 0) return failed('the command line fails', rewritten.stderr);
  const { engine } = bench;
  const build = (context: string, tag: string): Promise<BuildResult> =>
    engine.build({ dockerfile: join(context, 'Dockerfile'), context, tag, noCache: true });
  const first = await build(before, tags[0]);
  if (!first.ok) {
    return { status: 'skipped', needs: `what lets it build as it is:\n${tail(first.log)}` };
  }
  const second = await build(after, tags[1]);
  if (!second.ok) return failed('BROKEN BY THE REWRITE', `${dockerfileOf(after)}\n${tail(second.log)}`);
  const check = fillIn(one.check, bench.served);
  const results = [await engine.run(tags[0], check), await engine.run(tags[1], check)] as const;
  if (results[0].code !== 0) return failed('its check fails before the rewrite too', tail(results[0].output));
  if (!isSame(...results)) {
    const [was, is] = results.map(({ code, output }) => `exit ${code}\n${tail(output)}`);
    return failed('THE REWRITE CHANGES WHAT IT DOES', `${dockerfileOf(after)}\nbefore: ${was}\nafter: ${is}`);
  }
  if (one.after !== undefined) {
    const { code, output } = await engine.run(tags[1], fillIn(one.after, bench.served));
    if (code !== 0)
      return failed('the rewritten image is not as it should be', `${dockerfileOf(after)}\n${tail(output)}`);
  }
  return {
    status: 'passed',
    before: await sizeOf(engine, tags[0]),
    after: await sizeOf(engine, tags[1]),
    seconds: [first.seconds, second.seconds],
    changes: readChanges(rewritten.stdout),
  };
}

async function sizeOf(engine: Engine, tag: string): Promise<number> {
  const told = await engine.size(tag);
  if (told !== undefined) return told;
  const { layers } = await readImage(engine, tag, new Map());
  return layers.reduce((sum, { bytes }) => sum + bytes, 0);
}

function failed(why: string, log: string): Outcome {
  return { status: 'failed', why, log };
}

function tail(log: string): string {
  return log.trimEnd().split('\n').slice(-LINES_OF_LOG).join('\n');
}

function isSame(a: CommandResult, b: CommandResult): boolean {
  return a.code === b.code && a.output === b.output;
}

function dockerfileOf(context: string): string {
  return readFileSync(join(context, 'Dockerfile'), 'utf8');
}

export function writeContext(folder: string, { files }: Case, served: Served): void {
  for (const [name, content] of Object.entries({ ...files, 'test-ca.crt': served.authority })) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, fillIn(content, served));
    if (name.endsWith('.sh')) chmodSync(path, 0o755);
  }
}

export function fillIn(text: string, { https, http }: Served): string {
  return text.replaceAll('https://files.test', https).replaceAll('http://index.test', http);
}

function readChanges(json: string): string {
  const report: unknown = JSON.parse(json);
  if (typeof report !== 'object' || report === null || !('summary' in report)) return '';
  const { summary } = report;
  if (typeof summary !== 'object' || summary === null || !('changes' in summary)) return '';
  return Object.entries(summary.changes ?? {})
    .map(([transform, count]) => `${transform} ${count}`)
    .join(', ');
}
