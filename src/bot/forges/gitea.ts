import type { Forge, Organisation, PullRequest } from './forge.js';
import { type Api, createOnce, type Json, numberIn, textIn, within } from './http.js';

const ROOM = 60_000;
/** The first of WORK_IN_PROGRESS_PREFIXES by default. */
const DRAFT = 'WIP: ';
const COLOR = '#0db7ed';

/** The API, v1, of Gitea from 1.19 and Forgejo. */
export function gitea(api: Api, repository: string): Forge {
  const root = `/repos/${repository.split('/').map(encodeURIComponent).join('/')}`;
  // It does not filter by branch: all are listed, once.
  let listed: Promise<readonly Json[]> | undefined;
  const pullRequests = async (branch: string): Promise<readonly PullRequest[]> => {
    listed ??= api.list(`${root}/pulls?state=all&sort=recentupdate&limit=50`);
    return (await listed)
      .filter(each => isFrom(each, branch, repository))
      .map(readPullRequest)
      .sort((a, b) => b.number - a.number);
  };
  const change = async (number: number, body: Json): Promise<void> => {
    listed = undefined;
    await api.call('PATCH', `${root}/pulls/${number}`, body);
  };
  return {
    name: 'Gitea',
    room: ROOM,
    pullRequests,
    open: ({ branch, base, title, body, draft }) =>
      createOnce(
        async () => {
          listed = undefined;
          const wanted = { head: branch, base, title: draft ? `${DRAFT}${title}` : title, body };
          return readPullRequest(await api.call('POST', `${root}/pulls`, wanted));
        },
        async () => (await pullRequests(branch)).find(({ state }) => state === 'open'),
        ({ status }) => status === 409,
      ),
    update: (number, wanted) => change(number, { ...wanted }),
    async close(number, body, comment) {
      await api.call('POST', `${root}/issues/${number}/comments`, { body: comment });
      await change(number, { state: 'closed', body });
    },
    async decorate(number, { labels, assignees, reviewers }) {
      const ids = await labelIds(api, root, labels);
      if (ids.length > 0) await api.call('POST', `${root}/issues/${number}/labels`, { labels: ids });
      if (assignees.length > 0) await change(number, { assignees });
      if (reviewers.length === 0) return;
      await api.call('POST', `${root}/pulls/${number}/requested_reviewers`, {
        reviewers: reviewers.filter(name => !name.includes('/')),
        team_reviewers: reviewers.flatMap(name => name.split('/')[1] ?? []),
      });
    },
  };
}

export function giteaOrganisation(api: Api): Organisation {
  return {
    async repositories(owner) {
      const found = await api.list(`/orgs/${encodeURIComponent(owner)}/repos?limit=50`);
      return found
        .filter(each => within(each, 'archived') !== true && within(each, 'fork') !== true)
        .map(each => textIn(each, 'full_name'));
    },
  };
}

/** Labels go by their numbers; one that is not there is made. */
async function labelIds(api: Api, root: string, names: readonly string[]): Promise<readonly number[]> {
  if (names.length === 0) return [];
  const known = await api.list(`${root}/labels?limit=50`);
  const ids: number[] = [];
  for (const name of names) {
    const label =
      known.find(each => textIn(each, 'name') === name) ??
      (await api.call('POST', `${root}/labels`, { name, color: COLOR }));
    ids.push(numberIn(label, 'id'));
  }
  return ids;
}

function isFrom(found: Json, branch: string, repository: string): boolean {
  const head = within(found, 'head');
  const from = textIn(within(head, 'repo'), 'full_name');
  // `ref` is `refs/pull/<n>/head` where the branch is gone; the label stays.
  return textIn(head, 'label') === branch && from.toLowerCase() === repository.toLowerCase();
}

function readPullRequest(found: unknown): PullRequest {
  return {
    number: numberIn(found, 'number'),
    url: textIn(found, 'html_url'),
    state:
      within(found, 'merged') === true ? 'merged' : textIn(found, 'state') === 'open' ? 'open' : 'closed',
    title: textIn(found, 'title').replace(/^WIP: /, ''),
    body: textIn(found, 'body'),
    base: textIn(within(found, 'base'), 'ref'),
  };
}
