/**
 * One secret → its block of the text report: what, where, why, how sure, since when, where still, whose, what next,
 * and how to say properly that it is none. Untrusted text passes through `printable` before it gets here a width.
 */
import { printable } from '../../core/printable.js';
import type { CommitInfo, Finding, Place, RuleText } from '../../core/types.js';
import { label, onlyInHistory, shortId } from '../place.js';
import { revealed } from '../record.js';
import type { ReportOptions } from '../reporter.js';
import { age, count, sureness } from '../words.js';
import { isDeadEnd } from './dead-ends.js';
import { excerptLines } from './excerpt.js';
import type { Group } from './group.js';
import type { Palette } from './palette.js';
import { wrap } from './wrap.js';

/** Further places shown unless verbose. */
const PLACES = 8;
const LABEL = 10;

export function findingBlock(
  group: Group,
  options: ReportOptions,
  paint: Palette,
  startedAt: string | undefined,
): string {
  const { lead } = group;
  const rule = options.ruleText(lead.ruleId);
  const lines = [
    ...heading(group, options, paint),
    '',
    `  ${paint.place(placeText(lead))}`,
    ...excerptLines(lead, options.width - 4, paint).map((line) => `    ${line}`),
    '',
    ...facts(group, rule, options, startedAt).flatMap(([name, values]) =>
      row(name, values, options.width, paint),
    ),
  ];
  return lines.map((line) => `${line.trimEnd()}\n`).join('');
}

function heading({ lead }: Group, options: ReportOptions, paint: Palette): string[] {
  const allowed = lead.verdict.status === 'suppressed';
  const grade = allowed ? `${status(lead)} (${lead.severity})` : lead.severity.toUpperCase();
  const gap = Math.max(2, options.width - grade.length - 2 - lead.ruleName.length - lead.ruleId.length);
  const tint = allowed ? paint.quiet : paint.severity[lead.severity];
  const title = `${tint(grade)}  ${paint.title(lead.ruleName)}`;
  const shown = options.reveal ? printable(revealed(lead)) : lead.secret.toString();
  return [`${title}${' '.repeat(gap)}${paint.quiet(lead.ruleId)}`, `  ${printable(shown)}`];
}

/** What a suppressed finding is called: what it is, or that somebody allowed it. */
function status(finding: Finding): string {
  const { verdict } = finding;
  return verdict.status === 'suppressed' && isDeadEnd(finding) ? verdict.by : 'allowed';
}

type Row = [name: string, values: string[]];

function facts(
  group: Group,
  rule: RuleText | undefined,
  options: ReportOptions,
  startedAt: string | undefined,
): Row[] {
  const { lead } = group;
  const rows: Row[] = [
    ['Also in', alsoIn(group, options.verbose)],
    ['Also as', otherRules(group)],
    ['Why', rule === undefined ? [] : [rule.why]],
    ['Sure', [[sureness(lead.confidence), lead.reasons.join(', ')].filter(Boolean).join(': ')]],
    ['Encoded', lead.decoders.length === 0 ? [] : [lead.decoders.join(', then ')]],
    ['Tells', Object.entries(lead.detail).map(([key, value]) => `${key}: ${value}`)],
    ['With', lead.parts.map((part) => `${part.ruleName} ${part.mask}, line ${part.region.startLine}`)],
    ['Since', since(lead.provenance?.introduced, startedAt)],
    ['Still in', stillIn(lead)],
    ['Owner', lead.owner === undefined ? [] : [lead.owner]],
  ];
  if (lead.verdict.status === 'suppressed')
    return [
      ...rows,
      [isDeadEnd(lead) ? 'Dead end' : 'Allowed', [`${lead.verdict.by}: ${lead.verdict.reason}`]],
    ];
  return [...rows, ['Next', next(rule)], ['Not one?', notOne(group, options.verbose)]];
}

function next(rule: RuleText | undefined): string[] {
  if (rule === undefined) return ['Revoke it where it was issued, then take it out of the code.'];
  const steps = [rule.fix];
  if (rule.revoke !== undefined) steps.push(`Revoke at: ${rule.revoke}`);
  if (rule.audit !== undefined) steps.push(`Look for misuse in: ${rule.audit}`);
  return steps;
}

/** How to say that it is none, properly. What comes from a stream cannot be scanned again, so it has no id to add. */
function notOne({ findings, lead }: Group, verbose: boolean): string[] {
  if (['stream', 'log'].includes(lead.origin.kind))
    return ['an [[allow]] entry with its reason in .stanch.toml'];
  const ids = [...new Set(findings.map((finding) => finding.id))];
  const shown = verbose ? ids : ids.slice(0, 4);
  const lines = [`stanch baseline add ${shown.join(' ')} --reason false-positive`];
  if (shown.length < ids.length)
    lines.push(`and ${ids.length - shown.length} more ids (--verbose lists them)`);
  if (lead.origin.kind === 'file' || lead.origin.kind === 'staged') {
    lines.push(`or a comment on its line: stanch:allow ${lead.ruleId} -- …`);
  }
  return lines;
}

function alsoIn({ places }: Group, verbose: boolean): string[] {
  const others = places.slice(1);
  const shown = (verbose ? others : others.slice(0, PLACES)).map(placeText);
  if (shown.length < others.length)
    shown.push(`and ${count(others.length - shown.length, 'more place')} (--verbose lists them)`);
  return shown;
}

function otherRules({ findings, lead }: Group): string[] {
  const names = new Set(findings.map((finding) => finding.ruleName));
  names.delete(lead.ruleName);
  return names.size === 0 ? [] : [[...names].join(', ')];
}

function since(commit: CommitInfo | undefined, startedAt: string | undefined): string[] {
  if (commit === undefined) return [];
  const old = age(commit.date, startedAt);
  const when = `${commit.date.slice(0, 10)}${old === undefined ? '' : ` (${old})`}`;
  return [`${when}, ${commit.author}, in ${shortId(commit.id)} "${commit.summary}"`];
}

function stillIn({ provenance }: Finding): string[] {
  if (provenance === undefined) return [];
  if (provenance.unreachable) return ['no branch or tag; the object is still in the repository'];
  if (onlyInHistory(provenance)) return ['history only: not at HEAD, on no branch tip'];
  return [[...(provenance.atHead ? ['HEAD'] : []), ...provenance.refs].join(', ')];
}

function placeText(place: Place): string {
  const commit = place.provenance?.introduced;
  const where = `${label(place.origin)}:${place.region.startLine}:${place.region.startColumn}`;
  return printable(commit === undefined ? where : `${where} (commit ${shortId(commit.id)})`);
}

/** A label column and wrapped values beside it; nothing when there is nothing to say. */
function row(name: string, values: readonly string[], width: number, paint: Palette): string[] {
  // A command stays on one line, however long: it is there to be copied.
  const room = (value: string) =>
    value.startsWith('stanch ') ? Number.POSITIVE_INFINITY : Math.max(20, width - LABEL - 2);
  const lines = values.flatMap((value) => wrap(printable(value), room(value)));
  return lines.map((line, i) => `  ${paint.label((i === 0 ? name : '').padEnd(LABEL))}${line}`);
}
