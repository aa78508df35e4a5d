import type { Diagnostic, Plan, Status } from '../plan.js';
import { originalPosition } from './original.js';
import type { Reporter, ReportOptions } from './reporter.js';
import { changesOf, isChanged, isOfTransform, type Refusal, type Summary } from './summary.js';

type Paint = (color: keyof typeof COLORS, text: string) => string;

const COLORS = { red: 31, green: 32, yellow: 33, dim: 2 } as const;
/** Reasons shown without --verbose. */
const REASONS = 5;

/** For people: a line for each file that changes or is left alone as a whole, then the sum. */
export function textReporter(options: ReportOptions): Reporter {
  const { color, brief } = options;
  const paint: Paint = (name, text) => (color ? `\x1b[${COLORS[name]}m${text}\x1b[0m` : text);
  return {
    start: '',
    file: ({ plan }) => joined(planLines(plan, options, paint)),
    end: ({ summary, problems }) =>
      joined([
        ...problems.map(({ path, message }) => `${paint('red', 'error')} ${printable(path)}: ${message}`),
        ...(brief ? [] : summaryLines(summary, options)),
      ]),
  };
}

function joined(lines: readonly string[]): string {
  return lines.map(line => `${line}\n`).join('');
}

/** A file's name, without what a terminal would take for a command or a new line. */
export function printable(text: string): string {
  return text.replace(/[\u0000-\u001F\u007F-\u009F]/g, char => {
    if (char === '\n') return '\\n';
    return `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`;
  });
}

function planLines(plan: Plan, { written, verbose, brief }: ReportOptions, paint: Paint): string[] {
  const lines: string[] = [];
  if (isChanged(plan) && !brief) {
    const word = written ? 'rewritten' : 'would change';
    lines.push(`${paint('green', word)} ${printable(plan.path)}: ${countsOf(changesOf(plan))}`);
    for (const { path } of plan.others ?? []) lines.push(`  along with ${printable(path)}`);
  }
  for (const diagnostic of plan.diagnostics) {
    if (verbose || diagnostic.status === 'failed' || !isOfTransform(diagnostic))
      lines.push(diagnosticLine(plan, diagnostic, paint));
  }
  return lines;
}

const PAINTED: Readonly<Record<Status, keyof typeof COLORS>> = {
  applied: 'dim',
  withheld: 'yellow',
  skipped: 'yellow',
  failed: 'red',
};

function diagnosticLine(plan: Plan, diagnostic: Diagnostic, paint: Paint): string {
  const { transform, status, message } = diagnostic;
  const { line, column } = originalPosition(plan, diagnostic);
  const word = paint(PAINTED[status], status);
  const path = printable(plan.path);
  return isOfTransform(diagnostic)
    ? `  ${word} ${path}:${line}:${column} ${transform}: ${message}`
    : `${word} ${path}:${line}: ${message}`;
}

function summaryLines(summary: Summary, options: ReportOptions): string[] {
  const { files, changed, leftAlone, skipped, withheld, failed } = summary;
  if (files === 0) return [`no Dockerfile found${options.narrowed}`];
  const verb = options.written ? 'rewritten' : 'would change';
  const counts = countsOf(summary.changes);
  const lines = [`${changed} of ${plural(files, 'Dockerfile')} ${verb}${counts && `: ${counts}`}`];
  const estimate = estimateLine(summary);
  if (estimate !== '') lines.push(estimate);
  if (leftAlone > 0) lines.push(`${plural(leftAlone, 'file')} left alone`);
  if (skipped > 0) lines.push(...refusalLines(summary, options));
  if (withheld > 0) lines.push(`${plural(withheld, 'change')} withheld; --unsafe applies what restructures`);
  if (failed > 0) lines.push(`${plural(failed, 'step')} failed, and dropped: please report this`);
  return lines;
}

/** `an estimate`, always: what a build really saves only a build can tell. */
export function estimateLine({ estimate: { megabytes, changes }, changes: all }: Summary): string {
  if (changes === 0) return '';
  const total = Object.values(all).reduce((sum, count) => sum + count, 0);
  const known = changes === total ? '' : `, from ${changes} of ${plural(total, 'change')}`;
  return `about ${Math.round(megabytes)} MB less in the images (an estimate${known})`;
}

function refusalLines({ skipped, refusals }: Summary, { verbose }: ReportOptions): string[] {
  const shown = verbose ? refusals : refusals.slice(0, REASONS);
  const rest = refusals.length - shown.length;
  const hint = verbose ? '' : '; --verbose says where';
  const more = rest > 0 ? [`  and for ${plural(rest, 'other reason')}`] : [];
  return [`${plural(skipped, 'place')} left alone${hint}`, ...shown.map(refusalLine), ...more];
}

function refusalLine({ transform, reason, count }: Refusal): string {
  return `${String(count).padStart(7)}  ${transform}: ${reason}`;
}

export function countsOf(changes: Readonly<Record<string, number>>): string {
  return Object.entries(changes)
    .map(([transform, count]) => `${transform} ${count}`)
    .join(', ');
}

export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
