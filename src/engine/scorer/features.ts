/**
 * An assignment → numbers for the model: what the value is made of, what its name says, in which form it is given and
 * what stands around it. Every feature is cheap, bounded and free of paths. The order of FEATURES is the model's input
 * order: after a change the model must be trained anew (test/bench/accuracy/train.mjs).
 */
import type { Assignment } from '../assignment.js';
import { beginsLine, endsLine } from '../literal.js';
import { surroundings } from './around.js';
import type { NameFacts } from './name.js';
import type { ValueFacts } from './value.js';

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

/** The features of one assignment, by what its name and its value say; the result is overwritten by the next call. */
export function features(bytes: Buffer, found: Assignment, name: NameFacts, value: ValueFacts): Float64Array {
  row.set(value.row);
  let at = value.row.length;
  row[at++] = echoes(value.clearing.plain, name.plain) ? 1 : 0;
  row.set(name.row, at);
  at += name.row.length;
  at = formFeatures(bytes, found, at);
  const around = surroundings(bytes, found);
  row[at++] = around.comment;
  row[at++] = around.login ? 1 : 0;
  row[at++] = around.trying ? 1 : 0;
  row[at++] = around.lineLength;
  row[at++] = around.prose;
  return row;
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

/** True when value and name hold the same words: `token = "my_token"`, `"passwordField": "password-field"`. */
function echoes(value: string, name: string): boolean {
  return value.length >= 3 && (name.includes(value) || (name.length >= 4 && value.includes(name)));
}
