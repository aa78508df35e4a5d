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
  readonly output: string;
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
  /** In bytes, without compression, as the engine counts it. */
  size(image: string): Promise<number>;
  /** Names that are not there are no error. */
  remove(images: readonly string[]): Promise<void>;
}

export interface EngineOptions {
  /** Network of builds and commands, as the engine's own `--network` takes it. */
  readonly network?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}
