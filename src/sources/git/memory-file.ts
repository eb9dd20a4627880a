/**
 * What a scan remembers ↔ one file in a folder of the user's. Written beside its name and renamed, so that scans at the
 * same time each leave a whole file. Sealed with the user's own key: nobody else can read what it says of a secret, and
 * a file that somebody else put there, which could hide one, is no more than a missing one.
 */
import { lstatSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seal, sealedName, unseal } from '../../core/seal.js';
import { readRegularFile } from './files.js';

/** Bytes; the memory of some million loose objects, or of some millions of sightings. */
const LARGEST = 128 << 20;
/** Files of other rules and settings that are kept. */
const KEPT = 4;
const PREFIX = 'history-';

export class MemoryFile {
  readonly #folder: string;
  readonly #name: string;
  readonly #key: Uint8Array;

  /** @param about all that the content hangs on: which repository, which rules and settings. */
  private constructor(folder: string, key: Uint8Array, about: string) {
    this.#folder = folder;
    this.#key = key;
    this.#name = `${PREFIX}${sealedName(key, about)}`;
  }

  /** Undefined where nothing may be kept: the folder is a link, another's, or others may write there. */
  static open(
    folder: string,
    { key, uid, about }: { key: Uint8Array; uid: number | undefined; about: string },
  ): MemoryFile | undefined {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const { uid: owner, mode } = lstatSync(folder);
      const isOwn = uid === undefined || (owner === uid && (mode & 0o022) === 0);
      return isOwn && lstatSync(folder).isDirectory() ? new MemoryFile(folder, key, about) : undefined;
    } catch {
      return undefined;
    }
  }

  /** The text that was written last; undefined when there is none of ours. */
  read(): string | undefined {
    const bytes = readRegularFile(join(this.#folder, this.#name), LARGEST);
    return bytes && unseal(this.#key, this.#name, bytes)?.toString('utf8');
  }

  /** Failing to remember is no failure of the scan. */
  write(text: string): void {
    let own: string | undefined;
    try {
      const sealed = seal(this.#key, this.#name, Buffer.from(text));
      if (sealed.length > LARGEST) return;
      own = mkdtempSync(join(this.#folder, 'new-'));
      const file = join(own, this.#name);
      writeFileSync(file, sealed, { mode: 0o600, flag: 'wx' });
      renameSync(file, join(this.#folder, this.#name));
      this.#forgetOld();
    } catch {
      // A full disk, a folder that may not be written to: the next scan reads everything again.
    } finally {
      if (own !== undefined) rmSync(own, { recursive: true, force: true });
    }
  }

  #forgetOld(): void {
    const files = readdirSync(this.#folder).filter((name) => name.startsWith(PREFIX));
    if (files.length <= KEPT) return;
    const age = (name: string) => lstatSync(join(this.#folder, name)).mtimeMs;
    for (const name of files.sort((a, b) => age(b) - age(a)).slice(KEPT)) rmSync(join(this.#folder, name));
  }
}
