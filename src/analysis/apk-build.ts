// Facts about packages that an Alpine stage installs in order to build: who consumes them, who else may need them.
import type { Instruction, Stage } from '../dockerfile/model.js';
import { INSTALLERS, MANIFESTS, NEEDS_BUILD_PACKAGES, QUIET_PROGRAMS } from '../shell/apk-table.js';
import type { ShellWord } from '../shell/body.js';
import { callsOf, hasOption, readCall, type ToolCall } from '../shell/vocabulary.js';
import type { Facts } from './facts.js';
import { readStageOnce } from './history.js';

/** The text of a file of the build context, if it is there. */
export type ReadFile = (path: string) => string | undefined;

/**
 * A command that compiles what it installs. `manifests`: it installs what files of the working directory
 * name. `upstream`: it builds what lies there.
 */
export type Consumer =
  | { readonly kind: 'named' | 'manifests' | 'upstream'; readonly family: Family }
  | { readonly refused: string };

export type Family = 'python' | 'node' | 'ruby' | 'php' | 'rust' | 'upstream';

/** Names under which a source tree has what sets its build up. */
const CONFIGURE =
  /^\.{1,2}\/(\w+\/)*(configure|Configure|config|autogen\.sh|bootstrap|bootstrap\.sh|buildconf)$/;
/** They build what the same RUN has brought along; that no COPY has brought it is another question. */
const UPSTREAM_BUILDERS: ReadonlySet<string> = new Set([
  ...[
    'make',
    'cmake',
    'ninja',
    'samu',
    'meson',
    'autoreconf',
    'autoconf',
    'automake',
    'aclocal',
    'libtoolize',
  ],
  ...['autoheader', 'phpize'],
]);

function isUpstreamBuild({ tool, program }: ToolCall): boolean {
  return UPSTREAM_BUILDERS.has(tool) || CONFIGURE.test(program.value ?? '');
}

/** What the call installs, if it is one of the known consumers; one that only installs installers is none. */
export function consumerOf(call: ToolCall): Consumer | undefined {
  const consumer = readConsumer(call);
  const isOfTools =
    call.operands.length > 0 && call.operands.every(word => INSTALLERS.has(nameOfRequirement(word)));
  return consumer && 'kind' in consumer && consumer.kind === 'named' && isOfTools ? undefined : consumer;
}

function readConsumer(call: ToolCall): Consumer | undefined {
  switch (call.tool) {
    case 'pip':
      return call.verb === 'install' ? pipConsumer(call) : undefined;
    case 'npm':
    case 'pnpm':
    case 'yarn':
      return nodeConsumer(call);
    case 'gem':
      return call.verb === 'install' ? named(call, 'ruby') : undefined;
    case 'bundle':
    case 'bundler':
      return call.verb === 'install' ? { kind: 'manifests', family: 'ruby' } : undefined;
    case 'docker-php-ext-install':
      return call.args.every(isReadOrJobs) && !call.wrappers.includes('xargs')
        ? { kind: 'named', family: 'php' }
        : hidden(call);
    case 'pecl':
      return call.verb === 'install' ? named(call, 'php') : undefined;
    case 'cargo':
      return call.verb === 'install' && !hasOption(call, '--path') ? named(call, 'rust') : undefined;
    default:
      return isUpstreamBuild(call) ? { kind: 'upstream', family: 'upstream' } : undefined;
  }
}

/** `-j$(nproc)`, or what stands behind `-j`. */
function isReadOrJobs({ value, text }: ShellWord, at: number, args: readonly ShellWord[]): boolean {
  return value !== undefined || text.startsWith('-j') || args[at - 1]?.text === '-j';
}

function hidden(call: ToolCall): Consumer {
  const word = call.args.find(({ value }) => value === undefined);
  return {
    refused: `what \`${call.tool}\` installs is not known here: ${word?.text ?? 'it comes from elsewhere'}`,
  };
}

