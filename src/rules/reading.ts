/**
 * Where in a rule its reader stands, and the problems it found there. The way is kept as steps and written out only when
 * something is wrong: of thousands of rules with twenty fields each nearly nothing is.
 */
import { printable } from '../core/printable.js';

/** Takes one problem: what stands at `at` (`shape.length`, `examples[2]`; empty = the whole) and what to do about it. */
export type Tell = (at: string, problem: string) => void;

export class Reading {
  readonly #tell: Tell;
  readonly #steps: (string | number)[] = [];

  constructor(tell: Tell) {
    this.#tell = tell;
  }

  /** Goes on to a field, by its name, or to an item of a list, by its index. */
  enter(step: string | number): void {
    this.#steps.push(step);
  }

  /** Goes back to what the last `enter` came from. */
  leave(): void {
    this.#steps.pop();
  }

  /** @param below name of the field that is meant, when it is not what the reading stands at. */
  complain(problem: string, below?: string): void {
    const steps = below === undefined ? this.#steps : [...this.#steps, below];
    this.#tell(steps.reduce<string>(extended, ''), problem);
  }
}

/** A key from a file as it may be printed: escaped and short. */
export function shown(name: string): string {
  return printable(name.slice(0, 40));
}

function extended(at: string, step: string | number): string {
  if (typeof step === 'number') return `${at}[${step}]`;
  return at === '' ? shown(step) : `${at}.${shown(step)}`;
}
