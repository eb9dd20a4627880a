import { describe, expect, it } from 'vitest';
import { joinAnchors } from '../../src/engine/anchorlist.js';
import { joinBeside } from '../../src/engine/beside.js';
import { Inspector } from '../../src/engine/inspector.js';
import { Prefilter } from '../../src/engine/prefilter.js';
import { RuleList } from '../../src/engine/rulelist.js';
import type { CompiledPack } from '../../src/engine/ruleset.js';
import { activeTables } from '../../src/engine/tables.js';
import { joinForms } from '../../src/engine/valueforms.js';
import { joinWords } from '../../src/engine/valuewords.js';
import { packOf } from '../helpers/inspector.js';

const [ONE, TWO] = ['shape = { form = \'"one-" digit{8}\' }', 'shape = { form = \'"two-" digit{8}\' }'];
const BY_NAME = 'assigned = { words = ["acme"], names = ["key"], alphabet = "hex", length = 32 }';
const TEXT = Buffer.from('one-12345678 two-12345678 acmekey = password = given');

/** How many anchors tables let through in the text. */
function seen(pack: CompiledPack, tables = pack.tables!): number {
  return new Prefilter(pack.anchors, tables).find(TEXT, 0, TEXT.length).count;
}

function withTables(pack: CompiledPack): CompiledPack {
  return { ...pack, tables: activeTables(pack, pack.rules.chosen()) };
}

describe('the tables of the prefilter', () => {
  it('look for the anchors of the rules that run', () => {
    const pack = packOf(ONE, TWO);
    const none = seen(pack, activeTables(pack, Uint8Array.of(0, 0)));
    expect(seen(pack, activeTables(pack, Uint8Array.of(1, 0)))).toBe(none + 1);
    expect(seen(pack, activeTables(pack, Uint8Array.of(1, 1)))).toBe(none + 2);
  });

  it('are taken as they are when fewer rules run than they were made for', () => {
    const pack = withTables(packOf(ONE, TWO, BY_NAME));
    expect(activeTables(pack, Uint8Array.of(0, 1, 0))).toBe(pack.tables);
  });

  it('get what only this run looks for', () => {
    const pack = withTables(packOf(ONE, `group = "logging"\n${TWO}`, `group = "logging"\n${BY_NAME}`));
    expect(seen(pack)).toBe(1);
    const more = activeTables(
      pack,
      pack.rules.chosen(() => true),
    );
    const afresh = activeTables(
      { ...pack, tables: undefined },
      pack.rules.chosen(() => true),
    );
    expect(seen(pack, more)).toBe(seen(pack, afresh));
    expect(seen(pack, more)).toBeGreaterThan(3);
    // Those they were made from stay as they were: other scans run on them.
    expect(seen(pack)).toBe(1);
  });

  it('get the anchors of a pack that is joined to theirs, however many', () => {
    const first = withTables(packOf(ONE));
    const many = Array.from({ length: 300 }, (_, i) => `shape = { form = '"u${i}x-${i}" digit{8}' }`);
    const second = packOf(TWO, ...many);
    const both: CompiledPack = {
      digest: '',
      rules: RuleList.join(first.rules, second.rules),
      anchors: joinAnchors(first.anchors, second.anchors, first.rules.length),
      forms: joinForms(first.forms, second.forms, first.rules.length),
      words: joinWords(first.words, second.words, first.rules.length),
      beside: joinBeside(first.beside, second.beside, first.forms.ends.length),
      tables: first.tables,
    };
    const inspector = new Inspector(both);
    const text = Buffer.from('one-12345678 two-12345678 u7x-7 u7x-712345678 u299x-29912345678');
    expect(inspector.inspect(text).map(({ start }) => text.toString('latin1', start, start + 5))).toEqual([
      'one-1',
      'two-1',
      'u7x-7',
      'u299x',
    ]);
    expect(inspector.active).toBe(302);
  });
});
