import { setImmediate } from 'node:timers';
import { describe, expect, test } from 'vitest';
import { noConfigs } from '../src/config/load.js';
import { memoryContext } from '../src/context/memory.js';
import type { Found } from '../src/discover.js';
import { UserError } from '../src/error.js';
import type { Plan, Status } from '../src/plan.js';
import { type Io, type Request, run } from '../src/run.js';
import { defineTransform } from '../src/transform.js';
import type { Job } from '../src/workers/job.js';
import type { Pool } from '../src/workers/pool.js';

const REQUEST: Request = {
  paths: ['.'],
  dryRun: false,
  check: false,
  format: 'text',
  verbose: false,
  unsafe: false,
  skip: [],
  include: [],
  exclude: [],
  staged: false,
  unusedPragmas: false,
};

const SHOUT = defineTransform({
  id: 'shout',
  summary: 'Shout',
  why: '',
  safety: 'safe',
  effects: [],
  apply: () => [],
});

/** Upper case for `low`; the words `refused`, `withheld`, `failed` and `crash` get what they say. */
function rewrite(text: string, { path }: { readonly path: string }): Plan {
  if (text.includes('crash')) throw new TypeError('a bug');
  const after = text.replace('low', 'LOW');
  const changes = after === text ? [] : [{ at: { start: 0, end: 3 }, message: 'shouted', edits: [] }];
  const said = (status: Status, message: string) => {
    return { path, line: 1, column: 1, transform: 'shout', status, message };
  };
  const diagnostics = [
    ...(changes.length > 0 ? [said('applied', 'shouted')] : []),
    ...(text.includes('refused') ? [said('skipped', 'too quiet')] : []),
    ...(text.includes('withheld') ? [said('withheld', 'too loud')] : []),
    ...(text.includes('failed') ? [said('failed', 'it broke')] : []),
  ];
  const step = { transform: 'shout', before: text, after, changes, skips: [] };
  return { path, before: text, after, steps: [step], diagnostics };
}

interface World {
  readonly found?: Partial<Found>;
  readonly stdin?: string | Uint8Array;
  readonly unreadable?: readonly string[];
  readonly interruptAfter?: number;
  readonly changed?: ReadonlySet<string>;
  readonly pool?: Io['pool'];
}

async function go(
  files: Readonly<Record<string, string>>,
  request: Partial<Request> = {},
  world: World = {},
) {
  const disk = new Map(Object.entries(files).map(([path, text]) => [`/w/${path}`, Buffer.from(text)]));
  const out: Buffer[] = [];
  const err: string[] = [];
  const made: string[] = [];
  const interrupt = new AbortController();
  let reads = 0;
  const io: Io = {
    cwd: '/w',
    version: '0.0.0',
    color: { stderr: false, stdout: false },
    interrupted: interrupt.signal,
    transforms: [SHOUT],
    files: {
      read(path) {
        if (++reads === world.interruptAfter) interrupt.abort();
        if (world.unreadable?.includes(path)) throw new UserError('cannot be read: permission denied');
        return disk.get(path) ?? Buffer.from('');
      },
      replace: (path, _, after) => void disk.set(path, Buffer.from(after)),
      remove: path => void disk.delete(path),
      create(path) {
        if (path.includes('/none/')) throw new UserError('cannot be written: no such file or folder');
        let text = '';
        return {
          append: more => {
            text += more;
          },
          close() {
            made.push(path);
            disk.set(path, Buffer.from(text));
          },
          abandon() {},
        };
      },
    },
    stdin: async () => Buffer.from(world.stdin ?? ''),
    stdout: async output => void out.push(Buffer.from(output)),
    stderr: text => void err.push(text),
    progress() {},
    discover: async () => ({
      files: [...disk.keys()],
      left: [],
      unreadable: [],
      buildFiles: [],
      ...world.found,
    }),
    configs: () => noConfigs,
    buildFilesFor: () => [],
    builds: async () => new Map(),
    changedFiles: async () => world.changed ?? new Set(),
    patchRoot: () => '/w',
    contextOf: () => memoryContext({}),
    rewrite,
    unusedPragmas: async () => [],
    ...(world.pool ? { pool: world.pool } : {}),
  };
  const code = await run({ ...REQUEST, ...request }, io);
  const after = Object.fromEntries([...disk].map(([path, text]) => [path.slice(3), text.toString()]));
  return { code, stdout: Buffer.concat(out).toString(), stderr: err.join(''), after, made };
}

