/** The built-in pack at the end of its input: nothing more need follow a secret for it to be found. */
import { expect, it } from 'vitest';
import { loadRules } from '../../src/rules/load.js';
import { expand } from '../../src/rules/sample.js';
import { trialOf } from '../../src/rules/trial.js';

it('every example is found at the very end of an input as it is with more behind it, at even and odd places', () => {
  const specs = loadRules(['rules']);
  const find = trialOf(specs, 0.5);
  const lost: string[] = [];
  let tried = 0;
  for (const { id, examples } of specs) {
    for (const example of examples) {
      // What stands behind the secret in an example would hide the end: the input ends where the secret does.
      const text = Buffer.from(`\n${expand(example)}\n        `);
      const own = find(text.toString()).find((hit) => hit.ruleId === id);
      if (own === undefined) continue;
      const cut = text.subarray(0, own.end).toString();
      const more = `${cut}\n        `;
      if (!find(more).some((hit) => hit.ruleId === id)) continue;
      tried++;
      for (const pad of ['', ' ']) {
        if (!find(pad + cut).some((hit) => hit.ruleId === id)) lost.push(`${id}: ${pad.length}`);
      }
    }
  }
  expect(lost).toEqual([]);
  expect(tried).toBeGreaterThan(specs.length);
});
