import type { CommandResult } from '../engine.js';
import type { Measurement, Pair, RunComparison } from '../measurement.js';

/** Bytes as megabytes of a million, one digit after the point. */
export function megabytes(bytes: number): string {
  return `${oneDigit(bytes / 1e6)} MB`;
}

/** As megabytes that went (-) or came (+). */
export function megabytesOff({ before, after }: Pair<number>): string {
  const change = after - before;
  if (oneDigit(Math.abs(change) / 1e6) === '0.0') return 'no less';
  return `${change < 0 ? '-' : '+'}${megabytes(Math.abs(change))}`;
}

export function percentOff({ before, after }: Pair<number>): string {
  return before === 0 ? '0.0 %' : `${oneDigit((100 * (after - before)) / before)} %`;
}

export function seconds(value: number): string {
  return `${value < 100 ? oneDigit(value) : Math.round(value)} s`;
}

/** A few bytes more are no minus. */
function oneDigit(value: number): string {
  return (Math.round(value * 10) / 10 || 0).toFixed(1);
}

export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

export interface Totals {
  readonly files: number;
  readonly measured: number;
  readonly brokenBefore: number;
  readonly brokenAfter: number;
  /** Of the measured ones, in bytes. */
  readonly bytes: Pair<number>;
  readonly compressed: Pair<number>;
}

export function totalsOf(measurements: readonly Measurement[]): Totals {
  const outcomes = measurements.map(({ outcome }) => outcome);
  const compared = outcomes.flatMap(outcome => (outcome.status === 'measured' ? [outcome.comparison] : []));
  const sum = (side: 'before' | 'after', what: 'bytes' | 'compressed'): number =>
    compared.reduce((total, comparison) => total + comparison[side][what], 0);
  return {
    files: measurements.length,
    measured: compared.length,
    brokenBefore: outcomes.filter(({ status }) => status === 'broken-before').length,
    brokenAfter: outcomes.filter(({ status }) => status === 'broken-after').length,
    bytes: { before: sum('before', 'bytes'), after: sum('after', 'bytes') },
    compressed: { before: sum('before', 'compressed'), after: sum('after', 'compressed') },
  };
}

/** One line about all of them. */
export function totalsText(measurements: readonly Measurement[]): string {
  const { files, measured, brokenBefore, brokenAfter, bytes } = totalsOf(measurements);
  const parts = [`${measured} of ${plural(files, 'Dockerfile')} built before and after`];
  if (measured > 0) {
    parts.push(
      `${megabytes(bytes.before)} -> ${megabytes(bytes.after)} (${megabytesOff(bytes)}, ${percentOff(bytes)})`,
    );
  }
  if (brokenBefore > 0) parts.push(`${brokenBefore} broken before`);
  if (brokenAfter > 0) parts.push(`${brokenAfter} BROKEN BY THE REWRITE`);
  return parts.join('; ');
}

/** The last lines of a log. */
export function tail(log: string, lines: number): string {
  return log.trimEnd().split('\n').slice(-lines).join('\n');
}

export interface Row {
  readonly what: string;
  readonly before: string;
  readonly after: string;
  readonly change: string;
}

/** The figures of one measured Dockerfile, for every report. */
export function rowsOf({ outcome }: Measurement): readonly Row[] {
  if (outcome.status !== 'measured') return [];
  const { comparison, seconds: built, rebuild, run } = outcome;
  const { before, after, packages, config } = comparison;
  const bytes = (what: string, pair: Pair<number>): Row => {
    const change = `${megabytesOff(pair)} (${percentOff(pair)})`;
    return { what, before: megabytes(pair.before), after: megabytes(pair.after), change };
  };
  const time = (what: string, pair: Pair<number>, change: string): Row => {
    return { what, before: seconds(pair.before), after: seconds(pair.after), change };
  };
  const went = packages.filter(({ after: is }) => is === undefined).length;
  const came = packages.filter(({ before: was }) => was === undefined).length;
  const [wasLayers, isLayers] = [before.layers.length, after.layers.length];
  const rows = [
    bytes('size', { before: before.bytes, after: after.bytes }),
    bytes('compressed', { before: before.compressed, after: after.compressed }),
    { what: 'layers', before: `${wasLayers}`, after: `${isLayers}`, change: signed(isLayers - wasLayers) },
    {
      what: 'packages',
      before: `${before.packages}`,
      after: `${after.packages}`,
      change: `${went} went, ${came} came`,
    },
    time('build', built, ''),
  ];
  if (rebuild.status === 'done')
    rows.push(time('rebuild', rebuild.seconds, `after a change of ${rebuild.file}`));
  if (run)
    rows.push({
      what: 'command',
      before: endText(run.before),
      after: endText(run.after),
      change: runText(run),
    });
  const unlike = config.map(({ name }) => name).join(', ');
  rows.push({
    what: 'configuration',
    before: '',
    after: '',
    change: unlike ? `DIFFERS: ${unlike}` : 'equal',
  });
  return rows;
}

function endText({ code, started, timedOut }: CommandResult): string {
  if (timedOut) return 'ended, too long';
  return started ? `exit ${code}` : 'not started';
}

export function runText({ same, before }: RunComparison): string {
  if (same) return 'does the same';
  return before.started ? 'DIFFERS' : 'could not be run';
}

function signed(change: number): string {
  return change > 0 ? `+${change}` : `${change}`;
}

/** What a Dockerfile that was not measured is told in, one sentence. */
export function statusText({ outcome }: Measurement): string {
  switch (outcome.status) {
    case 'unchanged':
      return 'nothing would change';
    case 'left':
      return `left alone: ${outcome.because}`;
    case 'failed':
      return `could not be measured: ${outcome.because}`;
    case 'interrupted':
      return 'interrupted';
    case 'broken-before':
      return 'was broken before: it does not build as it is';
    case 'broken-after':
      return 'BROKEN BY THE REWRITE: it builds as it was, and not as it would be';
    case 'measured': {
      const { before, after } = outcome.comparison;
      const bytes = { before: before.bytes, after: after.bytes };
      return `${megabytes(bytes.before)} -> ${megabytes(bytes.after)} (${megabytesOff(bytes)}, ${percentOff(bytes)})`;
    }
  }
}
