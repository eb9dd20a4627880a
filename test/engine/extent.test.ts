/**
 * How far each decision looked: nothing beyond it may have a say. Asked of every rule of the built-in pack, in texts of
 * examples of several rules with everything around each anchor taken away or turned into something else.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Inspector, type Survey } from '../../src/engine/inspector.js';
import type { Match } from '../../src/engine/match.js';
import { compile } from '../../src/rules/compile.js';
import { loadRules } from '../../src/rules/load.js';
import { expand } from '../../src/rules/sample.js';
import { BREAKERS, quotedMessage } from '../helpers/broken.js';
import { PARTLY, WHOLLY } from '../helpers/escape.js';

const specs = loadRules(['rules']);
const inspector = new Inspector(compile(specs), () => true);
const texts = specs.flatMap(({ examples, nonExamples }) => [...examples, ...nonExamples]);

/** A text's anchors, each judged, and what each led to. */
function survey(bytes: Buffer): { all: Survey; matchesAt: (at: number) => string[] } {
  const hits = inspector.find(bytes, 0, bytes.length);
  const all: Survey = {
    count: hits.count,
    at: hits.at.slice(0, hits.count),
    anchor: hits.anchor.slice(0, hits.count),
    low: new Int32Array(hits.count),
    high: new Int32Array(hits.count),
  };
  const matches: Match[] = [];
  inspector.judgeAnchors(bytes, all, [...all.at.keys()], matches);
  // A short anchor may be seen at even places only; what it leads to, a longer one at the same place leads to as well.
  const matchesAt = (at: number) => {
    const found = matches
      .filter((match) => match.anchor === at)
      .map((m) =>
        [
          m.rule,
          m.start - at,
          m.end - at,
          m.confidence,
          m.reasons,
          m.decoders,
          JSON.stringify(m.detail),
        ].join(' '),
      );
    return [...new Set(found)].sort();
  };
  return { all, matchesAt };
}

/** What the decision about an anchor looked at: anchors at one place are judged together. */
function around({ at, low, high, count }: Survey, i: number): [low: number, high: number] {
  const same = [...Array(count).keys()].filter((j) => at[j] === at[i]);
  return [Math.min(...same.map((j) => low[j]!)), Math.max(...same.map((j) => high[j]!))];
}

/** The same bytes with other surroundings: what stood outside [low, high) is gone, and something else stands there. */
function transplant(bytes: Buffer, low: number, high: number, before: string, after: string) {
  const head = low < 0 ? Buffer.alloc(0) : Buffer.from(before);
  const tail = high > bytes.length ? Buffer.alloc(0) : Buffer.from(after);
  const kept = bytes.subarray(Math.max(0, low), Math.min(bytes.length, high));
  return { bytes: Buffer.concat([head, kept, tail]), shift: head.length - Math.max(0, low) };
}

/** Every third text as one of the usual encoders writes it. */
const WRITERS = [
  ...Object.values(WHOLLY),
  ...Object.values(PARTLY).map(([write]) => write),
  quotedMessage,
  ...Object.values(BREAKERS).map((write) => (text: string) => write(Buffer.from(text).toString('base64'))),
];
const written = (text: string, seed: number) =>
  seed % 3 === 0 ? WRITERS[(seed / 3) % WRITERS.length]!(text) : text;

const surroundings = fc.constantFrom(
  '',
  'a',
  '"',
  '\n',
  '=',
  'password = ',
  'github ',
  'A1b2'.repeat(40),
  '-----BEGIN ',
  'words and more words\n'.repeat(20),
  '{{',
  'user@host:',
);

/** What stands before a name, and what it is given. */
const LEADS = [
  '',
  '  ',
  ' '.repeat(62),
  `export${' '.repeat(61)}`,
  '- ',
  'export ',
  'set ',
  '\tsetx  ',
  'env ',
  '# ',
  '* ',
  '// ',
  'foo(',
  'a.b ',
  '<',
  '"',
  "'",
  '--',
  '{{ ',
  '/',
  'new Guid(',
];
const VALUES = [
  'q8Zr!x2Lm',
  'hunter22',
  'a b c1',
  'changeme',
  'true',
  'self.x',
  '[1]',
  '${X}',
  'Bearer q8Zrx2Lmq8Zr',
  'x%41%42',
  'q8\\x41Zr9',
  '0123456789abcdef0123456789abcdef01234567',
];

/** Lines that give names something, as they begin, are written and end in all languages. */
const line = fc
  .tuple(
    fc.constantFrom(...LEADS, ...LEADS.map((lead) => `word ${lead}`), 'x'.repeat(200)),
    fc.constantFrom(
      'password',
      'API_TOKEN',
      'my.secret',
      'github',
      'x-auth',
      'login',
      'author',
      'IDENTIFIED BY',
    ),
    fc.constantFrom('=', ' = ', ': ', ':', ' ', '("user", ', ' := ', '" => ', '": ', '>', '%3D', ' == '),
    fc.constantFrom(
      ...VALUES,
      ...VALUES.map((value) => `"${value}"`),
      ...VALUES.map((value) => `\`${value}\``),
    ),
    fc.constantFrom('', ',', ';', ' #', ' + b', '\\', ' more words', '{{ x }}', '%21', ')', '</a>', '\x01'),
  )
  .map((parts) => parts.join(''));

describe('how far a decision looked', () => {
  it('takes in all that it hangs on, for every rule', () => {
    let judged = 0;
    let led = 0;
    fc.assert(
      fc.property(
        fc.array(fc.nat(texts.length - 1), { minLength: 1, maxLength: 4 }),
        fc.nat(),
        fc.constantFrom('\n', ' ', '\n\n', '; ', ''),
        surroundings,
        surroundings,
        (which, seed, glue, before, after) => {
          const bytes = Buffer.from(
            which.map((index, n) => written(expand(texts[index]!, seed + n), seed + n)).join(glue),
          );
          const { all, matchesAt } = survey(bytes);
          for (let i = 0; i < all.count; i++) {
            const at = all.at[i]!;
            const [low, high] = around(all, i);
            const moved = transplant(bytes, low, high, before, after);
            judged++;
            led += matchesAt(at).length > 0 ? 1 : 0;
            expect(survey(moved.bytes).matchesAt(at + moved.shift)).toEqual(matchesAt(at));
          }
        },
      ),
      { numRuns: 400 },
    );
    expect(judged).toBeGreaterThan(1000);
    expect(led).toBeGreaterThan(200);
  });

  it('takes in all that hangs on how an assignment stands in its line', () => {
    let led = 0;
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 3 }),
        surroundings,
        surroundings,
        (lines, before, after) => {
          const bytes = Buffer.from(lines.join('\n'));
          const { all, matchesAt } = survey(bytes);
          for (let i = 0; i < all.count; i++) {
            const [low, high] = around(all, i);
            const moved = transplant(bytes, low, high, before, after);
            const at = all.at[i]!;
            led += matchesAt(at).length > 0 ? 1 : 0;
            expect(survey(moved.bytes).matchesAt(at + moved.shift)).toEqual(matchesAt(at));
          }
        },
      ),
      { numRuns: 3000 },
    );
    expect(led).toBeGreaterThan(200);
  });
});
