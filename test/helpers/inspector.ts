/** Small rule packs as inspectors, for tests of the engine that must not depend on the built-in catalogue. */
import { Inspector } from '../../src/engine/inspector.js';
import type { CompiledPack } from '../../src/engine/ruleset.js';
import { collectRules } from '../../src/rules/collect.js';
import { compile } from '../../src/rules/compile.js';

const PROOF = `
name = "test token"
provider = "Test"
category = "saas"
why = "It opens the test."
fix = "Close the test."
references = ["https://example.com"]
`;

/** Rules given as TOML without the fields every rule needs; ids are filled in as test-0, test-1, … when missing. */
export function inspectorOf(...rules: string[]): Inspector {
  return new Inspector(packOf(...rules));
}

/** The same, as the engine loads them. */
export function packOf(...rules: string[]): CompiledPack {
  const text = rules
    .map((rule, i) => {
      const proof = `examples = ["a${i}", "b${i}"]\nnon_examples = ["c${i}"]\n`;
      const tier = /^tier/m.test(rule) ? '' : 'tier = "precise"\n';
      const severity = /^severity/m.test(rule) ? '' : 'severity = "high"\n';
      const id = /^id/m.test(rule) ? '' : `id = "test-${i}"\n`;
      return `[[rule]]\n${id}${PROOF}${severity}${tier}${rule}\n${proof}`;
    })
    .join('\n');
  return compile(collectRules([{ name: 'test.toml', text }], []).specs);
}

/** Id, text and position of everything an inspector finds. */
export function found(inspector: Inspector, text: string | Buffer): [string, string, number][] {
  const bytes = Buffer.from(text);
  return inspector
    .inspect(bytes)
    .map((match) => [inspector.rules.at(match.rule).id, match.secret.reveal().toString(), match.start]);
}
