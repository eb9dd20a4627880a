import { expect, test } from 'vitest';
import { selects } from '../../src/policy/selector.js';

test('a provider is selected by its name in any case, with dashes for blanks', () => {
  const rule = { id: 'gcp-key', tier: 'precise' as const, provider: 'Google Cloud' };
  expect(selects('provider:google-cloud', rule)).toBe(true);
  expect(selects('provider:Google Cloud', rule)).toBe(true);
  expect(selects('provider:google', rule)).toBe(false);
});
