/**
 * A chunk → its inspection: the views it was scanned in, each with the matches found there. Settles how bytes become
 * text before any rule runs, and follows delta-compressed history from blob to blob.
 */
import { LineCursor } from '../core/lines.js';
import type { Chunk } from '../core/types.js';
import { Carrier } from './carry.js';
import { NotebookText } from './decode/notebook.js';
import { isNotebook } from './decode/notebook-head.js';
import { decodeWide, wideEncoding } from './decode/text.js';
import type { Inspector } from './inspector.js';
import type { Match, Undecoded } from './match.js';

/** One reading of a chunk's bytes. `bytes` is the chunk's own buffer for the raw view. */
export interface View {
  bytes: Buffer;
  matches: Match[];
  /** Name of the decoding that made this view; undefined for the raw one. */
  decoder?: string;
  /** Where in the chunk a byte of the view is stored, for views that know. */
  stored?: (offset: number) => number;
}

/** Something encoded that was not decoded to its end, by the lines of the whole content it stands on. */
export interface Unread {
  reason: Undecoded['reason'];
  first: number;
  last: number;
}

export class Inspection {
  readonly #inspector: Inspector;
  /** Made for the first version of another text: only histories hold any. */
  #carrier: Carrier | undefined;
  /** True while the pieces of a notebook come. */
  #inNotebook = false;
  /** What stands encoded in the last chunk, and was not decoded to its end. */
  unread: Unread[] = [];

  constructor(inspector: Inspector) {
    this.#inspector = inspector;
  }

  /** Views of the chunk that hold matches; most chunks have none. */
  views(chunk: Chunk): View[] {
    const views: View[] = [];
    this.unread = [];
    const { delta } = chunk;
    if (delta) this.#carrier ??= new Carrier(this.#inspector);
    const matches = delta
      ? this.#carrier!.inspect(chunk.bytes, delta)
      : this.#inspector.inspect(chunk.bytes, chunk.from, chunk.to);
    this.#note((delta ? this.#carrier! : this.#inspector).undecoded, chunk.bytes, chunk.line);
    if (chunk.offset === 0) this.#inNotebook = isNotebook(chunk.bytes);
    if (this.#inNotebook) return this.#notebookViews(chunk, matches);
    if (matches.length > 0) views.push({ bytes: chunk.bytes, matches });
    const wide = chunk.encoding ?? wideEncoding(chunk.bytes);
    if (wide !== undefined) {
      const bytes = decodeWide(chunk.bytes, wide);
      const from = decodeWide(chunk.bytes.subarray(0, chunk.from), wide).length;
      const to =
        chunk.to >= chunk.bytes.length
          ? bytes.length
          : decodeWide(chunk.bytes.subarray(0, chunk.to), wide).length;
      const inside = this.#inspector.inspect(bytes, from, to);
      this.#note(this.#inspector.undecoded, bytes, chunk.line);
      for (const match of inside) match.decoders.unshift(wide);
      if (inside.length > 0) views.push({ bytes, matches: inside, decoder: wide });
    }
    return views;
  }

  #note(undecoded: readonly Undecoded[], bytes: Buffer, line: number): void {
    if (undecoded.length === 0) return;
    const cursor = new LineCursor(bytes, line);
    for (const { anchor, end, reason } of undecoded) {
      const first = cursor.at(anchor).line;
      this.unread.push({ reason, first, last: cursor.at(end).line });
    }
  }

  /** What stands in a cell's text is read there; of the raw view remains what the text does not show. */
  #notebookViews({ bytes, from, to, line }: Chunk, raw: Match[]): View[] {
    const text = new NotebookText(bytes);
    const matches = this.#inspector.inspect(text.bytes, text.shown(from), text.shown(to));
    const stored = (offset: number) => text.stored(offset);
    const undecoded = this.#inspector.undecoded.map(({ anchor, end, reason }) => ({
      anchor: stored(anchor),
      end: stored(end),
      reason,
    }));
    this.#note(undecoded, bytes, line);
    const isShown = ({ start, end }: Match) =>
      matches.some((match) => stored(match.start) < end && start < stored(match.end));
    const views: View[] = [
      { bytes: text.bytes, matches, stored },
      { bytes, matches: raw.filter((match) => !isShown(match)) },
    ];
    return views.filter((view) => view.matches.length > 0);
  }
}
