/**
 * Marvin32, the keyed checksum in Microsoft's identifiable keys (algorithm: microsoft/SymCrypt, lib/marvin32.c; its
 * use: microsoft/security-utilities, IdentifiableSecrets.cs). The seed names the kind of key and is public: this is a
 * checksum, not a signature.
 */

/** Marvin32 folded to 32 bits (high half xor low half), unsigned. @param seed 64 bits: [low, high] unsigned halves. */
export function marvin32(bytes: Uint8Array, seed: readonly [number, number]): number {
  const state: [number, number] = [seed[0] >>> 0, seed[1] >>> 0];
  const whole = bytes.length & ~3;
  for (let i = 0; i < whole; i += 4) mix(state, word(bytes, i, 4));
  // The rest, up to three bytes, is closed with one 0x80 byte.
  const rest = bytes.length - whole;
  mix(state, word(bytes, whole, rest) + 0x80 * 2 ** (8 * rest));
  mix(state, 0);
  return (state[0] ^ state[1]) >>> 0;
}

/** Seed of a key kind named by eight ASCII characters, such as `Default0`: its bytes, first one most significant. */
export function marvinSeed(kind: string): [number, number] {
  const bytes = Buffer.from(kind, 'latin1');
  return [bytes.readUInt32BE(4), bytes.readUInt32BE(0)];
}

function word(bytes: Uint8Array, at: number, count: number): number {
  let value = 0;
  for (let i = 0; i < count; i++) value += bytes[at + i]! * 2 ** (8 * i);
  return value;
}

function mix(state: [number, number], input: number): void {
  let low = (state[0] + input) >>> 0;
  let high = (state[1] ^ low) >>> 0;
  low = (rotate(low, 20) + high) >>> 0;
  high = (rotate(high, 9) ^ low) >>> 0;
  low = (rotate(low, 27) + high) >>> 0;
  high = rotate(high, 19);
  state[0] = low;
  state[1] = high;
}

function rotate(value: number, by: number): number {
  return ((value << by) | (value >>> (32 - by))) >>> 0;
}
