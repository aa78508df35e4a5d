import { describe, expect, test } from 'vitest';
import { laterListUser, mountsOverLists } from '../src/analysis/apt.js';
import { factsOf } from '../src/analysis/index.js';
import { parseDockerfile } from '../src/dockerfile/parse.js';
import { applyEdits } from '../src/edit.js';
import { listEventsOf } from '../src/shell/apt.js';
import type { RunBody } from '../src/shell/body.js';
import { elementOf, insertCommandAfter } from '../src/shell/edits.js';
import { isInRelease, isRestorable, recommendsOf, signsOf, withDepends } from '../src/shell/recommends.js';

function factsFor(text: string) {
  const parsed = parseDockerfile(text, 'Dockerfile');
  if (!parsed.ok) throw new Error(parsed.error);
  return factsOf(parsed.file);
}

function bodyOf(shell: string): RunBody {
  const facts = factsFor(`FROM debian:12\nRUN ${shell}\n`);
  const run = facts.file.instructions[1];
  const body = run && facts.body(run);
  if (!body || 'refused' in body) throw new Error(body?.refused);
  return body;
}

const kindsOf = (shell: string): string =>
  listEventsOf(bodyOf(shell))
    .map(({ kind }) => kind)
    .join(' ');

describe('what a command does with the package lists', () => {
  test.each([
    ['apt-get -qq update', 'update'],
    ['apt update && aptitude update', 'update update'],
    ['apt-get update -o Dir::Etc::sourcelist=/etc/apt/sources.list.d/x.list', 'uses'],
    ['sudo -E apt-get -y install a', 'uses'],
    ['xargs apt-get install -y < list', 'uses'],
    ['apt-get -f install; apt-cache policy a; apt-get source a', 'uses uses uses'],
    ['apt-get clean && apt-get -y autoremove && apt-mark hold a', ''],
    ['apt-get "$VERB"', 'may-use'],
    ['apt-get dist-clean', 'deletes'],
    ['rm -rf /var/lib/apt/lists/* /tmp/x', 'deletes'],
    ['rm -rf /var/lib/{apt,dpkg}', 'deletes'],
    ['rm -rf /var/lib/apt/lists/partial', 'names'],
    ['cd /var/lib/apt/lists && rm -rf *', 'names'],
    ['find /var/lib/apt/lists -delete', 'names'],
    ['add-apt-repository ppa:a/b', 'renews'],
    ['install-php-extensions gd', 'renews'],
    ['npx playwright install --with-deps', 'uses'],
    ['npx playwright install', ''],
    ['npm ci && yarn build && pip install -r r.txt && python -m venv /v && /v/bin/pip install a', ''],
    ['python setup.py install && python3 manage.py migrate && python -c "print(1)"', ''],
    ['python install.py; node setup.js; curl x | python', 'may-use may-use may-use'],
    ['./configure && make && make install', ''],
    ['git clone https://a/b && cd b && make PREFIX=/usr && make install', ''],
    ['git clone https://a/b && cd b && make install-deps && make', 'may-use'],
    ['make; git clone https://a/b', 'may-use'],
    ['cd src && ./make.bash && ./bootstrap.sh', 'may-use'],
    ['cd src && ./autogen.sh && ./bootstrap.sh', ''],
    ['curl -sL https://deb.nodesource.com/setup_20.x | bash -', 'renews'],
    ['curl https://raw.githubusercontent.com/nvm-sh/nvm/v0.39.1/install.sh | bash', ''],
    ['sh -c "$(curl -fsSL https://get.helm.sh/x)" && bash <(curl -s https://a.example/x.sh)', 'may-use'],
    ['curl -sS https://getcomposer.org/installer | php', ''],
    ['curl https://a.example/setup | bash; wget https://get.docker.com/a | tee x; sh x', 'may-use may-use'],
    ['eval "$(pyenv init -)" && eval "$(./settings)"', 'may-use may-use'],
    ['python -m spacy download en && /etc/init.d/postgresql start', ''],
    ['./install.sh; ./install a b; install a b', 'may-use may-use'],
    ['sh -c "apt-get install a"; . /setup.sh; . venv/bin/activate', 'uses may-use'],
    ['bash -lc "cd x && bundle install" && su a -c "apt-get update && apt-get install b"', 'renews'],
    ["bash -c './x' && bash -c 'if'", 'may-use may-use'],
    ['$SETUP; "$CONDA/bin/conda" install a; bash ~/miniconda.sh -b', 'may-use'],
    ['f() { apt-get update; }; f', 'update'],
    ['x=$(apt-cache policy a)', 'uses'],
  ])('%s: %s', (shell, want) => {
    expect(kindsOf(shell)).toBe(want);
  });
});

describe('whether lists are needed later', () => {
  const laterUser = (rest: string): string | undefined => {
    const facts = factsFor(`FROM debian:12 AS base\nRUN apt-get update && apt-get install -y a\n${rest}\n`);
    const run = facts.file.instructions[1];
    return run && laterListUser(facts, run);
  };

  test.each([
    'RUN apt-get update && apt-get install -y b',
    'RUN set -eux; export A=b; apt-get update; apt-get install -y b',
    'RUN { apt-get update || exit 1; } && apt-get install -y b',
    'RUN test -f x && apt-get update && apt-get install -y b',
    'RUN pip install a && chown -R a /srv\nFROM debian:12\nRUN apt-get install -y b',
    'FROM base\nRUN apt-get update\nRUN apt-get install -y b',
    'FROM other AS copy\nCOPY --from=base /usr/bin/a /usr/bin/a',
  ])('no: %s', rest => {
    expect(laterUser(rest)).toBeUndefined();
  });

  test.each([
    'RUN apt-get install -y b',
    'RUN apt-get install -y b && apt-get update',
    'RUN test -f x && apt-get update; apt-get install -y b',
    'RUN false || apt-get update; apt-get install -y b',
    'RUN while ! apt-get update; do sleep 1; done; apt-get install -y b',
    'FROM base AS middle\nFROM middle\nRUN ./setup.sh',
    'ONBUILD RUN apt-get install -y b',
    'ENTRYPOINT ["apt-get", "install"]',
    'FROM scratch\nCOPY --from=base /var/ /var/',
    'FROM scratch\nCOPY --from=0 / /',
  ])('yes: %s', rest => {
    expect(laterUser(rest)).toBeTypeOf('string');
  });
});

