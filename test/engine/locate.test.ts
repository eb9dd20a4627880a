/** Where matches stand and what is shown of their lines, also on lines that hold thousands of them. */
import { describe, expect, it } from 'vitest';
import { Inspection } from '../../src/engine/inspect.js';
import { Locator } from '../../src/engine/locate.js';
import { Pieces } from '../../src/sources/pieces.js';
import { expectLinear } from '../helpers/growth.js';
import { inspectorOf } from '../helpers/inspector.js';

const inspector = inspectorOf('id = "tok"\nshape = { prefix = ["tok_"], alphabet = "lower", length = 12 }');
const SECRET = 'tok_abcdefghijkl';

/** Excerpts of all that is found in a text. */
function excerpts(text: string): string[] {
  const inspection = new Inspection(inspector);
  const all: string[] = [];
  const pieces = new Pieces(
    {
      chunk: (chunk) => {
        for (const view of inspection.views(chunk)) {
          const locator = new Locator(inspector.rules, Buffer.alloc(32), chunk, view);
          for (const match of view.matches) all.push(locator.locate(match).finding.excerpt);
        }
      },
    },
    1 << 20,
  );
  pieces.begin({ kind: 'file', path: 'a.txt' });
  pieces.write(Buffer.from(text));
  pieces.end();
  return all;
}

describe('an excerpt', () => {
  it('is the line with every secret on it masked', () => {
    const line = `a ${SECRET} b ${SECRET} c`;
    const shown = 'a ******** b ******** c';
    expect(excerpts(`before\n${line}\nafter`)).toEqual([shown, shown]);
  });

  it('of a long line stands around its own secret, with no other in it', () => {
    const all = excerpts(`${SECRET} `.repeat(50));
    const shown = '******** '.repeat(50);
    // Cut to 160 characters, a quarter of them before the secret where there are so many.
    expect(all).toHaveLength(50);
    for (const [index, text] of all.entries()) {
      const from = Math.max(0, Math.min(index * 9 - 40, shown.length - 160));
      const cut = shown.slice(from, from + 160);
      expect(text).toBe(`${from > 0 ? '…' : ''}${cut}${from + 160 < shown.length ? '…' : ''}`);
    }
  });

  it('costs no more on a line of thousands of secrets', () => {
    expectLinear((count) => excerpts(`${SECRET} `.repeat(count)), 1000);
  });
});
