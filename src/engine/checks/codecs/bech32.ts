/**
 * Bech32 and Bech32m text → human-readable part and five-bit groups (BIP-173, BIP-350). The length limit of 90 is
 * Bitcoin's own and is not applied: age and Cardano keys are longer.
 */

const ALPHABET = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
/** What the checksum of a valid text comes to. */
const BECH32 = 1;
const BECH32M = 0x2bc830a3;

export interface Bech32 {
  /** Human-readable part, lower case. */
  prefix: string;
  /** Bytes of the data part, unused last bits dropped. */
  bytes: Buffer;
}

/** Decodes a text of one case; undefined when its checksum or its alphabet is wrong. */
export function decodeBech32(text: string): Bech32 | undefined {
  const lower = text.toLowerCase();
  if (text !== lower && text !== text.toUpperCase()) return undefined;
  const split = lower.lastIndexOf('1');
  if (split < 1 || lower.length - split < 7) return undefined;
  const groups = [...lower.slice(split + 1)].map((char) => ALPHABET.indexOf(char));
  if (groups.includes(-1)) return undefined;
  const prefix = lower.slice(0, split);
  const sum = polymod([...expand(prefix), ...groups]);
  if (sum !== BECH32 && sum !== BECH32M) return undefined;
  return { prefix, bytes: regroup(groups.slice(0, -6)) };
}

/** Lower-case Bech32 text for samples. */
export function encodeBech32(prefix: string, bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const groups = (bits.match(/.{1,5}/g) ?? []).map((five) => Number.parseInt(five.padEnd(5, '0'), 2));
  const sum = polymod([...expand(prefix), ...groups, 0, 0, 0, 0, 0, 0]) ^ BECH32;
  const check = [25, 20, 15, 10, 5, 0].map((shift) => (sum >>> shift) & 31);
  return `${prefix}1${[...groups, ...check].map((group) => ALPHABET[group]).join('')}`;
}

function polymod(values: number[]): number {
  let sum = 1;
  for (const value of values) {
    const top = sum >>> 25;
    sum = ((sum & 0x1ffffff) << 5) ^ value;
    GENERATOR.forEach((term, bit) => {
      if ((top >>> bit) & 1) sum ^= term;
    });
  }
  return sum >>> 0;
}

function expand(prefix: string): number[] {
  const codes = [...prefix].map((char) => char.charCodeAt(0));
  return [...codes.map((code) => code >> 5), 0, ...codes.map((code) => code & 31)];
}

function regroup(groups: number[]): Buffer {
  const out: number[] = [];
  let held = 0;
  let bits = 0;
  for (const group of groups) {
    held = ((held << 5) | group) & 0xfff;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      out.push((held >> bits) & 0xff);
    }
  }
  return Buffer.from(out);
}
