import { UserError } from '../error.js';
import type { Transform } from '../transform.js';
import { CONFIG_SHAPE, type Fields, type Shape } from './schema.js';
import type { Config } from './types.js';

/** Where a value stands, for messages: the file, and the way to it. */
interface Place {
  readonly file: string;
  readonly key: string;
}

/**
 * The value, known to be a configuration but for the ids and options of transforms (`validateIds` knows those).
 * Throws UserError with the file, the key, what was found and what is allowed.
 */
export function validateConfig(value: unknown, file: string): Config {
  check(value, CONFIG_SHAPE, { file, key: '' });
  return isConfig(value) ? value : {};
}

/** The walk above has looked at every key. */
function isConfig(value: unknown): value is Config {
  return isRecord(value);
}

function check(value: unknown, shape: Shape, place: Place): void {
  if (!fits(value, shape)) throw wrong(place, value, describe(shape));
  switch (shape.kind) {
    case 'list':
      for (const [i, item] of asList(value).entries()) check(item, shape.of, at(place, `[${i}]`));
      return;
    case 'either': {
      const fitting = shape.shapes.find(each => fits(value, each));
      if (fitting) check(value, fitting, place);
      return;
    }
    case 'object':
      checkFields(asRecord(value), shape.fields, shape.required ?? [], place);
      return;
    case 'options':
      for (const [id, options] of Object.entries(asRecord(value))) checkOptions(options, at(place, id));
  }
}

function checkFields(
  value: Readonly<Record<string, unknown>>,
  fields: Fields,
  required: readonly string[],
  place: Place,
): void {
  for (const [key, inner] of Object.entries(value)) {
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (!field) throw unknownKey(at(place, key), Object.keys(fields));
    check(inner, field.shape, at(place, key));
  }
  const missing = required.find(key => !Object.hasOwn(value, key));
  if (missing !== undefined) throw wrong(at(place, missing), undefined, describe(fields[missing]?.shape));
}

function checkOptions(value: unknown, place: Place): void {
  if (!isRecord(value)) throw wrong(place, value, 'an object');
  for (const [name, option] of Object.entries(value)) {
    if (typeof option !== 'string' && typeof option !== 'boolean') {
      throw wrong(at(place, name), option, 'a string or a boolean');
    }
  }
}

/** Whether the value is of that kind at all; what is inside is checked afterwards. */
function fits(value: unknown, shape: Shape): boolean {
  switch (shape.kind) {
    case 'boolean':
      return typeof value === 'boolean';
    case 'string':
    case 'id':
      return typeof value === 'string' && value !== '';
    case 'choice':
      return shape.values.some(each => each === value);
    case 'list':
      return Array.isArray(value);
    case 'either':
      return shape.shapes.some(each => fits(value, each));
    case 'object':
    case 'options':
      return isRecord(value);
  }
}

function describe(shape: Shape | undefined): string {
  switch (shape?.kind) {
    case 'boolean':
      return 'true or false';
    case 'string':
      return 'a string';
    case 'id':
      return 'the id of a transform';
    case 'choice':
      return shape.values.map(value => JSON.stringify(value)).join(' or ');
    case 'list':
      if (shape.of.kind === 'id') return 'a list of transform ids';
      return shape.of.kind === 'string' ? 'a list of strings' : 'a list';
    case 'either':
      return shape.shapes.map(describe).join(', or ');
    default:
      return 'an object';
  }
}

/** The ids and options that the configuration names, against the transforms that there are with its own. */
export function validateIds(config: Config, transforms: readonly Transform[], file: string): void {
  const known = new Map(transforms.map(transform => [transform.id, transform]));
  const places = [config, ...(config.overrides ?? [])].map(
    (settings, i) => [settings, { file, key: i === 0 ? '' : `overrides[${i - 1}]` }] as const,
  );
  for (const [{ only, skip, unsafe, options = {} }, place] of places) {
    for (const [key, ids] of Object.entries({ only, skip, unsafe })) {
      for (const id of typeof ids === 'object' ? ids : []) {
        if (!known.has(id)) throw wrong(at(place, key), id, alternatives(id, [...known.keys()]));
      }
    }
    for (const [id, given] of Object.entries(options)) {
      const transform = known.get(id);
      if (!transform) throw unknownKey(at(at(place, 'options'), id), [...known.keys()]);
      checkTransformOptions(transform, given, at(at(place, 'options'), id));
    }
  }
}

function checkTransformOptions(
  { options: schema = {} }: Transform,
  given: Readonly<Record<string, string | boolean>>,
  place: Place,
): void {
  for (const [name, value] of Object.entries(given)) {
    const option = Object.hasOwn(schema, name) ? schema[name] : undefined;
    if (!option) throw unknownKey(at(place, name), Object.keys(schema));
    if (!option.values.includes(value)) {
      throw wrong(at(place, name), value, describe({ kind: 'choice', values: option.values }));
    }
  }
}

function at({ file, key }: Place, inner: string): Place {
  const part = inner.startsWith('[') || key === '' ? inner : `.${inner}`;
  return { file, key: key + part };
}

/** One message for all that a configuration can have wrong: file, key, found, allowed. */
export function wrong({ file, key }: Place, found: unknown, allowed: string): UserError {
  const shown = found === undefined ? 'missing' : (JSON.stringify(found) ?? `a ${typeof found}`);
  const subject = key === '' ? '' : ` "${key}"`;
  return new UserError(`${file}:${subject} is ${shown}; allowed: ${allowed}`);
}

function unknownKey({ file, key }: Place, known: readonly string[]): UserError {
  const name = key.split('.').at(-1) ?? key;
  return new UserError(`${file}: "${key}" is no key; allowed: ${alternatives(name, known)}`);
}

function alternatives(found: string, known: readonly string[]): string {
  if (known.length === 0) return 'none';
  const near = nearest(found, known);
  return `${known.join(', ')}${near === undefined ? '' : ` (did you mean "${near}"?)`}`;
}

/** The name that differs in at most a third of its letters. */
export function nearest(found: string, known: readonly string[]): string | undefined {
  const [best] = known
    .map(name => ({ name, distance: editDistance(found, name) }))
    .sort((a, b) => a.distance - b.distance);
  return best && best.distance <= Math.ceil(best.name.length / 3) ? best.name : undefined;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {};
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
