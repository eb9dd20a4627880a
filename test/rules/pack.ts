/**
 * A small rule pack as text, for tests: one sound rule whose fields a test may replace or drop. Values are TOML.
 */
const SOUND: Record<string, string> = {
  id: '"acme-token"',
  name: '"Acme access token"',
  provider: '"Acme"',
  category: '"saas"',
  why: '"Acts as its owner."',
  fix: '"Revoke it in the console."',
  severity: '"high"',
  tier: '"precise"',
  references: '["https://acme.example/docs/tokens"]',
  examples: "['ACME=acme_<<base62 32>>', 'acme login acme_<<base62 32>>']",
  non_examples: "['ACME=acme_<<base62 31>>']",
  shape: '{ prefix = ["acme_"], alphabet = "base62", length = 32 }',
};

/** One `[[rule]]` table; `null` drops a field. */
export function ruleToml(fields: Record<string, string | null> = {}): string {
  const merged = { ...SOUND, ...fields };
  const lines = Object.entries(merged).flatMap(([name, value]) =>
    value === null ? [] : [`${name} = ${value}`],
  );
  return ['[[rule]]', ...lines, ''].join('\n');
}
