/**
 * Every number that bounds a scan, with its reason. The defaults are what `--help` prints; the constants are part of
 * the engine's proof (how far a rule may look) and are not for users to change.
 */
import type { Limits } from './types.js';

const MB = 1 << 20;

export const DEFAULT_LIMITS: Limits = {
  // No limit by default: big files are read in pieces, so size alone is no reason to look away.
  maxFileBytes: Number.MAX_SAFE_INTEGER,
  chunkBytes: 4 * MB,
  decodeDepth: 3,
  archiveDepth: 4,
  archiveEntries: 100_000,
  archiveRatio: 200,
  archiveBytes: 1024 * MB,
  findingsPerFile: 5_000,
  // Far more than any honest archive or document needs on a slow, shared machine.
  fileSeconds: 300,
  runSeconds: 24 * 3600,
};

/** Longest time a timer can be set to, in milliseconds; longer ones fire at once. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** A signal that is aborted when the time is up. @param seconds any number above 0; 24 days at most are counted. */
export function deadline(seconds: number): AbortSignal {
  return AbortSignal.timeout(Math.min(Math.ceil(seconds * 1000), LONGEST_TIMER));
}

/** Farthest byte, on either side of its anchor, that a rule other than a block rule may look at. */
export const REACH = 1024;
/** Farthest a block (PEM, service-account JSON) may extend from its anchor. */
export const BLOCK_REACH = 32 * 1024;
/** Context shared by neighbouring chunks: enough for any block on either side of the border. */
export const OVERLAP = 2 * BLOCK_REACH;
/**
 * Most bytes that one chunk's text may decode to, over all encodings inside encodings: 64 MB, and beyond the first MB a
 * hundred times its own size. Base64 of text costs some ten times its size, most of it read more than once.
 * @param size of the text, in bytes.
 */
export function decodedBytes(size: number): number {
  return Math.min(64 * MB, MB + 100 * size);
}
/** Longest excerpt shown, in UTF-16 units. */
export const EXCERPT = 160;
