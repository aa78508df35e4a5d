// A folder that programs of this machine run in as their root: a shell, a few tools, apk, and a repository of packages.
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { UserError } from '../../src/error.js';
import { type Package, packageBytes } from './package.js';

/** What the RUNs of the cases and the scan call. */
const TOOLS = ['sh', 'cat', 'chmod', 'cp', 'mkdir', 'rm', 'sed', 'sort', 'tr', 'xargs', 'env'];

export interface Result {
  readonly code: number;
  readonly output: string;
}

/** Runs a program; root is not asked for, where the kernel lets a user be one in a namespace of its own. */
export function run(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Result {
  const { status, stdout, stderr, error } = spawnSync(command, [...args], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  if (error) return { code: 127, output: error.message };
  return { code: status ?? 128, output: `${stdout}${stderr}` };
}

/** The path of a program; undefined where it is not on PATH. */
export function which(name: string): string | undefined {
  const { code, output } = run('sh', ['-c', `command -v "$1"`, 'sh', name]);
  return code === 0 ? realpathSync(output.trim()) : undefined;
}

/** Copies a program and the libraries that it loads. */
function addProgram(root: string, from: string, to: string): void {
  copyInto(root, from, to);
  const { output } = run('ldd', [from], { LD_LIBRARY_PATH: dirname(from) });
  for (const line of output.split('\n')) {
    const path = /(?:=> )?(\/\S+) \(0x/.exec(line)?.[1];
    if (path === undefined) continue;
    copyInto(root, path, dirname(path) === dirname(from) ? `/lib/${basename(path)}` : path);
  }
}

function copyInto(root: string, from: string, to: string): void {
  mkdirSync(join(root, dirname(to)), { recursive: true });
  copyFileSync(from, join(root, to));
}

function writeProgram(root: string, path: string, text: string): void {
  mkdirSync(join(root, dirname(path)), { recursive: true });
  writeFileSync(join(root, path), text);
  chmodSync(join(root, path), 0o755);
}

/** Makes the root, with an empty database of apk and the packages in a repository that it knows by its path. */
export function makeRoot(
  root: string,
  apk: string,
  scanelf: string | undefined,
  packages: readonly Package[],
): void {
  const arch = run(apk, ['--print-arch'], { LD_LIBRARY_PATH: dirname(apk) }).output.trim();
  for (const name of TOOLS) {
    const path = which(name);
    if (path === undefined) throw new UserError(`needs \`${name}\``);
    addProgram(root, path, `/bin/${name}`);
  }
  if (scanelf !== undefined) addProgram(root, scanelf, '/bin/scanelf');
  addProgram(root, apk, '/opt/apk');
  writeProgram(root, '/sbin/apk', '#!/bin/sh\nexec /opt/apk --allow-untrusted "$@"\n');
  for (const folder of ['tmp', 'dev', 'proc', 'etc/apk', `repository/${arch}`])
    mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, 'dev/null'), '');
  writeFileSync(join(root, 'etc/apk/repositories'), '/repository\n');
  writeFileSync(join(root, 'etc/apk/arch'), `${arch}\n`);
  for (const made of packages)
    writeFileSync(join(root, `repository/${arch}/${made.name}-1-r0.apk`), packageBytes(made, arch));
  const folder = `/repository/${arch}`;
  const index = inRoot(root, `cd ${folder} && apk index -q -o APKINDEX.tar.gz *.apk && apk add -q --initdb`);
  if (index.code !== 0) throw new UserError(`apk makes no repository:\n${index.output}`);
}

/** What a shell in the root says of a script. */
export function inRoot(root: string, script: string): Result {
  const shell = [root, '/bin/sh', '-c', script];
  const env = { PATH: '/usr/local/bin:/usr/bin:/bin:/sbin', LD_LIBRARY_PATH: '' };
  const isRoot = process.getuid?.() === 0;
  return isRoot
    ? run('chroot', shell, env)
    : run('unshare', ['--user', '--map-root-user', 'chroot', ...shell], env);
}
