import { describe, expect, test } from 'vitest';
import { bodyOf, type Proposal, subject, titleOf } from '../../src/bot/body.js';
import { changeIdOf } from '../../src/bot/change-id.js';
import { folderGroup } from '../../src/bot/groups.js';
import { code, plainName, sentence, words } from '../../src/bot/markdown.js';
import { isOwnTitle, isUntouched, readMarker, sealed, withdrawn } from '../../src/bot/marker.js';
import { ownerOf, readOwners } from '../../src/bot/owners.js';
import { quote } from '../../src/bot/secrets.js';
import { checkBranch } from '../../src/bot/settings.js';
import { rewrite, transforms } from '../../src/index.js';

describe('what strangers wrote', () => {
  test.each([
    ['plain', '`plain`'],
    ['a`b', '``a`b``'],
    ['`a', '`` `a ``'],
    ['``', '``` `` ```'],
    ['', '` `'],
    [' a', '`  a `'],
    ['a\nb\u202ec\u200bd', '`a\\nb\\u{202e}c\\u{200b}d`'],
  ])('%j as code', (text, wanted) => {
    expect(code(text)).toBe(wanted);
  });

  test('as words: nothing of it is markup, a mention, a reference or a command', () => {
    const zero = '\u200B';
    expect(words('@octo, fixes #12 and GH-3, !4')).toBe(
      `@${zero}octo, fixes #${zero}12 and GH-${zero}3, !${zero}4`,
    );
    expect(words('*a* _b_ [c](https://d) <b> `e`')).toBe(
      `\\*a\\* \\_b\\_ \\[c\\]\\(https:${zero}//d\\) \\<b\\> \\\`e\\\``,
    );
    expect(words('/close\n/assign me')).toBe('/close\\\\n/assign me');
    expect(words('- a')).toBe('\\- a');
    expect(words('# a')).toBe('\\# a');
    expect(words('1. a')).toBe('1\\. a');
  });

  test('a sentence keeps its code, unless a backtick is missing', () => {
    expect(sentence('`pip install` with `@x` goes')).toBe('`pip install` with `@x` goes');
    expect(sentence('`a` and `@b')).toBe("'a' and '@\u200Bb");
  });

  test('in a title or a commit', () => {
    expect(plainName('a/größe_1.x-y')).toBe('a/größe_1.x-y');
    expect(plainName('[skip ci]\n@me #1: <x>')).toBe('?skip ci???me ?1? ?x?');
  });

  test('in an error: one line, no secret', () => {
    expect(quote(' a\n b tok\x1b[2J https://u:p@h/x ', ['tok'])).toBe('a; b ***\\u{1b}[2J https://***@h/x');
    expect(quote('x'.repeat(2000), [])).toHaveLength(601);
  });
});

describe('the marker', () => {
  const seal = { version: '1', changes: ['0123456789'], scope: '' };
  const text = sealed('A title', 'Some *text*\n\nand more', seal);

  test('tells our own text from an edited one', () => {
    const marker = readMarker(text);
    expect(marker).toMatchObject({ version: '1', changes: ['0123456789'], withdrawn: false });
    if (!marker) return;
    expect(isUntouched(text, marker)).toBe(true);
    expect(isUntouched(text.replaceAll('\n', '\r\n').trim(), marker)).toBe(true);
    for (const edited of [text.replace('more', 'less'), `x${text}`, `${text}x`]) {
      expect(isUntouched(edited, marker)).toBe(false);
    }
    expect([isOwnTitle('A title', marker), isOwnTitle('Another', marker)]).toEqual([true, false]);
    const last = withdrawn(text, marker);
    expect(readMarker(last)).toMatchObject({ withdrawn: true, changes: ['0123456789'] });
    expect(isUntouched(last, marker)).toBe(true);
  });

  test.each([
    '',
    'text',
    '<!-- dockerslim-fix: -->',
    '<!-- dockerslim-fix: {"version":1} -->',
    '<!-- dockerslim-fix: {',
  ])('there is none in %j', body => {
    expect(readMarker(body)).toBe(undefined);
  });
});

test('a change is the same wherever its lines stand', () => {
  const change = { path: 'a', before: 'x\ny\nz\n', after: 'x\nY\nz\n' };
  const id = changeIdOf(change);
  expect(id).toMatch(/^[0-9a-f]{10}$/);
  expect(changeIdOf({ ...change, before: 'new\nx\ny\nz2\n', after: 'new\nx\nY\nz2\n' })).toBe(id);
  expect(changeIdOf({ ...change, path: 'b' })).not.toBe(id);
  expect(changeIdOf({ ...change, after: 'x\nYY\nz\n' })).not.toBe(id);
});

