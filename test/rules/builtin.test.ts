/** The built-in pack: every rule holds its proof, on the real engine with the default threshold. */
import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../../src/policy/config/defaults.js';
import { loadRules } from '../../src/rules/load.js';
import { proveRules } from '../../src/rules/proof.js';
import { trialOf } from '../../src/rules/trial.js';

describe('the built-in rules', () => {
  const specs = loadRules(['rules']);
  const { minConfidence } = defaultPolicy();
  const find = trialOf(specs, minConfidence);
  const report = proveRules(specs, find, { build: (some) => trialOf(some, minConfidence) });

  it('are proven by their examples and non-examples', () => {
    const errors = report.problems.filter((problem) => problem.level === 'error');
    expect(errors.map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([]);
  });
});
