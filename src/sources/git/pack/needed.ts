/**
 * Some objects of a pack → the table of them and of all that they are built on, by reading their headers and no others:
 * what a range needs of a pack that holds a hundred times as much. The pack's other objects are not known here, so an
 * entry may end long before the next one in the table begins.
 */
import { type Entries, emptyEntries, FOREIGN_BASE, LARGEST_SIZE, NO_BASE } from './entries.js';
import { LONGEST_SIZE, OFFSET_DELTA, REF_DELTA, readHeader } from './header.js';
import type { IndexFile } from './idxfile.js';
import type { PackFile } from './packfile.js';

/** Bytes of a pack's header: no entry begins before. */
const FIRST = 12;

/**
 * @param offsets of the objects, in any order. In the table `position` is an object's place in this list.
 * @param width bytes in an object id.
 * @returns the table, and by entry non-zero for the objects of the list.
 * @throws Error when pack and index do not fit together.
 */
export function readNeeded(
  pack: PackFile,
  index: IndexFile,
  offsets: readonly number[],
  width: number,
): { entries: Entries; wanted: Uint8Array } {
  if (pack.count !== index.count) throw new Error('pack and index disagree');
  if (new Set(offsets).size < offsets.length) throw new Error('two objects at one place');
  const headers = new Headers(pack, index, width);
  for (let open = Float64Array.from(offsets); open.length > 0; ) open = headers.read(open);
  return headers.table(offsets);
}

/** What the headers read so far say. */
class Headers {
  readonly #pack: PackFile;
  readonly #index: IndexFile;
  readonly #width: number;
  /** Where the last entry ends. */
  readonly #end: number;
  /** Columns in the order of reading. */
  readonly #offset: number[] = [];
  readonly #kind: number[] = [];
  readonly #size: number[] = [];
  readonly #length: number[] = [];
  /** Where the base begins. */
  readonly #base: number[] = [];
  /** By offset: place in the columns. */
  readonly #placeOf = new Map<number, number>();

  constructor(pack: PackFile, index: IndexFile, width: number) {
    this.#pack = pack;
    this.#index = index;
    this.#width = width;
    this.#end = pack.size - width;
  }

  /**
   * Reads in the order of the pack. @returns where the bases begin that have not been read yet.
   * @throws Error when an offset cannot be, or there are more than the pack has objects.
   */
  read(offsets: Float64Array): Float64Array<ArrayBuffer> {
    const bases = new Set<number>();
    for (const offset of offsets.sort()) {
      const base = this.#readOne(offset);
      if (base >= 0) bases.add(base);
    }
    const open = [...bases].filter((base) => !this.#placeOf.has(base));
    if (this.#offset.length + open.length > this.#pack.count) throw new Error('more objects than there are');
    return Float64Array.from(open);
  }

  #readOne(offset: number): number {
    if (offset < FIRST || offset >= this.#end) throw new Error('the index points beyond the pack');
    const length = Math.min(LONGEST_SIZE + this.#width, this.#end - offset);
    const begin = this.#pack.locate(offset, length);
    const { window } = this.#pack;
    const { kind, size, distance, end } = readHeader(window, begin, begin + length, this.#width);
    let base = NO_BASE;
    if (kind === OFFSET_DELTA) base = this.#baseAt(distance > 0 ? offset - distance : -1);
    else if (kind === REF_DELTA)
      base = this.#baseAt(this.#index.offsetOf(window.subarray(end - this.#width, end)));
    this.#placeOf.set(offset, this.#offset.length);
    this.#offset.push(offset);
    this.#kind.push(kind);
    this.#size.push(Math.min(size, LARGEST_SIZE));
    this.#length.push(end - begin);
    this.#base.push(base);
    return base;
  }

  #baseAt(offset: number): number {
    return offset < FIRST || offset >= this.#end ? FOREIGN_BASE : offset;
  }

  /** The table of all that has been read, in the order of the pack. */
  table(wantedOffsets: readonly number[]): { entries: Entries; wanted: Uint8Array } {
    const entries = emptyEntries(this.#offset.length);
    const { count, offset } = entries;
    offset.set(this.#offset);
    offset[count] = this.#end;
    offset.sort();
    const entryAt = new Int32Array(count);
    for (let entry = 0; entry < count; entry++) entryAt[this.#placeOf.get(offset[entry]!)!] = entry;
    for (let place = 0; place < count; place++) {
      const entry = entryAt[place]!;
      const base = this.#base[place]!;
      entries.kind[entry] = this.#kind[place]!;
      entries.size[entry] = this.#size[place]!;
      entries.header[entry] = this.#length[place]!;
      entries.base[entry] = base < 0 ? base : entryAt[this.#placeOf.get(base)!]!;
    }
    const wanted = new Uint8Array(count);
    for (let position = 0; position < wantedOffsets.length; position++) {
      const entry = entryAt[this.#placeOf.get(wantedOffsets[position]!)!]!;
      wanted[entry] = 1;
      entries.position[entry] = position;
    }
    return { entries, wanted };
  }
}
