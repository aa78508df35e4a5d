import { describe, expect, test } from 'vitest';
import { releaseAt, renewsIndex } from '../src/analysis/alpine.js';
import { buildsPossibly, consumerOf } from '../src/analysis/apk-build.js';
import { factsOf } from '../src/analysis/index.js';
import { mountOver } from '../src/dockerfile/mounts.js';
import { parseDockerfile } from '../src/dockerfile/parse.js';
import {
  cleanedCaches,
  indexEventsOf,
  indexUseOf,
  isHarmlessToEmptyCache,
  isPlainUpdate,
  isWithoutCache,
  updateWordOf,
} from '../src/shell/apk.js';
import { scanFor, scannedFolder } from '../src/shell/apk-scan.js';
import { BUILD_PACKAGES, buildPackage, isForBuilding } from '../src/shell/apk-table.js';
import type { RunBody } from '../src/shell/body.js';
import { readCall, type ToolCall } from '../src/shell/vocabulary.js';

function bodyOf(run: string): RunBody {
  const parsed = parseDockerfile(`FROM alpine\nRUN ${run}\n`, 'Dockerfile');
  const instruction = parsed.ok ? parsed.file.instructions[1] : undefined;
  if (!parsed.ok || !instruction) throw new Error('not a Dockerfile');
  const body = factsOf(parsed.file).body(instruction);
  if ('refused' in body) throw new Error(body.refused);
  return body;
}

function callOf(run: string): ToolCall {
  const [command] = bodyOf(run).commands;
  const call = command && readCall(command);
  if (!call) throw new Error(`no call in ${run}`);
  return call;
}

describe('the index of apk', () => {
  test.each([
    ['apk add curl', 'installs'],
    ['apk --no-cache -q add curl', 'installs'],
    ['apk upgrade', 'installs'],
    ['apk update', 'updates'],
    ['apk search php', 'reads'],
    ['apk fetch curl', 'reads'],
    ['apk info -e curl', undefined],
    ['apk info curl', 'reads'],
    ['apk info', undefined],
    ['apk $VERB curl', 'reads'],
    ['apk --version', undefined],
    ['apk del curl', undefined],
    ['apt-get update', undefined],
  ])('%s: %s', (run, use) => expect(indexUseOf(callOf(run))).toBe(use));

  test('may be read by what we do not know', () => {
    const events = indexEventsOf(bodyOf('apk update && curl -O x && ./setup.sh && apk add jq && npm ci'));
    expect(events.map(({ use, what }) => `${use} ${what}`)).toEqual([
      'updates apk update',
      'may-read ./setup.sh',
      'installs apk add',
    ]);
  });

  test('is not stored under --no-cache, and fetched by --update', () => {
    expect(isWithoutCache(callOf('apk --no-cache add x'))).toBe(true);
    expect(isWithoutCache(callOf('apk add x'))).toBe(false);
    expect(updateWordOf(callOf('apk add --update x'))?.text).toBe('--update');
    expect(updateWordOf(callOf('apk -U add x'))?.text).toBe('-U');
    expect(updateWordOf(callOf('apk add -qU x'))).toBeUndefined();
  });

  test('is updated plainly, or with a purpose of its own', () => {
    for (const run of ['apk update', 'apk -q update', 'sudo apk update']) {
      expect(isPlainUpdate(callOf(run)), run).toBe(true);
    }
    for (const run of ['apk update -X https://example.com', 'apk --root /x update', 'apk update > log']) {
      expect(isPlainUpdate(callOf(run)), run).toBe(false);
    }
  });
});

