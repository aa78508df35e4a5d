// Facts about recommended packages along a stage chain: who decides about them, what is installed by name, what shows a
// use. Cautious: what cannot be read decides, and is not installed.
import type { Instruction, Stage } from '../dockerfile/model.js';
import { readOperand } from '../shell/apt.js';
import type { Command, RunBody } from '../shell/body.js';
import { remembered } from '../shell/memo.js';
import {
  isInRelease,
  isKnown,
  isRestorable,
  type Recommends,
  type Release,
  recommendsOf,
  signsOf,
  withDepends,
} from '../shell/recommends.js';
import { callsOf, hasOption, readCall, type ToolCall } from '../shell/vocabulary.js';
import { releaseOf } from './debian-release.js';
import { type Evidence, evidenceOf, type ReadFile, showsOne } from './evidence.js';
import type { Facts } from './facts.js';
import { packagesOfImage } from './image-packages.js';

/** Every instruction that the stage is made of, those of the stages it is built from first. */
function chainInstructions(facts: Facts, instruction: Instruction): readonly Instruction[] {
  const stage = facts.stageOf(instruction)?.stage;
  if (!stage) return [];
  const chain = facts.chain(stage);
  return chain.length === 1 ? stage.instructions : chain.flatMap(({ instructions }) => instructions);
}

/**
 * Who, other than the install itself, decides about recommended packages for the stage: an apt.conf that a command
 * writes, that is copied in, or that APT_CONFIG names. `read` gives the text of a file of the build context.
 */
export function recommendsDecider(
  facts: Facts,
  run: Instruction,
  read: (path: string) => string | undefined,
): string | undefined {
  if (facts.before(run).env.has('APT_CONFIG')) return 'APT_CONFIG names a configuration of its own';
  const stage = facts.stageOf(run)?.stage;
  if (!stage) return undefined;
  const known = knownDeciders(facts);
  const decider = known.get(stage) ?? { because: findDecider(facts, run, read) };
  known.set(stage, decider);
  return decider.because;
}

const knownDeciders = remembered((_: Facts) => new Map<Stage, { readonly because: string | undefined }>());

function findDecider(
  facts: Facts,
  run: Instruction,
  read: (path: string) => string | undefined,
): string | undefined {
  for (const instruction of chainInstructions(facts, run)) {
    const { keyword, args, heredocs, startLine } = instruction.trigger ?? instruction;
    if (keyword === 'RUN' && writesRecommends(facts, instruction)) {
      return `an apt.conf already decides about recommended packages (line ${startLine})`;
    }
    const target = args.at(-1) ?? '';
    if ((keyword !== 'COPY' && keyword !== 'ADD') || !target.startsWith('/etc/apt')) continue;
    if (/^\/etc\/apt\/(sources|trusted|keyrings|preferences|auth)/.test(target)) continue;
    const texts = [...args.slice(0, -1).map(read), ...heredocs.map(({ content }) => content)];
    if (
      heredocs.length > 0
        ? mentionsRecommends(texts.join('\n'))
        : texts.some(t => t === undefined || mentionsRecommends(t))
    ) {
      return `an apt.conf that is copied in may decide about recommended packages (line ${startLine})`;
    }
  }
  return undefined;
}

function mentionsRecommends(text: string): boolean {
  return text.toLowerCase().includes('install-recommends');
}

/** A word that is no option of apt's own, a redirection or a here-document says `Install-Recommends`. */
function writesRecommends(facts: Facts, run: Instruction): boolean {
  const body = facts.body(run);
  const inDocument = (run.trigger ?? run).heredocs.some(({ content }) =>
    /APT::Install-Recommends/i.test(content),
  );
  if ('refused' in body) return mentionsRecommends((run.trigger ?? run).logical.text) || inDocument;
  if (body.kind === 'line' && inDocument) return true;
  return body.commands.some(command => {
    const tool = readCall(command)?.tool;
    if (tool === 'apt-get' || tool === 'apt' || tool === 'aptitude') return false;
    return command.words.some(
      ({ text }) => /(apt::|\b)install-recommends\b/i.test(text) && !/\binstall\b.*--no-install-/i.test(text),
    );
  });
}

const APT_TOOLS = ['apt-get', 'apt', 'aptitude'];

/** What calls of the stage chain before one say by name of the packages that are there; of those that the table knows. */
export interface NamedPackages {
  isInstalled(name: string): boolean;
  /** Whether what is installed by name, and not removed, has the package, or brings it by Depends. */
  has(name: string, release: Release): boolean;
  /** What the image has in another way. */
  readonly served: readonly string[];
  /** Whether an earlier call removes the package, or may. */
  isRemoved(name: string): boolean;
}

