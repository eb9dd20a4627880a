/**
 * Values that are of no use without another secret: hashed, where the password has to be guessed, and encrypted, where
 * the key has to leak as well. Lowered, not dropped: with its key in the same place the content is open.
 */
import type { Check } from '../match.js';
import { deadEnd } from './results.js';

/** Enough to be told in source and configuration; in tests and documentation the place lowers it (policy/role.ts). */
const HASHED = 0.6;
/** How secrets are meant to be kept in a repository: told only to who asks. */
const ENCRYPTED = 0.4;

export const hashed: Check = () => deadEnd('sealed', 'only a hash of the password', undefined, HASHED);
export const encrypted: Check = () => deadEnd('sealed', 'encrypted', undefined, ENCRYPTED);
