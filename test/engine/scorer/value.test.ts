/** What a value says by itself, whatever its name. */
import { describe, expect, it } from 'vitest';
import { FEATURES } from '../../../src/engine/scorer/features.js';
import { ValueFacts, valueFacts } from '../../../src/engine/scorer/value.js';

const of = (text: string) => new ValueFacts(Buffer.from(text).toString('latin1'));
const feature = (text: string, name: string) => of(text).row[FEATURES.findIndex(([own]) => own === name)];

describe('a value', () => {
  it('is of another kind when it is words, for a key, and for a password when it has more than one blank', () => {
    expect(of('hello world').isOther(false)).toBe(true);
    expect(of('hello w0rld').isOther(true)).toBe(false);
    expect(of('three short words').isOther(true)).toBe(true);
    expect(of('2026-11-21').isOther(false)).toBe(true);
  });

  it('has the first of the features, up to what its name has a say in', () => {
    expect(of('x').row.length).toBe(FEATURES.findIndex(([name]) => name === 'echo'));
    expect(feature('abcd1234', 'length')).toBe(8);
    expect(feature('abcd1234', 'digits')).toBe(0.5);
    expect(feature('abcd1234', 'switches')).toBe(1 / 8);
    expect(feature('00ff', 'hex')).toBe(1);
  });

  it('is read as UTF-8, and measured in bytes', () => {
    expect(of('pässwört').text).toBe('pässwört');
    expect(feature('pässwört', 'length')).toBe(10);
  });

  it('is read once where it stands again, and as another where its bytes differ but not its text', () => {
    const bytes = Buffer.from('one two one');
    expect(valueFacts(bytes, 0, 3)).toBe(valueFacts(bytes, 8, 11));
    const [a, b] = [Buffer.of(0xe8, 0x61), Buffer.of(0xe9, 0x61)];
    expect(valueFacts(a, 0, 2).text).toBe(valueFacts(b, 0, 2).text);
    expect(valueFacts(a, 0, 2)).not.toBe(valueFacts(b, 0, 2));
  });
});
