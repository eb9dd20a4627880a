/**
 * What an earlier scan read of a repository, by the same rules and settings → what need not be read again. Of a pack that
 * is still the same file only the objects that could not be read are; what was seen in the others is kept in the words of
 * whoever saw it, and handed back. Holds ids and digests, never a secret. Trusts nothing that the repository itself could
 * have brought along: it is sealed with the user's key, and only kept of repositories that are the user's own.
 */
import { statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Trace } from './attribute.js';
import { MemoryFile } from './memory-file.js';
import type { PackIndex } from './pack/idx.js';
import type { PackOnDisk } from './pack/store.js';
import type { Ref } from './refs.js';
import { RememberedTrace, type TraceMemory } from './remembered-trace.js';
import type { Repository } from './repo.js';
import { filesOf, packDigest, stampOf } from './stamp.js';
import { stateOf } from './state.js';

/** Of what is written; to be raised when its meaning changes. */
const FORMAT = 2;

export interface MemoryOptions {
  /** Seals what is written. */
  key: Uint8Array;
  /** The user's; undefined where the system has none. */
  uid?: number | undefined;
  /** Instead of the repository's own git folder. */
  folder?: string | undefined;
  /** Digest of all that decides what is seen: program, rules, settings. */
  fingerprint: string;
}

/** What reading a file came to. */
export interface Reading {
  /** Which file it was. */
  stamp: string;
  units: number;
  bytes: number;
}

export interface PackMemory extends Reading {
  /** Of the pack and its index: git touches packs that it does not change. */
  digest: string;
  /** Names of the packs that were read before it. */
  behind: string[];
  /** True when it shares objects with one of them. */
  shares: boolean;
  /** Ids of the objects to read again. */
  again: string[];
}

/** What was seen in a history's objects. */
export interface Seen {
  /** Ids of the objects in which something was seen. */
  objects: readonly string[];
  /** What it was, as plain data; the memory does not look into it. */
  words: unknown;
}

/** What an earlier scan saw, and the objects that are still the same. */
export interface Recalled {
  objects: ReadonlySet<string>;
  seen: Seen;
}

interface Content {
  packs: Record<string, PackMemory>;
  loose: Record<string, Reading>;
  seen: Seen;
  /** The last walk that came to its end: in which state (`state.ts`) it was made, and the ids of what it missed. */
  walk?: { state: string; missing: string[] };
  /** Made in the same state. */
  trace?: TraceMemory;
}

const NOTHING: Content = { packs: {}, loose: {}, seen: { objects: [], words: undefined } };

export class ScanMemory {
  readonly #file: MemoryFile;
  readonly #text: string | undefined;
  readonly #before: Content;
  readonly #held: ReadonlySet<string>;
  readonly #packs = new Map<string, { reading: Omit<PackMemory, 'again'>; index: PackIndex }>();
  readonly #loose = new Map<string, Reading>();
  readonly #noted = new Set<string>();
  readonly #recalled = new Set<string>();
  #state: string | undefined;
  #walk: Content['walk'];
  #trace: RememberedTrace | undefined;

  private constructor(file: MemoryFile, text: string | undefined) {
    this.#file = file;
    this.#text = text;
    this.#before = text === undefined ? NOTHING : JSON.parse(text);
    this.#held = new Set(this.#before.seen.objects);
  }

  /** Undefined where nothing is to be remembered. */
  static open(repository: Repository, options: MemoryOptions | undefined): ScanMemory | undefined {
    if (options === undefined || !isOwn(repository.commonDir, options.uid)) return undefined;
    const folder = options.folder ?? join(repository.commonDir, 'stanch');
    const about = `${FORMAT}\0${repository.commonDir}\0${options.fingerprint}`;
    const file = MemoryFile.open(folder, { key: options.key, uid: options.uid, about });
    return file && new ScanMemory(file, file.read());
  }

  /** Remembers that an object must be read in every scan: it could not be, or what is in it cannot be remembered. */
  note(id: string): void {
    this.#noted.add(id);
  }

