/** Things that are told once → their numbers, by which they are told from then on. */
export class Numbered<T> {
  all: T[] = [];
  readonly #numbers = new Map<string, number>();

  /** @param make called for a name that is new. */
  of(name: string, make: () => T): number {
    let number = this.#numbers.get(name);
    if (number === undefined) {
      number = this.all.push(make()) - 1;
      this.#numbers.set(name, number);
    }
    return number;
  }

  /** In the order of their numbers. */
  names(): string[] {
    return [...this.#numbers.keys()];
  }

  /** Everything since the last call; numbers begin anew. */
  take(): T[] {
    const { all } = this;
    this.all = [];
    this.#numbers.clear();
    return all;
  }
}
