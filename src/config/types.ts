/** What may stand at the top of a configuration and in each of its overrides. */
export interface Settings {
  /** Ids of the only transforms to run. */
  readonly only?: readonly string[];
  /** Ids of the transforms not to run. */
  readonly skip?: readonly string[];
  /** Apply what restructures, too: all of it, or these transforms. */
  readonly unsafe?: boolean | readonly string[];
  /** The stage, or the stages, that ship. */
  readonly target?: string | readonly string[];
  /** The build context, relative to the configuration. */
  readonly context?: string;
  /** By transform id. */
  readonly options?: Readonly<Record<string, Readonly<Record<string, string | boolean>>>>;
}

/** What differs for some of the files; later ones win. */
export interface Override extends Settings {
  /** Globs, relative to the configuration. */
  readonly files: readonly string[];
}

/** A module that exports a transform by default, relative to the configuration, and its place. */
export interface OwnTransform {
  readonly module: string;
  readonly run: 'before' | 'after';
}

/** What a configuration says. All of it is optional. */
export interface Config extends Settings {
  readonly $schema?: string;
  /** Configurations to start from: paths relative to this one, or packages. */
  readonly extends?: string | readonly string[];
  /** More files than the usual names: globs, relative to the configuration. */
  readonly include?: readonly string[];
  /** Files to leave out: globs, relative to the configuration. */
  readonly exclude?: readonly string[];
  readonly transforms?: readonly (string | OwnTransform)[];
  readonly overrides?: readonly Override[];
}

/** The identity, for its types. */
export function defineConfig(config: Config): Config {
  return config;
}
