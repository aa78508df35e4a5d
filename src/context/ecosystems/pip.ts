import {
  type Act,
  type Call,
  type Closure,
  cleanPath,
  type Ecosystem,
  folderOf,
  isFile,
  isPlainPath,
  joinPath,
  mayNameFileOf,
  type Project,
  presentIn,
  unknownOption,
} from './ecosystem.js';

/** Options of `pip install` (pip 25) that neither read a file of the project nor write into its folder. */
const HARMLESS: ReadonlySet<string> = new Set([
  ...[
    '-r',
    '--requirement',
    '-c',
    '--constraint',
    '-U',
    '--upgrade',
    '--upgrade-strategy',
    '--no-deps',
    '--pre',
  ],
  ...[
    '-q',
    '--quiet',
    '-v',
    '--verbose',
    '--no-cache-dir',
    '--disable-pip-version-check',
    '--no-input',
    '--no-color',
  ],
  ...[
    '-i',
    '--index-url',
    '--extra-index-url',
    '--trusted-host',
    '--timeout',
    '--default-timeout',
    '--retries',
  ],
  ...[
    '--no-binary',
    '--only-binary',
    '--prefer-binary',
    '--require-hashes',
    '--progress-bar',
    '--user',
    '--proxy',
  ],
  ...['-I', '--ignore-installed', '--force-reinstall', '--no-warn-script-location', '--no-warn-conflicts'],
  ...[
    '--root-user-action',
    '--break-system-packages',
    '--no-build-isolation',
    '--use-pep517',
    '--no-use-pep517',
  ],
  ...[
    '--compile',
    '--no-compile',
    '--isolated',
    '--use-feature',
    '--use-deprecated',
    '--exists-action',
    '--no-index',
  ],
]);

/** Lines of a requirements file that begin with these say where packages come from, not which file to read. */
const HARMLESS_LINES: ReadonlySet<string> = new Set([
  ...['-i', '--index-url', '--extra-index-url', '--trusted-host', '--no-index', '--pre', '--prefer-binary'],
  ...['--no-binary', '--only-binary', '--require-hashes', '--use-feature'],
]);

const INCLUDES: ReadonlySet<string> = new Set(['-r', '--requirement', '-c', '--constraint']);

/** PEP 508 without an address: a name, extras, versions; then a marker, or the hashes of what may be downloaded. */
const REQUIREMENT = /^[a-z0-9][\w.-]*\s*(\[[\w\s.,-]*\])?\s*\(?[^;@/\\$:]*\)?\s*(;[^$]*)?$/i;
const ARCHIVE = /\.(whl|zip|tar|tgz|tar\.\w+)$/i;
const REMOTE = /^(?:git\+|hg\+|svn\+|bzr\+)?(?:https?|ssh|git):\/\//i;

/** Verbs that look at what is installed, or clean the cache. */
const ELSEWHERE: ReadonlySet<string> = new Set(['cache purge', 'check', 'list', '', 'freeze', 'config set']);

