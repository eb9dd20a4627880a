/**
 * Byte offsets → lines and columns as editors count them. A line ends at LF, at CRLF or at a lone CR; columns count
 * UTF-16 units of the UTF-8 text, and a byte that is not UTF-8 counts as one. Nothing here is computed before there is
 * a finding.
 */

const LF = 10;
const CR = 13;
/** Farthest that `lineStart` and `lineEnd` look, in bytes. */
const LINE_REACH = 4096;

/** Line and column, both from 1. */
export interface Position {
  line: number;
  column: number;
}

/**
 * Answers positions in one chunk. It remembers the last answer, so that ascending questions cost one pass over the
 * chunk together, however many findings a line holds; a question further back starts over.
 */
export class LineCursor {
  readonly #bytes: Buffer;
  readonly #firstLine: number;
  /** Whether a line may end at a CR alone; then every byte has to be looked at. */
  #loneCr: boolean | undefined;
  #offset = 0;
  /** The line end at or behind the offset, found once for all questions on a long line. */
  #nextEnd = -1;
  #line: number;
  #column = 1;

  /** @param chunkLine number of line ends before `bytes[0]` in the whole content (`Chunk.line`). */
  constructor(bytes: Buffer, chunkLine: number) {
    this.#bytes = bytes;
    this.#firstLine = chunkLine + 1;
    this.#line = this.#firstLine;
  }

  /** Position of the byte at `offset`, which may be the end of the bytes. A line longer than the chunk counts columns from the chunk's start. */
  at(offset: number): Position {
    if (offset < this.#offset) {
      this.#offset = 0;
      this.#nextEnd = -1;
      this.#line = this.#firstLine;
      this.#column = 1;
    }
    this.#advance(Math.min(offset, this.#bytes.length));
    return { line: this.#line, column: this.#column };
  }

  #advance(target: number): void {
    const bytes = this.#bytes;
    this.#loneCr ??= hasLoneCr(bytes);
    let i = this.#offset;
    if (!this.#loneCr) {
      if (this.#nextEnd < i) this.#nextEnd = lineEndFrom(bytes, i);
      for (; this.#nextEnd < target; this.#nextEnd = lineEndFrom(bytes, i)) {
        this.#line++;
        this.#column = 1;
        i = this.#nextEnd + 1;
      }
    }
    while (i < target) {
      const byte = bytes[i]!;
      if (byte === LF || (byte === CR && bytes[i + 1] !== LF)) {
        this.#line++;
        this.#column = 1;
        i++;
      } else if (byte < 0x80) {
        this.#column++;
        i++;
      } else {
        const width = utf8Width(bytes, i);
        // An offset inside a character belongs to that character.
        if (i + width > target) break;
        this.#column += width === 4 ? 2 : 1;
        i += width;
      }
    }
    this.#offset = i;
  }
}

/** Offset of the next LF, the end of the bytes when there is none. */
function lineEndFrom(bytes: Buffer, at: number): number {
  const end = bytes.indexOf(LF, at);
  return end < 0 ? bytes.length : end;
}

function hasLoneCr(bytes: Buffer): boolean {
  for (let at = bytes.indexOf(CR); at >= 0; at = bytes.indexOf(CR, at + 1))
    if (bytes[at + 1] !== LF) return true;
  return false;
}

/** Position of one byte; for several in a chunk keep a `LineCursor`. */
export function position(bytes: Buffer, offset: number, chunkLine: number): Position {
  return new LineCursor(bytes, chunkLine).at(offset);
}

/** Where the line around `offset` begins, at most 4 KB before it; a longer line is cut at a whole character. */
export function lineStart(bytes: Buffer, offset: number): number {
  const low = Math.max(0, offset - LINE_REACH);
  let start = offset;
  while (start > low && !isLineEnd(bytes, start - 1)) start--;
  return low > 0 && start === low ? wholeFrom(bytes, start, offset) : start;
}

/** Where the line around `offset` ends, without its line end, at most 4 KB behind it; cut as in `lineStart`. */
export function lineEnd(bytes: Buffer, offset: number): number {
  const high = Math.min(bytes.length, offset + LINE_REACH);
  let end = offset;
  while (end < high && bytes[end] !== LF && bytes[end] !== CR) end++;
  return high < bytes.length && end === high ? wholeTo(bytes, end, offset) : end;
}

/** Where the first whole character begins, at most at `limit`. Apart, as is the next: V8 gave up what it had compiled at each long line. */
function wholeFrom(bytes: Buffer, at: number, limit: number): number {
  let start = at;
  while (start < limit && isContinuation(bytes[start]!)) start++;
  return start;
}

/** Where the last whole character ends, at least at `limit`. */
function wholeTo(bytes: Buffer, at: number, limit: number): number {
  let end = at;
  while (end > limit && isContinuation(bytes[end]!)) end--;
  return end;
}

function isLineEnd(bytes: Buffer, at: number): boolean {
  return bytes[at] === LF || (bytes[at] === CR && bytes[at + 1] !== LF);
}

function isContinuation(byte: number): boolean {
  return (byte & 0xc0) === 0x80;
}

/** Bytes in the UTF-8 character at `at`; 1 for a byte that begins none. */
function utf8Width(bytes: Buffer, at: number): number {
  const lead = bytes[at]!;
  const width = lead < 0xc2 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 1;
  for (let i = 1; i < width; i++) if (!isContinuation(bytes[at + i] ?? 0)) return 1;
  return width;
}
