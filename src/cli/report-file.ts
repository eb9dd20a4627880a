/**
 * Text → a report file that is either whole or not there: written beside its target under a name of its own, readable
 * by the user only, flushed to disk, then renamed. A link at the target is refused, and an old report stays until the
 * new one is complete.
 */
import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, lstatSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { errorCode, UserError } from '../core/errors.js';
import { printable } from '../core/printable.js';

export class ReportFile {
  readonly #path: string;
  readonly #temporary: string;
  #descriptor: number | undefined;
  /** A run that is ended at once leaves nothing behind either. */
  readonly #atExit = () => this.discard();

  /** @param path absolute. @throws UserError when nothing can be written there. */
  constructor(path: string) {
    this.#path = path;
    this.#temporary = `${path}.${randomUUID()}.tmp`;
    this.#attempt(() => {
      refuseLink(path);
      mkdirSync(dirname(path), { recursive: true });
      this.#descriptor = openSync(this.#temporary, 'wx', 0o600);
      process.on('exit', this.#atExit);
    });
  }

  write(text: string): void {
    if (text === '' || this.#descriptor === undefined) return;
    const bytes = Buffer.from(text);
    this.#attempt(() => {
      for (let done = 0; done < bytes.length; ) done += writeSync(this.#descriptor!, bytes, done);
    });
  }

  /** Makes the report appear under its name. */
  commit(): void {
    this.#attempt(() => {
      fsyncSync(this.#descriptor!);
      closeSync(this.#descriptor!);
      this.#descriptor = undefined;
      refuseLink(this.#path);
      renameSync(this.#temporary, this.#path);
      process.off('exit', this.#atExit);
    });
  }

  /** Takes the unfinished report away; harmless after commit. */
  discard(): void {
    if (this.#descriptor !== undefined) closeSync(this.#descriptor);
    this.#descriptor = undefined;
    process.off('exit', this.#atExit);
    rmSync(this.#temporary, { force: true });
  }

  #attempt(step: () => void): void {
    try {
      step();
    } catch (error) {
      if (error instanceof UserError) throw error;
      const code = errorCode(error) ?? 'unknown reason';
      throw new UserError(
        `${printable(this.#path)}: the report cannot be written (${code})`,
        'Check the folder, or name another file.',
        {
          cause: error,
        },
      );
    }
  }
}

function refuseLink(path: string): void {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (stat === undefined || stat.isFile()) return;
  const what = stat.isSymbolicLink() ? 'a link' : stat.isDirectory() ? 'a folder' : 'no regular file';
  throw new UserError(`${printable(path)}: is ${what}, so no report is written there`, 'Name another file.');
}
