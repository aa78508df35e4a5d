import { patchOf } from '../../report/patch.js';
import type { FolderDifference, LayerSummary, PackageDifference, Side } from '../compare.js';
import {
  faultsOf,
  type MeasuredOutcome,
  type Measurement,
  type Report,
  type RunComparison,
} from '../measurement.js';
import { type Markup, markup } from './markup.js';
import {
  megabytes,
  megabytesOff,
  percentOff,
  plural,
  rowsOf,
  runText,
  seconds,
  statusText,
  tail,
  totalsOf,
} from './numbers.js';
import { STYLE } from './style.js';

const LINES_OF_LOG = 30;
/** More than these are folded away. */
const LAYERS = 30;

/** One page that needs nothing beside it: no network, no script. */
export function htmlReport({ engine, measurements }: Report): string {
  const faults = measurements.flatMap((measurement, i) =>
    faultsOf(measurement).map(
      fault => markup`<p><a href="#file-${i}"><code>${measurement.path}</code></a>: ${fault}</p>`,
    ),
  );
  const page = markup`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Images before and after</title>
<style>${{ html: STYLE }}</style>
</head>
<body>
<a class="skip" href="#files">To the Dockerfiles</a>
<header>
<h1>Images before and after</h1>
${headline(measurements)}
<p class="soft">Built with ${engine}.</p>
</header>
${faults.length > 0 ? markup`<section class="card wrong" role="alert"><h2 class="wrong-word">Do not merge this</h2>${faults}</section>` : ''}
<main id="files">
${measurements.length === 0 ? markup`<p class="card">No Dockerfile was found.</p>` : overview(measurements)}
${measurements.map(section)}
</main>
</body>
</html>
`;
  return page.html;
}

function headline(measurements: readonly Measurement[]): Markup {
  const { measured, files, bytes, brokenBefore, brokenAfter } = totalsOf(measurements);
  const built = `${measured} of ${plural(files, 'Dockerfile')} built before and after`;
  const broken = [
    brokenBefore > 0 ? `${brokenBefore} broken before` : '',
    brokenAfter > 0 ? `${brokenAfter} broken by the rewrite` : '',
  ].filter(text => text !== '');
  const text = [built, ...broken].join(', ');
  if (measured === 0) return markup`<p>${text}.</p>`;
  const sizes = `${megabytes(bytes.before)} → ${megabytes(bytes.after)}`;
  return markup`<p><span class="saved">${megabytesOff(bytes)} (${percentOff(bytes)})</span>, ${sizes}. ${text}.</p>`;
}

function overview(measurements: readonly Measurement[]): Markup {
  return markup`<section class="card"><h2>All Dockerfiles</h2>
<table class="overview"><thead><tr><th scope="col">Dockerfile</th><th scope="col" class="number">before</th><th scope="col" class="number">after</th><th scope="col" class="number">rebuild</th></tr></thead>
<tbody>${measurements.map(overviewRow)}</tbody></table></section>`;
}

function overviewRow(measurement: Measurement, index: number): Markup {
  const { path, outcome } = measurement;
  const name = markup`<th scope="row"><a href="#file-${index}"><code>${path}</code></a></th>`;
  if (outcome.status !== 'measured') {
    const loud = outcome.status === 'broken-after' ? 'wrong-word' : 'soft';
    return markup`<tr>${name}<td colspan="3" class="${loud}">${statusText(measurement)}</td></tr>`;
  }
  const { comparison, rebuild } = outcome;
  const again =
    rebuild.status === 'done' ? `${seconds(rebuild.seconds.before)} → ${seconds(rebuild.seconds.after)}` : '';
  return markup`<tr>${name}<td class="number" data-label="before">${megabytes(comparison.before.bytes)}</td><td class="number" data-label="after">${megabytes(comparison.after.bytes)}</td><td class="number" data-label="rebuild">${again}</td></tr>`;
}