const FILES = { 'a/Dockerfile': 'FROM low\n', Dockerfile: 'FROM high\n' };
const PATCH = [
  'diff --git a/a/Dockerfile b/a/Dockerfile',
  '--- a/a/Dockerfile',
  '+++ b/a/Dockerfile',
  '@@ -1,1 +1,1 @@',
  '-FROM low',
  '+FROM LOW',
  '',
].join('\n');

describe('what is written where', () => {
  test('in place: the file, and a word for people', async () => {
    expect(await go(FILES)).toEqual({
      code: 0,
      stdout: '',
      stderr: 'rewritten a/Dockerfile: shout 1\n1 of 2 Dockerfiles rewritten: shout 1\n',
      after: { ...FILES, 'a/Dockerfile': 'FROM LOW\n' },
      made: [],
    });
  });

  test('--dry-run: the diff alone on standard output', async () => {
    expect(await go(FILES, { dryRun: true })).toEqual({
      code: 0,
      stdout: PATCH,
      stderr: 'would change a/Dockerfile: shout 1\n1 of 2 Dockerfiles would change: shout 1\n',
      after: FILES,
      made: [],
    });
  });

  test('--patch: the diff in a file, and nothing on standard output', async () => {
    const { code, stdout, after, made } = await go(FILES, { patch: 'x.diff', dryRun: true });
    expect({ code, stdout, after, made }).toEqual({
      code: 0,
      stdout: '',
      after: { ...FILES, 'x.diff': PATCH },
      made: ['/w/x.diff'],
    });
    await expect(go(FILES, { patch: 'none/x.diff' })).rejects.toThrow(
      new UserError('none/x.diff: cannot be written: no such file or folder'),
    );
  });

  test('--check: nothing, and 1 where something would change', async () => {
    expect(await go(FILES, { check: true })).toMatchObject({ code: 1, stdout: '', after: FILES });
    expect(await go({ Dockerfile: 'FROM high\n' }, { check: true })).toMatchObject({ code: 0 });
    expect(await go(FILES, { check: true, dryRun: true })).toMatchObject({ code: 1, stdout: PATCH });
  });

  test('--format json: one object on standard output, and no diff', async () => {
    const { stdout, after } = await go(FILES, { format: 'json', dryRun: true });
    expect(after).toEqual(FILES);
    expect(JSON.parse(stdout)).toEqual({
      version: 1,
      tool: { name: 'dockerslim-fix', version: '0.0.0' },
      files: [
        {
          path: 'a/Dockerfile',
          changed: true,
          diagnostics: [{ line: 1, column: 1, transform: 'shout', status: 'applied', message: 'shouted' }],
        },
        { path: 'Dockerfile', changed: false, diagnostics: [] },
      ],
      problems: [],
      summary: {
        files: 2,
        changed: 1,
        changes: { shout: 1 },
        leftAlone: 0,
        skipped: 0,
        withheld: 0,
        failed: 0,
        refusals: [],
        estimate: { megabytes: 0, changes: 0 },
      },
    });
  });
});

