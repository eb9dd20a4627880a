/**
 * An assignment's line → what it says about the value: a comment, a test's expectation, prose, a user name beside it.
 * Looks at no more than REACH bytes on either side.
 */
import type { Assignment } from '../assignment.js';

const REACH = 120;
export interface Surroundings {
  /** 0 none, 1 a comment, 2 example code in a comment: behind a doc comment's star, or a quoted value set in by three blanks. */
  comment: 0 | 1 | 2;
  /** A word for a user or a host stands on the line or near it. */
  login: boolean;
  /** A word of tests or samples stands on the line. */
  trying: boolean;
  /** Bytes of the line within reach. */
  lineLength: number;
  /** Blank-separated plain words on the line before the name and after the value. */
  prose: number;
}

const LOGIN = /user|login|host|email|account|uid\b|server/i;
const TRYING = /\btest|assert|expect|example|should|mock|fake|spec\b|dummy/i;
const COMMENT = /^\s*(?:#|\/\/|\/\*|\*|--|;|<!--|%|rem\b)/i;
const STARRED = /^\s*(?:\*\s|\/\/\/)/;
const SET_IN = /^\s*(?:#|\/\/|--|;)(?:\t|\s{3})/;
/** Two words of small letters with only a blank between them. */
const PROSE = /[a-z]{2,} (?=[a-z]{2,}[ .,:;!?])/g;

export function surroundings(bytes: Buffer, found: Assignment): Surroundings {
  const low = Math.max(0, found.nameStart - REACH);
  const high = Math.min(bytes.length, found.valueEnd + REACH);
  const before = bytes.toString('latin1', low, found.nameStart);
  const after = bytes.toString('latin1', found.valueEnd, high);
  const own = before.slice(before.lastIndexOf('\n') + 1);
  const stop = after.indexOf('\n');
  const rest = stop < 0 ? after : after.slice(0, stop);
  return {
    comment: before.length === own.length && low > 0 ? 0 : commentKind(own, found.quote !== 0),
    login: LOGIN.test(before) || LOGIN.test(after),
    trying: TRYING.test(own) || TRYING.test(rest),
    lineLength: own.length + rest.length + found.valueEnd - found.nameStart,
    prose: (own.match(PROSE)?.length ?? 0) + (rest.match(PROSE)?.length ?? 0),
  };
}

function commentKind(own: string, isQuoted: boolean): 0 | 1 | 2 {
  if (STARRED.test(own) || (isQuoted && SET_IN.test(own))) return 2;
  return COMMENT.test(own) ? 1 : 0;
}
