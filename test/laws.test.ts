import { expect, test } from 'vitest';
import { rewrite } from '../src/pipeline.js';
import type { Plan } from '../src/plan.js';
import { defineTransform, type Transform, type TransformInput } from '../src/transform.js';
import {
  comments,
  honest,
  idempotent,
  laws,
  lineEndings,
  metamorphic,
  minimal,
  reparse,
} from './laws/index.js';
import type { Law } from './laws/law.js';

const TEXT = '# a note\nFROM scratch AS one\nRUN a # aside\nFROM one\nCOPY --from=one /a /b\n';

/** A transform that makes the text what `edit` says, by one edit over the whole file. */
function whole(edit: (input: Pick<TransformInput, 'file'>) => string): Transform {
  return defineTransform({
    id: 'bad',
    summary: 'Misbehave',
    why: 'To be caught.',
    safety: 'safe',
    effects: [],
    apply({ file }) {
      const all = { start: 0, end: file.text.length };
      return [{ at: all, message: 'all', edits: [{ ...all, text: edit({ file }) }] }];
    },
  });
}

function judge(law: Law, transform: Transform, text = TEXT): string | undefined {
  // Here nothing is proved but by the law itself: the laws are a second line of defence.
  const prove = () => ({ proved: true }) as const;
  const run = (source: string): Plan =>
    rewrite(source, { path: 'Dockerfile', transforms: [transform], prove });
  return law.broken({ text, plan: run(text), rewrite: run });
}

const good = whole(({ file }) => file.text.replace('/a /b', '/a /c'));

test.each(laws)('$name holds for a good transform', law => {
  expect(judge(law, good)).toBeUndefined();
});

test('idempotent catches a transform that never ends', () => {
  expect(
    judge(
      idempotent,
      whole(({ file }) => `${file.text}LABEL more=1\n`),
    ),
  ).toContain('changes its own result');
});

test('line endings catches a transform that knows one line ending, or one case', () => {
  const oneEnding = whole(({ file }) =>
    file.text.replace('/b\n', '/b\nLABEL a=1\n').replace('/b\r\n', '/b\n'),
  );
  expect(judge(lineEndings, oneEnding)).toMatch(/^CRLF/);
  expect(
    judge(
      lineEndings,
      whole(({ file }) => file.text.replace('COPY', 'ADD')),
    ),
  ).toMatch(/^lower-case/);
});

test('comments catches what is lost, in the file and in the shell', () => {
  expect(
    judge(
      comments,
      whole(({ file }) => file.text.replace('# a note\n', '')),
    ),
  ).toContain('# a note');
  expect(
    judge(
      comments,
      whole(({ file }) => file.text.replace(' # aside', '')),
    ),
  ).toContain('# aside');
});

test('metamorphic catches a transform that looks at the number of stages', () => {
  const counts = whole(({ file }) => file.text.replace('/b\n', `/${file.stages.length}\n`));
  expect(judge(metamorphic, counts)).toContain('an unrelated stage in front');
});

const plan = (text: string, more: Partial<Plan['steps'][number]>): Plan => {
  const step = { transform: 'bad', before: text, after: text, changes: [], skips: [], ...more };
  return { path: 'Dockerfile', before: text, after: step.after, steps: [step], diagnostics: [] };
};
const itself = (text: string): Plan => plan(text, {});

test('reparse catches new syntax errors', () => {
  const after = TEXT.replace('RUN a', 'RUN if a');
  expect(reparse.broken({ text: TEXT, plan: plan(TEXT, { after }), rewrite: itself })).toContain(
    'new shell syntax',
  );
});

test('minimal catches wide edits, and changes outside of them', () => {
  const at = { start: 0, end: 3 };
  const wide = { at, message: '', edits: [{ ...at, text: '# b' }] };
  const broken = (more: Partial<Plan['steps'][number]>) =>
    minimal.broken({ text: TEXT, plan: plan(TEXT, more), rewrite: itself });
  expect(broken({ after: TEXT.replace('# a', '# b'), changes: [wide] })).toContain('not minimal');
  expect(broken({ after: TEXT.replace('note', 'nota') })).toContain('outside its edits');
});

test('honest catches a transform that does more than it declares', () => {
  const plan = rewrite(TEXT, { path: 'Dockerfile', transforms: [good] });
  expect(plan.after).toBe(TEXT);
  expect(honest.broken({ text: TEXT, plan, rewrite: () => plan })).toContain('is not proved');
});
