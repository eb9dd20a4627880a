/**
 * A pack's index file → where a few objects of the pack lie, by a few reads by position: a small push to a repository of
 * a million objects must not cost reading the index of them all. Refuses what idx.ts refuses.
 */
import { closeSync, constants, fstatSync, openSync } from 'node:fs';
import { bucketOf, HEAD, type Layout, layoutOf } from './idx.js';
import { FileWindow, readInto } from './window.js';

/** Ids that are read together and looked through in memory. */
const TOGETHER = 400;
/** Bytes of offsets read at a time, at least. */
const AHEAD = 4 << 10;

/** An object, and where its pack has it. */
export interface Located {
  /** Hexadecimal. */
  id: string;
  /** In bytes. */
  offset: number;
}

export class IndexFile {
  readonly #fd: number;
  readonly #width: number;
  readonly #head: Buffer;
  readonly #layout: Layout;
  readonly #offsets: FileWindow;
  /** The ids at the positions [low, high), which were read last, and how the first and the last of them begin. */
  readonly #ids: Buffer;
  #low = 0;
  #high = 0;
  #firstKey = 0;
  #lastKey = 0;

  private constructor(fd: number, size: number, width: number, head: Buffer, layout: Layout) {
    this.#fd = fd;
    this.#width = width;
    this.#head = head;
    this.#layout = layout;
    this.#ids = Buffer.allocUnsafe(TOGETHER * width);
    this.#offsets = new FileWindow(fd, size, AHEAD);
  }

  /** @param width bytes in an object id. @throws Error when there is no such file, or it is no index of version 2 for such ids. */
  static open(path: string, width: number): IndexFile {
    const fd = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const stats = fstatSync(fd);
      if (!stats.isFile() || stats.size < HEAD) throw new Error('not an index file');
      const head = Buffer.allocUnsafe(HEAD);
      readInto(fd, 0, head, 0, HEAD);
      const layout = layoutOf(head, stats.size, width);
      if (layout === undefined) throw new Error('not an index file');
      return new IndexFile(fd, stats.size, width, head, layout);
    } catch (error) {
      closeSync(fd);
      throw error;
    }
  }

  /** Number of objects in the pack. */
  get count(): number {
    return this.#layout.count;
  }

  /** Those of the objects that the pack has. @throws Error as `offsetOf` does. */
  locate(ids: Iterable<string>): Located[] {
    const located: Located[] = [];
    for (const id of ids) {
      const offset = this.offsetOf(Buffer.from(id, 'hex'));
      if (offset >= 0) located.push({ id, offset });
    }
    return located;
  }

  /**
   * Where the pack has an object, or -1. Asked for ids in their order, it reads each part of the file once.
   * @throws Error when the file cannot be read, or names no place.
   */
  offsetOf(id: Buffer): number {
    const position = this.#find(id);
    return position < 0 ? -1 : this.#offsetAt(position);
  }

  close(): void {
    closeSync(this.#fd);
  }

  /** Position of an id, or -1. */
  #find(id: Buffer): number {
    const key = id.readUInt32BE(0);
    if (key <= this.#firstKey || key >= this.#lastKey) this.#readAround(id);
    const width = this.#width;
    let [low, high] = [0, this.#high - this.#low];
    while (low < high) {
      const middle = (low + high) >>> 1;
      const other = this.#ids.readUInt32BE(middle * width);
      const order = key === other ? this.#compare(id, middle) : key - other;
      if (order === 0) return this.#low + middle;
      if (order < 0) high = middle;
      else low = middle + 1;
    }
    return -1;
  }

  /** Reads the ids among which it is, if it is there. */
  #readAround(id: Buffer): void {
    let { low, high } = bucketOf(this.#head, id[0]!);
    // Ids are as good as random: where one stands among those that begin alike, its next bytes tell nearly.
    let guess = low + Math.floor(((high - low) * id.readUInt16BE(1)) / 0x10000);
    while (high - low > TOGETHER) {
      const first = Math.max(low, Math.min(guess - TOGETHER / 2, high - TOGETHER));
      this.#read(first, first + TOGETHER);
      if (this.#compare(id, 0) < 0) high = first;
      else if (this.#compare(id, TOGETHER - 1) > 0) low = first + TOGETHER;
      else return;
      guess = (low + high) >>> 1;
    }
    this.#read(low, high);
  }

  #read(low: number, high: number): void {
    this.#low = this.#high = this.#firstKey = this.#lastKey = 0;
    if (low >= high) return;
    const width = this.#width;
    readInto(this.#fd, HEAD + low * width, this.#ids, 0, (high - low) * width);
    this.#low = low;
    this.#high = high;
    this.#firstKey = this.#ids.readUInt32BE(0);
    this.#lastKey = this.#ids.readUInt32BE((high - low - 1) * width);
  }

  #compare(id: Buffer, at: number): number {
    return id.compare(this.#ids, at * this.#width, (at + 1) * this.#width);
  }

  #offsetAt(position: number): number {
    const { small, large, end } = this.#layout;
    const offset = this.#number(small + 4 * position, 4);
    if (offset < 0x80000000) return offset;
    const at = large + 8 * (offset - 0x80000000);
    if (at + 8 > end) throw new Error('the index names no place');
    return this.#number(at, 8);
  }

  #number(at: number, length: 4 | 8): number {
    const place = this.#offsets.locate(at, length);
    const { bytes } = this.#offsets;
    const high = bytes.readUInt32BE(place);
    return length === 4 ? high : high * 0x100000000 + bytes.readUInt32BE(place + 4);
  }
}
