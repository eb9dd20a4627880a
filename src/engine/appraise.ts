/**
 * A rule and the span of a candidate value → a match with its confidence and reasons, or nothing. Everything that can
 * speak for or against a value of a rule's own form is asked here, cheapest first; the order is part of the design.
 */
import { Secret } from '../core/secret.js';
import { checks, LOOKING_AROUND } from './checks/index.js';
import { entropy } from './entropy.js';
import type { Extent } from './extent.js';
import { type Match, matchOf } from './match.js';
import { nearWord } from './near.js';
import { runsIntoTemplate, shapedPlaceholder } from './placeholder.js';
import type { CompiledRule } from './ruleset.js';

/** Confidence of a value that nothing more is known about, by tier. */
const BASE = { precise: 0.9, contextual: 0.75, generic: 0.5 } as const;
const PLACEHOLDER = 0.1;
const PROVEN = 0.99;

export interface Candidate {
  /** Index of the rule. */
  rule: number;
  /** The anchor's position. */
  anchor: number;
  start: number;
  end: number;
  /** Bytes of the secret's front that are public. */
  publicPrefix: number;
  reason: string;
}

export function appraise(rule: CompiledRule, bytes: Buffer, candidate: Candidate): Match | undefined {
  const { start, end } = candidate;
  if (rule.minDigits !== undefined && countDigits(bytes, start, end) < rule.minDigits) return undefined;
  if (rule.entropy !== undefined && entropy(bytes, start, end) < rule.entropy) return undefined;
  const value = bytes.toString('latin1', start, end);
  if (rule.allow !== undefined && isAllowed(rule.allow, value)) return undefined;
  const near = rule.near === undefined ? undefined : nearWord(rule.near, bytes, start, end);
  if (rule.near !== undefined && near === undefined) return undefined;
  const secret = new Secret(bytes.subarray(start, end), candidate.publicPrefix);
  const match = matchOf(candidate, secret, BASE[rule.tier], [candidate.reason]);
  if (near !== undefined) match.reasons.push(`the word '${near}' stands near`);
  if (!check(rule, bytes, match)) return undefined;
  const why =
    match.confidence >= PROVEN || (match.deadEnd !== undefined && match.confidence <= PLACEHOLDER)
      ? undefined
      : isBeginning(rule, bytes, end)
        ? 'runs into a template'
        : shapedPlaceholder(value, candidate.publicPrefix);
  if (why !== undefined) {
    match.confidence = Math.min(match.confidence, PLACEHOLDER);
    match.deadEnd = 'example';
    match.reasons.unshift(`the value ${why}`);
  }
  return match;
}

/** Bytes behind a value that begin a template. */
const TEMPLATE_MARK = 2;

/** Takes in what appraising a candidate at [start, end) looks at. */
export function noteAppraisal(rule: CompiledRule, start: number, end: number, extent: Extent): void {
  const [before, after] = appraisalReach(rule);
  extent.add(start - before, end + after);
}

/** Why a candidate is one: it has the rule's shape, or the form of its pattern. */
export function reasonOf(likeness: 'shape' | 'form', { name }: CompiledRule): string {
  return `has the ${likeness} of ${/^[aeiou]/i.test(name) ? 'an' : 'a'} ${name}`;
}

const reaches = new WeakMap<CompiledRule, readonly [before: number, after: number]>();

/** Bytes before and behind a candidate that `appraise` may look at for this rule. */
function appraisalReach(rule: CompiledRule): readonly [before: number, after: number] {
  let reach = reaches.get(rule);
  if (reach === undefined) {
    const near = rule.near?.bytes ?? 0;
    const around = rule.check.map((name) => LOOKING_AROUND[name] ?? 0);
    const most = Math.max(near, ...around);
    reach = [most, Math.max(most, TEMPLATE_MARK)];
    reaches.set(rule, reach);
  }
  return reach;
}

/** Runs the rule's checks; false when one says that this is something else. */
function check(rule: CompiledRule, bytes: Buffer, match: Match): boolean {
  for (const name of rule.check) {
    const said = checks[name]!(bytes, match.start, match.end);
    if (said.result === 'reject') return false;
    if (said.result === 'pass') match.confidence = Math.max(match.confidence, PROVEN);
    if (said.result === 'fail') match.confidence = Math.min(match.confidence, PLACEHOLDER);
    if (said.confidence !== undefined) match.confidence = said.confidence;
    if (said.deadEnd !== undefined) match.deadEnd = said.deadEnd;
    if (said.reason !== undefined) match.reasons.unshift(said.reason);
    Object.assign(match.detail, said.detail);
  }
  return true;
}

/** Forms of a precise rule are whole by themselves; others take what stands before a template for a value. */
function isBeginning(rule: CompiledRule, bytes: Buffer, end: number): boolean {
  return rule.tier !== 'precise' && runsIntoTemplate(bytes, end);
}

function countDigits(bytes: Buffer, start: number, end: number): number {
  let count = 0;
  for (let i = start; i < end; i++) if (bytes[i]! >= 0x30 && bytes[i]! <= 0x39) count++;
  return count;
}

function isAllowed(allow: { words: string[]; values: string[] }, value: string): boolean {
  const lower = value.toLowerCase();
  return allow.words.some((word) => lower.includes(word)) || allow.values.includes(value);
}
