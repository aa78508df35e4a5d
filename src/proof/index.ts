// Translation validation: from the two texts alone, with no help from the transform, does the file still do what it
// did, but for the effects that the transform declares?
import type { Facts } from '../analysis/facts.js';
import type { Instruction } from '../dockerfile/model.js';
import { remembered } from '../shell/memo.js';
import type { Effect } from '../transform.js';
import { brief, compareTraces, type Moving, type SitePairs } from './align.js';
import { lostArchive } from './archives.js';
import { isCopied, readCopy } from './files.js';
import { wrongIgnore } from './ignore.js';
import type { Event, Outcome } from './machine.js';
import { differenceInMounts } from './mounts.js';
import { haveSameParents } from './registry.js';
import { lostResource } from './resources.js';
import { traceBody } from './trace.js';

export type Proof = { readonly proved: true } | { readonly proved: false; readonly difference: string };

const PROVED: Proof = { proved: true };

function refuted(difference: string): Proof {
  return { proved: false, difference };
}

/** Compares the file before and after one step. `effects` is all that may differ. */
export function prove(before: Facts, after: Facts, effects: readonly Effect[]): Proof {
  const frame =
    differenceInFrame(before, after) ??
    differenceInMounts(before, after, effects) ??
    wrongIgnore(before, after);
  if (frame !== undefined) return refuted(frame);
  if (effects.includes('changes-registry') && !haveSameParents(before, after))
    return refuted('a stage is built FROM something else than before');
  const difference = differenceInGroups(changedGroups(before, after, effects), effects);
  // Two instructions with one text can be paired wrongly: what counts is the whole stretch.
  if (
    difference !== undefined &&
    differenceInGroups(changedGroups(before, after, effects, 'whole'), effects) !== undefined
  ) {
    return refuted(difference);
  }
  const lost =
    lostResource(before, after, effects) ??
    (effects.includes('removes-archives') ? lostArchive(before, after) : undefined);
  return lost === undefined ? PROVED : refuted(lost);
}

function differenceInGroups(groups: readonly Group[], effects: readonly Effect[]): string | undefined {
  for (const group of groups) {
    const difference = differenceInGroup(group, effects);
    if (difference !== undefined) return difference;
  }
  return undefined;
}

/** Directives and comments: the same, in the same order. */
function differenceInFrame(before: Facts, after: Facts): string | undefined {
  const directives = (facts: Facts) => facts.file.directives.map(d => `${d.name}=${d.value}`).join('\n');
  if (directives(before) !== directives(after)) return 'the parser directives differ';
  const x = before.file.comments;
  const y = after.file.comments;
  for (let i = 0; i < Math.max(x.length, y.length); i++) {
    if (x[i]?.text !== y[i]?.text)
      return `the comment \`${brief(x[i]?.text ?? y[i]?.text ?? '')}\` is lost, new or moved`;
  }
  return undefined;
}

interface Side {
  readonly facts: Facts;
  readonly instructions: readonly Instruction[];
}
interface Group {
  readonly before: Side;
  readonly after: Side;
}

function sideOf(facts: Facts, start: number, end: number): Side {
  return { facts, instructions: facts.file.instructions.slice(start, end) };
}

function rawText(facts: Facts, instruction: Instruction): string {
  return facts.file.text.slice(instruction.start, instruction.end);
}

/**
 * Stretches of instructions that differ, between instructions that are the same to the letter. Any division is
 * sound: every instruction is either in a group or equal to its counterpart, in order.
 */
function changedGroups(
  before: Facts,
  after: Facts,
  effects: readonly Effect[],
  division: 'fine' | 'whole' = 'fine',
): readonly Group[] {
  const b = before.file.instructions.map(instruction => rawText(before, instruction));
  const a = after.file.instructions.map(instruction => rawText(after, instruction));
  const group = (i: number, ni: number, j: number, nj: number): Group => ({
    before: sideOf(before, i, ni),
    after: sideOf(after, j, nj),
  });
  // What a copy that moved has brought, or brings yet, may lie anywhere.
  if (effects.includes('splits-copy'))
    return b.join('\n') === a.join('\n') ? [] : [group(0, b.length, 0, a.length)];
  if (division === 'whole') return [trimmed(b, a, group)];
  const places = placesOf(a);
  const groups: Group[] = [];
  let i = 0;
  let j = 0;
  while (i < b.length || j < a.length) {
    if (b[i] === a[j]) {
      i++;
      j++;
      continue;
    }
    const [ni, nj] = nextCommon(b, a, places, i, j);
    groups.push(group(i, ni, j, nj));
    i = ni;
    j = nj;
  }
  return groups;
}

