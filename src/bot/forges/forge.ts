/** A request to take a branch into another one, whatever a forge calls it. */
export interface PullRequest {
  readonly number: number;
  readonly url: string;
  readonly state: 'open' | 'closed' | 'merged';
  readonly title: string;
  readonly body: string;
  /** The branch that it goes into. */
  readonly base: string;
}

export interface NewPullRequest {
  readonly branch: string;
  readonly base: string;
  readonly title: string;
  readonly body: string;
  readonly draft: boolean;
}

export interface Decoration {
  readonly labels: readonly string[];
  readonly assignees: readonly string[];
  /** People, or with a `/` a team of the organisation. */
  readonly reviewers: readonly string[];
}

/** One repository on a forge. Every failure is a UserError that names the request and the status, and no secret. */
export interface Forge {
  /** As people call it. */
  readonly name: string;
  /** Characters that the text of a pull request may have. */
  readonly room: number;
  /** Those from a branch of this repository (not of a fork), in whatever state, newest first. */
  pullRequests(branch: string): Promise<readonly PullRequest[]>;
  /** Where another one from the same branch is open already, that one. */
  open(wanted: NewPullRequest): Promise<PullRequest>;
  update(number: number, change: { readonly title?: string; readonly body?: string }): Promise<void>;
  close(number: number, body: string, comment: string): Promise<void>;
  decorate(number: number, decoration: Decoration): Promise<void>;
}

/** An account on a forge that holds repositories. */
export interface Organisation {
  /** `owner/name` of all that can be changed: no archived ones, no forks. */
  repositories(owner: string): Promise<readonly string[]>;
}
