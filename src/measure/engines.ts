import { UserError } from '../error.js';
import type { BuildRequest, BuildResult, CommandResult, Engine, EngineOptions } from './engine.js';
import { type Finished, type ProcessOptions, runProcess } from './process.js';

/** In the order they are looked for. */
export const ENGINE_NAMES = ['docker', 'podman'] as const;
export type EngineName = (typeof ENGINE_NAMES)[number];

/** A command in an image that takes longer than this is ended: most likely it is a server. */
const COMMAND_LIMIT = 5 * 60_000;

/**
 * The engine of that name, or the first that answers. Throws UserError, with what each one said, where none does.
 * The programs are looked for on PATH; DOCKER_HOST and what else they read is theirs.
 */
export async function findEngine(name: EngineName | undefined, options: EngineOptions = {}): Promise<Engine> {
  const said: string[] = [];
  for (const candidate of name ? [name] : ENGINE_NAMES) {
    const opened = await OPENERS[candidate](options);
    if ('engine' in opened) return opened.engine;
    said.push(`${candidate}: ${opened.missing}`);
  }
  throw new UserError(`no image engine answers (${said.join('; ')})`);
}

type Opened = { readonly engine: Engine } | { readonly missing: string };
type Call = (args: readonly string[], options?: ProcessOptions) => Promise<Finished>;

const OPENERS: Readonly<Record<EngineName, (options: EngineOptions) => Promise<Opened>>> = {
  docker: openDocker,
  podman: openPodman,
};

function caller(
  program: string,
  { signal }: EngineOptions,
  env: Readonly<Record<string, string>> = {},
): Call {
  return (args, options) => runProcess(program, args, { signal, env, ...options });
}

async function openDocker(options: EngineOptions): Promise<Opened> {
  const call = caller('docker', options);
  const version = await call(['version', '--format', '{{.Server.Version}}']);
  if (version.code !== 0) return { missing: whyMissing(version) };
  const hasBuildx = (await call(['buildx', 'version'])).code === 0;
  const env = { DOCKER_BUILDKIT: hasBuildx ? '1' : '0', DOCKER_CLI_HINTS: 'false' };
  // Without an attestation the image is one manifest, whatever store the daemon has.
  const build = hasBuildx
    ? ['buildx', 'build', '--progress', 'plain', '--provenance=false', '--load']
    : ['build', '--force-rm'];
  return { engine: dockerLike('docker', version, caller('docker', options, env), build, options) };
}

async function openPodman(options: EngineOptions): Promise<Opened> {
  const call = caller('podman', options);
  const version = await call(['version', '--format', '{{.Client.Version}}']);
  if (version.code !== 0) return { missing: whyMissing(version) };
  // The format of OCI has no SHELL, ONBUILD and HEALTHCHECK: podman would drop them.
  const build = ['build', '--format', 'docker', '--layers', '--force-rm'];
  return { engine: dockerLike('podman', version, call, build, options) };
}

function whyMissing({ code, output }: Finished): string {
  return code === 127 ? 'not on PATH' : lastLine(output);
}

export function lastLine(output: string): string {
  return output.trim().split('\n').at(-1)?.trim() ?? '';
}

function dockerLike(
  program: string,
  { stdout }: Finished,
  call: Call,
  build: readonly string[],
  { network }: EngineOptions,
): Engine {
  const has = async (image: string): Promise<boolean> =>
    (await call(['image', 'inspect', '--format', '{{.Id}}', image])).code === 0;
  return {
    name: `${program} ${lastLine(stdout)}`,
    build: request => buildWith(call, [...build, ...buildArguments(request, network)], request),
    provide: async image => (await has(image)) || (await call(['pull', '--quiet', image])).code === 0,
    run: async (image, command) => {
      const where = network === undefined ? [] : ['--network', network];
      // One stream: from two, the order of the pieces would be chance.
      const shell = ['--entrypoint', 'sh', image, '-c', `exec 2>&1\n${command}`];
      return commandResult(await call(['run', '--rm', ...where, ...shell], { timeout: COMMAND_LIMIT }));
    },
    size: async image =>
      Number(lastLine((await call(['image', 'inspect', '--format', '{{.Size}}', image])).stdout)),
    remove: images => removeWith(call, ['rmi', '--force'], images),
  };
}

function buildArguments(request: BuildRequest, network: string | undefined): readonly string[] {
  const { dockerfile, context, tag, noCache, target, platform, buildArgs = [] } = request;
  return [
    ...(noCache ? ['--no-cache'] : []),
    ...(network === undefined ? [] : ['--network', network]),
    ...(target === undefined ? [] : ['--target', target]),
    ...(platform === undefined ? [] : ['--platform', platform]),
    ...buildArgs.flatMap(value => ['--build-arg', value]),
    ...['--tag', tag, '--file', dockerfile, context],
  ];
}

/** Once in some hundred steps runc fails to start a container: that says nothing of the Dockerfile. */
const FLAKE = /runc run failed|OCI runtime (?:create|error)/;
const ATTEMPTS = 3;

async function buildWith(call: Call, args: readonly string[], request: BuildRequest): Promise<BuildResult> {
  const { onOutput } = request;
  for (let attempt = 1; ; attempt++) {
    const { code, output, seconds } = await call(args, onOutput ? { onOutput } : {});
    const ok = code === 0;
    if (ok || attempt === ATTEMPTS || !FLAKE.test(output)) return { ok, seconds, log: output };
  }
}

function commandResult({ code, stdout, output, timedOut }: Finished): CommandResult {
  return { code, output: code >= 125 && stdout === '' ? output : stdout, timedOut };
}

async function removeWith(call: Call, args: readonly string[], images: readonly string[]): Promise<void> {
  // Cleaning up is what follows an interrupt: it does not hear it.
  if (images.length > 0) await call([...args, ...images], { signal: undefined });
}
