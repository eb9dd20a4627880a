/**
 * A value's text → why it is no secret: placeholder words, filler shapes, template and reference syntax, masked text.
 * Two measures: values of a provider's own shape are only cleared by unmistakable words, values known by their name
 * alone by the whole list. Sources: shared facts on placeholders, sections 1 to 4.
 */
import { normalName, STRONG_NAMES } from './names.js';

/** Words that clear even a value of a provider's shape. */
const UNMISTAKABLE = [
  'example',
  'placeholder',
  'redacted',
  'changeme',
  'your',
  'xxxx',
  'dummy',
  'notreal',
  'not-a-real',
  '....',
];

/** Parts (between separators or humps) that clear a value known only by its name. */
const PARTS = new Set(
  (
    'your yours my mine enter insert put add paste replace replaceme change changeme changeit changethis fill fillme set setme todo tbd fixme ' +
    'tba provide update edit here goes this example sample demo dummy fake mock stub test testing tests placeholder template default none null ' +
    'nil undefined empty redacted removed masked hidden censored sanitized invalid notreal notasecret unused unset secretvalue somevalue value ' +
    'string text foo bar baz qux foobar lorem ipsum acme contoso fabrikam hunter2 correcthorsebatterystaple apikey token secret password ' +
    'passwd pass key accesskey secretkey username user email account bucket some the tu votre ihr dein seu sua senha parola heslo wachtwoord adgangskode losenord salasana jelszo haslo geslo sandi parool ' +
    'true false yes no on off required optional bearer basic unknown anonymous random generated'
  ).split(' '),
);

/** Telling names themselves: in a list of such names, each stands behind another. */
const TELLING = new Set(STRONG_NAMES.map(normalName));

const SEQUENCES = [
  '0123456789',
  '1234567890',
  'abcdefghij',
  'qwertyuiop',
  'asdfgh',
  'zxcvbn',
  'deadbeef',
  'cafebabe',
  'feedface',
  'badc0ffee',
];

/** Why a value of a provider's own shape is a placeholder, or undefined. `bodyFrom` is the length of its public prefix. */
export function shapedPlaceholder(value: string, bodyFrom: number): string | undefined {
  const body = value.slice(bodyFrom);
  const lower = body.toLowerCase();
  for (const word of UNMISTAKABLE) if (lower.includes(word)) return `holds the word '${word}'`;
  return filler(lower);
}

/** What a value says by itself of being a placeholder. */
export interface Clearing {
  /** Why its form says so, or undefined. */
  form: string | undefined;
  /** Its letters and digits in lower case. */
  plain: string;
  /** Why its words say so where the form does not, or undefined. */
  words: string | undefined;
}

export function clearing(value: string): Clearing {
  const lower = value.toLowerCase();
  const form = reference(value) ?? filler(lower);
  const plain = plainText(lower);
  return { form, plain, words: form === undefined ? wording(value, plain) : undefined };
}

/** Why a value known only by its name is no secret, or undefined. @param plainName letters and digits of the name in lower case */
export function whyCleared({ form, plain, words }: Clearing, plainName: string): string | undefined {
  return form ?? (plain !== '' && plain === plainName ? 'equals its name' : words);
}

/** The same for a value that is not asked about again. */
export function namedPlaceholder(value: string, name: string): string | undefined {
  return whyCleared(clearing(value), plainText(name.toLowerCase()));
}

function plainText(lower: string): string {
  return lower.replace(/[^a-z0-9]/g, '');
}

