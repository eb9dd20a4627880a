/**
 * An assignment → numbers for the model: what the value is made of, what its name says, in which form it is given and
 * what stands around it. Every feature is cheap, bounded and free of paths. The order of FEATURES is the model's input
 * order: after a change the model must be trained anew (test/bench/accuracy/train.mjs).
 */
import type { Assignment } from '../assignment.js';
import { entropy } from '../entropy.js';
import { beginsLine, endsLine } from '../literal.js';
import { placeholderShare } from '../placeholder.js';
import { surroundings } from './around.js';
import { codeShape } from './kinds.js';
import type { NameFacts } from './name.js';
import { wording } from './wording.js';

/** Features with the words a report uses for them: [name, said when it speaks for a secret, said when against]. */
export const FEATURES: readonly (readonly [string, string, string])[] = [
  ['length', 'is as long as such values are', 'has an unusual length'],
  ['digits', 'mixes digits and letters', 'has few digits'],
  ['uppers', 'mixes cases', 'is written in one case'],
  ['marks', 'holds special characters', 'holds few special characters'],
  ['switches', 'mixes kinds of characters', 'does not mix kinds of characters'],
  ['blanks', 'holds no blanks', 'holds blanks'],
  ['entropy', 'has high entropy', 'has low entropy'],
  ['evenness', 'uses its characters evenly', 'repeats characters'],
  ['surprise', 'looks random', 'reads like words'],
  ['strangest', 'looks random', 'reads like words'],
  ['known', 'holds no common words', 'holds common words'],
  ['knownLetters', 'holds no common words', 'holds common words'],
  ['consonants', 'looks random', 'reads like words'],
  ['runs', 'looks random', 'is made of words'],
  ['hex', 'is hexadecimal', 'is hexadecimal'],
  ['shape', 'does not look like code', 'looks like code or a reference'],
  ['placeholder', 'holds no placeholder words', 'holds placeholder words'],
  ['echo', 'does not repeat its name', 'repeats its name'],
  ['password', 'is given to a name of passwords', 'is not given to a name of passwords'],
  ['secret', 'is given to a name of secrets', 'is not given to a name of secrets'],
  ['token', 'is given to a name of tokens', 'is not given to a name of tokens'],
  ['key', 'is given to a name of keys', 'is not given to a name of keys'],
  ['auth', 'is given to a name of authentication', 'is not given to a name of authentication'],
  ['credential', 'is given to a name of credentials', 'is not given to a name of credentials'],
  ['endsTelling', 'its name ends in a telling word', 'its name does not end in a telling word'],
  ['endsLowering', 'its name is not about something else', 'its name is about something else'],
  ['lowering', 'its name is not about something else', 'its name is about something else'],
  ['trying', 'its name is not one of tests', 'its name is one of tests'],
  ['raising', 'its name is one of real systems', 'its name is not one of real systems'],
  ['nameWords', 'its name is specific', 'its name is unspecific'],
  ['nameUpper', 'its name is a constant or variable of the environment', 'its name is not a constant'],
  ['operator', 'is given the way secrets are', 'is given in an unusual way'],
  ['quote', 'is written as a literal', 'is not written as a literal'],
  ['line', 'stands on a line of configuration', 'does not stand on a line of configuration'],
  ['tight', 'is given the way secrets are', 'is given in an unusual way'],
  ['before', 'is given the way secrets are', 'is given in an unusual way'],
  ['after', 'is given the way secrets are', 'is given in an unusual way'],
  ['distance', 'stands beside its name', 'stands apart from its name'],
  ['comment', 'stands in no comment', 'stands in a comment'],
  ['login', 'stands near a user name', 'no user name stands near'],
  ['lineTrying', 'its line is not one of tests', 'its line is one of tests'],
  ['lineLength', 'its line is short', 'its line is long'],
  ['prose', 'does not stand in prose', 'stands in prose'],
];

export const WIDTH: number = FEATURES.length;
const row = new Float64Array(WIDTH);
const OPERATORS = { assign: 0, markup: 1, argument: 2, space: 3, compare: 4 } as const;

/** The features of one assignment; the result is overwritten by the next call. `name` is what its name says, `value` its text. */
export function features(bytes: Buffer, found: Assignment, name: NameFacts, value: string): Float64Array {
  let at = valueFeatures(bytes, found, value, name, 0);
  at = nameFeatures(name, at);
  at = formFeatures(bytes, found, at);
  const around = surroundings(bytes, found);
  row[at++] = around.comment;
  row[at++] = around.login ? 1 : 0;
  row[at++] = around.trying ? 1 : 0;
  row[at++] = around.lineLength;
  row[at++] = around.prose;
  return row;
}

