/**
 * The place of an encoded anchor → the encoded run around it and what it decodes to. Runs may be wrapped over lines.
 * Bounded on either side; a run that decodes to something other than text is given back as nothing.
 */
import { constants, gunzipSync } from 'node:zlib';
import { BLOCK_REACH, REACH } from '../../core/limits.js';
import { alphabet } from '../alphabet.js';
import type { Extent } from '../extent.js';
import type { Undecoded } from '../match.js';
import { USE } from '../ruleset.js';
import { FIRST_CHAR } from './encodings.js';

export interface Unwrapped {
  /** The part of the encoded run that was decoded. */
  start: number;
  end: number;
  /** What it says. */
  bytes: Buffer;
  /** Why `bytes` is not all that it says. */
  lacks?: Undecoded['reason'];
  decoder: 'base64' | 'hex' | 'gzip';
  /** Where bytes [start, end) of the decoded text stand in the encoded one. */
  span(start: number, end: number): [start: number, end: number];
  /** Where an anchor at byte `offset` of the decoded text is seen in the encoded one. */
  seen(offset: number): number;
  /** True when an anchor of form `use` at place `at` would be decoded to the same bytes. */
  shows(at: number, use: number): boolean;
  /** True when what is decoded around place `at` of the encoded text is text: what random bytes never are. */
  isText(at: number): boolean;
}

/** Bytes of a run looked at on either side of the anchor. */
const RUN_REACH = 6 * 1024;
/** What REACH decoded bytes take in encoded form, hexadecimal being the wider. */
const MARGIN = 2 * REACH;
/** Decoded bytes on either side of an anchor that must be text. */
const TEXT_REACH = 256;
/** A run of fewer characters holds no secret worth the name. */
const SHORTEST_RUN = 16;
/** Bytes of a gzip member that holds nothing. */
const SHORTEST_MEMBER = 20;
/** Characters of a packed run that are read from its anchor on: what is cut off shows nothing. */
const PACKED_REACH = BLOCK_REACH;

const BASE64 = alphabet('[A-Za-z0-9+/_-]');
const HEX = alphabet('hex');

/**
 * @param use which form of anchor stands at `at` (see encodings.ts).
 * @param most bytes that it may decode to.
 * @param extent takes in what was looked at, as far as any anchor in the safe part needs it.
 */
export function unwrap(
  bytes: Buffer,
  at: number,
  use: number,
  most: number,
  extent: Extent,
): Unwrapped | undefined {
  if (use === USE.gzip) return unwrapGzip(bytes, at, most, extent);
  const run = runAround(bytes, at, use === USE.hex ? HEX : BASE64, extent);
  if (run === undefined) return undefined;
  return use === USE.hex ? unwrapHex(bytes, run) : unwrapBase64(bytes, run, use);
}

function unwrapBase64(bytes: Buffer, run: Run, use: number): Unwrapped | undefined {
  // The anchor's own characters say where groups of four begin, wherever the run was cut.
  const skipAt = (before: number, form: number): number =>
    (before - FIRST_CHAR[(USE.base64 - form) as 0 | 1 | 2] + 4 * RUN_REACH) % 4;
  const skip = skipAt(run.before, use);
  const decoded = Buffer.from(run.text.slice(skip), 'base64');
  const whole = (offset: number): number => skip + Math.floor(offset / 3) * 4;
  return {
    ...run,
    bytes: decoded,
    decoder: 'base64',
    // A character holds bits of two bytes: the span takes in every character that holds any of these bytes.
    span: (start, end) => [
      indexOf(bytes, run, whole(start) + (start % 3)),
      indexOf(bytes, run, whole(end) + Math.ceil(((end % 3) * 4) / 3)),
    ],
    seen: (offset) => indexOf(bytes, run, whole(offset) + FIRST_CHAR[(offset % 3) as 0 | 1 | 2]),
    shows: (at, form) =>
      form <= USE.base64 &&
      form > USE.hex &&
      isInside(run, at) &&
      skipAt(charsBefore(bytes, run, at), form) === skip,
    isText: (at) => isTextAt(decoded, Math.floor(((charsBefore(bytes, run, at) - skip) * 3) / 4)),
  };
}

function unwrapHex(bytes: Buffer, run: Run): Unwrapped | undefined {
  const skip = run.before % 2;
  const text = run.text.slice(skip);
  const decoded = Buffer.from(text.slice(0, text.length & ~1), 'hex');
  const seen = (offset: number): number => indexOf(bytes, run, skip + 2 * offset);
  return {
    ...run,
    bytes: decoded,
    decoder: 'hex',
    span: (start, end) => [seen(start), seen(end)],
    seen,
    shows: (at, form) => form === USE.hex && isInside(run, at) && charsBefore(bytes, run, at) % 2 === skip,
    isText: (at) => isTextAt(decoded, Math.floor((charsBefore(bytes, run, at) - skip) / 2)),
  };
}

