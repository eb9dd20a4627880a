/**
 * Kinds of value a rule file may hold: each reads a parsed TOML value and describes itself as JSON Schema, so that
 * what editors check and what the loader checks is written down once. A kind never throws and never quotes the value
 * it refuses, which may be a secret that somebody pasted; it says what to write instead.
 */
import { UserError } from '../core/errors.js';
import { printable } from '../core/printable.js';

export type JsonSchema = Record<string, unknown>;
/** Takes one problem: what stands at `at` (`shape.length`, `examples[2]`) and what to do about it. */
export type Complain = (at: string, problem: string) => void;

export interface Kind<T> {
  readonly schema: JsonSchema;
  /** The value in our types, or undefined after at least one complaint. */
  read(value: unknown, at: string, complain: Complain): T | undefined;
}

/** The value type that a kind reads. */
export type Read<K> = K extends Kind<infer T> ? T : never;

function kind<T>(schema: JsonSchema, what: string, accepts: (value: unknown) => value is T): Kind<T> {
  return {
    schema,
    read(value, at, complain) {
      if (accepts(value)) return value;
      complain(at, `is not ${what}, mend it`);
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
      typeof v === 'string' && v !== '' && v.length <= maxLength && v.trim() === v && printable(v) === v,
  );
}

/** A word to look for in text: blanks at its ends count. */
export function word(maxLength = 80): Kind<string> {
  return kind(
    { type: 'string', minLength: 1, maxLength },
    `a word of 1 to ${maxLength} characters without control characters`,
    (v): v is string => typeof v === 'string' && v !== '' && v.length <= maxLength && printable(v) === v,
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
    read(value, at, complain) {
      if (!Array.isArray(value)) {
        complain(at, 'is not a list, put it between [ and ]');
        return undefined;
      }
      if (value.length < min) complain(at, `has ${value.length}, give at least ${min}`);
      const items = value.map((item, i) => of.read(item, `${at}[${i}]`, complain));
      if (new Set(value).size < value.length) complain(at, 'holds the same value twice, leave one out');
      return items.includes(undefined) || value.length < min ? undefined : (items as T[]);
    },
  };
}

/** A list, or one value that stands for a list of one. */
export function oneOrMore<T>(of: Kind<T>): Kind<T[]> {
  const many = list(of, 1);
  return {
    schema: { oneOf: [of.schema, many.schema] },
    read: (value, at, complain) => many.read(Array.isArray(value) ? value : [value], at, complain),
  };
}

/** A table from any name to a value of one kind. */
export function record<T>(of: Kind<T>): Kind<Record<string, T>> {
  return {
    schema: { type: 'object', additionalProperties: of.schema },
    read(value, at, complain) {
      if (!isTable(value)) {
        complain(at, 'is not a table, write it as { name = value }');
        return undefined;
      }
      const entries = Object.entries(value).map(
        ([k, v]) => [k, of.read(v, `${at}.${shown(k)}`, complain)] as const,
      );
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
    read(value, at, complain) {
      const read = of.read(value, at, complain);
      const wrong = read === undefined ? undefined : problem(read);
      if (wrong === undefined) return read;
      complain(at, wrong);
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

/** A key from a file as it may be printed: escaped and short. */
export function shown(name: string): string {
  return printable(name.slice(0, 40));
}

/** True for a TOML table; a TOML date is an object too, and none. */
export function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}
