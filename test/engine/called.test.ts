import { describe, expect, it } from 'vitest';
import { besideNames } from '../../src/engine/beside.js';
import { Names } from '../../src/engine/called.js';
import { RuleList } from '../../src/engine/rulelist.js';
import type { CompiledRule } from '../../src/engine/ruleset.js';
import { valueForms } from '../../src/engine/valueforms.js';
import { joinWords, valueWords } from '../../src/engine/valuewords.js';

const rule = (words: string[], names: string[], span?: [number, number]): CompiledRule => ({
  id: 'test',
  name: 'test',
  severity: 'high',
  tier: 'contextual',
  group: 'default',
  provider: 'Test',
  kind: 'assigned',
  left: 'word',
  right: 'word',
  words,
  names,
  ...(span && { span, form: `base62{${span}}` }),
  check: [],
  companions: [],
});

const RULES = [
  rule(['datadog', 'dd'], ['apikey'], [32, 32]),
  rule(['github'], [], [40, 40]),
  rule([], ['jwtsecret'], [16, 64]),
  rule([], [], [16, 64]),
  rule([], ['auth', 'token']),
];
let reads: number[] = [];
function namesOf(active = Uint8Array.of(1, 1, 1, 1, 1)): Names {
  const forms = valueForms(RULES);
  const read = (index: number) => {
    reads.push(index);
    return RULES[index]!;
  };
  const list = new RuleList(new Uint8Array(RULES.length), () => [], read);
  const [words, beside] = [valueWords(RULES), besideNames(RULES, forms)];
  return new Names({ rules: list, words, beside, forms }, active, [4]);
}
const names = namesOf();
/** What a name says that stands alone. */
const read = (name: string, of = names) => of.read(Buffer.from(name, 'latin1'), 0, name.length);
const own = (name: string, of = names) => read(name, of).own.map(({ rule: index }) => index);

describe('a name', () => {
  it('satisfies the rules whose word and name stand in it, whatever joins its parts', () => {
    expect(own('DATA_DOG_API_KEY')).toEqual([0, 3]);
    expect(own('dd-api.key')).toEqual([0, 3]);
    expect(own('addApiKey')).toEqual([3]);
    expect(own('datadog')).toEqual([]);
    expect(own('myGitHubThing')).toEqual([1]);
  });

  it('satisfies rules without words by their names, and rules without either when it suggests a secret', () => {
    expect(own('jwt_secret')).toEqual([2, 3]);
    expect(own('password')).toEqual([3]);
    expect(own('colour')).toEqual([]);
  });

  it('says why', () => {
    expect(read('github').own).toEqual([{ rule: 1, reason: 'given to a name of Test' }]);
    expect(read('password').own).toEqual([{ rule: 3, reason: 'given to a name of its own' }]);
  });

  it('may satisfy a rule whose vendor is named near', () => {
    expect(names.near(0, read('api_key'))).toBe('Test is named near');
    expect(names.near(0, read('token'))).toBeUndefined();
    expect(names.near(1, read('token'))).toBe('Test is named near');
    expect(names.near(1, read('colour'))).toBeUndefined();
  });

  it('needs no look around where it satisfies no rule whose vendor is named near', () => {
    expect(read('api_key').beside).toBeDefined();
    expect(read('passphrase').beside).toBeDefined();
    expect(read('myGitHubThing').beside).toBeUndefined();
  });

  it('is idle when no rule holds for it, whatever it is given', () => {
    const some = namesOf(Uint8Array.of(1, 1, 1, 0, 1));
    expect(read('author', some).idle).toBe(true);
    expect(read('colour', some).idle).toBe(true);
    for (const name of ['api_key', 'github', 'jwtSecret', 'oauth']) expect(read(name, some).idle).toBe(false);
  });

  it('satisfies a generic rule, except where auth is an author', () => {
    expect(read('oauth').generic?.rule).toBe(4);
    expect(read('authors').generic).toBeUndefined();
    expect(read('authorize').generic?.rule).toBe(4);
  });

  it('may call a login', () => {
    expect(read('new BasicAuth').login).toBe(true);
    expect(read('authToken').login).toBe(false);
  });

  it('leads to no rule that does not run, and has no other rule read', () => {
    reads = [];
    const some = namesOf(Uint8Array.of(1, 0, 1, 0, 1));
    expect(own('github_jwt_secret', some)).toEqual([2]);
    expect(new Set(reads)).toEqual(new Set([2, 4]));
  });

  it('says the same each time, whatever was read in between', () => {
    expect(read('DD_API_KEY')).toBe(read('DD_API_KEY'));
    for (let i = 0; i < 5000; i++) read(`name${i}`);
    expect(own('DD_API_KEY')).toEqual([0, 3]);
  });
});

describe('words of two packs', () => {
  it('lead to the rules where they stand behind one another', () => {
    const more = [...RULES, rule(['okta'], ['app token'], [42, 42])];
    const both = joinWords(valueWords(more.slice(0, 2)), valueWords(more.slice(2)), 2);
    expect(both).toEqual(valueWords(more));
  });
});
