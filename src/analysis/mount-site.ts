// As whom a RUN runs, and where that user's home is: a cache mount is made for one user.
import type { Instruction } from '../dockerfile/model.js';
import type { MountSite } from '../shell/caches/mounts.js';
import { callsOf, hasOption, optionValue } from '../shell/vocabulary.js';
import { chainOf } from './caches.js';
import type { Facts } from './facts.js';

/** Images that begin as root. Sources: their Dockerfiles. */
const ROOT_IMAGES: ReadonlySet<string> = new Set([
  ...[
    'debian',
    'ubuntu',
    'alpine',
    'fedora',
    'centos',
    'rockylinux',
    'almalinux',
    'amazonlinux',
    'oraclelinux',
  ],
  ...[
    'archlinux',
    'leap',
    'tumbleweed',
    'opensuse',
    'buildpack-deps',
    'python',
    'node',
    'golang',
    'rust',
    'ruby',
  ],
  ...['php', 'perl', 'openjdk', 'eclipse-temurin', 'maven', 'gradle', 'composer', 'bun', 'elixir', 'erlang'],
  ...['miniconda3', 'anaconda3', 'miniforge3', 'mambaforge', 'cuda', 'haskell', 'swift', 'gcc', 'uv'],
]);
/** Only root can run them. */
const ROOT_TOOLS = ['apt-get', 'apt', 'apk', 'yum', 'dnf', 'microdnf', 'tdnf', 'zypper', 'pacman'];

/** Users that official images bring. Sources: their Dockerfiles. */
const KNOWN_USERS: Readonly<
  Record<string, { readonly image: string; readonly id: number; readonly home: string }>
> = {
  node: { image: 'node', id: 1000, home: '/home/node' },
  gradle: { image: 'gradle', id: 1000, home: '/home/gradle' },
  bun: { image: 'bun', id: 1000, home: '/home/bun' },
};

/** `owner`: what a mount needs to say so that the user can write to it. */
export type Site = { readonly site: MountSite; readonly owner: string } | { readonly refused: string };

export function mountSite(facts: Facts, instruction: Instruction): Site {
  const { env, user } = facts.before(instruction);
  const base = chainOf(facts, instruction)[0]?.image;
  if (!base || base.hasVariable) return { refused: 'the base image is not known, nor what its caches fit' };
  const image = { repository: base.repository, name: base.name, tag: base.tag ?? 'latest' };
  const found = userOf(facts, instruction, user, image.name);
  if ('refused' in found) return found;
  const home = env.get('HOME') ?? found.home;
  if (!home.startsWith('/') || home.includes('$')) return { refused: 'HOME is not known' };
  return {
    site: { env, image, isRoot: found.id === 0, home: home.replace(/\/+$/, '') },
    owner: found.id === 0 ? '' : `,uid=${found.id},gid=${found.id}`,
  };
}

type User = { readonly id: number; readonly home: string } | { readonly refused: string };

function userOf(facts: Facts, instruction: Instruction, user: string | undefined, image: string): User {
  const name = user?.replace(/:.*$/, '');
  if (name === undefined && !ROOT_IMAGES.has(image) && !showsRoot(facts, instruction))
    return { refused: `the user of the image ${image} is not known` };
  if (name === undefined || name === 'root' || name === '0') return { id: 0, home: '/root' };
  const known = Object.hasOwn(KNOWN_USERS, name) ? KNOWN_USERS[name] : undefined;
  if (known && known.image === image) return known;
  return createdUser(facts, instruction, name) ?? { refused: `the UID of user ${name} is not known` };
}

/** A system's package manager ran without sudo, under the same user. */
function showsRoot(facts: Facts, instruction: Instruction): boolean {
  const own = facts.stageOf(instruction)?.stage;
  return (own ? facts.chain(own) : [])
    .flatMap(({ instructions }) => instructions)
    .some(other => {
      if (other.keyword !== 'RUN' || other.index > instruction.index) return false;
      const body = facts.body(other);
      const isSame = facts.before(other).user === undefined;
      if ('refused' in body || !isSame) return false;
      return callsOf(body, ROOT_TOOLS).some(({ wrappers }) => !wrappers.includes('sudo'));
    });
}

/** `useradd -u 1001 app`: a group of the same number comes with it, unless another is named. */
function createdUser(facts: Facts, instruction: Instruction, name: string): User | undefined {
  const earlier = chainOf(facts, instruction)
    .flatMap(({ instructions }) => instructions)
    .filter(({ keyword, index }) => keyword === 'RUN' && index < instruction.index);
  for (const other of earlier) {
    const body = facts.body(other);
    if ('refused' in body) continue;
    for (const call of callsOf(body, 'useradd')) {
      const isIt = call.args.at(-1)?.value === name || call.verb === name;
      const id = Number(optionValue(call, '-u', '--uid'));
      if (!isIt || !Number.isInteger(id) || id === 0 || hasOption(call, '-g', '--gid', '-N')) continue;
      return { id, home: optionValue(call, '-d', '--home-dir') ?? `/home/${name}` };
    }
  }
  return undefined;
}
