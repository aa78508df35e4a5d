import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { git, type Person } from './git-server.js';
import { type GithubServer, githubServer, TOKEN } from './github-server.js';

/** `npm test` builds it first. */
const CLI = resolve('dist/cli.cjs');
const DOCKERFILE = 'FROM python:3.12\nRUN pip install flask\n';
const block = /^\$ export GITHUB_TOKEN=.*?^```$/ms.exec(readFileSync('README.md', 'utf8'))?.[0] ?? '';
const commands = [...block.matchAll(/^\$ dockerslim-fix (pr.*?)(?: +#.*)?$/gm)].map(([, args = '']) => args);

let server: GithubServer;
let person: Person;
beforeAll(async () => {
  const names = ['octo/app', 'octo/name', 'acme/a', 'acme/b'];
  server = await githubServer({ repositories: names });
  const people = names.map(name =>
    server.git.create(name, { Dockerfile: DOCKERFILE, 'api/Dockerfile': DOCKERFILE }),
  );
  person = people[0] as Person;
  git(person.folder, 'remote', 'set-url', 'origin', `${server.url}/octo/app.git`);
});
afterAll(() => server.close());

async function run(args: string): Promise<{ readonly stdout: string; readonly stderr: string }> {
  // A pause between calls is for the real GitHub.
  const argv = [CLI, ...args.replace('owner/name', 'octo/name').split(' '), '--pause', '0'];
  const env = { ...server.env, GITHUB_REPOSITORY: 'octo/app' };
  return promisify(execFile)(process.execPath, argv, { cwd: person.folder, env, timeout: 60_000 });
}

function branches(name: string): readonly string[] {
  return Object.keys(server.git.refs(name)).filter(branch => branch !== 'main');
}

test('what the README does with pull requests is done', async () => {
  expect(commands).toHaveLength(4);
  const [dry = '', grouped = '', named = '', many = ''] = commands;
  const said = await run(dry);
  expect(said.stdout).toContain('dockerslim-fix/all');
  expect(branches('octo/app')).toEqual([]);

  await run(grouped);
  expect(branches('octo/app')).toEqual(['dockerslim-fix/api', 'dockerslim-fix/root']);

  await run(named);
  expect(branches('octo/name')).toEqual(['dockerslim-fix/all']);
  const post = server.calls.find(
    ({ method, path }) => method === 'POST' && path === '/repos/octo/name/pulls',
  );
  expect(JSON.parse(post?.body ?? '{}')).toMatchObject({ draft: true, head: 'dockerslim-fix/all' });
  const asked = server.calls.find(({ path }) => path.endsWith('/requested_reviewers'));
  expect(JSON.parse(asked?.body ?? '{}')).toMatchObject({ reviewers: ['ada'] });

  await run(many);
  expect([branches('acme/a'), branches('acme/b')]).toEqual([['dockerslim-fix/all'], ['dockerslim-fix/all']]);
  expect(said.stdout + said.stderr).not.toContain(TOKEN);
}, 120_000);
