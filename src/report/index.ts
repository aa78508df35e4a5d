import type { Reporter, ReportOptions } from './reporter.js';

/** The report of that name; each is loaded only when it is asked for. */
export async function reporterFor(
  format: 'text' | 'json' | 'sarif' | 'github' | 'markdown',
  options: ReportOptions,
): Promise<Reporter> {
  switch (format) {
    case 'text':
      return (await import('./text.js')).textReporter(options);
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
