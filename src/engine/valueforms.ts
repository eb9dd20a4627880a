/**
 * Forms of the values that assigned rules ask for, as columns: which lengths and kinds of bytes a form takes, so that
 * hardly a form is parsed that does not fit. Rules of the same form stand together, since it is walked once for all.
 */

import { joined } from '../core/columns.js';
import { kindsOf } from './bytekinds.js';
import { parseForm } from './form.js';
import type { CompiledRule } from './ruleset.js';

/** Longest value a vendor's assigned rule may ask for. */
export const LONGEST = 512;

export interface ValueForms {
  /** Pairs: least and greatest length in bytes. */
  spans: Int32Array;
  /** Kinds of bytes that a value may hold, see bytekinds.ts. */
  kinds: Uint8Array;
  /** Rules of each form, one form's after another's; where each form's end. */
  rules: Int32Array;
  ends: Int32Array;
}

/** @param rules by index; of other kinds they ask for no value. */
export function valueForms(rules: readonly Pick<CompiledRule, 'kind' | 'form' | 'span'>[]): ValueForms {
  const byForm = new Map<string, number[]>();
  rules.forEach(({ kind, form, span }, index) => {
    if (kind !== 'assigned' || span === undefined) return;
    const alike = byForm.get(form!);
    if (alike === undefined) byForm.set(form!, [index]);
    else alike.push(index);
  });
  let end = 0;
  const spans = [...byForm.values()].flatMap(([index]) => rules[index!]!.span!);
  return {
    spans: Int32Array.from(spans, (length) => Math.min(LONGEST, length)),
    kinds: Uint8Array.from(byForm.keys(), (form) => kindsOf(parseForm(form))),
    rules: Int32Array.from([...byForm.values()].flat()),
    ends: Int32Array.from(byForm.values(), (of) => (end += of.length)),
  };
}

/** True when a form allows a length, in bytes, and kinds of bytes (see bytekinds.ts). */
export function mayTake(
  { spans, kinds: allowed }: ValueForms,
  form: number,
  length: number,
  kinds: number,
): boolean {
  return length >= spans[2 * form]! && length <= spans[2 * form + 1]! && (kinds & ~allowed[form]!) === 0;
}

/** One list behind another, whose rules come behind the first one's. */
export function joinForms(first: ValueForms, second: ValueForms, rules: number): ValueForms {
  return {
    spans: joined(first.spans, second.spans),
    kinds: joined(first.kinds, second.kinds),
    rules: joined(
      first.rules,
      second.rules.map((rule) => rule + rules),
    ),
    ends: joined(
      first.ends,
      second.ends.map((end) => end + first.rules.length),
    ),
  };
}
