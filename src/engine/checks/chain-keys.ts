/**
 * Keys of blockchains and their kin → true or forged. Base58check (Bitcoin WIF, BIP-32, Tezos), the same in Ripple's
 * alphabet, and Bech32 (age, Nostr, Sui, Cardano) all carry checksums strong enough to leave no doubt.
 */
import type { Check } from '../match.js';
import { decodeBase58Check, encodeBase58Check, RIPPLE } from './codecs/base58.js';
import { decodeBech32, encodeBech32 } from './codecs/bech32.js';
import type { Signer } from './crc32-tokens.js';
import { deadEnd, fail, pass, reject } from './results.js';

/** Version bytes of a WIF key: main and test network (Bitcoin wiki, "Wallet import format"). */
const WIF: Record<number, string> = { 128: 'bitcoin main', 239: 'bitcoin test' };

/** Bitcoin WIF and BIP-32 private keys, Tezos keys: base58 with a double SHA-256 at the end. */
export const base58check: Check = (bytes, start, end) => {
  const payload = decodeBase58Check(bytes.toString('latin1', start, end));
  if (payload === undefined) return fail('checksum is wrong');
  const isWif = payload.length === 33 || (payload.length === 34 && payload[33] === 1);
  const network = isWif ? WIF[payload[0]!] : undefined;
  return pass('checksum is right', network === undefined ? {} : { network });
};

/** @param prefix `K`/`L`/`5`/`c` ask for a WIF key, `xprv` for an extended one; anything else for a Tezos seed (`edsk`). */
export const signBase58check: Signer = (prefix, pick) => {
  const key = Buffer.from(pick('hexlower', 64), 'hex');
  if (prefix === 'xprv') {
    const chain = Buffer.from(pick('hexlower', 64), 'hex');
    // Version, depth 0, no parent, child number 0, chain code, key behind a zero byte (BIP-32, "Serialization format").
    return encodeBase58Check(
      Buffer.concat([Buffer.from('0488ade4000000000000000000', 'hex'), chain, Buffer.of(0), key]),
    );
  }
  // The first digit of a Tezos seed comes from these bytes (tezos/tezos: src/lib_crypto/base58.ml).
  if (prefix.startsWith('edsk')) return encodeBase58Check(Buffer.concat([Buffer.of(13, 15, 58, 7), key]));
  const test = prefix.startsWith('c');
  const compressed = prefix !== '5';
  return encodeBase58Check(
    Buffer.concat([Buffer.of(test ? 239 : 128), key, Buffer.from(compressed ? [1] : [])]),
  );
};

/** XRP Ledger family seeds: 16 bytes behind version 0x21, or behind 01e14b for Ed25519 (`sEd…`). */
export const xrpSeed: Check = (bytes, start, end) => {
  const payload = decodeBase58Check(bytes.toString('latin1', start, end), RIPPLE);
  if (payload === undefined) return fail('checksum is wrong');
  if (payload.length === 17 && payload[0] === 0x21) return pass('checksum is right', { type: 'secp256k1' });
  return payload.length === 19 ? pass('checksum is right', { type: 'ed25519' }) : reject('not a family seed');
};

export const signXrpSeed: Signer = (prefix, pick) => {
  const version = prefix === 'sEd' ? [0x01, 0xe1, 0x4b] : [0x21];
  return encodeBase58Check(
    Buffer.concat([Buffer.from(version), Buffer.from(pick('hexlower', 32), 'hex')]),
    RIPPLE,
  );
};

/** age identities, nsec, suiprivkey, Cardano signing keys. */
export const bech32: Check = (bytes, start, end) => {
  const decoded = decodeBech32(bytes.toString('latin1', start, end));
  if (decoded === undefined) return fail('checksum is wrong');
  if (decoded.bytes.every((byte) => byte === decoded.bytes[0])) return deadEnd('example', 'filler key');
  return pass('checksum is right', { kind: decoded.prefix });
};

/** @param prefix with its `1`: `AGE-SECRET-KEY-1`, `nsec1`, `suiprivkey1`; Sui's key has a scheme byte in front. */
export const signBech32: Signer = (prefix, pick) => {
  const count = prefix.startsWith('sui') ? 33 : 32;
  const text = encodeBech32(
    prefix.toLowerCase().replace(/1$/, ''),
    Buffer.from(pick('hexlower', 2 * count), 'hex'),
  );
  return prefix === prefix.toUpperCase() ? text.toUpperCase() : text;
};
