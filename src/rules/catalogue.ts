/**
 * All rules → rules/README.md: every type of secret with its example (templates left in), conditions and way out.
 * Sorted by provider and id, so that it depends on the rules only and CI can demand that it is up to date.
 */
import type { RuleSpec } from '../core/types.js';
import type { RulePack } from './collect.js';
import { code, prose, ROTATION, ruleText, SURENESS, sentence } from './describe.js';
import type { OmittedType } from './schema.js';

/** The catalogue as Markdown, with a trailing line end. */
export function catalogue({ specs, omitted }: Pick<RulePack, 'specs' | 'omitted'>): string {
  const providers = new Map<string, RuleSpec[]>();
  for (const spec of specs) providers.set(spec.provider, [...(providers.get(spec.provider) ?? []), spec]);
  const sorted = [...providers].sort(
    ([a], [b]) => compare(a.toLowerCase(), b.toLowerCase()) || compare(a, b),
  );
  return `${[
    '<!-- Printed by `npm run docs` from the rule files beside it. Do not edit. -->',
    '# Rules',
    `${specs.length} types of secret of ${providers.size} providers. \`stanch rules explain <id>\` prints all there is to know about one.`,
    'Examples are templates: `<<base62 36>>` stands for 36 random letters and digits.',
    tiers(specs),
    '## When one leaks',
    LEAK,
    ...sorted.flatMap(([provider, rules]) => [
      `## ${prose(provider)}`,
      ...rules.sort((a, b) => compare(a.id, b.id)).map(entry),
    ]),
    ...omissions(omitted),
  ].join('\n\n')}\n`;
}

/** What holds for every type; entries say what is particular to theirs. */
const LEAK = [
  '1. Revoke it where it was issued (**Revoke**; without one, where it was made). Deleting the line is not enough: history, forks and caches keep it.',
  '2. Look for uses you do not know, from the day it leaked (**Audit**; without one, in the access log of the service).',
  `3. If something depends on it, rotate without downtime (**Rotate**; without one: ${ROTATION})`,
  '4. Keep the new one in a secret store or an environment variable, and rotate it in the window that its entry names.',
].join('\n');

/** Types without a rule of their own, with the reason. */
function omissions(omitted: readonly OmittedType[]): string[] {
  if (omitted.length === 0) return [];
  const sorted = [...omitted].sort((a, b) => compare(a.id, b.id));
  return [
    '## Types without a rule of their own',
    sorted.map(({ id, reason }) => `- **${id}**: ${prose(reason)}`).join('\n'),
  ];
}

function tiers(specs: readonly RuleSpec[]): string {
  const rows = Object.entries(SURENESS).map(([tier, about]) => {
    const count = specs.filter((spec) => spec.tier === tier).length;
    return `| ${tier} | ${count} | ${about} |`;
  });
  return ['| tier | rules | how sure |', '| --- | --- | --- |', ...rows].join('\n');
}

function entry(spec: RuleSpec): string {
  const rule = ruleText(spec);
  const facts = [
    `${spec.severity} severity`,
    spec.tier,
    spec.category,
    ...(spec.group === 'default' ? [] : [`only with group ${spec.group}`]),
    ...conditions(spec),
    ...(spec.rotateDays === undefined ? [] : [`rotate every ${spec.rotateDays} days`]),
  ];
  const example = code(rule.example);
  const leads = [
    `**${spec.id}**: ${prose(spec.name)} (${facts.join(', ')}).`,
    prose(spec.why),
    prose(spec.fix),
    ...wayOut(spec),
  ];
  return `${leads.join(' ')}\n\n${example.includes('\n') ? example : `Example: ${example}`}`;
}

/** Where to revoke, what to read and how to rotate, as far as the rule says. */
function wayOut({ revoke, audit, rotate }: RuleSpec): string[] {
  const steps: [string, string | undefined][] = [
    ['Revoke', revoke],
    ['Audit', audit],
    ['Rotate', rotate],
  ];
  return steps.flatMap(([step, how]) => (how === undefined ? [] : [`**${step}**: ${prose(sentence(how))}`]));
}

/** What a value must pass besides its form. */
function conditions(spec: RuleSpec): string[] {
  return [
    ...(spec.check.length === 0 ? [] : [`checked by ${spec.check.join(' and ')}`]),
    ...(spec.entropy === undefined ? [] : [`entropy of ${spec.entropy} bits or more`]),
    ...(spec.minDigits === undefined ? [] : [`${spec.minDigits} or more digits`]),
    ...(spec.near === undefined ? [] : [`near ${spec.near.words.map((word) => code(word)).join(' or ')}`]),
    ...(spec.part ? ['only as part of another finding'] : []),
    ...spec.companions.map((c) => `${c.required ? 'only ' : ''}with ${c.rule} within ${c.lines} lines`),
    ...(spec.path === undefined ? [] : [`in paths like ${code(spec.path)}`]),
    ...(spec.verify === undefined ? [] : ['can be verified']),
  ];
}

/** By code unit: the same order on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
