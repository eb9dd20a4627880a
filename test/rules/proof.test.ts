import { describe, expect, it } from 'vitest';
import { parseToml } from '../../src/core/toml.js';
import type { RuleSpec } from '../../src/core/types.js';
import { type Build, type Find, type Hit, proveRules } from '../../src/rules/proof.js';
import { readRules } from '../../src/rules/schema.js';
import { ruleToml } from './pack.js';

const rule = (fields: Record<string, string | null> = {}): RuleSpec => {
  const { specs, problems } = readRules(parseToml(ruleToml(fields), 'x'), 'x');
  expect(problems).toEqual([]);
  return specs[0]!;
};
const hit = (ruleId: string, confidence = 0.9): Hit => ({
  ruleId,
  start: 0,
  end: 1,
  confidence,
  reported: confidence >= 0.5,
});

/** An engine that knows only the shape of prefix, letters and digits, and a length. */
const engine =
  (specs: RuleSpec[]): Find =>
  (text) =>
    specs.flatMap(({ id, shape }) => {
      const [least, most] = typeof shape?.length === 'object' ? shape.length : [shape?.length, shape?.length];
      const found = new RegExp(`${shape?.prefix?.[0]}[A-Za-z0-9]{${least},${most}}(?![A-Za-z0-9])`).test(
        text,
      );
      return found ? [hit(id)] : [];
    });
const messages = (specs: RuleSpec[], find: Find, build?: Build) =>
  proveRules(specs, find, build ? { build } : {}).problems.map((p) => `${p.level} ${p.ruleId}: ${p.message}`);

describe('the proof of a rule', () => {
  it('holds for a sound rule, and counts what it looked at', () => {
    const acme = rule();
    const report = proveRules([acme], engine([acme]), { build: engine, samples: 3 });
    expect(report).toEqual({ problems: [], rules: 1, texts: 2 * 4 + 1 });
  });

  it('fails when an example is not found, with any seed', () => {
    let searched = 0;
    const thirdIsLost: Find = (text) => (++searched === 3 ? [] : engine([rule()])(text));
    expect(messages([rule()], thirdIsLost, engine)).toEqual([
      'error acme-token: example 1 (seed 3) is not found',
    ]);
  });

  it('tells which rule finds an example instead', () => {
    const find: Find = () => [hit('acme-other')];
    expect(messages([rule()], find)[0]).toBe(
      "error acme-token: example 1 (seed 1) is found by 'acme-other' instead",
    );
  });

  it('fails when an example is found too unsurely to be reported', () => {
    const find: Find = () => [hit('acme-token', 0.3)];
    expect(messages([rule()], find)[0]).toContain(
      'example 1 (seed 1) is found with a confidence of 0.30 only',
    );
  });

  it('fails when another precise rule finds an example, unless it is a companion', () => {
    const rival = rule({
      id: '"acme-other"',
      examples: "['other=acme_<<base62 32>>', 'acme_<<base62 32>>']",
    });
    const both = engine([rule(), rival]);
    expect(messages([rule(), rival], both)).toContain(
      "error acme-token: example 1 (seed 1) is also found by the precise rule 'acme-other', tell the two apart",
    );
    const friends = [
      rule({ companions: '[{ rule = "acme-other" }]' }),
      { ...rival, tier: 'generic' as const },
    ];
    expect(messages(friends, both, engine)).toEqual([]);
  });

  it('fails when a non-example is reported', () => {
    expect(messages([rule()], () => [hit('acme-token')])).toContain(
      'error acme-token: non-example 1 is reported, tighten the rule or mend the non-example',
    );
  });

  it('fails when a template is unknown', () => {
    const broken = rule({ examples: "['acme_<<bsae62 32>>', 'ACME=acme_<<base62 32>>']" });
    expect(messages([broken], engine([broken]))[0]).toMatch(
      /example 1 cannot be expanded: unknown template .* Did you mean 'base62'/,
    );
  });

  it('fails on ids and examples that stand twice', () => {
    const twice = messages([rule(), rule()], engine([rule()]), engine);
    expect(twice).toContain('error acme-token: another rule has this id, choose another');
    expect(twice.filter((message) => message.includes("one of 'acme-token'"))).toHaveLength(2);
  });

  it('fails when an example of a regex rule holds none of its keywords', () => {
    const pattern = { shape: null, regex: "{ pattern = 'acme_[0-9A-Za-z]{32}' }" };
    const spec = rule({ ...pattern, keywords: '["acne_"]' });
    expect(messages([spec], (text) => (text.includes('31') ? [] : [hit('acme-token')]))[0]).toContain(
      'holds none of the keywords',
    );
  });
});

describe('warnings', () => {
  it('a non-example that no condition refuses proves nothing', () => {
    const idle = rule({ non_examples: "['nothing of the kind']" });
    expect(messages([idle], engine([idle]), engine)).toEqual([
      'warning acme-token: non-example 1 is refused by no condition of the rule, take one nearer to an example',
    ]);
  });

  it('not so when the rule finds it and is not sure, nor when it is one word away from an example', () => {
    const near = rule({ non_examples: "['ACME=acme-<<base62 32>>']" });
    expect(messages([near], engine([near]), engine)).toEqual([]);
    const unsure = rule({ non_examples: "['nothing of the kind']" });
    const find: Find = (text) =>
      text.startsWith('nothing') ? [hit('acme-token', 0.1)] : engine([unsure])(text);
    expect(messages([unsure], find, () => () => [])).toEqual([]);
  });

  it('a pattern without a longest match, or with one beyond its window', () => {
    const spec = (pattern: string) =>
      rule({
        shape: null,
        regex: `{ pattern = '${pattern}', before = 0, after = 40 }`,
        keywords: '["acme"]',
        non_examples: "['ACME acme_<<base62 32>>']",
      });
    const find: Find = (text) => (text.startsWith('ACME ') ? [] : [hit('acme-token')]);
    expect(messages([spec('acme_\\w+')], find)[0]).toContain('has no longest match');
    expect(messages([spec('acme_\\w{32,64}')], find)[0]).toContain('up to 69 bytes in a window of 40');
    expect(messages([spec('acme_\\w{32}')], find)).toEqual([]);
  });

  it('an id that does not begin with the provider', () => {
    const spec = rule({ provider: '"Wonder Works"' });
    expect(messages([spec], engine([spec]), engine)[0]).toContain('does not begin with the provider');
    expect(
      messages([{ ...spec, id: 'works-token' }], engine([{ ...spec, id: 'works-token' }]), engine),
    ).toEqual([]);
  });
});
