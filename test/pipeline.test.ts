import { expect, test } from 'vitest';
import { type RewriteOptions, rewrite } from '../src/pipeline.js';
import type { Plan } from '../src/plan.js';
import {
  type Change,
  defineTransform,
  type Skip,
  type Transform,
  type TransformInput,
} from '../src/transform.js';

const TEXT = 'FROM scratch\nRUN one\nRUN two\n';

type Apply = (input: Pick<TransformInput, 'file' | 'isIgnored' | 'facts'>) => Iterable<Change | Skip>;

function transform(id: string, apply: Apply, more: Partial<Transform> = {}): Transform {
  const about = { summary: 'Test', why: 'Test.', safety: 'safe', effects: [] } as const;
  return defineTransform({ id, ...about, ...more, apply });
}

/** A Change that replaces the first occurrence of a word. */
function swap(text: string, word: string, by: string): Change {
  const start = text.indexOf(word);
  const at = { start, end: start + word.length };
  return { at, message: `${word} to ${by}`, edits: [{ ...at, text: by }] };
}

const replace = (id: string, word: string, by: string, more: Partial<Transform> = {}): Transform =>
  transform(id, ({ file }) => (file.text.includes(word) ? [swap(file.text, word, by)] : []), more);

function run(transforms: readonly Transform[], text = TEXT, options: Partial<RewriteOptions> = {}): Plan {
  // These transforms do what no effect covers: the proof has tests of its own.
  const prove = () => ({ proved: true }) as const;
  return rewrite(text, { path: 'Dockerfile', transforms, prove, ...options });
}

const said = ({ diagnostics }: Plan): readonly string[] =>
  diagnostics.map(d => `${d.transform} ${d.status} ${d.line}:${d.column} ${d.message}`);

const last = replace('last', 'two', '2');

/** The step of `broken` is lost, with this message; the one after it is not. */
function expectDropped(broken: Transform, message: RegExp, options: Partial<RewriteOptions> = {}): void {
  const plan = run([broken, last], TEXT, options);
  expect(plan.after).toBe('FROM scratch\nRUN one\nRUN 2\n');
  expect(said(plan)).toEqual([expect.stringMatching(message), 'last applied 3:5 two to 2']);
  expect(plan.steps[0]).toMatchObject({ before: TEXT, after: TEXT, changes: [] });
}

test('each transform sees the work of those before it', () => {
  const plan = run([replace('a', 'one', 'ONE'), replace('b', 'ONE', 'first')]);
  expect(plan.after).toBe('FROM scratch\nRUN first\nRUN two\n');
  expect(plan.steps.map(({ transform: id, after }) => [id, after.split('\n')[1]])).toEqual([
    ['a', 'RUN ONE'],
    ['b', 'RUN first'],
  ]);
});

test('an unchanged text is read once', () => {
  const seen = new Set<unknown>();
  const look = (id: string): Transform =>
    transform(id, ({ file, facts }) => {
      seen.add(file).add(facts);
      return [];
    });
  run([look('a'), replace('same', 'one', 'one'), look('b')]);
  expect(seen.size).toBe(2);
});

test('edits are made minimal, and those that change nothing are dropped', () => {
  const plan = run([replace('a', 'RUN one', 'RUN ode'), replace('b', 'two', 'two')]);
  expect(plan.steps[0]?.changes[0]?.edits).toEqual([{ start: 18, end: 19, text: 'd' }]);
  expect(plan.steps[1]?.changes).toEqual([]);
  expect(said(plan)).toEqual(['a applied 2:1 RUN one to RUN ode']);
});

test('a transform that throws loses its step, not the run', () => {
  const broken = transform('broken', function* ({ file }) {
    yield swap(file.text, 'one', 'lost');
    throw new Error('boom');
  });
  expectDropped(broken, /^broken failed 1:1 it crashed \(boom\): .*please report/);
});

