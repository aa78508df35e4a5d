/**
 * The files that `COPY` and `ADD` can see, as data. Paths are relative to the context's root, with `/`, without a
 * leading `./`. What `.dockerignore` leaves out is not there.
 */
export interface BuildContext {
  /** The text of a file; undefined where it is not there, is ignored, or is not UTF-8 text. */
  read(path: string): string | undefined;
  /** Whether a file or a folder is there. */
  has(path: string): boolean;
  /** Names in a folder ('' is the root), sorted, folders with a trailing `/`; undefined where nothing is known of it. */
  list(folder: string): readonly string[] | undefined;
  /** The raw `.dockerignore` that applies, if any. */
  readonly dockerignore: string | undefined;
  /** Where it is, or would be, from the context's root: `.dockerignore`, `Dockerfile.dockerignore`, `../web.Dockerfile.dockerignore`. */
  readonly ignorePath: string;
  /** The same files under another `.dockerignore`. */
  withDockerignore(text: string | undefined): BuildContext;
  /** The same files, whether they are left out or not. */
  readonly unfiltered: Pick<BuildContext, 'read' | 'list'>;
  /**
   * Whether `.dockerignore` leaves the path out, whether or not it exists: `node_modules` may be absent here and
   * present on the machine that builds.
   */
  ignores(path: string): boolean;
  /** False where no folder stands behind it (standard input): then nothing can be proved from it. */
  readonly known: boolean;
}

/** Nothing is known of the build context. */
export const unknownContext: BuildContext = {
  read: () => undefined,
  has: () => false,
  list: () => undefined,
  dockerignore: undefined,
  ignorePath: '.dockerignore',
  withDockerignore: () => unknownContext,
  unfiltered: { read: () => undefined, list: () => undefined },
  ignores: () => false,
  known: false,
};
