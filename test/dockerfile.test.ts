import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endInFile, spanInFile, startInFile } from '../src/dockerfile/logical.js';
import type { Dockerfile, Instruction, LogicalText } from '../src/dockerfile/model.js';
import { parseDockerfile } from '../src/dockerfile/parse.js';
import { pragmasFor } from '../src/dockerfile/pragmas.js';
import type { Span } from '../src/edit.js';

function parse(text: string): Dockerfile {
  const result = parseDockerfile(text, 'Dockerfile');
  if (!result.ok) throw new Error(`${result.line}: ${result.error}`);
  return result.file;
}

function at(file: Dockerfile, index: number): Instruction {
  const instruction = file.instructions[index];
  if (!instruction) throw new Error(`no instruction ${index}`);
  return instruction;
}

function refusal(text: string): { line: number; error: string } | undefined {
  const result = parseDockerfile(text, 'Dockerfile');
  return result.ok ? undefined : { line: result.line, error: result.error };
}

function cut(file: Dockerfile, span: Span): string {
  return file.text.slice(span.start, span.end);
}

function expectMapped(text: string, logical: LogicalText): void {
  let next = 0;
  for (const { logical: from, file, length } of logical.segments) {
    expect(from).toBe(next);
    expect(length).toBeGreaterThan(0);
    expect(text.slice(file, file + length)).toBe(logical.text.slice(from, from + length));
    next = from + length;
  }
  expect(next).toBe(logical.text.length);
}

const IDLE_LINE = /^[\s\u0085]*(?:#.*)?$/s;

/** Pieces joined give the file back, and what lies between instructions is blank, a comment or a directive. */
function expectTiled(file: Dockerfile): void {
  let end = file.text.startsWith('\ufeff') ? 1 : 0;
  let joined = file.text.slice(0, end);
  for (const instruction of file.instructions) {
    const gap = file.text.slice(end, instruction.start);
    for (const line of gap.split('\n')) expect(line).toMatch(IDLE_LINE);
    joined += gap + cut(file, instruction);
    expect(instruction.start).toBeGreaterThanOrEqual(end);
    end = instruction.end;
  }
  const rest = file.text.slice(end);
  for (const line of rest.split('\n')) expect(line).toMatch(IDLE_LINE);
  expect(joined + rest).toBe(file.text);
}

function expectSound(file: Dockerfile): void {
  expectTiled(file);
  for (const comment of file.comments) {
    expect(cut(file, comment)).toBe(comment.text);
    expect(file.text.slice(0, comment.start).split('\n').length).toBe(comment.line);
  }
  for (const top of file.instructions) {
    for (const instruction of top.trigger ? [top, top.trigger] : [top]) {
      expectMapped(file.text, instruction.logical);
      expect(instruction.original).toContain(instruction.logical.text);
      expect(instruction.body.end).toBeLessThanOrEqual(instruction.end);
      expect(instruction.start).toBeLessThanOrEqual(instruction.keywordSpan.start);
      for (const flag of instruction.flags) expect(cut(file, flag)).toMatch(/^--/);
      for (const { content, contentSpan } of instruction.heredocs)
        expect(cut(file, contentSpan)).toBe(content);
    }
  }
  expect(file.stages.map(stage => stage.from)).toEqual(file.instructions.filter(i => i.keyword === 'FROM'));
}

const LINES = [
  'FROM alpine:3.20 AS base',
  'RUN echo a \\',
  '    && echo b',
  '  # a comment \\',
  '',
  '\t',
  'RUN echo c \\  ',
  'RUN echo d `',
  'ONBUILD RUN --mount=type=cache,target=/c make \\',
  'COPY --chown="a b" . /src',
  'COPY <<EOF /etc/motd',
  'EOF',
  'ENV A=b C="d e" \\',
  'CMD ["sh", "-c"]',
  'RU\\',
  'N x',
  '\\',
  'LABEL note="ü😀 \u00a0"',
  '# dockerslim-fix ignore',
];

const texts = fc
  .record({
    head: fc.constantFrom('', '\ufeff', '# escape=`\n', '\ufeff# syntax=docker/dockerfile:1\n'),
    lines: fc.array(fc.constantFrom(...LINES), { minLength: 1, maxLength: 14 }),
    eol: fc.constantFrom('\n', '\r\n'),
    last: fc.boolean(),
  })
  .map(({ head, lines, eol, last }) => (head + lines.join('\n') + (last ? '\n' : '')).replaceAll('\n', eol));

describe('offsets', () => {
  it('tile the file and map every logical character to the same character of the file', () => {
    fc.assert(
      fc.property(texts, text => {
        const result = parseDockerfile(text, 'Dockerfile');
        if (result.ok) expectSound(result.file);
      }),
      { numRuns: 1500 },
    );
  });

  it('hold for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const result = parseDockerfile(`FROM a\nRUN ${text}\n`, 'Dockerfile');
        if (result.ok) expectSound(result.file);
      }),
    );
  });

  it('give the same reading with either line ending', () => {
    fc.assert(
      fc.property(texts, text => {
        const unix = parseDockerfile(text.replaceAll('\r\n', '\n'), 'Dockerfile');
        const dos = parseDockerfile(text.replaceAll('\r\n', '\n').replaceAll('\n', '\r\n'), 'Dockerfile');
        expect(dos.ok).toBe(unix.ok);
        if (!dos.ok || !unix.ok) return;
        expect(dos.file.instructions.map(i => i.original)).toEqual(
          unix.file.instructions.map(i => i.original),
        );
      }),
    );
  });

  it('lead from a joined body back over comments and blank lines', () => {
    const file = parse('FROM a\nRUN one \\\n# note\n\n\t&& two \\  \n  && three\nCMD x\n');
    const run = at(file, 1);
    expect(run.logical.text).toBe('one \t&& two   && three');
    const two = run.logical.text.indexOf('two');
    expect(cut(file, spanInFile(run.logical, two, two + 3))).toBe('two');
    const three = run.logical.text.length;
    expect(endInFile(run.logical, three)).toBe(run.end);
    expect(startInFile(run.logical, 0)).toBe(run.body.start);
    expect(run.comments.map(comment => comment.text)).toEqual(['# note']);
    expect([run.startLine, run.endLine]).toEqual([2, 6]);
  });

  it('leave a byte order mark and a missing last newline outside', () => {
    const file = parse('\ufeffFROM a\r\nRUN b');
    expect(file.eol).toBe('\r\n');
    expect(at(file, 0).start).toBe(1);
    expect(cut(file, at(file, 0))).toBe('FROM a');
    expect(at(file, 1).end).toBe(file.text.length);
  });

  it('hold where an escape character at the end of the file makes an instruction of nothing', () => {
    const file = parse('FROM a\n\\\n');
    expect([at(file, 1).keyword, at(file, 1).keywordSpan]).toEqual(['', { start: 7, end: 7 }]);
  });

  it('take the lone escape characters above a keyword into the instruction', () => {
    const file = parse('FROM a\n\\\nRUN b\n');
    expect(cut(file, at(file, 1))).toBe('\\\nRUN b');
    expect(cut(file, at(file, 1).keywordSpan)).toBe('RUN');
  });
});

