/**
 * Findings → the order people need them in: worst first, then surest, then by place. The order is total, so a report
 * does not depend on the order in which threads found things.
 */
import type { Finding, Severity } from '../core/types.js';
import { pathOf } from './place.js';

const RANK: Record<Severity, number> = { critical: 0, high: 1, medium: 2, low: 3, info: 4 };

/** Comparator for sort; never 0 for two different findings with different ids or places. */
export function worstFirst(a: Finding, b: Finding): number {
  return (
    status(a) - status(b) ||
    RANK[a.severity] - RANK[b.severity] ||
    b.confidence - a.confidence ||
    compare(pathOf(a.origin), pathOf(b.origin)) ||
    a.region.startLine - b.region.startLine ||
    a.region.startColumn - b.region.startColumn ||
    compare(a.ruleId, b.ruleId) ||
    compare(a.id, b.id)
  );
}

function status(finding: Finding): number {
  return finding.verdict.status === 'new' ? 0 : 1;
}

/** By code units, so that no locale decides. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Three-step level that annotation formats know. */
export function level(severity: Severity): 'error' | 'warning' | 'note' {
  if (severity === 'critical' || severity === 'high') return 'error';
  return severity === 'medium' ? 'warning' : 'note';
}
