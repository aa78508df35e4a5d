// What official images have by name, of what other packages recommend.
import type { ImageReference } from '../dockerfile/model.js';

/** Source: the templates of buildpack-deps, all three layers; what has been in them since Debian 8. */
const BUILDPACK = `
autoconf automake bzip2 ca-certificates curl dpkg-dev file g++ gcc git gnupg imagemagick libbz2-dev libc6-dev
libcurl4-openssl-dev libdb-dev libevent-dev libffi-dev libgdbm-dev libglib2.0-dev libjpeg-dev libkrb5-dev
liblzma-dev libmagickcore-dev libmagickwand-dev libncurses5-dev libpng-dev libpq-dev libreadline-dev
libsqlite3-dev libssl-dev libtool libwebp-dev libxml2-dev libxslt1-dev libyaml-dev make mercurial netbase
openssh-client patch procps subversion unzip wget xz-utils zlib1g-dev`
  .trim()
  .split(/\s+/);

interface Contents {
  /** In every Debian variant. */
  readonly always: readonly string[];
  /** In those that are not slim. */
  readonly full: readonly string[];
  /** What it has in another way than by a package. */
  readonly served?: readonly string[];
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
  python: { always: [...CERTIFIED, 'netbase'], full: BUILDPACK, served: ['python3'] },
  ruby: { always: CERTIFIED, full: BUILDPACK },
  rust: { always: [...CERTIFIED, 'gcc', 'libc6-dev'], full: BUILDPACK },
};

/** They hold what debootstrap's minimal variant installs, or `--no-install-recommends` in their Dockerfiles. */
const MINIMAL: ReadonlySet<string> = new Set(['debian', 'ubuntu', 'perl']);

export interface ImagePackages {
  readonly installed: readonly string[];
  /** What serves as the package would, and is none. */
  readonly served: readonly string[];
}

const NONE: ImagePackages = { installed: [], served: [] };

/** Whether it is one of Docker's official images, as far as the name tells. */
export function isOfficialImage({ repository, name }: ImageReference): boolean {
  return ['', 'library/', 'docker.io/', 'docker.io/library/'].includes(repository.slice(0, -name.length));
}

/** Whether the official image is one that installs nothing only because another package recommends it. */
export function isWithoutRecommended(image: ImageReference): boolean {
  return isOfficialImage(image) && (Object.hasOwn(IMAGES, image.name) || MINIMAL.has(image.name));
}

/** Nothing where the image is not known, or another registry's. */
export function packagesOfImage(image: ImageReference): ImagePackages {
  const { name, tag = '', hasVariable } = image;
  const contents = isOfficialImage(image) && Object.hasOwn(IMAGES, name) ? IMAGES[name] : undefined;
  if (!contents) return NONE;
  const { always, full, served = [] } = contents;
  const isFull = !hasVariable && !/slim|alpine|curl|scm/.test(tag);
  return { installed: isFull ? [...always, ...full] : always, served };
}
