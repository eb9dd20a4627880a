/**
 * Which packs and loose objects of a repository an earlier scan read, by the same rules and settings → what need not be
 * read again: of a pack that is still the same file only the objects in which something was seen. Holds object ids,
 * never a secret nor a digest of one. Trusts nothing that the repository itself could have brought along: what is
 * remembered is sealed with the user's key, and is only kept of repositories that are the user's own.
 */
import { closeSync, constants, openSync, readSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { digestOf } from '../../core/digest.js';
import { MemoryFile } from './memory-file.js';
import type { PackIndex } from './pack/idx.js';
import type { Repository } from './repo.js';

/** Bytes read at a time. */
const PIECE = 1 << 20;

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
  /** Ids of the objects to look at again. */
  again: string[];
}

interface Content {
  packs: Record<string, PackMemory>;
  /** Loose objects in which nothing was seen. */
  loose: Record<string, Reading>;
}

export class ScanMemory {
  readonly #file: MemoryFile;
  readonly #before: Content;
  readonly #packs = new Map<string, { reading: Omit<PackMemory, 'again'>; index: PackIndex }>();
  readonly #loose = new Map<string, Reading>();
  readonly #noted = new Set<string>();
  #isNew = false;

  private constructor(file: MemoryFile, before: Content) {
    this.#file = file;
    this.#before = before;
  }

  /** Undefined where nothing is to be remembered. */
  static open(repository: Repository, options: MemoryOptions | undefined): ScanMemory | undefined {
    if (options === undefined || !isOwn(repository.commonDir, options.uid)) return undefined;
    const folder = options.folder ?? join(repository.commonDir, 'stanch');
    const about = `${repository.commonDir}\0${options.fingerprint}`;
    const file = MemoryFile.open(folder, { key: options.key, uid: options.uid, about });
    if (file === undefined) return undefined;
    const content = file.read() as Content | undefined;
    return new ScanMemory(file, content ?? { packs: {}, loose: {} });
  }

  /** Remembers that there is something in an object, or that it could not be read: it is looked at in every scan. */
  note(id: string): void {
    this.#noted.add(id);
  }

  /** What an earlier scan made of a pack, if it is the same still. */
  pack(path: string): PackMemory | undefined {
    const name = basename(path);
    const known = Object.hasOwn(this.#before.packs, name) ? this.#before.packs[name] : undefined;
    const stamp = stampOf(...filesOf(path));
    if (known === undefined || stamp === undefined) return undefined;
    if (known.stamp === stamp) return known;
    if (digestOf(contentOf(filesOf(path))) !== known.digest) return undefined;
    this.#isNew = true;
    return { ...known, stamp };
  }

  /** @param stamp taken before it was read. */
  tookPack(path: string, reading: Reading, index: PackIndex, known: PackMemory | undefined): void {
    this.#isNew ||= known === undefined;
    const digest = known?.digest ?? digestOf(contentOf(filesOf(path)));
    // A file that was changed while it was read is not what was read.
    if (stampOf(...filesOf(path)) === reading.stamp)
      this.#packs.set(basename(path), { reading: { ...reading, digest }, index });
  }

  /** What an earlier scan made of this loose object, if it saw nothing in it. */
  loose(id: string, stamp: string): Reading | undefined {
    const known = Object.hasOwn(this.#before.loose, id) ? this.#before.loose[id] : undefined;
    if (known?.stamp !== stamp) return undefined;
    this.#loose.set(id, known);
    return known;
  }

  tookLoose(id: string, reading: Reading): void {
    this.#loose.set(id, reading);
  }

  /** Writes it down, once everything has been read. */
  keep(): void {
    for (const id of this.#noted) this.#loose.delete(id);
    if (!this.#isNew && this.#isSame()) return;
    const packs: Content['packs'] = {};
    // An object that several packs hold was read from one of them; it is to be looked at again whichever is left.
    for (const [name, { reading, index }] of this.#packs) {
      const again = [...this.#noted].filter((id) => index.find(Buffer.from(id, 'hex')) >= 0);
      packs[name] = { ...reading, again };
    }
    this.#file.write({ packs, loose: Object.fromEntries(this.#loose) } satisfies Content);
  }

  #isSame(): boolean {
    const { packs, loose } = this.#before;
    return (
      this.#packs.size === Object.keys(packs).length &&
      this.#loose.size === Object.keys(loose).length &&
      [...this.#loose.keys()].every((id) => Object.hasOwn(loose, id))
    );
  }
}

/** A name for the file's content: it cannot be changed without its inode's times changing too. Undefined when there is none. */
export function stampOf(...paths: string[]): string | undefined {
  try {
    return paths
      .map((path) => statSync(path, { bigint: true }))
      .map(({ ino, size, mtimeNs, ctimeNs }) => [ino, size, mtimeNs, ctimeNs].join(':'))
      .join(' ');
  } catch {
    return undefined;
  }
}

/** What `stampOf` and digests of a pack are made of. */
export function filesOf(packPath: string): [pack: string, index: string] {
  return [packPath, packPath.replace(/pack$/, 'idx')];
}

function* contentOf(paths: readonly string[]): Generator<Uint8Array> {
  const space = Buffer.allocUnsafeSlow(PIECE);
  for (const path of paths) {
    const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      for (let size = readSync(file, space); size > 0; size = readSync(file, space))
        yield space.subarray(0, size);
    } finally {
      closeSync(file);
    }
  }
}

function isOwn(folder: string, uid: number | undefined): boolean {
  try {
    return uid === undefined || statSync(folder).uid === uid;
  } catch {
    return false;
  }
}
