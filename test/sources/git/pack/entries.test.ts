import { writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { type Entries, readEntries } from '../../../../src/sources/git/pack/entries.js';
import { PackIndex } from '../../../../src/sources/git/pack/idx.js';
import { PackFile } from '../../../../src/sources/git/pack/packfile.js';
import { blobId, delta, type ForgedObject, forgePack } from '../../../helpers/pack.js';
import { removeTemporaryFolders, temporaryFolder } from '../../../helpers/repo.js';

afterAll(removeTemporaryFolders);

/** Forty blobs of growing size, each followed by a delta on it and by one on the first of all, by id. */
function objects(): ForgedObject[] {
  const first = Buffer.from('the first of all');
  const forged: ForgedObject[] = [{ id: blobId(first), kind: 3, data: first }];
  for (let n = 1; n <= 40; n++) {
    const data = Buffer.from(`${n} `.repeat(n * 20));
    const change = Buffer.from(`changed ${n}`);
    forged.push({ id: blobId(data), kind: 3, data });
    forged.push({
      id: blobId(change),
      kind: 6,
      data: delta(data.length, change.length, [change]),
      base: forged.length - 1,
    });
    const other = Buffer.from(`of the first ${n}`);
    forged.push({
      id: blobId(other),
      kind: 7,
      data: delta(first.length, other.length, [other]),
      base: blobId(first),
    });
  }
  return forged;
}

function forged(): { pack: PackFile; index: PackIndex; made: ForgedObject[] } {
  const made = objects();
  const { pack, index } = forgePack(made);
  const path = `${temporaryFolder()}/a.pack`;
  writeFileSync(path, pack);
  return { pack: PackFile.open(path), index: PackIndex.parse(index, 20)!, made };
}

/** The same pack as if it were followed by thousands of terabytes: too large for offsets and positions in one number. */
function asIfHuge(pack: PackFile): PackFile {
  return {
    size: 2 ** 52,
    count: pack.count,
    locate: (offset: number, length: number) => pack.locate(offset, length),
    get window() {
      return pack.window;
    },
  } as PackFile;
}

function checkColumns(entries: Entries, index: PackIndex, made: readonly ForgedObject[]): void {
  const bases: Record<number, (n: number) => number> = {
    3: () => -1,
    6: (n) => made[n]!.base as number,
    7: () => 0,
  };
  for (const [n, { id, kind, data }] of made.entries()) {
    expect(entries.kind[n]).toBe(kind);
    expect(entries.size[n]).toBe(data.length);
    expect(entries.base[n]).toBe(bases[kind]!(n));
    expect(index.id(entries.position[n]!)).toBe(id.toString('hex'));
    expect(entries.offset[n]! + entries.header[n]!).toBeLessThan(entries.offset[n + 1]!);
  }
}

describe('the table of a pack', () => {
  it('tells kind, size, base and id of every object, in the order of the pack', () => {
    const { pack, index, made } = forged();
    const entries = readEntries(pack, index, 20);
    checkColumns(entries, index, made);
    expect(entries.offset[entries.count]).toBe(pack.size - 20);
    pack.close();
  });

  it('does so for packs of any size', () => {
    const { pack, index, made } = forged();
    checkColumns(readEntries(asIfHuge(pack), index, 20), index, made);
    pack.close();
  });
});
