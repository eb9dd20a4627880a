/**
 * A value's text → the kind of thing its spelling says it is: code, a reference, or a well-known other kind. The
 * patterns are linear and run on values of at most 400 bytes.
 */
import type { Assignment } from '../assignment.js';
import { byteAt, skipBlanks } from '../literal.js';

const TAB = 0x09;
const SPACE = 0x20;
const DOLLAR = 0x24;
const OPEN = 0x28;
const PLUS = 0x2b;
const COMMA = 0x2c;
const DOT = 0x2e;
const COLON = 0x3a;
const SEMICOLON = 0x3b;
/** Bytes before `IDENTIFIED BY` in which the user stands. */
const SQL_REACH = 120;
/** Bytes before a literal in which its type stands. */
const TYPE_REACH = 32;

/** Spellings of code and references, weakest first; 0 for none of them. */
export function codeShape(value: string): number {
  if (/^[a-z][a-z0-9]*(?:[A-Z][a-z0-9]+)+$/.test(value)) return 1; // camelCase
  if (/^(?:[A-Z][a-z0-9]+){2,}$/.test(value)) return 2; // PascalCase
  if (/^[a-z0-9]+(?:_[a-z0-9]+)+$/.test(value)) return 3; // snake_case
  if (/^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(value)) return 4; // CONSTANT
  if (/^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(value)) return 5; // kebab-case
  if (/^[A-Za-z_$][\w$]*(?:(?:\.|->|::|\?\.)[\w$]+)+$/.test(value)) return 6; // a.chain
  if (/^[A-Za-z_$@&*][\w.$>:-]*[([{<]/.test(value)) return 7; // a call or an index
  if (/^[a-z]+$/.test(value)) return 8;
  if (/^[A-Z][a-z]+$/.test(value)) return 9;
  if (/^[A-Z]+$/.test(value)) return 10;
  if (/^\d+$/.test(value)) return 11;
  if (/^[A-Za-z_$][\w$]*$/.test(value)) return 12; // another identifier
  if (/[/\\]/.test(value) && /^[\w./\\~: -]+$/.test(value) && !/[+=]/.test(value)) return 13; // a path
  if (/^[\w.+-]+@[\w-]+\.[\w.]+$/.test(value)) return 14;
  if (/^[A-Za-z0-9+/]+={0,2}$/.test(value)) return 15; // base64
  if (/^[\w-]+$/.test(value)) return 16;
  if (/[<>{}()[\]]/.test(value)) return 17;
  if (/^[\w%~.-]+$/.test(value)) return 18;
  return 0;
}

/** True for values of other kinds that no password or key looks like. */
export function isLookAlike(value: string, isPassword: boolean): boolean {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(value) && !/:[^/@]{3,}@/.test(value)) return true;
  if (/^(?:\.{0,2}\/|~\/|[A-Z]:[\\/])[\w./\\-]*$/.test(value) && !/^\/?[A-Za-z0-9+/]{20,}={0,2}$/.test(value))
    return true;
  if (/^[\w-]+(?:\.[\w-]+)+\/[\w./-]+$/.test(value)) return true; // a path behind a host
  if (/^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?:$|[T ])/.test(value)) return true;
  if (/^[\d.,:]+$/.test(value) && !isPassword && !/^\d{14,}$/.test(value)) return true;
  if (/^-?0x[0-9a-f]{1,16}[uUlL]*$/i.test(value)) return true;
  if (/^[\^~>=<v]*\s?\d+(?:\.\d+|\.[x*]){1,3}(?:[-+][\w.]+)?$/.test(value)) return true;
  if (/^(?:sha(?:1|224|256|384|512)|md5|h1|zh)[-:=]/i.test(value)) return true;
  if (/^0x[0-9a-f]{40}$/i.test(value)) return true; // an address on a public chain
  if (/\[[\w\\]-[\w\\]|\\[bdwsSWD][+*{)\]]|\(\?[:<!=iPm]|\{\d+,\d*\}/.test(value)) return true; // a pattern
  if (/^[\w./:?=&-]*%[sdvq]$|%[sdvq][/&.:@]/.test(value)) return true; // a format
  if (/^\\{1,2}[KAbBdDsSwWzZ][.+*\\[(]/.test(value)) return true; // a pattern without brackets
  if (/^(?:\\(?:[\\abfnrtv0'"]|x[0-9a-f]{2}|u[0-9a-f]{4}))+$/i.test(value)) return true; // escapes alone
  if (/^[&*]?[A-Za-z_][\w.]*\[[\w:.+-]*\]$/.test(value)) return true; // an element or a slice
  if (/\\[pP]\{\w|^\.[*+].*\.[*+]$/.test(value)) return true; // a pattern by its classes or ends
  if (VARIABLE_NAME.test(value)) return true;
  if (/^urn:|^\d{1,6}:[{"]/i.test(value)) return true; // a name by RFC 8141; PHP's serialised values
  if (ENCODING.test(value) || /-HMAC-SHA\d+$/.test(value)) return true;
  if (!isPassword && value.length < 12 && /^[A-Z_-]+$/.test(value)) return true; // a keyword
  if (!isPassword && CONSTANT.test(value)) return true;
  if (/^#[0-9a-f]{3,8}$/i.test(value)) return true;
  if (/^\/\^/.test(value)) return true; // a pattern's literal
  if (isPasswordHash(value) || ALGORITHM.test(value)) return true;
  if (isPassword && DIGEST.test(value)) return true;
  return UUID.test(value) && isPassword;
}

/** `SASL_MECH_SCRAM_SHA_256`, `MTLS_S2A`: words, and short parts with digits. */
const CONSTANT = /^[A-Z]{2,}\d{0,3}(?:_(?:[A-Z]+\d{0,3}|[A-Z0-9]{1,4}))+$/;

/** Second arguments of `encode` and its like. */
const ENCODING = /^(?:utf-?(?:8|16|32)(?:le|be|mb4)?|(?:us-)?ascii|latin-?1|iso-8859-\d+|base64(?:url)?)$/i;

/** `E2E_ADMIN_PASSWORD`: the environment's name of it. */
const VARIABLE_NAME = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*_(?:PASSWORD|PASSWD|PASS|SECRET|TOKEN|KEY)$/;

/** Ciphers, curves, signatures and SSH's kinds of keys by their usual names: `aes-256-gcm`, `secp256k1`, `ES256`, `ssh-rsa`. */
const ALGORITHM =
  /^(?:aes-?(?:128|192|256)?-?(?:gcm|cbc|ctr|ccm|ecb|siv)|x?chacha20(?:-?poly1305)?|secp\d{3}[kr]\d|prime\d{3}v\d|(?:ed|curve|x)(?:25519|448)|(?:hmac-?)?sha-?(?:1|\d{3})|[hrep]s(?:256|384|512)|rsa-?\d{4}|ssh-(?:rsa|dss|ed25519)|ecdsa-sha2-nistp\d{3}|rsa-sha2-\d{3})$/i;

/** SHA-1, and what frameworks put algorithm and salt in front of. Not 32 or 64 digits: so long are generated passwords. */
const DIGEST = /^[0-9a-f]{40}$|^(?:md5|sha1|sha256)\$[^$]*\$[0-9a-f]{32,64}$/;

const UUID = /^\{?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\}?$/i;

/** Modular crypt format (`$6$…`, `$2a$…`, `{SSHA}…`) and framework hashes: what is kept is not the password. */
function isPasswordHash(value: string): boolean {
  return (
    /^(?:\{(?:CRYPT|S?SHA\d*|S?MD5|bcrypt|pbkdf2|scrypt)\})?\$(?:1|2[abxy]?|5|6|7|y|gy|apr1|argon2(?:id|i|d)|scrypt|pbkdf2[\w-]*|sha1|S)\$/i.test(
      value,
    ) ||
    /^\{(?:S?SHA\d*|S?MD5)\}/i.test(value) ||
    /^(?:pbkdf2|bcrypt|argon2|scrypt)[_:$]\w/i.test(value) ||
    /^\$P\$|^\$H\$|^\$(?:PBKDF2|HMAC)/.test(value)
  );
}

/** True for the scheme of an `Authorization` header (`ApiKey-v1 …`): what is secret stands behind it. */
export function isScheme(bytes: Uint8Array, found: Assignment, value: string): boolean {
  const end = found.valueEnd;
  const isFollowed = bytes[end] === SPACE && (bytes[end + 1] ?? SPACE) > SPACE;
  return found.quote === 0 && isFollowed && /^[A-Za-z]+(?:-[A-Za-z0-9]+)*$/.test(value);
}

/** Values that are certainly code: literals of other kinds and keywords, calls, indices, parts of expressions. */
export function isCode(bytes: Uint8Array, found: Assignment, value: string): boolean {
  if (found.quote !== 0) return isTyped(bytes, found);
  if (KEYWORD.test(value) || ROOT.test(value) || OPENER.test(value) || FORMAT.test(value)) return true;
  if (isVariable(bytes, found, value) || isProse(bytes, found)) return true;
  const next = byteAt(bytes, skipBlanks(bytes, found.valueEnd));
  const isApart = next !== bytes[found.valueEnd];
  // `a + b`, and prose: `password: Kerberos password of the host`.
  if (isApart && next === PLUS) return true;
  // `{{ coalesce .Values.password }}`: a function and its argument.
  if (isApart && (next === DOT || next === DOLLAR) && /^[a-z]+[A-Za-z]*$/.test(value)) return true;
  const before = bytes[found.valueStart - 1];
  const isSpaced = found.operator !== 'space' && (before === SPACE || before === TAB);
  if (isApart && isSpaced && isLetter(next) && /^[A-Za-z]+[.:]?$/.test(value)) return true;
  return !found.line && /^[A-Za-z_$][\w$.>:-]*[([{]/.test(value);
}

/** `new Guid("…")`, `UUID.fromString('…')`: the code says that it is an id. */
function isTyped(bytes: Uint8Array, found: Assignment): boolean {
  if (bytes[found.valueStart - 2] !== OPEN) return false;
  const from = Math.max(0, found.valueStart - TYPE_REACH);
  const before = Buffer.from(bytes.subarray(from, found.valueStart - 1)).toString('latin1');
  return /\b(?:guid|uuid)(?:\.(?:parse|fromstring|from|must\w*))?\($/i.test(before);
}

/** Lists, maps and composites, indices, calls with literals or nothing or one name in them. */
const OPENER =
  /^(?:[[{(]|[&*]?[A-Za-z_$][\w$.:>-]*(?:\{|\[\w*\]?[;,)]*$|\((?:[bruf]{0,2}["'`)]|$|[\w.]*(?:\[\w*\])?\)[;,)]*$)))/;
const FORMAT = /%(?:l{0,2}[dux]|[svqrtfp])(?![A-Za-z0-9])/;
/** `token = client.accessToken`: names of the same kind on both sides, with blanks between as code has them. */
function isVariable(bytes: Uint8Array, found: Assignment, value: string): boolean {
  if (bytes[found.valueStart - 1] !== SPACE) return false;
  // `Password: b64Pwd,` in a composite.
  if (bytes[found.nameEnd] === COLON)
    return (
      bytes[found.valueEnd] === COMMA &&
      /^[a-z][A-Za-z0-9]*(?:Pwd|Passwd|Password|Token|Secret|Key)$/.test(value)
    );
  if (/^[&*][A-Za-z_]\w*$/.test(value)) return true;
  return (
    /^[A-Za-z_][\w.]*$/.test(value) &&
    (/(?:[Pp]assw|[a-z]pass$|[Tt]oken|[Ss]ecret|[Kk]ey|[Cc]red|[Aa]uth)/.test(value) ||
      isStatement(bytes, found, value))
  );
}

/** `used = SASL_MECH_NTLM;`, `*passwdp = pbuf;`: a bare word that a semicolon ends is an identifier. */
function isStatement(bytes: Uint8Array, found: Assignment, value: string): boolean {
  if (found.operator !== 'assign' || bytes[found.valueEnd] !== SEMICOLON) return false;
  return /^[A-Za-z_]+$/.test(value) || /^[A-Za-z]+(?:_[A-Za-z0-9]+)+$/.test(value);
}

/** «the blob, identified by dgst»: SQL says whose password it is. */
function isProse(bytes: Uint8Array, found: Assignment): boolean {
  if (found.operator !== 'space') return false;
  const name = Buffer.from(bytes.subarray(found.nameStart, found.nameEnd)).toString('latin1');
  if (!/^identified\s+by$/i.test(name)) return false;
  const before = bytes.subarray(Math.max(0, found.nameStart - SQL_REACH), found.nameStart);
  return !/\b(?:user|role|account|alter|create|grant|database)\b/i.test(
    Buffer.from(before).toString('latin1'),
  );
}

const KEYWORD =
  /^(?:true|false|null|nil|none|undefined|self|this|new|string|str|int|bool|object|any|void|function|async|await|return)\b/i;
/** Objects that values are read from at run time. */
const ROOT =
  /^(?:self|this|os|process|env|System|config|settings|props|args|opts|options|params|request|req|ctx|var|local|data|module)(?:\.|->|::)\w/;

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
}
