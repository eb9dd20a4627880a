/**
 * Columns of numbers put one behind another, and given more room. Nothing is known here of what they hold.
 */

export type Column = Uint8Array | Int8Array | Uint16Array | Int32Array;

/** One column behind another. */
export function joined<T extends Column>(first: T, second: T): T {
  return begunWith(first, first.length + second.length, second);
}

/** The same column with room for `length` numbers. */
export function grown<T extends Column>(column: T, length: number): T {
  return begunWith(column, length);
}

function begunWith<T extends Column>(first: T, length: number, second?: T): T {
  const column = new (first.constructor as new (length: number) => T)(length);
  column.set(first);
  if (second !== undefined) column.set(second, first.length);
  return column;
}
