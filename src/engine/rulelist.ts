/**
 * The rules of a pack by index. What a start needs to know of each is one byte; its particulars are read, that is
 * parsed from JSON where they come from a file, when they are first asked for.
 */
import type { CompiledRule } from './ruleset.js';

/** What a rule's byte says, as bits. */
export const TRAIT = {
  /** Runs unless something else is said. */
  standard: 1,
  assigned: 2,
  /** Looks at runs instead of anchors. */
  run: 4,
} as const;

export class RuleList {
  readonly length: number;
  /** By rule: bits of TRAIT. */
  readonly traits: Uint8Array;
  readonly #idsOf: () => readonly string[];
  readonly #read: (index: number) => CompiledRule;
  readonly #known: (CompiledRule | undefined)[] = [];
  #standard: Uint8Array | undefined;
  #ids: readonly string[] | undefined;
  #indexOf: ReadonlyMap<string, number> | undefined;

  /** @param ids of all rules, asked for once, when one is first looked up. */
  constructor(traits: Uint8Array, ids: () => readonly string[], read: (index: number) => CompiledRule) {
    this.length = traits.length;
    this.traits = traits;
    this.#idsOf = ids;
    this.#read = read;
  }

  static of(rules: readonly CompiledRule[]): RuleList {
    return new RuleList(
      Uint8Array.from(rules, traitsOf),
      () => rules.map(({ id }) => id),
      (index) => rules[index]!,
    );
  }

  /** One list behind another. */
  static join(first: RuleList, second: RuleList): RuleList {
    const traits = new Uint8Array(first.length + second.length);
    traits.set(first.traits);
    traits.set(second.traits, first.length);
    return new RuleList(
      traits,
      () => [...first.ids, ...second.ids],
      (index) => (index < first.length ? first.at(index) : second.at(index - first.length)),
    );
  }

  /** Ids by index. */
  get ids(): readonly string[] {
    this.#ids ??= this.#idsOf();
    return this.#ids;
  }

  at(index: number): CompiledRule {
    let rule = this.#known[index];
    if (rule === undefined) {
      rule = this.#read(index);
      this.#known[index] = rule;
    }
    return rule;
  }

  has(index: number, trait: number): boolean {
    return (this.traits[index]! & trait) !== 0;
  }

  /** Index of the rule with an id, or undefined. */
  indexOf(id: string): number | undefined {
    this.#indexOf ??= new Map(this.ids.map((rule, index) => [rule, index]));
    return this.#indexOf.get(id);
  }

  /** The rule with an id, or undefined. */
  byId(id: string): CompiledRule | undefined {
    const index = this.indexOf(id);
    return index === undefined ? undefined : this.at(index);
  }

  *[Symbol.iterator](): Generator<CompiledRule> {
    for (let index = 0; index < this.length; index++) yield this.at(index);
  }

  /** By rule: 1 when it is chosen; without a choice, when it is of the default group: that answer is one and the same array. */
  chosen(isActive?: (rule: CompiledRule) => boolean): Uint8Array {
    if (isActive !== undefined) return Uint8Array.from(this, (rule) => (isActive(rule) ? 1 : 0));
    this.#standard ??= this.traits.map((bits) => bits & TRAIT.standard);
    return this.#standard;
  }
}

export function traitsOf({ group, kind }: Pick<CompiledRule, 'group' | 'kind'>): number {
  return (
    (group === 'default' ? TRAIT.standard : 0) |
    (kind === 'assigned' ? TRAIT.assigned : 0) |
    (kind === 'run' ? TRAIT.run : 0)
  );
}
