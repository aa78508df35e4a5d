import { faultsOf, type Report } from '../measurement.js';
import { totalsOf } from './numbers.js';

/** Everything, in bytes and seconds; `faults` is empty where a rewrite may be merged. */
export function jsonReport({ engine, measurements }: Report): string {
  const files = measurements.map(measurement => ({ ...measurement, faults: faultsOf(measurement) }));
  return `${JSON.stringify({ engine, files, totals: totalsOf(measurements) }, null, 2)}\n`;
}
