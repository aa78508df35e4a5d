import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { rewrite } from '../../src/index.js';
import type { Outcome } from '../../src/measure/measurement.js';
import { jsonReport } from '../../src/measure/report/json.js';
import { MEASURED, measurementOf } from '../measure/samples.js';
import { git, type Person } from './git-server.js';
import { type GithubServer, githubServer, type Json, TOKEN } from './github-server.js';
import { bot, type Ran } from './world.js';

const BRANCH = 'dockerslim-fix/all';
const DOCKERFILE = 'FROM python:3.12\nRUN pip install flask\nRUN apt-get update && apt-get install -y curl\n';
const CLEAN = 'FROM scratch\nCOPY a b\n';

let server: GithubServer;
let count = 0;
let name = '';
let ada: Person;

beforeAll(async () => {
  server = await githubServer({ repositories: Array.from({ length: 60 }, (_, i) => `octo/r${i}`) });
});
afterAll(() => server.close());
beforeEach(() => {
  name = `octo/r${count++}`;
  ada = server.git.create(name, { 'a/Dockerfile': DOCKERFILE, 'README.md': 'hello\n' });
  // As actions/checkout leaves it.
  git(ada.folder, 'remote', 'set-url', '--push', 'origin', `${server.url}/${name}.git`);
  server.calls.length = 0;
  server.intercept = () => undefined;
});

function run(request: Parameters<typeof bot>[2] = {}, io: Parameters<typeof bot>[3] = {}): Promise<Ran> {
  return bot(ada.folder, { ...server.env, GITHUB_REPOSITORY: name }, request, io);
}

function refs(): Readonly<Record<string, string>> {
  return server.git.refs(name);
}

function inGit(...args: readonly string[]): string {
  return server.git.git(name, ...args);
}

async function pulls(): Promise<readonly Json[]> {
  return Object.values(await server.api('GET', `/repos/${name}/pulls?state=all&direction=asc`)).map(each => ({
    ...Object(each),
  }));
}

async function onlyPull(): Promise<Json> {
  const [pull, ...more] = await pulls();
  expect(more).toEqual([]);
  return pull ?? {};
}

function changing(): readonly string[] {
  return server.calls.filter(({ method }) => method !== 'GET').map(({ method, path }) => `${method} ${path}`);
}

