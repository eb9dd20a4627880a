/**
 * Contents of archives that were met → the same, first met first, when somebody can open them. As many are kept as there is
 * room for; the others are read again in the end.
 */

/** Bytes kept, all together. */
export const ROOM = 8 << 20;

export class Waiting<T extends { content?: Uint8Array }> {
  #archives: T[] = [];
  /** In bytes. */
  #kept = 0;

  /** Keeps a content with its archive, if there is room. @param content asked for only then. */
  keep(archive: T, size: number, content: () => Uint8Array): void {
    if (this.#kept + size > ROOM) return;
    archive.content = content();
    this.#kept += size;
    this.#archives.push(archive);
  }

  get any(): boolean {
    return this.#archives.length > 0;
  }

  /** The next one, which waits no more; its content still takes its room until `release`. */
  next(): T | undefined {
    return this.#archives.shift();
  }

  /** Forgets the content of what `next` gave. */
  release(archive: T): void {
    this.#kept -= archive.content?.length ?? 0;
    delete archive.content;
  }

  /** Forgets all that waits; the contents stay with their archives. */
  clear(): void {
    this.#archives = [];
    this.#kept = 0;
  }
}
