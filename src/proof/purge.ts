// The effect `purges-build-packages`: what a RUN installs to build is purged at its end. Nobody may need it again, what
// was there before stays, and so does what the built files load.
import type { Facts } from '../analysis/facts.js';
import type { Instruction, Stage } from '../dockerfile/model.js';
import { listEventsOf, recommendsDecision } from '../shell/apt.js';
import { changesPackages, type FoundPurge, installsOf, purgeOf } from '../shell/apt-purge.js';
import type { Command, RunBody } from '../shell/body.js';
import { hasOption, readCall, type ToolCall } from '../shell/vocabulary.js';
import { brief } from './align.js';
import { isQuiet } from './quiet.js';

/** In words; undefined where nothing is lost by any purge that is new. */
export function lostByPurge(before: Facts, after: Facts): string | undefined {
  for (const run of after.file.instructions) {
    const body = run.keyword === 'RUN' ? after.body(run) : undefined;
    if (!body || 'refused' in body) continue;
    const purge = purgeOf(body);
    const stage = after.stageOf(run)?.stage;
    if (!purge || !stage || isOld(before, body)) continue;
    const lost =
      wrongPlace(after, run, body, purge) ??
      lostBefore(after, stage, run, purge) ??
      lostInRun(after, run, body, purge) ??
      lostLater(after, stage, run, body, purge);
    if (lost !== undefined) return lost;
  }
  return undefined;
}

function isOld(before: Facts, { source }: RunBody): boolean {
  return before.file.instructions.some(instruction => {
    const body = instruction.keyword === 'RUN' ? before.body(instruction) : undefined;
    return body !== undefined && !('refused' in body) && body.source === source;
  });
}

/** The marks lie in /var/lib/apt, and only root sets them; a pipe that fails under pipefail ends the build. */
function wrongPlace(facts: Facts, run: Instruction, body: RunBody, { save }: FoundPurge): string | undefined {
  if (!facts.isRoot(run)) return 'a purge runs as a user who may not';
  const { shell, env, args } = facts.before(run);
  if (shell.errexit || shell.pipefail || body.source.includes('pipefail'))
    return 'a scan before the purge fails under pipefail';
  if (env.has('savedAptMark') || args.has('savedAptMark'))
    return 'the saved marks have the name of a variable';
  if (run.flags.some(({ name, text }) => name === 'mount' && /\/var\/lib\b|\/var(,|$)|\$/.test(text)))
    return 'the marks that a purge goes by lie in a mount';
  const others = body.source.split('savedAptMark').length - 1;
  return others === 2 && save.assignments.length === 1 ? undefined : 'the saved marks are not what was saved';
}

/** Docker's own images, which purge by the same marks; and those that install no recommendations. */
const OFFICIAL = /^(docker\.io\/)?(library\/)?[\w.-]+([:@][^/]*)?$/;
const MINIMAL =
  /^(docker\.io\/)?(library\/)?(debian|ubuntu|buildpack-deps|gcc|golang|node|openjdk|perl|php|python|ruby|rust)(:|@|$)/;

/** What has no mark already, apt takes along: an image in which something was removed by half has such packages. */
function lostBefore(
  facts: Facts,
  stage: Stage,
  run: Instruction,
  { withoutRecommends }: FoundPurge,
): string | undefined {
  const { image } = facts.chain(stage)[0] ?? stage;
  if (!OFFICIAL.test(image.text)) return `what ${image.text} holds without a mark may go with the purge`;
  if (withoutRecommends && !MINIMAL.test(image.text))
    return `what ${image.text} holds as a recommendation may go with the purge`;
  for (const earlier of facts.chain(stage).flatMap(({ instructions }) => instructions)) {
    if (earlier.keyword !== 'RUN' || earlier.index > run.index) continue;
    const body = facts.body(earlier);
    if ('refused' in body) {
      if (withoutRecommends || /apt|dpkg/.test(earlier.original))
        return `what \`${brief(earlier.original)}\` has installed may go with the purge`;
      continue;
    }
    const own = earlier === run ? purgeOf(body)?.commands : undefined;
    const removals = body.commands.filter(command => changesPackages(command) && !own?.has(command));
    const isComplete = earlier !== run && removals.some(takesAll);
    if (removals.length > 0 && !isComplete) return 'what a removal before it has left goes with the purge';
    if (withoutRecommends && body.commands.some(command => !own?.has(command) && recommends(body, command)))
      return 'what is only recommended goes with the purge';
  }
  return undefined;
}

