/** A file of a commit. */
export interface Entry {
  /** From the root, with `/`. */
  readonly path: string;
  /** As git writes it: `100644`, `100755`, `120000` a symbolic link, `160000` a submodule. */
  readonly mode: string;
  /** Of the blob. */
  readonly id: string;
}

export interface Commit {
  readonly id: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: string;
  readonly committer: string;
  readonly message: string;
}

export interface NewFile {
  readonly path: string;
  readonly mode: string;
  readonly bytes: Uint8Array;
}

export interface NewCommit {
  readonly message: string;
  /** What differs from the commit before; the rest of the tree stays. */
  readonly files: readonly NewFile[];
}

export interface Identity {
  readonly name: string;
  readonly email: string;
}

/** `moved`: the branch is not what was expected, since somebody else was faster. */
export type Pushed = 'done' | 'moved';

/** A repository on a server, and what this run knows of it. Every failure is a UserError. */
export interface Repository {
  /** Whether commits are made here, and the server learns of them by `push` alone. */
  readonly isLocal: boolean;
  /** The branch that the server calls its own. */
  defaultBranch(): Promise<string>;
  /** The commits that the branches now have on the server: the base, and all whose name begins with the prefix. */
  heads(base: string, prefix: string): Promise<ReadonlyMap<string, string>>;
  /** Makes a branch of the server readable here, `depth` commits of it. */
  load(branch: string, head: string, depth: number): Promise<void>;
  tree(commit: string): Promise<readonly Entry[]>;
  /** By id. */
  read(blobs: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>>;
  /** The commit and its first parents, newest first, at most `depth`. */
  history(commit: string, depth: number): Promise<readonly Commit[]>;
  /** Makes commits, one on the other, that no branch has yet. */
  commit(
    base: string,
    commits: readonly NewCommit[],
    by: Identity,
  ): Promise<{ readonly head: string; readonly tree: string }>;
  /** Sets a branch to a commit where it is at `expected` now; undefined: where it does not exist. */
  push(branch: string, commit: string, expected: string | undefined): Promise<Pushed>;
  /** Deletes a branch that is at `expected`. */
  remove(branch: string, expected: string): Promise<Pushed>;
  close(): void;
}
