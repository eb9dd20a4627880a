/** The quick look around a name refuses nothing that the reader of assignments would read. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AssignmentReader } from '../../src/engine/assignment.js';
import { operatorBehind } from '../../src/engine/decode/escapes.js';
import { GIVEN_LEAD, GIVEN_REACH, mayBeGiven } from '../../src/engine/given.js';

const WORD = 'token';

/** True when the reader finds a value for the name around the word, or what may be an escaped operator. */
function isGiven(bytes: Buffer, at: number): boolean {
  const reader = new AssignmentReader();
  const nameEnd = reader.name(bytes, at, at + WORD.length);
  if (!reader.isFollowed) return false;
  return reader.value() || operatorBehind(bytes, nameEnd) !== undefined;
}

const look = (before: string, after: string) =>
  mayBeGiven(Buffer.from(before + WORD + after), before.length, before.length + WORD.length);

/** What makes and breaks assignments, in every language that is read. */
const PIECES = (
  '= == =~ := => : :: , ( () ) { } > < </ </key><string> | || |= ? ?? ?= ! != - -> -- <- + += [ [] ] \' " ` \\ \\" \\\' % %3D & ' +
  '&quot; . .. / ; # @ value default Value: as ASA by set setx env arg export login in or string nchar(8) get get; .unwrap_or( .ok() .orElse( |_| ** -gx $h{ x9 q8Zr!x2Lm str Some( new é _ $ a b 1 0'
).split(' ');
const piece = fc.oneof(
  fc.constantFrom(...PIECES),
  fc.constantFrom(' ', ' ', '\t', '\n', '\r\n', '  ', '          ', '\n        '),
  fc.string({ maxLength: 3 }),
);
const side = fc.array(piece, { maxLength: 9 }).map((pieces) => pieces.join(''));

describe('the look around a word of a name', () => {
  it('never refuses what is read as an assignment', () => {
    let refused = 0;
    fc.assert(
      fc.property(side, side, (before, after) => {
        const bytes = Buffer.from(before + WORD + after);
        const at = Buffer.byteLength(before);
        if (mayBeGiven(bytes, at, at + WORD.length)) return;
        refused++;
        expect(isGiven(bytes, at)).toBe(false);
      }),
      { numRuns: 30_000 },
    );
    expect(refused).toBeGreaterThan(5000);
  });

  it('hangs on no more bytes than it says', () => {
    fc.assert(
      fc.property(side, side, side, side, (before, after, other, another) => {
        const bytes = Buffer.from(' '.repeat(GIVEN_LEAD) + before + WORD + after + ' '.repeat(GIVEN_REACH));
        const at = GIVEN_LEAD + Buffer.byteLength(before);
        const kept = bytes.subarray(at - GIVEN_LEAD, at + WORD.length + GIVEN_REACH);
        const head = Buffer.from(other);
        const moved = Buffer.concat([head, kept, Buffer.from(another)]);
        const place = head.length + GIVEN_LEAD;
        // Nor on what it was before: bytes on both sides that it does not look at.
        expect(mayBeGiven(moved, place, place + WORD.length)).toBe(mayBeGiven(bytes, at, at + WORD.length));
      }),
      { numRuns: 10_000 },
    );
  });

  it.each([
    ['https://', '.example.com/path'],
    ['import ', '\n'],
    ['with a ', ' for every user of it\n'],
    ['f(', ')'],
    ['[', ', user, name]'],
    ['', '() {'],
    ['"', '")'],
    ['from a.b', ' import C\n'],
    ['<td>a', '</a> of b'],
    ['f(', '(a, b)'],
    ['if a', ':\n    return'],
    ['', ' x9 of y'],
    ['', '%2Fx9'],
    ['f("', '");'],
    ['f("', '").send(x)'],
    ['${', '}.x'],
    ['class ', ' { color: x }'],
  ])('refuses %j before and %j behind it', (before, after) => {
    expect(look(before, after)).toBe(false);
  });

  it.each([
    ['', ' = "x"'],
    ['"', '": "x"'],
    ['--', ' x9'],
    ['login me ', ' x'],
    ['', ' x9\n'],
    ['<', '>x</'],
    ['', '_of_a_very_long_name_of_its_own_that_goes_on'],
    ['', '&quot;: &quot;x'],
  ])('lets pass %j before and %j behind it', (before, after) => {
    expect(look(before, after)).toBe(true);
  });
});
