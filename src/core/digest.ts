/**
 * All identities in one place, each with what it is made of. Git's own blob ids are git's; everything here is keyed,
 * so that a report or a baseline cannot be used to test guesses without the key.
 */
import { createHash, createHmac } from 'node:crypto';

/** Finding id: HMAC of rule id, keyed secret digest and path (or log name). No line, no commit: it survives both moving. 16 hex digits. */
export function findingId(key: Uint8Array, ruleId: string, secretDigest: string, path: string): string {
  return createHmac('sha256', key).update(`${ruleId}\0${secretDigest}\0${path}`).digest('hex').slice(0, 16);
}

/**
 * The key used when no baseline gives one. It is public: it only keeps ids from being plain hashes of the value, so
 * ids of guessable passwords can be guessed by whoever holds both report and patience. A baseline's random key is better.
 * It is the SHA-256 of `stanch finding id, version 1`, as it stands: most scans hash nothing else.
 */
export const PUBLIC_KEY: Buffer = Buffer.of(
  ...[55, 184, 4, 53, 83, 245, 147, 69, 244, 11, 190, 91, 255, 234, 134, 142],
  ...[253, 83, 164, 232, 138, 58, 115, 32, 188, 134, 28, 113, 134, 112, 192, 101],
);

/** SHA-256 of pieces that come one after another, in hex. */
export function digestOf(pieces: Iterable<Uint8Array>): string {
  const hash = createHash('sha256');
  for (const piece of pieces) hash.update(piece);
  return hash.digest('hex');
}

/** Digest of anything that decides a result (rules, policy), for caches and reports. 16 hex digits. */
export function contentDigest(parts: Iterable<string | Uint8Array>): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 16);
}
