/**
 * Columns of numbers put one behind another, given more room, and searched. Nothing is known here of what they hold.
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

/** Index of the first of `count` ordered numbers at or behind `from`. */
export function firstAt(places: Int32Array, count: number, from: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]! < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

function begunWith<T extends Column>(first: T, length: number, second?: T): T {
  const column = new (first.constructor as new (length: number) => T)(length);
  column.set(first);
  if (second !== undefined) column.set(second, first.length);
  return column;
}
