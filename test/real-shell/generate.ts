import fc from 'fast-check';

/**
 * Dockerfiles whose RUNs are as nasty as real ones: every operator and compound command, state that leaks, options,
 * redirections, here-documents, comments inside continuations. A bar-shaped mark stands where a line may be broken.
 */
const BREAK = '\u0001';

/** In one of so many, the text; otherwise none. */
function rarely(oneIn: number, text: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.oneof({ weight: oneIn - 1, arbitrary: fc.constant('') }, { weight: 1, arbitrary: text });
}

/** Seldom the same twice: a name tells which command it was. Functions and aliases are called by some. */
const program = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom('a1', 'b1', 'd1') },
  { weight: 6, arbitrary: fc.nat(99).map(n => `p${n}`) },
);
const folder = fc.constantFrom('/x', '/y/z', 'sub', '..', '/');
const variable = fc.constantFrom('V', 'W', 'PATH_TO', 'DEBIAN_FRONTEND');

const word = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('one', '-q', '--yes', '"two words"', "'$V'", 'a#b', '\\;', '"a && b"'),
  },
  { weight: 2, arbitrary: variable.map(name => `$${name}`) },
  { weight: 1, arbitrary: variable.map(name => `"\${${name}:-none}"`) },
  { weight: 1, arbitrary: program.map(name => `$(${name})`) },
  { weight: 1, arbitrary: program.map(name => `"\`${name} x\`"`) },
  { weight: 1, arbitrary: fc.constantFrom('$?', '~', '*.none', '{p,q}', '"# no comment"', '"it\'s"') },
);

const redirection = fc.constantFrom(
  '> /tmp/out',
  '>> /tmp/out',
  '2>&1',
  '> /dev/null 2>&1',
  '< /etc/in',
  '2> err',
);

const stub = fc
  .tuple(
    rarely(
      8,
      variable.map(name => `${name}=9 `),
    ),
    program,
    fc.array(word, { maxLength: 2 }),
    rarely(
      10,
      redirection.map(to => ` ${to}`),
    ),
  )
  .map(([prefix, name, words, redirect]) => prefix + [name, ...words].join(' ') + redirect);

const builtin = fc.oneof(
  folder.map(path => `cd ${path}`),
  fc.tuple(variable, word).map(([name, value]) => `export ${name}=${value}`),
  fc.tuple(variable, word).map(([name, value]) => `${name}=${value}`),
  fc.constantFrom('set -e', 'set -eu', 'set -ex', 'set +e', 'set -u', 'set -o pipefail', 'set -f', 'set -a'),
  fc.constantFrom(
    'true',
    'false',
    ':',
    'echo $V',
    "printf '%s' x",
    '[ -d /x ]',
    '[ -n "$V" ]',
    'test -z "$W"',
  ),
  fc.constantFrom('exit', 'exit 0', 'exit 3', 'umask 077', 'ulimit -n 500', 'unset V', 'wait', 'cd -', 'cd'),
  fc.constantFrom(
    "trap 'a1 at exit' EXIT",
    'exec b1 x',
    'exec >/tmp/all',
    'eval "V=5; export V"',
    '. /etc/vars',
    'IFS=,',
    'shift',
    'set -- p q',
    'command -v d1',
    'PATH=/opt/bin:$PATH',
    'alias d1=e1',
    'return 0',
    'a1() { b1 in; cd /y; }',
    'a1() { return 1; }',
    'readonly V',
    'read W < /etc/in',
  ),
);

const packages = fc.constantFrom(
  'apt-get update',
  'apt-get update -qq',
  'apt-get install -y curl git',
  'apt-get -y -qq install make',
  'apt-get install vim -y',
  'apt install -y --no-install-recommends gcc',
  'sudo apt-get install -y less',
  'DEBIAN_FRONTEND=noninteractive apt-get install -y tzdata',
  'rm -rf /var/lib/apt/lists/*',
  'apt-get clean',
  'apk update',
  'apk add curl',
  'apk add --update gcc musl-dev',
  'apk --no-cache add bash',
  'apk add --no-cache --virtual .tools make',
  'apk del .tools',
  'rm -rf /var/cache/apk/*',
  'pip install flask',
  'python3 -m pip install --upgrade pip',
  'npm ci',
  'mkdir -p /x/new',
  'make install',
);

const operator = fc.constantFrom('&&', '&&', '&&', '&&', ';', ';', '||', '&', '|');

interface Grammar {
  readonly list: string;
  readonly command: string;
}

/** `a1 & b1` needs no `;`; all others are joined as they are. */
function join(first: string, rest: readonly (readonly [string, string])[]): string {
  let text = first;
  for (const [op, next] of rest) {
    text += op === ';' ? `;${BREAK}${next}` : ` ${op}${BREAK}${next}`;
  }
  return text;
}

