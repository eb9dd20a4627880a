/**
 * DER (X.690) bytes → the kind and size of the private key in them. Reads just the outer elements of PKCS#1, SEC 1,
 * PKCS#8 and encrypted PKCS#8 (RFC 8017, 5915, 5958); anything else gives undefined.
 */

/** What can be told of a key. */
export interface KeyFacts {
  type: string;
  bits?: number;
  /** Name of the cipher or scheme when the key is encrypted. */
  cipher?: string;
  /** True when the bytes end before the key does. */
  cut?: boolean;
}

interface Element {
  tag: number;
  from: number;
  to: number;
}

const SEQUENCE = 0x30;
const INTEGER = 0x02;
const OCTETS = 0x04;
const OID = 0x06;

/** Algorithms by the hex of their object identifier (RFC 8017, 5480, 8410; NIST CSOR for ML-DSA). */
const ALGORITHMS: Record<string, string> = {
  '2a864886f70d010101': 'RSA',
  '2a864886f70d01010a': 'RSA-PSS',
  '2a8648ce3d0201': 'EC',
  '2a8648ce380401': 'DSA',
  '2a864886f70d010301': 'DH',
  '2b6570': 'Ed25519',
  '2b6571': 'Ed448',
  '2b656e': 'X25519',
  '2b656f': 'X448',
  '608648016503040311': 'ML-DSA-44',
  '608648016503040312': 'ML-DSA-65',
  '608648016503040313': 'ML-DSA-87',
};
const CURVES: Record<string, string> = {
  '2a8648ce3d030107': 'P-256',
  '2b81040022': 'P-384',
  '2b81040023': 'P-521',
  '2b8104000a': 'secp256k1',
};
const SCHEMES: Record<string, string> = { '2a864886f70d01050d': 'PBES2' };

/** Reads a private key from its outermost SEQUENCE on. */
export function derKey(der: Buffer): KeyFacts | undefined {
  const outer = element(der, 0, der.length, true);
  if (outer?.tag !== SEQUENCE) return undefined;
  const parts = children(der, outer);
  const facts = pkcs8(der, parts) ?? encryptedPkcs8(der, parts) ?? sec1(der, parts) ?? integers(der, parts);
  return facts === undefined ? undefined : { ...facts, ...(outer.to > der.length && { cut: true }) };
}

function pkcs8(der: Buffer, [version, algorithm, key]: Element[]): KeyFacts | undefined {
  if (version?.tag !== INTEGER || algorithm?.tag !== SEQUENCE) return undefined;
  if (key !== undefined && key.tag !== OCTETS) return undefined;
  const [name, parameters] = children(der, algorithm);
  const type = name?.tag === OID ? (ALGORITHMS[hex(der, name)] ?? 'other') : undefined;
  if (type === undefined) return undefined;
  if (type === 'EC' && parameters?.tag === OID)
    return { type: `EC ${CURVES[hex(der, parameters)] ?? ''}`.trim() };
  const inner = type === 'RSA' && key !== undefined ? derKey(der.subarray(key.from, key.to)) : undefined;
  return inner?.bits === undefined ? { type } : { type, bits: inner.bits };
}

function encryptedPkcs8(der: Buffer, [algorithm, sealed]: Element[]): KeyFacts | undefined {
  if (algorithm?.tag !== SEQUENCE || sealed?.tag !== OCTETS) return undefined;
  const [name] = children(der, algorithm);
  return name?.tag === OID ? { type: 'PKCS#8', cipher: SCHEMES[hex(der, name)] ?? 'PBES1' } : undefined;
}

function sec1(der: Buffer, [version, key, ...more]: Element[]): KeyFacts | undefined {
  if (version?.tag !== INTEGER || key?.tag !== OCTETS || key.to - key.from < 16) return undefined;
  const parameters = more.find((part) => part.tag === 0xa0);
  const curve = parameters && children(der, parameters)[0];
  return { type: `EC ${(curve && CURVES[hex(der, curve)]) ?? ''}`.trim(), bits: 8 * (key.to - key.from) };
}

/** PKCS#1 RSA (modulus second, small exponent third) or traditional DSA (six numbers, no small third). */
function integers(der: Buffer, parts: Element[]): KeyFacts | undefined {
  const [version, modulus, third] = parts;
  if (version?.tag !== INTEGER || modulus?.tag !== INTEGER || version.to - version.from !== 1)
    return undefined;
  const bits = bitLength(der, modulus);
  if (bits < 256) return undefined;
  const exponent = third === undefined ? 0 : third.to - third.from;
  return { type: exponent <= 8 ? 'RSA' : 'DSA', bits };
}

function bitLength(der: Buffer, { from, to }: Element): number {
  let at = from;
  while (at < to && der[at] === 0) at++;
  return at >= to ? 0 : 8 * (to - at - 1) + (32 - Math.clz32(der[at] ?? 0xff));
}

function hex(der: Buffer, { from, to }: Element): string {
  return der.toString('hex', from, to);
}

/** Direct children, as far as the bytes reach; a few are enough. */
function children(der: Buffer, parent: Element): Element[] {
  const found: Element[] = [];
  for (let at = parent.from; at < parent.to && found.length < 9; ) {
    const next = element(der, at, parent.to, true);
    if (next === undefined) break;
    found.push(next);
    at = next.to;
  }
  return found;
}

/** Tag and content range of the element at `at`; undefined when it is not definite-length or does not fit into `limit`. */
function element(der: Buffer, at: number, limit: number, mayBeCut: boolean): Element | undefined {
  const tag = der[at];
  let length = der[at + 1];
  if (tag === undefined || length === undefined) return undefined;
  let from = at + 2;
  if (length >= 0x80) {
    const width = length & 0x7f;
    if (width === 0 || width > 3 || from + width > der.length) return undefined;
    length = der.readUIntBE(from, width);
    from += width;
  }
  const to = from + length;
  // Only an element that is cut off by the end of the bytes may reach beyond its parent.
  return to > limit && !(mayBeCut && limit >= der.length) ? undefined : { tag, from, to };
}
