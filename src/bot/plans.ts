import { realpathSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { BuildContext } from '../context/context.js';
import { diskContext } from '../context/disk.js';
import { discover, patchRoot } from '../discover.js';
import { UserError } from '../error.js';
import { diskFiles } from '../files.js';
import type { RewriteOptions } from '../pipeline.js';
import type { Plan } from '../plan.js';
import { type Io, type Request, run } from '../run.js';
import type { Transform } from '../transform.js';
import { type Checkout, checkOut } from './checkout.js';
import type { Entry, Repository } from './repository.js';

/** What of the command line goes on to the rewriting. */
export interface PlanRequest {
  /** Relative to the repository's root. */
  readonly paths: readonly string[];
  readonly unsafe: boolean;
  readonly only?: readonly string[];
  readonly skip: readonly string[];
  readonly target?: string;
  /** The repository may say which programs to load. */
  readonly trust: boolean;
}

export interface PlanWorld {
  readonly transforms: readonly Transform[];
  readonly interrupted: AbortSignal;
  /** An empty folder. */
  readonly folder: string;
  rewrite(text: string, options: RewriteOptions): Plan;
}

export interface Planner {
  /** The plans of all Dockerfiles, and what went wrong with others; `only` narrows the request. */
  plan(only?: readonly string[]): Promise<Planned>;
}

export interface Planned {
  readonly plans: readonly Plan[];
  /** What the run said of files that it could not read. */
  readonly trouble: string;
}

/** Every round reads what the round before asked for: manifests that name manifests end soon. */
const ROUNDS = 20;

/** Plans for the files of a commit, as a run over a clone of it would make them. */
export async function plannerFor(
  repository: Repository,
  entries: readonly Entry[],
  request: PlanRequest,
  world: PlanWorld,
): Promise<Planner> {
  const checkout = await checkOut(repository, entries, { folder: world.folder, trust: request.trust });
  return {
    async plan(only = request.only) {
      for (let n = 0; n < ROUNDS; n++) {
        const missed = new Set<string>();
        const planned = await planOnce(checkout, { ...request, ...(only ? { only } : {}) }, world, missed);
        if (missed.size === 0) return planned;
        await checkout.fill(missed);
      }
      throw new Error('the files ask for ever more files');
    },
  };
}

async function planOnce(
  checkout: Checkout,
  request: PlanRequest,
  world: PlanWorld,
  missed: Set<string>,
): Promise<Planned> {
  const plans: Plan[] = [];
  const said: string[] = [];
  const io: Io = {
    cwd: checkout.folder,
    color: false,
    interrupted: world.interrupted,
    files: diskFiles,
    transforms: world.transforms,
    stdin: async () => new Uint8Array(),
    stdout: () => {},
    stderr: text => void said.push(text),
    discover: async (paths, cwd) => discover(paths, cwd),
    patchRoot: async (paths, cwd) => patchRoot(paths, cwd),
    contextOf: (root, dockerfile) => watched(checkout, root, diskContext(root, dockerfile), missed),
    rewrite(text, options) {
      const plan = world.rewrite(text, options);
      plans.push(plan);
      return plan;
    },
  };
  const code = await run(runRequest(request), io);
  if (code === 130) throw new UserError('interrupted');
  return { plans, trouble: code === 2 ? said.join('') : '' };
}

/** `--check` writes nothing. */
function runRequest({ trust: _, ...chosen }: PlanRequest): Request {
  return { ...chosen, dryRun: false, check: true, format: 'json', verbose: false };
}

/** The context, which notes what it is asked for and does not have yet. */
function watched(checkout: Checkout, root: string, context: BuildContext, missed: Set<string>): BuildContext {
  return {
    ...context,
    read(path) {
      const real = realPathOf(join(root, path.replace(/^\/+/, '')), checkout.folder);
      if (real !== undefined && checkout.isHollow(real)) missed.add(real);
      return context.read(path);
    },
  };
}

function realPathOf(path: string, folder: string): string | undefined {
  try {
    const real = realpathSync(path);
    return relative(folder, real).split(sep)[0] === '..' ? undefined : real;
  } catch {
    return undefined;
  }
}