/** Reads the calls before this one along the stage chain. What a condition guards is not counted as installed. */
export function packagesNamed(facts: Facts, run: Instruction, own: ToolCall): NamedPackages {
  const stage = facts.stageOf(run)?.stage;
  const image = stage && facts.chain(stage)[0]?.image;
  const { installed: first = [], served = [] } = image ? packagesOfImage(image) : {};
  const namings = run.trigger
    ? findNamings(facts, chainInstructions(facts, run), run)
    : firstNamings(facts, stage);
  const { installs, removals, removesUnknown } = namings;
  const isBefore = (place: Place | undefined): boolean =>
    place !== undefined && (place.run === run.index ? place.call < own.command.index : place.run < run.index);
  const isInstalled = (name: string): boolean => first.includes(name) || isBefore(installs.get(name));
  const isRemoved = (name: string): boolean => isBefore(removesUnknown) || isBefore(removals.get(name));
  const kept = (names: Iterable<string>): readonly string[] => [...names].filter(name => !isRemoved(name));
  return {
    isInstalled,
    served,
    isRemoved,
    has(name, release) {
      if (withDepends(kept(first), release).has(name)) return true;
      if (removals.size === 0 && !removesUnknown) return isBefore(firstBrought(namings)(release).get(name));
      const before = [...installs].flatMap(([other, place]) => (isBefore(place) ? [other] : []));
      return withDepends(kept(before), release).has(name);
    },
  };
}

/** Where each package is first brought by one that is installed, or installed itself. */
const firstBrought = remembered(({ installs }: Namings) => {
  const known = new Map<Release, ReadonlyMap<string, Place>>();
  return (release: Release): ReadonlyMap<string, Place> => {
    const found = known.get(release);
    if (found) return found;
    const brought = new Map<string, Place>();
    for (const [name, place] of installs)
      for (const other of withDepends([name], release)) if (!brought.has(other)) brought.set(other, place);
    known.set(release, brought);
    return brought;
  };
});

/** A call, by the indexes of its instruction and of its command in there. */
interface Place {
  readonly run: number;
  readonly call: number;
}

/** Where packages are first named along the chain of a stage. */
interface Namings {
  readonly installs: Map<string, Place>;
  readonly removals: Map<string, Place>;
  /** By a call whose words are known only at run time. */
  readonly removesUnknown: Place | undefined;
}

const NO_NAMINGS: Namings = { installs: new Map(), removals: new Map(), removesUnknown: undefined };

const knownNamings = remembered((_: Facts) => new Map<Stage, Namings>());

function firstNamings(facts: Facts, stage: Stage | undefined): Namings {
  if (!stage) return NO_NAMINGS;
  const known = knownNamings(facts);
  const namings =
    known.get(stage) ??
    findNamings(
      facts,
      facts.chain(stage).flatMap(({ instructions }) => instructions),
    );
  known.set(stage, namings);
  return namings;
}

/** `trigger`: the ONBUILD that is asked for; what others run, they run elsewhere. */
function findNamings(facts: Facts, instructions: readonly Instruction[], trigger?: Instruction): Namings {
  const installs = new Map<string, Place>();
  const removals = new Map<string, Place>();
  let removesUnknown: Place | undefined;
  for (const instruction of instructions) {
    if (instruction.keyword !== 'RUN' && instruction !== trigger) continue;
    const body = facts.body(instruction);
    if ('refused' in body) continue;
    for (const { names, isRemoval, isReadable, index } of namingCalls(body)) {
      const place = { run: instruction.index, call: index };
      if (isRemoval && !isReadable) removesUnknown ??= place;
      const first = isRemoval ? removals : installs;
      for (const name of names) if (isKnown(name) && !first.has(name)) first.set(name, place);
    }
  }
  return { installs, removals, removesUnknown };
}

/** Whether a call behind this one in the same RUN removes one of the packages again. */
export function removesLater(body: RunBody, own: ToolCall, names: readonly string[]): boolean {
  return callsOf(body, APT_TOOLS).some(
    call =>
      isRemovalCall(call) &&
      call.command.index > own.command.index &&
      (!call.isReadable || namesIn(call).some(name => names.includes(name))),
  );
}

/** A call that installs whenever its RUN runs, or that removes. */
interface NamingCall {
  readonly index: number;
  readonly names: readonly string[];
  readonly isRemoval: boolean;
  readonly isReadable: boolean;
}

const namingCalls = remembered((body: RunBody): readonly NamingCall[] =>
  callsOf(body, APT_TOOLS).flatMap(call => {
    const isRemoval = isRemovalCall(call);
    if (!isRemoval && (call.verb !== 'install' || !runsAlways(call.command))) return [];
    return [{ index: call.command.index, names: namesIn(call), isRemoval, isReadable: call.isReadable }];
  }),
);

function isRemovalCall({ verb }: ToolCall): boolean {
  return verb === 'remove' || verb === 'purge' || verb === 'autoremove' || verb === 'autopurge';
}

function namesIn(call: ToolCall): readonly string[] {
  return call.operands.flatMap(operand => {
    const read = readOperand(operand);
    return 'name' in read ? [read.name] : [];
  });
}

/** No condition, loop or function stands around it. */
function runsAlways({ ancestors }: Command): boolean {
  return !ancestors.some(({ type }) =>
    ['If', 'For', 'While', 'Case', 'Function', 'Select', 'ArithmeticFor'].includes(type),
  );
}

