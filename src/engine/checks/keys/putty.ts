/**
 * PuTTY private keys (PPK versions 2 and 3; PuTTY manual, appendix C) → kind, and whether a passphrase protects them.
 * The secret may be any part of the file: its header is looked for before it.
 */
import { BLOCK_REACH } from '../../../core/limits.js';
import type { Check } from '../../match.js';
import { lowered, pass, reject } from '../results.js';

const HEAD = 'PuTTY-User-Key-File-';

export const putty: Check = (bytes, start, end) => {
  const low = Math.max(0, start - BLOCK_REACH);
  const text = bytes.toString('latin1', low, Math.min(bytes.length, end + BLOCK_REACH));
  const at = text.lastIndexOf(HEAD, start - low);
  const file =
    at < 0
      ? null
      : /^[23]: ([\w-]{3,40})\s+Encryption: (\S{1,20})\s/.exec(text.slice(at + HEAD.length, at + 200));
  if (file === null) return reject('not a PuTTY key');
  if (!text.includes('Private-Lines:', at)) return reject('no private part');
  const detail = { type: file[1]!, encrypted: file[2] === 'none' ? 'no' : file[2]! };
  return file[2] === 'none' ? pass('private key', detail) : lowered(0.5, 'encrypted private key', detail);
};
