/**
 * Cisco type 7 passwords → proof that they decode. Type 7 is an xor with a public table, no encryption: the first two
 * digits say where in the table to begin (published by Hobbit, Bugtraq, 1995; Cisco document 107614 warns of it).
 */
import type { Check } from '../match.js';
import type { Signer } from './crc32-tokens.js';
import { judgeEndpoint } from './endpoint.js';
import { reject } from './results.js';

const TABLE = 'dsfd;kfoA,.iyewrkldJKDHSUBsgvca69834ncxv9873254k;fg87';
const GREATEST_SALT = 15;

export const ciscoType7: Check = (bytes, start, end) => {
  const text = bytes.toString('latin1', start, end);
  const salt = Number(text.slice(0, 2));
  if (!/^\d\d(?:[0-9A-F]{2})+$/i.test(text) || salt > GREATEST_SALT) return reject('not type 7');
  const coded = Buffer.from(text.slice(2), 'hex');
  const password = applyTable(coded, salt).toString('latin1');
  if (!/^[ -~]+$/.test(password)) return reject('does not decode to text');
  const judged = judgeEndpoint({ password, detail: {} });
  return judged.confidence === undefined
    ? { result: 'pass', reason: 'decodes with the public table' }
    : judged;
};

/** A random password of 12 characters, coded. */
export const signCiscoType7: Signer = (_, pick) => {
  const salt = Number(pick('digit', 2)) % (GREATEST_SALT + 1);
  const coded = applyTable(Buffer.from(pick('base62', 12), 'latin1'), salt);
  return String(salt).padStart(2, '0') + coded.toString('hex').toUpperCase();
};

/** Its own inverse. */
function applyTable(bytes: Buffer, salt: number): Buffer {
  return Buffer.from(bytes.map((byte, i) => byte ^ TABLE.charCodeAt((salt + i) % TABLE.length)));
}
