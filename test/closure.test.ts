import { describe, expect, test } from 'vitest';
import {
  type Act,
  type Call,
  type Closure,
  isSystemFolder,
  projectAt,
} from '../src/context/ecosystems/ecosystem.js';
import { readAct } from '../src/context/ecosystems/index.js';
import { npm } from '../src/context/ecosystems/npm.js';
import { pip } from '../src/context/ecosystems/pip.js';
import { memoryContext } from '../src/context/memory.js';

type Files = Readonly<Record<string, string>>;

function call(tool: string, verb: string, ...words: readonly string[]): Call {
  const options = words
    .filter(word => word.startsWith('-'))
    .map(word => {
      const [name = '', value] = word.split('=');
      return { name, value };
    });
  const operands = words.filter(word => !word.startsWith('-'));
  const args = [...verb.split(' '), ...words].filter(Boolean);
  return { tool, verb, options, operands, program: tool, args, assignments: new Map() };
}

function actOf(given: Call): Act['kind'] | 'unknown' {
  return readAct(given)?.act.kind ?? 'unknown';
}

/** What it reads, in a word: what it fills and rewrites has tests of its own. */
type Read = { readonly files: readonly string[] } | { readonly refused: string };

function closureOf(given: Call, files: Files, workdir = '/app'): Read {
  const closure = wholeClosureOf(given, files, workdir);
  return 'refused' in closure ? closure : { files: closure.files };
}

/** Scripts of the tests have no quotes: their words are what stands between blanks and operators. */
const wordsOf = (script: string) => script.split(/&&|\|\||;/).map(command => command.trim().split(/\s+/));

function wholeClosureOf(given: Call, files: Files, workdir = '/app'): Closure {
  const act = readAct(given)?.act;
  if (act?.kind !== 'install') throw new Error(`not an install: ${act?.kind}`);
  return act.closure(projectAt(memoryContext(files), { source: '', target: '/app', workdir }, wordsOf));
}

const files = (...names: readonly string[]): Read => ({ files: names });
const refusal = (closure: Read): string | undefined => ('refused' in closure ? closure.refused : undefined);

describe('what a call has to do with the project', () => {
  test.each<[Act['kind'] | 'unknown', Call]>([
    ['install', call('npm', 'ci')],
    ['install', call('npm', 'i', '--omit=dev')],
    ['install', call('yarn', '')],
    ['install', call('pip', 'install', '-r=requirements.txt')],
    ['independent', call('npm', 'install', '-g', 'typescript@5', '@scope/tool')],
    ['independent', call('yarn', 'global add', 'serve')],
    ['independent', call('npm', 'cache clean', '--force')],
    ['independent', call('pip', 'install', 'wheel', 'requests[socks]>=2')],
    ['independent', call('apt-get', 'install', '-y', 'g++', 'libc6:i386', 'curl=7.1')],
    ['independent', call('apk', 'add', '--no-cache', '.build-deps', 'libc-dev')],
    ['independent', call('rm', '', '-r', '-f', '/var/lib/apt/lists/*')],
    ['independent', call('set', 'pipefail', '-e')],
    ['refused', call('npm', 'ci', '--prefix=web')],
    ['refused', call('pip', 'install', '-r=requirements.txt', '-e=.')],
    ['refused', call('pip', 'install', '-r=requirements.txt', './lib')],
    ['unknown', call('npm', 'install', 'express')],
    ['unknown', call('npm', 'install', '-g', './tool')],
    ['unknown', call('npm', 'install', '-g', 'tool.tgz')],
    ['unknown', call('npm', 'install', '-g')],
    ['unknown', call('npm', 'run', 'build')],
    ['unknown', call('npm', '')],
    ['refused', call('pip', 'install', '.')],
    ['refused', call('pip', 'install', './lib')],
    ['unknown', call('pip', 'install', 'dist/app-1.0-py3-none-any.whl')],
    ['unknown', call('pip', 'install', 'app.zip')],
    ['unknown', call('apt-get', 'install', './tool.deb')],
    ['unknown', call('apt-get', 'install', 'tool.deb')],
    ['unknown', call('apt-get', 'install', 'php*')],
    ['unknown', call('rm', '', '-f', '/var/lib/apt/lists/../../../app/x')],
    ['unknown', call('rm', '', '-f', 'package.json')],
    ['unknown', call('set', 'a', 'b')],
    ['unknown', call('make', 'install')],
  ])('%s: %j', (kind, given) => expect(actOf(given)).toBe(kind));
});

