import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { besideNames, joinBeside } from '../../src/engine/beside.js';
import { kindsIn } from '../../src/engine/bytekinds.js';
import { Names } from '../../src/engine/called.js';
import { joinForms } from '../../src/engine/valueforms.js';
import { ValueWalks } from '../../src/engine/valuewalks.js';
import { builtinPack } from '../../src/rules/pack.js';
import { packOf } from '../helpers/inspector.js';

const pack = await builtinPack();
const names = new Names(pack, pack.rules.chosen(), []);
const walks = new ValueWalks(pack, pack.rules.chosen());
/** Rules that run and hold where their vendor is named near. */
const beside = [...pack.rules.chosen().keys()].filter(
  (rule) => walks.has(rule) && pack.rules.at(rule).words!.length > 0,
);

const PARTS = 'api key Token secret access auth client id app user pass word my www2 _ - .'.split(' ');
const name = fc
  .array(fc.constantFrom(...PARTS), { minLength: 1, maxLength: 5 })
  .map((parts) => parts.join(''));
const value = fc.tuple(
  fc.constantFrom(
    '0123456789',
    '0123456789abcdef',
    'ABCDEFGHIJ0123',
    'azAZ09',
    'azAZ09-_',
    'az09/+=',
    'a b%"$',
  ),
  fc.oneof(fc.integer({ min: 4, max: 512 }), fc.constantFrom(20, 24, 32, 36, 40, 64)),
);

describe('what a name may be given where a vendor is named near', () => {
  it('is what one of its rules takes', () => {
    const seen = { some: 0, none: 0 };
    fc.assert(
      fc.property(name, value, (text, [members, length]) => {
        const called = names.read(Buffer.from(text), 0, text.length);
        const bytes = Buffer.from(members.repeat(Math.ceil(length / members.length)).slice(0, length));
        const kinds = kindsIn(bytes, 0, length);
        const isTaken = beside.some(
          (rule) => walks.mayHold(rule, length, kinds) && names.near(rule, called) !== undefined,
        );
        seen[isTaken ? 'some' : 'none']++;
        expect(called.beside?.mayTake(length, kinds) ?? false).toBe(isTaken);
      }),
      { numRuns: 500 },
    );
    expect(seen.some).toBeGreaterThan(50);
    expect(seen.none).toBeGreaterThan(50);
  });

  it('is asked of no name that no rule asks for', () => {
    expect(names.read(Buffer.from('colour'), 0, 6).beside).toBeUndefined();
  });
});

describe('the names of two packs', () => {
  it('lead to the forms where they stand behind one another', () => {
    const rules = [
      'assigned = { words = ["acme"], names = ["token"], alphabet = "hex", length = 32 }',
      'assigned = { words = ["other"], alphabet = "digit", length = 24 }',
    ];
    const [first, second] = rules.map((rule) => packOf(rule)) as [typeof pack, typeof pack];
    const forms = joinForms(first.forms, second.forms, 1);
    const joined = joinBeside(first.beside, second.beside, first.forms.ends.length);
    expect(joined).toEqual(besideNames([...first.rules, ...second.rules], forms));
    const both = { rules: packOf(...rules).rules, words: packOf(...rules).words, beside: joined, forms };
    const token = new Names(both, Uint8Array.of(1, 1), []).read(Buffer.from('token'), 0, 5).beside!;
    const [hex, digits] = [kindsIn(Buffer.from('09af'), 0, 4), kindsIn(Buffer.from('09'), 0, 2)];
    expect([token.mayTake(32, hex), token.mayTake(24, hex), token.mayTake(24, digits)]).toEqual([
      true,
      false,
      true,
    ]);
  });
});
