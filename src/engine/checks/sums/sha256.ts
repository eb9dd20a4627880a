/**
 * SHA-256 (FIPS 180-4, section 6.2), written out because the engine may import no Node built-in. It only ever hashes
 * the few dozen bytes of a key, for base58check; it is not meant for content.
 */

const FRACTION = 0x100000000;
const PRIMES = firstPrimes(64);
/** Fractional parts of the cube roots of the first 64 primes, and of the square roots of the first eight. */
const ROUND = PRIMES.map((p) => fraction(p, 3n));
const START = PRIMES.slice(0, 8).map((p) => fraction(p, 2n));

/** SHA-256 of all the bytes. */
export function sha256(bytes: Uint8Array): Buffer {
  const padded = Buffer.alloc((((bytes.length + 8) >> 6) + 1) << 6);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  padded.writeUInt32BE(Math.floor((bytes.length * 8) / FRACTION), padded.length - 8);
  padded.writeUInt32BE((bytes.length * 8) >>> 0, padded.length - 4);
  const state = Uint32Array.from(START);
  const schedule = new Uint32Array(64);
  for (let at = 0; at < padded.length; at += 64) compress(state, schedule, padded, at);
  const out = Buffer.alloc(32);
  state.forEach((value, i) => {
    out.writeUInt32BE(value, 4 * i);
  });
  return out;
}

function compress(state: Uint32Array, w: Uint32Array, block: Buffer, at: number): void {
  for (let t = 0; t < 16; t++) w[t] = block.readUInt32BE(at + 4 * t);
  for (let t = 16; t < 64; t++) {
    const s0 = right(w[t - 15]!, 7) ^ right(w[t - 15]!, 18) ^ (w[t - 15]! >>> 3);
    const s1 = right(w[t - 2]!, 17) ^ right(w[t - 2]!, 19) ^ (w[t - 2]! >>> 10);
    w[t] = w[t - 16]! + s0 + w[t - 7]! + s1;
  }
  let a = state[0]!;
  let b = state[1]!;
  let c = state[2]!;
  let d = state[3]!;
  let e = state[4]!;
  let f = state[5]!;
  let g = state[6]!;
  let h = state[7]!;
  // One by one: taking arrays apart costs many times as much, until V8 has compiled it, and to compile.
  for (let t = 0; t < 64; t++) {
    const t1 = h + (right(e, 6) ^ right(e, 11) ^ right(e, 25)) + ((e & f) ^ (~e & g)) + ROUND[t]! + w[t]!;
    const t2 = (right(a, 2) ^ right(a, 13) ^ right(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  state[0]! += a;
  state[1]! += b;
  state[2]! += c;
  state[3]! += d;
  state[4]! += e;
  state[5]! += f;
  state[6]! += g;
  state[7]! += h;
}

function right(value: number, by: number): number {
  return (value >>> by) | (value << (32 - by));
}

function firstPrimes(count: number): number[] {
  const primes: number[] = [];
  for (let n = 2; primes.length < count; n++) if (primes.every((p) => n % p !== 0)) primes.push(n);
  return primes;
}

/** First 32 bits after the point of the root of the given degree: exact, by integer Newton steps. */
function fraction(prime: number, degree: bigint): number {
  const scaled = BigInt(prime) << (32n * degree);
  let root = BigInt(prime) << 32n;
  for (;;) {
    const next = ((degree - 1n) * root + scaled / root ** (degree - 1n)) / degree;
    if (next >= root) return Number(root & 0xffffffffn);
    root = next;
  }
}
