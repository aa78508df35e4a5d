import type { Forge, Organisation, PullRequest } from './forge.js';
import { type Api, createOnce, ForgeError, type Json, numberIn, textIn, within } from './http.js';

/** GitHub's own limit of a pull request's text is 65,536. */
const ROOM = 60_000;

/** GitHub's REST API, version 2022-11-28: github.com, and Enterprise Server from 3.9. */
export function github(api: Api, repository: string): Forge {
  const [owner = ''] = repository.split('/');
  const root = `/repos/${repository.split('/').map(encodeURIComponent).join('/')}`;
  const pullRequests = async (branch: string): Promise<readonly PullRequest[]> => {
    const head = encodeURIComponent(`${owner}:${branch}`);
    const found = await api.list(`${root}/pulls?state=all&head=${head}&per_page=100`);
    return found
      .filter(each => isFrom(each, branch, repository))
      .map(readPullRequest)
      .sort((a, b) => b.number - a.number);
  };
  return {
    name: 'GitHub',
    room: ROOM,
    pullRequests,
    open: ({ branch, base, title, body, draft }) =>
      createOnce(
        async () =>
          readPullRequest(
            await api.call('POST', `${root}/pulls`, { head: branch, base, title, body, draft }),
          ),
        async () => (await pullRequests(branch)).find(({ state }) => state === 'open'),
        ({ status, message }) => status === 422 && /already exists/i.test(message),
      ),
    async update(number, change) {
      await api.call('PATCH', `${root}/pulls/${number}`, { ...change });
    },
    async close(number, body, comment) {
      await api.call('POST', `${root}/issues/${number}/comments`, { body: comment });
      await api.call('PATCH', `${root}/pulls/${number}`, { state: 'closed', body });
    },
    async decorate(number, { labels, assignees, reviewers }) {
      if (labels.length > 0) await api.call('POST', `${root}/issues/${number}/labels`, { labels });
      if (assignees.length > 0) await api.call('POST', `${root}/issues/${number}/assignees`, { assignees });
      if (reviewers.length === 0) return;
      await api.call('POST', `${root}/pulls/${number}/requested_reviewers`, {
        reviewers: reviewers.filter(name => !name.includes('/')),
        team_reviewers: reviewers.flatMap(name => name.split('/')[1] ?? []),
      });
    },
  };
}

export function githubOrganisation(api: Api): Organisation {
  const listOf = (kind: string, owner: string): Promise<readonly Json[]> =>
    api.list(`/${kind}/${encodeURIComponent(owner)}/repos?sort=full_name&per_page=100`);
  return {
    async repositories(owner) {
      const found = await listOf('orgs', owner).catch((error: unknown) => {
        // A person's account is asked for elsewhere.
        if (error instanceof ForgeError && error.status === 404) return listOf('users', owner);
        throw error;
      });
      return found
        .filter(each => within(each, 'archived') !== true && within(each, 'fork') !== true)
        .map(each => textIn(each, 'full_name'));
    },
  };
}

/** A fork of the same name has branches of the same name. */
function isFrom(found: Json, branch: string, repository: string): boolean {
  const head = within(found, 'head');
  const from = textIn(within(head, 'repo'), 'full_name');
  // A deleted fork has no name; a repository's own branches have always one.
  return textIn(head, 'ref') === branch && from.toLowerCase() === repository.toLowerCase();
}

function readPullRequest(found: unknown): PullRequest {
  const merged = textIn(found, 'merged_at') !== '';
  return {
    number: numberIn(found, 'number'),
    url: textIn(found, 'html_url'),
    state: merged ? 'merged' : textIn(found, 'state') === 'open' ? 'open' : 'closed',
    title: textIn(found, 'title'),
    body: textIn(found, 'body'),
    base: textIn(within(found, 'base'), 'ref'),
  };
}
