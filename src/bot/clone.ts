import { join, resolve } from 'node:path';
import { gitIn } from './git-run.js';

/** A clone on this machine. Only where things are is taken from it; its configuration is never git's. */
export interface Clone {
  /** Absolute. */
  readonly top: string;
  readonly gitDir: string;
  /** The branch that is checked out; undefined where none is. */
  readonly branch: string | undefined;
  /** The commit that is checked out. */
  readonly head: string | undefined;
  readonly objectFormat: string;
}

/** The clone around a folder; undefined where there is none. `home` is an empty folder of our own. */
export async function findClone(
  folder: string,
  home: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Clone | undefined> {
  // The owner of a clone is another one in a container. Nothing that its configuration names is run by these.
  const git = gitIn({ env, home, cwd: folder });
  const ask = async (...args: string[]): Promise<readonly string[]> => {
    const { code, stdout } = await git(['-c', 'safe.directory=*', 'rev-parse', ...args]);
    return code === 0 ? stdout.toString().replace(/\n$/, '').split('\n') : [];
  };
  const [common, format, ...top] = await ask('--git-common-dir', '--show-object-format', '--show-toplevel');
  if (common === undefined || format === undefined || top.length === 0) return undefined;
  const [head] = await ask('--verify', '--quiet', 'HEAD^{commit}');
  const [ref = ''] = await ask('--symbolic-full-name', 'HEAD');
  const branch = ref.startsWith(BRANCHES) ? ref.slice(BRANCHES.length) : undefined;
  // The name of a folder may hold a newline, and that of the last line only.
  return { top: top.join('\n'), gitDir: resolve(folder, common), branch, head, objectFormat: format };
}

const BRANCHES = 'refs/heads/';

/** What the clone's configuration says of a remote, read as text. */
export async function remoteUrl(
  clone: Clone,
  remote: string,
  home: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<string | undefined> {
  const git = gitIn({ env, home, cwd: home });
  for (const key of [`remote.${remote}.pushurl`, `remote.${remote}.url`]) {
    const { code, stdout } = await git(['config', '--file', join(clone.gitDir, 'config'), '--get', key]);
    if (code === 0) return absoluteUrl(stdout.toString().trim(), clone.top);
  }
  return undefined;
}

/** A path is meant from the top of the clone. */
function absoluteUrl(url: string, top: string): string {
  return protocolOf(url) === 'file' && !url.startsWith('file:') ? resolve(top, url) : url;
}

/** The protocol as git names it; `ext::` and other helpers that run programs come out as themselves, and are refused. */
export function protocolOf(url: string): string {
  const [, helper] = /^([A-Za-z0-9+.-]+)::/.exec(url) ?? [];
  if (helper) return helper.toLowerCase();
  const [, scheme] = /^([A-Za-z][A-Za-z0-9+.-]*):\/\//.exec(url) ?? [];
  if (scheme) return scheme.toLowerCase();
  // `host:path`, unless a slash comes first; one letter is a drive.
  return /^[^/:]{2,}:/.test(url) ? 'ssh' : 'file';
}
