// Alpine packages that are there to build, and what of them a built program still needs. Source of every row: the
// APKBUILD of the package in https://gitlab.alpinelinux.org/alpine/aports, its subpackages and their `so:` provides,
// as of Alpine 3.9 and newer; a package whose library was moved to another subpackage since then has no row.

/** The libraries of GCC itself: package gcc depends on the last two, what it compiles may link to all of them. */
const GCC_LIBRARIES = ['libgcc', 'libgomp', 'libatomic'] as const;

interface BuildPackage {
  /** Packages with the shared libraries that programs built with it load. */
  readonly runtime: readonly string[];
  /** Programs that it brings, other than the one of its own name. */
  readonly programs?: readonly string[];
}

const NOTHING: BuildPackage = { runtime: [] };
const loads = (...runtime: readonly string[]): BuildPackage => ({ runtime });

/** By package. */
export const BUILD_PACKAGES: Readonly<Record<string, BuildPackage>> = {
  // compilers
  gcc: { runtime: GCC_LIBRARIES, programs: ['cc', 'c99', 'ld', 'as', 'ar'] },
  'g++': { runtime: ['libstdc++', ...GCC_LIBRARIES], programs: ['c++', 'gcc', 'cc'] },
  gfortran: { runtime: ['libgfortran', ...GCC_LIBRARIES], programs: ['gcc', 'cc'] },
  'build-base': {
    runtime: ['libstdc++', ...GCC_LIBRARIES],
    programs: ['gcc', 'g++', 'cc', 'c++', 'make', 'ld', 'as', 'ar', 'file', 'patch'],
  },
  rust: { runtime: GCC_LIBRARIES, programs: ['rustc'] },
  cargo: { runtime: GCC_LIBRARIES, programs: ['rustc'] },
  // what runs at build time only: headers of libc and the kernel, build systems, generators
  'musl-dev': NOTHING,
  'libc-dev': NOTHING,
  'linux-headers': NOTHING,
  make: NOTHING,
  cmake: NOTHING,
  ninja: NOTHING,
  samurai: { runtime: [], programs: ['ninja', 'samu'] },
  autoconf: { runtime: [], programs: ['autoreconf'] },
  automake: { runtime: [], programs: ['aclocal'] },
  libtool: NOTHING,
  m4: NOTHING,
  bison: NOTHING,
  flex: NOTHING,
  re2c: NOTHING,
  nasm: NOTHING,
  yasm: NOTHING,
  swig: NOTHING,
  pkgconf: { runtime: [], programs: ['pkg-config'] },
  pkgconfig: { runtime: [], programs: ['pkg-config', 'pkgconf'] },
  'dpkg-dev': { runtime: [], programs: ['dpkg-architecture'] },
  // libraries
  'bzip2-dev': loads('libbz2'),
  'c-ares-dev': loads('c-ares'),
  'cairo-dev': loads('cairo', 'cairo-gobject'),
  'curl-dev': loads('libcurl'),
  'cyrus-sasl-dev': loads('libsasl'),
  'expat-dev': loads('expat'),
  'freetype-dev': loads('freetype'),
  'fribidi-dev': loads('fribidi'),
  'gdbm-dev': loads('gdbm'),
  'gdk-pixbuf-dev': loads('gdk-pixbuf'),
  'geos-dev': loads('geos'),
  'giflib-dev': loads('giflib'),
  'glib-dev': loads('glib'),
  'gmp-dev': loads('gmp'),
  'harfbuzz-dev': loads('harfbuzz'),
  'hiredis-dev': loads('hiredis'),
  'icu-dev': loads('icu-libs'),
  'jpeg-dev': loads('libjpeg-turbo'),
  'krb5-dev': loads('krb5-libs'),
  'lcms2-dev': loads('lcms2'),
  'leveldb-dev': loads('leveldb'),
  'libevent-dev': loads('libevent'),
  'libffi-dev': loads('libffi'),
  'libgcrypt-dev': loads('libgcrypt'),
  'libimagequant-dev': loads('libimagequant'),
  'libjpeg-turbo-dev': loads('libjpeg-turbo'),
  'libpng-dev': loads('libpng'),
  'libpq-dev': loads('libpq'),
  // The program `openssl` loads both libraries, whatever their version's packages are called.
  'openssl-dev': loads('openssl'),
  'librdkafka-dev': loads('librdkafka'),
  'libsodium-dev': loads('libsodium'),
  'libuv-dev': loads('libuv'),
  'libxml2-dev': loads('libxml2'),
  'libxslt-dev': loads('libxslt'),
  'libzip-dev': loads('libzip'),
  'mariadb-connector-c-dev': loads('mariadb-connector-c'),
  'mariadb-dev': loads('mariadb-connector-c'),
  'ncurses-dev': loads('ncurses-libs'),
  'nghttp2-dev': loads('nghttp2-libs'),
  'oniguruma-dev': loads('oniguruma'),
  'openjpeg-dev': loads('openjpeg'),
  'openldap-dev': loads('libldap'),
  'pango-dev': loads('pango'),
  'pcre-dev': loads('pcre'),
  'postgresql-dev': loads('libpq'),
  'rabbitmq-c-dev': loads('rabbitmq-c'),
  'readline-dev': loads('readline'),
  'snappy-dev': loads('snappy'),
  'sqlite-dev': loads('sqlite-libs'),
  'tiff-dev': loads('tiff'),
  'unixodbc-dev': loads('unixodbc'),
  'xz-dev': loads('xz-libs'),
  'yaml-dev': loads('yaml'),
  'zeromq-dev': loads('libzmq'),
  'zlib-dev': loads('zlib'),
};

