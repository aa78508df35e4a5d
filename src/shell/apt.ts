// What the commands of a body do with apt's package lists (/var/lib/apt/lists). Data first, readers below.
import type { Command, RunBody, ShellWord } from './body.js';
import { optionValue, readCall, type ToolCall } from './vocabulary.js';

export const APT_LISTS = '/var/lib/apt/lists';

/**
 * - `update`: downloads the lists;
 * - `renews`: downloads them for its own use, and may leave them behind (add-apt-repository);
 * - `uses`: cannot do without them;
 * - `may-use`: a program or a script that we do not know;
 * - `deletes`: removes them;
 * - `names`: names the folder and does something else with it.
 */
export interface ListEvent {
  readonly kind: 'update' | 'renews' | 'uses' | 'may-use' | 'deletes' | 'names';
  readonly command: Command;
  readonly call: ToolCall | undefined;
  /** As a message names it: `apt-get install`, `./setup.sh`. */
  readonly what: string;
}

/** Verbs of apt-get(8) and apt(8) that work from what is installed alone. */
const LISTLESS_VERBS = new Set([
  'clean',
  'autoclean',
  'auto-clean',
  'autoremove',
  'auto-remove',
  'autopurge',
  'remove',
  'purge',
  'help',
  'moo',
]);

/** apt-get(8), since 2.7: `clean`, and the lists go too. */
const DELETING_VERBS = new Set(['distclean', 'dist-clean']);

/** They update the lists themselves before they install: their own documentation says so. */
const RENEWING_PROGRAMS = new Set(['add-apt-repository', 'apt-add-repository', 'install-php-extensions']);

