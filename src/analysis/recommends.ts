// Facts about recommended packages along a stage chain: who decides about them, what is installed by name, what shows a
// use. Cautious: what cannot be read decides, and is not installed.
import type { ImageReference, Instruction } from '../dockerfile/model.js';
import { readOperand } from '../shell/apt.js';
import type { Command, RunBody } from '../shell/body.js';
import { callsOf, readCall, type ToolCall } from '../shell/vocabulary.js';
import type { Facts } from './facts.js';

/** Every instruction that the stage is made of, those of the stages it is built from first. */
function chainInstructions(facts: Facts, instruction: Instruction): readonly Instruction[] {
  const stage = facts.stageOf(instruction)?.stage;
  return stage ? facts.chain(stage).flatMap(({ instructions }) => instructions) : [];
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

/** Official images whose Debian variants, slim ones included, install ca-certificates by name; sources: their Dockerfiles. */
const CERTIFIED_IMAGES = new Set([
  'buildpack-deps',
  'gcc',
  'golang',
  'openjdk',
  'php',
  'python',
  'ruby',
  'rust',
]);

const APT_TOOLS = ['apt-get', 'apt', 'aptitude'];

/** What earlier calls of the stage chain, and the call itself, say by name of the packages that are there. */
export interface NamedPackages {
  readonly installed: ReadonlySet<string>;
  /** Whether an earlier call removes the package, or may. */
  isRemoved(name: string): boolean;
}

/** Reads the calls before this one along the stage chain. What a condition guards is not counted as installed. */
export function packagesNamed(facts: Facts, run: Instruction, own: ToolCall): NamedPackages {
  const installed = new Set<string>();
  const removed = new Set<string>();
  let removesUnknown = false;
  const stage = facts.stageOf(run)?.stage;
  const image = stage && facts.chain(stage)[0]?.image;
  if (image && isCertified(image)) installed.add('ca-certificates');
  for (const call of callsBefore(facts, run, own)) {
    const isRemoval = isRemovalCall(call);
    if (isRemoval && !call.isReadable) removesUnknown = true;
    if (!isRemoval && (call.verb !== 'install' || !runsAlways(call.command))) continue;
    for (const name of namesIn(call)) (isRemoval ? removed : installed).add(name);
  }
  return { installed, isRemoved: name => removesUnknown || removed.has(name) };
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

/** Calls of apt in RUNs before this call; not those of ONBUILD, which run elsewhere. */
function callsBefore(facts: Facts, run: Instruction, own: ToolCall): readonly ToolCall[] {
  return chainInstructions(facts, run).flatMap(instruction => {
    if (instruction.index > run.index || (instruction.keyword !== 'RUN' && instruction !== run)) return [];
    const body = facts.body(instruction);
    if ('refused' in body) return [];
    return callsOf(body, APT_TOOLS).filter(
      call => instruction !== run || call.command.index < own.command.index,
    );
  });
}

function isRemovalCall({ verb }: ToolCall): boolean {
  return verb === 'remove' || verb === 'purge' || verb === 'autoremove' || verb === 'autopurge';
}

function namesIn(call: ToolCall): readonly string[] {
  return call.operands.flatMap(operand => {
    const read = readOperand(operand);
    return 'name' in read ? [read.name] : [];
  });
}

function isCertified({ repository, name, tag, hasVariable }: ImageReference): boolean {
  if (!['', 'library/', 'docker.io/', 'docker.io/library/'].includes(repository.slice(0, -name.length)))
    return false;
  if (CERTIFIED_IMAGES.has(name)) return true;
  return name === 'node' && !hasVariable && !(tag ?? '').includes('slim');
}

/** No condition, loop or function stands around it. */
export function runsAlways({ ancestors }: Command): boolean {
  return !ancestors.some(({ type }) =>
    ['If', 'For', 'While', 'Case', 'Function', 'Select', 'ArithmeticFor'].includes(type),
  );
}

/** The words of everything that the stage, the stages under it and the stages built from it do. */
export function wordsOfFamily(facts: Facts, run: Instruction): ReadonlySet<string> {
  const stage = facts.stageOf(run)?.stage;
  if (!stage) return new Set();
  const found = new Set<string>();
  for (const { instructions } of [...facts.chain(stage), ...facts.descendants(stage)]) {
    for (const { original, heredocs } of instructions) {
      for (const text of [original, ...heredocs.map(({ content }) => content)]) {
        for (const word of text.split(/[^A-Za-z0-9_@-]+/)) found.add(word.replace(/^-+/, ''));
      }
    }
  }
  return found;
}
