/**
 * A secret with all its places → one verdict. The judge answers for a single place; here the answers become one: a secret
 * is suppressed only if it is at each of its places, and in doubt only if it would be at each of them.
 */
import { originPath } from '../core/origin.js';
import type { Finding, Origin } from '../core/types.js';
import type { Doubt } from '../policy/doubt.js';
import type { Judge, Judgement } from '../policy/judge.js';
import { roleOf, weigh } from '../policy/role.js';
import type { Secreted } from './placed.js';

export class Verdicts {
  readonly #judge: Judge;
  /** By kind and path of a place. */
  readonly #doubts = new Map<string, Doubt>();

  constructor(judge: Judge) {
    this.#judge = judge;
  }

  /**
   * Writes verdict, severity and owner into a finding, and the confidence that it has at the place that counts.
   * @returns true when the finding fails the scan.
   */
  reach(finding: Finding): boolean {
    const judgement = this.#judgePlaces(finding);
    finding.verdict = judgement.verdict;
    finding.severity = judgement.severity;
    if (judgement.owner !== undefined) finding.owner = judgement.owner;
    return judgement.fails;
  }

  #judgePlaces(finding: Finding): Judgement {
    const confidence = finding.confidence;
    let first: Judgement | undefined;
    let weighed = confidence;
    for (const { origin, region } of [finding, ...finding.places]) {
      const role = roleOf(originPath(origin));
      const here = weigh(confidence, finding.tier, role, finding.deadEnd === 'sealed');
      const judgement = this.#judge.judge({ ...finding, origin, region, confidence: here });
      if (first === undefined || judgement.verdict.status === 'new') {
        first = judgement;
        weighed = here;
        if (here !== confidence) finding.reasons = [...finding.reasons, `stands in a file of kind '${role}'`];
      }
      if (judgement.verdict.status === 'new') break;
    }
    finding.confidence = weighed;
    return first!;
  }

  /** True when the confidence alone decides about a secret at each of its places. */
  isInDoubt({ rule, known, origins }: Secreted): boolean {
    return origins.every((origin) => this.#doubtAt(origin)(rule, known));
  }

  #doubtAt(origin: Origin): Doubt {
    const place = `${origin.kind} ${originPath(origin)}`;
    const doubt = this.#doubts.get(place) ?? this.#judge.doubt(origin);
    this.#doubts.set(place, doubt);
    return doubt;
  }
}
