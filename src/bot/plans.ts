import { realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import { readBuilds } from '../compose/index.js';
import { type Configs, namedConfig, nearestConfigs, noConfigs } from '../config/load.js';
import { type BuildContext, unknownContext } from '../context/context.js';
import { diskContext } from '../context/disk.js';
import { buildFilesFor, discover, patchRoot } from '../discover.js';
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
  /** Globs from the root: more files than the usual names, and fewer. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** Absolute; `false` for none at all, undefined for the repository's own. */
  readonly config?: string | false;
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
  /** The built-in ones and those of the configurations, in the order they ran. */
  readonly transforms: readonly Transform[];
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
  const rewritten = new Set<Plan['steps']>();
  const orders: (readonly Transform[])[] = [];
  const said: string[] = [];
  const { folder } = checkout;
  const { transforms } = world;
  const io: Io = {
    cwd: folder,
    version: '',
    color: { stderr: false, stdout: false },
    interrupted: world.interrupted,
    transforms,
    files: { ...diskFiles, read: path => readNoting(checkout, path, missed) },
    stdin: async () => new Uint8Array(),
    stdout: async () => {},
    stderr: text => void said.push(text),
    progress: () => {},
    discover,
    configs: () => configsFor(request, folder, transforms),
    buildFilesFor,
    builds: readBuilds,
    changedFiles: async () => new Set(),
    patchRoot: paths => patchRoot(paths, folder),
    contextOf: (root, dockerfile) =>
      isInside(root, folder)
        ? watched(checkout, root, diskContext(root, dockerfile), missed)
        : unknownContext,
    rewrite(text, options) {
      const plan = world.rewrite(text, options);
      rewritten.add(plan.steps);
      orders.push(options.transforms ?? transforms);
      return plan;
    },
    // Not before it says where what changes along with the Dockerfile stands.
    planned: plan => void (rewritten.has(plan.steps) && plans.push(plan)),
    unusedPragmas: async () => [],
  };
  const code = await run(runRequest(request), io);
  if (code === 130) throw new UserError('interrupted');
  const errors = said
    .join('')
    .split('\n')
    .filter(line => line.startsWith('error '));
  return {
    plans,
    transforms: merged([transforms, ...orders]),
    trouble: errors.map(line => `${line}\n`).join(''),
  };
}

/** `--check` writes nothing. */
function runRequest({ trust: _, config: __, ...chosen }: PlanRequest): Request {
  const report = { format: 'json', verbose: false, unusedPragmas: false } as const;
  return { ...chosen, ...report, dryRun: false, check: true, staged: false };
}

/** A configuration named outright is the caller's; those that are found are the repository's. */
function configsFor({ config, trust }: PlanRequest, folder: string, builtIn: readonly Transform[]): Configs {
  if (config === false) return noConfigs;
  if (config !== undefined) return namedConfig(config, { cwd: folder, builtIn });
  return nearestConfigs({ cwd: folder, builtIn, ...(trust ? {} : { confined: folder }) });
}

/** One order for all: each list's own transforms stand where that list has them. */
function merged(orders: readonly (readonly Transform[])[]): readonly Transform[] {
  const all: Transform[] = [];
  for (const order of new Set(orders)) {
    for (const [i, transform] of order.entries()) {
      if (all.some(({ id }) => id === transform.id)) continue;
      const before = order[i - 1];
      const at = before ? all.findIndex(({ id }) => id === before.id) + 1 : 0;
      all.splice(at, 0, transform);
    }
  }
  return all;
}

function readNoting(checkout: Checkout, path: string, missed: Set<string>): Uint8Array {
  if (checkout.isHollow(path)) missed.add(path);
  return diskFiles.read(path);
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

function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder + sep);
}

function realPathOf(path: string, folder: string): string | undefined {
  try {
    const real = realpathSync(path);
    return isInside(real, folder) ? real : undefined;
  } catch {
    return undefined;
  }
}
