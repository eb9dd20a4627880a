/**
 * A secret value as a type that cannot be printed: bytes in, mask out. String conversion, JSON, `util.inspect` and
 * template literals all give the mask. Only verification and the seam between worker threads may call `reveal`.
 */
import { createHmac, type KeyObject } from 'node:crypto';
import { maskValue, SHORT } from './mask.js';

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
      const hex = createHmac('sha256', key).update(this.#bytes).digest('hex').slice(0, 32);
      this.#digest = { key, hex };
    }
    return this.#digest.hex;
  }

  /** The value itself. Called by verification, the worker seam, and a report the user asked to be unmasked. */
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
