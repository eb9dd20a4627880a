/**
 * An anchor → what it looks like inside base64, hexadecimal and escaped text. These are anchors too: encoded secrets are
 * found by the same pass over the bytes, and nothing is decoded that does not hold one. Text that is escaped throughout
 * shows nothing of its anchors; there the escapes themselves are anchors, of runs.
 */
import { USE } from '../ruleset.js';

export interface EncodedAnchor {
  text: string;
  exact: boolean;
  use: number;
}

/** Anchors shorter than this would be found by chance in encoded text. */
const SHORTEST = 4;
/** More of a long anchor tells nothing new. */
const LONGEST = 24;
/** Characters of base64 that an anchor fixes begin here in their group of four, by the anchor's byte in its group of three. */
export const FIRST_CHAR = [0, 2, 3] as const;

/** Takes a form: the first `length` of `bytes`, which the next form overwrites. */
export type TakeForm = (bytes: Uint8Array, length: number, exact: boolean, use: number) => void;

/** Hands over every encoded form of an anchor, none for anchors too short: users bring thousands, so no text is made. */
export function eachEncodedForm(anchor: Uint8Array, exact: boolean, take: TakeForm): void {
  if (anchor.length < SHORTEST) return;
  if (exact) {
    eachFormOf(anchor, take);
    return;
  }
  for (const variant of caseVariants(Buffer.from(anchor).toString('latin1')))
    eachFormOf(Uint8Array.from(Buffer.from(variant, 'latin1')), take);
}

/** What the forms are written into. */
const form = new Uint8Array(2 * LONGEST);

function eachFormOf(anchor: Uint8Array, take: TakeForm): void {
  for (const phase of [0, 1, 2] as const) {
    const length = fixedChars(anchor, phase);
    take(form, length, true, USE.base64 - phase);
    if (toUrls(length)) take(form, length, true, USE.base64 - phase);
  }
  const bytes = Math.min(anchor.length, LONGEST / 2);
  for (let i = 0; i < bytes; i++) {
    form[2 * i] = HEX.charCodeAt(anchor[i]! >> 4);
    form[2 * i + 1] = HEX.charCodeAt(anchor[i]! & 15);
  }
  take(form, 2 * bytes, false, USE.hex);
}

const HEX = '0123456789abcdef';
const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Writes the base64 characters that depend on nothing but the anchor, when it stands at byte `phase` of a group of three. */
function fixedChars(anchor: Uint8Array, phase: 0 | 1 | 2): number {
  const first = FIRST_CHAR[phase];
  const last = Math.min(LONGEST, Math.floor(((phase + anchor.length) * 8) / 6));
  for (let i = first; i < last; i++) {
    // Six bits of the two bytes that hold them.
    const at = ((i * 6) >> 3) - phase;
    const two = ((anchor[at] ?? 0) << 8) | (anchor[at + 1] ?? 0);
    form[i - first] = BASE64.charCodeAt((two >> (10 - ((i * 6) & 7))) & 63);
  }
  return Math.max(0, last - first);
}

/** Turns the form in base64 into that for URLs; false when it is the same. */
function toUrls(length: number): boolean {
  let differs = false;
  for (let i = 0; i < length; i++) {
    if (form[i] !== PLUS && form[i] !== SLASH) continue;
    form[i] = form[i] === PLUS ? DASH : UNDERSCORE;
    differs = true;
  }
  return differs;
}

const PLUS = 0x2b;
const DASH = 0x2d;
const SLASH = 0x2f;
const UNDERSCORE = 0x5f;

/** Anchors that are looked for in base64 of base64 too: of all they would be half as many anchors again. */
const TWICE = new Set(
  'github_pat_ ghp_ gho_ ghs_ glpat- akia asia sk-ant- sk-proj- sk_live_ xoxb- xoxp- npm_ pypi- hvs. aiza dop_v1_ -----begin https://'.split(
    ' ',
  ),
);

/** What the strongest anchors look like in base64 of base64: nothing of the inner text is seen otherwise. */
export function twiceEncodedForms(text: string, exact: boolean): EncodedAnchor[] {
  if (!TWICE.has(text.toLowerCase())) return [];
  const inner: string[] = [];
  eachEncodedForm(Uint8Array.from(Buffer.from(text, 'latin1')), exact, (bytes, length, _exact, use) => {
    if (use !== USE.hex) inner.push(Buffer.from(bytes.subarray(0, length)).toString('latin1'));
  });
  return inner.flatMap(base64Forms).filter((twice) => twice.text.length >= SHORTEST);
}

/** How gzip in base64 begins, without a file's name in its head and with one, and that in base64 once more, as Helm keeps releases. */
export function packedForms(): EncodedAnchor[] {
  const heads = ['H4sIA', 'H4sIC'];
  return [
    ...heads.map((text) => ({ text, exact: true, use: USE.gzip })),
    ...heads.flatMap((text) => base64Forms(text)),
  ];
}

