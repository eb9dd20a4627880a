/**
 * The text of a shape's form → a list of elements. The grammar is the one in docs/architecture.md, "shape": literals,
 * choices of literals, classes with a count, and `<` `>` around the part that is the secret. Nothing is matched here.
 */
import { UserError } from '../core/errors.js';
import { alphabet } from './alphabet.js';

export type FormElement =
  /** One of `choices` (longest first, "" last) stands here; compared without case when `anyCase`. */
  | { kind: 'literal'; choices: string[]; anyCase: boolean }
  /** Between `min` and `max` bytes of the class; `name` is its name in the grammar. */
  | { kind: 'class'; name: string; mask: Uint8Array; min: number; max: number };

export interface Form {
  elements: FormElement[];
  /** The secret is elements [secretFrom, secretTo). */
  secretFrom: number;
  secretTo: number;
}

/** Longest repetition a form may ask for, in bytes: longer values belong to a block rule. */
const MAX_COUNT = 8192;

/** Parses a form. Throws UserError saying what stands at which column. */
export function parseForm(text: string): Form {
  const parser = new FormParser(text);
  return parser.parse();
}

class FormParser {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  parse(): Form {
    const elements: FormElement[] = [];
    let secretFrom = 0;
    let secretTo = -1;
    for (this.#space(); this.#at < this.#text.length; this.#space()) {
      if (this.#take('<')) secretFrom = elements.length;
      else if (this.#take('>')) secretTo = elements.length;
      else elements.push(this.#element());
    }
    if (elements.length === 0) this.#fail('is empty');
    return { elements, secretFrom, secretTo: secretTo < 0 ? elements.length : secretTo };
  }

  #element(): FormElement {
    if (this.#take('(')) return this.#choice();
    const anyCase = this.#text.startsWith('i"', this.#at);
    if (anyCase) this.#at++;
    if (this.#text[this.#at] === '"') return { kind: 'literal', choices: [this.#literal()], anyCase };
    return this.#class();
  }

  #choice(): FormElement {
    const choices: string[] = [];
    let anyCase = false;
    do {
      this.#space();
      if (this.#text.startsWith('i"', this.#at)) {
        anyCase = true;
        this.#at++;
      }
      choices.push(this.#literal());
      this.#space();
    } while (this.#take('|'));
    if (!this.#take(')')) this.#fail("lacks a ')'");
    // Longest first: the walk takes the first choice that fits.
    return { kind: 'literal', choices: choices.sort((a, b) => b.length - a.length), anyCase };
  }

  #literal(): string {
    if (!this.#take('"')) this.#fail('needs a literal in double quotes');
    const end = this.#text.indexOf('"', this.#at);
    if (end < 0) this.#fail('has a literal without its closing quote');
    const literal = this.#text.slice(this.#at, end);
    this.#at = end + 1;
    return literal;
  }

  #class(): FormElement {
    const start = this.#at;
    if (this.#text[start] === '[') {
      const close = this.#text.indexOf(']', start + 2);
      if (close < 0) this.#fail("has a class without its ']'");
      this.#at = close + 1;
    } else {
      while (isNamePart(this.#text[this.#at])) this.#at++;
    }
    const name = this.#text.slice(start, this.#at);
    if (name === '') this.#fail('has something that is neither literal nor class');
    const [min, max] = this.#count();
    return { kind: 'class', name, mask: alphabet(name), min, max };
  }

  #count(): [number, number] {
    const match = /^\{(\d+)(?:,(\d+))?\}/.exec(this.#text.slice(this.#at, this.#at + 16));
    if (match === null) return [1, 1];
    this.#at += match[0].length;
    const min = Number(match[1]);
    const max = Number(match[2] ?? match[1]);
    if (max < min || max === 0 || max > MAX_COUNT)
      this.#fail(`has a count that is not within 1 to ${MAX_COUNT}`);
    return [min, max];
  }

  #space(): void {
    while (this.#text[this.#at] === ' ' || this.#text[this.#at] === '\n') this.#at++;
  }

  #take(char: string): boolean {
    if (this.#text[this.#at] !== char) return false;
    this.#at++;
    return true;
  }

  #fail(what: string): never {
    throw new UserError(`form ${what} at column ${this.#at + 1}`, 'See docs/architecture.md, "shape".');
  }
}

/** No regular expression: its compiling would cost a short scan more than all forms. */
function isNamePart(char = ''): boolean {
  return (char >= 'a' && char <= 'z') || (char >= '0' && char <= '9');
}
