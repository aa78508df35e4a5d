// Which packages of an `apk add` only build, and what of them has to stay.
import type { BuildContext } from '../context/context.js';
import type { Instruction } from '../dockerfile/model.js';
import { virtualNameOf } from '../shell/apk.js';
import { buildPackage } from '../shell/apk-table.js';
import { isBuildWord, isPhpizeDeps, packageName } from '../shell/apk-words.js';
import type { RunBody, ShellWord } from '../shell/body.js';
import { callsOf, type ToolCall } from '../shell/vocabulary.js';
import { isBefore, releaseAt } from './alpine.js';
import {
  buildsPossibly,
  type Consumer,
  consumerOf,
  laterBuilder,
  namesVirtual,
  requirementsNeed,
  sourceBefore,
} from './apk-build.js';
import { type Chain, readChain } from './apk-chain.js';
import { installFolder } from './apk-folders.js';
import { type LaterDeletion, laterDeletions, whyNotMoved } from './apk-late.js';
import type { Facts } from './facts.js';
import { type QuotedCall, quotedCalls } from './quoted.js';

/** One RUN that installs build packages, once or several times. */
export interface BuildSite {
  readonly facts: Facts;
  readonly context: BuildContext;
  readonly instruction: Instruction;
  readonly body: RunBody;
  readonly adds: readonly ToolCall[];
  /** What the RUN deletes already. */
  readonly deleted: ReadonlySet<string>;
}

/** What becomes of one `apk add`. */
export interface Split {
  readonly add: ToolCall;
  /** The virtual package that goes: the one it has, or a free name. */
  readonly name: string;
  /** It has that name already. */
  readonly isNamed: boolean;
  readonly build: readonly ShellWord[];
  readonly kept: readonly ShellWord[];
  /** What the build packages bring that compiled modules load; not among what stays anyway. */
  readonly runtime: readonly string[];
  /** The one that deletes the virtual package in a later RUN, where it saves nothing: it moves. */
  readonly later: LaterDeletion | undefined;
}

export interface BuildPlan {
  readonly chain: Chain;
  readonly splits: readonly Split[];
  /** The folder to scan for what compiled modules load, where the table does not know all of it. */
  readonly scan: string | undefined;
}

export type Refused = { readonly refused: string; readonly at: ToolCall };

/** Undefined where the RUN deletes all that it adds to build, or adds nothing of the kind. */
export function planBuildPackages(
  facts: Facts,
  context: BuildContext,
  body: RunBody,
): BuildPlan | Refused | undefined {
  const { instruction } = body;
  const deleted = new Set(callsOf(body, 'apk', 'del').flatMap(({ operands }) => operands.map(packageName)));
  const adds = callsOf(body, 'apk', 'add').filter(add => {
    const name = virtualNameOf(add);
    const built = add.operands.filter(isBuildWord);
    if (built.length === 0) return false;
    return name === undefined
      ? built.some(word => !deleted.has(packageName(word)))
      : !deleted.has(name) && !isForRunning(name);
  });
  const [first] = adds;
  if (!first) return undefined;
  const site = { facts, context, instruction, body, adds, deleted };
  const own = adds.flatMap(({ operands }) => operands).find(word => deleted.has(packageName(word)));
  const refusal = siteRefusal(site) ?? (own && `the RUN deletes ${packageName(own)} itself`);
  if (refusal !== undefined) return { refused: refusal, at: first };
  for (const add of adds) {
    const why = addRefusal(site, add);
    if (why !== undefined) return { refused: why, at: add };
  }
  const chain = readChain(facts, body, adds);
  if (typeof chain === 'string') return { refused: chain, at: first };
  const plan = splitAll(site, chain);
  return typeof plan === 'string' ? { refused: plan, at: first } : plan;
}

/** The first install of build packages that stands in a quoted script, where the script does not delete them itself. */
export function quotedBuild(facts: Facts, run: Instruction): QuotedCall | undefined {
  const calls = quotedCalls(facts, run).filter(({ call }) => call.tool === 'apk');
  const deletes = calls.some(({ call }) => call.verb === 'del');
  return deletes
    ? undefined
    : calls.find(({ call }) => call.verb === 'add' && call.operands.some(word => isBuildWord(word)));
}