function takesAll(command: Command): boolean {
  const call = readCall(command);
  return (
    call !== undefined &&
    (['autoremove', 'auto-remove', 'autopurge'].includes(call.verb ?? '') ||
      hasOption(call, '--auto-remove', '--autoremove'))
  );
}

/** Whether the command may install what a package only recommends. */
function recommends(body: RunBody, command: Command): boolean {
  const event = listEventsOf(body).find(found => found.command === command);
  if (!event || event.kind === 'update' || event.kind === 'deletes') return false;
  const { call, kind } = event;
  return !(kind === 'uses' && call?.verb === 'install' && recommendsDecision(call) === 'without');
}

/** The marks are saved before what goes is installed, and what builds with it has run, and puts its files where the scan looks. */
function lostInRun(
  facts: Facts,
  run: Instruction,
  body: RunBody,
  { packages, folders, commands, save, purge }: FoundPurge,
): string | undefined {
  const installs = installsOf(body).filter(
    ({ command }) => command.index > save.index && command.index < purge.index,
  );
  const named = new Set(installs.flatMap(({ operands }) => operands.map(({ value = '' }) => nameOf(value))));
  const stranger = packages.find(name => !named.has(name));
  if (stranger !== undefined) return `${stranger}, which the RUN has not installed itself, loses its mark`;
  const early = installsOf(body).find(({ command }) => command.index < save.index);
  if (early?.operands.some(({ value = '' }) => packages.includes(nameOf(value))))
    return 'the marks are saved after what is to go was installed';
  for (const command of body.commands) {
    if (commands.has(command)) continue;
    const call = readCall(command);
    if (command.index > purge.index) {
      if (!call || !neverBuilds(call))
        return `\`${brief(call?.tool ?? 'a command')}\` may need what was purged before it`;
    } else if (call && command.index > save.index && !neverBuilds(call)) {
      const missed = unscanned(facts, run, call, folders);
      if (missed !== undefined) return missed;
    }
  }
  return undefined;
}

function nameOf(operand: string): string {
  return /^[^=/:]*/.exec(operand)?.[0] ?? '';
}

const ELSEWHERE = [
  '-t',
  '--target',
  '--prefix',
  '--root',
  '--user',
  '-i',
  '--install-dir',
  '--path',
  '-n',
  '--cwd',
  '-C',
  '--dir',
];
const LOCAL: ReadonlySet<string> = new Set([
  'pip',
  'gem',
  'bundle',
  'bundler',
  'pecl',
  'docker-php-ext-install',
  'docker-php-ext-configure',
]);

/** Where the call writes is scanned: all that is known here installs to /usr/local or to the folder it runs in. */
function unscanned(
  facts: Facts,
  run: Instruction,
  call: ToolCall,
  folders: readonly string[],
): string | undefined {
  const what = `\`${call.tool}\` may build what the scan does not see`;
  if (hasOption(call, ...ELSEWHERE) || call.program.text.includes('/')) return what;
  if (LOCAL.has(call.tool)) return folders.includes('/usr/local') ? undefined : what;
  if (!['npm', 'yarn', 'pnpm'].includes(call.tool)) return what;
  if (hasOption(call, '-g', '--global')) return folders.includes('/usr/local') ? undefined : what;
  const { workdir } = facts.before(run);
  return workdir !== undefined && folders.some(folder => `${workdir}/node_modules/`.startsWith(`${folder}/`))
    ? undefined
    : what;
}