/** A recommended package that the stage needs, and nothing else brings. */
export interface Loss {
  readonly lost: string;
  /** The package that was named, and recommends it (or something it depends on does). */
  readonly user: string;
  /** What in the stage shows the use; undefined where the user is hollow without it. */
  readonly shownBy: string | undefined;
  /** Why it cannot be put back by name. */
  readonly refused: string | undefined;
}

const NOTHING: Recommends = { needs: [], drops: [], isHollow: false };

/** One install among the calls of the file. */
export interface InstallCall {
  readonly facts: Facts;
  readonly instruction: Instruction;
  readonly call: ToolCall;
  readonly restored: Restored;
  /** Gives the text of a file of the build context. */
  readonly read: ReadFile;
}

/** What was put back by name so far, by stage: once is enough for a stage and for those built from it. */
export interface Restored {
  add(install: InstallCall, losses: readonly Loss[]): void;
  in(stages: readonly Stage[]): readonly string[];
}

export function restoredSoFar(): Restored {
  const names = new Map<Stage, Set<string>>();
  return {
    add({ facts, instruction, call }, losses) {
      const stage = facts.stageOf(instruction)?.stage;
      // What a condition guards may not be there for the next call.
      if (!stage || instruction.trigger || !runsAlways(call.command)) return;
      names.set(stage, new Set([...(names.get(stage) ?? []), ...losses.map(({ lost }) => lost)]));
    },
    in: stages => stages.flatMap(stage => [...(names.get(stage) ?? [])]),
  };
}

/**
 * What the packages of an install lose that the stage needs, and that nothing here or before installs by name; sorted.
 * The names are those of the table.
 */
export function lossesOf(install: InstallCall, names: readonly string[]): readonly Loss[] {
  const { facts, instruction, call, restored } = install;
  const stage = facts.stageOf(instruction)?.stage;
  const chain = stage ? facts.chain(stage) : [];
  const release = releaseOf(chain[0]?.image);
  const table = release === 'ancient' ? 'older' : release;
  const named = packagesNamed(facts, instruction, call);
  const restoredHere = restored.in(chain).filter(name => !named.isRemoved(name));
  const others = withDepends([...restoredHere, ...named.served, ...names], table);
  const isPresent = (lost: string): boolean => others.has(lost) || named.has(lost, table);
  const shown = (lost: string): string | undefined =>
    signShown(evidenceOf(facts, instruction, install.read), lost);
  const missed = new Map<string, Loss>();
  for (const user of names) {
    const isKept = restoredHere.includes(user) || (named.isInstalled(user) && !named.isRemoved(user));
    if (isKept && isSameVersion(call, user)) continue;
    const { needs, drops } = recommendsOf(user, table) ?? NOTHING;
    const why = whyNotRestored(call, user, release);
    for (const lost of [...needs, ...drops]) {
      if (missed.has(lost) || !isInRelease(lost, table) || isPresent(lost)) continue;
      const shownBy = needs.includes(lost) ? undefined : shown(lost);
      if (shownBy === undefined && !needs.includes(lost)) continue;
      missed.set(lost, { lost, user, shownBy: shownBy?.replace(/^~/, ''), refused: why(lost) });
    }
  }
  return withoutBrought([...missed.values()], table);
}

/**
 * Whether the call asks for no other version of the package than the one that may be there: apt then brings nothing that
 * it recommends, with or without the flag.
 */
function isSameVersion(call: ToolCall, name: string): boolean {
  const isPlain = call.operands.some(({ text }) => text === name);
  return isPlain && !hasOption(call, '-t', '--target-release', '--default-release');
}

const knownSigns = remembered((_: Evidence) => new Map<string, { readonly sign: string | undefined }>());

/** The sign that shows a use of the package; looked for once. */
function signShown(evidence: Evidence, lost: string): string | undefined {
  const known = knownSigns(evidence);
  const found = known.get(lost) ?? { sign: showsOne(evidence, signsOf(lost)) };
  known.set(lost, found);
  return found.sign;
}

/** Those that another one brings by Depends need no name. */
function withoutBrought(losses: readonly Loss[], release: Release): readonly Loss[] {
  const kept = losses.filter(
    ({ lost }) =>
      !losses.some(
        other =>
          other.lost !== lost && other.refused === undefined && withDepends([other.lost], release).has(lost),
      ),
  );
  return [...kept].sort((a, b) => (a.lost < b.lost ? -1 : 1));
}

function whyNotRestored(
  call: ToolCall,
  user: string,
  release: Release | 'ancient',
): (lost: string) => string | undefined {
  const isForeign = call.operands.some(({ text }) => text.startsWith(`${user}:`));
  return lost => {
    if (isForeign) return 'it would have to be of another architecture';
    if (release === 'ancient') return 'the names of this release are not known';
    return isRestorable(lost, release) ? undefined : 'not every release has it under this name';
  };
}