describe('first run', () => {
  test('a branch, a commit for each transform, a pull request with its label', async () => {
    const before = refs().main;
    const { code, stderr, stdout } = await run();
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toContain(`${name}: 1 of 1 Dockerfile can be smaller\n  opened: `);
    expect(Object.keys(refs())).toEqual([BRANCH, 'main']);
    expect(refs().main).toBe(before);
    expect(inGit('log', '--reverse', '--format=%s', `main..${BRANCH}`).split('\n')).toEqual([
      'Chain adjacent RUN instructions into one layer',
      'Install Debian packages without the ones they only recommend',
      'Delete the package lists of apt in the RUN that downloads them',
      'Install Python packages without keeping the downloads in the image',
    ]);
    expect(inGit('diff', '--stat=80', 'main', BRANCH)).toContain('a/Dockerfile');
    expect(inGit('show', `${BRANCH}:a/Dockerfile`)).toContain('--no-cache-dir');
    expect(inGit('show', `${BRANCH}:README.md`)).toBe('hello');
    const pull = await onlyPull();
    expect(pull).toMatchObject({
      state: 'open',
      title: 'Slim a/Dockerfile',
      draft: false,
      head: { ref: BRANCH },
      base: { ref: 'main' },
    });
    // The emulator keeps the labels of a pull request with its issue.
    expect(server.calls.find(({ path }) => path.endsWith('/labels'))?.body).toBe(
      '{"labels":["dockerslim-fix"]}',
    );
  });

  test('the clone stays as it was: no branch, no file, no object, whatever is in its work tree', async () => {
    git(ada.folder, 'checkout', '-q', '-b', 'main2', 'main');
    git(ada.folder, 'checkout', '-q', 'main');
    const state = () => [
      git(ada.folder, 'status', '--porcelain', '--ignored'),
      git(ada.folder, 'for-each-ref'),
      git(ada.folder, 'count-objects', '-v'),
      git(ada.folder, 'config', '--list', '--local'),
    ];
    const before = state();
    expect((await run()).code).toBe(0);
    expect(state()).toEqual(before);
  });

  test('drafts, assignees, reviewers, prefix, author and sign-off, as told', async () => {
    const { code } = await run({
      draft: true,
      assignee: ['grace'],
      reviewer: ['grace'],
      commitPrefix: 'build(docker)',
      author: 'Bot of Acme <bot@acme.example>',
      signoff: true,
      only: ['pip-no-cache-dir'],
    });
    expect(code).toBe(0);
    expect(await onlyPull()).toMatchObject({
      draft: true,
      title: 'build(docker): install Python packages without keeping the downloads in the image',
      requested_reviewers: [{ login: 'grace' }],
    });
    expect(changing()).toContain(`POST /repos/${name}/issues/1/assignees`);
    expect(
      inGit('log', '-1', '--format=%s%n%an <%ae>%n%cn <%ce>%n%(trailers)', BRANCH).trim().split('\n'),
    ).toEqual([
      'build(docker): install Python packages without keeping the downloads in the image',
      'Bot of Acme <bot@acme.example>',
      'Bot of Acme <bot@acme.example>',
      'Generated-by: dockerslim-fix 1.2.3',
      'Signed-off-by: Bot of Acme <bot@acme.example>',
    ]);
  });

  test('reviewers that GitHub does not take: the pull request stands, and it is said', async () => {
    const { code, stderr } = await run({ reviewer: ['nobody-of-that-name'] });
    expect(code).toBe(0);
    expect(stderr).toMatch(/warning: .*the reviewers are missing: GitHub: POST .*requested_reviewers: 422/);
    expect(await pulls()).toHaveLength(1);
  });

  test('a base that is only here is not proposed', async () => {
    git(ada.folder, 'checkout', '-q', '-b', 'local-only');
    const { code, stderr } = await run();
    expect(code).toBe(2);
    expect(stderr).toBe('error: the server has no branch "local-only": push it, or say --base\n');
    expect((await run({ base: 'main' })).code).toBe(0);
    expect((await onlyPull()).base).toMatchObject({ ref: 'main' });
  });
});

