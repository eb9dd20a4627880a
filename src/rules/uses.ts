/**
 * What each literal is to which rules, as a column: uses are chained literal by literal while rules come, and put in order
 * at the end.
 */
import { grown } from '../core/columns.js';
import type { AnchorList } from '../engine/anchorlist.js';

export class Uses {
  /** In threes: rule, use, and the number of the use before it of the same literal, -1 = none. */
  #links = new Int32Array(3 << 10);
  #count = 0;
  /** By literal the number of its last use. */
  #last = new Int32Array(1 << 10);
  #literals = 0;

  /**
   * @param literal one that has uses, or the next.
   * @param rule all uses of one come one after another: with other rules between them, one may be there twice.
   * @returns false when it was there.
   */
  add(literal: number, rule: number, use: number): boolean {
    if (literal === this.#literals) {
      this.#literals++;
      if (literal === this.#last.length) this.#last = grown(this.#last, 2 * literal);
      this.#last[literal] = -1;
    }
    const links = this.#links;
    for (let at = 3 * this.#last[literal]!; at >= 0 && links[at] === rule; at = 3 * links[at + 2]!)
      if (links[at + 1] === use) return false;
    this.#push(rule, use, this.#last[literal]!);
    this.#last[literal] = this.#count - 1;
    return true;
  }

  #push(rule: number, use: number, before: number): void {
    const at = 3 * this.#count++;
    if (at === this.#links.length) this.#links = grown(this.#links, 2 * at);
    this.#links[at] = rule;
    this.#links[at + 1] = use;
    this.#links[at + 2] = before;
  }

  /** True when a use of the literal is such. */
  some(literal: number, isSuch: (rule: number, use: number) => boolean): boolean {
    const links = this.#links;
    for (let at = 3 * this.#last[literal]!; at >= 0; at = 3 * links[at + 2]!)
      if (isSuch(links[at]!, links[at + 1]!)) return true;
    return false;
  }

  /** Literal by literal, in the order in which they came. */
  columns(): Pick<AnchorList, 'uses' | 'useEnds'> {
    const links = this.#links;
    const uses = new Int32Array(2 * this.#count);
    const useEnds = new Int32Array(this.#literals);
    let end = 0;
    for (let literal = 0; literal < this.#literals; literal++) {
      for (let at = 3 * this.#last[literal]!; at >= 0; at = 3 * links[at + 2]!) end += 2;
      useEnds[literal] = end;
      let to = end;
      for (let at = 3 * this.#last[literal]!; at >= 0; at = 3 * links[at + 2]!) {
        uses[--to] = links[at + 1]!;
        uses[--to] = links[at]!;
      }
    }
    return { uses, useEnds };
  }
}