describe('instructions', () => {
  it('have flags with names, values and places', () => {
    const file = parse('FROM a\nCOPY --from=b \\\n  --chown="x y" --link src dst\n');
    const copy = at(file, 1);
    expect(copy.flags.map(({ name, value, text }) => [name, value, text])).toEqual([
      ['from', 'b', '--from=b'],
      ['chown', 'x y', '--chown=x y'],
      ['link', undefined, '--link'],
    ]);
    expect(copy.flags.map(flag => cut(file, flag))).toEqual(['--from=b', '--chown="x y"', '--link']);
    expect(copy.args).toEqual(['src', 'dst']);
  });

  it.each([
    ['RUN a && b', 'shell', ['a && b']],
    ['RUN ["a", "b"]', 'exec', ['a', 'b']],
    ['RUN [ -f x ]', 'shell', ['[ -f x ]']],
    ['CMD []', 'exec', []],
    ['CMD', 'shell', []],
    ['ENTRYPOINT x', 'shell', ['x']],
    ['SHELL ["bash", "-c"]', 'exec', ['bash', '-c']],
    ['HEALTHCHECK --interval=1s CMD a b', 'shell', ['CMD', 'a b']],
    ['HEALTHCHECK CMD ["a"]', 'exec', ['CMD', 'a']],
    ['HEALTHCHECK NONE', 'plain', ['NONE']],
    ['COPY ["a b", "c"]', 'exec', ['a b', 'c']],
    ['volume /a /b', 'plain', ['/a', '/b']],
    ['WORKDIR /a b', 'plain', ['/a b']],
    ['EXPOSE 80\t81', 'plain', ['80', '81']],
    ['FOO bar', 'plain', ['bar']],
  ] as const)('%s', (line, form, args) => {
    const instruction = at(parse(`FROM a\n${line}\n`), 1);
    expect([instruction.form, instruction.args]).toEqual([form, args]);
  });

  it.each([
    ['ENV A b c', [['A', 'b c']]],
    [
      'ENV A=b C="d e" F=g\\ h',
      [
        ['A', 'b'],
        ['C', 'd e'],
        ['F', 'g h'],
      ],
    ],
    [
      'LABEL "a b"=\'c $d\' e=f=g',
      [
        ['a b', 'c $d'],
        ['e', 'f=g'],
      ],
    ],
    [
      'ENV A=x"y z"w B="\\$x\\\\" C=${D:-"e"}',
      [
        ['A', 'xy zw'],
        ['B', '$x\\'],
        ['C', '${D:-"e"}'],
      ],
    ],
    [
      'ARG A B=1',
      [
        ['A', undefined],
        ['B', '1'],
      ],
    ],
    ['ARG A=', [['A', '']]],
    ['ENV A=b\\', [['A', 'b']]],
    ['ENV --x=1 A=b', [['A', 'b']]],
  ] as const)('%s', (line, properties) => {
    const instruction = at(parse(`FROM a\n${line}\n`), 1);
    expect(instruction.properties.map(({ name, value }) => [name, value])).toEqual(properties);
  });

  it('carry what ONBUILD will run, in offsets of the file', () => {
    const file = parse('FROM a\nONBUILD  RUN --network=none \\\n  make\nONBUILD COPY <<E /x\nhi\nE\n');
    const { trigger } = at(file, 1);
    expect(trigger && cut(file, trigger)).toBe('RUN --network=none \\\n  make');
    expect([trigger?.keyword, trigger?.form, trigger?.args]).toEqual(['RUN', 'shell', ['make']]);
    expect(trigger?.original).toBe('RUN --network=none   make');
    expect(at(file, 2).trigger?.heredocs.map(heredoc => heredoc.content)).toEqual(['hi\n']);
    expect(at(file, 2).form).toBe('heredoc');
  });

  it('keep here-documents apart from the line', () => {
    const file = parse("FROM a\nRUN <<-'A' cat <<B > f\n\tone\n\tA\n# no comment\nB\nCMD x\n");
    const run = at(file, 1);
    expect(run.heredocs.map(({ name, expand, chomp, content }) => [name, expand, chomp, content])).toEqual([
      ['A', false, true, '\tone\n'],
      ['B', true, false, '# no comment\n'],
    ]);
    expect(run.heredocs.map(heredoc => cut(file, heredoc.terminatorSpan))).toEqual(['\tA', 'B']);
    expect(run.logical.text).toBe("<<-'A' cat <<B > f");
    expect([run.endLine, file.comments]).toEqual([6, []]);
  });

  it.each([
    ['a word before it', 'RUN cat<<E'],
    ['a substitution that BuildKit does not know', 'RUN echo ${a^^} <<E'],
    ['an open quote', "RUN echo it's <<E"],
    ['a word glued to a substitution', 'RUN cat <<${E:-x}'],
    ['a here-string', 'RUN cat <<<E'],
  ])('have no here-document after %s', (_, line) => {
    expect(at(parse(`FROM a\n${line}\nCMD x\n`), 1).heredocs).toEqual([]);
  });
});

