/**
 * Bytes → runs of token characters that look random, whatever they are called. Serves the opt-in entropy rules, which
 * have no literal to look for: one linear pass over a table, and cheap refusals for what such runs mostly are instead
 * (digests, paths, identifiers, pieces of media).
 */
import { alphabet } from './alphabet.js';
import { entropy } from './entropy.js';
import { wording } from './scorer/wording.js';

/** Bytes of a run: base64 in both alphabets, with padding. */
const TOKEN = alphabet('[A-Za-z0-9+/=_-]');
const SHORTEST = 20;
/** Longer runs are media, source maps and bundles. */
const LONGEST = 200;

/** Bytes before a run in which a word says that it is a digest, an id or media. */
const LOOK_BACK = 40;
const DIGEST =
  /sha-?\d|md5|hash|digest|checksum|integrity|commit|rev(?:ision)?\b|\bref\b|etag|fingerprint|uuid|guid|base64,|nonce|signature|cache|chunk|@[^\s"']*$/i;
/** Letters that random text of this length reaches by far, in bits of surprise per letter. */
const LEAST_SURPRISE = 4.3;
const LEAST_EVENNESS = 0.72;
const CONFIDENCE = 0.55;

/** Calls `visit(start, end)` for each run of 20 to 200 token bytes that begins in [from, to). */
export function findRuns(
  bytes: Uint8Array,
  from: number,
  to: number,
  visit: (start: number, end: number) => void,
): void {
  let at = from;
  // A run that begins before the range is the neighbour's.
  if (at > 0 && TOKEN[bytes[at - 1]!] === 1) while (at < bytes.length && TOKEN[bytes[at]!] === 1) at++;
  while (at < to) {
    if (TOKEN[bytes[at]!] === 0) {
      at++;
      continue;
    }
    const start = at;
    while (at < bytes.length && TOKEN[bytes[at]!] === 1) at++;
    const body = bodyOf(bytes, start, at);
    if (at - body >= SHORTEST && at - body <= LONGEST) visit(body, at);
  }
}

/** How likely a run is a secret, 0 to 1, or undefined when it is plainly something else. */
export function weighRun(bytes: Buffer, start: number, end: number): number | undefined {
  const before = bytes[start - 1];
  const isDelimited = start === 0 || before === undefined || OPENERS.includes(String.fromCharCode(before));
  if (!isDelimited || DIGEST.test(bytes.toString('latin1', Math.max(0, start - LOOK_BACK), start)))
    return undefined;
  const words = wording(bytes, start, end);
  if (words.known * 4 > end - start || words.surprise < LEAST_SURPRISE) return undefined;
  const bits = entropy(bytes, start, end);
  // A text of n characters shows at most log2(n) bits, one of hexadecimal at most 4.
  const most = Math.min(Math.log2(end - start), isHex(bytes, start, end) ? 4 : 6);
  return bits / most < LEAST_EVENNESS ? undefined : CONFIDENCE;
}

const OPENERS = '"\'`=: \t\n\r,([{>';

/** `NAME=value` is one run of token bytes: the value begins behind the sign, which padding never precedes. */
function bodyOf(bytes: Uint8Array, start: number, end: number): number {
  const equals = 0x3d;
  let body = start;
  for (let i = start; i < end - 2; i++) if (bytes[i] === equals && bytes[i + 1] !== equals) body = i + 1;
  return body;
}

function isHex(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (HEX[bytes[i]!] === 0) return false;
  return true;
}

const HEX = alphabet('hex');
