/**
 * A terminal → single keys, as they are pressed, without Enter. The terminal is always given back as it was; Ctrl-C and
 * Ctrl-D mean that the person has had enough, as does a terminal that goes away.
 */
import type { Readable } from 'node:stream';

/** Node's terminals can be told not to wait for Enter. */
interface Terminal extends Readable {
  setRawMode?(raw: boolean): unknown;
}

const ENOUGH = new Set(['\u0003', '\u0004', '\u001b']);

/** Yields one character for each key; the escape sequences of arrows and the like are passed over. */
export async function* keys(input: Terminal): AsyncGenerator<string> {
  input.setRawMode?.(true);
  try {
    for await (const piece of input) {
      const text = String(piece);
      if (text.length > 1 && text.startsWith('\u001b')) continue;
      for (const key of text) yield ENOUGH.has(key) ? 'q' : key.toLowerCase();
    }
    yield 'q';
  } finally {
    input.setRawMode?.(false);
  }
}
