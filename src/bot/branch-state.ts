import { UserError } from '../error.js';
import { isOwn } from './commits.js';
import type { Forge, PullRequest } from './forges/forge.js';
import { isUntouched, type Marker, readMarker } from './marker.js';
import type { Commit } from './repository.js';
import type { Outcome, SyncWorld } from './sync-types.js';

const DEPTH_BESIDE_OURS = 2;

/** What a branch and its pull requests are like now. */
export interface State {
  readonly head: string | undefined;
  readonly tip: Commit | undefined;
  readonly open: PullRequest | undefined;
  readonly marker: Marker | undefined;
  readonly all: readonly PullRequest[];
  /** Why nothing may be done to it. */
  readonly handsOff: string | undefined;
}

export async function stateOf(branch: string, world: SyncWorld): Promise<State> {
  const { repository, forge, transforms, heads, options } = world;
  const all = forge ? await pullRequestsOf(branch, forge, world) : [];
  const open = all.find(({ state }) => state === 'open');
  const marker = open && readMarker(open.body);
  const head = heads.get(branch);
  const depth = transforms.length + DEPTH_BESIDE_OURS;
  if (head !== undefined) await repository.load(branch, head, depth);
  const tip = head === undefined ? undefined : (await repository.history(head, 1))[0];
  const handsOff = (): string | undefined => {
    if (open && open.base !== options.base) {
      return `its pull request goes into another branch: choose another --branch-prefix`;
    }
    if (tip && !isOwn(tip, options.by)) return 'a person pushed to the branch';
    if (open && !(marker && isUntouched(open.body, marker))) return 'a person edited the text';
    return undefined;
  };
  return { head, tip, open, marker, all, handsOff: handsOff() };
}

/** A dry run shows what it can where the forge does not answer. */
async function pullRequestsOf(
  branch: string,
  forge: Forge,
  { options, warn }: SyncWorld,
): Promise<readonly PullRequest[]> {
  try {
    return await forge.pullRequests(branch);
  } catch (error) {
    if (!(options.dryRun && error instanceof UserError)) throw error;
    warn(`what is open is not known: ${error.message}`);
    return [];
  }
}

export function leftAlone(branch: string, { open, handsOff }: State): Outcome {
  return {
    branch,
    action: 'left-alone',
    ...(open ? { number: open.number, url: open.url } : {}),
    ...(handsOff === undefined ? {} : { reason: handsOff }),
  };
}
