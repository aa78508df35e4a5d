import { isRecord } from '../config/validate.js';

/** One build that a file asks for. Paths are as written, relative to that file's folder. */
export interface Build {
  readonly context: string;
  readonly dockerfile: string;
  /** What the Dockerfile's path is relative to, where that is not the context. */
  readonly isFromFile?: true;
  readonly target?: string;
  /** Build arguments whose values can be known here. */
  readonly args?: Readonly<Record<string, string>>;
}

/** The build, unless a part of it is no text or cannot be known here. */
export function readBuild(
  context: unknown = '.',
  dockerfile: unknown = 'Dockerfile',
  target: unknown = undefined,
  args: Readonly<Record<string, string>> = {},
): Build | undefined {
  if (typeof context !== 'string' || typeof dockerfile !== 'string' || isRemote(context)) return undefined;
  return {
    context,
    dockerfile,
    ...(typeof target === 'string' && target !== '' ? { target } : {}),
    ...(Object.keys(args).length > 0 ? { args } : {}),
  };
}

/** Arguments written as a map or as a list of `NAME=value`; those that come from the environment are left out. */
export function readArguments(
  args: unknown,
  known: (text: string) => string | undefined = text => text,
): Readonly<Record<string, string>> {
  const pairs: readonly (readonly [string, unknown])[] = Array.isArray(args)
    ? args.flatMap(item => {
        const [, name = '', value] = typeof item === 'string' ? (/^([^=]+)=(.*)$/s.exec(item) ?? []) : [];
        return name === '' ? [] : [[name, value] as const];
      })
    : Object.entries(isRecord(args) ? args : {});
  const found: Record<string, string> = {};
  for (const [name, value] of pairs) {
    const text = ['string', 'number', 'boolean'].includes(typeof value) ? known(String(value)) : undefined;
    if (text !== undefined) found[name] = text;
  }
  return found;
}

/** A repository or an archive to be fetched, or the context of another target. */
function isRemote(context: string): boolean {
  return /^[a-z][a-z0-9+.-]+:|^git@|^github\.com\//i.test(context);
}
