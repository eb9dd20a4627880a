/**
 * A build log's bytes → chunks of its text: escape sequences, time stamps and group marks removed, every line under
 * its own number. Offsets and columns are those of that text. UTF-16 (PowerShell's `>`) becomes UTF-8 first.
 */

import { byteOrderMark } from '../../core/encoding.js';
import type { ChunkSink, Origin } from '../../core/types.js';
import { Pieces } from '../pieces.js';
import type { ByteSink } from '../stream.js';
import { EscapeStripper } from './escapes.js';
import { PrefixStripper } from './lines.js';

/** Bytes needed to tell a byte order mark. */
const MARK_BYTES = 4;

export class LogPieces implements ByteSink {
  readonly #pieces: Pieces;
  #mark = Buffer.alloc(0);
  /** Undefined until the first bytes have told the encoding. */
  #text: { write(bytes: Buffer): void; end(): void } | undefined;

  constructor(sink: Pick<ChunkSink, 'chunk'>, chunkBytes: number) {
    this.#pieces = new Pieces(sink, chunkBytes);
  }

  /** Starts a new log. An entry of an archive of logs becomes a step of it. */
  begin(origin: Origin): void {
    this.#pieces.begin(asStep(origin));
    this.#mark = Buffer.alloc(0);
    this.#text = undefined;
  }

  write(bytes: Buffer): void {
    if (this.#text !== undefined) {
      this.#text.write(bytes);
      return;
    }
    this.#mark = Buffer.concat([this.#mark, bytes]);
    if (this.#mark.length >= MARK_BYTES) this.#start();
  }

  /** Ends the log and returns the size of its text in bytes. */
  end(): number {
    if (this.#text === undefined) this.#start();
    this.#text?.end();
    return this.#pieces.end();
  }

  #start(): void {
    this.#text = textOf(this.#mark, this.#pieces);
    this.#text.write(this.#mark);
    this.#mark = Buffer.alloc(0);
  }
}

/** Strips text that comes in, whatever its encoding; UTF-32 passes as it is. */
function textOf(first: Buffer, out: ByteSink): { write(bytes: Buffer): void; end(): void } {
  const encoding = byteOrderMark(first);
  if (encoding?.startsWith('utf32') === true)
    return { write: (bytes) => out.write(bytes), end: () => undefined };
  const lines = new PrefixStripper(out);
  const escapes = new EscapeStripper(lines);
  const end = () => {
    escapes.end();
    lines.end();
  };
  if (encoding === undefined) return { write: (bytes) => escapes.write(bytes), end };
  const decoder = new TextDecoder(encoding === 'utf16le' ? 'utf-16le' : 'utf-16be');
  return {
    write: (bytes) => escapes.write(Buffer.from(decoder.decode(bytes, { stream: true }))),
    end: () => {
      escapes.write(Buffer.from(decoder.decode()));
      end();
    },
  };
}

function asStep(origin: Origin): Origin {
  if (origin.kind !== 'entry' || origin.outer.kind !== 'log') return origin;
  const { path, step } = origin.outer;
  return { kind: 'log', path, step: step === undefined ? origin.entry : `${step}/${origin.entry}` };
}
