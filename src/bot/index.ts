import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { UserError } from '../error.js';
import type { Report } from '../measure/measurement.js';
import type { Plan } from '../plan.js';
import { type BotIo, patienceOf, type Run } from './bot-io.js';
import type { Clone } from './clone.js';
import { installationToken } from './forges/github-app.js';
import { apiOf, apiOptions, forgeOf } from './forges/index.js';
import { folderGroup, transformGroup, WHOLE } from './groups.js';
import { hashOf } from './hash.js';
import { faultsOfPlan, readMeasured } from './measured.js';
import { OWNERS_FILES, readOwners } from './owners.js';
import { filesOf } from './plan-files.js';
import { type Planned, plannerFor } from './plans.js';
import type { Entry, Repository } from './repository.js';
import { quote } from './secrets.js';
import {
  type BotRequest,
  checkBranch,
  checkRepository,
  identityOf,
  type Place,
  placeOf,
} from './settings.js';
import { type Source, sourceOf } from './source.js';
import { sync } from './sync.js';
import type { Outcome, SyncOptions, Wanted } from './sync-types.js';

export interface RepositoryReport {
  /** `owner/name`; the folder, where no forge is asked. */
  readonly name: string;
  readonly base: string;
  readonly outcomes: readonly Outcome[];
  /** Whether a signal came before every group had its outcome. */
  readonly isCutShort: boolean;
  /** Dockerfiles that were read, and those of them that would be smaller. */
  readonly files: number;
  readonly changed: number;
  /** Steps that failed, and files that were seen to fail; they were dropped. */
  readonly failed: number;
  /** Files that could not be read. */
  readonly trouble: string;
}

