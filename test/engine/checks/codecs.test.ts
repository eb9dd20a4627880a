/** Text encodings: round trips, published vectors, and what they refuse. */
import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { decodeBase32, encodeBase32 } from '../../../src/engine/checks/codecs/base32.js';
import {
  decodeBase58,
  decodeBase58Check,
  encodeBase58,
  encodeBase58Check,
} from '../../../src/engine/checks/codecs/base58.js';
import { encodeBase62 } from '../../../src/engine/checks/codecs/base62.js';
import { decodeBase64, isCanonicalBase64 } from '../../../src/engine/checks/codecs/base64.js';
import { decodeBech32, encodeBech32 } from '../../../src/engine/checks/codecs/bech32.js';

describe('every codec', () => {
  test('gives back the bytes it encoded, whatever their number', () => {
    for (let length = 1; length < 40; length++) {
      const bytes = randomBytes(length);
      expect(decodeBase32(encodeBase32(bytes))).toEqual(bytes);
      expect(decodeBase58(encodeBase58(bytes))).toEqual(bytes);
      expect(decodeBase58Check(encodeBase58Check(bytes))).toEqual(bytes);
      expect(decodeBase64(bytes.toString('base64'))).toEqual(bytes);
      expect(decodeBase64(bytes.toString('base64url'))).toEqual(bytes);
      expect(decodeBech32(encodeBech32('x', bytes))?.bytes).toEqual(bytes);
    }
  });

  test('keeps leading zero bytes of base58', () => {
    const bytes = Buffer.of(0, 0, 5);
    expect(encodeBase58(bytes)).toBe('116');
    expect(decodeBase58('116')).toEqual(bytes);
  });
});

describe('published vectors', () => {
  test('RFC 4648 base32', () => {
    expect(encodeBase32(Buffer.from('foobar'))).toBe('MZXW6YTBOI');
    expect(decodeBase32('mzxw6ytboi')?.toString()).toBe('foobar');
  });

  test('BIP-173 and BIP-350', () => {
    const long = 'abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw';
    expect(decodeBech32('A12UEL5L')?.prefix).toBe('a');
    expect(decodeBech32(long)?.prefix).toBe('abcdef');
    expect(decodeBech32('A1LQFN3A')?.prefix).toBe('a');
    expect(decodeBech32('A1G7SGD8')).toBeUndefined();
    expect(decodeBech32(long.replace('x8', 'X8'))).toBeUndefined();
  });

  test('base62 counts digits, capitals, small letters', () => {
    expect(encodeBase62(61, 1)).toBe('z');
    expect(encodeBase62(62, 6)).toBe('000010');
    expect(encodeBase62(0xffffffff, 6)).toBe('4gfFC3');
  });
});

describe('the codecs refuse', () => {
  test.each(['abc!', 'a', 'abcde', 'ab=c', 'abc==', '====', 'ab c'])('base64 %j', (text) => {
    expect(decodeBase64(text)).toBeUndefined();
  });

  test('base64 with bits set behind the last byte is not canonical', () => {
    expect(isCanonicalBase64('QQ==', Buffer.from('A'))).toBe(true);
    expect(isCanonicalBase64('QR==', Buffer.from('A'))).toBe(false);
  });

  test('foreign letters, and base58 too long to be a key', () => {
    expect(decodeBase32('A1')).toBeUndefined();
    expect(decodeBase58('0OIl')).toBeUndefined();
    expect(decodeBase58('2'.repeat(161))).toBeUndefined();
    expect(decodeBase58Check('2'.repeat(30))).toBeUndefined();
  });
});
