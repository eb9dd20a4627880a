/**
 * All matches of one text → the ones to report: values that everybody is handed told as such, one winner where several
 * rules claim the same bytes (the specific rule beats the generic one), then ids joined to the secrets they belong to. A
 * pure function of the matches and the bytes between them.
 */
import { REACH } from '../core/limits.js';
import type { DeadEnd, Severity } from '../core/types.js';
import { CANARY } from './checks/canaries.js';
import { DEAD } from './checks/results.js';
import { type Match, placedAt } from './match.js';
import { publishedBy } from './published.js';
import type { RuleList } from './rulelist.js';
import type { CompiledRule } from './ruleset.js';

const RANK = { precise: 3, contextual: 2, generic: 1 } as const;
const WEIGHT: Record<Severity, number> = { critical: 4, high: 3, medium: 2, low: 1, info: 0 };
/** A secret less sure than this may turn out to be a placeholder: it must not hide the id beside it. */
const SURE = 0.5;

export function settle(rules: RuleList, bytes: Buffer, raw: Match[]): Match[] {
  if (raw.length === 0) return raw;
  const known = complete(rules, bytes, unique(raw));
  const told = winners(rules, known).map((match) => published(match, bytes));
  return join(rules, bytes, told).map(withCanary);
}

/** Matches whose required companions stand near. */
function complete(rules: RuleList, bytes: Buffer, raw: Match[]): Match[] {
  return raw.filter((match) =>
    rules
      .at(match.rule)
      .companions.every(
        ({ rule, lines, required }) =>
          !required || nearest(rules, raw, match, rule, bytes, lines) !== undefined,
      ),
  );
}

/** In order of place, without overlaps. */
function winners(rules: RuleList, matches: Match[]): Match[] {
  matches.sort((a, b) => a.start - b.start || b.end - a.end || a.rule - b.rule);
  const kept: Match[] = [];
  for (const match of matches) {
    // Winners are in order and do not overlap, so only the last few can touch this one.
    let placed = false;
    while (kept.length > 0 && kept[kept.length - 1]!.end > match.start) {
      if (!beats(rules, match, kept[kept.length - 1]!)) {
        placed = true;
        break;
      }
      kept.pop();
    }
    if (!placed) kept.push(match);
  }
  return kept;
}

/** A published value told as such. A copy, as below: history carries the matches on, to texts where it is another. */
function published(match: Match, bytes: Buffer): Match {
  // What was decoded has been told where it stood decoded.
  const source = publishedBy(bytes, match.start, match.end);
  return source === undefined ? match : dead(match, 'documentation', `published by ${source}`);
}

/** The secret of a canary's id is part of the canary. */
function withCanary(match: Match): Match {
  return match.parts.some((part) => part.canary) ? dead(match, 'canary', CANARY) : match;
}

function dead(match: Match, deadEnd: DeadEnd, reason: string): Match {
  const told = placedAt(match, match.anchor, match.start, match.end);
  told.deadEnd = deadEnd;
  told.confidence = Math.min(match.confidence, DEAD);
  told.reasons = [reason, ...match.reasons];
  told.parts = match.parts;
  return told;
}

/**
 * Several anchors may lead a rule to the same bytes, in the text as it stands and in what it decodes to; that counts
 * once, as it stands if it does, whatever the order the anchors were judged in.
 */
function unique(raw: Match[]): Match[] {
  if (raw.length === 1) return raw;
  const kept: Match[] = [];
  /** By where they start, indices of what is kept. */
  const starting = new Map<number, number[]>();
  for (const match of raw) {
    const there = starting.get(match.start);
    const same = there?.find((i) => kept[i]!.end === match.end && kept[i]!.rule === match.rule);
    if (same !== undefined) {
      if (isPlainer(match, kept[same]!)) kept[same] = match;
      continue;
    }
    if (there === undefined) starting.set(match.start, [kept.length]);
    else there.push(kept.length);
    kept.push(match);
  }
  return kept;
}