describe('CODEOWNERS', () => {
  const rules = readOwners(
    [
      '# comment',
      '* @all',
      '/services/api/ @api',
      'services/web/** @web # why',
      '*.prod @ops',
      '[Section][2]',
      '^[Optional]',
      '/with\\ blank/ @blank',
      '!/not @x',
      '/services/api/none/',
    ].join('\r\n'),
  );

  test.each([
    ['Dockerfile', ['@all']],
    ['services/api/x/Dockerfile', ['@api']],
    ['services/web/Dockerfile', ['@web']],
    ['services/web/Dockerfile.prod', ['@ops']],
    ['with blank/Dockerfile', ['@blank']],
    ['services/api/none/Dockerfile', []],
  ])('%s belongs to %j', (path, owners) => {
    expect(ownerOf(path, rules)?.owners).toEqual(owners);
  });

  test.each([
    ['Dockerfile', 'root', '.'],
    ['tools/Dockerfile', 'tools', 'tools'],
    ['tools/deep/er/Dockerfile', 'tools', 'tools'],
    ['services/api/x/Dockerfile', 'services--api', 'services/api'],
    ['services/web/Dockerfile', 'services--web', 'services/web'],
    ['services/web/Dockerfile.prod', /^services\.[0-9a-f]{8}$/, 'services'],
    ['a b/Dockerfile', /^a-b\.[0-9a-f]{8}$/, 'a b'],
    ['a--b/Dockerfile', /^a-b\.[0-9a-f]{8}$/, 'a--b'],
    ['root/Dockerfile', /^root\.[0-9a-f]{8}$/, 'root'],
    ['.github/Dockerfile', /^github\.[0-9a-f]{8}$/, '.github'],
    ['größe/..x/Dockerfile', /^gr-e\.[0-9a-f]{8}$/, 'größe'],
    ['@{x}~^:/Dockerfile', /^x\.[0-9a-f]{8}$/, '@{x}~^:'],
    ['ä/Dockerfile', /^folder\.[0-9a-f]{8}$/, 'ä'],
    [`${'x'.repeat(300)}$/Dockerfile`, /^x{60}\.[0-9a-f]{8}$/, `${'x'.repeat(300)}$`],
  ])('%s goes to %s', (path, name, scope) => {
    const group = folderGroup(path, rules);
    if (typeof name === 'string') expect(group.name).toBe(name);
    else expect(group.name).toMatch(name);
    expect(group.scope).toBe(scope);
    expect(checkBranch(`dockerslim-fix/${group.name}`, 'x')).toContain(group.name);
  });
});

describe('what the pull request says', () => {
  const plans = (count: number) =>
    Array.from({ length: count }, (_, i) =>
      rewrite('FROM python:3.12\nRUN pip install flask\nRUN pip install -r x.txt \\\n  | tee log\n', {
        path: `services/s${i}/Dockerfile`,
      }),
    );
  const proposal = (count: number, prefix = ''): Proposal => ({
    group: { name: 'all', scope: '' },
    plans: plans(count),
    transforms,
    prefix,
  });

  test('a title that fits what is in it', () => {
    const one = rewrite('FROM python:3.12\nRUN pip install flask\n', { path: 'a/Dockerfile' });
    expect(titleOf({ ...proposal(0), plans: [one] })).toBe(
      'Install Python packages without keeping the downloads in the image',
    );
    expect(titleOf({ ...proposal(0), plans: [one, one], group: { name: 'x', scope: 'a' } })).toBe(
      'Install Python packages without keeping the downloads in the image in a',
    );
    expect(titleOf(proposal(3, 'build(docker):'))).toMatch(
      /^build\(docker\): (slim 3 Dockerfiles|.* in 3 files)$/,
    );
    expect(subject('', 'Chain')).toBe('Chain');
  });

  test('all of it fits where the forge has little room, and says what is missing', () => {
    const whole = bodyOf(proposal(400), 1_000_000);
    const short = bodyOf(proposal(400), 30_000);
    expect(whole.length).toBeGreaterThan(30_000);
    expect(short.length).toBeLessThanOrEqual(30_000);
    expect(short).toMatch(/… and \d+ more files: see the diff\./);
    for (const part of ['### If you want something else', '`# dockerslim-fix ignore=', '### Sizes']) {
      expect(short).toContain(part);
    }
  });
});