const LIST_READERS = new Set(['apt-cache', 'apt-file', 'aptitude', 'apt-fast', 'nala', 'mk-build-deps']);

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Programs that never call apt: those of the shell, of coreutils and its kin, package managers of languages, compilers. */
const LISTLESS_PROGRAMS: ReadonlySet<string> = new Set(
  words(`
    : [ [[ alias bg break cd continue echo exit export false fg getopts hash jobs let local printf pwd read
    readonly return set shift shopt test times trap true type typeset declare ulimit umask unalias unset wait popd pushd
    arch awk b2sum base32 base64 basename bc bunzip2 bzip2 cat chattr chgrp chmod chown cksum clear cmp col
    column comm cp cpio csplit curl cut date dd df diff dir dirname du env expand expr factor file find fold
    free gawk getconf getent gosu grep egrep fgrep groups gunzip gzip head hexdump hostid hostname iconv id install
    ip ionice join jq kill killall last ldconfig ldd less link ln locale localedef locale-gen logger login ls lsattr
    lsb_release lscpu lsof lz4 lzma mawk md5sum mkdir mkfifo mknod mktemp more mount mv nc netstat nice nl nm nohup
    nproc numfmt objcopy objdump od openssl paste patch patchelf pathchk pgrep pidof ping pkill pr printenv ps ptx pv
    readelf readlink realpath rename reset rev rm rmdir rsync scp sed seq service sftp sha1sum sha224sum sha256sum
    sha384sum sha512sum shred shuf sleep sort split ss ssh ssh-keygen ssh-keyscan ssh-add ssh-agent stat strings
    strip stty sum sync sysctl tac tail tar tee timeout top touch tr truncate tsort tty uname unexpand uniq unlink
    unlzma unxz unzip uptime users uuidgen vdir vi vim wc wget whereis which who whoami xxd xz xzcat yes zcat zip
    zstd 7z 7za 7zr aria2c unrar envsubst dos2unix gettext msgfmt scanelf chpasswd xmlstarlet yq
    adduser addgroup useradd usermod userdel groupadd groupmod groupdel deluser delgroup passwd chage gpasswd chsh
    visudo update-ca-certificates update-alternatives update-rc.d update-locale dpkg-divert dpkg-statoverride
    dpkg-reconfigure debconf-set-selections debconf-get-selections dpkg-query dpkg-architecture dpkg-deb dpkg apt-mark
    apt-key apt-config ucf gpg gpg2 gpgv gpgconf gpg-agent dirmngr c_rehash invoke-rc.d a2enmod a2dismod a2ensite
    a2dissite a2enconf a2disconf phpenmod phpdismod fc-cache fc-list mkfontscale setcap getcap setfacl getfacl
    systemctl crontab mandb update-mime-database update-desktop-database ldconfig.real depmod modprobe mkhomedir_helper
    git git-lfs hg svn bzr pip pipx pipenv poetry uv uvx virtualenv venv easy_install conda mamba micromamba
    conda-build pyenv twine pytest tox flake8 black mypy pylint isort pre-commit jupyter jupyter-nbextension
    jupyter-labextension ipython nltk_data gunicorn uwsgi celery django-admin flask alembic cython sphinx-build mkdocs
    ensurepip compileall getpip npm npx yarn pnpm bun bunx node-gyp corepack nvm fnm n volta bower gulp grunt ng tsc
    webpack vite next nuxt prisma lerna nx turbo eslint jest mocha vue-cli-service react-scripts electron-builder
    go gofmt golint govendor glide dep goreleaser cargo rustup rustc cargo-chef wasm-pack cross gem bundle bundler
    rbenv ruby-build ruby-install rvm rails erb rspec composer phpunit pear pecl docker-php-ext-install
    docker-php-ext-configure docker-php-ext-enable docker-php-source phpize php-config wp drush artisan
    mvn gradle ant sbt lein clojure scala kotlinc javac jar keytool jlink jdeps javadoc sdk ivy
    dotnet nuget msbuild mono mix rebar rebar3 hex elixir iex cabal stack ghc ghcup opam dune ocaml cpan cpanm luarocks
    julia swift swiftc dart flutter zig nim nimble crystal shards gcc g++ cc c++ clang clang++ ld ar ranlib as
    cpp gfortran nasm yasm cmake ccmake ctest cpack ninja meson configure bazel bazelisk b2 bjam qmake autoconf
    automake autoreconf autoheader aclocal libtoolize libtool pkg-config pkgconf swig protoc bison flex m4 ccache
    gdb strace upx gdown gsutil gcloud aws az kubectl helm terraform vault consul docker docker-compose
    docker-machine kustomize skaffold supervisord supervisorctl nginx apachectl apache2ctl httpd
    php-fpm mysqld mysqladmin mysql mysql_install_db psql pg_ctl initdb createdb createuser pg_ctlcluster pg_createcluster
    redis-server redis-cli mongo mongod mongosh sqlite3 rabbitmq-plugins rabbitmqctl memcached cron rsyslogd sshd
    sdkmanager avdmanager android emulator adb tlmgr xelatex pdflatex convert identify ffmpeg sox
    gradlew mvnw crudini confd su-exec numpy-config f2py cmake3 patchelf
    llvm-config update-java-alternatives alternatives colcon catkin_make catkin_init_workspace catkin wstool
    vcs xargs sudo exec command service shasum dockerize wine wineboot postconf postmap newaliases
    fix-permissions hdfs hadoop sponge dpkg-buildpackage dpkg-buildflags dpkg-genchanges google-chrome spack firebase chrpath debugfs qemu-img rpm2cpio fpm gotestsum ginkgo ko buf hugo jekyll
  `),
);

/** In their usual places; `./install` is a script of the source, `/usr/bin/install` is not. */
function isInstalledProgram(path: string): boolean {
  if (!path.includes('/')) return true;
  return /(^|\/)s?bin\/[^/]+$/.test(path) && !path.startsWith('./');
}

/** `$CONDA_DIR/bin/conda`: the folder is not known, the program is. */
function isPlacedProgram(text: string): boolean {
  const path = text.replace(/^"(.*)"$/, '$1');
  const name = path.slice(path.lastIndexOf('/') + 1);
  return path.includes('/') && isInstalledProgram(path) && LISTLESS_PROGRAMS.has(name);
}

/** Programs that a source tree carries under a fixed name, and that never call apt. */
const SOURCE_PROGRAMS = new Set(['configure', 'Configure', 'config', 'gradlew', 'mvnw', 'b2']);
/** Scripts that Python projects carry under a fixed name. */
const SOURCE_SCRIPTS = new Set([
  'manage.py',
  'setup.py',
  'get-pip.py',
  'artisan',
  'composer.phar',
  'composer-setup.php',
  'Makefile.PL',
  'Build.PL',
]);
const INTERPRETERS = /^(python[\d.]*|pypy[\d.]*|node|nodejs|ruby|perl|php|Rscript|R|java|lua|julia)$/;
const SHELLS = new Set(['sh', 'bash', 'dash', 'zsh', 'ash', 'ksh', 'su', 'eval', '.', 'source']);
/** Files that set up an environment and run nothing. */
const ENVIRONMENT_FILES = new Set([
  'activate',
  '.bashrc',
  '.bash_profile',
  '.profile',
  'profile',
  'env',
  'environment',
  'envvars',
  'os-release',
  'lsb-release',
  'nvm.sh',
  'conda.sh',
  'gvm',
  'rvm',
  'rvm.sh',
  'sdkman-init.sh',
  'setup.bash',
  'setupvars.sh',
]);