describe('standard input', () => {
  const standard = { paths: ['-'] };

  test('comes out rewritten, and nothing else', async () => {
    const text = '\uFEFFFROM low\r\n';
    const result = await go({}, standard, { stdin: text });
    expect(result).toMatchObject({ code: 0, stdout: '\uFEFFFROM LOW\r\n', stderr: '' });
  });

  test('comes out as it came where it is no Dockerfile', async () => {
    const binary = Buffer.from([0xff, 0x00, 0x41]);
    const { code, stderr } = await go({}, standard, { stdin: binary });
    expect([code, stderr]).toEqual([0, 'skipped Dockerfile:1: not a text file: it holds a NUL byte\n']);
    expect((await go({}, standard, { stdin: 'FROM {{ a }}\n' })).stdout).toBe('FROM {{ a }}\n');
  });

  test('has the name it is given', async () => {
    const request = { ...standard, stdinFilename: 'a/Dockerfile', dryRun: true };
    expect((await go({}, request, { stdin: 'FROM low\n' })).stdout).toBe(PATCH);
    expect((await go({}, { ...standard, check: true }, { stdin: 'low' })).code).toBe(1);
  });

  test('stands alone', async () => {
    await expect(go({}, { paths: ['-', 'a'] })).rejects.toThrow(UserError);
    await expect(go({}, { stdinFilename: 'a' })).rejects.toThrow(UserError);
  });
});

describe('what goes wrong', () => {
  test('a file that cannot be read: named, the rest is done, 2', async () => {
    const result = await go(FILES, { check: true }, { unreadable: ['/w/Dockerfile'] });
    expect(result.code).toBe(2);
    expect(result.stderr).toContain('error Dockerfile: cannot be read: permission denied\n');
    expect(result.stderr).toContain('would change a/Dockerfile: shout 1\n');
    const missing = { found: { unreadable: [{ path: '/w/gone', reason: 'cannot be read: x' }] } };
    expect(await go({}, {}, missing)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('error gone: cannot be read: x\n'),
    });
  });

  test('what is no Dockerfile: named, the rest is done, 0', async () => {
    const left = [{ path: '/w/d/Dockerfile', reason: 'a folder, not a Dockerfile' }];
    const files = { ...FILES, e: '', 't.j2': 'FROM low\n', n: 'a\0b' };
    const { code, stderr, after } = await go(files, {}, { found: { left } });
    expect(code).toBe(0);
    expect(stderr).toContain('skipped d/Dockerfile:1: a folder, not a Dockerfile\n');
    expect(stderr).toContain('skipped e:1: the file is empty\n');
    expect(stderr).toContain('skipped t.j2:1: a template, by its name\n');
    expect(stderr).toContain('skipped n:1: not a text file: it holds a NUL byte\n');
    expect(stderr).toContain('4 files left alone\n');
    expect(after).toEqual({ ...files, 'a/Dockerfile': 'FROM LOW\n' });
  });

  test('a step that failed: 3, and the message is shown', async () => {
    const { code, stderr } = await go({ Dockerfile: 'failed\n' });
    expect(code).toBe(3);
    expect(stderr).toContain('failed Dockerfile:1:1 shout: it broke\n');
  });

  test('a crash of ours: 3, the file untouched, the others done', async () => {
    const { code, stderr, after } = await go({ a: 'crash low\n', b: 'low\n' }, {}, { unreadable: ['/w/c'] });
    expect(code).toBe(3);
    expect(stderr).toMatch(/failed a:1:1 rewrite: it crashed; please report this.*TypeError: a bug/);
    expect(after).toEqual({ a: 'crash low\n', b: 'LOW\n' });
  });

  test('an interrupt: what is done stays, the others are as they were, 130', async () => {
    const { code, stderr, after } = await go(
      { a: 'low\n', b: 'low\n', c: 'low\n' },
      {},
      { interruptAfter: 2 },
    );
    expect(code).toBe(130);
    expect(after).toEqual({ a: 'LOW\n', b: 'LOW\n', c: 'low\n' });
    expect(stderr).toContain('interrupted');
  });

  test('an id that nobody has, with those that somebody has', async () => {
    const wanted = new UserError('no transform is called "shuot"; there are: shout');
    await expect(go({}, { only: ['shuot'] })).rejects.toThrow(wanted);
    await expect(go({}, { skip: ['shuot'] })).rejects.toThrow(wanted);
  });
});

