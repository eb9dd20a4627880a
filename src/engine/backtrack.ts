/**
 * A pattern of RE2 syntax → a matcher that tries and steps back, made in a fraction of the time that a linear engine takes
 * to load and compile it. It counts its steps and gives up when they are spent, so that no pattern and no text can make it
 * slow; then, and for syntax it does not know, the linear engine is asked (regex.ts). What it finds is what that finds:
 * leftmost, earlier choices first. Text is bytes as Latin-1 characters.
 */
import { type Pieces, parsePattern, WORD } from './pattern.js';
import type { PatternMatch } from './regex.js';

/** Steps of one search; nearly all take a few hundred. */
const BUDGET = 20_000;

/** Rounds of loops that stand in one another: each takes some of the stack. */
const MOST_ROUNDS = 400;

const LF = 0x0a;

/** Goes on at a place; true when all that follows holds there. */
type Step = (at: number) => boolean;
/** Made to be followed by something. */
type Piece = (next: Step) => Step;

/** Said of a search whose steps were spent. */
export const SPENT = 'spent';

export class Backtracker {
  #start: Step = () => false;
  #rounds = 0;
  #text = '';
  #steps = 0;
  #end = -1;
  #secretStart = -1;
  #secretEnd = -1;

  /** Undefined for syntax that is not known here. */
  static of(source: string): Backtracker | undefined {
    const made = new Backtracker();
    const piece = parsePattern(source, made.#pieces);
    if (piece === undefined) return undefined;
    made.#start = piece((at) => {
      made.#end = at;
      return true;
    });
    return made;
  }

  /** The first match that begins in [from, last], undefined when there is none. */
  find(text: string, from: number, last: number): PatternMatch | undefined | typeof SPENT {
    this.#text = text;
    this.#steps = BUDGET;
    this.#rounds = 0;
    for (let start = from; start <= last; start++) {
      this.#secretStart = this.#secretEnd = -1;
      const holds = this.#start(start);
      // A better way may have been left out.
      if (this.#steps <= 0) return SPENT;
      if (holds) return this.#match(start);
    }
    return undefined;
  }

  #match(start: number): PatternMatch {
    const end = this.#end;
    if (this.#secretEnd < 0) return { start, end, secretStart: start, secretEnd: end };
    return { start, end, secretStart: this.#secretStart, secretEnd: this.#secretEnd };
  }

  /** What the pieces of a pattern do. */
  readonly #pieces: Pieces<Piece> = {
    one: (mask) => (next) => (at) =>
      this.#steps-- > 0 && at < this.#text.length && mask[this.#text.charCodeAt(at)] === 1 && next(at + 1),
    literal: (text) => (next) => (at) =>
      this.#steps-- > 0 && this.#text.startsWith(text, at) && next(at + text.length),
    run: (mask, min, max, isLazy) => (next) =>
      isLazy ? this.#shortest(mask, min, max, next) : this.#longest(mask, min, max, next),
    repeat: (body, min, max, isLazy) => (next) => this.#repeat(body, min, max, isLazy, next),
    sequence: (pieces) => (next) => pieces.reduceRight((then, piece) => piece(then), next),
    either: (pieces) => (next) => {
      const steps = pieces.map((piece) => piece(next));
      return (at) => {
        for (let i = 0; i < steps.length; i++) if (steps[i]!(at)) return true;
        return false;
      };
    },
    secret: (body) => (next) => {
      const close: Step = (at) => {
        const before = this.#secretEnd;
        this.#secretEnd = at;
        if (next(at)) return true;
        this.#secretEnd = before;
        return false;
      };
      const inside = body(close);
      return (at) => {
        const before = this.#secretStart;
        this.#secretStart = at;
        if (inside(at)) return true;
        this.#secretStart = before;
        return false;
      };
    },
    lineStart: (isAny) => (next) => (at) =>
      (at === 0 || (isAny && this.#text.charCodeAt(at - 1) === LF)) && next(at),
    lineEnd: (isAny) => (next) => (at) =>
      (at === this.#text.length || (isAny && this.#text.charCodeAt(at) === LF)) && next(at),
    wordEdge: (next) => (at) => this.#isWord(at - 1) !== this.#isWord(at) && next(at),
  };

  #isWord(at: number): boolean {
    return at >= 0 && at < this.#text.length && WORD[this.#text.charCodeAt(at)] === 1;
  }

  #longest(mask: Uint8Array, min: number, max: number, next: Step): Step {
    return (at) => {
      const most = Math.min(this.#text.length, at + max);
      let end = at;
      while (end < most && mask[this.#text.charCodeAt(end)] === 1) end++;
      this.#steps -= 1 + ((end - at) >> 3);
      for (; end >= at + min; end--) {
        if (this.#steps <= 0) return false;
        if (next(end)) return true;
        this.#steps--;
      }
      return false;
    };
  }

  #shortest(mask: Uint8Array, min: number, max: number, next: Step): Step {
    return (at) => {
      const most = Math.min(this.#text.length, at + max);
      for (let end = at; ; end++) {
        if (this.#steps-- <= 0) return false;
        if (end >= at + min && next(end)) return true;
        if (end >= most || mask[this.#text.charCodeAt(end)] !== 1) return false;
      }
    };
  }

  /** What is changed on the way in is put back when it leads nowhere, so that loops may stand in loops. */
  #repeat(body: Piece, min: number, max: number, isLazy: boolean, next: Step): Step {
    let count = 0;
    let last = -1;
    const goOn: Step = (at) => {
      const ownCount = count;
      const ownLast = last;
      if (count >= max || this.#steps-- <= 0) return false;
      if (this.#rounds++ >= MOST_ROUNDS) this.#steps = 0;
      count++;
      last = at;
      if (this.#steps > 0 && inside(at)) return true;
      this.#rounds--;
      count = ownCount;
      last = ownLast;
      return false;
    };
    const loop: Step = (at) => {
      // A round that took nothing would take nothing for ever.
      if (at === last) return next(at);
      if (count < min) return goOn(at);
      return isLazy ? next(at) || goOn(at) : goOn(at) || next(at);
    };
    const inside = body(loop);
    return (at) => {
      const outerCount = count;
      const outerLast = last;
      count = 0;
      last = -1;
      if (loop(at)) return true;
      count = outerCount;
      last = outerLast;
      return false;
    };
  }
}
