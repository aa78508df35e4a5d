import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { rewrite } from '../src/pipeline.js';
import type { Diagnostic, Plan } from '../src/plan.js';
import { reporterFor } from '../src/report/index.js';
import { REPORT_SCHEMA } from '../src/report/json-schema.js';
import { originalPosition } from '../src/report/original.js';
import type { ReportOptions } from '../src/report/reporter.js';
import { createTally, type Problem } from '../src/report/summary.js';
import type { Format } from '../src/request.js';
import { defineTransform } from '../src/transform.js';
import { transforms } from '../transforms/index.js';
import { fixtureFolders, fixturesOf, rewriteFixture } from './fixture.js';

const OPTIONS: ReportOptions = {
  written: false,
  verbose: true,
  brief: false,
  narrowed: '',
  color: false,
  version: '1.2.3',
};
const AJV = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(AJV);

const TEXT =
  'FROM debian:12\nRUN apt-get update\nRUN apt-get install -y curl\nRUN pip install flask\nUSER app\nRUN sudo true\n';

async function report(
  format: Format,
  plans: readonly Plan[],
  options: Partial<ReportOptions> = {},
  problems: readonly Problem[] = [],
): Promise<string> {
  const reporter = await reporterFor(format, { ...OPTIONS, ...options });
  const tally = createTally();
  const parts = plans.map(plan => {
    tally.add(plan);
    const others = (plan.others ?? []).map(other => ({ ...other, path: `top/${other.path}` }));
    return reporter.file({ plan, name: `top/${plan.path}`, others });
  });
  return (
    reporter.start + parts.join('') + reporter.end({ summary: tally.summary(), problems, rules: transforms })
  );
}

function planOf(path: string, said: Partial<Diagnostic> = {}): Plan {
  const one = {
    path,
    line: 2,
    column: 3,
    transform: 'chain-runs',
    status: 'skipped',
    message: 'no',
  } as const;
  return { path, before: 'a', after: 'a', steps: [], diagnostics: [{ ...one, ...said }] };
}

const fixturePlans = fixtureFolders()
  .flatMap(folder => fixturesOf(folder).slice(0, 25))
  .map(fixture => rewriteFixture(fixture, fixture.dockerfile));

describe('json', () => {
  test('is what its schema says, for every fixture', async () => {
    const problems = [{ path: 'x', message: 'cannot be read: y' }];
    const value = JSON.parse(await report('json', fixturePlans, {}, problems));
    AJV.validate(REPORT_SCHEMA, value);
    expect(AJV.errors ?? []).toEqual([]);
    expect(value.version).toBe(1);
    expect(value.files).toHaveLength(fixturePlans.length);
    expect(value.problems).toEqual(problems);
    AJV.validate(REPORT_SCHEMA, JSON.parse(await report('json', [])));
    expect(AJV.errors ?? []).toEqual([]);
  });
});

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}
interface Fix {
  readonly artifactChanges: readonly {
    readonly artifactLocation: { readonly uri: string };
    readonly replacements: readonly {
      readonly deletedRegion: Region;
      readonly insertedContent: { readonly text: string };
    }[];
  }[];
}

/** As a reader of the standard would: all replacements are of the original text. */
function applyFixes(before: string, changes: Fix['artifactChanges']): string {
  const lines = before.replace(/^\uFEFF/, '').split(/(?<=\n)/);
  const at = (line: number, column: number): number =>
    (before.startsWith('\uFEFF') ? 1 : 0) + lines.slice(0, line - 1).join('').length + column - 1;
  return changes
    .flatMap(({ replacements }) => replacements)
    .map(({ deletedRegion: { startLine, startColumn, endLine, endColumn }, insertedContent }) => ({
      start: at(startLine, startColumn),
      end: at(endLine, endColumn),
      text: insertedContent.text,
    }))
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: made }) => text.slice(0, start) + made + text.slice(end), before);
}

function changesIn(fixes: readonly Fix[], uri: string): Fix['artifactChanges'] {
  return fixes.flatMap(({ artifactChanges }) =>
    artifactChanges.filter(({ artifactLocation }) => artifactLocation.uri === uri),
  );
}

describe('sarif', () => {
  const isSarif = AJV.compile(JSON.parse(readFileSync('test/schemas/sarif-2.1.0.json', 'utf8')));

  test('is what the standard says, for every fixture, and with problems', async () => {
    const problems = [{ path: 'größe/a b', message: 'cannot be read: y' }];
    for (const verbose of [false, true]) {
      isSarif(JSON.parse(await report('sarif', fixturePlans, { verbose }, problems)));
      expect(isSarif.errors ?? []).toEqual([]);
    }
    isSarif(JSON.parse(await report('sarif', [])));
    expect(isSarif.errors ?? []).toEqual([]);
  });

  test.each([
    ['line feeds', (text: string) => text],
    ['CRLF and a byte order mark', (text: string) => `\uFEFF${text.replace(/\r?\n/g, '\r\n')}`],
    ['no line ending at the end', (text: string) => text.replace(/\r?\n$/, '')],
  ])('its fixes together make the rewritten file: %s', async (_, render) => {
    let changed = 0;
    for (const folder of fixtureFolders()) {
      for (const fixture of fixturesOf(folder)) {
        const plan = rewriteFixture(fixture, render(fixture.dockerfile));
        const { runs } = JSON.parse(await report('sarif', [plan], { verbose: false }));
        const fixes: readonly Fix[] = runs[0].results.flatMap(
          (result: { fixes?: Fix[] }) => result.fixes ?? [],
        );
        const name = `top/${plan.path}`.split('/').map(encodeURIComponent).join('/');
        expect(applyFixes(plan.before, changesIn(fixes, name))).toBe(plan.after);
        for (const { path, before = '', after } of plan.others ?? []) {
          expect(applyFixes(before, changesIn(fixes, `top/${path}`).slice(0, 1))).toBe(after);
        }
        if (plan.before !== plan.after) changed++;
      }
    }
    expect(changed).toBeGreaterThan(50);
  });

  test('names are references from the root of the repository', async () => {
    const { runs } = JSON.parse(await report('sarif', [planOf('größe/a b%')]));
    expect(runs[0].results[0].locations[0].physicalLocation.artifactLocation).toEqual({
      uri: 'top/gr%C3%B6%C3%9Fe/a%20b%25',
      uriBaseId: '%SRCROOT%',
    });
  });
});

