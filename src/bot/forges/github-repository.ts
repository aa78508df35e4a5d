import { UserError } from '../../error.js';
import type { Commit, Entry, Identity, NewCommit, Repository } from '../repository.js';
import { type Api, ForgeError, type Json, textIn, within } from './http.js';

/** Tokens of Apps and of Actions. GitHub signs what it commits for them, if the author is left to it. */
const BOT_TOKEN = 'ghs_';

export interface GithubRepositoryOptions {
  readonly token: string;
  /** ISO 8601. */
  now(): string;
}

/** A repository on GitHub without git: trees, blobs, commits and refs by the API, one call for each. */
export function githubRepository(
  api: Api,
  name: string,
  { token, now }: GithubRepositoryOptions,
): Repository {
  const root = `/repos/${name.split('/').map(encodeURIComponent).join('/')}`;
  const refPath = (branch: string): string =>
    `heads/${branch.replace(/\/$/, '').split('/').map(encodeURIComponent).join('/')}`;
  const refs = async (path: string): Promise<readonly (readonly [string, string])[]> => {
    const found = await api.list(`${root}/git/matching-refs/${path}?per_page=100`);
    return found.map(each => [
      textIn(each, 'ref').replace(/^refs\/heads\//, ''),
      textIn(within(each, 'object'), 'sha'),
    ]);
  };
  const readCommit = async (id: string): Promise<Commit> =>
    commitIn(await api.call('GET', `${root}/git/commits/${id}`));
  const headOf = async (branch: string): Promise<string | undefined> =>
    (await refs(refPath(branch))).find(([found]) => found === branch)?.[1];
  return {
    isLocal: false,
    defaultBranch: async () => textIn(await api.call('GET', root), 'default_branch'),
    async heads(base, prefix) {
      const found = [...(await refs(refPath(base))), ...(await refs(refPath(prefix)))];
      return new Map(found.filter(([branch]) => branch === base || branch.startsWith(prefix)));
    },
    load: async () => {},
    tree: async commit => readTree(api, root, (await readCommit(commit)).tree),
    async read(blobs) {
      const contents = new Map<string, Uint8Array>();
      for (const id of new Set(blobs)) {
        const blob = await api.call('GET', `${root}/git/blobs/${id}`);
        contents.set(id, Buffer.from(textIn(blob, 'content'), 'base64'));
      }
      return contents;
    },
    async history(commit, depth) {
      const found: Commit[] = [];
      for (let id: string | undefined = commit; id !== undefined && found.length < depth; ) {
        const next: Commit = await readCommit(id);
        found.push(next);
        id = next.parents[0];
      }
      return found;
    },
    async commit(base, commits, by) {
      const signed = token.startsWith(BOT_TOKEN) ? {} : { author: { ...by, date: now() } };
      return writeCommits(api, root, await readCommit(base), commits, signed);
    },
    async push(branch, commit, expected) {
      // The API has no compare-and-swap: between the two calls somebody may be faster, by a moment.
      if ((await headOf(branch)) !== expected) return 'moved';
      if (expected !== undefined) {
        await api.call('PATCH', `${root}/git/refs/${refPath(branch)}`, { sha: commit, force: true });
        return 'done';
      }
      try {
        await api.call('POST', `${root}/git/refs`, { ref: `refs/heads/${branch}`, sha: commit });
      } catch (error) {
        if (error instanceof ForgeError && error.status === 422 && /already exists/i.test(error.message)) {
          return 'moved';
        }
        throw error;
      }
      return 'done';
    },
    async remove(branch, expected) {
      if ((await headOf(branch)) !== expected) return 'moved';
      await api.call('DELETE', `${root}/git/refs/${refPath(branch)}`);
      return 'done';
    },
    close: () => {},
  };
}

async function readTree(api: Api, root: string, id: string): Promise<readonly Entry[]> {
  const tree = await api.call('GET', `${root}/git/trees/${id}?recursive=1`);
  if (within(tree, 'truncated') === true) {
    throw new UserError('the repository has too many files for the API: leave out --api, and git is used');
  }
  const entries = within(tree, 'tree');
  return (Array.isArray(entries) ? entries : [])
    .filter(each => textIn(each, 'type') !== 'tree')
    .map(each => ({ path: textIn(each, 'path'), mode: textIn(each, 'mode'), id: textIn(each, 'sha') }));
}

async function writeCommits(
  api: Api,
  root: string,
  base: Commit,
  commits: readonly NewCommit[],
  author: { readonly author?: Identity & { readonly date: string } },
): Promise<{ readonly head: string; readonly tree: string }> {
  let head = base.id;
  let tree = base.tree;
  for (const { message, files } of commits) {
    const entries: Json[] = [];
    for (const { path, mode, bytes } of files) {
      const content = Buffer.from(bytes).toString('base64');
      const blob = await api.call('POST', `${root}/git/blobs`, { content, encoding: 'base64' });
      entries.push({ path, mode, type: 'blob', sha: textIn(blob, 'sha') });
    }
    tree = textIn(await api.call('POST', `${root}/git/trees`, { base_tree: tree, tree: entries }), 'sha');
    const commit = { message, tree, parents: [head], ...author };
    head = textIn(await api.call('POST', `${root}/git/commits`, commit), 'sha');
  }
  return { head, tree };
}

function commitIn(found: unknown): Commit {
  const parents = within(found, 'parents');
  return {
    id: textIn(found, 'sha'),
    tree: textIn(within(found, 'tree'), 'sha'),
    parents: (Array.isArray(parents) ? parents : []).map(each => textIn(each, 'sha')),
    author: textIn(within(found, 'author'), 'email'),
    committer: textIn(within(found, 'committer'), 'email'),
    message: textIn(found, 'message'),
  };
}