/** One group from the first to the last difference: an instruction that moves must not be taken for one that stayed. */
function trimmed(
  b: readonly string[],
  a: readonly string[],
  group: (i: number, ni: number, j: number, nj: number) => Group,
): Group {
  let start = 0;
  while (start < b.length && start < a.length && b[start] === a[start]) start++;
  let tail = 0;
  while (tail < b.length - start && tail < a.length - start && b.at(-1 - tail) === a.at(-1 - tail)) tail++;
  return group(start, b.length - tail, start, a.length - tail);
}

/** Where each text stands, in order. */
function placesOf(texts: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [at, text] of texts.entries()) {
    const known = places.get(text);
    if (known) known.push(at);
    else places.set(text, [at]);
  }
  return places;
}

/** The first of the ascending numbers that is not below the least. */
function firstFrom(numbers: readonly number[] = [], least: number): number | undefined {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return numbers[low];
}

/** The nearest pair of equal texts at or after i and j. */
function nextCommon(
  b: readonly string[],
  a: readonly string[],
  places: ReadonlyMap<string, readonly number[]>,
  i: number,
  j: number,
): readonly [number, number] {
  let best: readonly [number, number] = [b.length, a.length];
  let distance = Number.POSITIVE_INFINITY;
  for (let m = i; m < b.length && m - i < distance; m++) {
    const n = firstFrom(places.get(b[m] ?? ''), j);
    if (n === undefined || m - i + n - j >= distance) continue;
    best = [m, n];
    distance = m - i + n - j;
  }
  return best;
}

/** Runs the instructions of one side. A RUN that fails ends it. */
function trace(side: Side, fails: ReadonlySet<string>): Outcome {
  const events: Event[] = [];
  const failing = new Set([...fails].map(siteOwner));
  for (const instruction of side.instructions) {
    const part = failing.has(String(instruction.index))
      ? tracePart(side.facts, instruction, fails)
      : successOf(side, instruction);
    for (const event of part.events) events.push(event);
    if (!part.ok) return { ok: false, events };
  }
  return { ok: true, events };
}

const NOTHING_FAILS: ReadonlySet<string> = new Set();

/** What each instruction does where nothing in it fails: the text after one step is the one before the next. */
const knownSuccesses = remembered((_: Facts) => new Map<Instruction, Outcome>());

/** Every RUN starts a shell of its own: what fails in another one does not change what it does. */
function successOf({ facts }: Side, instruction: Instruction): Outcome {
  const successes = knownSuccesses(facts);
  const known = successes.get(instruction) ?? tracePart(facts, instruction, NOTHING_FAILS);
  successes.set(instruction, known);
  return known;
}

/** The index of the instruction that a site stands in. */
function siteOwner(site: string): string {
  const colon = site.indexOf(':');
  return colon === -1 ? site : site.slice(0, colon);
}

/** What one instruction does; `ok` where the build goes on after it. */
function tracePart(facts: Facts, instruction: Instruction, fails: ReadonlySet<string>): Outcome {
  const site = String(instruction.index);
  const run = instruction.trigger ?? instruction;
  const body = run.keyword === 'RUN' ? facts.body(instruction) : undefined;
  if (!body || 'refused' in body) return { ok: true, events: [instructionEvent(facts, instruction, site)] };
  const flags = `${instruction === run ? '' : 'ONBUILD '}${run.flags.map(flag => flag.text).join(' ')}`;
  const outcome = traceBody(body, facts.before(instruction), site, flags, fails);
  if (!outcome.ok && instruction === run) return outcome;
  // What an ONBUILD ends with is seen only in the builds of other files.
  const text = instruction === run ? flags : `${flags} ${outcome.ok ? 'succeeds' : 'fails'}`;
  const end = instructionEvent(facts, instruction, `${site}:end`);
  return { ok: true, events: [...outcome.events, { ...end, kind: 'boundary', text }] };
}

function instructionEvent(facts: Facts, instruction: Instruction, site: string): Event {
  const text = rawText(facts, instruction);
  return {
    kind: 'instruction',
    text,
    surroundings: '',
    site,
    command: undefined,
    surely: true,
    fatal: false,
    idle: false,
    run: undefined,
    workdir: facts.before(instruction).workdir,
  };
}

