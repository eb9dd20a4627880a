/** Some objects, read as a small part of the packs that hold them, however small those are. */
import type { ChunkSink } from '../../../../src/core/types.js';
import { IndexFile } from '../../../../src/sources/git/pack/idxfile.js';
import { DirectReader } from '../../../../src/sources/git/pack/reader.js';
import { idWidth, listIndexes, packOf } from '../../../../src/sources/git/pack/store.js';
import type { Left } from '../../../../src/sources/git/pack/trees.js';
import { openRepository } from '../../../../src/sources/git/repo.js';
import type { TestRepo } from '../../../helpers/repo.js';
import { ENV, LIMITS, LIVE } from '../recording.js';

/** @returns what is left; ids that no pack has are not among it. */
export async function readSome(repo: TestRepo, ids: readonly string[], sink: ChunkSink): Promise<Left> {
  const repository = openRepository({ cwd: repo.dir, env: ENV });
  const reader = new DirectReader(repository, sink, LIMITS, LIVE);
  const open = new Set(ids);
  for (const path of listIndexes(repository)) {
    const index = IndexFile.open(path, idWidth(repository));
    const located = index.locate(open);
    for (const { id } of located) open.delete(id);
    await reader.readSome(packOf(path), index, located);
    index.close();
  }
  return reader.left;
}
