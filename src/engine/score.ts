/**
 * A value and the name it was given to → how likely it is a secret, with reasons. Only for values without a shape of
 * their own. What is plainly no secret is refused here, in order of cost; the rest is weighed by a small trained model
 * (scorer/). Knows no path: the file's role is weighed later, in policy.
 */
import type { Assignment } from './assignment.js';
import { isWellKnownPassword } from './checks/endpoint.js';
import type { Extent } from './extent.js';
import { byteMask } from './literal.js';
import { runsIntoTemplate, whyCleared } from './placeholder.js';
import { FEATURES, features, WIDTH } from './scorer/features.js';
import { isCode, isScheme } from './scorer/kinds.js';
import { contributions, logOdds } from './scorer/model.js';
import type { NameFacts } from './scorer/name.js';
import { valueFacts } from './scorer/value.js';

export interface Score {
  /** 0 to 1; the default threshold is 0.5. */
  confidence: number;
  /** Strongest first, one short phrase each. */
  reasons: string[];
  deadEnd?: 'example';
}

const SHORTEST_PASSWORD = 4;
const SHORTEST_KEY = 6;
const LONGEST = 400;
const PLACEHOLDER = 0.05;
const WELL_KNOWN = 0.05;
/** Examples in doc comments show made-up values; the corpus' labellers could not know, so the model is overruled. */
const EXAMPLE = 0.4;
const EXAMPLE_COMMENT = 2;
/** Confidences of one kind never reach certainty: the name is all that is known. */
const LEAST = 0.06;
const MOST = 0.95;
/** Bytes before a name and behind its value that may be looked at: most of all by scorer/around.ts and scorer/kinds.ts. */
const AROUND_LINE = 160;
/** Log-odds that noise given to a telling name has at least: no form that the corpus lacks may hide it. */
const NOISE = 0.6;
const BLANK = byteMask(' \t\n\v\f\r');
const at = (name: string) => FEATURES.findIndex(([own]) => own === name);
const COMMENT = at('comment');
const [LENGTH, DIGITS, UPPERS, SWITCHES, KNOWN] = [
  at('length'),
  at('digits'),
  at('uppers'),
  at('switches'),
  at('known'),
];
/** Below it nobody asks for reasons. */
const EXPLAINED = 0.25;
const GIVEN = 'is given to a name that suggests a secret';
/** Reasons named, and the least log-odds worth naming. */
const REASONS = 3;
const WORTH_NAMING = 0.15;

const shares = new Float64Array(WIDTH);

/**
 * Undefined when the value is plainly none; else a confidence of 0 to 1.
 * @param facts of the name.
 * @param extent takes in what was looked at besides name and value.
 */
export function scoreNamed(
  bytes: Buffer,
  found: Assignment,
  facts: NameFacts,
  extent: Extent,
): Score | undefined {
  const { password, other } = facts;
  if (other || isPathTail(bytes, found)) return undefined;
  // Asked of the bytes: texts for people are long, and then nobody remembers them.
  if (isText(bytes, found.valueStart, found.valueEnd)) return undefined;
  const said = valueFacts(bytes, found.valueStart, found.valueEnd);
  const value = said.text;
  if (value.length < (password ? SHORTEST_PASSWORD : SHORTEST_KEY) || value.length > LONGEST)
    return undefined;
  if (said.isOther(password)) return undefined;
  // Most values are none by what they are; only of the rest the line has a say.
  extent.add(found.nameStart - AROUND_LINE, found.valueEnd + AROUND_LINE);
  if (isCode(bytes, found, value)) return undefined;
  if (facts.plain.endsWith('authorization') && isScheme(bytes, found, value)) return undefined;
  const why = isInTemplate(bytes, found) ? 'runs into a template' : whyCleared(said.clearing, facts.plain);
  if (why !== undefined)
    return { confidence: PLACEHOLDER, reasons: [`the value ${why}`], deadEnd: 'example' };
  if (isWellKnownPassword(value))
    return { confidence: WELL_KNOWN, reasons: ['the value is a well-known password'] };
  const row = features(bytes, found, facts, said);
  const odds = Math.max(logOdds(row), isNoise(row) && facts.endsTelling ? NOISE : -Infinity);
  const confidence = Math.max(LEAST, Math.min(MOST, 1 / (1 + Math.exp(-odds))));
  if (confidence > EXAMPLE && row[COMMENT] === EXAMPLE_COMMENT) {
    return { confidence: EXAMPLE, reasons: ['stands in the example of a comment', ...reasonsOf(row)] };
  }
  return { confidence, reasons: confidence < EXPLAINED ? [GIVEN] : reasonsOf(row) };
}

/** True when two blanks stand in bytes [start, end): keys hold none, passwords at most one. */
function isText(bytes: Buffer, start: number, end: number): boolean {
  let blanks = 0;
  for (let i = start; i < end; i++) if (BLANK[bytes[i]!] === 1 && ++blanks === 2) return true;
  return false;
}

/** The tail of a path (`owner/basic-auth: …`, `one/pass:…`) is no name; behind `//` a host begins, and its settings are. */
function isPathTail(bytes: Buffer, found: Assignment): boolean {
  const slash = 0x2f;
  return bytes[found.nameStart - 1] === slash && bytes[found.nameStart - 2] !== slash;
}

/** A bare value that a template continues, or the end of one that reads like markup (`<<password>>`). */
function isInTemplate(bytes: Buffer, found: Assignment): boolean {
  if (found.quote !== 0) return false;
  if (found.operator === 'markup' && bytes.toString('latin1', found.nameStart - 2, found.nameStart) === '<<')
    return true;
  return runsIntoTemplate(bytes, found.valueEnd);
}

/** Generated text: digits, capitals and small letters change places all the time, and next to no words. */
function isNoise(row: Float64Array): boolean {
  const isMixed = row[DIGITS]! > 0 && row[UPPERS]! > 0 && row[SWITCHES]! >= 0.3;
  return isMixed && row[LENGTH]! >= 14 && row[KNOWN]! < 0.35;
}

/** The features that moved the answer most, in words. */
function reasonsOf(row: Float64Array): string[] {
  contributions(row, shares);
  const reasons = [GIVEN];
  while (reasons.length <= REASONS) {
    const i = strongestOf(shares);
    if (Math.abs(shares[i]!) < WORTH_NAMING) break;
    const phrase = FEATURES[i]![shares[i]! > 0 ? 1 : 2];
    if (!reasons.includes(phrase)) reasons.push(phrase);
    shares[i] = 0;
  }
  return reasons;
}

/** Index of the number farthest from 0, the first of several. */
function strongestOf(numbers: Float64Array): number {
  let strongest = 0;
  for (let i = 1; i < numbers.length; i++)
    if (Math.abs(numbers[i]!) > Math.abs(numbers[strongest]!)) strongest = i;
  return strongest;
}