/** All succeed; then each command fails alone; then each that only ran because one failed fails too. */
function differenceInGroup(group: Group, effects: readonly Effect[]): string | undefined {
  const pairs: SitePairs = new Map();
  const before = trace(group.before, new Set());
  const after = trace(group.after, new Set());
  const moving = movingOf(group.after);
  const difference = compareTraces(before, after, effects, pairs, moving) ?? differenceInComments(group);
  if (difference !== undefined) return difference;
  const settled = settledSites(before, after, pairs);
  const seen = new Set<string>(settled);
  const queue: (readonly Event[])[] = [];
  enqueueNew(before, [], seen, queue);
  for (let next = queue.shift(); next; next = queue.shift()) {
    const failing = next;
    // What a declared effect took away cannot fail any more.
    if (failing.some(event => !pairs.has(event.site))) continue;
    if (effects.includes('splits-copy') && failing.some(event => entersCopied(event, before, after, pairs)))
      continue;
    const fails = new Set(failing.map(event => event.site));
    const b = trace(group.before, fails);
    const counterparts = new Set([...fails].flatMap(site => [...(pairs.get(site) ?? [])]));
    const a = trace(group.after, counterparts);
    const found = compareTraces(b, a, effects, pairs, moving);
    if (found !== undefined) {
      const names = failing.map(event => `\`${brief(event.text)}\``).join(' and ');
      return `when ${names} ${failing.length > 1 ? 'fail' : 'fails'}, ${found}`;
    }
    if (failing.length < 2) enqueueNew(b, failing, seen, queue);
  }
  return undefined;
}

/** `cd` to a folder that a COPY has made, before and after: it does not fail. */
function entersCopied(event: Event, before: Outcome, after: Outcome, pairs: SitePairs): boolean {
  const sites = [...(pairs.get(event.site) ?? [])];
  const isMade = ({ events }: Outcome, site: string): boolean => {
    const at = events.findIndex(other => other.site === site);
    const found = events[at];
    return found !== undefined && isCopied(found, events.slice(0, at));
  };
  return isMade(before, event.site) && sites.every(site => isMade(after, site));
}

function movingOf({ facts, instructions }: Side): Moving {
  const events = instructions.map(instruction => instructionEvent(facts, instruction, ''));
  return { context: facts.context, planned: events.flatMap(event => readCopy(event) ?? []) };
}

/** Comments that the shell drops (`RUN a # why`): they too are somebody's. */
function differenceInComments(group: Group): string | undefined {
  const textOf = ({ facts, instructions }: Side): string =>
    instructions
      .flatMap(instruction => {
        const body = facts.body(instruction);
        return 'refused' in body
          ? []
          : body.trailingComments.map(c => body.source.slice(c.start, c.end).trim());
      })
      .join('\n');
  const before = textOf(group.before);
  return before === textOf(group.after)
    ? undefined
    : `a shell comment is lost, new or moved: \`${brief(before)}\``;
}

/**
 * Commands whose failure ends the build at once, before and after: up to the failure the traces are those of success,
 * which agree, and after it there is nothing. And those whose failure nothing heeds, before and after: the traces are
 * those of success as a whole. Of these nothing need be run.
 */
function settledSites(before: Outcome, after: Outcome, pairs: SitePairs): readonly string[] {
  const b = endingsOf(before);
  const a = endingsOf(after);
  return [...b].flatMap(([site, ending]) =>
    ending !== 'other' && [...(pairs.get(site) ?? [])].every(other => (a.get(other) ?? ending) === ending)
      ? [site]
      : [],
  );
}

type Ending = 'fatal' | 'idle' | 'other';

/** By site: how the failure ends, where it is the same each time it runs. */
function endingsOf({ events }: Outcome): ReadonlyMap<string, Ending> {
  const endings = new Map<string, Ending>();
  for (const { site, fatal, idle } of events) {
    const ending = fatal ? 'fatal' : idle ? 'idle' : 'other';
    endings.set(site, (endings.get(site) ?? ending) === ending ? ending : 'other');
  }
  return endings;
}

function enqueueNew(
  outcome: Outcome,
  failing: readonly Event[],
  seen: Set<string>,
  queue: (readonly Event[])[],
): void {
  for (const event of outcome.events) {
    if (event.surely || seen.has(event.site)) continue;
    seen.add(event.site);
    queue.push([...failing, event]);
  }
}
