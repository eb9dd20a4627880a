/**
 * Text → a stream, whole and in order, and what went wrong with it as a value instead of a crash. A reader that went
 * away (EPIPE) ends the printing and nothing else; any other failure must end in exit code 2.
 */
import type { Writable } from 'node:stream';
import { errorCode } from '../core/errors.js';

export class Output {
  readonly isTerminal: boolean;
  /** Columns of the terminal; 100 where there is none, or where it does not know and says 0. */
  readonly columns: number;
  readonly #stream: Writable;
  #failure: string | undefined;
  #closed = false;

  constructor(stream: Writable & { isTTY?: boolean; columns?: number }) {
    this.#stream = stream;
    this.isTerminal = stream.isTTY === true;
    this.columns = Math.min(stream.columns || 100, 100);
    stream.on('error', (error) => this.#fail(error));
  }

  /** Code of the error that stopped the printing; EPIPE is none. */
  get failure(): string | undefined {
    return this.#failure;
  }

  write(text: string | Uint8Array): void {
    if (this.#closed || text.length === 0) return;
    this.#stream.write(text);
  }

  /** True when the reader went away or the stream failed: nothing more will be taken. */
  get closed(): boolean {
    return this.#closed;
  }

  /** Writes and waits until the reader has caught up, so that a slow reader costs no memory. */
  async take(bytes: Uint8Array): Promise<void> {
    if (this.#closed || bytes.length === 0 || this.#stream.write(bytes)) return;
    const events = ['drain', 'close', 'error'];
    await new Promise<void>((resolve) => {
      const heard = () => {
        // Those that did not come would pile up with every wait, and Node would warn of them.
        for (const event of events) this.#stream.off(event, heard);
        resolve();
      };
      for (const event of events) this.#stream.on(event, heard);
    });
  }

  /** Resolves when all that was written has been taken or will never be. */
  async flush(): Promise<void> {
    if (this.#closed) return;
    await new Promise<void>((resolve) => {
      this.#stream.once('close', resolve);
      this.#stream.once('error', () => resolve());
      this.#stream.write('', () => resolve());
    });
  }

  #fail(error: unknown): void {
    this.#closed = true;
    const code = errorCode(error) ?? 'unknown';
    if (code !== 'EPIPE' && code !== 'ERR_STREAM_DESTROYED') this.#failure = code;
  }
}
