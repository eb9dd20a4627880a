/**
 * Plain data × our JSON schema → the first thing wrong with it, as one sentence, or nothing. It understands the part of
 * draft-07 that `schema/config.schema.json` uses, so that the file editors read is the one that decides. A general
 * validator costs 75 ms to load and compile (measured, Node 20), which a commit hook cannot spend; a test holds this
 * one against ajv. The message never quotes a value.
 */

import schema from '../../../schema/config.schema.json' with { type: 'json' };
import { nearest } from '../../core/nearest.js';
import { isTable } from '../../core/toml.js';

/** What is wrong, and where: `path` is as in `allow[2].expires`, empty for the whole. */
export interface SchemaIssue {
  path: string;
  message: string;
}

interface Schema {
  $ref?: string;
  type?: string;
  anyOf?: Schema[];
  enum?: string[];
  pattern?: string;
  description?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  items?: Schema;
  required?: string[];
  properties?: Record<string, Schema>;
  additionalProperties?: boolean | Schema;
}

const ROOT = schema as unknown as Schema & { definitions: Record<string, Schema> };

/** The first issue of a parsed config, in the order of the file; undefined when it is valid. */
export function configIssue(data: unknown): SchemaIssue | undefined {
  return issue(ROOT, data, '');
}

function issue(given: Schema, value: unknown, path: string): SchemaIssue | undefined {
  const schema =
    given.$ref === undefined ? given : ROOT.definitions[given.$ref.slice('#/definitions/'.length)]!;
  if (schema.anyOf) return anyIssue(schema.anyOf, value, path);
  switch (schema.type) {
    case 'object':
      return isTable(value) ? tableIssue(schema, value, path) : { path, message: 'must be a table' };
    case 'array':
      return Array.isArray(value) ? listIssue(schema, value, path) : { path, message: 'must be a list' };
    case 'string':
      return typeof value === 'string' ? textIssue(schema, value, path) : { path, message: 'must be a text' };
    case 'boolean':
      return typeof value === 'boolean' ? undefined : { path, message: 'must be true or false' };
    default:
      return numberIssue(schema, value, path);
  }
}

/** The last alternative's issue stands for all: it is the general one. */
function anyIssue(alternatives: Schema[], value: unknown, path: string): SchemaIssue | undefined {
  let last: SchemaIssue | undefined;
  for (const alternative of alternatives) {
    last = issue(alternative, value, path);
    if (!last) return undefined;
  }
  return last;
}

function tableIssue(schema: Schema, table: Record<string, unknown>, path: string): SchemaIssue | undefined {
  for (const [key, value] of Object.entries(table)) {
    const at = path === '' ? key : `${path}.${key}`;
    const known =
      schema.properties && Object.hasOwn(schema.properties, key) ? schema.properties[key] : undefined;
    const rest = schema.additionalProperties;
    if (!known && (rest === undefined || typeof rest === 'boolean')) {
      return { path: at, message: unknownKey(key, Object.keys(schema.properties ?? {})) };
    }
    const found = issue(known ?? (rest as Schema), value, at);
    if (found) return found;
  }
  const missing = schema.required?.find((key) => !Object.hasOwn(table, key));
  return missing === undefined ? undefined : { path, message: `needs the key ${missing}` };
}

function unknownKey(key: string, known: string[]): string {
  const meant = nearest(key, known);
  return meant === undefined ? 'is not a known key' : `is not a known key; did you mean ${meant}?`;
}

function listIssue(schema: Schema, list: unknown[], path: string): SchemaIssue | undefined {
  if (list.length < (schema.minItems ?? 0)) return { path, message: 'must not be empty' };
  if (list.length > (schema.maxItems ?? Infinity))
    return { path, message: `has more than ${schema.maxItems} items` };
  for (let i = 0; schema.items && i < list.length; i++) {
    const found = issue(schema.items, list[i], `${path}[${i}]`);
    if (found) return found;
  }
  return undefined;
}

function textIssue(schema: Schema, text: string, path: string): SchemaIssue | undefined {
  // Lengths in characters, as JSON schema counts them.
  const length = [...text].length;
  if (length < (schema.minLength ?? 0)) return { path, message: 'must not be empty' };
  if (length > (schema.maxLength ?? Infinity))
    return { path, message: `is longer than ${schema.maxLength} characters` };
  if (schema.enum && !schema.enum.includes(text)) {
    const meant = nearest(text, schema.enum);
    return {
      path,
      message: `must be one of ${schema.enum.join(', ')}${meant ? `; did you mean ${meant}?` : ''}`,
    };
  }
  if (schema.pattern && !new RegExp(schema.pattern, 'u').test(text)) {
    return { path, message: `is not of the form wanted: ${schema.description ?? schema.pattern}` };
  }
  return undefined;
}

function numberIssue(schema: Schema, value: unknown, path: string): SchemaIssue | undefined {
  const whole = schema.type === 'integer';
  if (typeof value !== 'number' || !Number.isFinite(value) || (whole && !Number.isInteger(value))) {
    return { path, message: whole ? 'must be a whole number' : 'must be a number' };
  }
  const { minimum = -Infinity, maximum = Infinity } = schema;
  if (value >= minimum && value <= maximum) return undefined;
  return { path, message: `must be from ${minimum} to ${maximum}` };
}
