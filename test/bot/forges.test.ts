import { describe, expect, test } from 'vitest';
import type { Forge } from '../../src/bot/forges/forge.js';
import type { Wire } from '../../src/bot/forges/http.js';
import { apiOf, forgeOf, organisationOf } from '../../src/bot/forges/index.js';
import { type ForgeKind, identityOf, type Place, placeOf } from '../../src/bot/settings.js';

/** What is asked, and the answer as the forge's documentation has it. */
interface Exchange {
  readonly ask: string;
  readonly body?: unknown;
  readonly status?: number;
  readonly answer?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** No answer comes. */
  readonly fails?: boolean;
}

const PLACES: Readonly<Record<ForgeKind, Place>> = {
  github: place('github', 'https://github.example/api/v3'),
  gitlab: place('gitlab', 'https://gitlab.example/api/v4'),
  gitea: place('gitea', 'https://gitea.example/api/v1'),
};

function place(kind: ForgeKind, api: string): Place {
  return { kind, api, server: new URL(api).origin, token: 'the-token', repository: undefined };
}

/** Plays the exchanges in their order; anything else that is asked is an error. */
function tape(kind: ForgeKind, exchanges: readonly Exchange[]) {
  const left = [...exchanges];
  const authorizations = new Set<string | null>();
  const wire: Wire = {
    async fetch(url, init) {
      const next = left.shift();
      const asked = `${init.method} ${url.replace(PLACES[kind].api, '')}`;
      expect({ asked, body: init.body ? JSON.parse(String(init.body)) : undefined }).toEqual({
        asked: next?.ask,
        body: next?.body,
      });
      authorizations.add(new Headers(init.headers).get('authorization'));
      if (next?.fails) throw new TypeError('fetch failed', { cause: new Error('socket hang up') });
      const text = next?.answer === undefined ? null : JSON.stringify(next.answer);
      return new Response(text, { status: next?.status ?? 200, headers: { ...next?.headers } });
    },
    sleep: async () => {},
    now: () => 0,
    log: () => {},
  };
  const api = apiOf(PLACES[kind], { pause: 0, patience: 60_000 }, wire);
  return { api, left, authorizations, forge: (name: string): Forge => forgeOf(PLACES[kind], api, name) };
}

const WANTED = { branch: 'dockerslim-fix/all', base: 'main', title: 'Slim', body: 'text', draft: false };

