/**
 * A secret value as a type that cannot be printed: bytes in, mask out. String conversion, JSON, `util.inspect` and
 * template literals all give the mask. Who may call `reveal` stands in test/architecture.test.ts.
 */
import { createHmac, type KeyObject } from 'node:crypto';
import { ByteMemo } from './bytememo.js';
import { maskValue, SHORT } from './mask.js';

/** Digests remembered, of values up to so many bytes: a history shows the same ones in hundreds of files. */
const REMEMBERED = 2048;
const LONGEST_KEPT = 256;

/** Digests under the key that was used last; others are hardly ever asked for in between. */
let digests: { key: Uint8Array | KeyObject; memo: ByteMemo<string> } | undefined;

function digestsUnder(key: Uint8Array | KeyObject): ByteMemo<string> {
  if (digests?.key !== key) {
    const digest = (value: string) =>
      createHmac('sha256', key).update(value, 'latin1').digest('hex').slice(0, 32);
    digests = { key, memo: new ByteMemo(digest, REMEMBERED, LONGEST_KEPT) };
  }
  return digests.memo;
}

export class Secret {
  readonly #bytes: Buffer;
  readonly #publicPrefix: number;
  /** The digest asked for last: every version of a file that carries the secret asks again. */
  #digest: { key: Uint8Array | KeyObject; hex: string } | undefined;

  /** @param publicPrefix bytes at the front that name the type and grant nothing (`ghp_`), shown in the mask. */
  constructor(bytes: Uint8Array, publicPrefix = 0) {
    this.#bytes = Buffer.from(bytes);
    this.#publicPrefix = publicPrefix;
  }

  /** Length in bytes. */
  get length(): number {
    return this.#bytes.length;
  }

  /** Public prefix length in bytes. */
  get publicPrefix(): number {
    return this.#publicPrefix;
  }

  /** The public prefix as text; empty for short values, which show nothing. */
  publicPrefixText(): string {
    return this.#bytes.length < SHORT ? '' : this.#bytes.toString('latin1', 0, this.#publicPrefix);
  }

  /** HMAC-SHA-256 of the value under a key, cut to 16 bytes, in hex. */
  digest(key: Uint8Array | KeyObject): string {
    if (this.#digest?.key !== key) {
      this.#digest = { key, hex: digestsUnder(key).of(this.#bytes, 0, this.#bytes.length) };
    }
    return this.#digest.hex;
  }

  /** The value itself: to compare or hash it, to pass it to another thread, or for who asked for an unmasked report. */
  reveal(): Buffer {
    return this.#bytes;
  }

  toString(): string {
    return maskValue(this.#bytes.toString('utf8'), this.#publicPrefix);
  }

  toJSON(): string {
    return this.toString();
  }

  [Symbol.toPrimitive](): string {
    return this.toString();
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return this.toString();
  }
}