/** In source order; commands that have nothing to do with the lists are left out. */
export function listEventsOf(body: RunBody): readonly ListEvent[] {
  const functions = new Set(body.commands.flatMap(functionNamesAround));
  return body.commands.flatMap(command => {
    const event = eventOf(command);
    // What a function of the body does stands in the body.
    return event && !(event.kind === 'may-use' && functions.has(event.what)) ? [event] : [];
  });
}

function functionNamesAround({ ancestors }: Command): readonly string[] {
  return ancestors.flatMap(node => (node.type === 'Function' ? [node.name.text] : []));
}

function eventOf(command: Command): ListEvent | undefined {
  const name = command.words[0];
  const call = readCall(command);
  const event = (kind: ListEvent['kind'], what: string): ListEvent => ({ kind, command, call, what });
  const lists = listsMention(command);
  if (lists) return event(call?.tool === 'rm' ? lists : isPlainLook(call) ? 'may-use' : 'names', APT_LISTS);
  if (!name) return undefined;
  if (!call) return isPlacedProgram(name.text) ? undefined : event('may-use', name.text);
  const kind = kindOf(call);
  return kind && event(kind, whatOf(call));
}

function isPlainLook(call: ToolCall | undefined): boolean {
  return call?.tool === 'ls' || call?.tool === 'du';
}

/** Whether a word, an assignment or a redirection names the lists: all of them (`deletes` under rm), or some. */
function listsMention({ words: own, redirections, assignments }: Command): 'deletes' | 'names' | undefined {
  let found: 'deletes' | 'names' | undefined;
  for (const word of own) {
    const text = word.value ?? word.text;
    if (/^\/var\/lib\/apt\/lists(\/|\/\*|\/\*\.\*|\/\*_\*|\/\{[^}]*\*[^}]*\})?$/.test(text)) return 'deletes';
    if (/^\/var\/lib\/(apt\/?|apt\/\*|\*|\{[^}]*\bapt\b[^}]*\}\/?\*?)$/.test(text)) return 'deletes';
    if (text.includes('/var/lib/apt') || text.includes('apt/lists')) found = 'names';
  }
  const others = [...assignments.map(a => a.text), ...redirections.map(targetOf)];
  return found ?? (others.some(text => text.includes('/var/lib/apt')) ? 'names' : undefined);
}

function targetOf(redirection: Command['redirections'][number]): string {
  return redirection.type === 'HereDoc' ? '' : (redirection.target?.text ?? '');
}

function whatOf({ tool, verb, program, args }: ToolCall): string {
  if (tool === 'apt-get' || tool === 'apt' || tool === 'aptitude') return verb ? `${tool} ${verb}` : tool;
  const name = program.value ?? program.text;
  const script = args.find(word => !(word.value ?? word.text).startsWith('-'));
  return SHELLS.has(tool) || INTERPRETERS.test(tool)
    ? `${name} ${script?.text.slice(0, 40) ?? ''}`.trim()
    : name;
}

function kindOf(call: ToolCall): ListEvent['kind'] | undefined {
  const { tool, verb, verbWord, args } = call;
  if (tool === 'apt-get' || tool === 'apt' || tool === 'aptitude') {
    if (verb === 'update') return isPartialUpdate(call) ? 'uses' : 'update';
    if (verb !== undefined && DELETING_VERBS.has(verb)) return 'deletes';
    if (verb === undefined) return verbWord ? 'may-use' : undefined;
    return LISTLESS_VERBS.has(verb) ? undefined : 'uses';
  }
  if (RENEWING_PROGRAMS.has(tool)) return 'renews';
  if (LIST_READERS.has(tool)) return 'uses';
  if (installsSystemPackages(args)) return 'uses';
  if (INTERPRETERS.test(tool)) return runsUnknownScript(call) ? 'may-use' : undefined;
  if (SHELLS.has(tool)) return isEnvironment(call) || isCondaInstaller(call) ? undefined : 'may-use';
  const path = call.program.value ?? call.program.text;
  const isKnown = isInstalledProgram(path)
    ? LISTLESS_PROGRAMS.has(tool) || tool.startsWith('python-config')
    : SOURCE_PROGRAMS.has(tool);
  return isKnown ? undefined : 'may-use';
}

