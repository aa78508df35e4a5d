import type { Reporter, ReportOptions } from './reporter.js';
import { changesOf, isChanged, type Refusal } from './summary.js';
import { countsOf, estimateLine, plural, printable } from './text.js';

/** The body of a pull request holds 65,536 characters at most. */
const FILES = 200;
const REASONS = 10;

/** For a pull request's body, or the summary of a job. */
export function markdownReporter({ written }: ReportOptions): Reporter {
  const files: string[] = [];
  const left: string[] = [];
  let changed = 0;
  return {
    start: '',
    file({ plan, name }) {
      if (isChanged(plan) && changed++ < FILES) {
        files.push(`| ${code(name)} | ${countsOf(changesOf(plan))} |`);
      }
      for (const { transform, message, line } of plan.diagnostics) {
        if (transform === 'parse' && left.length < FILES)
          left.push(`- ${code(name)}, line ${line}: ${text(message)}`);
      }
      return '';
    },
    end({ summary, problems, rules }) {
      const verb = written ? 'rewritten' : 'would change';
      const estimate = estimateLine(summary);
      const transforms = rules.flatMap(({ id, summary: what }) =>
        summary.changes[id] ? [`| \`${id}\` | ${summary.changes[id]} | ${text(what)} |`] : [],
      );
      const sections = [
        `**${summary.changed} of ${plural(summary.files, 'Dockerfile')} ${verb}**${estimate && `: ${estimate}`}`,
        table(['transform', 'changes', 'what it does'], transforms),
        details(`Files (${summary.changed})`, table(['file', 'changes'], files), changed - files.length),
        details(`Left alone (${plural(summary.skipped, 'place')}): why`, reasons(summary.refusals), 0),
        details(
          `No Dockerfile to rewrite (${summary.leftAlone})`,
          left.join('\n'),
          summary.leftAlone - left.length,
        ),
        problems.map(({ path, message }) => `- error: ${code(path)}: ${text(message)}`).join('\n'),
      ];
      return `${sections.filter(section => section !== '').join('\n\n')}\n`;
    },
  };
}

function table(head: readonly string[], rows: readonly string[]): string {
  if (rows.length === 0) return '';
  return [`| ${head.join(' | ')} |`, `|${' --- |'.repeat(head.length)}`, ...rows].join('\n');
}

function reasons(refusals: readonly Refusal[]): string {
  const rows = refusals
    .slice(0, REASONS)
    .map(({ transform, reason, count }) => `| ${count} | \`${transform}\` | ${text(reason)} |`);
  return table(['places', 'transform', 'reason'], rows);
}

function details(title: string, body: string, more: number): string {
  if (body === '') return '';
  const rest = more > 0 ? `\n\nand ${more} more` : '';
  return `<details><summary>${title}</summary>\n\n${body}${rest}\n\n</details>`;
}

/** What a Dockerfile says ends up here: it is text, and no markup but code in backticks. */
function text(plain: string): string {
  return printable(plain.replace(/\s+/g, ' '))
    .split(/(`[^`]*`)/)
    .map((part, i) => (i % 2 === 1 ? part.replaceAll('|', '\\|') : escapeMarkup(part)))
    .join('');
}

function escapeMarkup(plain: string): string {
  return plain.replace(/[\\<>&|*_[\]#@~]/g, char => (char === '@' ? '&#64;' : `\\${char}`));
}

function code(name: string): string {
  const plain = printable(name).replaceAll('|', '\\|');
  return plain.includes('`') ? `\`\` ${plain} \`\`` : `\`${plain}\``;
}