describe('GitLab', () => {
  const ROOT = '/projects/group%2Fsub%2Fname';
  const LIST = `${ROOT}/merge_requests?source_branch=dockerslim-fix%2Fall&state=all&scope=all&per_page=100`;
  const request = (iid: number, more: object = {}) => ({
    id: 1000 + iid,
    iid,
    project_id: 7,
    title: 'Slim',
    description: 'text',
    state: 'opened',
    target_branch: 'main',
    source_branch: 'dockerslim-fix/all',
    source_project_id: 7,
    target_project_id: 7,
    labels: [],
    draft: false,
    web_url: `https://gitlab.example/group/sub/name/-/merge_requests/${iid}`,
    ...more,
  });

  test('lists what is from the branch, on all pages, newest first, without forks', async () => {
    const { forge, left, authorizations } = tape('gitlab', [
      {
        ask: `GET ${LIST}`,
        answer: [request(1, { state: 'merged' }), request(4, { source_project_id: 8 })],
        headers: {
          link: `<https://gitlab.internal/api/v4${LIST}&page=2>; rel="next", <https://x/>; rel="first"`,
        },
      },
      {
        ask: `GET ${LIST}&page=2`,
        answer: [request(3, { title: 'Draft: Slim' }), request(2, { state: 'closed' })],
      },
    ]);
    const found = await forge('group/sub/name').pullRequests('dockerslim-fix/all');
    expect(found.map(({ number, state, title }) => [number, state, title])).toEqual([
      [3, 'open', 'Slim'],
      [2, 'closed', 'Slim'],
      [1, 'merged', 'Slim'],
    ]);
    expect(found[0]).toMatchObject({
      base: 'main',
      body: 'text',
      url: expect.stringContaining('/merge_requests/3'),
    });
    expect([left, [...authorizations]]).toEqual([[], ['Bearer the-token']]);
  });

  test('opens a draft', async () => {
    const { forge, left } = tape('gitlab', [
      {
        ask: `POST ${ROOT}/merge_requests`,
        body: {
          source_branch: 'dockerslim-fix/all',
          target_branch: 'main',
          title: 'Draft: Slim',
          description: 'text',
          remove_source_branch: true,
        },
        status: 201,
        answer: request(5, { title: 'Draft: Slim', draft: true }),
      },
    ]);
    expect(await forge('group/sub/name').open({ ...WANTED, draft: true })).toMatchObject({
      number: 5,
      state: 'open',
    });
    expect(left).toEqual([]);
  });

  test('one that is open already is found', async () => {
    const { forge } = tape('gitlab', [
      {
        ask: `POST ${ROOT}/merge_requests`,
        body: expect.anything(),
        status: 409,
        answer: { message: ['Another open merge request already exists for this source branch: !6'] },
      },
      { ask: `GET ${LIST}`, answer: [request(6)] },
    ]);
    expect(await forge('group/sub/name').open(WANTED)).toMatchObject({ number: 6 });
  });

  test('updates, comments and closes, and finds people by their names', async () => {
    const { forge, left } = tape('gitlab', [
      { ask: `PUT ${ROOT}/merge_requests/5`, body: { description: 'new' }, answer: request(5) },
      { ask: 'GET /users?username=ada', answer: [{ id: 11, username: 'ada' }] },
      { ask: 'GET /users?username=nobody', answer: [] },
      {
        ask: `PUT ${ROOT}/merge_requests/5`,
        body: { add_labels: 'a,b', assignee_ids: [11] },
        answer: request(5),
      },
      { ask: `POST ${ROOT}/merge_requests/5/notes`, body: { body: 'bye' }, status: 201, answer: { id: 1 } },
      {
        ask: `PUT ${ROOT}/merge_requests/5`,
        body: { state_event: 'close', description: 'last' },
        answer: request(5),
      },
    ]);
    const repository = forge('group/sub/name');
    await repository.update(5, { body: 'new' });
    await repository.decorate(5, { labels: ['a', 'b'], assignees: ['ada', 'nobody'], reviewers: [] });
    await repository.close(5, 'last', 'bye');
    expect(left).toEqual([]);
  });

  test('its own words on limits and errors', async () => {
    const { forge, left } = tape('gitlab', [
      { ask: `GET ${LIST}`, status: 429, headers: { 'ratelimit-remaining': '0', 'ratelimit-reset': '5' } },
      {
        ask: `GET ${LIST}`,
        status: 403,
        answer: { error: 'insufficient_scope', error_description: 'too little' },
      },
    ]);
    await expect(forge('group/sub/name').pullRequests('dockerslim-fix/all')).rejects.toThrow(
      'GitLab: GET /api/v4/projects/group%2Fsub%2Fname/merge_requests: 403: the token may not do that: insufficient_scope too little',
    );
    expect(left).toEqual([]);
  });

  test('the projects of a group', async () => {
    const { api } = tape('gitlab', [
      {
        ask: 'GET /groups/acme/projects?include_subgroups=true&archived=false&with_shared=false&per_page=100',
        answer: [
          { path_with_namespace: 'acme/a' },
          { path_with_namespace: 'acme/fork', forked_from_project: { id: 3 } },
          { path_with_namespace: 'acme/sub/b' },
        ],
      },
    ]);
    expect(await organisationOf(PLACES.gitlab, api).repositories('acme')).toEqual(['acme/a', 'acme/sub/b']);
  });
});