describe('stages', () => {
  it('begin at FROM, and what comes before the first is in none', () => {
    const file = parse(
      'ARG V=1\nFROM --platform=$P r.io:5000/x/py:$V@sha256:0 AS Build\nRUN a\nFROM build\nRUN b\n',
    );
    expect(file.instructions.map(instruction => instruction.stage)).toEqual([undefined, 0, 0, 1, 1]);
    expect(file.stages.map(({ index, name }) => [index, name])).toEqual([
      [0, 'build'],
      [1, undefined],
    ]);
    expect(file.stages.map(stage => stage.image)).toEqual([
      {
        text: 'r.io:5000/x/py:$V@sha256:0',
        repository: 'r.io:5000/x/py',
        name: 'py',
        tag: '$V',
        digest: 'sha256:0',
        platform: '$P',
        hasVariable: true,
      },
      { text: 'build', repository: 'build', name: 'build', hasVariable: false },
    ]);
  });

  it.each([
    ['localhost:5000/a', 'localhost:5000/a', undefined],
    ['${IMAGE:-python:3.12}', '${IMAGE:-python:3.12}', undefined],
    ['${R}/py:${T:-1/2}', '${R}/py', '${T:-1/2}'],
    ['a@sha256:0', 'a', undefined],
    ['$I', '$I', undefined],
  ])('name %s', (text, repository, tag) => {
    const image = parse(`FROM ${text}\n`).stages[0]?.image;
    expect([image?.repository, image?.tag]).toEqual([repository, tag]);
  });
});

