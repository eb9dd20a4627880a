import { it } from 'vitest';
import { loadRules } from '../../../src/rules/load.js';
import { proveRules } from '../../../src/rules/proof.js';
import { trialOf } from '../../../src/rules/trial.js';
it('prove', () => {
  const mine = loadRules(process.env.FILES!.split(' '));
  const all = process.env.ALL ? loadRules(['rules']) : mine;
  const find = trialOf(all, 0.5);
  const report = proveRules(mine, find, { others: all.filter((r) => !mine.some((m) => m.id === r.id)), build: (some) => trialOf(some, 0.5) });
  for (const p of report.problems) console.log('@@', p.level, p.ruleId, p.message);
  console.log('@@ rules', report.rules, 'texts', report.texts, 'problems', report.problems.length);
});
