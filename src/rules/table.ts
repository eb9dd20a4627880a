/**
 * Tables of named fields, on top of kinds: reads a TOML table of exactly these fields, complains about every missing
 * and every unknown one, and turns snake_case names into our camelCase ones. The types follow from the field list.
 */

import { nearest } from '../core/nearest.js';
import { type Complain, isTable, type JsonSchema, type Kind, type Read, shown } from './kinds.js';

/** A field of a table, with the sentence that editors show. */
export interface Field<T, Needed extends boolean> {
  kind: Kind<T>;
  about: string;
  needed: Needed;
}
export type Fields = Record<string, Field<unknown, boolean>>;

export const need = <T>(kind: Kind<T>, about: string): Field<T, true> => ({ kind, about, needed: true });
export const may = <T>(kind: Kind<T>, about: string): Field<T, false> => ({ kind, about, needed: false });

type Camel<S> = S extends `${infer Head}_${infer Tail}` ? `${Head}${Capitalize<Camel<Tail>>}` : S;
type NeededOf<F extends Fields> = { [K in keyof F]: F[K]['needed'] extends true ? K : never }[keyof F];
/** What a table of fields reads: snake_case names become camelCase, fields that may lack become optional. */
export type Table<F extends Fields> = { [K in NeededOf<F> & string as Camel<K>]: Read<F[K]['kind']> } & {
  [K in Exclude<keyof F, NeededOf<F>> & string as Camel<K>]?: Read<F[K]['kind']>;
};

/** A table of exactly these fields. */
export function table<F extends Fields>(fields: F): Kind<Table<F>> {
  return {
    schema: tableSchema(fields),
    read(value, at, complain) {
      if (!isTable(value)) {
        complain(at, 'is not a table, write it as { name = value }');
        return undefined;
      }
      const place = (name: string) => (at === '' ? name : `${at}.${name}`);
      for (const name of Object.keys(value)) {
        if (!Object.hasOwn(fields, name))
          complain(place(shown(name)), unknownField(name, Object.keys(fields)));
      }
      return readFields(fields, value, place, complain);
    },
  };
}

function readFields<F extends Fields>(
  fields: F,
  value: Record<string, unknown>,
  place: (name: string) => string,
  complain: Complain,
): Table<F> | undefined {
  const out: Record<string, unknown> = {};
  let whole = true;
  for (const [name, field] of Object.entries(fields)) {
    if (!Object.hasOwn(value, name)) {
      if (field.needed) complain(place(name), `is missing, add it: ${field.about}`);
      whole &&= !field.needed;
      continue;
    }
    const read = field.kind.read(value[name], place(name), complain);
    if (read === undefined) whole = false;
    else out[camel(name)] = read;
  }
  return whole ? (out as Table<F>) : undefined;
}

function tableSchema(fields: Fields): JsonSchema {
  const entries = Object.entries(fields);
  return {
    type: 'object',
    properties: Object.fromEntries(
      entries.map(([name, f]) => [name, { description: f.about, ...f.kind.schema }]),
    ),
    required: entries.filter(([, f]) => f.needed).map(([name]) => name),
    additionalProperties: false,
  };
}

function unknownField(name: string, known: string[]): string {
  const meant = nearest(name, known);
  return meant === undefined
    ? `is not a field, use one of ${known.join(', ')}`
    : `is not a field, did you mean '${meant}'?`;
}

function camel(name: string): string {
  return name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
