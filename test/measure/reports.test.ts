import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Report } from '../../src/measure/measurement.js';
import { htmlReport } from '../../src/measure/report/html.js';
import { jsonReport } from '../../src/measure/report/json.js';
import { markdownReport } from '../../src/measure/report/markdown.js';
import { megabytesOff, percentOff } from '../../src/measure/report/numbers.js';
import { STYLE } from '../../src/measure/report/style.js';
import { textReport } from '../../src/measure/report/text.js';
import { EMPTY, MANY, NASTY, WRONG } from './samples.js';

const REPORTS = { EMPTY, MANY, WRONG } as const;
const named = Object.entries(REPORTS).map(([name, report]) => [name, report] as const);

describe('the page', () => {
  test.each(named)('%s: nothing of what it is told is markup, and it asks for nothing', (_, report) => {
    const html = htmlReport(report);
    const elements = [...html.matchAll(/<([a-z][a-z0-9]*)/g)].map(([, name]) => name);
    expect(elements).not.toContain('img');
    expect(elements).not.toContain('b');
    expect(elements).not.toContain('script');
    expect(html).not.toMatch(/https?:|url\(|@import|src=(?!x )/);
    expect(html).not.toMatch(/[\x00-\x08\x0b\x0c\x0e-\x1f]/);
  });

  test.each(
    named,
  )('%s: its elements are closed, its ids are one each, and its links lead there', (_, report) => {
    const html = htmlReport(report);
    const open: string[] = [];
    for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*>/g)) {
      if (name === 'meta') continue;
      if (slash) expect(open.pop()).toBe(name);
      else open.push(name);
    }
    expect(open).toEqual([]);
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of html.matchAll(/ href="#([^"]*)"/g)) expect(ids).toContain(target);
  });

  test('all of 200 layers are there, most of them folded away', () => {
    const html = htmlReport(MANY);
    for (const step of [3, 29, 100, 199]) expect(html).toContain(`RUN step ${step} `);
    expect(html).toMatch(/<summary>167 more layers, [\d.]+ MB<\/summary>/);
  });

  test('what is wrong comes first', () => {
    const html = htmlReport(WRONG);
    expect(html.indexOf('Do not merge this')).toBeLessThan(html.indexOf('All Dockerfiles'));
    expect(htmlReport(MANY)).not.toContain('Do not merge this');
  });

  test('an empty one says so', () => {
    expect(htmlReport(EMPTY)).toContain('No Dockerfile was found.');
  });
});

