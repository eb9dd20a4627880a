/**
 * A pattern of RE2 syntax → pieces, put together as whoever asks makes them. Knows the syntax that rules are written in:
 * ASCII literals, classes, groups, counts, flags; any other is refused, so that what is not is valid. It decides nothing
 * about text.
 */
import { alphabet } from './alphabet.js';

/** Makers of pieces, whatever these are to whoever asks. A mask has a 1 for each byte of a class. */
export interface Pieces<Piece> {
  one(mask: Uint8Array): Piece;
  literal(text: string): Piece;
  /** Bytes of one class. */
  run(mask: Uint8Array, min: number, max: number, isLazy: boolean): Piece;
  repeat(body: Piece, min: number, max: number, isLazy: boolean): Piece;
  /** One behind another; none at all holds anywhere. */
  sequence(pieces: readonly Piece[]): Piece;
  /** The first that leads on. */
  either(pieces: readonly Piece[]): Piece;
  /** The group of that name. */
  secret(body: Piece): Piece;
  /** `^`; at any line's start or only the text's. */
  lineStart(isAny: boolean): Piece;
  lineEnd(isAny: boolean): Piece;
  wordEdge: Piece;
  /** Anywhere but at a word's edge; undefined = such patterns are refused. */
  noWordEdge?: Piece;
}

/** Highest count, as in RE2. */
const MOST = 1000;
/** Groups in groups; RE2 takes ten times as many. */
const DEEPEST = 100;
const ALL = not(maskOf(''));
const DIGIT = maskOf('0123456789');
const SPACE = maskOf(' \t\n\f\r');
export const WORD: Uint8Array = alphabet('[A-Za-z0-9_]');
const CLASSES = new Map([
  ['d', DIGIT],
  ['s', SPACE],
  ['w', WORD],
  ['D', not(DIGIT)],
  ['S', not(SPACE)],
  ['W', not(WORD)],
]);
const NAMED = new Map([
  ['alnum', alphabet('base62')],
  ['alpha', alphabet('alpha')],
  ['digit', DIGIT],
  ['lower', alphabet('lower')],
  ['upper', alphabet('upper')],
  ['word', WORD],
  ['xdigit', alphabet('hex')],
]);
const CONTROLS = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['f', '\f'],
]);

/** Undefined for a pattern with other syntax, or with none that is right. */
export function parsePattern<Piece>(source: string, pieces: Pieces<Piece>): Piece | undefined {
  try {
    return new PatternParser(source, pieces).parse();
  } catch (error) {
    if (error instanceof Unknown) return undefined;
    throw error;
  }
}

class Unknown extends Error {}

/** A part as read: a character, one byte of a class, or a piece. */
type Part<Piece> = { char: string } | { mask: Uint8Array } | { piece: Piece };

class PatternParser<Piece> {
  readonly #source: string;
  readonly #pieces: Pieces<Piece>;
  #at = 0;
  #depth = 0;
  readonly #names = new Set<string>();
  /** Flags: letters in any case, `^` and `$` at line ends, `.` takes line ends too. */
  #flags = { i: false, m: false, s: false };

  constructor(source: string, pieces: Pieces<Piece>) {
    this.#source = source;
    this.#pieces = pieces;
  }

