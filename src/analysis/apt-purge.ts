// Which packages of an apt install only build, and whether apt may purge them at the end of their RUN.
import type { BuildContext } from '../context/context.js';
import type { Instruction, Stage } from '../dockerfile/model.js';
import { mountOver } from '../dockerfile/mounts.js';
import { listEventsOf, recommendsDecision } from '../shell/apt.js';
import { loadedByName, packageOf, programsOfBuild } from '../shell/apt-build-table.js';
import { APT_TOOLS, changesPackages, installsOf, MARKS, purgeOf } from '../shell/apt-purge.js';
import type { RunBody } from '../shell/body.js';
import { recommendsOf } from '../shell/recommends.js';
import { callsOf, hasOption, type ToolCall } from '../shell/vocabulary.js';
import { consumerOf, laterBuilder } from './apk-build.js';
import { type Chain, readChain } from './apk-chain.js';
import { installFolder } from './apk-folders.js';
import { consumerRefusal } from './apk-virtual.js';
import { releaseOf } from './debian-release.js';
import type { Facts } from './facts.js';
import { isOfficialImage, isWithoutRecommended, packagesOfImage } from './image-packages.js';
import { type QuotedCall, quotedCalls } from './quoted.js';

export interface PurgePlan {
  readonly chain: Chain;
  readonly adds: readonly ToolCall[];
  /** What goes, by name, in the order of the file. */
  readonly packages: readonly string[];
  /** Where what was built lies. */
  readonly folders: readonly string[];
  /** Nothing was installed only because another package recommends it. */
  readonly withoutRecommends: boolean;
}

interface Site {
  readonly facts: Facts;
  readonly context: BuildContext;
  readonly instruction: Instruction;
  readonly body: RunBody;
  readonly stage: Stage;
  readonly adds: readonly ToolCall[];
  readonly packages: readonly string[];
}

/** A string says why not; undefined where the RUN installs nothing to build, or purges it already. */
export function planPurge(
  facts: Facts,
  context: BuildContext,
  body: RunBody,
): PurgePlan | { readonly refused: string; readonly at: ToolCall } | undefined {
  const { instruction } = body;
  const stage = facts.stageOf(instruction)?.stage;
  const adds = installsOf(body).filter(({ operands }) => operands.some(word => isBuild(packageOf(word))));
  const [first] = adds;
  if (!first || !stage || purgeOf(body) || body.source.includes(MARKS)) return undefined;
  const packages = [
    ...new Set(adds.flatMap(add => add.operands.flatMap(word => packageOf(word) ?? [])).filter(isBuild)),
  ];
  const site = { facts, context, instruction, body, stage, adds, packages };
  const why = siteRefusal(site) ?? stageRefusal(site);
  if (why !== undefined) return { refused: why, at: first };
  const chain = readChain(facts, body, adds);
  if (typeof chain === 'string') return { refused: chain, at: first };
  const plan = planChain(site, chain);
  return typeof plan === 'string' ? { refused: plan, at: first } : plan;
}

function isBuild(name: string | undefined): boolean {
  return name !== undefined && programsOfBuild(name) !== undefined;
}

/** The first install of build packages that stands in a quoted script, where the script does not remove them itself. */
export function quotedInstall(facts: Facts, run: Instruction): QuotedCall | undefined {
  const calls = quotedCalls(facts, run).filter(({ call }) => APT_TOOLS.includes(call.tool));
  if (calls.some(({ call }) => /purge|remove/.test(call.verb ?? ''))) return undefined;
  return calls.find(
    ({ call }) => call.verb === 'install' && call.operands.some(word => isBuild(packageOf(word))),
  );
}

