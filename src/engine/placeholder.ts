/**
 * A value's text → why it is no secret: placeholder words, filler shapes, template and reference syntax, masked text.
 * Two measures: values of a provider's own shape are only cleared by unmistakable words, values known by their name
 * alone by the whole list. Sources: shared facts on placeholders, sections 1 to 4.
 */

/** Words that clear even a value of a provider's shape. */
const UNMISTAKABLE = ['example', 'placeholder', 'redacted', 'changeme', 'your', 'xxxx', 'dummy', 'notreal', 'not-a-real', '....'];

/** Parts (between separators or humps) that clear a value known only by its name. */
const PARTS = new Set(
  (
    'your yours my mine enter insert put add paste replace replaceme change changeme changeit changethis fill fillme set setme todo tbd fixme ' +
    'tba provide update edit here goes this example sample demo dummy fake mock stub test testing tests placeholder template default none null ' +
    'nil undefined empty redacted removed masked hidden censored sanitized invalid notreal notasecret unused unset secretvalue somevalue value ' +
    'string text foo bar baz qux foobar lorem ipsum acme contoso fabrikam hunter2 correcthorsebatterystaple apikey token secret password ' +
    'passwd pass key accesskey secretkey username user email account bucket some the tu votre ihr dein seu sua senha parola heslo wachtwoord ' +
    'true false yes no on off required optional bearer basic unknown anonymous random generated'
  ).split(' '),
);

const SEQUENCES = ['0123456789', '1234567890', 'abcdefghij', 'qwertyuiop', 'asdfgh', 'zxcvbn', 'deadbeef', 'cafebabe', 'feedface', 'badc0ffee'];

/** Why a value of a provider's own shape is a placeholder, or undefined. `bodyFrom` is the length of its public prefix. */
export function shapedPlaceholder(value: string, bodyFrom: number): string | undefined {
  const body = value.slice(bodyFrom);
  const lower = body.toLowerCase();
  for (const word of UNMISTAKABLE) if (lower.includes(word)) return `holds the word '${word}'`;
  return filler(lower);
}

/** Why a value known only by its name is no secret, or undefined. */
export function namedPlaceholder(value: string, name: string): string | undefined {
  const lower = value.toLowerCase();
  return reference(value) ?? filler(lower) ?? wording(value, lower, name);
}

/** Template, interpolation and secret-store reference syntax: the value is not here. */
export function reference(value: string): string | undefined {
  if (/\$\{|\$\(|\{\{|\}\}|<%|%>|\{%|#\{|\\\(/.test(value)) return 'is a template';
  if (/^(?:\$\$?[A-Za-z_]|%[A-Za-z_]\w*%|![A-Za-z_]\w*!|@[A-Za-z_]+@$|<[^<>]{1,80}>$|\[[^[\]]{1,80}\]$|\(.{0,80}\)$|__\w+__$|\{[\w.:-]*\}$|%[sdvr]$|%\([\w]+\)s)/.test(value)) {
    return 'is a template';
  }
  if (/^(?:arn:|ssm:|sm:\/\/|vault:|op:\/\/|doppler:|infisical:|akv:\/\/|projects\/[^/]+\/secrets|@Microsoft\.KeyVault|ENC\[|ENC\(|\{cipher\}|encrypted:|secretKeyRef|file:|keyring:|env:|azure-key-vault:|gcp:secretmanager|\{\{resolve:)/i.test(value)) {
    return 'refers to a secret store';
  }
  return undefined;
}

/** Repetition, sequences and masks. `lower` is the value in lower case. */
function filler(lower: string): string | undefined {
  const distinct = new Set(lower).size;
  if (lower.length >= 4 && distinct <= 2) return 'repeats one or two characters';
  if (lower.length >= 16 && distinct <= 5) return 'has hardly any different characters';
  if (/\*{3,}|[•…]{2,}|\.{3}|x{5,}|-{4,}|_{4,}/.test(lower)) return 'is masked or elided';
  for (const run of SEQUENCES) if (lower.includes(run) && run.length * 2 >= lower.length) return 'is a sequence';
  for (const width of [2, 3, 4, 8]) {
    if (lower.length >= width * 4 && lower === lower.slice(0, width).repeat(Math.ceil(lower.length / width)).slice(0, lower.length)) {
      return 'repeats a block';
    }
  }
  return undefined;
}

function wording(value: string, lower: string, name: string): string | undefined {
  const plain = lower.replace(/[^a-z0-9]/g, '');
  if (plain === name.toLowerCase().replace(/[^a-z0-9]/g, '')) return 'equals its name';
  if (PARTS.has(plain)) return `is the word '${plain}'`;
  const clearing = clearingParts(value);
  return clearing.letters * 2 >= plain.length ? `holds the word '${clearing.word}'` : undefined;
}

/** Share of a value's letters and digits that belongs to placeholder words, 0 to 1. */
export function placeholderShare(value: string): number {
  const total = value.replace(/[^A-Za-z0-9]/g, '').length;
  return total === 0 ? 0 : clearingParts(value).letters / total;
}

function clearingParts(value: string): { letters: number; word: string } {
  const parts = value
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+|(?<=[a-z]{3})(?=\d)/);
  let letters = 0;
  let word = '';
  for (const part of parts) {
    if (!PARTS.has(part)) continue;
    letters += part.length;
    if (part.length > word.length) word = part;
  }
  return { letters, word };
}
