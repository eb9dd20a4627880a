/**
 * Blobs × history → for each blob and each path it stood at, the first commit that had it there. Commits whose parents
 * were never fetched are not blamed: what they seem to add may be older.
 */
import { pathText } from '../../core/printable.js';
import type { Arrivals } from './arrivals.js';
import { type Compared, readChanges } from './changes.js';
import { collectObjects } from './collect.js';
import { GitFailure } from './failure.js';
import type { Change } from './raw.js';
import type { Repository } from './repo.js';
import type { Scope } from './scope.js';
import { readTree } from './tree.js';

export interface Introduction {
  blob: string;
  path: Buffer;
  /** The path as it is shown. */
  text: string;
  /** Undefined when the introducing commit is beyond the end of the fetched history. */
  commit: string | undefined;
}

export class Introductions {
  readonly #wanted: ReadonlySet<string>;
  readonly #scope: Scope;
  readonly #arrivals: Arrivals | undefined;
  /** By blob, then by the path's bytes as characters. */
  readonly #found = new Map<string, Map<string, Introduction>>();
  /** Each path once, by its bytes as characters: thousands of blobs may have stood at it. */
  readonly #paths = new Map<string, Pick<Introduction, 'path' | 'text'>>();

  /** @param arrivals of all the scope's commits, if they have been walked already. */
  constructor(wanted: ReadonlySet<string>, scope: Scope, arrivals?: Arrivals) {
    this.#wanted = wanted;
    this.#scope = scope;
    this.#arrivals = arrivals;
  }

  /** Walks the scope's commits. False when git could not read all of them, so that absence proves nothing. */
  async read(repository: Repository, signal: AbortSignal): Promise<boolean> {
    const { git } = repository;
    const { graph, commits } = this.#scope;
    if (this.#arrivals !== undefined) {
      this.#arrivals.of(this.#wanted, (commit, blob, path) => this.#note(commit, blob, path));
      return (await this.#readNamed(repository, signal)) && this.#scope.complete;
    }
    const take = (commit: string, { id, path }: Change) => this.#note(commit, id, path.toString('latin1'));
    let complete = this.#scope.complete;
    complete = (await settled(readChanges(git, this.#whole(), this.#wanted, take, signal))) && complete;
    for (const commit of commits) {
      if (!graph.isCut(commit)) continue;
      const takeCut = (blob: string, path: Buffer) => this.#noteCut(blob, path);
      complete = (await settled(readTree(git, graph.idOf(commit), takeCut, signal))) && complete;
    }
    return (await this.#readNamed(repository, signal)) && complete;
  }

  /** Folders that refs name themselves: no commit need have what is in them. */
  async #readNamed(repository: Repository, signal: AbortSignal): Promise<boolean> {
    const folders: string[] = [];
    const takeFolder = (id: string, type: string) => {
      if (type === 'tree') folders.push(id);
    };
    const { contents } = this.#scope;
    if (contents.length === 0) return true;
    let complete = await settled(collectObjects(repository, contents, takeFolder, signal));
    const take = (blob: string, path: Buffer) => {
      if (!this.#found.get(blob)?.has(path.toString('latin1'))) this.#noteCut(blob, path);
    };
    for (const folder of folders)
      complete = (await settled(readTree(repository.git, folder, take, signal))) && complete;
    return complete;
  }

  /** Commits all of whose parents are here, with these. */
  *#whole(): Generator<Compared> {
    const { graph, commits } = this.#scope;
    for (const commit of commits) {
      if (graph.isCut(commit)) continue;
      yield { id: graph.idOf(commit), parents: graph.parents(commit) };
    }
  }

  /** Places of one blob, oldest first; those of unknown age come first. */
  of(blob: string): Introduction[] {
    const when = (i: Introduction) => (i.commit === undefined ? -1 : this.#when(i.commit));
    const places = [...(this.#found.get(blob)?.values() ?? [])];
    return places.sort((a, b) => when(a) - when(b) || Buffer.compare(a.path, b.path));
  }

  /** Where a blob stands or stood, in no order. */
  pathsOf(blob: string): string[] {
    return Array.from(this.#found.get(blob)?.values() ?? [], ({ text }) => text);
  }

  #note(commit: string, blob: string, text: string): void {
    const known = this.#placesOf(blob).get(text);
    if (known === undefined) this.#placesOf(blob).set(text, { blob, ...this.#path(text), commit });
    else if (known.commit !== undefined && this.#isOlder(commit, known.commit)) known.commit = commit;
  }

  /** Nobody who is known brought the blob: it stood here when history was cut, or in a folder that a ref names. */
  #noteCut(blob: string, path: Buffer): void {
    if (!this.#wanted.has(blob)) return;
    const text = path.toString('latin1');
    this.#placesOf(blob).set(text, { blob, ...this.#path(text), commit: undefined });
  }

  #path(characters: string): Pick<Introduction, 'path' | 'text'> {
    let known = this.#paths.get(characters);
    if (known === undefined) {
      const path = Buffer.from(characters, 'latin1');
      known = { path, text: pathText(path) };
      this.#paths.set(characters, known);
    }
    return known;
  }

  #placesOf(blob: string): Map<string, Introduction> {
    const places = this.#found.get(blob) ?? new Map<string, Introduction>();
    this.#found.set(blob, places);
    return places;
  }

  #isOlder(a: string, b: string): boolean {
    const difference = this.#when(a) - this.#when(b);
    return difference < 0 || (difference === 0 && a < b);
  }

  #when(commit: string): number {
    const { graph } = this.#scope;
    return graph.when(graph.numberOf(commit));
  }
}

/** True when the work was done, false when git failed at it; other errors pass. */
async function settled(work: Promise<void>): Promise<boolean> {
  try {
    await work;
    return true;
  } catch (error) {
    if (error instanceof GitFailure) return false;
    throw error;
  }
}
