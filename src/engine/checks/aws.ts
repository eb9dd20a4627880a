/**
 * AWS access key ids → the account they belong to. Ids issued since 2019 hold the account number in the first 41 bits
 * of their base32 body (Tal Be'ery, "A short note on AWS key ID", 2023; Truffle Security, "AWS account numbers hidden
 * in access keys"). Older ids hold none and say nothing.
 */
import type { Check } from '../match.js';
import { AWS_CANARY_ACCOUNTS, CANARY } from './canaries.js';
import { decodeBase32, encodeBase32 } from './codecs/base32.js';
import type { Signer } from './crc32-tokens.js';
import { deadEnd, unknown } from './results.js';

/** Accounts that AWS's own documentation uses. */
const SAMPLE_ACCOUNTS = new Set(['123456789012', '111122223333', '444455556666', '999999999999']);

export const awsKeyId: Check = (bytes, start, end) => {
  const text = bytes.toString('latin1', start, end);
  if (text.endsWith('EXAMPLE')) return deadEnd('documentation', 'documentation example');
  const body = decodeBase32(text.slice(4));
  // Ids from before 2019 use digits that base32 lacks, or begin with I or J: the first bit tells.
  if (body?.length !== 10 || body[0]! < 0x80) return unknown();
  const account = String(Math.floor((body.readUIntBE(0, 6) % 2 ** 47) / 2 ** 7)).padStart(12, '0');
  if (account.length > 12) return unknown();
  if (AWS_CANARY_ACCOUNTS.has(account)) return deadEnd('canary', CANARY, { account });
  return SAMPLE_ACCOUNTS.has(account)
    ? deadEnd('documentation', 'documentation account', { account })
    : unknown({ account });
};

/** An id of some account that begins 100. */
export const signAwsKeyId: Signer = (prefix, pick) => {
  const head = Buffer.alloc(6);
  head.writeUIntBE(2 ** 47 + (100_000_000_000 + Number(pick('digit', 9))) * 2 ** 7, 0, 6);
  return prefix + encodeBase32(Buffer.concat([head, Buffer.from(pick('hexlower', 8), 'hex')]));
};
