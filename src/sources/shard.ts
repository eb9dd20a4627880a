/**
 * A list of paths → one list in shared memory from which any number of threads claim slices until none is left. A
 * slice is a number, and its paths depend on nothing but that number: whoever orders results by slice gets the same
 * order with one thread and with many. A long list may come in parts, whose slices are numbered on.
 */

import type { BytePath } from './bytepath.js';
import { Listed } from './listed.js';

/** Bytes of the list in one slice: a few hundred paths, some milliseconds of work. */
const SLICE_BYTES = 16 << 10;

/** All of it can be posted to a worker. */
export interface SharedPaths {
  /** The paths, each ended by a NUL, which no path can hold. */
  list: SharedArrayBuffer;
  /** One int32: the number of slices claimed so far. */
  claimed: SharedArrayBuffer;
  /** Number of its first slice. */
  first: number;
  /** All of them were seen by a listing (`Listed`). */
  areSeen: boolean;
  /** Absolute paths of folders that some of them lie in, outside of what relative ones start from. */
  tops: readonly BytePath[];
}

export interface Slice {
  /** Slices are numbered in the list's order. */
  index: number;
  files: Listed[];
}

/** Copies the paths into shared memory. @param first number of the first slice. */
export function sharePaths(files: readonly Listed[], tops: readonly BytePath[] = [], first = 0): SharedPaths {
  const size = files.reduce((sum, { path }) => sum + path.length + 1, 0);
  const list = new SharedArrayBuffer(size);
  const bytes = Buffer.from(list);
  let at = 0;
  for (const { path } of files) at += bytes.write(path, at, 'latin1') + 1;
  return {
    list,
    claimed: new SharedArrayBuffer(4),
    first,
    areSeen: files.every(({ isSeen }) => isSeen),
    tops,
  };
}

/** Number of slices, empty ones among them. */
export function sliceCount(shared: SharedPaths): number {
  return Math.ceil(shared.list.byteLength / SLICE_BYTES);
}

/** Takes the next slice for this thread alone; undefined when the list is used up. A slice inside a very long path is empty. */
export function claim(shared: SharedPaths): Slice | undefined {
  const index = Atomics.add(new Int32Array(shared.claimed), 0, 1);
  return index < sliceCount(shared)
    ? { index: shared.first + index, files: filesOf(shared, index) }
    : undefined;
}

/** The files whose paths begin within a slice of this part of the list. */
function filesOf(shared: SharedPaths, index: number): Listed[] {
  const bytes = Buffer.from(shared.list);
  const end = Math.min((index + 1) * SLICE_BYTES, bytes.length);
  const files: Listed[] = [];
  // A path begins after a NUL; the one before this slice may end in it.
  let start = index === 0 ? 0 : bytes.indexOf(0, index * SLICE_BYTES - 1) + 1;
  while (start < end) {
    const stop = bytes.indexOf(0, start);
    const path = bytes.toString('latin1', start, stop);
    files.push(shared.areSeen ? Listed.seen(path) : new Listed(path));
    start = stop + 1;
  }
  return files;
}
