/**
 * Build logs, from files, folders or standard input → chunks of the text they show (see `log/pieces`). An archive of
 * logs, as GitHub gives a run's, is read entry by entry, each one a step.
 */
import { closeSync } from 'node:fs';
import type { Readable } from 'node:stream';
import type { ChunkSink, Limits, Origin, Source, SourceSpec } from '../core/types.js';
import { expand, HEAD_BYTES } from './archive.js';
import { type BytePath, bytePath, inFolder, shown, systemPath } from './bytepath.js';
import { type OpenFile, openFile, type Refusal, readAtLeast, refusalFor, sizeRefusal } from './file.js';
import { LogPieces } from './log/pieces.js';
import { pour } from './stream.js';
import { resolveTargets, shownPath } from './targets.js';
import { turn } from './turn.js';
import { walkFolder } from './walk.js';

/** Bytes read at once. */
const BLOCK = 1 << 20;
/** Standard input's name among the paths. */
const STANDARD_INPUT = '-';

/** A link among logs, or a folder that took a file's place. */
const NOT_A_LOG: Refusal = {
  reason: 'symlink-outside',
  level: 'note',
  detail: 'A link among the logs is not followed; name its target itself to scan it.',
};

export interface LogContext {
  /** Absolute path that relative paths start from. */
  root: string;
  limits: Limits;
  /** Gives standard input when it is asked for. */
  stdin: () => Readable;
}

/** Reads each path as a log; none, or `-`, is standard input. */
export function logSource(spec: Extract<SourceSpec, { kind: 'log' }>, context: LogContext): Source {
  return {
    async read(sink, signal) {
      const reader = new LogReader(sink, context);
      const paths = spec.paths.filter((path) => path !== STANDARD_INPUT);
      if (paths.length < spec.paths.length || spec.paths.length === 0) await reader.readStream(signal);
      if (paths.length === 0) return;
      const { files, folders } = await resolveTargets(paths, context.root, sink);
      for (const file of files) await reader.readPath(file, signal);
      for (const folder of folders) {
        const front = bytePath(shownPath(folder, context.root));
        for (const { path } of walkFolder(bytePath(folder), front, sink)) await reader.readPath(path, signal);
      }
    },
  };
}

class LogReader {
  readonly #sink: ChunkSink;
  readonly #context: LogContext;
  readonly #log: LogPieces;
  readonly #block = Buffer.allocUnsafeSlow(BLOCK);

  constructor(sink: ChunkSink, context: LogContext) {
    this.#sink = sink;
    this.#context = context;
    this.#log = new LogPieces(sink, context.limits.chunkBytes);
  }

  async readStream(signal: AbortSignal): Promise<void> {
    const origin: Origin = { kind: 'log', path: STANDARD_INPUT };
    this.#log.begin(origin);
    const whole = await pour(this.#context.stdin(), this.#log, origin, this.#sink, signal);
    const size = this.#log.end();
    if (whole) this.#sink.scanned(size);
  }

  async readPath(path: BytePath, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    const origin: Origin = { kind: 'log', path: shown(path) };
    const opened = openFile(systemPath(absolute(path, this.#context.root)));
    if (opened.kind !== 'file') {
      this.#sink.skipped({ origin, ...(opened.kind === 'refused' ? opened.refusal : NOT_A_LOG) });
      return;
    }
    try {
      const refusal = sizeRefusal(opened.size, this.#context.limits.maxFileBytes);
      if (refusal === undefined) await this.#read(opened, origin, signal);
      else this.#sink.skipped({ origin, ...refusal });
    } catch (error) {
      this.#log.end();
      this.#sink.skipped({ origin, ...refusalFor(error) });
    } finally {
      closeSync(opened.fd);
    }
  }

  async #read(file: OpenFile, origin: Origin, signal: AbortSignal): Promise<void> {
    const block = this.#block;
    let count = readAtLeast(file.fd, block, block.length);
    const expansion = { sink: this.#sink, units: this.#log, limits: this.#context.limits, signal };
    const head = block.subarray(0, Math.min(count, HEAD_BYTES));
    if (await expand(origin, file, head, expansion)) return;
    this.#log.begin(origin);
    for (; count > 0; count = readAtLeast(file.fd, block, block.length)) {
      if (signal.aborted) break;
      this.#log.write(block.subarray(0, count));
      await turn();
    }
    const size = this.#log.end();
    if (!signal.aborted) this.#sink.scanned(size);
  }
}

function absolute(path: BytePath, root: string): BytePath {
  return path.startsWith('/') ? path : inFolder(bytePath(root), path);
}
