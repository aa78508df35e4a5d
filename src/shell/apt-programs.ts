// Which programs may call apt, and which never do. Data first, readers below.
import type { Command, RunBody, ShellWord } from './body.js';
import { commandsOfText } from './read.js';
import { readCall, type ToolCall } from './vocabulary.js';

/** A text of commands: of a RUN, or quoted in one. */
type Source = Pick<RunBody, 'source' | 'commands' | 'readScript'>;

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
    rbenv ruby-build ruby-install rvm rails erb rspec composer composer.phar phpunit pear pecl docker-php-ext-install
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
    mysqld_safe mariadbd-safe mysqladmin install-plugins.sh jenkins-plugin-cli docker-php-pecl-install workon mkvirtualenv
    pbuilder ct-ng regedit spamassassin sa-update freshclam xvfb-run Xvfb lighty-enable-mod
    echo_supervisord_conf mkpasswd lzip rngd wineserver sshd-keygen ansible-galaxy quilt tldextract update-ms-fonts
  `),
);

/** Programs that a source tree carries under a fixed name, and that never call apt. */
const SOURCE_PROGRAMS = new Set([
  ...words(
    'configure Configure configure-cmake config gradlew mvnw b2 sbt activator waf autogen.sh buildconf',
  ),
  // Go's own builds, gcc's download of its libraries, moby's download of test images.
  ...words('make.bash all.bash download_prerequisites download-frozen-image.sh download-frozen-image-v2.sh'),
]);
/** Programs that build what the same RUN brought along: an upstream's build does not call apt. */
const BUILDERS = new Set(
  words(
    'make gmake scons ninja bootstrap bootstrap.sh build.sh compile.sh build.py Build configure.py configure.sh',
  ),
);
/** Targets of a Makefile under which people do call apt: `make deps`, `make setup`, `make install-ubuntu`. */
const TELLING_TARGET =
  /dep|req|setup|set-up|boot|prep|prov|apt|ubuntu|debian|package|tool|docker|env|init|sudo/i;
/** They bring a source, or write its Makefile. */
const BRINGERS = new Set(
  words('git svn hg curl wget tar unzip cmake qmake phpize meson autoreconf aria2c fetch 7z dget'),
);
const CONFIGURERS = new Set(
  words('configure Configure config configure.py autogen.sh bootstrap bootstrap.sh'),
);
/** Scripts under a fixed name that are run by an interpreter. */
const SOURCE_SCRIPTS = new Set(
  words('manage.py setup.py get-pip.py artisan composer.phar composer-setup.php Makefile.PL Build.PL'),
);
/**
 * What a script from the network does: `none` never calls apt, `renews` begins with an update of its own. Read in the
 * scripts themselves.
 */
const INSTALLERS: readonly (readonly [address: RegExp, use: 'none' | 'renews'])[] = [
  [
    /deb\.nodesource\.com\/setup|get\.docker\.com|packagecloud\.io\/install|script\.deb\.sh|setup\.deb\.sh/,
    'renews',
  ],
  [
    /(nvm-sh|creationix)\/nvm|get\.sdkman\.io|get\.gvmtool|sh\.rustup\.rs|static\.rust-lang\.org\/rustup/,
    'none',
  ],
  [/getcomposer\.org|composer\/getcomposer|bootstrap\.pypa\.io|get-pip\.py|yarnpkg\.com\/install/, 'none'],
  [
    /install\.python-poetry\.org|python-poetry\/|astral\.sh\/uv|bun\.sh\/install|deno\.land|get\.volta\.sh/,
    'none',
  ],
  [
    /(kubernetes|helm)\/helm|get\.helm\.sh|golang\/dep|glide\.sh|get\.rvm\.io|golangci|pyenv-installer|pyenv\.run/,
    'none',
  ],
  [
    /npmjs\.(com|org)\/install|sentry\.io\/get-cli|tj\/n\/|cpanmin\.us|sdk\.cloud\.google\.com|ohmyz?sh/,
    'none',
  ],
];
/** `eval "$(pyenv init -)"`: what these print sets variables and functions. */
const PRINTS_SETTINGS =
  /^["']?(\$\(|`)\s*("?[^\s"]*\/)?(pyenv|rbenv|nodenv|goenv|jenv|opam|ssh-agent|dircolors|conda|direnv|brew|fnm|minikube|perl)\b/;
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
  'virtualenvwrapper.sh',
]);

/** In their usual places; `./install` is a script of the source, `/usr/bin/install` is not. */
function isInstalledProgram(path: string): boolean {
  if (!path.includes('/')) return true;
  return /(^|\/)s?bin\/[^/]+$/.test(path) && !path.startsWith('./');
}