function valueFeatures(bytes: Buffer, found: Assignment, value: string, name: NameFacts, at: number): number {
  const { valueStart: start, valueEnd: end } = found;
  const length = end - start;
  const made = makeup(bytes, start, end);
  const words = wording(bytes, start, end);
  const bits = entropy(bytes, start, end);
  row[at++] = Math.min(length, 100);
  row[at++] = made.digits / length;
  row[at++] = made.uppers / length;
  row[at++] = made.marks / length;
  row[at++] = made.switches / length;
  row[at++] = made.blanks;
  row[at++] = bits;
  row[at++] = bits / Math.log2(Math.max(2, length));
  row[at++] = words.surprise;
  row[at++] = words.strangest;
  row[at++] = words.known / length;
  row[at++] = words.letters > 0 ? words.known / words.letters : 0;
  row[at++] = words.consonants;
  row[at++] = words.runs / length;
  row[at++] = made.hex === length ? 1 : 0;
  row[at++] = codeShape(value);
  row[at++] = placeholderShare(value);
  row[at++] = echoes(value, name.plain) ? 1 : 0;
  return at;
}

function nameFeatures(facts: NameFacts, at: number): number {
  for (const flag of [
    facts.password,
    facts.secret,
    facts.token,
    facts.key,
    facts.auth,
    facts.credential,
    facts.endsTelling,
    facts.endsLowering,
  ]) {
    row[at++] = flag ? 1 : 0;
  }
  row[at++] = facts.lowering;
  row[at++] = facts.trying ? 1 : 0;
  row[at++] = facts.raising ? 1 : 0;
  row[at++] = facts.words.length;
  row[at++] = facts.upper ? 1 : 0;
  return at;
}

function formFeatures(bytes: Buffer, found: Assignment, at: number): number {
  const { nameStart, nameEnd, valueStart, valueEnd, quote } = found;
  row[at++] = OPERATORS[found.operator];
  row[at++] = quote === 0 ? 0 : quote === 0x60 ? 2 : 1;
  row[at++] = found.line ? 2 : beginsLine(bytes, nameStart) ? 1 : 0;
  row[at++] = valueStart - nameEnd <= (quote === 0 ? 1 : 2) ? 1 : 0;
  row[at++] = kindOf(bytes[nameStart - 1]);
  row[at++] = endsLine(bytes, valueEnd + (quote === 0 ? 0 : 1))
    ? 0
    : kindOf(bytes[valueEnd + (quote === 0 ? 0 : 1)]);
  row[at++] = Math.min(40, valueStart - nameEnd);
  return at;
}

/** Bytes that may stand beside a name or value, each with a small number; 0 for any other. */
const KINDS = Uint8Array.from({ length: 256 }, (_, byte) => {
  return '\n "\'`-({[<,;.&?:$\\/*=)}]>|+'.indexOf(String.fromCharCode(byte === 0x09 ? 0x20 : byte)) + 1;
});
const LINE_END = 1;

function kindOf(byte: number | undefined): number {
  return byte === undefined || byte === 0x0d ? LINE_END : KINDS[byte]!;
}

/** Counts of one pass over the value's bytes. */
function makeup(bytes: Uint8Array, start: number, end: number) {
  const counts = { digits: 0, uppers: 0, marks: 0, blanks: 0, hex: 0, switches: 0 };
  let last = -1;
  for (let i = start; i < end; i++) {
    const byte = bytes[i]!;
    const folded = byte | 0x20;
    let kind = 3;
    if (byte >= 0x30 && byte <= 0x39) {
      kind = 0;
      counts.digits++;
      counts.hex++;
    } else if (folded >= 0x61 && folded <= 0x7a) {
      kind = byte === folded ? 1 : 2;
      if (kind === 2) counts.uppers++;
      if (folded <= 0x66) counts.hex++;
    } else if (byte === 0x20) counts.blanks++;
    else counts.marks++;
    if (kind !== last && last >= 0 && !(last === 2 && kind === 1)) counts.switches++;
    last = kind;
  }
  return counts;
}

/** True when value and name hold the same words: `token = "my_token"`, `"passwordField": "password-field"`. */
function echoes(value: string, name: string): boolean {
  const plain = value.toLowerCase().replace(/[^a-z0-9]/g, '');
  return plain.length >= 3 && (name.includes(plain) || (name.length >= 4 && plain.includes(name)));
}
