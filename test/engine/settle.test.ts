import { describe, expect, it } from 'vitest';
import { inspectorOf } from '../helpers/inspector.js';

const SECRET = 'shape = { prefix = ["sec_"], alphabet = "digit", length = 8 }';
const ID = 'shape = { prefix = ["ida_"], alphabet = "digit", length = 8 }';
const OTHER = 'shape = { prefix = ["oth_"], alphabet = "digit", length = 8 }';
const GENERIC = 'tier = "generic"\nassigned = { words = [], names = ["token", "api key", "secret"] }';
const withId = 'companions = [{ rule = "id", lines = 2 }]';

/** What is reported: each finding's rule, with the rules of its parts. */
function reported(rules: string[], text: string): string[] {
  const inspector = inspectorOf(...rules);
  const id = (rule: number) => inspector.rules.at(rule).id;
  return inspector
    .inspect(Buffer.from(text))
    .map(({ rule, parts }) => [id(rule), ...parts.map((part) => id(part.rule))].join(' + '));
}

describe('an id near its secret', () => {
  const rules = [`id = "secret"\n${SECRET}\n${withId}`, `id = "id"\nseverity = "low"\n${ID}`];

  it('is part of the one finding, before or after it', () => {
    expect(reported(rules, 'ida_12345678\nsec_12345678')).toEqual(['secret + id']);
    expect(reported(rules, 'sec_12345678\nida_12345678')).toEqual(['secret + id']);
  });

  it('is a finding of its own when alone, or too far away', () => {
    expect(reported(rules, 'ida_12345678')).toEqual(['id']);
    expect(reported(rules, 'ida_12345678\n\n\n\nsec_12345678')).toEqual(['id', 'secret']);
  });

  it('goes to every secret that names it, and leaves the farther of two ids alone', () => {
    expect(reported(rules, 'sec_12345678 ida_12345678 sec_87654321')).toEqual(['secret + id', 'secret + id']);
    expect(reported(rules, 'ida_11111222\nida_12345678 sec_12345678')).toEqual(['id', 'secret + id']);
  });

  it('keeps the generic rule from its bytes, also once it is a part', () => {
    const text = 'token = "ida_12345678"\nkey = sec_12345678';
    expect(reported([...rules, GENERIC], text)).toEqual(['secret + id']);
    // Without the id's rule the generic one would have taken it.
    expect(reported([`id = "id"\n${OTHER}`, GENERIC], 'token = "ida_91735640"')).toEqual(['test-1']);
  });

  it('is not hidden by a secret that is no more than a placeholder', () => {
    expect(reported(rules, 'ida_12345678 sec_00000000')).toEqual(['id', 'secret + id']);
  });

  it('is nothing alone when its rule says that it is only a part', () => {
    const part = [rules[0]!, `id = "id"\nseverity = "info"\npart = true\n${ID}`];
    expect(reported(part, 'ida_12345678')).toEqual([]);
    expect(reported(part, 'ida_12345678 sec_12345678')).toEqual(['secret + id']);
  });
});

describe('two secrets near each other', () => {
  it('stay two findings, and the one names the other', () => {
    const rules = [
      `id = "secret"\n${SECRET}\ncompanions = [{ rule = "other" }]`,
      `id = "other"\nseverity = "high"\n${OTHER}`,
    ];
    expect(reported(rules, 'sec_12345678 oth_12345678')).toEqual(['secret + other', 'other']);
  });

  it('are one when they are the same credential', () => {
    const rules = [
      `id = "secret"\n${SECRET}\ncompanions = [{ rule = "other", part = true }]`,
      `id = "other"\nseverity = "critical"\n${OTHER}`,
    ];
    expect(reported(rules, 'sec_12345678 oth_12345678')).toEqual(['secret + other']);
    expect(reported(rules, 'oth_12345678')).toEqual(['other']);
  });

  it('name each other when both name both', () => {
    const rules = [
      `id = "secret"\n${SECRET}\ncompanions = [{ rule = "other" }]`,
      `id = "other"\n${OTHER}\ncompanions = [{ rule = "secret" }]`,
    ];
    expect(reported(rules, 'sec_12345678 oth_12345678')).toEqual(['secret + other', 'other + secret']);
  });
});

describe('two halves of low severity that name each other', () => {
  it('are one finding', () => {
    const rules = [
      `id = "one"\nseverity = "low"\n${SECRET}\ncompanions = [{ rule = "two" }]`,
      `id = "two"\nseverity = "low"\n${OTHER}\ncompanions = [{ rule = "one" }]`,
    ];
    expect(reported(rules, 'sec_12345678 oth_12345678')).toEqual(['one + two']);
  });
});

describe('a required companion', () => {
  const rules = [
    `id = "secret"\n${SECRET}\ncompanions = [{ rule = "id", required = true }]`,
    `id = "id"\nseverity = "low"\n${ID}`,
  ];

  it('makes the finding, and without it there is none', () => {
    expect(reported(rules, 'sec_12345678 ida_12345678')).toEqual(['secret + id']);
    expect(reported(rules, 'sec_12345678')).toEqual([]);
  });

  it('leaves the bytes to other rules when it is missing', () => {
    expect(reported([...rules, GENERIC], 'api_key = "sec_91735640"')).toEqual(['test-2']);
  });
});