  /** True when an earlier scan read packs, so that this one need not. */
  get hasPacks(): boolean {
    return Object.keys(this.#before.packs).length > 0;
  }

  /** What the last walk over the history found missing, if nothing has changed since. To be asked before anything is read. */
  missing(repository: Repository, refs: readonly Ref[]): string[] | undefined {
    this.#state = stateOf(repository, refs);
    const { walk } = this.#before;
    if (this.#state === undefined || walk?.state !== this.#state) return undefined;
    this.#walk = walk;
    return walk.missing;
  }

  /** Remembers a walk that came to its end. */
  walked(missing: string[]): void {
    if (this.#state !== undefined) this.#walk = { state: this.#state, missing };
  }

  /**
   * What an earlier scan made of a pack, if it is the same still and stands behind the same packs, or behind none that has
   * objects of it. @param isOwn true for an object that none of those has.
   */
  pack(
    { path, index }: PackOnDisk,
    behind: readonly PackOnDisk[],
    isOwn: (id: Buffer) => boolean,
  ): PackMemory | undefined {
    const name = basename(path);
    const known = Object.hasOwn(this.#before.packs, name) ? this.#before.packs[name] : undefined;
    const stamp = stampOf(...filesOf(path));
    if (known === undefined || stamp === undefined) return undefined;
    if (known.stamp !== stamp && packDigest(path) !== known.digest) return undefined;
    const names = behind.map((pack) => basename(pack.path));
    const isSame = names.join() === known.behind.join() && names.every((other) => this.#isKnown(other));
    const shares = isSame ? known.shares : sharesWith(index, isOwn);
    if (!isSame && (shares || known.shares)) return undefined;
    return { ...known, stamp, behind: names, shares };
  }

  /** True for a pack that was read in this scan, and is what it was. */
  #isKnown(name: string): boolean {
    const before = Object.hasOwn(this.#before.packs, name) ? this.#before.packs[name] : undefined;
    return before !== undefined && this.#packs.get(name)?.reading.digest === before.digest;
  }

  /** Hands back what was seen in the objects of a pack that are not read again. */
  recallPack(index: PackIndex, again: ReadonlySet<string>, isOwn: (id: Buffer) => boolean): void {
    for (const id of this.#held) {
      const bytes = Buffer.from(id, 'hex');
      if (index.find(bytes) >= 0 && isOwn(bytes) && !again.has(id)) this.#recalled.add(id);
    }
  }

  /** @param reading its stamp taken before it was read. */
  tookPack(
    { path, index }: PackOnDisk,
    reading: Reading,
    behind: readonly PackOnDisk[],
    isOwn: (id: Buffer) => boolean,
    known: PackMemory | undefined,
  ): void {
    // A file that was changed while it was read is not what was read.
    if (stampOf(...filesOf(path)) !== reading.stamp) return;
    const facts = known ?? {
      digest: packDigest(path),
      behind: behind.map((pack) => basename(pack.path)),
      shares: behind.length > 0 && sharesWith(index, isOwn),
    };
    const { digest, shares } = facts;
    this.#packs.set(basename(path), { reading: { ...reading, digest, behind: facts.behind, shares }, index });
  }

  /** What an earlier scan made of this loose object; what it saw in it is handed back. */
  loose(id: string, stamp: string): Reading | undefined {
    const known = Object.hasOwn(this.#before.loose, id) ? this.#before.loose[id] : undefined;
    if (known?.stamp !== stamp) return undefined;
    this.#loose.set(id, known);
    if (this.#held.has(id)) this.#recalled.add(id);
    return known;
  }

  tookLoose(id: string, reading: Reading): void {
    this.#loose.set(id, reading);
  }

  /** What an earlier scan saw, and for which objects that counts because they were not read in this one. */
  recalled(): Recalled {
    return { objects: this.#recalled, seen: this.#before.seen };
  }

  /** The trace of the last scan, if it knows these objects and nothing has changed, else a new one, which is remembered. */
  async trace(
    objects: ReadonlySet<string>,
    repository: Repository,
    read: () => Promise<Trace>,
  ): Promise<Trace> {
    // What git could not follow to its end it may follow tomorrow.
    if (this.#walk === undefined) return read();
    const before = this.#walk === this.#before.walk ? this.#before.trace : undefined;
    this.#trace = await RememberedTrace.of(before, objects, repository, read);
    return this.#trace;
  }

  /** Writes it down, once everything has been read and told. */
  keep(seen: Seen): void {
    const packs: Content['packs'] = {};
    // An object that several packs hold was read from one of them; it is to be read again whichever is left.
    for (const [name, { reading, index }] of this.#packs) {
      const again = [...this.#noted].filter((id) => index.find(Buffer.from(id, 'hex')) >= 0);
      packs[name] = { ...reading, again };
    }
    for (const id of this.#noted) this.#loose.delete(id);
    const trace = this.#trace?.memory();
    const content: Content = {
      packs,
      loose: Object.fromEntries(this.#loose),
      seen,
      ...(this.#walk && { walk: this.#walk }),
      ...(trace && { trace }),
    };
    const text = JSON.stringify(content);
    if (text !== this.#text) this.#file.write(text);
  }
}

function sharesWith(index: PackIndex, isOwn: (id: Buffer) => boolean): boolean {
  for (let position = 0; position < index.count; position++) if (!isOwn(index.idBytes(position))) return true;
  return false;
}

function isOwn(folder: string, uid: number | undefined): boolean {
  try {
    return uid === undefined || statSync(folder).uid === uid;
  } catch {
    return false;
  }
}
