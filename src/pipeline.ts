import { transforms as builtIn } from '../transforms/index.js';
import type { Facts } from './analysis/facts.js';
import { factsOf } from './analysis/index.js';
import { type BuildContext, unknownContext } from './context/context.js';
import { withIgnored } from './context/dockerignore.js';
import { whyRefused } from './dockerfile/check.js';
import type { Dockerfile, Instruction } from './dockerfile/model.js';
import { parseDockerfile } from './dockerfile/parse.js';
import { pragmasFor } from './dockerfile/pragmas.js';
import { applyEdits, type Edit, minimalEdit, type Span } from './edit.js';
import { UserError } from './error.js';
import type { Diagnostic, Plan, Step } from './plan.js';
import { prove } from './proof/index.js';
import { type Change, type Effect, isChange, type Safety, type Skip, type Transform } from './transform.js';

export type TransformOptions = Readonly<Record<string, string | boolean>>;

/** Compares two readings of a file on its own; of the transform it knows only the effects it declares. */
export type Prove = (
  before: Facts,
  after: Facts,
  effects: readonly Effect[],
) => { readonly proved: true } | { readonly proved: false; readonly difference: string };

export interface RewriteOptions {
  /** For diagnostics only: nothing is read from it. */
  readonly path: string;
  /** What COPY and ADD can see; nothing is known of it by default. */
  readonly context?: BuildContext;
  /** Ids of the transforms to run, in any order: the order is never the caller's. */
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
  /** Apply what restructures, too: all of it, or these transforms. */
  readonly unsafe?: boolean | readonly string[];
  /** Names of the stages that ship; the last one by default. */
  readonly target?: string | readonly string[];
  /** Instead of the built-in ones, in the order to run. */
  readonly transforms?: readonly Transform[];
  /** By transform id. */
  readonly options?: Readonly<Record<string, TransformOptions>>;
  /** Nothing but the Dockerfile can be written: what needs another file too is skipped. */
  readonly alone?: boolean;
  /** Instead of the proof: for its tests. */
  readonly prove?: Prove;
}

/** A text and what is known of it, computed once. */
interface Reading {
  readonly file: Dockerfile;
  readonly facts: Facts;
  readonly context: BuildContext;
}

type Entry =
  | { readonly status: 'applied' | 'withheld'; readonly change: Change }
  | { readonly status: 'skipped'; readonly skip: Skip }
  | { readonly status: 'failed'; readonly change: Change; readonly reason: string };

type Verdict = { readonly kept: Reading } | { readonly dropped: string };

