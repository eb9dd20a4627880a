/**
 * Objects as git gives them → chunks. The caller says what each object is to a reader of findings; what it does not
 * want is passed over. Content leaves in pieces and is never held whole.
 */
import type { ChunkSink, Limits, Origin } from '../../core/types.js';
import { Pieces } from '../pieces.js';
import type { ObjectType } from './frames.js';
import type { ObjectVisitor } from './objects.js';

/** Where an object's findings will be said to be; undefined = its content is not wanted. */
export type OriginOf = (id: string, type: ObjectType) => Origin | undefined;
/** Told of every id that git could not give. */
export type OnLost = (id: string, reason: 'missing-object' | 'bad-object') => void;

export class ObjectChunks implements ObjectVisitor {
  readonly #sink: ChunkSink;
  readonly #maxBytes: number;
  readonly #pieces: Pieces;
  readonly #originOf: OriginOf;
  readonly #onLost: OnLost;
  #wanted = false;

  constructor(sink: ChunkSink, limits: Limits, originOf: OriginOf, onLost: OnLost) {
    this.#sink = sink;
    this.#maxBytes = limits.maxFileBytes;
    this.#pieces = new Pieces(sink, limits.chunkBytes);
    this.#originOf = originOf;
    this.#onLost = onLost;
  }

  begin(id: string, type: ObjectType, size: number): void {
    const origin = this.#originOf(id, type);
    this.#wanted = origin !== undefined && fits(this.#sink, origin, size, this.#maxBytes);
    if (this.#wanted) this.#pieces.begin(origin!);
  }

  data(bytes: Buffer): void {
    if (this.#wanted) this.#pieces.write(bytes);
  }

  end(): void {
    if (this.#wanted) this.#sink.scanned(this.#pieces.end());
  }

  lost(id: string, reason: 'missing-object' | 'bad-object'): void {
    this.#onLost(id, reason);
  }
}

/** Blobs are content, commits and tags are messages, trees hold names and ids only. */
export function originOfObject(id: string, type: ObjectType): Origin | undefined {
  if (type === 'blob') return { kind: 'blob', blob: id };
  if (type === 'tree') return undefined;
  return { kind: 'message', of: type, object: id };
}

/** False, and said, when the content is larger than the limit for one file. */
export function fits(sink: ChunkSink, origin: Origin, size: number, maxBytes: number): boolean {
  if (size <= maxBytes) return true;
  const detail = 'Larger than the limit for files; raise the limit to scan it.';
  sink.skipped({ origin, reason: 'too-large', level: 'failure', bytes: size, detail });
  return false;
}
