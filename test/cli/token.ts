/** Tokens with a right checksum, made at run time: GitHub's classic form, 30 random characters and a CRC-32 of them. */
import { createHash } from 'node:crypto';

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** A different token for each seed. */
export function githubToken(seed: number): string {
  const bytes = createHash('sha256').update(`seed ${seed}`).digest();
  const body = [...bytes.subarray(0, 30)].map((byte) => BASE62[byte % 62]).join('');
  return ['gh', 'p_', body, base62(crc(Buffer.from(body)))].join('');
}

function base62(value: number): string {
  let text = '';
  for (let rest = value; rest > 0; rest = Math.floor(rest / 62)) text = BASE62[rest % 62] + text;
  return text.padStart(6, '0');
}

/** CRC-32 (ISO 3309). */
function crc(bytes: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}
