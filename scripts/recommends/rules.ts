// What a recommended package bears, where it is left out: reviewed data, the only judgement in the table. The first
// rule that fits decides. What none fits is decided by `classify` from the metadata alone, and else stays unknown.
//
// Sources: [policy] Debian policy 7.2 and 12; [man] the manual page of the program; [control] the description or the
// control file of the package; [measured] built with and without on Debian 12; [dl] what hadolint's DL3015 thread names.

/**
 * - `idle`: a build or an image does not miss it;
 * - `use`: missed by what runs one of its programs or shows another of its SIGNS;
 * - `needed`: the package that was named is hollow without it.
 */
export type Kind = 'idle' | 'use' | 'needed';

export interface Rule {
  /** Names that are left out: `*` is any text, `#` a version. */
  readonly lost: readonly string[];
  /** Packages that were named, in the same way. Any, where it is not there. */
  readonly of?: readonly string[];
  readonly kind: Kind;
  readonly why: string;
}

const COMPILERS = ['build-essential', 'gcc', 'g++', 'make', 'libc6-dev', 'dpkg-dev'];

export const RULES: readonly Rule[] = [
  // What the named package is for.
  {
    lost: ['ca-certificates'],
    of: ['wget', 'git', 'git-*', 'curl', 'mercurial', 'subversion', 'nodejs', 'npm', 'yarnpkg', 'cargo', 'aria2']
      .concat(['awscli', 'azure-cli', 'msmtp*', 'docker.io', 'php-curl', 'php#-curl', 'composer', 'wget2', 'axel'])
      .concat(['lftp', 'golang', 'golang-*', 'maven', 'gradle', 'ant', 'julia', 'opam', 'elinks', 'lynx', 'w3m']),
    kind: 'needed',
    why: 'it speaks HTTPS, and trusts nobody without the certificates [measured]',
  },
  { lost: ['ca-certificates', 'openssl'], kind: 'use', why: 'HTTPS through a library of it [measured]' },
  {
    lost: ['libc6-dev'],
    of: ['gcc', 'gcc-#', 'g++', 'clang', 'clang-#', 'gfortran', 'tcc', 'cmake*', 'ghc', 'golang', 'golang-*', 'rustc', 'nim'],
    kind: 'needed',
    why: 'nothing compiles without the headers and crt1.o of the C library [measured]',
  },
  {
    lost: ['gcc', 'g++', 'make', 'pkg-config', 'pkgconf', 'libc6-dev'],
    of: ['cmake', 'cmake-*', 'golang', 'golang-*', 'rustc', 'cargo', 'scons', 'meson'],
    kind: 'needed',
    why: 'it calls the compiler or make by default, cgo does [man]',
  },
  {
    lost: ['build-essential', 'python3-dev', 'python2-dev', 'python-dev', 'python-all-dev', 'python3-setuptools'],
    of: ['python3-pip', 'python-pip', 'python2-pip'],
    kind: 'needed',
    why: 'pip builds every source package with them [measured]',
  },
  {
    lost: ['build-essential', 'ruby-dev', 'r-base-dev', 'r-recommended', 'git', 'node-gyp'],
    of: ['bundler', 'npm', 'r-base', 'r-base-core', 'rubygems', 'ruby-full', 'cpanminus', 'luarocks'],
    kind: 'needed',
    why: 'it builds what it installs from source, and fetches from git [control]',
  },
  { lost: ['python3-wheel', 'libjs-*', 'node-*'], of: ['python3-pip', 'npm', 'virtualenv', 'ruby*', 'python*'], kind: 'idle', why: 'parts of its documentation, or only of its own tests [control]' },
  { lost: ['make', 'gcc', 'perl', 'unzip', 'curl'], of: ['cpanminus', 'luarocks'], kind: 'needed', why: 'it runs them for every module [man]' },
  { lost: ['automake'], of: ['autoconf', 'dh-autoreconf', 'autoconf-archive', 'libtool'], kind: 'needed', why: 'autoreconf calls aclocal [man]' },
  { lost: ['libltdl-dev', 'libtool'], of: ['libtool', 'libtool-bin'], kind: 'needed', why: 'ltdl.h and the macros of LTDL_INIT [control]' },
  { lost: ['libfl-dev'], of: ['flex'], kind: 'needed', why: '-lfl, -ll [man]' },
  { lost: ['libprotobuf-dev'], of: ['protobuf-compiler*'], kind: 'needed', why: 'google/protobuf/*.proto that others import [control]' },
  { lost: ['cppzmq-dev'], of: ['libzmq3-dev', 'libczmq-dev'], kind: 'needed', why: 'zmq.hpp [control]' },
  { lost: ['gnupg'], of: ['software-properties-common', 'gpg', 'dirmngr', 'apt-key', 'debsigs', 'dpkg-sig'], kind: 'needed', why: 'keys of repositories are imported with it [control]' },
  { lost: ['openssh-client'], of: ['sshpass', 'ansible', 'ansible-core', 'rsync', 'sshfs', 'autossh', 'mosh'], kind: 'needed', why: 'it runs ssh [man]' },
  { lost: ['xauth', 'xfonts-base'], of: ['xvfb', 'tightvncserver', 'tigervnc-*', 'vnc4server', 'xserver-xorg*', 'xorg', 'xinit'], kind: 'needed', why: 'xvfb-run ends without xauth; old X programs ask for the font "fixed" [measured]' },
  { lost: ['unzip'], of: ['composer', 'devscripts'], kind: 'needed', why: 'it unpacks archives with it [control]' },
  { lost: ['git', 'unzip', 'php-zip'], of: ['composer'], kind: 'needed', why: 'it downloads packages with them [control]' },
  { lost: ['apache2'], of: ['php', 'libapache2-mod-*'], kind: 'needed', why: 'the server that the module is for [control]' },
  { lost: ['cargo'], of: ['rustc'], kind: 'needed', why: 'people install rustc for both [control]' },
  { lost: ['ant-optional'], of: ['ant'], kind: 'needed', why: 'tasks of ant: junit, ftp, native2ascii [control]' },
  { lost: ['fonts-liberation', 'fonts-dejavu-core'], of: ['graphviz', 'chromium', 'chromium-*', 'libreoffice', 'libreoffice-*', 'firefox-esr', 'wkhtmltopdf', 'rrdtool'], kind: 'needed', why: 'text is drawn with it [measured]' },
  { lost: ['ghostscript', 'gsfonts'], of: ['imagemagick', 'graphicsmagick', 'libmagickwand-dev', 'libmagick++-dev', 'libmagickcore-dev', 'php-imagick', 'php#-imagick', 'python3-wand'], kind: 'needed', why: 'PDF and PS, and the fonts that text is drawn with [measured]' },
  { lost: ['fonts-urw-base35'], kind: 'idle', why: 'gsfonts or ghostscript bring the same faces [control]' },
  { lost: ['lmodern', 'texlive-fonts-recommended', 'texlive-plain-generic', 'texlive-latex-recommended', 'texlive-latex-base'], of: ['texlive', 'texlive-*'], kind: 'needed', why: 'styles and fonts that documents load by name [control]' },
  { lost: ['poppler-data'], of: ['poppler-utils', 'libpoppler-*', 'python3-poppler*'], kind: 'needed', why: 'CJK text of PDF files [control]' },
  { lost: ['libsasl2-modules'], of: ['postfix', 'sendmail', 'exim4*', 'memcached', 'libsasl2-dev', 'libldap2-dev', 'libldap-dev', 'ldap-utils', 'slapd', 'sasl2-bin', 'librdkafka*', 'mongodb*', 'kafkacat', 'kcat', 'cyrus-*'], kind: 'needed', why: 'SASL PLAIN, LOGIN and SCRAM log-ins [control]' },
  { lost: ['logrotate'], of: ['rsyslog', 'postgresql', 'postgresql-#', 'postgresql-common'], kind: 'use', why: 'logs of a running server [control]' },
  { lost: ['libhtml-template-perl', 'mariadb-plugin-provider-*', 'pv', 'libdbd-mariadb-perl', 'libdbd-mysql-perl', 'libdbi-perl', 'libterm-readkey-perl', 'libmldbm-perl'], of: ['mariadb-*', 'mysql-*', 'default-mysql-*'], kind: 'idle', why: 'scripts beside the server, and page compression that is off by default [control]' },
  { lost: ['default-jre', 'default-jre-headless'], of: ['libreoffice', 'libreoffice-*'], kind: 'needed', why: 'Base and the converters of Java [control]' },
  { lost: ['r-cran-*', 'r-bioc-*'], kind: 'idle', why: 'suggestions of vignettes and tests; library() names what it needs [control]' },

  // Missed by those who use them.
  { lost: COMPILERS.concat(['gfortran', 'gcc-#', 'g++-#']), kind: 'use', why: 'no package is compiled for it, unless a build shows it [measured]' },
  { lost: ['libsasl2-modules'], kind: 'use', why: 'SASL log-ins through a library [control]' },
  { lost: ['netbase'], kind: 'use', why: '/etc/protocols and /etc/services [control]' },
  { lost: ['gstreamer#-plugins-*', 'gstreamer#-libav', 'gstreamer#-x', 'gstreamer#-alsa', 'gstreamer#-gl', 'gstreamer#-pulseaudio'], kind: 'use', why: 'playback [control]' },
  { lost: ['librsvg2-common', 'libgdk-pixbuf2.0-bin', 'libgdk-pixbuf-2.0-bin', 'libmagickcore-*-extra', 'libheif-plugin-*'], kind: 'use', why: 'rarer image formats [control]' },
  { lost: ['libclang-rt-#-dev', 'libclang-rt-dev', 'libclang-common-#-dev'], kind: 'use', why: 'sanitizers and coverage [control]' },
  { lost: ['ssl-cert'], kind: 'use', why: 'the snake-oil certificate [control]' },
  { lost: ['llvm-#-dev', 'libomp-#-dev', 'llvm-dev', 'libomp-dev', 'llvm-#', 'llvm-#-runtime', 'libclang-#-dev'], kind: 'use', why: 'tools and OpenMP beside the compiler [control]' },
  { lost: ['glib-networking'], kind: 'use', why: 'TLS of GIO and WebKit [control]' },
  { lost: ['openjdk-#-jre-headless', 'openjdk-#-jre', 'default-jre', 'default-jre-headless', 'default-jdk'], kind: 'use', why: 'Java parts of a tool that is not Java [control]' },
  { lost: ['python3', 'python3.#', 'python3-minimal', 'perl', 'ruby', 'nodejs'], kind: 'use', why: 'scripts beside a tool [control]' },
  { lost: ['gpg-agent', 'gpgconf', 'gpg', 'gnupg', 'dirmngr', 'gnupg-utils', 'gpgsm', 'gpgv', 'sq'], kind: 'use', why: 'keys are received, made or used for signing [man]' },
  { lost: ['openssh-client', 'openssh-server', 'xauth', 'less', 'patch', 'unzip', 'zip', 'bzip2', 'xz-utils', 'zstd', 'lzip', 'file', 'git', 'curl', 'wget', 'rsync'].concat(
      ['psmisc', 'procps', 'fakeroot', 'x11-utils', 'x11-xserver-utils', 'xxd', 'kmod', 'nftables', 'iptables', 'iproute2', 'lsb-release', 'gdb', 'cpio'],
      ['bc', 'tree', 'vim', 'nano', 'jq', 'strace', 'tcpdump', 'sqlite3', 'imagemagick', 'ghostscript', 'poppler-utils', 'netpbm', 'gsfonts', 'binutils'],
      ['pkg-config', 'pkgconf', 'libtool', 'libtool-bin', 'autoconf', 'automake', 'm4', 'cmake', 'ninja-build', 'gettext', 'gettext-base', 'bsdextrautils'],
    ), kind: 'use', why: 'a program of its own that others run [man]' },
  { lost: ['systemd', 'systemd-sysv', 'udev', 'cron', 'anacron', 'rsyslog', 'dbus', 'dbus-*', 'policykit-1', 'polkitd', 'sudo'], kind: 'use', why: 'services: nothing starts them in a container, unless it is asked for [control]' },

  // Nobody misses them in an image.
  { lost: ['*-doc', '*-docs', '*-doc-html', '*-man', 'manpages', 'manpages-*', '*-examples', 'libjs-sphinxdoc', '*-info', 'man-db', 'info', 'groff-base', 'docbook-*', 'yelp', '*-reference', '*-help', '*-help-*', 'libreoffice-help-*'], kind: 'idle', why: 'documentation [policy]' },
  { lost: ['*-locales', '*-l10n', '*-locale', 'libglib2.0-data', 'iso-codes', 'locales', 'hunspell-*', 'aspell*', 'enchant*', 'myspell-*', 'hyphen-*', 'mythes-*'], kind: 'idle', why: 'translations and dictionaries [control]' },
  { lost: ['*-dbg', '*-dbgsym', 'libc6-dbg', 'valgrind-dbg', 'libc-devtools'], kind: 'idle', why: 'debug symbols and tools of a person [control]' },
  { lost: ['bash-completion', 'xdg-*', 'libgpm2', 'ncurses-term', 'javascript-common', 'publicsuffix', 'libldap-common', 'krb5-locales', 'shared-mime-info', 'linux-sysctl-defaults', 'sensible-utils', 'mailcap', 'media-types', 'mime-support', 'libfile-fcntllock-perl', 'liblocale-gettext-perl', 'libalgorithm-*-perl', 'libpam-cap', 'libpam-systemd', 'libnss-*', 'libatm1*', 'apparmor', 'e2fsprogs', 'cryptsetup*', 'systemd-*', 'init'], kind: 'idle', why: 'comfort of a person at a terminal or of a whole machine [control]' },
  { lost: ['packagekit*', 'unattended-upgrades', 'appstream', 'apt-file', 'gdebi*', 'command-not-found', 'update-notifier*', 'popularity-contest', 'reportbug'], kind: 'idle', why: 'a desktop installs packages with it [control]' },
  { lost: ['mailutils', '*-mta', 'exim4*', 'bsd-mailx', 'sendmail*', 'mailx'], kind: 'idle', why: 'mail of a whole machine; cron and rsyslog run without [control]' },
  { lost: ['mesa-*', 'va-driver-all', '*-va-driver', '*-va-driver-*', 'intel-media-va-driver', 'vdpau-driver-all', '*-vdpau-drivers', 'libvdpau-*', 'libaacs0', 'libbdplus0', 'alsa-*', 'libgl1-mesa-dri', 'libva*', 'libgl1-amber-dri', 'pulseaudio*', 'pipewire*', 'wireplumber', 'ocl-icd*', 'pocl-*', 'cups*', 'printer-*', 'bluez*', 'firmware-*', 'usb-*', 'usbutils', 'pciutils', 'modemmanager'], kind: 'idle', why: 'drivers of hardware that an image does not have [control]' },
  { lost: ['libgtk-*-bin', 'libgtk2.0-bin', 'libgail-common', 'at-spi2-core', 'dconf-*', 'gvfs*', 'notification-daemon', 'zutty', 'termit', 'luit', 'x11-*', 'xbitmaps', 'gnome-*', 'kde-*', 'kio*', 'adwaita-*', 'hicolor-*', '*-icon-theme', 'gconf-service', 'gconf2', 'libcanberra*', 'xserver-*', 'xterm', 'fluid', 'plasma-*', 'breeze*', 'mate-*', 'xfce4-*', 'lx*', 'tango-*', 'libqt#-svg*', 'qttranslations#-l10n', 'qtwayland#', 'qt#-gtk-platformtheme', 'libnotify*', 'accountsservice', 'gir#-*', 'libreoffice-*'], kind: 'idle', why: 'a desktop [control]' },
  { lost: ['lintian', 'dput', 'dupload', 'equivs', 'debian-keyring', 'debian-tag2upload-keyring', 'pristine-tar', 'dctrl-tools', 'licensecheck', 'libdistro-info-perl', 'python3-debian', 'python3-unidiff', 'python3-magic', 'python3-apt', 'libsoap-lite-perl', 'libgit-wrapper-perl', 'libgitlab-api-v4-perl', 'libjson-perl', 'liblist-compare-perl', 'libstring-shellquote-perl', 'libdpkg-perl', 'wdiff', 'patchutils', 'at', 'diffstat'], kind: 'idle', why: 'a maintainer uploads packages with it [control]' },
  { lost: ['node-tap', 'r-cran-testthat', 'python3-pytest*', 'python3-nose*', 'libopencv#-java', 'libopencv-java', 'opencv-data', 'libcoarrays-*', 'libgraphblas-dev', 'libxt-dev', 'libpng-tools', 'mono-csharp-shell', 'php-apcu-bc', 'sntp'], kind: 'idle', why: 'tests, bindings and headers that the named package works without [control]' },
  { lost: ['libaliased-perl', 'libhtml-*-perl', 'libhttp-*-perl', 'libwww-perl', 'libio-*-perl', 'libauthen-*-perl', 'libmailtools-perl', 'libdata-dump-perl', 'libclone-perl', 'liburi-perl', 'libtie-*-perl', 'libxml-*-perl', 'libx11-protocol-perl', 'libnet-*-perl', 'libtext-*-perl', 'libgd-perl', 'libjson-xs-perl', 'libcgi-*-perl', 'libfile-*-perl', 'libterm-*-perl', 'libsnmp-perl'], kind: 'idle', why: 'optional modules of a tool in Perl [control]' },
];

