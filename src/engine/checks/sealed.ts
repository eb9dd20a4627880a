/**
 * Values that are of no use without another secret: hashed, where the password has to be guessed, and encrypted, where
 * the key has to leak as well. Lowered, not dropped: with its key in the same place the content is open.
 */
import type { Check } from '../match.js';
import { deadEnd } from './results.js';

/** Guessed at millions of tries a second: told anywhere but in tests and documentation (policy/role.ts). */
const FAST = 0.6;
/** Guessed slowly: told where accounts are configured, and not in seeds and code. */
const SLOW = 0.45;
/** How secrets are meant to be kept in a repository: told only to who asks. */
const ENCRYPTED = 0.4;

/** Somebody's example in a comment. */
const COMMENTED = 0.2;

/** Bytes of its line before the hash that are looked at; what a longer line begins with is not known. */
export const LINE_REACH = 400;

const hash =
  (confidence: number): Check =>
  (bytes, start) => {
    const before = bytes.toString('latin1', Math.max(0, start - LINE_REACH), start);
    const line = before.lastIndexOf('\n') + 1;
    const isWhole = line > 0 || before.length < LINE_REACH;
    return isWhole && /^\s{0,40}(?:#|\/\/|\*|--)/.test(before.slice(line))
      ? deadEnd('sealed', 'a hash in a comment', undefined, COMMENTED)
      : deadEnd('sealed', 'only a hash of the password', undefined, confidence);
  };

/** Modern hashes: bcrypt, scrypt, Argon2, yescrypt, many rounds of SHA-2. */
export const hashed: Check = hash(SLOW);
export const hashedFast: Check = hash(FAST);

export const encrypted: Check = () => deadEnd('sealed', 'encrypted', undefined, ENCRYPTED);
