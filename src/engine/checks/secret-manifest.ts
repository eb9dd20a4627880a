/**
 * A value in a Kubernetes manifest in YAML → whether it is one of a Secret's: by the document it stands in (`---` divides a file),
 * what seals it, and the key it has. What says whose the secret is, and what is public, is none.
 */
import type { Check } from '../match.js';
import { reject, unknown } from './results.js';

/** Bytes looked at on either side for the document's kind. */
export const MANIFEST_REACH = 8192;

const SECRET = /^[ ]{0,8}(?:- )?kind:[ \t]*(["']?)Secret\1[ \t]*(?:#.*)?\r?$/m;
const SEALED = /ENC\[AES256_GCM|^sops:/m;
const OPEN =
  /(?:^|[._-])(?:user|user_?name|host|host_?name|address|url|uri|port|name|database|e?mail|crt|cert|pub)$/i;

export const secretManifest: Check = (bytes, start, end) => {
  const low = Math.max(0, start - MANIFEST_REACH);
  const before = bytes.toString('latin1', low, start);
  const after = bytes.toString('latin1', end, Math.min(bytes.length, end + MANIFEST_REACH));
  const begin = before.lastIndexOf('\n---');
  const behind = after.indexOf('\n---');
  const document = `${before.slice(begin + 1)}*${behind < 0 ? after : after.slice(0, behind)}`;
  if (!SECRET.test(document)) return reject('not in a Secret manifest');
  if (SEALED.test(document)) return reject('sealed by SOPS');
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const key = /^[\s-]*["']?([\w.-]{1,80})["']?:/.exec(line)?.[1] ?? '';
  return isOpenKey(key) ? reject('a name or something public') : unknown();
};

/** True of a key whose value says whose a secret is, or is public. */
export function isOpenKey(key: string): boolean {
  return OPEN.test(key);
}
