/** docs/config.md says of every key that there is what it means, and of none that there is not. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import schema from '../../../schema/config.schema.json' with { type: 'json' };
import { readLayer } from '../../../src/policy/config/layer.js';

const DOCS = readFileSync(new URL('../../../docs/config.md', import.meta.url), 'utf8');

/** First cells of the table whose heading begins so, and the cells behind them. */
function table(heading: string): Map<string, string[]> {
  const rows = DOCS.slice(DOCS.indexOf(`| ${heading} |`))
    .split('\n\n')[0]!
    .split('\n')
    .slice(2);
  return new Map(
    rows.map((row) => {
      const [name, ...cells] = row.split(/(?<!\\)\|/).slice(1, -1);
      return [name!.trim().replaceAll('`', ''), cells.map((cell) => cell.trim())];
    }),
  );
}

type Keys = Record<string, { description?: string; properties?: Keys }>;

/** Keys with those of the tables below them, but for the budgets, which docs/formats.md has. */
function keysOf(properties: Keys): Map<string, string> {
  return new Map(
    Object.entries(properties).flatMap(([key, value]) =>
      value.properties === undefined || key === 'limits'
        ? [[key, value.description ?? ''] as const]
        : [...keysOf(value.properties)].map(([below, about]) => [`${key}.${below}`, about] as const),
    ),
  );
}

describe('the documented keys', () => {
  it('are all that there are', () => {
    const keys = keysOf(schema.properties as Keys);
    expect([...table('key').keys()].sort()).toEqual([...keys.keys()].sort());
  });

  it('are marked where only the root file may have them', () => {
    for (const [key, about] of keysOf(schema.properties as Keys))
      expect([key, table('key').get(key)!.at(-1)]).toEqual([
        key,
        about.includes('Root file only') ? 'no' : 'yes',
      ]);
  });

  it('of an allow entry are all that there are', () => {
    expect([...table('field').keys()].sort()).toEqual(
      Object.keys(schema.properties.allow.items.properties).sort(),
    );
  });

  it('stand in an example that is valid', () => {
    const example = /```toml\n([\s\S]*?)```/.exec(DOCS)![1]!;
    expect(readLayer(example, '.stanch.toml', '').config).toMatchObject({ fail_on: 'medium' });
  });
});
