/**
 * The `verify` field of a rule: one request whose answer tells whether a secret is live. It is data: nothing here sends it. The
 * host must be fixed and the scheme https: no scanned text may choose where a secret is sent.
 */
import { also, integer, line, list, oneOf, record, text } from './kinds.js';
import { may, need, table } from './table.js';

/** Scheme and host without any placeholder, then whatever the request needs. */
const FIXED_HOST = /^https:\/\/[a-z0-9.-]+(:\d+)?([/?]\S*)?$/i;

const status = list(integer(100, 599), 1);

const request = also(
  table({
    method: need(oneOf(['GET', 'POST', 'HEAD', 'PUT', 'DELETE']), 'HTTP method'),
    url: need(
      also(line(2000), (v) =>
        FIXED_HOST.test(v) ? undefined : 'is not an https URL with a fixed host, write the host out',
      ),
      'https URL; {secret} stands for the value, after the host only',
    ),
    headers: may(record(line(2000)), 'request headers'),
    body: may(text(8000), 'request body'),
  }),
  (v) => {
    const places = [v.url, v.body ?? '', ...Object.values(v.headers ?? {})];
    return places.some((place) => place.includes('{secret}'))
      ? undefined
      : 'sends no secret, write {secret} where it goes';
  },
);

export const verify = table({
  request: need(request, 'the one request'),
  live: need(status, 'HTTP status codes that mean live'),
  revoked: may(status, 'HTTP status codes that mean revoked'),
});
