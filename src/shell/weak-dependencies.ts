// Packages of Fedora, RHEL and SUSE that are less than their name without what they only recommend. dnf, microdnf and
// zypper install recommended packages by default: dnf.conf(5), `install_weak_deps`; zypper(8), `--no-recommends`.
import { hasOption, optionValue, type ToolCall } from './vocabulary.js';

/** What a package only recommends and its users count on. Source: the `Recommends:` of its spec at src.fedoraproject.org. */
const HOLLOW: Readonly<Record<string, string>> = {
  nodejs: 'npm',
  nodejs18: 'npm',
  nodejs20: 'npm',
  nodejs22: 'npm',
  'python3-pip': 'python3-setuptools',
  php: 'php-cli, php-fpm and its extensions',
  ruby: 'bundler and the default gems',
  rust: 'cargo',
  golang: 'git',
  'golang-bin': 'git',
  maven: 'a JDK',
  gradle: 'a JDK',
  gnupg2: 'pinentry',
  podman: 'a container runtime and its network',
  buildah: 'a container runtime and its network',
  skopeo: 'containers-common',
  docker: 'a container runtime',
  'moby-engine': 'a container runtime',
  httpd: 'its modules',
  nginx: 'logrotate',
  systemd: 'its helpers',
  firefox: 'fonts and codecs',
  chromium: 'fonts',
  ffmpeg: 'codecs',
  libreoffice: 'fonts and a Java runtime',
  ansible: 'its collections',
  'rpm-build': 'the macros of languages',
  'redhat-rpm-config': 'the macros of languages',
  'openssh-server': 'its policy',
  R: 'its development files',
};

/** Groups and patterns are made of recommendations. */
const GROUP = /^[@%]|^(pattern|patterns-|langpacks-|texlive)/;

/** What of the packages the flag would make hollow, in words; undefined for none that is known. */
export function hollowWithout(call: ToolCall): string | undefined {
  for (const word of call.operands) {
    const { value, text } = word;
    if (value === undefined) return `what it installs is not known here: ${text}`;
    if (GROUP.test(value)) return `"${value}" stands for what it recommends`;
    const name = value.replace(/[-.](\d.*|x86_64|aarch64|noarch|i686)$/, '');
    const lost =
      (Object.hasOwn(HOLLOW, value) ? HOLLOW[value] : undefined) ??
      (Object.hasOwn(HOLLOW, name) ? HOLLOW[name] : undefined);
    if (lost !== undefined) return `"${value}" needs ${lost}, which it only recommends`;
  }
  return undefined;
}

/**
 * The flag that leaves recommended packages out. microdnf reads 0 and 1 only (microdnf, dnf/dnf-main.c).
 */
export function weakFlagOf({ tool }: ToolCall): string {
  if (tool === 'zypper') return '--no-recommends';
  return `--setopt=install_weak_deps=${tool === 'microdnf' ? '0' : 'False'}`;
}

/** Whether the call says itself what to do with recommended packages. */
export function decidesWeak(call: ToolCall): boolean {
  if (hasOption(call, '--no-recommends', '--recommends', '--force-resolution')) return true;
  return call.options.some(
    ({ name, value }) => name === '--setopt' && /(^|\.)install_weak_deps=/.test(value ?? ''),
  );
}

/** Whether it is sure to install nothing new by name. */
export function installsByName(call: ToolCall): boolean {
  return call.operands.length > 0 && optionValue(call, '--installroot') === undefined;
}