const grammar = fc.letrec<Grammar>((tie: fc.LetrecTypedTie<Grammar>) => ({
  command: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'command', withCrossShrink: true },
    { weight: 10, arbitrary: stub },
    { weight: 6, arbitrary: builtin },
    { weight: 6, arbitrary: packages },
    { weight: 1, arbitrary: tie('list').map(inner => `(${BREAK}${inner}${BREAK})`) },
    { weight: 1, arbitrary: tie('list').map(inner => `{${BREAK}${inner};${BREAK}}`) },
    { weight: 1, arbitrary: tie('command').map(inner => (inner.startsWith('!') ? inner : `! ${inner}`)) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(tie('list'), tie('list'), fc.option(tie('list')))
        .map(([test, then, other]) =>
          [
            `if ${test}; then${BREAK}${then};`,
            ...(other === null ? [] : [`else${BREAK}${other};`]),
            'fi',
          ].join(BREAK),
        ),
    },
    {
      weight: 1,
      arbitrary: tie('list').map(inner => `for i in 1 2; do${BREAK}${inner};${BREAK}done`),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom('while', 'until !'), stub, tie('list'))
        .map(([kind, test, inner]) => `${kind} ${test}; do${BREAK}${inner}; break; done`),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(word, tie('list'), tie('list'))
        .map(([on, a, b]) => `case ${on} in one) ${a};;${BREAK}*) ${b};; esac`),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(tie('list'), redirection).map(([inner, to]) => `{ ${inner}; } ${to}`),
    },
    // Not the whole grammar: a function that defines itself in a part that is skipped would call itself for ever.
    { weight: 1, arbitrary: fc.tuple(stub, builtin).map(([a, b]) => `f() { ${a}; ${b}; }; f`) },
  ),
  list: fc
    .tuple(tie('command'), fc.array(fc.tuple(operator, tie('command')), { maxLength: 2 }))
    .map(([first, rest]) => join(first, rest)),
}));

const list: fc.Arbitrary<string> = grammar.list;

/** No two operators meet: `a & ; b`, `a & fi` are right as `a & b`, `a & fi`. */
function tidy(text: string): string {
  return text.replace(/&(\u0001| )*;/g, '&');
}

const layout = fc.array(fc.nat(3), { minLength: 8, maxLength: 8 });

function render(text: string, choices: readonly number[]): string {
  let n = 0;
  return tidy(text).replaceAll(BREAK, () => {
    const choice = choices[n++ % choices.length];
    if (choice === 1) return ' \\\n    ';
    return choice === 2 ? ` \\\n    # note ${n}\n    ` : ' ';
  });
}

const flags = rarely(
  10,
  fc.constantFrom('--mount=type=cache,target=/root/.cache', '--network=none', '--mount=type=tmpfs,target=/t'),
);

const run = fc
  .tuple(flags, list, layout, rarely(6, fc.constantFrom(' # aside', ' ;', '\n# behind')))
  .map(([flag, body, choices, tail]) => `RUN ${flag ? `${flag} ` : ''}${render(body, choices)}${tail}`);

const heredoc = fc.oneof(
  list.map(body => `RUN <<EOF\nset -e\n${render(body, [0])}\nEOF`),
  fc
    .tuple(stub, stub)
    .map(([a, b]) => `RUN cat <<EOF > /etc/made && ${a}\ntext $V\nEOF`.replace('&& ', `&& ${b} && `)),
);

const between = fc.constantFrom(
  'WORKDIR /app',
  'WORKDIR nested',
  'ENV V=env',
  'ENV DEBIAN_FRONTEND=noninteractive',
  'ARG W=arg',
  'USER app',
  'USER root',
  'COPY . .',
  'LABEL a=b',
  'SHELL ["/bin/bash", "-o", "pipefail", "-c"]',
  'SHELL ["/bin/sh", "-ec"]',
  'RUN ["a1", "b"]',
  '# a comment of its own',
  '',
);

const lines = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: run },
    { weight: 2, arbitrary: between },
    { weight: 1, arbitrary: heredoc },
    { weight: 1, arbitrary: fc.tuple(list, layout).map(([body, at]) => `ONBUILD RUN ${render(body, at)}`) },
  ),
  { minLength: 1, maxLength: 3 },
);

/** A whole file: one stage or two, the second built from the first or copying from it. */
export const dockerfiles: fc.Arbitrary<string> = fc
  .tuple(lines, fc.option(fc.tuple(fc.boolean(), lines), { freq: 2 }))
  .map(([first, second]) => {
    const rest = second
      ? [
          second[0] ? 'FROM base' : 'FROM debian:12',
          ...second[1],
          ...(second[0] ? [] : ['COPY --from=base /a /a']),
        ]
      : [];
    return `${['FROM debian:12 AS base', ...first, ...rest].join('\n')}\n`;
  });
