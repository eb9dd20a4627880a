/**
 * An OpenPGP secret-key packet → kind, size, whether it is protected (RFC 4880 and 9580, sections 4 and 5.5: packet
 * header, version, time, algorithm, public numbers, then one octet that tells how the secret part is stored).
 */
import type { KeyFacts } from './der.js';

const SECRET_KEY = 5;
/** Algorithm → name, number of public MPIs, whether a curve stands first, bytes of a native (non-MPI) key. */
const ALGORITHMS: Record<
  number,
  { type: string; numbers: number; curve?: boolean; kdf?: boolean; native?: number }
> = {
  1: { type: 'RSA', numbers: 2 },
  2: { type: 'RSA', numbers: 2 },
  3: { type: 'RSA', numbers: 2 },
  16: { type: 'ElGamal', numbers: 3 },
  17: { type: 'DSA', numbers: 4 },
  18: { type: 'ECDH', numbers: 1, curve: true, kdf: true },
  19: { type: 'ECDSA', numbers: 1, curve: true },
  22: { type: 'EdDSA', numbers: 1, curve: true },
  25: { type: 'X25519', numbers: 0, native: 32 },
  27: { type: 'Ed25519', numbers: 0, native: 32 },
};
/** String-to-key "specifier" that GnuPG writes when the secret part is elsewhere (a smart card, offline). */
const GNU_DUMMY = 101;

/** Reads the first packet; undefined when it is no secret key. */
export function pgpKey(bytes: Buffer): KeyFacts | undefined {
  const body = secretPacket(bytes);
  const version = body?.[0];
  if (body === undefined || version === undefined || version < 4 || version > 6) return undefined;
  const algorithm = ALGORITHMS[body[5] ?? 0];
  if (algorithm === undefined) return { type: 'PGP' };
  // Versions 5 and 6 tell the length of the public part.
  let at = version === 4 ? 6 : 10;
  if (algorithm.curve) at += 1 + (body[at] ?? 0);
  const bits =
    algorithm.numbers > 0 && at + 2 <= body.length ? body.readUInt16BE(at) : 8 * (algorithm.native ?? 0);
  for (let i = 0; i < algorithm.numbers && at + 2 <= body.length; i++)
    at += 2 + ((body.readUInt16BE(at) + 7) >> 3);
  at += algorithm.native ?? 0;
  if (algorithm.kdf) at += 1 + (body[at] ?? 0);
  const facts: KeyFacts = { type: `PGP ${algorithm.type}`, bits };
  const usage = body[at];
  if (usage === undefined) return { ...facts, cut: true };
  if (usage === 0) return facts;
  return {
    ...facts,
    cipher: body.subarray(at, at + 8).includes(GNU_DUMMY) ? 'stub without secret part' : 's2k',
  };
}

/** Body of a first packet with tag 5, in the old or the new header format. */
function secretPacket(bytes: Buffer): Buffer | undefined {
  const head = bytes[0] ?? 0;
  const length = bytes[1] ?? 0;
  if ((head & 0xc0) === 0xc0) {
    if ((head & 0x3f) !== SECRET_KEY) return undefined;
    const width = length < 192 ? 1 : length < 224 ? 2 : 5;
    return bytes.subarray(1 + width);
  }
  if ((head & 0x80) === 0 || ((head >> 2) & 15) !== SECRET_KEY) return undefined;
  return bytes.subarray(1 + ([1, 2, 4][head & 3] ?? 0));
}
