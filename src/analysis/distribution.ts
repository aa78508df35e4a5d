import type { ImageReference } from '../dockerfile/model.js';
import type { Distribution } from './facts.js';

/** Base images by repository name. Sources: the Dockerfiles of the official images and of the vendors named. */
const BY_NAME: Readonly<Record<string, Distribution>> = {
  alpine: 'alpine',
  'baseimage-alpine': 'alpine',
  debian: 'debian',
  ubuntu: 'debian',
  'buildpack-deps': 'debian',
  'debian-slim': 'debian',
  'bitnami-minideb': 'debian',
  minideb: 'debian',
  centos: 'redhat',
  fedora: 'redhat',
  'fedora-minimal': 'redhat',
  rockylinux: 'redhat',
  almalinux: 'redhat',
  amazonlinux: 'redhat',
  oraclelinux: 'redhat',
  ubi: 'redhat',
  'ubi-minimal': 'redhat',
  ubi8: 'redhat',
  'ubi8-minimal': 'redhat',
  ubi9: 'redhat',
  'ubi9-minimal': 'redhat',
  opensuse: 'suse',
  leap: 'suse',
  tumbleweed: 'suse',
  archlinux: 'arch',
  scratch: 'scratch',
  nanoserver: 'windows',
  servercore: 'windows',
  windowsservercore: 'windows',
};

/** Images that are Debian unless the tag says otherwise. Sources: their official Dockerfiles. */
const DEBIAN_BY_DEFAULT = new Set([
  'python',
  'node',
  'ruby',
  'golang',
  'php',
  'perl',
  'rust',
  'gcc',
  'haskell',
  'erlang',
  'elixir',
  'swift',
  'postgres',
  'mysql',
  'mariadb',
  'nginx',
  'httpd',
  'redis',
  'mongo',
  'tomcat',
  'maven',
  'gradle',
  'jenkins',
  'wordpress',
  'drupal',
  'r-base',
  'rocker',
  'cuda',
  'pytorch',
  'tensorflow',
  'miniconda3',
  'anaconda3',
  'openjdk',
  'eclipse-temurin',
  'pypy',
  'julia',
  'clojure',
]);

/** Which family a base image belongs to, by its name and tag alone; `unknown` where they do not tell. */
export function distributionOf(image: ImageReference): Distribution {
  const tag = image.tag ?? '';
  const text = image.text.toLowerCase();
  if (/nanoserver|windowsservercore|servercore|\/windows/.test(text)) return 'windows';
  if (/alpine/.test(tag)) return 'alpine';
  if (
    /\b(bookworm|bullseye|buster|stretch|jessie|trixie|slim|focal|jammy|noble|bionic|xenial|ubuntu|debian)/.test(
      tag,
    )
  )
    return 'debian';
  if (/\b(centos|ubi|fedora|rocky|oracle|al20|amazonlinux)/.test(tag)) return 'redhat';
  if (image.hasVariable) return 'unknown';
  const name = image.name.toLowerCase();
  if (Object.hasOwn(BY_NAME, name)) return BY_NAME[name] ?? 'unknown';
  if (/alpine/.test(name)) return 'alpine';
  return DEBIAN_BY_DEFAULT.has(name) && !/^(openjdk|eclipse-temurin)$/.test(name) ? 'debian' : 'unknown';
}

/** Which family a package manager's use shows. */
export const FAMILY_OF_TOOL: Readonly<Record<string, Distribution>> = {
  'apt-get': 'debian',
  apt: 'debian',
  aptitude: 'debian',
  dpkg: 'debian',
  apk: 'alpine',
  yum: 'redhat',
  dnf: 'redhat',
  microdnf: 'redhat',
  tdnf: 'redhat',
  zypper: 'suse',
  pacman: 'arch',
};

/**
 * Whether the package manager of the image's release installs weak dependencies: Fedora, RHEL 8 and its kin, Amazon Linux
 * 2023 and SUSE do, RHEL 7 and Amazon Linux 2 do not. Undefined where the name does not tell. Source: rpm 4.12 release
 * notes, dnf.conf(5), zypper(8).
 */
export function hasWeakDependencies({ name, tag = '', hasVariable }: ImageReference): boolean | undefined {
  if (hasVariable) return undefined;
  const image = name.toLowerCase();
  if (image === 'fedora' || image === 'fedora-minimal') return true;
  if (/^(opensuse|leap|tumbleweed|bci-\w+|suse|sles?\d*)$/.test(image)) return true;
  const ubi = /^ubi(\d+)?(-minimal|-init)?$/.exec(image);
  if (ubi) return ubi[1] === undefined ? undefined : Number(ubi[1]) >= 8;
  if (image === 'amazonlinux') return tag === '' || tag === 'latest' ? true : tag.startsWith('2023');
  if (!/^(centos|rockylinux|almalinux|oraclelinux|rocky|alma)$/.test(image)) return undefined;
  const release = /(?:^|stream|centos|ol)(\d+)/.exec(tag)?.[1];
  if (release === undefined) return tag === '' || tag === 'latest' ? true : undefined;
  return Number(release) >= 8;
}
