// What official images have by name, of what other packages recommend.
import type { ImageReference } from '../dockerfile/model.js';

/** Source: the templates of buildpack-deps, all three layers. */
const BUILDPACK = [
  'autoconf',
  'automake',
  'bzip2',
  'ca-certificates',
  'curl',
  'dpkg-dev',
  'file',
  'g++',
  'gcc',
].concat([
  'git',
  'gnupg',
  'libc6-dev',
  'make',
  'netbase',
  'openssh-client',
  'patch',
  'procps',
  'unzip',
  'wget',
  'xz-utils',
]);

interface Contents {
  /** In every Debian variant. */
  readonly always: readonly string[];
  /** In those that are not slim. */
  readonly full: readonly string[];
}

const CERTIFIED = ['ca-certificates'];
/** By repository name. Sources: their Dockerfiles. */
const IMAGES: Readonly<Record<string, Contents>> = {
  'buildpack-deps': { always: CERTIFIED, full: BUILDPACK },
  gcc: { always: CERTIFIED, full: BUILDPACK },
  golang: { always: [...CERTIFIED, 'g++', 'gcc', 'git', 'libc6-dev', 'make', 'pkg-config'], full: [] },
  node: { always: [], full: BUILDPACK },
  openjdk: { always: CERTIFIED, full: [] },
  php: {
    // PHPIZE_DEPS
    always: [...CERTIFIED, 'autoconf', 'curl', 'dpkg-dev', 'file', 'g++', 'gcc', 'libc6-dev', 'make'].concat([
      'pkg-config',
      'xz-utils',
    ]),
    full: [],
  },
  // python3 of /usr/local serves whoever runs it.
  python: { always: [...CERTIFIED, 'netbase', 'python3'], full: BUILDPACK },
  ruby: { always: CERTIFIED, full: BUILDPACK },
  rust: { always: [...CERTIFIED, 'gcc', 'libc6-dev'], full: BUILDPACK },
};

/** Empty where the image is not known, or another registry's. */
export function packagesOfImage({
  repository,
  name,
  tag = '',
  hasVariable,
}: ImageReference): readonly string[] {
  const isOfficial = ['', 'library/', 'docker.io/', 'docker.io/library/'].includes(
    repository.slice(0, -name.length),
  );
  const contents = isOfficial && Object.hasOwn(IMAGES, name) ? IMAGES[name] : undefined;
  if (!contents) return [];
  const isFull = !hasVariable && !/slim|alpine|curl|scm/.test(tag);
  return isFull ? [...contents.always, ...contents.full] : contents.always;
}
