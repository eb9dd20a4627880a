/**
 * A PEM label → a block of that label with a body that parses (RFC 7468, RFC 4880 section 6.2 for PGP), random
 * inside and a key to nothing. Labels without a known structure get random bytes.
 */
import { UserError } from '../../core/errors.js';
import { dsaKey, ecKey, encryptedKey, opaque, pkcs8Key, publicKey, rsaKey } from './asn1.js';
import { opensshKey } from './openssh.js';
import { crc24, pgpKey } from './pgp.js';
import type { Random } from './random.js';

interface Shell {
  /** Size when none is given: bits of the key, or bytes of a body without structure. */
  size: number;
  body: (random: Random, size: number, encrypted: boolean) => Buffer;
  /** Characters a line. */
  width?: number;
}

const SHELLS: Record<string, Shell> = {
  'RSA PRIVATE KEY': { size: 2048, body: rsaKey },
  'DSA PRIVATE KEY': { size: 1024, body: dsaKey },
  'EC PRIVATE KEY': { size: 256, body: ecKey },
  'PRIVATE KEY': { size: 2048, body: pkcs8Key },
  'ENCRYPTED PRIVATE KEY': { size: 2048, body: encryptedKey },
  'OPENSSH PRIVATE KEY': {
    size: 256,
    body: (random, _, encrypted) => opensshKey(random, encrypted),
    width: 70,
  },
  'PGP PRIVATE KEY BLOCK': { size: 2048, body: pgpKey },
  'PUBLIC KEY': { size: 2048, body: publicKey },
};

/** Labels whose blocks can be behind a passphrase under the same label. */
const LOCKABLE = /^(?:(?:RSA|DSA|EC|ENCRYPTED|OPENSSH) PRIVATE KEY|PGP PRIVATE KEY BLOCK)$/;

const UNKNOWN: Shell = { size: 512, body: opaque };

/**
 * @param size bits of the key for labels of keys (256, 384 and 521 mean a curve), bytes for others.
 * @param encrypted the private part is behind a passphrase: by the format itself where it can, else by the
 *   `Proc-Type` header of RFC 1421.
 */
export function pemBlock(
  random: Random,
  label: string,
  size: number | undefined,
  encrypted: boolean,
): string {
  if (encrypted && !LOCKABLE.test(label)) {
    throw new UserError(
      "template '<<pem …>>' has a label that is never encrypted",
      'Use "ENCRYPTED PRIVATE KEY".',
    );
  }
  const shell = SHELLS[label] ?? UNKNOWN;
  // Whole bytes, an even number of them, so that both primes have the same size; curves are exempt.
  const bits =
    size === undefined || size === 521 || shell === UNKNOWN
      ? size
      : Math.max(256, Math.round(size / 16) * 16);
  const inside = shell.body(random, bits ?? shell.size, encrypted);
  const outside = encrypted && /^(RSA|DSA|EC) /.test(label);
  const body = outside ? random.bytes(Math.ceil((inside.length + 1) / 16) * 16) : inside;
  return [
    `-----BEGIN ${label}-----`,
    ...headers(random, label, outside),
    ...wrap(body.toString('base64'), shell.width ?? 64),
    ...(label.startsWith('PGP ') ? [`=${crc24(body).toString('base64')}`] : []),
    `-----END ${label}-----`,
  ].join('\n');
}

function headers(random: Random, label: string, encrypted: boolean): string[] {
  if (encrypted) {
    return ['Proc-Type: 4,ENCRYPTED', `DEK-Info: AES-128-CBC,${random.pick('hexupper', 32)}`, ''];
  }
  return label.startsWith('PGP ') ? [''] : [];
}

function wrap(text: string, width: number): string[] {
  return text.match(new RegExp(`.{1,${width}}`, 'g')) ?? [];
}
