/**
 * A rule → the same rule without its conditions. A non-example proves something when it fires there: then it is a
 * condition that refuses it, and not that it has nothing to do with the rule.
 */
import type { RuleSpec } from '../core/types.js';
import { LONGEST } from './detection.js';

/** Literals and bracket classes, which are left alone, or a class's count. */
const COUNTS = /"[^"]*"|\[[\s\S][^\]]*\]|\{(\d+)(?:,(\d+))?\}/g;
/** Literals, which are left alone, or a class. */
const CLASSES = /"[^"]*"|\((?:[^()"]|"[^"]*")*\)|\[[\s\S][^\]]*\]|[a-z][a-z0-9]*(?=[{ >]|$)/g;

/**
 * Looser and looser variants: without checks, entropy, digits, words near, companions, allowed values and boundaries,
 * and with every length one shorter or longer; then with any printable byte in every class, under any name.
 */
export function relaxed(spec: RuleSpec): RuleSpec[] {
  const { entropy: _e, minDigits: _d, near: _n, allow: _a, path: _p, part: _o, ...rest } = spec;
  const bare: RuleSpec = { ...rest, check: [], companions: [] };
  if (spec.shape) {
    const loose = { ...looser(spec.shape), left: 'none', right: 'none' } as const;
    return [
      { ...bare, shape: loose },
      { ...bare, shape: anyByte(loose) },
    ];
  }
  if (spec.assigned) {
    const loose = looser(spec.assigned);
    return [
      { ...bare, assigned: loose },
      // Any name will do, as long as something is left to look for.
      { ...bare, assigned: { ...anyByte(loose), names: loose.words.length > 0 ? [] : loose.names } },
    ];
  }
  return [bare];
}

interface Sized {
  alphabet?: string;
  length?: number | [number, number];
  form?: string;
}

/** Every length one shorter at the least and one longer at the most. */
function looser<T extends Sized>(sized: T): T {
  if (sized.form !== undefined) return { ...sized, form: sized.form.replace(COUNTS, looserCount) };
  if (sized.length === undefined) return sized;
  const [least, most] = typeof sized.length === 'number' ? [sized.length, sized.length] : sized.length;
  return { ...sized, length: [Math.max(1, least - 1), Math.min(LONGEST, most + 1)] };
}

function looserCount(whole: string, least: string | undefined, most: string | undefined): string {
  if (least === undefined) return whole;
  return `{${Math.max(0, Number(least) - 1)},${Math.min(LONGEST, Number(most ?? least) + 1)}}`;
}

function anyByte<T extends Sized>(sized: T): T {
  if (sized.alphabet !== undefined) return { ...sized, alphabet: 'print' };
  if (sized.form === undefined) return sized;
  return { ...sized, form: sized.form.replace(CLASSES, (whole) => (/^["(]/.test(whole) ? whole : 'print')) };
}
