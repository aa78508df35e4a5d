import { isRecord } from '../config/validate.js';
import { type Build, readArguments, readBuild } from './build.js';
import { readHcl } from './hcl.js';

/** What a target says itself; the keys as bake has them. */
type Target = Readonly<Record<string, unknown>>;

/** The builds of a `docker-bake.hcl`; those with a variable that has no default are left out. */
export function readBakeHcl(text: string): readonly Build[] {
  const blocks = readHcl(text);
  const variables = new Map<string, unknown>(
    blocks.flatMap(({ type, labels: [name = ''], attributes }) =>
      type === 'variable' ? [[name, attributes.default] as const] : [],
    ),
  );
  const targets = blocks.flatMap(({ type, labels: [name = ''], attributes }) =>
    type === 'target' ? [[name, attributes] as const] : [],
  );
  return buildsOf(new Map(targets), variables);
}

/** The builds of a `docker-bake.json`. Throws SyntaxError. */
export function readBakeJson(text: string): readonly Build[] {
  const file: unknown = JSON.parse(text);
  const entries = (key: string): readonly (readonly [string, Target])[] => {
    const value = isRecord(file) ? file[key] : undefined;
    return Object.entries(isRecord(value) ? value : {}).flatMap(([name, inner]) =>
      isRecord(inner) ? [[name, inner] as const] : [],
    );
  };
  const variables = entries('variable').map(([name, { default: value }]) => [name, value] as const);
  return buildsOf(new Map(entries('target')), new Map(variables));
}

function buildsOf(
  targets: ReadonlyMap<string, Target>,
  variables: ReadonlyMap<string, unknown>,
): readonly Build[] {
  return [...targets.keys()].flatMap(name => {
    const target = inherited(targets, name, []);
    if ('dockerfile-inline' in target) return [];
    const [context, dockerfile, stage] = ['context', 'dockerfile', 'target'].map(key =>
      expand(target[key], variables),
    );
    const isUnknown = (key: string, value: unknown): boolean => key in target && value === undefined;
    if (isUnknown('context', context) || isUnknown('dockerfile', dockerfile)) return [];
    const args = readArguments(target.args, value => expand(value, variables));
    return readBuild(context, dockerfile, stage, args) ?? [];
  });
}

/** With what the targets that it inherits from say; later ones win, and itself most. */
function inherited(targets: ReadonlyMap<string, Target>, name: string, above: readonly string[]): Target {
  const own = targets.get(name) ?? {};
  const bases: readonly unknown[] = Array.isArray(own.inherits) ? own.inherits : [];
  const merged: Record<string, unknown> = {};
  for (const base of bases) {
    if (typeof base !== 'string' || base === name || above.includes(base)) continue;
    Object.assign(merged, inherited(targets, base, [...above, name]));
  }
  return Object.assign(merged, own);
}

/** With the defaults of its variables; undefined where one has none. */
function expand(value: unknown, variables: ReadonlyMap<string, unknown>): string | undefined {
  if (typeof value !== 'string') return undefined;
  const known = value.replace(/\$\{\s*(\w+)\s*\}/g, (all, name: string) => {
    const usual = variables.get(name);
    return typeof usual === 'string' ? usual : all;
  });
  return known.includes('${') ? undefined : known;
}
