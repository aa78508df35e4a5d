import { JSON_VERSION } from './json.js';

const COUNT = { type: 'integer', minimum: 0 } as const;
const MEGABYTES = { type: 'number', minimum: 0, description: 'An estimate, in 10^6 bytes.' } as const;
const TEXT = { type: 'string' } as const;

function object(properties: Readonly<Record<string, unknown>>, optional: readonly string[] = []) {
  return {
    type: 'object',
    properties,
    required: Object.keys(properties).filter(name => !optional.includes(name)),
  } as const;
}

/** JSON schema (draft 07) of what `--format json` prints. */
export const REPORT_SCHEMA = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Report of dockerslim-fix',
  ...object({
    version: { const: JSON_VERSION },
    tool: object({ name: TEXT, version: TEXT }),
    files: {
      type: 'array',
      items: object(
        {
          path: { type: 'string', description: 'From the current folder, with "/".' },
          changed: { type: 'boolean' },
          estimatedMegabytes: MEGABYTES,
          along: {
            type: 'array',
            items: TEXT,
            description: 'Other files that change together with it, such as `.dockerignore`.',
          },
          diagnostics: {
            type: 'array',
            items: object({
              line: { type: 'integer', minimum: 1, description: 'In the file as it was read.' },
              column: { type: 'integer', minimum: 1, description: 'In UTF-16 units.' },
              transform: {
                type: 'string',
                description: 'Its id; "parse" for the file as a whole, "pragma" for a comment.',
              },
              status: { enum: ['applied', 'withheld', 'skipped', 'failed'] },
              message: TEXT,
            }),
          },
        },
        ['estimatedMegabytes', 'along'],
      ),
    },
    problems: { type: 'array', items: object({ path: TEXT, message: TEXT }) },
    summary: object({
      files: COUNT,
      changed: COUNT,
      changes: { type: 'object', additionalProperties: COUNT },
      leftAlone: COUNT,
      skipped: COUNT,
      withheld: COUNT,
      failed: COUNT,
      refusals: { type: 'array', items: object({ transform: TEXT, reason: TEXT, count: COUNT }) },
      estimate: object({ megabytes: MEGABYTES, changes: COUNT }),
    }),
  }),
};
