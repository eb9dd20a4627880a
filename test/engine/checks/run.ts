/** Runs a named check on a value standing alone or inside a text: what the engine hands to it. */
import { alphabetBytes } from '../../../src/engine/alphabet.js';
import { checks, signers } from '../../../src/engine/checks/index.js';
import type { CheckResult } from '../../../src/engine/match.js';
import { Random } from '../../../src/rules/samples/random.js';

/** @param text holds the secret between `‹` and `›`, or is the secret. */
export function run(name: string, text: string): CheckResult {
  const from = text.indexOf('‹');
  const to = text.indexOf('›');
  const [before, secret, after] =
    from < 0 ? ['', text, ''] : [text.slice(0, from), text.slice(from + 1, to), text.slice(to + 1)];
  const start = Buffer.byteLength(before);
  return checks[name]!(Buffer.from(before + secret + after), start, start + Buffer.byteLength(secret));
}

/** A value with the right checksum. */
export function signed(name: string, prefix: string, seed = 7): string {
  const random = new Random(seed);
  return signers[name]!(prefix, (alphabet, count) => random.pick(alphabet, count));
}

/** The same value with one character in the middle replaced by another of its kind. */
export function damaged(value: string): string {
  const at = value.length >> 1;
  const kinds = ['0123456789', 'abcdefghijklmnopqrstuvwxyz', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const kind =
    kinds.find((chars) => chars.includes(value[at]!)) ?? Buffer.from(alphabetBytes('base62')).toString();
  const other = [...kind].filter((c) => !'0OIl1'.includes(c)).find((c) => c !== value[at])!;
  return value.slice(0, at) + other + value.slice(at + 1);
}