/** After the purge nothing of the chain builds again, or calls what is gone. */
function lostLater(
  facts: Facts,
  stage: Stage,
  run: Instruction,
  body: RunBody,
  { packages }: FoundPurge,
): string | undefined {
  const gone = new Set([...packages, ...packages.flatMap(name => PROGRAMS[name] ?? [])]);
  const later = [
    ...stage.instructions.filter(({ index }) => index > run.index),
    ...facts.descendants(stage).flatMap(({ instructions }) => instructions),
  ];
  const taker = takerOfSystem(facts, stage);
  if (taker) return `\`${brief(taker.original)}\` takes what was purged from the system's folders`;
  for (const instruction of later) {
    const { keyword, logical, flags } = instruction.trigger ?? instruction;
    const what = `\`${brief(instruction.original)}\` may need what \`${brief(body.source)}\` has purged`;
    if (keyword === 'COPY' && flags.some(({ name }) => name === 'from')) return what;
    if (['CMD', 'ENTRYPOINT', 'HEALTHCHECK'].includes(keyword)) {
      const words = logical.text.split(/[^\w.+/-]+/).map(word => word.slice(word.lastIndexOf('/') + 1));
      if (words.some(word => gone.has(word) || word === 'install')) return what;
    }
    if (keyword !== 'RUN') continue;
    const other = facts.body(instruction);
    if ('refused' in other) return what;
    const needs = other.commands.some(command => {
      const call = readCall(command);
      if (command.words.length === 0) return false;
      return !call || !neverBuilds(call) || gone.has(call.tool);
    });
    if (needs) return what;
  }
  return undefined;
}

/** Copies of what packages fill, from the stage or one built from it. */
function takerOfSystem(facts: Facts, stage: Stage): Instruction | undefined {
  const stages = [stage, ...facts.descendants(stage)];
  const names = new Set(stages.flatMap(({ name, index }) => [name ?? [], String(index)].flat()));
  return facts.file.instructions.find(({ keyword, flags, args }) => {
    const from = flags.find(({ name }) => name === 'from')?.value;
    const isOwn = keyword === 'COPY' && from !== undefined && names.has(from);
    return (
      isOwn && args.slice(0, -1).some(path => /^\/?(usr(?!\/local\b)|lib\w*|s?bin|etc|\*)?(\/|$)/.test(path))
    );
  });
}

/** What the packages with other names than their programs bring. */
const PROGRAMS: Readonly<Record<string, readonly string[]>> = {
  'build-essential': ['gcc', 'g++', 'cc', 'c++', 'make', 'ld', 'as', 'ar'],
  gcc: ['cc', 'ld', 'as', 'ar'],
  'g++': ['gcc', 'cc', 'c++', 'ld', 'as', 'ar'],
  'ninja-build': ['ninja'],
  cargo: ['rustc'],
};

const TIDYING: Readonly<Record<string, readonly string[]>> = {
  pip: ['cache purge', 'list', 'freeze', 'config set', 'check'],
  npm: ['cache clean', 'config set'],
  yarn: ['cache clean', 'config set'],
  pnpm: ['store prune', 'config set'],
  pecl: ['clear-cache', 'channel-update', 'update-channels'],
};
/** Besides the quiet ones: they install what is built, or switch on what is there. */
const HARMLESS: ReadonlySet<string> = new Set([
  ...['apt-get', 'apt', 'dpkg', 'docker-php-ext-enable', 'docker-php-source', 'env', 'venv', 'virtualenv'],
]);

function neverBuilds(call: ToolCall): boolean {
  if (Object.hasOwn(TIDYING, call.tool)) return TIDYING[call.tool]?.includes(call.verb ?? '') ?? false;
  if (call.wrappers.includes('xargs')) return isQuiet(call);
  if (call.tool === 'php')
    return ['-r', '-v', '-m', '-i', '--version', '--ini', '--ri'].includes(call.args[0]?.text ?? '');
  return HARMLESS.has(call.tool) ? call.verb !== 'build-dep' && call.verb !== 'source' : isQuiet(call);
}
