import type { Config, Override, OwnTransform, Settings } from './types.js';

/** What a value may be. The validation, the JSON schema and the file that `init` writes are all made from it. */
export type Shape =
  | { readonly kind: 'boolean' | 'string' }
  | { readonly kind: 'choice'; readonly values: readonly (string | boolean)[] }
  /** The id of a transform: a built-in one, or one of the configuration's own. */
  | { readonly kind: 'id' }
  | { readonly kind: 'list'; readonly of: Shape }
  | { readonly kind: 'either'; readonly shapes: readonly Shape[] }
  | { readonly kind: 'object'; readonly fields: Fields; readonly required?: readonly string[] }
  /** By transform id, what the transform's own options are. */
  | { readonly kind: 'options' };

export interface Field {
  readonly description: string;
  readonly shape: Shape;
  /** As `init` shows it. */
  readonly example: unknown;
}

export type Fields = Readonly<Record<string, Field>>;

const TEXT: Shape = { kind: 'string' };
const TEXTS: Shape = { kind: 'list', of: TEXT };
const IDS: Shape = { kind: 'list', of: { kind: 'id' } };
const TEXT_OR_TEXTS: Shape = { kind: 'either', shapes: [TEXT, TEXTS] };

const SETTINGS = {
  only: {
    description: 'The only transforms to run. Their order is never a matter of configuration.',
    shape: IDS,
    example: ['clean-apt-lists', 'pip-no-cache-dir'],
  },
  skip: { description: 'Transforms not to run.', shape: IDS, example: ['chain-runs'] },
  unsafe: {
    description: 'Apply what restructures, too: all of it, or these transforms.',
    shape: { kind: 'either', shapes: [{ kind: 'boolean' }, IDS] },
    example: false,
  },
  target: {
    description:
      'The stage, or the stages, that ship; by default the last one and those that nothing copies from.',
    shape: TEXT_OR_TEXTS,
    example: 'production',
  },
  context: {
    description:
      'The build context, relative to this file; by default what a compose or bake file says, else the folder of the Dockerfile.',
    shape: TEXT,
    example: '.',
  },
  options: {
    description: 'Options of the transforms, by id; `dockerslim-fix explain <id>` names them.',
    shape: { kind: 'options' },
    example: { 'clean-apt-lists': { stages: 'all' } },
  },
} as const satisfies Readonly<Record<keyof Settings, Field>>;

const OVERRIDE = {
  files: { description: 'Globs, relative to this file.', shape: TEXTS, example: ['**/*.dev'] },
  ...SETTINGS,
} as const satisfies Readonly<Record<keyof Override, Field>>;

const OWN_TRANSFORM = {
  module: {
    description: 'A module that exports a transform by default, relative to this file.',
    shape: TEXT,
    example: './codemods/our-mirror.js',
  },
  run: {
    description: 'Its place: before the built-in transforms, or after them.',
    shape: { kind: 'choice', values: ['before', 'after'] },
    example: 'before',
  },
} as const satisfies Readonly<Record<keyof OwnTransform, Field>>;

export const CONFIG = {
  $schema: {
    description: 'For editors: where the JSON schema is.',
    shape: TEXT,
    example: './node_modules/dockerslim-fix/dist/config.schema.json',
  },
  extends: {
    description: 'Configurations to start from: paths relative to this file, or packages. Later ones win.',
    shape: TEXT_OR_TEXTS,
    example: '../dockerslim-fix.config.json',
  },
  include: {
    description: 'More files than the usual names: globs, relative to this file.',
    shape: TEXTS,
    example: ['docker/*.build'],
  },
  exclude: {
    description: 'Files to leave out: globs, relative to this file.',
    shape: TEXTS,
    example: ['.devcontainer/', 'test/fixtures/'],
  },
  ...SETTINGS,
  transforms: {
    description:
      'Your own transforms: modules relative to this file. They run after the built-in ones unless "run" says otherwise.',
    shape: {
      kind: 'list',
      of: {
        kind: 'either',
        shapes: [TEXT, { kind: 'object', fields: OWN_TRANSFORM, required: ['module', 'run'] }],
      },
    },
    example: ['./codemods/our-mirror.js'],
  },
  overrides: {
    description: 'What differs for some of the files; later ones win.',
    shape: { kind: 'list', of: { kind: 'object', fields: OVERRIDE, required: ['files'] } },
    example: [{ files: ['.devcontainer/**', '**/Dockerfile.test'], skip: ['chain-runs'] }],
  },
} as const satisfies Readonly<Record<keyof Config, Field>>;

export const CONFIG_SHAPE: Shape = { kind: 'object', fields: CONFIG };
