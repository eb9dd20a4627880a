/**
 * Findings that open nothing → a list of their own, a kind at a time, each with its place and its reason. Told only to
 * who asks for everything; a canary's entry says why it is to be left alone.
 */
import { printable } from '../../core/printable.js';
import { DEAD_ENDS, type DeadEnd, type Finding } from '../../core/types.js';
import { label } from '../place.js';
import { count } from '../words.js';
import type { Palette } from './palette.js';
import { wrap } from './wrap.js';

/** What each kind is, in one sentence. */
const MEANING: Record<DeadEnd, string> = {
  documentation: 'Handed to everybody by a vendor or a tool; they open nothing of yours.',
  canary: 'Traps: using one, even to check it, alerts whoever laid it out. Leave them alone.',
  example: 'Placeholders and samples.',
  sealed: 'Hashed or encrypted: of no use without another secret.',
  expired: 'Their time is over.',
};

/** True for findings that are suppressed for what they are, not by anybody's choice. */
export function isDeadEnd({ verdict }: Finding): boolean {
  return verdict.status === 'suppressed' && (DEAD_ENDS as readonly string[]).includes(verdict.by);
}

/** Lines for findings that are all dead ends; none for none. */
export function deadEndLines(findings: readonly Finding[], width: number, paint: Palette): string[] {
  if (findings.length === 0) return [];
  const lines = [paint.title(`Dead ends: ${count(findings.length, 'finding')}, nothing to do.`)];
  for (const kind of DEAD_ENDS) {
    const own = findings.filter(({ verdict }) => verdict.status === 'suppressed' && verdict.by === kind);
    if (own.length === 0) continue;
    lines.push('', `  ${paint.label(`${kind} (${own.length})`)}`);
    lines.push(...wrap(MEANING[kind], width - 4).map((line) => `    ${line}`));
    lines.push(...own.flatMap((finding) => entry(finding, width, paint)));
  }
  return [...lines, ''];
}

function entry(finding: Finding, width: number, paint: Palette): string[] {
  const { origin, region, ruleName, secret, verdict } = finding;
  const place = printable(`${label(origin)}:${region.startLine}:${region.startColumn}`);
  const reason = verdict.status === 'suppressed' ? verdict.reason : '';
  return [
    `    ${paint.place(place)}`,
    ...wrap(`${ruleName} ${secret}: ${reason}`, width - 6).map((line) => `      ${line}`),
  ];
}
