import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve, sep } from 'node:path';
import { UserError } from '../error.js';
import type { RewriteOptions } from '../pipeline.js';
import type { Plan } from '../plan.js';
import type { Transform } from '../transform.js';
import { installationToken } from './forges/github-app.js';
import { githubRepository } from './forges/github-repository.js';
import type { Wire } from './forges/http.js';
import { apiOf, apiOptions, forgeOf, type Patience } from './forges/index.js';
import {
  type Clone,
  findClone,
  type GitRepositoryOptions,
  gitRepository,
  protocolOf,
  remoteUrl,
} from './git.js';
import { folderGroup, transformGroup, WHOLE } from './groups.js';
import { hashOf } from './hash.js';
import { OWNERS_FILES, readOwners } from './owners.js';
import { filesOf } from './plan-files.js';
import { type Planned, plannerFor } from './plans.js';
import type { Entry, Repository } from './repository.js';
import { quote } from './secrets.js';
import {
  addressOf,
  type BotRequest,
  checkBranch,
  checkRepository,
  type Environment,
  identityOf,
  type Place,
  placeOf,
} from './settings.js';
import { type Outcome, type SyncOptions, sync, type Wanted } from './sync.js';

/** All that a run of the bot touches. */
export interface BotIo {
  readonly cwd: string;
  readonly env: Environment;
  readonly version: string;
  readonly interrupted: AbortSignal;
  readonly transforms: readonly Transform[];
  readonly wire: Wire;
  rewrite(text: string, options: RewriteOptions): Plan;
}

export interface RepositoryReport {
  /** `owner/name`; the folder, where no forge is asked. */
  readonly name: string;
  readonly base: string;
  readonly outcomes: readonly Outcome[];
  /** Dockerfiles that were read, and those of them that would be smaller. */
  readonly files: number;
  readonly changed: number;
  /** Steps that failed and were dropped. */
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

interface Run {
  readonly request: BotRequest;
  readonly named: string | undefined;
  readonly io: BotIo;
  /** Empty folders of our own. */
  readonly gitHome: string;
  readonly files: string;
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
    const outcomes = await sync(groups, {
      repository,
      forge,
      transforms,
      entries: new Map(entries.map(entry => [entry.path, entry])),
      baseHead,
      heads,
      options: syncOptions(run, place, base, source.paths),
      interrupted: io.interrupted,
      warn: message => io.wire.log(`warning: ${message}\n`),
    });
    const failed = plans.flatMap(plan => plan.diagnostics).filter(({ status }) => status === 'failed').length;
    const changed = plans.filter(plan => filesOf(plan).length > 0).length;
    return { name, base, outcomes, files: plans.length, changed, failed, trouble };
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

function patienceOf({ pause, maxWait, dryRun }: BotRequest): Patience {
  return { pause: dryRun ? 0 : pause * 1000, patience: maxWait * 60_000 };
}

/** The token of a GitHub App's installation, where we are told to be one. */
async function withToken({ request, named, io }: Run, place: Place): Promise<Place> {
  const { DOCKERSLIM_FIX_APP_ID: id, DOCKERSLIM_FIX_APP_PRIVATE_KEY: privateKey } = io.env;
  const name = named ?? place.repository;
  if (!id || !privateKey || place.kind !== 'github' || name === undefined) return place;
  const options = apiOptions(place, patienceOf(request), io.wire);
  return { ...place, token: await installationToken({ id, privateKey }, checkRepository(name), options) };
}

/** Where the commits are read and written. */
interface Source {
  readonly repository: Repository;
  readonly clone: Clone | undefined;
  /** `owner/name` */
  readonly name: string;
  /** Of the request, from the root of the repository. */
  readonly paths: readonly string[];
}

async function sourceOf(run: Run, place: Place): Promise<Source> {
  const { request, named, io, gitHome } = run;
  const clone = request.api ? undefined : await findClone(io.cwd, gitHome, io.env);
  const name = named ?? place.repository;
  const url = clone && (await remoteUrl(clone, request.remote, gitHome, io.env));
  // In a list of repositories, or told another one's name, the clone around us is none of our business.
  const isHere = clone && !isElsewhere(request, named, url, place);
  if (!isHere) {
    if (name === undefined) {
      throw new UserError('this is no clone of a repository: run it in one, or say --repo owner/name');
    }
    return remoteSource(run, place, checkRepository(name));
  }
  if (url === undefined)
    throw new UserError(`the clone has no remote "${quote(request.remote, [])}": say --remote`);
  // In a dry run nobody has to be asked.
  const guess = name ?? nameIn(url) ?? (request.dryRun ? 'this/clone' : undefined);
  if (guess === undefined) throw new UserError('say --repo owner/name: the remote does not show it');
  const { url: clean, credentials } = addressOf(url, place);
  const repository = await gitRepository({
    url: clean,
    credentials,
    clone,
    home: gitHome,
    env: io.env,
    ...clockOf(io),
  });
  const paths = request.paths.map(path => insideOf(clone.top, resolve(io.cwd, path)));
  return { repository, clone, name: checkRepository(guess), paths };
}

/** Whether what is asked for is surely another repository than the remote's. */
function isElsewhere(
  { org, reposFile }: BotRequest,
  named: string | undefined,
  url: string | undefined,
  { server }: Place,
): boolean {
  if (org !== undefined || reposFile !== undefined) return true;
  if (named === undefined || url === undefined || !/^https?:/.test(url)) return false;
  return new URL(url).host === new URL(server).host && nameIn(url)?.toLowerCase() !== named.toLowerCase();
}

async function remoteSource(run: Run, place: Place, name: string): Promise<Source> {
  const { request, io, gitHome } = run;
  const { wire } = io;
  if (request.api) {
    if (place.kind !== 'github') throw new UserError('--api is for GitHub');
    const api = apiOf(place, patienceOf(request), wire);
    const now = (): string => new Date(wire.now()).toISOString();
    const repository = githubRepository(api, name, { token: place.token, now });
    return { repository, clone: undefined, name, paths: request.paths };
  }
  const { url, credentials } = addressOf(`${place.server}/${name}.git`, place);
  const repository = await gitRepository({
    url,
    credentials,
    clone: undefined,
    home: gitHome,
    env: io.env,
    ...clockOf(io),
  });
  return { repository, clone: undefined, name, paths: request.paths };
}

function clockOf({ wire }: BotIo): Pick<GitRepositoryOptions, 'now' | 'sleep'> {
  return { now: () => Math.floor(wire.now() / 1000), sleep: milliseconds => wire.sleep(milliseconds) };
}

/** `owner/name` at the end of an address. */
function nameIn(url: string): string | undefined {
  if (protocolOf(url) === 'file') return undefined;
  const path = url.replace(/^[a-z+]+:\/\/[^/]+\//i, '').replace(/^[^/]+:/, '');
  const name = path.replace(/\/+$/, '').replace(/\.git$/, '');
  return name.includes('/') ? name : undefined;
}

function insideOf(top: string, path: string): string {
  const inside = relative(top, path).split(sep).join('/');
  if (inside === '..' || inside.startsWith('../'))
    throw new UserError(`${path} is outside of the repository`);
  return inside === '' ? '.' : inside;
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
