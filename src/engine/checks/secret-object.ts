/**
 * A value in JSON → whether it is one of a Kubernetes Secret's: by the `kind` of the object around the one it stands in,
 * also when that is one of many in a List, or on one line with everything else. What says whose the secret is, and what is
 * public, is none; nor is what SOPS has sealed.
 */
import type { Check } from '../match.js';
import { reject, unknown } from './results.js';
import { isOpenKey, MANIFEST_REACH } from './secret-manifest.js';

const BACKSLASH = 0x5c;
const [QUOTE, OPEN, CLOSE, LIST, LIST_END] = [0x22, 0x7b, 0x7d, 0x5b, 0x5d];

export const secretObject: Check = (bytes, start, end) => {
  const low = Math.max(0, start - MANIFEST_REACH);
  const high = Math.min(bytes.length, end + MANIFEST_REACH);
  const key = /"([\w.-]{1,80})"\s*:\s*"$/.exec(bytes.toString('latin1', Math.max(low, start - 120), start));
  const values = braceBefore(bytes, start - 1, low);
  const object = values === undefined ? undefined : braceBefore(bytes, values, low);
  if (key === null || object === undefined) return reject('not in a Secret manifest');
  const kind = textOf(bytes, object, high, 'kind');
  if (kind !== 'Secret') return reject('not in a Secret manifest');
  if (bytes.toString('latin1', start, end).startsWith('ENC[AES256_GCM')) return reject('sealed by SOPS');
  return isOpenKey(key[1]!) ? reject('a name or something public') : unknown();
};

/** Place of the brace that opens the object around `at`, where no text is; undefined = a list's, or beyond `low`. */
function braceBefore(bytes: Buffer, at: number, low: number): number | undefined {
  let depth = 0;
  let isText = false;
  for (let i = at - 1; i >= low; i--) {
    const byte = bytes[i]!;
    if (byte === QUOTE && !isEscaped(bytes, i, low)) isText = !isText;
    if (isText) continue;
    if (byte === CLOSE || byte === LIST_END) depth++;
    else if ((byte === OPEN || byte === LIST) && depth-- === 0) return byte === OPEN ? i : undefined;
  }
  return undefined;
}

function isEscaped(bytes: Buffer, at: number, low: number): boolean {
  let from = at;
  while (from > low && bytes[from - 1] === BACKSLASH) from--;
  return (at - from) % 2 === 1;
}

/** The text that the object which begins at `from` gives to a key of its own; undefined = none before `high`. */
function textOf(bytes: Buffer, from: number, high: number, key: string): string | undefined {
  let depth = 0;
  let isKey = false;
  for (let i = from; i < high; i++) {
    const byte = bytes[i]!;
    if (byte === OPEN || byte === LIST) depth++;
    else if ((byte === CLOSE || byte === LIST_END) && --depth === 0) return undefined;
    if (byte !== QUOTE) continue;
    const begin = i + 1;
    for (i = begin; i < high && bytes[i] !== QUOTE; i++) if (bytes[i] === BACKSLASH) i++;
    const text = bytes.toString('latin1', begin, i);
    if (isKey) return text;
    isKey = depth === 1 && text === key && /^\s*:\s*"/.test(bytes.toString('latin1', i + 1, i + 20));
  }
  return undefined;
}
