import { relative, resolve, sep } from 'node:path';
import { UserError } from '../error.js';
import { type BotIo, patienceOf, type Run } from './bot-io.js';
import { type Clone, findClone, protocolOf, remoteUrl } from './clone.js';
import { githubRepository } from './forges/github-repository.js';
import { apiOf } from './forges/index.js';
import { type GitRepositoryOptions, gitRepository } from './git.js';
import type { Repository } from './repository.js';
import { quote } from './secrets.js';
import { addressOf, type BotRequest, checkRepository, type Place } from './settings.js';

/** Where the commits are read and written. */
export interface Source {
  readonly repository: Repository;
  readonly clone: Clone | undefined;
  /** `owner/name` */
  readonly name: string;
  /** Of the request, from the root of the repository. */
  readonly paths: readonly string[];
}

export async function sourceOf(run: Run, place: Place): Promise<Source> {
  const { request, named, io, gitHome } = run;
  const clone = request.api ? undefined : await findClone(io.cwd, gitHome, io.env);
  const name = named ?? place.repository;
  const url = clone && (await remoteUrl(clone, request.remote, gitHome, io.env));
  // In a list of repositories, or told another one's name, the clone around us is none of our business.
  const isHere = clone && !isElsewhere(request, named, url, place);
  if (!isHere) {
    if (name === undefined) {
      throw new UserError('this is no clone of a repository: run it in one, or say --repo owner/name');
    }
    return remoteSource(run, place, checkRepository(name));
  }
  if (url === undefined)
    throw new UserError(`the clone has no remote "${quote(request.remote, [])}": say --remote`);
  // In a dry run nobody has to be asked.
  const guess = name ?? nameIn(url) ?? (request.dryRun ? 'this/clone' : undefined);
  if (guess === undefined) throw new UserError('say --repo owner/name: the remote does not show it');
  const { url: clean, credentials } = addressOf(url, place);
  const repository = await gitRepository({
    url: clean,
    credentials,
    clone,
    home: gitHome,
    env: io.env,
    ...clockOf(io),
  });
  const paths = request.paths.map(path => insideOf(clone.top, resolve(io.cwd, path)));
  return { repository, clone, name: checkRepository(guess), paths };
}

/** Whether what is asked for is surely another repository than the remote's. */
function isElsewhere(
  { org, reposFile }: BotRequest,
  named: string | undefined,
  url: string | undefined,
  { server }: Place,
): boolean {
  if (org !== undefined || reposFile !== undefined) return true;
  if (named === undefined || url === undefined || !/^https?:/.test(url)) return false;
  return new URL(url).host === new URL(server).host && nameIn(url)?.toLowerCase() !== named.toLowerCase();
}

async function remoteSource(run: Run, place: Place, name: string): Promise<Source> {
  const { request, io, gitHome } = run;
  const { wire } = io;
  if (request.api) {
    if (place.kind !== 'github') throw new UserError('--api is for GitHub');
    const api = apiOf(place, patienceOf(request), wire);
    const now = (): string => new Date(wire.now()).toISOString();
    const repository = githubRepository(api, name, { token: place.token, now });
    return { repository, clone: undefined, name, paths: request.paths };
  }
  const { url, credentials } = addressOf(`${place.server}/${name}.git`, place);
  const repository = await gitRepository({
    url,
    credentials,
    clone: undefined,
    home: gitHome,
    env: io.env,
    ...clockOf(io),
  });
  return { repository, clone: undefined, name, paths: request.paths };
}

function clockOf({ wire }: BotIo): Pick<GitRepositoryOptions, 'now' | 'sleep'> {
  return { now: () => Math.floor(wire.now() / 1000), sleep: milliseconds => wire.sleep(milliseconds) };
}

/** `owner/name` at the end of an address. */
function nameIn(url: string): string | undefined {
  if (protocolOf(url) === 'file') return undefined;
  const path = url.replace(/^[a-z+]+:\/\/[^/]+\//i, '').replace(/^[^/]+:/, '');
  const name = path.replace(/\/+$/, '').replace(/\.git$/, '');
  return name.includes('/') ? name : undefined;
}

function insideOf(top: string, path: string): string {
  const inside = relative(top, path).split(sep).join('/');
  if (inside === '..' || inside.startsWith('../'))
    throw new UserError(`${path} is outside of the repository`);
  return inside === '' ? '.' : inside;
}
