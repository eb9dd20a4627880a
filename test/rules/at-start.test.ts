/** The built-in pack at the start of a token: what may stand before one hides it from no rule, wherever it falls. */
import { expect, it } from 'vitest';
import { loadRules } from '../../src/rules/load.js';
import { expand } from '../../src/rules/sample.js';
import { trialOf } from '../../src/rules/trial.js';

/** Whose last byte is a letter or digit and yet no part of the token. */
const BEFORE = ['\\n', '%3D', '\\x3d', '\\u003d', '\x1b[1m', '\\u001b[38;2;255;255;255m'];

it('every token with a shape is found behind escapes and colours as behind a blank, at even and odd places', () => {
  const specs = loadRules(['rules']);
  const find = trialOf(specs, 0.5);
  const lost: string[] = [];
  let tried = 0;
  for (const { id, examples, shape } of specs) {
    if (shape === undefined) continue;
    for (const example of examples) {
      const text = expand(example);
      const isFound = (some: string) => find(some).some((hit) => hit.ruleId === id);
      const own = find(text).find((hit) => hit.ruleId === id);
      if (own === undefined) continue;
      const token = Buffer.from(text).subarray(own.start, own.end).toString();
      if (!isFound(` ${token} `)) continue;
      tried++;
      for (const before of BEFORE)
        for (const pad of ['', ' '])
          if (!isFound(`${pad} ${before}${token} `)) lost.push(`${id}: ${JSON.stringify(pad + before)}`);
    }
  }
  expect(lost).toEqual([]);
  expect(tried).toBeGreaterThan(1000);
});
