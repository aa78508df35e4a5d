import type { Forge, Organisation, PullRequest } from './forge.js';
import { type Api, createOnce, type Json, numberIn, textIn, within } from './http.js';

/** GitLab takes 1,048,576 characters; nobody reads that many. */
const ROOM = 200_000;
const DRAFT = 'Draft: ';

/** GitLab's REST API, v4. */
export function gitlab(api: Api, repository: string): Forge {
  const root = `/projects/${encodeURIComponent(repository)}`;
  const requests = `${root}/merge_requests`;
  const pullRequests = async (branch: string): Promise<readonly PullRequest[]> => {
    const found = await api.list(
      `${requests}?source_branch=${encodeURIComponent(branch)}&state=all&scope=all&per_page=100`,
    );
    return found
      .filter(each => within(each, 'source_project_id') === within(each, 'target_project_id'))
      .map(readMergeRequest)
      .sort((a, b) => b.number - a.number);
  };
  const userIds = async (names: readonly string[]): Promise<readonly number[]> => {
    const ids: number[] = [];
    for (const name of names) {
      const [user] = await api.list(`/users?username=${encodeURIComponent(name)}`);
      if (user) ids.push(numberIn(user, 'id'));
    }
    return ids;
  };
  return {
    name: 'GitLab',
    room: ROOM,
    pullRequests,
    open: ({ branch, base, title, body, draft }) =>
      createOnce(
        async () =>
          readMergeRequest(
            await api.call('POST', requests, {
              source_branch: branch,
              target_branch: base,
              title: draft ? `${DRAFT}${title}` : title,
              description: body,
              remove_source_branch: true,
            }),
          ),
        async () => (await pullRequests(branch)).find(({ state }) => state === 'open'),
        ({ status }) => status === 409,
      ),
    async update(number, { title, body }) {
      const change: Json = {
        ...(title === undefined ? {} : { title }),
        ...(body === undefined ? {} : { description: body }),
      };
      await api.call('PUT', `${requests}/${number}`, change);
    },
    async close(number, body, comment) {
      await api.call('POST', `${requests}/${number}/notes`, { body: comment });
      await api.call('PUT', `${requests}/${number}`, { state_event: 'close', description: body });
    },
    async decorate(number, { labels, assignees, reviewers }) {
      const assigned = await userIds(assignees);
      const reviewing = await userIds(reviewers);
      if (labels.length + assigned.length + reviewing.length === 0) return;
      await api.call('PUT', `${requests}/${number}`, {
        ...(labels.length > 0 ? { add_labels: labels.join(',') } : {}),
        ...(assigned.length > 0 ? { assignee_ids: assigned } : {}),
        ...(reviewing.length > 0 ? { reviewer_ids: reviewing } : {}),
      });
    },
  };
}

export function gitlabGroup(api: Api): Organisation {
  return {
    async repositories(owner) {
      const found = await api.list(
        `/groups/${encodeURIComponent(owner)}/projects?include_subgroups=true&archived=false&with_shared=false&per_page=100`,
      );
      return found
        .filter(each => within(each, 'forked_from_project') === undefined)
        .map(each => textIn(each, 'path_with_namespace'));
    },
  };
}

function readMergeRequest(found: unknown): PullRequest {
  const state = textIn(found, 'state');
  return {
    number: numberIn(found, 'iid'),
    url: textIn(found, 'web_url'),
    state: state === 'merged' ? 'merged' : state === 'closed' ? 'closed' : 'open',
    title: textIn(found, 'title').replace(/^Draft: /, ''),
    body: textIn(found, 'description'),
    base: textIn(found, 'target_branch'),
  };
}
