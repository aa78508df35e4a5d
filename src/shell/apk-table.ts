// Alpine packages that are there to build, and what of them a built program still needs, as of Alpine 3.9 and newer.
// Each row names its source: the APKBUILD in https://github.com/alpinelinux/aports that was read for it, with commit and
// version; which subpackages it splits off, and what it leaves in the package itself. A package whose headers belong to
// libraries of several packages has no row, and is scanned for (harfbuzz: harfbuzz-icu; hiredis: hiredis-ssl; gmp: libgmpxx;
// readline: libhistory; ncurses: libformw, libmenuw, libpanelw), but for pcre: the C++, 16 and 32 bit libraries that it
// splits off are hardly ever linked.

/**
 * The libraries of GCC itself: package gcc depends on the last two, what it compiles may link to all of them.
 * Source: main/gcc@00880c74 5.3.0, subpackages libgcc, libgomp, libatomic, libstdc++, libgfortran.
 */
const GCC_LIBRARIES = ['libgcc', 'libgomp', 'libatomic'] as const;

interface BuildPackage {
  /** Packages with the shared libraries that programs built with it load. */
  readonly runtime: readonly string[];
  /** Programs that it brings, other than the one of its own name. */
  readonly programs?: readonly string[];
  /** Where the twins of a library are from; absent for what brings none, and for compilers. */
  readonly source?: string;
}

const NOTHING: BuildPackage = { runtime: [] };
const NOT_READ = 'not checked: no APKBUILD of it was at hand';
const loads = (source: string, ...runtime: readonly string[]): BuildPackage => ({ runtime, source });

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
  'bzip2-dev': loads('main/bzip2@0714a84b 1.0.8', 'libbz2'),
  'c-ares-dev': loads('main/c-ares@02841295 1.14.0', 'c-ares'),
  'cairo-dev': loads('main/cairo@01712f9b 1.14.10', 'cairo', 'cairo-gobject'),
  'curl-dev': loads(NOT_READ, 'libcurl'),
  'cyrus-sasl-dev': loads('main/cyrus-sasl@035772a5 2.1.23', 'libsasl'),
  'expat-dev': loads('main/expat@0007ab15 2.4.5', 'expat'),
  'freetype-dev': loads('main/freetype@00b904e4 2.11.0', 'freetype'),
  'fribidi-dev': loads('main/fribidi@04040c14 1.0.16', 'fribidi'),
  'gdbm-dev': loads('main/gdbm@0dc32814 1.18.1', 'gdbm'),
  'gdk-pixbuf-dev': loads('main/gdk-pixbuf@03c0cafd 2.22.1', 'gdk-pixbuf'),
  'geos-dev': loads('community/geos@02636199 3.12.0', 'geos'),
  'giflib-dev': loads('main/giflib@05785e7c 5.1.8', 'giflib'),
  'glib-dev': loads('main/glib@0159bc7c 2.82.4', 'glib'),
  'icu-dev': loads('main/icu@03070d3e 69.1', 'icu-libs'),
  'jpeg-dev': loads('main/libjpeg-turbo@01568379 1.5.3', 'libjpeg-turbo'),
  'krb5-dev': loads('main/krb5@00b0cefd 1.19.2', 'krb5-libs'),
  'lcms2-dev': loads('main/lcms2@1d63920e 2.8', 'lcms2'),
  'leveldb-dev': loads('main/leveldb@20b13d17 1.22', 'leveldb'),
  'libevent-dev': loads('main/libevent@10b8b99e 1.4.13', 'libevent'),
  'libffi-dev': loads('main/libffi@0d15e8e5 3.3', 'libffi'),
  'libgcrypt-dev': loads('main/libgcrypt@03d53aaa 1.7.8', 'libgcrypt'),
  'libimagequant-dev': loads('community/libimagequant@064cfcfe 4.2.2', 'libimagequant'),
  'libjpeg-turbo-dev': loads('main/libjpeg-turbo@01568379 1.5.3', 'libjpeg-turbo'),
  'libpng-dev': loads('main/libpng@00b4d855 1.6.37', 'libpng'),
  'libpq-dev': loads(NOT_READ, 'libpq'),
  // The program `openssl` loads both libraries, whatever their version's packages are called.
  'openssl-dev': loads('main/openssl@0c38f925 1.0.2o', 'openssl'),
  'librdkafka-dev': loads('community/librdkafka@0da9f36c 2.10.1', 'librdkafka'),
  'libsodium-dev': loads('main/libsodium@01ef857c 1.0.9', 'libsodium'),
  'libuv-dev': loads('main/libuv@05547ef0 1.38.1', 'libuv'),
  'libxml2-dev': loads('main/libxml2@0434d7dc 2.9.8', 'libxml2'),
  'libxslt-dev': loads('main/libxslt@07f84335 1.1.33', 'libxslt'),
  'libzip-dev': loads('community/libzip@0b56a28d 1.7.3', 'libzip'),
  'mariadb-connector-c-dev': loads('main/mariadb-connector-c@01eaf728 3.1.12', 'mariadb-connector-c'),
  'mariadb-dev': loads(NOT_READ, 'mariadb-connector-c'),
  'nghttp2-dev': loads('main/nghttp2@01447bc4 1.57.0', 'nghttp2-libs'),
  'oniguruma-dev': loads('main/oniguruma@0a896b29 6.9.1', 'oniguruma'),
  'openjpeg-dev': loads('main/openjpeg@02b786c1 2.3.0', 'openjpeg'),
  'openldap-dev': loads('main/openldap@00581be1 2.4.46', 'libldap'),
  'pango-dev': loads('main/pango@007e8372 1.48.9', 'pango'),
  'pcre-dev': loads('main/pcre@024f3767 8.36', 'pcre'),
  'postgresql-dev': loads('main/postgresql@01ee298f 9.6.1', 'libpq'),
  'rabbitmq-c-dev': loads('main/rabbitmq-c@1570e338 0.8.0', 'rabbitmq-c'),
  'snappy-dev': loads('main/snappy@0141cee6 1.1.7', 'snappy'),
  'sqlite-dev': loads('main/sqlite@00265fec 3.17.0', 'sqlite-libs'),
  'tiff-dev': loads('main/tiff@035d2d00 4.0.10', 'tiff'),
  'unixodbc-dev': loads('main/unixodbc@04040c14 2.3.14', 'unixodbc'),
  'xz-dev': loads('main/xz@03b1ccce 5.4.5', 'xz-libs'),
  'yaml-dev': loads('main/yaml@0b44f735 0.2.4', 'yaml'),
  'zeromq-dev': loads('main/zeromq@02f31fe8 3.2.2', 'libzmq'),
  'zlib-dev': loads('main/zlib@00b6d3ea 1.2.5', 'zlib'),
};

/**
 * What the official PHP images name in their environment: autoconf, dpkg-dev, dpkg, file, g++, gcc, libc-dev, make,
 * pkgconf, re2c. Source: https://github.com/docker-library/php
 */
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
