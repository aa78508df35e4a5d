import { writeFileSync } from 'node:fs';
import { configSchema } from '../src/config/json-schema.js';
import { REPORT_SCHEMA } from '../src/report/json-schema.js';
import { transforms } from '../transforms/index.js';

/** Writes the JSON schemas that the package ships. */
for (const [name, schema] of [
  ['config', configSchema(transforms)],
  ['report', REPORT_SCHEMA],
] as const) {
  writeFileSync(`dist/${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`);
}
