/**
 * Terminal output → the text it shows: escape sequences are taken out, so that a value coloured in the middle is one
 * value again; returns of the cursor become a space, so that every state of a progress bar is scanned and none is a
 * line; what a sequence carries as a string (titles, link targets) is moved to the end of its line, not lost. Line
 * feeds stay exactly where they are. Sequences are those of ECMA-48 and xterm's "Control Sequences".
 */
import type { ByteSink } from '../stream.js';

const BEL = 0x07;
const LF = 0x0a;
const CR = 0x0d;
const ESC = 0x1b;
/** First byte of U+0080 to U+00BF in UTF-8: CSI and OSC have a form there. */
const C1 = 0xc2;

/** Longest sequences taken as such, in bytes; what is longer is text. */
const LONGEST_CSI = 64;
const LONGEST_STRING = 4096;

/**
 * text: plain. return: after CR. escape: after ESC. c1: after 0xC2. control: in CSI. shift: in ESC and intermediates.
 * string: in OSC, DCS, SOS, PM or APC. stringEscape: after ESC in one of these.
 */
type State = 'text' | 'return' | 'escape' | 'c1' | 'control' | 'shift' | 'string' | 'stringEscape';

const SPACE = Buffer.from(' ');
const RETURN = Buffer.from('\r');

export class EscapeStripper implements ByteSink {
  readonly #out: ByteSink;
  #state: State = 'text';
  /** The sequence so far: given back as text when it turns out to be none. */
  readonly #held = Buffer.alloc(LONGEST_STRING);
  #heldCount = 0;
  /** Bytes at the front of `held` that introduce the sequence. */
  #introducer = 0;
  #aside: Buffer[] = [];

  constructor(out: ByteSink) {
    this.#out = out;
  }

  write(bytes: Buffer): void {
    for (let at = 0; at < bytes.length; ) {
      if (this.#state === 'text') at = this.#text(bytes, at);
      // A byte that is not taken has ended the sequence: it is looked at again.
      else if (this.#inSequence(bytes[at]!)) at++;
    }
  }

  /** Writes what is plain, enters what is not, and returns where to go on. */
  #text(bytes: Buffer, start: number): number {
    const stop = nextSpecial(bytes, start, this.#aside.length > 0);
    if (stop > start) this.#out.write(bytes.subarray(start, stop));
    if (stop === bytes.length) return stop;
    const byte = bytes[stop]!;
    this.#leaveText(byte);
    return byte === LF ? stop : stop + 1;
  }

  /** The text is over: an unfinished sequence is text, and strings set aside come out. */
  end(): void {
    if (this.#state !== 'return') this.#giveBack();
    this.#state = 'text';
    this.#flushAside();
  }

  #leaveText(byte: number): void {
    if (byte === LF) {
      this.#flushAside();
    } else if (byte === CR) {
      this.#state = 'return';
    } else {
      this.#state = byte === ESC ? 'escape' : 'c1';
      this.#hold(byte);
    }
  }

  /** Goes on with a sequence; false when the byte does not belong to it. The state is 'text' after the last byte. */
  #inSequence(byte: number): boolean {
    switch (this.#state) {
      case 'return':
        return this.#afterReturn(byte);
      case 'escape':
        return this.#afterEscape(byte);
      case 'c1':
        if (byte === 0x9b || byte === 0x9d) return this.#enter(byte === 0x9b ? 'control' : 'string', byte);
        return this.#giveBack();
      case 'shift':
      case 'control':
        return this.#inControl(byte);
      default:
        return this.#inString(byte);
    }
  }

  #afterReturn(byte: number): boolean {
    if (byte === CR) return true;
    this.#out.write(byte === LF ? RETURN : SPACE);
    this.#state = 'text';
    return false;
  }

  #afterEscape(byte: number): boolean {
    if (byte === 0x5b) return this.#enter('control', byte);
    if (byte === 0x5d || byte === 0x50 || byte === 0x58 || byte === 0x5e || byte === 0x5f)
      return this.#enter('string', byte);
    if (byte >= 0x20 && byte < 0x30) return this.#enter('shift', byte);
    if (byte >= 0x30 && byte < 0x7f) return this.#drop();
    return this.#giveBack();
  }

  /** Parameters, intermediates, then one final byte. */
  #inControl(byte: number): boolean {
    const last = byte >= (this.#state === 'control' ? 0x40 : 0x30) && byte < 0x7f;
    if (last) return this.#drop();
    if (byte < 0x20 || byte > 0x3f || this.#heldCount === LONGEST_CSI) return this.#giveBack();
    return this.#hold(byte);
  }

  #inString(byte: number): boolean {
    if (this.#state === 'stringEscape' && byte !== 0x5c) {
      // Not the end after all: what came is text, and this byte follows its ESC.
      this.#heldCount--;
      this.#giveBack();
      this.#leaveText(ESC);
      return false;
    }
    if (byte === BEL || this.#state === 'stringEscape') return this.#setAside();
    if (byte === LF || this.#heldCount === LONGEST_STRING) return this.#giveBack();
    if (byte === ESC) this.#state = 'stringEscape';
    return this.#hold(byte);
  }

  #enter(state: State, byte: number): boolean {
    this.#state = state;
    this.#hold(byte);
    this.#introducer = this.#heldCount;
    return true;
  }

  #hold(byte: number): boolean {
    this.#held[this.#heldCount++] = byte;
    return true;
  }

  #drop(): boolean {
    this.#heldCount = 0;
    this.#state = 'text';
    return true;
  }

  /** Writes the sequence as text; returns false for the byte that ended it. */
  #giveBack(): boolean {
    if (this.#heldCount > 0) this.#out.write(this.#held.subarray(0, this.#heldCount));
    this.#drop();
    return false;
  }

  /** Keeps a finished string for the end of the line. */
  #setAside(): boolean {
    const end = this.#state === 'stringEscape' ? this.#heldCount - 1 : this.#heldCount;
    this.#aside.push(Buffer.from(this.#held.subarray(this.#introducer, end)));
    // A line made of nothing else must not fill the memory.
    if (this.#aside.length > 64) this.#flushAside();
    return this.#drop();
  }

  #flushAside(): void {
    for (const text of this.#aside) {
      this.#out.write(SPACE);
      this.#out.write(text);
    }
    this.#aside = [];
  }
}

/** Next byte that may not be plain text; line feeds only when they are asked for. */
function nextSpecial(bytes: Buffer, from: number, lineFeeds: boolean): number {
  for (let i = from; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte > ESC && byte !== C1) continue;
    if (byte === ESC || byte === C1 || (byte === LF && lineFeeds)) return i;
    if (byte === CR && (bytes[i + 1] !== LF || lineFeeds)) return i;
  }
  return bytes.length;
}