/**
 * What the official PHP images name in their environment: autoconf, dpkg-dev, dpkg, file, g++, gcc, libc-dev, make,
 * pkgconf, re2c. Source: https://github.com/docker-library/php
 */
// biome-ignore lint/suspicious/noTemplateCurlyInString: it is the shell's
export const PHPIZE_DEPS: ReadonlySet<string> = new Set(['$PHPIZE_DEPS', '${PHPIZE_DEPS}']);
const PHPIZE: BuildPackage = {
  runtime: ['libstdc++', ...GCC_LIBRARIES],
  programs: ['autoconf', 'autoreconf', 'g++', 'gcc', 'cc', 'c++', 'make', 'pkg-config', 're2c', 'file'],
};

/** What node-gyp runs, besides compiler and make. */
const NODE_GYP_PACKAGES: ReadonlySet<string> = new Set(['python', 'python2', 'python3', 'py3-setuptools']);

/** What the table says of a build package; undefined for one that it does not know, and for all others. */
export function buildPackage(name: string, forNodeGyp: boolean): BuildPackage | undefined {
  if (PHPIZE_DEPS.has(name)) return PHPIZE;
  if (Object.hasOwn(BUILD_PACKAGES, name)) return BUILD_PACKAGES[name];
  return forNodeGyp && NODE_GYP_PACKAGES.has(name)
    ? { runtime: [], programs: ['python', 'python3'] }
    : undefined;
}

/** Whether its name says that it is there to build. */
export function isForBuilding(name: string): boolean {
  return Object.hasOwn(BUILD_PACKAGES, name) || name.endsWith('-dev') || name === 'alpine-sdk';
}

/** Programs and modules that pip installs and that want more of the build packages than their libraries. */
export const NEEDS_BUILD_PACKAGES: Readonly<Record<string, string>> = {
  // they embed the interpreter: https://uwsgi-docs.readthedocs.io, https://modwsgi.readthedocs.io
  uwsgi: 'embeds libpython',
  pyuwsgi: 'embeds libpython',
  'mod-wsgi': 'embeds libpython',
  jep: 'embeds libpython',
  // they compile at run time
  theano: 'compiles at run time',
  pymc3: 'compiles at run time',
  pymc: 'compiles at run time',
  pytensor: 'compiles at run time',
  pythran: 'compiles at run time',
  cppyy: 'compiles at run time',
  pyopencl: 'compiles at run time',
  // ctypes.util.find_library asks gcc or ld on musl: https://bugs.python.org/issue21622
  'python-magic': 'asks the compiler where its library is',
  shapely: 'asks the compiler where its library is',
  rtree: 'asks the compiler where its library is',
  pyzbar: 'asks the compiler where its library is',
  pysodium: 'asks the compiler where its library is',
  pyusb: 'asks the compiler where its library is',
  sounddevice: 'asks the compiler where its library is',
  opuslib: 'asks the compiler where its library is',
  pylibdmtx: 'asks the compiler where its library is',
};

/** What installs other packages: whoever installs only these has the compiler for what they will install. */
export const INSTALLERS: ReadonlySet<string> = new Set([
  ...[
    'pip',
    'setuptools',
    'wheel',
    'virtualenv',
    'pipenv',
    'poetry',
    'uv',
    'pip-tools',
    'cython',
    'tox',
    'build',
  ],
  ...['npm', 'yarn', 'pnpm', 'node-gyp', 'lerna', 'npm-check-updates', 'bundler', 'rake', 'rubygems-update'],
]);

/** Manifests and lockfiles by which a package manager installs: copying them brings nothing of the source. */
export const MANIFESTS: readonly RegExp[] = [
  /^(package(-lock|\*)?\.json|package\*\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|\.npmrc|\.yarnrc)$/,
  /^[\w.-]*requirements?[\w.*-]*\.(txt|in)$/,
  /^constraints?[\w.-]*\.txt$/,
  /^(Gemfile\*?|Gemfile\.lock|\.ruby-version)$/,
];

/** They neither compile nor call anything that the build packages bring. */
export const QUIET_PROGRAMS: ReadonlySet<string> = new Set(
  `: [ test true false echo printf cd pwd set export unset umask exit
  basename cat chgrp chmod chown cp cut date dirname du env expr find grep egrep head hostname id install ln ls mkdir
  mktemp mv od readlink realpath rm rmdir sed seq sha1sum sha256sum sha512sum md5sum sleep sort stat sync tail tee touch
  tr uname uniq wc which whoami xxd curl wget tar gzip gunzip unzip bzip2 xz addgroup adduser deluser delgroup
  nproc getconf git gpg hash yes scanelf awk docker-php-ext-enable docker-php-ext-configure docker-php-source update-ca-certificates setcap apk
  apt apt-get apt-mark apt-key dpkg-query dpkg-reconfigure debconf-set-selections locale-gen localedef ldconfig
  update-locale venv virtualenv useradd usermod groupadd groupmod passwd chpasswd a2enmod a2dismod a2ensite a2dissite`
    .trim()
    .split(/\s+/),
);
