/**
 * Finding → what its rule says about itself. Loaded only when there is something to report: the texts are half of the
 * rules' size and a clean commit needs none of them.
 */
import type { RuleText, ScanJob } from '../core/types.js';
import { builtinTexts } from '../rules/pack.js';
import type { ScanContext } from '../scan/context.js';
import { prepare } from '../scan/prepare.js';

export type RuleTexts = ReadonlyMap<string, RuleText>;

/** @param ids rules with findings; those that are not built in make the job's own rules load again. */
export async function ruleTexts(
  ids: ReadonlySet<string>,
  job: ScanJob,
  context: ScanContext,
): Promise<RuleTexts> {
  if (ids.size === 0) return new Map();
  const known = new Map((await builtinTexts(ids)).map((text) => [text.id, text]));
  for (const id of ids) if (!known.has(id)) return (await prepare(job, context)).texts();
  return known;
}
