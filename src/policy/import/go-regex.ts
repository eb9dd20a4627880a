/**
 * A pattern in Go's RE2 syntax → its tree, as far as is needed to sample it, to find literals that every match holds, and
 * to name a group. Anything it does not know (Unicode classes, octal) gives no tree, never a wrong one. Syntax:
 * https://github.com/google/re2/wiki/Syntax.
 */

export type Node =
  /** One character of these. */
  | { kind: 'chars'; members: string }
  | { kind: 'sequence'; items: Node[] }
  | { kind: 'choice'; options: Node[] }
  | { kind: 'repeat'; of: Node; least: number; most: number }
  /** `at` is the position of the bracket; `number` counts capturing groups from 1. */
  | { kind: 'group'; of: Node; at: number; number?: number; name?: string };

const DEPTH = 60;
const DIGIT = '0123456789';
const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const UPPER = LOWER.toUpperCase();
const WORD = `${DIGIT}${UPPER}_${LOWER}`;
const SPACE = '\t\n\f\r ';
const PRINT = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('');
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', f: '\f', v: '\v', a: '\x07' };
const CLASSES: Readonly<Record<string, string>> = {
  d: DIGIT,
  w: WORD,
  s: SPACE,
  D: not(DIGIT),
  W: not(WORD),
  S: not(SPACE),
};
const POSIX: Readonly<Record<string, string>> = {
  alnum: DIGIT + UPPER + LOWER,
  alpha: UPPER + LOWER,
  digit: DIGIT,
  lower: LOWER,
  upper: UPPER,
  word: WORD,
  space: SPACE,
  xdigit: `${DIGIT}ABCDEFabcdef`,
  punct: not(DIGIT + UPPER + LOWER + SPACE),
};

/** What a negated class surely matches, whether case counts or not. */
function not(members: string): string {
  const folded = members.toLowerCase();
  return [...PRINT].filter((c) => !folded.includes(c.toLowerCase())).join('');
}

/** The tree of a pattern, undefined when it holds something unknown. */
export function parseGoRegex(pattern: string): Node | undefined {
  const parser = new Parser(pattern);
  try {
    const node = parser.choice(0);
    return parser.at === pattern.length ? node : undefined;
  } catch (error) {
    if (error instanceof Unknown) return undefined;
    throw error;
  }
}

/** Syntax that this parser leaves alone. */
class Unknown extends Error {}

class Parser {
  at = 0;
  #groups = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  choice(depth: number): Node {
    if (depth > DEPTH) throw new Unknown();
    const options = [this.#sequence(depth)];
    while (this.#take('|')) options.push(this.#sequence(depth));
    return options.length === 1 ? options[0]! : { kind: 'choice', options };
  }

  #take(text: string): boolean {
    if (!this.#text.startsWith(text, this.at)) return false;
    this.at += text.length;
    return true;
  }

  #sequence(depth: number): Node {
    const items: Node[] = [];
    while (this.at < this.#text.length && !'|)'.includes(this.#text[this.at]!)) {
      const atom = this.#atom(depth);
      if (atom) items.push(this.#repeated(atom));
    }
    return { kind: 'sequence', items };
  }

  /** Undefined for what matches no character: anchors, boundaries, flags. */
  #atom(depth: number): Node | undefined {
    const start = this.at;
    const c = this.#text[this.at++]!;
    if (c === '(') return this.#group(start, depth);
    if (c === '[') return { kind: 'chars', members: this.#bracket() };
    if (c === '.') return { kind: 'chars', members: PRINT };
    if (c === '^' || c === '$') return undefined;
    if (c === '\\') return this.#escape();
    if ('*+?'.includes(c)) throw new Unknown();
    return { kind: 'chars', members: c };
  }

  #group(at: number, depth: number): Node | undefined {
    if (!this.#take('?'))
      return this.#close({ kind: 'group', at, number: ++this.#groups, of: this.choice(depth + 1) });
    const name = /^P?<([A-Za-z_]\w*)>/.exec(this.#text.slice(this.at, this.at + 100));
    if (name) {
      this.at += name[0].length;
      return this.#close({
        kind: 'group',
        at,
        number: ++this.#groups,
        name: name[1]!,
        of: this.choice(depth + 1),
      });
    }
    const flags = /^[imsU-]*([:)])/.exec(this.#text.slice(this.at, this.at + 20));
    if (!flags) throw new Unknown();
    this.at += flags[0].length;
    return flags[1] === ')' ? undefined : this.#close({ kind: 'group', at, of: this.choice(depth + 1) });
  }