interface Outcome {
  readonly reading: Reading;
  readonly step: Step;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Runs the transforms one after the other, each over the finished work of those before it. Pure and synchronous.
 * A step that fails is dropped and reported, and the file keeps the others. Throws UserError for an unknown
 * transform id or option.
 */
export function rewrite(text: string, options: RewriteOptions): Plan {
  const { path } = options;
  const chosen = chooseTransforms(options);
  const parsed = parseDockerfile(text, path);
  if (!parsed.ok) return leftAlone(text, path, parsed);
  const refused = whyRefused(parsed.file);
  if (refused) return leftAlone(text, path, refused);
  const { context = unknownContext } = options;
  let reading = read(parsed.file, context, options);
  const steps: Step[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const transform of chosen) {
    const outcome = runStep(transform, reading, options);
    reading = outcome.reading;
    steps.push(outcome.step);
    diagnostics.push(...outcome.diagnostics);
  }
  const after = reading.file.text;
  return { path, before: text, after, ...othersOf(context, reading.context), steps, diagnostics };
}

function othersOf({ ignorePath, dockerignore }: BuildContext, after: BuildContext): Pick<Plan, 'others'> {
  if (after.dockerignore === undefined || after.dockerignore === dockerignore) return {};
  return { others: [{ path: ignorePath, before: dockerignore, after: after.dockerignore }] };
}

/** A file that Docker would not build is not ours to rewrite. */
function leftAlone(text: string, path: string, why: { readonly line: number; readonly error: string }): Plan {
  const { line, error: message } = why;
  const left: Diagnostic = { path, line, column: 1, transform: 'parse', status: 'skipped', message };
  return { path, before: text, after: text, steps: [], diagnostics: [left] };
}

function read(file: Dockerfile, context: BuildContext, { target }: RewriteOptions): Reading {
  return { file, context, facts: factsOf(file, target === undefined ? { context } : { context, target }) };
}

function chooseTransforms({
  transforms = builtIn,
  only,
  skip = [],
  options = {},
}: RewriteOptions): readonly Transform[] {
  const known = new Set(transforms.map(({ id }) => id));
  for (const id of [...(only ?? []), ...skip, ...Object.keys(options)]) {
    if (!known.has(id))
      throw new UserError(`no transform is called "${id}"; there are: ${[...known].join(', ')}`);
  }
  return transforms.filter(({ id }) => (only?.includes(id) ?? true) && !skip.includes(id));
}

/** The defaults, with what the caller chose instead. */
function settleOptions(
  transform: Transform,
  { transforms = builtIn, options = {} }: RewriteOptions,
): TransformOptions {
  const { optionsOf } = transform;
  const { id, options: schema = {} } = transforms.find(other => other.id === optionsOf) ?? transform;
  const given = options[id] ?? {};
  const settled: Record<string, string | boolean> = {};
  for (const [name, option] of Object.entries(schema)) settled[name] = option.default;
  for (const [name, value] of Object.entries(given)) {
    const option = schema[name];
    if (!option) throw new UserError(`"${id}" has no option "${name}"`);
    if (!option.values.includes(value)) {
      throw new UserError(`option "${name}" of "${id}" is one of: ${option.values.join(', ')}`);
    }
    settled[name] = value;
  }
  return settled;
}

function runStep(transform: Transform, before: Reading, options: RewriteOptions): Outcome {
  const settled = settleOptions(transform, options);
  let entries: readonly Entry[] = [];
  try {
    entries = gatherEntries(transform, before, options, settled);
    const verdict = judge(transform, before, changesOf(entries), options);
    if ('kept' in verdict) return conclude(transform, before, verdict.kept, entries, options.path);
    return withoutUnproved(transform, before, entries, options);
  } catch (error) {
    const reason = `it crashed (${error instanceof Error ? error.message : String(error)})`;
    const others = entries.filter(({ status }) => status !== 'applied');
    const [change = { at: { start: 0, end: 0 }, message: '', edits: [] }] = changesOf(entries);
    return conclude(
      transform,
      before,
      before,
      [...others, { status: 'failed', change, reason }],
      options.path,
    );
  }
}

/** Together the changes are refused: keeps those that pass, each added to the ones kept before it. */
function withoutUnproved(
  transform: Transform,
  before: Reading,
  entries: readonly Entry[],
  options: RewriteOptions,
): Outcome {
  let kept: readonly Change[] = [];
  let reading = before;
  const settled = entries.map((entry): Entry => {
    if (entry.status !== 'applied') return entry;
    const verdict = judge(transform, before, [...kept, entry.change], options);
    if ('dropped' in verdict) return { status: 'failed', change: entry.change, reason: verdict.dropped };
    kept = [...kept, entry.change];
    reading = verdict.kept;
    return entry;
  });
  return conclude(transform, before, reading, settled, options.path);
}

/** What the transform yields, in its order, with the verdicts that are not its own to give. */
function gatherEntries(
  transform: Transform,
  { file, facts, context }: Reading,
  { unsafe = false, alone = false }: RewriteOptions,
  options: TransformOptions,
): readonly Entry[] {
  const isIgnored = pragmaTest(transform, file);
  const appliesUnsafe = typeof unsafe === 'boolean' ? unsafe : unsafe.includes(transform.id);
  const entries: Entry[] = [];
  for (const result of transform.apply({ file, facts, context, options, isIgnored })) {
    if (!isChange(result)) {
      entries.push({ status: 'skipped', skip: result });
      continue;
    }
    const safety = effectiveSafety(transform, result);
    const change = { ...result, edits: minimalEdits(file.text, result.edits) };
    if (alone && (change.ignore?.length ?? 0) > 0) {
      const because = `it needs a line in ${context.ignorePath}, and nothing but the Dockerfile is written`;
      entries.push({ status: 'skipped', skip: { at: change.at, because } });
    } else if (touchesIgnored(file, change.edits, isIgnored)) {
      entries.push({ status: 'skipped', skip: { at: change.at, because: 'ignored by a pragma' } });
    } else if (safety === 'display' || (safety === 'unsafe' && !appliesUnsafe)) {
      entries.push({ status: 'withheld', change });
    } else if (change.edits.length > 0) {
      entries.push({ status: 'applied', change });
    }
  }
  return entries;
}

function changesOf(entries: readonly Entry[]): readonly Change[] {
  return entries.flatMap(entry => (entry.status === 'applied' ? [entry.change] : []));
}

const RANK: Readonly<Record<Safety, number>> = { safe: 0, unsafe: 1, display: 2 };

function effectiveSafety(transform: Transform, { safety = transform.safety }: Change): Safety {
  if (RANK[safety] < RANK[transform.safety]) {
    throw new Error(`a change says it is ${safety}, its transform only ${transform.safety}`);
  }
  return safety;
}

function minimalEdits(text: string, edits: readonly Edit[]): readonly Edit[] {
  return edits
    .map(edit => minimalEdit(text, edit))
    .filter(edit => edit.start !== edit.end || edit.text !== '');
}

/** Splices, reads the result again, and refuses what came out broken or unproved. */
function judge(
  transform: Transform,
  before: Reading,
  changes: readonly Change[],
  options: RewriteOptions,
): Verdict {
  if (changes.length === 0) return { kept: before };
  const edits = changes.flatMap(change => change.edits);
  const text = applyEdits(before.file.text, edits);
  if (text === before.file.text) return { kept: before };
  const parsed = parseDockerfile(text, before.file.path);
  if (!parsed.ok) {
    return { dropped: `its result is not a Dockerfile (line ${parsed.line}: ${parsed.error})` };
  }
  const lines = changes.flatMap(({ ignore = [] }) => ignore);
  const context = before.context.withDockerignore(withIgnored(before.context.dockerignore, lines));
  const after = read(parsed.file, lines.length === 0 ? before.context : context, options);
  const broken = brokenShell(before, after);
  if (broken) return { dropped: broken };
  const proof = (options.prove ?? prove)(before.facts, after.facts, transform.effects);
  if (!proof.proved) return { dropped: `its result is not proved: ${proof.difference}` };
  return { kept: after };
}

/** A RUN that was not there before in these words must be one that a shell can read. */
function brokenShell(before: Reading, after: Reading): string | undefined {
  const known = new Set(runsOf(before.file).map(shellText));
  for (const run of runsOf(after.file)) {
    if (known.has(shellText(run))) continue;
    const body = after.facts.body(run);
    if ('refused' in body)
      return `its result has an unreadable RUN on line ${run.startLine} (${body.refused})`;
  }
  return undefined;
}

function runsOf(file: Dockerfile): readonly Instruction[] {
  return file.instructions.filter(instruction => (instruction.trigger ?? instruction).keyword === 'RUN');
}

function shellText(instruction: Instruction): string {
  const { logical, heredocs } = instruction.trigger ?? instruction;
  return [logical.text, ...heredocs.map(({ content }) => content)].join('\n');
}

function pragmaTest(transform: Transform, file: Dockerfile): (instruction: Instruction) => boolean {
  if (file.pragmas.length === 0) return () => false;
  const { id: own, aliases = [], standsInFor = [] } = transform;
  const names = new Set(['*', own, ...aliases, ...standsInFor]);
  return instruction =>
    pragmasFor(file, instruction).some(({ ids, dialect }) =>
      // `# check=skip=all` silences BuildKit's linter and says nothing about rewriting.
      ids.some(id => names.has(id) && !(dialect === 'check' && id === '*')),
    );
}

function touchesIgnored(
  { text, instructions, pragmas }: Dockerfile,
  edits: readonly Edit[],
  isIgnored: (instruction: Instruction) => boolean,
): boolean {
  if (pragmas.length === 0) return false;
  return edits.some(edit =>
    instructions.some(instruction => touches(text, edit, instruction) && isIgnored(instruction)),
  );
}

/** Whether the edit changes the instruction itself, and not only the lines beside it. */
function touches(text: string, edit: Edit, instruction: Span): boolean {
  if (edit.end < instruction.start || instruction.end < edit.start) return false;
  if (edit.start === instruction.end) {
    const next = edit.text === '' ? text[edit.end] : edit.text[0];
    return next !== undefined && next !== '\n' && next !== '\r';
  }
  if (edit.end === instruction.start) {
    const lead = text.slice(text.lastIndexOf('\n', edit.start - 1) + 1, edit.start) + edit.text;
    return (
      lead
        .slice(lead.lastIndexOf('\n') + 1)
        .replace('\uFEFF', '')
        .trim() !== ''
    );
  }
  return true;
}

function conclude(
  transform: Transform,
  before: Reading,
  after: Reading,
  entries: readonly Entry[],
  path: string,
): Outcome {
  const { text } = before.file;
  const starts = entries.length > 0 ? lineStarts(text) : [];
  const diagnostics = entries.map((entry): Diagnostic => {
    const at = entry.status === 'skipped' ? entry.skip.at : entry.change.at;
    const { status } = entry;
    return {
      path,
      ...positionOf(starts, at.start),
      transform: transform.id,
      status,
      message: messageOf(entry),
    };
  });
  const step: Step = {
    transform: transform.id,
    before: text,
    after: after.file.text,
    changes: changesOf(entries),
    skips: entries.flatMap(entry => (entry.status === 'skipped' ? [entry.skip] : [])),
  };
  return { reading: after, step, diagnostics };
}

function messageOf(entry: Entry): string {
  switch (entry.status) {
    case 'skipped':
      return entry.skip.because;
    case 'failed':
      return `${entry.reason}: dropped; please report this, with the Dockerfile`;
    default:
      return entry.change.message;
  }
}

/** Line and column from 1; a byte order mark has no column. */
function positionOf(starts: readonly number[], offset: number): Pick<Diagnostic, 'line' | 'column'> {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: Math.max(offset - (starts[low] ?? 0), 0) + 1 };
}

/** Offsets of the first character of every line. */
function lineStarts(text: string): readonly number[] {
  const starts = [text.startsWith('\uFEFF') ? 1 : 0];
  for (let next = text.indexOf('\n'); next !== -1; next = text.indexOf('\n', next + 1)) starts.push(next + 1);
  return starts;
}