/** `$SOURCE/build.sh`, `./bazel-$VERSION-installer-linux-x86_64.sh`: what a variable leaves of the name is enough. */
function isKnownByName(body: Source, command: Command, text: string): boolean {
  if (isPlacedProgram(text)) return true;
  const name = baseName(text.replaceAll('"', ''));
  return (
    /^bazel-.*-installer-/.test(name) ||
    (BUILDERS.has(name) && isUpstreamBuild(body, command, command.words.slice(1)))
  );
}

/** `$CONDA_DIR/bin/conda`: the folder is not known, the program is. */
function isPlacedProgram(text: string): boolean {
  const path = text.replace(/^"(.*)"$/, '$1');
  const name = path.slice(path.lastIndexOf('/') + 1);
  return path.includes('/') && isInstalledProgram(path) && LISTLESS_PROGRAMS.has(name);
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
  return /^((mini|ana)(conda|forge)[^/]*\.sh|\$\{?(mini|ana)conda\w*\}?)$/i.test(baseName(path));
}

/** What the program of a call does with the lists of apt, as far as its name and arguments tell. */
export type ProgramUse = 'uses' | 'may-use' | 'renews' | undefined;

/** Of a command whose name is known only at run time, or of any program but apt's own. Scripts that can be read are. */
export function programUse(body: Source, command: Command, call: ToolCall | undefined): ProgramUse {
  const use = useByName(body, command, call);
  if (use !== 'may-use' || !call) return use;
  const path = scriptOf(call);
  const isMoved = body.commands.some(
    ({ index, words: own }) => index < command.index && own[0]?.value === 'cd',
  );
  const text = path === undefined || (isMoved && !path.startsWith('/')) ? undefined : body.readScript(path);
  return text === undefined ? use : useOfScript(text, path ?? '', body.readScript);
}

/** The path of a script that a call runs: the program itself, or the first operand of a shell. */
function scriptOf({ tool, program, args }: ToolCall): string | undefined {
  if (!SHELLS.has(tool)) return program.value?.includes('/') ? program.value : undefined;
  return tool === 'su' || tool === 'eval' ? undefined : args.find(({ text }) => !text.startsWith('-'))?.value;
}

