/**
 * Tokens that end in a CRC-32 of what stands before it → true or forged. Each vendor has its own choice of what is
 * summed (with or without the prefix), of digits and of byte order; all recipes were recomputed on published samples
 * or read in the vendor's source. A wrong checksum means that no vendor ever issued the value.
 */
import type { Check } from '../match.js';
import { encodeBase62 } from './codecs/base62.js';
import { fail, pass } from './results.js';
import { crc32 } from './sums/crc32.js';

type Pick = (alphabet: string, count: number) => string;
export type Signer = (prefix: string, pick: Pick) => string;

interface Recipe {
  /** Number of characters of the checksum at the end. */
  width: number;
  /** Part of the text before the checksum that is summed. */
  summed: (before: string) => string;
  encode: (crc: number) => string;
  /** Text between prefix and checksum, for samples. */
  body: (prefix: string, pick: Pick) => string;
}

const whole = (before: string): string => before;
const afterPrefix = (before: string): string => before.slice(before.lastIndexOf('_') + 1);
const afterFirst = (before: string): string => before.slice(before.indexOf('_') + 1);
const base62 = (crc: number): string => encodeBase62(crc, 6);
const hex = (crc: number): string => crc.toString(16).padStart(8, '0');
const swapped = (crc: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(crc);
  return bytes;
};

/** Random characters before the checksum, by prefix; GitHub's and npm's 30 otherwise. */
function bodyLength(prefix: string): number {
  if (prefix.startsWith('ghr_')) return 70;
  if (/^vc[piark]_/.test(prefix)) return 50;
  return prefix.startsWith('polar_') ? 37 : 30;
}

const RECIPES: Record<string, Recipe> = {
  // GitHub (google/osv-scalibr: veles/secrets/github/checksum), npm, Vercel, Polar (polarsource/polar: server/polar/kit/crypto.py).
  'crc32-base62': {
    width: 6,
    summed: afterPrefix,
    encode: base62,
    body: (prefix, pick) => pick('base62', bodyLength(prefix)),
  },
  // Deno Deploy: the prefix is summed too.
  'crc32-base62-prefixed': { width: 6, summed: whole, encode: base62, body: (_, pick) => pick('base62', 30) },
  // Cloudflare: lower-case hex of the body; the body may hold `_`.
  'cloudflare-token': { width: 8, summed: afterFirst, encode: hex, body: (_, pick) => pick('base62', 40) },
  // Zuplo: the same, behind a separator.
  'zuplo-key': {
    width: 8,
    summed: (before) => afterFirst(before).slice(0, -1),
    encode: hex,
    body: (_, pick) => `${pick('lower36', 32)}_`,
  },
  // Grafana service accounts: hex of the little-endian sum over prefix and body, the separator left out.
  'grafana-token': {
    width: 8,
    summed: (before) => before.slice(0, -1),
    encode: (crc) => swapped(crc).toString('hex'),
    body: (_, pick) => `${pick('base62', 32)}_`,
  },
  // Atlassian and Bitbucket: upper-case hex of everything, the `=` included.
  'atlassian-token': {
    width: 8,
    summed: whole,
    encode: (crc) => hex(crc).toUpperCase(),
    body: (prefix, pick) => `${pick('base64url', 183 - prefix.length)}=`,
  },
  // Confluent Cloud: six base64 digits of the little-endian sum over the 54 characters between.
  'confluent-secret': {
    width: 6,
    summed: (before) => before.slice('cflt'.length),
    encode: (crc) => swapped(crc).toString('base64').slice(0, 6),
    body: (_, pick) => pick('base64', 54),
  },
  // Matrix access tokens of Synapse (element-hq/synapse: synapse/handlers/auth.py): everything before the last `_`.
  'matrix-token': {
    width: 6,
    summed: (before) => before.slice(0, -1),
    encode: base62,
    body: (_, pick) => `${Buffer.from(pick('lower', 9)).toString('base64')}_${pick('alpha', 20)}_`,
  },
  // Matrix Authentication Service (element-hq/matrix-authentication-service: crates/data-model/src/tokens.rs): the same,
  // with the least significant digit first, and the padding still before it.
  'matrix-mas-token': {
    width: 6,
    summed: (before) => before.slice(0, -1),
    encode: (crc) => [...encodeBase62(crc, 0)].reverse().join('').padStart(6, '0'),
    body: (_, pick) => `${pick('base62', 30)}_`,
  },
};

function checkOf({ width, summed, encode }: Recipe): Check {
  return (bytes, start, end) => {
    const text = bytes.toString('latin1', start, end);
    const before = text.slice(0, -width);
    const right = encode(crc32(Buffer.from(summed(before), 'latin1')));
    return text.length > width && text.slice(-width) === right
      ? pass('checksum is right')
      : fail('checksum is wrong');
  };
}

function signerOf({ summed, encode, body }: Recipe): Signer {
  return (prefix, pick) => {
    const before = prefix + body(prefix, pick);
    return before + encode(crc32(Buffer.from(summed(before), 'latin1')));
  };
}

function mapped<T>(make: (recipe: Recipe) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(RECIPES).map(([name, recipe]) => [name, make(recipe)]));
}

export const crc32Checks: Record<string, Check> = mapped(checkOf);
export const crc32Signers: Record<string, Signer> = mapped(signerOf);
