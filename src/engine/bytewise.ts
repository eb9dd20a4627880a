/**
 * A pattern over characters → the same pattern over bytes as Latin-1 text, which is what scanned content is. Characters
 * beyond ASCII become groups of their UTF-8 bytes, in classes alternatives; ASCII stays as it is.
 */

/** In a class that is negated, the bytes of a character are each excluded: a little stricter than the character. */
export function bytewise(pattern: string): string {
  let out = '';
  for (let i = 0; i < pattern.length; ) {
    const char = String.fromCodePoint(pattern.codePointAt(i)!);
    if (char === '\\') {
      const escaped = String.fromCodePoint(pattern.codePointAt(i + 1) ?? 0x5c);
      out += escaped.charCodeAt(0) > 0x7f ? group(escaped) : `\\${escaped}`;
      i += 1 + escaped.length;
    } else if (char === '[') {
      const end = classEnd(pattern, i);
      out += classBytes(pattern.slice(i, end));
      i = end;
    } else {
      out += char.charCodeAt(0) > 0x7f ? group(char) : char;
      i += char.length;
    }
  }
  return out;
}

function bytesOf(char: string): string {
  return Buffer.from(char, 'utf8').toString('latin1');
}

function group(char: string): string {
  return `(?:${bytesOf(char)})`;
}

/** Where the class that opens at `at` ends; the pattern's end when it never does. */
function classEnd(pattern: string, at: number): number {
  let i = at + 1;
  if (pattern[i] === '^') i++;
  if (pattern[i] === ']') i++;
  for (; i < pattern.length; i++) {
    if (pattern[i] === '\\') i++;
    else if (pattern.startsWith('[:', i)) i = Math.max(i, pattern.indexOf(':]', i) + 1);
    else if (pattern[i] === ']') return i + 1;
  }
  return pattern.length;
}

function classBytes(text: string): string {
  if (!/[^\0-\x7f]/.test(text)) return text;
  const negated = text.startsWith('[^');
  const wide = [...text].filter((char) => char.charCodeAt(0) > 0x7f);
  const narrow = [...text].filter((char) => char.charCodeAt(0) <= 0x7f).join('');
  if (negated) return `${narrow.slice(0, -1)}${wide.map(bytesOf).join('')}]`;
  const alternatives = wide.map(bytesOf);
  if (narrow !== '[]') alternatives.push(narrow);
  return `(?:${alternatives.join('|')})`;
}
