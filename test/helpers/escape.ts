/** Text as the usual encoders write it, for tests of decoding. */

const bytesOf = (text: string): string[] =>
  [...Buffer.from(text)].map((byte) => byte.toString(16).padStart(2, '0'));
const unitsOf = (text: string): string[] =>
  Array.from(text, (_, i) => text.charCodeAt(i).toString(16).padStart(4, '0'));

/** Every character escaped, by each of the notations. */
export const WHOLLY: Record<string, (text: string) => string> = {
  percent: (text) =>
    bytesOf(text)
      .map((hex) => `%${hex}`)
      .join(''),
  'percent, upper case': (text) =>
    bytesOf(text)
      .map((hex) => `%${hex.toUpperCase()}`)
      .join(''),
  '\\x': (text) =>
    bytesOf(text)
      .map((hex) => `\\x${hex}`)
      .join(''),
  '\\u': (text) =>
    unitsOf(text)
      .map((hex) => `\\u${hex}`)
      .join(''),
  '\\u{}': (text) =>
    unitsOf(text)
      .map((hex) => `\\u{${hex.replace(/^0+/, '')}}`)
      .join(''),
  '\\U': (text) =>
    unitsOf(text)
      .map((hex) => `\\U0000${hex}`)
      .join(''),
  octal: (text) =>
    bytesOf(text)
      .map((hex) => `\\${octal(hex)}`)
      .join(''),
  'octal of echo': (text) =>
    bytesOf(text)
      .map((hex) => `\\0${octal(hex)}`)
      .join(''),
  'decimal entities': (text) =>
    bytesOf(text)
      .map((hex) => `&#${Number.parseInt(hex, 16)};`)
      .join(''),
  'hexadecimal entities': (text) =>
    bytesOf(text)
      .map((hex) => `&#x${hex};`)
      .join(''),
};

/** Only what must be escaped, as libraries write it, and the decoder that reads it. */
export const PARTLY: Record<string, [write: (text: string) => string, decoder: string]> = {
  encodeURIComponent: [encodeURIComponent, 'percent'],
  'application/x-www-form-urlencoded': [
    (text) => new URLSearchParams([['', text]]).toString().slice(1),
    'percent',
  ],
  'JSON of PHP': [(text) => inString(text).replaceAll('/', '\\/'), 'backslash'],
  'JSON of Go': [(text) => inString(text).replace(/[<>&]/g, unicode), 'backslash'],
  'JSON of Gson': [(text) => inString(text).replace(/[<>&'=]/g, unicode), 'backslash'],
  'JSON of .NET': [(text) => inString(text, unicode).replace(/[<>&'+]/g, unicode), 'backslash'],
  'a string in a string': [(text) => inString(inString(text)), 'backslash'],
  HTML: [(text) => text.replace(/[&<>"]/g, (char) => `&${ENTITIES[char]};`), 'html'],
  Mustache: [
    (text) =>
      text.replace(/[&<>"'`=/]/g, (char) =>
        char in ENTITIES ? `&${ENTITIES[char]};` : `&#x${char.charCodeAt(0).toString(16).toUpperCase()};`,
      ),
    'html',
  ],
};

const ENTITIES: Record<string, string> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' };

function octal(hex: string): string {
  return Number.parseInt(hex, 16).toString(8).padStart(3, '0');
}

function unicode(char: string): string {
  return `\\u00${char.charCodeAt(0).toString(16).padStart(2, '0')}`;
}

/** What stands between the quotes of a JSON string. */
function inString(text: string, quote: (char: string) => string = (char) => `\\${char}`): string {
  return JSON.stringify(text).slice(1, -1).replaceAll('\\"', quote('"'));
}
