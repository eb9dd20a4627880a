/**
 * Assigned rules by index → the walks of the forms that they ask of a value. Rules share their forms; one is parsed when a
 * value first comes near it. Lengths and kinds of bytes answer for most values before any walk.
 */
import { parseForm } from './form.js';
import type { RuleList } from './rulelist.js';
import { ShapeWalk } from './shape.js';
import { mayTake, type ValueForms } from './valueforms.js';

export class ValueWalks {
  readonly #rules: RuleList;
  readonly #forms: ValueForms;
  readonly #active: Uint8Array;
  /** By rule the number of its form, -1 for none and for rules that do not run; made when it is first asked for. */
  #byRule: Int32Array | undefined;
  /** By form. */
  readonly #walks: (ShapeWalk | undefined)[];

  constructor({ rules, forms }: { rules: RuleList; forms: ValueForms }, active: Uint8Array) {
    this.#rules = rules;
    this.#forms = forms;
    this.#active = active;
    this.#walks = new Array(forms.ends.length);
  }

  /** True when the rule runs and asks for a form. */
  has(rule: number): boolean {
    return this.#formOf(rule) >= 0;
  }

  /** True when the rule's form allows a length, in bytes, and kinds of bytes (see bytekinds.ts). */
  mayHold(rule: number, length: number, kinds: number): boolean {
    const form = this.#formOf(rule);
    return form >= 0 && mayTake(this.#forms, form, length, kinds);
  }

  /** The walk of the form of a rule that has one. */
  of(rule: number): ShapeWalk {
    const form = this.#formOf(rule);
    let walk = this.#walks[form];
    if (walk === undefined) {
      walk = new ShapeWalk(parseForm(this.#rules.at(rule).form!), 'none', 'none');
      this.#walks[form] = walk;
    }
    return walk;
  }

  #formOf(rule: number): number {
    this.#byRule ??= this.#numbers();
    return this.#byRule[rule]!;
  }

  #numbers(): Int32Array {
    const { rules, ends } = this.#forms;
    const byRule = new Int32Array(this.#rules.length).fill(-1);
    for (let form = 0, i = 0; form < ends.length; form++)
      for (; i < ends[form]!; i++) if (this.#active[rules[i]!] === 1) byRule[rules[i]!] = form;
    return byRule;
  }
}