describe('the cache of apk', () => {
  test.each([
    ['rm -rf /var/cache/apk/*', 1],
    ['rm -rf /var/cache/apk /var/cache/apk/ /tmp/*', 2],
    ['rm -rf "/var/cache/apk"', 1],
    ['rm -rf /var/cache/apk/x', 0],
    ['rm -rf /var/cache/*', 0],
    ['find /var/cache/apk -delete', 0],
  ])('%s cleans %i', (run, count) => expect(cleanedCaches(callOf(run))).toHaveLength(count));

  test.each([
    ['rm -rf /var/cache/apk/*', true],
    ['rm -f /var/cache/apk/*.gz', true],
    ['rm /var/cache/apk/*', false],
    ['rm -r /var/cache/apk', true],
    ['ls /var/cache/apk', true],
    ['ls /var/cache/apk/*', false],
    ['cp -r /var/cache/apk /x', false],
    ['tar czf x.tgz /var/cache/apk', false],
  ])('%s does as well without content: %s', (run, harmless) => {
    const [command] = bodyOf(run).commands;
    expect(command && isHarmlessToEmptyCache(command)).toBe(harmless);
  });
});

describe('a mount', () => {
  test.each([
    ['type=cache,target=/var/cache/apk', true],
    ['type=cache,dst=/var/cache/', true],
    ['target=/var/cache/apk/x,type=tmpfs', true],
    ['type=cache,"target=/var/cache/apk"', true],
    ['type=cache,target=/var/cache/apt', false],
    ['type=cache,target=/var/cache/apkx', false],
    ['type=cache,target=$DIR', true],
    ['type=secret,id=x,target=$DIR', false],
    ['type=secret,id=x', false],
  ])('%s lies over /var/cache/apk: %s', (mount, isOver) => {
    const parsed = parseDockerfile(`FROM alpine\nRUN --mount=${mount} true\n`, 'Dockerfile');
    const run = parsed.ok ? parsed.file.instructions[1] : undefined;
    expect(run && mountOver(run, '/var/cache/apk') !== undefined).toBe(isOver);
  });
});

describe('a consumer', () => {
  test.each([
    ['pip install psutil', 'named python'],
    ['pip install -r requirements.txt', 'manifests python'],
    ['pip install .', 'refused'],
    ['pip install -e .', 'refused'],
    ['pip install git+https://example.com/x.git', 'refused'],
    ['pip install x.whl', 'refused'],
    ['pip install "$PACKAGE"', 'refused'],
    ['pip install flask==$VERSION', 'named python'],
    ['pip install uWSGI[x]==2', 'refused'],
    ['pip install --upgrade pip setuptools', 'none'],
    ['pip list', 'none'],
    ['npm ci', 'manifests node'],
    ['npm install -g bcrypt', 'named node'],
    ['npm install -g npm', 'none'],
    ['npm run build', 'none'],
    ['yarn', 'manifests node'],
    ['yarn --frozen-lockfile', 'manifests node'],
    ['yarn build', 'none'],
    ['gem install puma', 'named ruby'],
    ['gem install bundler', 'none'],
    ['gem install ./x.gem', 'refused'],
    ['bundle install', 'manifests ruby'],
    ['docker-php-ext-install gd', 'named php'],
    ['docker-php-ext-install $EXTENSIONS', 'refused'],
    ['pecl install redis', 'named php'],
    ['cargo install ripgrep', 'named rust'],
    ['cargo install --path .', 'none'],
    ['docker-php-ext-install -j$(nproc) gd', 'named php'],
    ['make install', 'upstream upstream'],
    ['./configure --prefix=/usr', 'upstream upstream'],
    ['./setup.sh', 'none'],
  ])('%s: %s', (run, want) => {
    const consumer = consumerOf(callOf(run));
    const got = !consumer
      ? 'none'
      : 'refused' in consumer
        ? 'refused'
        : `${consumer.kind} ${consumer.family}`;
    expect(got).toBe(want);
  });

  test.each([
    ['rm -rf /tmp/*', undefined],
    ['find / -name x -exec rm {} +', undefined],
    ['find / -name x -exec make {} +', '`make`'],
    ['npm cache clean --force', undefined],
    ['npm run build', '`npm run`'],
    ['make', '`make`'],
    ['./configure', '`./configure`'],
    ['sh -c "make"', '`sh`'],
    ['cargo build --release', '`cargo build`'],
  ])('%s may build: %s', (run, want) => expect(buildsPossibly(callOf(run))).toBe(want));
});

