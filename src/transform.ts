import type { Facts } from './analysis/facts.js';
import type { BuildContext } from './context/context.js';
import type { Dockerfile, Instruction } from './dockerfile/model.js';
import type { Edit, Span } from './edit.js';

/**
 * - `safe`: the image builds and runs as before; what goes is only what nobody asked for. Applied by default.
 * - `unsafe`: it restructures, and a person should look. Applied with `--unsafe`.
 * - `display`: shown, never applied.
 */
export type Safety = 'safe' | 'unsafe' | 'display';

/** What a transform may change in what the build does: a closed list, each entry checked by its own rule. */
export const EFFECTS = [
  'adds-flag',
  'adds-cleanup',
  'removes-archives',
  'removes-cleanup',
  'adds-packages',
  'removes-build-packages',
  'purges-build-packages',
  'merges-runs',
  'splits-run',
  'splits-copy',
  'adds-update',
  'removes-update',
  'changes-registry',
  'adds-mount',
  'removes-mount',
  'removes-flag',
  'adds-download',
] as const;
export type Effect = (typeof EFFECTS)[number];

/** One atomic group of edits: all of them are applied, or none. */
export interface Change {
  /** Where to point the reader. */
  readonly at: Span;
  /** What was done and why, one sentence. */
  readonly message: string;
  readonly edits: readonly Edit[];
  /** Lines that the `.dockerignore` of the build context gets along with the edits. */
  readonly ignore?: readonly string[];
  /** Lower than the transform's own, never higher. */
  readonly safety?: Safety;
  /** Megabytes (10^6 bytes) that leave the image, as an estimate; absent where nothing is known. */
  readonly saves?: number;
}

/** Where the transform could have acted and does not dare to, and why. */
export interface Skip {
  readonly at: Span;
  readonly because: string;
}

export interface TransformInput<Options = Record<string, never>> {
  readonly file: Dockerfile;
  readonly facts: Facts;
  readonly context: BuildContext;
  readonly options: Options;
  /** Whether a pragma asks this transform to leave the instruction alone. */
  readonly isIgnored: (instruction: Instruction) => boolean;
}

export interface OptionSchema {
  readonly [name: string]: {
    readonly description: string;
    readonly values: readonly (string | boolean)[];
    readonly default: string | boolean;
  };
}

export interface Transform {
  /** Kebab-case verb phrase; the file name, the configuration key and the fixture folder. */
  readonly id: string;
  /** Imperative; becomes the README row and the commit subject. */
  readonly summary: string;
  /** Markdown: what it gains, and what it refuses. */
  readonly why: string;
  readonly safety: Safety;
  readonly effects: readonly Effect[];
  /** hadolint codes and BuildKit checks that ask for what this transform does; an ignore of one is honoured. */
  readonly aliases?: readonly string[];
  /** Ids of transforms that it does the work of where they cannot: an ignore of one is honoured. */
  readonly standsInFor?: readonly string[];
  readonly options?: OptionSchema;
  /** The id of another transform, whose options it is given instead of its own. */
  readonly optionsOf?: string;
  apply(input: TransformInput<Readonly<Record<string, string | boolean>>>): Iterable<Change | Skip>;
}

/** The identity, for its types: a user's transform module exports the result by default. */
export function defineTransform(transform: Transform): Transform {
  return transform;
}

export function isChange(result: Change | Skip): result is Change {
  return 'edits' in result;
}
