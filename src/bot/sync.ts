import { UserError } from '../error.js';
import type { Plan } from '../plan.js';
import { bodyOf, type Proposal, titleOf } from './body.js';
import { leftAlone, type State, stateOf } from './branch-state.js';
import { changeIdOf } from './change-id.js';
import { commitsOf } from './commits.js';
import type { Decoration, Forge, PullRequest } from './forges/forge.js';
import { isOwnTitle, type Marker, readMarker, sealed, withdrawn } from './marker.js';
import { isMeasured } from './measured.js';
import { filesOf } from './plan-files.js';
import type { NewCommit } from './repository.js';
import type { Outcome, SyncOptions, SyncWorld, Wanted } from './sync-types.js';

const TRIES = 4;

/**
 * Brings the server's branches and pull requests to what is wanted. What fails for one group is its outcome, and the
 * others go on.
 */
export async function sync(groups: readonly Wanted[], world: SyncWorld): Promise<readonly Outcome[]> {
  const { options, heads } = world;
  const branchOf = ({ group }: Wanted): string => options.branchPrefix + group.name;
  const names = new Set(groups.map(branchOf));
  const outcomes: Outcome[] = [];
  for (const branch of [...heads.keys()]) {
    if (!branch.startsWith(options.branchPrefix) || branch === options.base || names.has(branch)) continue;
    const outcome = await guarded(branch, () => retire(branch, world));
    if (outcome) outcomes.push(outcome);
  }
  let open = 0;
  const known = groups.filter(group => heads.has(branchOf(group)));
  const fresh = groups.filter(group => !heads.has(branchOf(group)));
  for (const wanted of [...known, ...fresh]) {
    if (world.interrupted.aborted) break;
    const branch = branchOf(wanted);
    const outcome = await guarded(branch, () => propose(branch, wanted, open, world));
    if (!outcome) continue;
    if (outcome.number !== undefined || (options.dryRun && outcome.action === 'opened')) open++;
    outcomes.push(outcome);
  }
  return outcomes;
}

async function guarded(
  branch: string,
  action: () => Promise<Outcome | undefined>,
): Promise<Outcome | undefined> {
  try {
    return await action();
  } catch (error) {
    if (error instanceof UserError) return { branch, action: 'failed', reason: error.message };
    throw error;
  }
}

/** Nothing is left to change on a branch of ours. */
async function retire(branch: string, world: SyncWorld): Promise<Outcome | undefined> {
  const { forge, options } = world;
  const state = await stateOf(branch, world);
  const { open, marker, all, head } = state;
  // Another run's, for another branch or another part of the repository.
  if (open && open.base !== options.base) return undefined;
  if (options.scope !== '' && marker?.scope !== options.scope) return undefined;
  if (open && state.handsOff) return leftAlone(branch, state);
  const [last] = all;
  const isAbandoned = last === undefined || readMarker(last.body)?.withdrawn === true;
  if (!open && (state.handsOff || !isAbandoned || options.scope !== '')) return undefined;
  const done: Outcome = {
    branch,
    action: 'closed',
    ...(open ? { url: open.url } : {}),
    reason: 'nothing is left to change',
  };
  if (options.dryRun) return done;
  if (open && marker && forge) {
    await forge.close(
      open.number,
      withdrawn(open.body, marker),
      'Nothing is left to change here, so this pull request is closed and its branch deleted.',
    );
  }
  if (head !== undefined) await remove(branch, head, world);
  return done;
}

async function remove(branch: string, head: string, { repository, heads }: SyncWorld): Promise<boolean> {
  const isDone = (await repository.remove(branch, head)) === 'done';
  if (isDone) heads.delete(branch);
  return isDone;
}

async function propose(
  branch: string,
  wanted: Wanted,
  openSoFar: number,
  world: SyncWorld,
): Promise<Outcome> {
  for (let n = 1; n <= TRIES; n++) {
    const outcome = await proposeOnce(branch, wanted, openSoFar, world);
    if (outcome) return outcome;
    await refresh(world);
  }
  throw new UserError(`${branch} is being changed by somebody else all the time`);
}

async function refresh({ repository, heads, options }: SyncWorld): Promise<void> {
  const fresh = await repository.heads(options.base, options.branchPrefix);
  heads.clear();
  for (const [name, id] of fresh) heads.set(name, id);
}

/** Undefined where another run was faster. */
async function proposeOnce(
  branch: string,
  wanted: Wanted,
  openSoFar: number,
  world: SyncWorld,
): Promise<Outcome | undefined> {
  const { repository, transforms, entries, baseHead, measured, options } = world;
  const state = await stateOf(branch, world);
  if (state.handsOff) return leftAlone(branch, state);
  const { plans, declinedBy } = withoutDeclined(wanted.plans, state, options);
  if (plans.every(plan => filesOf(plan).length === 0)) {
    return { branch, action: 'declined', reason: `it was proposed before, in ${declinedBy}` };
  }
  if (!state.open && openSoFar >= options.maxOpen) {
    return { branch, action: 'held-back', reason: `${openSoFar} are open (--max-open)` };
  }
  const proposal: Proposal = { ...wanted, plans, transforms, measured, prefix: options.prefix };
  const commits = commitsOf(plans, transforms, entries, options);
  if (options.dryRun && !repository.isLocal) return dryOutcome(branch, proposal, commits, state, world);
  const made = await repository.commit(baseHead, commits, options.by);
  const isSame = state.tip?.tree === made.tree;
  if (options.dryRun) {
    return isSame && state.open
      ? { branch, action: 'unchanged', number: state.open.number, url: state.open.url }
      : dryOutcome(branch, proposal, commits, state, world);
  }
  if (!isSame) {
    if ((await repository.push(branch, made.head, state.head)) === 'moved') return undefined;
    world.heads.set(branch, made.head);
  }
  if (state.open && state.marker) return update(branch, proposal, state.open, state.marker, isSame, world);
  return open(branch, proposal, isSame ? undefined : made.head, world);
}

