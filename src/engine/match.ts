/**
 * What the engine says: numbers and a secret, no words, no paths. A match is relative to a view of a chunk; `locate`
 * turns it into a finding.
 */
import type { Secret } from '../core/secret.js';
import type { DeadEnd } from '../core/types.js';

/** Result of a named check on a candidate value. */
export interface CheckResult {
  /**
   * pass: raises the confidence to near certainty. fail: lowers it to a placeholder's. reject: this is something
   * else, not a match at all. unknown: says nothing.
   */
  result: 'pass' | 'fail' | 'reject' | 'unknown';
  /** One short phrase for the reasons, without any part of the value. */
  reason?: string;
  /** Non-secret facts read from the value (key type, user, host, expiry, account). */
  detail?: Record<string, string>;
  /** Confidence to use instead of the tier's own, 0 to 1 (an expired token, a test key). */
  confidence?: number;
  /** Why the value opens nothing, where that is known. */
  deadEnd?: DeadEnd;
}

/** A named check: looks at bytes [start, end) of `bytes` (the secret), and may look around within REACH. Never throws. */
export type Check = (bytes: Buffer, start: number, end: number) => CheckResult;

/** One place where a rule holds. Offsets are bytes in the view's text. */
export interface Match {
  /** Index of the rule in the RuleSet. */
  rule: number;
  /** Where the anchor stands that led here: decides which chunk or window owns the match. */
  anchor: number;
  start: number;
  end: number;
  secret: Secret;
  confidence: number;
  reasons: string[];
  deadEnd: DeadEnd | undefined;
  detail: Record<string, string>;
  decoders: string[];
  /** Companions found near, as indices of rules with their offsets. */
  parts: { rule: number; start: number; end: number; secret: Secret; canary: boolean }[];
}

/** A match where its rule holds, before anything else speaks for or against it. */
export function matchOf(
  { rule, anchor, start, end }: Pick<Match, 'rule' | 'anchor' | 'start' | 'end'>,
  secret: Secret,
  confidence: number,
  reasons: string[],
): Match {
  return {
    rule,
    anchor,
    start,
    end,
    secret,
    confidence,
    reasons,
    deadEnd: undefined,
    detail: {},
    decoders: [],
    parts: [],
  };
}

/** The same match at another place, not yet joined to its companions there. */
export function placedAt(
  match: Match,
  anchor: number,
  start: number,
  end: number,
  decoders: string[] = match.decoders,
): Match {
  // All fields by name: to V8 a copy by `...` is an object of another kind, and every reader of matches is compiled for each.
  const { rule, secret, confidence, reasons, deadEnd, detail } = match;
  return { rule, anchor, start, end, secret, confidence, reasons, deadEnd, detail, decoders, parts: [] };
}

/** Something encoded that was recognised and not decoded to its end. Offsets are bytes in the view's text. */
export interface Undecoded {
  /** Where the anchor stands that led here. */
  anchor: number;
  end: number;
  /** budget: the text decodes to more than `decodedBytes`. long: it goes on beyond what is read of one. */
  reason: 'budget' | 'long';
}