test('edits that overlap are an error of the transform', () => {
  const broken = transform('broken', ({ file: { text } }) => [
    swap(text, 'one', 'x'),
    swap(text, 'ne\n', 'y'),
  ]);
  expectDropped(broken, /^broken failed 2:5 it crashed \(edits overlap: /);
});

test('an edit outside the file is an error of the transform', () => {
  const at = { start: 900, end: 901 };
  const broken = transform('broken', () => [{ at, message: 'far', edits: [{ ...at, text: 'x' }] }]);
  expectDropped(broken, /^broken failed \d+:\d+ it crashed \(an edit lies outside the file/);
});

test('a result that is no Dockerfile is dropped', () => {
  expectDropped(
    replace('broken', 'one', '<<EOF'),
    /^broken failed 2:5 its result is not a Dockerfile \(line 2: /,
  );
});

test('a result that no shell can read is dropped', () => {
  expectDropped(
    replace('broken', 'one', 'if one'),
    /^broken failed 2:5 its result has an unreadable RUN on line 2/,
  );
});

test('a RUN that was unreadable before may stay so', () => {
  const text = `${TEXT}RUN if three\n`;
  expect(run([replace('a', 'one', '1')], text).after).toBe(text.replace('one', '1'));
});

test('a result that is not proved is dropped', () => {
  const prove: RewriteOptions['prove'] = (_, after) =>
    after.file.text.includes('lost')
      ? { proved: false, difference: '`one` no longer runs' }
      : { proved: true };
  expectDropped(replace('broken', 'one', 'lost'), /^broken failed 2:5 its result is not proved: `one` no/, {
    prove,
  });
});

test('the proof gets the two readings and the declared effects', () => {
  const calls: unknown[] = [];
  const prove: RewriteOptions['prove'] = (before, after, effects) => {
    calls.push([before.file.text, after.file.text, effects]);
    return { proved: true };
  };
  run([replace('a', 'one', '1', { effects: ['adds-flag'] }), replace('b', 'none', '')], TEXT, { prove });
  expect(calls).toEqual([[TEXT, TEXT.replace('one', '1'), ['adds-flag']]]);
});

test('what is not safe is withheld until it is asked for', () => {
  const unsafe = replace('a', 'one', '1', { safety: 'unsafe' });
  expect(said(run([unsafe]))).toEqual(['a withheld 2:5 one to 1']);
  expect(run([unsafe]).after).toBe(TEXT);
  expect(run([unsafe], TEXT, { unsafe: true }).after).toBe(TEXT.replace('one', '1'));
});

test('what is for display is never applied', () => {
  const shown = replace('a', 'one', '1', { safety: 'display' });
  expect(run([shown], TEXT, { unsafe: true })).toMatchObject({
    after: TEXT,
    diagnostics: [{ status: 'withheld' }],
  });
});

test('a change may be less safe than its transform, never safer', () => {
  const with_ = (id: string, own: Transform['safety'], change: Transform['safety']): Transform =>
    transform(id, ({ file }) => [{ ...swap(file.text, 'one', '1'), safety: change }], { safety: own });
  expect(said(run([with_('lower', 'safe', 'unsafe')]))).toEqual(['lower withheld 2:5 one to 1']);
  expectDropped(
    with_('broken', 'unsafe', 'safe'),
    /^broken failed 1:1 it crashed \(a change says it is safe/,
    {
      unsafe: true,
    },
  );
});

const IGNORED = ['dockerslim-fix ignore=a', 'dockerslim-fix ignore', 'hadolint ignore=DL3059'];

test.each(IGNORED)('"# %s" keeps its instruction as it is', pragma => {
  const text = `FROM scratch\n# ${pragma}\nRUN one\nRUN two\n`;
  const asked: boolean[] = [];
  const both = transform(
    'a',
    ({ file, isIgnored }) => {
      asked.push(...file.instructions.map(isIgnored));
      return [swap(file.text, 'one', '1'), swap(file.text, 'two', '2')];
    },
    { aliases: ['DL3059'] },
  );
  const plan = run([both], text);
  expect(plan.after).toBe(text.replace('two', '2'));
  expect(said(plan)).toEqual(['a skipped 3:5 ignored by a pragma', 'a applied 4:5 two to 2']);
  expect(asked).toEqual([false, true, false]);
});

test.each([
  ['joins the ignored one to its neighbour', '\nRUN two', ' && two', false],
  ['adds a line after it', 'one\n', 'one\nRUN more\n', true],
  ['adds a line before it', 'ignore=a\n', 'ignore=a\nUSER me\n', true],
  ['lengthens it', 'one', 'one --more', false],
])('an edit that %s', (_, word, by, isApplied) => {
  const text = `FROM scratch\n# dockerslim-fix ignore=a\nRUN one\nRUN two\n`;
  expect(run([replace('a', word, by)], text).after).toBe(isApplied ? text.replace(word, by) : text);
});

test('a pragma for another transform is nothing to this one', () => {
  const text = `FROM scratch\n# dockerslim-fix ignore=other\n# hadolint ignore=DL3008\nRUN one\n`;
  expect(run([replace('a', 'one', '1')], text).after).toBe(text.replace('one', '1'));
});

test('a file that Docker would reject is left alone', () => {
  const plan = run([replace('a', 'one', '1')], 'RUN <<EOF\none\n');
  expect(plan).toMatchObject({ after: 'RUN <<EOF\none\n', steps: [], diagnostics: [{ transform: 'parse' }] });
  expect(plan.diagnostics[0]).toMatchObject({ status: 'skipped', line: 1, column: 1 });
});

test('columns do not count a byte order mark', () => {
  expect(said(run([replace('a', 'FROM', 'from')], `\uFEFF${TEXT}`))).toEqual(['a applied 1:1 FROM to from']);
});

test('only and skip choose, and never order', () => {
  const three = [replace('a', 'one', 'A'), replace('b', 'A', 'B'), replace('c', 'B', 'C')];
  expect(run(three, TEXT, { only: ['b', 'a'] }).steps.map(step => step.transform)).toEqual(['a', 'b']);
  expect(run(three, TEXT, { skip: ['b'] }).steps.map(step => step.transform)).toEqual(['a', 'c']);
});

test('options have defaults and are checked', () => {
  const option = { description: 'Which.', values: ['x', 'y'], default: 'x' };
  const seen: unknown[] = [];
  const a: Transform = {
    ...transform('a', () => []),
    options: { which: option },
    apply: input => {
      seen.push(input.options);
      return [];
    },
  };
  run([a]);
  run([a], TEXT, { options: { a: { which: 'y' } } });
  expect(seen).toEqual([{ which: 'x' }, { which: 'y' }]);
  expect(() => run([a], TEXT, { options: { a: { which: 'z' } } })).toThrow(
    'option "which" of "a" is one of: x, y',
  );
  expect(() => run([a], TEXT, { options: { a: { what: 'x' } } })).toThrow('"a" has no option "what"');
  expect(() => run([a], TEXT, { only: ['b'] })).toThrow('no transform is called "b"');
});