describe('second run', () => {
  test('nothing new: no call that changes anything, no commit', async () => {
    await run();
    const [before, body] = [refs(), (await onlyPull()).body];
    server.calls.length = 0;
    const { code, stderr } = await run();
    expect(code).toBe(0);
    expect(stderr).toContain('is up to date');
    expect(changing()).toEqual([]);
    expect(refs()).toEqual(before);
    expect((await onlyPull()).body).toBe(body);
  });

  test('a moved base: the branch is made anew on it, in the same pull request', async () => {
    await run();
    const before = refs()[BRANCH];
    ada.commit({ 'b/Dockerfile': DOCKERFILE, 'a/Dockerfile': `${DOCKERFILE}LABEL a=b\n` });
    const { code, stderr } = await run();
    expect(code).toBe(0);
    expect(stderr).toContain('updated: ');
    expect(refs()[BRANCH]).not.toBe(before);
    expect(inGit('merge-base', 'main', BRANCH)).toBe(refs().main);
    expect(inGit('diff', '--name-only', 'main', BRANCH)).toBe('a/Dockerfile\nb/Dockerfile');
    expect(await onlyPull()).toMatchObject({ number: 1, state: 'open', title: 'Slim 2 Dockerfiles' });
  });

  test('a base that moved and has the same tree: no new commit', async () => {
    await run();
    const before = refs()[BRANCH];
    ada.commit({});
    expect((await run()).stderr).toContain('is up to date');
    expect(refs()[BRANCH]).toBe(before);
  });

  test('a commit of a person on the branch: left alone, though the base moved', async () => {
    await run();
    ada.commit({ 'a/Dockerfile': 'FROM person\n' }, BRANCH);
    ada.commit({ 'b/Dockerfile': DOCKERFILE });
    const before = refs();
    server.calls.length = 0;
    const { code, stderr } = await run();
    expect(code).toBe(0);
    expect(stderr).toContain('(a person pushed to the branch)');
    expect(refs()).toEqual(before);
    expect(changing()).toEqual([]);
  });

  test('commits of ours that a person amended: left alone', async () => {
    await run();
    git(ada.folder, 'fetch', '-q', 'origin');
    git(ada.folder, 'checkout', '-q', '-B', 'theirs', `origin/${BRANCH}`);
    git(ada.folder, 'commit', '-q', '--amend', '--no-edit', '--allow-empty');
    git(ada.folder, 'push', '-q', '-f', `${server.git.root}/${name}.git`, `HEAD:${BRANCH}`);
    git(ada.folder, 'checkout', '-q', 'main');
    ada.commit({ 'b/Dockerfile': DOCKERFILE });
    const before = refs();
    expect((await run()).stderr).toContain('(a person pushed to the branch)');
    expect(refs()).toEqual(before);
  });

  test('an edited text: left alone, though the base moved', async () => {
    await run();
    const { body } = await onlyPull();
    await server.api('PATCH', `/repos/${name}/pulls/1`, { body: `Please wait for Bob.\n\n${body}` });
    ada.commit({ 'b/Dockerfile': DOCKERFILE });
    const before = refs();
    server.calls.length = 0;
    expect((await run()).stderr).toContain('(a person edited the text)');
    expect(refs()).toEqual(before);
    expect(changing()).toEqual([]);
  });

  test('line ends that the web editor changed are no edit, and a title of a person stays', async () => {
    await run();
    const { body } = await onlyPull();
    const crlf = String(body).replaceAll('\n', '\r\n');
    await server.api('PATCH', `/repos/${name}/pulls/1`, { body: crlf, title: 'Smaller images' });
    ada.commit({ 'b/Dockerfile': DOCKERFILE });
    expect((await run()).stderr).toContain('updated: ');
    const pull = await onlyPull();
    expect(pull.title).toBe('Smaller images');
    expect(pull.body).toContain('b/Dockerfile');
    expect((await run()).stderr).toContain('is up to date');
  });

  test('a closed pull request: the same change is not proposed again, a new one is', async () => {
    await run();
    await server.api('PATCH', `/repos/${name}/pulls/1`, { state: 'closed' });
    server.calls.length = 0;
    expect((await run()).stderr).toMatch(
      /not proposed again: dockerslim-fix\/all \(it was proposed before, in .*\/1\)/,
    );
    expect(changing()).toEqual([]);
    // Something else in the file does not make it another change.
    ada.commit({ 'a/Dockerfile': `# by Ada\n${DOCKERFILE}` });
    expect((await run()).stderr).toContain('not proposed again');
    ada.commit({ 'b/Dockerfile': DOCKERFILE });
    expect((await run()).stderr).toContain('opened: ');
    const [first, second, ...more] = await pulls();
    expect([first?.state, second?.state, more]).toEqual(['closed', 'open', []]);
    expect(inGit('diff', '--name-only', 'main', BRANCH)).toBe('b/Dockerfile');
    expect((await run()).stderr).toContain('is up to date');
  });

  test('--recreate proposes what was declined, and later runs keep it', async () => {
    await run();
    await server.api('PATCH', `/repos/${name}/pulls/1`, { state: 'closed' });
    expect((await run({ recreate: true })).stderr).toContain('opened: ');
    expect((await run()).stderr).toContain('is up to date');
  });

  test('nothing left to change: closed with a comment, the branch deleted; and back when there is', async () => {
    await run();
    ada.commit({ 'a/Dockerfile': CLEAN });
    const { code, stderr } = await run();
    expect(code).toBe(0);
    expect(stderr).toContain('closed: ');
    expect(Object.keys(refs())).toEqual(['main']);
    expect(await onlyPull()).toMatchObject({ state: 'closed' });
    const comments = Object.values(await server.api('GET', `/repos/${name}/issues/1/comments`));
    expect(comments).toMatchObject([{ body: expect.stringContaining('Nothing is left to change') }]);
    expect((await run()).stderr).toContain('nothing to change');
    // We closed it, nobody declined it.
    ada.commit({ 'a/Dockerfile': DOCKERFILE });
    expect((await run()).stderr).toContain('opened: ');
  });

  test('nothing left to change, but a person pushed: left alone', async () => {
    await run();
    ada.commit({ x: 'mine' }, BRANCH);
    ada.commit({ 'a/Dockerfile': CLEAN });
    const before = refs();
    expect((await run()).stderr).toContain('(a person pushed to the branch)');
    expect(refs()).toEqual(before);
    expect(await onlyPull()).toMatchObject({ state: 'open' });
  });

  test('a run over a part of the repository does not close what a run over all has opened', async () => {
    ada.commit({ 'b/Dockerfile': CLEAN });
    await run();
    const before = refs();
    expect((await run({ paths: ['b'], branchPrefix: 'dockerslim-fix/' })).stderr).toContain(
      'nothing to change',
    );
    expect(refs()).toEqual(before);
    expect(await onlyPull()).toMatchObject({ state: 'open' });
  });
});

