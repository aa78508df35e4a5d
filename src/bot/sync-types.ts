import type { Report } from '../measure/measurement.js';
import type { Transform } from '../transform.js';
import type { Proposal } from './body.js';
import type { CommitStyle } from './commits.js';
import type { Decoration, Forge } from './forges/forge.js';
import type { Entry, NewCommit, Repository } from './repository.js';

export interface SyncOptions extends CommitStyle {
  /** In front of the names of our branches. */
  readonly branchPrefix: string;
  /** The branch that the pull requests go into. */
  readonly base: string;
  readonly draft: boolean;
  readonly decoration: Decoration;
  /** How many pull requests of ours may be open at once. */
  readonly maxOpen: number;
  /** Propose what was declined, too. */
  readonly recreate: boolean;
  readonly dryRun: boolean;
  /** Which part of the repository this run is about; empty for all of it. */
  readonly scope: string;
}

export interface SyncWorld {
  readonly repository: Repository;
  /** Undefined in a dry run without a token. */
  readonly forge: Forge | undefined;
  readonly transforms: readonly Transform[];
  /** What `measure` found, where it was asked before. */
  readonly measured: Report | undefined;
  /** Of the base. */
  readonly entries: ReadonlyMap<string, Entry>;
  readonly baseHead: string;
  /** Of the server's branches; kept up to date. */
  readonly heads: Map<string, string>;
  readonly options: SyncOptions;
  readonly interrupted: AbortSignal;
  warn(message: string): void;
}

/** - `left-alone`: a person has it in hand. `declined`: a person said no. `held-back`: enough are open already. */
export type Action =
  | 'opened'
  | 'updated'
  | 'unchanged'
  | 'closed'
  | 'left-alone'
  | 'declined'
  | 'held-back'
  | 'failed';

export interface Outcome {
  readonly branch: string;
  readonly action: Action;
  readonly number?: number;
  readonly url?: string;
  readonly reason?: string;
  /** In a dry run: what would be written. */
  readonly draft?: { readonly title: string; readonly body: string; readonly commits: readonly NewCommit[] };
}

/** A group with something to change. */
export type Wanted = Pick<Proposal, 'group' | 'plans'>;
