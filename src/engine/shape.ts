/**
 * A form and the position of one of its literals → where the token begins and ends, by walking tables. The walk tries
 * the longest run of a class first and gives back byte by byte when a later element needs it, within a step budget, so
 * its cost is bounded whatever the input.
 */
import { alphabet } from './alphabet.js';
import type { Form, FormElement } from './form.js';

/** Steps one walk may take; only forms with two open-ended neighbours ever come near it. */
const STEP_BUDGET = 20_000;
/** Bytes before a literal that are looked at before those behind it. */
const SHORT = 16;
const ALNUM = alphabet('base62');
const HEX = alphabet('hex');

export class ShapeWalk {
  readonly form: Form;
  readonly #bounds: Int32Array;
  /** For each element, the bytes that may come first from it on; undefined where nothing need come. */
  readonly #starts: (Uint8Array | undefined)[];
  /** For each element, 1 for a class of which nothing but the longest run can be followed by what comes next. */
  readonly #whole: Uint8Array;
  /** For each element, its longest literal. */
  readonly #longest: number[];
  /** For each element, 1 when little may stand before it: that is looked at first, what follows may be a walk at each place of a long run. */
  readonly #isShort: Uint8Array;
  readonly #left: Uint8Array | undefined;
  readonly #right: Uint8Array | undefined;
  #steps = 0;

  /** Bytes that the last walk of `at` looked at; the range may go beyond the text's ends. */
  low = 0;
  high = 0;
  /** Offsets of the last walk that succeeded. */
  start = 0;
  end = 0;
  secretStart = 0;
  secretEnd = 0;

