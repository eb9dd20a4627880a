/**
 * Rule specs → a Find over them, for proofs: compiles them as a build does and runs the real engine on one text.
 * Every group is switched on; decoding and the other views count as finding.
 */
import type { RuleSpec } from '../core/types.js';
import { Inspection } from '../engine/inspect.js';
import { Inspector } from '../engine/inspector.js';
import { compile } from './compile.js';
import type { Find } from './prover.js';

/** @param threshold least confidence that is reported, 0 to 1: the policy's own default. */
export function trialOf(specs: readonly RuleSpec[], threshold: number): Find {
  const inspector = new Inspector(compile(specs), () => true);
  return (text) => {
    const bytes = Buffer.from(text, 'utf8');
    const chunk = { bytes, offset: 0, line: 0, from: 0, to: bytes.length, final: true };
    const views = new Inspection(inspector).views({ ...chunk, origin: { kind: 'stream', path: 'proof' } });
    return views.flatMap(({ matches }) =>
      matches.flatMap(({ rule, start, end, confidence, deadEnd, parts }) =>
        // A part is found by its own rule, and reported as surely as the finding it belongs to.
        [{ rule, start, end }, ...parts].map((place) => ({
          ruleId: inspector.rules.at(place.rule).id,
          start: place.start,
          end: place.end,
          confidence,
          // What is encrypted is told on request only, but told for what it is.
          reported: confidence >= threshold || deadEnd === 'sealed',
        })),
      ),
    );
  };
}
