import { randomUUID } from 'node:crypto';
import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UserError } from '../error.js';
import {
  type BuildRequest,
  type BuildResult,
  type CommandResult,
  ENGINE_NAMES,
  type Engine,
  type EngineName,
  type EngineOptions,
} from './engine.js';
import { type Finished, type ProcessOptions, runProcess } from './process.js';

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
  buildah: openBuildah,
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
  const engine = dockerLike('docker', version, caller('docker', options, env), build, options);
  // BuildKit keeps steps in a cache of its own, and cleans that up by itself.
  return { engine: hasBuildx ? { ...engine, nameless: async () => [] } : engine };
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
  { network, signal }: EngineOptions,
): Engine {
  const has = async (image: string): Promise<boolean> =>
    (await call(['image', 'inspect', '--format', '{{.Id}}', image])).code === 0;
  return {
    name: `${program} ${lastLine(stdout)}`,
    build: request => buildWith(call, [...build, ...buildArguments(request, network)], request),
    provide: async image => (await has(image)) || (await call(['pull', '--quiet', image])).code === 0,
    run: async (image, command) => {
      const name = `dockerslim-fix-${randomUUID()}`;
      const shell = ['--entrypoint', 'sh', image, '-c', inOneStream(command)];
      const args = ['run', '--rm', '--name', name, ...networkArguments(network), ...shell];
      const result = await call(args, { timeout: COMMAND_LIMIT });
      // Ending the command line does not end the container.
      if (result.timedOut || signal?.aborted) await call(['rm', '--force', name], { signal: undefined });
      return commandResult(result);
    },
    size: async image => {
      const { code, stdout } = await call(['image', 'inspect', '--format', '{{.Size}}', image]);
      return code === 0 ? Number(lastLine(stdout)) : undefined;
    },
    save: (image, onBytes) => saveWith(call, ['save', image], onBytes),
    remove: images => removeWith(call, ['rmi', '--force'], images),
    nameless: () => listNameless(call),
    removeNameless: images => removeWith(call, ['rmi'], images),
  };
}

async function openBuildah(options: EngineOptions): Promise<Opened> {
  const call = caller('buildah', options);
  const version = await call(['--version']);
  if (version.code !== 0) return { missing: whyMissing(version) };
  // Not `build`: releases that are still in use know only the older name.
  const build = ['bud', '--format', 'docker', '--layers', '--force-rm'];
  const { network } = options;
  const has = async (image: string): Promise<boolean> =>
    (await call(['inspect', '--type', 'image', '--format', '{{.FromImageID}}', image])).code === 0;
  const engine: Engine = {
    name: lastLine(version.stdout).replace(/ version (\S+).*/, ' $1'),
    build: request => buildWith(call, [...build, ...buildArguments(request, network)], request),
    provide: async image => (await has(image)) || (await call(['pull', '--quiet', image])).code === 0,
    run: (image, command) => runInBuildah(call, image, command, network),
    size: async () => undefined,
    save: (image, onBytes) => saveFromBuildah(call, image, onBytes),
    remove: images => removeWith(call, ['rmi', '--force'], images),
    nameless: () => listNameless(call),
    removeNameless: images => removeWith(call, ['rmi'], images),
  };
  return { engine };
}

/** buildah has no `run --rm`: a container is made, used and removed. */
async function runInBuildah(
  call: Call,
  image: string,
  command: string,
  network: string | undefined,
): Promise<CommandResult> {
  const made = await call(['from', '--pull-never', image]);
  if (made.code !== 0) return commandResult(made, 1);
  const container = lastLine(made.stdout);
  try {
    const args = ['run', ...networkArguments(network), container, '--', 'sh', '-c', inOneStream(command)];
    return commandResult(await call(args, { timeout: COMMAND_LIMIT }), 1);
  } finally {
    await call(['rm', container], { signal: undefined });
  }
}

/** It writes the archive to a file that it can seek in. */
async function saveFromBuildah(
  call: Call,
  image: string,
  onBytes: (bytes: Uint8Array) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'dockerslim-fix-save-'));
  try {
    const file = join(folder, 'image.tar');
    await saveWith(call, ['push', image, `docker-archive:${file}:${image}`], async () => {});
    for await (const bytes of createReadStream(file)) await onBytes(bytes);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function saveWith(
  call: Call,
  args: readonly string[],
  onBytes: (bytes: Uint8Array) => Promise<void>,
): Promise<void> {
  const { code, output } = await call(args, { onBytes });
  if (code !== 0) throw new UserError(`the engine cannot write the image: ${lastLine(output)}`);
}

/** From two streams, the order of the pieces would be chance. */
function inOneStream(command: string): string {
  return `exec 2>&1\n${command}`;
}

function networkArguments(network: string | undefined): readonly string[] {
  return network === undefined ? [] : ['--network', network];
}

function buildArguments(request: BuildRequest, network: string | undefined): readonly string[] {
  const { dockerfile, context, tag, noCache, target, platform, buildArgs = [] } = request;
  return [
    ...(noCache ? ['--no-cache'] : []),
    ...networkArguments(network),
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

/**
 * All that the command says comes on standard output. What the engine itself says beside an exit code of its own
 * (from 125 for docker and podman, any for buildah) tells that the command was never started.
 */
function commandResult({ code, stdout, output, timedOut }: Finished, ownCodes = 125): CommandResult {
  const started = timedOut || code < ownCodes || stdout !== '' || output === '';
  return { code, output: started ? stdout : output, started, timedOut };
}

async function listNameless(call: Call): Promise<readonly string[]> {
  const args = ['images', '--all', '--quiet', '--no-trunc', '--filter', 'dangling=true'];
  const { code, stdout } = await call(args, { signal: undefined });
  return code === 0 ? stdout.split('\n').filter(id => id !== '') : [];
}

async function removeWith(call: Call, args: readonly string[], images: readonly string[]): Promise<void> {
  // Cleaning up is what follows an interrupt: it does not hear it.
  if (images.length > 0) await call([...args, ...images], { signal: undefined });
}
