/**
 * Trusted-publishing tokens of crates.io → true or forged. The last character is the xor of the 31 before it, as an
 * index into the alphanumerics (rust-lang/crates.io: crates/crates_io_trustpub/src/access_token.rs).
 */
import type { Check } from '../match.js';
import type { Signer } from './crc32-tokens.js';
import { fail, pass } from './results.js';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const LENGTH = 31;

export const cratesIoToken: Check = (bytes, start, end) => {
  const body = bytes.toString('latin1', Math.max(start, end - LENGTH - 1), end);
  return body.slice(-1) === checkCharacter(body.slice(0, -1))
    ? pass('checksum is right')
    : fail('checksum is wrong');
};

export const signCratesIoToken: Signer = (prefix, pick) => {
  const body = pick('base62', LENGTH);
  return prefix + body + checkCharacter(body);
};

function checkCharacter(body: string): string {
  const sum = Buffer.from(body, 'latin1').reduce((xor, byte) => xor ^ byte, 0);
  return ALPHABET[sum % ALPHABET.length]!;
}
