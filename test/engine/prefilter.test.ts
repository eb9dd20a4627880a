import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AnchorList, anchorLength } from '../../src/engine/anchorlist.js';
import { parseForm } from '../../src/engine/form.js';
import { Prefilter } from '../../src/engine/prefilter.js';
import { buildTables } from '../../src/engine/tables.js';
import { AnchorTable } from '../../src/rules/anchors.js';

const TEXTS = ['ghp_', 'password', 'token', 'pwd', '-----BEGIN', 'xoxb-', 'SG.', 'api_key'];

/** A prefilter and its anchors, as they are compared. */
interface Filter extends Pick<Prefilter, 'find'> {
  anchors: { text: string; exact: boolean }[];
}

/** The anchor as compared: in lower case, and its like for other bytes, unless it is exact. */
function anchorText(anchors: AnchorList, anchor: number): string {
  const end = anchors.ends[anchor]!;
  return String.fromCharCode(...anchors.text.subarray(end - anchorLength(anchors, anchor), end));
}

/** @param chosen which anchors are looked for; undefined = all. */
function filterOf(table: AnchorTable, chosen?: (text: string) => boolean): Filter {
  const list = table.finish();
  const anchors = Array.from(list.fold, (fold, i) => ({ text: anchorText(list, i), exact: fold === 0 }));
  const some = [...anchors.keys()].filter((index) => chosen?.(anchors[index]!.text) ?? true);
  const prefilter = new Prefilter(list, buildTables(list, some));
  return { anchors, find: (...range) => prefilter.find(...range) };
}

function anchorTable(): AnchorTable {
  const table = new AnchorTable();
  for (const [i, text] of TEXTS.entries()) table.add(text, text.startsWith('g'), i, -2);
  return table;
}

function prefilter(): Filter {
  return filterOf(anchorTable());
}

/** As text is compared with anchors in any case. */
function folded(text: string): string {
  return Buffer.from(Buffer.from(text, 'latin1').map((byte) => byte | 0x20)).toString('latin1');
}

/** The plain way: every anchor at every position. */
function naive(bytes: Buffer, filter: Filter, from: number, to: number): [number, string][] {
  const found: [number, string][] = [];
  const text = bytes.toString('latin1');
  for (let at = from; at < to; at++) {
    for (const anchor of filter.anchors) {
      const piece = text.slice(at, at + anchor.text.length);
      if ((anchor.exact ? piece : folded(piece)) === anchor.text) found.push([at, anchor.text]);
    }
  }
  return found;
}

function found(bytes: Buffer, filter: Filter, from: number, to: number): [number, string][] {
  const hits = filter.find(bytes, from, to);
  return Array.from({ length: hits.count }, (_, i) => [hits.at[i]!, filter.anchors[hits.anchor[i]!]!.text]);
}

const byPlace = (a: [number, string], b: [number, string]): number => a[0] - b[0] || a[1].localeCompare(b[1]);

describe('the prefilter', () => {
  it('finds every anchor at every position, even and odd, first and last', () => {
    const filter = prefilter();
    for (const text of TEXTS) {
      for (let pad = 0; pad < 9; pad++) {
        for (const rest of ['', 'A', 'Ab', 'Abc']) {
          const bytes = Buffer.from(`${'.'.repeat(pad)}${text}${rest}`);
          expect(found(bytes, filter, 0, bytes.length)).toContainEqual([
            pad,
            filter.anchors.find((a) => a.text === (a.exact ? text : folded(text)))!.text,
          ]);
        }
      }
    }
  });

  it('finds what a search of every position finds, in any mixture of text', () => {
    const filter = prefilter();
    const piece = fc.oneof(
      fc.constantFrom(...TEXTS, 'PASSWORD', 'Token', 'GHP_', 'sg.', 'xoxb-xoxb-', '\n', ' = '),
      fc.string({ maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), fc.nat(40), fc.nat(400), (pieces, from, length) => {
        const bytes = Buffer.from(pieces.join(''), 'utf8');
        const to = Math.min(bytes.length, from + length);
        const [low, high] = [Math.min(from, to), Math.max(from, to)];
        expect(found(bytes, filter, low, high).sort(byPlace)).toEqual(
          naive(bytes, filter, low, high).sort(byPlace),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('finds anchors whose form goes on with a class, wherever the class allows', () => {
    const table = new AnchorTable();
    table.addForm(parseForm('"AKIA" [A-Z2-7]{16}'), 0);
    const filter = filterOf(table);
    for (let pad = 0; pad < 4; pad++) {
      const bytes = Buffer.from(`${' '.repeat(pad)}AKIA${'Q7'.repeat(8)}`);
      expect(filter.find(bytes, 0, bytes.length).count).toBe(1);
    }
  });

  it('tells anchors apart that share their first four, five or six bytes', () => {
    const table = new AnchorTable();
    const texts = ['pass', 'passw', 'passwo', 'password', 'passwort', 'passphrase'];
    for (const [i, text] of texts.entries()) table.add(text, false, i, -2);
    const filter = filterOf(table);
    for (let pad = 0; pad < 3; pad++) {
      const bytes = Buffer.from(`${' '.repeat(pad)}passwort passx passphrase pass`);
      const all = naive(bytes, filter, 0, bytes.length);
      expect(all.length).toBeGreaterThan(5);
      expect(found(bytes, filter, 0, bytes.length).sort(byPlace)).toEqual(all.sort(byPlace));
    }
  });

  it('looks for the beginning of long literals', () => {
    const long = 'the quick brown fox jumps over the lazy dog';
    const table = new AnchorTable();
    table.add(long, true, 0, -2);
    const filter = filterOf(table);
    for (let pad = 0; pad < 2; pad++) {
      const bytes = Buffer.from(`${' '.repeat(pad)}${long}`);
      expect(found(bytes, filter, 0, bytes.length)).toEqual([[pad, long.slice(0, 24)]]);
    }
  });

  it('does not look for anchors that are switched off', () => {
    const filter = filterOf(anchorTable(), (text) => text === 'token');
    const text = Buffer.from('a password and a token');
    expect(found(text, filter, 0, text.length)).toEqual([[17, 'token']]);
  });

  it('crosses the border of its rounds', () => {
    const filter = prefilter();
    for (let at = 32 * 1024 - 12; at < 32 * 1024 + 4; at++) {
      const bytes = Buffer.alloc(40 * 1024, 'z');
      bytes.write('password', at);
      expect(found(bytes, filter, 0, bytes.length)).toEqual([[at, 'password']]);
    }
  });
});
