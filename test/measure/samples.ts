import type { Comparison, LayerSummary } from '../../src/measure/compare.js';
import type { MeasuredOutcome, Measurement, Report } from '../../src/measure/measurement.js';

/** Reports as a reader may meet them at their worst. */

export const BEFORE = 'FROM debian:12\nRUN apt-get update && apt-get install -y curl\n';
export const AFTER =
  'FROM debian:12\nRUN apt-get update && apt-get install -y --no-install-recommends curl ca-certificates && rm -rf /var/lib/apt/lists/*\n';

/** A path that is markup in every format that a report has. */
export const NASTY = '<img src=x onerror=alert(1)>"\'&|`**_x_**[a](b)</details></script>\u0001/Dockerfile';

export function layersOf(count: number, scale: number): readonly LayerSummary[] {
  return Array.from({ length: count }, (_, i): LayerSummary => {
    const bytes = i === 0 ? 116_200_000 : ((i * 7919) % 97) * scale;
    const instruction = i === 0 ? '' : `RUN step ${i} && ${'a-long-word-'.repeat(i % 20)} <b>${i}</b>`;
    return { instruction, bytes, compressed: Math.round(bytes / 3), shared: i < 3 };
  });
}

export function comparisonOf(before: readonly LayerSummary[], after: readonly LayerSummary[]): Comparison {
  const side = (layers: readonly LayerSummary[], packages: number) => ({
    bytes: layers.reduce((sum, { bytes }) => sum + bytes, 0),
    compressed: layers.reduce((sum, { compressed }) => sum + compressed, 0),
    packages,
    layers,
  });
  return {
    before: side(before, 345),
    after: side(after, 301),
    went: Array.from({ length: 30 }, (_, i) => ({
      folder: `/usr/share/doc/${i}`,
      files: i + 1,
      bytes: 5e6 / (i + 1),
    })),
    came: [{ folder: '/usr/share/ca-certificates', files: 140, bytes: 200_000 }],
    packages: [
      ...Array.from({ length: 44 }, (_, i) => ({ name: `libexample${i}`, before: `1.${i}-2+deb12u1` })),
      { name: 'ca-certificates', after: '20230311' },
      { name: 'curl', before: '7.88.1', after: '7.88.2' },
    ],
    config: [],
  };
}

export const MEASURED: MeasuredOutcome = {
  status: 'measured',
  seconds: { before: 34.12, after: 29.0 },
  comparison: comparisonOf(layersOf(9, 90_000), layersOf(6, 40_000)),
  rebuild: { status: 'done', file: 'src/app.js', seconds: { before: 25.1, after: 0.4 } },
  run: {
    command: 'curl --version',
    before: { code: 0, output: 'curl 7.88.1\n', started: true, timedOut: false },
    after: { code: 0, output: 'curl 7.88.1\n', started: true, timedOut: false },
    same: true,
  },
};

const CHANGES = { 'no-install-recommends': 1, 'clean-apt-lists': 1 };

export function measurementOf(path: string, outcome: Measurement['outcome']): Measurement {
  return { path, before: BEFORE, after: AFTER, changes: CHANGES, outcome };
}

const LOG = `${Array.from({ length: 80 }, (_, i) => `#5 ${i}.2 step ${i}`).join('\n')}
E: Unable to locate package <b>libnone</b>
ERROR: failed to solve: process "/bin/sh -c apt-get install -y libnone" did not complete successfully: exit code: 100
`;

export const MANY: Report = {
  engine: 'docker 26.1.5',
  measurements: [
    measurementOf('api/Dockerfile', MEASURED),
    measurementOf('services/many-layers/Dockerfile', {
      ...MEASURED,
      comparison: comparisonOf(layersOf(200, 60_000), layersOf(120, 40_000)),
      rebuild: { status: 'none', because: 'no source file that COPY takes' },
    }),
    measurementOf(NASTY, {
      ...MEASURED,
      rebuild: { status: 'failed', file: NASTY, side: 'before', log: LOG },
    }),
    measurementOf('old/Dockerfile', { status: 'broken-before', log: LOG }),
    { ...measurementOf('same/Dockerfile', { status: 'unchanged' }), after: BEFORE, changes: {} },
    {
      ...measurementOf('template/Dockerfile', { status: 'left', because: 'a template' }),
      after: BEFORE,
      changes: {},
    },
  ],
};

export const WRONG: Report = {
  engine: 'podman 4.3.1',
  measurements: [
    measurementOf('broken/Dockerfile', { status: 'broken-after', log: LOG }),
    measurementOf('config/Dockerfile', {
      ...MEASURED,
      comparison: { ...MEASURED.comparison, config: [{ name: 'User', before: '"app"' }] },
      run: {
        command: 'app --version',
        before: { code: 0, output: 'app 1.0\n', started: true, timedOut: false },
        after: { code: 127, output: 'sh: 1: app: not found\n', started: true, timedOut: false },
        same: false,
      },
      rebuild: { status: 'failed', file: 'src/app.js', side: 'after', log: LOG },
    }),
  ],
};

export const EMPTY: Report = { engine: 'docker 26.1.5', measurements: [] };
