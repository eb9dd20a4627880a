/**
 * Microsoft's common annotated security keys (`…JQQJ99…`) → true or forged, with the month of issue
 * (microsoft/security-utilities: IdentifiableSecrets.cs, LegacyCommonAnnotatedSecurityKey.cs).
 */
import type { Check } from '../match.js';
import { encodeBase62 } from './codecs/base62.js';
import { decodeBase64 } from './codecs/base64.js';
import type { Signer } from './crc32-tokens.js';
import { fail, pass, unknown } from './results.js';
import { marvin32, marvinSeed } from './sums/marvin32.js';

const CASK_SEED = marvinSeed('Default0');
/** Encoded characters before the checksum, and the bytes they decode to. */
const CASK_SUMMED = 80;

/** Common annotated security keys (84 or 88 characters): the four characters at offset 80 are a checksum of those before. */
export const azureCask: Check = (bytes, start, end) => {
  const text = bytes.toString('latin1', start, end);
  const summed = decodeBase64(text.slice(0, CASK_SUMMED));
  if (summed === undefined || text.length < CASK_SUMMED + 4) return unknown();
  const found = text.slice(CASK_SUMMED, CASK_SUMMED + 4);
  return caskSums(summed).includes(found)
    ? pass('checksum is right', caskDate(text))
    : fail('checksum is wrong');
};

/** Both ways the checksum is written: as plain base64 of its bytes, and as base62 digits. */
function caskSums(summed: Buffer): string[] {
  const sum = Buffer.alloc(4);
  sum.writeUInt32LE(marvin32(summed, CASK_SEED));
  const zeros = /^0*/.exec(sum.toString('hex'))![0].length >> 1;
  const digits = '0'.repeat(zeros) + encodeBase62(sum.readUInt32BE(), 1);
  return [sum.toString('base64').slice(0, 4), digits.padEnd(6, '0').slice(0, 4)];
}

/** Year (A = 2024) and month (A = January) of issue, at offsets 58 and 59. */
function caskDate(text: string): Record<string, string> {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
  const month = alphabet.indexOf(text[59]!) + 1;
  if (month < 1 || month > 12) return {};
  return { issued: `${2024 + alphabet.indexOf(text[58]!)}-${String(month).padStart(2, '0')}` };
}

/** @param prefix four-letter provider signature, such as `AZDO`. */
export const signAzureCask: Signer = (prefix, pick) => {
  const before = `${pick('base62', 52)}JQQJ99${pick('[AB]', 1)}${pick('[A-L]', 1)}${pick('upper', 12)}${pick('upper', 4)}${prefix}`;
  return before + caskSums(Buffer.from(before, 'base64'))[1];
};
