/** What is asked of the bytes behind an anchor never misses what its form allows. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseForm } from '../../src/engine/form.js';
import {
  eitherSequel,
  joinSequels,
  mayGoOn,
  SEQUEL_REACH,
  sequelList,
  sequelOf,
} from '../../src/engine/sequel.js';
import { ShapeWalk } from '../../src/engine/shape.js';

/** Forms that begin with `tok-`: short and long, with ends that must come, may come, or may be one of several. */
const FORMS = [
  '"tok-" base62{14} "." hexlower{8}',
  '"tok-" [a-z0-9.]{1,100} ":" <[a-z0-9:]{3,20}> "@"',
  '"tok-" [ ]{0,2} "=" [ ]{0,2} ("{"|"") <[a-z]{3,12}> ("}"|"") [;"]',
  '"tok-" (i"ab"|"") digit{2,30}',
  '"tok-" digit{0,4} ("x"|"yy")',
].map(parseForm);

const lists = FORMS.map((form) => sequelList([sequelOf(form, 1)]));
const tail = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '.',
        ':',
        '@',
        '=',
        ' ',
        '{',
        '}',
        ';',
        '"',
        '/',
        'x',
        'yy',
        'ab',
        'AB',
        'secret',
        '42',
      ),
      fc.string({ unit: fc.constantFrom(...'abc012'), maxLength: 16 }),
    ),
    { maxLength: 9 },
  )
  .map((pieces) => pieces.join(''));

const goesOn = (form: number, text: string) => mayGoOn(Buffer.from(`tok-${text}`), 4, lists[form]!, 0);

describe('what must follow an anchor', () => {
  it('is never missed where the form holds', () => {
    const walks = FORMS.map((form) => new ShapeWalk(form, 'none', 'none'));
    let [held, refused] = [0, 0];
    fc.assert(
      fc.property(fc.nat(FORMS.length - 1), tail, (form, text) => {
        const holds = walks[form]!.at(Buffer.from(`tok-${text}`), 0, 0);
        if (holds) held++;
        if (!goesOn(form, text)) {
          refused++;
          expect(holds).toBe(false);
        }
      }),
      { numRuns: 20_000 },
    );
    expect(held).toBeGreaterThan(200);
    expect(refused).toBeGreaterThan(5000);
  });

  it('hangs on no more bytes than it says', () => {
    fc.assert(
      fc.property(fc.nat(FORMS.length - 1), tail, tail, (form, text, other) => {
        const seen = text.padEnd(SEQUEL_REACH, 'a').slice(0, SEQUEL_REACH);
        expect(goesOn(form, seen + other)).toBe(goesOn(form, seen));
      }),
      { numRuns: 5000 },
    );
  });

  it('is as short, and as plain, as the form allows', () => {
    expect(goesOn(0, 'name of something')).toBe(false);
    expect(goesOn(1, 'example.com/path')).toBe(false);
    expect(goesOn(1, 'user:pass@host')).toBe(true);
    expect(goesOn(2, ' = abc;')).toBe(true);
    expect(goesOn(3, 'a')).toBe(false);
    expect(goesOn(4, 'yy')).toBe(true);
  });

  it('is nothing where the form may end there', () => {
    expect(sequelOf(parseForm('"tok-"'), 1)).toBeUndefined();
    expect(sequelOf(parseForm('"tok-" digit{0,4}'), 1)).toBeUndefined();
  });

  it('is what either asks for when an anchor leads to two forms', () => {
    const both = sequelList([eitherSequel(sequelOf(FORMS[0]!, 1)!, sequelOf(FORMS[3]!, 1)!)]);
    for (const text of ['42', 'AB42', 'abcdefghijklmn.01234567'])
      expect(mayGoOn(Buffer.from(`tok-${text}`), 4, both, 0)).toBe(true);
    expect(mayGoOn(Buffer.from('tok-/'), 4, both, 0)).toBe(false);
  });

  it('stays with its anchor when lists are joined', () => {
    const second = sequelList(['name', undefined, sequelOf(FORMS[4]!, 1)]);
    const list = joinSequels(lists[0]!, second);
    expect([...list.of]).toEqual([0, -2, -1, 1]);
    expect(mayGoOn(Buffer.from('tok-yy'), 4, list, list.of[3]!)).toBe(true);
    expect(mayGoOn(Buffer.from('tok-zz'), 4, list, list.of[3]!)).toBe(false);
  });
});
