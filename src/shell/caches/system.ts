import { hasOption, optionValue, type ToolCall } from '../vocabulary.js';
import { type CacheUse, type PackageCache, words } from './table.js';

/** yum(8), dnf(8), microdnf(8), tdnf(8): verbs that download, or look up what could be. */
const FILLING_VERBS = words(`
  install in localinstall groupinstall reinstall update upgrade up update-minimal upgrade-minimal update-to upgrade-to
  upgrade-minimal dist-upgrade distro-sync distrosync distribution-synchronization downgrade swap builddep build-dep
  debuginfo-install groupupdate download makecache check-update system-upgrade
`);
const FILLING_SUBVERBS = words('install update upgrade reset enable switch-to');
/** Verbs that read neither metadata nor packages of a repository. */
const IDLE_VERBS = words(`
  clean config-manager copr history versionlock version help mark alias needs-restarting shell-completion deplist
`);
/** Programs of yum-utils and dnf-utils that do the same under a name of their own; yum-utils(1). */
const FILLING_PROGRAMS = words('yum-builddep debuginfo-install yumdownloader repoquery reposync');

function useOfRpmTool(call: ToolCall): CacheUse | undefined {
  const { tool, verb, verbWord } = call;
  if (hasOption(call, '-C', '--cacheonly', '--cache-only')) return 'needs';
  if (FILLING_PROGRAMS.has(tool)) return 'fills';
  if (verb === undefined) return verbWord === undefined ? undefined : 'fills';
  if (verb === 'clean') return isWholeClean(call) ? 'cleans' : undefined;
  if (FILLING_VERBS.has(verb)) return 'fills';
  const [first = '', second = ''] = verb.split(' ');
  if (first === 'group' || first === 'groups' || first === 'module') {
    return FILLING_SUBVERBS.has(second) ? 'fills' : 'touches';
  }
  return IDLE_VERBS.has(verb) ? undefined : 'touches';
}

/** `clean all`, and the parts that are most of it; `expire-cache` and `plugins` delete nothing. */
function isWholeClean({ operands }: ToolCall): boolean {
  return operands.some(({ value }) => value === undefined || CLEANED_PARTS.has(value));
}

const CLEANED_PARTS = words('all metadata packages dbcache');
const REPOSITORY_SETTINGS = /^(cachedir|reposdir|installroot)=/;

/** Options that lead the call to another cache than the one that a plain `clean all` empties. */
function rpmElsewhere(call: ToolCall): string | undefined {
  const root = optionValue(call, '--installroot');
  if (root !== undefined || hasOption(call, '--installroot'))
    return 'it installs into another root (--installroot)';
  if (hasOption(call, '-c', '--config')) return 'it has a configuration of its own (-c)';
  const moved = call.options.some(
    ({ name, value }) => name === '--setopt' && REPOSITORY_SETTINGS.test(value ?? ''),
  );
  if (moved) return 'it says itself where the cache lies (--setopt)';
  const isOnlyLocal = call.options.some(({ name, value }) => name === '--disablerepo' && value === '*');
  // yum 3 (CheckEnabledRepo in yumcommands.py): without an enabled repository, `clean` fails.
  return isOnlyLocal && !hasOption(call, '--enablerepo')
    ? 'with every repository disabled, `clean` may fail'
    : undefined;
}

/** yum.conf(5) and dnf.conf(5), `cachedir`; on a system with dnf, `yum` is a link to it. */
const YUM: PackageCache = {
  name: 'yum',
  tools: ['yum', 'dnf', 'dnf5', 'dnf-3', ...FILLING_PROGRAMS],
  useOf: useOfRpmTool,
  paths: ['/var/cache/yum', '/var/cache/dnf', '/var/cache/libdnf5'],
  remedy: { kind: 'command', arguments: 'clean all', runners: ['yum', 'dnf', 'dnf5', 'dnf-3'] },
  owner: 'root',
  elsewhere: rpmElsewhere,
};

