import { describe, expect, test } from 'vitest';
import { evidenceOf, showsOne } from '../src/analysis/evidence.js';
import { factsOf } from '../src/analysis/index.js';
import { parseDockerfile } from '../src/dockerfile/parse.js';

const FILES: Readonly<Record<string, string>> = {
  'tools/setup.sh': '#!/bin/sh\n# zip a\nunzip a\n',
  'make.sh': 'make',
};

/** The sign that is found in the family of the first stage. */
function found(text: string, signs: readonly string[]): string | undefined {
  const parsed = parseDockerfile(`FROM debian:12 AS base\n${text}\n`, 'Dockerfile');
  if (!parsed.ok) throw new Error(parsed.error);
  const facts = factsOf(parsed.file);
  const [from] = facts.file.instructions;
  return (
    from &&
    showsOne(
      evidenceOf(facts, from, path => FILES[path]),
      signs,
    )
  );
}

describe('a program is used', () => {
  test.each([
    'RUN unzip a.zip',
    'RUN cd /tmp && if true; then sudo /usr/bin/unzip -q a; fi',
    'RUN command -v unzip || exit 1',
    'RUN which unzip',
    'RUN bash -c "cd /tmp && unzip a"',
    "RUN echo '#!/bin/sh\\nunzip a' > /a.sh",
    'RUN set -e; x=$(unzip -l a)',
    'CMD unzip a',
    'ENTRYPOINT ["/usr/bin/unzip", "a"]',
    'RUN ["unzip", "a"]',
    'RUN <<EOF\nunzip a\nEOF',
    'COPY <<EOF /a.sh\nunzip a\nEOF',
    'FROM base\nRUN unzip a',
    'ONBUILD RUN unzip a',
    'COPY . .\nRUN ./tools/setup.sh',
    'COPY tools/setup.sh /usr/bin/\nCMD ["setup.sh"]',
  ])('%s', text => {
    expect(found(text, ['unzip'])).toBe('unzip');
  });
});

describe('nothing is used', () => {
  test.each([
    'RUN apt-get install -y unzip && apt-get purge -y unzip && apt-mark hold unzip',
    '# unzip\nRUN true',
    'RUN make unzip=1 UNZIP',
    'RUN true && \\\n  # unzip a\n  false',
    'FROM unzip\nRUN unzip a',
    'COPY unzip /x',
    'LABEL unzip=1',
    'COPY . .\nRUN ./make.sh',
  ])('%s', text => {
    expect(found(text, ['unzip'])).toBeUndefined();
  });
});

test.each([
  ['RUN git clone git@example.org:a.git', 'git@*'],
  ['RUN --mount=type=ssh make', '~type=ssh'],
  ['ADD https://example.org/a.tar.xz /', '*.xz'],
  ['RUN tar xf "a-${V}.tar.xz"', '*.xz'],
  ['RUN gpg --recv-keys 1', '~recv-keys'],
  ['ENV GIT_SSH_COMMAND="ssh -v"', '~GIT_SSH_COMMAND'],
])('%s shows %s', (text, sign) => {
  expect(found(text, [sign])).toBe(sign);
});