describe('npm', () => {
  const install = call('npm', 'install');
  const manifest = { 'package.json': '{ "dependencies": { "a": "^1.0.0" } }' };

  test('the manifest alone', () => expect(closureOf(install, manifest)).toEqual(files('package.json')));
  test('a byte order mark', () => {
    expect(closureOf(install, { 'package.json': '\uFEFF{}' })).toEqual(files('package.json'));
  });
  test('what an ignored file says is not there', () => {
    const context = { ...manifest, 'package-lock.json': '{}', '.dockerignore': '*.json\n!package.json\n' };
    expect(closureOf(install, context)).toEqual(files('package.json'));
  });
  test('in a folder below', () => {
    const context = { 'web/package.json': '{}', 'web/package-lock.json': '{}' };
    expect(closureOf(install, context, '/app/web')).toEqual(
      files('web/package.json', 'web/package-lock.json'),
    );
    expect(refusal(closureOf(install, { ...context, 'package.json': '{}' }, '/app/web'))).toContain('above');
    expect(refusal(closureOf(install, context, '/srv'))).toContain('does not run in the folder');
  });
  test.each([
    ...['file:../lib', 'link:lib', 'portal:lib', 'exec:./make.js', 'patch:a@npm%3A1.0.0#x.patch', './lib'],
    ...['../lib', '~/lib', '/lib', '.', 'file:.', 'lib.tgz', 'vendor/lib-1.0.tar.gz'],
  ])('%s that is not in the build context refuses', version => {
    const context = { 'package.json': JSON.stringify({ devDependencies: { lib: version } }) };
    expect(refusal(closureOf(install, context))).toContain(`depends on '${version}'`);
  });
  test.each<[string, string, string]>([
    ['file:./lib', 'lib/index.js', 'lib/'],
    ['link:lib', 'lib/index.js', 'lib/'],
    ['portal:lib', 'lib/index.js', 'lib/'],
    ['file:lib.tgz', 'lib.tgz', 'lib.tgz'],
    ['./vendor/lib-1.0.tar.gz', 'vendor/lib-1.0.tar.gz', 'vendor/lib-1.0.tar.gz'],
    ['patch:a@npm%3A1.0.0#./x.patch', 'x.patch', 'x.patch'],
    [
      'patch:a@npm%3A1.0.0#~/.yarn/patches/a.patch::version=1',
      '.yarn/patches/a.patch',
      '.yarn/patches/a.patch',
    ],
  ])('%s brings what it names', (version, file, brought) => {
    const context = { 'package.json': JSON.stringify({ dependencies: { lib: version } }), [file]: '' };
    expect(closureOf(install, context)).toEqual(files('package.json', brought));
  });
  test('a local package has dependencies and scripts of its own', () => {
    const context = {
      'package.json': '{ "dependencies": { "a": "file:a" } }',
      'a/package.json': '{ "dependencies": { "b": "file:../b" } }',
      'b/package.json': '{ "scripts": { "prepare": "make" } }',
    };
    expect(refusal(closureOf(install, context))).toContain('b/package.json runs `prepare`');
    expect(
      closureOf(call('npm', 'ci', '--ignore-scripts'), { ...context, 'package-lock.json': '{}' }),
    ).toEqual(files('package.json', 'package-lock.json', 'a/', 'b/'));
  });
  test.each([
    '1.x',
    'npm:other@2',
    'owner/repo',
    'github:owner/repo#v1',
    'git+ssh://git@example.com/lib.git',
    'https://example.com/lib.tgz',
    'latest',
    '',
  ])("'%s' is not", version => {
    const context = { 'package.json': JSON.stringify({ dependencies: { lib: version } }) };
    expect(closureOf(install, context)).toEqual(files('package.json'));
  });
  test.each<[string, object]>([
    ['an override', { overrides: { a: { '.': '1.0.0', b: 'file:./b' } } }],
    ['a resolution', { resolutions: { 'a/b': './b' } }],
    ['a script of the shrinkwrap', { scripts: { preshrinkwrap: 'node x.js' } }],
    ['a pattern of workspaces that is not understood', { workspaces: ['{a,b}/*'] }],
    ['what msw writes', { msw: { workerDirectory: 'public' } }],
  ])('%s refuses', (_, value) => {
    expect(refusal(closureOf(install, { 'package.json': JSON.stringify(value) }))).toBeTypeOf('string');
  });
  test.each(['', '[]', '{ "name": }'])("a manifest '%s' refuses", text => {
    expect(refusal(closureOf(install, { 'package.json': text }))).toContain('package.json is not');
  });
  test('a package deep in the lockfile that reads the schema', () => {
    const lock = '{ "packages": { "node_modules/x/node_modules/@prisma/client": {} } }';
    const context = { ...manifest, 'package-lock.json': lock, 'prisma/schema.prisma': '' };
    expect(closureOf(install, context)).toEqual(files('package.json', 'package-lock.json', 'prisma/'));
    expect(refusal(closureOf(install, { ...context, 'prisma.config.ts': '' }))).toContain('prisma.config.ts');
  });
  test.each<[string, unknown, readonly string[]]>([
    ['a list', ['packages/*'], ['packages/a', 'packages/b']],
    ['an object', { packages: ['packages/*', '!packages/b'] }, ['packages/a']],
    ['any depth', ['**'], ['deep/er/c', 'packages/a', 'packages/b']],
    ['names', ['./packages/a', 'deep/er/c/'], ['deep/er/c', 'packages/a']],
    ['stars in names', ['packages/a*', 'none/*'], ['packages/a']],
  ])('workspaces as %s', (_, workspaces, members) => {
    const context = {
      'package.json': JSON.stringify({ workspaces }),
      'packages/a/package.json': '{}',
      'packages/b/package.json': '{}',
      'packages/b/node_modules/x/package.json': '{}',
      'packages/notes.md': '',
      'deep/er/c/package.json': '{}',
    };
    const manifests = members.map(folder => `${folder}/package.json`);
    expect(closureOf(install, context)).toEqual(files('package.json', ...manifests));
    const whole = wholeClosureOf(install, context);
    const fills = ['node_modules', ...members.map(folder => `${folder}/node_modules`)];
    expect('refused' in whole ? [] : whole.fills).toEqual(fills);
  });
  test.each<[string, Files, readonly string[] | undefined]>([
    ['husky', {}, []],
    ['is-ci || husky install', {}, []],
    ['husky', { '.git/config': '' }, undefined],
    ['patch-package', { 'patches/a+1.0.0.patch': '' }, ['patches/']],
    ['npx patch-package --patch-dir fixes', { 'fixes/a.patch': '', 'patches/b.patch': '' }, ['fixes/']],
    ['patch-package', {}, []],
    ['prisma generate', { 'prisma/schema.prisma': '' }, ['prisma/']],
    ['prisma generate --schema=db/my.prisma', { 'db/my.prisma': '', '.env': '' }, ['db/my.prisma', '.env']],
    ['prisma migrate deploy', {}, undefined],
    [
      'node setup.js',
      { 'setup.js': "require('./tools/log')", 'tools/log.js': '' },
      ['setup.js', 'tools/log.js'],
    ],
    [
      'node setup',
      { 'setup.mjs': "import { a } from './a.js';", 'a.js': "console.log('a')" },
      ['setup.mjs', 'a.js'],
    ],
    ['node setup.js', { 'setup.js': "require('fs').readdirSync('src')" }, undefined],
    ['node setup.js', { 'setup.js': 'require(name)' }, undefined],
    ['node setup.js', { 'setup.js': "require('../outside')" }, undefined],
    ['node setup.js', {}, undefined],
    ['npm run setup', { 'setup.js': '' }, ['setup.js']],
    ['yarn setup', { 'setup.js': '' }, ['setup.js']],
    ['npm run missing', {}, undefined],
    ['node-gyp rebuild', {}, undefined],
    ['tsc && node setup.js', { 'setup.js': '' }, undefined],
  ])('the script `%s` with %j', (script, more, reads) => {
    const text = JSON.stringify({ scripts: { postinstall: script, setup: 'node setup.js' } });
    const closure = closureOf(install, { 'package.json': text, ...more });
    if (reads) expect(closure).toEqual(files('package.json', ...reads));
    else expect(refusal(closure)).toContain('runs `postinstall`');
  });
  test.each<[string, string | undefined, boolean]>([
    ['NPM_CONFIG_LOGLEVEL', 'warn', false],
    ['npm_config_cache', '/var/cache/npm', false],
    ['NPM_CONFIG_USERCONFIG', '.npmrc-docker', true],
    ['NPM_CONFIG_USERCONFIG', '/app/.npmrc-docker', true],
    ['NPM_CONFIG_USERCONFIG', undefined, true],
    ['NODE_OPTIONS', '--max-old-space-size=4096', false],
    ['NODE_OPTIONS', '--require ./hook.js', true],
    ['NODE_ENV', 'production', false],
  ])('%s=%s', (name, value, steers) => expect(npm.isSteeredBy(name, value, '/app')).toBe(steers));
});

