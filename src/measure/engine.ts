/** In the order they are looked for. */
export const ENGINE_NAMES = ['docker', 'podman', 'buildah'] as const;
export type EngineName = (typeof ENGINE_NAMES)[number];

/** An image to build. Paths are absolute. */
export interface BuildRequest {
  readonly dockerfile: string;
  readonly context: string;
  /** The name that the image gets. */
  readonly tag: string;
  readonly noCache: boolean;
  readonly target?: string | undefined;
  readonly buildArgs?: readonly string[];
  readonly platform?: string | undefined;
  /** Each piece of the log as it comes. */
  readonly onOutput?: (text: string) => void;
}

export interface BuildResult {
  readonly ok: boolean;
  readonly seconds: number;
  readonly log: string;
}

export interface CommandResult {
  readonly code: number;
  /** Standard output and standard error, in the order of the command. */
  readonly output: string;
  /** The engine could start it; where it could not (no shell in the image), `output` says why. */
  readonly started: boolean;
  /** It was ended because it took longer than it may. */
  readonly timedOut: boolean;
}

/** What builds images and runs commands in them: docker, podman or buildah, through its own command line. */
export interface Engine {
  /** For people: the program and its version. */
  readonly name: string;
  build(request: BuildRequest): Promise<BuildResult>;
  /** Whether the image is here, or could be fetched. */
  provide(image: string): Promise<boolean>;
  /** Runs `sh -c <command>` in the image, with its USER, WORKDIR and ENV, and removes the container. */
  run(image: string, command: string): Promise<CommandResult>;
  /** In bytes, without compression, as the engine counts it; undefined where it does not tell. */
  size(image: string): Promise<number | undefined>;
  /** The image as an archive (`docker-archive`), piece by piece. Throws UserError where the engine cannot write it. */
  save(image: string, onBytes: (bytes: Uint8Array) => Promise<void>): Promise<void>;
  /** Names that are not there are no error. */
  remove(images: readonly string[]): Promise<void>;
  /** Ids of the images without a name, newest first: engines without a build cache leave those of stages and steps. */
  nameless(): Promise<readonly string[]>;
  /** Removes those of them that nothing uses. */
  removeNameless(images: readonly string[]): Promise<void>;
}

export interface EngineOptions {
  /** Network of builds and commands, as the engine's own `--network` takes it. */
  readonly network?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}
