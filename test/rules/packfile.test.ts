import { describe, expect, it } from 'vitest';
import { Inspector } from '../../src/engine/inspector.js';
import type { CompiledPack } from '../../src/engine/ruleset.js';
import { activeTables } from '../../src/engine/tables.js';
import { compile } from '../../src/rules/compile.js';
import { loadRules } from '../../src/rules/load.js';
import { packBytes, packFrom } from '../../src/rules/packfile.js';
import { expand } from '../../src/rules/sample.js';

const specs = loadRules(['rules/github.toml', 'rules/generic.toml', 'rules/aws.toml', 'rules/logging.toml']);

/** As it comes from a file: at a place of its own in a larger buffer. */
function again(pack: CompiledPack, onRead: () => void = () => undefined): CompiledPack {
  const { columns, lines } = packBytes(pack);
  const larger = Buffer.concat([Buffer.alloc(8), columns]);
  return packFrom(larger.subarray(8), (from, to) => {
    onRead();
    return lines.toString('utf8', from, to);
  })!;
}

describe('a pack that was written and read back', () => {
  const pack = compile(specs);
  pack.tables = activeTables(pack, pack.rules.chosen());

  it('is the same pack', () => {
    const { rules, ...columns } = again(pack);
    expect([...rules]).toEqual([...pack.rules]);
    expect(rules.traits).toEqual(pack.rules.traits);
    expect(rules.ids).toEqual(specs.map(({ id }) => id));
    expect(columns).toEqual({
      digest: pack.digest,
      anchors: pack.anchors,
      forms: pack.forms,
      words: pack.words,
      beside: pack.beside,
      tables: pack.tables,
    });
  });

  it('finds the same, with the tables written or made', () => {
    const texts = specs.flatMap(({ examples }) => examples.map((example) => expand(example, 7)));
    const found = (inspector: Inspector) =>
      texts.flatMap((text) =>
        inspector
          .inspect(Buffer.from(text))
          .map(({ rule, start, end, confidence }) => [rule, start, end, confidence]),
      );
    const expected = found(new Inspector(pack));
    expect(expected.length).toBeGreaterThan(specs.length / 2);
    expect(found(new Inspector(again(pack)))).toEqual(expected);
    expect(found(new Inspector(again({ ...pack, tables: undefined })))).toEqual(expected);
  });

  it('parses no rule before a hit leads to it', () => {
    let reads = 0;
    const inspector = new Inspector(again(pack, () => reads++));
    expect(inspector.inspect(Buffer.from('plain text, and nothing to see in it\n'))).toEqual([]);
    inspector.rules.indexOf('github-pat');
    expect(reads).toBe(0);
    inspector.inspect(Buffer.from(expand(specs[0]!.examples[0]!, 7)));
    expect(reads).toBeGreaterThan(0);
    expect(reads).toBeLessThan(pack.rules.length);
  });

  it('is refused when its numbers are written the other way round', () => {
    const { columns, lines } = packBytes(pack);
    columns.swap32();
    expect(packFrom(columns, () => lines.toString('utf8'))).toBeUndefined();
  });
});
