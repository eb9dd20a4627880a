/**
 * Values whose alphabet alone says little → shape sanity: hex that is random rather than counted or repeated, UUIDs
 * that are real ones, numbers that pass Luhn, key scalars within their curve. Each rejects only what cannot be a key.
 */
import type { Check } from '../match.js';
import type { Signer } from './crc32-tokens.js';
import { fail, pass, reject, unknown } from './results.js';

/** Longest run of neighbours (`456789`, `fedcba`, `aaaa`) that random text of 32 characters is allowed. */
const LONGEST_RUN = 7;

/** Rejects runs in order, few different characters and short repeated blocks. */
export const notSequential: Check = (bytes, start, end) => {
  if (longestRun(bytes, start, end) > LONGEST_RUN) return reject('characters in order');
  if (isRepeated(bytes, start, end)) return reject('repeated block');
  return unknown();
};

/** Hex that looks drawn at random: both digits and letters, one case, and no sequence. */
export const hexRandom: Check = (bytes, start, end) => {
  const text = bytes.toString('latin1', start, end);
  if (!/[0-9]/.test(text) || !/[a-f]/i.test(text)) return reject('digits only or letters only');
  if (/[a-f]/.test(text) && /[A-F]/.test(text)) return reject('mixed case');
  if (new Set(text).size < 6) return reject('too few different characters');
  return notSequential(bytes, start, end);
};

/** A UUID that was drawn, not written: known version and variant, not nil, not counted. */
export const uuid: Check = (bytes, start, end) => {
  const text = bytes.toString('latin1', start, end).toLowerCase();
  if (!/^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89abcd][0-9a-f]{3}-[0-9a-f]{12}$/.test(text)) {
    return reject('not a UUID');
  }
  const digits = Buffer.from(text.replaceAll('-', ''), 'latin1');
  if (new Set(digits).size < 6) return reject('too few different characters');
  return notSequential(digits, 0, digits.length);
};

/** Luhn's check digit (ISO/IEC 7812-1, annex B), separators skipped. */
export const luhn: Check = (bytes, start, end) => {
  let sum = 0;
  let count = 0;
  for (let i = end - 1; i >= start; i--) {
    const digit = bytes[i]! - 0x30;
    if (digit < 0 || digit > 9) continue;
    const twice = count % 2 === 1 ? 2 * digit : digit;
    sum += twice > 9 ? twice - 9 : twice;
    count++;
  }
  return count > 1 && sum % 10 === 0 ? pass('check digit is right') : reject('check digit is wrong');
};

const SECP256K1_ORDER = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;

/** A secp256k1 scalar in hex (Ethereum, Bitcoin): from 1 to the group order less 1 (SEC 2, section 2.4.1). */
export const secp256k1: Check = (bytes, start, end) => {
  const text = bytes.toString('latin1', start, end).replace(/^0x/i, '');
  if (!/^[0-9a-fA-F]{64}$/.test(text)) return reject('not 32 bytes of hex');
  const scalar = BigInt(`0x${text}`);
  if (scalar === 0n || scalar >= SECP256K1_ORDER) return reject('outside the curve');
  // Scalars such as 1 or 2 are test vectors.
  if (scalar < 2n ** 128n) return fail('scalar too small to be drawn at random');
  return hexRandom(Buffer.from(text.toLowerCase(), 'latin1'), 0, 64);
};

/** BitLocker recovery passwords: every group of six digits is a multiple of 11 under 720,896 ([MS-FVE], numerical password). */
export const bitlocker: Check = (bytes, start, end) => {
  const groups = bytes.toString('latin1', start, end).split('-');
  const right =
    groups.length === 8 &&
    groups.every((g) => /^\d{6}$/.test(g) && Number(g) % 11 === 0 && Number(g) < 720_896);
  return right && new Set(groups).size > 4
    ? pass('all groups are multiples of 11')
    : reject('not a recovery password');
};

export const signBitlocker: Signer = (_, pick) =>
  Array.from({ length: 8 }, () => String(11 * (Number(pick('digit', 5)) % 65_536)).padStart(6, '0')).join(
    '-',
  );

function longestRun(bytes: Uint8Array, start: number, end: number): number {
  let longest = 1;
  let run = 1;
  let step = 0;
  for (let i = start + 1; i < end; i++) {
    const next = bytes[i]! - bytes[i - 1]!;
    run = next === step && Math.abs(next) <= 1 ? run + 1 : Math.abs(next) <= 1 ? 2 : 1;
    step = next;
    longest = Math.max(longest, run);
  }
  return longest;
}

function isRepeated(bytes: Uint8Array, start: number, end: number): boolean {
  for (let block = 1; block <= 8 && 2 * block <= end - start; block++) {
    let i = start + block;
    while (i < end && bytes[i] === bytes[i - block]) i++;
    if (i === end) return true;
  }
  return false;
}