/** `pip install` and whatever reads its options as it does. */
export function readPipInstall(call: Call): Act | undefined {
  const included = call.options.filter(({ name }) => INCLUDES.has(name));
  const unknown = unknownOption(call, HARMLESS);
  const local = call.operands.find(operand => !isRemote(operand));
  if (unknown) {
    const because = `\`pip install ${unknown}\` may read or write the folder of the source`;
    return included.length === 0 && !EDITABLE.has(unknown) ? undefined : { kind: 'refused', because };
  }
  if (local !== undefined) {
    const because = `\`pip install ${local}\` reads the source`;
    return included.length === 0 && !/^\.{0,2}\/|^\.(\[|$)/.test(local)
      ? undefined
      : { kind: 'refused', because };
  }
  if (included.length === 0) return { kind: 'independent' };
  const paths = included.map(({ value }) => value ?? '');
  return { kind: 'install', closure: project => closure(project, paths) };
}

const EDITABLE: ReadonlySet<string> = new Set(['-e', '--editable']);

function read(call: Call): Act | undefined {
  if (ELSEWHERE.has(call.verb ?? '')) return { kind: 'independent' };
  return call.verb === 'install' ? readPipInstall(call) : undefined;
}

function isRemote(requirement: string): boolean {
  const [, address] = /^[a-z0-9][\w.-]*\s*(?:\[[\w\s.,-]*\])?\s*@\s*(.*)$/i.exec(requirement) ?? [];
  if (REMOTE.test(address ?? requirement)) return true;
  return REQUIREMENT.test(requirement) && !ARCHIVE.test(requirement.replace(/\s*[;[=<>!~].*$/, ''));
}

function closure(project: Project, paths: readonly string[]): Closure {
  const files = new Set<string>();
  for (const path of paths) {
    if (REMOTE.test(path)) continue;
    const at = project.locate(path);
    if (at === undefined) return { refused: `${path} is not in the folder that is copied` };
    const because = addRequirements(project, at, files);
    if (because) return { refused: because };
  }
  // Older pips take the installation scheme from here.
  if (/^\[(install|easy_install)/m.test(project.read(joinPath(project.here ?? '', 'setup.cfg')) ?? '')) {
    return { refused: 'setup.cfg configures the installation' };
  }
  const shadow = project.list(project.here ?? '')?.find(name => SHADOWS.test(name));
  if (shadow !== undefined) return { refused: `${shadow} stands in Python's search path when pip runs here` };
  // pyenv and asdf choose the interpreter by these.
  const chosen = presentIn(project, project.here ?? '', ['.python-version', '.tool-versions']);
  return { files: [...files, ...chosen], fills: [], rewrites: [] };
}

/** `python -m pip` and PYTHONPATH=. let what lies in the folder stand in for what is installed. */
const SHADOWS = /^((site|user)customize\.py|pip\.py|(pip|setuptools|.*\.egg-info|.*\.dist-info)\/)$/;

/** Adds the file and all that it includes; returns why not. */
function addRequirements(project: Project, path: string, files: Set<string>): string | undefined {
  if (files.has(path)) return undefined;
  if (!isPlainPath(path)) return `the path ${path} needs quoting`;
  const text = project.read(path);
  if (text === undefined) return `${path} is not in the build context`;
  files.add(path);
  for (const line of logicalLines(text)) {
    const because = readLine(project, path, line, files);
    if (because) return because;
  }
  return undefined;
}

function readLine(project: Project, path: string, line: string, files: Set<string>): string | undefined {
  const option = /^(-[a-z]|--[\w-]+)(?:\s*=\s*|\s*)(.*)$/i.exec(line);
  if (!option) {
    // What follows ` --` are options of the one requirement; only hashes are known to be harmless.
    const [requirement = '', ...own] = line.split(/\s+(?=--)/);
    if (!isRemote(requirement.trim())) {
      const local = localOf(project, requirement.trim());
      if (local === undefined) return `${path} names '${line}', which may be a part of the source`;
      files.add(local);
    }
    const odd = own.find(text => !text.startsWith('--hash'));
    return odd === undefined ? undefined : `${path} has the option '${odd}'`;
  }
  const [, name = '', value = ''] = option;
  if (INCLUDES.has(name)) {
    if (REMOTE.test(value)) return undefined;
    const at = cleanPath(joinPath(folderOf(path), value.trim()));
    if (at === undefined || value.startsWith('/'))
      return `${path} includes ${value}, which is outside of the copied folder`;
    return addRequirements(project, at, files);
  }
  if ((name === '-f' || name === '--find-links') && REMOTE.test(value)) return undefined;
  return HARMLESS_LINES.has(name) ? undefined : `${path} has '${line}', which may read the source`;
}

/** A folder or an archive below the one that pip runs in, which comes whole. */
function localOf(project: Project, requirement: string): string | undefined {
  const [, named] = /^(?:file:)?(\.\/[\w./-]+?)(?:\[[\w,\s-]*\])?$/.exec(requirement) ?? [];
  const path = named === undefined ? undefined : project.locate(named);
  if (!path || path === project.here || !isPlainPath(path)) return undefined;
  if (isFile(project, path)) return path;
  return project.list(path) ? `${path}/` : undefined;
}

/** As pip reads them: continued lines joined, comments and blank lines gone. */
function logicalLines(text: string): readonly string[] {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/\\\r?\n/g, ' ')
    .split(/\r\n|\r|\n/)
    .map(line => line.replace(/(^|\s+)#.*$/, '').trim())
    .filter(line => line !== '');
}

/** Variables of pip whose value is never a file. */
const PLAIN =
  /^PIP_(NO_CACHE_DIR|DISABLE_PIP_VERSION_CHECK|DEFAULT_TIMEOUT|TIMEOUT|RETRIES|INDEX_URL|EXTRA_INDEX_URL|TRUSTED_HOST|ROOT_USER_ACTION|BREAK_SYSTEM_PACKAGES|NO_WARN_SCRIPT_LOCATION|NO_WARN_CONFLICTS|QUIET|VERBOSE|PREFER_BINARY|ONLY_BINARY|NO_BINARY|PROGRESS_BAR|VERSION|NO_INPUT|PRE|NO_COLOR|USE_PEP517|NO_BUILD_ISOLATION|DEFAULT_VERSION|NO_DEPS|UPGRADE_STRATEGY)$/;
const STEERS = /^(PIP_\w*|PYTHONPATH|PYTHONHOME|PYTHONUSERBASE|VIRTUAL_ENV)$/;

/** pip, also as `python -m pip`. */
export const pip: Ecosystem = {
  id: 'pip',
  tools: ['pip'],
  marks: /\.txt$/,
  read,
  isSteeredBy: (name, value, folder) =>
    STEERS.test(name) &&
    !PLAIN.test(name) &&
    (value === undefined ||
      value.split(name === 'PYTHONPATH' ? ':' : '\n').some(part => mayNameFileOf(folder, part))),
};
