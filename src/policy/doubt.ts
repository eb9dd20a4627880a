/**
 * A match that has no line, digest and excerpt yet → whether its confidence alone will decide about it. Nine in ten
 * matches are suppressed for that; they are counted and never worked out. It says no wherever another step of judgement
 * could speak first (`steps.ts`), so that every finding is suppressed by what it would be suppressed by anyway. Notes in
 * comments are the caller's to look for: only it has the lines.
 */
import type { Tier } from '../core/rule.js';
import type { Finding } from '../core/types.js';
import { isOver } from './dates.js';
import { type Role, staysUnsure } from './role.js';
import type { RuleFacts } from './selector.js';
import { type Case, type Court, leastConfidence, ruleOff } from './steps.js';

/** What a match knows before it is a finding. */
export type Doubtful = Pick<Finding, 'confidence' | 'detail'> & { deadEnd?: Finding['deadEnd'] | undefined };

/** True when only a comment could still suppress a match of this rule before its confidence does. */
export type Doubt = (rule: RuleFacts, match: Doubtful) => boolean;

/** What applies to the place of the match. */
export type Ground = Pick<Case, 'path' | 'policy' | 'allows'> & {
  /** Asked for only where it decides. */
  role: () => Role;
};

export function doubtOn({ path, policy, allows, role }: Ground, court: Court): Doubt {
  const least = leastConfidence(policy, court);
  let here: Role | undefined;
  const isUnsure = (confidence: number, tier: Tier, sealed: boolean): boolean => {
    // Most stay below it in whatever file they stand.
    if (staysUnsure(confidence, tier, least, { sealed })) return true;
    here ??= role();
    return staysUnsure(confidence, tier, least, { role: here, sealed });
  };
  return (rule, { confidence, deadEnd, detail }) =>
    isUnsure(confidence, rule.tier, deadEnd === 'sealed') &&
    detail.until === undefined &&
    court.ignoreFiles.length === 0 &&
    court.index?.knows(rule.id) !== true &&
    !allows.some((allow) => !isOver(allow.entry.expires, court.today) && allow.concerns(rule, path)) &&
    ruleOff({ rule, policy }, court) === undefined;
}
