// The effect `changes-registry`: FROM names the same image, at another registry.
import type { Facts } from '../analysis/facts.js';

/**
 * Whether two FROM differ in the registry alone: name, tag, digest, platform and stage name are the same, and what comes
 * before the name is a registry with a host. What lies there is the user's word: that is why they keep a mirror.
 */
export function isImageElsewhere(before: string, after: string): boolean {
  const x = before.split(/[ \t]+/);
  const y = after.split(/[ \t]+/);
  const at = x.findIndex((word, i) => i > 0 && !word.startsWith('--'));
  if (x[0]?.toUpperCase() !== 'FROM' || at === -1 || x.length !== y.length) return false;
  if (!x.every((word, i) => i === at || word === y[i])) return false;
  const [from = '', to = ''] = [x[at], y[at]];
  const name = withoutRegistry(from);
  return name !== 'scratch' && !/[$\\`"'\n]/.test(from + to) && hasHost(to) && to.endsWith(`/${name}`);
}

/** `docker.io/library/python:3` and `python:3` are the same image: https://github.com/distribution/reference */
function withoutRegistry(image: string): string {
  const path = hasHost(image) ? image.slice(image.indexOf('/') + 1) : image;
  return path.replace(/^library\//, '');
}

function hasHost(image: string): boolean {
  const [host = '', ...rest] = image.split('/');
  return rest.length > 0 && (/[.:]/.test(host) || host === 'localhost');
}

/** A name of FROM that meant a stage must not come to mean an image, nor the other way round. */
export function haveSameParents(before: Facts, after: Facts): boolean {
  return before.stages.every(({ parent }, i) => parent?.index === after.stages[i]?.parent?.index);
}
