/**
 * A pattern in RE2 syntax → how many characters its matches can have at least and at most. It reads only what width
 * depends on; whether the pattern is valid is the regex engine's matter, so an odd one gets an odd width, not an error.
 */

export interface Width {
  least: number;
  /** Infinity when a repetition has no upper bound. */
  most: number;
}

const ZERO: Width = { least: 0, most: 0 };
const ONE: Width = { least: 1, most: 1 };

export function patternWidth(pattern: string): Width {
  return new WidthReader(pattern).alternatives();
}

class WidthReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Alternatives up to `)` or the end. */
  alternatives(): Width {
    let width = this.#sequence();
    while (this.#text[this.#at] === '|') {
      this.#at++;
      const other = this.#sequence();
      width = { least: Math.min(width.least, other.least), most: Math.max(width.most, other.most) };
    }
    return width;
  }

  #sequence(): Width {
    let { least, most } = ZERO;
    while (this.#at < this.#text.length && this.#text[this.#at] !== '|' && this.#text[this.#at] !== ')') {
      const item = this.#repeated(this.#item());
      least += item.least;
      most += item.most;
    }
    return { least, most };
  }

  #item(): Width {
    const char = this.#text[this.#at++];
    if (char === '(') return this.#group();
    if (char === '[') return this.#bracketClass();
    if (char === '\\') return this.#escape();
    return char === '^' || char === '$' ? ZERO : ONE;
  }

  /** After `(`. Flags such as `(?i)` have no width. */
  #group(): Width {
    const opening = /^\?(?:P?<\w+>|[a-zA-Z-]*([:)]))/.exec(this.#text.slice(this.#at, this.#at + 80));
    this.#at += opening?.[0].length ?? 0;
    if (opening?.[1] === ')') return ZERO;
    const width = this.alternatives();
    this.#at++;
    return width;
  }

  /** After `[`: a `]` first, one after a backslash and the one of `[:alpha:]` are members. */
  #bracketClass(): Width {
    if (this.#text[this.#at] === '^') this.#at++;
    if (this.#text[this.#at] === ']') this.#at++;
    while (this.#at < this.#text.length && this.#text[this.#at] !== ']') {
      const named = this.#text.startsWith('[:', this.#at) ? this.#text.indexOf(':]', this.#at) : -1;
      if (named >= 0) this.#at = named + 2;
      else this.#at += this.#text[this.#at] === '\\' ? 2 : 1;
    }
    this.#at++;
    return ONE;
  }

  /** After a backslash: an assertion, a quoted run, a class or code in braces, or one character. */
  #escape(): Width {
    const char = this.#text[this.#at++] ?? '';
    if ('bBAz'.includes(char)) return ZERO;
    if (char === 'Q') {
      const from = this.#at;
      const end = this.#text.indexOf('\\E', from);
      this.#at = end < 0 ? this.#text.length : end + 2;
      const length = (end < 0 ? this.#text.length : end) - from;
      return { least: length, most: length };
    }
    if (char === 'x' && this.#text[this.#at] !== '{') this.#at += 2;
    else if ('xpP'.includes(char) && this.#text[this.#at] === '{')
      this.#at = this.#text.indexOf('}', this.#at) + 1;
    else if ('pP'.includes(char)) this.#at++;
    return ONE;
  }

  /** An item with the quantifier that follows it, if one does. */
  #repeated(item: Width): Width {
    const quantifier = /^(?:([*+?])|\{(\d+)(,(\d*))?\})\??/.exec(this.#text.slice(this.#at, this.#at + 16));
    if (quantifier === null) return item;
    this.#at += quantifier[0].length;
    const [, sign, from, comma, to] = quantifier;
    if (sign !== undefined) {
      return {
        least: sign === '+' ? item.least : 0,
        most: sign === '?' ? item.most : times(item.most, Infinity),
      };
    }
    const most = comma === undefined ? Number(from) : to === '' ? Infinity : Number(to);
    return { least: item.least * Number(from), most: times(item.most, most) };
  }
}

/** A width of nothing stays nothing however often it is repeated. */
function times(width: number, count: number): number {
  return width === 0 || count === 0 ? 0 : width * count;
}