function section(measurement: Measurement, index: number): Markup {
  const { path, outcome, changes } = measurement;
  const faults = faultsOf(measurement);
  const counts = Object.entries(changes).map(([transform, count]) => `${transform} ${count}`);
  const body = outcome.status === 'measured' ? measuredBody(measurement, outcome) : logBody(measurement);
  return markup`<section class="card${faults.length > 0 ? ' has-fault' : ''}" id="file-${index}" aria-labelledby="name-${index}">
<h2 id="name-${index}"><code>${path}</code></h2>
<p>${statusText(measurement)}</p>
${counts.length > 0 ? markup`<p class="soft">${counts.join(', ')}</p>` : ''}
${faults.map(fault => markup`<p class="wrong-word">${fault}</p>`)}
<div class="columns">${body}</div>
</section>`;
}

function diff({ path, before, after }: Measurement): Markup {
  if (before === after) return markup``;
  const lines = patchOf(path, before, after).trimEnd().split('\n').slice(3);
  const kinds: Readonly<Record<string, string>> = { '+': 'add', '-': 'del', '@': 'at' };
  const spans = lines.map(line => markup`<span class="${kinds[line.charAt(0)] ?? ''}">${line || ' '}</span>`);
  return markup`<div><h3>What changes in the file</h3><pre class="diff" tabindex="0" role="region" aria-label="Changes of ${path}">${spans}</pre></div>`;
}

function logBody(measurement: Measurement): Markup {
  const { path, outcome } = measurement;
  if (!('log' in outcome)) return diff(measurement);
  return markup`<div><h3>The end of the log</h3><pre tabindex="0" role="region" aria-label="Build log of ${path}">${tail(outcome.log, LINES_OF_LOG)}</pre></div>${diff(measurement)}`;
}

function measuredBody(measurement: Measurement, { comparison, rebuild, run }: MeasuredOutcome): Markup {
  const { before, after, went, came, packages, config } = comparison;
  const most = Math.max(before.bytes, after.bytes);
  const largest = Math.max(...[before, after].flatMap(({ layers }) => layers.map(({ bytes }) => bytes)));
  return markup`<div><h3>In figures</h3>${figures(measurement)}
${rebuild.status === 'none' ? markup`<p class="soft">No rebuild: ${rebuild.because}.</p>` : ''}
${rebuild.status === 'failed' ? folded(`The rebuild of ${rebuild.side} fails`, preformatted(tail(rebuild.log, LINES_OF_LOG)), true) : ''}
${config.map(({ name, before: was = 'not set', after: is = 'not set' }) => markup`<p class="wrong-word">${name}: ${was} → ${is}</p>`)}
${run ? folded(`The command (${runText(run)})`, outputs(run), !run.same) : ''}
</div>${diff(measurement)}
<div><h3>Layers before, ${megabytes(before.bytes)}</h3>${layerBars(before, 'before', most, largest)}</div>
<div><h3>Layers after, ${megabytes(after.bytes)}</h3>${layerBars(after, 'after', most, largest)}</div>
<div class="wide"><h3>Contents</h3>${folders('Files that went', went)}${folders('Files that came', came)}
${packageList(
  'Packages that went',
  packages.filter(({ after: is }) => is === undefined),
)}
${packageList(
  'Packages that came',
  packages.filter(({ before: was }) => was === undefined),
)}
${packageList(
  'Packages of another version',
  packages.filter(({ before: was, after: is }) => was && is),
)}
${went.length + came.length + packages.length === 0 ? markup`<p class="soft">The same files and packages.</p>` : ''}</div>`;
}

function figures(measurement: Measurement): Markup {
  const rows = rowsOf(measurement).map(
    ({ what, before, after, change }) =>
      markup`<tr><th scope="row">${what}</th><td class="number">${before}</td><td class="number">${after}</td><td class="change">${change}</td></tr>`,
  );
  return markup`<table class="figures"><thead><tr><th scope="col"><span class="soft">figure</span></th><th scope="col" class="number">before</th><th scope="col" class="number">after</th><th scope="col">change</th></tr></thead><tbody>${rows}</tbody></table>`;
}

function outputs({ command, before, after, same }: RunComparison): Markup {
  const text = `$ ${command}\n${tail(before.output, LINES_OF_LOG)}\n(exit ${before.code})`;
  if (same) return preformatted(text);
  return markup`${preformatted(`before: ${text}`)}${preformatted(`after: $ ${command}\n${tail(after.output, LINES_OF_LOG)}\n(exit ${after.code})`)}`;
}