/** What else than running one of its programs shows a use. `~x`: the word x anywhere; `x*`, `*x`: a word that begins, ends so. */
export const SIGNS: Readonly<Record<string, readonly string[]>> = {
  'ca-certificates': ['https://*', 'git', 'curl', 'wget', 'pip', 'npm', 'yarn', 'pnpm', 'go', 'cargo', 'gem', 'bundle', 'composer', 'mvn', 'gradle', 'gradlew', 'sbt', 'dotnet', 'add-apt-repository', 'hg', 'svn', '*.crt', '~ca-certificates'],
  openssl: ['openssl'],
  netbase: ['~getprotobyname', '~getservbyname', 'stack', 'cabal', 'rpcbind', 'inetd', '~/etc/services', '~/etc/protocols'],
  'libsasl2-modules': ['~sasl', '~SASL', '~relayhost', '~smtp_sasl_auth_enable', 'saslauthd', 'ldapsearch', '~rdkafka', 'mongod', 'mongo'],
  'gpg-agent': ['~sign', '~detach-sign', '~clearsign', '~gen-key', '~full-gen-key', '~quick-gen-key', '~export-secret-keys', '~passphrase', 'debsign', 'dpkg-sig', 'debuild', '~signingkey'],
  dirmngr: ['dirmngr', '~recv', '~recv-key', '~recv-keys', '~keyserver', '~refresh-keys', '~auto-key-locate', '~locate-keys', '~search-keys'],
  gnupg: ['gpg', 'gpg2', 'apt-key', 'add-apt-repository', 'dirmngr', '~recv-keys', '~keyserver', 'debsign', 'debuild', 'dpkg-sig', 'dpkg-buildpackage'],
  gpg: ['gpg', 'apt-key', 'add-apt-repository'],
  'openssh-client': ['ssh', 'scp', 'sftp', 'ssh-add', 'ssh-agent', 'ssh-keygen', 'ssh-keyscan', '~GIT_SSH', '~GIT_SSH_COMMAND', 'git@*', 'ssh://*', 'git+ssh://*', '~type=ssh', '~.ssh', '*/.ssh', '*id_rsa', '*known_hosts', '~SSH_AUTH_SOCK', '~SSH_PRIVATE_KEY', '~sshCommand'],
  xauth: ['xauth', 'xvfb-run', 'startx', '~X11Forwarding', '~XAUTHORITY'],
  'xz-utils': ['xz', 'unxz', 'lzma', 'unlzma', 'xzcat', '*.xz', '*.txz', '*.lzma', '~-xJf', '~xJf', '~xfJ', '~-xJ', '~xJ', '~cJf', '~-xJC', '~-xJvf', '~xJvf', 'rpm2cpio', '~composer'],
  bzip2: ['bzip2', 'bunzip2', 'bzcat', '*.bz2', '*.tbz', '*.tbz2', '~-xjf', '~xjf', '~-xj', '~xj', '~jxf', '~-jxf', '~xjvf', '~-xjvf', '~jxvf', '~xvjf', '~-xvjf'],
  unzip: ['unzip', '*.zip', '*.jar', 'composer', 'sdk', 'sdkmanager', 'gradle', 'gradlew', 'bazel'],
  zip: ['zip', 'sdk'],
  zstd: ['zstd', 'unzstd', 'zstdcat', '*.zst', '~zstd'],
  lzip: ['*.lz'],
  perl: ['perl', 'cpan', 'cpanm', 'prove', '*.pl', '*.pm', 'Configure', 'config', 'autoreconf', 'automake', 'cloc', 'mysql_secure_installation'],
  python3: ['python', 'python3', 'pip', 'venv', 'virtualenv', '*.py', 'node-gyp', 'npm', 'yarn', 'scan-build', 'git-clang-format'],
  less: ['less', 'lesspipe', '~PAGER'],
  patch: ['patch', 'quilt', '*.patch', '*.diff'],
  file: ['file'],
  git: ['git', '*.git', 'git+*', 'go', 'npm', 'yarn', 'pnpm', 'bower', 'composer', 'bundle'],
  'build-essential': ['gcc', 'g++', 'cc', 'c++', 'make', 'cmake', 'configure', 'pip', 'npm', 'yarn', 'pnpm', 'gem', 'bundle', 'cpan', 'cpanm', 'dpkg-buildpackage', 'debuild', 'node-gyp', 'pecl', 'phpize', 'luarocks', '~setup.py', 'install2.r', 'Rscript', 'R'],
  gcc: ['gcc', 'cc', 'make', 'cmake', 'configure', 'pip', 'npm', 'yarn', 'gem', 'bundle', 'go', 'cargo', 'cpan', 'cpanm', 'stack', 'cabal', 'ghc', 'opam', 'pecl', 'phpize', 'node-gyp', '~setup.py', 'cython', 'nim'],
  'g++': ['g++', 'c++', 'cmake', 'configure', 'make', 'pip', 'npm', 'go', 'node-gyp'],
  make: ['make', 'cmake', 'configure', 'npm', 'gem', 'bundle', 'pecl', 'cpan', 'cpanm', 'node-gyp', '~Makefile'],
  'libc6-dev': ['gcc', 'cc', 'g++', 'make', 'cmake', 'configure', 'pip', 'npm', 'yarn', 'gem', 'bundle', 'go', 'cargo', 'clang', 'clang++', 'cpan', 'cpanm', 'stack', 'cabal', 'ghc', 'opam', 'pecl', 'phpize', '~setup.py', 'rustc', 'nim'],
  'dpkg-dev': ['dpkg-buildpackage', 'dpkg-source', 'dpkg-architecture', 'debuild', 'dpkg-shlibdeps', 'dpkg-scanpackages', 'dpkg-parsechangelog'],
  gfortran: ['gfortran', 'f77', 'f95', '~numpy', '~scipy', 'R', 'Rscript'],
  psmisc: ['killall', 'fuser', 'pstree'],
  fakeroot: ['fakeroot', 'debuild', 'dpkg-buildpackage'],
  'default-jre': ['java', 'arara', 'ant', 'mvn', 'gradle'],
  'default-jre-headless': ['java', 'ant', 'mvn', 'gradle'],
  'default-jdk': ['java', 'javac'],
  'openjdk-17-jre-headless': ['java'],
  'ssl-cert': ['make-ssl-cert', '*ssl-cert-snakeoil.pem', '*ssl-cert-snakeoil.key', '~default-ssl', '~ssl-cert'],
  'glib-networking': ['wkhtmltopdf', 'epiphany', '~webkit'],
  'librsvg2-common': ['*.svg', '~svg', 'rsvg-convert', 'inkscape'],
  'libgdk-pixbuf2.0-bin': ['gdk-pixbuf-query-loaders'],
  systemd: ['systemctl', 'journalctl', 'systemd', '~/lib/systemd/systemd', '~/usr/lib/systemd/systemd'],
  'systemd-sysv': ['/sbin/init', '/usr/sbin/init', '/lib/systemd/systemd', 'systemctl'],
  dbus: ['dbus-launch', 'dbus-daemon', 'dbus-run-session', 'dbus-uuidgen', 'dbus-send', 'dbus-monitor', '~/var/run/dbus', '~/run/dbus'],
  cron: ['cron', 'crond', 'crontab', '/etc/cron*'],
  logrotate: ['logrotate', '/etc/logrotate*'],
  sudo: ['sudo', '/etc/sudoers*'],
  'gstreamer1.0-plugins-base': ['gst-launch-1.0', 'gst-inspect-1.0', '~gstreamer', '~playbin'],
  'gstreamer1.0-plugins-good': ['gst-launch-1.0', 'gst-inspect-1.0', '~playbin'],
  'libomp-dev': ['~fopenmp'],
  'libclang-rt-dev': ['~fsanitize', '~ASAN', '~coverage'],
  apache2: ['apache2ctl', 'apachectl', 'a2enmod', 'a2dissite', 'a2ensite', 'apache2', 'httpd', '/etc/apache2*'],
};

