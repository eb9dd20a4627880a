/**
 * Key shells in DER: everything a parser of private keys looks at (versions, object ids, sizes, n = p·q) with random
 * numbers inside. They are keys to nothing: no number is prime and no two belong together. Layouts: RFC 8017 A.1.2,
 * RFC 5208, RFC 5915, RFC 5958, RFC 8018 A, and OpenSSL's traditional DSA form.
 */
import { bits, integer, nothing, objectId, octets, oddNumber, sequence, tagged, toBytes } from './der.js';
import type { Random } from './random.js';

const OID = {
  rsa: '1.2.840.113549.1.1.1',
  ec: '1.2.840.10045.2.1',
  pbes2: '1.2.840.113549.1.5.13',
  pbkdf2: '1.2.840.113549.1.5.12',
  hmacSha256: '1.2.840.113549.2.9',
  aes256Cbc: '2.16.840.1.101.3.4.1.42',
} as const;

/** Curves by their size in bits: P-256, P-384 and P-521. */
const CURVES: Record<number, string> = {
  256: '1.2.840.10045.3.1.7',
  384: '1.3.132.0.34',
  521: '1.3.132.0.35',
};

/** RSAPrivateKey of a modulus of `size` bits. */
export function rsaKey(random: Random, size: number): Buffer {
  const [p, q] = [oddNumber(random, size / 2), oddNumber(random, size / 2)];
  const half = () => integer(oddNumber(random, size / 2));
  return sequence(
    integer(0),
    integer(p * q),
    integer(65537),
    integer(oddNumber(random, size)),
    integer(p),
    integer(q),
    half(),
    half(),
    half(),
  );
}

/** DSAPrivateKey: version, p, q, g, public y, private x. */
export function dsaKey(random: Random, size: number): Buffer {
  const [whole, part] = [() => integer(oddNumber(random, size)), () => integer(oddNumber(random, 256))];
  return sequence(integer(0), whole(), part(), whole(), whole(), part());
}

/** ECPrivateKey on the NIST curve of `size` bits. */
export function ecKey(random: Random, size: number): Buffer {
  const width = Math.ceil(size / 8);
  const secret = toBytes(oddNumber(random, size - 8));
  const scalar = Buffer.concat([Buffer.alloc(width - secret.length), secret]);
  const point = Buffer.concat([Buffer.of(4), random.bytes(2 * width)]);
  return sequence(integer(1), octets(scalar), tagged(0, objectId(curve(size))), tagged(1, bits(point)));
}

/** PrivateKeyInfo: an EC key for the size of a curve, an RSA key otherwise. */
export function pkcs8Key(random: Random, size: number): Buffer {
  const isCurve = size in CURVES;
  const algorithm = isCurve
    ? sequence(objectId(OID.ec), objectId(curve(size)))
    : sequence(objectId(OID.rsa), nothing());
  return sequence(integer(0), algorithm, octets(isCurve ? ecKey(random, size) : rsaKey(random, size)));
}

/** EncryptedPrivateKeyInfo: PBES2 with PBKDF2 and AES-256-CBC around random bytes. */
export function encryptedKey(random: Random, size: number): Buffer {
  const prf = sequence(objectId(OID.hmacSha256), nothing());
  const derivation = sequence(objectId(OID.pbkdf2), sequence(octets(random.bytes(16)), integer(2048), prf));
  const cipher = sequence(objectId(OID.aes256Cbc), octets(random.bytes(16)));
  const blocks = Math.ceil(pkcs8Key(random, size).length / 16 + 1);
  return sequence(
    sequence(objectId(OID.pbes2), sequence(derivation, cipher)),
    octets(random.bytes(16 * blocks)),
  );
}

/** SubjectPublicKeyInfo of an RSA key: for non-examples. */
export function publicKey(random: Random, size: number): Buffer {
  const numbers = sequence(integer(oddNumber(random, size)), integer(65537));
  return sequence(sequence(objectId(OID.rsa), nothing()), bits(numbers));
}

/** A sequence that holds as many random bytes: for labels whose structure nobody looks at. */
export function opaque(random: Random, size: number): Buffer {
  return sequence(octets(random.bytes(size)));
}

function curve(size: number): string {
  return CURVES[size] ?? CURVES[256]!;
}
