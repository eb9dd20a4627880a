/**
 * A pattern → whether it is surely valid, without the engine that will run it: to load and ask that one takes a hundred
 * times as long, and users bring hundreds of patterns. Says nothing of what it does not know; the engine is asked then.
 */
import { type Pieces, parsePattern } from './pattern.js';

/** Characters that a pattern comes to with its counts written out, and how often a part stands in it so. RE2 takes more. */
const LARGEST = 2000;
const MOST_TIMES = 1000;

/** How large a piece is, and the greatest product of counts in it. */
interface Extent {
  size: number;
  times: number;
}

/** True for a pattern of the syntax that is known here (pattern.ts), far from every limit of RE2. */
export function isPlainPattern(source: string): boolean {
  const whole = parsePattern(source, SIZES);
  return whole !== undefined && whole.size <= LARGEST && whole.times <= MOST_TIMES;
}

const NOTHING: Extent = { size: 1, times: 1 };

const SIZES: Pieces<Extent> = {
  one: () => NOTHING,
  literal: (text) => ({ size: text.length, times: 1 }),
  run: (_mask, min, max) => repeated(NOTHING, min, max),
  repeat: repeated,
  sequence: together,
  either: together,
  secret: (body) => body,
  lineStart: () => NOTHING,
  lineEnd: () => NOTHING,
  wordEdge: NOTHING,
  noWordEdge: NOTHING,
};

function repeated({ size, times }: Extent, min: number, max: number): Extent {
  const count = Math.max(1, max === Infinity ? min : max);
  return { size: size * count, times: times * count };
}

function together(pieces: readonly Extent[]): Extent {
  let [size, times] = [1, 1];
  for (const piece of pieces) {
    size += piece.size;
    times = Math.max(times, piece.times);
  }
  return { size, times };
}
