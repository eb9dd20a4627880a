/** Bytes around a span → the word that a rule wants to stand there. */

/** The first of the words within the distance of bytes [start, end), or in them, or undefined. */
export function nearWord(
  near: { words: string[]; bytes: number },
  bytes: Buffer,
  start: number,
  end: number,
): string | undefined {
  const from = Math.max(0, start - near.bytes);
  const around = bytes.toString('latin1', from, Math.min(bytes.length, end + near.bytes)).toLowerCase();
  return near.words.find((word) => around.includes(word));
}
