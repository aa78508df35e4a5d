// What only some package managers need to be asked before their cache goes: which Yarn it is, how old RubyGems and Go
// are, whether anything builds later.
import type { Instruction } from '../dockerfile/model.js';
import type { RunBody } from '../shell/body.js';
import { GEM_DOCUMENTS } from '../shell/caches/cleanups.js';
import type { Remedy } from '../shell/caches/index.js';
import { remembered } from '../shell/memo.js';
import { callsOf, hasOption, optionValue, type ToolCall } from '../shell/vocabulary.js';
import type { Facts } from './facts.js';
import { futureOf } from './history.js';
import { decidesPipCache, isSurelyOldPip } from './pip.js';
import { releaseAge } from './release.js';

/** The files of the build context. */
export interface Sources {
  read(path: string): string | undefined;
  has(path: string): boolean;
}

export interface GuardInput {
  readonly facts: Facts;
  readonly instruction: Instruction;
  readonly body: RunBody;
  readonly calls: readonly ToolCall[];
  readonly sources: Sources;
}

/**
 * `decided`: the cache is out already. `because`: why it must stay; with `instead`, unless that is done instead of the usual.
 * Undefined: nothing speaks against it.
 */
export type Guarded = 'decided' | { readonly because: string; readonly instead?: Remedy } | undefined;

const GUARDS: Readonly<Record<string, (input: GuardInput) => Guarded>> = {
  pip: guardPip,
  npm: guardNpm,
  yarn: guardYarn,
  gem: guardGem,
  go: guardGo,
  cargo: guardCargo,
  conda: guardConda,
  micromamba: guardConda,
};

export function guardCache(name: string, input: GuardInput): Guarded {
  return Object.hasOwn(GUARDS, name) ? GUARDS[name]?.(input) : undefined;
}

function chainText({ facts, instruction }: GuardInput): readonly Instruction[] {
  const stage = facts.stageOf(instruction)?.stage;
  return stage ? facts.chain(stage).flatMap(({ instructions }) => instructions) : [];
}

/** Before version 6 pip keeps nothing. */
function guardPip({ facts, instruction, body, calls }: GuardInput): Guarded {
  if (decidesPipCache(facts, instruction, body)) return 'decided';
  return calls.length > 0 && calls.every(call => isSurelyOldPip(facts, instruction, call))
    ? 'decided'
    : undefined;
}

/** A newest npm may not run on an old Node.js at all: where nothing calls it later, nobody has noticed. */
function guardNpm({ facts, instruction, calls }: GuardInput): Guarded {
  const last = calls.at(-1);
  const isSelf = last?.operands.some(({ value = '' }) => /^npm(@|$)/.test(value)) ?? false;
  const stage = facts.stageOf(instruction)?.stage;
  if (!last || !isSelf || !stage) return undefined;
  const isCalledLater = [stage, ...facts.descendants(stage)]
    .flatMap(({ instructions }) => instructions)
    .some(other => {
      if (other.index < instruction.index || other.keyword !== 'RUN') return false;
      const body = facts.body(other);
      if ('refused' in body) return false;
      const own = other === instruction ? last.command.index : -1;
      return callsOf(body, ['npm', 'npx']).some(({ command }) => command.index > own);
    });
  return isCalledLater ? undefined : { because: 'the npm that it installs may not run on this Node.js' };
}

/** Options that Yarn 1 alone knows (`yarn install --help` of 1.22): to later ones they are an error. */
const CLASSIC_OPTIONS: readonly string[] = [
  ...['--production', '--prod', '--pure-lockfile', '--ignore-optional', '--ignore-platform', '--no-lockfile'],
  ...['--flat', '--modules-folder', '--no-bin-links', '--har', '--link-duplicates', '--force', '--no-cache'],
  ...['--ignore-scripts', '--skip-integrity-check', '--link-folder', '--no-progress', '--no-emoji'],
];
/**
 * Yarn 2 and later need Node.js 10 (yarnpkg/berry, `engines`); a Yarn of before 1.22 does not read the `.yarnrc.yml` that
 * hands on to them (yarnpkg/yarn, CHANGELOG).
 */
const OLD_NODE =
  /(^|\/)node:[0-9]([.\s-]|$)|setup_[0-9]\.x|NODE_VERSION[= ]"?v?[0-9]\.|nvm\s+install\s+v?[0-9](\.|\s|$)|\byarn@0\.|YARN_VERSION[= ]"?v?(0|1\.(1?\d|2[01]))\./;
/** Their own nodejs is of before version 10. Source: packages.debian.org, packages.ubuntu.com. */
const OLD_NODE_RELEASES =
  /^(debian:([6-9](\D|$)|wheezy|jessie|stretch)|ubuntu:(1[0-8]\.|precise|trusty|xenial|yakkety|zesty|artful|bionic))/;