describe('in the middle of something', () => {
  test('two runs at once: one branch, one pull request, no failure', async () => {
    const both = await Promise.all([run(), run()]);
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    expect(Object.keys(refs())).toEqual([BRANCH, 'main']);
    expect(await onlyPull()).toMatchObject({ state: 'open' });
    expect((await run()).stderr).toContain('is up to date');
  });

  test('two runs at once over a moved base', async () => {
    await run();
    ada.commit({ 'b/Dockerfile': DOCKERFILE });
    const both = await Promise.all([run(), run()]);
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    expect(inGit('merge-base', 'main', BRANCH)).toBe(refs().main);
    expect(await onlyPull()).toMatchObject({ title: 'Slim 2 Dockerfiles' });
  });

  test('a person pushes while we run: theirs stays', async () => {
    await run();
    ada.commit({ 'b/Dockerfile': DOCKERFILE });
    let theirs = '';
    server.intercept = ({ method }) => {
      if (method === 'GET' && theirs === '') theirs = ada.commit({ x: 'mine' }, BRANCH);
      return undefined;
    };
    // It is seen before the push, or the push finds that the branch has moved.
    expect((await run()).stderr).toContain('(a person pushed to the branch)');
    expect(refs()[BRANCH]).toBe(theirs);
  });

  test('a pull request that is not allowed: the branch is deleted again, and it is said', async () => {
    server.intercept = ({ method, path }) =>
      method === 'POST' && path.endsWith('/pulls')
        ? {
            status: 403,
            body: { message: 'GitHub Actions is not permitted to create or approve pull requests.' },
          }
        : undefined;
    const { code, stderr } = await run();
    expect(code).toBe(2);
    expect(stderr).toContain('403: the token may not do that: GitHub Actions is not permitted to create');
    expect(stderr).toContain(`its branch ${BRANCH} was deleted again`);
    expect(Object.keys(refs())).toEqual(['main']);
  });

  test('an answer that never came: it is looked for, and not made twice', async () => {
    let hung = 0;
    server.intercept = async ({ method, path, body }) => {
      if (method !== 'POST' || !path.endsWith('/pulls') || hung++ > 0) return undefined;
      await server.api('POST', path, JSON.parse(body));
      return 'destroy';
    };
    const { code, stderr } = await run();
    expect({ code, stderr }).toMatchObject({ code: 0, stderr: expect.stringContaining('opened: ') });
    expect(hung).toBe(1);
    expect(await pulls()).toHaveLength(1);
  });

  test('a server out of order: asked again where that is harmless', async () => {
    let n = 0;
    server.intercept = ({ method }) => (method === 'GET' && n++ < 2 ? { status: 502 } : undefined);
    const { code, slept } = await run();
    expect(code).toBe(0);
    expect(slept.filter(rest => rest >= 1000)).toEqual([1000, 2000]);
  });

  test('out of order for good: it says so, and leaves no branch', async () => {
    server.intercept = ({ method }) =>
      method === 'POST' ? { status: 500, body: { message: 'oops' } } : undefined;
    const { code, stderr } = await run();
    expect(code).toBe(2);
    expect(stderr).toMatch(
      /GitHub: POST \/api\/v3\/repos\/octo\/r\d+\/pulls: 500: oops; its branch .* was deleted/,
    );
    expect(Object.keys(refs())).toEqual(['main']);
  });
});

