import { faultsOf, type Measurement, type Pair, type Report } from '../measurement.js';
import {
  megabytes,
  megabytesOff,
  percentOff,
  rowsOf,
  seconds,
  statusText,
  tail,
  totalsText,
} from './numbers.js';

const LINES_OF_LOG = 40;
const FOLDERS = 10;
const PACKAGES = 60;

/** For a pull request: a table of all, then each one's figures folded away. */
export function markdownReport({ engine, measurements }: Report): string {
  const faults = measurements.flatMap(measurement =>
    faultsOf(measurement).map(fault => `> **${code(measurement.path)}: ${escapeText(fault)}**`),
  );
  const parts = [...faults, markdownTable({ engine, measurements }), ...measurements.map(details)];
  return `${parts.filter(part => part !== '').join('\n\n')}\n`;
}

/** One line for each Dockerfile, and one for all. */
export function markdownTable({ engine, measurements }: Report): string {
  const table = [
    '| Dockerfile | before | after | change | rebuild |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...measurements.map(row),
  ];
  return `${table.join('\n')}\n\n${escapeText(totalsText(measurements))}, with ${escapeText(engine)}.`;
}

function row(measurement: Measurement): string {
  const { path, outcome } = measurement;
  if (outcome.status !== 'measured')
    return `| ${code(path)} | ${escapeText(statusText(measurement))} | | | |`;
  const { before, after } = outcome.comparison;
  const bytes: Pair<number> = { before: before.bytes, after: after.bytes };
  const { rebuild } = outcome;
  const again =
    rebuild.status === 'done' ? `${seconds(rebuild.seconds.before)} → ${seconds(rebuild.seconds.after)}` : '';
  const change = `${megabytesOff(bytes)} (${percentOff(bytes)})`;
  return `| ${code(path)} | ${megabytes(bytes.before)} | ${megabytes(bytes.after)} | ${change} | ${again} |`;
}

function details(measurement: Measurement): string {
  const { path, outcome } = measurement;
  if ('log' in outcome) return folded(path, fence(tail(outcome.log, LINES_OF_LOG)));
  if (outcome.status !== 'measured') return '';
  const { went, came, packages, config } = outcome.comparison;
  const { run, rebuild } = outcome;
  const rows = rowsOf(measurement).map(
    ({ what, before, after, change }) => `| ${what} | ${before} | ${after} | ${escapeText(change)} |`,
  );
  const folders = (title: string, list: typeof went): string => {
    const items = list.slice(0, FOLDERS).map(({ folder, bytes }) => `${code(folder)} ${megabytes(bytes)}`);
    return items.length === 0 ? '' : `${title}: ${items.join(', ')}${list.length > FOLDERS ? ', ...' : ''}.`;
  };
  const names = (title: string, list: typeof packages): string => {
    const items = list.slice(0, PACKAGES).map(({ name }) => code(name));
    return items.length === 0 ? '' : `${title}: ${items.join(' ')}${list.length > PACKAGES ? ' ...' : ''}`;
  };
  const output = (when: string, text: string): string => `${when}:\n\n${fence(tail(text, LINES_OF_LOG))}`;
  const parts = [
    ...config.map(
      ({ name, before = 'not set', after = 'not set' }) => `${code(name)}: ${code(before)} → ${code(after)}`,
    ),
    ...(run && !run.same
      ? [output('Output before', run.before.output), output('Output after', run.after.output)]
      : []),
    rebuild.status === 'failed' ? output(`The rebuild of ${rebuild.side}`, rebuild.log) : '',
    ['| | before | after | |', '| --- | ---: | ---: | --- |', ...rows].join('\n'),
    folders('Files that went', went),
    folders('Files that came', came),
    names(
      'Packages that went',
      packages.filter(({ after }) => after === undefined),
    ),
    names(
      'Packages that came',
      packages.filter(({ before }) => before === undefined),
    ),
  ];
  return folded(path, parts.filter(part => part !== '').join('\n\n'));
}

function folded(title: string, body: string): string {
  return `<details><summary>${escapeText(title)}</summary>\n\n${body}\n\n</details>`;
}

/** In a code span a name is only a name: nothing in it is markup, and nobody is mentioned. */
function code(text: string): string {
  const flat = text.replace(/[\r\n|]/g, ' ');
  const longest = Math.max(0, ...[...flat.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fenceOf = '`'.repeat(longest + 1);
  const pad = longest > 0 ? ' ' : '';
  return `${fenceOf}${pad}${flat}${pad}${fenceOf}`;
}

function fence(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const ticks = '`'.repeat(longest + 1);
  return `${ticks}text\n${text}\n${ticks}`;
}

/** Neither HTML nor Markdown, wherever it stands. */
function escapeText(text: string): string {
  return text.replace(/[&\\`*_[\]<>|@#~]/g, char => `&#${char.charCodeAt(0)};`).replace(/[\r\n]+/g, ' ');
}