describe('where a diagnostic points', () => {
  test('is a line of the file as it was read, whatever was done to it before', () => {
    const plan = rewrite(TEXT, { path: 'Dockerfile' });
    const places = plan.diagnostics.map(diagnostic => {
      const { line } = originalPosition(plan, diagnostic);
      return `${diagnostic.transform} ${TEXT.split('\n')[line - 1]}`;
    });
    expect(places).toContain('pip-no-cache-dir RUN pip install flask');
    expect(places).toContain('clean-apt-lists RUN apt-get update');
  });

  test('of what was put in, it is where it was put', () => {
    const insert = (id: string, at: (text: string) => number, text: string) =>
      defineTransform({
        id,
        summary: '',
        why: '',
        safety: 'safe',
        effects: [],
        apply({ file }) {
          const start = at(file.text);
          return [{ at: { start, end: start }, message: id, edits: [{ start, end: start, text }] }];
        },
      });
    const own = [
      insert('first', text => text.indexOf('RUN b'), 'LABEL a=1\nLABEL b=2\n'),
      insert('second', text => text.indexOf('b=2'), 'c=3 '),
      insert('third', text => text.indexOf('RUN c'), 'LABEL d=4\n'),
    ];
    const plan = rewrite('FROM x\nRUN a\nRUN b\nRUN c\n', {
      path: 'Dockerfile',
      transforms: own,
      prove: () => ({ proved: true }),
    });
    expect(plan.diagnostics.map(({ line }) => line)).toEqual([3, 4, 6]);
    expect(plan.diagnostics.map(diagnostic => originalPosition(plan, diagnostic).line)).toEqual([3, 3, 4]);
  });
});

test('github: one line a change, escaped as the runner reads it', async () => {
  const plan = planOf('a,b:c', { status: 'applied', message: '100%\nsure' });
  expect(await report('github', [plan], {}, [{ path: 'x', message: 'y' }])).toBe(
    [
      '::warning file=top/a%2Cb%3Ac,line=2,col=3,title=dockerslim-fix%3A chain-runs::100%25%0Asure',
      '::error file=x::y',
      '::notice title=dockerslim-fix::0 of 1 Dockerfiles would change',
      '',
    ].join('\n'),
  );
  expect(await report('github', [planOf('a')], { verbose: false })).not.toContain('chain-runs');
});

describe('markdown', () => {
  test('what changed, what was refused and why, and no markup from a Dockerfile', async () => {
    const plans = [
      rewrite(TEXT, { path: 'a|`b/Dockerfile' }),
      planOf('x', { message: 'see <b>@all</b> [x](y)\n# z `a|_b_`' }),
      planOf('y', { transform: 'parse', message: 'the file is empty' }),
    ];
    const body = await report('markdown', plans);
    expect(body).toMatch(
      /^\*\*1 of 3 Dockerfiles would change\*\*: about \d+ MB less in the images \(an estimate/,
    );
    expect(body).toContain('| `clean-apt-lists` | 1 | Delete the package lists');
    expect(body).toContain('| `` top/a\\|`b/Dockerfile `` |');
    expect(body).toContain('| 1 | `chain-runs` | see \\<b\\>&#64;all\\</b\\> \\[x\\](y) \\# z `a\\|_b_` |');
    expect(body).toContain('- `top/y`, line 2: the file is empty');
  });

  test('fits a pull request, however many files there are', async () => {
    const plan = rewrite(TEXT, { path: 'Dockerfile' });
    const many = Array.from({ length: 20_000 }, (_, i) => ({
      ...plan,
      path: `some/folder/service-${i}/Dockerfile`,
    }));
    const body = await report('markdown', many);
    expect(body.length).toBeLessThan(65_536);
    expect(body).toContain('and 19800 more');
  });
});

describe('text', () => {
  test('reasons come most frequent first, and those that differ only in names are one', async () => {
    const plans = [
      planOf('a', { message: '"x" is not known' }),
      planOf('b', { message: 'a pragma' }),
      planOf('c', { message: '"y", "z" is not known' }),
    ];
    expect(await report('text', plans, { verbose: false })).toBe(
      [
        '0 of 3 Dockerfiles would change',
        '3 places left alone; --verbose says where',
        '      2  chain-runs: "…" is not known',
        '      1  chain-runs: a pragma',
        '',
      ].join('\n'),
    );
  });

  test('megabytes are called an estimate, and of how many changes', async () => {
    const said = await report('text', [rewrite(TEXT, { path: 'Dockerfile' })], { verbose: false });
    expect(said).toMatch(/^about \d+ MB less in the images \(an estimate, from \d of \d changes\)$/m);
  });

  test('a name cannot speak to the terminal', async () => {
    const said = await report('text', [planOf('a\n\x1b[31mb\u009b')]);
    expect(said).toContain('a\\n\\x1b[31mb\\x9b:2:3');
  });
});
