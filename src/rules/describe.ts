/**
 * A rule → what people read about it: the text half for reports, and help with the way out of a leak, as plain text
 * or Markdown. SARIF, `rules explain` and rules/README.md all print this, so that they never differ.
 */
import type { RuleSpec, RuleText } from '../core/types.js';

/** One part of a help text. */
export interface HelpSection {
  title: string;
  /** One sentence or item each. */
  lines: string[];
  /** True when the lines are steps in order. */
  steps: boolean;
}

/** The report half of a rule. */
export function ruleText(spec: RuleSpec): RuleText {
  const { id, name, provider, category, why, fix, severity, tier, group, references } = spec;
  return {
    id,
    name,
    provider,
    category,
    why,
    fix,
    severity,
    tier,
    group,
    references,
    example: spec.examples[0] ?? '',
    ...(spec.revoke !== undefined && { revoke: spec.revoke }),
    ...(spec.audit !== undefined && { audit: spec.audit }),
    ...(spec.rotate !== undefined && { rotate: spec.rotate }),
    ...(spec.rotateDays !== undefined && { rotateDays: spec.rotateDays }),
  };
}

/** One sentence on how sure a finding of this rule is. */
export const SURENESS: Record<RuleText['tier'], string> = {
  precise: 'The value has a shape of its own: a finding is hardly ever something else.',
  contextual: 'The value is known by its shape and by what stands around it.',
  generic: 'The value is known by its name and by looking random: look at it before acting.',
};

/** How most credentials are replaced: what a rule that says nothing of its own means. */
export const ROTATION = 'create the new one, let both work, move every user over, then retire the old one.';

/** What help on a rule says, in order. */
function helpSections(rule: RuleText): HelpSection[] {
  return [
    {
      title: 'What it is',
      steps: false,
      lines: [`${sentence(rule.name)} Issued by ${rule.provider}. ${SURENESS[rule.tier]}`],
    },
    { title: 'Why it matters', steps: false, lines: [rule.why] },
    { title: 'What to do', steps: true, lines: leakSteps(rule) },
    { title: 'Rotation', steps: false, lines: [rotation(rule)] },
    { title: 'References', steps: false, lines: rule.references },
  ];
}

/** Help as plain text, without a trailing line end. */
export function helpText(rule: RuleText): string {
  return helpSections(rule)
    .map(({ title, lines, steps }) => {
      const body = lines.map((one, i) => (steps ? `${i + 1}. ${one}` : lines.length > 1 ? `- ${one}` : one));
      return [`${title}:`, ...body].join('\n');
    })
    .join('\n\n');
}

/** Help as Markdown, without a trailing line end. Headings are bold text, since it is embedded at any depth. */
export function helpMarkdown(rule: RuleText): string {
  return helpSections(rule)
    .map(({ title, lines, steps }) => {
      const shown = lines.map((one) => (title === 'References' ? link(one) : prose(one)));
      const body = shown.map((one, i) => (steps ? `${i + 1}. ${one}` : lines.length > 1 ? `- ${one}` : one));
      return [`**${title}**`, '', ...body].join('\n');
    })
    .join('\n\n');
}

/**
 * A snippet as Markdown code: inline for one line, fenced for more, with a fence longer than any run inside. Control
 * characters are shown by their number, so that the page stays text.
 */
export function code(snippet: string): string {
  const text = snippet.replace(CONTROL, (c) => `\\x${c.charCodeAt(0).toString(16).padStart(2, '0')}`);
  const runs = text.match(/`+/g) ?? [];
  const longest = Math.max(0, ...runs.map((run) => run.length));
  if (text.includes('\n')) {
    const fence = '`'.repeat(Math.max(3, longest + 1));
    return `${fence}\n${text.replace(/\n$/, '')}\n${fence}`;
  }
  const fence = '`'.repeat(longest + 1);
  const pad = longest > 0 ? ' ' : '';
  return `${fence}${pad}${text}${pad}${fence}`;
}

/** Control characters but tab and line end. */
const CONTROL = /[^\P{Cc}\t\n]/gu;

/** Text of a rule as Markdown prose: code spans and plain URLs stay, nothing else is markup. */
export function prose(text: string): string {
  return text
    .split(/(`[^`]+`|https?:\/\/[\w.:/%?=&#~+-]+)/)
    .map((part, i) =>
      i % 2 === 1 ? part : part.replace(/[\\`*_[\]<>|]/g, (mark) => (mark === '<' ? '&lt;' : `\\${mark}`)),
    )
    .join('');
}

/** Revoke first, since a leaked value is known to others whatever happens to the file. */
function leakSteps(rule: RuleText): string[] {
  return [
    rule.fix,
    ...(rule.revoke === undefined ? [] : [`Revoke it here: ${rule.revoke}`]),
    rule.audit === undefined
      ? `Look for uses you do not know in the access log that ${rule.provider} or the service keeps, from the day it leaked.`
      : `Look for uses you do not know, from the day it leaked: ${sentence(rule.audit)}`,
    `If something depends on it, rotate without downtime: ${rule.rotate ?? ROTATION}`,
    'Keep the new one outside the repository, in a secret store or an environment variable. Deleting the line is not enough: history, forks and caches keep it.',
  ];
}

function rotation(rule: RuleText): string {
  if (rule.rotateDays === undefined)
    return 'No fixed window: rotate it when somebody who knew it leaves, and at once after a leak.';
  const days = rule.rotateDays === 1 ? 'day' : `${rule.rotateDays} days`;
  return `Rotate it at least every ${days}, and at once after a leak.`;
}

/** With a full stop at its end, unless it ends in a URL, which a stop would break. */
export function sentence(text: string): string {
  return /[.!?]$|https?:\/\/\S+$/.test(text) ? text : `${text}.`;
}

function link(reference: string): string {
  return /^https?:\/\//.test(reference) ? `<${reference}>` : code(reference);
}
