/**
 * Forges pack files and their indexes byte by byte, for stores that git itself would never write: endless chains,
 * bombs, circles. Formats: gitformat-pack(5).
 */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { TestRepo } from './repo.js';

export interface ForgedObject {
  /** Id to put in the index; 20 bytes. */
  id: Buffer;
  /** Kind as numbered in packs: 3 blob, 6 delta by offset, 7 delta by id. */
  kind: number;
  /** What is compressed: the content or the delta. */
  data: Buffer;
  /** Number of the base among the objects (kind 6), or its id (kind 7). */
  base?: number | Buffer;
  /** Size to announce instead of the true one. */
  size?: number;
  /** What stands in the pack in place of the compressed data. */
  stream?: Buffer;
}

/** A repository with one pack: `pack-f`. */
export function repoWith(objects: readonly ForgedObject[]): TestRepo {
  const repo = TestRepo.create();
  const { pack, index } = forgePack(objects);
  mkdirSync(repo.path('.git/objects/pack'), { recursive: true });
  writeFileSync(repo.path('.git/objects/pack/pack-f.pack'), pack);
  writeFileSync(repo.path('.git/objects/pack/pack-f.idx'), index);
  return repo;
}

/** An id that is no content's. @param n below 256. */
export function fakeId(n: number): Buffer {
  return Buffer.alloc(20, n);
}

export function blobId(content: Buffer): Buffer {
  return createHash('sha1').update(`blob ${content.length}\0`).update(content).digest();
}

/** A delta that copies ranges of its base and inserts bytes. */
export function delta(
  baseSize: number,
  size: number,
  ops: ([from: number, length: number] | Buffer)[],
): Buffer {
  const parts = [varint(baseSize), varint(size)];
  for (const op of ops) {
    if (Buffer.isBuffer(op)) {
      parts.push(Buffer.from([op.length]), op);
      continue;
    }
    const bytes = Buffer.alloc(8);
    bytes[0] = 0xff;
    bytes.writeUInt32LE(op[0], 1);
    bytes.writeUIntLE(op[1], 5, 3);
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}

/** The pack and the index that goes with it. */
export function forgePack(objects: readonly ForgedObject[]): { pack: Buffer; index: Buffer } {
  const header = Buffer.alloc(12);
  header.write('PACK');
  header.writeUInt32BE(2, 4);
  header.writeUInt32BE(objects.length, 8);
  const parts = [header];
  const offsets: number[] = [];
  let at = 12;
  for (const object of objects) {
    offsets.push(at);
    const stream = object.stream ?? deflateSync(object.data);
    const entry = Buffer.concat([entryHeader(object, at, offsets), stream]);
    parts.push(entry);
    at += entry.length;
  }
  const body = Buffer.concat(parts);
  const checksum = createHash('sha1').update(body).digest();
  return { pack: Buffer.concat([body, checksum]), index: forgeIndex(objects, offsets, checksum) };
}

function entryHeader(
  { kind, data, base, size = data.length }: ForgedObject,
  at: number,
  offsets: number[],
): Buffer {
  const bytes = [(kind << 4) | (size & 15)];
  for (let rest = Math.floor(size / 16); rest > 0; rest = Math.floor(rest / 128)) {
    bytes[bytes.length - 1]! |= 0x80;
    bytes.push(rest & 0x7f);
  }
  if (kind === 7) return Buffer.concat([Buffer.from(bytes), base as Buffer]);
  if (kind === 6) {
    let distance = at - offsets[base as number]!;
    const encoded = [distance & 0x7f];
    for (distance = distance >> 7; distance > 0; distance >>= 7) encoded.unshift(0x80 | (--distance & 0x7f));
    bytes.push(...encoded);
  }
  return Buffer.from(bytes);
}

function forgeIndex(objects: readonly ForgedObject[], offsets: number[], checksum: Buffer): Buffer {
  const order = objects.map((_, i) => i).sort((a, b) => Buffer.compare(objects[a]!.id, objects[b]!.id));
  const fanout = Buffer.alloc(1024);
  for (let i = 0; i < 256; i++) fanout.writeUInt32BE(objects.filter((o) => o.id[0]! <= i).length, 4 * i);
  const table = Buffer.alloc(4 * objects.length);
  for (const [n, i] of order.entries()) table.writeUInt32BE(offsets[i]!, 4 * n);
  const crcs = Buffer.alloc(4 * objects.length);
  const ids = order.map((i) => objects[i]!.id);
  const body = Buffer.concat([Buffer.from('ff744f6300000002', 'hex'), fanout, ...ids, crcs, table, checksum]);
  return Buffer.concat([body, createHash('sha1').update(body).digest()]);
}

function varint(value: number): Buffer {
  const bytes = [value & 0x7f];
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128)) {
    bytes[bytes.length - 1]! |= 0x80;
    bytes.push(rest & 0x7f);
  }
  return Buffer.from(bytes);
}
