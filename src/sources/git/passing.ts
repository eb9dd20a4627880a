/**
 * Commits and tags on their way to be scanned → the graph of history, so that attribution need not read them again; and
 * word, as soon as it is known, that they are all there to which the refs lead. Gives no graph unless all of those went
 * by here: what an earlier scan read is only counted.
 */
import type { ChunkSink } from '../../core/types.js';
import { namesContent } from './commit.js';
import { CommitGraph } from './graph.js';

export class PassingMessages {
  readonly #graph = new CommitGraph();
  readonly #isRooted: boolean;
  /** The graph when it is closed, undefined when it will never be. */
  readonly closed: Promise<CommitGraph | undefined>;
  #settle!: (graph: CommitGraph | undefined) => void;
  #areAll = true;
  #wasClosed = false;

  /** @param tips ids that the refs name. */
  constructor(tips: readonly string[]) {
    this.closed = new Promise((resolve) => {
      this.#settle = resolve;
    });
    this.#isRooted = tips.length > 0;
    for (const tip of tips) this.#graph.name(tip);
  }

  /** The same sink, with messages noted on the way. */
  noting(sink: ChunkSink): ChunkSink {
    return {
      chunk: (chunk) => {
        const { origin, bytes, offset } = chunk;
        // A large one comes in pieces: the first holds all that links it to others.
        if (origin.kind === 'message' && offset === 0) this.#add(origin.object, origin.of, bytes);
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

  #add(id: string, of: 'commit' | 'tag', content: Buffer): void {
    this.#graph.add(id, of, content);
    if (this.#isRooted && this.#graph.isClosed) {
      this.#wasClosed = true;
      this.#settle(this.#graph);
    } else if (of === 'tag' && namesContent(content)) {
      this.#settle(undefined);
    }
  }

  /** To be told when everything has been read, or nothing more will be. */
  end(): void {
    this.#settle(undefined);
  }

  /** To be asked when everything has been read. */
  graph(): CommitGraph | undefined {
    return this.#areAll || this.#wasClosed ? this.#graph : undefined;
  }
}
