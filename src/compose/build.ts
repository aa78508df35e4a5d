/** One build that a file asks for. Paths are as written, relative to that file's folder. */
export interface Build {
  readonly context: string;
  readonly dockerfile: string;
  /** What the Dockerfile's path is relative to, where that is not the context. */
  readonly isFromFile?: true;
  readonly target?: string;
}

/** The build, unless a part of it is no text or cannot be known here. */
export function readBuild(
  context: unknown = '.',
  dockerfile: unknown = 'Dockerfile',
  target: unknown = undefined,
): Build | undefined {
  if (typeof context !== 'string' || typeof dockerfile !== 'string' || isRemote(context)) return undefined;
  return { context, dockerfile, ...(typeof target === 'string' && target !== '' ? { target } : {}) };
}

/** A repository or an archive to be fetched, or the context of another target. */
function isRemote(context: string): boolean {
  return /^[a-z][a-z0-9+.-]+:|^git@|^github\.com\//i.test(context);
}
