import { describe, expect, it } from 'vitest';
import { FEATURES, WIDTH } from '../../../src/engine/scorer/features.js';
import { contributions, logOdds } from '../../../src/engine/scorer/model.js';

describe('the model', () => {
  it('is explained by its features: what two rows differ by is what their contributions differ by', () => {
    const shares = [0, 1].map((value) => {
      const row = new Float64Array(WIDTH).fill(value);
      const out = new Float64Array(WIDTH);
      contributions(row, out);
      return { odds: logOdds(row), sum: out.reduce((a, b) => a + b, 0) };
    });
    expect(shares[0]!.odds).not.toBe(shares[1]!.odds);
    expect(shares[0]!.odds - shares[1]!.odds).toBeCloseTo(shares[0]!.sum - shares[1]!.sum, 6);
  });

  it('has words for every feature, for and against', () => {
    expect(FEATURES.length).toBe(WIDTH);
    for (const [name, raises, lowers] of FEATURES) expect(raises !== '' && lowers !== '', name).toBe(true);
  });
});
