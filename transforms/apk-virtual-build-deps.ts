import {
  buildsPossibly,
  consumerOf,
  laterBuilder,
  namesVirtual,
  requirementsNeed,
  sourceBefore,
} from '../src/analysis/apk-build.js';
import type { Facts } from '../src/analysis/facts.js';
import type { BuildContext } from '../src/context/context.js';
import type { Instruction } from '../src/dockerfile/model.js';
import type { Edit } from '../src/edit.js';
import { virtualNameOf } from '../src/shell/apk.js';
import { buildPackage, isForBuilding } from '../src/shell/apk-table.js';
import type { RunBody, ShellWord } from '../src/shell/body.js';
import {
  type Element,
  elementOf,
  hasComment,
  insertCommandAfter,
  insertWordAfter,
  isTopLevel,
  removeWord,
  separatorAt,
} from '../src/shell/edits.js';
import { callsOf, readCall, type ToolCall } from '../src/shell/vocabulary.js';
import type { Change, Transform } from '../src/transform.js';

const NAME = '.build-deps';

const apkVirtualBuildDeps: Transform = {
  id: 'apk-virtual-build-deps',
  summary: 'Remove the packages that only build, in the RUN that uses them',
  why: `A compiler and the headers of libraries are often the largest part of an Alpine image, and after \`pip install\`,
\`npm ci\` or \`docker-php-ext-install\` nobody calls them again. Where they are installed and used in one RUN, they
become the virtual package \`${NAME}\`, which \`apk del\` takes away at the end of that RUN. The shared libraries that the
compiled modules load stay: for each build package a table says which these are (\`postgresql-dev\`: \`libpq\`).

It refuses by name what the table does not know, and where anything may build again: in a later RUN, in a stage built from
this one, in the ENTRYPOINT or CMD. A RUN that compiles the source itself is left alone, since it would install the
compiler anew at every edit; so is a stage that does not ship, where nothing would be gained.`,
  safety: 'safe',
  effects: ['removes-build-packages', 'adds-packages'],
  *apply({ file, facts, context, isIgnored }) {
    for (const instruction of file.instructions) {
      const stage = facts.stageOf(instruction);
      if (instruction.keyword !== 'RUN' || !stage?.ships || isIgnored(instruction)) continue;
      const body = facts.body(instruction);
      if ('refused' in body) continue;
      const adds = callsOf(body, 'apk', 'add').filter(installsBuildPackages);
      for (const add of adds) {
        const result = rewriteAdd(file.text, { facts, context, instruction, body, add, adds });
        if (typeof result === 'string') yield { at: add.command.span, because: result };
        else if (result) yield result;
      }
    }
  },
};

export default apkVirtualBuildDeps;

interface Site {
  readonly facts: Facts;
  readonly context: BuildContext;
  readonly instruction: Instruction;
  readonly body: RunBody;
  readonly add: ToolCall;
  /** All installs of build packages in the RUN. */
  readonly adds: readonly ToolCall[];
}

function installsBuildPackages({ operands }: ToolCall): boolean {
  return operands.some(word => isForBuilding(nameOf(word)));
}

/** Without version and repository: `gcc=13.2`, `gcc~13`, `gcc@edge`. */
function nameOf({ value, text }: ShellWord): string {
  return /^[^=<>~@]*/.exec(value ?? text)?.[0] ?? '';
}

/** A Change, the reason why not, or nothing where the RUN deletes them already. */
function rewriteAdd(text: string, site: Site): Change | string | undefined {
  const { body, add, instruction, facts } = site;
  const virtual = virtualNameOf(add);
  const deleted = new Set(callsOf(body, 'apk', 'del').flatMap(({ operands }) => operands.map(nameOf)));
  if (virtual !== undefined) {
    return deleted.has(virtual)
      ? undefined
      : `the virtual package ${virtual} is not deleted in the RUN that adds it`;
  }
  const built = add.operands.filter(word => isForBuilding(nameOf(word)));
  if (built.every(word => deleted.has(nameOf(word)))) return undefined;
  const consumers = callsOf(body).filter(call => call.command.index > add.command.index && consumerOf(call));
  if (consumers.length === 0) return 'nothing in this RUN is known to build with them';
  const refusal = siteRefusal(site) ?? (deleted.size > 0 ? 'the RUN deletes packages of its own' : undefined);
  if (refusal !== undefined) return refusal;
  const chain = chainBehind(body, add);
  if (typeof chain === 'string') return chain;
  const split = splitPackages(site, chain.calls);
  if (typeof split === 'string') return split;
  const need = laterBuilder(facts, instruction, split.programs, path => site.context.read(path));
  if (need !== undefined) return need;
  return writeSplit(text, site, chain, split);
}

