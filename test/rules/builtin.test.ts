/** The built-in pack: every rule holds its proof, on the real engine with the default threshold. */
import { afterEach, describe, expect, it } from 'vitest';
import { useRegexEngine } from '../../src/engine/regex.js';
import { defaultPolicy } from '../../src/policy/config/defaults.js';
import { loadRules } from '../../src/rules/load.js';
import { proveRules } from '../../src/rules/proof.js';
import { trialOf } from '../../src/rules/trial.js';

const { minConfidence } = defaultPolicy();
const hasNative = useRegexEngine('native');

/** Errors of the proof of every built-in rule. */
function errorsOfProof(): string[] {
  const specs = loadRules(['rules']);
  const { problems } = proveRules(specs, trialOf(specs, minConfidence), {
    build: (some) => trialOf(some, minConfidence),
  });
  return problems
    .filter((problem) => problem.level === 'error')
    .map(({ ruleId, message }) => `${ruleId}: ${message}`);
}

describe('the built-in rules are proven by their examples and non-examples', () => {
  afterEach(() => void useRegexEngine(hasNative ? 'native' : 'ported'));

  it('on re2js', () => {
    useRegexEngine('ported');
    expect(errorsOfProof()).toEqual([]);
  });

  it.skipIf(!hasNative)('on native re2', () => {
    useRegexEngine('native');
    expect(errorsOfProof()).toEqual([]);
  });
});
