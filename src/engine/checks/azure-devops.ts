/**
 * Azure DevOps personal access tokens of the old form (52 base32 characters) → true or forged: a CRC-32 of 28 bytes
 * lies scattered among the 32 (microsoft/security-utilities: SEC101_102_AdoPat.cs).
 */
import type { Check } from '../match.js';
import { decodeBase32, encodeBase32 } from './codecs/base32.js';
import type { Signer } from './crc32-tokens.js';
import { fail, pass } from './results.js';
import { crc32 } from './sums/crc32.js';

/** Positions of the four checksum bytes in the 32 of an old Azure DevOps token, least significant first. */
const SUM_AT = [22, 8, 7, 2];
/** What user and application tokens xor the CRC-32 of the other 28 bytes with. */
const XORED = [0xe0b9692d, 0x1019f92e];

export const azureDevopsPat: Check = (bytes, start, end) => {
  const token = decodeBase32(bytes.toString('latin1', start, end));
  if (token?.length !== 32) return fail('not 32 bytes of base32');
  const stored = SUM_AT.reduce((sum, at, i) => sum + token[at]! * 2 ** (8 * i), 0);
  return XORED.some((key) => checksum(token, key) === stored)
    ? pass('checksum is right')
    : fail('checksum is wrong');
};

export const signAzureDevopsPat: Signer = (_, pick) => {
  // The last of the 52 characters holds one bit only, so it is made from bytes.
  const token = Buffer.from(pick('hexlower', 64), 'hex');
  const sum = checksum(token, XORED[0]!);
  SUM_AT.forEach((at, i) => {
    token[at] = (sum >>> (8 * i)) & 0xff;
  });
  return encodeBase32(token).toLowerCase();
};

function checksum(token: Buffer, key: number): number {
  return (crc32(token.filter((_, i) => !SUM_AT.includes(i))) ^ key) >>> 0;
}
