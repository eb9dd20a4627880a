/**
 * Does a string look like one that a machine made? Samples that look like placeholders or counters are thrown away
 * and drawn again, since real tokens hardly ever look like that and the engine rightly doubts the ones that do.
 */

/** Words that stand in placeholders; a random string that holds one by chance is drawn again. */
const WORDS = [
  'abcd',
  'admin',
  'change',
  'demo',
  'dummy',
  'enter',
  'example',
  'fake',
  'foo',
  'here',
  'insert',
  'mock',
  'none',
  'null',
  'pass',
  'place',
  'replace',
  'sample',
  'secret',
  'test',
  'todo',
  'token',
  'true',
  'value',
  'xxx',
  'your',
];

/** Strings at least this long must show their alphabet's kinds of character. */
const SHOWS_KINDS = 8;
/** Strings at least this long must show two digits: one in sixteen of forty is rare, none is suspicious. */
const SHOWS_DIGITS = 16;
const DIGIT = /[0-9]/g;

/** @param members the bytes that the string was drawn from. */
export function looksRandom(text: string, members: Uint8Array): boolean {
  const folded = text.toLowerCase();
  if (WORDS.some((word) => folded.includes(word))) return false;
  return !hasRun(folded) && showsKinds(text, Buffer.from(members).toString('latin1'));
}

/** Four equal characters in a row, or five that count up or down. */
function hasRun(text: string): boolean {
  let equal = 1;
  let counting = 1;
  let lastStep = 0;
  for (let i = 1; i < text.length; i++) {
    const step = text.charCodeAt(i) - text.charCodeAt(i - 1);
    equal = step === 0 ? equal + 1 : 1;
    counting = Math.abs(step) === 1 ? (step === lastStep ? counting + 1 : 2) : 1;
    lastStep = step;
    if (equal >= 4 || counting >= 5) return true;
  }
  return false;
}

/** Digits, capitals and small letters, each where the alphabet has them and something else too. */
function showsKinds(text: string, members: string): boolean {
  if (text.length < SHOWS_KINDS) return true;
  for (const kind of [DIGIT, /[a-z]/g, /[A-Z]/g]) {
    const possible = members.match(kind)?.length ?? 0;
    // A hex alphabet of both cases is written in one of them.
    if (possible === 0 || possible < members.length / 8) continue;
    const least = kind === DIGIT && text.length >= SHOWS_DIGITS ? 2 : 1;
    if ((text.match(kind)?.length ?? 0) < least) return false;
  }
  return true;
}
