/**
 * OpenSSH's own private key format → kind, size, cipher (openssh-portable, PROTOCOL.key: magic, cipher, KDF, KDF
 * options, number of keys, public key, private part).
 */
import type { KeyFacts } from './der.js';

const MAGIC = 'openssh-key-v1\0';

/** Reads as far as the first public key; undefined when it is not this format. */
export function opensshKey(bytes: Buffer): KeyFacts | undefined {
  if (bytes.toString('latin1', 0, MAGIC.length) !== MAGIC) return undefined;
  const fields = new Fields(bytes, MAGIC.length);
  const cipher = fields.text();
  fields.next();
  fields.next();
  fields.skip(4);
  const blob = fields.next();
  if (cipher === undefined || blob === undefined) return undefined;
  const key = new Fields(blob, 0);
  const name = key.text() ?? '';
  const facts: KeyFacts = { type: name.replace(/^(ssh-|ecdsa-sha2-)/, '').slice(0, 40) };
  if (name === 'ssh-rsa') {
    key.next();
    const modulus = key.next();
    if (modulus !== undefined) facts.bits = 8 * modulus.length - (modulus[0] === 0 ? 8 : 0);
  }
  if (cipher !== 'none') facts.cipher = cipher.slice(0, 40);
  if (fields.next() === undefined) facts.cut = true;
  return facts;
}

/** Length-prefixed strings (RFC 4251, section 5). */
class Fields {
  readonly #bytes: Buffer;
  #at: number;

  constructor(bytes: Buffer, at: number) {
    this.#bytes = bytes;
    this.#at = at;
  }

  skip(count: number): void {
    this.#at += count;
  }

  next(): Buffer | undefined {
    if (this.#at + 4 > this.#bytes.length) return undefined;
    const from = this.#at + 4;
    const to = from + this.#bytes.readUInt32BE(this.#at);
    this.#at = to;
    return to > this.#bytes.length ? undefined : this.#bytes.subarray(from, to);
  }

  text(): string | undefined {
    return this.next()?.toString('latin1');
  }
}
