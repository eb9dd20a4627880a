/**
 * An anchor's uses → what it leads to among the rules that run: forms to walk, patterns to try, names to read, encodings
 * to follow.
 */
import { type AnchorList, anchorLength, eachUse } from './anchorlist.js';
import type { EscapeKind } from './decode/escapes.js';
import { USE } from './ruleset.js';

/** What an anchor leads to, split by kind once so that the hot loop need not look. */
export interface Leads {
  /** Of the anchor, in bytes. */
  length: number;
  /** Pairs [rule, element]. */
  shapes: number[];
  patterns: number[];
  /** True when either is given. */
  token: boolean;
  name: boolean;
  /** Encoded forms that it may be. */
  encoded: number[];
  /** Escapes that it is written in. */
  escapes: EscapeKind[];
  /** Escapes of which it may begin a run. */
  run: EscapeKind | undefined;
  /** True when it says of a text near it that it is quoted-printable. */
  quoted: boolean;
  /** True when any of these four is given. */
  decoded: boolean;
}

const ESCAPES: Record<number, EscapeKind> = {
  [USE.percent]: 'percent',
  [USE.backslash]: 'backslash',
  [USE.html]: 'html',
};
const RUNS: Record<number, EscapeKind> = {
  [USE.percentRun]: 'percent',
  [USE.backslashRun]: 'backslash',
  [USE.htmlRun]: 'html',
};

export function leadsOf(anchors: AnchorList, anchor: number, active: Uint8Array): Leads {
  const leads: Leads = {
    length: anchorLength(anchors, anchor),
    shapes: [],
    patterns: [],
    token: false,
    name: false,
    encoded: [],
    escapes: [],
    run: undefined,
    quoted: false,
    decoded: false,
  };
  eachUse(anchors, anchor, (rule, use) => {
    if (rule >= 0 && active[rule] === 0) return;
    if (use >= 0) leads.shapes.push(rule, use);
    else if (use === USE.regex) leads.patterns.push(rule);
    else if (use in ESCAPES) leads.escapes.push(ESCAPES[use]!);
    else if (use in RUNS) leads.run = RUNS[use]!;
    else if (use === USE.quoted) leads.quoted = true;
    else if (use <= USE.base64) leads.encoded.push(use);
    else leads.name = true;
  });
  leads.token = leads.shapes.length > 0 || leads.patterns.length > 0;
  leads.decoded =
    leads.encoded.length > 0 || leads.escapes.length > 0 || leads.run !== undefined || leads.quoted;
  return leads;
}
