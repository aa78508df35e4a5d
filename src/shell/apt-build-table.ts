// Debian packages that are there to build, and those of them whose libraries no scan of what was built sees.
// Sources: the packages' file lists and Depends at https://packages.debian.org (bookworm); the module named at each row.
import type { ShellWord } from './body.js';

/** Programs that each brings, other than the one of its own name. */
const BUILD_PACKAGES: Readonly<Record<string, readonly string[]>> = {
  'build-essential': ['gcc', 'g++', 'cc', 'c++', 'make', 'ld', 'as', 'ar', 'dpkg-architecture'],
  gcc: ['cc', 'c99', 'ld', 'as', 'ar'],
  'g++': ['gcc', 'cc', 'c++'],
  cpp: [],
  clang: ['clang++', 'cc', 'c++'],
  gfortran: ['f77', 'f95', 'gcc', 'cc'],
  cargo: ['rustc'],
  rustc: [],
  make: [],
  cmake: ['ctest', 'cpack'],
  'ninja-build': ['ninja'],
  meson: [],
  autoconf: ['autoreconf', 'autoheader'],
  automake: ['aclocal'],
  'autotools-dev': [],
  libtool: ['libtoolize'],
  'libtool-bin': ['libtool'],
  m4: [],
  bison: ['yacc'],
  flex: ['lex'],
  re2c: [],
  nasm: [],
  yasm: [],
  swig: [],
  'pkg-config': ['pkgconf'],
  pkgconf: ['pkg-config'],
  'dpkg-dev': ['dpkg-architecture', 'dpkg-buildpackage'],
  'linux-libc-dev': [],
  'linux-headers-generic': [],
};

const VERSIONED = /^(gcc|g\+\+|cpp|gfortran|clang|llvm)-\d[\d.]*$/;

/** The programs of a package that is there to build; undefined for every other package. */
export function programsOfBuild(name: string): readonly string[] | undefined {
  if (Object.hasOwn(BUILD_PACKAGES, name)) return BUILD_PACKAGES[name];
  const [, compiler = ''] = VERSIONED.exec(name) ?? [];
  if (compiler !== '') return Object.hasOwn(BUILD_PACKAGES, compiler) ? BUILD_PACKAGES[compiler] : [];
  // node.js itself is what libnode-dev is for.
  return name.endsWith('-dev') && name !== 'libnode-dev' ? [] : undefined;
}

/** The name of a package, without version, release and architecture; undefined where it is no plain word. */
export function packageOf({ value }: ShellWord): string | undefined {
  const name = /^[^=/:]*/.exec(value ?? '')?.[0] ?? '';
  return /^[a-z0-9][a-z0-9.+-]*$/.test(name) ? name : undefined;
}

interface LoadedByName {
  readonly packages: RegExp;
  /** Who does so. */
  readonly by: string;
  /** Absent: whatever was built. */
  readonly families?: readonly string[];
}

const FFI = ['python', 'ruby', 'upstream', 'rust'];

/**
 * A program that opens a library by its name at run time does not say so in its ELF header: `ldd` sees nothing, and the
 * library would go.
 */
const LOADED_BY_NAME: readonly LoadedByName[] = [
  // loaders of plug-ins: they open what lies in a folder of theirs, or start programs
  { packages: /^libxmlsec1-dev$/, by: 'xmlsec loads its cryptography' },
  { packages: /^lib(openmpi|mpich|ibverbs|rdmacm)-dev$|^mpi-default-dev$/, by: 'MPI loads its transports' },
  { packages: /^libaio-dev$/, by: "Oracle's client loads libaio" },
  {
    packages: /^(lib(girepository|gtk|gstreamer|webkit|notify|vte|gst)[\w.+-]*-dev|python3?-gi-dev)$/,
    by: 'GObject introspection loads libraries',
  },
  {
    packages: /^(ocl-icd-)?(lib)?(opencl|vulkan)[\w.-]*-dev$|^ocl-icd-[\w-]*dev$/,
    by: 'the loader loads its drivers',
  },
  { packages: /^lib(vlc|vlccore|sane|asound2|pulse|jack)[\w.-]*-dev$/, by: 'it loads its plug-ins' },
  // modules on ctypes, cffi or ffi
  { packages: /^libmagic-dev$/, by: 'python-magic loads libmagic', families: FFI },
  {
    packages: /^lib(gdal|geos|geos\+\+|proj|spatialite|spatialindex)-dev$/,
    by: 'django.contrib.gis, shapely and rtree load it',
    families: FFI,
  },
  {
    packages: /^lib(cairo|pango|gdk-pixbuf|harfbuzz|fontconfig1?)[\w.-]*-dev$/,
    by: 'WeasyPrint and cairocffi load it',
    families: FFI,
  },
  { packages: /^libvips-dev$/, by: 'ruby-vips and pyvips load libvips', families: FFI },
  { packages: /^libsodium-dev$/, by: 'rbnacl and pysodium load libsodium', families: FFI },
  {
    packages: /^libcurl[\w]*(-\w+)?-dev$/,
    by: 'ethon (typhoeus) loads libcurl',
    families: ['ruby', 'upstream'],
  },
  {
    packages: /^(libmagick|graphicsmagick)[\w+.-]*-dev$/,
    by: 'Wand loads libMagickWand',
    families: ['python', 'upstream'],
  },
  { packages: /^lib(zmq3|zmq|czmq)-dev$/, by: 'ffi-rzmq loads libzmq', families: ['ruby', 'upstream'] },
  {
    packages: /^lib(usb|hidapi|udev|fuse|fuse3|pcap|sensors|sensors4|bluetooth|nfc|freefare)[\w.-]*-dev$/,
    by: 'pyusb, hid, pyudev, fusepy and scapy load it',
    families: FFI,
  },
  {
    packages:
      /^lib(zbar|dmtx|opus|opusfile|sndfile1?|portaudio2?|fluidsynth|mpv|openal|espeak|espeak-ng|enchant|hunspell|mecab|tidy|archive|sdl[\w.]*|secp256k1|tesseract|lept|leptonica|mediainfo|wkhtmltox)[\w.-]*-dev$|^portaudio19-dev$/i,
    by: 'a module that binds it by ctypes or ffi loads it',
    families: FFI,
  },
  {
    packages:
      /^(freeglut3|lib(gl1?-mesa|glu1?-mesa|egl1?-mesa|gles2?-mesa|osmesa6?|glfw3?|glew|gl|egl|gles))[\w.-]*-dev$|^(freeglut3|libgl|libegl)-dev$/,
    by: 'PyOpenGL loads it',
    families: FFI,
  },
  { packages: /^libxcb[\w.-]*-dev$/, by: 'xcffib loads it', families: FFI },
];

/** Why the libraries of a build package may be needed though no file says so; undefined where nobody is known to do that. */
export function loadedByName(name: string, families: ReadonlySet<string>): string | undefined {
  return LOADED_BY_NAME.find(
    row => row.packages.test(name) && (row.families?.some(family => families.has(family)) ?? true),
  )?.by;
}
