/**
 * The fields of a rule that say what it looks for and how it makes sure: shape, assigned, regex, and the conditions
 * on top. Each is refused here, with the reason, when the engine could not run it.
 */
import { BLOCK_REACH, REACH } from '../core/limits.js';
import type { AssignedSpec, ShapeSpec } from '../core/types.js';
import { ALPHABETS, alphabet } from '../engine/alphabet.js';
import { parseForm } from '../engine/form.js';
import { assertPattern } from '../engine/regex.js';
import {
  also,
  integer,
  type Kind,
  line,
  list,
  oneOf,
  oneOrMore,
  parsable,
  range,
  text,
  word,
  yesOrNo,
} from './kinds.js';
import { fill, may, need, table } from './table.js';

/** Shortest literal, in bytes, that is worth looking for: shorter ones hit on every page. */
export const LITERAL = 3;
/** Longest value of one class, in bytes; engine/form.ts has the same. */
export const LONGEST = 8192;
/** Farthest companion, in lines. */
const LINES = 200;

export const ruleId: Kind<string> = also(
  line(80),
  (v) => (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(v) ? undefined : 'is not kebab-case, write it like acme-api-key'),
  { pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' },
);

const alphabetName = parsable(line(200), alphabet);
const form = parsable(text(2000), parseForm);
const length = range(1, LONGEST);
const boundary = oneOf(['word', 'none']);
const aboutAlphabet = `one of ${ALPHABETS.join(', ')}, or a class such as [A-Z2-7]`;

const shapeFields = table({
  prefix: may(list(line(200), 1), 'what the token may begin with'),
  alphabet: may(alphabetName, `bytes of the token's body: ${aboutAlphabet}`),
  length: may(length, 'bytes of the body: a number, or [least, greatest]'),
  suffix: may(list(line(200), 1), 'what the token may end with'),
  form: may(
    form,
    'the general form, a sequence of literals and classes, instead of prefix, alphabet and length',
  ),
  left: may(boundary, "'none' lets any byte stand before the token"),
  right: may(boundary, "'none' lets any byte stand after the token"),
});

/** `shape`: the token by its own form. */
export const shape: Kind<ShapeSpec> = also(shapeFields, (v) => {
  const parts = [v.prefix, v.alphabet, v.length].filter((part) => part !== undefined).length;
  if (v.form !== undefined && (parts > 0 || v.suffix !== undefined)) {
    return 'has a form and parts of one too, put everything into the form';
  }
  if (v.form === undefined && parts < 3) return 'is incomplete, give prefix, alphabet and length, or a form';
  return hasLiteral(v)
    ? undefined
    : `has no literal of ${LITERAL} or more bytes to look for, use 'assigned' with the vendor's words`;
});

/** `assigned`: a value by the name it is given to. Only a generic rule may lack words or a form; schema.ts sees to it. */
export const assigned: Kind<AssignedSpec> = also(
  table({
    words: fill(list(line(80)), [], "the vendor's words, any case and separators"),
    names: fill(
      list(line(80)),
      [],
      'names the value may be given to; left out: any name that suggests a secret',
    ),
    alphabet: may(alphabetName, `bytes of the value: ${aboutAlphabet}`),
    length: may(length, 'bytes of the value: a number, or [least, greatest]'),
    form: may(form, 'the general form of the value instead of alphabet and length'),
  }),
  (v) => {
    const parts = [v.alphabet, v.length].filter((part) => part !== undefined).length;
    if (v.form !== undefined) return parts === 0 ? undefined : 'has a form and parts of one too, keep one';
    return parts !== 1 ? undefined : 'is incomplete, give alphabet and length, or a form';
  },
);

/** `path`: what the path must match. */
export const path = parsable(line(1000), assertPattern);

/** `regex`: RE2 syntax, on a window around a keyword. */
export const regex = table({
  pattern: need(
    parsable(text(4000), assertPattern),
    'pattern in RE2 syntax; the group named secret is the secret',
  ),
  each: may(
    parsable(text(4000), assertPattern),
    'pattern of each value in the block that the pattern is the head of: indented deeper, or in braces when the head ends with one',
  ),
  before: fill(integer(0, BLOCK_REACH), 64, 'bytes looked at before a keyword, 64 when left out'),
  after: fill(integer(1, BLOCK_REACH), 256, 'bytes looked at from a keyword on, 256 when left out'),
  requires: may(
    list(list(word(), 1), 1),
    'of each list one literal must stand in the window, or the pattern is not tried',
  ),
  follows: may(form, 'form of what stands right behind a keyword in every match; elsewhere nothing is tried'),
});

/** `near`: words that must stand close by. */
export const near = table({
  words: need(list(word(), 1), 'words of which one must stand near, in any case'),
  bytes: fill(integer(1, REACH), 200, 'how near, in bytes on either side, 200 when left out'),
});

/** `companions`: what makes a finding a composite one. */
export const companions = list(
  table({
    rule: need(ruleId, 'id of the rule that finds the companion'),
    lines: fill(integer(0, LINES), 5, 'how near, in lines on either side, 5 when left out'),
    required: fill(yesOrNo, false, 'true: no companion, no finding'),
    part: fill(yesOrNo, false, 'true: a part only, whatever its own severity: it is the same credential'),
  }),
);

export const allow = table({
  words: may(list(word(), 1), 'values that hold one of these words, in any case, are no findings'),
  values: may(list(text(500), 1), 'values that are no findings'),
});

/** `check`: names of engine checks; a single name stands for a list of one. */
export function checkNames(known: readonly string[]): Kind<string[]> {
  return oneOrMore(oneOf(known));
}

/** True when some element of the shape is a literal whose every choice is long enough to be looked for. */
function hasLiteral(spec: Pick<ShapeSpec, 'prefix' | 'suffix' | 'form'>): boolean {
  const choices = [spec.prefix ?? [], spec.suffix ?? []];
  if (spec.form !== undefined) {
    for (const element of parseForm(spec.form).elements)
      if (element.kind === 'literal') choices.push(element.choices);
  }
  return choices.some((some) => some.length > 0 && some.every((literal) => literal.length >= LITERAL));
}