/** microdnf(8); `cachedir` as libdnf has it, which is not dnf's. */
const MICRODNF: PackageCache = {
  name: 'microdnf',
  tools: ['microdnf'],
  useOf: useOfRpmTool,
  paths: ['/var/cache/yum', '/var/cache/dnf', '/var/cache/libdnf5'],
  remedy: { kind: 'command', arguments: 'clean all' },
  owner: 'root',
  elsewhere: rpmElsewhere,
};

/** https://github.com/vmware/tdnf/wiki: `cachedir`. */
const TDNF: PackageCache = {
  name: 'tdnf',
  tools: ['tdnf'],
  useOf: useOfRpmTool,
  paths: ['/var/cache/tdnf'],
  remedy: { kind: 'command', arguments: 'clean all' },
  owner: 'root',
  elsewhere: rpmElsewhere,
};

const ZYPPER_FILLING = words(`
  install in update up dist-upgrade dup patch refresh ref source-install si install-new-recommends inr verify ve
  build-deps-install bdi remove rm download
`);
const ZYPPER_IDLE = words(`
  addrepo ar removerepo rr renamerepo nr modifyrepo mr repos lr addservice as removeservice rs services ls addlock al
  removelock rl locks ll cleanlocks cl versioncmp vcmp targetos tos licenses help shell sh
`);

/** zypper(8): metadata and packages below /var/cache/zypp; `clean --all` removes both. */
const ZYPPER: PackageCache = {
  name: 'zypper',
  tools: ['zypper'],
  useOf(call) {
    const { verb, verbWord } = call;
    if (hasOption(call, '--no-refresh') && hasOption(call, '--no-remote')) return 'needs';
    if (verb === undefined) return verbWord === undefined ? undefined : 'fills';
    if (verb === 'clean' || verb === 'cc') return 'cleans';
    if (ZYPPER_FILLING.has(verb)) return 'fills';
    return ZYPPER_IDLE.has(verb) ? undefined : 'touches';
  },
  paths: ['/var/cache/zypp', '/var/cache/zypper'],
  remedy: { kind: 'command', arguments: 'clean --all' },
  owner: 'root',
  elsewhere: call =>
    hasOption(call, '-R', '--root', '--installroot', '--cache-dir', '-C', '--pkg-cache-dir', '-c', '--config')
      ? 'it works on another root or cache'
      : undefined,
};

/**
 * pacman(8): packages in /var/cache/pacman/pkg. `pacman -Scc --noconfirm` removes none of them: it takes the default
 * answer, and that is "no" (pacman, src/pacman/sync.c: `noyes("Do you want to remove ALL files from cache?")`).
 */
const PACMAN: PackageCache = {
  name: 'pacman',
  tools: ['pacman', 'pacstrap'],
  useOf({ tool, args, command }) {
    if (tool === 'pacstrap') return 'fills';
    const operation = args.find(({ value = '' }) => /^-[A-Z]|^--(sync|upgrade)$/.test(value))?.value ?? '';
    if (/^-S\w*c/.test(operation)) return isAnswered(command.ancestors) ? 'cleans' : undefined;
    if (/^-S\w*[sligp]/.test(operation)) return 'touches';
    if (/^(-S|-U|--sync|--upgrade)/.test(operation)) return 'fills';
    return undefined;
  },
  paths: ['/var/cache/pacman/pkg'],
  remedy: { kind: 'delete', folders: ['/var/cache/pacman/pkg/*'] },
  owner: 'root',
  elsewhere: call =>
    hasOption(call, '-r', '--root', '--cachedir', '--config', '--sysroot')
      ? 'it works on another root or cache'
      : undefined,
};

/** `yes | pacman -Scc` */
function isAnswered(ancestors: ToolCall['command']['ancestors']): boolean {
  return ancestors.some(({ type }) => type === 'Pipeline');
}

export const SYSTEM_CACHES: readonly PackageCache[] = [YUM, MICRODNF, TDNF, ZYPPER, PACMAN];