/** What speaks against the RUN itself. */
function siteRefusal({ facts, instruction, body, adds }: Site): string | undefined {
  const first = Math.min(...adds.map(({ command }) => command.index));
  if (!callsOf(body).some(call => call.command.index > first && consumerOf(call)))
    return 'nothing in this RUN is known to build with them';
  if (!facts.isRoot(instruction) || adds.some(({ wrappers }) => wrappers.length > 0))
    return 'it does not run as root from the start';
  const { shell } = facts.before(instruction);
  if (shell.errexit || shell.pipefail || body.source.includes('pipefail'))
    return 'a scan for what was built fails under pipefail, or the shell starts with options of its own';
  if (body.source.includes('IFS')) return 'it changes how the shell splits words';
  const mount = ['/var/lib/apt', '/var/lib/dpkg'].find(path => mountOver(instruction, path));
  if (mount !== undefined) return `a mount over ${mount} holds the marks of other builds`;
  const removal = body.commands.find(changesPackages);
  return removal && `the RUN removes packages itself, or changes their marks`;
}

/** What speaks against it in the image below, in the stage around it and in what is built from it. */
function stageRefusal(site: Site): string | undefined {
  const { facts, instruction, stage, packages } = site;
  const { image } = facts.chain(stage)[0] ?? stage;
  if (facts.stageOf(instruction)?.distribution !== 'debian') return 'it is not known to be Debian';
  if (!isOfficialImage(image))
    return `what the base image ${image.text} holds without a mark is not known: apt would take that too`;
  if (['ancient', 'older'].includes(releaseOf(image)) && /trusty|14\.04/.test(image.tag ?? ''))
    return 'the release is too old for it';
  const { installed } = packagesOfImage(image);
  if (
    packages.every(
      name => installed.includes(name) || (name === 'build-essential' && installed.includes('g++')),
    )
  )
    return `the base image has ${packages.join(', ')} already: nothing would go`;
  const remover = earlierRuns(facts, stage, instruction).find(run => leavesOrphans(facts, run));
  if (remover)
    return `a RUN before it removes packages and leaves what came with them (line ${remover.startLine}): apt would take that too`;
  return bringsPrograms(site);
}

function earlierRuns(facts: Facts, stage: Stage, run: Instruction): readonly Instruction[] {
  return facts
    .chain(stage)
    .flatMap(({ instructions }) => instructions)
    .filter(({ index, keyword }) => keyword === 'RUN' && index < run.index);
}

function leavesOrphans(facts: Facts, run: Instruction): boolean {
  const body = facts.body(run);
  if ('refused' in body) return run.original.includes('apt') || run.original.includes('dpkg');
  const takesAll = callsOf(body, ['apt-get', 'apt']).some(
    call =>
      ['autoremove', 'auto-remove', 'autopurge'].includes(call.verb ?? '') ||
      hasOption(call, '--auto-remove', '--autoremove'),
  );
  return !takesAll && body.commands.some(changesPackages);
}

/** Programs from elsewhere that come later, or outside of what is scanned: they may load what came with the packages. */
function bringsPrograms({ facts, stage, instruction: run, adds }: Site): string | undefined {
  const all = [...facts.chain(stage), ...facts.descendants(stage)].flatMap(
    ({ instructions }) => instructions,
  );
  for (const instruction of all) {
    const { keyword, flags, args, startLine } = instruction.trigger ?? instruction;
    const isCopied = keyword === 'COPY' && flags.some(({ name }) => name === 'from');
    const isBefore = instruction.index < run.index;
    const target = args.at(-1) ?? '';
    if (isCopied && !(isBefore && target.startsWith('/usr/local')))
      return `what line ${startLine} copies from elsewhere may load libraries that would go`;
    const body = keyword === 'RUN' && !isBefore ? facts.body(instruction) : undefined;
    if (!body || 'refused' in body) continue;
    const first = instruction === run ? Math.min(...adds.map(({ command }) => command.index)) : -1;
    if (callsOf(body, ['tar', 'unzip', 'bsdtar', '7z']).some(({ command }) => command.index > first))
      return `what line ${startLine} unpacks may load libraries that would go`;
  }
  const names = new Set(
    [stage, ...facts.descendants(stage)].flatMap(({ name, index }) => [name ?? [], String(index)].flat()),
  );
  const taker = facts.file.instructions.find(({ keyword, flags, args }) => {
    const from = flags.find(({ name }) => name === 'from')?.value;
    return (
      keyword === 'COPY' && from !== undefined && names.has(from) && args.slice(0, -1).some(isSystemPath)
    );
  });
  return taker && `line ${taker.startLine} copies from its system folders`;
}

