/**
 * Seeds that are base32 of type byte, 32 secret bytes and a CRC-16 → true or forged: Stellar's StrKey (SEP-0023) and
 * NATS NKeys (nats-io/nkeys: README.md, strkey.go).
 */
import type { Check } from '../match.js';
import { decodeBase32, encodeBase32 } from './codecs/base32.js';
import type { Signer } from './crc32-tokens.js';
import { fail, pass, reject } from './results.js';
import { crc16 } from './sums/crc16.js';

const STELLAR_SEED = 0x90;
const NKEY_SEED = 18 << 3;
/** Type byte of an NKey, by the letter behind the `S`. */
const NKEY_TYPES: Record<string, [number, string]> = {
  A: [0 << 3, 'account'],
  C: [2 << 3, 'cluster'],
  N: [13 << 3, 'server'],
  O: [14 << 3, 'operator'],
  U: [20 << 3, 'user'],
  X: [23 << 3, 'curve'],
};

export const stellarSeed: Check = (bytes, start, end) => {
  const seed = decodeBase32(bytes.toString('latin1', start, end));
  if (seed?.length !== 35 || seed[0] !== STELLAR_SEED) return reject('not a Stellar seed');
  return sumIsRight(seed) ? pass('checksum is right') : fail('checksum is wrong');
};

export const nkeySeed: Check = (bytes, start, end) => {
  const text = bytes.toString('latin1', start, end);
  const seed = decodeBase32(text);
  const type = NKEY_TYPES[text[1]!];
  if (seed?.length !== 36 || type === undefined) return reject('not an NKey seed');
  return sumIsRight(seed) ? pass('checksum is right', { type: type[1] }) : fail('checksum is wrong');
};

export const signStellarSeed: Signer = (_, pick) => summed([STELLAR_SEED], pick('hexlower', 64));

/** @param prefix `SU`, `SA`, `SO`, `SN`, `SC` or `SX`. */
export const signNkeySeed: Signer = (prefix, pick) => {
  const type = NKEY_TYPES[prefix[1] ?? 'U']?.[0] ?? 0;
  // Eleven bits: five of "seed", five of the type, and the next byte's first three (strkey.go, EncodeSeed).
  return summed([NKEY_SEED | (type >> 5), (type & 31) << 3], pick('hexlower', 64));
};

function sumIsRight(seed: Buffer): boolean {
  return crc16(seed.subarray(0, -2)) === seed.readUInt16LE(seed.length - 2);
}

function summed(head: number[], hex: string): string {
  const body = Buffer.concat([Buffer.from(head), Buffer.from(hex, 'hex')]);
  const sum = Buffer.alloc(2);
  sum.writeUInt16LE(crc16(body));
  return encodeBase32(Buffer.concat([body, sum]));
}
