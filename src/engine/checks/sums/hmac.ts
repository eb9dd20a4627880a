/** HMAC-SHA-256 (RFC 2104, FIPS 198-1) on the hash written out beside it: to try published example keys on tokens. */
import { sha256 } from './sha256.js';

const BLOCK = 64;

/** @param key any length; keys longer than a block are hashed first, as the standard says. */
export function hmacSha256(key: Uint8Array, message: Uint8Array): Buffer {
  const padded = Buffer.alloc(BLOCK);
  padded.set(key.length > BLOCK ? sha256(key) : key);
  const inner = sha256(Buffer.concat([padded.map((byte) => byte ^ 0x36), message]));
  return sha256(Buffer.concat([padded.map((byte) => byte ^ 0x5c), inner]));
}