/** Names only: no path, no address, no variable in front. */
function named(call: ToolCall, family: 'python' | 'ruby' | 'php' | 'rust'): Consumer {
  if (call.wrappers.includes('xargs') || call.operands.some(({ text }) => /^["']?\$/.test(text)))
    return hidden(call);
  const path = call.operands.find(({ text }) => /^["']?\.|[/\\]|\.(gem|whl|tgz|gz|zip)["']?$/.test(text));
  if (path) return { refused: `\`${call.tool}\` installs from ${path.text}` };
  return { kind: 'named', family };
}

function pipConsumer(call: ToolCall): Consumer {
  if (hasOption(call, '-e', '--editable')) return { refused: '`pip` installs the source itself' };
  const files = call.options.filter(({ name }) => name === '-r' || name === '--requirement');
  if (files.some(({ value }) => value === undefined)) return hidden(call);
  const own = named(call, 'python');
  if ('refused' in own) return own;
  const wants = call.operands.map(nameOfRequirement).find(name => Object.hasOwn(NEEDS_BUILD_PACKAGES, name));
  if (wants !== undefined) return { refused: `${wants} ${NEEDS_BUILD_PACKAGES[wants]}` };
  return files.length > 0 ? { kind: 'manifests', family: 'python' } : own;
}

/** `'uWSGI[x]>=2'` is `uwsgi`, as pip compares names. */
function nameOfRequirement({ value, text }: Pick<ShellWord, 'value' | 'text'>): string {
  const name = /^["']?([A-Za-z0-9._-]+)/.exec(value ?? text)?.[1] ?? '';
  return name.toLowerCase().replaceAll(/[._-]+/g, '-');
}

function nodeConsumer(call: ToolCall): Consumer | undefined {
  const { tool, verb, operands } = call;
  if (verb === undefined)
    return tool === 'yarn' && !call.verbWord ? { kind: 'manifests', family: 'node' } : undefined;
  if (!['install', 'i', 'ci', 'add', 'rebuild', 'global add'].includes(verb)) return undefined;
  const path = operands.find(({ text }) => /^["']?(\$|\.|\/|file:|link:)/.test(text));
  if (path) return { refused: `\`${tool}\` installs from ${path.text}` };
  return {
    kind: operands.length > 0 && hasOption(call, '-g', '--global') ? 'named' : 'manifests',
    family: 'node',
  };
}

const HAS_VERBS: ReadonlySet<string> = new Set([
  ...['pip', 'npm', 'pnpm', 'yarn', 'gem', 'bundle', 'cargo', 'go', 'composer', 'pecl'],
]);

/** What stands behind `php` where it runs no script of its own. */
const PHP_QUESTIONS: ReadonlySet<string> = new Set(['-r', '-v', '--version', '-m', '-i', '--ini', '--ri']);

/** Why the call may need what the build packages bring; undefined where it surely does not. */
export function buildsPossibly(call: ToolCall | undefined): string | undefined {
  if (!call) return 'a command that is known only at run time';
  const { tool, verb, wrappers, program } = call;
  const name = `\`${program.text}${verb !== undefined && HAS_VERBS.has(tool) ? ` ${verb}` : ''}\``;
  if (wrappers.includes('xargs')) return name;
  if (tool === 'find' && call.args.some(({ text }) => text.startsWith('-exec') || text === '-ok'))
    return runsNoisily(call);
  if (QUIET_PROGRAMS.has(tool)) return undefined;
  if (tool === 'php') return PHP_QUESTIONS.has(call.args[0]?.text ?? '') ? undefined : name;
  const isTidying =
    (tool === 'pecl' && verb !== 'install') ||
    (tool === 'pip' && ['cache purge', 'list', 'freeze', 'config set', 'check'].includes(verb ?? '')) ||
    (['npm', 'yarn', 'pnpm'].includes(tool) &&
      ['cache clean', 'config set', 'store prune'].includes(verb ?? ''));
  return isTidying ? undefined : name;
}

/** `find ... -exec rm`: as quiet as what it runs. */
function runsNoisily({ args }: ToolCall): string | undefined {
  const ran = args.filter((_, i) => /^-(exec|execdir|ok)$/.test(args[i - 1]?.text ?? ''));
  const loud = ran.find(({ value }) => value === undefined || !QUIET_PROGRAMS.has(value));
  return loud && `\`${loud.text}\``;
}

/** Who may build, or call one of the programs, after the RUN: in its stage or in one built from it. */
export function laterBuilder(
  facts: Facts,
  run: Instruction,
  programs: ReadonlySet<string>,
  read: ReadFile,
): string | undefined {
  const stage = facts.stageOf(run)?.stage;
  if (!stage) return undefined;
  const later = [
    ...stage.instructions.filter(({ index }) => index > run.index),
    ...facts.descendants(stage).flatMap(({ instructions }) => instructions),
  ];
  for (const instruction of later) {
    const found = builderIn(facts, instruction, programs, read);
    if (found) return `${found} (line ${instruction.startLine})`;
  }
  return undefined;
}

function builderIn(
  facts: Facts,
  instruction: Instruction,
  programs: ReadonlySet<string>,
  read: ReadFile,
): string | undefined {
  const { keyword, logical } = instruction.trigger ?? instruction;
  if (keyword === 'RUN') {
    const body = facts.body(instruction);
    if ('refused' in body) return 'a later RUN cannot be read';
    const builders = body.commands
      .filter(command => command.words.length > 0)
      .map(c => buildsPossibly(readCall(c)));
    const builder = builders.find(name => name !== undefined);
    return builder && `${builder} of a later RUN may need them`;
  }
  if (!['CMD', 'ENTRYPOINT', 'HEALTHCHECK'].includes(keyword)) return undefined;
  const own = builderAmong(wordsOf(logical.text), programs);
  if (own !== undefined) return `the ${keyword} of the image calls ${own}`;
  for (const path of wordsOf(logical.text).filter((word, i, all) => isScript(word, all[i - 1]))) {
    const text = readScript(path, read);
    if (text === undefined) return `the ${keyword} of the image runs ${path}, which cannot be read here`;
    const called = builderAmong(wordsOf(text), programs);
    if (called !== undefined) return `${path}, which the ${keyword} of the image runs, calls ${called}`;
  }
  return undefined;
}

/** One of the programs, or the verb of an install: what installs may build. */
function builderAmong(words: readonly string[], programs: ReadonlySet<string>): string | undefined {
  return words.find(word => programs.has(word) || word === 'install' || word === 'ci');
}

const STARTERS: ReadonlySet<string> = new Set(['sh', 'bash', '/bin/sh', '/bin/bash', '-c', '--', 'exec']);

/** `./run`, `/app/start` as the program, `entrypoint.sh` anywhere; not what lies where the system has its programs. */
function isScript(word: string, previous: string | undefined): boolean {
  if (word.endsWith('.sh')) return true;
  const isProgram = previous === undefined || STARTERS.has(previous);
  const isSystem = /^\/(usr\/(local\/)?)?s?bin\//.test(word);
  return isProgram && word.includes('/') && !isSystem;
}

/** The script under its own path, or a tail of it: COPY may have put it anywhere. */
function readScript(path: string, read: ReadFile): string | undefined {
  const parts = path.split('/').filter(part => part !== '' && part !== '.');
  const tails = parts.map((_, from) => parts.slice(from).join('/'));
  return tails.map(tail => read(tail)).find(text => text !== undefined);
}

function wordsOf(text: string): readonly string[] {
  return text.split(/[^\w.+/-]+/).filter(word => word !== '');
}

/** An instruction that brings more than manifests into the stage before the RUN. */
export function sourceBefore(facts: Facts, run: Instruction): Instruction | undefined {
  const stage: Stage | undefined = facts.stageOf(run)?.stage;
  const instructions = stage ? facts.chain(stage).flatMap(s => s.instructions) : [];
  return instructions.find(({ index, keyword, args, flags, heredocs }) => {
    if (index > run.index || (keyword !== 'COPY' && keyword !== 'ADD')) return false;
    if (flags.some(({ name }) => name === 'from')) return false;
    return heredocs.length === 0 && !args.slice(0, -1).every(isManifest);
  });
}

function isManifest(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return MANIFESTS.some(pattern => pattern.test(name));
}

/**
 * Why what the files of `pip install -r` name keeps the build packages from going; undefined where every file can be
 * read and nothing speaks against it.
 */
export function requirementsNeed(call: ToolCall, read: ReadFile): string | undefined {
  for (const { name, value } of call.options) {
    if (name !== '-r' && name !== '--requirement') continue;
    const file = value?.slice(value.lastIndexOf('/') + 1) ?? '';
    const text = read(file);
    if (text === undefined) return `${value} is not in the build context, and may name anything`;
    for (const line of text.split(/\r?\n/)) {
      const requirement = line.trim();
      if (/^(-e|--editable|-r|--requirement|\.|\/|file:)/.test(requirement))
        return `${file} says \`${requirement}\``;
      const wants = nameOfRequirement({ value: requirement, text: requirement });
      if (Object.hasOwn(NEEDS_BUILD_PACKAGES, wants)) return `${wants} ${NEEDS_BUILD_PACKAGES[wants]}`;
    }
  }
  return undefined;
}

/** Whether the stage's RUNs up to this one, or the RUN itself, already use the name for a virtual package. */
export function namesVirtual(facts: Facts, run: Instruction, name: string): boolean {
  const stage = facts.stageOf(run)?.stage;
  return stage !== undefined && namingTexts(facts, stage).some(text => text.includes(name));
}

/** Where a virtual package may be named, in the stages that this one is built on, itself and those built from it. */
const namingTexts = readStageOnce((facts, stage): readonly string[] =>
  [...facts.chain(stage), ...facts.descendants(stage)].flatMap(s =>
    s.instructions.flatMap(instruction => {
      const body = instruction.keyword === 'RUN' ? facts.body(instruction) : undefined;
      if (!body || 'refused' in body) return [instruction.original];
      return callsOf(body, 'apk').flatMap(({ args }) => args.map(({ text }) => text));
    }),
  ),
);