describe('the table of build packages', () => {
  const rows = Object.entries(BUILD_PACKAGES);

  test('each library names the APKBUILD that was read for it, or says that none was', () => {
    const libraries = rows.filter(
      ([name]) => name.endsWith('-dev') && buildPackage(name, false)?.runtime.length,
    );
    expect(libraries.length).toBeGreaterThan(40);
    for (const [, { source = '' }] of libraries)
      expect(source).toMatch(/^(main|community)\/[\w-]+@[0-9a-f]{8} [\d.]+\w*$|^not checked: \w/);
  });

  test.each(rows)('%s keeps packages that do not build', (name, { runtime }) => {
    expect(runtime.filter(isForBuilding)).toEqual([]);
    expect(runtime).not.toContain(name);
    expect(isForBuilding(name)).toBe(true);
  });

  test('knows every library by its own row, and the rest not at all', () => {
    expect(buildPackage('postgresql-dev', false)?.runtime).toEqual(['libpq']);
    expect(buildPackage('hdf5-dev', false)).toBeUndefined();
    expect(isForBuilding('hdf5-dev')).toBe(true);
    expect(buildPackage('curl', false)).toBeUndefined();
    expect(buildPackage('constructor', false)).toBeUndefined();
    expect(buildPackage('python3', false)).toBeUndefined();
    expect(buildPackage('python3', true)).toBeDefined();
  });
});

describe('the release of Alpine', () => {
  test.each([
    ['alpine:3.20', [3, 20], true],
    ['alpine:3.7.3', [3, 7], false],
    ['alpine', [Number.POSITIVE_INFINITY, 0], true],
    ['alpine:edge', [Number.POSITIVE_INFINITY, 0], true],
    ['alpine@sha256:0123', undefined, false],
    ['acme/alpine:3.7', [3, 7], false],
    ['acme/alpine', undefined, false],
    ['acme/alpine3.7:amd64', [3, 7], false],
    ['acme-alpine35glibc:1.0', undefined, false],
    ['node:22-alpine3.20', [3, 20], true],
    ['node:22-alpine', undefined, true],
    ['node:8-alpine', undefined, false],
    ['node:lts-alpine', [Number.POSITIVE_INFINITY, 0], true],
    ['python:3.8-alpine', undefined, true],
    ['python:3.7-alpine', undefined, false],
    ['python:3.12', undefined, false],
    ['php:$VERSION-alpine', undefined, false],
    ['openjdk:8-jre-alpine', undefined, false],
  ])('%s: %j, and its apk fetches a missing index: %s', (image, release, renews) => {
    const parsed = parseDockerfile(`FROM ${image}\nRUN apk add curl\n`, 'Dockerfile');
    const run = parsed.ok ? parsed.file.instructions[1] : undefined;
    if (!parsed.ok || !run) throw new Error('not a Dockerfile');
    const facts = factsOf(parsed.file);
    expect(releaseAt(facts, run)).toEqual(release);
    expect(renewsIndex(facts, run)).toBe(renews);
  });
});

describe('the scan of what was built', () => {
  test('is read back as it is written, in any layout', () => {
    expect(scannedFolder(scanFor('/usr/local'))).toBe('/usr/local');
    expect(scannedFolder(scanFor('/app/node_modules').replaceAll(' | ', ' \n  | '))).toBe(
      '/app/node_modules',
    );
  });

  test('is nothing that does more', () => {
    expect(scannedFolder(scanFor('/usr/local /etc'))).toBeUndefined();
    expect(scannedFolder(scanFor('$(rm -rf /)'))).toBeUndefined();
    expect(scannedFolder(`${scanFor('/usr/local')} x`)).toBeUndefined();
  });
});
