/**
 * Base58 text → bytes and back: big numbers in Bitcoin's alphabet (no 0, O, I, l) or Ripple's order of it, leading
 * zero bytes kept as leading first letters. Time grows with the square of the length, so long text is refused.
 */
import { sha256 } from '../sums/sha256.js';

const BITCOIN = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
export const RIPPLE = 'rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz';

/** Longest text decoded; an extended Bitcoin key has 111 characters. */
const LONGEST = 160;

/** Bytes of a base58 text, or undefined when it is none or is too long. */
export function decodeBase58(text: string, alphabet = BITCOIN): Buffer | undefined {
  if (text.length > LONGEST) return undefined;
  let value = 0n;
  for (const char of text) {
    const digit = alphabet.indexOf(char);
    if (digit < 0) return undefined;
    value = value * 58n + BigInt(digit);
  }
  const hex = value === 0n ? '' : value.toString(16);
  const bytes = Buffer.from(hex.length % 2 ? `0${hex}` : hex, 'hex');
  return Buffer.concat([Buffer.alloc(leading(text, alphabet[0]!)), bytes]);
}

/** Base58 text of bytes. */
export function encodeBase58(bytes: Uint8Array, alphabet = BITCOIN): string {
  const hex = Buffer.from(bytes).toString('hex');
  let text = '';
  for (let value = BigInt(`0x${hex || '0'}`); value > 0n; value /= 58n)
    text = alphabet[Number(value % 58n)] + text;
  let zeros = 0;
  while (bytes[zeros] === 0) zeros++;
  return alphabet[0]!.repeat(zeros) + text;
}

/** Payload of a base58check text (version bytes and key): the last four bytes are a double SHA-256; undefined if they are not. */
export function decodeBase58Check(text: string, alphabet = BITCOIN): Buffer | undefined {
  const bytes = decodeBase58(text, alphabet);
  if (bytes === undefined || bytes.length < 5) return undefined;
  const payload = bytes.subarray(0, -4);
  return checksum(payload).equals(bytes.subarray(-4)) ? payload : undefined;
}

/** Base58check text of a payload. */
export function encodeBase58Check(payload: Uint8Array, alphabet = BITCOIN): string {
  return encodeBase58(Buffer.concat([payload, checksum(payload)]), alphabet);
}

function checksum(payload: Uint8Array): Buffer {
  return sha256(sha256(payload)).subarray(0, 4);
}

function leading(text: string, char: string): number {
  let count = 0;
  while (text[count] === char) count++;
  return count;
}
