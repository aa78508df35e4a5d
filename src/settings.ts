import { dirname, relative, sep } from 'node:path';
import type { BuiltAs } from './compose/index.js';
import type { ConfigOf } from './config/load.js';
import { settle } from './config/settle.js';
import type { Settings } from './config/types.js';
import { type BuildContext, unknownContext } from './context/context.js';
import { UserError } from './error.js';
import type { RewriteOptions } from './pipeline.js';
import type { Request } from './request.js';
import type { Transform } from './transform.js';

/** What holds for one Dockerfile. */
export type FileOptions = Omit<RewriteOptions, 'path' | 'context' | 'prove'> & {
  readonly transforms: readonly Transform[];
  /** Absolute; undefined where several builds have several. */
  readonly contextRoot: string | undefined;
};

export interface SettingsInput {
  readonly request: Pick<Request, 'only' | 'skip' | 'unsafe' | 'target'>;
  readonly transforms: readonly Transform[];
  readonly configOf: ConfigOf;
  readonly builds: ReadonlyMap<string, BuiltAs>;
}

/** The command line's word comes before the configuration's, and that before what compose and bake files say. */
export async function settingsOf(path: string, input: SettingsInput): Promise<FileOptions> {
  const { request, builds } = input;
  const config = await input.configOf(dirname(path));
  const transforms = config?.transforms ?? input.transforms;
  const isKnown = (id: string): boolean => transforms.some(transform => transform.id === id);
  const said: Settings = config ? settle(config.layers, slashed(relative(config.folder, path))) : {};
  const built = builds.get(path);
  const only = request.only?.filter(isKnown) ?? said.only;
  const target = request.target ?? said.target ?? [...(built?.targets ?? [])].sort();
  return {
    transforms,
    skip: [...request.skip.filter(isKnown), ...(said.skip ?? [])],
    unsafe: request.unsafe || (said.unsafe ?? false),
    options: said.options ?? {},
    ...(only === undefined ? {} : { only }),
    ...(target.length === 0 ? {} : { target }),
    contextRoot: said.context ?? contextRoot(path, built),
  };
}

function contextRoot(path: string, built: BuiltAs | undefined): string | undefined {
  if (!built) return dirname(path);
  const [only, other] = built.contexts;
  return other === undefined ? only : undefined;
}

export function contextOf(
  { contextRoot: root }: FileOptions,
  path: string,
  open: (root: string, dockerfile: string) => BuildContext,
): BuildContext {
  return root === undefined ? unknownContext : open(root, path);
}

/** Throws UserError for an id of the command line that no transform of the run has. */
export function checkIds({ only = [], skip }: SettingsInput['request'], known: readonly Transform[]): void {
  const ids = known.map(({ id }) => id);
  const wrong = [...only, ...skip].find(id => !ids.includes(id));
  if (wrong !== undefined)
    throw new UserError(`no transform is called "${wrong}"; there are: ${ids.join(', ')}`);
}

function slashed(path: string): string {
  return path.split(sep).join('/');
}
