/**
 * What a rule says about itself → SARIF reporting descriptor with GitHub's properties. Severity and precision belong
 * to the rule there, so they come from the rule and never from a single finding.
 */
import type { Finding, RuleText, Severity, Tier } from '../../core/types.js';
import { helpMarkdown, helpText } from '../../rules/describe.js';
import { level } from '../order.js';
import type { ReportingDescriptor } from './types.js';

/** GitHub: over 9.0 critical, 7.0 to 8.9 high, 4.0 to 6.9 medium, below low; DefectDojo takes 9.0 for critical. */
const SECURITY_SEVERITY: Record<Severity, string> = {
  critical: '9.5',
  high: '8.0',
  medium: '5.5',
  low: '2.5',
  info: '0.5',
};
const PRECISION: Record<Tier, string> = { precise: 'very-high', contextual: 'high', generic: 'medium' };
/** Longest short and full description that GitHub takes, and longest rule name. */
const DESCRIPTION = 1024;
const NAME = 255;
const UNKNOWN =
  'A credential in the code can be used by everybody who reads it: revoke it where it was issued.';

/** @param finding one of the rule's findings; speaks for a rule whose text is not loaded. */
export function descriptor(finding: Finding, text: RuleText | undefined): ReportingDescriptor {
  const why = text?.why ?? UNKNOWN;
  const helpUri = text?.references.find((reference) => /^https?:\/\//.test(reference));
  const severity = text?.severity ?? finding.severity;
  return {
    id: finding.ruleId,
    name: finding.ruleName.slice(0, NAME),
    shortDescription: { text: sentence(finding.ruleName).slice(0, DESCRIPTION) },
    fullDescription: { text: sentence(why).slice(0, DESCRIPTION) },
    help: text === undefined ? { text: UNKNOWN } : { text: helpText(text), markdown: helpMarkdown(text) },
    ...(helpUri !== undefined && { helpUri }),
    defaultConfiguration: { level: level(severity) },
    properties: {
      tags: tags(text),
      precision: PRECISION[text?.tier ?? finding.tier],
      'security-severity': SECURITY_SEVERITY[severity],
    },
  };
}

/** GitHub shows ten tags; SARIF wants each once. */
function tags(text: RuleText | undefined): string[] {
  const own = text === undefined ? [] : [text.category, text.provider];
  return [...new Set(['security', 'secret', 'external/cwe/cwe-798', ...own])];
}

/** SARIF2001: messages and descriptions end with a period. */
function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
