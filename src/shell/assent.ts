// Who asks "Do you want to continue?" before it does its work, and what answers. A build has nobody to ask: apt-get and
// its kin read the end of their input, and give up.
import type { Command } from './body.js';
import type { SyntaxNode } from './parse.js';
import { hasOption, type ToolCall } from './vocabulary.js';

interface Asker {
  /** Verbs that ask before they change anything. */
  readonly verbs: readonly string[];
  /** Options that answer, or that leave nothing to answer. */
  readonly answers: readonly string[];
  /** Settings that answer, as they stand in an option's value or in a configuration file. */
  readonly setting: RegExp;
}

/** apt-get(8), apt(8): `-y`; `-qq` implies it. */
const APT: Asker = {
  verbs: [
    ...['install', 'reinstall', 'upgrade', 'dist-upgrade', 'full-upgrade', 'dselect-upgrade', 'build-dep'],
    ...['satisfy', 'remove', 'purge', 'autoremove', 'auto-remove', 'autopurge'],
  ],
  answers: [
    ...['-y', '--yes', '--assume-yes', '--force-yes', '-qq', '--assume-no', '--trivial-only'],
    ...['-s', '--simulate', '--just-print', '--dry-run', '--recon', '--no-act', '--print-uris'],
  ],
  setting: /apt::get::assume-yes|^quiet=2/i,
};

/** yum(8), dnf(8), microdnf(8), tdnf(8): `-y`; yum.conf(5) and dnf.conf(5): `assumeyes`. */
const RPM: Asker = {
  verbs: [
    ...['install', 'localinstall', 'groupinstall', 'reinstall', 'update', 'upgrade', 'upgrade-minimal'],
    ...['update-minimal', 'downgrade', 'distro-sync', 'swap', 'remove', 'erase', 'autoremove', 'groupremove'],
    ...[
      'builddep',
      'debuginfo-install',
      'group install',
      'groups install',
      'module install',
      'module enable',
    ],
    ...['module reset', 'module disable', 'module switch-to', 'group remove', 'module remove'],
  ],
  answers: ['-y', '--assumeyes', '--assumeno', '-h', '--help'],
  setting: /^assume-?yes=/i,
};

/** zypper(8): `-y` behind the verb, or `--non-interactive` before it. */
const ZYPPER: Asker = {
  verbs: ['install', 'in', 'remove', 'rm', 'update', 'up', 'dist-upgrade', 'dup', 'patch'],
  answers: ['-y', '--no-confirm', '-n', '--non-interactive', '--dry-run', '-D', '-h', '--help'],
  setting: /^non-?interactive=/i,
};

const ASKERS: Readonly<Record<string, Asker>> = {
  'apt-get': APT,
  apt: APT,
  yum: RPM,
  dnf: RPM,
  dnf5: RPM,
  microdnf: RPM,
  tdnf: RPM,
  zypper: ZYPPER,
};

export const ASKING_TOOLS: readonly string[] = Object.keys(ASKERS);

/** Whether the call asks, and none of its own words nor its standard input answers. */
export function asksInVain(call: ToolCall): boolean {
  const asker = Object.hasOwn(ASKERS, call.tool) ? ASKERS[call.tool] : undefined;
  if (!asker || call.verb === undefined || !asker.verbs.includes(call.verb)) return false;
  if (hasOption(call, ...asker.answers) || isQuiet(call)) return false;
  if (call.options.some(({ value }) => value !== undefined && asker.setting.test(value))) return false;
  return !hasInput(call);
}

/** Whether a line of a configuration file or a command that writes one answers for the tool. */
export function answersInGeneral(tool: string, text: string): boolean {
  return tool === 'zypper' ? false : /assume-?yes/i.test(text);
}

/** `-qq`, `-q -q`, `-q=2` */
function isQuiet(call: ToolCall): boolean {
  if (call.tool !== 'apt-get' && call.tool !== 'apt') return false;
  const quiet = call.options.filter(({ name }) => name === '-q' || name === '--quiet');
  return quiet.length > 1 || call.args.some(({ text }) => /^(-q|--quiet)=[2-9]$/.test(text));
}

/** Something is written to its standard input: `yes |`, `echo y |`, `<<< y`, `< answers`. xargs gives it none. */
function hasInput({ command, wrappers }: ToolCall): boolean {
  if (wrappers.includes('xargs')) return false;
  if (command.redirections.some(isInput)) return true;
  const path: readonly SyntaxNode[] = [...command.ancestors, command.node];
  return command.ancestors.some((node, i) => {
    if (node.type === 'Redirected') return node.redirects.some(isInput);
    return node.type === 'Pipeline' && node.commands[0] !== path[i + 1];
  });
}

function isInput(redirection: Command['redirections'][number]): boolean {
  return redirection.type === 'HereDoc' || redirection.operator.startsWith('<');
}
