/**
 * The body of an OPENSSH PRIVATE KEY block with random numbers inside. Layout: openssh-portable:PROTOCOL.key; the
 * key is of type ssh-ed25519.
 */
import type { Random } from './random.js';

const MAGIC = 'openssh-key-v1\0';
const TYPE = 'ssh-ed25519';

/** @param encrypted true: behind aes256-ctr and bcrypt, so that the private part is random bytes. */
export function opensshKey(random: Random, encrypted: boolean): Buffer {
  const point = random.bytes(32);
  const publicPart = Buffer.concat([field(TYPE), field(point)]);
  const derivation = encrypted ? Buffer.concat([field(random.bytes(16)), uint32(16)]) : Buffer.alloc(0);
  return Buffer.concat([
    Buffer.from(MAGIC, 'latin1'),
    field(encrypted ? 'aes256-ctr' : 'none'),
    field(encrypted ? 'bcrypt' : 'none'),
    field(derivation),
    uint32(1),
    field(publicPart),
    field(encrypted ? random.bytes(144) : privatePart(random, point)),
  ]);
}

/** Two equal check words, the key, its comment, and 1, 2, 3 … up to a whole number of 8-byte blocks. */
function privatePart(random: Random, point: Buffer): Buffer {
  const check = random.bytes(4);
  const scalar = Buffer.concat([random.bytes(32), point]);
  const body = Buffer.concat([check, check, field(TYPE), field(point), field(scalar), field('deploy@build')]);
  const padding = Array.from({ length: (8 - (body.length % 8)) % 8 }, (_, i) => i + 1);
  return Buffer.concat([body, Buffer.from(padding)]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

/** A string of RFC 4251, section 5: length, then bytes. */
function field(content: string | Buffer): Buffer {
  const bytes = Buffer.from(content as string, 'latin1');
  return Buffer.concat([uint32(bytes.length), bytes]);
}
