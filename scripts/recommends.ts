// npm run recommends -- <folder> [--roots <folder>] [--keep]
// Writes src/shell/recommends-table.ts (what the transform reads) and scripts/recommends/dropped.tsv (for people).
//
// Counts which packages the Dockerfiles under the folder install, and adds to them their kin of other versions; asks
// apt's own resolver (recommends/resolve.py, which needs python3-apt of the system's python) in a private root for each of
// SUITES what it leaves out without recommended packages; decides by recommends/rules.ts what of that is missed.
// `--keep` takes the resolver's answers of the last run, for work on the rules.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { factsOf } from '../src/analysis/index.js';
import { parseDockerfile } from '../src/dockerfile/parse.js';
import { readOperand, recommendsDecision } from '../src/shell/apt.js';
import { kinOf } from '../src/shell/recommends.js';
import { callsOf } from '../src/shell/vocabulary.js';
import { readSources } from './files.js';
import { type Losses, lossesOf, type Resolved, signsOf } from './recommends/classify.js';
import { ALIASES, LONG_LIVED, OLDER, STANDS_FOR } from './recommends/older.js';

/** Debian's current release and the two before it; the bit of each in the table. */
const SUITES = ['bullseye', 'bookworm', 'trixie'] as const;
const RESOLVER = 'scripts/recommends/resolve.py';
const PYTHON = '/usr/bin/python3';
/** How many of the packages that are lost most are noted where something brings them. */
const OFTEN = 24;
/** A package that needs more is said to be hollow, and nothing else is noted. */
const MOST_NEEDED = 6;
const TABLE = 'src/shell/recommends-table.ts';
const REPORT = 'scripts/recommends/dropped.tsv';

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    roots: { type: 'string', default: 'node_modules/.cache/recommends' },
    keep: { type: 'boolean', default: false },
  },
});

/** How many installs without the flag name each package. */
function countPackages(folder: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { path, role } of readSources(folder, /./)) {
    const parsed = 'refused' in role ? undefined : parseDockerfile(role.text, path);
    if (!parsed?.ok) continue;
    const facts = factsOf(parsed.file);
    for (const instruction of parsed.file.instructions) {
      if ((instruction.trigger ?? instruction).keyword !== 'RUN') continue;
      const body = facts.body(instruction);
      if ('refused' in body) continue;
      for (const call of callsOf(body, ['apt-get', 'apt', 'aptitude'], 'install')) {
        if (recommendsDecision(call)) continue;
        for (const word of call.operands) {
          const read = readOperand(word);
          if ('name' in read) counts.set(read.name, (counts.get(read.name) ?? 0) + 1);
        }
      }
    }
  }
  return counts;
}

function ask(suite: string, names: readonly string[]): string {
  const root = join(flags.roots, suite);
  mkdirSync(root, { recursive: true });
  const input = names.join('\n');
  const { stdout, status } = spawnSync(PYTHON, [RESOLVER, root, suite], {
    input,
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'inherit'],
    maxBuffer: 2 ** 30,
  });
  if (status !== 0) throw new Error(`${RESOLVER} failed for ${suite}`);
  return stdout;
}

/** The names of a suite, all of them. */
function namesOf(suite: string): ReadonlySet<string> {
  return new Set(
    readFileSync(join(flags.roots, suite, 'names'), 'utf8')
      .trim()
      .split('\n'),
  );
}

function resolve(suite: string, names: readonly string[]): ReadonlyMap<string, Resolved> {
  const file = join(flags.roots, `${suite}.jsonl`);
  if (!flags.keep || !existsSync(file)) writeFileSync(file, ask(suite, names));
  const found = new Map<string, Resolved>();
  for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
    const resolved: Resolved = JSON.parse(line);
    found.set(resolved.name, resolved);
  }
  return found;
}