/** What speaks against it at first sight. */
function siteRefusal({ facts, instruction, body, add, adds }: Site): string | undefined {
  if (!facts.isRoot(instruction) || add.wrappers.length > 0) return 'it does not run as root from the start';
  if (facts.stageOf(instruction)?.distribution !== 'alpine') return 'it is not known to be Alpine';
  const version = alpineVersion(facts, instruction);
  if (version && (version[0] < 3 || (version[0] === 3 && version[1] < 9))) {
    return `its table of packages is of Alpine 3.9 and newer, not of ${version.join('.')}`;
  }
  if (!add.isReadable) {
    const word = add.args.find(({ value }) => value === undefined);
    return `what it installs is not known here: ${word?.text ?? 'it comes from elsewhere'}`;
  }
  if (add.args.some(({ value }) => value === '--')) return 'its packages stand behind `--`';
  const odd = add.operands.find(({ text }) => /[@!/]/.test(text));
  if (odd) return `${odd.text} is not a plain package`;
  if (adds.length > 1) return 'several commands of the RUN install build packages';
  if (body.kind === 'script') return 'a here-document is not one chain of commands';
  if (add.command.redirections.length + add.command.assignments.length > 0) return 'it is redirected';
  return namesVirtual(facts, instruction, NAME) ? `another RUN has a virtual package ${NAME}` : undefined;
}

/** As the tag of the base image says it; undefined where it does not. */
function alpineVersion(facts: Facts, instruction: Instruction): readonly [number, number] | undefined {
  const stage = facts.stageOf(instruction)?.stage;
  const image = stage && (facts.chain(stage)[0] ?? stage).image;
  const tag = image?.tag ?? '';
  const version = image?.name === 'alpine' ? tag : (/alpine-?(.*)$/.exec(tag)?.[1] ?? '');
  const found = /^(\d+)\.(\d+)/.exec(version);
  return found ? [Number(found[1]), Number(found[2])] : undefined;
}

interface Chain {
  readonly element: Element;
  readonly last: Element;
  /** Behind the install, in order. */
  readonly calls: readonly ToolCall[];
}

/** The commands behind the install, where all of the RUN is one chain of `&&` with plain commands. */
function chainBehind(body: RunBody, add: ToolCall): Chain | string {
  const { node, ancestors } = add.command;
  const element = elementOf(node, ancestors, body.tree);
  const [statement, other] = body.tree.commands;
  const isChain = element?.node === node && isTopLevel(element) && element.list === 'and-or' && !other;
  if (!isChain || statement?.command.type !== 'AndOr' || statement.background)
    return 'it is not a link of one `&&` chain';
  if (statement.command.operators.includes('||')) return 'a `||` stands in its chain';
  const calls: ToolCall[] = [];
  for (const command of body.commands) {
    if (command.index <= add.command.index) continue;
    const call = readCall(command);
    const isPlain = call && statement.command.commands.some(link => link === command.node);
    if (!isPlain) return `\`${command.words[0]?.text ?? 'an assignment'}\` is not a plain link of its chain`;
    calls.push(call);
  }
  const end = statement.command.commands.at(-1);
  const last = end && elementOf(end, [statement, statement.command], body.tree);
  return last ? { element, last, calls } : 'it is not a link of one `&&` chain';
}

interface Split {
  readonly build: readonly ShellWord[];
  readonly kept: readonly ShellWord[];
  /** What the build packages bring that compiled modules load; not among `kept`. */
  readonly runtime: readonly string[];
  /** Programs that go. */
  readonly programs: ReadonlySet<string>;
}

