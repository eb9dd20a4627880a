/**
 * An object's id → its content, from the packs of a store, without a git process: a few reads by position for the index,
 * one for the object and one for each that it is built on. For the commit and the few folders that a commit changes; a
 * store with many packs, large indexes or long chains is left to git. Formats: gitformat-pack(5).
 */
import { closeSync, constants, openSync, readdirSync, readSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import type { ObjectType } from '../frames.js';
import type { Inflate, LooseObject } from '../loose.js';
import { DeltaApplier } from '../pack/delta.js';
import { LONGEST_SIZE, REF_DELTA, readHeader } from '../pack/header.js';

/** Packs that are looked through here. */
const MOST_PACKS = 16;
/** Objects built on objects; git writes chains of up to 50. */
const LONGEST_CHAIN = 60;
/** Version 2's first bytes, before 256 counts: how many ids begin with a byte, or a smaller one. */
const MAGIC = 'ff744f6300000002';
const FANOUT = 8;
const IDS = FANOUT + 4 * 256;
const ID_BYTES = 20;
/** Ids with the same first byte that are looked through at once, in bytes: an index of 13 million objects. */
const LARGEST_BUCKET = 1 << 20;
const TYPES: readonly (ObjectType | undefined)[] = [undefined, 'commit', 'tree', 'blob', 'tag'];

/**
 * Undefined when it is in no pack here, or git must say.
 * @param most bytes that the object, and each that it is built on, may have.
 * @param quickly tried before zlib.
 */
export function readPacked(
  objectsDir: string,
  id: string,
  most: number,
  quickly?: Inflate,
): LooseObject | undefined {
  try {
    return find({ folder: `${objectsDir}/pack`, most, quickly }, Buffer.from(id, 'hex'), LONGEST_CHAIN);
  } catch {
    // A pack that was packed anew meanwhile, is broken or is none: git finds the object elsewhere, or says so.
    return undefined;
  }
}

interface Store {
  folder: string;
  most: number;
  quickly: Inflate | undefined;
}

/** @throws Error when the store cannot be read here. @param left objects that this one may still be built on. */
function find(store: Store, id: Buffer, left: number): LooseObject | undefined {
  const { folder } = store;
  const indexes = readdirSync(folder).filter((name) => name.endsWith('.idx'));
  if (indexes.length > MOST_PACKS) return undefined;
  for (const name of indexes) {
    const offset = withFile(`${folder}/${name}`, (fd) => offsetOf(fd, id));
    if (offset === undefined) continue;
    return withFile(`${folder}/${name.slice(0, -'idx'.length)}pack`, (fd) =>
      objectAt({ fd, store }, offset, left),
    );
  }
  return undefined;
}

/** Where the pack has the object, by the open index of it. @throws Error when that is none of version 2. */
function offsetOf(fd: number, id: Buffer): number | undefined {
  const head = bytesAt(fd, 0, IDS);
  if (head.toString('hex', 0, FANOUT) !== MAGIC) throw new Error('no index of version 2');
  const upTo = (byte: number) => (byte < 0 ? 0 : head.readUInt32BE(FANOUT + 4 * byte));
  const first = upTo(id[0]! - 1);
  const length = ID_BYTES * (upTo(id[0]!) - first);
  if (length < 0 || length > LARGEST_BUCKET) throw new Error('too many ids that begin alike');
  const bucket = bytesAt(fd, IDS + ID_BYTES * first, length);
  let at = bucket.indexOf(id);
  while (at % ID_BYTES > 0) at = bucket.indexOf(id, at + 1);
  if (at < 0) return undefined;
  // Behind the ids stands a checksum of 4 bytes for each, then the offsets.
  const offsets = IDS + upTo(255) * (ID_BYTES + 4);
  const offset = bytesAt(fd, offsets + 4 * (first + at / ID_BYTES), 4).readUInt32BE(0);
  if (offset >= 0x80000000) throw new Error('beyond 2 GiB');
  return offset;
}

interface Pack {
  fd: number;
  store: Store;
}

function objectAt(pack: Pack, offset: number, left: number): LooseObject | undefined {
  if (offset <= 0 || left < 0) return undefined;
  const head = bytesAt(pack.fd, offset, LONGEST_SIZE + ID_BYTES, true);
  const { kind, size, distance, end } = readHeader(head, 0, head.length, ID_BYTES);
  if (size > pack.store.most) return undefined;
  const type = TYPES[kind];
  if (type) return { type, content: inflateAt(pack, offset + end, size) };
  const base =
    kind === REF_DELTA
      ? find(pack.store, head.subarray(end - ID_BYTES, end), left - 1)
      : // Of unknown kinds the distance is 0: then `left` ends it.
        objectAt(pack, offset - distance, left - 1);
  return (
    base && {
      type: base.type,
      content: built(base.content, inflateAt(pack, offset + end, size), pack.store.most),
    }
  );
}

/** What a delta makes of its base. @throws Error when it is broken, or makes too much. */
function built(base: Buffer, delta: Buffer, most: number): Buffer {
  const parts = Buffer.concat([base, delta]);
  const of = { start: base.length, size: delta.length };
  const size = DeltaApplier.resultSize(parts, of, base.length);
  if (size > most) throw new Error('larger than is read here');
  const space = Buffer.concat([parts, Buffer.alloc(size)]);
  const out = { start: parts.length, size };
  new DeltaApplier().apply(space, { start: 0, size: base.length }, of, out);
  return space.subarray(out.start);
}

/** @throws Error unless the stream there has just that many bytes. */
function inflateAt({ fd, store }: Pack, from: number, size: number): Buffer {
  // As long as zlib's worst case; what stands behind the stream is another object's.
  const bytes = bytesAt(fd, from, size + (size >> 10) + 64, true);
  const inflated = store.quickly?.(bytes, size) ?? inflateSync(bytes, { maxOutputLength: size + 1 });
  if (inflated.length !== size) throw new Error('the object has another size than its header says');
  return inflated;
}

/** @param some true when the file may end before. @throws Error when it ends before otherwise. */
function bytesAt(fd: number, from: number, length: number, some = false): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  let filled = 0;
  while (filled < length) {
    const count = readSync(fd, bytes, filled, length - filled, from + filled);
    if (count === 0) break;
    filled += count;
  }
  if (filled < length && !some) throw new Error('the file ends early');
  return bytes.subarray(0, filled);
}

function withFile<T>(path: string, read: (fd: number) => T): T {
  const fd = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    return read(fd);
  } finally {
    closeSync(fd);
  }
}
