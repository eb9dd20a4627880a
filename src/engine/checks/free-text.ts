/**
 * Values that people choose freely (passwords, signing secrets, passphrases) → what they cannot be: references, code,
 * placeholders, defaults. Where a text passes, nothing more is known of it.
 */
import type { Check, CheckResult } from '../match.js';
import { namedPlaceholder, reference } from '../placeholder.js';
import { readsRandom } from '../scorer/wording.js';
import { decodeBase64 } from './codecs/base64.js';
import { isName, isWellKnownPassword } from './endpoint.js';
import { deadEnd, fail, lowered, reject, unknown, WELL_KNOWN } from './results.js';

export const freeText: Check = (bytes, start, end) => {
  const text = bytes.toString('utf8', start, end);
  const judged = judgeText(text);
  return judged.result === 'unknown' && isVariable(text, bytes[start - 1], bytes[end])
    ? reject('a variable')
    : judged;
};

/** The same for tokens in headers; JSON Web Tokens are left to their own rules, which can read them. */
export const opaqueToken: Check = (bytes, start, end) =>
  /^eyJ[\w-]{8,}\.[\w-]*\./.test(bytes.toString('latin1', start, end))
    ? reject('a JSON Web Token')
    : freeText(bytes, start, end);

/** Base64 of such a text: Kubernetes `data:`, FileZilla. Certificates and other public things in base64 are rejected. */
export const base64Text: Check = (bytes, start, end) => {
  const decoded = decodeBase64(bytes.toString('latin1', start, end));
  const text = decoded?.toString('utf8').trimEnd() ?? '';
  if (text.length < 4 || /[\u0000-\u0008\u000e-\u001f\u007f\ufffd]/.test(text))
    return reject('not base64 of text');
  if (text.startsWith('-----BEGIN ') && !text.includes('PRIVATE KEY'))
    return reject('public certificate or key');
  return judgeText(text.slice(0, 400));
};

function judgeText(text: string): CheckResult {
  if (reference(text) !== undefined) return reject('filled in elsewhere');
  if (isCode(text)) return reject('code, not a value');
  const why = namedPlaceholder(text, '');
  if (why !== undefined) return fail(`the value ${why}`);
  if (isWellKnownPassword(text)) return lowered(WELL_KNOWN, 'well-known password');
  // SIGNING_KEY, server_hostname, secret_of_32_characters: names of things, hardly ever somebody's password.
  return isName(text) || (!readsRandom(text) && /^[A-Z][A-Z_]+$|^[a-z]+(?:_(?:[a-z]+|\d{1,4}))+$/.test(text))
    ? deadEnd('example', 'a name, not a value')
    : unknown();
}

/** Property chains, calls, paths: what stands behind `=` when the value comes from elsewhere. */
function isCode(text: string): boolean {
  return (
    // Digits in the middle of a part are a password's, not an identifier's.
    (!/\d[A-Za-z]/.test(text) &&
      /^[&*!]?[A-Za-z_$][\w$]*(?:(?:\.|->|::|\?\.)[A-Za-z_$][\w$]*)+(?:\(.*)?$/.test(text)) ||
    /^[\w.$:>-]*[A-Za-z_\]]\(|^[A-Za-z_$][\w$.]*\[/.test(text) ||
    /^(?:\.{0,2}|~)\/[\w./-]+$/.test(text) ||
    /^[A-Za-z]:\\/.test(text)
  );
}

const QUOTES = '"\'`';
const ENDS_IN_CODE = ',;)';

/** An identifier without quotes, where code goes on behind it or its humps give it away. */
function isVariable(text: string, before: number | undefined, after: number | undefined): boolean {
  if (!/^[A-Za-z_$][A-Za-z_$]*$/.test(text)) return false;
  if (before !== undefined && QUOTES.includes(String.fromCharCode(before))) return false;
  return (
    /[a-z][A-Z]/.test(text) || (after !== undefined && ENDS_IN_CODE.includes(String.fromCharCode(after)))
  );
}
