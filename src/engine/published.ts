/**
 * A value → where it is published, if it is one of those that documentation, emulators and tools hand to everybody.
 * Known by digest, so that no such value stands in this repository. Only values that a rule can find are worth listing.
 */
import { ByteMemo } from '../core/bytememo.js';
import { sha256 } from './checks/sums/sha256.js';
import { PUBLISHED } from './published-data.js';

const SOURCES: ReadonlyMap<string, string> = new Map(
  PUBLISHED.flatMap(({ source, digests }) => digests.split(' ').map((digest) => [digest, source] as const)),
);
/** Digits of a digest that are kept: among a few hundred values, one in 10^12 others is taken for one of them. */
const DIGITS = 16;
/** Longest value looked up, in bytes: an RSA key of 4,096 bits with its armour. */
const LONGEST = 4096;

/** Answers remembered, for values up to so many bytes: versions of a file repeat theirs. */
const REMEMBERED = 4096;
const LONGEST_KEPT = 256;
const known = new ByteMemo((value) => SOURCES.get(publishedDigest(value)), REMEMBERED, LONGEST_KEPT);

/** Who publishes the value that stands in [start, end), or undefined. */
export function publishedBy(bytes: Buffer, start: number, end: number): string | undefined {
  return end - start > LONGEST ? undefined : known.of(bytes, start, end);
}

/** What a value is known by: a key's base64 alone, however its lines are broken; hexadecimal numbers without `0x`. */
export function publishedDigest(value: string): string {
  const text = value.startsWith('-----BEGIN')
    ? value.replace(/-----[^-]{1,64}-----/g, '').replace(/\\[nrt]|[^A-Za-z0-9+/=]/g, '')
    : value.replace(/^0x/, '');
  return sha256(Buffer.from(text, 'latin1')).toString('hex').slice(0, DIGITS);
}