/** What was closed or undone after it was merged was a no. What is open was wanted again since. */
function withoutDeclined(
  plans: readonly Plan[],
  { all, marker }: State,
  { base, recreate }: SyncOptions,
): { readonly plans: readonly Plan[]; readonly declinedBy: string } {
  const past = all.filter(({ state, base: into }) => state !== 'open' && into === base);
  const declined = new Map<string, string>();
  for (const { body, url } of recreate ? [] : past) {
    const old = readMarker(body);
    for (const id of old && !old.withdrawn ? old.changes : []) declined.set(id, url);
  }
  for (const id of marker?.changes ?? []) declined.delete(id);
  const verdictOn = (plan: Plan): string | undefined =>
    filesOf(plan)
      .map(file => declined.get(changeIdOf(file)))
      .find(url => url !== undefined);
  const kept = plans.filter(plan => verdictOn(plan) === undefined);
  const urls = plans.flatMap(plan => verdictOn(plan) ?? []);
  return { plans: kept, declinedBy: [...new Set(urls)].join(', ') };
}

interface Text {
  readonly title: string;
  readonly body: string;
}

/** The changes of thousands of files would leave no room for words. */
const CHANGES = 1500;
const MARKER_ROOM = 400;
const CHANGE_ROOM = 13;

function textOf(proposal: Proposal, { forge, options }: SyncWorld): Text {
  const changes = proposal.plans.flatMap(filesOf).map(changeIdOf).slice(0, CHANGES);
  const title = titleOf(proposal);
  const room = (forge?.room ?? 60_000) - MARKER_ROOM - CHANGE_ROOM * changes.length;
  const { version, scope } = options;
  return { title, body: sealed(title, bodyOf(proposal, room), { version, changes, scope }) };
}

async function update(
  branch: string,
  proposal: Proposal,
  { number, url, title, body }: PullRequest,
  marker: Marker,
  isSameTree: boolean,
  world: SyncWorld,
): Promise<Outcome> {
  const text = textOf(proposal, world);
  // Another build takes other seconds: what was measured holds for as long as the change is the same.
  const isKept =
    isMeasured(body) && isSameChange(readMarker(text.body), marker) && (isSameTree || !isMeasured(text.body));
  const change = {
    ...(text.title !== title && isOwnTitle(title, marker) ? { title: text.title } : {}),
    ...(isKept || isSameText(text.body, body) ? {} : { body: text.body }),
  };
  const isSame = Object.keys(change).length === 0;
  if (!isSame) await world.forge?.update(number, change);
  return { branch, action: isSame && isSameTree ? 'unchanged' : 'updated', number, url };
}

function isSameChange(a: Marker | undefined, b: Marker): boolean {
  return a?.version === b.version && a.changes.join() === b.changes.join();
}

function isSameText(a: string, b: string): boolean {
  const plain = (text: string): string => text.replaceAll('\r\n', '\n').trim();
  return plain(a) === plain(b);
}

/** `pushed`: what this run has put on the branch, and takes away again where no pull request comes of it. */
async function open(
  branch: string,
  proposal: Proposal,
  pushed: string | undefined,
  world: SyncWorld,
): Promise<Outcome> {
  const { forge, options } = world;
  if (!forge) throw new Error('no forge outside of a dry run');
  const { base, draft } = options;
  const made = await forge
    .open({ branch, base, draft, ...textOf(proposal, world) })
    .catch(async (error: unknown): Promise<never> => {
      if (!(error instanceof UserError)) throw error;
      throw new UserError(`${error.message}; ${await undo(branch, pushed, world)}`);
    });
  await decorate(made, forge, world);
  return { branch, action: 'opened', number: made.number, url: made.url };
}

/** Without them it is a pull request still. */
async function decorate({ number, url }: PullRequest, forge: Forge, world: SyncWorld): Promise<void> {
  const none: Decoration = { labels: [], assignees: [], reviewers: [] };
  for (const [kind, names] of Object.entries(world.options.decoration)) {
    if (names.length === 0) continue;
    try {
      await forge.decorate(number, { ...none, [kind]: names });
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      world.warn(`${url}: the ${kind} are missing: ${error.message}`);
    }
  }
}

/** What became of the branch, for people. */
async function undo(branch: string, pushed: string | undefined, world: SyncWorld): Promise<string> {
  const remains = `the branch ${branch} remains without a pull request: run again, or delete it`;
  if (pushed === undefined) return remains;
  try {
    return (await remove(branch, pushed, world)) ? `its branch ${branch} was deleted again` : remains;
  } catch {
    return remains;
  }
}

function dryOutcome(
  branch: string,
  proposal: Proposal,
  commits: readonly NewCommit[],
  { open }: State,
  world: SyncWorld,
): Outcome {
  const action = open ? 'updated' : 'opened';
  const draft = { ...textOf(proposal, world), commits };
  return { branch, action, draft, ...(open ? { number: open.number, url: open.url } : {}) };
}