/** Those that are installed, and all that differ from one of them by version alone. */
function namesToResolve(counts: ReadonlyMap<string, number>): readonly string[] {
  for (const suite of SUITES) if (!existsSync(join(flags.roots, suite, 'names'))) ask(suite, ['curl']);
  const wanted = new Set([...counts.keys(), ...Object.values(ALIASES)]);
  const kin = new Set([...wanted].map(kinOf));
  const known = SUITES.flatMap(suite => [...namesOf(suite)]).filter(name => kin.has(kinOf(name)));
  return [...new Set([...wanted, ...known])].sort();
}

/** What a package brings of these is worth a note: without it they are named a second time, which does no harm. */
function oftenMissed(losses: readonly Losses[]): ReadonlySet<string> {
  const often = new Set(numbered(losses).slice(0, OFTEN));
  for (const lost of LONG_LIVED) often.add(lost);
  for (const others of Object.values(STANDS_FOR)) for (const other of others) often.add(other);
  return often;
}

/** By how often they occur, so that the most frequent have the shortest numbers. */
function numbered(losses: readonly Losses[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { needs, uses } of losses) {
    if (needs.size > MOST_NEEDED) continue;
    for (const lost of [...needs, ...uses]) counts.set(lost, (counts.get(lost) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name]) => name);
}

function writeTable(
  losses: readonly Losses[],
  signs: ReadonlyMap<string, ReadonlySet<string>>,
  known: readonly ReadonlySet<string>[],
  counted: ReadonlySet<string>,
): void {
  const lost = numbered(losses);
  const numbers = new Map(lost.map((name, i) => [name, i.toString(36)]));
  const list = (names: Iterable<string>): string =>
    [...names]
      .flatMap(name => numbers.get(name) ?? [])
      .sort((a, b) => Number.parseInt(a, 36) - Number.parseInt(b, 36))
      .join(' ');
  const profiles = new Map<string, string[]>();
  const needed = oftenMissed(losses);
  for (const { name, needs, uses, brings } of withFamilies(losses, counted)) {
    const brought = [...brings].filter(one => one !== name && needed.has(one));
    const isHollow = needs.size > MOST_NEEDED;
    const profile = [isHollow ? '!' : list(needs), isHollow ? '' : list(uses), list(brought)].join(',');
    profiles.set(profile, [...(profiles.get(profile) ?? []), name]);
  }
  // What a package of older releases recommends is where that package is.
  const old = new Set(Object.values(OLDER).flatMap(({ needs }) => needs));
  const used = new Set(losses.flatMap(({ needs, uses }) => (needs.size > MOST_NEEDED ? [] : [...uses])));
  const lines = lost.map(name => {
    const everywhere = [...known, new Set(LONG_LIVED)];
    const mask = everywhere.reduce(
      (bits, names, i) => bits + (names.has(name) || old.has(name) ? 2 ** i : 0),
      0,
    );
    return [name, mask, ...(used.has(name) ? [...(signs.get(name) ?? [])].sort() : [])].join(' ');
  });
  const groups = [...profiles].map(([profile, names]) => `${profile}:${names.join(' ')}`).sort();
  const aliases = Object.entries(ALIASES).map(pair => pair.join(' '));
  const text = `// Written by \`npm run recommends\` from the metadata of Debian's ${SUITES.join(', ')}, under scripts/recommends/rules.ts.
// What apt installs less with --no-install-recommends, and what of it is missed. recommends.ts reads it.

/** One a line: the package that is left out, the releases that have it (a bit each, oldest first, the last one for all older ones), what shows a use. */
export const LOST = \`${escaped(lines)}\`;

/** One a line: needs, uses and what comes by Depends, as numbers (base 36) of lines above; then the packages that lose that. */
export const PROFILES = \`${escaped(groups)}\`;

/** One a line: a name, and the package of the table that is meant. */
export const ALIASES = \`${escaped(aliases.sort())}\`;
`;
  writeFileSync(TABLE, text);
  console.log(
    `${TABLE}: ${losses.length} packages, ${groups.length} profiles, ${lost.length} lost, ${text.length} characters`,
  );
}

