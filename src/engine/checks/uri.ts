/**
 * The URI around a password → who it lets in where (RFC 3986, section 3.2). The secret is the password of the userinfo,
 * the whole userinfo, or the whole URI; the rest is read from the bytes around it.
 */
import type { Check } from '../match.js';
import { decodePercent, judgeEndpoint } from './endpoint.js';
import { reject } from './results.js';

/** Bytes looked at on either side of the secret. */
const AROUND = 512;
/** Ends a URI in text; `<`, `>`, braces may be part of a template in it. */
const STOPS = ' \t\r\n"\'`|;';

export const uri: Check = (bytes, start, end) => {
  const low = Math.max(0, start - AROUND);
  const before = bytes.toString('latin1', low, start);
  const secret = bytes.toString('latin1', start, end);
  const after = untilStop(bytes.toString('latin1', end, Math.min(bytes.length, end + AROUND)));
  const inside = secret.indexOf('://');
  // Where the secret is only the password, its URI begins before it.
  const text =
    (inside >= 0 ? '' : before.slice(before.lastIndexOf('://') < 0 ? before.length : 0)) + secret + after;
  const colon = inside >= 0 ? inside : before.lastIndexOf('://');
  const authority = colon < 0 ? undefined : splitAuthority(text.slice(colon + 3));
  if (authority === undefined) return reject('not a URI with a password');
  // A port before a stray mark, as URL parsers are tested with.
  if (authority.user.includes('.') && /^\d{1,5}[\\/]+$/.test(authority.password)) return reject('a port');
  const scheme =
    /[a-zA-Z][a-zA-Z0-9+.-]*$/.exec(text.slice(Math.max(0, colon - 40), colon))?.[0].toLowerCase() ?? '';
  return judgeEndpoint({ ...authority, detail: told(scheme, authority) });
};

interface Authority {
  user: string;
  password: string;
  /** First host of a list, without port. */
  host: string;
  /** First segment of the path. */
  path: string;
}

/** `user:password@host:port/path?…`; the last `@` before the path divides, as drivers do with a stray `@` in a password. */
function splitAuthority(text: string): Authority | undefined {
  const rest = /[/?#]/.exec(text.slice(text.indexOf('@') + 1));
  const end = rest === null ? text.length : text.indexOf('@') + 1 + rest.index;
  const at = text.lastIndexOf('@', end);
  if (at < 0) return undefined;
  const userinfo = text.slice(0, at);
  const colon = userinfo.indexOf(':');
  const hosts = text.slice(at + 1, end);
  return {
    user: decodePercent(colon < 0 ? '' : userinfo.slice(0, colon)),
    password: colon < 0 ? userinfo : userinfo.slice(colon + 1),
    host: hostOf(hosts),
    path: /^\/([^/?#]*)/.exec(text.slice(end))?.[1] ?? '',
  };
}

/** First of several hosts (`a:1,b:2`), without port; IPv6 without its brackets. */
function hostOf(hosts: string): string {
  const first = hosts.split(',', 1)[0]!;
  return /^\[([^\]]*)\]/.exec(first)?.[1] ?? first.replace(/:\d*$/, '');
}

const DATABASES =
  /^(postgres|postgis|mysql|mariadb|mongodb|redis|cockroach|mssql|oracle|sqlserver|clickhouse|snowflake|vertica)/;

function told(scheme: string, { user, host, path }: Authority): Record<string, string> {
  const detail: Record<string, string> = {};
  if (user !== '') detail.user = user.slice(0, 80);
  if (host !== '') detail.host = host.slice(0, 120);
  if (DATABASES.test(scheme) && path !== '') detail.database = decodePercent(path).slice(0, 80);
  return detail;
}

function untilStop(text: string): string {
  let end = 0;
  while (end < text.length && !STOPS.includes(text[end]!)) end++;
  return text.slice(0, end);
}
