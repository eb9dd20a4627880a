/**
 * JSON Web Tokens (RFC 7519, JWS and JWE compact form) → whether header and payload are what they should be, with the
 * claims that say whose token it is. Nothing is verified and no clock is read: the expiry is told, not judged.
 */
import type { Check, CheckResult } from '../match.js';
import { decodeJson, isoTime, tell } from './json-text.js';
import { tokenKind } from './jwt-kinds.js';
import { deadEnd, lowered, pass, reject, unknown } from './results.js';
import { hmacSha256 } from './sums/hmac.js';

/** Claims that are safe to show and say what to revoke where. */
const CLAIMS = {
  iss: 'iss',
  aud: 'aud',
  client_id: 'client',
  azp: 'client',
  role: 'role',
  scope: 'scope',
  tid: 'tenant',
};
/** Subjects and issuers of tokens that documentation publishes (jwt.io; RFC 7515, appendix A; RFC 7519, section 3.1). */
const SAMPLE_SUBJECTS = new Set(['1234567890', 'John Doe', 'user123', 'test']);
/** `iat` of the jwt.io token, which people edit without touching this. */
const SAMPLE_TIME = 1516239022;

export const jwt: Check = (bytes, start, end) => {
  const parts = bytes.toString('latin1', start, end).split('.');
  // Some vendors put a prefix with a separator in front: `ghs_<id>_eyJ…`, `wrka-eyJ…`.
  const header = decodeJson(parts[0]!.slice(Math.max(0, parts[0]!.indexOf('eyJ'))));
  if (header === undefined || typeof (header.alg ?? header.enc) !== 'string')
    return reject('header is not JSON with alg');
  const about = tell(header, { alg: 'alg', typ: 'typ', kid: 'kid' });
  if (parts.length === 5 && typeof header.enc === 'string')
    return pass('encrypted token', { ...about, typ: 'JWE' });
  const payload = decodeJson(parts[1] ?? '');
  if (payload === undefined) return payloadOpaque(header, parts, about);
  const detail = { ...about, ...claims(payload) };
  const kind = tokenKind(payload);
  if (kind !== undefined) detail.type = kind.type;
  if (isSample(payload) || (header.alg === 'HS256' && isSignedByExample(parts)))
    return deadEnd('documentation', 'documentation example', detail);
  if (kind?.isPublic !== undefined) return lowered(0.3, kind.isPublic, detail);
  if (String(header.alg).toLowerCase() === 'none') return lowered(0.3, 'unsigned token', detail);
  return (parts[2] ?? '').length >= 16
    ? pass('header and payload are JSON', detail)
    : lowered(0.3, 'signature is missing', detail);
};

/** Keys that documentation signs its tokens with: jwt.io's, past and present, and those of the libraries' read-me files. */
const EXAMPLE_KEYS = [
  'your-256-bit-secret',
  'a-string-secret-at-least-256-bits-long',
  'secret',
  'key',
  'shhhhh',
  'test',
  'password',
  'changeme',
];
/** Longest token that is worth the hashing, in characters. */
const LONGEST_EXAMPLE = 1024;

/** Nobody in their right mind guards anything with these keys, and everybody could have made the token. */
function isSignedByExample(parts: string[]): boolean {
  if (parts.length !== 3 || parts.join('.').length > LONGEST_EXAMPLE) return false;
  const header = parts[0]!.slice(Math.max(0, parts[0]!.indexOf('eyJ')));
  const message = Buffer.from(`${header}.${parts[1]}`, 'latin1');
  return EXAMPLE_KEYS.some((key) => hmacSha256(Buffer.from(key), message).toString('base64url') === parts[2]);
}

/** A payload may be any bytes (JWS), or lie elsewhere (detached). */
function payloadOpaque(
  header: Record<string, unknown>,
  parts: string[],
  about: Record<string, string>,
): CheckResult {
  if (header.typ === 'JWT') return reject('payload is not JSON');
  return parts.length === 3 ? unknown(about) : reject('not three parts');
}

function claims(payload: Record<string, unknown>): Record<string, string> {
  const detail = tell(payload, CLAIMS);
  const exp = isoTime(payload.exp);
  const iat = isoTime(payload.iat);
  if (exp !== undefined) detail.exp = exp;
  else if (payload.exp === undefined) detail.exp = 'never';
  if (iat !== undefined) detail.iat = iat;
  return detail;
}

function isSample(payload: Record<string, unknown>): boolean {
  const names = [payload.sub, payload.name, payload.iss].filter((value) => typeof value === 'string');
  if (payload.iat === SAMPLE_TIME || names.some((name) => SAMPLE_SUBJECTS.has(name))) return true;
  // The keys that every local Supabase has (supabase.com/docs/guides/self-hosting).
  if (payload.iss === 'supabase-demo') return true;
  // RFC 7515, appendix A.1.
  return payload.iss === 'joe' && payload.exp === 1300819380;
}

/** Kubernetes service-account tokens: their claims name the cluster's object (kubernetes.io, "Managing service accounts"). */
export const kubernetesJwt: Check = (bytes, start, end) => {
  const payload = decodeJson(bytes.toString('latin1', start, end).split('.')[1] ?? '');
  if (payload === undefined) return reject('payload is not JSON');
  const bound = payload['kubernetes.io'];
  const legacy = payload.iss === 'kubernetes/serviceaccount';
  if (!legacy && (typeof bound !== 'object' || bound === null)) return reject('not of Kubernetes');
  return pass('names a service account', { ...claims(payload), ...tell(payload, { sub: 'user' }) });
};

/** Supabase's old keys are JSON Web Tokens: only the one of role service_role is a secret that needs no more to be one. */
export const supabaseServiceRole: Check = (bytes, start, end) => {
  const payload = decodeJson(bytes.toString('latin1', start, end).split('.')[1] ?? '');
  if (payload?.iss !== 'supabase' || payload.role !== 'service_role')
    return reject('not of role service_role');
  return pass('role service_role', { ...claims(payload), ...tell(payload, { ref: 'project' }) });
};

/** PASETO (paseto-standard/paseto-spec): versions 1 to 4; `public` payloads begin with the signed JSON in clear. */
export const paseto: Check = (bytes, start, end) => {
  const [version, purpose, body, footer] = bytes.toString('latin1', start, end).split('.');
  if (!/^v[1-4]$/.test(version!) || (purpose !== 'local' && purpose !== 'public'))
    return reject('not a PASETO');
  const decoded = Buffer.from(body ?? '', 'base64url');
  // Shortest: nonce and tag of `local`, a signature of `public`.
  if (decoded.length < 48) return reject('too short');
  const detail: Record<string, string> = { type: `${version}.${purpose}` };
  if (purpose === 'public' && decoded[0] !== 0x7b) return reject('payload is not JSON');
  Object.assign(detail, tell(decodeJson(footer ?? '') ?? {}, { kid: 'kid' }));
  return pass('payload has the right form', detail);
};
