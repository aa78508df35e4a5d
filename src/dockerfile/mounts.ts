import type { Flag, Instruction } from './model.js';

/** The mount of a RUN that lies over the path (absolute), over a folder around it, or over something within it. */
export function mountOver(run: Instruction, path: string): Flag | undefined {
  return run.flags.find(flag => flag.name === 'mount' && isOver(flag.value ?? '', path));
}

function isOver(mount: string, path: string): boolean {
  const parts = new Map(mount.split(',').map(part => splitPart(part)));
  const target = parts.get('target') ?? parts.get('dst') ?? parts.get('destination');
  if (target === undefined) return false;
  // A variable may name any folder; only mounts that hold something to keep are worth the doubt.
  if (target.includes('$')) return parts.get('type') === 'cache' || parts.get('type') === 'tmpfs';
  const folder = target.replace(/\/+$/, '');
  return `${path}/`.startsWith(`${folder}/`) || folder.startsWith(`${path}/`);
}

/** A mount of a cache or a tmpfs: what is written there is not in the layer. `target` is as written. */
export interface KeptMount {
  readonly flag: Flag;
  readonly type: 'cache' | 'tmpfs';
  readonly target: string;
  /** The names of all that it says, in lower case. */
  readonly keys: readonly string[];
}

export function keptMounts(run: Instruction): readonly KeptMount[] {
  return run.flags.flatMap(flag => {
    const mount = flag.name === 'mount' ? readMount(flag.value ?? '') : undefined;
    return mount ? [{ ...mount, flag }] : [];
  });
}

/** Reads what stands behind `--mount=`; undefined for other types than cache and tmpfs. */
export function readMount(value: string): Omit<KeptMount, 'flag'> | undefined {
  const parts = new Map(value.split(',').map(part => splitPart(part)));
  const type = parts.get('type');
  const target = parts.get('target') ?? parts.get('dst') ?? parts.get('destination');
  const isKept = type === 'cache' || type === 'tmpfs';
  return isKept && target !== undefined ? { type, target, keys: [...parts.keys()] } : undefined;
}

function splitPart(part: string): readonly [string, string] {
  const [name = '', ...value] = part.split('=');
  return [name.trim().toLowerCase(), value.join('=').replace(/^(["'])(.*)\1$/, '$2')];
}
