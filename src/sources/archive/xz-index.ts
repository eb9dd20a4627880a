/**
 * The end of an .xz file → does one stream make up the whole file? Decompressors stop after the first; the index at
 * the end tells how long that was (The .xz File Format, 2.1.2 and 4).
 */

/** Bytes of the file's end that are looked at: enough for some ten thousand blocks. */
export const TAIL_BYTES = 128 << 10;

const HEADER_BYTES = 12;
const FOOTER_BYTES = 12;

/** @param tail the last bytes of the file, `TAIL_BYTES` or all of it. @param total size of the file. */
export function isSingleStream(tail: Buffer, total: number): boolean {
  const footer = tail.length - FOOTER_BYTES;
  if (footer < 0 || tail.toString('latin1', tail.length - 2) !== 'YZ') return false;
  const indexBytes = 4 * (tail.readUInt32LE(footer + 4) + 1);
  const start = footer - indexBytes;
  if (start < 0 || tail[start] !== 0) return false;
  const blocks = blockBytes(tail.subarray(start + 1, footer));
  return HEADER_BYTES + blocks + indexBytes + FOOTER_BYTES === total;
}

/** Sum of the blocks' sizes with their padding; NaN when the records end early. */
function blockBytes(records: Buffer): number {
  let at = 0;
  const number = (): number => {
    let value = 0;
    for (let factor = 1; factor < 2 ** 63; factor *= 128) {
      const byte = records[at++];
      if (byte === undefined) return Number.NaN;
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) break;
    }
    return value;
  };
  let sum = 0;
  for (let left = number(); left > 0 && !Number.isNaN(sum); left--) {
    sum += 4 * Math.ceil(number() / 4);
    // The uncompressed size.
    number();
  }
  return sum;
}
