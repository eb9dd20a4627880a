/**
 * A name that rules may ask for beside a vendor's word → whether any of these rules takes a value of some length and
 * kinds. Five values in six are none of them, and then nobody need look for vendors around: looking costs more than all
 * else that is asked of a value, and what stands in so wide a range changes with every version of a text.
 */
import { joined } from '../core/columns.js';
import { Memo } from '../core/memo.js';
import type { CompiledRule } from './ruleset.js';
import { mayTake, type ValueForms } from './valueforms.js';

/** Names and the forms that their rules ask of a value, as columns. */
export interface BesideNames {
  /** In normal form and UTF-8, a line each; an empty one stands for every name that suggests a secret. */
  names: Uint8Array;
  /** Numbers of forms, one name's after another's; where each name's end. */
  forms: Int32Array;
  ends: Int32Array;
}

/** @param forms of the same rules */
export function besideNames(
  rules: readonly Pick<CompiledRule, 'words' | 'names'>[],
  forms: ValueForms,
): BesideNames {
  const byName = new Map<string, Set<number>>();
  for (let form = 0, i = 0; form < forms.ends.length; form++) {
    for (; i < forms.ends[form]!; i++) {
      const { words = [], names = [] } = rules[forms.rules[i]!]!;
      if (words.length === 0) continue;
      for (const name of names.length > 0 ? names : [''])
        byName.set(name, (byName.get(name) ?? new Set()).add(form));
    }
  }
  let end = 0;
  return {
    names: Uint8Array.from(Buffer.from([...byName.keys()].map((name) => `${name}\n`).join(''))),
    forms: Int32Array.from([...byName.values()].flatMap((of) => [...of])),
    ends: Int32Array.from(byName.values(), (of) => (end += of.size)),
  };
}

/** One list behind another, whose forms come behind the first one's. */
export function joinBeside(first: BesideNames, second: BesideNames, forms: number): BesideNames {
  return {
    names: joined(first.names, second.names),
    forms: joined(
      first.forms,
      second.forms.map((form) => form + forms),
    ),
    ends: joined(
      first.ends,
      second.ends.map((end) => end + first.forms.length),
    ),
  };
}

/** Answers remembered of a name, and names that differ in what they hold; a text may hold any number of either. */
const ANSWERS = 1024;
const KINDS_OF_NAMES = 256;

/** What may be given to a name where a vendor is named near. */
export class Beside {
  readonly #forms: ValueForms;
  readonly #numbers: readonly number[];
  /** By length and kinds of values asked about. */
  readonly #known = new Map<number, boolean>();

  constructor(forms: ValueForms, numbers: readonly number[]) {
    this.#forms = forms;
    this.#numbers = numbers;
  }

  /** False when no rule takes a value of a length, in bytes, and kinds of bytes (see bytekinds.ts). */
  mayTake(length: number, kinds: number): boolean {
    const key = length * 256 + kinds;
    let answer = this.#known.get(key);
    if (answer === undefined) {
      answer = this.#numbers.some((form) => mayTake(this.#forms, form, length, kinds));
      if (this.#known.size >= ANSWERS) this.#known.clear();
      this.#known.set(key, answer);
    }
    return answer;
  }
}

/** The same for every name of a pack: names that hold the same ones of these share their answers. */
export class Besides {
  readonly #columns: BesideNames;
  readonly #forms: ValueForms;
  readonly #known = new Memo((held) => this.#made(held.split(',').map(Number)), KINDS_OF_NAMES);
  /** The names by their numbers, and the numbers that any name that suggests a secret has, made for the first one that is asked about. */
  #names: readonly string[] | undefined;
  #ofAny: readonly number[] | undefined;

  constructor(columns: BesideNames, forms: ValueForms) {
    this.#columns = columns;
    this.#forms = forms;
  }

  get names(): readonly string[] {
    const { buffer, byteOffset, length } = this.#columns.names;
    this.#names ??= Buffer.from(buffer, byteOffset, length).toString().split('\n').slice(0, -1);
    return this.#names;
  }

  /**
   * @param held numbers of those that stand in a name, in order.
   * @param suggests whether it suggests a secret.
   * @returns undefined when nothing may be given to it.
   */
  of(held: readonly number[], suggests: boolean): Beside | undefined {
    this.#ofAny ??= [...this.names.keys()].filter((number) => this.names[number] === '');
    const all = suggests ? held.concat(this.#ofAny) : held;
    return all.length === 0 ? undefined : this.#known.of(all.join());
  }

  #made(names: readonly number[]): Beside {
    const { forms, ends } = this.#columns;
    const numbers = names.flatMap((name) => [
      ...forms.subarray(name === 0 ? 0 : ends[name - 1]!, ends[name]),
    ]);
    return new Beside(this.#forms, [...new Set(numbers)]);
  }
}