/** What is said of texts that are cut into short lines with their tokens. */
export function quotedForms(): EncodedAnchor[] {
  return [{ text: 'quoted-printable', exact: false, use: USE.quoted }];
}

/** A text in base64, by where it stands in its group of three. */
function base64Forms(text: string): EncodedAnchor[] {
  const bytes = Uint8Array.from(Buffer.from(text, 'latin1'));
  return ([0, 1, 2] as const).map((phase) => ({
    text: Buffer.from(form.subarray(0, fixedChars(bytes, phase))).toString('latin1'),
    exact: true,
    use: USE.base64 - phase,
  }));
}

/** Case changes base64 altogether, so only the usual ways to write a name are looked for. */
function caseVariants(text: string): string[] {
  return [...new Set([text, text.toUpperCase(), text[0]!.toUpperCase() + text.slice(1)])];
}

/** Escaped forms of an anchor that holds characters which the usual encoders escape; empty for others. */
export function escapedForms(text: string): EncodedAnchor[] {
  if (!ESCAPED.test(text)) return [];
  const forms: EncodedAnchor[] = [];
  const add = (use: number, pattern: RegExp, write: (char: string) => string): void => {
    const escaped = text.replace(pattern, write);
    if (escaped !== text && !forms.some((form) => form.text === escaped))
      forms.push({ text: escaped, exact: false, use });
  };
  const number = (char: string): string => char.charCodeAt(0).toString(16).padStart(2, '0');
  // encodeURIComponent; forms write blanks as +.
  add(USE.percent, /[^A-Za-z0-9_.~!*'()-]/g, (char) => `%${number(char)}`);
  add(USE.percent, /[^A-Za-z0-9_.~!*'()-]/g, (char) => (char === ' ' ? '+' : `%${number(char)}`));
  // JSON as PHP writes it, then strings in strings, then what Go, .NET and Gson think unsafe in HTML.
  add(USE.backslash, /\//g, () => '\\/');
  add(USE.backslash, /["\\]/g, (char) => `\\${char}`);
  add(USE.backslash, /[&<>'"]/g, (char) => `\\u00${number(char)}`);
  add(USE.backslash, /[&<>'"=]/g, (char) => `\\u00${number(char)}`);
  add(USE.backslash, /[&<>'"+]/g, (char) => `\\u00${number(char)}`);
  add(USE.html, /[&<>"]/g, (char) => `&${ENTITIES[char]};`);
  add(USE.html, /"/g, () => '&#34;');
  // Mustache and Handlebars.
  add(USE.html, /[&<>"/=']/g, (char) => (char in ENTITIES ? `&${ENTITIES[char]};` : `&#x${number(char)};`));
  return forms;
}

/** Characters that some encoder escapes; most anchors hold none. */
const ESCAPED = /[^A-Za-z0-9_.~!*()-]/;
const ENTITIES: Record<string, string> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' };

/** An anchor of every run of escapes. */
export interface RunAnchor extends EncodedAnchor {
  /** Classes of the bytes that follow it; undefined = any. */
  next: [first: string | undefined, second: string | undefined];
}

/** What every numbered escape of a printable ASCII character shows. */
export function runAnchors(): RunAnchor[] {
  const anchors: RunAnchor[] = [];
  const add = (use: number, text: string, first?: string, second?: string): void => {
    anchors.push({ text, exact: false, use, next: [first, second] });
  };
  const digits = '[0-9A-Fa-f]';
  for (let code = 0x21; code < 0x7f; code++) {
    // `%41%`; a percent sign may be one that was itself escaped, `%2541`.
    add(USE.percentRun, `%${code.toString(16)}`, code === 0x25 ? '[%2-7]' : '[%]', digits);
  }
  for (const high of '234567') {
    add(USE.backslashRun, `\\x${high}`, digits, BACKSLASH);
    add(USE.backslashRun, `\\u00${high}`, digits, BACKSLASH);
    add(USE.htmlRun, `&#x${high}`, digits, '[;]');
  }
  add(USE.backslashRun, '\\u{', digits, '[0-9A-Fa-f}]');
  add(USE.backslashRun, '\\U000000', '[2-7]', digits);
  // Octal, with the zero before it that `echo` wants.
  for (const high of ['00', '01', '04', '05', '06', '07', '10', '11', '12', '13', '14', '15', '16', '17'])
    add(USE.backslashRun, `\\${high}`, '[0-7]', high < '02' ? '[0-7\\\\]' : BACKSLASH);
  for (const high of '13456789') add(USE.htmlRun, `&#${high}`, '[0-9]', '[0-9;]');
  add(USE.htmlRun, '&amp;#', '[0-9Xx]');
  return anchors;
}

const BACKSLASH = '[\\\\]';
