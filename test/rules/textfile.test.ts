/** Rules' texts in a file, all of them or a few. */
import { expect, it } from 'vitest';
import { ruleText } from '../../src/rules/describe.js';
import { loadRules } from '../../src/rules/load.js';
import { readTexts, textFile } from '../../src/rules/textfile.js';

const texts = loadRules([`${import.meta.dirname}/../../rules`]).map(ruleText);
const file = Buffer.from(textFile(texts));

it('gives all of them back', () => {
  expect(readTexts(file)).toEqual(texts);
});

it('gives each of them, and those that were asked for', () => {
  for (const text of texts) expect(readTexts(file, new Set([text.id]))).toEqual([text]);
  const some = [texts.at(-1)!, texts[0]!, texts[7]!];
  expect(readTexts(file, new Set(some.map(({ id }) => id)))).toEqual(some);
});

it('gives those of many rules, others with them', () => {
  const many = texts.slice(0, 60);
  expect(readTexts(file, new Set(many.map(({ id }) => id)))).toEqual(expect.arrayContaining(many));
});

it('leaves out rules that it does not know', () => {
  expect(readTexts(file, new Set(['my-own-rule', 'a"b', texts[0]!.id]))).toEqual([texts[0]]);
  expect(readTexts(file, new Set())).toEqual([]);
});
