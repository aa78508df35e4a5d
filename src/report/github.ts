import type { Diagnostic, Plan } from '../plan.js';
import { originalPosition } from './original.js';
import type { Reporter, ReportOptions } from './reporter.js';
import { countsOf } from './text.js';

/**
 * Annotations, as GitHub Actions reads them from a job's log: one for each change, failure and file left alone; with
 * `verbose` for each refusal too.
 */
export function githubReporter({ verbose, written }: ReportOptions): Reporter {
  return {
    start: '',
    file: ({ plan, name }) =>
      plan.diagnostics
        .filter(({ status, transform }) => verbose || status !== 'skipped' || transform === 'pragma')
        .map(diagnostic => annotation(plan, name, diagnostic))
        .join(''),
    end({ problems, summary }) {
      const lost = problems.map(({ path, message }) => command('error', { file: path }, message));
      const { changed, files, changes } = summary;
      const verb = written ? 'rewritten' : 'would change';
      const counts = countsOf(changes);
      const sum = `${changed} of ${files} Dockerfiles ${verb}${counts && `: ${counts}`}`;
      return `${lost.join('')}${command('notice', { title: 'dockerslim-fix' }, sum)}`;
    },
  };
}

const LEVELS = { applied: 'warning', withheld: 'notice', skipped: 'notice', failed: 'error' } as const;

function annotation(plan: Plan, file: string, diagnostic: Diagnostic): string {
  const { line, column } = originalPosition(plan, diagnostic);
  const { status, transform, message } = diagnostic;
  return command(LEVELS[status], { file, line, col: column, title: `dockerslim-fix: ${transform}` }, message);
}

/** https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
function command(
  name: string,
  properties: Readonly<Record<string, string | number>>,
  message: string,
): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${name} ${list.join(',')}::${escapeData(message)}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
