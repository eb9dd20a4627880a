/**
 * Bytes → how much they read like words. Two measures: what share of the letters belongs to common words, and how
 * surprising each letter is after the two before it. Both walk the runs of letters between humps, digits and marks;
 * tables only, no allocation beyond the words looked up.
 */
import { TRIGRAMS, WORDS } from './wording-data.js';

/** Built at the first value that is weighed: most runs weigh none. */
let listed: ReadonlySet<string> | undefined;
let surprises: Float32Array | undefined;
const SHORTEST = 4;
const LONGEST = 14;
/** Letters of words that no random text of a secret's length holds by chance. */
const SURE = 6;
/** Letters of a run that are looked at; longer runs are no words. */
const LONGEST_RUN = 40;

/** What the letters of a value look like; reused by the next reading. */
export interface Wording {
  /** Bytes that are ASCII letters. */
  letters: number;
  /** Letters that belong to common words. */
  known: number;
  /** Mean surprise of a letter given the two before it, in bits; words have 2 to 3.5, noise 5 and more. 0 without letters. */
  surprise: number;
  /** Mean surprise of the strangest run of four letters or more. */
  strangest: number;
  /** Longest run of consonants. */
  consonants: number;
  /** Runs of letters of one case (humps, words between marks). */
  runs: number;
}

const result: Wording = { letters: 0, known: 0, surprise: 0, strangest: 0, consonants: 0, runs: 0 };

/** Reads bytes [start, end); the result is overwritten by the next call. */
export function wording(bytes: Buffer, start: number, end: number): Wording {
  Object.assign(result, { letters: 0, known: 0, surprise: 0, strangest: 0, consonants: 0, runs: 0 });
  surprises ??= Float32Array.from(TRIGRAMS, (digit) => Number.parseInt(digit, 36) / 3);
  listed ??= new Set(WORDS.split(' '));
  let sum = 0;
  let symbols = 0;
  for (let at = start; at < end; ) {
    if (!isLetter(bytes[at]!)) {
      at++;
      continue;
    }
    const stop = endOfRun(bytes, at, end);
    const surprise = runSurprise(bytes, at, stop, surprises);
    sum += surprise;
    symbols += stop - at + 1;
    result.letters += stop - at;
    result.runs++;
    result.known += knownLetters(bytes, at, stop, listed);
    result.consonants = Math.max(result.consonants, longestConsonants(bytes, at, stop));
    if (stop - at >= SHORTEST) result.strangest = Math.max(result.strangest, surprise / (stop - at + 1));
    at = stop;
  }
  result.surprise = symbols > 0 ? sum / symbols : 0;
  return result;
}

/** Fewest letters that say anything. */
const TELLING_LETTERS = 6;
/** Mean surprise from which letters are noise; words of any language have less. */
const NOISE = 4.6;

/** True when no word can be made out in a text of letters: generated, not thought up. */
export function readsRandom(text: string): boolean {
  const bytes = Buffer.from(text, 'latin1');
  const { letters, known, surprise } = wording(bytes, 0, bytes.length);
  return letters >= TELLING_LETTERS && surprise >= NOISE && known * 3 < letters;
}

function isLetter(byte: number): boolean {
  return (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
}

function isUpper(byte: number): boolean {
  return byte >= 0x41 && byte <= 0x5a;
}

/** A run is capitals, or small letters with at most one capital before them. */
function endOfRun(bytes: Uint8Array, at: number, end: number): number {
  let i = at + 1;
  if (isUpper(bytes[at]!) && i < end && isUpper(bytes[i]!)) {
    while (i < end && isUpper(bytes[i]!)) i++;
    // `HTTPServer`: the last capital begins the next run.
    return i < end && isLetter(bytes[i]!) && i - at > 2 ? i - 1 : i;
  }
  while (i < end && isLetter(bytes[i]!) && !isUpper(bytes[i]!)) i++;
  return i;
}

/** Sum over the run's letters and its end, in bits. */
function runSurprise(bytes: Uint8Array, start: number, end: number, table: Float32Array): number {
  let a = 0;
  let b = 0;
  let sum = 0;
  for (let i = start; i < end; i++) {
    const c = (bytes[i]! | 0x20) - 0x60;
    sum += table[(a * 27 + b) * 27 + c]!;
    a = b;
    b = c;
  }
  return sum + table[(a * 27 + b) * 27]!;
}

/**
 * Letters of the run that common words cover: the longest word at each place, from the left. Short words count only
 * where the run begins or another word ends; random text holds them by chance.
 */
function knownLetters(bytes: Buffer, start: number, end: number, words: ReadonlySet<string>): number {
  if (end - start < SHORTEST) return 0;
  const run = bytes.toString('latin1', start, Math.min(end, start + LONGEST_RUN)).toLowerCase();
  let known = 0;
  let least = SHORTEST;
  for (let at = 0; at + least <= run.length; ) {
    let length = Math.min(LONGEST, run.length - at);
    while (length >= least && !words.has(run.slice(at, at + length))) length--;
    const isWord = length >= least;
    known += isWord ? length : 0;
    at += isWord ? length : 1;
    least = isWord ? SHORTEST : SURE;
  }
  return known;
}

function longestConsonants(bytes: Uint8Array, start: number, end: number): number {
  let longest = 0;
  let run = 0;
  for (let i = start; i < end; i++) {
    const letter = bytes[i]! | 0x20;
    const isVowel =
      letter === 0x61 ||
      letter === 0x65 ||
      letter === 0x69 ||
      letter === 0x6f ||
      letter === 0x75 ||
      letter === 0x79;
    run = isVowel ? 0 : run + 1;
    if (run > longest) longest = run;
  }
  return longest;
}
