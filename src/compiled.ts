// Compiling the program takes longer than most runs of it. From 22.1 on Node keeps what it compiled, when asked; on
// Node 20 this does the same, in a folder of the user's own.
import { lstatSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { Script } from 'node:vm';

/** As `require(filename)` for a bundle of the build, which is ASCII. Where nothing can be kept it is compiled anew. */
export function requireCompiled(filename: string, require: NodeJS.Require): unknown {
  if (process.env.NODE_DISABLE_COMPILE_CACHE) return require(filename);
  if ('enableCompileCache' in nodeModule && typeof nodeModule.enableCompileCache === 'function') {
    nodeModule.enableCompileCache();
    return require(filename);
  }
  const source = readFileSync(filename, 'latin1');
  const cache = cacheOf(filename);
  const cachedData = cache && readKept(cache);
  const script = new Script(`(function (exports, require, module, __filename, __dirname) {${source}\n})`, {
    filename,
    ...(cachedData ? { cachedData } : {}),
  });
  const module: { exports: unknown } = { exports: {} };
  const load: (...values: readonly unknown[]) => void = script.runInThisContext();
  load(module.exports, require, module, filename, dirname(filename));
  if (cache && (!cachedData || script.cachedDataRejected)) keepLater(cache, script);
  return module.exports;
}

/**
 * At the end: what was used by then is compiled, too. Of a long run, after its first moments: later V8 drops what the
 * program only began with, and the next start would compile just that.
 */
function keepLater(cache: Cache, script: Script): void {
  let isKept = false;
  const save = (): void => {
    if (!isKept) keep(cache, script.createCachedData());
    isKept = true;
  };
  setTimeout(save, LONG_RUN).unref();
  process.once('exit', save);
}

/** Milliseconds. */
const LONG_RUN = 1000;

interface Cache {
  readonly path: string;
  /** What it was made from, in its first bytes. */
  readonly key: string;
}

/** Undefined where another user could have put something there for us to run. */
function cacheOf(filename: string): Cache | undefined {
  const uid = process.getuid?.();
  const folder = join(tmpdir(), uid === undefined ? 'dockerslim-fix' : `dockerslim-fix-${uid}`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const found = lstatSync(folder);
    const isOurs = uid === undefined || (found.uid === uid && (found.mode & 0o022) === 0);
    if (!found.isDirectory() || !isOurs) return undefined;
    const { size, mtimeMs } = statSync(filename);
    const name = `${basename(filename)}-${process.version}-${process.arch}`;
    return { path: join(folder, name), key: `${filename}\n${size}\n${mtimeMs}\n` };
  } catch {
    return undefined;
  }
}

function readKept({ path, key }: Cache): Buffer | undefined {
  try {
    const kept = readFileSync(path);
    const start = Buffer.byteLength(key);
    return kept.toString('utf8', 0, start) === key ? kept.subarray(start) : undefined;
  } catch {
    return undefined;
  }
}

function keep({ path, key }: Cache, data: Buffer): void {
  const draft = `${path}.${process.pid}`;
  try {
    writeFileSync(draft, Buffer.concat([Buffer.from(key), data]), { mode: 0o600, flag: 'wx' });
    renameSync(draft, path);
  } catch {
    // No room, no permission: the next run compiles again.
    rmSync(draft, { force: true });
  }
}
