/**
 * One-time-password seeds in base32 (Google Authenticator, "Key URI Format") → decodable or not. The seeds of the
 * RFCs and of every tutorial are told apart by what they decode to.
 */
import type { Check } from '../match.js';
import { decodeBase32 } from './codecs/base32.js';
import { deadEnd, pass, reject } from './results.js';

/** `Hello!` and 0xdeadbeef of the Key URI documentation; the ASCII digits of RFC 4226 and 6238. */
const SAMPLES = ['48656c6c6f21deadbeef', '3132333435363738393031323334353637383930'];
/** RFC 4226 demands 128 bits; many services give 80. */
const SHORTEST = 10;

export const otpSeed: Check = (bytes, start, end) => {
  const text = bytes.toString('latin1', start, end).replace(/[\s-]|=+$/g, '');
  const seed = decodeBase32(text);
  if (seed === undefined || seed.length < SHORTEST) return reject('not base32 of a seed');
  if (SAMPLES.some((sample) => seed.toString('hex').startsWith(sample)))
    return deadEnd('documentation', 'documentation example');
  return new Set(text).size < 6 || new Set(seed).size < 5
    ? reject('filler')
    : pass('decodes to a seed', { bits: String(8 * seed.length) });
};
