// Where a command puts what it compiles. Sources: the Dockerfiles of the official images, and the manual of each tool.
import type { RunBody } from '../shell/body.js';
import { callsOf, hasOption, type ToolCall } from '../shell/vocabulary.js';
import { consumerOf } from './apk-build.js';
import type { Facts } from './facts.js';

/** Images that are built into /usr/local, with all that is installed for their language. */
const LOCAL_IMAGES: Readonly<Record<string, string>> = {
  python: 'python',
  php: 'php',
  ruby: 'ruby',
  node: 'node',
};

/** Their own Python installs to /usr/local: https://wiki.debian.org/Python, dist-packages */
const DEBIAN_IMAGES: ReadonlySet<string> = new Set(['debian', 'ubuntu', 'buildpack-deps']);

const ELSEWHERE: readonly string[] = [
  ...['-t', '--target', '--prefix', '--root', '--user', '-i', '--install-dir', '--path', '-n', '--bindir'],
];

/** Variables that send what is installed elsewhere. */
const MOVING: readonly string[] = [
  ...['VIRTUAL_ENV', 'PIP_TARGET', 'PIP_PREFIX', 'PIP_USER', 'PYTHONUSERBASE', 'GEM_HOME', 'BUNDLE_PATH'],
  ...['NPM_CONFIG_PREFIX', 'npm_config_prefix'],
];

/** The folder below which the call of a consumer writes; undefined where that is not known. */
export function installFolder(facts: Facts, body: RunBody, call: ToolCall): string | undefined {
  const { instruction: run } = body;
  const consumer = consumerOf(call);
  const stage = facts.stageOf(run)?.stage;
  if (!consumer || 'refused' in consumer || !stage || hasOption(call, ...ELSEWHERE)) return undefined;
  const { image } = facts.chain(stage)[0] ?? stage;
  const { env, workdir } = facts.before(run);
  if (call.program.text.includes('/') || MOVING.some(name => env.has(name))) return undefined;
  const { family, kind } = consumer;
  const isLocal =
    (Object.hasOwn(LOCAL_IMAGES, image.name) && LOCAL_IMAGES[image.name] === family) ||
    (family === 'python' && DEBIAN_IMAGES.has(image.name) && facts.stageOf(run)?.distribution === 'debian');
  if (family !== 'node') return isLocal ? '/usr/local' : undefined;
  if (call.verb === 'global add') return undefined;
  if (kind === 'named') return isLocal ? '/usr/local/lib/node_modules' : undefined;
  const isMoved = callsOf(body, ['cd', 'pushd']).length > 0 || hasOption(call, '--cwd', '-C', '--dir');
  const isFolder = workdir !== undefined && /^\/[\w./-]*\w$/.test(workdir);
  return isFolder && !isMoved ? `${workdir}/node_modules` : undefined;
}
