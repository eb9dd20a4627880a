/**
 * Rules and an engine → what their proof lacks, as data. The engine comes from the caller, so that the same proof runs
 * in `rules check`, in tests and over user packs. What is asked of each rule alone stands in prover.ts; no message
 * quotes a sample.
 */
import type { RuleSpec } from '../core/types.js';
import { type Build, type Find, type Note, type ProofProblem, RuleProver } from './prover.js';
import { relaxed } from './relax.js';

export type { Build, Find, Hit, ProofProblem } from './prover.js';

export interface ProofOptions {
  /** Fresh samples of each example; 5 when left out. */
  samples?: number;
  /** First seed; 1 when left out. */
  seed?: number;
  /** Rules that `find` knows besides `specs`: a precise one among them must not find an example either. */
  others?: readonly Pick<RuleSpec, 'id' | 'tier'>[];
  /** Makes an engine over altered rules; without it, non-examples are only compared with examples. */
  build?: Build;
}

export interface ProofReport {
  problems: ProofProblem[];
  rules: number;
  /** Texts that were searched: examples with all their samples, and non-examples. */
  texts: number;
}

/**
 * @param specs the rules to prove.
 * @param find engine over all rules that may fire, at least `specs`.
 */
export function proveRules(specs: readonly RuleSpec[], find: Find, options: ProofOptions = {}): ProofReport {
  const precise = [...specs, ...(options.others ?? [])]
    .filter((rule) => rule.tier === 'precise')
    .map(({ id }) => id);
  const report: ProofReport = { problems: [...repeatedProblems(specs)], rules: specs.length, texts: 0 };
  // One engine over all rules without their conditions answers for most; the rest get engines of their own.
  const loose = options.build?.(specs.map((spec) => relaxed(spec)[0]!));
  for (const spec of specs) {
    const note: Note = (level, message) => {
      report.problems.push({ ruleId: spec.id, level, message });
    };
    const prover = new RuleProver(spec, note, (text) => {
      report.texts++;
      return find(text);
    });
    prover.proveName();
    prover.provePattern();
    prover.proveExamples(rivalsOf(spec, specs, precise), options.seed ?? 1, options.samples ?? 5);
    prover.proveNonExamples(options.seed ?? 1, loose, options.build);
  }
  return report;
}

/** Precise rules that must not find this one's examples: all but itself and companions, whichever of both names the other. */
function rivalsOf(spec: RuleSpec, specs: readonly RuleSpec[], precise: readonly string[]): Set<string> {
  const rivals = new Set(precise);
  rivals.delete(spec.id);
  for (const { rule } of spec.companions) rivals.delete(rule);
  for (const other of specs)
    if (other.companions.some(({ rule }) => rule === spec.id)) rivals.delete(other.id);
  return rivals;
}

/** Ids and examples that stand twice. The loader refuses them too; packs that come compiled are checked here. */
function* repeatedProblems(specs: readonly RuleSpec[]): Generator<ProofProblem> {
  const ids = new Set<string>();
  const owners = new Map<string, string>();
  for (const { id, examples } of specs) {
    if (ids.has(id))
      yield { ruleId: id, level: 'error', message: 'another rule has this id, choose another' };
    ids.add(id);
    for (const example of examples) {
      const owner = owners.get(example);
      const message = `an example is also one of '${owner}', write another`;
      if (owner !== undefined) yield { ruleId: id, level: 'error', message };
      owners.set(example, id);
    }
  }
}