  #close(node: Node): Node {
    if (!this.#take(')')) throw new Unknown();
    return node;
  }

  #escape(): Node | undefined {
    const c = this.#text[this.at++];
    if (c === undefined) throw new Unknown();
    if ('bBAzZ'.includes(c)) return undefined;
    if (c === 'Q') return this.#quoted();
    const set = CLASSES[c];
    return { kind: 'chars', members: set ?? this.#escaped(c) };
  }

  #quoted(): Node {
    const end = this.#text.indexOf('\\E', this.at);
    const text = this.#text.slice(this.at, end < 0 ? undefined : end);
    this.at = end < 0 ? this.#text.length : end + 2;
    return { kind: 'sequence', items: [...text].map((members): Node => ({ kind: 'chars', members })) };
  }

  /** The character that a backslash and `c` mean. */
  #escaped(c: string): string {
    if (c === 'x') {
      const hex = /^(?:([0-9a-fA-F]{2})|\{([0-9a-fA-F]{1,6})\})/.exec(
        this.#text.slice(this.at, this.at + 10),
      );
      if (!hex) throw new Unknown();
      this.at += hex[0].length;
      const code = Number.parseInt(hex[1] ?? hex[2]!, 16);
      if (code > 0x10ffff) throw new Unknown();
      return String.fromCodePoint(code);
    }
    if (/[0-9a-zA-Z]/.test(c) && ESCAPES[c] === undefined) throw new Unknown();
    return ESCAPES[c] ?? c;
  }

  #bracket(): string {
    const negated = this.#take('^');
    let members = '';
    for (let first = true; first || this.#text[this.at] !== ']'; first = false) {
      const posix = /^\[:(\w+):\]/.exec(this.#text.slice(this.at, this.at + 16));
      if (posix) {
        if (POSIX[posix[1]!] === undefined) throw new Unknown();
        members += POSIX[posix[1]!];
        this.at += posix[0].length;
        continue;
      }
      const from = this.#member();
      const isRange = from.length === 1 && this.#text[this.at] === '-' && this.#text[this.at + 1] !== ']';
      if (!isRange) {
        members += from;
        continue;
      }
      this.at++;
      members += between(from, this.#member());
    }
    this.at++;
    return negated ? not(members) : [...new Set(members)].join('');
  }

  /** One character of a bracket class, or several for a class such as `\d`. */
  #member(): string {
    const c = this.#text[this.at++];
    if (c === undefined) throw new Unknown();
    if (c !== '\\') return c;
    const escaped = this.#text[this.at++];
    if (escaped === undefined) throw new Unknown();
    return CLASSES[escaped] ?? this.#escaped(escaped);
  }

  #repeated(of: Node): Node {
    let node = of;
    for (;;) {
      const count = /^(?:([*+?])|\{(\d{1,4})(,?)(\d{0,4})\})\??/.exec(
        this.#text.slice(this.at, this.at + 16),
      );
      if (!count) return node;
      this.at += count[0].length;
      const [, sign, from, comma, to] = count;
      const least = sign ? (sign === '+' ? 1 : 0) : Number(from);
      const most = sign ? (sign === '?' ? 1 : Infinity) : comma ? (to ? Number(to) : Infinity) : least;
      node = { kind: 'repeat', of: node, least, most };
    }
  }
}

/** ASCII characters of a range; the rest of a wider one adds nothing to a sample. */
function between(from: string, to: string): string {
  const last = Math.min(to.charCodeAt(0), 0x7e);
  let members = '';
  for (let code = from.charCodeAt(0); code <= last; code++) members += String.fromCharCode(code);
  return members;
}
