/**
 * Values that people choose freely (passwords, signing secrets, passphrases) → what they cannot be: references, code,
 * placeholders, defaults. Where a text passes, nothing more is known of it.
 */
import type { Check, CheckResult } from '../match.js';
import { namedPlaceholder, reference } from '../placeholder.js';
import { decodeBase64 } from './codecs/base64.js';
import { isWellKnownPassword } from './endpoint.js';
import { DOCUMENTATION, fail, lowered, pass, reject, unknown, WELL_KNOWN } from './results.js';

export const freeText: Check = (bytes, start, end) => judgeText(bytes.toString('utf8', start, end));

/** Base64 of such a text: Kubernetes `data:`, FileZilla. Certificates and other public things in base64 are rejected. */
export const base64Text: Check = (bytes, start, end) => {
  const decoded = decodeBase64(bytes.toString('latin1', start, end));
  const text = decoded?.toString('utf8').trimEnd() ?? '';
  if (text.length < 4 || /[\u0000-\u0008\u000e-\u001f\u007f\ufffd]/.test(text))
    return reject('not base64 of text');
  if (text.startsWith('-----BEGIN ') && !text.includes('PRIVATE KEY'))
    return reject('public certificate or key');
  const judged = judgeText(text.slice(0, 400));
  return judged.result === 'unknown' && judged.confidence === undefined ? pass('decodes to text') : judged;
};

function judgeText(text: string): CheckResult {
  if (reference(text) !== undefined) return reject('filled in elsewhere');
  if (isCode(text)) return reject('code, not a value');
  const why = namedPlaceholder(text, '');
  if (why !== undefined) return fail(`the value ${why}`);
  if (isWellKnownPassword(text)) return lowered(WELL_KNOWN, 'well-known password');
  return /^[A-Z][A-Z_]+$/.test(text) ? lowered(DOCUMENTATION, 'a name, not a value') : unknown();
}

/** Property chains, calls, paths: what stands behind `=` when the value comes from elsewhere. */
function isCode(text: string): boolean {
  return (
    // Digits in the middle of a part are a password's, not an identifier's.
    (!/\d[A-Za-z]/.test(text) &&
      /^[A-Za-z_$][\w$]*(?:(?:\.|->|::|\?\.)[A-Za-z_$][\w$]*)+(?:\(.*)?$/.test(text)) ||
    /^[\w.$:>-]*[A-Za-z_]\(/.test(text) ||
    /^(?:\.{0,2}|~)\/[\w./-]+$/.test(text) ||
    /^[A-Za-z]:\\/.test(text)
  );
}
