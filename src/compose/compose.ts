import { parse } from 'yaml';
import { isRecord } from '../config/validate.js';
import { type Build, readArguments, readBuild } from './build.js';

/** The builds of a compose file; those with a variable that has no default are left out. */
export function readCompose(text: string): readonly Build[] {
  const file: unknown = parse(text, { merge: true, logLevel: 'silent' });
  const services = isRecord(file) && isRecord(file.services) ? Object.values(file.services) : [];
  return services.flatMap(service => (isRecord(service) ? (buildOf(service.build) ?? []) : []));
}

function buildOf(build: unknown): Build | undefined {
  if (typeof build === 'string') return readBuild(interpolate(build));
  if (!isRecord(build) || 'dockerfile_inline' in build) return undefined;
  const { context = '.', dockerfile = 'Dockerfile', target, args } = build;
  // What is set and cannot be known must not become a default.
  if (typeof context !== 'string' || typeof dockerfile !== 'string') return undefined;
  const known = [interpolate(context), interpolate(dockerfile)];
  return known.includes(undefined)
    ? undefined
    : readBuild(
        known[0],
        known[1],
        typeof target === 'string' ? interpolate(target) : undefined,
        readArguments(args, interpolate),
      );
}

/** With the defaults of its variables; undefined where one has none. */
function interpolate(text: string): string | undefined {
  const known = text.replace(/\$\{\w+:?-([^${}]*)\}/g, '$1');
  return known.replaceAll('$$', '').includes('$') ? undefined : known.replaceAll('$$', '$');
}
