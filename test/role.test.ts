import { expect, test } from 'vitest';
import { roleOf } from '../src/role.js';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

test.each([
  ['an empty file', 'Dockerfile', '', /empty/, 1],
  ['a NUL byte', 'Dockerfile', 'FROM a\0', /NUL/, 1],
  ['a line that Docker cannot read', 'Dockerfile', `FROM a\nRUN ${'x'.repeat(65_536)}\n`, /longer than/, 2],
  ['a template by its name', 'Dockerfile.j2', 'FROM a\n', /by its name/, 1],
  ['a value to fill in', 'Dockerfile', 'FROM a\nENV V="{{version}}"\n', /placeholders/, 2],
  ['a statement', 'Dockerfile', 'FROM a\n{{ if b }}\n', /placeholders/, 2],
  ['a value in a command', 'Dockerfile', 'FROM a\nRUN mkdir /src/{{ name }}\n', /placeholders/, 2],
  ['docker-library placeholders', 'Dockerfile', 'FROM a:%%TAG%%\n', /placeholders/, 1],
  ['ERB', 'Dockerfile', 'FROM a:<%= tag %>\n', /placeholders/, 1],
  ['Jinja', 'Dockerfile', '{% if a %}\nFROM a\n{% endif %}\n', /placeholders/, 1],
])('%s is left alone', (_, path, text, reason, line) => {
  const role = roleOf(path, encode(text));
  expect(role).toEqual({ line, refused: expect.stringMatching(reason) });
});

test('bytes that are not UTF-8 are left alone', () => {
  const role = roleOf('Dockerfile', new Uint8Array([0x46, 0x52, 0xe9, 0x0a]));
  expect(role).toEqual({ line: 1, refused: expect.stringMatching(/UTF-8/) });
});

test.each([
  ["FROM a\nRUN docker inspect -f '{{.Id}}' b\n", 'a format in quotes'],
  ['FROM a\nRUN sed -i "s|{{NAME}}|$NAME|" f\n', 'a template that the RUN fills in'],
  ['FROM a\nRUN sed -i "s/;tz =/tz = \\"{{TZ}}\\"/" f\n', 'the same, between escaped quotes'],
  ["FROM a\nRUN sed -i 's/%%NAME%%/b/' f\n", 'the same, with other marks'],
  ['FROM a\nRUN rm -rf /usr/{{lib,share}/locale,share/{man,doc}}\n', 'braces that the shell expands'],
  ['FROM a\n# docker build --tag {{ image }}\n', 'a comment'],
  ["FROM a\nRUN git log --format='%aN <%aE>'\n", 'an address in angle brackets'],
  ['\uFEFFFROM a\r\n', 'a byte order mark and CRLF'],
])('%j is a Dockerfile: %s', text => {
  expect(roleOf('Dockerfile', encode(text))).toEqual({ text });
});

test('ten million bytes on one line are refused at once', () => {
  const started = performance.now();
  expect(roleOf('Dockerfile', encode(`RUN ${'a'.repeat(10_000_000)}`))).toHaveProperty('refused');
  expect(performance.now() - started).toBeLessThan(1000);
});

test('comments may be of any size, instructions not', () => {
  const of = (line: string, bytes: number): string => line.repeat(Math.ceil(bytes / line.length));
  const comments = `FROM a\n${of('  # a comment\n', 2_000_000)}`;
  expect(roleOf('Dockerfile', encode(comments))).toEqual({ text: comments });
  const most = of('COPY a b\n', 1_499_990);
  expect(roleOf('Dockerfile', encode(most))).toEqual({ text: most });
  expect(roleOf('Dockerfile', encode(`${most}${most}`))).toEqual({
    line: 1,
    refused: 'too large: more than 1.5 MB of instructions',
  });
});