describe('for a pull request', () => {
  const outsideOfCode = (text: string): string =>
    text.replace(/^(`{3,}).*?^\1$/gms, '').replace(/(`+)(?!`)(.*?)(?<!`)\1(?!`)/g, '');

  test.each(named)('%s: no name is markup', (_, report) => {
    const text = outsideOfCode(markdownReport(report));
    const tags = [...text.matchAll(/<\/?([a-z]+)/g)].map(([, name]) => name);
    expect(new Set(tags).size).toBeLessThanOrEqual(2);
    for (const tag of tags) expect(['details', 'summary']).toContain(tag);
    expect(text).not.toContain('[a](b)');
  });

  test.each(named)('%s: every row has the cells of its head', (_, report) => {
    let cells = 0;
    for (const line of markdownReport(report)
      .replace(/^(`{3,}).*?^\1$/gms, '')
      .split('\n')) {
      const count = line.startsWith('|') ? line.split('|').length : 0;
      if (count > 0 && cells > 0) expect(line.replace(/`[^`]*`/g, '').split('|').length).toBe(cells);
      cells = count;
    }
  });

  test('what is wrong comes first', () => {
    expect(markdownReport(WRONG)).toMatch(/^> \*\*`broken\/Dockerfile`: it builds before and not after\*\*/);
  });
});

test.each(named)('%s as JSON is all of it', (_, report: Report) => {
  const read = JSON.parse(jsonReport(report));
  expect(read.files.map(({ path }: { path: string }) => path)).toEqual(
    report.measurements.map(({ path }) => path),
  );
  expect(read.totals.files).toBe(report.measurements.length);
  expect(read.files).toMatchObject(JSON.parse(JSON.stringify(report.measurements)));
});

describe('on the terminal', () => {
  test('every Dockerfile in a line that begins with its name, and the sum at the end', () => {
    const lines = textReport(MANY).split('\n');
    for (const { path } of MANY.measurements) {
      expect(lines.filter(line => line.startsWith(`${path.replace('\u0001', '\uFFFD')}: `))).toHaveLength(1);
    }
    expect(lines.at(-2)).toMatch(
      /^3 of 6 Dockerfiles built before and after; .*; 1 broken before; docker 26\.1\.5$/,
    );
    expect(NASTY).toContain('\u0001');
  });

  test('nothing found', () => {
    expect(textReport(EMPTY)).toBe('0 of 0 Dockerfiles built before and after; docker 26.1.5\n');
  });
});

test.each([
  [100e6, 80e6, '-20.0 MB', '-20.0 %'],
  [100e6, 101e6, '+1.0 MB', '1.0 %'],
  [100e6, 100e6 + 4000, 'no less', '0.0 %'],
  [100e6, 100e6 - 4000, 'no less', '0.0 %'],
  [0, 0, 'no less', '0.0 %'],
])('from %d to %d', (before, after, bytes, percent) => {
  expect([megabytesOff({ before, after }), percentOff({ before, after })]).toEqual([bytes, percent]);
});

test('its colours can be read, light and dark', () => {
  const schemes = STYLE.split('@media (prefers-color-scheme: dark)').map(part => {
    const colours = [...part.matchAll(/--([\w-]+): (#[0-9a-f]{3,6});/g)];
    return new Map(colours.map(([, name = '', value = '']) => [name, luminance(value)]));
  });
  expect(schemes).toHaveLength(2);
  const pairs = [
    ...['text', 'soft', 'after', 'wrong'].flatMap(ink =>
      ['page', 'card'].map(paper => [ink, paper] as const),
    ),
    ...['text', 'wrong'].map(ink => [ink, 'wrong-page'] as const),
    ...['added', 'removed'].map(paper => ['text', paper] as const),
  ];
  for (const scheme of schemes) {
    for (const [ink, paper] of pairs) {
      const [a = 0, b = 0] = [scheme.get(ink), scheme.get(paper)];
      const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
      expect({ ink, paper, readable: ratio >= 4.5 }).toEqual({ ink, paper, readable: true });
    }
  }
});

/** https://www.w3.org/TR/WCAG21/#dfn-relative-luminance */
function luminance(colour: string): number {
  const digits =
    colour.length === 4 ? [...colour.slice(1)].map(digit => digit + digit) : colour.match(/[0-9a-f]{2}/g);
  const [red = 0, green = 0, blue = 0] = (digits ?? []).map(pair => {
    const part = Number.parseInt(pair, 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const BROWSER = ['chromium', 'chromium-browser', 'google-chrome'].find(
  name => spawnSync(name, ['--version']).status === 0,
);

/** The page in a frame of that width, and a script beside it that says what stands out of it. */
function overflowing(html: string, width: number, folder: string): string {
  const frame = `<body><iframe style="border:0;width:${width}px;height:900px" srcdoc="${html.replace(/[&"]/g, char => `&#${char.charCodeAt(0)};`)}"></iframe>
<script>onload = () => {
  const page = document.querySelector('iframe').contentDocument;
  const wide = [...page.querySelectorAll('body *')].filter(element => !element.closest('pre, .skip')
    && element.getBoundingClientRect().right > page.documentElement.clientWidth + 0.5);
  document.title = 'wide: ' + [page.documentElement.scrollWidth > page.documentElement.clientWidth,
    page.querySelectorAll('section').length, ...wide.map(element => element.tagName + '.' + element.className)].join(' ');
}</script>`;
  const path = join(folder, 'frame.html');
  writeFileSync(path, frame);
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', `--user-data-dir=${folder}`, '--dump-dom'];
  const { stdout } = spawnSync(BROWSER ?? '', [...flags, `file://${path}`], {
    encoding: 'utf8',
    timeout: 60_000,
  });
  return /<title>(.*?)<\/title>/.exec(stdout)?.[1] ?? stdout;
}

describe.skipIf(BROWSER === undefined)('in a browser (needs chromium)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dockerslim-fix-page-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each([320, 800])('nothing stands out of a page of %d pixels', width => {
    expect(overflowing(htmlReport(MANY), width, folder)).toBe('wide: false 7');
    expect(overflowing(htmlReport(WRONG), width, folder)).toBe('wide: false 4');
  });
});