test('refusals are counted, and told with --verbose', async () => {
  const files = { Dockerfile: 'low refused withheld\n' };
  expect((await go(files)).stderr).toBe(
    [
      'rewritten Dockerfile: shout 1',
      '1 of 1 Dockerfile rewritten: shout 1',
      '1 place left alone; --verbose says where',
      '      1  shout: too quiet',
      '1 change withheld; --unsafe applies what restructures',
      '',
    ].join('\n'),
  );
  const { stderr } = await go(files, { verbose: true });
  expect(stderr).toContain('  skipped Dockerfile:1:1 shout: too quiet\n');
  expect(stderr).toContain('  withheld Dockerfile:1:1 shout: too loud\n');
  expect(stderr).toContain('1 place left alone\n');
});

test('where there is nothing to do, it says so', async () => {
  expect(await go({})).toMatchObject({ code: 0, stderr: 'no Dockerfile found\n' });
});

describe('with threads', () => {
  /** Answers in the order that it likes; `log` is what happened. */
  function poolOf(answer: (job: Job) => Plan | undefined, log: string[]): () => Pool {
    const waiting: (() => void)[] = [];
    return () => ({
      ahead: 3,
      plan: job =>
        new Promise((resolve, reject) => {
          log.push(job.options.path);
          waiting.unshift(() => {
            try {
              resolve(answer(job));
            } catch (error) {
              reject(error);
            }
          });
          // The last one asked for is done first.
          setImmediate(() => waiting.shift()?.());
        }),
      close: () => void log.push('closed'),
    });
  }
  const many = Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`${i}/Dockerfile`, 'FROM low\n']));

  test('the report, the diff and the files are those of one', async () => {
    const log: string[] = [];
    for (const request of [{}, { dryRun: true }, { format: 'json' }] as const) {
      const pool = poolOf(({ text, options }) => rewrite(text, options), log);
      expect(await go(many, request, { pool })).toEqual(await go(many, request));
    }
    expect(log.filter(path => path === '4/Dockerfile')).toHaveLength(3);
  });

  test('what a thread leaves is done here, what crashes there is told, and what is wrong with a file is a problem', async () => {
    const leaving = poolOf(() => undefined, []);
    expect(await go(many, {}, { pool: leaving })).toEqual(await go(many));
    const crashing = poolOf(({ text, options }) => {
      if (options.path.startsWith('4/')) throw new TypeError('a bug');
      if (options.path.startsWith('6/')) throw new UserError('no such option');
      return rewrite(text, options);
    }, []);
    const { code, stderr, after } = await go(many, {}, { pool: crashing });
    expect(code).toBe(3);
    expect(stderr).toContain('it crashed; please report this');
    expect(stderr).toContain('6/Dockerfile: no such option');
    const written = Object.values(after).filter(text => text.includes('LOW'));
    expect(written).toHaveLength(7);
  });

  test('an interrupt leaves what is under way, and the threads end', async () => {
    const log: string[] = [];
    const pool = poolOf(({ text, options }) => rewrite(text, options), log);
    const { code, after } = await go(many, {}, { pool, interruptAfter: 5 });
    expect(code).toBe(130);
    expect(Object.values(after).filter(text => text.includes('LOW')).length).toBeLessThan(6);
    expect(log.at(-1)).toBe('closed');
  });
});

test('a target that no file has is told of, one that some file has is not', async () => {
  const files = { Dockerfile: 'FROM debian:12 as Build\n', 'b/Dockerfile': 'FROM scratch\n' };
  const said = async (target: string) => (await go(files, { target })).stderr;
  expect(await said('biuld')).toContain('warning: --target: no Dockerfile has a stage "biuld"');
  expect(await said('build')).not.toContain('--target');
  expect(await said('0')).not.toContain('--target');
  expect((await go({}, { target: 'biuld' })).stderr).not.toContain('--target');
});
