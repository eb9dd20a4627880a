/**
 * Wallet secrets written as words or numbers → sanity, for want of anything stronger: BIP-39 phrases without the
 * 2,048-word list, key pairs as lists of bytes.
 */
import type { Check } from '../match.js';
import type { Signer } from './crc32-tokens.js';
import { deadEnd, pass, reject, unknown } from './results.js';

/** Lengths of a phrase in words (BIP-39, "Generating the mnemonic"). */
const LENGTHS = new Set([12, 15, 18, 21, 24]);
/** First words of phrases that tools and test vectors publish: Hardhat and Anvil, BIP-39, Ganache, Truffle. */
const SAMPLES = [
  'test test test',
  'abandon abandon abandon',
  'legal winner thank',
  'letter advice cage',
  'zoo zoo zoo',
  'myth like bonus',
  'candy maple cake',
];

/** Words of three to eight letters, hardly any of them twice. */
export const mnemonic: Check = (bytes, start, end) => {
  const text = bytes.toString('latin1', start, end);
  const words = text.split(' ');
  if (!LENGTHS.has(words.length) || words.some((word) => !/^[a-z]{3,8}$/.test(word)))
    return reject('not a phrase of 12 to 24 words');
  if (SAMPLES.some((sample) => text.startsWith(sample)))
    return deadEnd('documentation', 'published test phrase');
  // Prose repeats its small words; a phrase of 24 repeats one in seven times.
  return new Set(words).size >= words.length - 2 && !/\b(the|and|for|with|this|that)\b/.test(text)
    ? unknown({ words: String(words.length) })
    : reject('prose');
};

/** Fewer than this, or as few others, of 64 random bytes are above 127 once in ten million. */
const LEAST_LARGE = 12;

/** Solana's id.json: 64 numbers from 0 to 255. */
export const byteList: Check = (bytes, start, end) => {
  const numbers =
    bytes
      .toString('latin1', start, end)
      .match(/\d{1,4}/g)
      ?.map(Number) ?? [];
  if (numbers.length !== 64 || numbers.some((n) => n > 255)) return reject('not 64 bytes');
  const isCounted = numbers.every((n, i) => i === 0 || n - numbers[i - 1]! === numbers[1]! - numbers[0]!);
  if (new Set(numbers).size < 32 || isCounted) return reject('filler');
  // Half of random bytes are above 127; of the order in which JPEG decoders go through a block (0 to 63) none is.
  const large = numbers.filter((n) => n > 127).length;
  return large < LEAST_LARGE || large > 64 - LEAST_LARGE ? reject('a table') : pass('64 bytes of key pair');
};

export const signByteList: Signer = (_, pick) =>
  `[${[...Buffer.from(pick('hexlower', 128), 'hex')].join(',')}]`;
