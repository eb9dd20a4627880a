/**
 * Commits and tags on their way to be scanned → the graph of history, so that attribution need not read them again. Gives
 * none unless all of them went by here: what another thread reads, or an earlier scan read, is only counted.
 */
import type { ChunkSink } from '../../core/types.js';
import { CommitGraph } from './graph.js';

export class PassingMessages {
  readonly #graph = new CommitGraph();
  #areAll = true;

  /** The same sink, with messages noted on the way. */
  noting(sink: ChunkSink): ChunkSink {
    return {
      chunk: (chunk) => {
        const { origin, bytes, offset } = chunk;
        // A large one comes in pieces: the first holds all that links it to others.
        if (origin.kind === 'message' && offset === 0) this.#graph.add(origin.object, origin.of, bytes);
        sink.chunk(chunk);
      },
      skipped: (skipped) => {
        if (skipped.origin.kind === 'message') this.#areAll = false;
        sink.skipped(skipped);
      },
      problem: (problem) => sink.problem(problem),
      scanned: (bytes, units) => {
        if (units !== undefined) this.#areAll = false;
        sink.scanned(bytes, units);
      },
    };
  }

  /** To be asked when everything has been read. */
  graph(): CommitGraph | undefined {
    return this.#areAll ? this.#graph : undefined;
  }
}
