import { UserError } from '../error.js';
import type { BotIo } from './bot-io.js';
import { apiOf, organisationOf } from './forges/index.js';
import { type RepositoryReport, runRepository } from './index.js';
import { doneOf, draftReport, jobSummary, manySummary, textReport } from './report.js';
import { type BotRequest, checkRepository, placeOf } from './settings.js';
import { appendTo, openState, readRepositories, writeTo } from './state.js';

/** What the command prints to. */
export interface Streams {
  stdout(text: string): void;
  stderr(text: string): void;
}

/**
 * `dockerslim-fix pr`. Returns the exit code: 0 done or nothing to do, 2 a forge, git or a file failed, 3 a rewrite
 * failed and was dropped, 130 interrupted. Throws UserError where nothing could be done at all.
 */
export async function runBot(request: BotRequest, io: BotIo, streams: Streams): Promise<number> {
  checkRequest(request);
  return request.org !== undefined || request.reposFile !== undefined
    ? runMany(request, io, streams)
    : runOne(request, io, streams);
}

function checkRequest({ only = [], repo, org, reposFile, api, paths }: BotRequest): void {
  if ([repo, org, reposFile].filter(each => each !== undefined).length > 1) {
    throw new UserError('--repo, --org and --repos-file exclude each other');
  }
  if (paths.includes('-')) throw new UserError('"-" is standard input, which has no repository');
  if (only.includes('')) throw new UserError('--only names no transform');
  if (api && repo === undefined && org === undefined && reposFile === undefined) {
    throw new UserError('--api is for a repository without a clone: say --repo, --org or --repos-file');
  }
}

async function runOne(request: BotRequest, io: BotIo, streams: Streams): Promise<number> {
  const named = request.repo === undefined ? undefined : checkRepository(request.repo);
  const report = await runRepository(request, named, io);
  streams.stderr(textReport(report, request.dryRun));
  if (request.dryRun) streams.stdout(draftReport(report));
  tellActions(request, report, io);
  return io.interrupted.aborted ? 130 : codeOf([report]);
}

/** The outputs of a step, and the summary of a job, where there is a job. */
function tellActions({ summary }: BotRequest, report: RepositoryReport, { env }: BotIo): void {
  const text = jobSummary(report);
  if (summary !== undefined) writeTo(summary, text);
  if (env.GITHUB_STEP_SUMMARY) appendTo(env.GITHUB_STEP_SUMMARY, text);
  if (!env.GITHUB_OUTPUT) return;
  const { outcomes, changed } = report;
  const touched = outcomes.filter(({ url }) => url !== undefined);
  const results = outcomes.map(({ draft: _, ...outcome }) => outcome);
  const [first] = touched.filter(({ action }) => action !== 'closed');
  const values = {
    changed,
    'pull-request-url': first?.url ?? '',
    'pull-request-number': first?.number ?? '',
    results: JSON.stringify(results),
  };
  // JSON has no newline in it, and neither has any of the others.
  appendTo(
    env.GITHUB_OUTPUT,
    Object.entries(values)
      .map(([name, value]) => `${name}=${value}\n`)
      .join(''),
  );
}

function codeOf(reports: readonly RepositoryReport[]): number {
  const isFailed = reports.some(
    ({ outcomes, trouble }) => trouble !== '' || outcomes.some(({ action }) => action === 'failed'),
  );
  if (isFailed) return 2;
  return reports.some(({ failed }) => failed > 0) ? 3 : 0;
}

async function runMany(request: BotRequest, io: BotIo, streams: Streams): Promise<number> {
  const names = await repositoriesOf(request, io);
  const state = openState(request.state);
  const reports: RepositoryReport[] = [];
  let isFailed = false;
  for (const name of names) {
    if (state.isDone(name)) continue;
    try {
      if (!io.interrupted.aborted && reports.length > 0)
        await io.wire.sleep(request.dryRun ? 0 : request.pause * 1000);
      const report = await runRepository(request, checkRepository(name), io);
      streams.stderr(textReport(report, request.dryRun));
      reports.push(report);
      if (request.dryRun) streams.stdout(draftReport(report));
      else if (!report.isCutShort) state.record(name, doneOf(report, false));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      isFailed = true;
      streams.stderr(`${name}: failed: ${error.message}\n`);
      if (!request.dryRun && !io.interrupted.aborted) {
        state.record(name, { status: 'failed', results: [error.message] });
      }
    }
    if (io.interrupted.aborted) {
      streams.stderr(`interrupted: run again, and it goes on (${request.state})\n`);
      return 130;
    }
  }
  if (!request.dryRun) tellAll(request, state.all(), io);
  if (!request.dryRun) state.finish();
  return isFailed ? 2 : codeOf(reports);
}

function tellAll({ summary }: BotRequest, all: Parameters<typeof manySummary>[0], { env }: BotIo): void {
  const text = manySummary(all);
  if (summary !== undefined) writeTo(summary, text);
  if (env.GITHUB_STEP_SUMMARY) appendTo(env.GITHUB_STEP_SUMMARY, text);
}

async function repositoriesOf(request: BotRequest, io: BotIo): Promise<readonly string[]> {
  const { org, reposFile, pause, maxWait, forge } = request;
  if (reposFile !== undefined) return readRepositories(reposFile);
  const place = placeOf(io.env, forge);
  const patience = { pause: pause * 1000, patience: maxWait * 60_000 };
  return organisationOf(place, apiOf(place, patience, io.wire)).repositories(org ?? '');
}
