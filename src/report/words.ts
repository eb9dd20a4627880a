/**
 * Numbers → words that reports share: how sure, how old, the fixed last line. No format, no escaping.
 */
import type { Finding, Summary } from '../core/types.js';
import { suppressedTotal } from './gathered.js';

/** Confidence as a word; the thresholds are for readers only, policy compares the number. */
export function sureness(confidence: number): string {
  if (confidence >= 0.95) return 'almost certain';
  if (confidence >= 0.8) return 'very likely';
  if (confidence >= 0.6) return 'likely';
  return confidence >= 0.4 ? 'possible' : 'doubtful';
}

/** The last line of every report for people: fixed wording, plain numbers, made for grep. */
export function lastLine(summary: Summary): string {
  return (
    `scanned ${summary.scanned} files (${summary.bytes} bytes), ${summary.findings} findings, ` +
    `${suppressedTotal(summary)} suppressed, ${summary.notScanned} not scanned`
  );
}

/** `1 place`, `2 places`. */
export function count(n: number, singular: string, plural = `${singular}s`): string {
  return `${n} ${n === 1 ? singular : plural}`;
}

/** Time between two ISO dates in the largest fitting unit; undefined when either is no date or it is negative. */
export function age(from: string, to: string | undefined): string | undefined {
  const days = (Date.parse(to ?? '') - Date.parse(from)) / 86_400_000;
  if (!(days >= 0)) return undefined;
  if (days < 1) return 'today';
  if (days < 60) return `${count(Math.floor(days), 'day')} ago`;
  if (days < 730) return `${count(Math.floor(days / 30.44), 'month')} ago`;
  return `${count(Math.floor(days / 365.25), 'year')} ago`;
}

/** One sentence, ended by a period, for formats that have room for one: what it is, masked, and how sure. */
export function sentence(finding: Finding): string {
  const through = finding.decoders.length > 0 ? ` behind ${finding.decoders.join(', ')}` : '';
  return `${finding.ruleName} found: ${finding.secret}${through}, ${sureness(finding.confidence)}.`;
}
