/**
 * The place of an encoded anchor → the encoded run around it and what it decodes to. A run that decodes to something other
 * than text is given back as nothing.
 */
import { constants, gunzipSync } from 'node:zlib';
import { BLOCK_REACH } from '../../core/limits.js';
import { alphabet } from '../alphabet.js';
import type { Extent } from '../extent.js';
import type { Undecoded } from '../match.js';
import { USE } from '../ruleset.js';
import { FIRST_CHAR } from './encodings.js';
import { BASE64 } from './gap.js';
import { RUN_REACH, Run, runAround, runBehind } from './run.js';

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

/** Decoded bytes on either side of an anchor that must be text. */
const TEXT_REACH = 256;
/** Bytes of a gzip member that holds nothing. */
const SHORTEST_MEMBER = 20;
/** Characters of a packed run that are read from its anchor on: what is cut off shows nothing. */
const PACKED_REACH = BLOCK_REACH;

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
  return use === USE.hex ? unwrapHex(run, at) : unwrapBase64(run, at, use);
}

function unwrapBase64(run: Run, anchor: number, use: number): Unwrapped | undefined {
  // The anchor's own characters say where groups of four begin, wherever the run was cut.
  const skipAt = (at: number, form: number): number =>
    (run.before(at) - FIRST_CHAR[(USE.base64 - form) as 0 | 1 | 2] + 4 * RUN_REACH) % 4;
  const skip = skipAt(anchor, use);
  const decoded = Buffer.from(run.text.slice(skip), 'base64');
  const whole = (offset: number): number => skip + Math.floor(offset / 3) * 4;
  const { start, end } = run;
  return {
    start,
    end,
    bytes: decoded,
    decoder: 'base64',
    // A character holds bits of two bytes: the span takes in every character that holds any of these bytes.
    span: (from, to) => [
      run.place(whole(from) + (from % 3)),
      run.placeBehind(whole(to) + Math.ceil(((to % 3) * 4) / 3)),
    ],
    seen: (offset) => run.place(whole(offset) + FIRST_CHAR[(offset % 3) as 0 | 1 | 2]),
    shows: (at, form) =>
      form <= USE.base64 && form > USE.hex && run.isInside(at) && skipAt(at, form) === skip,
    isText: (at) => isTextAt(decoded, Math.floor(((run.before(at) - skip) * 3) / 4)),
  };
}

function unwrapHex(run: Run, anchor: number): Unwrapped | undefined {
  const skip = run.before(anchor) % 2;
  const text = run.text.slice(skip);
  const decoded = Buffer.from(text.slice(0, text.length & ~1), 'hex');
  const { start, end } = run;
  return {
    start,
    end,
    bytes: decoded,
    decoder: 'hex',
    span: (from, to) => [run.place(skip + 2 * from), run.placeBehind(skip + 2 * to)],
    seen: (offset) => run.place(skip + 2 * offset),
    shows: (at, form) => form === USE.hex && run.isInside(at) && run.before(at) % 2 === skip,
    isText: (at) => isTextAt(decoded, Math.floor((run.before(at) - skip) / 2)),
  };
}

/** `H4sI…`: base64 of a gzip member; its head is the anchor. Places inside cannot be told, so the run stands for them. */
function unwrapGzip(bytes: Buffer, at: number, most: number, extent: Extent): Unwrapped | undefined {
  const { end, isCut } = runBehind(bytes, at, PACKED_REACH, BASE64, extent);
  // Each anchor is a member of its own: the one before it says nothing about it.
  const shown = {
    span: (): [number, number] => [at, end],
    seen: () => at,
    shows: () => false,
    isText: () => true,
  };
  const decoder = 'gzip';
  try {
    const { text } = new Run(bytes, at, end, BASE64, { left: false, right: isCut });
    const packed = Buffer.from(text, 'base64');
    if (packed.length < SHORTEST_MEMBER) return undefined;
    const unpacked = gunzipSync(packed, { maxOutputLength: most, finishFlush: constants.Z_SYNC_FLUSH });
    return { start: at, end, ...shown, bytes: unpacked, decoder, ...(isCut && { lacks: 'long' }) };
  } catch (error) {
    // Not gzip after all: the text itself was scanned as it stands.
    if ((error as NodeJS.ErrnoException).code !== 'ERR_BUFFER_TOO_LARGE') return undefined;
    return { start: at, end, ...shown, bytes: Buffer.alloc(0), decoder, lacks: 'budget' };
  }
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
