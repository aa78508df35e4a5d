import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { parseJsonc } from '../config/jsonc.js';
import { isRecord } from '../config/validate.js';
import type { Entry, Repository } from './repository.js';

/**
 * The files of a commit in a folder, made without git: nothing of the repository is run, nothing is converted, and
 * nothing is written outside. Most files are only there, without their content: it is asked for when it is read.
 */
export interface Checkout {
  readonly folder: string;
  /** Whether the file is there without its content. Absolute path, links followed. */
  isHollow(path: string): boolean;
  /** Fetches the content of hollow files. */
  fill(paths: Iterable<string>): Promise<void>;
}

/** No text holds it: who reads a hollow file reads nothing that could be believed. */
const HOLLOW = new Uint8Array([0xff]);
/** What is read to know what to do: Dockerfiles, what they leave out, who builds them how, and the configuration. */
const WANTED =
  /^(.*[.-])?(dockerfile|containerfile)([.-].*)?$|ignore$|^(.*[.-])?compose.*\.ya?ml$|bake.*\.(hcl|json)$|^\.?devcontainer.*\.json$|^package\.json$|^dockerslim-fix\.config\.jsonc?$|^CODEOWNERS$/i;
/** Read for what it extends, too. */
const CONFIG = /^(dockerslim-fix\.config\.jsonc?|package\.json)$/;
/** Links to links to links. */
const LINKS = 8;

export interface CheckoutOptions {
  /** An empty folder. */
  readonly folder: string;
  /** With all contents, and with what would be run. */
  readonly trust: boolean;
}

export async function checkOut(
  repository: Repository,
  entries: readonly Entry[],
  { folder, trust }: CheckoutOptions,
): Promise<Checkout> {
  const root = realpathSync(folder);
  const safe = entries.filter(({ path }) => isSafe(path));
  const files = new Map<string, Entry>();
  const hollow = new Set<string>();
  // Files come before links: no file is ever written through a link.
  for (const entry of safe.filter(({ mode }) => mode.startsWith('100'))) {
    if (writeNew(join(root, entry.path), HOLLOW)) {
      files.set(entry.path, entry);
      hollow.add(entry.path);
    }
  }
  // The root of a repository, for whoever looks for one: nothing above this folder is read.
  mkdirSync(join(root, '.git'));
  for (const { path } of safe.filter(({ mode }) => mode === '160000')) makeFolder(join(root, path));
  const links = await makeLinks(repository, safe, root);
  const fill = async (paths: Iterable<string>): Promise<void> => {
    const open = [...new Set(paths)].filter(path => hollow.has(path));
    const blobs = await repository.read(open.map(path => files.get(path)?.id ?? ''));
    for (const path of open) {
      writeFileSync(join(root, path), blobs.get(files.get(path)?.id ?? '') ?? HOLLOW);
      hollow.delete(path);
    }
  };
  const inside = (path: string): string => relative(root, path).split(sep).join('/');
  await fill(trust ? files.keys() : wanted(files, links));
  await fillBases(
    root,
    [...files.keys()].filter(path => CONFIG.test(posix.basename(path))),
    fill,
  );
  return {
    folder: root,
    isHollow: path => hollow.has(inside(path)),
    fill: paths => fill([...paths].map(inside)),
  };
}

/** Whether the path stays where it belongs: below the folder, and out of a `.git` that git would obey. */
function isSafe(path: string): boolean {
  return path.split('/').every(part => {
    const plain = part.replace(/[\p{Cf}]/gu, '').toLowerCase();
    return (
      !['', '.', '..', '.git', 'git~1'].includes(plain.replace(/[. ]+$/, '') || plain) && !/[\\\0]/.test(part)
    );
  });
}

/** False where the name is taken, as on a disk that knows no upper case. */
function writeNew(path: string, bytes: Uint8Array): boolean {
  if (!makeFolder(dirname(path))) return false;
  try {
    const file = openSync(path, 'wx');
    try {
      writeFileSync(file, bytes);
    } finally {
      closeSync(file);
    }
    return true;
  } catch {
    return false;
  }
}

function makeFolder(path: string): boolean {
  try {
    mkdirSync(path, { recursive: true });
    return true;
  } catch {
    return false;
  }
}

/** Those that stay within; where each leads, from the root. */
async function makeLinks(
  repository: Repository,
  entries: readonly Entry[],
  root: string,
): Promise<ReadonlyMap<string, string>> {
  const links = entries.filter(({ mode }) => mode === '120000');
  const targets = await repository.read(links.map(({ id }) => id));
  const made = new Map<string, string>();
  for (const { path, id } of links) {
    const target = new TextDecoder().decode(targets.get(id));
    const to = posix.normalize(posix.join(posix.dirname(path), target));
    if (target === '' || target.startsWith('/') || /[\\\0]/.test(target) || !isSafe(to === '.' ? 'x' : to))
      continue;
    if (!makeFolder(dirname(join(root, path)))) continue;
    try {
      symlinkSync(target, join(root, path));
    } catch {
      continue;
    }
    // Through another link it may lead further than its own words say.
    if (leadsOut(join(root, path), root)) rmSync(join(root, path));
    else made.set(path, to);
  }
  return made;
}

function leadsOut(path: string, root: string): boolean {
  try {
    const real = realpathSync(path);
    return real !== root && !real.startsWith(root + sep);
  } catch {
    // It leads nowhere, or to a link that is not made yet: whoever follows it checks again where it ends.
    return false;
  }
}

/** What a configuration extends is one, whatever its name. */
async function fillBases(
  root: string,
  configs: readonly string[],
  fill: (paths: Iterable<string>) => Promise<void>,
): Promise<void> {
  const known = new Set(configs);
  for (const config of known) {
    const bases = basesOf(readFileSync(join(root, config), 'utf8'));
    const paths = bases.map(base => posix.normalize(posix.join(posix.dirname(config), base)));
    await fill(paths);
    for (const path of paths.filter(each => isSafe(each) && existsSync(join(root, each)))) known.add(path);
  }
}

function basesOf(text: string): readonly string[] {
  if (!text.includes('"extends"')) return [];
  try {
    const value = parseJsonc(text);
    const own = isRecord(value) && isRecord(value['dockerslim-fix']) ? value['dockerslim-fix'] : value;
    const bases = isRecord(own) ? [own.extends].flat() : [];
    return bases.filter(base => typeof base === 'string').filter(base => base.startsWith('.'));
  } catch {
    return [];
  }
}

function wanted(files: ReadonlyMap<string, Entry>, links: ReadonlyMap<string, string>): readonly string[] {
  const byName = [...files.keys()].filter(path => WANTED.test(posix.basename(path)));
  const linked = [...links].filter(([path]) => WANTED.test(posix.basename(path))).map(([, target]) => target);
  return [...byName, ...linked.map(target => follow(target, links))];
}

function follow(path: string, links: ReadonlyMap<string, string>): string {
  let at = path;
  for (let n = 0; n < LINKS; n++) at = links.get(at) ?? at;
  return at;
}
