// Which mounts hold nothing but a cache: what may come and go without a change of what the build does.

import type { KeptMount } from '../../dockerfile/mounts.js';
import type { BodyResult } from '../body.js';

/**
 * The commands that stop Debian's images from deleting what apt has downloaded.
 * Source: https://docs.docker.com/reference/dockerfile/#example-cache-apt-packages
 */
export const KEEP_DOWNLOADS = [
  'rm -f /etc/apt/apt.conf.d/docker-clean',
  `echo 'Binary::apt::APT::Keep-Downloaded-Packages "true";' > /etc/apt/apt.conf.d/keep-cache`,
] as const;

/** Whether the body does that and nothing else. */
export function keepsDownloads(body: BodyResult): boolean {
  if ('refused' in body || body.commands.length !== KEEP_DOWNLOADS.length) return false;
  return body.commands.every(({ node }, i) => KEEP_DOWNLOADS[i] === body.source.slice(node.pos, node.end));
}

const HOME = '(/root|/home/[\\w.-]+)';
const TARGETS: readonly RegExp[] = [
  /^\/var\/(cache|lib)\/apt$/,
  /^\/var\/cache\/(apk|yum|dnf|libdnf5|tdnf|zypp)$/,
  /^\/var\/cache\/pacman\/pkg$/,
  /^\/usr\/local\/(share\/\.cache\/yarn|bundle\/cache|cargo\/registry|cargo\/git)$/,
  /^\/(opt\/conda\/pkgs|go\/pkg\/mod|tmp\/cache|pnpm\/store)$/,
  new RegExp(`^${HOME}/\\.cache/(pip|uv|yarn|pipenv|pypoetry/cache|pypoetry/artifacts|go-build)$`),
  new RegExp(`^${HOME}/\\.(npm|bun/install/cache|bundle/cache|composer/cache|m2/repository|gradle/caches)$`),
  new RegExp(`^${HOME}/(\\.local/share/pnpm/store|\\.cargo/registry|\\.cargo/git|go/pkg/mod)$`),
];

/** Whether the folder holds one cache of a package manager and nothing else. */
export function isKnownTarget(target: string): boolean {
  const path = target.replace(/\/+$/, '');
  return TARGETS.some(pattern => pattern.test(path));
}

const KEYS = new Set(['type', 'target', 'dst', 'destination', 'sharing', 'id', 'uid', 'gid', 'mode']);

/** A cache mount over such a folder that begins empty: nothing is brought into it from elsewhere. */
export function isPlainCacheMount({ type, target, keys }: Omit<KeptMount, 'flag'>): boolean {
  return type === 'cache' && keys.every(key => KEYS.has(key)) && isKnownTarget(target);
}
