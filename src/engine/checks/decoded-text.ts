/**
 * Values whose base64 decodes to recognisable text (`tok:…`, `<id>:<secret>`, `…|read-write`) or to bytes of a key's
 * length → proof or rejection. One table: each entry is what the decoded bytes must be, and the vendor that makes it so.
 */
import type { Check } from '../match.js';
import { decodeBase64, isCanonicalBase64 } from './codecs/base64.js';
import { pass, reject } from './results.js';

/** What the decoded text must match; anchored, on at most a few hundred characters. */
const TEXTS: Record<string, RegExp> = {
  'decoded-elasticsearch-key': /^[\w-]{20}:[\w-]{22}$/,
  'decoded-intercom-token': /^tok:[\w.-]+(?::\d+:\d+)?$/,
  'decoded-jfrog-reference': /^reftkn:\d+:\d+:[A-Za-z0-9]+$/,
  'decoded-nx-token': /^[\w-]{8,80}\|read(?:-write)?$/,
  'decoded-nvidia-key': /^[a-z0-9]{20,32}:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
  'decoded-workos-key': /^key_[0-9A-Z]{26},[\w-]{10,}$/,
  'decoded-highnote-key': /^key_[\w-]+,[\w-]{10,}$/,
  'decoded-bitbucket-token': /^\d{12}:/,
};

function textCheck(pattern: RegExp): Check {
  return (bytes, start, end) => {
    const text = bytes.toString('latin1', start, end);
    // A vendor's prefix (`sk_live_`) ends at the last separator that still leaves something to decode.
    const decoded = decodeBase64(text.slice(text.lastIndexOf('_') + 1))?.toString('latin1');
    return decoded !== undefined && decoded.length < 400 && pattern.test(decoded)
      ? pass('decodes to what it should')
      : reject('decodes to something else');
  };
}

export const decodedTextChecks: Record<string, Check> = Object.fromEntries(
  Object.entries(TEXTS).map(([name, pattern]) => [name, textCheck(pattern)]),
);

/** Lengths in bytes of symmetric keys and scalars. */
const KEY_LENGTHS = new Set([16, 24, 32, 48, 64]);

/** Base64 of 16, 24, 32, 48 or 64 bytes that look drawn at random; a prefix such as Laravel's `base64:` is skipped. */
export const base64Key: Check = (bytes, start, end) => {
  const text = bytes.toString('latin1', start, end);
  const body = text.slice(text.lastIndexOf(':') + 1);
  const key = decodeBase64(body);
  if (key === undefined || !KEY_LENGTHS.has(key.length) || !isCanonicalBase64(body, key))
    return reject('not base64 of a key');
  return isRandom(key) ? pass('decodes to a key') : reject('decodes to text or filler');
};

/** WireGuard keys: 32 bytes, canonical base64 (WireGuard whitepaper; `wg genkey` clamps private keys, preshared ones are free). */
export const wireguardKey: Check = (bytes, start, end) => {
  const text = bytes.toString('latin1', start, end);
  const key = decodeBase64(text);
  if (key?.length !== 32 || !isCanonicalBase64(text, key)) return reject('not 32 bytes of base64');
  return isRandom(key) ? pass('32-byte key') : reject('decodes to text or filler');
};

/** Neither readable text nor a few bytes repeated. */
function isRandom(key: Buffer): boolean {
  return new Set(key).size >= key.length / 2 && key.some((byte) => byte < 0x20 || byte > 0x7e);
}

/** Discord bot tokens: the first part is base64 of a numeric user id. */
export const discordToken: Check = (bytes, start, end) => {
  const [id, time, mac] = bytes.toString('latin1', start, end).split('.');
  const user = decodeBase64(id!)?.toString('latin1') ?? '';
  if (!/^\d{17,20}$/.test(user) || time === undefined || mac === undefined)
    return reject('first part is not a user id');
  return pass('first part is a user id', { user });
};

/** PyPI tokens: a version-2 macaroon whose location is pypi.org or test.pypi.org (warehouse; libmacaroons, doc/format.txt). */
export const pypiToken: Check = (bytes, start, end) => {
  const body = bytes.toString('latin1', start, end).replace(/^pypi-/, '');
  const macaroon = Buffer.from(body, 'base64url');
  const location = macaroon.toString('latin1', 3, 3 + (macaroon[2] ?? 0));
  if (macaroon[0] !== 2 || macaroon[1] !== 1 || !location.endsWith('pypi.org'))
    return reject('not a PyPI macaroon');
  return macaroon.length > 60 ? pass('macaroon of PyPI', { host: location }) : reject('too short');
};