describe('rate limits', () => {
  const once = (headers: Record<string, string>, status: number, message = '') => {
    let n = 0;
    server.intercept = ({ method }) =>
      method === 'POST' && n++ === 0 ? { status, headers, body: { message } } : undefined;
  };

  test('Retry-After is kept to', async () => {
    once({ 'retry-after': '7' }, 429);
    const { code, slept, stderr } = await run();
    expect(code).toBe(0);
    expect(slept).toContain(7000);
    expect(stderr).toContain('GitHub wants a rest of 7 s\n');
    expect(await pulls()).toHaveLength(1);
  });

  test('a limit that is spent: until it is reset', async () => {
    const reset = Math.floor(Date.now() / 1000) + 30;
    once(
      { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(reset) },
      403,
      'API rate limit exceeded',
    );
    const { code, slept } = await run();
    expect(code).toBe(0);
    expect(slept.some(rest => rest > 28_000 && rest < 32_000)).toBe(true);
  });

  test('a secondary limit without a word of how long: a minute', async () => {
    once({}, 403, 'You have exceeded a secondary rate limit');
    expect((await run()).slept).toContain(60_000);
  });

  test('a rest that is too long: it says when to come again, and leaves no branch', async () => {
    once({ 'retry-after': '3600' }, 429, 'Too many');
    const { code, stderr } = await run();
    expect(code).toBe(2);
    expect(stderr).toContain('429: Too many; it wants 60 min of rest: run again then');
    expect(Object.keys(refs())).toEqual(['main']);
    expect(await pulls()).toEqual([]);
  });

  test('there is a pause between two calls that change something', async () => {
    const { slept } = await run({ pause: 3, reviewer: ['grace'] });
    expect(slept.filter(rest => rest > 2000)).toHaveLength(2);
  });
});

describe('dry run', () => {
  test('branch, commits, title and text; nothing is sent', async () => {
    const before = refs();
    const { code, stdout } = await run({ dryRun: true });
    expect(code).toBe(0);
    expect(stdout).toContain(`branch: ${BRANCH} (into main)\ncommit: Chain adjacent RUN`);
    expect(stdout).toContain('\ntitle: Slim a/Dockerfile\nbody:\n');
    expect(changing()).toEqual([]);
    expect(refs()).toEqual(before);
    await run();
    const { body, title } = await onlyPull();
    expect(stdout).toContain(`title: ${title}\nbody:\n${body}`);
    expect(await run({ dryRun: true })).toMatchObject({
      stdout: '',
      stderr: expect.stringContaining('is up to date'),
    });
  });

  test('without a token and without a server, from the commit that is checked out', async () => {
    git(ada.folder, 'remote', 'set-url', '--push', 'origin', 'http://127.0.0.1:9/octo/none.git');
    const { code, stdout, stderr } = await bot(
      ada.folder,
      { PATH: process.env.PATH ?? '' },
      { dryRun: true },
    );
    expect(code).toBe(0);
    expect(stderr).toContain('warning: the server was not asked: ');
    expect(stdout).toContain(`branch: ${BRANCH} (into main)`);
  });

  test('without a token nothing else is done', async () => {
    const { GITHUB_TOKEN: _, ...env } = server.env;
    const { code, stderr } = await bot(ada.folder, { ...env, GITHUB_REPOSITORY: name });
    expect(code).toBe(2);
    expect(stderr).toMatch(/wants a token|there is no token/);
    expect(stderr).not.toContain(TOKEN);
  });
});

