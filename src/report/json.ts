import { originalPosition } from './original.js';
import type { Reporter, ReportOptions } from './reporter.js';
import { estimateOf, isChanged } from './summary.js';

/** Grows when a member goes or changes its meaning; new members may come at any time. */
export const JSON_VERSION = 1;

/** One object: `version`, `files`, `problems`, `summary`. Lines and columns are those of the file as it was read. */
export function jsonReporter({ version }: ReportOptions): Reporter {
  let separator = '';
  const tool = JSON.stringify({ name: 'dockerslim-fix', version });
  return {
    start: `{\n  "version": ${JSON_VERSION},\n  "tool": ${tool},\n  "files": [`,
    file({ plan }) {
      const { megabytes, changes } = estimateOf(plan);
      const diagnostics = plan.diagnostics.map(diagnostic => {
        const { transform, status, message } = diagnostic;
        return { ...originalPosition(plan, diagnostic), transform, status, message };
      });
      const file = {
        path: plan.path,
        changed: isChanged(plan),
        ...(changes === 0 ? {} : { estimatedMegabytes: megabytes }),
        ...(plan.others ? { along: plan.others.map(({ path }) => path) } : {}),
        diagnostics,
      };
      const text = `${separator}\n    ${JSON.stringify(file)}`;
      separator = ',';
      return text;
    },
    end: ({ summary, problems }) =>
      `\n  ],\n  "problems": ${JSON.stringify(problems)},\n  "summary": ${JSON.stringify(summary)}\n}\n`,
  };
}
