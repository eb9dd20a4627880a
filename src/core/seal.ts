/**
 * What only the user may read, and nobody else have written, ↔ bytes that may lie on a disk: AES-256-GCM under keys made
 * of the user's own. The nonce is made of the content, so nothing random is needed, and equal content gives equal bytes.
 */
import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;

/** A name that says nothing of what it is made of to those without the key. 32 hex digits. */
export function sealedName(key: Uint8Array, about: string): string {
  return subkey(key, 'name').update(about).digest('hex').slice(0, 32);
}

/** @param name opens it again; the same content under another name is another seal. */
export function seal(key: Uint8Array, name: string, content: Uint8Array): Buffer {
  const nonce = subkey(key, 'nonce').update(`${name}\0`).update(content).digest().subarray(0, NONCE);
  const cipher = createCipheriv(CIPHER, subkey(key, 'content').digest(), nonce).setAAD(Buffer.from(name));
  const parts = [cipher.update(content), cipher.final()];
  return Buffer.concat([nonce, cipher.getAuthTag(), ...parts]);
}

/** Undefined for what was not sealed with this key under this name. */
export function unseal(key: Uint8Array, name: string, sealed: Uint8Array): Buffer | undefined {
  if (sealed.length < NONCE + TAG) return undefined;
  const nonce = sealed.subarray(0, NONCE);
  const options = { authTagLength: TAG };
  const decipher = createDecipheriv(CIPHER, subkey(key, 'content').digest(), nonce, options)
    .setAAD(Buffer.from(name))
    .setAuthTag(sealed.subarray(NONCE, NONCE + TAG));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(NONCE + TAG)), decipher.final()]);
  } catch {
    return undefined;
  }
}

/** One key for one purpose. */
function subkey(key: Uint8Array, purpose: string): ReturnType<typeof createHmac> {
  const own = createHmac('sha256', key).update(`stanch seal, version 1: ${purpose}`).digest();
  return createHmac('sha256', own);
}
