import type { Measurement } from '../src/measure/measurement.js';
import { seconds, totalsOf } from '../src/measure/report/numbers.js';

export interface Evidence {
  readonly name: string;
  readonly title: string;
  /** Absent where it was not built: `missing` says what for. */
  readonly measurement?: Measurement;
  readonly missing?: string;
  readonly shares: readonly Share[];
}

/** What one transform saved of one image. */
export interface Share {
  readonly transform: string;
  readonly bytes: number;
  /** The whole image, before any transform. */
  readonly whole: number;
}

/** For the README: how many build, what they are in all, and each transform's share. */
export function evidenceTable(evidence: readonly Evidence[]): string {
  const measurements = measured(evidence);
  const { measured: built, brokenBefore, brokenAfter, bytes, compressed } = totalsOf(measurements);
  const rebuilt = rebuiltSeconds(measurements);
  const same = measurements.filter(isSame).length;
  const before = built + brokenAfter;
  const rows = [
    `| build before, build after | ${before} | ${built} |`,
    `| do the same, configured the same | | ${same} |`,
    `| size in all | ${whole(bytes.before)} MB | ${whole(bytes.after)} MB (${share(bytes)}) |`,
    `| compressed, as a registry keeps them | ${whole(compressed.before)} MB | ${whole(compressed.after)} MB (${share(compressed)}) |`,
    `| ${rebuilt.count} built again after a change of the source | ${seconds(rebuilt.before)} | ${seconds(rebuilt.after)} |`,
  ];
  const total = `${evidence.length - missingOf(evidence).length - brokenBefore} Dockerfiles`;
  return [
    [`| ${total} | before | after |`, '| --- | ---: | ---: |', ...rows].join('\n'),
    transformTable(evidence),
    missingText(evidence),
  ]
    .filter(part => part !== '')
    .join('\n\n');
}

/** The folder's own page: every Dockerfile in a row. */
export function evidencePage(evidence: readonly Evidence[], engine: string): string {
  const rows = evidence.map(({ name, title, measurement, missing }) => {
    const link = `[\`${name}\`](${name}.txt)`;
    if (measurement?.outcome.status !== 'measured') {
      return `| ${link} | ${title} | ${missing ? `needs ${missing}` : (measurement?.outcome.status ?? '')} | | | |`;
    }
    const { comparison, rebuild } = measurement.outcome;
    const bytes = { before: comparison.before.bytes, after: comparison.after.bytes };
    const again =
      rebuild.status === 'done'
        ? `${seconds(rebuild.seconds.before)} → ${seconds(rebuild.seconds.after)}`
        : '';
    return `| ${link} | ${title} | ${mb(bytes.before)} | ${mb(bytes.after)} | ${share(bytes)} | ${again} |`;
  });
  return `# What the rewrites save

Dockerfiles in the styles that are met most, built before and after. This page and the README's table are written by
\`npm run evidence\`, last with ${engine}. \`https://files.test\` and \`http://index.test\` stand for a server that the script
starts; \`check\` is run in both images and must do the same.

${evidenceTable(evidence)}

| Dockerfile | | before (MB) | after (MB) | change | rebuild |
| --- | --- | ---: | ---: | ---: | ---: |
${rows.join('\n')}
`;
}

function measured(evidence: readonly Evidence[]): readonly Measurement[] {
  return evidence.flatMap(({ measurement }) => measurement ?? []);
}

function missingOf(evidence: readonly Evidence[]): readonly Evidence[] {
  return evidence.filter(({ missing }) => missing !== undefined);
}

function isSame({ outcome }: Measurement): boolean {
  return (
    outcome.status === 'measured' && outcome.run?.same === true && outcome.comparison.config.length === 0
  );
}

function rebuiltSeconds(measurements: readonly Measurement[]) {
  const pairs = measurements.flatMap(({ outcome }) =>
    outcome.status === 'measured' && outcome.rebuild.status === 'done' ? [outcome.rebuild.seconds] : [],
  );
  const sum = (side: 'before' | 'after'): number => pairs.reduce((total, pair) => total + pair[side], 0);
  return { count: pairs.length, before: sum('before'), after: sum('after') };
}

function transformTable(evidence: readonly Evidence[]): string {
  const shares = evidence.flatMap(one => one.shares);
  const ids = [...new Set(shares.map(({ transform }) => transform))];
  if (ids.length === 0) return '';
  const rows = ids.map(id => {
    const own = shares.filter(({ transform }) => transform === id);
    const bytes = own.reduce((sum, one) => sum + one.bytes, 0);
    const wholes = own.reduce((sum, one) => sum + one.whole, 0);
    return { id, count: own.length, bytes, percent: (100 * bytes) / wholes };
  });
  const lines = rows
    .toSorted((a, b) => b.bytes - a.bytes)
    .map(
      ({ id, count, bytes, percent }) => `| \`${id}\` | ${count} | ${mb(bytes)} | ${percent.toFixed(1)} % |`,
    );
  return [
    '| transform | Dockerfiles | saves (MB) | of their size |',
    '| --- | ---: | ---: | ---: |',
    ...lines,
  ].join('\n');
}

function missingText(evidence: readonly Evidence[]): string {
  const left = missingOf(evidence).map(({ name, missing }) => `\`${name}\` needs ${missing}`);
  return left.length === 0 ? '' : `Not built there: ${left.join('; ')}.`;
}

function mb(bytes: number): string {
  return (Math.round(bytes / 1e5) / 10 || 0).toFixed(1);
}

function whole(bytes: number): string {
  return (bytes / 1e6).toFixed(0);
}

function share({ before, after }: { readonly before: number; readonly after: number }): string {
  return before === 0 ? '' : `${((100 * (after - before)) / before).toFixed(1)} %`;
}
