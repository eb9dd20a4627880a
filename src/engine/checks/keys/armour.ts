/**
 * The text between BEGIN and END → headers and base64, however it is quoted: indented, in a string with `\n`, joined
 * from many strings, in a comment, in a diff, on one line. Reading stops at the first line that is none of this, so
 * that a key cut off by other text is still read as far as it goes.
 */

export interface Armour {
  headers: Record<string, string>;
  /** Base64 digits with padding, all lines joined. */
  base64: string;
  /** OpenPGP's checksum line, without its `=`. */
  checksum?: string;
}

const LONGEST_HEADER = 200;

/** @param text Latin-1 text from behind the BEGIN line to the END line or as far as there is. */
export function readArmour(text: string): Armour {
  const armour: Armour = { headers: {}, base64: '' };
  for (const raw of plain(text).split(/[\r\n]+/)) {
    const line = bare(raw);
    if (line === '' || isOperator(line)) continue;
    if (/^=[A-Za-z0-9+/]{4}$/.test(line)) {
      armour.checksum = line.slice(1);
      break;
    }
    const digits = joined(line);
    if (digits !== undefined) armour.base64 += digits;
    else if (armour.base64 !== '' || !readHeader(line, armour.headers)) break;
  }
  return armour;
}

/** Escapes as they stand in JSON, in shells and in most languages → what they stand for. */
function plain(text: string): string {
  return text.replace(
    /\\+(u00([0-9a-fA-F]{2})|x([0-9a-fA-F]{2})|[\s\S])/g,
    (_, escaped: string, u?: string, x?: string) => {
      const code = u ?? x;
      if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
      if (escaped === 'n' || escaped === 'r' || escaped === '\n' || escaped === '\r') return '\n';
      return escaped === 't' ? ' ' : escaped;
    },
  );
}

const BEFORE = ' \t"\'`>#*|(,;';
const AFTER = ' \t,;.+&)\\_|';
const QUOTES = '"\'`';
/** What joins two strings, and stands before the second in Java and PHP: `+`, `.`, `&`, `||`, `<<`. */
const JOINS = ' \t+.&|<';

/** A line without what quotes it: comment signs, quotes, a joining operator before the first or behind the last. */
function bare(line: string): string {
  let from = 0;
  while (from < line.length && BEFORE.includes(line[from]!)) from++;
  if (line.startsWith('// ', from)) from += 3;
  let second = from;
  while (second < line.length && JOINS.includes(line[second]!)) second++;
  // As behind the closing quote, an operator counts only where a quote follows it.
  if (second < line.length && QUOTES.includes(line[second]!)) from = second + 1;
  let to = line.length;
  while (to > from && ' \t,;'.includes(line[to - 1]!)) to--;
  // An operator counts only behind a quote: `+` alone is a digit of base64.
  for (let at = to; at > from; at--) {
    if (QUOTES.includes(line[at - 1]!)) to = at - 1;
    else if (!AFTER.includes(line[at - 1]!)) break;
  }
  return line.slice(from, to);
}

/** What is left of a line between two strings that are joined: `+`, `.`, `&`. */
function isOperator(line: string): boolean {
  return line.length <= 2 && /^[+.&]+$/.test(line);
}

/** The digits of a line of base64, blanks taken out; undefined when anything else is in it. */
function joined(line: string): string | undefined {
  const digits = line.replace(/[ \t]/g, '');
  return /^[A-Za-z0-9+/]+={0,2}$/.test(digits) ? digits : undefined;
}

function readHeader(line: string, headers: Record<string, string>): boolean {
  const found = line.length <= LONGEST_HEADER ? /^([A-Za-z][A-Za-z-]{1,30}): ?(.*)$/.exec(line) : null;
  if (found === null) return false;
  headers[found[1]!.toLowerCase()] = found[2]!;
  return true;
}