/** `H4sI…`: base64 of a gzip member; its head is the anchor. Places inside cannot be told, so the run stands for them. */
function unwrapGzip(bytes: Buffer, at: number, most: number, extent: Extent): Unwrapped | undefined {
  const { end, isCut } = runBehind(bytes, at, PACKED_REACH, BASE64, extent);
  // Each anchor is a member of its own: the one before it says nothing about it.
  const run = { start: at, end };
  const shown = {
    span: (): [number, number] => [at, end],
    seen: () => at,
    shows: () => false,
    isText: () => true,
  };
  const decoder = 'gzip';
  try {
    const packed = Buffer.from(bytes.toString('latin1', at, end).replace(WRAPS, ''), 'base64');
    if (packed.length < SHORTEST_MEMBER) return undefined;
    const unpacked = gunzipSync(packed, { maxOutputLength: most, finishFlush: constants.Z_SYNC_FLUSH });
    return { ...run, ...shown, bytes: unpacked, decoder, ...(isCut && { lacks: 'long' }) };
  } catch (error) {
    // Not gzip after all: the text itself was scanned as it stands.
    if ((error as NodeJS.ErrnoException).code !== 'ERR_BUFFER_TOO_LARGE') return undefined;
    return { ...run, ...shown, bytes: Buffer.alloc(0), decoder, lacks: 'budget' };
  }
}

interface Run {
  start: number;
  end: number;
  /** Bytes [safeFrom, safeTo) of the encoded text are decoded with all their surroundings. */
  safeFrom: number;
  safeTo: number;
  /** The run without its line ends. */
  text: string;
  /** Characters of `text` before the anchor. */
  before: number;
  /** True when it stands on one line. */
  isStraight: boolean;
}

function runAround(bytes: Buffer, at: number, mask: Uint8Array, extent: Extent): Run | undefined {
  let start = at;
  const low = Math.max(0, at - RUN_REACH);
  let i = at - 1;
  for (; i >= low && (mask[bytes[i]!] === 1 || isWrap(bytes[i]!)); i--) if (mask[bytes[i]!] === 1) start = i;
  const cutLeft = i < low && low > 0;
  const before = i;
  const { end, isCut: cutRight } = runBehind(bytes, at, RUN_REACH, mask, extent);
  extent.add(before, at);
  const head = bytes.toString('latin1', start, at).replace(WRAPS, '');
  const text = head + bytes.toString('latin1', at, end).replace(WRAPS, '');
  if (text.length < SHORTEST_RUN) return undefined;
  return {
    start,
    end,
    safeFrom: cutLeft ? start + MARGIN : start,
    safeTo: cutRight ? end - MARGIN : end,
    text,
    before: head.length,
    isStraight: text.length === end - start,
  };
}

/** Where the run ends that goes on at `at`, at most `reach` bytes behind it. */
function runBehind(
  bytes: Buffer,
  at: number,
  reach: number,
  mask: Uint8Array,
  extent: Extent,
): { end: number; isCut: boolean } {
  let end = at;
  let i = at;
  const high = Math.min(bytes.length, at + reach);
  for (; i < high && (mask[bytes[i]!] === 1 || (isWrap(bytes[i]!) && wrapsOn(bytes, i, mask))); i++) {
    if (mask[bytes[i]!] === 1) end = i + 1;
  }
  const isCut = i === high && high < bytes.length;
  // A line end is judged by the two bytes behind it. Where the run goes on, so may the anchors that share it.
  extent.add(at, isCut ? i + RUN_REACH : i + 3);
  return { end, isCut };
}

const WRAPS = /[\r\n]/g;

/** Characters of the run's text before place `at`. */
function charsBefore(bytes: Buffer, run: Run, at: number): number {
  if (run.isStraight) return at - run.start;
  let count = 0;
  for (let i = run.start; i < at; i++) if (!isWrap(bytes[i]!)) count++;
  return count;
}

function isInside({ safeFrom, safeTo }: Run, at: number): boolean {
  return at >= safeFrom && at < safeTo;
}

/** Place in `bytes` of character `index` of the run's text. */
function indexOf(bytes: Buffer, run: Run, index: number): number {
  if (run.isStraight) return Math.min(run.start + index, run.end);
  let at = run.start;
  for (let left = index; at < run.end; at++) {
    if (isWrap(bytes[at]!)) continue;
    if (left-- === 0) return at;
  }
  return run.end;
}

function isWrap(byte: number): boolean {
  return byte === 0x0a || byte === 0x0d;
}

/** A line end belongs to the run when the run goes on behind it. */
function wrapsOn(bytes: Buffer, at: number, mask: Uint8Array): boolean {
  const next = bytes[at] === 0x0d && bytes[at + 1] === 0x0a ? at + 2 : at + 1;
  return mask[bytes[next]!] === 1;
}

/**
 * True when nearly everything within TEXT_REACH of byte `center` is text. Asked about the surroundings of one anchor, so
 * that the answer does not depend on where a long run was cut.
 */
function isTextAt(bytes: Buffer, center: number): boolean {
  const from = Math.max(0, center - TEXT_REACH);
  const to = Math.min(bytes.length, center + TEXT_REACH);
  if (to - from < 8) return false;
  let odd = 0;
  for (let i = from; i < to; i++) {
    const byte = bytes[i]!;
    if (byte < 0x20 ? byte !== 0x09 && byte !== 0x0a && byte !== 0x0d : byte >= 0x7f) odd++;
  }
  return odd * 8 <= to - from;
}
