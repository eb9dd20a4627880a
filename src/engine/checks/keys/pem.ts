/**
 * A PEM block (RFC 7468) with a private key → whether there is a key in it, of what kind and size, and whether it is
 * encrypted. Rejects what documentation and code are full of: BEGIN lines in strings, dots, `…`, filler.
 */
import { BLOCK_REACH } from '../../../core/limits.js';
import type { Check, CheckResult } from '../../match.js';
import { decodeBase64 } from '../codecs/base64.js';
import { deadEnd, fail, lowered, pass, reject } from '../results.js';
import { crc24 } from '../sums/crc24.js';
import { type Armour, readArmour } from './armour.js';
import { derKey, type KeyFacts } from './der.js';
import { opensshKey } from './openssh.js';
import { pgpKey } from './pgp.js';

const BEGIN = '-----BEGIN ';
const END = 'END ';
/** Fewest digits of a key: an Ed25519 key in PKCS#8 has 64. */
const SHORTEST = 48;
/** How far before the secret its BEGIN line may stand. */
const LABEL_REACH = 120;
/** An encrypted key is only as weak as its passphrase. */
const ENCRYPTED = 0.5;

/** The secret is the block, with or without its BEGIN line. */
export const pem: Check = (bytes, start, end) => {
  const low = Math.max(0, start - LABEL_REACH);
  const text = bytes.toString('latin1', low, Math.min(bytes.length, Math.max(end, start + BLOCK_REACH)));
  const begin = text.startsWith(BEGIN, start - low) ? start - low : text.lastIndexOf(BEGIN, start - low);
  const dashes = text.indexOf('-----', begin + BEGIN.length);
  if (begin < 0 || dashes < 0 || dashes - begin > LABEL_REACH) return reject('no BEGIN line');
  const label = text.slice(begin + BEGIN.length, dashes);
  const stop = text.indexOf('-----', dashes + 5);
  if (
    stop >= 0 &&
    text.startsWith(END, stop + 5) &&
    !text.startsWith(`${label}-----`, stop + 5 + END.length)
  ) {
    return reject('END line does not fit the BEGIN line');
  }
  const body = text.slice(dashes + 5, stop < 0 ? undefined : stop);
  return label.startsWith('OpenVPN')
    ? hexKey(body)
    : judge(label, readArmour(inDiff(text, begin) ? undiff(body) : body));
};

/** The same for encrypted keys only: plain ones belong to the rules of their labels. */
export const pemEncrypted: Check = (bytes, start, end) => {
  const judged = pem(bytes, start, end);
  return judged.result === 'pass' && judged.detail?.encrypted === 'no' ? reject('not encrypted') : judged;
};

/** Base64 of a whole PEM text, as in kubeconfigs and CI variables: the inner block is judged. */
export const base64Pem: Check = (bytes, start, end) => {
  const inner = decodeBase64(bytes.toString('latin1', start, end).replace(/\s+/g, ''));
  const at = inner?.indexOf(BEGIN) ?? -1;
  if (inner === undefined || at < 0) return reject('not base64 of PEM');
  // Certificates may stand before the key.
  const key = inner.indexOf('PRIVATE KEY', at);
  return key < 0 ? reject('holds no private key') : pem(inner, inner.lastIndexOf(BEGIN, key), inner.length);
};

function judge(label: string, armour: Armour): CheckResult {
  const { base64, headers } = armour;
  if (base64.length < SHORTEST) return reject('no key material');
  if (new Set(base64).size < 12) return reject('filler');
  const bytes = decodeBase64(
    base64.slice(0, base64.length - (base64.replace(/=+$/, '').length % 4 === 1 ? 1 : 0)),
  );
  if (bytes === undefined) return fail('not base64');
  if (headers['proc-type']?.includes('ENCRYPTED') || label.includes('COSIGN') || label.includes('SIGSTORE')) {
    const cipher = headers['dek-info']?.split(',')[0] ?? 'scrypt';
    return told({ type: label.replace(/ ?PRIVATE KEY.*/, ''), cipher });
  }
  if (armour.checksum !== undefined && decodeBase64(armour.checksum)?.readUIntBE(0, 3) !== crc24(bytes)) {
    return fail('checksum is wrong');
  }
  const facts = keyFacts(label, bytes);
  return facts === undefined ? fail('no key inside') : told(facts);
}

function keyFacts(label: string, bytes: Buffer): KeyFacts | undefined {
  if (label.startsWith('PGP')) return pgpKey(bytes);
  return opensshKey(bytes) ?? derKey(bytes);
}

function told({ type, bits, cipher, cut }: KeyFacts): CheckResult {
  const detail: Record<string, string> = { type, encrypted: cipher ?? 'no' };
  if (bits !== undefined && bits > 0) detail.bits = String(bits);
  if (cipher !== undefined)
    return { ...deadEnd('sealed', 'encrypted private key', detail, ENCRYPTED), result: 'pass' };
  return cut ? lowered(0.7, 'private key, cut off', detail) : pass('private key', detail);
}

/** OpenVPN static keys: 2,048 bits as 16 lines of 32 hex digits (openvpn(8), `--secret`). */
function hexKey(body: string): CheckResult {
  const digits = body.replace(/\\[nr]|[\s"',]/g, '');
  if (!/^[0-9a-fA-F]{512}$/.test(digits)) return reject('not 2,048 bits of hex');
  return new Set(digits).size < 8 ? reject('filler') : pass('static key', { type: 'OpenVPN', bits: '2048' });
}

/** True when the BEGIN line is one that a unified diff adds or removes. */
function inDiff(text: string, begin: number): boolean {
  const sign = text[begin - 1];
  return (sign === '+' || sign === '-') && (begin < 2 || text[begin - 2] === '\n');
}

function undiff(body: string): string {
  return body.replace(/\n[+-]/g, '\n');
}