/** Real packages by other names that apt takes: virtual ones with one provider, transitional ones of older releases. */
export const ALIASES: Readonly<Record<string, string>> = {
  'git-core': 'git',
  man: 'man-db',
  'libz-dev': 'zlib1g-dev',
  'libxslt-dev': 'libxslt1-dev',
  'ncurses-dev': 'libncurses-dev',
  'libncurses-dev': 'libncurses-dev',
  'libc-dev': 'libc6-dev',
  'libexpat-dev': 'libexpat1-dev',
  'libpam-dev': 'libpam0g-dev',
  'libhdf5-serial-dev': 'libhdf5-dev',
  'libcurl3-dev': 'libcurl4-openssl-dev',
  'libcurl-dev': 'libcurl4-openssl-dev',
  'libfontconfig': 'libfontconfig1',
  'libmysqlclient-dev': 'default-libmysqlclient-dev',
  'mysql-client': 'default-mysql-client',
  'mysql-server': 'default-mysql-server',
  rubygems: 'ruby',
  'ruby1.9.1': 'ruby',
  'ruby1.9.1-dev': 'ruby-dev',
  'chromium-browser': 'chromium',
  'graphviz-dev': 'libgraphviz-dev',
  ctags: 'exuberant-ctags',
  'python-imaging': 'python3-pil',
  'python-software-properties': 'software-properties-common',
  sqlite: 'sqlite3',
  'qt5-default': 'qtbase5-dev',
  'libav-tools': 'ffmpeg',
  'libgtk-3-0': 'libgtk-3-0',
  'nodejs-legacy': 'nodejs',
  python: 'python2',
  'python-minimal': 'python2',
  'python-dev': 'python2-dev',
  'python-all-dev': 'python2-dev',
  'python-all': 'python2',
  'btrfs-tools': 'btrfs-progs',
  realpath: 'coreutils',
  'libjson0-dev': 'libjson-c-dev',
  'libgsl0-dev': 'libgsl-dev',
  'libv4l-dev': 'libv4l-dev',
  'libgnutls-dev': 'libgnutls28-dev',
  'libgcrypt11-dev': 'libgcrypt20-dev',
  letsencrypt: 'certbot',
  'libprotobuf-c0-dev': 'libprotobuf-c-dev',
  'libreadline-gplv2-dev': 'libreadline-dev',
  'libgd2-xpm-dev': 'libgd-dev',
  'perl-modules': 'perl',
  'module-init-tools': 'kmod',
  'x-window-system': 'xorg',
  cython: 'cython3',
  ipython: 'ipython3',
  'php-apc': 'php-apcu',
  firefox: 'firefox-esr',
};

