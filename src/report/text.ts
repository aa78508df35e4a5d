import type { Diagnostic, Plan, Status } from '../plan.js';
import { changesOf, isChanged, type Results, type Summary, summaryOf } from './summary.js';

export interface TextOptions {
  /** Whether the files were written, or only would be. */
  readonly written: boolean;
  /** Every diagnostic, and not only their number. */
  readonly verbose: boolean;
  /** Only what went wrong and what was left alone as a whole. */
  readonly brief: boolean;
  readonly color: boolean;
}

type Paint = (color: keyof typeof COLORS, text: string) => string;

const COLORS = { red: 31, green: 32, yellow: 33, dim: 2 } as const;

/** For people: a line for each file that changes or is left alone as a whole, then the sum. */
export function textReport({ plans, problems }: Results, options: TextOptions): string {
  const paint: Paint = (color, text) => (options.color ? `\x1b[${COLORS[color]}m${text}\x1b[0m` : text);
  const lines = plans.flatMap(plan => planLines(plan, options, paint));
  for (const { path, message } of problems) lines.push(`${paint('red', 'error')} ${path}: ${message}`);
  if (!options.brief) lines.push(...summaryLines(summaryOf(plans), options));
  return lines.map(line => `${line}\n`).join('');
}

function planLines(plan: Plan, { written, verbose, brief }: TextOptions, paint: Paint): string[] {
  const lines: string[] = [];
  if (isChanged(plan) && !brief) {
    const word = written ? 'rewritten' : 'would change';
    lines.push(`${paint('green', word)} ${plan.path}: ${countsOf(changesOf([plan]))}`);
  }
  for (const diagnostic of plan.diagnostics) {
    const { status, transform } = diagnostic;
    if (verbose || status === 'failed' || transform === 'parse')
      lines.push(diagnosticLine(diagnostic, paint));
  }
  return lines;
}

const PAINTED: Readonly<Record<Status, keyof typeof COLORS>> = {
  applied: 'dim',
  withheld: 'yellow',
  skipped: 'yellow',
  failed: 'red',
};

function diagnosticLine(
  { path, line, column, transform, status, message }: Diagnostic,
  paint: Paint,
): string {
  const word = paint(PAINTED[status], status);
  return transform === 'parse'
    ? `${word} ${path}:${line}: ${message}`
    : `  ${word} ${path}:${line}:${column} ${transform}: ${message}`;
}

function summaryLines(summary: Summary, { written, verbose }: TextOptions): string[] {
  const { files, changed, leftAlone, skipped, withheld, failed } = summary;
  if (files === 0) return ['no Dockerfile found'];
  const verb = written ? 'rewritten' : 'would change';
  const counts = countsOf(summary.changes);
  const lines = [`${changed} of ${plural(files, 'Dockerfile')} ${verb}${counts && `: ${counts}`}`];
  if (leftAlone > 0) lines.push(`${plural(leftAlone, 'file')} left alone`);
  if (skipped > 0) {
    lines.push(`${plural(skipped, 'place')} left alone${verbose ? '' : '; --verbose says where and why'}`);
  }
  if (withheld > 0) lines.push(`${plural(withheld, 'change')} withheld; --unsafe applies what restructures`);
  if (failed > 0) lines.push(`${plural(failed, 'step')} failed, and dropped: please report this`);
  return lines;
}

function countsOf(changes: Readonly<Record<string, number>>): string {
  return Object.entries(changes)
    .map(([transform, count]) => `${transform} ${count}`)
    .join(', ');
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