function splitPackages(site: Site, calls: readonly ToolCall[]): Split | string {
  const consumers = calls.flatMap(call => consumerOf(call) ?? []);
  for (const consumer of consumers) if ('refused' in consumer) return consumer.refused;
  const refusal = consumerRefusal(site, calls);
  if (refusal !== undefined) return refusal;
  const forNode = consumers.every(consumer => 'family' in consumer && consumer.family === 'node');
  const { operands } = site.add;
  const unknown = operands.find(word => isForBuilding(nameOf(word)) && !buildPackage(nameOf(word), false));
  if (unknown) return `which libraries of ${unknown.text} are needed at run time is not known`;
  const build = operands.filter(word => buildPackage(nameOf(word), forNode));
  const kept = operands.filter(word => !build.includes(word));
  const rows = build.map(word => buildPackage(nameOf(word), forNode));
  const names = new Set(kept.map(nameOf));
  const runtime = [...new Set(rows.flatMap(row => row?.runtime ?? []))]
    .filter(name => !names.has(name))
    .toSorted();
  const programs = new Set([...build.map(nameOf), ...rows.flatMap(row => row?.programs ?? [])]);
  return { build, kept, runtime, programs };
}

/** A consumer that reads the source, and a command between or behind that may build on its own. */
function consumerRefusal(
  { facts, context, instruction }: Site,
  calls: readonly ToolCall[],
): string | undefined {
  for (const call of calls) {
    const consumer = consumerOf(call);
    if (!consumer) {
      const builder = buildsPossibly(call);
      if (builder) return `${builder} may build the source itself, or use them`;
      continue;
    }
    if ('kind' in consumer && consumer.kind === 'manifests') {
      const source = sourceBefore(facts, instruction);
      if (source)
        return `more than manifests is copied before it (line ${source.startLine}): it may build the source itself`;
    }
    const need = requirementsNeed(call, path => context.read(path));
    if (need !== undefined) return need;
  }
  return undefined;
}

/** What separates the word from the one before it, where words stand on lines of their own; a blank otherwise. */
function gapBefore(body: RunBody, text: string, { command }: ToolCall, word: ShellWord): string {
  const previous = command.words[command.words.indexOf(word) - 1];
  const gap = { start: previous?.span.end ?? word.span.start, end: word.span.start };
  const between = text.slice(gap.start, gap.end);
  return between.includes('\n') && !hasComment(body, gap) ? between : ' ';
}

/** The shorter of the two lists moves to a command of its own; the longer one keeps its lines. */
function writeSplit(text: string, { body, add }: Site, chain: Chain, split: Split): Change | string {
  const { element, last } = chain;
  const { build, kept, runtime } = split;
  const isBuildMoved = build.length < kept.length;
  const moved = isBuildMoved ? build : kept;
  const removals = moved.flatMap(word => removeWord(body, text, word) ?? []);
  const deletion = insertCommandAfter(body, text, last, `apk del ${NAME}`);
  if (removals.length < moved.length || !deletion) return 'a comment stands among its packages';
  const options = add.command.words.filter(word => !add.operands.includes(word)).map(word => word.text);
  const edits: Edit[] = [...removals];
  if (isBuildMoved) {
    const own = [...options, '--virtual', NAME, ...build.map(word => word.text)].join(' ');
    const inserted = insertCommandAfter(body, text, element, own);
    const end = kept.at(-1);
    if (!inserted || !end) return 'it stands where no command can be added';
    const before = gapBefore(body, text, add, end);
    if (runtime.length > 0) {
      edits.push({
        start: end.span.end,
        end: end.span.end,
        text: runtime.map(name => before + name).join(''),
      });
    }
    edits.push(inserted);
  } else {
    const staying = [...kept.map(word => word.text), ...runtime];
    const lead = `${[...options, ...staying].join(' ')}${separatorAt(body, text, element)}`;
    const { start } = add.command.span;
    if (staying.length > 0) edits.push({ start, end: start, text: lead });
    const flag = add.args.findLast(word => !add.operands.includes(word)) ?? add.program;
    edits.push(insertWordAfter(flag, `--virtual ${NAME}`));
  }
  const names = build.map(nameOf).join(', ');
  const stay = runtime.length > 0 ? `; by table, what it built loads ${runtime.join(', ')}` : '';
  return {
    at: add.command.span,
    message: `the RUN deletes what it needs only to build (${names})${stay}`,
    edits: [...edits, deletion],
  };
}