describe('pip', () => {
  const install = call('pip', 'install', '-r=requirements.txt');
  const reading = (text: string, more: Files = {}) =>
    closureOf(install, { 'requirements.txt': text, ...more });

  test.each([
    'flask',
    'flask==3.0.3 # why',
    'flask[async,dotenv] >= 3, < 4',
    'flask (>=3)',
    'flask ; python_version < "3.9" and sys_platform == "win32"',
    'lib @ https://example.com/lib.whl',
    'git+https://example.com/lib.git@v1#egg=lib',
    'https://example.com/lib.tar.gz',
    'flask==3.0.3 \\\n    --hash=sha256:aa \\\n    --hash=sha256:bb',
    '--index-url https://pypi.example.com/simple',
    '-f https://example.com/wheels',
    '--no-binary :all:',
    '# -e .',
    '\uFEFFflask\r\n\r\nclick\r\n',
  ])('%j reads no more', text => expect(reading(text)).toEqual(files('requirements.txt')));

  test.each([
    '.',
    './missing',
    'lib/',
    'vendor/lib.whl',
    'lib-1.0-py3-none-any.whl',
    'lib.zip',
    'lib @ file:///app/lib',
    'lib @ ./lib',
    'file:lib',
    '-e .',
    '-e git+https://example.com/lib.git#egg=lib',
    '--editable=.',
    '--find-links ./wheels',
    '-f wheels',
    '-r /etc/requirements.txt',
    '-r ../requirements.txt',
    '-r missing.txt',
    '$LIB',
    'flask --config-settings=x=./y',
    '--pre-commit x',
  ])('%j refuses', text => expect(refusal(reading(text))).toBeTypeOf('string'));

  test('files that include each other', () => {
    const text = '-r a/x.txt\n-c pins.txt\n';
    const more = {
      'a/x.txt': '-r ../requirements.txt\n-rb.txt',
      'a/b.txt': 'flask',
      'pins.txt': '--constraint=pins.txt',
    };
    expect(reading(text, more)).toEqual(files('requirements.txt', 'a/x.txt', 'a/b.txt', 'pins.txt'));
  });
  test('an absolute path, from anywhere', () => {
    const absolute = call('pip', 'install', '-r=/app/req/dev.txt');
    expect(closureOf(absolute, { 'req/dev.txt': 'flask' }, '/')).toEqual(files('req/dev.txt'));
    expect(refusal(closureOf(absolute, { 'req/dev.txt': '-r ../../x.txt' }, '/'))).toContain('outside');
    expect(refusal(closureOf(call('pip', 'install', '-r=/tmp/r.txt'), {}))).toContain('not in the folder');
  });
  test('what stands in for installed packages refuses', () => {
    expect(refusal(reading('flask', { 'app.egg-info/PKG-INFO': '' }))).toContain('app.egg-info/');
    expect(refusal(reading('flask', { 'setup.cfg': '[install]\nprefix=lib\n' }))).toContain('setup.cfg');
  });
  test('the version of Python that pyenv chooses', () => {
    expect(reading('flask', { '.python-version': '3.12\n' })).toEqual(
      files('requirements.txt', '.python-version'),
    );
  });
  test.each<[string, string | undefined, boolean]>([
    ['PIP_NO_CACHE_DIR', '1', false],
    ['PIP_INDEX_URL', undefined, false],
    ['PIP_CONSTRAINT', 'pins.txt', true],
    ['PIP_CONSTRAINT', '/etc/pip/constraint.txt', false],
    ['PIP_FIND_LINKS', '/app/wheels', true],
    ['PYTHONPATH', '/opt/lib:/app', true],
    ['PYTHONPATH', '/opt/lib', false],
    ['VIRTUAL_ENV', '/env', false],
    ['PYTHONUNBUFFERED', '1', false],
  ])('%s=%s', (name, value, steers) => expect(pip.isSteeredBy(name, value, '/app')).toBe(steers));
});

test.each<[string, boolean]>([
  ['/', true],
  ['/root', true],
  ['/home/node', true],
  ['/usr/local', true],
  ['/usr/local/lib/app', true],
  ['/etc/app', true],
  ['/app', false],
  ['/usr/src/app', false],
  ['/usr/local/app', false],
  ['/home/node/app', false],
  ['/root/app', false],
])('%s is a folder of the system: %s', (path, is) => expect(isSystemFolder(path)).toBe(is));
