import type { Report } from '../measure/measurement.js';
import type { Diagnostic, Plan } from '../plan.js';
import { originalPosition } from '../report/original.js';
import { estimateOf } from '../report/summary.js';
import type { Transform } from '../transform.js';
import type { Group } from './groups.js';
import { code, plainName, sentence, words } from './markdown.js';
import { isPlanMeasured, measuredSection } from './measured.js';
import { filesOf } from './plan-files.js';

/** What a pull request says. */
export interface Proposal {
  readonly group: Group;
  readonly plans: readonly Plan[];
  readonly transforms: readonly Transform[];
  /** What `measure` found, where it was asked before. */
  readonly measured?: Report | undefined;
  /** In front of the subjects, such as `build(docker)`; empty for none. */
  readonly prefix: string;
}

/** Beyond that a list is not read. */
const REASONS = 30;

/** The transforms that changed something, in the order they ran. */
export function appliedIn({
  plans,
  transforms,
}: Pick<Proposal, 'plans' | 'transforms'>): readonly Transform[] {
  const ids = new Set(
    plans.flatMap(({ steps }) => steps.filter(s => s.before !== s.after)).map(s => s.transform),
  );
  return transforms.filter(({ id }) => ids.has(id));
}

/** A subject with the prefix that the repository's people put before theirs. */
export function subject(prefix: string, summary: string): string {
  const head = prefix.trim().replace(/:$/, '');
  if (head === '') return summary;
  return `${head}: ${summary.charAt(0).toLowerCase()}${summary.slice(1)}`;
}

export function titleOf(proposal: Proposal): string {
  const { group, plans, prefix } = proposal;
  const files = plans.filter(plan => filesOf(plan).length > 0);
  const [only, ...more] = appliedIn(proposal);
  const [file] = files;
  const where = group.scope === '' || group.scope === '.' ? '' : ` in ${plainName(group.scope)}`;
  const summary = only && more.length === 0 ? only.summary : undefined;
  if (summary) {
    const count = files.length === 1 ? '' : ` in ${files.length} files`;
    return subject(prefix, `${summary}${where || count}`);
  }
  const what = files.length === 1 && file ? plainName(file.path) : `${files.length} Dockerfiles${where}`;
  return subject(prefix, `Slim ${what}`);
}

/**
 * The text of the pull request, at most `room` characters of it: files at the end are left out, and counted. Holds
 * nothing that a stranger wrote but as text.
 */
export function bodyOf(proposal: Proposal, room: number): string {
  const { plans, measured } = proposal;
  const changed = plans.filter(plan => filesOf(plan).length > 0);
  const sections = changed.map(plan => fileSection(plan, isPlanMeasured(measured, plan)));
  const sizes = measuredSection(measured, changed, room / 2);
  const fixed = (shown: number): string =>
    [
      introduction(changed),
      sizes,
      '### What changes, and why',
      ...sections.slice(0, shown),
      shown < sections.length ? `… and ${plural(sections.length - shown, 'more file')}: see the diff.` : '',
      reasons(proposal),
      refusals(plans),
      sizes === '' ? estimates(changed) : '',
      instructions(proposal),
    ]
      .filter(part => part !== '')
      .join('\n\n');
  let shown = sections.length;
  let text = fixed(shown);
  while (text.length > room && shown > 0) {
    shown = Math.min(shown - 1, Math.floor((shown * room) / text.length));
    text = fixed(shown);
  }
  return text.slice(0, room);
}

function introduction(changed: readonly Plan[]): string {
  const files = changed.length;
  const image = files === 1 ? 'The image builds' : 'The images build';
  return (
    `This makes ${files === 1 ? 'a Dockerfile' : `${files} Dockerfiles`} smaller, or faster to rebuild. ` +
    `${image} and ${files === 1 ? 'runs' : 'run'} as before: dockerslim-fix compared the commands ` +
    'before and after each step, in their order, folder, environment and outcome, and kept only what it could prove.'
  );
}