/**
 * One entry for each family of packages that differ by version alone (`~php-gd`), with all that one of them loses; and
 * those by their own name which are installed and lose something else than their family.
 */
function withFamilies(losses: readonly Losses[], counted: ReadonlySet<string>): readonly Losses[] {
  const families = new Map<string, Losses[]>();
  for (const one of losses) families.set(kinOf(one.name), [...(families.get(kinOf(one.name)) ?? []), one]);
  return [...families].flatMap(([kin, members]) => {
    const [first] = members;
    if (!first) return [];
    if (/^~|@$/.test(first.name)) return members;
    if (members.length === 1 && first.name === kin) return [first];
    const needs = new Set(members.flatMap(one => [...one.needs]));
    const uses = new Set(members.flatMap(one => [...one.uses]).filter(lost => !needs.has(lost)));
    const brings = new Set(
      [...first.brings].filter(brought => members.every(one => one.brings.has(brought))),
    );
    const family = { ...first, name: `~${kin}`, needs, uses, brings };
    const equal = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
      a.size === b.size && [...a].every(x => b.has(x));
    const isSure = members.every(one => one.unsure.size === 0);
    const own = members.filter(
      one => counted.has(one.name) && !(isSure && equal(one.needs, needs) && equal(one.uses, uses)),
    );
    return isSure && !Object.hasOwn(OLDER, `~${kin}`) ? [family, ...own] : own;
  });
}

function escaped(lines: readonly string[]): string {
  return `\n${lines.join('\n').replace(/[\\`$]/g, '\\$&')}\n`;
}

function writeReport(losses: readonly Losses[]): void {
  const lines = losses
    .filter(({ why }) => why.size > 0)
    .map(({ name, kb, needs, uses, why }) =>
      [name, (kb / 1000).toFixed(1), why.size, [...needs].sort().join(' '), [...uses].sort().join(' ')].join(
        '\t',
      ),
    );
  const head = 'package\tMB left out\tpackages left out\tneeded\tmissed by those who use it';
  writeFileSync(REPORT, `${[head, ...lines].join('\n')}\n`);
}

/** What is said of older releases stands beside what the metadata says, or in its place where that says nothing. */
function withOlder(losses: readonly Losses[]): readonly Losses[] {
  const known = new Map(losses.map(one => [one.name, one]));
  const older = Object.entries(OLDER).map(([name, { needs, uses }]): Losses => {
    const own = known.get(name);
    const lost = new Set([...needs, ...uses]);
    return {
      name: own ? `${name}@` : name,
      needs: new Set([...(own?.needs ?? []), ...needs]),
      uses: new Set([...(own?.uses ?? []), ...uses]),
      brings: new Set([...(own?.brings ?? [])].filter(brought => !lost.has(brought))),
      unsure: new Set(),
      kb: 0,
      why: new Map(),
    };
  });
  return [...losses, ...older];
}

function main(folder: string): void {
  const counts = countPackages(folder);
  const names = namesToResolve(counts);
  const releases = SUITES.map(suite => resolve(suite, names));
  const known = SUITES.map(namesOf);
  const isEverywhere = (name: string): boolean => known.every(suite => suite.has(name));
  const signs = signsOf(releases);
  // What nothing would show is not looked for.
  const losses = withOlder(lossesOf(releases, isEverywhere)).map(one => ({
    ...one,
    uses: new Set([...one.uses].filter(lost => (signs.get(lost)?.size ?? 0) > 0)),
  }));
  writeTable(losses, signs, known, new Set([...counts.keys(), ...Object.values(ALIASES)]));
  writeReport(losses);
  const covered = [...counts].filter(([name]) => releases.some(release => release.has(name)));
  console.log(`${counts.size} packages are installed, ${covered.length} are in the metadata`);
}

const [folder] = positionals;
if (folder === undefined)
  throw new Error('usage: npm run recommends -- <folder> [--roots <folder>] [--keep]');
main(folder);
