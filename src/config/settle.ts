import { type Matcher, matcherOf } from './glob.js';
import type { Config, Override, Settings } from './types.js';

type Options = NonNullable<Settings['options']>;

const matchers = new WeakMap<Override, Matcher>();

/**
 * What the configurations say about one file (its path relative to them, with `/`): from the one that all others
 * extend to the nearest, and in each what its overrides say after what it says of every file.
 */
export function settle(layers: readonly Config[], path: string): Settings {
  return layers
    .flatMap(layer => [layer, ...(layer.overrides ?? []).filter(override => isFor(override, path))])
    .reduce<Settings>(merge, {});
}

function isFor(override: Override, path: string): boolean {
  const matcher = matchers.get(override) ?? matcherOf(override.files);
  matchers.set(override, matcher);
  return matcher(path);
}

/** The later one wins; what is to be left out, and options of transforms, add up. */
function merge(base: Settings, over: Settings): Settings {
  const { only = base.only, unsafe = base.unsafe, target = base.target, context = base.context } = over;
  return {
    ...(only === undefined ? {} : { only }),
    ...(unsafe === undefined ? {} : { unsafe }),
    ...(target === undefined ? {} : { target }),
    ...(context === undefined ? {} : { context }),
    skip: [...(base.skip ?? []), ...(over.skip ?? [])],
    options: mergeOptions(base.options ?? {}, over.options ?? {}),
  };
}

function mergeOptions(base: Options, over: Options): Options {
  const merged = Object.entries(over).map(([id, options]) => [id, { ...base[id], ...options }] as const);
  return { ...base, ...Object.fromEntries(merged) };
}
