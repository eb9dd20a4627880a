/**
 * Numbers and bytes → DER (ITU-T X.690), as little of it as private keys need. Encodes only; reading DER is the
 * engine's matter.
 */
import type { Random } from './random.js';

const TAG = { integer: 0x02, bits: 0x03, octets: 0x04, nothing: 0x05, id: 0x06, sequence: 0x30 } as const;

function encode(tag: number, content: Uint8Array): Buffer {
  const { length } = content;
  if (length < 0x80) return Buffer.concat([Buffer.from([tag, length]), content]);
  const digits = toBytes(BigInt(length));
  return Buffer.concat([Buffer.from([tag, 0x80 | digits.length]), digits, content]);
}

/** Big-endian bytes without leading zeros; one zero byte for 0. */
export function toBytes(value: bigint): Buffer {
  const hex = value.toString(16);
  return Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
}

export const sequence = (...parts: Uint8Array[]): Buffer => encode(TAG.sequence, Buffer.concat(parts));
export const octets = (content: Uint8Array): Buffer => encode(TAG.octets, content);
/** A bit string of whole bytes. */
export const bits = (content: Uint8Array): Buffer => encode(TAG.bits, Buffer.concat([Buffer.of(0), content]));
export const nothing = (): Buffer => encode(TAG.nothing, Buffer.alloc(0));
/** An explicit context tag [n]. */
export const tagged = (n: number, content: Uint8Array): Buffer => encode(0xa0 | n, content);

/** A non-negative integer. */
export function integer(value: bigint | number): Buffer {
  const bytes = toBytes(BigInt(value));
  return encode(TAG.integer, bytes[0]! < 0x80 ? bytes : Buffer.concat([Buffer.of(0), bytes]));
}

/** An object identifier in dotted form. */
export function objectId(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return encode(TAG.id, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]));
}

/** Seven bits a byte, most significant first, all but the last marked. */
function base128(value: number): number[] {
  const groups = [value & 0x7f];
  for (let rest = value >>> 7; rest > 0; rest >>>= 7) groups.unshift((rest & 0x7f) | 0x80);
  return groups;
}

/** A random odd number of exactly `size` bits whose two highest bits are set: products of two have twice the bits. */
export function oddNumber(random: Random, size: number): bigint {
  const whole =
    BigInt(`0x${random.bytes(Math.ceil(size / 8)).toString('hex')}`) & ((1n << BigInt(size)) - 1n);
  return whole | (3n << BigInt(size - 2)) | 1n;
}
