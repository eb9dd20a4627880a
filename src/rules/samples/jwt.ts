/**
 * Header and payload → a JSON Web Token in compact form (RFC 7519, RFC 7515 3.1) with a random signature of the
 * algorithm's size: well-formed, and signed by nobody.
 */
import { UserError } from '../../core/errors.js';
import type { Random } from './random.js';

/** Signature sizes in bytes, RFC 7518 3.1; RSA ones for a key of 2048 bits. */
const SIGNATURE: Record<string, number> = {
  none: 0,
  HS256: 32,
  HS384: 48,
  HS512: 64,
  ES256: 64,
  ES384: 96,
  ES512: 132,
  EdDSA: 64,
};
const RSA_SIGNATURE = 256;

/** @param args two JSON objects, header and payload; either may be left out. */
export function webToken(args: string, random: Random): string {
  const [header = '{"alg":"HS256","typ":"JWT"}', payload = defaultPayload(random), ...rest] =
    splitObjects(args);
  if (rest.length > 0) throw badToken();
  const size = SIGNATURE[algorithm(header)] ?? RSA_SIGNATURE;
  return [Buffer.from(header), Buffer.from(payload), random.bytes(size)]
    .map((part) => part.toString('base64url'))
    .join('.');
}

function defaultPayload(random: Random): string {
  return JSON.stringify({ sub: random.pick('digit', 10), iat: 1_700_000_000 + random.below(10_000_000) });
}

function algorithm(header: string): string {
  try {
    return String((JSON.parse(header) as Record<string, unknown>).alg);
  } catch (error) {
    throw badToken(error);
  }
}

/** Top-level `{…}` of a text, by their brackets; strings may hold brackets too. */
function splitObjects(text: string): string[] {
  const objects: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '"') i = endOfString(text, i);
    else if (text[i] === '{' && depth++ === 0) start = i;
    else if (text[i] === '}' && --depth === 0) objects.push(text.slice(start, i + 1));
  }
  if (depth !== 0 || (objects.length === 0 && text !== '')) throw badToken();
  return objects;
}

function endOfString(text: string, quote: number): number {
  for (let i = quote + 1; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '"') return i;
  }
  throw badToken();
}

function badToken(cause?: unknown): UserError {
  return new UserError(
    "template '<<jwt …>>' needs a header and a payload in JSON",
    'Write it like <<jwt {"alg":"HS256"} {"sub":"1"}>>.',
    { cause },
  );
}
