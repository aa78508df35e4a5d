import type { Reporter, ReportOptions } from './reporter.js';
import { textReporter } from './text.js';

/** The report of that name; but for the text, which every run has, it is loaded only when it is asked for. */
export async function reporterFor(
  format: 'text' | 'json' | 'sarif' | 'github' | 'markdown',
  options: ReportOptions,
): Promise<Reporter> {
  switch (format) {
    case 'text':
      return textReporter(options);
    case 'json':
      return (await import('./json.js')).jsonReporter(options);
    case 'sarif':
      return (await import('./sarif.js')).sarifReporter(options);
    case 'github':
      return (await import('./github.js')).githubReporter(options);
    case 'markdown':
      return (await import('./markdown.js')).markdownReporter(options);
  }
}