describe('what changes along with a Dockerfile', () => {
  const NODE = 'FROM node:20\nWORKDIR /app\nCOPY . .\nRUN npm install\nCMD ["node", "a.js"]\n';
  const MANIFEST = '{"name":"a","version":"1.0.0","private":true,"dependencies":{"express":"4.21.2"}}\n';

  test('is in the same commit, once for all of one build context, and goes where that is', async () => {
    ada.commit({
      'a/Dockerfile': NODE,
      'a/Dockerfile.dev': NODE,
      'a/package.json': MANIFEST,
      'a/.dockerignore': '.git\n',
      'a/a.js': '',
    });
    expect(await run({ only: ['split-dependency-copy'] })).toMatchObject({ code: 0 });
    expect(inGit('log', '--format=%s', '--name-only', `main..${BRANCH}`)).toBe(
      'Install dependencies before the source is copied\n\na/.dockerignore\na/Dockerfile\na/Dockerfile.dev',
    );
    expect(inGit('show', `${BRANCH}:a/.dockerignore`)).toBe('.git\nnode_modules');
    const pull = await onlyPull();
    expect(pull.title).toBe('Install dependencies before the source is copied in 2 files');
    expect(pull.body).toContain('**`a/Dockerfile`**, **`a/.dockerignore`**');
    expect((await run({ only: ['split-dependency-copy'] })).stderr).toContain('is up to date');
  });
});

describe('what was measured', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dockerslim-fix-test-'));
  const file = join(folder, 'measured.json');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function write(outcome: Outcome, after?: string): void {
    const plan = rewrite(DOCKERFILE, { path: 'a/Dockerfile' });
    const measurement = {
      ...measurementOf('Dockerfile', outcome),
      before: DOCKERFILE,
      after: after ?? plan.after,
    };
    writeFileSync(file, jsonReport({ engine: 'docker 26.1.5', measurements: [measurement] }));
  }

  test('the table is in the text, and stays for as long as the change is the same', async () => {
    write(MEASURED);
    expect((await run({ measured: file })).code).toBe(0);
    const { body } = await onlyPull();
    expect(body).toContain('| `a/Dockerfile` | ');
    expect(body).toContain('25.1 s → 0.4 s');
    expect(body).not.toContain('an estimate');
    write({ ...MEASURED, rebuild: { status: 'none', because: 'no source' } });
    for (const request of [{ measured: file }, {}]) {
      expect((await run(request)).stderr).toContain('is up to date');
      expect((await onlyPull()).body).toBe(body);
    }
    ada.commit({ 'a/Dockerfile': `${DOCKERFILE}RUN pip install requests\n` });
    expect((await run()).stderr).toContain('updated: ');
    expect((await onlyPull()).body).not.toContain('25.1 s');
  });

  test('what was seen to fail is not proposed, and the exit code is 3', async () => {
    write({ status: 'broken-after', log: 'no' });
    const { code, stderr } = await run({ measured: file });
    expect({ code, refs: Object.keys(refs()) }).toEqual({ code: 3, refs: ['main'] });
    expect(stderr).toContain('a/Dockerfile is not proposed: measured: it builds before and not after');
  });

  test('a measurement of another rewrite says nothing of this one', async () => {
    write({ status: 'broken-after', log: 'no' }, 'FROM debian:12\n');
    expect((await run({ measured: file })).code).toBe(0);
    expect((await onlyPull()).body).toContain('an estimate');
  });

  test.each(['{', 'null', '{"engine":"x","files":[{}]}'])('a file that says %j is refused', async text => {
    writeFileSync(file, text);
    const { code, stderr } = await run({ measured: file });
    expect({ code, refs: Object.keys(refs()) }).toEqual({ code: 2, refs: ['main'] });
    expect(stderr).toContain('is not what "dockerslim-fix measure --format json" writes');
    expect((await run({ measured: `${file}.no` })).stderr).toContain('cannot be read');
  });
});