const OTHER_NODES =
  /nodesource|nvm|nodejs\.org|NODE_VERSION|\bnode:|ppa:|npm\s+(install|i)\s.*\bn(pm)?\b|snap|conda/;
const BERRY_SIGN =
  /\.yarnrc\.yml|\.pnp\.|\.yarn(\/|\s|$)|yarn(pkg)?\s+(set\s+version|plugin|dlx|workspaces\s+focus)|--immutable|YARN_(ENABLE|NODE_LINKER|RC_FILENAME)|berry/;

function guardYarn(input: GuardInput): Guarded {
  const { calls, sources } = input;
  const texts = chainText(input).map(({ original }) => original);
  if (calls.length > 0 && calls.every(call => deletesOwnFolder(input, call))) return 'decided';
  const sign = texts.find(text => BERRY_SIGN.test(text));
  const manager = /"packageManager"\s*:\s*"yarn@(\d+)/.exec(sources.read('package.json') ?? '')?.[1];
  const lock = sources.read('yarn.lock');
  const isBerry =
    sign !== undefined ||
    sources.has('.yarnrc.yml') ||
    (manager !== undefined && manager !== '1') ||
    lock?.includes('__metadata:');
  if (isBerry) return { because: 'Yarn 2 and later may run from its cache' };
  const isClassic =
    texts.some(text => /yarn\s+global\s/.test(text) || OLD_NODE.test(text.replace(/^FROM\s+/i, ''))) ||
    hasOldNode(input, texts) ||
    calls.some(call => hasOption(call, ...CLASSIC_OPTIONS)) ||
    manager === '1' ||
    lock?.includes('# yarn lockfile v1') ||
    (sources.has('package.json') && sources.read('package.json') !== undefined) ||
    copiesOnlyManifests(input);
  return isClassic
    ? undefined
    : { because: 'it is not known whether this is Yarn 1: later ones run from the cache' };
}

/** `yarn --cache-folder ./ycache && rm -rf ./ycache` */
function deletesOwnFolder({ body }: GuardInput, call: ToolCall): boolean {
  const folder = optionValue(call, '--cache-folder');
  return (
    folder !== undefined &&
    callsOf(body, 'rm').some(
      ({ command, operands }) =>
        command.index > call.command.index && operands.some(({ value }) => value === folder),
    )
  );
}

/** The Node.js is the one of an old distribution. */
function hasOldNode({ facts, instruction }: GuardInput, texts: readonly string[]): boolean {
  const stage = facts.stageOf(instruction)?.stage;
  const image = stage && facts.chain(stage)[0]?.image;
  return (
    image !== undefined &&
    !image.hasVariable &&
    OLD_NODE_RELEASES.test(`${image.name}:${image.tag ?? ''}`) &&
    texts.some(text => /\bnodejs\b/.test(text)) &&
    !texts.some(text => OTHER_NODES.test(text))
  );
}

const NO_YARNRC =
  /(^|\/)(package[\w.*-]*\.json\*?|yarn\.lock\*?|\.npmrc|package\*|Dockerfile|Gemfile[\w.]*\*?|node_modules\*?)$/;

/** Without a `.yarnrc.yml`, which nothing brings, and without corepack, `yarn` is the one that is installed: version 1. */
function copiesOnlyManifests(input: GuardInput): boolean {
  const { facts, instruction, body } = input;
  const isMoving = callsOf(body, ['cd', 'pushd']).length > 0;
  const workdir = `${facts.before(instruction).workdir ?? ''}/`;
  return chainText(input).every(({ index, keyword, args, original }) => {
    if (index > instruction.index) return true;
    if (/corepack|git\s+clone|\bcurl\b|\bwget\b/.test(original)) return false;
    if (keyword !== 'COPY' && keyword !== 'ADD') return true;
    // Yarn looks for it in its folder and in those above.
    const target = `${args.at(-1)?.replace(/\/+$/, '') ?? ''}/`;
    const isElsewhere =
      !isMoving && /^\/[\w.-]/.test(target) && workdir.startsWith('/') && !workdir.startsWith(target);
    return isElsewhere || args.slice(0, -1).every(source => NO_YARNRC.test(source));
  });
}

/** The official image says `gem: --no-document` in its gemrc; the flag is of RubyGems 2.0, which came with Ruby 2.0. */
function guardGem(input: GuardInput): Guarded {
  const { facts, instruction } = input;
  const stage = facts.stageOf(instruction)?.stage;
  const image = stage && facts.chain(stage)[0]?.image;
  const isConfigured = chainText(input).some(
    ({ index, original, heredocs }) =>
      index <= instruction.index &&
      [original, ...heredocs.map(({ content }) => content)].some(text => /gemrc/.test(text)),
  );
  if (isConfigured) return 'decided';
  if (image?.name === 'ruby')
    return /^(1\.|2\.0)/.test(image.tag ?? '') ? { because: OLD_GEM, ...withoutFlag(input) } : 'decided';
  const isNew = image && !image.hasVariable && (NEW_GEM.test(image.text) || releaseAge(image) === 'new');
  return isNew
    ? undefined
    : { because: `${OLD_GEM}${image ? ` (${image.text})` : ''}`, ...withoutFlag(input) };
}