/** Template, interpolation and secret-store reference syntax: the value is not here. */
export function reference(value: string): string | undefined {
  if (/\$\{|\$\(|\{\{|\}\}|<%|%>|<<|>>|\{%|#\{|\\\(/.test(value)) return 'is a template';
  if (
    /^(?:\$\$?[A-Za-z_]|%[A-Za-z_]\w*%|![A-Za-z_]\w*!|@[A-Za-z_]+@$|<[^<>]{1,80}>$|\[[^[\]]{1,80}\]$|\(.{0,80}\)$|__\w+__$|\{[\w.:-]*\}$|%[sdvr]$|%\([\w]+\)s)/.test(
      value,
    )
  ) {
    return 'is a template';
  }
  if (
    /^(?:arn:|ssm:|sm:\/\/|vault:|op:\/\/|doppler:|infisical:|akv:\/\/|projects\/[^/]+\/secrets|@Microsoft\.KeyVault|ENC\[|ENC\(|\{cipher\}|encrypted:|secretKeyRef|file:|keyring:|env:|azure-key-vault:|gcp:secretmanager|\{\{resolve:)/i.test(
      value,
    )
  ) {
    return 'refers to a secret store';
  }
  return undefined;
}

/** A bare value that a template continues (`prefix-<<…>>`, `prefix-{{…}}`): what ends at `end` is only its beginning. */
export function runsIntoTemplate(bytes: Buffer, end: number): boolean {
  const next = bytes.toString('latin1', end, end + 2);
  return next === '<<' || next === '{{';
}

/** Repetition, sequences and masks. `lower` is the value in lower case. */
function filler(lower: string): string | undefined {
  const distinct = variety(lower);
  if (lower.length >= 4 && distinct <= 2) return 'repeats one or two characters';
  if (lower.length >= 16 && distinct <= 5) return 'has hardly any different characters';
  if (/\*{3,}|[•…]{2,}|\.{3}|x{5,}|-{4,}|_{4,}/.test(lower)) return 'is masked or elided';
  for (const run of SEQUENCES)
    if (lower.includes(run) && run.length * 2 >= lower.length) return 'is a sequence';
  for (const width of [2, 3, 4, 8]) {
    if (
      lower.length >= width * 4 &&
      lower[0] === lower[width] &&
      lower ===
        lower
          .slice(0, width)
          .repeat(Math.ceil(lower.length / width))
          .slice(0, lower.length)
    ) {
      return 'repeats a block';
    }
  }
  return undefined;
}

/** Different characters, counted up to six. */
function variety(text: string): number {
  const seen: string[] = [];
  for (const char of text) if (!seen.includes(char) && seen.push(char) > 5) break;
  return seen.length;
}

function wording(value: string, plain: string): string | undefined {
  if (PARTS.has(plain)) return `is the word '${plain}'`;
  if (isTelling(value)) return 'is itself a name of secrets';
  const { covered, total, word } = clearingWords(value);
  return covered > 0 && covered * 2 >= total ? `holds the word '${word}'` : undefined;
}

/** True for `aws_secret_access_key` and its like. */
export function isTelling(value: string): boolean {
  return TELLING.has(normalName(value));
}

/** Share of a value's letters and digits that belongs to placeholder words, 0 to 1. */
export function placeholderShare(value: string): number {
  const { covered, total } = clearingWords(value);
  return total === 0 ? 0 : covered / total;
}

/** Placeholder words among the parts of a value; reused by the next reading. */
const reading = { value: '', covered: 0, total: 0, word: '' };

/** Parts end at marks, humps, and digits behind three letters (`test123`). The same value is read once. */
function clearingWords(value: string): typeof reading {
  if (reading.value === value) return reading;
  Object.assign(reading, { value, covered: 0, total: 0, word: '' });
  let start = 0;
  for (let at = 0; at <= value.length; at++) {
    const kind = kindAt(value, at);
    const before = at === start ? kind : kindAt(value, at - 1);
    const isHump = kind === UPPER && before !== UPPER && before !== OTHER;
    const isCount = kind === DIGIT && before !== DIGIT && at - start >= 3;
    if (kind !== OTHER && !isHump && !isCount) continue;
    clear(value, start, at);
    start = kind === OTHER ? at + 1 : at;
  }
  return reading;
}

const LONGEST_PART = 26;

function clear(value: string, start: number, end: number): void {
  const length = end - start;
  reading.total += length;
  if (length < 2 || length > LONGEST_PART) return;
  const part = value.slice(start, end).toLowerCase();
  if (!PARTS.has(part)) return;
  reading.covered += length;
  if (length > reading.word.length) reading.word = part;
}

const OTHER = 0;
const DIGIT = 1;
const LOWER = 2;
const UPPER = 3;

function kindAt(value: string, at: number): number {
  const code = at < value.length ? value.charCodeAt(at) : 0;
  if (code >= 0x61 && code <= 0x7a) return LOWER;
  if (code >= 0x30 && code <= 0x39) return DIGIT;
  return code >= 0x41 && code <= 0x5a ? UPPER : OTHER;
}