/** What packages fill. */
function isSystemPath(path: string): boolean {
  return !/^\/(usr\/local|app|opt|srv|home|root|var\/www|tmp|build|src|code|workspace)\b/.test(path);
}

function planChain(site: Site, chain: Chain): PurgePlan | string {
  const { facts, context, instruction, body, stage, adds, packages } = site;
  const families = new Set<string>();
  const folders = new Set(['/usr/local']);
  for (const call of chain.calls) {
    const consumer = consumerOf(call);
    if (!consumer) continue;
    if ('refused' in consumer) return consumer.refused;
    families.add(consumer.family);
    const folder = installFolder(facts, body, call);
    if (folder === undefined) return `where \`${call.tool}\` puts what it builds is not known`;
    if (!folder.startsWith('/usr/local/')) folders.add(folder);
  }
  const refusal = consumerRefusal(site, chain.calls);
  if (refusal !== undefined) return refusal;
  if (
    facts
      .chain(stage)
      .some(({ instructions }) => instructions.some(({ original }) => original.includes('/opt')))
  )
    folders.add('/opt');
  const kept = keptNames(site);
  const served = servedBy(site, families, kept);
  if (served !== undefined) return served;
  for (const name of packages) {
    const by = loadedByName(name, families);
    if (by !== undefined) return `${by} by its name, where no scan sees it: ${name} brings it`;
  }
  const withoutRecommends = installsWithoutRecommends(site);
  if (!withoutRecommends) {
    const holder = kept.find(name => recommended(site, name).some(other => packages.includes(other)));
    if (holder !== undefined) return `${holder} recommends what would go, and keeps it`;
  }
  const programs = new Set([...packages, ...packages.flatMap(name => programsOfBuild(name) ?? [])]);
  const need = laterBuilder(facts, instruction, programs, path => context.read(path));
  return need ?? { chain, adds, packages, folders: [...folders], withoutRecommends };
}

/** Packages that the stage installs, and that stay. */
function keptNames({ facts, stage, instruction, packages }: Site): readonly string[] {
  const runs = [...earlierRuns(facts, stage, instruction), instruction];
  return runs
    .flatMap(run => {
      const body = facts.body(run);
      return 'refused' in body ? [] : installsOf(body).flatMap(({ operands }) => operands);
    })
    .flatMap(word => packageOf(word) ?? [])
    .filter(name => !packages.includes(name));
}

/** What runs the consumer must not leave with what it builds with. */
function servedBy(
  { facts, stage }: Site,
  families: ReadonlySet<string>,
  kept: readonly string[],
): string | undefined {
  const { image } = facts.chain(stage)[0] ?? stage;
  if (!families.has('python') || image.name === 'python') return undefined;
  return kept.some(name => /^python[23]?(\.\d+)?(-(pip|venv|minimal|virtualenv|setuptools))?$/.test(name))
    ? undefined
    : 'no package that stays brings the interpreter';
}

/** Whether every install up to the RUN leaves out what is only recommended, as the official images do. */
function installsWithoutRecommends({ facts, stage, instruction }: Site): boolean {
  if (!isWithoutRecommended((facts.chain(stage)[0] ?? stage).image)) return false;
  return [...earlierRuns(facts, stage, instruction), instruction].every(run => {
    const body = facts.body(run);
    if ('refused' in body) return false;
    return listEventsOf(body).every(({ kind, call }) => {
      if (kind === 'update' || kind === 'deletes') return true;
      const isInstall = call !== undefined && call.verb === 'install';
      return kind === 'uses' && isInstall && recommendsDecision(call) === 'without';
    });
  });
}

function recommended({ facts, stage }: Site, name: string): readonly string[] {
  const release = releaseOf((facts.chain(stage)[0] ?? stage).image);
  const lost = recommendsOf(name, release === 'ancient' ? 'older' : release);
  return lost ? [...lost.needs, ...lost.drops] : [];
}
