import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Inspector } from '../../src/engine/inspector.js';
import { compile } from '../../src/rules/compile.js';
import { loadRules } from '../../src/rules/load.js';
import { NO_RULES, withUserRules } from '../../src/rules/pack.js';
import { expand } from '../../src/rules/sample.js';
import { ruleToml } from './pack.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stanch-user-rules-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (text: string): string => {
  const path = join(folder, 'rules.toml');
  writeFileSync(path, text);
  return path;
};
const ASSIGNED = ruleToml({
  id: '"acme-key"',
  shape: null,
  assigned: '{ words = ["acmecorp"], names = ["api key"], alphabet = "hexlower", length = 32 }',
  examples: "['a key', 'the key']",
});
const ours = compile(loadRules(['rules/generic.toml', 'rules/github.toml']));
const idsIn = (inspector: Inspector, text: string): string[] =>
  inspector.inspect(Buffer.from(text)).map(({ rule }) => inspector.rules.at(rule).id);

describe("users' rules behind others", () => {
  it('find what they are for, as the others still do', async () => {
    const { pack } = await withUserRules(ours, [put(`${ruleToml()}${ASSIGNED}`)]);
    const inspector = new Inspector(pack);
    for (const [text, id] of [
      ['x = acme_<<base62 32>>', 'acme-token'],
      ['acmecorp_api_key = "<<hexlower 32>>"', 'acme-key'],
      ['x = <<crc32 ghp_>>', 'github-pat'],
    ])
      expect(idsIn(inspector, expand(text!, 5)), text).toContain(id);
  });

  it('do not look again for what every pack looks for', async () => {
    const { pack } = await withUserRules(ours, [put(ASSIGNED)]);
    const text = Buffer.from(' password = "" ');
    const count = (inspector: Inspector): number => inspector.find(text, 0, text.length).count;
    expect(count(new Inspector(pack))).toBe(count(new Inspector(ours)));
    const more = pack.anchors.length - ours.anchors.length;
    expect(more).toBeLessThan(100);
  });

  it('have ids that others have not, which is known without reading these', async () => {
    const path = put(ruleToml({ id: '"github-pat"' }));
    await expect(withUserRules(ours, [path])).rejects.toThrow('the built-in pack has a rule of that id');
  });
});

describe("users' rules alone", () => {
  it('look for names that suggest a secret, encoded text and runs of escapes as any pack does', async () => {
    const { pack } = await withUserRules(NO_RULES, [put(`${ruleToml()}${ASSIGNED}`)]);
    const inspector = new Inspector(pack);
    const token = expand('acme_<<base62 32>>', 5);
    const base64 = Buffer.from(`a ${token} b`).toString('base64');
    const escaped = [...token].map((char) => `%${char.charCodeAt(0).toString(16)}`).join('');
    for (const text of [token, base64, escaped]) expect(idsIn(inspector, text)).toEqual(['acme-token']);
  });

  it('are told apart by their files, and tell of themselves when asked', async () => {
    const first = await withUserRules(NO_RULES, [put(ruleToml())]);
    const again = await withUserRules(NO_RULES, [put(ruleToml())]);
    const other = await withUserRules(NO_RULES, [put(ruleToml({ shape: '{ form = \'"acme-" hex{8}\' }' }))]);
    expect(again.pack.digest).toBe(first.pack.digest);
    expect(other.pack.digest).not.toBe(first.pack.digest);
    expect(first.texts()).toMatchObject([{ id: 'acme-token', name: 'Acme access token' }]);
  });
});
