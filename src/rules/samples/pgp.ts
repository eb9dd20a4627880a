/**
 * An OpenPGP secret-key packet with a user id, in random numbers, and the checksum of its armour. Layouts: RFC 4880,
 * 5.5.3 (secret key), 3.2 (multiprecision integers), 6.1 (CRC-24).
 */
import { oddNumber, toBytes } from './der.js';
import type { Random } from './random.js';

const SECRET_KEY = 5;
const USER_ID = 13;
const VERSION = 4;
const RSA = 1;
/** Made on 2024-01-01, for samples that never change. */
const CREATED = 1_704_067_200;

/** @param encrypted true: behind AES-256 and a salted S2K, so that the private numbers are random bytes. */
export function pgpKey(random: Random, size: number, encrypted: boolean): Buffer {
  const created = Buffer.alloc(4);
  created.writeUInt32BE(CREATED);
  const shared = [Buffer.of(VERSION), created, Buffer.of(RSA), mpi(oddNumber(random, size)), mpi(65537n)];
  const numbers = [size, size / 2, size / 2, size / 2].map((width) => mpi(oddNumber(random, width)));
  const open = Buffer.concat(numbers);
  const secret = encrypted
    ? // Usage 254 (SHA-1 inside), AES-256, iterated and salted SHA-256, salt, coded count, IV.
      [
        Buffer.of(254, 9, 3, 8),
        random.bytes(8),
        Buffer.of(0x60),
        random.bytes(16),
        random.bytes(open.length + 20),
      ]
    : [Buffer.of(0), open, sum16(open)];
  return Buffer.concat([
    packet(SECRET_KEY, Buffer.concat([...shared, ...secret])),
    packet(USER_ID, Buffer.from('Build <build@corp.internal>')),
  ]);
}

/** Checksum of an armoured block. */
export function crc24(bytes: Uint8Array): Buffer {
  let crc = 0xb704ce;
  for (const byte of bytes) {
    crc ^= byte << 16;
    for (let bit = 0; bit < 8; bit++) {
      crc <<= 1;
      if (crc & 0x1000000) crc ^= 0x1864cfb;
    }
  }
  return Buffer.of(crc >>> 16, crc >>> 8, crc);
}

function mpi(value: bigint): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(value.toString(2).length);
  return Buffer.concat([length, toBytes(value)]);
}

/** Sum of all bytes modulo 65536. */
function sum16(bytes: Buffer): Buffer {
  const sum = Buffer.alloc(2);
  sum.writeUInt16BE(bytes.reduce((total, byte) => (total + byte) & 0xffff, 0));
  return sum;
}

/** A packet with a new-format header; lengths from 192 to 8383 take two bytes, longer ones five. */
function packet(tag: number, body: Buffer): Buffer {
  const { length } = body;
  const header = [0xc0 | tag];
  if (length < 192) header.push(length);
  else if (length < 8384) header.push(192 + ((length - 192) >> 8), (length - 192) & 0xff);
  else header.push(0xff, length >>> 24, (length >>> 16) & 0xff, (length >>> 8) & 0xff, length & 0xff);
  return Buffer.concat([Buffer.from(header), body]);
}
