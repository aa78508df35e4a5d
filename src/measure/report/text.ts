import type { Comparison, FolderDifference, LayerSummary, PackageDifference } from '../compare.js';
import { faultsOf, type Measurement, type Report } from '../measurement.js';
import { megabytes, plural, rowsOf, statusText, tail, totalsText } from './numbers.js';

const FOLDERS = 8;
const PACKAGES = 40;
const LINES_OF_LOG = 25;
const WIDTH = 90;

/** For the terminal. */
export function textReport({ engine, measurements }: Report): string {
  const lines = measurements.flatMap(measurement => [...fileLines(measurement), '']);
  const text = [...lines, `${totalsText(measurements)}; ${engine}`].join('\n');
  // Neither a name nor a log moves the reader's cursor.
  return `${text.replace(/[\x00-\x09\x0b-\x1f\x7f]/g, '\uFFFD')}\n`;
}

function fileLines(measurement: Measurement): readonly string[] {
  const { path, outcome, changes } = measurement;
  const lines = [`${path}: ${statusText(measurement)}`];
  const counts = Object.entries(changes).map(([transform, count]) => `${transform} ${count}`);
  if (counts.length > 0) lines.push(`  ${counts.join(', ')}`);
  for (const fault of faultsOf(measurement)) lines.push(`  WRONG: ${fault}`);
  if ('log' in outcome) lines.push(...indent(tail(outcome.log, LINES_OF_LOG)));
  if (outcome.status !== 'measured') return lines;
  const { comparison, run, rebuild } = outcome;
  for (const { what, before, after, change } of rowsOf(measurement)) {
    lines.push(`  ${what.padEnd(14)}${before.padStart(12)}${after.padStart(12)}   ${change}`.trimEnd());
  }
  if (rebuild.status === 'none') lines.push(`  no rebuild: ${rebuild.because}`);
  if (rebuild.status === 'failed') {
    lines.push(`  the rebuild of ${rebuild.side} fails:`, ...indent(tail(rebuild.log, LINES_OF_LOG)));
  }
  if (run && !run.same) {
    lines.push('  output before:', ...indent(tail(run.before.output, LINES_OF_LOG)));
    lines.push('  output after:', ...indent(tail(run.after.output, LINES_OF_LOG)));
  }
  for (const { name, before = 'not set', after = 'not set' } of comparison.config) {
    lines.push(`  ${name}: ${before} -> ${after}`);
  }
  return [...lines, ...contentLines(comparison)];
}

function contentLines({ before, after, went, came, packages }: Comparison): readonly string[] {
  return [
    '  layers before',
    ...layerLines(before.layers),
    '  layers after',
    ...layerLines(after.layers),
    ...folderLines('files that went', went),
    ...folderLines('files that came', came),
    ...packageLines('packages that went', packages, ({ after: is }) => is === undefined),
    ...packageLines('packages that came', packages, ({ before: was }) => was === undefined),
  ];
}

function layerLines(layers: readonly LayerSummary[]): readonly string[] {
  const shared = layers.findIndex(layer => !layer.shared);
  const count = shared === -1 ? layers.length : shared;
  const bytes = layers.slice(0, count).reduce((sum, layer) => sum + layer.bytes, 0);
  const base = count === 0 ? [] : [line(bytes, `${plural(count, 'layer')} that both have`)];
  return [...base, ...layers.slice(count).map(layer => line(layer.bytes, layer.instruction))];
}

function line(bytes: number, text: string): string {
  const flat = text.replace(/\s+/g, ' ');
  const short = flat.length > WIDTH ? `${flat.slice(0, WIDTH - 3)}...` : flat;
  return `  ${megabytes(bytes).padStart(12)}  ${short}`;
}

function folderLines(title: string, folders: readonly FolderDifference[]): readonly string[] {
  const [most, rest] = [folders.slice(0, FOLDERS), folders.slice(FOLDERS)];
  if (most.length === 0) return [];
  const lines = most.map(({ folder, files, bytes }) => line(bytes, `${folder} (${plural(files, 'file')})`));
  const bytes = rest.reduce((sum, folder) => sum + folder.bytes, 0);
  if (rest.length > 0) lines.push(line(bytes, `${plural(rest.length, 'more folder')}`));
  return [`  ${title}`, ...lines];
}

function packageLines(
  title: string,
  packages: readonly PackageDifference[],
  wanted: (difference: PackageDifference) => boolean,
): readonly string[] {
  const names = packages.filter(wanted).map(({ name }) => name);
  if (names.length === 0) return [];
  const more = names.length > PACKAGES ? ` and ${names.length - PACKAGES} more` : '';
  return [`  ${title}: ${names.slice(0, PACKAGES).join(' ')}${more}`];
}

function indent(text: string): readonly string[] {
  return text.split('\n').map(part => `    ${part}`);
}