function preformatted(text: string): Markup {
  return markup`<pre tabindex="0">${text}</pre>`;
}

/** The whole image as one strip, to the scale of the larger of the two, and then each layer that the two do not share. */
function layerBars({ layers, bytes }: Side, side: 'before' | 'after', most: number, largest: number): Markup {
  const kind = ({ shared }: LayerSummary): string => (shared ? 'is-shared' : `is-${side}`);
  const pieces = layers
    .filter(layer => layer.bytes > 0)
    .map(
      layer =>
        markup`<span class="${kind(layer)}" style="flex:${layer.bytes} 0 0" title="${megabytes(layer.bytes)} ${layer.instruction}"></span>`,
    );
  const first = layers.findIndex(({ shared }) => !shared);
  const base = layers.slice(0, first === -1 ? layers.length : first);
  const own = layers.slice(base.length);
  const baseBytes = base.reduce((sum, layer) => sum + layer.bytes, 0);
  const item = (layer: LayerSummary): Markup => layerItem(layer, kind(layer), largest);
  const dense = pieces.length > 2 * LAYERS ? ' dense' : '';
  const [shown, rest] = [own.slice(0, LAYERS), own.slice(LAYERS)];
  const restBytes = rest.reduce((sum, layer) => sum + layer.bytes, 0);
  return markup`<div class="strip${dense}" style="width:${percent(bytes, most)}" role="img" aria-label="${megabytes(bytes)} in ${plural(layers.length, 'layer')}">${pieces}</div>
${base.length > 0 ? folded(`${plural(base.length, 'layer')} that both have, ${megabytes(baseBytes)}`, list(base.map(item)), false) : ''}
${list(shown.map(item))}
${rest.length > 0 ? folded(`${plural(rest.length, 'more layer')}, ${megabytes(restBytes)}`, list(rest.map(item)), false) : ''}`;
}

function list(items: readonly Markup[]): Markup {
  return items.length === 0 ? markup`` : markup`<ol class="layers">${items}</ol>`;
}

/** Longer instructions are opened by whoever wants to read them whole. */
const SHORT = 140;

function layerItem({ instruction, bytes }: LayerSummary, kind: string, largest: number): Markup {
  const text = instruction.replace(/\s+/g, ' ') || '(the engine does not say)';
  const name =
    text.length <= SHORT
      ? markup`<code>${text}</code>`
      : markup`<details><summary><code>${text.slice(0, SHORT)}…</code></summary><code>${text.slice(SHORT)}</code></details>`;
  return markup`<li><div class="top">${name}<span class="size">${megabytes(bytes)}</span></div><div class="bar ${kind}" style="width:${percent(bytes, largest)}"></div></li>`;
}

function percent(part: number, whole: number): string {
  return `${whole === 0 ? 0 : ((100 * part) / whole).toFixed(2)}%`;
}

function folders(title: string, differences: readonly FolderDifference[]): Markup {
  if (differences.length === 0) return markup``;
  const bytes = differences.reduce((sum, folder) => sum + folder.bytes, 0);
  const rows = differences.map(
    ({ folder, files, bytes: size }) =>
      markup`<tr><th scope="row"><code>${folder}</code></th><td class="number">${plural(files, 'file')}</td><td class="number">${megabytes(size)}</td></tr>`,
  );
  return folded(
    `${title}, ${megabytes(bytes)}`,
    markup`<table><tbody>${rows}</tbody></table>`,
    differences.length <= 12,
  );
}

function packageList(title: string, packages: readonly PackageDifference[]): Markup {
  if (packages.length === 0) return markup``;
  const names = packages.map(
    ({ name, before = '', after = '' }) =>
      markup`<tr><th scope="row"><code>${name}</code></th><td>${[before, after].filter(version => version !== '').join(' → ')}</td></tr>`,
  );
  return folded(
    `${title}: ${packages.length}`,
    markup`<table><tbody>${names}</tbody></table>`,
    packages.length <= 12,
  );
}

function folded(title: string, body: Markup, open: boolean): Markup {
  return markup`<details${open ? { html: ' open' } : ''}><summary>${title}</summary>${body}</details>`;
}