/** Every RubyGems says where it installs, and keeps the documentation below that, which no program reads. */
function withoutFlag({ facts, instruction, calls }: GuardInput): { readonly instead?: Remedy } {
  const isPlain =
    facts.isRoot(instruction) &&
    calls.every(
      call =>
        call.wrappers.length === 0 &&
        call.command.assignments.length === 0 &&
        !hasOption(call, '-i', '--install-dir', '--user-install', '--build-root', '--vendor'),
    );
  return isPlain ? { instead: { kind: 'delete', folders: [GEM_DOCUMENTS] } } : {};
}

/**
 * Older than `releaseAge` has it, or not to be told by it, but with a Ruby of 2.0 and later all the same: Debian 8 and later
 * below them, or the version in the name.
 */
const NEW_GEM =
  /(^|\/)(debian:8|ubuntu:15|centos:(centos)?7|(azurelinux(-beta)?|openjdk|golang|jenkins|oss-fuzz-base|kalilinux|dependabot)(\/[\w/-]+)?(:|$)|bitnami\/minideb|jruby:9|devilbox\/php-fpm:|laradock\/php-fpm:(5\.6|7))|jessie|vivid|wily|xenial|ruby-?2[.-]?[1-9]/;
const OLD_GEM = 'its RubyGems may be of before 2.0, which has no --no-document';

/** Tools that may call go, cargo or their like. */
export const BUILDERS = [
  'make',
  'mage',
  'task',
  'just',
  'bazel',
  'sh',
  'bash',
  'air',
  'dlv',
  'gox',
  'goreleaser',
  'cross',
];

const GO_BUILDERS: readonly string[] = ['go', ...BUILDERS];
const CARGO_BUILDERS: readonly string[] = ['cargo', ...BUILDERS];

function guardGo(input: GuardInput): Guarded {
  const { facts, instruction, calls } = input;
  const stage = facts.stageOf(instruction)?.stage;
  const image = stage && facts.chain(stage)[0]?.image;
  const version = image?.name === 'golang' ? (image.tag ?? 'latest') : undefined;
  const old = /^1(?:\.(\d+))?/.exec(version ?? '');
  if (version === undefined || image?.hasVariable || (old?.[1] !== undefined && Number(old[1]) < 11))
    return { because: 'its go may be of before 1.11, which cannot clean its module cache' };
  if (!calls.some(({ verb }) => verb === 'build' || verb === 'install' || verb === 'test'))
    return { because: 'it fills the module cache for what is built from it' };
  return guardBuilder(input, GO_BUILDERS, /\bgo\b|pkg\/mod|\bmake\b|\bair\b|\bdlv\b/);
}

function guardCargo(input: GuardInput): Guarded {
  return guardBuilder(input, CARGO_BUILDERS, /cargo|\bmake\b/);
}

/** The cache is for what builds later: another RUN, or the command of the image. */
function guardBuilder(input: GuardInput, tools: readonly string[], inCommand: RegExp): Guarded {
  const { facts, instruction } = input;
  if (!facts.stageOf(instruction)) return undefined;
  for (const user of laterBuilders(tools)(facts, instruction))
    return { because: `a later RUN may build from it (line ${user.startLine})` };
  const commands = [...laterCommands(facts, instruction)];
  if (commands.length === 0)
    return { because: 'the image has no command of its own: it may be there to build' };
  return commands.some(({ logical }) => inCommand.test(logical.text))
    ? { because: 'the command of the image may build from it' }
    : undefined;
}

const laterBuilders = remembered((tools: readonly string[]) =>
  futureOf((facts, other) => (mayBuild(facts, other, tools) ? [other] : [])),
);

const laterCommands = futureOf((_, other) =>
  other.keyword === 'CMD' || other.keyword === 'ENTRYPOINT' ? [other] : [],
);

/** Whether the instruction runs one of the tools, or something that may run one. */
export function mayBuild(facts: Facts, instruction: Instruction, tools: readonly string[]): boolean {
  if (instruction.trigger) return true;
  if (instruction.keyword !== 'RUN') return false;
  const body = facts.body(instruction);
  if ('refused' in body) return true;
  return body.commands.some(({ words }) => words[0]?.value === undefined && words.length > 0)
    ? true
    : callsOf(body).some(({ tool, program }) => tools.includes(tool) || (program.value ?? '').includes('/'));
}

function guardConda(input: GuardInput): Guarded {
  const isLinked = chainText(input).some(({ original }) => /softlink|always_copy/.test(original));
  return isLinked ? { because: 'its environments may be links to the cache' } : undefined;
}
