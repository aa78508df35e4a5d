import { plural } from './body.js';
import type { RepositoryReport } from './index.js';
import { code, visible, words } from './markdown.js';
import type { Done } from './state.js';
import type { Action, Outcome } from './sync-types.js';

const WORDS: Readonly<Record<Action, string>> = {
  opened: 'opened',
  updated: 'updated',
  unchanged: 'is up to date',
  closed: 'closed',
  'left-alone': 'left alone',
  declined: 'not proposed again',
  'held-back': 'held back',
  failed: 'failed',
};

/** One outcome, for people. */
export function outcomeLine({ branch, action, url, reason }: Outcome, dryRun: boolean): string {
  const would = dryRun && ['opened', 'updated', 'closed'].includes(action) ? 'would be ' : '';
  const what = url === undefined ? branch : url;
  return `${would}${WORDS[action]}: ${visible(what)}${reason === undefined ? '' : ` (${visible(reason)})`}`;
}

/** A run over one repository, for people: a line for each pull request. */
export function textReport(
  { name, outcomes, files, changed, trouble }: RepositoryReport,
  dryRun: boolean,
): string {
  const lines = outcomes.map(outcome => outcomeLine(outcome, dryRun));
  if (lines.length === 0) lines.push('nothing to change');
  const head = `${visible(name)}: ${changed} of ${plural(files, 'Dockerfile')} can be smaller`;
  return `${[head, ...lines.map(line => `  ${line}`)].join('\n')}\n${trouble}`;
}

/** What a dry run would write: branch, commits, title and text. */
export function draftReport({ base, outcomes }: RepositoryReport): string {
  return outcomes
    .flatMap(({ branch, draft }) =>
      draft
        ? [
            `branch: ${branch} (into ${base})`,
            ...draft.commits.map(
              ({ message }) => `commit: ${message.trimEnd().replaceAll('\n', '\n        ')}`,
            ),
            `title: ${draft.title}`,
            `body:\n${draft.body}`,
          ].join('\n')
        : [],
    )
    .join('\n');
}

/** One repository, as the state of a run over many keeps it. */
export function doneOf({ outcomes, trouble }: RepositoryReport, dryRun: boolean): Done {
  const isFailed = trouble !== '' || outcomes.some(({ action }) => action === 'failed');
  const results = outcomes.map(outcome => outcomeLine(outcome, dryRun));
  return {
    status: isFailed ? 'failed' : 'done',
    results: results.length > 0 ? results : ['nothing to change'],
  };
}

/** For the summary of a job. */
export function jobSummary({ name, outcomes, files, changed }: RepositoryReport): string {
  const lines = outcomes.map(({ branch, action, url, reason }) => {
    const what = url === undefined ? code(branch) : `[${code(branch)}](${encodeURI(url)})`;
    return `- ${what}: ${WORDS[action]}${reason === undefined ? '' : ` (${words(reason)})`}`;
  });
  const head = `**dockerslim-fix**: ${changed} of ${plural(files, 'Dockerfile')} of ${code(name)} can be smaller.`;
  return `${[head, '', ...(lines.length > 0 ? lines : ['Nothing to change.'])].join('\n')}\n`;
}

/** All repositories of a run, as a table. */
export function manySummary(all: ReadonlyMap<string, Done>): string {
  const failed = [...all.values()].filter(({ status }) => status === 'failed').length;
  const rows = [...all].map(
    ([name, { status, results }]) =>
      `| ${cell(code(name))} | ${status} | ${results.map(result => cell(withLinks(result))).join('<br>')} |`,
  );
  const head = `${plural(all.size, 'repository').replace('repositorys', 'repositories')}, ${failed} failed.`;
  return `# dockerslim-fix\n\n${[head, '', '| repository | status | pull requests |', '| --- | --- | --- |', ...rows].join('\n')}\n`;
}

function withLinks(result: string): string {
  const [, before = '', url = '', after = ''] = /^([^:]*: )(https?:\/\/[^\s()<>|]+)(.*)$/.exec(result) ?? [];
  return url === '' ? words(result) : `${words(before)}<${url}>${words(after)}`;
}

function cell(text: string): string {
  return text.replace(/(?<!\\)\|/g, '\\|');
}