describe('Gitea and Forgejo', () => {
  const ROOT = '/repos/octo/demo';
  const LIST = `${ROOT}/pulls?state=all&sort=recentupdate&limit=50`;
  const request = (number: number, more: object = {}) => ({
    id: 2000 + number,
    number,
    title: 'Slim',
    body: 'text',
    state: 'open',
    merged: false,
    html_url: `https://gitea.example/octo/demo/pulls/${number}`,
    base: { label: 'main', ref: 'main', repo: { full_name: 'octo/demo' } },
    head: { label: 'dockerslim-fix/all', ref: 'dockerslim-fix/all', repo: { full_name: 'octo/demo' } },
    ...more,
  });
  const head = (label: string, full_name = 'octo/demo') => ({
    label,
    ref: 'refs/pull/1/head',
    repo: { full_name },
  });

  test('lists all, once, and picks those of the branch, though it be deleted', async () => {
    const { forge, left, authorizations } = tape('gitea', [
      {
        ask: `GET ${LIST}`,
        answer: [
          request(1, { state: 'closed', head: head('dockerslim-fix/all') }),
          request(2, { head: head('dockerslim-fix/all', 'eve/demo') }),
          request(3, { head: head('other') }),
          request(4, { state: 'closed', merged: true }),
        ],
      },
    ]);
    const repository = forge('octo/demo');
    const found = await repository.pullRequests('dockerslim-fix/all');
    expect(found.map(({ number, state }) => [number, state])).toEqual([
      [4, 'merged'],
      [1, 'closed'],
    ]);
    expect(await repository.pullRequests('other')).toMatchObject([{ number: 3, base: 'main' }]);
    expect([left, [...authorizations]]).toEqual([[], ['token the-token']]);
  });

  test('opens, and finds what is open already', async () => {
    const body = { head: 'dockerslim-fix/all', base: 'main', title: 'WIP: Slim', body: 'text' };
    const { forge, left } = tape('gitea', [
      { ask: `POST ${ROOT}/pulls`, body, status: 201, answer: request(7, { title: 'WIP: Slim' }) },
      {
        ask: `POST ${ROOT}/pulls`,
        body,
        status: 409,
        answer: { message: 'pull request already exists for these targets' },
      },
      { ask: `GET ${LIST}`, answer: [request(7)] },
    ]);
    const repository = forge('octo/demo');
    expect(await repository.open({ ...WANTED, draft: true })).toMatchObject({ number: 7, title: 'Slim' });
    expect(await repository.open({ ...WANTED, draft: true })).toMatchObject({ number: 7 });
    expect(left).toEqual([]);
  });

  test('labels go by number, and one that is not there is made', async () => {
    const { forge, left } = tape('gitea', [
      { ask: `GET ${ROOT}/labels?limit=50`, answer: [{ id: 1, name: 'bug' }] },
      {
        ask: `POST ${ROOT}/labels`,
        body: { name: 'slim', color: '#0db7ed' },
        status: 201,
        answer: { id: 2, name: 'slim' },
      },
      { ask: `POST ${ROOT}/issues/7/labels`, body: { labels: [1, 2] }, answer: [] },
      { ask: `PATCH ${ROOT}/pulls/7`, body: { assignees: ['ada'] }, status: 201, answer: request(7) },
      {
        ask: `POST ${ROOT}/pulls/7/requested_reviewers`,
        body: { reviewers: ['bob'], team_reviewers: ['core'] },
        status: 201,
        answer: [],
      },
    ]);
    await forge('octo/demo').decorate(7, {
      labels: ['bug', 'slim'],
      assignees: ['ada'],
      reviewers: ['bob', 'octo/core'],
    });
    expect(left).toEqual([]);
  });

  test('comments and closes', async () => {
    const { forge, left } = tape('gitea', [
      { ask: `POST ${ROOT}/issues/7/comments`, body: { body: 'bye' }, status: 201, answer: {} },
      {
        ask: `PATCH ${ROOT}/pulls/7`,
        body: { state: 'closed', body: 'last' },
        status: 201,
        answer: request(7),
      },
    ]);
    await forge('octo/demo').close(7, 'last', 'bye');
    expect(left).toEqual([]);
  });

  test('the repositories of an organisation', async () => {
    const { api } = tape('gitea', [
      {
        ask: 'GET /orgs/acme/repos?limit=50',
        answer: [
          { full_name: 'acme/a', archived: false, fork: false },
          { full_name: 'acme/old', archived: true },
          { full_name: 'acme/fork', fork: true },
        ],
      },
    ]);
    expect(await organisationOf(PLACES.gitea, api).repositories('acme')).toEqual(['acme/a']);
  });
});

