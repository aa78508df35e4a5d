import { UserError } from '../error.js';
import { faultsOf, type Measurement, type Report } from '../measure/measurement.js';
import { markdownReport, markdownTable } from '../measure/report/markdown.js';
import type { Plan } from '../plan.js';

/** In front of what was measured, in a pull request's text. */
const MEASURED = '<!-- measured -->';

/** What `dockerslim-fix measure --format json` wrote. Throws UserError where `text`, of the file `name`, is something else. */
export function readMeasured(text: string, name: string): Report {
  const wrong = new UserError(`${name} is not what "dockerslim-fix measure --format json" writes`);
  try {
    const { engine, files } = JSON.parse(text);
    if (typeof engine !== 'string' || !Array.isArray(files) || !files.every(isMeasurement)) throw wrong;
    return { engine, measurements: files };
  } catch (error) {
    throw error instanceof SyntaxError || error instanceof TypeError ? wrong : error;
  }
}

function isMeasurement(value: unknown): value is Measurement {
  if (typeof value !== 'object' || value === null) return false;
  const { path, before, after, outcome }: Readonly<Record<string, unknown>> = { ...value };
  return (
    [path, before, after].every(text => typeof text === 'string') &&
    typeof outcome === 'object' &&
    outcome !== null &&
    'status' in outcome
  );
}

/** The measurement of exactly this rewrite: of another text it would say nothing. */
function measurementOf(report: Report | undefined, { before, after }: Plan): Measurement | undefined {
  return report?.measurements.find(one => one.before === before && one.after === after);
}

/** Whether the images of a plan were built and compared. */
export function isPlanMeasured(report: Report | undefined, plan: Plan): boolean {
  return measurementOf(report, plan)?.outcome.status === 'measured';
}

/** What measuring has shown to be wrong with a rewrite; empty where nothing was, or nothing was measured. */
export function faultsOfPlan(report: Report | undefined, plan: Plan): readonly string[] {
  const measurement = measurementOf(report, plan);
  return measurement ? faultsOf(measurement).map(fault => `measured: ${fault}`) : [];
}

/** For a pull request: the table of the plans that were built, with each one's figures where there is room for them. */
export function measuredSection(report: Report | undefined, plans: readonly Plan[], room: number): string {
  if (!report) return '';
  const measurements = plans.flatMap(plan => {
    const found = measurementOf(report, plan);
    const isBuilt = found?.outcome.status === 'measured' || found?.outcome.status === 'broken-before';
    return isBuilt ? [{ ...found, path: plan.path }] : [];
  });
  if (measurements.length === 0) return '';
  const own = { engine: report.engine, measurements };
  const head = `${MEASURED}\n### What was measured\n\nEach image was built as it was and as it would be.\n\n`;
  const fitting = [markdownReport(own), markdownTable(own)].find(text => head.length + text.length <= room);
  return fitting === undefined ? '' : `${head}${fitting.trimEnd()}`;
}

/** Whether a pull request's text says what was measured. */
export function isMeasured(body: string): boolean {
  return body.includes(`${MEASURED}\n`) || body.includes(`${MEASURED}\r\n`);
}
