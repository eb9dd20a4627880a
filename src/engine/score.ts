/**
 * A value and the name it was given to → how likely it is a secret, with reasons. Only for values without a shape of
 * their own. Knows no path: the file's role is weighed later, in policy.
 */
import type { Assignment } from './assignment.js';
import { entropy } from './entropy.js';
import { namedPlaceholder } from './placeholder.js';
import { randomness } from './rarity.js';

export interface Score {
  confidence: number;
  reasons: string[];
}

/** Parts of a name that make it name something about a secret instead of a secret. */
const LOWERING = new Set(
  (
    'public pub publishable client site example sample test mock dummy placeholder default schema type types interface regex pattern label title ' +
    'description desc message msg error err hint help tooltip i18n translation name names file filename path url uri endpoint length len size count min ' +
    'max ttl expiry expires expiration expire timeout algorithm alg method policy rule validator validate validation field column selector css class id ids index hash ' +
    'checksum digest fingerprint integrity version commit sha etag csrf xsrf captcha code board frame word map ring primary foreign sort partition ' +
    'bucket cache tokenizer tokens reset show forgot ref arn env var header headers param params prefix suffix format enabled required at on by ' +
    'is has no alias text prompt input form page view button link icon status state event handler provider manager service helper util utils ' +
    'callback module store option options kind mode scope scopes grant key_name issuer audience strategy template html keyboard press down up'
  ).split(' '),
);

/** Names of passwords may hold short and wordy values; names of keys and tokens may not. */
const PASSWORDISH = /pass|pwd|senha|contrase|kennwort|mot.?de|парол|密码|パスワード/i;

/** Undefined when the value is plainly none; else a confidence of 0 to 1. `name` and `value` are the assignment's own text. */
export function scoreNamed(bytes: Uint8Array, found: Assignment, name: string, value: string): Score | undefined {
  const password = PASSWORDISH.test(name);
  if (value.length < (password ? 4 : 8) || value.length > 400) return undefined;
  if (/\s/.test(value) && !password) return undefined;
  if ((value.match(/\s/g)?.length ?? 0) > 1) return undefined;
  if (isCode(value, found)) return undefined;
  const why = namedPlaceholder(value, name);
  if (why !== undefined) return { confidence: 0.05, reasons: [`the value ${why}`] };
  if (isLookAlike(value, name)) return undefined;
  const words = nameWords(name);
  const last = words[words.length - 1] ?? '';
  const reasons = [`given to a name that suggests a secret`];
  let confidence = password ? 0.62 : 0.42;
  if (LOWERING.has(last)) confidence -= 0.4;
  else if (words.some((word) => LOWERING.has(word))) confidence -= 0.12;
  const bits = entropy(bytes, found.valueStart, found.valueEnd);
  const noise = randomness(bytes, found.valueStart, found.valueEnd);
  const digits = /\d/.test(value);
  const letters = /[A-Za-z]/.test(value);
  if (noise > 5.6 && value.length >= 12) {
    confidence += 0.25;
    reasons.push('looks random');
  } else if (noise < 4.4) {
    confidence -= password ? 0.12 : 0.3;
    reasons.push('reads like words');
  }
  if (digits && letters) confidence += 0.1;
  if (!digits) confidence -= password ? 0.05 : 0.2;
  if (bits > 3.5 && value.length >= 16) confidence += 0.1;
  if (bits < 2.2) confidence -= 0.2;
  if (found.operator === 'compare') confidence -= 0.1;
  if (found.quote === 0 && !found.line) confidence -= 0.25;
  return { confidence: Math.max(0.02, Math.min(0.95, confidence)), reasons };
}

/** Parts of a name: split at separators and humps, lower case. */
export function nameWords(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9\u0080-\uffff]+/)
    .filter((word) => word !== '');
}

/** Bare values that are code: identifiers, calls, property chains, types, literals of other kinds. */
function isCode(value: string, found: Assignment): boolean {
  if (found.quote !== 0) return false;
  if (/^[A-Za-z_$][\w$]*(?:(?:\.|->|::|\?\.)[\w$]+)+(?:\(.*)?$/.test(value)) return true;
  if (/[([{]/.test(value) && /^[\w.$>:-]*[([{]/.test(value)) return true;
  if (/^(?:true|false|null|nil|none|undefined|self|this|new|string|str|int|bool|object|any|void|function|async|await|return|void)\b/i.test(value)) return true;
  // A bare word in code is a variable; on a configuration line it may be a value.
  return !found.line && /^[A-Za-z_$][\w$]*$/.test(value) && !/\d.*[A-Za-z].*\d/.test(value);
}

/** Values of well-known other kinds. */
function isLookAlike(value: string, name: string): boolean {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(value) && !/:[^/@]{3,}@/.test(value)) return true;
  if (/^(?:\.{0,2}\/|~\/|[A-Z]:\\)[\w./\\-]*$/.test(value) || /^\/[\w./-]+$/.test(value)) return true;
  if (/^[\w.+-]+@[\w-]+\.[\w.]+$/.test(value)) return true;
  if (/^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/.test(value) || /^[\d.,:]+$/.test(value)) return !/pass|pwd|pin/i.test(name);
  if (/^(?:sha(?:1|224|256|384|512)|md5)[-:]/i.test(value)) return true;
  if (/^#[0-9a-f]{3,8}$/i.test(value)) return true;
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(value);
}