describe('what Docker refuses', () => {
  it.each([
    ['', 1, 'file with no instructions'],
    ['# escape=`\n# escape=`\nFROM a\n', 2, 'only one escape parser directive can be used'],
    ['# escape=x\nFROM a\n', 1, "invalid escape token 'x' does not match ` or \\"],
    ['FROM a\n\nENV A\n', 3, 'ENV must have two arguments'],
    ['FROM a\nLABEL a=b c\n', 2, 'Syntax error - can\'t find = in "c". Must be of the form: name=value'],
    ['FROM a\nCMD [1]\n', 2, 'when using JSON array syntax, arrays must be comprised of strings only'],
    ['FROM a\nRUN <<E\nx\n', 2, 'unterminated heredoc'],
    ['FROM a\nONBUILD ENV A\n', 2, 'ENV must have two arguments'],
  ])('%j', (text, line, error) => {
    expect(refusal(text)).toEqual({ line, error });
  });

  it('takes a line of 65535 bytes and no more', () => {
    const line = `RUN ${'é'.repeat(32765)}x`;
    expect(refusal(`FROM a\n${line}\n`)).toBeUndefined();
    expect(refusal(`FROM a\n${line}y\n`)?.line).toBe(2);
  });
});

describe('pragmas', () => {
  const idsAt = (file: Dockerfile, index: number) =>
    pragmasFor(file, at(file, index)).map(({ dialect, ids }) => `${dialect} ${ids.join()}`);

  it('cover the next instruction, the one they stand in, the stage or the file', () => {
    const file = parse(
      [
        '# check=skip=JSONArgsRecommended,StageNameCasing;error=true',
        '# hadolint global ignore=DL3008',
        '# dockerslim-fix ignore-stage=chain-runs reason=measured, twice',
        'FROM a',
        '# dockerslim-fix ignore=one, two',
        '',
        'RUN a \\',
        '# dockerslim-fix ignore',
        '  b',
        'FROM c',
        'RUN d',
      ].join('\n'),
    );
    const everywhere = ['check JSONArgsRecommended,StageNameCasing', 'hadolint DL3008'];
    const stage = 'dockerslim-fix chain-runs';
    expect(idsAt(file, 0)).toEqual([...everywhere, stage]);
    expect(idsAt(file, 1)).toEqual([...everywhere, stage, 'dockerslim-fix one,two', 'dockerslim-fix *']);
    expect(idsAt(file, 3)).toEqual(everywhere);
    expect(file.pragmas.map(pragma => pragma.line)).toEqual([1, 2, 3, 5, 8]);
    expect(file.pragmas[2]?.reason).toBe('measured, twice');
  });

  it("cover from hadolint's only what follows directly", () => {
    const file = parse(
      'FROM a\n# hadolint ignore=DL3015 , DL3009\n# why\nRUN a\n# hadolint ignore=DL3015\n\nRUN b\n',
    );
    expect(idsAt(file, 1)).toEqual(['hadolint DL3015,DL3009']);
    expect(idsAt(file, 2)).toEqual([]);
  });

  it('cover a stage from inside it, and the one that opens below when directly above its FROM', () => {
    const inside = parse('FROM a\nRUN b\n# dockerslim-fix ignore-stage\n\nFROM c\nRUN d\n');
    expect([0, 1, 2, 3].map(index => idsAt(inside, index).length)).toEqual([1, 1, 0, 0]);
    const above = parse('FROM a\nRUN b\n\n# dockerslim-fix ignore-stage\nFROM c\nRUN d\n');
    expect([0, 1, 2, 3].map(index => idsAt(above, index).length)).toEqual([0, 0, 1, 1]);
  });

  it('are not what only looks like one', () => {
    const file = parse(
      '# dockerslim-fixed ignore\n# dockerslim-fix ignored\n# see hadolint ignore=DL1\nFROM a\n',
    );
    expect(file.pragmas).toEqual([]);
  });
});

describe('time', () => {
  const megabytes = (piece: string) => `${piece.repeat(Math.floor(60_000 / piece.length))}\\\n`.repeat(160);

  it.each([
    ['one line', `RUN ${'x'.repeat(10_000_000)}`],
    ['a shell body', `RUN ${megabytes('echo a && ')}`],
    ['an unfinished here-document', `RUN cat <<A ${megabytes('${a:-b}')}`],
    ['pairs', `ENV ${megabytes('a="b c" ')}`],
    ['blanks', `RUN x\n${' '.repeat(60_000).concat('\n').repeat(160)}`],
    ['20,000 instructions', 'RUN apt-get update && \\\n  apt-get install -y x\n'.repeat(20_000)],
  ])('is linear in %s', (_, text) => {
    const start = performance.now();
    parseDockerfile(`FROM a\n${text}\n`, 'Dockerfile');
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