/** `-o Dir::Etc::sourcelist=...`: of some sources only, the other lists stay as they are. */
function isPartialUpdate(call: ToolCall): boolean {
  return call.options.some(({ word, value }) =>
    `${word.text} ${value ?? ''}`.toLowerCase().includes('dir::'),
  );
}

/** `npx playwright install --with-deps`, `playwright install-deps`: they call apt-get for the browsers' libraries. */
function installsSystemPackages(args: readonly ShellWord[]): boolean {
  return args.some(({ value }) => value === '--with-deps' || value === 'install-deps');
}

function runsUnknownScript(call: ToolCall): boolean {
  const first = call.args.find(({ value, text }) => !(value ?? text).startsWith('-'));
  const isInline = call.args.some(({ value }) =>
    /^-[a-z]*[cemrp]$|^-(version|jar)$|^--(version|eval)/i.test(value ?? ''),
  );
  if (isInline) return false;
  if (!first) return call.args.length === 0;
  const path = first.value ?? first.text;
  return !SOURCE_SCRIPTS.has(path.slice(path.lastIndexOf('/') + 1)) && !isInstalledProgramPath(path);
}

/** `python /usr/local/bin/pip`, `node node_modules/.bin/tsc`, `node_modules/x/cli.js`: not a script of this source. */
function isInstalledProgramPath(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return (
    path.includes('node_modules/') ||
    (path.includes('/') && isInstalledProgram(path) && LISTLESS_PROGRAMS.has(name))
  );
}

/** `. venv/bin/activate`, `source ~/.bashrc`. */
function isEnvironment({ tool, args }: ToolCall): boolean {
  const path = args[0]?.text.replaceAll('"', '') ?? '';
  const name = path.slice(path.lastIndexOf('/') + 1);
  return (tool === '.' || tool === 'source') && ENVIRONMENT_FILES.has(name);
}

/** `bash Miniconda3-latest-Linux-x86_64.sh -b`: it unpacks conda and installs nothing else. */
function isCondaInstaller({ args }: ToolCall): boolean {
  const path = (args.find(({ text }) => !text.startsWith('-'))?.text ?? '').replaceAll('"', '');
  return /^(mini|ana)(conda|forge)[^/]*\.sh$/i.test(path.slice(path.lastIndexOf('/') + 1));
}

/** `apt-get clean`, `autoremove`, `purge`, ...: what people write just before they delete the lists. */
export function isHousekeeping(call: ToolCall | undefined): boolean {
  if (call?.tool === 'apt-mark') return true;
  if (call?.tool !== 'apt-get' && call?.tool !== 'apt' && call?.tool !== 'aptitude') return false;
  return call.verb !== undefined && LISTLESS_VERBS.has(call.verb);
}

/** The package an operand of install names: without `=version`, `/release` and `:architecture`. */
export type Operand = { readonly name: string } | { readonly refused: string };

export function readOperand(word: ShellWord): Operand {
  const text = (word.value ?? word.text).replace(/^["']/, '');
  if (/^\.{0,2}\/|\.deb$/.test(text)) return { refused: `it installs a local package, ${word.text}` };
  const name = /^[^=/:]*/.exec(text)?.[0] ?? '';
  if (word.value === undefined && (name === text || /[$`"']/.test(name))) {
    return { refused: `what it installs is not known here: ${word.text}` };
  }
  if (!/^[a-z0-9][a-z0-9.+-]*$/.test(name))
    return { refused: `"${word.text}" is not the name of one package` };
  return { name };
}

/** Whether the call decides about recommended packages, one way or the other; `without` is the one we would add. */
export function recommendsDecision(call: ToolCall): 'without' | 'other' | undefined {
  for (const { name, word, value } of call.options) {
    const text = `${word.text} ${value ?? ''}`.toLowerCase();
    if (name === '--no-install-recommends' && value === undefined) return 'without';
    if (text.includes('install-recommends')) return isOff(text) ? 'without' : 'other';
  }
  return optionValue(call, '-c', '--config-file') === undefined ? undefined : 'other';
}

/** `-o APT::Install-Recommends=false`. */
function isOff(text: string): boolean {
  return /apt::install-recommends=["']?(0|false|no|off)\b/.test(text);
}
