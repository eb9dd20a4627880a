/**
 * Kinds of value a rule file may hold: each reads a parsed TOML value and describes itself as JSON Schema, so that
 * what editors check and what the loader checks is written down once. A kind never throws and never quotes the value
 * it refuses, which may be a secret that somebody pasted; it says what to write instead.
 */

import { UserError } from '../core/errors.js';
import { isPrintable, printable } from '../core/printable.js';
import { isTable } from '../core/toml.js';
import type { Reading } from './reading.js';

export type JsonSchema = Record<string, unknown>;

export interface Kind<T> {
  readonly schema: JsonSchema;
  /** The value in our types, or undefined after at least one complaint. */
  read(value: unknown, reading: Reading): T | undefined;
}

/** The value type that a kind reads. */
export type Read<K> = K extends Kind<infer T> ? T : never;

function kind<T>(schema: JsonSchema, what: string, accepts: (value: unknown) => value is T): Kind<T> {
  return {
    schema,
    read(value, reading) {
      if (accepts(value)) return value;
      reading.complain(`is not ${what}, mend it`);
      return undefined;
    },
  };
}

/** One line of prose or a name: no control characters, no blanks at its ends. */
export function line(maxLength = 600): Kind<string> {
  return kind(
    { type: 'string', minLength: 1, maxLength },
    `one line of 1 to ${maxLength} characters without blanks at its ends`,
    (v): v is string =>
      typeof v === 'string' && v !== '' && v.length <= maxLength && v.trim() === v && isPrintable(v),
  );
}

/** A word to look for in text: blanks at its ends count. */
export function word(maxLength = 80): Kind<string> {
  return kind(
    { type: 'string', minLength: 1, maxLength },
    `a word of 1 to ${maxLength} characters without control characters`,
    (v): v is string => typeof v === 'string' && v !== '' && v.length <= maxLength && isPrintable(v),
  );
}

/** Text of any lines: examples and patterns. */
export function text(maxLength = 16_384): Kind<string> {
  return kind(
    { type: 'string', minLength: 1, maxLength },
    `text of 1 to ${maxLength} characters`,
    (v): v is string => typeof v === 'string' && v !== '' && v.length <= maxLength,
  );
}

/** A number within [min, max]. */
export function number(min: number, max: number): Kind<number> {
  return kind(
    { type: 'number', minimum: min, maximum: max },
    `a number from ${min} to ${max}`,
    (v): v is number => typeof v === 'number' && v >= min && v <= max,
  );
}

/** A whole number within [min, max]. */
export function integer(min: number, max: number): Kind<number> {
  return kind(
    { type: 'integer', minimum: min, maximum: max },
    `a whole number from ${min} to ${max}`,
    (v): v is number => Number.isInteger(v) && (v as number) >= min && (v as number) <= max,
  );
}

export const yesOrNo: Kind<boolean> = kind(
  { type: 'boolean' },
  'true or false',
  (v): v is boolean => typeof v === 'boolean',
);

/** A length in bytes, or a least and a greatest one. */
export function range(min: number, max: number): Kind<number | [number, number]> {
  const one = integer(min, max).schema;
  const within = (v: unknown): v is number =>
    Number.isInteger(v) && (v as number) >= min && (v as number) <= max;
  return kind(
    { oneOf: [one, { type: 'array', items: one, minItems: 2, maxItems: 2 }] },
    `a whole number from ${min} to ${max}, or two of them as [least, greatest]`,
    (v): v is number | [number, number] =>
      within(v) || (Array.isArray(v) && v.length === 2 && within(v[0]) && within(v[1]) && v[0] <= v[1]),
  );
}

/** One of a few words. */
export function oneOf<const W extends string>(words: readonly W[]): Kind<W> {
  return kind({ enum: [...words] }, `one of ${words.join(', ')}`, (v): v is W => words.includes(v as W));
}

/** A list of at least `min` different values. */
export function list<T>(of: Kind<T>, min = 0): Kind<T[]> {
  return {
    schema: { type: 'array', items: of.schema, uniqueItems: true, ...(min > 0 && { minItems: min }) },
    read(value, reading) {
      if (!Array.isArray(value)) {
        reading.complain('is not a list, put it between [ and ]');
        return undefined;
      }
      let isWhole = value.length >= min;
      if (!isWhole) reading.complain(`has ${value.length}, give at least ${min}`);
      const items = new Array<T>(value.length);
      for (let i = 0; i < value.length; i++) {
        reading.enter(i);
        const item = of.read(value[i], reading);
        reading.leave();
        if (item === undefined) isWhole = false;
        else items[i] = item;
      }
      if (holdsTwice(value)) reading.complain('holds the same value twice, leave one out');
      return isWhole ? items : undefined;
    },
  };
}

/** A list, or one value that stands for a list of one. */
export function oneOrMore<T>(of: Kind<T>): Kind<T[]> {
  const many = list(of, 1);
  return {
    schema: { oneOf: [of.schema, many.schema] },
    read: (value, reading) => many.read(Array.isArray(value) ? value : [value], reading),
  };
}

/** A table from any name to a value of one kind. */
export function record<T>(of: Kind<T>): Kind<Record<string, T>> {
  return {
    schema: { type: 'object', additionalProperties: of.schema },
    read(value, reading) {
      if (!isTable(value)) {
        reading.complain('is not a table, write it as { name = value }');
        return undefined;
      }
      const entries = Object.entries(value).map(([name, written]) => {
        reading.enter(name);
        const read = of.read(written, reading);
        reading.leave();
        return [name, read] as const;
      });
      return entries.some(([, v]) => v === undefined)
        ? undefined
        : (Object.fromEntries(entries) as Record<string, T>);
    },
  };
}

/** A kind with a further demand: `problem` says what is wrong with a value and what to do, or nothing. */
export function also<T>(
  of: Kind<T>,
  problem: (value: T) => string | undefined,
  schema: JsonSchema = {},
): Kind<T> {
  return {
    schema: { ...of.schema, ...schema },
    read(value, reading) {
      const read = of.read(value, reading);
      const wrong = read === undefined ? undefined : problem(read);
      if (wrong === undefined) return read;
      reading.complain(wrong);
      return undefined;
    },
  };
}

/** A kind whose values `parse` must accept; its UserError is the complaint. */
export function parsable(of: Kind<string>, parse: (value: string) => unknown): Kind<string> {
  return also(of, (value) => {
    try {
      parse(value);
      return undefined;
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return `is refused: ${printable(error.message)}${error.hint === undefined ? '' : `. ${error.hint}`}`;
    }
  });
}

/** Lists up to this long are compared item by item: to make a set takes longer. */
const FEW = 8;

/** True when two lists share a value. */
export function shareOne(some: readonly unknown[], others: readonly unknown[]): boolean {
  const isAmong = some.length > FEW ? new Set(others) : undefined;
  return some.some((item) => isAmong?.has(item) ?? others.includes(item));
}

/** True when a list holds a value more than once; most lists hold a few. */
function holdsTwice(items: readonly unknown[]): boolean {
  if (items.length > FEW) return new Set(items).size < items.length;
  for (let i = 0; i < items.length; i++) if (items.includes(items[i], i + 1)) return true;
  return false;
}