/** Of older releases, not in the metadata any more: what each lost, from the control file of its last release. */
export const OLDER: Readonly<
  Record<string, { readonly needs: readonly string[]; readonly uses: readonly string[]; readonly source: string }>
> = {
  'python-pip': {
    needs: ['build-essential', 'python-all-dev', 'python-setuptools'],
    uses: ['ca-certificates'],
    source: 'python-pip 9.0.1-2 (Debian 9), 8.1.1-2 (Ubuntu 16.04): and python-wheel, which pip does without',
  },
  yarn: {
    needs: ['nodejs'],
    uses: [],
    source: 'the package of dl.yarnpkg.com recommends nodejs: yarnpkg.com/en/docs/install',
  },
  'google-chrome-stable': {
    needs: [],
    uses: [],
    source: 'dl.google.com: recommends libu2f-udev alone, an empty package since Debian 10; fonts it depends on',
  },
};

/** What a package stands in for where another is needed: it does the same for that need. */
export const STANDS_FOR: Readonly<Record<string, readonly string[]>> = {
  'python-dev': ['python-all-dev'],
  'python2.7-dev': ['python-all-dev'],
  'python2-dev': ['python-all-dev'],
  'build-essential': ['gcc', 'g++', 'make', 'libc6-dev', 'dpkg-dev', 'perl', 'patch', 'xz-utils', 'bzip2'],
  'g++': ['gcc', 'libc6-dev'],
  'g++-#': ['gcc', 'libc6-dev', 'g++'],
  'gcc-#': ['gcc'],
  pkgconf: ['pkg-config'],
  gnupg2: ['gnupg', 'gpg', 'gpg-agent', 'dirmngr'],
  gnupg1: ['gpg'],
  'openjdk-#-jdk': ['default-jre', 'default-jre-headless', 'default-jdk'],
  'openjdk-#-jdk-headless': ['default-jre-headless'],
  'openjdk-#-jre': ['default-jre', 'default-jre-headless'],
  'openjdk-#-jre-headless': ['default-jre-headless'],
  'fonts-liberation2': ['fonts-liberation'],
  ssh: ['openssh-client'],
  'openssh-server': ['openssh-client'],
};
