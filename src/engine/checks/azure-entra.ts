/**
 * Entra ID (Azure AD) client secrets → true or forged: those with `8Q~` end in half of a Marvin32 checksum written in
 * an alphabet of 66 characters (microsoft/security-utilities: IdentifiableMetadata.cs, CustomAlphabetEncoder.cs).
 */
import type { Check } from '../match.js';
import type { Signer } from './crc32-tokens.js';
import { fail, pass, unknown } from './results.js';
import { marvin32, marvinSeed } from './sums/marvin32.js';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ1234567890.-_~';
const SEED = marvinSeed('AadPwd00');

/** The last three characters are the first three of six checksum digits. Secrets with `7Q~` have none. */
export const azureEntraSecret: Check = (bytes, start, end) => {
  const text = bytes.toString('latin1', start, end);
  if (text.slice(3, 6) !== '8Q~') return unknown();
  return text.slice(-3) === checksum(text.slice(0, -3))
    ? pass('checksum is right')
    : fail('checksum is wrong');
};

export const signAzureEntraSecret: Signer = (_, pick) => {
  const before = `${pick('base62', 3)}8Q~${pick('base62', 31)}`;
  return before + checksum(before);
};

function checksum(text: string): string {
  let digits = '';
  for (
    let rest = marvin32(Buffer.from(text, 'latin1'), SEED);
    rest > 0;
    rest = Math.floor(rest / ALPHABET.length)
  ) {
    digits = ALPHABET[rest % ALPHABET.length] + digits;
  }
  return digits.padStart(6, ALPHABET[0]).slice(0, 3);
}
