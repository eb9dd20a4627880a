/**
 * Tokens that are base64 of a JSON object (Grafana, Sentry, 1Password, Mapbox, Cloudflare Tunnel, …) → proof that they
 * are, with the fields that name account, region or host. A value that merely begins `eyJ` is rejected.
 */
import type { Check } from '../match.js';
import { isBase64Digit } from './codecs/base64.js';
import { decodeJson, parseEscaped, parseObject, tell } from './json-text.js';
import { fail, pass, reject, unknown } from './results.js';

/** Fields that are no secret, and what a report calls them. */
const TOLD = {
  org: 'organization',
  url: 'url',
  region_url: 'region',
  o: 'organization',
  n: 'name',
  name: 'name',
  u: 'user',
  email: 'user',
  signInAddress: 'url',
  api_address: 'url',
  registry: 'registry',
  project: 'project',
};

/** The JSON may stand behind a prefix and before a signature: it begins at the first `eyJ`. */
export const base64Json: Check = (bytes, start, end) => {
  const inside = bytes.toString('latin1', start, end).indexOf('eyJ');
  if (inside < 0) return reject('no JSON inside');
  const at = start + inside;
  let stop = at;
  // `_` ends the JSON in Sentry's tokens but is a digit of base64url: try the longest first.
  while (stop < end && (isBase64Digit(bytes[stop]!) || bytes[stop] === 0x3d)) stop++;
  const text = bytes.toString('latin1', at, stop);
  const object = decodeJson(text) ?? decodeJson(text.slice(0, Math.max(0, text.lastIndexOf('_'))));
  return object === undefined ? reject('not base64 of JSON') : pass('holds JSON', tell(object, TOLD));
};

/**
 * Google service-account key files, whatever part of the file the secret is: the object around it must be of type
 * service_account with a private key. The file may itself stand in a string, with every quote escaped.
 */
export const gcpServiceAccount: Check = (bytes, start, end) => {
  const around = objectAround(bytes, start, end);
  const account =
    around === undefined ? undefined : (parseObject(around) ?? parseObject(parseEscaped(around) ?? ''));
  if (account === undefined) return unknown();
  if (account.type !== 'service_account') return reject('not a service account');
  const key = account.private_key;
  if (typeof key !== 'string' || !key.includes('PRIVATE KEY') || key.length < 800)
    return fail('private key is missing');
  const detail = tell(account, { client_email: 'user', project_id: 'project', private_key_id: 'key' });
  return pass('service account file', detail);
};

/** Most bytes looked at on either side: a service-account file has about 2,400. */
const FILE_REACH = 8192;

function objectAround(bytes: Buffer, start: number, end: number): string | undefined {
  const low = Math.max(0, start - FILE_REACH);
  const text = bytes.toString('latin1', low, Math.min(bytes.length, end + FILE_REACH));
  // Latin-1 keeps offsets; the fields told are ASCII.
  const from = text.lastIndexOf('{', start - low);
  const to = text.indexOf('}', Math.max(from, end - low - 1));
  return from < 0 || to < 0 ? undefined : text.slice(from, to + 1);
}
