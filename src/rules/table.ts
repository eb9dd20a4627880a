/**
 * Tables of named fields, on top of kinds: reads a TOML table of exactly these fields, complains about every missing
 * and every unknown one, fills in what may be left out, and turns snake_case names into our camelCase ones. The types
 * follow from the field list.
 */

import { nearest } from '../core/nearest.js';
import { isTable } from '../core/toml.js';
import type { JsonSchema, Kind, Read } from './kinds.js';
import type { Reading } from './reading.js';

/** Whether a field must be there; filled = what it holds when it is left out is known. */
type Presence = 'needed' | 'filled' | 'free';

/** A field of a table, with the sentence that editors show. */
export interface Field<T, P extends Presence> {
  kind: Kind<T>;
  about: string;
  presence: P;
  /** What a filled one holds when it is left out; shared by all that leave it out. */
  otherwise?: T;
}
export type Fields = Record<string, Field<unknown, Presence>>;

export const need = <T>(kind: Kind<T>, about: string): Field<T, 'needed'> => ({
  kind,
  about,
  presence: 'needed',
});
export const may = <T>(kind: Kind<T>, about: string): Field<T, 'free'> => ({ kind, about, presence: 'free' });
export const fill = <T>(kind: Kind<T>, otherwise: T, about: string): Field<T, 'filled'> => ({
  kind,
  about,
  presence: 'filled',
  otherwise,
});

type Camel<S> = S extends `${infer Head}_${infer Tail}` ? `${Head}${Capitalize<Camel<Tail>>}` : S;
type FreeOf<F extends Fields> = { [K in keyof F]: F[K]['presence'] extends 'free' ? K : never }[keyof F];
/** What a table of fields reads: snake_case names become camelCase, fields that may lack become optional. */
export type Table<F extends Fields> = {
  [K in Exclude<keyof F, FreeOf<F>> & string as Camel<K>]: Read<F[K]['kind']>;
} & {
  [K in FreeOf<F> & string as Camel<K>]?: Read<F[K]['kind']>;
};

/** A table of exactly these fields. */
export function table<F extends Fields>(fields: F): Kind<Table<F>> {
  const list = Object.entries(fields).map(([name, field]) => ({ name, to: camel(name), ...field }));
  const names = new Set(Object.keys(fields));
  return {
    schema: tableSchema(fields),
    read(value, reading) {
      if (!isTable(value)) {
        reading.complain('is not a table, write it as { name = value }');
        return undefined;
      }
      for (const name of Object.keys(value))
        if (!names.has(name)) reading.complain(unknownField(name, names), name);
      return readFields(list, value, reading) as Table<F> | undefined;
    },
  };
}

function readFields(
  fields: readonly (Field<unknown, Presence> & { name: string; to: string })[],
  value: Record<string, unknown>,
  reading: Reading,
): Record<string, unknown> | undefined {
  const out: Record<string, unknown> = {};
  let isWhole = true;
  for (const { name, to, kind, about, presence, otherwise } of fields) {
    const written = value[name];
    if (written === undefined) {
      if (presence === 'filled') out[to] = otherwise;
      else if (presence === 'needed') {
        reading.complain(`is missing, add it: ${about}`, name);
        isWhole = false;
      }
      continue;
    }
    reading.enter(name);
    const read = kind.read(written, reading);
    reading.leave();
    if (read === undefined) isWhole = false;
    else out[to] = read;
  }
  return isWhole ? out : undefined;
}

function tableSchema(fields: Fields): JsonSchema {
  const entries = Object.entries(fields);
  return {
    type: 'object',
    properties: Object.fromEntries(
      entries.map(([name, f]) => [name, { description: f.about, ...f.kind.schema }]),
    ),
    required: entries.filter(([, f]) => f.presence === 'needed').map(([name]) => name),
    additionalProperties: false,
  };
}

function unknownField(name: string, known: ReadonlySet<string>): string {
  const meant = nearest(name, known);
  return meant === undefined
    ? `is not a field, use one of ${[...known].join(', ')}`
    : `is not a field, did you mean '${meant}'?`;
}

function camel(name: string): string {
  return name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
