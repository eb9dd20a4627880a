/**
 * A document → its parts, read on a thread of its own that is ended when the document takes too long, too much memory
 * or the scan stops. The thread is started for the first document and kept for the next.
 */
import { existsSync } from 'node:fs';
import { memoryUsage } from 'node:process';
import { fileURLToPath } from 'node:url';
import { isMainThread, Worker } from 'node:worker_threads';
import type { Budget } from '../archive/budget.js';
import { ArchiveProblem } from '../archive/problem.js';
import { bufferStream } from '../archive/streams.js';
import type { Entry } from '../archive/tar.js';
import type { DocumentKind, Part } from './part.js';
import { type Answer, type Ask, answer, readDocument } from './parts.js';

/** What the process may grow by while a document is open, in bytes, besides four times the document's own size. */
const MOST_GROWTH = 256 << 20;
/** Milliseconds between two looks at the memory: a stream that inflates for ever fills a gigabyte a second. */
const LOOK = 50;
const TOO_HUNGRY =
  'Reading it takes more memory than is allowed; exclude it, or pass --allow-incomplete archive-limit.';

const WORKER = fileURLToPath(new URL('./document.js', import.meta.url));

/** A thread that waits for a document. */
let idle: DocumentThread | undefined;

/**
 * The document as an archive of its parts; each must be consumed before the next.
 * @throws ArchiveProblem, while it is read, when it could not be read to its end; Stopped.
 */
export async function* documentEntries(
  kind: DocumentKind,
  bytes: Uint8Array,
  budget: Budget,
): AsyncGenerator<Entry> {
  const parts = documentParts(kind, bytes, budget);
  try {
    for (let next = await parts.next(); next.done !== true; next = await parts.next()) {
      yield { name: next.value.name, content: contentOf(next.value, parts) };
    }
  } finally {
    await parts.return(undefined);
  }
}

async function* contentOf(first: Part, parts: AsyncIterator<Part>): AsyncGenerator<Buffer> {
  for (let part: Part | undefined = first; part !== undefined; ) {
    yield* bufferStream(Buffer.from(part.bytes.buffer, part.bytes.byteOffset, part.bytes.byteLength));
    if (part.more !== true) return;
    const next = await parts.next();
    part = next.done === true ? undefined : next.value;
  }
}

async function* documentParts(kind: DocumentKind, bytes: Uint8Array, budget: Budget): AsyncGenerator<Part> {
  const thread = takeThread();
  const close = budget.whenOver(() => thread.end());
  let whole = false;
  try {
    thread.open(kind, bytes);
    for (;;) {
      const answer = await thread.next();
      budget.checkStop();
      if (answer === undefined) throw new ArchiveProblem('archive-limit', TOO_HUNGRY);
      if ('reason' in answer) throw new ArchiveProblem(answer.reason, answer.detail);
      if ('end' in answer) break;
      yield answer.part;
    }
    whole = true;
  } finally {
    close();
    // A worker does not end while a thread of its own waits, though that keeps nothing.
    if (whole && idle === undefined && isMainThread) idle = thread.rest();
    else thread.end();
  }
}

/** From source there is no built worker; then this thread reads for itself, and cannot be ended. */
function takeThread(): DocumentThread {
  const thread = idle ?? (existsSync(WORKER) ? new OwnThread() : new ThisThread());
  idle = undefined;
  return thread;
}

interface DocumentThread {
  open(kind: DocumentKind, bytes: Uint8Array): void;
  /** Undefined when the thread died or was ended. */
  next(): Promise<Answer | undefined>;
  end(): void;
  /** Waits for the next document without keeping the process; undefined when there is nothing to keep. */
  rest(): DocumentThread | undefined;
}

class OwnThread implements DocumentThread {
  /** Its output is kept from ours: libraries quote what they read. */
  readonly #worker = new Worker(WORKER, {
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  });
  #watch: NodeJS.Timeout | undefined;
  #ended = false;
  #settle: (answer: Answer | undefined) => void = () => undefined;

  constructor() {
    this.#worker.stdout.resume();
    this.#worker.stderr.resume();
    this.#worker.on('message', (answer: Answer) => this.#settle(answer));
    // Out of memory, or a fault in a library: the document counts as not read either way.
    this.#worker.on('error', () => undefined);
    this.#worker.on('exit', () => {
      this.#ended = true;
      this.#settle(undefined);
    });
  }

  /**
   * The thread gets a copy: bytes handed over would be cheaper, but the first buffer that is takes all compiled code that
   * reads bytes with it (V8 counts on none being), and a scan compiles that anew.
   */
  open(kind: DocumentKind, bytes: Uint8Array): void {
    this.#worker.ref();
    const most = memoryUsage.rss() + MOST_GROWTH + 4 * bytes.length;
    this.#watch = setInterval(() => {
      if (memoryUsage.rss() > most) this.end();
    }, LOOK);
    // Of a part of a buffer all of it would be copied.
    this.#post({ kind, bytes: bytes.length === bytes.buffer.byteLength ? bytes : Uint8Array.from(bytes) });
  }

  next(): Promise<Answer | undefined> {
    if (this.#ended) return Promise.resolve(undefined);
    return new Promise((resolve) => {
      this.#settle = resolve;
      this.#post('next');
    });
  }

  end(): void {
    clearInterval(this.#watch);
    void this.#worker.terminate();
  }

  rest(): DocumentThread {
    clearInterval(this.#watch);
    this.#worker.unref();
    return this;
  }

  #post(ask: Ask): void {
    this.#worker.postMessage(ask);
  }
}

class ThisThread implements DocumentThread {
  #parts: AsyncIterator<Part> | undefined;

  open(kind: DocumentKind, bytes: Uint8Array): void {
    // Readers write into what they are given.
    this.#parts = readDocument(kind, Uint8Array.from(bytes));
  }

  async next(): Promise<Answer | undefined> {
    return this.#parts && answer(this.#parts);
  }

  end(): void {
    this.#parts = undefined;
  }

  rest(): undefined {
    return undefined;
  }
}
