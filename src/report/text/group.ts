/**
 * Findings → one group per secret, because a secret is revoked once, however often it stands somewhere. The worst
 * finding speaks for the group; order in is order out, so sorted findings give worst groups first.
 */
import type { Finding, Place } from '../../core/types.js';
import { label } from '../place.js';

export interface Group {
  /** The worst finding: names the rule, gives excerpt and advice. */
  lead: Finding;
  findings: Finding[];
  /** All places, the lead's first, each once. */
  places: Place[];
}

/** Suppressed findings never share a group with new ones: they need no action. */
export function groupBySecret(findings: readonly Finding[]): Group[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.verdict.status} ${finding.digest}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  return [...groups.values()].map((members) => ({
    lead: members[0]!,
    findings: members,
    places: placesOf(members),
  }));
}

function placesOf(findings: readonly Finding[]): Place[] {
  const seen = new Map<string, Place>();
  for (const finding of findings) {
    for (const place of [finding, ...finding.places]) {
      const key = `${label(place.origin)}\0${place.region.startLine}\0${place.region.startColumn}\0${place.provenance?.introduced?.id}`;
      if (!seen.has(key)) seen.set(key, place);
    }
  }
  return [...seen.values()];
}
