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

function splitPart(part: string): readonly [string, string] {
  const [name = '', ...value] = part.split('=');
  return [name.trim().toLowerCase(), value.join('=').replace(/^(["'])(.*)\1$/, '$2')];
}
