/** Texts → the same as they stand in others that need line ends, indentation or escapes in the middle of them. */

/** What breaks base64 → how. */
export const BREAKERS: Readonly<Record<string, (base64: string) => string>> = {
  'the indentation of YAML': (text) => `data:\n  key: |\n    ${wrapped(text, '\n    ')}\nother: x\n`,
  'a folded block of YAML': (text) => `key: >-\r\n  ${wrapped(text, '\r\n  ')}\r\nother: x\r\n`,
  'tabs of code': (text) => `\tconst key = \`\n\t\t${wrapped(text, '\n\t\t')}\`;\n`,
  'line ends of a JSON string': (text) => `{"key": "${wrapped(text, '\\n')}\\n"}`,
  'line ends of a string in a string': (text) => `{"key": "{\\"a\\": \\"${wrapped(text, '\\\\r\\\\n')}\\"}"}`,
  'slashes of a JSON string': (text) => `{"key": "${text.replaceAll('/', '\\/')}"}`,
  'characters of a JSON string by number': (text) =>
    `{"key": "${text.replace(/[+/=]/g, (c) => `\\u00${c.charCodeAt(0).toString(16)}`)}"}`,
  'the escapes of a URL': (text) => `https://example.com/?key=${encodeURIComponent(text)}&a=b`,
  'line ends in a URL': (text) => `key=${encodeURIComponent(wrapped(text, '\r\n'))}&a=b`,
};

function wrapped(text: string, by: string): string {
  return text.replace(/(.{64})(?=.)/g, `$1${by}`);
}

/** A message whose body is the text in quoted-printable, up to its first line that divides parts. */
export function quotedMessage(text: string): string {
  const body = text.replace(/=/g, '=3D').replace(/(.{70})(?=.)/g, '$1=\n');
  return `Content-Transfer-Encoding: quoted-printable\nSubject: x\n\n${body}\n--border\n`;
}
