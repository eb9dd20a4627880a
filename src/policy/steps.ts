/**
 * The questions of judgement, in their order: each looks at one finding and gives a verdict or passes it on. A step that
 * finds a suppression which does not count (expired, not trusted, about another rule) writes that down and passes.
 */
import { printable } from '../core/printable.js';
import type { Finding, InlineNote, Verdict } from '../core/types.js';
import type { CompiledAllow } from './allow.js';
import { type BaselineIndex, entryId } from './baseline/entry.js';
import { isDate, isOver } from './dates.js';
import type { IgnoreFile } from './ignore-file.js';
import { placeName } from './place.js';
import { type RuleFacts, selects, selectsAny } from './selector.js';
import type { Ledger } from './tally.js';
import type { Policy } from './types.js';

/** One finding and what applies to its place. */
export interface Case {
  finding: Finding;
  /** Path from the policy's root; empty when there is none. */
  path: string;
  rule: RuleFacts;
  policy: Policy;
  allows: readonly CompiledAllow[];
}

/** What applies to every finding of the scan. */
export interface Court {
  index: BaselineIndex | undefined;
  ignoreFiles: readonly IgnoreFile[];
  today: string;
  untrusted: boolean;
  inline: boolean;
  minConfidence: number | undefined;
  enable: readonly string[];
  prefix: string;
  ledger: Ledger;
}

type Step = (matter: Case, court: Court) => Verdict | undefined;

export const STEPS: readonly Step[] = [
  pathAllowed,
  ruleOff,
  allowed,
  inlineAllowed,
  inIgnoreFile,
  inBaseline,
  untouched,
  lapsed,
  unsure,
];

type By = Extract<Verdict, { status: 'suppressed' }>['by'];

function suppressed(by: By, reason: string, expires?: string): Verdict {
  return { status: 'suppressed', by, reason, ...(expires !== undefined && { expires }) };
}

function pathAllowed(matter: Case, court: Court): Verdict | undefined {
  return byEntry(matter, court, (allow) => allow.pathsOnly && allow.matchesPath(matter.path));
}

function allowed(matter: Case, court: Court): Verdict | undefined {
  return byEntry(
    matter,
    court,
    (allow) => !allow.pathsOnly && allow.matches(matter.finding, matter.rule, matter.path),
  );
}

function byEntry(
  { allows }: Case,
  { today, ledger }: Court,
  holds: (allow: CompiledAllow) => boolean,
): Verdict | undefined {
  const hit = allows.find((allow) => !isOver(allow.entry.expires, today) && holds(allow));
  if (!hit) return undefined;
  ledger.used.add(hit.name);
  const { reason, expires } = hit.entry;
  return suppressed('config', printable(reason === undefined ? hit.name : `${hit.name}: ${reason}`), expires);
}

/** A rule's own id beats selectors, and between selectors switching on beats switching off. */
export function ruleOff(
  { rule, policy }: Pick<Case, 'rule' | 'policy'>,
  { enable }: Pick<Court, 'enable'>,
): Verdict | undefined {
  const { disable } = policy.rules;
  const selector = disable.find((candidate) => selects(candidate, rule));
  if (selector === undefined || selectsAny(enable, rule)) return undefined;
  if (!disable.includes(rule.id) && selectsAny(policy.rules.enable, rule)) return undefined;
  const setting = policy.settings.findLast(
    ({ key, value }) => key === 'rules.disable' && Array.isArray(value) && value.includes(selector),
  );
  return suppressed('config', printable(`${setting?.from ?? 'config'}: rule switched off`));
}

function inlineAllowed(matter: Case, court: Court): Verdict | undefined {
  const { finding, policy, rule } = matter;
  const note = finding.inline;
  if (!note || !court.inline || !policy.inline.enabled) return undefined;
  const place = `${printable(placeName(finding.origin))}:${note.line}`;
  if (note.rules.length > 0 && !selectsAny(note.rules, rule)) {
    const named = printable(note.rules.join(', ').slice(0, 100));
    court.ledger.mismatched.add(
      `${place}: ${printable(note.marker)} is for ${named}, but found was ${rule.id}`,
    );
    return undefined;
  }
  if (isOver(note.expires, court.today)) {
    const date = printable(note.expires!.slice(0, 20));
    court.ledger.expired.add(
      `${place}: ${printable(note.marker)} counted until ${date}; set a new date or take it out`,
    );
    return undefined;
  }
  if (court.untrusted && finding.added && !selectsAny(policy.inline.permitInChanges, rule)) {
    court.ledger.refused.add(place);
    return undefined;
  }
  court.ledger.honoured(note.marker);
  return suppressed('inline', inlineReason(note), note.expires);
}

function inlineReason(note: InlineNote): string {
  const said = `${note.marker} on line ${note.line}`;
  return printable(note.reason === undefined ? said : `${said}: ${note.reason}`);
}

function inIgnoreFile({ finding }: Case, { ignoreFiles, ledger, prefix }: Court): Verdict | undefined {
  for (const file of ignoreFiles) {
    const name = file.covers(finding, prefix);
    if (name === undefined) continue;
    ledger.used.add(name);
    return suppressed('ignore-file', printable(name));
  }
  return undefined;
}

function inBaseline({ finding }: Case, { index, today, ledger, prefix }: Court): Verdict | undefined {
  const entry = index?.find(finding, today, prefix);
  if (!entry) return undefined;
  ledger.used.add(entryId(entry));
  if (isOver(entry.expires, today)) {
    const place = `${printable(placeName(finding.origin))}:${finding.region.startLine}`;
    ledger.expired.add(
      `${place}: its baseline entry (${entry.reason}) counted until ${entry.expires}; rotate the secret or set a new date`,
    );
    return undefined;
  }
  const by = entry.by === undefined ? '' : ` by ${entry.by}`;
  const note = entry.note === undefined ? '' : `: ${entry.note}`;
  return suppressed('baseline', printable(`${entry.reason} since ${entry.since}${by}${note}`), entry.expires);
}

function untouched({ finding }: Case): Verdict | undefined {
  return finding.added ? undefined : suppressed('untouched', 'the change does not touch this line');
}

/** A signed URL whose own time is over opens nothing, wherever it stands. */
function lapsed({ finding }: Case, { today }: Court): Verdict | undefined {
  const until = finding.detail.until;
  return until !== undefined && isDate(until.slice(0, 10)) && until.slice(0, 10) < today
    ? suppressed('expired', printable(`opened something until ${until}`))
    : undefined;
}

function unsure({ finding, policy }: Case, court: Court): Verdict | undefined {
  const least = leastConfidence(policy, court);
  if (finding.confidence >= least) return undefined;
  if (finding.deadEnd !== undefined) return suppressed(finding.deadEnd, printable(finding.reasons[0] ?? ''));
  return suppressed('confidence', `confidence ${finding.confidence.toFixed(2)} is below ${least}`);
}

/** The threshold in force. */
export function leastConfidence(policy: Policy, { minConfidence }: Pick<Court, 'minConfidence'>): number {
  return minConfidence ?? policy.minConfidence;
}
