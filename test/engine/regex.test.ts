import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { Inspector } from '../../src/engine/inspector.js';
import { compilePattern, regexEngineName, useRegexEngine } from '../../src/engine/regex.js';
import { compile } from '../../src/rules/compile.js';
import { loadRules } from '../../src/rules/load.js';
import { expand } from '../../src/rules/sample.js';

/** Where CI builds native re2 (see .ci/run): it is no dependency that could be relied on. */
const NATIVE =
  process.env['STANCH_TEST_RE2'] ??
  fileURLToPath(new URL('../../.cache/re2/node_modules/re2', import.meta.url));
const built = existsSync(`${NATIVE}/build/Release/re2.node`);

afterAll(() => useRegexEngine('ported'));

describe('patterns', () => {
  it('match bytes, so that nothing hides between invalid UTF-8', () => {
    useRegexEngine('ported');
    const pattern = compilePattern('key = "(?P<secret>[^"]{4,})"');
    const text = Buffer.from([...Buffer.from('key = "ab'), 0xe9, 0xff, ...Buffer.from('cd"')]).toString(
      'latin1',
    );
    expect(pattern.find(text, 0)).toEqual({ start: 0, end: 14, secretStart: 7, secretEnd: 13 });
  });

  it('hold characters beyond ASCII as their UTF-8 bytes', () => {
    const holds = (pattern: string, text: string) =>
      compilePattern(pattern).test(Buffer.from(text).toString('latin1'));
    expect(holds('clé', 'la clé')).toBe(true);
    expect(holds('^é+$', 'ééé')).toBe(true);
    expect(holds('^[éa]+$', 'aéa')).toBe(true);
    expect(holds('^[^é]+$', 'clé')).toBe(false);
    expect(holds('^\\é[\\]x]$', 'é]')).toBe(true);
  });

  it('are refused when they are not RE2', () => {
    expect(() => compilePattern('(?=look)ahead')).toThrow(/RE2/);
    expect(() => compilePattern('(a)\\1')).toThrow(/RE2/);
  });

  it('run in linear time where backtracking would not end', () => {
    expect(compilePattern('(a+)+$').test(`${'a'.repeat(50_000)}!`)).toBe(false);
  });
});

describe.skipIf(!built)('native re2 and re2js', () => {
  it('find the same in the examples and non-examples of every rule', () => {
    const specs = loadRules([fileURLToPath(new URL('../../rules', import.meta.url))]);
    const pack = compile(specs);
    const texts = specs.flatMap((spec) =>
      [...spec.examples, ...spec.nonExamples].map((text, i) => expand(text, i + 1)),
    );
    const results = (['native', 'ported'] as const).map((which) => {
      expect(useRegexEngine(which, NATIVE)).toBe(true);
      const name = regexEngineName();
      const inspector = new Inspector(pack, () => true);
      return {
        name,
        found: texts.map((text) =>
          inspector.inspect(Buffer.from(text)).map((m) => [m.rule, m.start, m.end, m.confidence]),
        ),
      };
    });
    expect(results.map((r) => r.name)).toEqual(['native re2', 're2js']);
    expect(results[0]!.found).toEqual(results[1]!.found);
    expect(results[0]!.found.flat().length).toBeGreaterThan(specs.length);
  });
});