function fileSection(plan: Plan, isMeasured: boolean): string {
  const paths = filesOf(plan).map(({ path }) => `**${code(path)}**`);
  const messages = plan.steps
    .filter(({ before, after }) => before !== after)
    .flatMap(({ changes }) => changes.map(({ message }) => message));
  const { megabytes } = estimateOf(plan);
  const estimate =
    isMeasured || megabytes < 1 ? '' : `, about ${Math.round(megabytes)} MB less (an estimate)`;
  const points = unique(messages).map(({ text, count }) => `- ${sentence(text)}${times(count)}`);
  return `${paths.join(', ')}${estimate}\n\n${points.join('\n')}`;
}

function times(count: number): string {
  return count === 1 ? '' : ` (${count} times)`;
}

function unique(texts: readonly string[]): readonly { readonly text: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].map(([text, count]) => ({ text, count }));
}

function reasons(proposal: Proposal): string {
  const blocks = appliedIn(proposal).map(
    ({ id, summary, why }) => `**${words(summary)}** (\`${id}\`)\n\n${unwrapped(why.trim())}`,
  );
  return details('Why each of these', blocks.join('\n\n'));
}

/** Of the files that change; the others are none of this pull request's business. */
function refusals(plans: readonly Plan[]): string {
  const left = plans.flatMap(plan =>
    plan.diagnostics
      .filter(({ status }) => status === 'skipped' || status === 'withheld')
      .map(diagnostic => refusal(plan, diagnostic)),
  );
  if (left.length === 0) return '';
  const shown = left.slice(0, REASONS);
  if (left.length > REASONS) shown.push(`- … and ${plural(left.length - REASONS, 'more place')}`);
  return details(`Left alone: ${plural(left.length, 'place')}, and why`, shown.join('\n'));
}

function refusal(plan: Plan, diagnostic: Diagnostic): string {
  const { path, transform, status, message } = diagnostic;
  const { line } = originalPosition(plan, diagnostic);
  const note = status === 'withheld' ? ' (restructures; wants `--unsafe`)' : '';
  return `- ${code(path)}, line ${line}, ${code(transform)}: ${sentence(message)}${note}`;
}

function estimates(changed: readonly Plan[]): string {
  if (changed.length === 0) return '';
  const known = changed.map(estimateOf);
  const megabytes = Math.round(known.reduce((sum, each) => sum + each.megabytes, 0));
  const estimated = known.reduce((sum, each) => sum + each.changes, 0);
  const all = changed.flatMap(({ steps }) => steps.flatMap(({ changes }) => changes)).length;
  const about =
    megabytes === 0
      ? 'Nothing was built for this pull request, so no size was measured.'
      : `About ${megabytes} MB less in all: an estimate, known of ${estimated} of ${plural(all, 'change')}. Nothing was built for this pull request.`;
  return `### Sizes\n\n${about} To see what it saves, build an image from both branches and compare what \`docker image ls\` says.`;
}

function instructions(proposal: Proposal): string {
  const [transform] = appliedIn(proposal);
  const id = transform?.id ?? 'chain-runs';
  return [
    '### If you want something else',
    '',
    `- Not this line: put \`# dockerslim-fix ignore=${id} reason=...\` above the instruction (\`ignore-stage\` and \`ignore-file\` say it of a whole stage or file).`,
    `- Not this transform: run with \`--skip ${id}\`.`,
    '- Not at all: close this pull request. The same change is not proposed again.',
    '- Change it yourself: push to this branch, or edit this text. From then on dockerslim-fix leaves both alone.',
    `- Run it again: \`dockerslim-fix pr\` brings this pull request up to date. \`dockerslim-fix --dry-run\` on your own machine prints the same diff, and \`dockerslim-fix explain ${id}\` the reasons.`,
  ].join('\n');
}

/** One line for a paragraph: in a pull request forges break the line wherever the text does. */
function unwrapped(markdown: string): string {
  return markdown.replace(/(?<=[^\n])\n(?=(?!```)[^\s>|#*+\d-])/g, ' ');
}

function details(title: string, body: string): string {
  return body === '' ? '' : `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
}

export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