  parse(): Piece {
    if (/[^\0-\x7f]/.test(this.#source)) throw new Unknown();
    const part = this.#choices();
    if (this.#at < this.#source.length) throw new Unknown();
    return this.#pieceOf(part);
  }

  /** Up to the group's end; flags set inside end with it. */
  #choices(): Part<Piece> {
    const outer = this.#flags;
    this.#flags = { ...outer };
    const choices = [this.#sequence()];
    while (this.#take('|')) choices.push(this.#sequence());
    this.#flags = outer;
    if (choices.length === 1) return choices[0]!;
    return { piece: this.#pieces.either(choices.map((choice) => this.#pieceOf(choice))) };
  }

  #sequence(): Part<Piece> {
    const parts: Part<Piece>[] = [];
    let literal = '';
    const flush = (): void => {
      if (literal !== '') parts.push({ piece: this.#pieces.literal(literal) });
      literal = '';
    };
    while (this.#at < this.#source.length && !'|)'.includes(this.#source[this.#at]!)) {
      const part = this.#part();
      if (part === undefined) continue;
      const repeated = this.#repeated(part);
      if ('char' in repeated) literal += repeated.char;
      else {
        flush();
        parts.push(repeated);
      }
    }
    if (parts.length === 0 && literal.length === 1) return { char: literal };
    flush();
    if (parts.length === 1) return parts[0]!;
    return { piece: this.#pieces.sequence(parts.map((part) => this.#pieceOf(part))) };
  }

  /** The next part without its count; undefined when it was flags alone. */
  #part(): Part<Piece> | undefined {
    const char = this.#source[this.#at++]!;
    if (char === '(') return this.#group();
    if (char === '[') return { mask: this.#class() };
    if (char === '.') return { mask: this.#flags.s ? ALL : not(maskOf('\n')) };
    if (char === '^') return { piece: this.#pieces.lineStart(this.#flags.m) };
    if (char === '$') return { piece: this.#pieces.lineEnd(this.#flags.m) };
    if ('*+?'.includes(char) || (char === '{' && isDigit(this.#source[this.#at]))) throw new Unknown();
    return char === '\\' ? this.#escape() : this.#char(char);
  }

  #char(char: string): Part<Piece> {
    const isCased = this.#flags.i && isLetter(char.charCodeAt(0));
    return isCased ? { mask: maskOf(char.toLowerCase() + char.toUpperCase()) } : { char };
  }

  #escape(): Part<Piece> {
    const char = this.#source[this.#at++] ?? '';
    const mask = CLASSES.get(char);
    if (mask !== undefined) return { mask };
    if (char === 'b') return { piece: this.#pieces.wordEdge };
    if (char === 'B' && this.#pieces.noWordEdge !== undefined) return { piece: this.#pieces.noWordEdge };
    if (char === 'A') return { piece: this.#pieces.lineStart(false) };
    if (char === 'z') return { piece: this.#pieces.lineEnd(false) };
    return this.#char(this.#plain(char));
  }

  /** What `\n`, `\.` and `\x60` stand for, past their first letter. */
  #plain(escaped: string): string {
    if (escaped !== 'x') return plainOf(escaped);
    const code = Number.parseInt(
      /^[0-7][0-9A-Fa-f]/.exec(this.#source.slice(this.#at, this.#at + 2))?.[0] ?? '',
      16,
    );
    if (Number.isNaN(code)) throw new Unknown();
    this.#at += 2;
    return String.fromCharCode(code);
  }

  #group(): Part<Piece> | undefined {
    let isSecret = false;
    const outer = this.#flags;
    if (this.#take('?')) {
      const name = /^P?<([A-Za-z_]\w*)>/.exec(this.#source.slice(this.#at, this.#at + 80));
      if (name === null) {
        if (this.#setFlags() === ')') return undefined;
      } else {
        if (this.#names.has(name[1]!)) throw new Unknown();
        this.#names.add(name[1]!);
        this.#at += name[0].length;
        isSecret = name[1] === 'secret';
      }
    }
    if (++this.#depth > DEEPEST) throw new Unknown();
    const body = this.#choices();
    this.#depth--;
    if (!this.#take(')')) throw new Unknown();
    this.#flags = outer;
    return isSecret ? { piece: this.#pieces.secret(this.#pieceOf(body)) } : body;
  }

  /** Flags after `(?`, set from here on; returns what ends them. */
  #setFlags(): string {
    const flags = /^([ims]*)(?:-([ims]+))?([:)])/.exec(this.#source.slice(this.#at, this.#at + 10));
    if (flags === null || flags[0] === ')') throw new Unknown();
    this.#at += flags[0].length;
    const set = { ...this.#flags };
    for (const flag of flags[1] as Iterable<'i' | 'm' | 's'>) set[flag] = true;
    for (const flag of (flags[2] ?? '') as Iterable<'i' | 'm' | 's'>) set[flag] = false;
    this.#flags = set;
    return flags[3]!;
  }

  #class(): Uint8Array {
    const isNegated = this.#take('^');
    const mask = new Uint8Array(256);
    for (let isFirst = true; isFirst || this.#source[this.#at] !== ']'; isFirst = false) {
      const from = this.#member(mask);
      if (from === undefined) continue;
      let to = from;
      if (this.#source[this.#at] === '-' && this.#source[this.#at + 1] !== ']') {
        this.#at++;
        to = this.#member(mask) ?? -1;
      }
      if (to < from) throw new Unknown();
      mask.fill(1, from, to + 1);
    }
    this.#at++;
    const cased = this.#flags.i ? anyCase(mask) : mask;
    return isNegated ? not(cased) : cased;
  }

  /** The byte of the next member of a class; undefined when it was a class, which is then in the mask. */
  #member(mask: Uint8Array): number | undefined {
    const char = this.#source[this.#at++];
    if (char === undefined) throw new Unknown();
    const isNamed = char === '[' && this.#source[this.#at] === ':';
    if (char !== '\\' && !isNamed) return char.charCodeAt(0);
    const escaped = isNamed ? '' : (this.#source[this.#at++] ?? '');
    const inner = isNamed ? this.#named() : CLASSES.get(escaped);
    if (inner === undefined) return this.#plain(escaped).charCodeAt(0);
    for (let byte = 0; byte < 256; byte++) mask[byte]! |= inner[byte]!;
    return undefined;
  }

  /** A class such as `[:alpha:]`, past its bracket. */
  #named(): Uint8Array {
    const name = /^:([a-z]+):\]/.exec(this.#source.slice(this.#at, this.#at + 10))?.[1] ?? '';
    const mask = NAMED.get(name);
    if (mask === undefined) throw new Unknown();
    this.#at += name.length + 3;
    return mask;
  }

  /** The part as often as the count behind it says; the part itself when there is none. */
  #repeated(part: Part<Piece>): Part<Piece> {
    const count = /^(?:[*+?]|\{(\d{1,4})(?:(,)(\d{1,4})?)?\})/.exec(
      this.#source.slice(this.#at, this.#at + 12),
    );
    if (count === null) {
      // More digits than are read here: no count that RE2 takes.
      if (this.#source[this.#at] === '{' && isDigit(this.#source[this.#at + 1])) throw new Unknown();
      return part;
    }
    this.#at += count[0].length;
    const sign = count[0][0];
    const [min, max] =
      sign === '{'
        ? [Number(count[1]), count[2] === undefined ? Number(count[1]) : Number(count[3] ?? Infinity)]
        : [sign === '+' ? 1 : 0, sign === '?' ? 1 : Infinity];
    if (min > max || min > MOST || (max > MOST && max !== Infinity)) throw new Unknown();
    const isLazy = this.#take('?');
    if (/^(?:[*+?]|\{\d)/.test(this.#source.slice(this.#at, this.#at + 2))) throw new Unknown();
    if ('piece' in part) return { piece: this.#pieces.repeat(part.piece, min, max, isLazy) };
    const mask = 'char' in part ? maskOf(part.char) : part.mask;
    return { piece: this.#pieces.run(mask, min, max, isLazy) };
  }

  #pieceOf(part: Part<Piece>): Piece {
    if ('piece' in part) return part.piece;
    return 'char' in part ? this.#pieces.literal(part.char) : this.#pieces.one(part.mask);
  }

  #take(char: string): boolean {
    if (this.#source[this.#at] !== char) return false;
    this.#at++;
    return true;
  }
}

/** What `\n` and `\.` stand for. */
function plainOf(escaped: string): string {
  const control = CONTROLS.get(escaped);
  if (control !== undefined) return control;
  if (escaped === '' || /[A-Za-z0-9]/.test(escaped)) throw new Unknown();
  return escaped;
}

function maskOf(chars: string): Uint8Array {
  const mask = new Uint8Array(256);
  for (let i = 0; i < chars.length; i++) mask[chars.charCodeAt(i)] = 1;
  return mask;
}

function not(mask: Uint8Array): Uint8Array {
  const others = new Uint8Array(256);
  for (let byte = 0; byte < 256; byte++) others[byte] = 1 - mask[byte]!;
  return others;
}

function anyCase(mask: Uint8Array): Uint8Array {
  const cased = mask.slice();
  for (let letter = 0x61; letter <= 0x7a; letter++) {
    const bit = mask[letter]! | mask[letter - 0x20]!;
    cased[letter] = cased[letter - 0x20] = bit;
  }
  return cased;
}

function isDigit(char = ''): boolean {
  return char >= '0' && char <= '9';
}

function isLetter(byte: number): boolean {
  return (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
}