function isPlainer(a: Match, b: Match): boolean {
  if (a.decoders.length !== b.decoders.length) return a.decoders.length < b.decoders.length;
  return a.confidence !== b.confidence ? a.confidence > b.confidence : a.anchor < b.anchor;
}

/** True when `a` is the better account of the bytes both claim. */
function beats(rules: RuleList, a: Match, b: Match): boolean {
  const rank = RANK[rules.at(a.rule).tier] - RANK[rules.at(b.rule).tier];
  if (rank !== 0) return rank > 0;
  const named = Number(namesVendor(rules.at(a.rule))) - Number(namesVendor(rules.at(b.rule)));
  if (named !== 0) return named > 0;
  if (a.confidence !== b.confidence) return a.confidence > b.confidence;
  const length = a.end - a.start - (b.end - b.start);
  return length !== 0 ? length > 0 : a.rule < b.rule;
}

/** An assigned rule that holds only where its vendor is named knows more than one that any name satisfies. */
function namesVendor(rule: CompiledRule): boolean {
  if (rule.kind === 'run') return false;
  return rule.kind !== 'assigned' || (rule.words?.length ?? 0) > 0;
}

/**
 * Names each match's companions as its parts. An id becomes part of the secret and is no finding of its own; a
 * companion that is a secret itself stays one, since it is revoked for itself.
 */
function join(rules: RuleList, bytes: Buffer, matches: Match[]): Match[] {
  const isPlain = ({ companions, part }: CompiledRule) => companions.length === 0 && !part;
  if (matches.every(({ rule }) => isPlain(rules.at(rule)))) return matches;
  const absorbed = new Set<Match>();
  for (const match of matches) match.parts = [];
  // The worst first: of two ids that name each other, the one that is worse is the finding.
  const mains = [...matches].sort((a, b) => weight(rules, b) - weight(rules, a));
  for (const main of mains) {
    for (const companion of rules.at(main.rule).companions) {
      const part = nearest(rules, matches, main, companion.rule, bytes, companion.lines);
      if (part === undefined) continue;
      const isHidden = companion.part || isIdOf(rules, part, main);
      if (isHidden && !absorbed.has(main) && hides(main, part)) absorbed.add(part);
      const { rule, start, end, secret, deadEnd } = part;
      main.parts.push({ rule, start, end, secret, canary: deadEnd === 'canary' });
    }
  }
  return matches.filter((match) => !absorbed.has(match) && !rules.at(match.rule).part);
}

/** True when the companion opens nothing itself. */
function isIdOf(rules: RuleList, part: Match, main: Match): boolean {
  return weight(rules, part) <= WEIGHT.low && weight(rules, part) <= weight(rules, main);
}

/** True when nothing is lost by reporting `part` only as a part of `main`. */
function hides(main: Match, part: Match): boolean {
  return main.confidence >= SURE && part.parts.length === 0;
}

function weight(rules: RuleList, match: Match): number {
  return WEIGHT[rules.at(match.rule).severity];
}

function nearest(
  rules: RuleList,
  matches: readonly Match[],
  main: Match,
  id: string,
  bytes: Buffer,
  lines: number,
): Match | undefined {
  let best: Match | undefined;
  let least = REACH;
  for (const other of matches) {
    if (other === main || rules.at(other.rule).id !== id) continue;
    const gap = other.start >= main.end ? other.start - main.end : main.start - other.end;
    if (gap < 0 || gap >= least) continue;
    const between =
      other.start >= main.end
        ? linesBetween(bytes, main.end, other.start)
        : linesBetween(bytes, other.end, main.start);
    if (between > lines) continue;
    best = other;
    least = gap;
  }
  return best;
}

function linesBetween(bytes: Buffer, from: number, to: number): number {
  let count = 0;
  for (let at = bytes.indexOf(0x0a, from); at >= 0 && at < to; at = bytes.indexOf(0x0a, at + 1)) count++;
  return count;
}