describe('the wire', () => {
  const LIST = '/repos/o/n/pulls?state=all&head=o%3Ab&per_page=100';

  test('a renamed repository is followed on the same server, and nowhere else', async () => {
    const near = tape('github', [
      {
        ask: `GET ${LIST}`,
        status: 301,
        headers: { location: `https://github.example/api/v3/repositories/1/pulls` },
      },
      { ask: 'GET /repositories/1/pulls', answer: [] },
    ]);
    expect(await near.forge('o/n').pullRequests('b')).toEqual([]);
    const far = tape('github', [
      { ask: `GET ${LIST}`, status: 302, headers: { location: 'https://evil.example/' } },
    ]);
    await expect(far.forge('o/n').pullRequests('b')).rejects.toThrow('redirected to another place');
  });

  test('no answer: what reads is asked again, what creates is looked for first', async () => {
    const reading = tape('github', [
      { ask: `GET ${LIST}`, fails: true },
      { ask: `GET ${LIST}`, answer: [] },
    ]);
    expect(await reading.forge('o/n').pullRequests('b')).toEqual([]);
    const post = { ask: 'POST /repos/o/n/pulls', body: expect.anything() };
    const creating = tape('github', [
      { ...post, fails: true },
      { ask: `GET ${LIST}`, answer: [] },
      {
        ...post,
        status: 201,
        answer: { number: 1, html_url: 'u', state: 'open', title: 't', body: null, base: { ref: 'main' } },
      },
    ]);
    expect(await creating.forge('o/n').open({ ...WANTED, branch: 'b' })).toMatchObject({
      number: 1,
      body: '',
    });
  });

  test('an answer that is no JSON, or not what it should be, is an error with the request in it', async () => {
    const wrong = tape('github', [{ ask: `GET ${LIST}`, answer: { message: 'hello' } }]);
    await expect(wrong.forge('o/n').pullRequests('b')).rejects.toThrow(
      'GitHub: no list: GET /repos/o/n/pulls',
    );
  });
});

describe('the environment says where we are', () => {
  test.each([
    [{}, 'github', 'https://api.github.com', 'https://github.com'],
    [
      { GITHUB_API_URL: 'https://ghe.example/api/v3', GITHUB_SERVER_URL: 'https://ghe.example' },
      'github',
      'https://ghe.example/api/v3',
      'https://ghe.example',
    ],
    [
      { GITHUB_API_URL: 'https://ghe.example/api/v3/' },
      'github',
      'https://ghe.example/api/v3',
      'https://ghe.example',
    ],
    [
      { GITHUB_API_URL: 'https://api.acme.ghe.com' },
      'github',
      'https://api.acme.ghe.com',
      'https://acme.ghe.com',
    ],
    [
      { GITLAB_CI: 'true', CI_API_V4_URL: 'https://gl.example/api/v4', CI_SERVER_URL: 'https://gl.example' },
      'gitlab',
      'https://gl.example/api/v4',
      'https://gl.example',
    ],
    [
      { GITHUB_API_URL: 'https://codeberg.example/api/v1', GITHUB_SERVER_URL: 'https://codeberg.example' },
      'gitea',
      'https://codeberg.example/api/v1',
      'https://codeberg.example',
    ],
    [{ GITEA_API_URL: 'https://g.example/api/v1' }, 'gitea', 'https://g.example/api/v1', 'https://g.example'],
  ] as const)('%j', (env, kind, api, server) => {
    expect(placeOf(env, undefined)).toMatchObject({ kind, api, server });
  });

  test('an API that is no address is refused, without its words', () => {
    expect(() => placeOf({ GITHUB_API_URL: 'file:///etc/passwd' }, undefined)).toThrow('no http(s) URL');
    expect(() => placeOf({ GITHUB_API_URL: 'https://u:secret@host' }, undefined)).toThrow(
      /^the URL of the API/,
    );
    expect(() => placeOf({}, 'gitea')).toThrow('GITEA_API_URL');
  });

  test('who commits', () => {
    expect(identityOf(undefined, { GITHUB_ACTIONS: 'true' }, 'github').name).toBe('github-actions[bot]');
    expect(identityOf(undefined, {}, 'github').email).toMatch(/\.invalid$/);
    expect(identityOf('A B <a@b.example>', {}, 'gitlab')).toEqual({ name: 'A B', email: 'a@b.example' });
    expect(() => identityOf('A\nB <a@b>', {}, 'gitlab')).toThrow('--author');
  });
});
