/** How far before a keyword an imported pattern is tried: as far as a match may begin before the first keyword it must hold. */
import { describe, expect, it } from 'vitest';
import { parseGoRegex } from '../../../src/policy/import/go-regex.js';
import { leadOf } from '../../../src/policy/import/regex-facts.js';

const lead = (pattern: string, ...words: string[]) => leadOf(parseGoRegex(pattern)!, words);

describe('what may stand before a keyword in a match', () => {
  it('is what the pattern says of the part in front of it', () => {
    expect(lead('(?i)[\\w.-]{0,50}?(?:acme)[ =]{1,5}([a-z0-9]{32})', 'acme')).toBe(54);
    expect(lead('(?i:[\\w.-]{0,50}?(?:acme))[ =]{1,5}([a-z0-9]{32})', 'acme')).toBe(54);
    expect(lead('tok_[a-z]{20}', 'tok_')).toBe(4);
  });

  it('reaches to the end of the longest of several', () => {
    expect(lead('[a-z_]{0,10}(?:key|token|passw(?:or)?d)=(\\w{8,99})', 'key', 'token', 'passw')).toBe(15);
  });

  it('is not less because a value may hold a keyword, too', () => {
    expect(lead('acme=[a-z]{0,900}', 'acme')).toBe(4);
    expect(lead('[a-z]{1,900}=acme', 'acme')).toBe(905);
  });

  it('is the longest match where a match may do without any in each of its parts', () => {
    expect(lead('(?:acme)?[a-z]{1,20}(?:key)?', 'acme', 'key')).toBe(27);
    expect(lead('(?:acme|other)[a-z]{1,20}', 'acme')).toBe(25);
    expect(lead('acme.*', 'other')).toBe(Number.POSITIVE_INFINITY);
  });

  it('is read through groups around the whole', () => {
    expect(lead('((?:ab){2}acme[a-z]{5})', 'acme')).toBe(8);
  });
});
