import type { Transform } from '../transform.js';
import { CONFIG_SHAPE, type Fields, type Shape } from './schema.js';

type Json = { readonly [key: string]: unknown };

/** JSON schema (draft 07, which editors know) of a configuration file. */
export function configSchema(transforms: readonly Transform[]): Json {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Configuration of dockerslim-fix',
    ...schemaOf(CONFIG_SHAPE, transforms),
  };
}

function schemaOf(shape: Shape, transforms: readonly Transform[]): Json {
  switch (shape.kind) {
    case 'boolean':
    case 'string':
      return { type: shape.kind };
    case 'choice':
      return { enum: shape.values };
    case 'id':
      // Ids of a user's own transforms cannot be known here.
      return {
        type: 'string',
        anyOf: [{ enum: transforms.map(({ id }) => id) }, { pattern: '^[a-z0-9-]+$' }],
      };
    case 'list':
      return { type: 'array', items: schemaOf(shape.of, transforms) };
    case 'either':
      return { anyOf: shape.shapes.map(each => schemaOf(each, transforms)) };
    case 'object':
      return objectSchema(shape.fields, shape.required ?? [], transforms);
    case 'options':
      return {
        type: 'object',
        properties: Object.fromEntries(transforms.map(each => [each.id, optionsSchema(each)])),
        additionalProperties: { type: 'object', additionalProperties: { type: ['string', 'boolean'] } },
      };
  }
}

function objectSchema(fields: Fields, required: readonly string[], transforms: readonly Transform[]): Json {
  const properties = Object.entries(fields).map(([name, { description, shape }]) => [
    name,
    { description, ...schemaOf(shape, transforms) },
  ]);
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    additionalProperties: false,
    ...(required.length > 0 ? { required } : {}),
  };
}

function optionsSchema({ summary, options = {} }: Transform): Json {
  const properties = Object.entries(options).map(([name, option]) => [
    name,
    { description: option.description, enum: option.values, default: option.default },
  ]);
  return {
    description: summary,
    type: 'object',
    properties: Object.fromEntries(properties),
    additionalProperties: false,
  };
}
