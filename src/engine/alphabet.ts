/**
 * Names of byte sets → 256-entry masks. The names are the ones that vendors' documentation uses; a bracket class such
 * as `[A-Z2-7]` names any other set. Only ASCII bytes can be members: no token format uses more.
 */
import { UserError } from '../core/errors.js';

const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const DIGIT = '0123456789';

const NAMED: Record<string, string> = {
  digit: DIGIT,
  lower: LOWER,
  upper: UPPER,
  alpha: UPPER + LOWER,
  base62: DIGIT + UPPER + LOWER,
  lower36: DIGIT + LOWER,
  upper36: DIGIT + UPPER,
  hex: `${DIGIT}abcdefABCDEF`,
  hexlower: `${DIGIT}abcdef`,
  hexupper: `${DIGIT}ABCDEF`,
  // RFC 4648, without padding.
  base32: `${UPPER}234567`,
  base32lower: `${LOWER}234567`,
  base64: `${DIGIT + UPPER + LOWER}+/`,
  base64url: `${DIGIT + UPPER + LOWER}-_`,
  // Bitcoin's: no 0, O, I, l.
  base58: '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz',
  word: `${DIGIT + UPPER + LOWER}_`,
  // All that is visible, without quotes, backslash and angle brackets.
  print: `!#$%&()*+,-./${DIGIT}:;=?@${UPPER}[]^_${LOWER}{|}~`,
};

const masks = new Map<string, Uint8Array>();

/** Mask of a named alphabet or bracket class: 1 at each member byte. Throws UserError on an unknown name. */
export function alphabet(name: string): Uint8Array {
  let mask = masks.get(name);
  if (mask === undefined) {
    mask = name.startsWith('[') ? bracketMask(name) : maskOf(namedMembers(name));
    masks.set(name, mask);
  }
  return mask;
}

/** Member bytes of a named alphabet or bracket class, ascending. */
export function alphabetBytes(name: string): Uint8Array {
  return Uint8Array.from([...alphabet(name).keys()].filter((byte) => alphabet(name)[byte] === 1));
}

/** Names that `alphabet` knows, for messages and docs. */
export const ALPHABETS: readonly string[] = Object.keys(NAMED);

function namedMembers(name: string): string {
  const members = NAMED[name];
  if (members === undefined) {
    throw new UserError(
      `unknown alphabet '${name}'`,
      `Use one of ${ALPHABETS.join(', ')}, or a class like [a-z0-9].`,
    );
  }
  return members;
}

const ESCAPES: Record<string, string> = { f: '\f', n: '\n', r: '\r', t: '\t' };

/**
 * Mask of `[…]`: bytes and ranges; a `-` first or last, and anything after a backslash, stands for itself; `\\n`, `\\r`, `\\t`
 * and `\\f` are what they always are. `[^…]` is all other bytes.
 */
function bracketMask(text: string): Uint8Array {
  if (!text.endsWith(']') || text.length < 3)
    throw new UserError(`'${text}' is not a class`, 'Write it like [A-Z2-7].');
  const isNegated = text[1] === '^' && text.length > 3;
  const units: { char: string; escaped: boolean }[] = [];
  for (let i = isNegated ? 2 : 1; i < text.length - 1; i++) {
    const escaped = text[i] === '\\' && i + 1 < text.length - 1;
    if (escaped) i++;
    units.push({ char: escaped ? (ESCAPES[text[i]!] ?? text[i]!) : text[i]!, escaped });
  }
  assertAscii(text);
  const mask = new Uint8Array(256);
  for (let i = 0; i < units.length; i++) {
    const first = units[i]!.char.charCodeAt(0);
    const isRange = i + 2 < units.length && units[i + 1]!.char === '-' && !units[i + 1]!.escaped;
    const last = isRange ? units[i + 2]!.char.charCodeAt(0) : first;
    if (last < first) throw new UserError(`'${text}' has a range that runs backwards`, 'Swap its ends.');
    // Filled, not put together as text: a start makes several of these.
    mask.fill(1, first, last + 1);
    if (isRange) i += 2;
  }
  return isNegated ? mask.map((bit) => 1 - bit) : mask;
}

function maskOf(members: string): Uint8Array {
  assertAscii(members);
  const mask = new Uint8Array(256);
  for (let i = 0; i < members.length; i++) mask[members.charCodeAt(i)] = 1;
  return mask;
}

function assertAscii(members: string): void {
  for (let i = 0; i < members.length; i++) {
    if (members.charCodeAt(i) <= 0x7f) continue;
    const char = String.fromCodePoint(members.codePointAt(i)!);
    throw new UserError(`'${char}' is not ASCII`, 'Token alphabets are ASCII only.');
  }
}
