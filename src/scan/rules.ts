/** A job and its policy → the rules there are, and which of them run. */
import { UserError } from '../core/errors.js';
import { printable } from '../core/printable.js';
import type { RuleText, ScanJob } from '../core/types.js';
import type { CompiledPack, CompiledRule } from '../engine/ruleset.js';
import { selectsAny } from '../policy/selector.js';
import type { Policy } from '../policy/types.js';
import { builtinPack, NO_RULES, withUserRules } from '../rules/pack.js';

export interface LoadedRules {
  pack: CompiledPack;
  /** What users' rules say about themselves. */
  texts: () => RuleText[];
}

/** @param top folder that the policy's paths start from. @throws UserError for rules that cannot be read. */
export async function packFor(job: ScanJob, policy: Policy, top: string): Promise<LoadedRules> {
  const builtin = job.rules.builtin && policy.rules.builtin ? await builtinPack() : NO_RULES;
  const fromPolicy = policy.rules.packs.map((path) => (path.startsWith('/') ? path : `${top}/${path}`));
  return withUserRules(builtin, [...fromPolicy, ...job.rules.packs]);
}

/**
 * Which rules run: the command line decides over the config, the config over the rule's group, which undefined leaves it to.
 * @throws UserError for a selector on the command line that selects nothing.
 */
export function chooser(
  job: ScanJob,
  policy: Policy,
  pack: CompiledPack,
): ((rule: CompiledRule) => boolean) | undefined {
  assertKnown([...job.rules.enable, ...job.rules.disable], pack);
  const asked = [...job.rules.enable, ...job.rules.disable, ...policy.rules.enable, ...policy.rules.disable];
  if (asked.length === 0) return undefined;
  return (rule) => {
    if (selectsAny(job.rules.disable, rule)) return false;
    if (selectsAny(job.rules.enable, rule)) return true;
    if (selectsAny(policy.rules.disable, rule)) return false;
    return rule.group === 'default' || selectsAny(policy.rules.enable, rule);
  };
}

/** A selector on the command line that selects nothing is a typing error, and would scan less than was meant. */
function assertKnown(selectors: readonly string[], pack: CompiledPack): void {
  for (const selector of selectors) {
    if ([...pack.rules].some((rule) => selectsAny([selector], rule))) continue;
    throw new UserError(
      `'${printable(selector)}' selects no rule`,
      'stanch rules list shows ids, groups, tiers and providers.',
    );
  }
}
