import { expect, test } from 'vitest';
import { formatTxtar, parseTxtar } from './txtar.js';

const source =
  'A title.\n\n-- a --\none\n\n-- b (no final newline) --\ntwo\n-- c --\r\n\uFEFFthree\r\n-- d --\n';

test('bodies are bytes', () => {
  expect(parseTxtar(source)).toEqual({
    preamble: 'A title.\n\n',
    sections: [
      { name: 'a', body: 'one\n\n' },
      { name: 'b', body: 'two' },
      { name: 'c', body: '\uFEFFthree\r\n' },
      { name: 'd', body: '' },
    ],
  });
});

test('what is written reads the same', () => {
  const archive = parseTxtar(source);
  expect(parseTxtar(formatTxtar(archive))).toEqual(archive);
  expect(formatTxtar(archive)).toBe(source.replace('-- c --\r\n', '-- c --\n'));
});

test('a last body without a line ending keeps none', () => {
  expect(parseTxtar('T\n-- a --\none').sections).toEqual([{ name: 'a', body: 'one' }]);
});