/** `.ruby-rundeps`, `.persistent-deps`: a name for what stays. */
function isForRunning(name: string): boolean {
  return /run|persist|prod/i.test(name);
}

/** What speaks against the RUN at first sight. */
function siteRefusal({ facts, instruction, body, adds }: BuildSite): string | undefined {
  const consumers = callsOf(body).filter(call => consumerOf(call));
  const first = Math.min(...adds.map(({ command }) => command.index));
  if (!consumers.some(call => call.command.index > first)) return nothingBuilds(facts, instruction, adds);
  if (!facts.isRoot(instruction)) return 'it does not run as root from the start';
  if (facts.stageOf(instruction)?.distribution !== 'alpine') return 'it is not known to be Alpine';
  const release = releaseAt(facts, instruction);
  return release && isBefore(release, [3, 9])
    ? `its table of packages is of Alpine 3.9 and newer, not of ${release.join('.')}`
    : undefined;
}

/** Who deletes the virtual package later on deletes it from sight alone. */
function nothingBuilds(facts: Facts, run: Instruction, adds: readonly ToolCall[]): string {
  const [later] = adds.flatMap(add => laterDeletions(facts, run, virtualNameOf(add)));
  return later
    ? `what it adds is deleted in a later RUN (line ${later.body.instruction.startLine}), which saves nothing, and used in between`
    : 'nothing in this RUN is known to build with them';
}

function addRefusal({ facts, instruction }: BuildSite, add: ToolCall): string | undefined {
  if (add.wrappers.length > 0) return 'it does not run as root from the start';
  const isPhp = isPhpImage(facts, instruction);
  const unknown = add.args.find(word => word.value === undefined && !(isPhp && isPhpizeDeps(word)));
  if (unknown) return `what it installs is not known here: ${unknown.text}`;
  if (add.args.some(({ value }) => value === '--')) return 'its packages stand behind `--`';
  const odd = add.operands.find(({ text }) => /[!/]|@.*[=<>~]/.test(text));
  if (odd) return `${odd.text} is not a plain package`;
  return add.command.redirections.length + add.command.assignments.length > 0
    ? 'it is redirected'
    : undefined;
}

/** Its environment names what an extension needs: https://github.com/docker-library/php */
function isPhpImage(facts: Facts, instruction: Instruction): boolean {
  const stage = facts.stageOf(instruction)?.stage;
  const image = stage && (facts.chain(stage)[0] ?? stage).image;
  return image?.name === 'php' && !facts.before(instruction).env.has('PHPIZE_DEPS');
}

function splitAll(site: BuildSite, chain: Chain): BuildPlan | string {
  const consumers: Exclude<Consumer, { readonly refused: string }>[] = [];
  for (const call of chain.calls) {
    const consumer = consumerOf(call);
    if (consumer && 'refused' in consumer) return consumer.refused;
    if (consumer) consumers.push(consumer);
  }
  const refusal = consumerRefusal(site, chain.calls);
  if (refusal !== undefined) return refusal;
  const forNode = consumers.every(({ family }) => family === 'node');
  const programs = new Set<string>();
  const splits: Split[] = [];
  const staying = new Set(site.adds.flatMap(add => keptOf(add, forNode).map(packageName)));
  const others = callsOf(site.body, 'apk', 'add').filter(
    add => !site.adds.includes(add) && !site.deleted.has(virtualNameOf(add) ?? ''),
  );
  const stays = [...site.adds.flatMap(add => keptOf(add, forNode)), ...others.flatMap(add => add.operands)];
  for (const word of stays) staying.add(packageName(word)).add(word.text);
  const taken = new Set<string>();
  for (const add of site.adds) {
    const deletions = laterDeletions(site.facts, site.instruction, virtualNameOf(add));
    const why = whyNotMoved(site.facts, site.instruction, add, deletions);
    if (why !== undefined) return why;
    const [later] = deletions;
    const loose = stays.find(word => twinsOf(add.operands, forNode).some(twin => isOtherPin(word, twin)));
    if (loose) return `${loose.text} stays from another repository than what is built with it`;
    const kept = keptOf(add, forNode);
    const build = add.operands.filter(word => !kept.includes(word));
    const rows = build.map(word => buildPackage(packageName(word), forNode));
    // What a later RUN deletes leaves nothing as it is.
    const runtime = [...new Set(later ? [] : twinsOf(build, forNode))]
      .filter(name => !staying.has(name))
      .toSorted();
    for (const name of runtime) staying.add(name);
    for (const name of [...build.map(packageName), ...rows.flatMap(row => row?.programs ?? [])])
      programs.add(name);
    const own = virtualNameOf(add);
    const name = own ?? freeName(site, taken);
    taken.add(name);
    splits.push({ add, name, isNamed: own !== undefined, build, kept, runtime, later });
  }
  const need = laterBuilder(site.facts, site.instruction, programs, path => site.context.read(path));
  if (need !== undefined) return need;
  const scan = scanFolder(site, chain, splits);
  return scan !== undefined && 'refused' in scan ? scan.refused : { chain, splits, scan: scan?.folder };
}

