/**
 * `key=value;` connection strings (ODBC, ADO.NET, OLE DB, Azure) and JDBC URLs around a password → user, host and
 * database. Keys are compared without case and blanks; values may stand in braces or quotes (Microsoft, "Connection
 * String Syntax").
 */
import type { Check } from '../match.js';
import { judgeEndpoint } from './endpoint.js';
import { reject } from './results.js';

const AROUND = 512;
/** What ends the string on either side. */
const STOPS = '\r\n"`<>';

const KEYS: Record<string, 'user' | 'host' | 'database'> = {
  user: 'user',
  userid: 'user',
  username: 'user',
  uid: 'user',
  server: 'host',
  datasource: 'host',
  host: 'host',
  hostname: 'host',
  address: 'host',
  addr: 'host',
  endpoint: 'host',
  servername: 'host',
  accountname: 'user',
  sharedaccesskeyname: 'user',
  database: 'database',
  databasename: 'database',
  initialcatalog: 'database',
  dbname: 'database',
  entitypath: 'database',
};

/** The secret is the password (or key) value itself. */
export const connectionString: Check = (bytes, start, end) => {
  const before = bytes.toString('latin1', Math.max(0, start - AROUND), start);
  const after = bytes.toString('latin1', end, Math.min(bytes.length, end + AROUND));
  const around = `${afterStop(before)};${beforeStop(after)}`;
  const detail = { ...jdbcAuthority(around), ...pairs(around) };
  if (Object.keys(detail).length === 0) return reject('no connection string around it');
  const password = bytes.toString('latin1', start, end);
  if (password.endsWith(',')) return reject('a list with commas');
  return judgeEndpoint({ user: detail.user, password, host: detail.host, detail });
};

function pairs(text: string): Record<string, string> {
  const detail: Record<string, string> = {};
  for (const part of text.split(/[;&?]/)) {
    const equals = part.indexOf('=');
    if (equals < 0 || part.length > 300) continue;
    const key =
      KEYS[
        part
          .slice(0, equals)
          .toLowerCase()
          .replace(/[\s_'({[]/g, '')
      ];
    const value = part
      .slice(equals + 1)
      .trim()
      .replace(/^["'{]|["'}]$/g, '');
    if (key !== undefined && value !== '')
      detail[key] ??= (key === 'host' ? bareHost(value) : value).slice(0, 120);
  }
  return detail;
}

/** `tcp:name,1433`, `sb://name/`, `name\instance` → name. */
function bareHost(value: string): string {
  return value.replace(/^(tcp:|np:|lpc:|[a-z]+:\/\/)/i, '').split(/[,\\/:]/, 1)[0]!;
}

/** `jdbc:vendor://host:port/database…` and `jdbc:oracle:thin:…@//host:port/service`. */
function jdbcAuthority(text: string): Record<string, string> {
  const found = /jdbc:[a-z0-9:]{2,40}?(?::\/\/|[@/]{1,3})([\w.-]+)(?::\d+)?(?:\/([\w-]+))?/i.exec(text);
  if (found === null) return {};
  return { host: found[1]!, ...(found[2] !== undefined && { database: found[2] }) };
}

function afterStop(text: string): string {
  let at = text.length;
  while (at > 0 && !STOPS.includes(text[at - 1]!)) at--;
  return text.slice(at);
}

function beforeStop(text: string): string {
  let at = 0;
  while (at < text.length && !STOPS.includes(text[at]!)) at++;
  return text.slice(0, at);
}
