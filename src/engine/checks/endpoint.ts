/**
 * User, password and host of a connection → how much the password matters. Templates and references hold no secret;
 * documentation hosts, machines nobody else can reach and passwords everybody knows matter less. Shared by URIs,
 * connection strings and HTTP Basic.
 */
import type { CheckResult } from '../match.js';
import { isTelling, reference } from '../placeholder.js';
import { readsRandom } from '../scorer/wording.js';
import { CANARY, CANARY_HOST } from './canaries.js';
import { deadEnd, LOCAL, lowered, pass, REUSED, reject, unknown, WELL_KNOWN } from './results.js';

export interface Endpoint {
  user?: string | undefined;
  password: string;
  /** Name or address without port. */
  host?: string | undefined;
  detail: Record<string, string>;
}

/** Default and throw-away passwords, lower case: what vendors ship, and what people type first. */
const WELL_KNOWN_PASSWORDS = new Set(
  (
    'admin password root toor postgres postgresql mysql guest yourstrong(!)password changeme change_me changeit change-me ' +
    'neo4j minioadmin minio kibana elastic test testing tester user username oracle manager tiger raspberry ubnt cisco ' +
    'vagrant docker airflow keycloak superset password123 password1 p@ssw0rd passw0rd passw0rd! welcome1 letmein qwerty 12345 ' +
    '123456 12345678 123456789 1234 123 secret s3cr3t hunter2 anonymous mongo mongodb mongoadmin redis rabbitmq rabbit ' +
    'android django wordpress drupal laravel homestead sail rails symfony app api db database dev development local localhost ' +
    'demo example sample foobar foo bar foobared pass passwd pwd pw mypassword my-password my_password yourpassword ' +
    'your-password your_password your_password_here userpassword dbpassword db_password dbpass rootpassword rootpass ' +
    'adminpassword testpassword test1234 test123 secretpassword supersecret topsecret postgrespassword token apikey ' +
    'api_key access_token x-oauth-basic x-access-token a b c p pp u none null undefined string redacted hidden xxx'
  ).split(' '),
);

/** RFC 2606, 6761, 5737, 3849 and the hosts documentation makes up. */
const DOCUMENTATION_HOST =
  /(^|[.@])(example\.(com|org|net|edu)|[\w-]+\.(example|test|invalid))$|^(192\.0\.2|198\.51\.100|203\.0\.113)\.\d+$|^2001:db8:|^(my|your|some)[._-]?(host|server|domain|db|database|registry|proxy|company)\b|(^|\.)(company|mycompany|yourcompany|domain|mydomain|yourdomain|somewhere)\.(com|org|net|io|tld)$|^(host|hostname|example|server|servername|domain|domain\.com|domain\.tld|foo|bar|foo\.com|bar\.com|site\.com|a|b|h|hosts?\d?)$/;
/** Addresses of the machine itself, private networks and names without a dot: compose services, cluster names. */
const LOCAL_HOST =
  /^(localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|::1|host\.docker\.internal|10\.\d+\.\d+\.\d+|192\.168\.\d+\.\d+|172\.(1[6-9]|2\d|3[01])\.\d+\.\d+)$|\.(local|localdomain|localhost|internal\.test)$/;

/** One character over and over, dots, stars. */
const FILLER = /^(.)\1*$|^\.{2,}|\*{3,}|^x{3,}|x{6,}|…/i;
/** A name rather than a value: `PASSWORD`, `DB_PASS`, `YOUR-PASSWORD`, `<password>` without its brackets. */
const NAME =
  /^[A-Z]*(PASS|PASSWD|PASSWORD|PWD|SECRET|TOKEN|KEY|USER)([_-]?[A-Z]+)?$|^(your|my|the|some|insert|enter|fake|proxy|dummy|sample)[-_ ]?\w*(pass|secret|token|key|pwd)\w*$/i;
const CAPITALS = /^[A-Z]+([_-][A-Z]+)+$/;

/** @returns pass with the endpoint's detail, unknown when no host is given, or why it matters less or not at all. */
export function judgeEndpoint({ user, password, host, detail }: Endpoint): CheckResult {
  const plain = decodePercent(password);
  if (plain === '' || reference(plain) !== undefined) return reject('password is filled in elsewhere');
  if (host !== undefined && reference(host) !== undefined)
    detail = { ...detail, host: 'filled in elsewhere' };
  const name = (host ?? '').toLowerCase();
  if (CANARY_HOST.test(name)) return deadEnd('canary', CANARY, detail);
  if (
    FILLER.test(plain) ||
    isName(plain) ||
    isTelling(plain) ||
    (isCapitals(plain) && isCapitals(user ?? ''))
  )
    return { ...deadEnd('example', 'placeholder password', detail), result: 'fail' };
  if (DOCUMENTATION_HOST.test(name)) return deadEnd('example', 'documentation host', detail);
  if (isWellKnownPassword(plain)) return lowered(WELL_KNOWN, 'well-known password', detail);
  if (user !== undefined && user !== '' && plain.toLowerCase() === user.toLowerCase()) {
    return lowered(WELL_KNOWN, 'password equals user', detail);
  }
  // Nobody makes up a random password for a database on his own machine: it opens something else as well.
  if (LOCAL_HOST.test(name))
    return readsRandom(plain)
      ? lowered(REUSED, 'random password for a local host', detail)
      : lowered(LOCAL, 'local host', detail);
  if (name === '') return unknown(detail);
  // A bare name resolves in one network only, but production clusters use them too.
  if (!/[.:$]/.test(name)) return lowered(0.5, 'host without a domain', detail);
  return pass('password for a named endpoint', detail);
}

/** True for default passwords and the ones people try first, in any case. */
export function isWellKnownPassword(text: string): boolean {
  const lower = text.toLowerCase();
  // `password2`, `admin2024!`: what people make of them when told to add digits.
  const stem = lower.replace(/[0-9!.]{1,5}$/, '');
  return WELL_KNOWN_PASSWORDS.has(lower) || (stem.length >= 4 && WELL_KNOWN_PASSWORDS.has(stem));
}

/** `KEY:DOMAIN`: what belongs there, in capitals on both sides. */
function isCapitals(text: string): boolean {
  return /^(API|APP|AUTH|CLIENT|USER|DB)?[_-]?(KEY|ID|DOMAIN|USER|USERNAME|NAME|LOGIN|ACCOUNT|PASS|PASSWORD|SECRET|TOKEN|DSN|HOST|REGION)$/.test(
    text,
  );
}

/** Upper-case identifiers and phrases that say what belongs there. */
export function isName(text: string): boolean {
  return text.length <= 40 && !/\d/.test(text) && (NAME.test(text) || CAPITALS.test(text));
}

/** Percent-escapes resolved; the text itself where they are broken. */
export function decodePercent(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}