/** By table; of what comes from a repository with a name (`gcc@edge`), from there. */
function twinsOf(build: readonly ShellWord[], forNode: boolean): readonly string[] {
  return build.flatMap(word => {
    const pin = /@.*$/.exec(word.text)?.[0] ?? '';
    return buildPackage(packageName(word), forNode)?.runtime.map(name => `${name}${pin}`) ?? [];
  });
}

function isOtherPin({ text }: ShellWord, twin: string): boolean {
  const [name = '', pin] = twin.split('@');
  return pin !== undefined && text.split('@')[0] === name && text !== twin;
}

function keptOf(add: ToolCall, forNode: boolean): readonly ShellWord[] {
  return add.operands.filter(word => !isBuildWord(word) && !buildPackage(packageName(word), forNode));
}

function freeName({ facts, instruction }: BuildSite, taken: ReadonlySet<string>): string {
  for (let n = 1; ; n++) {
    const name = n === 1 ? '.build-deps' : `.build-deps-${n}`;
    if (!taken.has(name) && !namesVirtual(facts, instruction, name)) return name;
  }
}

/** Where the table does not know what a build package leaves behind: the folder of the consumers, if it is one. */
function scanFolder(
  { facts, instruction, body }: BuildSite,
  chain: Chain,
  splits: readonly Split[],
): { readonly folder: string } | { readonly refused: string } | undefined {
  const unknown = splits
    .flatMap(({ build, later }) => (later ? [] : build))
    .find(word => !isPhpizeDeps(word) && !buildPackage(packageName(word), true));
  if (!unknown) return undefined;
  const pinned = splits.flatMap(({ build }) => build).find(({ text }) => text.includes('@'));
  if (pinned)
    return { refused: `a scan for what ${unknown.text} leaves does not know that ${pinned.text} is pinned` };
  if (facts.before(instruction).shell.pipefail || body.source.includes('pipefail'))
    return {
      refused: `which libraries of ${unknown.text} are needed at run time is not known, and a scan fails under pipefail`,
    };
  const folders = new Set(
    chain.calls.flatMap(call => (consumerOf(call) ? [installFolder(facts, body, call)] : [])),
  );
  const [folder] = folders;
  if (folders.size === 1 && folder !== undefined) return { folder };
  return {
    refused: `which libraries of ${unknown.text} are needed at run time is not known, nor where to look for them`,
  };
}

/** A consumer that reads the source, and a command between or behind that may build on its own. */
export function consumerRefusal(
  { facts, context, instruction }: Pick<BuildSite, 'facts' | 'context' | 'instruction'>,
  calls: readonly ToolCall[],
): string | undefined {
  for (const call of calls) {
    const consumer = consumerOf(call);
    if (!consumer) {
      const builder = buildsPossibly(call);
      if (builder) return `${builder} may build the source itself, or use them`;
      continue;
    }
    if ('kind' in consumer && consumer.kind !== 'named') {
      const source = sourceBefore(facts, instruction);
      if (source)
        return `more than manifests is copied before it (line ${source.startLine}): it may build the source itself`;
    }
    const need = requirementsNeed(call, path => context.read(path));
    if (need !== undefined) return need;
  }
  return undefined;
}
