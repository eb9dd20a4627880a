/**
 * A password such as a person with a generator would choose: 14 to 20 characters of all kinds. Its punctuation is
 * safe in URLs, shells' double quotes, YAML and JSON, and it begins and ends with a letter or digit, so that an
 * example means the same in every syntax.
 */
import type { Random } from './random.js';

const LEAST = 14;
const MOST = 20;

export function password(random: Random): string {
  const length = random.between(LEAST, MOST);
  const middle = random.pick('base62', length - 4);
  const marks = random.pick('[!*+~^._-]', 2);
  const cut = random.between(3, middle.length - 3);
  // A capital and a digit at the ends: every kind is there whatever the middle drew.
  return `${random.pick('upper', 1)}${middle.slice(0, cut)}${marks[0]}${middle.slice(cut)}${marks[1]}${random.pick('[2-9]', 1)}`;
}
