/**
 * HTTP Basic credentials (RFC 7617): base64 of `user:password` → the user, and how much the password matters. Base64
 * of anything else is rejected. Serves `Authorization` headers, Docker's `auth` and npm's `_auth` alike.
 */
import type { Check } from '../match.js';
import { decodeBase64 } from './codecs/base64.js';
import { judgeEndpoint } from './endpoint.js';
import { deadEnd, pass, reject } from './results.js';

/** RFC 7617, section 2, and its predecessors. */
const SAMPLES = new Set([
  'Aladdin:open sesame',
  'Aladdin:OpenSesame',
  'aladdin:opensesame',
  'user:password',
  'username:password',
  'test:123£',
]);
/** The client of all examples in RFC 6749 and OpenID Connect. */
const SAMPLE_CLIENT = 's6BhdRkqt3';

export const basicAuth: Check = (bytes, start, end) => {
  const text = decodeBase64(bytes.toString('latin1', start, end))?.toString('utf8');
  const colon = text?.indexOf(':') ?? -1;
  if (text === undefined || colon < 0 || !isText(text)) return reject('not base64 of user:password');
  const user = text.slice(0, colon);
  const password = text.slice(colon + 1);
  if (password === '' && user === '') return reject('empty');
  const detail: Record<string, string> = user === '' ? {} : { user: user.slice(0, 80) };
  if (SAMPLES.has(text) || user === SAMPLE_CLIENT)
    return deadEnd('documentation', 'documentation example', detail);
  // An API key as user and nothing behind it: the key is the secret, so it is not told.
  const judged =
    password === ''
      ? judgeEndpoint({ password: user, detail: {} })
      : judgeEndpoint({ user, password, detail });
  return judged.confidence === undefined && judged.result === 'unknown'
    ? pass('base64 of user and password', judged.detail)
    : judged;
};

function isText(text: string): boolean {
  for (const char of text) {
    const code = char.codePointAt(0)!;
    if (code < 0x20 || code === 0x7f || code === 0xfffd) return false;
  }
  return true;
}