/** A script of another interpreter is only searched for the name. */
function useOfScript(text: string, own: string, readScript: RunBody['readScript']): ProgramUse {
  const isShell = /^(#!\s*\S*\b(env\s+)?(ba|da|a|k|z)?sh\b|(?!#!))/.test(text);
  // Its own directory is not known, and one that calls itself must come to an end.
  const seen = new Set([own]);
  const readInner = (path: string): string | undefined => {
    if (!path.startsWith('/') || seen.has(path)) return undefined;
    seen.add(path);
    return readScript(path);
  };
  if (isShell) return useOfText(text, readInner);
  return /\bapt\b|apt-|aptitude|\.sh\b|system\(|subprocess|exec/.test(text) ? 'may-use' : undefined;
}

function useByName(body: Source, command: Command, call: ToolCall | undefined): ProgramUse {
  const name = command.words[0];
  if (!name) return undefined;
  if (!call) return isKnownByName(body, command, name.text) ? undefined : 'may-use';
  const { tool, args } = call;
  if (!BUILDERS.has(tool) && installsSystemPackages(args)) return 'uses';
  if (isModule(call) || (tool === 'R' && args[0]?.value === 'CMD')) return undefined;
  if (INTERPRETERS.test(tool)) return runsUnknownScript(call) ? installerUse(body, command) : undefined;
  if (SHELLS.has(tool)) return useOfShell(body, command, call);
  const path = call.program.value ?? call.program.text;
  if (BUILDERS.has(tool)) return isUpstreamBuild(body, command, args) ? undefined : 'may-use';
  if (/^\/etc\/init\.d\//.test(path) || /^bazel-.*-installer-/.test(tool)) return undefined;
  const isKnown = isInstalledProgram(path)
    ? LISTLESS_PROGRAMS.has(tool) || tool.startsWith('python-config')
    : SOURCE_PROGRAMS.has(tool);
  return isKnown ? undefined : 'may-use';
}

/** Whether a message names it with the script that it runs. */
export function runsScripts(tool: string): boolean {
  return SHELLS.has(tool) || INTERPRETERS.test(tool);
}

/** `python -m spacy`: a module of Python, whatever it is called. */
function isModule({ tool, program }: ToolCall): boolean {
  return /^(python|pypy)[\d.]*$/.test(baseName(program.value ?? '')) && !INTERPRETERS.test(tool);
}

function useOfShell(body: Source, command: Command, call: ToolCall): ProgramUse {
  if (isEnvironment(call) || isCondaInstaller(call)) return undefined;
  if (call.tool === 'eval')
    return call.args.every(({ text }) => PRINTS_SETTINGS.test(text)) ? undefined : 'may-use';
  const at = call.args.findIndex(({ value }) => /^-[a-z]*c$/.test(value ?? ''));
  const word = call.args[at + 1];
  const script = word && (word.value ?? quotedText(word.text));
  if (at === -1 || script === undefined) return installerUse(body, command);
  return useOfText(script, body.readScript);
}

/** `"cd $DIR && x"`: what the variables hold is not known, the commands are. */
function quotedText(text: string): string | undefined {
  return /^".*"$/s.test(text) && !/\$\(|`/.test(text) ? text.slice(1, -1).replaceAll('\\"', '"') : undefined;
}

/** A script that people let install packages, by its name: `./install.sh`, `bash /scripts/setup-tools`. */
export function soundsLikeInstaller(call: ToolCall | undefined): boolean {
  const script =
    call && SHELLS.has(call.tool) ? call.args.find(({ text }) => !text.startsWith('-')) : call?.program;
  const path = script?.value ?? '';
  if (call && BUILDERS.has(call.tool)) return call.operands.length === 0 && hasTellingTarget(call.args);
  return (
    (path.includes('/') || path.endsWith('.sh')) &&
    !/\s/.test(path) &&
    /install|set-?up|provision|bootstrap|dep(s|end)|prepare|prereq|packages?\b|requirements|init|apt|tools|docker/i.test(
      baseName(path),
    )
  );
}

/** `RUN ["bash", "-c", "..."]`: what the program of an exec form does with the lists. */
export function useOfExec(args: readonly string[]): ProgramUse {
  const quoted = args.map(arg => `'${arg.replaceAll("'", "'\\''")}'`).join(' ');
  return useOfText(quoted, () => undefined);
}

/** `bash -c '...'`: what the commands of the quoted script do. */
function useOfText(script: string, readScript: RunBody['readScript']): ProgramUse {
  const parsed = commandsOfText(script);
  if (!parsed) return 'may-use';
  const inner = { ...parsed, readScript };
  const functions = new Set(parsed.commands.flatMap(functionNamesAround));
  for (const command of inner.commands) {
    const call = readCall(command);
    if (call && /^(apt|apt-get|aptitude)$/.test(call.tool))
      return call.verb === 'update' && isFirstOfAll(command) ? 'renews' : 'uses';
    const use = programUse(inner, command, call);
    if (use && !functions.has(command.words[0]?.text ?? '')) return use;
  }
  return undefined;
}

/** Names of the functions that the command stands in. */
export function functionNamesAround({ ancestors }: Command): readonly string[] {
  return ancestors.flatMap(node => (node.type === 'Function' ? [node.name.text] : []));
}

/** No condition around it, and nothing in its list that could keep it from running. */
function isFirstOfAll({ node, ancestors }: Command): boolean {
  return ancestors.every((outer, i) => {
    const inner = ancestors[i + 1] ?? node;
    if (outer.type === 'AndOr') return outer.commands[0] === inner && !outer.operators.includes('||');
    return outer.type === 'Statement' || outer.type === 'Pipeline';
  });
}

/** `curl https://... | bash`, `bash <(curl ...)`, `sh -c "$(curl ...)"`, where the address tells what the script does. */
function installerUse(body: Source, command: Command): ProgramUse {
  const pipeline = command.ancestors.findLast(({ type }) => type === 'Pipeline') ?? command.node;
  const text = body.source.slice(pipeline.pos, pipeline.end);
  const addresses = text.match(/(https?:\/\/|git\.io\/)[^\s"'|;)]+/g) ?? [];
  const uses = addresses.map(address => INSTALLERS.find(([pattern]) => pattern.test(address))?.[1]);
  if (uses.length === 0 || uses.includes(undefined)) return 'may-use';
  return uses.includes('renews') ? 'renews' : undefined;
}

/** `./configure && make`, `git clone x && cd x && make`: all that it runs came with the RUN, and none of it is set up by apt. */
function isUpstreamBuild(body: Source, command: Command, args: readonly ShellWord[]): boolean {
  if (hasTellingTarget(args)) return false;
  return body.commands.some(other => {
    const call = other.index < command.index ? readCall(other) : undefined;
    return call !== undefined && (BRINGERS.has(call.tool) || CONFIGURERS.has(call.tool));
  });
}

function hasTellingTarget(args: readonly ShellWord[]): boolean {
  return args.some(({ text }) => !text.startsWith('-') && TELLING_TARGET.test(text.replace(/=.*/, '')));
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