test.each([
  ['--mount=type=cache,target=/var/lib/apt', true],
  ['--mount=type=cache,dst=/var/lib/apt/lists/', true],
  ['--mount=type=tmpfs,target=/var', true],
  ['--mount=type=cache,target=$APT', true],
  ['--mount=type=cache,target=/var/lib/ap', false],
  ['--mount=type=cache,target=/var/cache/apt', false],
  ['--network=none', false],
])('%s lies over the lists: %s', (flag, want) => {
  const run = factsFor(`FROM debian:12\nRUN ${flag} apt-get update\n`).file.instructions[1];
  expect(run && mountsOverLists(run)).toBe(want);
});

describe('a command behind another, under set -e', () => {
  const added = (shell: string): string | undefined => {
    const body = bodyOf(shell);
    const command = body.commands.find(({ words }) => words[0]?.text === 'b');
    const element = command && elementOf(command.node, command.ancestors, body.tree);
    const text = `FROM debian:12\nRUN ${shell}\n`;
    const edit = element && insertCommandAfter(body, text, element, 'new');
    return edit && applyEdits(text, [edit]).slice('FROM debian:12\nRUN '.length, -1);
  };

  test.each([
    ['set -e; a; b; c', 'set -e; a; b; new; c'],
    ['set -e; a; b', 'set -e; a; b; new'],
    // `set -e` overlooks an `a` that fails there, and so would the body.
    ['set -e; { a && b; }', 'set -e; { a && b && new; }'],
    ['set -e; a && b; c', 'set -e; a && b; new; c'],
    // Where `a` fails the body fails: a statement behind it would hide that.
    ['set -e; a && b', 'set -e; a && b && new'],
    ['set -e; b && c; d', 'set -e; b && new && c; d'],
    ['set -ex && a && b', 'set -ex && a && b && new'],
    ['set -e; if a; then b; fi', 'set -e; if a; then b && new; fi'],
    ['set -e; if a; then b; c; fi; d', 'set -e; if a; then b; new; c; fi; d'],
    ['a; b; c', 'a; b && new; c'],
    ['set -o pipefail; a; b; c', 'set -o pipefail; a; b && new; c'],
    ['set -e; a; \\\n  b \\\n  ; \\\n  c', 'set -e; a; \\\n  b \\\n  ; \\\n  new; \\\n  c'],
  ])('%s', (shell, want) => {
    expect(added(shell)).toBe(want);
  });

  test.each([
    'set -e; { a; b; }; c',
    'set -e; ( a && b ) && c; d',
    'set -e; for x in 1 2; do b; done',
  ])('nowhere: %s', shell => {
    expect(added(shell)).toBeUndefined();
  });
});

describe('the table of recommended packages', () => {
  test('knows what is lost', () => {
    expect(recommendsOf('curl', 'unknown')?.needs).toEqual(['ca-certificates']);
    expect(recommendsOf('less', 'unknown')).toMatchObject({ needs: [], drops: [] });
    expect(recommendsOf('toString', 'unknown')).toBeUndefined();
    expect(recommendsOf('frobnicator', 'unknown')).toBeUndefined();
  });

  test('says of every package that may be missed what shows its use', () => {
    const lossy = ['git', 'build-essential', 'cron', 'procps', 'zip', 'openssh-client', 'gnupg'];
    const silent = lossy
      .flatMap(name => recommendsOf(name, 'unknown')?.drops ?? [])
      .filter(lost => signsOf(lost).length === 0);
    expect(silent).toEqual([]);
  });

  test('knows a package by those of other versions, and no package by those of another name', () => {
    expect(recommendsOf('php7.2-gd', 'older')).toMatchObject({ needs: [] });
    expect(recommendsOf('openjdk-8-jdk', 'older')?.needs).toEqual(['libatk-wrapper-java-jni']);
    expect(recommendsOf('git-core', 'older')?.needs).toContain('ca-certificates');
    expect(recommendsOf('less-', 'unknown')).toBeUndefined();
    expect(recommendsOf('python-pandas-doc', 'older')).toBeUndefined();
  });

  test('tells the releases apart', () => {
    expect(recommendsOf('gnupg', 'older')?.drops).toContain('dirmngr');
    expect(recommendsOf('gnupg', 'bookworm')?.drops).not.toContain('dirmngr');
    expect(isRestorable('cppzmq-dev', 'bookworm')).toBe(true);
    expect(isRestorable('cppzmq-dev', 'unknown')).toBe(false);
    expect(isInRelease('cppzmq-dev', 'older')).toBe(false);
    expect(isRestorable('ca-certificates', 'older')).toBe(true);
  });

  test('follows what a package brings', () => {
    expect(withDepends(['build-essential'], 'unknown')).toContain('libc6-dev');
    expect(withDepends(['ca-certificates'], 'unknown')).toContain('openssl');
  });
});