  constructor(form: Form, left: 'word' | 'none', right: 'word' | 'none') {
    this.form = form;
    this.#bounds = new Int32Array(form.elements.length + 1);
    this.#starts = form.elements.map((_, index) => startBytes(form.elements, index));
    this.#whole = Uint8Array.from(form.elements, (element, index) =>
      isWhole(element, index + 1 === form.elements.length, this.#starts[index + 1]) ? 1 : 0,
    );
    this.#longest = form.elements.map((element) =>
      element.kind === 'literal' ? Math.max(...element.choices.map((choice) => choice.length)) : 0,
    );
    let before = 0;
    this.#isShort = Uint8Array.from(form.elements, (element, index) => {
      const isShort = before <= SHORT ? 1 : 0;
      before += element.kind === 'class' ? element.max : this.#longest[index]!;
      return isShort;
    });
    this.#left = left === 'none' ? undefined : boundary(form.elements[0]!);
    this.#right = right === 'none' ? undefined : boundary(form.elements[form.elements.length - 1]!);
  }

  /** True when the form holds with element `element` beginning at `at`; the offsets are then set. */
  at(bytes: Uint8Array, at: number, element: number): boolean {
    this.#steps = STEP_BUDGET;
    this.#bounds[element] = at;
    this.low = this.high = at;
    const holds =
      this.#isShort[element] === 1
        ? this.#backward(bytes, at, element - 1) && this.#forward(bytes, at, element, -1)
        : this.#forward(bytes, at, element, -1) && this.#backward(bytes, at, element - 1);
    if (!holds) return false;
    this.start = this.#bounds[0]!;
    this.end = this.#bounds[this.form.elements.length]!;
    this.secretStart = this.#bounds[this.form.secretFrom]!;
    this.secretEnd = this.#bounds[this.form.secretTo]!;
    return true;
  }

  /** True when the form is exactly bytes [start, end): for values whose borders are known. */
  exactly(bytes: Uint8Array, start: number, end: number): boolean {
    this.#steps = STEP_BUDGET;
    this.#bounds[0] = start;
    if (!this.#forward(bytes, start, 0, end)) return false;
    this.secretStart = this.#bounds[this.form.secretFrom]!;
    this.secretEnd = this.#bounds[this.form.secretTo]!;
    return true;
  }

  #forward(bytes: Uint8Array, from: number, first: number, stop: number): boolean {
    const { elements } = this.form;
    const limit = stop >= 0 ? stop : bytes.length;
    let at = from;
    let index = first;
    // Elements that leave no choice one after another; only a choice is tried by calling this again.
    for (; ; index++) {
      if (this.#steps-- <= 0) return false;
      this.#bounds[index] = at;
      if (index === elements.length) {
        if (at >= this.high) this.high = at + 1;
        return stop >= 0 ? at === stop : rightFree(bytes, at, this.#right);
      }
      const element = elements[index]!;
      if (element.kind === 'literal') {
        const seen = at + this.#longest[index]!;
        if (seen > this.high) this.high = seen;
        const { choices, anyCase } = element;
        if (choices.length > 1) return this.#oneOf(bytes, at, index, limit, stop);
        const literal = choices[0]!;
        if (at + literal.length > limit || !holds(bytes, at, literal, anyCase)) return false;
        at += literal.length;
        continue;
      }
      const { mask } = element;
      const most = Math.min(limit, at + element.max);
      let run = at;
      while (run < most && mask[bytes[run]!] === 1) run++;
      if (run >= this.high) this.high = run + 1;
      const least = at + element.min;
      if (run < least) return false;
      if (this.#whole[index] === 0) return this.#shorter(bytes, run, least, index + 1, limit, stop);
      const starts = this.#starts[index + 1];
      if (starts !== undefined && (run >= limit || starts[bytes[run]!] !== 1)) return false;
      at = run;
    }
  }

  /** Goes on behind one of the choices of the literal `index` at `at`. */
  #oneOf(bytes: Uint8Array, at: number, index: number, limit: number, stop: number): boolean {
    const element = this.form.elements[index]!;
    if (element.kind !== 'literal') return false;
    const { choices, anyCase } = element;
    for (let i = 0; i < choices.length; i++) {
      const choice = choices[i]!;
      const next = at + choice.length;
      if (next > limit || !holds(bytes, at, choice, anyCase)) continue;
      if (this.#forward(bytes, next, index + 1, stop)) return true;
    }
    return false;
  }

  /** Goes on with element `index` behind a run that ends at `longest`, or gives back of it, to no less than `least`. */
  #shorter(
    bytes: Uint8Array,
    longest: number,
    least: number,
    index: number,
    limit: number,
    stop: number,
  ): boolean {
    const starts = this.#starts[index];
    for (let run = longest; run >= least; run--) {
      // Most places cannot begin what comes next; a look at one byte spares the try.
      if (starts !== undefined && (run >= limit || starts[bytes[run]!] !== 1)) continue;
      if (this.#forward(bytes, run, index, stop)) return true;
      if (this.#steps <= 0) return false;
    }
    return false;
  }

  #backward(bytes: Uint8Array, at: number, index: number): boolean {
    if (this.#steps-- <= 0) return false;
    if (index < 0) {
      this.low = Math.min(this.low, at - (bytes[at - 1] === COLOUR_END ? COLOUR_REACH : LEFT_REACH));
      return leftFree(bytes, at, this.#left);
    }
    const element = this.form.elements[index]!;
    if (element.kind === 'literal') {
      this.low = Math.min(this.low, at - this.#longest[index]!);
      for (const choice of element.choices) {
        if (at - choice.length >= 0 && holds(bytes, at - choice.length, choice, element.anyCase)) {
          this.#bounds[index] = at - choice.length;
          if (this.#backward(bytes, at - choice.length, index - 1)) return true;
        }
      }
      return false;
    }
    const least = Math.max(0, at - element.max);
    let run = at;
    while (run > least && element.mask[bytes[run - 1]!] === 1) run--;
    this.low = Math.min(this.low, run - 1);
    for (; at - run >= element.min; run++) {
      this.#bounds[index] = run;
      if (this.#backward(bytes, run, index - 1)) return true;
      if (this.#steps <= 0) return false;
    }
    return false;
  }
}

/** A class gives nothing back where what comes next begins with none of its bytes, or where the token ends: no byte of it may follow. */
function isWhole(element: FormElement, isLast: boolean, next: Uint8Array | undefined): boolean {
  if (element.kind === 'literal') return false;
  if (isLast || element.min === element.max) return true;
  return next !== undefined && !element.mask.some((bit, byte) => bit === 1 && next[byte] === 1);
}

function startBytes(elements: readonly FormElement[], index: number): Uint8Array | undefined {
  const starts = new Uint8Array(256);
  for (const element of elements.slice(index)) {
    let mayBeEmpty = false;
    if (element.kind === 'class') {
      element.mask.forEach((bit, byte) => (starts[byte]! |= bit));
      mayBeEmpty = element.min === 0;
    } else {
      for (const choice of element.choices) {
        if (choice === '') mayBeEmpty = true;
        else for (const byte of cases(choice.charCodeAt(0), element.anyCase)) starts[byte] = 1;
      }
    }
    if (!mayBeEmpty) return starts;
  }
  return undefined;
}

function cases(byte: number, anyCase: boolean): number[] {
  return anyCase && isLetter(byte) ? [byte, byte ^ 0x20] : [byte];
}

function boundary(element: FormElement): Uint8Array {
  return element.kind === 'literal' ? ALNUM : ALNUM.map((bit, i) => bit | element.mask[i]!);
}

function holds(bytes: Uint8Array, at: number, text: string, anyCase: boolean): boolean {
  for (let i = 0; i < text.length; i++) {
    const wanted = text.charCodeAt(i);
    const byte = bytes[at + i]!;
    if (byte !== wanted && !(anyCase && isLetter(wanted) && (byte ^ wanted) === 0x20)) return false;
  }
  return true;
}

function isLetter(byte: number): boolean {
  return (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
}

function rightFree(bytes: Uint8Array, end: number, mask: Uint8Array | undefined): boolean {
  return mask === undefined || end >= bytes.length || mask[bytes[end]!] === 0;
}

/** Bytes before a token that tell whether it stands free: the longest escape. */
const LEFT_REACH = 6;
/** The same where a terminal's colour may end there: `\u001b[38;2;255;255;255m`. */
const COLOUR_REACH = 26;
const COLOUR_END = 0x6d;
/** A sequence that sets colours (ECMA-48, SGR), as the byte ESC or as texts write that. */
const COLOUR = /(?:\x1b|\\(?:u00|x)1b|\\u\{1b\}|\\0?33|\\e)\[[\d;:]*m$/i;

/** A byte of the mask before the token is no boundary, unless it is the tail of an escape: `\n`, `%3D`, `\x3d`, `\u003d`, a colour's. */
function leftFree(bytes: Uint8Array, start: number, mask: Uint8Array | undefined): boolean {
  if (mask === undefined || start === 0 || mask[bytes[start - 1]!] === 0) return true;
  const before = (distance: number): number => (start >= distance ? bytes[start - distance]! : 0);
  const backslash = 0x5c;
  if (before(2) === backslash && 'abefnrtv0'.includes(String.fromCharCode(before(1)))) return true;
  if (before(1) === COLOUR_END)
    return COLOUR.test(String.fromCharCode(...bytes.subarray(Math.max(0, start - COLOUR_REACH), start)));
  if (HEX[before(1)] !== 1 || HEX[before(2)] !== 1) return false;
  if (before(3) === 0x25) return true;
  if (before(3) === 0x78 && before(4) === backslash) return true;
  return HEX[before(3)] === 1 && HEX[before(4)] === 1 && before(5) === 0x75 && before(6) === backslash;
}
