/**
 * The words `quoted-printable` → the text of which they are said: the body of a part of a message (RFC 2045), or a value of
 * a vCard. What is encoded so is cut into lines of 76 characters, tokens and all. In prose they say nothing.
 */
import { BLOCK_REACH } from '../../core/limits.js';

/** Bytes before the words that are looked at: the name of the header. */
const NAME_REACH = 64;
/** Longest line that may divide the parts of a message. */
const LONGEST_BORDER = 160;

const HEADER = /(?:^|\n)content-transfer-encoding:[ \t]*["']?$/i;
const PARAMETER = /[;:](?:encoding=)?$/i;
/** A line that divides parts has no blanks, other than a key in armour or the line above a signature. */
const BORDER = /\n--(?=\S*[A-Za-z0-9])\S{1,150}\r?\n/;

export interface QuotedText {
  from: number;
  to: number;
  /** Bytes looked at around the words. */
  low: number;
  high: number;
}

/** @param at where the words begin. @param end behind them. */
export function quotedText(bytes: Buffer, at: number, end: number): QuotedText {
  const low = Math.max(0, at - NAME_REACH);
  const high = Math.min(bytes.length, at + BLOCK_REACH - LONGEST_BORDER);
  const before = bytes.toString('latin1', low, at);
  const after = bytes.toString('latin1', end, high);
  const [from, to] = HEADER.test(before)
    ? bodyOf(after)
    : PARAMETER.test(before)
      ? propertyOf(after)
      : [0, 0];
  return { from: end + from, to: end + to, low: at - NAME_REACH, high: high + LONGEST_BORDER };
}

/** Behind the empty line that ends the headers, up to the next part. */
function bodyOf(text: string): [from: number, to: number] {
  const head = /\r?\n\r?\n/.exec(text);
  if (head === null) return [0, 0];
  const from = head.index + head[0].length;
  const border = text.slice(from - 1).search(BORDER);
  return [from, border < 0 ? text.length : from + border];
}

/** Of a vCard: behind the colon, up to the first line end that is not escaped. */
function propertyOf(text: string): [from: number, to: number] {
  const head = /^(?:;[^:\r\n]{0,80})?:/.exec(text);
  if (head === null) return [0, 0];
  const end = text.search(/[^=\r]\r?\n/);
  return [head[0].length, end < 0 ? text.length : end + 1];
}
