import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Delta } from '../../src/core/types.js';
import { Carrier } from '../../src/engine/carry.js';
import type { Match } from '../../src/engine/match.js';
import { BREAKERS, quotedMessage } from '../helpers/broken.js';
import { WHOLLY } from '../helpers/escape.js';
import { inspectorOf } from '../helpers/inspector.js';

/** Random characters, put together here so that nothing in this file reads as a password. */
const RANDOM = ['Zr4', 'xQ8mLw9'].join('!');

const inspector = inspectorOf(
  'shape = { prefix = ["tok_"], alphabet = "base62", length = 16 }\ncompanions = [{ rule = "test-1", lines = 3 }]',
  'severity = "low"\nshape = { prefix = ["IDX"], alphabet = "digit", length = 12 }',
  'keywords = ["zebra"]\nregex = { pattern = "zebra[^a-z]{1,200}(?P<secret>[a-z]{6})", before = 16, after = 256 }',
  // A block: how far it looks is known only when it has been read.
  'shape = { form = \'"-----OPEN-----" <[a-z\\n]{1,6000}> "-----SHUT-----"\' }',
  'tier = "generic"\nassigned = { words = [], names = ["password", "api key"] }',
  // A vendor's: its word stands in the name, or near it in prose and addresses, where it is no name.
  'assigned = { words = ["acme"], names = ["key"], alphabet = "hexlower", length = 12 }',
);

/** One step from base to result, as a pack's delta has it. */
type Op = { copy: [number, number] } | { insert: string };

/** What the pack reader makes of a delta. */
function deltaOf(base: Buffer, ops: Op[], depth: number): { bytes: Buffer; delta: Delta } {
  const pieces: Buffer[] = [];
  const copies: number[] = [];
  let at = 0;
  for (const op of ops) {
    if ('copy' in op) {
      const [start, length] = op.copy;
      pieces.push(base.subarray(start, start + length));
      copies.push(start, length, at);
      at += length;
    } else {
      const bytes = Buffer.from(op.insert);
      pieces.push(bytes);
      at += bytes.length;
    }
  }
  return {
    bytes: Buffer.concat(pieces),
    delta: { depth, copies: Int32Array.from(copies), copyCount: copies.length / 3 },
  };
}

const WHOLE: Delta = { depth: 0, copies: new Int32Array(0), copyCount: 0 };

const view = (matches: Match[]) =>
  matches.map((m) => [m.rule, m.start, m.end, m.confidence, m.parts.map((p) => p.start)]);

const token = fc.string({ unit: fc.constantFrom(...'abcXYZ012'), minLength: 16, maxLength: 16 });
const piece = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      '\n',
      ' ',
      'x = 1;\n',
      'word '.repeat(60),
      '-----OPEN-----',
      '-----SHUT-----',
      'zebra',
      'password = "',
      '"',
      'tok_',
      '"\n',
    ),
  },
  { weight: 2, arbitrary: token.map((t) => `tok_${t}`) },
  // Encoded, escaped throughout, and escaped where it must be; and what cuts and misleads their readers.
  {
    weight: 2,
    arbitrary: fc
      .tuple(
        token,
        fc.constantFrom(...Object.values(WHOLLY), (text: string) => Buffer.from(text).toString('base64')),
      )
      .map(([t, write]) => write(` tok_${t} password=${t}`)),
  },
  // Base64 that is broken, and what breaks it: changes come to stand between its lines, or make two of one.
  {
    weight: 2,
    arbitrary: fc
      .tuple(token, fc.constantFrom(...Object.values(BREAKERS)))
      .map(([t, write]) =>
        write(Buffer.from(`>>? some words? ${t}?? tok_${t} password=${t}`).toString('base64')),
      ),
  },
  {
    weight: 1,
    arbitrary: token.map((t) => `\n${quotedMessage(`words = ${'and '.repeat(14)} tok_${t} password=${t}`)}`),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '\n    ',
      '=\n',
      'Content-Transfer-Encoding: quoted-printable\n\n',
      '\n  ',
      '\\n',
      '\\r\\n',
      '\\/',
      '%2B',
      '%0D%0A',
      '\\u002f',
      'QUJD',
      'enVt',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      `password=%26${RANDOM}`,
      `{\\"password\\": \\"Zr4!xQ8mLw9\\"}`,
      `&quot;password&quot;:&quot;${RANDOM}&quot;`,
      '\\'.repeat(33),
      '\\x41'.repeat(300),
      '%25',
      '%41',
    ),
  },
  // A vendor's word in prose and names, and what tells from some bytes away that a value is given.
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'https://acme.com/x ',
      'the acme of ',
      'ACME_KEY',
      'acmeKey ',
      'api_key = ',
      '"1a2b3c4d5e6f"\n',
      '1a2b3c4d5e6f',
      ' login some ',
      '  : ',
      '\n      value: ',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'IDX123456789012',
      'zebra 1234567890 quagga',
      `password = "${'Zr4!'}xQ8mLw"\n`,
      'a\n'.repeat(900),
    ),
  },
);
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

describe('matches carried through deltas', () => {
  it('are those of the whole text, whatever was copied and inserted', () => {
    const steps = fc.array(
      fc.record({
        cuts: fc.array(
          fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
          { minLength: 1, maxLength: 4 },
        ),
        inserts: fc.array(
          text.map((t) => t.slice(0, 300)),
          { maxLength: 4 },
        ),
        level: fc.nat(3),
      }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(text, steps, (root, changes) => {
        const carrier = new Carrier(inspector);
        const levels: Buffer[] = [Buffer.from(root)];
        expect(view(carrier.inspect(levels[0]!, WHOLE))).toEqual(view(inspector.inspect(levels[0]!)));
        for (const { cuts, inserts, level } of changes) {
          const depth = Math.min(levels.length, level + 1);
          const base = levels[depth - 1]!;
          const ops: Op[] = [];
          cuts.forEach(([a, b], i) => {
            const [from, to] = [
              Math.floor(Math.min(a, b) * base.length),
              Math.floor(Math.max(a, b) * base.length),
            ];
            if (to > from) ops.push({ copy: [from, to - from] });
            if (inserts[i] !== undefined && inserts[i] !== '') ops.push({ insert: inserts[i]! });
          });
          const { bytes, delta } = deltaOf(base, ops, depth);
          levels.length = depth;
          levels.push(bytes);
          expect(view(carrier.inspect(bytes, delta))).toEqual(view(inspector.inspect(bytes)));
        }
      }),
      { numRuns: 400 },
    );
  });

  it('come back when the missing end of a long block is added far away', () => {
    const carrier = new Carrier(inspector);
    const open = Buffer.from(`-----OPEN-----${'ab\n'.repeat(1500)}`);
    expect(carrier.inspect(open, WHOLE)).toEqual([]);
    const { bytes, delta } = deltaOf(open, [{ copy: [0, open.length] }, { insert: '-----SHUT-----' }], 1);
    expect(view(carrier.inspect(bytes, delta))).toEqual(view(inspector.inspect(bytes)));
    expect(inspector.inspect(bytes)).toHaveLength(1);
  });
});