/** One repository, of `--repo`, of the list, or around the current folder. Throws UserError. */
export async function runRepository(
  request: BotRequest,
  named: string | undefined,
  io: BotIo,
): Promise<RepositoryReport> {
  const home = mkdtempSync(join(tmpdir(), 'dockerslim-fix-'));
  try {
    const folders = ['git', 'files'].map(name => join(home, name));
    for (const folder of folders) mkdirSync(folder);
    const [gitHome = home, files = home] = folders;
    return await runIn({ request, named, io, gitHome, files });
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

async function runIn(run: Run): Promise<RepositoryReport> {
  const { request, io } = run;
  const place = await withToken(run, placeOf(io.env, request.forge));
  const source = await sourceOf(run, place);
  const { repository, clone, name } = source;
  try {
    const base = await baseOf(request, clone, repository);
    const heads = new Map(await headsOf(run, source, base));
    const baseHead = heads.get(base);
    if (baseHead === undefined)
      throw new UserError(`the server has no branch "${base}": push it, or say --base`);
    await loadBase(repository, base, baseHead, source);
    const entries = await repository.tree(baseHead);
    const { groups, plans, transforms, trouble } = await groupsOf(run, source, entries);
    const forge = mayCallForge(request, place)
      ? forgeOf(place, apiOf(place, patienceOf(request), io.wire), name)
      : undefined;
    const measured = measuredOf(run);
    const warn = (message: string): void => io.wire.log(`warning: ${message}\n`);
    const byPath = new Map(entries.map(entry => [entry.path, entry]));
    const sound = withoutFaults(
      groups,
      plan => [...faultsOfPlan(measured, plan), ...oddFiles(plan, byPath)],
      warn,
    );
    const outcomes = await sync(sound, {
      repository,
      measured,
      forge,
      transforms,
      entries: byPath,
      baseHead,
      heads,
      options: syncOptions(run, place, base, source.paths),
      interrupted: io.interrupted,
      warn,
    });
    const refuted = groups.flatMap(group => group.plans).length - sound.flatMap(group => group.plans).length;
    const failed =
      refuted + plans.flatMap(plan => plan.diagnostics).filter(({ status }) => status === 'failed').length;
    const changed = plans.filter(plan => filesOf(plan).length > 0).length;
    const reached = new Set(outcomes.filter(({ action }) => action !== 'failed').map(({ branch }) => branch));
    const isCutShort =
      io.interrupted.aborted && !sound.every(({ group }) => reached.has(request.branchPrefix + group.name));
    return { name, base, outcomes, isCutShort, files: plans.length, changed, failed, trouble };
  } finally {
    repository.close();
  }
}

/** In a dry run nothing has to be asked: without a token it is not. */
function mayCallForge({ dryRun }: BotRequest, { token }: Place): boolean {
  if (token === '' && !dryRun)
    throw new UserError('there is no token: set GITHUB_TOKEN (GITLAB_TOKEN, GITEA_TOKEN)');
  return token !== '';
}

/** The token of a GitHub App's installation, where we are told to be one. */
async function withToken({ request, named, io }: Run, place: Place): Promise<Place> {
  const { DOCKERSLIM_FIX_APP_ID: id, DOCKERSLIM_FIX_APP_PRIVATE_KEY: privateKey } = io.env;
  const name = named ?? place.repository;
  if (!id || !privateKey || place.kind !== 'github' || name === undefined) return place;
  const options = apiOptions(place, patienceOf(request), io.wire);
  return { ...place, token: await installationToken({ id, privateKey }, checkRepository(name), options) };
}

function measuredOf({ request: { measured }, io }: Run): Report | undefined {
  if (measured === undefined) return undefined;
  try {
    return readMeasured(readFileSync(resolve(io.cwd, measured), 'utf8'), measured);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(
      `${measured} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/** What was seen to fail is nobody's to merge. */
function withoutFaults(
  groups: readonly Wanted[],
  faultsOf: (plan: Plan) => readonly string[],
  warn: (message: string) => void,
): readonly Wanted[] {
  const faulty = new Set<Plan>();
  for (const plan of new Set(groups.flatMap(({ plans }) => plans))) {
    const faults = faultsOf(plan);
    if (faults.length === 0) continue;
    faulty.add(plan);
    warn(`${quote(plan.path, [])} is not proposed: ${faults.join('; ')}`);
  }
  return groups
    .map(({ group, plans }) => ({ group, plans: plans.filter(plan => !faulty.has(plan)) }))
    .filter(({ plans }) => plans.length > 0);
}

/** A link or a submodule of that name is not written over. */
function oddFiles(plan: Plan, entries: ReadonlyMap<string, Entry>): readonly string[] {
  return filesOf(plan).flatMap(({ path }) => {
    const { mode = '100644' } = entries.get(path) ?? {};
    return mode.startsWith('100') ? [] : [`${quote(path, [])} is no regular file`];
  });
}

async function baseOf(
  { base, branchPrefix }: BotRequest,
  clone: Clone | undefined,
  repository: Repository,
): Promise<string> {
  const found = base ?? clone?.branch ?? (await repository.defaultBranch());
  if (found.startsWith(branchPrefix)) {
    throw new UserError(`"${quote(found, [])}" is a branch of this tool's own: say --base`);
  }
  return checkBranch(found, base === undefined ? 'the base' : '--base');
}

async function headsOf(
  { request, io }: Run,
  { repository, clone }: Source,
  base: string,
): Promise<ReadonlyMap<string, string>> {
  try {
    return await repository.heads(
      base,
      checkBranch(`${request.branchPrefix}x`, '--branch-prefix').slice(0, -1),
    );
  } catch (error) {
    // Without the wire a dry run still shows what the clone would get.
    if (!(error instanceof UserError && request.dryRun && clone?.head)) throw error;
    io.wire.log(`warning: the server was not asked: ${error.message}\n`);
    return new Map([[base, clone.head]]);
  }
}

async function loadBase(
  repository: Repository,
  base: string,
  head: string,
  { clone }: Source,
): Promise<void> {
  if (clone?.head === head) return;
  await repository.load(base, head, 1);
}

interface Groups extends Planned {
  readonly groups: readonly Wanted[];
}

async function groupsOf(run: Run, source: Source, entries: readonly Entry[]): Promise<Groups> {
  const { request, io, files } = run;
  const { unsafe, only, skip, target, trust, groupBy, include, exclude, config } = request;
  const planner = await plannerFor(
    source.repository,
    entries,
    {
      ...{ paths: source.paths, unsafe, skip, trust, include, exclude },
      ...(only ? { only } : {}),
      ...(target ? { target } : {}),
      ...(config === undefined ? {} : { config: config === false ? config : resolve(io.cwd, config) }),
    },
    { transforms: io.transforms, interrupted: io.interrupted, folder: files, rewrite: io.rewrite },
  );
  const { plans, transforms, trouble } = await planner.plan();
  const found = { plans, transforms, trouble };
  const changed = plans.filter(plan => filesOf(plan).length > 0);
  if (changed.length === 0) return { groups: [], ...found };
  if (groupBy === 'repository') return { groups: [{ group: WHOLE, plans: changed }], ...found };
  if (groupBy === 'folder') {
    return { groups: await byFolder(source.repository, entries, changed), ...found };
  }
  const groups: Wanted[] = [];
  // Each from the base, as if the others did not exist: any of them can be merged alone.
  for (const { id } of transforms) {
    const alone = changed.some(({ steps }) =>
      steps.some(step => step.transform === id && step.before !== step.after),
    )
      ? (await planner.plan([id])).plans.filter(plan => filesOf(plan).length > 0)
      : [];
    if (alone.length > 0) groups.push({ group: transformGroup(id), plans: alone });
  }
  return { groups, ...found };
}

async function byFolder(
  repository: Repository,
  entries: readonly Entry[],
  plans: readonly Plan[],
): Promise<readonly Wanted[]> {
  const file = OWNERS_FILES.map(path => entries.find(entry => entry.path === path)).find(entry => entry);
  const text = file ? (await repository.read([file.id])).get(file.id) : undefined;
  const rules = readOwners(new TextDecoder().decode(text));
  const groups = new Map<string, Wanted>();
  for (const plan of plans) {
    const group = folderGroup(plan.path, rules);
    const known = groups.get(group.name);
    groups.set(group.name, { group, plans: [...(known?.plans ?? []), plan] });
  }
  return [...groups.values()];
}

function syncOptions(run: Run, place: Place, base: string, paths: readonly string[]): SyncOptions {
  const { request, io } = run;
  const { only = [], label, assignee, reviewer } = request;
  const isWhole = only.length === 0 && paths.every(path => path === '.');
  return {
    version: io.version,
    base,
    branchPrefix: request.branchPrefix,
    prefix: request.commitPrefix,
    by: identityOf(request.author, io.env, place.kind),
    signOff: request.signoff,
    draft: request.draft,
    decoration: { labels: label, assignees: assignee, reviewers: reviewer },
    maxOpen: request.maxOpen,
    recreate: request.recreate,
    dryRun: request.dryRun,
    scope: isWhole ? '' : hashOf(JSON.stringify([[...paths].sort(), [...only].sort()]), 8),
  };
}
