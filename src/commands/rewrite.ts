import { join } from 'node:path';
import { namedConfig, nearestConfigs, noConfigs } from '../config/load.js';
import { diskContext } from '../context/disk.js';
import { buildFilesFor, discover, patchRoot } from '../discover.js';
import { diskFiles } from '../files.js';
import { rewrite, transforms } from '../index.js';
import { terminalProgress } from '../progress.js';
import { type Io, type Request, run } from '../run.js';
import { createPool } from '../workers/pool.js';

/** The main command, in this process: its streams, its folder, its signals. Returns the exit code. */
export async function runHere(request: Request, version: string): Promise<number> {
  const cwd = process.cwd();
  const controller = new AbortController();
  process.once('SIGINT', () => controller.abort()).once('SIGTERM', () => controller.abort());
  const world = { cwd, builtIn: transforms };
  const io: Io = {
    cwd,
    version,
    color: { stderr: takesColor(process.stderr), stdout: takesColor(process.stdout) },
    interrupted: controller.signal,
    files: diskFiles,
    transforms,
    stdin: readStandardInput,
    stdout: writeStandardOutput,
    stderr: text => void process.stderr.write(text),
    progress: process.stderr.isTTY ? terminalProgress(process.stderr) : () => {},
    discover,
    configs(named) {
      if (named === false) return noConfigs;
      return named === undefined ? nearestConfigs(world) : namedConfig(named, world);
    },
    buildFilesFor,
    builds: async files =>
      files.length === 0 ? new Map() : (await import('../compose/index.js')).readBuilds(files),
    changedFiles: async (folder, changes) => (await import('../git.js')).changedFiles(folder, changes),
    patchRoot,
    contextOf: diskContext,
    rewrite,
    pool: ({ jobs = 1 }) => (jobs > 1 ? createPool(join(__dirname, 'worker.cjs'), jobs) : undefined),
    unusedPragmas: async (text, options, plan) =>
      (await import('../unused.js')).unusedPragmas(text, options, plan),
  };
  return run(request, io);
}

function takesColor(stream: NodeJS.WriteStream): boolean {
  return stream.isTTY === true && !process.env.NO_COLOR;
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Waits where the reader is slower, so that a long diff is not kept in memory. */
async function writeStandardOutput(output: string | Uint8Array): Promise<void> {
  const { stdout } = process;
  if (output.length === 0 || stdout.write(output)) return;
  await new Promise<void>(resolve => {
    const events = ['drain', 'error', 'close'];
    const go = (): void => {
      for (const event of events) stdout.off(event, go);
      resolve();
    };
    for (const event of events) stdout.once(event, go);
  });
}
